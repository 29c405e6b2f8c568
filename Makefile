# Two commands on a fresh machine: "make demo" checks the examples, "make test" runs all the tests.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# The exact versions that the tests run with; "make lock" brings them up to date.
LOCKED := --constraint constraints.txt

.PHONY: demo test coverage test-integrations test-newest test-oldest lint lists generate lock docs fuzz \
	fuzz-files fuzz-bytes faults audit release standalone mutants benchmarks clean

demo: $(VENV)/installed
	@$(BIN)/plainspeak check --exit-zero examples

test: $(VENV)/test
	$(BIN)/python -m pytest -n auto --dist loadfile

# The same tests, with the share of the lines that they reach; it takes half as long again.
coverage: $(VENV)/test
	$(BIN)/python -m pytest -n auto --dist loadfile --cov --cov-fail-under=90

# spaCy, editors, tables, Spark, assistants and the examples, in an environment of their own: it is
# large, and Spark needs Java 17 or later.
test-integrations:
	$(PYTHON) -m venv .venv-integrations
	.venv-integrations/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	.venv-integrations/bin/python -m pip install --quiet --disable-pip-version-check \
		--constraint constraints-integrations.txt --editable . --group integrations
	.venv-integrations/bin/python -m pytest tests/integrations \
		$(wildcard src/plainspeak/integrations/*)

# The newest and the oldest versions that pyproject.toml allows, each in an environment of its own.
test-newest test-oldest: test-%:
	$(PYTHON) -m venv --clear .venv-$*
	.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check uv
	.venv-$*/bin/uv pip install --quiet --python .venv-$*/bin/python --editable . --group test --group lint \
		--resolution $(if $(filter newest,$*),highest,lowest-direct)
	.venv-$*/bin/python -m pytest -q -W default::DeprecationWarning

lint: $(VENV)/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lists: $(VENV)/installed
	$(BIN)/plainspeak lists tidy
	$(BIN)/plainspeak lists check

generate: $(VENV)/installed
	$(BIN)/python scripts/generate.py

lock: $(VENV)/test
	$(PIP) uv
	$(BIN)/uv pip compile pyproject.toml --quiet --group test --group lint --universal \
		--python-version 3.11 --upgrade --no-annotate --no-header --output-file constraints.txt
	$(BIN)/uv pip compile pyproject.toml --quiet --group integrations --universal \
		--python-version 3.11 --upgrade --no-annotate --no-header \
		--output-file constraints-integrations.txt

# The pages of docs/ as a website, in build/docs.
docs: $(VENV)/test
	$(PIP) --group docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

fuzz: $(VENV)/test
	$(BIN)/python scripts/fuzz.py $(MINUTES)

# Good files, damaged at random; COPIES of each format (2,000 where it is not said).
fuzz-files: $(VENV)/test
	$(BIN)/python scripts/fuzz_files.py $(COPIES)

# Bytes that atheris makes up, guided by the code that they reach; SECONDS for each target of
# scripts/fuzz_targets.py (60 where it is not said), or for those that TARGETS names.
fuzz-bytes:
	$(PYTHON) -m venv .venv-fuzz
	.venv-fuzz/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	.venv-fuzz/bin/python -m pip install --quiet --disable-pip-version-check $(LOCKED) \
		--editable ".[excel,lsp,server]" --group fuzz
	.venv-fuzz/bin/python scripts/fuzz_bytes.py $(or $(SECONDS),60) $(TARGETS)

# Runs that are ended in the middle, a full disk, a read-only folder, eight runs at once.
faults: $(VENV)/test
	$(BIN)/python scripts/faults.py $(KILLS)

# Known holes in what we depend on, and risky calls in our own code.
audit:
	$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	.venv-audit/bin/python -m pip install --quiet --disable-pip-version-check --group audit
	.venv-audit/bin/bandit --quiet --recursive src --configfile pyproject.toml -ll
	.venv-audit/bin/pip-audit --strict --requirement constraints.txt --no-deps --disable-pip

# The wheel and the source distribution, the same bytes for the same commit; checked, and installed
# into a fresh environment.
release:
	$(PYTHON) -m venv --clear .venv-release
	.venv-release/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	.venv-release/bin/python -m pip install --quiet --disable-pip-version-check --group release
	.venv-release/bin/python scripts/release.py

# The program for people without Python, for the system that this is run on.
standalone:
	$(PYTHON) -m venv --clear .venv-standalone
	.venv-standalone/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	.venv-standalone/bin/python -m pip install --quiet --disable-pip-version-check $(LOCKED) \
		".[excel,server]" --group standalone
	.venv-standalone/bin/python scripts/standalone.py

mutants: $(VENV)/test
	$(PIP) --group mutants
	$(BIN)/python scripts/mutants.py $(PACKAGES)

benchmarks: $(VENV)/test
	$(PIP) --group pronunciations
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/throughput.py
	$(BIN)/python benchmarks/lists.py
	$(BIN)/python benchmarks/short_forms.py
	$(BIN)/python benchmarks/scaling.py
	$(BIN)/python benchmarks/formats.py
	$(BIN)/python benchmarks/readability.py
	$(BIN)/python benchmarks/batch.py
	$(BIN)/python benchmarks/peers.py
	$(BIN)/python benchmarks/server.py
	$(BIN)/python benchmarks/slow_inputs.py

clean:
	rm -rf $(VENV) .venv-newest .venv-oldest .venv-audit .venv-release .venv-fuzz .venv-standalone dist

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV)
	@echo "Setting up plainspeak in $(VENV). This takes a minute the first time."
	@$(PIP) $(LOCKED) --editable .
	@touch $@

$(VENV)/test: $(VENV)/installed
	@$(PIP) --upgrade "pip>=25.1"
	@$(PIP) $(LOCKED) --group test --group lint
	@touch $@
