"""Measures llama.cpp on the starter's file, to hold beside what benchmarks.speed prints of ours.

It is no dependency of Paddock's, so it has an environment of its own:

    python3 -m venv llama-env && llama-env/bin/pip install llama-cpp-python==0.3.36
    llama-env/bin/python benchmarks/with_llama_cpp.py FILE.gguf
"""

import os
import statistics
import sys
import time

from llama_cpp import Llama

PROMPTS, STEPS, ROUNDS = (128, 512), 12, 3


def main(path: str) -> None:
    """Print tokens per second of reading and of writing, medians."""
    cores = os.cpu_count() or 1
    llama = Llama(path, n_ctx=8192, n_threads=cores, n_threads_batch=cores, verbose=False)
    llama.eval([7] * 8)  # what is slow once only
    for tokens in PROMPTS:
        reading, writing = zip(*(_measured(llama, tokens) for _ in range(ROUNDS)), strict=True)
        print(f"read {tokens}, tokens/s       {statistics.median(reading):10.4g}")
        print(f"write at {tokens}, tokens/s   {statistics.median(writing):10.4g}")


def _measured(llama: Llama, tokens: int) -> tuple[float, float]:
    llama.reset()
    start = time.perf_counter()
    llama.eval([7] * tokens)
    read = time.perf_counter()
    for _ in range(STEPS):
        llama.eval([llama.sample(temp=0)])
    return tokens / (read - start), STEPS / (time.perf_counter() - read)


if __name__ == "__main__":
    main(sys.argv[1])
