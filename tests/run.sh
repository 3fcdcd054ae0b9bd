#!/usr/bin/env bash
# Installs what the tests need where it is missing, then runs all of them.
#
#   tests/run.sh            everything
#   tests/run.sh site pdf   only these: rust, site, pdf, gallery
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
log="$target/tests/step.log"
failures="$target/tests/failures.log"
mkdir -p "$target/tests"
: >"$failures"

passed=0
failed=0
declare -a wrong=()

# step NAME COMMAND…: runs it; counts what it says itself ("N passed; N failed", "N passed, N failed"), else itself.
step() {
  local name="$1"
  shift
  printf '\n=== %s\n' "$name"
  local start=$SECONDS code=0
  "$@" </dev/null 2>&1 | tee "$log" || code=${PIPESTATUS[0]}
  local good bad
  good=$(counted passed)
  bad=$(counted failed)
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    bad=1
  elif [ "$good" -eq 0 ] && [ "$bad" -eq 0 ]; then
    good=1
  fi
  if [ "$bad" -ne 0 ]; then
    wrong+=("$name")
    grep -aE -A 3 "^(FAILED|not ok|error|test .* FAILED)" "$log" | head -40 >>"$failures"
  fi
  passed=$((passed + good))
  failed=$((failed + bad))
  printf -- '--- %s: %s passed, %s failed, %s s\n' "$name" "$good" "$bad" "$((SECONDS - start))"
}

# The sum of all numbers before the word.
counted() {
  grep -aoE "^(test result: .*)?[0-9]+ passed[;,] [0-9]+ failed" "$log" | grep -aoE "[0-9]+ $1" | awk '{sum += $1} END {print sum + 0}'
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
  [ ${#missing[@]} -eq 0 ] && return
  local as=()
  [ "$(id -u)" -eq 0 ] || as=(sudo -n)
  export DEBIAN_FRONTEND=noninteractive
  if ! have apt-get; then
    echo "please install: ${missing[*]}"
    return 1
  fi
  "${as[@]}" apt-get update -q && "${as[@]}" apt-get install -qy --no-install-recommends "${missing[@]}"
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
[ ${#parts[@]} -gt 0 ] || parts=(rust site pdf gallery)
wants() {
  local part
  for part in "${parts[@]}"; do [ "$part" = "$1" ] && return; done
  return 1
}

if wants site || wants pdf || wants gallery; then
  step "packages" install_packages chromium=chromium pdftotext=poppler-utils qpdf=qpdf javac=default-jdk-headless
fi
if wants site || wants gallery; then step "npm packages" install_npm; fi
if wants pdf || wants gallery; then step "Python packages" install_python; fi

if wants rust; then
  step "formatting" cargo fmt --check
  step "unused dependencies" unused_dependencies
  step "cargo test" cargo test --release --locked --no-fail-fast
  step "clippy" cargo clippy --all-targets --locked -- -D warnings
  step "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --locked
fi

if wants rust || wants site || wants pdf; then
  step "the reports" build_reports
  step "the same report, twice" build_again
fi
folders=()
for pair in "${reports[@]}"; do folders+=("$target/tests/${pair%%=*}"); done
if wants site; then
  step "site" node tests/site/check.mjs "${folders[@]}"
  step "site: each check sees damage" node tests/site/selftest.mjs "$report"
fi
if wants pdf; then
  step "PDF" "$python" tests/pdf/check.py "${folders[@]}"
  step "PDF: each check sees damage" "$python" tests/pdf/selftest.py "$report"
fi
if wants gallery; then
  step "gallery" build_gallery
  step "gallery: counted once more" "$python" tests/reference/recount.py "$gallery"/*
  step "gallery: a wrong count is seen" "$python" tests/reference/selftest.py "$gallery/chaque-bloc"
  step "gallery: site" node tests/site/check.mjs "$gallery"/*/output
  step "gallery: PDF" "$python" tests/pdf/check.py "$gallery"/*/output
fi

# What failed, once more: the end of a log is what is kept of it.
printf '\n'
cat "$failures"
for name in "${wrong[@]+"${wrong[@]}"}"; do printf 'FAILED: %s\n' "$name"; done
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
