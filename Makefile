# `make demo` shows the product, `make test` proves it. Both make their own environment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check fix system bench clean

demo: $(VENV)/.demo
	@rm -rf examples/output
	@$(BIN)/normalize run examples/articles -o examples/output --preview 2

test: check
	@UPSTREAM_ARGOS=$(VENV)/upstream-argos $(BIN)/python -m pytest

check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

fix: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Debian packages that the tests use: Apertium's pairs, and Chromium.
system:
	@.ci/system

bench: $(VENV)/.test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python -m benchmarks

$(BIN)/pip:
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/.demo: $(BIN)/pip pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[all]'
	@touch $@

$(VENV)/.test: $(VENV)/.demo
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[all,test]'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --upgrade --target $(VENV)/upstream-argos argostranslate==1.11.0
	@touch $@

clean:
	rm -rf $(VENV) .venv-ci out out-* examples/output .mypy_cache .pytest_cache .ruff_cache .hypothesis
