"""selftest.py PROJECT: publishes wrong figures on purpose; recount.py must see each. The project holds tables and figures."""

import csv
import json
import shutil
import sys
import tempfile
from pathlib import Path

from recount import EXCEEDS, Project, figures, tables

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


def other_weighted(output):
    """A weighted share is a little more."""
    return change(output, lambda figure: figure.get("weighted") and figure["measure"] == "percent", lambda figure: figure.update(value=figure["value"] + 1e-6))


def without_weights(output):
    """A weighted figure says that everyone counts as one."""
    return change(output, lambda figure: figure.get("weighted"), lambda figure: figure.update(weighted=False))


def other_interval(output):
    return change(output, lambda figure: figure.get("interval"), lambda figure: figure["interval"].update(low=figure["value"] + 0.01))


def other_derived(output):
    """The mean of a count of answers."""
    return change(output, lambda figure: figure["questions"] == ["combien"], lambda figure: figure.update(value=figure["value"] + 0.01))


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


def other_exceeded(output):
    """A share exceeds itself."""
    return change(output, lambda figure: "exceeds" in figure, lambda figure: figure.update(exceeds=[figure["id"]]))


def other_difference(output):
    """A share exceeds another one that it does not."""
    for path in sorted(output.glob("*/tableau-*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        places = [at for at, name in enumerate(rows[0]) if name.endswith(EXCEEDS)]
        if places:
            rows[1][places[0]] = "z"
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, delimiter=";").writerows(rows)
            return tables
    raise SystemExit("no table says differences")


def other_part(output):
    """A percentage of a row, or of the total, is of a person more."""
    return change(output, lambda figure: "over" in figure, lambda figure: figure.update(numerator=figure["numerator"] + 1))


def other_counted(output):
    return change(output, lambda figure: "counted" in figure, lambda figure: figure.update(counted=figure["counted"] + 1))


def other_net_score(output):
    return change(output, lambda figure: figure["measure"] == "net_score", lambda figure: figure.update(value=-figure["value"] - 1))


def other_net_row(output):
    """A cell of a net score below choices."""
    for path in sorted(output.glob("*/tableau-*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        if rows[-1][0] == "Score net (points)":
            rows[-1][1] = "+99"
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, delimiter=";").writerows(rows)
            return tables
    raise SystemExit("no net score below choices")


def of_ranks(output, at, text):
    """Another cell in the first row of the table of ranks."""
    for path in sorted(output.glob("*/tableau-*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        if rows[0][1] == "Rang moyen":
            rows[1][at] = text
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, delimiter=";").writerows(rows)
            return tables
    raise SystemExit("no table of ranks")


def other_mean_rank(output):
    return of_ranks(output, 1, "9,9")


def other_first(output):
    return of_ranks(output, 4, "1 %")


def other_ranked(output):
    """Another number of people who ranked a choice."""
    return of_ranks(output, -1, "1")


# Of a project of its own each.
MORE = {
    "croises": [other_part, other_counted, other_net_score, other_net_row, other_cell, other_count],
    "rangs-et-marges": [other_mean_rank, other_first, other_ranked, other_interval],
    "poids-et-plan": [other_weighted, without_weights, other_interval, other_derived],
    "marges-et-derivees": [other_interval, other_derived, other_exceeded, other_difference],
}
DAMAGE = [one_more, other_text, other_group_size, other_missing, no_figures, other_cell, other_count, withheld_for_nothing, other_row]


def main(folder):
    results = Results()
    for damage in MORE.get(Path(folder).name, DAMAGE):
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
