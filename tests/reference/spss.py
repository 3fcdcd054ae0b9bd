"""Files of SPSS for the tests, written by pyreadstat, and what pyreadstat reads in them.

python3 tests/reference/spss.py   (pyreadstat, pandas)

`expected.json` has what all of them hold: the names of the variables, the cells as texts, the value labels, and what
counts as missing.
"""

import datetime
import json
import math
import pathlib

import pandas
import pyreadstat

FOLDER = pathlib.Path(__file__).parent / "spss"
ROWS = 40


def written():
    long = "Une réponse longue, avec des accents éèà; "
    rows = range(ROWS)
    return pandas.DataFrame(
        {
            "id": [f"R{row:03}" for row in rows],
            "Une_variable_au_nom_assez_long": [float(row % 5 + 1) if row % 7 else math.nan for row in rows],
            "satisfaction": [[1.0, 2.0, 3.0, 98.0, 99.0][row % 5] for row in rows],
            "montant": [row * 1234.56 - 1000 if row % 3 else math.nan for row in rows],
            "petit": [row / 8 for row in rows],
            "grand": [1e15 + row for row in rows],
            "sexe": [["f", "h", "", "x"][row % 4] for row in rows],
            "milieu": [["urbain, dense", "rural", "inconnu"][row % 3] for row in rows],
            "mot": [(long * (row % 4))[: row * 5] for row in rows],
            "recit": [(long * 30)[: (row * 53) % 1000] for row in rows],
            "date": [datetime.date(1960 + row, 1 + row % 12, 1 + row % 28) for row in rows],
            "moment": [datetime.datetime(2025, 1, 1 + row % 28, row % 24, 30, 15) for row in rows],
            "fin": [float(row) for row in rows],
        }
    )


LABELS = {
    "satisfaction": {1.0: "Pas d’accord", 2.0: "Plutôt d’accord", 3.0: "D’accord", 98.0: "Ne sait pas", 99.0: "Refus"},
    "sexe": {"f": "Femme", "h": "Homme", "x": "Préfère ne pas répondre"},
    "milieu": {"urbain, dense": "Milieu urbain", "rural": "Milieu rural", "inconnu": "Inconnu"},
}
MISSING = {
    "satisfaction": [{"lo": 98, "hi": 99}],
    "montant": [{"lo": 40000, "hi": 50000}, 234.56],
    "fin": [1, 2, 3],
    "sexe": ["x"],
    "milieu": ["inconnu"],
}


def number(value):
    text = f"{value:.15g}"
    return f"{float(text):.0f}" if float(text).is_integer() else repr(float(text))


def cell(value):
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, (float, int)):
        return number(value)
    if isinstance(value, (datetime.datetime, pandas.Timestamp)):
        return value.strftime("%Y-%m-%d %H:%M:%S").removesuffix(" 00:00:00")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.strip()


def expected(path):
    frame, meta = pyreadstat.read_sav(str(path), user_missing=True)
    ranges = meta.missing_ranges
    both = lambda name: [one for one in ranges.get(name, []) if one["lo"] == one["hi"]]
    apart = lambda name: [one for one in ranges.get(name, []) if one["lo"] != one["hi"]]
    return {
        "names": list(meta.column_names),
        "rows": [[cell(value) for value in row] for row in frame.astype(object).itertuples(index=False)],
        "labels": {
            name: {cell(value): label for value, label in labels.items()}
            for name, labels in meta.variable_value_labels.items()
        },
        "missing": {name: [cell(one["lo"]) for one in both(name)] for name in ranges if both(name)},
        "ranges": {name: [[one["lo"], one["hi"]] for one in apart(name)] for name in ranges if apart(name)},
    }


FOLDER.mkdir(exist_ok=True)
FORMS = {"plain.sav": {}, "bytes.sav": {"row_compress": True}, "packed.zsav": {"compress": True}}
texts = set()
for name, options in FORMS.items():
    path = FOLDER / name
    pyreadstat.write_sav(written(), str(path), variable_value_labels=LABELS, missing_ranges=MISSING, **options)
    texts.add(json.dumps(expected(path), ensure_ascii=False, indent=1, sort_keys=True))
assert len(texts) == 1
(FOLDER / "expected.json").write_text(texts.pop() + "\n", encoding="utf-8")
