"""draw.py N SEED EQUIVALENT: mutants from the standard input, as `cargo mutants --list --json` lists them → N of them.

Those of the file EQUIVALENT are left out: a paragraph each, with its name (without line and column), its line as it
stands in the sources, and why no test can tell it from the program.
"""

import json
import random
import re
import sys
from pathlib import Path


def named(mutant):
    """What stays of a mutant when lines move: its name, and the line that it changes."""
    name = re.sub(r":\d+:\d+: ", ": ", mutant["name"], count=1)
    return name, Path(mutant["file"]).read_text().splitlines()[mutant["span"]["start"]["line"] - 1].strip()


def equivalent(path):
    """The mutants that are told in the file."""
    paragraphs = (one.splitlines() for one in Path(path).read_text().split("\n\n"))
    return {(lines[0], lines[1].strip()) for lines in paragraphs if len(lines) > 2}


def main():
    known = equivalent(sys.argv[3])
    listed = {mutant["name"]: mutant for mutant in json.load(sys.stdin)}
    left = {name: mutant for name, mutant in sorted(listed.items()) if named(mutant) not in known}
    drawn = random.Random(int(sys.argv[2])).sample(list(left.values()), min(int(sys.argv[1]), len(left)))
    print(json.dumps([{key: one for key, one in mutant.items() if key != "diff"} for mutant in drawn], ensure_ascii=False))
    print(f"{len(drawn)} of {len(left)} mutants, {len(listed) - len(left)} told in {sys.argv[3]} left out", file=sys.stderr)


if __name__ == "__main__":
    main()
