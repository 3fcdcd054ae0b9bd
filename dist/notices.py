"""The licences of what the program is made of: of every crate that is linked into it, and of the fonts that it holds."""

import json
import subprocess
import sys
from pathlib import Path

NAMES = ("LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE")


def notices(root: Path, target: str) -> str:
    """One text: which packages, then each licence once, with those that it is of."""
    packages = linked(root, target)
    holders: dict[str, list[str]] = {}
    for package in packages:
        for text in texts(package):
            holders.setdefault(text, []).append(f"{package['name']} {package['version']}")
    for fonts in sorted((root / "themes").glob("*/fonts/OFL.txt")):
        families = sorted({font.stem.split("-")[0] for font in fonts.parent.glob("*.ttf")})
        holders.setdefault(tidy(fonts), []).extend(families)
    listed = [f"{p['name']} {p['version']}: {p.get('license') or 'see its licence below'}" for p in packages]
    parts = ["Constats holds these packages, and Rust's standard library (MIT OR Apache-2.0):\n\n" + "\n".join(listed)]
    for text, names in sorted(holders.items(), key=lambda entry: (entry[1], entry[0])):
        parts.append("Licence of " + ", ".join(sorted(names)) + ":\n\n" + text)
    return ("\n\n" + "=" * 78 + "\n\n").join(parts) + "\n"


def linked(root: Path, target: str) -> list[dict]:
    """The packages of others that the program depends on at run time, sorted; macros only make code and stay outside."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    told = json.loads(subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE).stdout)
    packages = {package["id"]: package for package in told["packages"]}
    nodes = {node["id"]: node for node in told["resolve"]["nodes"]}
    found, ahead = set(), [told["resolve"]["root"]]
    while ahead:
        for dependency in nodes[ahead.pop()]["deps"]:
            name = dependency["pkg"]
            used = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            macro = any("proc-macro" in made["kind"] for made in packages[name]["targets"])
            if used and not macro and name not in found:
                found.add(name)
                ahead.append(name)
    others = (packages[name] for name in found if packages[name]["source"] or texts(packages[name]))
    return sorted(others, key=lambda package: (package["name"], package["version"]))


def texts(package: dict) -> list[str]:
    """What its licence files say. Of several licences at choice, MIT is chosen; notices stay."""
    folder = Path(package["manifest_path"]).parent
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name.upper().startswith(NAMES))
    if " OR " in (package.get("license") or "").replace("/", " OR "):
        chosen = [file for file in files if "MIT" in file.name.upper() or file.name.upper().startswith("NOTICE")]
        files = chosen if any("MIT" in file.name.upper() for file in chosen) else files
    return [tidy(file) for file in files]


def tidy(file: Path) -> str:
    """Without differences that only editors see, so that the same licence is one."""
    lines = file.read_text(encoding="utf-8", errors="replace").replace("\f", "").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip()


if __name__ == "__main__":
    print(notices(Path(__file__).resolve().parent.parent, sys.argv[1]), end="")
