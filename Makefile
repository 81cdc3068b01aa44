# Every command there is; CONTRIBUTING.md says when to use which.
PYTHON := .venv/bin/python
SETUP := sh packaging/setup.sh
WORDS := sh packaging/words.sh
FETCH := $(PYTHON) -m app.library.fetch_starter
# What Qt, fonts and drivers cache stays in the checkout, but the Hub's own models stay in sight.
KEEP := HF_HOME="$${HF_HOME:-$${XDG_CACHE_HOME:-$$HOME/.cache}/huggingface}" \
	XDG_CACHE_HOME="$(CURDIR)/.cache"
# Tests get a home of their own, so that none can touch what its user has.
TEST_HOME := $(CURDIR)/.cache/test-home
AS_TEST := env -u PADDOCK_HOME HOME="$(TEST_HOME)" XDG_CACHE_HOME="$(TEST_HOME)/.cache"
export TMPDIR := $(CURDIR)/.cache/tmp
# pip asks rustc for its version, and rustup's would note in the home folder that it was asked.
export RUSTUP_HOME := $(CURDIR)/.cache/rustup
$(shell mkdir -p .cache/tmp)

.PHONY: help run chat bench starter test check words lock

help:
	@echo 'make run       open Paddock; the first time sets it up'
	@echo 'make chat      chat in the terminal'
	@echo 'make bench     measure the engine beside mlx-lm'
	@echo 'make starter   get the starter model'
	@echo 'make test      run the tests'
	@echo 'make check     run the linters, the type checker and the tests'
	@echo 'make words     gather all texts into the files of their translations'
	@echo 'make lock      pin the newest dependencies that pyproject.toml lets in'

run:
	@$(SETUP) run
	@$(WORDS) compile
	@$(FETCH)
	@$(KEEP) $(PYTHON) -m app

chat: starter
	@$(PYTHON) -m engine chat

bench: starter
	@$(PYTHON) -m benchmarks.kernels
	@$(PYTHON) -m benchmarks.drafts
	@$(PYTHON) -m benchmarks.delivery
	@$(PYTHON) -m benchmarks.scores
	@$(PYTHON) -m benchmarks.typing
	@$(PYTHON) -m benchmarks.sampling
	@$(PYTHON) -m benchmarks.speed
	@$(PYTHON) -m benchmarks.peak
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks.window

starter:
	@$(SETUP) chat
	@$(FETCH)

test:
	@$(SETUP) test
	@$(WORDS) compile
	@PADDOCK_HOME="$(TEST_HOME)" $(FETCH)
	$(AS_TEST) $(PYTHON) -m pytest -n auto --maxprocesses 4

check:
	@$(SETUP) test
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m ruff check
	$(AS_TEST) $(PYTHON) -m basedpyright
	$(AS_TEST) .venv/bin/lint-imports
	@$(MAKE) test

words:
	@$(SETUP) test
	@$(WORDS) gather

lock:
	sh packaging/lock.sh --upgrade
