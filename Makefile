# The two commands: `make demo` and `make test`. Both prepare what they need.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
WORKERS ?= 2

.PHONY: demo test setup bench bench-checks bench-templates bench-report accuracy gallery lint types unit clean constraints help

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: $(VENV)/.installed setup ## audit the bundled company and say where the report is
	@$(BIN)/auditor demo $(ARGS)

test: $(VENV)/.installed-dev setup lint types unit ## all that CI runs

setup: $(VENV)/.installed ## find or get a browser
	@$(BIN)/auditor setup --yes

lint: $(VENV)/.installed-dev ## layout, lint, import layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache

types: $(VENV)/.installed-dev ## mypy and pyright, both strict
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

unit: $(VENV)/.installed-dev ## the test suite
	$(BIN)/pytest -n $(WORKERS) --dist loadgroup $(ARGS)

bench: $(VENV)/.installed-dev setup ## audited against bare walks of a 12-page site, ratios of medians
	$(BIN)/python -m tests.bench $(ARGS)

bench-checks: $(VENV)/.installed-dev setup ## what facts and checks cost on one core, also of huge pages; ARGS=--profile
	$(BIN)/python -m tests.bench_checks $(ARGS)

bench-templates: $(VENV)/.installed-dev setup ## how many templates of mails are audited in a second; memory of 50, 100, 200
	$(BIN)/python -m tests.bench_templates $(ARGS)

bench-report: $(VENV)/.installed-dev setup ## what the HTML report of 2,000 findings costs: to make, to open, to filter; ARGS=--profile
	$(BIN)/python -m tests.bench_report $(ARGS)

accuracy: $(VENV)/.installed-dev setup ## recall and false alarms per check, on planted faults; figures on the corpora
	$(BIN)/python -m tests.mutations
	@if [ -d "$${AUDITOR_CORPORA:-../shared/corpora}" ]; then $(BIN)/python -m tests.accuracy score; fi

gallery: $(VENV)/.installed-dev setup ## pictures of every section of the report, into docs/gallery/
	$(BIN)/python -m tests.gallery $(ARGS)

constraints: ## hold today's versions (needs uv); the file holds no addresses
	uv pip compile -q --universal --no-header --no-annotate --python-version 3.11 --all-extras pyproject.toml -o constraints.txt

clean: ## remove what was built; your runs stay
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + " (set PYTHON=…)")'
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python cannot make a virtual environment; on Debian or Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing touchpoint-auditor into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing touchpoint-auditor and its development tools into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@ $(VENV)/.installed
