"""What the app needs and lacks is found, and so is what nobody else should get."""

import pytest

from tests.helpers.app_bundle import MLX, put
from tests.helpers.mach_o import Fixture

RESOURCES = "Contents/Resources"
SITE = f"{RESOURCES}/site-packages"
LIBMLX = f"{MLX}/lib/libmlx.dylib"
STARTER = f"{RESOURCES}/src/resources/models/small.gguf"


def test_a_second_mlx_is_found(app, found):
    put(app, f"{SITE}/libmlx.dylib", Fixture(kind="dylib"))
    places = f"{SITE}/libmlx.dylib, {LIBMLX}"
    assert found("metal") == [
        (SITE, f"has not the one libmlx.dylib: {places}"),
        (f"{SITE}/libmlx.dylib", "has no mlx.metallib beside it"),
    ]


def test_a_link_to_mlx_is_a_second_one(app, found):
    (app / SITE / "libmlx.dylib").symlink_to("mlx/lib/libmlx.dylib")
    assert found("metal")[0][1].startswith("has not the one libmlx.dylib")


def test_a_bundle_without_mlx_is_found(app, found):
    (app / LIBMLX).unlink()
    assert found("metal") == [(SITE, "has not the one libmlx.dylib: none")]


def test_mlx_without_what_runs_on_the_gpu_is_found(app, found):
    (app / MLX / "lib/mlx.metallib").rename(app / MLX / "mlx.metallib")
    assert found("metal") == [(LIBMLX, "has no mlx.metallib beside it")]
    put(app, f"{MLX}/lib/mlx.metallib", "no shaders")
    assert found("metal") == [(LIBMLX, "has no mlx.metallib beside it")]


def test_another_starter_model_is_found(app, found):
    put(app, STARTER, "other")
    assert found("starter") == [(STARTER, "is not the model that starter.json pins")]


def test_a_bundle_without_a_starter_model_is_found(app, found):
    (app / STARTER).unlink()
    assert found("starter") == [(STARTER, "is not there")]


def test_a_starter_model_that_is_not_pinned_is_found(app, found):
    put(app, f"{RESOURCES}/src/resources/starter.json", "{}")
    assert [what for _, what in found("starter")] == ["does not pin a starter model"]


@pytest.mark.parametrize("name", ["certifi", "Paddock", "Small"])
def test_a_licence_that_is_not_there_is_found(app, found, name):
    (app / RESOURCES / "licences" / name / "LICENSE").unlink()
    assert found("licences") == [(f"{RESOURCES}/licences/{name}", "has no licence in it")]


def test_a_licence_without_a_word_is_none(app, found):
    put(app, f"{RESOURCES}/licences/certifi/LICENSE", "")
    assert len(found("licences")) == 1


def test_pythons_licence_is_missed_where_python_is(app, found):
    (app / RESOURCES / "licences/Python/LICENSE").unlink()
    assert found("python-licence") == [(f"{RESOURCES}/licences/Python", "has no licence in it")]


@pytest.mark.parametrize(
    "inside",
    [
        f"{SITE}/numpy/tests/x.py",
        f"{SITE}/test_x.py",
        f"{RESOURCES}/src/.git/config",
        f"{RESOURCES}/.DS_Store",
        f"{RESOURCES}/._Paddock.icns",
        f"{SITE}/.pytest_cache/x",
    ],
)
def test_what_is_left_from_work_is_found(app, found, inside):
    put(app, inside, "x")
    assert [what for _, what in found("left-behind")] == ["is left from work on it"]


@pytest.mark.parametrize(
    "inside",
    [
        f"{RESOURCES}/src/resources/models/mine.gguf",
        f"{RESOURCES}/src/chats.sqlite3",
        f"{RESOURCES}/src/paddock.log",
        f"{RESOURCES}/.env",
        f"{SITE}/certifi/own.pem",
    ],
)
def test_what_may_be_somebodys_own_is_found(app, found, inside):
    put(app, inside, "x")
    assert found("left-behind") == [(inside, "may be somebody's own")]


def test_a_list_that_the_app_could_not_read_is_found(app, found):
    put(app, f"{RESOURCES}/src/resources/catalog.json", "{")
    ((path, what),) = found("resources")
    assert path == f"{RESOURCES}/src/resources/catalog.json"
    assert what.startswith("cannot be read: ")
