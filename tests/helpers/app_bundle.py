"""Lays out a small Paddock.app that is right in every way, so that a test can spoil one of them."""

import hashlib
import json
import plistlib
import py_compile
import shutil

from macho import images, is_mach_o
from tests.helpers.mach_o import SYSTEM, Fixture, mach_o

VERSION = "1.2.3"
STARTER = b"GGUF, a small one"
LIBPYTHON = "@rpath/libpython3.13.dylib"
INSIDE = "@executable_path/../Frameworks"
QT = "Contents/Resources/site-packages/PySide6/Qt/lib/QtCore.framework"
SEAL = "_CodeSignature/CodeResources"
MLX = "Contents/Resources/site-packages/mlx"
INFO = {
    "CFBundleDevelopmentRegion": "en",
    "CFBundleDisplayName": "Paddock",
    "CFBundleExecutable": "Paddock",
    "CFBundleIconFile": "Paddock.icns",
    "CFBundleIdentifier": "org.example.Paddock",
    "CFBundleInfoDictionaryVersion": "6.0",
    "CFBundleLocalizations": ["en", "de", "zh-Hans"],
    "CFBundleName": "Paddock",
    "CFBundlePackageType": "APPL",
    "CFBundleShortVersionString": VERSION,
    "CFBundleVersion": VERSION,
    "LSApplicationCategoryType": "public.app-category.productivity",
    "LSArchitecturePriority": ["arm64"],
    "LSMinimumSystemVersion": "15.0",
    "LSRequiresNativeExecution": True,
    "NSHighResolutionCapable": True,
    "NSHumanReadableCopyright": "Copyright",
    "NSPrincipalClass": "NSApplication",
}
QT_INFO = {
    "CFBundleExecutable": "QtCore",
    "CFBundleIdentifier": "org.example.QtCore",
    "CFBundleName": "QtCore",
    "CFBundlePackageType": "FMWK",
}
PROGRAM = Fixture(kind="program", needs=((SYSTEM, "load"), (LIBPYTHON, "load")), rpaths=(INSIDE,))
# As Apple's codesign has them, but for kinds of files that are not here.
RULES = {
    "^.*": True,
    r"^(.*/)?\.DS_Store$": {"omit": True, "weight": 2000.0},
    "^(Frameworks|MacOS)/": {"nested": True, "weight": 10.0},
    "^Info\\.plist$": {"omit": True, "weight": 20.0},
    "^PkgInfo$": {"omit": True, "weight": 20.0},
    "^Resources/": {"weight": 20.0},
    "^Resources/.*\\.lproj/": {"optional": True, "weight": 1000.0},
}


def good_bundle(folder):
    """Write the app into folder, sealed; return its path."""
    app = folder / "Paddock.app"
    for inside, content in _files().items():
        put(app, inside, content)
    _link(app, f"{QT}/Versions/Current", "A")
    _link(app, f"{QT}/QtCore", "Versions/Current/QtCore")
    _link(app, f"{QT}/Resources", "Versions/Current/Resources")
    compile_all(app)
    seal(app)
    return app


def without_runtime(app):
    """Take from it all that is Python's, and so the program and the seal."""
    contents = app / "Contents"
    for part in ("MacOS", "Frameworks", "_CodeSignature"):
        shutil.rmtree(contents / part)
    shutil.rmtree(contents / "Resources" / "python")
    shutil.rmtree(contents / "Resources" / "licences" / "Python")


def put(app, inside, content, mode=None):
    """Put a file there; a fixture stands for its bytes."""
    path = app / inside
    path.parent.mkdir(parents=True, exist_ok=True)
    data = mach_o(content) if isinstance(content, Fixture) else content
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    path.chmod(mode or (0o755 if isinstance(content, Fixture) else 0o644))
    return path


def compile_all(app):
    """Give each source its bytecode."""
    for path in app.rglob("*.py"):
        py_compile.compile(
            str(path),
            dfile=path.relative_to(app).as_posix(),
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )


def seal(app):
    """Seal all that is there, as codesign does."""
    contents = app / "Contents"
    program = contents / "MacOS" / "Paddock"
    apart = {program, *(contents / name for name in ("Info.plist", "PkgInfo", SEAL))}
    sealed = [path for path in sorted(contents.rglob("*")) if path.is_symlink() or path.is_file()]
    entries = {
        path.relative_to(contents).as_posix(): _entry(path) for path in sealed if path not in apart
    }
    resources = plistlib.dumps({"files": {}, "files2": entries, "rules": {}, "rules2": RULES})
    put(app, f"Contents/{SEAL}", resources)
    special = {1: (contents / "Info.plist").read_bytes(), 3: resources}
    digests = {slot: hashlib.sha256(content).digest() for slot, content in special.items()}
    facts = {name: getattr(PROGRAM, name) for name in ("kind", "needs", "rpaths")}
    put(app, "Contents/MacOS/Paddock", Fixture(**facts, special=digests))


def _entry(path):
    if path.is_symlink():
        return {"symlink": str(path.readlink())}
    if path.parent.name in {"MacOS", "Frameworks"} and is_mach_o(path):
        (image,) = images(path)
        return {"cdhash": image.signature.cdhash, "requirement": "cdhash"}
    return {"hash2": hashlib.sha256(path.read_bytes()).digest()}


def _files():
    resources = "Contents/Resources"
    site, src = f"{resources}/site-packages", f"{resources}/src"
    pin = {"name": "Small", "file": "small.gguf", "file_sha256": _digest(STARTER)}
    return {
        "Contents/Info.plist": plistlib.dumps(INFO),
        "Contents/PkgInfo": b"APPL????",
        "Contents/MacOS/Paddock": PROGRAM,
        "Contents/MacOS/python3": PROGRAM,
        "Contents/Frameworks/libpython3.13.dylib": Fixture(kind="dylib", name=LIBPYTHON),
        f"{resources}/Paddock.icns": b"icns\0\0\0\x0cABCD",
        f"{resources}/python/lib/python3.13/encodings/__init__.py": "",
        f"{resources}/python/lib/python3.13/_sysconfigdata__darwin_.py": "build_time_vars = {}\n",
        f"{resources}/python/lib/python3.13/lib-dynload/_ssl.cpython-313-darwin.so": Fixture(),
        f"{MLX}/core.cpython-313-darwin.so": Fixture(
            needs=((SYSTEM, "load"), ("@rpath/libmlx.dylib", "load")), rpaths=("@loader_path/lib",)
        ),
        f"{MLX}/lib/libmlx.dylib": Fixture(kind="dylib", name="@rpath/libmlx.dylib"),
        f"{MLX}/lib/mlx.metallib": b"MTLB, shaders",
        f"{QT}/Versions/A/QtCore": Fixture(
            kind="dylib", name="@rpath/QtCore.framework/Versions/A/QtCore"
        ),
        f"{QT}/Versions/A/Resources/Info.plist": plistlib.dumps(QT_INFO),
        f"{site}/PySide6/QtCore.abi3.so": Fixture(
            needs=((SYSTEM, "load"), ("@rpath/QtCore.framework/Versions/A/QtCore", "load")),
            rpaths=("@loader_path/Qt/lib",),
        ),
        f"{site}/certifi/cacert.pem": "-----BEGIN CERTIFICATE-----\n",
        f"{site}/certifi/__init__.py": "def where():\n    return 1\n",
        f"{site}/certifi-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: certifi\n\nText.\n",
        f"{src}/app/__init__.py": "",
        f"{src}/pyproject.toml": f'[project]\nversion = "{VERSION}"\n',
        f"{src}/resources/starter.json": json.dumps(pin),
        f"{src}/resources/models/small.gguf": STARTER,
        f"{src}/resources/words/de.qm": b"words",
        f"{src}/resources/words/zh_Hans.qm": b"words",
        **{
            f"{resources}/licences/{name}/LICENSE": "You may."
            for name in ("Paddock", "Python", "Small", "certifi")
        },
    }


def _link(app, inside, target):
    (app / inside).symlink_to(target)


def _digest(content):
    return hashlib.sha256(content).hexdigest()
