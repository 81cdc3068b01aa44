"""Bundles that hold next to nothing."""

import plistlib


def bundle_at(folder, version, name="Paddock.app"):
    """Make a bundle of a version in a folder, and return it."""
    bundle = folder / name
    (bundle / "Contents" / "MacOS").mkdir(parents=True)
    info = plistlib.dumps({"CFBundleShortVersionString": version})
    (bundle / "Contents" / "Info.plist").write_bytes(info)
    (bundle / "Contents" / "link").symlink_to("Info.plist")
    return bundle
