SHELL := /bin/sh
PYTHON = $$(scripts/python311)

.PHONY: run test check

run:
	@python=$(PYTHON) && exec $$python scripts/run.py

test:
	@python=$(PYTHON) && exec $$python scripts/test.py

check:
	@python=$(PYTHON) && exec $$python scripts/check.py
