# `make help` explains every target. PYTHON=python3.13 chooses another Python; settings are in docs/guides/settings.md.

PYTHON ?= python3
STEPS := $(PYTHON) tools/bootstrap.py

.DEFAULT_GOAL := help
.PHONY: help run test check bench format install export clean

help: ## Show this help
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Install what is missing, then open the shop on http://127.0.0.1:8000 (PORT=, HOST=, OJA_HOME=)
	@$(STEPS) run

test: ## Install what is missing, then run every test: web, browser, Python
	@$(STEPS) test

check: ## What CI runs: lint, types, import rules, generated files, then every test
	@$(STEPS) check

bench: ## Measure, print a table and write benchmarks/results/latest.json
	@$(STEPS) bench

format: ## Put every file into the house's form
	@$(STEPS) format

install: ## Only install and build
	@$(STEPS) install

export: ## Write requirements.txt from uv.lock
	@$(STEPS) export

clean: ## Remove what was installed and built; the shop's data in var/ stays
	rm -rf .venv web/node_modules src/oja/web .mypy_cache .ruff_cache .pytest_cache
