#!/usr/bin/env bash
# Breaks real inputs at random and feeds them to every reader of the program, longer than `cargo test` does.
#
#   tests/fuzz.sh            each target for ten minutes
#   tests/fuzz.sh 5 pages    one of them for five
#   FUZZ_COUNT=62500 tests/fuzz.sh    so many inputs each: a million for all sixteen
#
# Says the seed of each run, another one each time; FUZZ_SEED=… repeats one. Where a reader fails, the changes that are
# enough are told, and the input is left in target/tmp/fuzz; where a process does not survive one, FUZZ_INPUT=… repeats it.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes="${1:-10}"
export FUZZ_SECONDS=$((minutes * 60)) FUZZ_SEED="${FUZZ_SEED:-$(date +%s)}"
exec cargo test --release --locked --test fuzz -- --nocapture --test-threads=1 "${@:2}"
