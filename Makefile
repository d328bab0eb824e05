SHELL := /bin/sh
PYTHON = $$(scripts/python311)

.PHONY: run test journeys check bench

run:
	@python=$(PYTHON) && exec $$python scripts/run.py

test:
	@python=$(PYTHON) && exec $$python scripts/test.py

journeys:
	@python=$(PYTHON) && exec $$python scripts/test.py tests/dialogue tests/journeys tests/browser

bench:
	@python=$(PYTHON) && exec $$python scripts/bench.py

check:
	@python=$(PYTHON) && exec $$python scripts/check.py
