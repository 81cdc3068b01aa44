"""Where other programs keep models."""

import json

import pytest

from app.domain.local_model import Origin
from app.library.places import Around, others_places


def folders(user, origin, **environment):
    places = others_places(Around(user, environment))
    return [place.folder for place in places if place.origin is origin]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, ".cache/huggingface/hub"),
        ({"XDG_CACHE_HOME": "~/c"}, "c/huggingface/hub"),
        ({"HF_HOME": "~/hf", "XDG_CACHE_HOME": "~/c"}, "hf/hub"),
        ({"HF_HUB_CACHE": "~/hub", "HF_HOME": "~/hf"}, "hub"),
        ({"HF_HUB_CACHE": "", "HF_HOME": ""}, ".cache/huggingface/hub"),
    ],
)
def test_the_hugging_face_cache_is_where_its_variables_say(tmp_path, environment, expected):
    assert folders(tmp_path, Origin.HUGGING_FACE, **environment) == [tmp_path / expected]


def test_ollama_is_where_its_variable_says(tmp_path):
    assert folders(tmp_path, Origin.OLLAMA) == [tmp_path / ".ollama/models"]
    assert [str(f) for f in folders(tmp_path, Origin.OLLAMA, OLLAMA_MODELS="/x")] == ["/x"]


@pytest.mark.parametrize(
    "settings",
    [
        ".lmstudio/settings.json",
        ".cache/lm-studio/settings.json",
        "Library/Application Support/LM Studio/settings.json",
    ],
)
def test_lm_studio_is_also_where_its_settings_say(tmp_path, settings):
    usual = [tmp_path / ".lmstudio/models", tmp_path / ".cache/lm-studio/models"]
    assert folders(tmp_path, Origin.LM_STUDIO) == usual
    file = tmp_path / settings
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"downloadsFolder": str(tmp_path / "elsewhere")}))
    assert folders(tmp_path, Origin.LM_STUDIO) == [*usual, tmp_path / "elsewhere"]
    for damaged in ("{", "[]", '{"downloadsFolder": 5}', '{"downloadsFolder": "relative"}'):
        file.write_text(damaged)
        assert folders(tmp_path, Origin.LM_STUDIO) == usual
