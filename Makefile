# Two commands on a fresh machine: "make demo" checks the examples, "make test" runs all the tests.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test lint lists benchmarks clean

demo: $(VENV)/installed
	@$(BIN)/plainspeak check --exit-zero examples

test: $(VENV)/test
	$(BIN)/python -m pytest --cov --cov-fail-under=90

lint: $(VENV)/lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lists: $(VENV)/installed
	$(BIN)/plainspeak lists tidy
	$(BIN)/plainspeak lists check

benchmarks: $(VENV)/test
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/throughput.py
	$(BIN)/python benchmarks/lists.py
	$(BIN)/python benchmarks/formats.py
	$(BIN)/python benchmarks/readability.py
	$(BIN)/python benchmarks/batch.py

clean:
	rm -rf $(VENV)

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -m venv $(VENV)
	@echo "Setting up plainspeak in $(VENV). This takes a minute the first time."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/test: $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group test
	@touch $@

$(VENV)/lint: $(VENV)/test
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group lint
	@touch $@
