"""Models as Ollama keeps them."""

import pytest

from app.domain.local_model import Origin
from app.library.finding import below
from tests.helpers.model_places import write_ollama

GGUF = b"GGUF and weights"


def found(root):
    return {model.name: model for model in below(root, Origin.OLLAMA).models}


def test_a_model_is_its_blob_and_has_the_name_that_ollama_lists(tmp_path):
    blob = write_ollama(tmp_path, "llama3.2:1b", GGUF, licence="  Apache License\n Version 2.0")
    model = found(tmp_path)["llama3.2:1b"]
    assert (model.path, model.bytes, model.licence) == (blob, len(GGUF), "apache-2.0")


def test_a_model_of_somebody_has_their_name_before_it(tmp_path):
    write_ollama(tmp_path, "x:1b", GGUF)
    library = tmp_path / "manifests/registry.ollama.ai/library"
    library.rename(library.with_name("somebody"))
    assert list(found(tmp_path)) == ["somebody/x:1b"]


def test_what_is_no_whole_gguf_is_left_out(tmp_path):
    write_ollama(tmp_path, "no-gguf:1b", b"safetensors")
    write_ollama(tmp_path, "coming:1b", b"GGUF too short", size=1_000)
    write_ollama(tmp_path, "gone:1b", b"GGUF gone").unlink()
    write_ollama(tmp_path, "outside:1b", GGUF, digest="sha256:../../../etc/passwd")
    write_ollama(tmp_path, "tensor:1b", GGUF, mediaType="application/vnd.ollama.image.tensor")
    assert found(tmp_path) == {}


@pytest.mark.parametrize("said", ["", "{", "[]", '{"layers": 5}', "[" * 100_000, "\0"])
def test_a_manifest_that_is_none_hides_no_other(tmp_path, said):
    write_ollama(tmp_path, "good:1b", GGUF)
    (tmp_path / "manifests/registry.ollama.ai/library/good/bad").write_text(said)
    assert list(found(tmp_path)) == ["good:1b"]
