"""Has R work out once more what is committed here, and compares: estimates within 1e-9, standard errors within 1e-7, tests and
intervals within 1e-6, the data that it simulates byte for byte. Needs R with its survey package; see renew.sh.

    python3 tests/reference/inference/check.py
"""

import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# What a name ends in, and how far such a number may lie from the committed one, in parts of it or of 1.
ERRORS = re.compile(r"\.se$")
TESTS = re.compile(r"[.|](low|high|p|statistic|df|ndf|ddf)$")
# A table of p alone.
ONLY_TESTS = {"differences.expected.csv"}


def tolerance(file, name):
    if ERRORS.search(name):
        return 1e-7
    return 1e-6 if TESTS.search(name) or file in ONLY_TESTS else 1e-9


def numbers(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return {row["name"]: float(row["value"]) for row in csv.DictReader(lines)}


def apart(committed, worked_out):
    """What the numbers of two folders don't share, a line each; how many were compared."""
    told, compared = [], 0
    for path in sorted(committed.glob("*.csv")):
        other = worked_out / path.name
        if not other.exists():
            told.append(f"{path.name}: no script writes it")
        elif not path.name.endswith(".expected.csv"):
            compared += 1
            if path.read_bytes() != other.read_bytes():
                told.append(f"{path.name}: other data")
        else:
            own, found = numbers(path), numbers(other)
            told.extend(f"{path.name}: {name} on one side only" for name in sorted(own.keys() ^ found.keys()))
            for name in own.keys() & found.keys():
                compared += 1
                if not abs(own[name] - found[name]) <= tolerance(path.name, name) * max(1.0, abs(own[name])):
                    told.append(f"{path.name}: {name} is {own[name]!r}, in R {found[name]!r}")
    return told, compared


def sees_damage(folder):
    """Whether one number that is wrong, by a little more than it may be, is told."""
    path = folder / "strata.expected.csv"
    name, value = next(iter(numbers(path).items()))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f'"{name}",{value:.17g}', f'"{name}",{value + 3e-9:.17g}', 1), encoding="utf-8")
    return len(apart(HERE, folder)[0]) == 1


def main():
    with tempfile.TemporaryDirectory() as root:
        folder = pathlib.Path(root) / "reference" / "inference"
        shutil.copytree(HERE, folder)
        for path in folder.glob("*.csv"):
            path.unlink()
        (pathlib.Path(root) / "projects").symlink_to(HERE.parent.parent / "projects")
        subprocess.run(["bash", folder / "renew.sh"], check=True, stderr=subprocess.DEVNULL)
        told, compared = apart(HERE, folder)
        if not told and not sees_damage(folder):
            told.append("a wrong number was not seen")
    print("\n".join(f"FAILED {line}" for line in told))
    print(f"{compared - len(told)} passed, {len(told)} failed")
    return 1 if told or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
