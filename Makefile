# Needs python3 (3.11 or newer) with venv and pip; everything else goes into .venv.

PYTHON   ?= python3
INDEX    ?= my-index
ARTICLES ?= articles
PORT     ?= 7860
MODEL    ?=
DATA     ?=

VENV := .venv
MODEL_VENV := .venv-model
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip install -qq --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help install chat index test test-model lint bench browser clean

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  Set on the command line, as in: make chat ARTICLES=~/news PORT=8000"
	@echo "  INDEX=$(INDEX)  ARTICLES=$(ARTICLES)  PORT=$(PORT)  MODEL=provider:name  DATA=folder  PYTHON=$(PYTHON)"

install: $(VENV)/installed  ## put the program's libraries into .venv, once

chat: install  ## open the chat page; the first time, index the articles
	@$(BIN)/python app.py --index "$(INDEX)" --articles "$(ARTICLES)" --port "$(PORT)" \
		$(if $(MODEL),--model "$(MODEL)")

index: install  ## index the folder ARTICLES into INDEX again
	@$(BIN)/python -m index build "$(ARTICLES)" --into "$(INDEX)"

test: $(VENV)/installed-dev browser  ## run the tests
	@$(BIN)/python -m pytest -rs

test-model: $(VENV)/installed-dev $(MODEL_VENV)/installed browser  ## run the tests with a real model
	@$(BIN)/python -m pytest -rs tests/real_model.py

lint: $(VENV)/installed-dev  ## check style, format and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

bench: install  ## print the figures of the README from the data in DATA
	@test -d "$(DATA)" || { echo "Say in which folder the data is: make bench DATA=folder" >&2; exit 1; }
	@for each in retrieval answers refusal sentences verification; do \
	  echo "$$each"; $(BIN)/python -m benchmarks $$each --data "$(DATA)" || exit 1; done
	@echo statements; $(BIN)/python -m benchmarks statements --data "$(DATA)/wikinews-quotes.dev.jsonl"
	@echo conversations; $(BIN)/python -m benchmarks conversations

# The tests of the page drive Debian's Chromium; without one they are skipped and say so.
browser:
	@if command -v chromium >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium for the tests of the page ..."; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
			--no-install-recommends chromium fonts-liberation >/dev/null && exit 0; \
	fi; \
	echo "Chromium is not here, so the tests of the page will be skipped." \
		"To run them too: sudo apt-get install chromium" >&2

clean:  ## remove .venv and caches; an index stays
	rm -rf $(VENV) $(MODEL_VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo \
		"Python 3.11 or newer is needed. If it has another name: make install PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo \
		"Python's venv is missing. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing into $(VENV); the first time takes a few minutes ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) -r $<
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt $(VENV)/installed
	@echo "Installing the tools for tests and checks ..."
	@$(PIP) -r $<
	@touch $@

# Only the source of the server is published: a C++ compiler builds it.
$(MODEL_VENV)/installed: requirements-model.txt
	@command -v c++ >/dev/null || { echo \
		"A C++ compiler is missing. On Debian or Ubuntu: sudo apt-get install g++" >&2; exit 1; }
	@echo "Building a model server into $(MODEL_VENV); the first time takes ten minutes ..."
	@$(PYTHON) -m venv $(MODEL_VENV)
	@$(MODEL_VENV)/bin/python -m pip install -qq --disable-pip-version-check -r $<
	@touch $@
