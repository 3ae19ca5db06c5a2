# Everything one does with the project. `make` alone lists it; crates/xtask does the work.
ADDRESS ?= 127.0.0.1:3000
DATA ?= data
XTASK = cargo xtask

# The system's Chromium is used; npm must not fetch another.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = 1

.DEFAULT_GOAL := help
.PHONY: help setup setup-test run dev build test bench lint fmt screenshots clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what a build needs and this machine lacks
	@scripts/setup.sh

setup-test: ## install what the tests need besides: PostgreSQL, Chromium, Playwright
	@scripts/setup.sh --test

run: setup ## build and serve on http://127.0.0.1:3000 with demonstration data
	@$(XTASK) build
	@exec target/debug/densach serve --addr $(ADDRESS) --data $(DATA) --demo

dev: setup ## as run, and rebuild on every change
	@exec $(XTASK) dev $(ADDRESS)

build: setup ## one self-contained release file: target/release/densach
	@$(XTASK) build --release

test: setup-test ## every test: Rust on SQLite and PostgreSQL, then the browser
	@$(XTASK) build --tests
	@$(XTASK) test

bench: setup-test ## sizes, times and memory against the budgets, into target/bench
	@POSTGRES_DURABLE=1 scripts/with-postgres.sh $(XTASK) bench

# Three runs of clippy, since the application is two programs. The first selects the packages that the tests select and
# the last the profile that the browser's module is built with: both find macros and build scripts compiled already.
lint: setup-test ## formatting, clippy for server and browser, TypeScript, the laws of ARCHITECTURE.md
	cargo fmt --all --check
	@$(XTASK) tidy
	npm run --silent --prefix end2end check
	cargo clippy --package xtask --all-targets -- --deny warnings
	cargo clippy --workspace --exclude xtask --all-targets -- --deny warnings
	cargo clippy --package app --lib --no-default-features --features hydrate --profile wasm-release \
	  --target wasm32-unknown-unknown --target-dir target/front -- --deny warnings
	@if cargo deny --version >/dev/null 2>&1; then cargo deny check; fi

fmt: ## format the Rust sources
	cargo fmt --all

screenshots: setup-test ## the README's pictures, into docs/screenshots
	@$(XTASK) build
	cd end2end && SCREENSHOTS=1 npx playwright test --project screenshots

clean: ## remove everything built; demonstration data in data/ stays
	cargo clean
