"""Whoever builds sees what takes the room."""

from bundle.facts import Layout
from bundle.sizes import sizes, table


def test_each_part_is_counted_once_and_the_sum_is_all(tmp_path):
    layout = Layout(tmp_path / "Paddock.app")
    content = {
        layout.site / "mlx" / "lib" / "mlx.metallib": 5_000_000,
        layout.site / "mlx" / "core.py": 1_000_000,
        layout.site / "__pycache__" / "one.cpython-313.pyc": 2_000_000,
        layout.sources / "app" / "one.py": 300_000,
        layout.sources / "resources" / "models" / "small.gguf": 9_000_000,
        layout.frameworks / "libpython3.13.dylib": 4_000_000,
        layout.library / "os.py": 700_000,
        layout.contents / "Info.plist": 1_000,
    }
    for path, size in content.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))
    (layout.site / "link").symlink_to("mlx")
    assert dict(sizes(layout)) == {
        "the starter model": 9_000_000,
        "mlx": 6_000_000,
        "Frameworks": 4_000_000,
        "bytecode": 2_000_000,
        "Resources/python": 700_000,
        "Paddock itself": 300_000,
        "Info.plist": 1_000,
    }
    assert table(layout).splitlines()[-1].split() == ["22.0", "MB", "together"]


def test_small_parts_are_told_together(tmp_path):
    layout = Layout(tmp_path / "Paddock.app")
    for number in range(40):
        file = layout.site / f"package{number}" / "x.py"
        file.parent.mkdir(parents=True)
        file.write_bytes(bytes(number + 1))
    told = sizes(layout)
    assert told[-1][0] == "all other"
    assert sum(size for _, size in told) == sum(range(41))
