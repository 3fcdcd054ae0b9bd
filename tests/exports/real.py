"""Cuts real public exports to what a test needs, takes what leads to a person out of them, and counts the rest by pandas.

    python tests/exports/real.py CLONES OUT

CLONES holds a clone of each repository below, called `owner+name`; OUT gets the files and `figures.json`, which
`tests/suite/exports/real.rs` holds the program against where CONSTATS_REAL_EXPORTS names that folder. None of these files
is kept in this repository (ORIGINS.md says why): whoever has the clones makes them again.

Nothing here comes from the program. Headings are named by hand, as a person reads them in the file. An answer that one or
two people gave is not counted apart: nobody can tell it from what they wrote instead of a choice."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import pyreadstat

# As many respondents are kept.
MOST = 60
OFTEN = 3


class Export:
    """A file of a repository: where it comes from, under which licence, and what becomes of it."""

    def __init__(self, name, tool, repository, path, licence, count, *, headings=1, encoding="utf-8", leave=(), blank=(), most=MOST, structure=None):
        self.name, self.tool, self.repository, self.path, self.licence = name, tool, repository, path, licence
        self.count, self.headings, self.encoding, self.leave, self.blank = count, headings, encoding, leave, blank
        self.most, self.structure = most, structure

    def bytes(self, clones):
        folder = clones / self.repository.replace("/", "+")
        folder = next(place for place in (folder / "repo", folder) if place.is_dir())
        return subprocess.run(["git", "-C", folder, "show", f"HEAD:{self.path}"], check=True, capture_output=True).stdout

    def write(self, clones, out):
        """The first respondents, without the columns to leave, and with an invented text in those to blank."""
        raw, place = self.bytes(clones), out / self.name
        if self.name.endswith(".csv"):
            place.write_bytes(self.table(raw))
        elif self.name.endswith(".xlsx"):
            self.workbook(raw).save(place)
        else:
            place.write_bytes(raw)
        if self.structure:
            Export(self.structure[0], None, self.repository, self.structure[1], None, None, most=None).write(clones, out)

    def table(self, raw):
        text = raw.decode(self.encoding)
        rows = list(csv.reader(io.StringIO(text, newline="")))
        kept, changed = self.columns(rows[0])
        rows = rows if self.most is None else rows[: self.headings + self.most]
        written = io.StringIO(newline="")
        writer = csv.writer(written, lineterminator="\r\n" if "\r\n" in text else "\n")
        for at, row in enumerate(rows):
            cell = lambda column: f"mot {at}" if at >= self.headings and column in changed and row[column] else row[column]
            writer.writerow([cell(column) for column in kept if column < len(row)])
        return written.getvalue().encode(self.encoding)

    def workbook(self, raw):
        book = openpyxl.load_workbook(io.BytesIO(raw))
        sheet = book.active
        kept, changed = self.columns([str(cell.value or "") for cell in sheet[1]])
        sheet.delete_rows(self.most + 2, sheet.max_row)
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                if cell.column - 1 in changed and cell.value is not None:
                    cell.value = f"mot {cell.row}"
        for column in sorted(set(range(sheet.max_column)) - set(kept), reverse=True):
            sheet.delete_cols(column + 1)
        return book

    def columns(self, headings):
        begins = lambda heading, names: any(heading.startswith(name) for name in names)
        kept = [at for at, heading in enumerate(headings) if not begins(heading, self.leave)]
        return kept, {at for at, heading in enumerate(headings) if begins(heading, self.blank)}


def frame(place, encoding="utf-8"):
    if place.suffix == ".xlsx":
        return pd.read_excel(place, dtype=str, keep_default_na=False)
    return pd.read_csv(place, dtype=str, keep_default_na=False, encoding=encoding)


def single(column):
    column = column.str.strip()
    column = column[column != ""]
    counts = column.value_counts()
    return {"answers": len(column), "counts": {label: int(count) for label, count in counts.items() if count >= OFTEN}}


def boxes(table, columns, chosen, answered=None):
    counts = {label: int(table[column].isin(chosen).sum()) for label, column in columns.items()}
    return {"answers": len(table) if answered is None else int(answered.sum()), "counts": counts}


def joined(column, sign):
    """Of cells with several answers, each that three people or more gave."""
    cells = column[column.str.strip() != ""].map(lambda cell: {part.strip() for part in cell.split(sign)})
    counts = pd.Series([part for cell in cells for part in cell]).value_counts()
    return {"answers": len(cells), "counts": {label: int(count) for label, count in counts.items() if count >= OFTEN}}


def number(column):
    cells = pd.to_numeric(column[column.str.strip() != ""])
    return {"answers": len(cells), "mean": float(cells.mean()) + 1e-9}


def words(column):
    return {"answers": int((column.str.strip() != "").sum())}


def in_two_rows(place, encoding):
    """SurveyMonkey's columns by their place, the names above them and below."""
    rows = pd.read_csv(place, dtype=str, keep_default_na=False, header=None, encoding=encoding)
    return rows.iloc[0].tolist(), rows.iloc[1].tolist(), rows.iloc[2:].reset_index(drop=True)


def star_wars(place):
    above, below, table = in_two_rows(place, "latin-1")
    lines = lambda start, end: {f"{above[start]} – {below[at]}": single(table[at]) for at in range(start, end)}
    films = {below[at]: at for at in range(3, 9)}
    return {above[at]: single(table[at]) for at in (1, 2, 29, 33, 34, 35, 36, 37)} | {
        above[3]: boxes(table, films, list(films))} | lines(9, 15) | lines(15, 29)


def midwest(place):
    above, below, table = in_two_rows(place, "latin-1")
    found, start = {above[1]: words(table[1])}, 2
    while start < len(above):
        end = next((at for at in range(start + 1, len(above)) if above[at]), len(above))
        if end - start > 1:
            choices = {below[at]: at for at in range(start, end)}
            found[" ".join(above[start].split())] = boxes(table, choices, list(choices))
        start = end
    return found


def thanksgiving(place):
    table = frame(place)
    heads = ["Do you celebrate Thanksgiving?", "Do you typically have gravy?", "Age", "What is your gender?"]
    return {heading: single(table[heading]) for heading in heads}


def lime(codes):
    def count(place):
        table = frame(place, encoding="cp1252")
        head = lambda code: next(column for column in table if column.startswith(f"{code}. "))
        text = lambda code: head(code).split(". ", 1)[1].removesuffix(" []").strip("[]")
        return {text(code): number(table[head(code)]) if is_number else single(table[head(code)]) for code, is_number in codes.items()}
    return count


def by_heading(singles, multiple=(), open_=(), sign=",", encoding="utf-8"):
    def count(place):
        table = frame(place, encoding)
        found = {heading: single(table[heading]) for heading in singles}
        found |= {heading: joined(table[heading], sign) for heading in multiple}
        return found | {heading: words(table[heading]) for heading in open_}
    return count


def typeform(place):
    table = frame(place)
    head = lambda start: next(column for column in table if column.startswith(start))
    plain = lambda heading: heading.replace("*", "").replace("[Blockstack dapps](https://app.co/blockstack)", "Blockstack dapps")
    singles = ["Do you hold STX", "What's your degree of involvement in *the Blockstack", "How many [Blockstack"]
    several = ["Which roles in the Blockstack", "Which other cryptographic tokens"]
    found = {plain(head(start)): single(table[head(start)]) for start in singles}
    return found | {plain(head(start)): joined(table[head(start)], ",") for start in several}


def redcap_boxes(place):
    table = frame(place)
    one = {label: f"check_one___{code}" for code, label in enumerate(("one", "two", "three", "four"), 1)}
    two = {label.upper(): f"check_two___{label}" for label in "abcde"}
    return {"check one": boxes(table, one, ["1"]), "check two": boxes(table, two, ["1"]), "What should happen for this participant": words(table["desired_result"])}


def redcap_trial(place):
    table = frame(place)
    named = lambda column, names: single(table[column].map(lambda code: names.get(code, "")))
    return {
        "ethnicity": named("ethnicity", {"0": "Latino", "1": "Non-Latino", "2": "Missing"}),
        "race": named("race", {"1": "Asian", "3": "Black", "4": "White", "5": "Other/Mixed", "6": "Missing"}),
        "gender": named("gender", {"0": "Female", "1": "Male"}),
        "height (cm)": number(table["height"]), "weight (kg)": number(table["weight"])}


def iris(place):
    table, _ = pyreadstat.read_sav(place, apply_value_formats=True)
    found = {"Species": single(table["Species"].astype(str))}
    return found | {name: number(table[name].astype(str)) for name in ("Sepal.Length", "Petal.Width")}


CC_BY, MIT, CC0 = "CC BY 4.0", "MIT", "CC0 1.0"
SSI = "CC BY 2.5 Scotland: The University of Edinburgh on behalf of the Software Sustainability Institute"
FIVE, LIME, HOT, RED = "fivethirtyeight/data", "softwaresaved/international-survey", "UVADS/DS-4002", "OuhscBbmc/REDCapR"
SANDWICH, ENROLLED = "Do you believe that a hotdog falls under the category of a sandwich?", "Are you currently enrolled as an undergraduate or graduate student at the University of Virginia?"
YEAR, WHY, BORN, FIELD = "If you are an undergraduate, what is your current academic year?", "What is the rationale", "What state or country", "What is your field of study or major?"
OWN = ("Which language", "How have you/your team", "What is/are your primary", "What are the strengths", "In your opinion", "What challenges", "In what capacity", "Which other groups", "Are there any groups", "In your view", "What should be", "What form", "Token", "Where do you live")
EXPORTS = [
    Export("lime_nl.csv", "LimeSurvey", LIME, "analysis/2017/nl/data/public_data.csv", SSI, lime({"socio1": False, "edu1": False, "rse1": False, "soft1can": True, "likert0[time1can]": False, "rse3[SQ001]": False, "currentEmp12": False}), encoding="cp1252"),
    Export("lime_uk.csv", "LimeSurvey", LIME, "analysis/2016/uk/data/public_data.csv", SSI, lime({"edu1": False, "currentEmp10": False, "currentEmp12": False, "stability1": True, "perfCheck1": False, "turnOver5": False}), blank=("currentEmp5",), encoding="cp1252"),
    Export("monkey_star_wars.csv", "SurveyMonkey", FIVE, "star-wars-survey/StarWars.csv", CC_BY, star_wars, headings=2, encoding="latin-1"),
    Export("monkey_midwest.csv", "SurveyMonkey", FIVE, "region-survey/MIDWEST.csv", CC_BY, midwest, headings=2, encoding="latin-1", leave=("In what ZIP",)),
    Export("monkey_thanksgiving.csv", "SurveyMonkey", FIVE, "thanksgiving-2015/thanksgiving-2015-poll-data.csv", CC_BY, thanksgiving),
    Export("google_hot_dog.csv", "Google Forms", HOT, "hot-dog-survey-data/sp24/DS-4002-sp24-survey-results.csv", MIT, by_heading([SANDWICH, ENROLLED, YEAR]), blank=(WHY, BORN, FIELD)),
    Export("google_hot_dog.xlsx", "Google Forms, XLSX", HOT, "hot-dog-survey-data/sp24/DS-4002-sp24-survey-results.xlsx", MIT, by_heading([SANDWICH, ENROLLED, YEAR]), blank=(WHY, BORN, FIELD)),
    Export("microsoft_hot_dog.csv", "Microsoft Forms", HOT, "hot-dog-survey-data/fa24/Hot-Dog-Form-Fa24.csv", MIT, by_heading(["Is a hotdog a sandwich", "Are you a UVA undergraduate student"], encoding="cp1252"), encoding="cp1252", blank=("What is your major",)),
    Export("typeform_stacks.csv", "Typeform", "stacksgov/resources", "survey/results-anonymized-randomized.csv", CC0, typeform, leave=OWN),
    Export("typeform_stacks.xlsx", "Typeform, XLSX", "stacksgov/resources", "survey/results-anonymized-randomized.xlsx", CC0, typeform, leave=OWN),
    Export("redcap_boxes.csv", "REDCap", RED, "inst/test-data/projects/checkboxes-1/data.csv", MIT, redcap_boxes, structure=("redcap_boxes_dictionary.csv", "inst/test-data/projects/checkboxes-1/dictionary.csv")),
    Export("redcap_trial.csv", "REDCap", RED, "inst/test-data/projects/clinical-trial-1/data.csv", MIT, redcap_trial, blank=("name_", "address", "phone", "email"), structure=("redcap_trial_dictionary.csv", "inst/test-data/projects/clinical-trial-1/dictionary.csv")),
    Export("spss_iris.sav", "SPSS", "tidyverse/haven", "inst/examples/iris.sav", MIT, iris),
]


def main(clones, out):
    out.mkdir(parents=True, exist_ok=True)
    found = []
    for export in EXPORTS:
        export.write(clones, out)
        structure = [export.structure[0]] if export.structure else []
        found.append({"file": export.name, "tool": export.tool, "structure": structure, "questions": export.count(out / export.name)})
    text = json.dumps(found, ensure_ascii=False, indent=1, default=int)
    (out / "figures.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
