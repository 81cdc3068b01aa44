"""What the project says of itself."""

import pytest

from app import version
from app.version import about

PROJECT = '[project]\nversion = "1.2"\nlicense = "MIT"\n'
PAGE = "https://example.org/paddock/releases"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Return what writes another pyproject.toml for the app to read."""
    monkeypatch.setattr(version, "code", lambda: tmp_path)

    def project(releases=""):
        urls = f'[project.urls]\nReleases = "{releases}"\n' if releases else ""
        (tmp_path / "pyproject.toml").write_text(PROJECT + urls)

    return project


def test_the_page_of_all_versions_is_read_where_it_is_known(project):
    project(PAGE)
    assert about() == ("1.2", "MIT", PAGE)
    project()
    assert about() == ("1.2", "MIT", None)


@pytest.mark.parametrize("page", ["file:///etc/passwd", "http://example.org", "paddock://x"])
def test_a_page_is_only_opened_where_it_cannot_be_changed_on_its_way(project, page):
    project(page)
    assert about().releases is None
