#!/usr/bin/env bash
# Changes what counts, here and there, and says which of these mutants no test notices. Not part of tests/run.sh.
#
#   tests/mutants.sh [N] [SEED]   N mutants (300) of the parts below, drawn by SEED (printed, so that a draw can be repeated)
#
# All of them are woven into one build of a copy of the sources, and chosen when the tests run: by the unit tests first, what
# survives by tests of the whole program. Only ever compiles this crate: dependencies are those of a release build, which
# must be there already. Mutants that no test could notice are told, with their reason, in tests/mutants/equivalent.txt.
# Needs python3; installs cargo-mutants into target/tests/cargo and Python packages into target/tests/weave where there are none.
set -euo pipefail
cd "$(dirname "$0")/.."

number="${1:-300}"
seed="${2:-$RANDOM}"
# In the order in which they may name each other (docs/architecture.md).
parts=(query measure disclosure fact account)
# Unit tests of the same parts, then tests of the whole program that look at counts, at what is withheld, or at what authors typed.
filters=(measures:: published_figures:: disclosure:: differences:: confidential:: accounts:: typed:: crosstabs:: derived:: ranks
  weights:: places:: few)
# What survives even so: by the longest of them.
last=(mutations::)

export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
export CARGO_INCREMENTAL=1
here="$PWD/tests/mutants" work="$CARGO_TARGET_DIR/mutants" venv="$CARGO_TARGET_DIR/tests/weave"
export PATH="$CARGO_TARGET_DIR/tests/cargo/bin:$PATH"
command -v cargo-mutants >/dev/null ||
  cargo install cargo-mutants@27.1.0 --locked --quiet --root "$CARGO_TARGET_DIR/tests/cargo"
cmp -s "$here/requirements.txt" "$venv/installed.txt" || {
  rm -rf "$venv" && python3 -m venv "$venv"
  "$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$venv/installed.txt"
}

# Times anew: what the last mutants left built is older than every source.
rm -rf "$work" && mkdir -p "$work/tree"
git ls-files -coz --exclude-standard | tar --null --ignore-failed-read -T - -cf - 2>/dev/null | tar -xmf - -C "$work/tree"
cd "$work/tree"

# Built as fast as may be; the dependencies' own settings stay. Nobody else may build by the same settings into this target
# folder: cargo would take what is woven here for theirs.
settings=(
  --release --locked
  --config profile.release.package.constats.opt-level=0
  --config profile.release.package.constats.codegen-units=48
  --config profile.release.package.constats.debug=0
)
files=()
for part in "${parts[@]}"; do [ ! -d "src/$part" ] || files+=(--file "src/$part/**/*.rs"); done

count() { python3 -c 'import json, sys; print(len(json.load(open(sys.argv[1]))))' "$1"; }
try() { "$venv/bin/python" "$here/try.py" "$@"; }

printf 'seed %s: ' "$seed"
cargo mutants --list --json "${files[@]}" | python3 "$here/draw.py" "$number" "$seed" "$here/equivalent.txt" >"$work/drawn.json"
"$venv/bin/python" "$here/weave.py" "$work/tree" cargo build "${settings[@]}" --lib
cargo test "${settings[@]}" --quiet --no-run --message-format=json --lib --test suite |
  python3 -c '
import json, sys
built = (json.loads(line) for line in sys.stdin)
for one in built:
    if one["reason"] == "compiler-artifact" and one["executable"]:
        print(one["target"]["name"], one["executable"])
' >"$work/built.txt"
binary() { awk -v name="$1" '$1 == name && /\/deps\// { print $2 }' "$work/built.txt"; }
woven=$(count "$work/woven.json")
try "$(binary constats)" "$work/woven.json" --parts "${parts[@]/%/::}"
try "$(binary suite)" "$work/survivors.json" "${filters[@]}"
try "$(binary suite)" "$work/survivors.json" "${last[@]}"
left=$(count "$work/survivors.json")
printf '\nSeed %s: %s caught, %s survived, %s unviable.\n' "$seed" $((woven - left)) "$left" $(($(count "$work/drawn.json") - woven))
python3 -c 'import json, sys; print(*json.load(open(sys.argv[1])).values(), sep="\n")' "$work/survivors.json"
