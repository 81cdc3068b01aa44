"""A framework out of a wheel looks as one that was never in a wheel."""

from bundle.frameworks import link_frameworks


def _framework(folder):
    framework = folder / "Qt" / "lib" / "QtCore.framework"
    for place in ("Versions/A/Resources", "Resources"):
        (framework / place).mkdir(parents=True)
        (framework / place / "Info.plist").write_text("plist")
    (framework / "Versions" / "A" / "QtCore").write_bytes(b"code")
    return framework


def _shape(framework):
    return {
        path.relative_to(framework).as_posix(): str(path.readlink())
        for path in framework.rglob("*")
        if path.is_symlink()
    }


def test_links_are_there_again_and_copies_are_not(tmp_path):
    framework = _framework(tmp_path)
    link_frameworks(tmp_path)
    assert _shape(framework) == {
        "Versions/Current": "A",
        "QtCore": "Versions/Current/QtCore",
        "Resources": "Versions/Current/Resources",
    }
    assert (framework / "QtCore").read_bytes() == b"code"
    assert (framework / "Resources" / "Info.plist").read_text() == "plist"


def test_doing_it_twice_changes_nothing(tmp_path):
    framework = _framework(tmp_path)
    link_frameworks(tmp_path)
    once = _shape(framework)
    link_frameworks(tmp_path)
    assert _shape(framework) == once
