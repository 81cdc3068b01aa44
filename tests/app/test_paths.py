"""Where things lie, and who may read them."""

from app import paths


def test_the_home_is_where_the_environment_says(home):
    assert paths.home() == home


def test_without_a_word_the_home_is_the_systems_own_place(monkeypatch):
    monkeypatch.delenv("PADDOCK_HOME", raising=False)
    assert paths.home().name == "Paddock"


def test_everything_lies_inside_of_the_home(home):
    for place in (paths.models_folder, paths.database_file, paths.lock_file, paths.logs_folder):
        assert place(home).parent == home


def test_folders_and_files_are_for_their_owner_alone(home):
    folder = paths.make_private_folder(home / "a" / "b")
    file = paths.make_private_file(folder / "c")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_resources_are_there():
    assert (paths.resources() / "theme.qss").is_file()
