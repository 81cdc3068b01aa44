"""What the app never opens goes; what it runs, and what licences ask for, stays."""

import importlib.metadata
import json
import subprocess
import sys

import pytest

from bundle.runtime import UNUSED
from bundle.trimming import rewrite_records, trim_packages, trim_transformers
from tests.helpers.installed import files_in, install
from tests.helpers.trimmed import lay_out_trimmed
from tests.house.files import ROOT


def test_what_is_for_builders_goes_wherever_it_lies(tmp_path):
    kept = {"one/__init__.py", "one/native.so", "one/data.json", "one/_deep/testing.py"}
    gone = {
        "one/__init__.pyi",
        "one/include/one.h",
        "one/lib/libone.a",
        "one/tests/test_one.py",
        "one/_deep/__pycache__/x.pyc",
        "bin/one",
        "numpy/f2py/x.py",
    }
    install(tmp_path, "one", dict.fromkeys(kept | gone, ""))
    trim_packages(tmp_path)
    left = files_in(tmp_path)
    assert {name for name in left if ".dist-info/" not in name} == kept
    assert not (tmp_path / "one" / "include").exists()


def test_a_licence_stays_even_in_a_folder_that_is_called_like_headers(tmp_path):
    facts = install(tmp_path, "one", {"one.py": ""})
    licence = facts / "licenses" / "include" / "tests" / "LICENSE.h"
    licence.parent.mkdir(parents=True)
    licence.write_text("Do as you like.")
    trim_packages(tmp_path)
    assert licence.exists()


def test_a_package_that_nothing_calls_goes_whole_and_no_file_of_another(tmp_path):
    install(tmp_path, "hf-xet", {"hf_xet/__init__.py": "", "../outside.py": ""})
    install(tmp_path, "hf-other", {"hf_other/__init__.py": "", "hf_xet_notes.py": ""})
    trim_packages(tmp_path)
    left = files_in(tmp_path)
    assert {"hf_other/__init__.py", "hf_xet_notes.py"} <= left
    assert not any(name.startswith(("hf_xet/", "hf_xet-")) for name in left)
    assert (tmp_path.parent / "outside.py").exists()


def test_a_record_names_what_is_there_and_so_whose_a_module_is(tmp_path):
    install(tmp_path, "one", {"one/__init__.py": "", 'one/a "name", odd.txt': "", "bin/one": ""})
    (tmp_path / "one" / "more.pyi").write_text("")
    trim_packages(tmp_path)
    rewrite_records(tmp_path)
    (found,) = importlib.metadata.distributions(path=[str(tmp_path)])
    assert {str(file) for file in found.files} == files_in(tmp_path)


def test_of_transformers_what_needs_torch_goes_and_tokenizers_stay(tmp_path):
    models = tmp_path / "transformers" / "models"
    kept = {
        "auto/modeling_auto.py",
        "auto/tokenization_auto.py",
        "llama/__init__.py",
        "llama/configuration_llama.py",
        "llama/tokenization_llama.py",
    }
    gone = {"llama/modeling_llama.py", "llama/convert_llama_weights.py", "clip/processing_clip.py"}
    for name in kept | gone:
        (models / name).parent.mkdir(parents=True, exist_ok=True)
        (models / name).write_text("")
    trim_transformers(tmp_path)
    assert files_in(models) == kept


@pytest.fixture(scope="module")
def trimmed(tmp_path_factory):
    """Return a folder of the packages that run here, trimmed as in a bundle."""
    site = tmp_path_factory.mktemp("packages") / "trimmed"
    lay_out_trimmed(site)
    return site


def _run(site, script):
    """Run script where nothing is installed but what lies in site, by a Python as trimmed."""
    beginning = "import sys; sys.path[:] = [p for p in sys.path if 'site-packages' not in p]\n"
    without = [name for name in UNUSED if name.isidentifier() and name != "tests"]
    beginning += f"sys.modules.update(dict.fromkeys({without!r}))\n"
    beginning += f"sys.path += [{str(ROOT)!r}, {str(site)!r}]\n"
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", beginning + script],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_all_of_ours_can_be_imported_of_what_is_left(trimmed):
    out = _run(
        trimmed,
        """
import engine.blas, app, engine, importlib, pkgutil
found = [m.name for p in (app, engine) for m in pkgutil.walk_packages(p.__path__, p.__name__ + ".")]
for name in found:
    importlib.import_module(name)
import keyring, mlx_lm, nacl.pwhash, pygments.lexers
for folder in ("models", "tuner", "quant"):
    path = [mlx_lm.__path__[0] + "/" + folder]
    for family in pkgutil.iter_modules(path, "mlx_lm." + folder + "."):
        if family.name != "mlx_lm.models.olmo":  # it ends Python where its maker's package is not
            importlib.import_module(family.name)
print(len(found), {module.partition(".")[0] for module in sys.modules} & {"requests", "pydantic"})
""",
    )
    number, _, unwanted = out.strip().partition(" ")
    assert int(number) > 300
    assert unwanted == "set()"


FAMILIES = """
import io, json, sys, pathlib, tempfile
import sentencepiece
from tokenizers import Tokenizer, models, pre_tokenizers, decoders
from transformers import AutoTokenizer
from transformers.models.auto import configuration_auto, tokenization_auto
import mlx_lm.models, pkgutil

said = {}
for named in tokenization_auto.TOKENIZER_MAPPING_NAMES.values():
    for name in [named] if isinstance(named, str) else named or []:
        found = tokenization_auto.tokenizer_class_from_name(name)
        said[name] = found and found.__module__
for family in pkgutil.iter_modules(mlx_lm.models.__path__):
    if family.name in configuration_auto.CONFIG_MAPPING_NAMES:
        said[family.name] = configuration_auto.CONFIG_MAPPING[family.name].__name__

words = "the llama stands in the paddock and chews its grass " * 40
model = io.BytesIO()
sentencepiece.SentencePieceTrainer.train(
    sentence_iterator=iter(words.split()), model_writer=model, vocab_size=40, model_type="bpe",
    pad_id=3, minloglevel=2, hard_vocab_limit=False,
)
fast = Tokenizer(models.BPE({"l": 0, "a": 1, "m": 2, "la": 3, "ma": 4}, [("l", "a"), ("m", "a")]))
for name in ("LlamaTokenizer", "LlamaTokenizerFast", "GemmaTokenizer", "CodeLlamaTokenizer",
             "Qwen2Tokenizer", "Qwen2TokenizerFast", "GPT2Tokenizer", "PreTrainedTokenizerFast",
             "CohereTokenizer", "TokenizersBackend", None):
    for file, content in (("tokenizer.model", model.getvalue()),
                          ("tokenizer.json", fast.to_str().encode())):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / file).write_bytes(content)
            about = {"tokenizer_class": name} if name else {}
            (pathlib.Path(folder) / "tokenizer_config.json").write_text(json.dumps(about))
            (pathlib.Path(folder) / "config.json").write_text('{"model_type": "llama"}')
            try:
                read = AutoTokenizer.from_pretrained(folder, local_files_only=True)
                said[f"{name} of {file}"] = [type(read).__name__, read.encode("llama")]
            except Exception as error:
                said[f"{name} of {file}"] = type(error).__name__
print(json.dumps(said))
"""


def test_every_tokenizer_that_transformers_knows_is_found_and_reads_as_before(trimmed):
    here = importlib.metadata.distribution("transformers").locate_file("")
    left, whole = (json.loads(_run(site, FAMILIES)) for site in (trimmed, here))
    assert left == whole
    assert left["llama"] == "LlamaConfig"
    assert left["LlamaTokenizer of tokenizer.model"][0].startswith("Llama")
    assert left["Qwen2Tokenizer of tokenizer.json"][1] == [0, 3, 4]
