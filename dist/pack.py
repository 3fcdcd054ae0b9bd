#!/usr/bin/env python3
"""Packs a built program for those who have no Rust: a wheel, an archive, and on Linux a Debian package.

    cargo build --profile dist --locked
    python3 dist/pack.py target/dist/constats OUT

Needs Python 3.11 and cargo, no package. The same program and commit give the same bytes: entries are sorted and have no
owner, and their time is SOURCE_DATE_EPOCH, else that of the last commit.
"""

import argparse
import base64
import gzip
import hashlib
import io
import lzma
import os
import re
import subprocess
import tarfile
import tomllib
import zipfile
from pathlib import Path
from time import gmtime

from notices import notices

ROOT = Path(__file__).resolve().parent.parent
NAME = "constats"
# A file's path in its package, its bytes, and whether it is run.
Files = dict[str, tuple[bytes, bool]]


class Program:
    """What is packed: the program, what it says of itself, and what it needs."""

    def __init__(self, binary: Path, target: str):
        about = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))["package"]
        self.version, self.summary, self.licence = about["version"], about["description"], about["license"]
        self.binary, self.target = binary.resolve(), target
        self.bytes = binary.read_bytes()
        self.windows = "windows" in target
        self.file = NAME + (".exe" if self.windows else "")
        self.manuals = {tongue: self.says("--lang", tongue, "manual") for tongue in ("en", "fr")}
        shells = ("bash", "zsh", "fish", "powershell")
        self.completions = {shell: self.says("--lang", "fr", "completions", shell) for shell in shells}
        self.readmes = {file.name: file.read_bytes() for file in ROOT.glob("README*.md")}
        self.texts = self.readmes | {"CHANGELOG.md": (ROOT / "CHANGELOG.md").read_bytes()}
        self.licences = {name: (ROOT / name).read_bytes() for name in ("LICENSE-APACHE", "LICENSE-MIT")}
        self.licences["LICENSES-OTHERS.txt"] = notices(ROOT, target).encode()

    def says(self, *arguments: str) -> bytes:
        return subprocess.run([self.binary, *arguments], check=True, stdout=subprocess.PIPE).stdout

    def libc(self) -> tuple[int, int]:
        """The oldest GNU C library that has all that the program asks of it."""
        asked = re.findall(rb"\0GLIBC_(\d+)\.(\d+)(?=[.\d]*\0)", self.bytes)
        return max((int(major), int(minor)) for major, minor in asked)

    def manual_pages(self, folder: str) -> Files:
        pages = {f"{folder}/man1/{NAME}.1": self.manuals["en"], f"{folder}/fr/man1/{NAME}.1": self.manuals["fr"]}
        return {path: (page, False) for path, page in pages.items()}


# The wheel.


def wheel(program: Program) -> tuple[str, bytes]:
    """Pip puts what is under `scripts` on the path, and what is under `data` beside it."""
    version = re.sub(r"-(alpha|beta|rc)\.?", lambda found: found[1].replace("alpha", "a").replace("beta", "b"), program.version)
    stem = f"{NAME}-{version}"
    tag = f"py3-none-{platform(program)}"
    head = [
        "Metadata-Version: 2.4",
        f"Name: {NAME}",
        f"Version: {version}",
        f"Summary: {program.summary}",
        f"License-Expression: {program.licence}",
        *(f"License-File: {name}" for name in sorted(program.licences)),
        "Description-Content-Type: text/markdown",
    ]
    metadata = "\n".join(head) + "\n\n" + program.texts["README.md"].decode()
    about = f"Wheel-Version: 1.0\nGenerator: {NAME} ({version})\nRoot-Is-Purelib: false\nTag: {tag}\n"
    data, info = f"{stem}.data", f"{stem}.dist-info"
    files: Files = {
        f"{data}/scripts/{program.file}": (program.bytes, True),
        f"{info}/METADATA": (metadata.encode(), False),
        f"{info}/WHEEL": (about.encode(), False),
    }
    files |= {f"{info}/licenses/{name}": (text, False) for name, text in program.licences.items()}
    if not program.windows:
        files |= program.manual_pages(f"{data}/data/share/man")
        files |= installed_completions(program, f"{data}/data/share", "site-functions")
    record = "".join(f"{path},sha256={digest(content)},{len(content)}\n" for path, (content, _) in sorted(files.items()))
    files[f"{info}/RECORD"] = (f"{record}{info}/RECORD,,\n".encode(), False)
    return f"{stem}-{tag}.whl", zipped(files)


def platform(program: Program) -> str:
    """The platform's name for pip; for Linux with the C library that the program was seen to need."""
    machine = program.target.split("-")[0]
    if program.windows:
        return {"x86_64": "win_amd64", "aarch64": "win_arm64"}[machine]
    if "apple" in program.target:
        # What Rust builds for unless it is told otherwise.
        return {"x86_64": "macosx_10_12_x86_64", "aarch64": "macosx_11_0_arm64"}[machine]
    return "manylinux_{}_{}_{}".format(*program.libc(), machine)


def digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


# The archive.


def archive(program: Program) -> tuple[str, bytes]:
    """One folder with all that belongs to the program."""
    stem = f"{NAME}-{program.version}-{program.target}"
    files: Files = {program.file: (program.bytes, True)}
    files |= {name: (text, False) for name, text in (program.texts | program.licences).items()}
    named = {"bash": f"{NAME}.bash", "zsh": f"_{NAME}", "fish": f"{NAME}.fish", "powershell": f"_{NAME}.ps1"}
    files |= {f"completions/{named[shell]}": (script, False) for shell, script in program.completions.items()}
    files |= program.manual_pages("man")
    files = {f"{stem}/{path}": file for path, file in files.items()}
    if program.windows:
        return f"{stem}.zip", zipped(files)
    return f"{stem}.tar.gz", gzip.compress(tarred(files), 9, mtime=0)


# The Debian package.


def debian(program: Program, maintainer: str) -> tuple[str, bytes]:
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}[program.target.split("-")[0]]
    version = program.version.replace("-", "~")
    share = "usr/share"
    doc = f"{share}/doc/{NAME}"
    files: Files = {f"usr/bin/{NAME}": (program.bytes, True)}
    for path, (page, _) in program.manual_pages(f"{share}/man").items():
        files[f"{path}.gz"] = (gzip.compress(page, 9, mtime=0), False)
    files |= installed_completions(program, share, "vendor-completions")
    files[f"{doc}/copyright"] = (copyright_file(program), False)
    files |= {f"{doc}/{name}": (text, False) for name, text in program.readmes.items()}
    files[f"{doc}/CHANGELOG.md.gz"] = (gzip.compress(program.texts["CHANGELOG.md"], 9, mtime=0), False)
    control = [
        f"Package: {NAME}",
        f"Version: {version}",
        f"Architecture: {architecture}",
        f"Maintainer: {maintainer}",
        "Installed-Size: {}".format(sum(-(-len(content) // 1024) for content, _ in files.values())),
        "Depends: libc6 (>= {}.{}), libgcc-s1".format(*program.libc()),
        "Section: text",
        "Priority: optional",
        "Description: publishes a survey as an accessible site and a printable PDF",
        " Responses and commentary in, a report out, every figure bound to the data.",
    ]
    sums = "".join(f"{hashlib.md5(content).hexdigest()}  {path}\n" for path, (content, _) in sorted(files.items()))
    about: Files = {"./control": ("\n".join(control).encode() + b"\n", False), "./md5sums": (sums.encode(), False)}
    parts = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": lzma.compress(tarred(about)),
        "data.tar.xz": lzma.compress(tarred(with_folders(files))),
    }
    return f"{NAME}_{version}_{architecture}.deb", archived(parts)


def copyright_file(program: Program) -> bytes:
    """Debian keeps the text of the Apache licence itself."""
    head = (
        "Constats is under the MIT licence or the Apache licence 2.0, at your choice.\n"
        "The Apache licence is in /usr/share/common-licenses/Apache-2.0; the MIT licence:\n\n"
    )
    return head.encode() + program.licences["LICENSE-MIT"] + b"\n" + program.licences["LICENSES-OTHERS.txt"]


def installed_completions(program: Program, share: str, zsh: str) -> Files:
    """Where each shell looks."""
    fish = "vendor_completions.d"
    places = {
        f"{share}/bash-completion/completions/{NAME}": "bash",
        f"{share}/zsh/{zsh}/_{NAME}": "zsh",
        f"{share}/fish/{fish}/{NAME}.fish": "fish",
    }
    return {path: (program.completions[shell], False) for path, shell in places.items()}


def with_folders(files: Files) -> dict[str, tuple[bytes | None, bool]]:
    """Debian's entries begin with `./`, and each folder comes before what is in it."""
    folders = {f"./{folder}" for path in files for folder in Path(path).parents}
    return {folder.removesuffix("."): (None, True) for folder in folders} | {f"./{path}": file for path, file in files.items()}


# Containers.


def epoch() -> int:
    """The time of all entries."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        command = ["git", "log", "-1", "--format=%ct"]
        given = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True).stdout.strip()
    # The least that a zip can say.
    return max(int(given or 0), 315532800)


def zipped(files: Files) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        for path, (content, run) in sorted(files.items()):
            entry = zipfile.ZipInfo(path, gmtime(epoch())[:6])
            entry.create_system = 3
            entry.external_attr = (0o100755 if run else 0o100644) << 16
            out.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def tarred(files: dict[str, tuple[bytes | None, bool]]) -> bytes:
    """Owned by root; what has no content is a folder."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as out:
        for path, (content, run) in sorted(files.items()):
            entry = tarfile.TarInfo(path)
            entry.type = tarfile.DIRTYPE if content is None else tarfile.REGTYPE
            entry.size = len(content or b"")
            entry.mode = 0o755 if run else 0o644
            entry.mtime = epoch()
            entry.uname = entry.gname = "root"
            out.addfile(entry, io.BytesIO(content or b""))
    return packed.getvalue()


def archived(parts: dict[str, bytes]) -> bytes:
    """As `ar` does, whose container a Debian package is."""
    packed = b"!<arch>\n"
    for name, content in parts.items():
        packed += f"{name:<16}{epoch():<12}{0:<6}{0:<6}{'100644':<8}{len(content):<10}`\n".encode()
        packed += content + b"\n" * (len(content) % 2)
    return packed


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("binary", type=Path, help="the program, built")
    options.add_argument("out", type=Path, help="the folder to put the packages in")
    options.add_argument("--target", help="what it was built for [default: this machine]")
    options.add_argument("--maintainer", default="The Constats authors", help="who answers for the Debian package")
    given = options.parse_args()
    target = given.target or re.search(r"host: (\S+)", subprocess.check_output(["rustc", "-vV"], text=True))[1]
    program = Program(given.binary, target)
    made = [wheel(program), archive(program)]
    if "linux-gnu" in target:
        made.append(debian(program, given.maintainer))
    given.out.mkdir(parents=True, exist_ok=True)
    for name, content in made:
        (given.out / name).write_bytes(content)
        print(f"{name}: {len(content) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
