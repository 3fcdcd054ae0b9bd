"""try.py BINARY MUTANTS [FILTER…]: puts mutants before the tests of a binary that they are woven into, two at a time.

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


def main():
    path, filters = Path(sys.argv[2]), sys.argv[3:]
    mutants = json.loads(path.read_text())
    command = ["nice", sys.argv[1], *filters]
    if failed := noticed(command, 0):
        sys.exit(f"Without any mutant: {failed}")
    limit = 10 + 5 * int(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime)
    survivors = {}
    with ThreadPoolExecutor(2) as pool:
        tried = pool.map(lambda number: noticed(command, number, limit), mutants)
        for (number, name), failed in zip(mutants.items(), tried):
            print(f"{number:>5} {name} … {failed or 'SURVIVED'}", flush=True)
            if not failed:
                survivors[number] = name
    path.with_name("survivors.json").write_text(json.dumps(survivors, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
