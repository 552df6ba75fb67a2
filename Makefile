# make demo      see bedrock-lint at work on examples/
# make test      run the whole test suite
# make lint      format, style, types, generated files
# make generate  write the list of rules and their pages anew
#
# Each sets up .venv first where needed, with any of these that is Python 3.11 or later:
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11

PIP := .venv/bin/python -m pip --quiet --disable-pip-version-check

# A test that hangs ends its worker and fails.
GUARD := -o faulthandler_timeout=180 -o faulthandler_exit_on_timeout=true

.PHONY: demo test lint generate
.DELETE_ON_ERROR:

# Exit code 1 says that there are findings, which the examples are there for.
demo: .venv/installed
	@.venv/bin/bedrock-lint check examples || [ $$? -eq 1 ]

test: .venv/dev
	@.venv/bin/python -m pytest -n auto --dist loadgroup -rs $(GUARD)

lint: .venv/dev
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/ruff check --quiet .
	@.venv/bin/mypy
	@.venv/bin/python scripts/generate.py --check

generate: .venv/installed
	@.venv/bin/python scripts/generate.py

# The wheel is not built anew when a source changes: the installation refers to the sources.
.venv/installed: pyproject.toml
	@for python in $(PYTHON); do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "bedrock-lint needs Python 3.11 or later, and none of these is: $(PYTHON). Name one: make PYTHON=…" >&2; exit 1; \
	fi; \
	if ! $$found -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$$found cannot make virtual environments; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; \
	fi; \
	echo "Setting up .venv with $$($$found --version) …" >&2; \
	rm -rf .venv && $$found -m venv .venv
	@$(PIP) install --editable .
	@touch $@

# The pip of Python 3.11 and 3.12 does not know --group yet.
.venv/dev: .venv/installed
	@echo "Installing what the tests need …" >&2
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --group dev
	@touch $@
