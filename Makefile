SHELL := /bin/sh
PYTHON = $$(scripts/python311)

.PHONY: run test check bench evaluate load soak tune

run:
	@python=$(PYTHON) && exec $$python scripts/run.py

test:
	@python=$(PYTHON) && exec $$python scripts/test.py

evaluate:
	@python=$(PYTHON) && exec $$python scripts/evaluate.py

bench:
	@python=$(PYTHON) && exec $$python scripts/bench.py

load:
	@python=$(PYTHON) && exec $$python scripts/load.py

check:
	@python=$(PYTHON) && exec $$python scripts/check.py

soak:
	@python=$(PYTHON) && exec $$python scripts/soak.py

tune:
	@python=$(PYTHON) && exec $$python scripts/tune.py
