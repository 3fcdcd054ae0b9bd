"""Has KoboToolbox' own exporter write the invented survey of `written.py`: tests/exports/exported. And counts it by pandas:
exported/figures.json, which tests/suite/exports/real.rs holds the program against.

    python tests/exports/exported.py

The package `formpack` of KoboToolbox must be importable. The form is `written/kobo_form.xlsx`."""

import json
from pathlib import Path

import openpyxl
import pandas as pd
from formpack import FormPack
from formpack.schema.fields import NotesCopyField, TagsCopyField, ValidationStatusCopyField

import figures
from written import PEOPLE

HERE = Path(__file__).parent
OUT = HERE / "exported"
CODES = {"often": ["souvent", "1", "NA"], "why": ["loin", "temps"], "ways": ["velo", "velo_pied", "bus"], "agree": ["1", "2", "3"]}
SYSTEM = ("_id", "_uuid", "_submission_time", ValidationStatusCopyField, NotesCopyField, "_status", "_submitted_by", "__version__", TagsCopyField)


def form():
    """The form as KoboToolbox keeps it: rows with their labels in both languages."""
    book = openpyxl.load_workbook(HERE / "written" / "kobo_form.xlsx")

    def rows(sheet):
        head, *lines = book[sheet].iter_rows(values_only=True)
        for line in lines:
            row = {key: str(value) for key, value in zip(head, line) if value not in (None, "")}
            labels = [row.pop("label::Français (fr)", None), row.pop("label::English (en)", None)]
            yield row | ({"label": labels} if any(labels) else {})

    content = {"survey": list(rows("survey")), "choices": list(rows("choices"))}
    return content | {"translated": ["label"], "translations": ["Français (fr)", "English (en)"]}


def submission(one):
    """What a person sent: nothing for what they left out."""
    said = lambda key, place: None if place is None else CODES[key][place]
    ways = [code for code, ticked in zip(CODES["ways"], one["ways"]) if ticked] + (["other"] if one["other"] else [])
    cells = {
        "start": f"{one['day']}T09:00:00.000-05:00", "end": f"{one['day']}T09:05:00.000-05:00",
        "visite/freq": said("often", one["often"]), "visite/pourquoi": said("why", one["why"]),
        "visite/moyens": " ".join(ways), "visite/moyens_other": one["other"],
        "livres": None if one["number"] is None else str(one["number"]), "mot": one["words"],
        "_id": 9000 + one["id"], "_uuid": f"00000000-0000-4000-8000-{one['id']:012}", "_submission_time": f"{one['day']}T14:00:00",
        "_validation_status": {}, "_notes": [], "_status": "submitted_via_web", "_submitted_by": None, "__version__": "v1", "_tags": []}
    cells |= {f"accord/a{n + 1}": said("agree", place) for n, place in enumerate(one["agree"])}
    return {key: cell for key, cell in cells.items() if cell not in (None, "")}


def export(pack, name, people, **options):
    made = pack.export(versions="v1", copy_fields=SYSTEM, force_index=True, title="La bibliothèque", **options)
    if name.endswith(".xlsx"):
        made.to_xlsx(OUT / name, people)
    else:
        lines = [line + "\r\n" for line in made.to_csv(people)]
        (OUT / name).write_text("".join(lines), encoding="utf-8", newline="")


def counted():
    """Each file by pandas, with the form's own words or with those of one language."""
    codes = [{label: code for label, code in zip(figures.OFTEN, CODES["often"])}, {label: code for label, code in zip(figures.WHY, CODES["why"])}, figures.AGREED]
    codes[2] = {label: str(code) for label, code in figures.AGREED.items()}
    table = pd.read_csv(OUT / "kobo_names.csv", sep=";", dtype=str, keep_default_na=False)
    english = lambda labels: {f"EN {label}": code for label, code in labels.items()}
    columns = {label: f"visite/moyens/{code}" for label, code in zip([*[f"EN {way}" for way in figures.WAYS], "Other"], [*CODES["ways"], "other"])}
    ways = figures.boxes(table, columns, ["1"], table[list(columns.values())].ne("").any(axis=1))
    found = {"How often do you come?": figures.single(table["visite/freq"], english(codes[0])), "Why do you never come?": figures.single(table["visite/pourquoi"], english(codes[1])), "How do you come?": ways}
    found |= {f"Do you agree? – {row}": figures.single(table[f"accord/a{n + 1}"], english(codes[2])) for n, row in enumerate(figures.ROWS)}
    found |= {"How many books do you read a month?": figures.number(table["livres"]), "Anything else?": figures.words(table["mot"])}
    yield "kobo_names.csv", found
    table = pd.read_excel(OUT / "kobo_labels.xlsx", sheet_name=0, dtype=str, keep_default_na=False)
    head = lambda end: next(column for column in table if column.strip("*").endswith(end))
    columns = {way: head(f"/{way}") for way in figures.WAYS}
    ways = figures.boxes(table, columns, ["1"], table[list(columns.values())].ne("").any(axis=1))
    agree = [head(row) for row in figures.ROWS]
    yield "kobo_labels.xlsx", figures.survey(table, head(figures.OFTEN_TEXT), head(figures.WHY_TEXT), ways, agree, head(figures.NUMBER), head(figures.WORDS))
    table = pd.read_csv(OUT / "kobo_summary.csv", sep=";", dtype=str, keep_default_na=False)
    head = lambda text: next(column for column in table if text in column)
    labels = [f"EN {way}" for way in figures.WAYS]
    found = {"How often do you come?": figures.single(table[head("How often")], dict(zip([f"EN {text}" for text in figures.OFTEN], [None] * 3)))}
    found |= {"How do you come?": figures.joined(table[head("How do you")], " ", labels), "How many books do you read a month?": figures.number(table[head("How many")])}
    yield "kobo_summary.csv", found


def main():
    OUT.mkdir(exist_ok=True)
    pack = FormPack([{"version": "v1", "content": form()}], "La bibliothèque")
    people = [submission(one) for one in PEOPLE]
    export(pack, "kobo_names.csv", people, lang=None, hierarchy_in_labels=True)
    export(pack, "kobo_labels.xlsx", people, lang="Français (fr)", hierarchy_in_labels=True)
    export(pack, "kobo_summary.csv", people, lang="English (en)", multiple_select="summary")
    found = [{"file": name, "structure": ["kobo_form.xlsx"], "questions": questions} for name, questions in counted()]
    (OUT / "kobo_form.xlsx").write_bytes((HERE / "written" / "kobo_form.xlsx").read_bytes())
    (OUT / "figures.json").write_text(json.dumps(found, ensure_ascii=False, indent=1, default=int) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
