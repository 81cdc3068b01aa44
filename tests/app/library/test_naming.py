"""What models are called."""

import os
from pathlib import Path

import pytest

from app.domain.local_model import Origin
from app.library.found import Found
from app.library.naming import licence_of, name_of, quantization_of


@pytest.mark.parametrize(
    ("file", "name", "quantization"),
    [
        ("SmolLM2-135M-Instruct.Q4_1.gguf", "SmolLM2-135M-Instruct", "Q4_1"),
        ("Llama-3.2-3B-Instruct-Q4_K_M.gguf", "Llama-3.2-3B-Instruct", "Q4_K_M"),
        ("Qwen3-8B-UD-Q4_K_XL.gguf", "Qwen3-8B", "UD-Q4_K_XL"),
        ("model-iq3_xxs.gguf", "model", "IQ3_XXS"),
        ("big-BF16-00001-of-00002.gguf", "big", "BF16"),
        ("gpt-oss-20b-MXFP4.gguf", "gpt-oss-20b", "MXFP4"),
        ("Q4_0.gguf", "Q4_0", ""),
        ("ggml-model.gguf", "ggml-model", ""),
    ],
)
def test_a_file_has_its_name_and_its_quantization_apart(file, name, quantization):
    path = Path("/models") / file
    assert name_of(Found(path, Origin.FOLDER, (path,))) == name
    assert quantization_of(path) == quantization


def test_a_folder_is_called_as_its_repository():
    folder = Path("/hub/models--o--n/snapshots/0123")
    files = (folder / "model.safetensors",)
    assert name_of(Found(folder, Origin.HUGGING_FACE, files, "o/Name-4bit")) == "Name-4bit"
    assert name_of(Found(Path("/mine/Own"), Origin.FOLDER, files)) == "Own"


@pytest.mark.parametrize(
    ("card", "licence"),
    [
        ("---\nlanguage: en\nlicense: apache-2.0\ntags: [x]\n---\n# M", "apache-2.0"),
        ('---\nlicense: "llama3.2"\n---\n', "llama3.2"),
        ("# M\nlicense: mit\n", None),
        ("---\ntags: [x]\n---\nlicense: mit\n", None),
        ("\x00\xff", None),
    ],
)
def test_the_licence_is_what_the_front_of_the_card_says(tmp_path, card, licence):
    (tmp_path / "README.md").write_text(card)
    assert licence_of(Found(tmp_path, Origin.FOLDER, (tmp_path / "w",))) == licence


def test_a_card_that_would_be_waited_for_is_none(tmp_path):
    os.mkfifo(tmp_path / "README.md")
    assert licence_of(Found(tmp_path / "m.gguf", Origin.FOLDER, (tmp_path / "m.gguf",))) is None
