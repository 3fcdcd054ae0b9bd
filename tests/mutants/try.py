"""try.py BINARY MUTANTS [--parts] [FILTER…]: puts mutants before the tests of a binary that they are woven into, two at a time.

MUTANTS is woven.json or what an earlier run left. Prints one line for each, and writes those that no test noticed to
survivors.json beside it. The tests must pass without any mutant; one that takes five times as long of the processor, or
6 GB, is noticed.
"""

import json
import os
import resource
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

MEMORY = 6 * 2**30
# The same few cases for each mutant, and none that an earlier one left.
PROPTEST = {"PROPTEST_CASES": "8", "PROPTEST_RNG_SEED": "1", "PROPTEST_DISABLE_FAILURE_PERSISTENCE": "true"}


def noticed(command, number, seconds=3600):
    """The test that fails first with a mutant alive; none when all pass."""

    def limit():
        # Of the processor, not by the clock: the machine may have other work.
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    run = subprocess.Popen(
        command,
        env=os.environ | PROPTEST | {"CONSTATS_MUTANT": str(number)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
        preexec_fn=limit,
    )
    failed = None
    for line in run.stdout:
        if line.startswith("test ") and line.rstrip().endswith("FAILED"):
            failed = line.split()[1]
            os.killpg(run.pid, signal.SIGKILL)
            break
    run.stdout.close()
    return failed or ("ended early" if run.wait() else None)


def one_after_the_other(name, parts):
    """What a mutant is put before, of the unit tests of the parts of the sources, in the order in which these may name each
    other: those of its own part, then of the parts that come after."""
    own = name.split("/")[1] + "::"
    after = parts[parts.index(own) + 1 :]
    return [[own], after] if after else [[own]]


def main():
    path, filters = Path(sys.argv[2]), [one for one in sys.argv[3:] if one != "--parts"]
    are_parts = "--parts" in sys.argv
    mutants = json.loads(path.read_text())
    command = ["nice", sys.argv[1]]
    if failed := noticed(command + filters, 0):
        sys.exit(f"Without any mutant: {failed}")
    limit = 10 + 5 * int(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime)

    def tried(mutant):
        number, name = mutant
        runs = one_after_the_other(name, filters) if are_parts else [filters]
        found = (noticed(command + some, number, limit) for some in runs)
        return next(filter(None, found), None)

    survivors = {}
    with ThreadPoolExecutor(2) as pool:
        for (number, name), failed in zip(mutants.items(), pool.map(tried, mutants.items())):
            print(f"{number:>5} {name} … {failed or 'SURVIVED'}", flush=True)
            if not failed:
                survivors[number] = name
    path.with_name("survivors.json").write_text(json.dumps(survivors, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
