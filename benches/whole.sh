#!/usr/bin/env bash
# Cold processes: the median time and the peak memory of building the projects, large ones included, and the bare pass to
# hold the deep one against. Prints a table in Markdown.
#
#   benches/whole.sh [RUNS]     10 runs each unless said otherwise
#
# Needs hyperfine and python3. CONSTATS_BENCHMARKS names the folder of the projects (target/benchmark-projects).
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-10}"
target="${CARGO_TARGET_DIR:-target}"
projects="${CONSTATS_BENCHMARKS:-$PWD/target/benchmark-projects}"
output="$(mktemp -d)"
trap 'rm -rf "$output"' EXIT

cargo build --quiet --release --bin constats --example benchmark_projects --example bare_pass
for name in wide wider deep deeper wide-weighted deep-weighted; do
  if [ ! -e "$projects/$name/.made-4" ]; then
    "$target/release/examples/benchmark_projects" "$projects" "$name"
    touch "$projects/$name/.made-4"
  fi
done

# measure NAME COMMAND…: a row of the table.
measure() {
  local name="$1"
  shift
  hyperfine --shell=none --warmup 1 --runs "$runs" --export-json "$output/times.json" "$*" >/dev/null 2>&1 ||
    { printf 'failed: %s\n' "$*" >&2; exit 1; }
  python3 - "$name" "$output/times.json" "$@" <<'PYTHON'
import json, resource, subprocess, sys
name, times, *command = sys.argv[1:]
subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
result = json.load(open(times))["results"][0]
print(f"| {name} | {result['median'] * 1000:.0f} ms | {result['user'] * 1000:.0f} ms | {peak:.0f} MB |")
PYTHON
}

constats="$target/release/constats"
responses="$projects/deep/content/responses/residents.csv"
printf '| | median | processor, user | peak memory |\n|---|--:|--:|--:|\n'
measure "reference, site and data" "$constats" build . --site-only --output "$output/reference"
measure "reference, everything" "$constats" build . --output "$output/reference"
measure "wide, site and data" "$constats" build "$projects/wide" --site-only --output "$output/wide"
measure "wide, everything" "$constats" build "$projects/wide" --output "$output/wide"
measure "wider, site and data" "$constats" build "$projects/wider" --site-only --output "$output/wider"
measure "wider, everything" "$constats" build "$projects/wider" --output "$output/wider"
measure "deep, site and data" "$constats" build "$projects/deep" --site-only --output "$output/deep"
measure "wide with weights, site and data" "$constats" build "$projects/wide-weighted" --site-only --output "$output/wide-weighted"
measure "deep with weights, site and data" "$constats" build "$projects/deep-weighted" --site-only --output "$output/deep-weighted"
measure "deeper, site and data" "$constats" build "$projects/deeper" --site-only --output "$output/deeper"
measure "bare pass over deep, one thread" "$target/release/examples/bare_pass" "$responses" 1
measure "bare pass over deep, two threads" "$target/release/examples/bare_pass" "$responses" 2
