"""Where the starter model lies."""

from app import paths
from app.domain.dials import Dials
from app.library.starter import starter_dials, starter_file


def test_the_starter_model_lies_in_the_models_folder(home, tmp_path):
    description = tmp_path / "starter.json"
    description.write_text('{"file": "tiny.gguf", "sha256": "x", "dials": {}}')
    assert starter_file(home, description) == paths.models_folder(home) / "tiny.gguf"


def test_the_starter_model_is_sampled_as_its_makers_recommend():
    assert starter_dials() == Dials(temperature=0.0, repetition_penalty=1.1)
