"""Packs the program as it is given out, installs each package in a clean place, and uses it from there.

    python3 tests/dist/check.py target/dist/constats

Looks at the size, whether packing repeats itself, what the wheel's name promises, the manual pages and the completions.
What a shell or `man` would say is asked where they are installed.
"""

import filecmp
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
WINDOWS = os.name == "nt"
# The most that the program may take on disk, on the system that it is measured on.
MOST = 45_000_000
results: list[bool] = []


@contextmanager
def check(what: str) -> Iterator[None]:
    """One thing that must hold; what does not is told, and the next is looked at."""
    try:
        yield
    except (AssertionError, OSError, subprocess.SubprocessError) as error:
        output = getattr(error, "output", b"") or b""
        print(f"FAILED {what}: {error} {output.decode(errors='replace')}")
        results.append(False)
    else:
        print(f"ok {what}")
        results.append(True)


def run(*command: str | Path, **options) -> str:
    """What it says; anything but success is an error that shows it."""
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    return done.stdout.decode()


def have(command: str) -> bool:
    return shutil.which(command) is not None


def packed(binary: Path, folder: Path) -> dict[str, Path]:
    run(sys.executable, ROOT / "dist/pack.py", binary, folder)
    return {file.suffix: file for file in folder.iterdir()}


def same(one: Path, two: Path) -> None:
    names = sorted(file.name for file in one.iterdir())
    _, different, missing = filecmp.cmpfiles(one, two, names, shallow=False)
    assert names and not different and not missing, f"differ: {different + missing}"


def of_wheel(wheel: Path, folder: Path) -> Path:
    run(sys.executable, "-m", "venv", folder)
    programs = folder / ("Scripts" if WINDOWS else "bin")
    pip = [programs / "python", "-m", "pip", "--disable-pip-version-check"]
    run(*pip, "install", "--no-index", "--no-deps", wheel)
    run(*pip, "check")
    return programs / "constats"


def of_debian(package: Path, folder: Path) -> Path:
    """Installed by dpkg into a folder that knows no other package."""
    state = folder / "var/lib/dpkg"
    for name in ("info", "updates", "triggers"):
        (state / name).mkdir(parents=True)
    (state / "status").touch()
    options = ["--force-not-root", "--force-depends", f"--root={folder}", f"--log={state / 'log'}"]
    path = os.environ["PATH"] + ":/usr/sbin:/sbin"
    run("dpkg", *options, "--install", package, env=os.environ | {"PATH": path})
    listed = run("dpkg-query", f"--admindir={state}", "-L", "constats").splitlines()
    for page in ("man1", "fr/man1"):
        assert f"/usr/share/man/{page}/constats.1.gz" in listed, listed
    assert "OFL" in (folder / "usr/share/doc/constats/copyright").read_text(encoding="utf-8")
    for line in run("dpkg-deb", "--info", package, "md5sums").splitlines():
        total, _, name = line.strip().partition("  ")
        assert hashlib.md5((folder / name).read_bytes()).hexdigest() == total, name
    return folder / "usr/bin/constats"


def of_archive(archive: Path, folder: Path) -> Path:
    if archive.suffix == ".zip":
        zipfile.ZipFile(archive).extractall(folder)
        return next(folder.glob("*/constats.exe"))
    with tarfile.open(archive) as files:
        assert all(entry.uid == 0 and entry.uname == "root" for entry in files)
        files.extractall(folder, filter="data")
    return next(folder.glob("*/constats"))


def used(program: Path, folder: Path) -> None:
    """A first report from an export, as a newcomer makes it, with nothing in the environment."""
    folder.mkdir()
    exports = ROOT / "tests/exports"
    # Without it, no program of Windows starts.
    environment = {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if WINDOWS else {}

    def constats(*arguments: str | Path) -> str:
        return run(program, *arguments, cwd=folder, env=environment)

    version = re.search(r'^version = "(.*)"', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.M)[1]
    assert constats("--version") == f"constats {version}\n"
    constats("new", "rapport", exports / "lime.csv", "--structure", exports / "lime.lss")
    constats("build", "rapport")
    output = folder / "rapport/output"
    assert (output / "index.html").is_file() and any(file.read_bytes()[:5] == b"%PDF-" for file in output.rglob("*.pdf"))


def needed(binary: Path) -> tuple[int, int]:
    """The C library that it needs, as binutils tell it."""
    asked = re.findall(r"Name: GLIBC_(\d+)\.(\d+)", run("readelf", "--version-info", "--wide", binary))
    return max((int(major), int(minor)) for major, minor in asked)


def manual(page: bytes) -> None:
    told = subprocess.run(
        ["groff", "-Kutf8", "-Tutf8", "-man", "-ww", "-z"], input=page, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    assert not told.stdout, told.stdout.decode()


def completed(script: Path) -> None:
    """What bash offers after `constats ch`."""
    offer = f'. "{script}"; COMP_WORDS=(constats ch); COMP_CWORD=1; _constats constats ch constats; echo "${{COMPREPLY[*]}}"'
    assert run("bash", "-c", offer) == "check\n", "bash does not complete"


def main(binary: Path, folder: Path) -> None:
    with check("size"):
        size = binary.stat().st_size
        print(f"{size / 1e6:.1f} MB of {MOST / 1e6:.0f}")
        assert size <= MOST or sys.platform != "linux", f"{size} bytes: see dist/README.md for what weighs what"
    packages = packed(binary, folder / "packages")
    with check("packing repeats itself"):
        packed(binary, folder / "again")
        same(folder / "packages", folder / "again")
    installers: dict[str, Callable[[Path, Path], Path]]
    installers = {".whl": of_wheel, ".deb": of_debian, ".gz": of_archive, ".zip": of_archive}
    for kind, package in packages.items():
        with check(f"{package.name}: installed and used"):
            used(installers[kind](package, folder / kind), folder / f"used{kind}")
    if sys.platform == "linux" and have("readelf"):
        with check("the wheel's name promises what the program needs"):
            assert "manylinux_{}_{}_".format(*needed(binary)) in packages[".whl"].name
    for tongue in ("en", "fr"):
        if have("groff"):
            with check(f"manual page, {tongue}"):
                manual(run(binary, "--lang", tongue, "manual").encode())
    for shell in filter(have, ("bash", "zsh", "fish")):
        with check(f"completions of {shell}"):
            script = folder / f"completions.{shell}"
            script.write_text(run(binary, "completions", shell), encoding="utf-8")
            run(shell, "-n", script)
            if shell == "bash":
                completed(script)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        main(Path(sys.argv[1]).resolve(), Path(place))
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    sys.exit(not all(results))
