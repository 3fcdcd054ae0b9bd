#!/usr/bin/env bash
# Makes reports that nobody has seen, builds them, counts them once more and looks at them; keeps the recipe of each that fails.
#
#   tests/gallery.sh 200        two hundred, by a seed of its own, which it prints
#   tests/gallery.sh 200 7      the same two hundred each time
#   LARGE=1 tests/gallery.sh 3  reports of 60 sections over up to 100,000 people, of which some pages are looked at
#
# After tests/run.sh, which installs and builds what this needs. Failures: target/tests/gallery-failures.
set -uo pipefail
cd "$(dirname "$0")/.."

many="${1:-100}"
seed="${2:-$((RANDOM * 32768 + RANDOM))}"
target="${CARGO_TARGET_DIR:-$PWD/target}"
export PROGRAM="${PROGRAM:-$target/release/constats}"
export PYTHON="${PYTHON:-$target/tests/venv/bin/python}"
export KEPT="$target/tests/gallery-failures"
generator="${GENERATOR:-$target/release/examples/benchmark_projects}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$KEPT"
printf '%s reports from seed %s\n' "$many" "$seed"

# One project: what failed of it is told by the last step's own words.
one() {
  local project="$1" name
  name="$(basename "$project")"
  "$PROGRAM" build ${PAGES:+--site-only} "$project" >"$project/log" 2>&1 &&
    "$PYTHON" tests/reference/recount.py "$project" >>"$project/log" 2>&1 &&
    node tests/site/check.mjs ${PAGES:+--pages "$PAGES"} --quick "$project/output" >>"$project/log" 2>&1 &&
    { [ -n "${PAGES:-}" ] || "$PYTHON" tests/pdf/check.py --quick "$project/output" >>"$project/log" 2>&1; }
  if [ $? -eq 0 ]; then echo "ok $name"; else
    echo "FAILED $(cat "$project/recipe")"
    mkdir -p "$KEPT/$name"
    cp "$project/recipe" "$project/log" "$KEPT/$name/"
  fi
  rm -rf "$project"
}
export -f one

line() {
  if [ "${LARGE:-}" = 1 ]; then
    echo "seed-$1 seed=$1 sections=$((60 + $1 % 20)) people=$(((1 + $1 % 5) * 20000)) blocks=3 labels=words choices=7"
  else
    echo "seed-$1 seed=$1"
  fi
}
[ "${LARGE:-}" = 1 ] && export PAGES="$seed"

for ((n = 0; n < many; n++)); do
  line $((seed + n)) | "$generator" "$work" gallery || exit 1
  echo "$work/seed-$((seed + n))"
done | xargs -P 2 -I{} bash -c 'one {}' | tee "$work.log"
failed=$(grep -c '^FAILED' "$work.log")
printf '%s passed, %s failed\n' "$((many - failed))" "$failed"
rm -f "$work.log"
[ "$failed" -eq 0 ]
