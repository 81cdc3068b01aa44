"""What multiplies matrices is known, and said where it is slow."""

import ctypes.util
import subprocess
import sys

import pytest

from engine import blas

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs it")


def in_a_new_process(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_slowness_is_explained_where_it_is_and_only_there():
    sentence = blas.why_slow()
    assert (sentence is None) == blas.QUICK


def test_what_is_in_use_has_a_name():
    assert blas.in_use() in {"OpenBLAS", "reference BLAS", "MLX's own"}


def test_these_tests_themselves_are_quick_whichever_was_imported_first():
    there = ctypes.util.find_library("openblas") or not sys.platform.startswith("linux")
    assert bool(there) == blas.QUICK


@linux
def test_the_command_line_has_the_best_there_is():
    found = in_a_new_process(
        "import ctypes.util; import engine.__main__; from engine import blas;"
        "print(blas.QUICK == bool(ctypes.util.find_library('openblas')))"
    )
    assert found == "True"


@linux
def test_after_mlx_it_is_too_late_and_that_is_said():
    said = in_a_new_process("import mlx.core; from engine import blas; print(blas.why_slow())")
    assert "libopenblas" in said
    assert "apt install" in said
