"""A part that takes more room than it was given is found."""

import os

from auditing.room import ANY_PACKAGE, BUDGETS, MEGABYTE, WHOLE
from tests.helpers.app_bundle import MLX


def _grow(app, inside, size):
    path = app / inside
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.truncate(path, size)  # sparse: it takes no room here


def test_a_part_that_grew_is_found(app, found):
    limit = BUDGETS["Resources/site-packages/mlx"]
    _grow(app, f"{MLX}/lib/mlx.metallib", limit * MEGABYTE + 1)
    assert found("sizes") == [(MLX, f"takes {limit}.0 MB of {limit} MB")]


def test_a_package_that_nobody_gave_room_to_is_found(app, found):
    package = "Contents/Resources/site-packages/torch"
    _grow(app, f"{package}/torch.bin", (ANY_PACKAGE + 1) * MEGABYTE)
    assert found("sizes") == [(package, f"takes {ANY_PACKAGE + 1}.0 MB of {ANY_PACKAGE} MB")]


def test_a_whole_that_grew_is_found_even_where_no_part_did(app, found):
    _grow(app, "Contents/Resources/other", (WHOLE + 1) * MEGABYTE)
    ((path, what),) = found("sizes")
    assert path == "Paddock.app"
    assert what.endswith(f"of {WHOLE} MB")


def test_links_take_no_room(app, found):
    _grow(app, f"{MLX}/lib/mlx.metallib", 180 * MEGABYTE)
    for number in range(5):
        (app / MLX / f"again{number}").symlink_to("lib/mlx.metallib")
    assert found("sizes") == []
