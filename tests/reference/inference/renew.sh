#!/usr/bin/env bash
# Simulates the data and has R compute what `src/measure/inference` is held to. Needs R with its survey package (on Debian:
# r-base-core, r-cran-survey); cargo's tests read what is committed and need neither. `check.py` compares what it writes.
set -euo pipefail
cd "$(dirname "$0")"
for script in simulate strata weights small project numbers ranks net tested alpha; do
  Rscript "$script.R"
done
