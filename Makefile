# Everything runs in .venv, which each target makes when it is missing or its pins changed.
PYTHON ?= python3
REPORT ?= examples/harbour.txt
SHARED ?= ../shared
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run test lint types eval bench train clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/run ## read a report and show who says what (REPORT=path-or-URL for another than the bundled one)
	@$(BIN)/reportedly read "$(REPORT)"

test: $(VENV)/dev ## all tests, after lint and types
	@$(MAKE) --no-print-directory lint types
	@$(BIN)/python -m pytest -rs

lint: $(VENV)/dev ## ruff: lint and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/dev ## mypy, strict
	@$(BIN)/mypy

eval: $(VENV)/dev ## accuracy on the data in SHARED, against the floors
	@PYTHONPATH=eval:train $(BIN)/python eval/gate.py --shared "$(SHARED)"

bench: $(VENV)/dev ## speed, as ratios measured in one run
	@$(BIN)/python bench/speed.py --shared "$(SHARED)"
	@$(BIN)/python bench/casebook.py --shared "$(SHARED)"
	@$(BIN)/python bench/asking.py

train: $(VENV)/train ## make the weights again (hours; goes on where it stopped)
	@$(VENV)/train-env/bin/python train/make.py --data "$(SHARED)/data/polnear" --out runs/network --models src/reportedly/models --float runs/float

clean: ## remove what was built
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/run: pyproject.toml constraints.txt
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/dev: $(VENV)/run
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev]"
	@touch $@

$(VENV)/train: $(VENV)/run train/requirements.txt
	@$(PYTHON) -m venv $(VENV)/train-env
	@$(VENV)/train-env/bin/python -m pip install --quiet --quiet --disable-pip-version-check --requirement train/requirements.txt --editable .
	@touch $@
