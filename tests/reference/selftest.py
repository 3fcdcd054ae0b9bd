"""selftest.py PROJECT: publishes wrong figures on purpose; recount.py must see each. The project holds tables and figures."""

import csv
import json
import shutil
import sys
import tempfile
from pathlib import Path

from recount import Project, figures, tables

sys.path.insert(0, str(Path(__file__).parent.parent / "pdf"))
from results import Results  # noqa: E402


def one_more(output):
    """One figure counts a person more."""
    return change(output, lambda figure: figure["measure"] == "percent", lambda figure: figure.update(numerator=figure["numerator"] + 1))


def other_text(output):
    """One percentage is printed as another."""
    return change(output, lambda figure: figure["measure"] == "percent", lambda figure: figure.update(text="7 %"))


def other_group_size(output):
    return change(output, lambda figure: figure["measure"] == "respondents", lambda figure: figure.update(numerator=1))


def other_missing(output):
    return change(output, lambda figure: figure["measure"] == "missing_no_answer", lambda figure: figure.update(numerator=10_000, lowest=None, highest=None))


def no_figures(output):
    return change(output, lambda figure: False, None, keep=False)


def change(output, which, how, keep=True):
    path = output / "figures.json"
    data = json.loads(path.read_text("utf-8"))
    if keep:
        how(next(figure for figure in data["figures"] if which(figure)))
    else:
        data["figures"] = []
    path.write_text(json.dumps(data), "utf-8")
    return figures


def cell(output, at, text):
    path = sorted(output.glob("*/tableau-*.csv"))[0]
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    rows[1][at] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return tables


def other_cell(output):
    return cell(output, 1, "3 %")


def other_count(output):
    return cell(output, 2, "1")


def withheld_for_nothing(output):
    """Nothing is withheld where everything may be published."""
    return cell(output, 1, "x")


def other_row(output):
    return cell(output, 0, "Autre rangée")


DAMAGE = [one_more, other_text, other_group_size, other_missing, no_figures, other_cell, other_count, withheld_for_nothing, other_row]


def main(folder):
    results = Results()
    for damage in DAMAGE:
        with tempfile.TemporaryDirectory() as work:
            output = Path(work) / "output"
            shutil.copytree(Path(folder) / "output", output)
            look = damage(output)
            counted, problems = look(Project(folder, output))
            results.add(f"recount: {damage.__name__} is seen", 1, [] if problems or not counted else ["the damage was not seen"])
    return results.end()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: selftest.py PROJECT")
    sys.exit(main(sys.argv[1]))
