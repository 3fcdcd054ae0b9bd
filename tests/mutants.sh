#!/usr/bin/env bash
# Changes what counts, here and there, and says which of these mutants no test notices. Not part of tests/run.sh.
#
#   tests/mutants.sh [N] [SEED]   N mutants (300) of the parts below, drawn by SEED (printed, so that a draw can be repeated)
#
# A mutant is first put before the unit tests, what survives before the tests of the whole program. Works on a copy of the
# sources, and only ever compiles this crate: dependencies are those of a release build, which must be there already.
# Needs python3; installs cargo-mutants into target/tests/cargo where there is none.
set -euo pipefail
cd "$(dirname "$0")/.."

number="${1:-300}"
seed="${2:-$RANDOM}"
parts=(measure fact query disclosure account)
# Unit tests of the same parts, then tests of the whole program that look at counts, at what is withheld, or at what authors typed.
filters=(measures:: published_figures:: mutations:: attacker:: disclosure:: differences:: confidential:: accounts:: typed::)

export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
export CARGO_INCREMENTAL=1
work="$CARGO_TARGET_DIR/mutants"
export PATH="$CARGO_TARGET_DIR/tests/cargo/bin:$PATH"
command -v cargo-mutants >/dev/null ||
  cargo install cargo-mutants@27.1.0 --locked --quiet --root "$CARGO_TARGET_DIR/tests/cargo"

# Times anew: what the last mutant left built is older than every source.
rm -rf "$work" && mkdir -p "$work/tree"
git ls-files -coz --exclude-standard | tar --null --ignore-failed-read -T - -cf - 2>/dev/null | tar -xmf - -C "$work/tree"
cd "$work/tree"

# Built as fast as may be; the dependencies' own settings stay.
settings=(
  --cargo-arg=--locked
  --cargo-arg=--config=profile.release.package.constats.opt-level=0
  --cargo-arg=--config=profile.release.package.constats.codegen-units=64
  --cargo-arg=--config=profile.release.package.constats.debug=0
)
files=()
for part in "${parts[@]}"; do [ ! -d "src/$part" ] || files+=(--file "src/$part/**/*.rs"); done

# draw N SEED: names from the standard input → a configuration that has these, and the few that cargo-mutants 27.1 always
# has, whatever its configuration says: those that leave a field out.
draw() {
  python3 -c '
import json, random, re, sys
names = sorted({line for line in sys.stdin.read().splitlines() if ": delete field " not in line})
drawn = random.Random(int(sys.argv[2])).sample(names, min(int(sys.argv[1]), len(names)))
print("examine_re = " + json.dumps(["^" + re.escape(name) + "$" for name in drawn] or ["^none$"], ensure_ascii=False))
print(f"{len(drawn)} of {len(names)} mutants", file=sys.stderr)
' "$@"
}

# try NAME TARGET [FILTER…]: puts the mutants of NAME.toml before the tests of a target, which must pass without any of
# them; results are in NAME/mutants.out. 2: some survived, 3: some ran out of time.
try() {
  local name="$1" target="$2"
  shift 2
  cargo mutants --in-place --config "$work/$name.toml" "${files[@]}" --profile release "${settings[@]}" \
    --output "$work/$name" --colors never --cargo-arg="$target" -- -- "$@" || [[ $? =~ ^[23]$ ]]
}

printf 'seed %s: ' "$seed"
cargo mutants --list "${files[@]}" | draw "$number" "$seed" >"$work/unit.toml"
try unit --lib "${parts[@]/%/::}"
unit="$work/unit/mutants.out" whole="$work/whole/mutants.out"
survivors="$unit/missed.txt"
if [ -s "$survivors" ]; then
  draw "$number" 0 <"$survivors" >"$work/whole.toml"
  try whole --test=suite "${filters[@]}"
  grep -Fxf "$survivors" "$whole/missed.txt" >"$work/survivors.txt" || true
  survivors="$work/survivors.txt"
fi
all=$(cat "$unit"/{caught,missed,timeout}.txt | wc -l)
left=$(wc -l <"$survivors")
unviable=$(wc -l <"$unit/unviable.txt")
printf '\nSeed %s: %s caught, %s survived, %s unviable.\n' "$seed" $((all - left)) "$left" "$unviable"
cat "$survivors"
