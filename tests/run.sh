#!/usr/bin/env bash
# Installs what the tests need where it is missing, then runs all of them.
#
#   tests/run.sh            everything
#   tests/run.sh site pdf   only these: rust, site, pdf, gallery, inference, dist
#
# What the statistics are held to was computed by R and is committed; `inference` has R compute it again and compares.
#
# Needs cargo, node with npm, a JDK and python3; on Debian it installs the rest itself (as root or by sudo).
set -uo pipefail
cd "$(dirname "$0")/.."

# Typst's tree takes long to build: repeated clean checkouts share one target folder outside of them.
if [ "${CI:-}" = true ]; then
  export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$HOME/.cache/constats/target}"
  export CARGO_TERM_PROGRESS_WHEN=never
fi
target="${CARGO_TARGET_DIR:-$PWD/target}"
venv="$target/tests/venv"
# The reference report, and small ones that are made to be different: name=project.
reports=(report=. library=tests/projects/library hostile=tests/projects/hostile)
report="$target/tests/report"
# Those of tests/gallery/recipes.txt, and three that nobody has seen; GALLERY_SEED makes the same three again.
gallery="$target/tests/gallery"
seed="${GALLERY_SEED:-$((RANDOM * 32768 + RANDOM))}"
python="$venv/bin/python"
logs="$target/tests/steps"
rm -rf "$logs"
mkdir -p "$logs"
# Cargo keeps what rustc once answered, its failures too: what went wrong on the machine for a moment would stay.
rm -f "$target/.rustc_info.json"
if [ ! -c /dev/null ]; then
  echo "/dev/null is no device on this machine: rustc, which reads it, would fail"
  exit 1
fi
trap 'trap - INT TERM; kill 0' INT TERM

# step NAME COMMAND…: runs it and shows what it says when it ends, for others run beside it. Counts what it says itself
# ("N passed; N failed", "N passed, N failed"), else itself.
step() {
  local name="$1" code=0
  shift
  local log="$logs/${name//[^[:alnum:]]/-}" TIMEFORMAT='%R %U %S'
  printf '… %s\n' "$name"
  { time "$@" </dev/null >"$log.log" 2>&1; } 2>"$log.time" || code=$?
  local good bad
  good=$(counted passed "$log.log")
  bad=$(counted failed "$log.log")
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
  elif [ "$good" -eq 0 ] && [ "$bad" -eq 0 ]; then
    good=1
  fi
  (
    flock 9
    printf '\n=== %s\n' "$name"
    cat "$log.log"
    printf -- '--- %s: %s passed, %s failed\n' "$name" "$good" "$bad"
    printf '%s|%s|%s|%s\n' "$name" "$good" "$bad" "$(tail -n 1 "$log.time")" >>"$logs/results"
    [ "$bad" -eq 0 ] || grep -aE -A 3 "^(FAILED|BAD|not ok|error|test .* FAILED)" "$log.log" | head -40 >>"$logs/failures"
  ) 9>"$logs/lock"
  [ "$bad" -eq 0 ]
}

# The sum of all numbers before the word.
counted() {
  grep -aoE "^(test result: .*)?[0-9]+ passed[;,] [0-9]+ failed" "$2" | grep -aoE "[0-9]+ $1" | awk '{sum += $1} END {print sum + 0}'
}

# Minutes of each step, by the clock and of the processor; what a browser or a JVM does counts where it ends in time.
table() {
  printf '\n%-42s %7s %9s\n' step minutes processor
  awk -F '|' -v all="$SECONDS" '
    function line(name, clock, processor) { printf "%-42s %7.1f %9.1f\n", name, clock / 60, processor / 60 }
    { split($4, t, " "); line($1, t[1], t[2] + t[3]); sum += t[2] + t[3] }
    END { line("all, side by side", all, sum) }' "$logs/results"
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# Debian packages for the commands that are missing: command=package…
install_packages() {
  local missing=() pair
  for pair in "$@"; do
    have "${pair%%=*}" || missing+=("${pair#*=}")
  done
  if [ -d /usr/lib/python3 ] && ! python3 -c 'import ensurepip, venv' >/dev/null 2>&1; then missing+=(python3-venv); fi
  [ ${#missing[@]} -eq 0 ] || install_debian "${missing[@]}"
}

install_debian() {
  local as=()
  [ "$(id -u)" -eq 0 ] || as=(sudo -n)
  export DEBIAN_FRONTEND=noninteractive
  if ! have apt-get; then
    echo "please install: $*"
    return 1
  fi
  "${as[@]}" apt-get update -q && "${as[@]}" apt-get install -qy --no-install-recommends "$@"
}

install_r() {
  Rscript -e 'library(survey)' >/dev/null 2>&1 || install_debian r-base-core r-cran-survey
}

# Chromium, without its windows where the system has it so.
install_browser() {
  install_packages chromium-headless-shell=chromium-headless-shell || install_packages chromium=chromium
}

# Cargo goes by the dates of files, and a clean checkout has new ones: what has the bytes of the last run gets its date, or
# all of Typst's tree, which stands on it, would be built again each time.
date_patches() {
  local kept="$target/tests/left-out" now
  now=$(find left-out -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum) || return 1
  if [ "$now" = "$(cat "$kept" 2>/dev/null)" ]; then
    find left-out -exec touch -h -r "$kept" {} +
  else
    mkdir -p "$target/tests" && printf '%s\n' "$now" >"$kept"
  fi
}

# npm ci, unless the folder already holds what the lock file says.
install_npm() {
  cmp -s tests/site/package-lock.json tests/site/node_modules/.installed.json && return
  (cd tests/site && npm ci --ignore-scripts --no-audit --no-fund) &&
    cp tests/site/package-lock.json tests/site/node_modules/.installed.json
}

install_python() {
  local wanted=(tests/pdf/requirements.txt tests/pdf/requirements-jar.txt)
  cat "${wanted[@]}" | cmp -s - "$venv/installed.txt" && "$python" -c 'import pikepdf' && return
  rm -rf "$venv"
  python3 -m venv "$venv" &&
    "$python" -m pip install -q --disable-pip-version-check -r "${wanted[0]}" &&
    "$python" -m pip install -q --disable-pip-version-check --no-deps -r "${wanted[1]}" &&
    cat "${wanted[@]}" >"$venv/installed.txt"
}

# In a folder of its own: the machine's cargo is left alone.
unused_dependencies() {
  local machete="$target/tests/cargo/bin/cargo-machete"
  [ -x "$machete" ] || cargo install cargo-machete@0.9.2 --locked --quiet --root "$target/tests/cargo" || return 1
  "$machete" --skip-target-dir .
}

# What is given out, as small and as fast as it is then; linking it takes some minutes each time.
build_dist() {
  cargo build --profile dist --locked --bin constats
}

lint_workflows() {
  local lint="$target/tests/lint"
  cmp -s tests/dist/requirements.txt "$lint/installed.txt" || {
    rm -rf "$lint"
    python3 -m venv "$lint" &&
      "$lint/bin/python" -m pip install -q --disable-pip-version-check -r tests/dist/requirements.txt &&
      cp tests/dist/requirements.txt "$lint/installed.txt" || return 1
  }
  "$lint/bin/actionlint" .github/workflows/*.yml
}

# Each report in a folder of its own: `output/` is the user's.
build_reports() {
  local pair
  for pair in "${reports[@]}"; do
    rm -rf "$target/tests/${pair%%=*}"
    cargo run --release --locked --quiet -- build "${pair#*=}" --output "$target/tests/${pair%%=*}" || return 1
  done
}

# What the three by lot keep to, so that a report is small enough for all checks; tests/gallery.sh knows no such bounds.
bounds="sections=1 questions=5 labels=words choices=7 items=8 handouts=false"

# Each recipe's project, with its report in the project's own `output`.
build_gallery() {
  local n folder
  rm -rf "$gallery"
  printf 'the three by lot: GALLERY_SEED=%s\n' "$seed"
  {
    cat tests/gallery/recipes.txt
    for n in 1 2 3; do echo "par-hasard-$n seed=$((seed + n)) $bounds"; done
  } | cargo run --release --locked --quiet --example benchmark_projects -- "$gallery" gallery || return 1
  for folder in "$gallery"/*; do
    cargo run --release --locked --quiet -- build "$folder" >"$folder/build.log" 2>&1 && continue
    # By lot come surveys of three people under a policy that they can't keep: refused with its message, they are no report.
    case "$folder" in
      */par-hasard-*)
        if grep -qE "peut se calculer|can be worked out|disent ensemble|tell together" "$folder/build.log"; then
          printf 'refused by its policy: %s\n' "$(cat "$folder/recipe")"
          rm -rf "$folder"
          continue
        fi
        ;;
    esac
    cat "$folder/recipe" "$folder/build.log"
    return 1
  done
}

# Twice the same input, the same bytes.
build_again() {
  rm -rf "$report.again"
  cargo run --release --locked --quiet -- build . --output "$report.again" &&
    diff -r "$report" "$report.again" && rm -rf "$report.again"
}

parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(rust site pdf gallery inference dist)
wants() {
  local part
  for part in "${parts[@]}"; do [ "$part" = "$1" ] && return; done
  return 1
}

# Lanes run beside each other, and the steps of one after each other.
rust() {
  step "cargo test" cargo test --release --locked --no-fail-fast
  # By the profile of the tests: what runs while crates are built is there already.
  step "clippy" cargo clippy --release --all-targets --locked -- -D warnings
  step "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --release --no-deps --locked
  step "unused dependencies" unused_dependencies
}

site() {
  step "site" node tests/site/check.mjs "${folders[@]}"
  step "site: written in while it is served" node tests/site/live.mjs "$target/release/constats"
}

damage() {
  step "site: each check sees damage" node tests/site/selftest.mjs "$report" "$target/tests/hostile"
}

pdf() {
  step "PDF" "$python" tests/pdf/check.py "${folders[@]}"
  step "PDF: each check sees damage" "$python" tests/pdf/selftest.py "$target/tests/library"
}

gallery() {
  step "gallery: counted once more" "$python" tests/reference/recount.py "$gallery"/*
  step "gallery: a wrong count is seen" "$python" tests/reference/selftest.py "$gallery/chaque-bloc"
  step "gallery: a wrong weight is seen" "$python" tests/reference/selftest.py "$gallery/poids-et-plan"
  step "gallery: a wrong difference is seen" "$python" tests/reference/selftest.py "$gallery/marges-et-derivees"
  step "gallery: a wrong crosstab is seen" "$python" tests/reference/selftest.py "$gallery/croises"
  step "gallery: a wrong rank is seen" "$python" tests/reference/selftest.py "$gallery/rangs-et-marges"
  step "gallery: PDF" "$python" tests/pdf/check.py "$gallery"/*/output
  step "gallery: site" node tests/site/check.mjs "$gallery"/*/output
}

inference() {
  step "statistics: R finds them again" python3 tests/reference/inference/check.py
}

dist() {
  if step "dist: the program" build_dist; then
    step "dist: packed, installed, used" python3 tests/dist/check.py "$target/dist/constats"
  fi
  step "dist: workflows" lint_workflows
}

lanes=()
if wants rust; then step "formatting" cargo fmt --check; fi
if wants site || wants pdf || wants gallery; then
  step "browser" install_browser
  step "packages" install_packages pdftotext=poppler-utils qpdf=qpdf javac=default-jdk-headless
fi
if wants dist; then step "packages to look at packages" install_packages readelf=binutils groff=groff; fi
if wants inference && step "R and its packages" install_r; then lanes+=(inference); fi
if wants site || wants gallery; then step "npm packages" install_npm; fi
if wants pdf || wants gallery; then step "Python packages" install_python; fi

# Elsewhere someone may build between two edits: dates are left as they are.
if [ "${CI:-}" = true ]; then step "dates of patched crates" date_patches; fi
step "the program" cargo build --release --locked
folders=()
for pair in "${reports[@]}"; do folders+=("$target/tests/${pair%%=*}"); done
if (wants rust || wants site || wants pdf) && step "the reports" build_reports; then
  step "the same report, twice" build_again
  if wants site; then lanes+=(site damage); fi
  if wants pdf; then lanes+=(pdf); fi
fi
if wants gallery && step "gallery" build_gallery; then lanes+=(gallery); fi
if wants rust; then lanes+=(rust); fi
if wants dist; then lanes+=(dist); fi
for lane in "${lanes[@]+"${lanes[@]}"}"; do "$lane" & done
wait

# What failed, once more: the end of a log is what is kept of it.
table
printf '\n'
cat "$logs/failures" 2>/dev/null
awk -F '|' '
  $3 > 0 { print "FAILED: " $1 }
  { good += $2; bad += $3 }
  END { print good + 0 " passed, " bad + 0 " failed"; exit !(good > 0 && bad == 0) }' "$logs/results"
