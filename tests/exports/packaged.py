"""Counts the files of tests/exports/packaged by pyreadstat: packaged/figures.json, which tests/suite/exports/real.rs holds
the program against.

    python tests/exports/packaged.py

The files were written by SPSS itself and by IBM's own module for them; pyreadstat's reader is another program's."""

import json
from pathlib import Path

import pandas as pd
import pyreadstat

HERE = Path(__file__).parent / "packaged"


def read(name):
    return pyreadstat.read_sav(HERE / name, apply_value_formats=True, formats_as_category=False)[0]


def said(cell):
    """As a person writes it: a whole number without its point."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def single(column):
    column = column.dropna().map(said)
    column = column[column != ""]
    return {"answers": len(column), "counts": column.value_counts().to_dict()}


def number(column):
    column = column.dropna()
    return {"answers": len(column), "mean": round(float(column.mean()) + 1e-9, 6)}


def several(name):
    """Multiple response sets; of two that share a variable, the first alone is a question."""
    table, meta = pyreadstat.read_sav(HERE / name)
    taken, questions = set(), {}
    for called, one in meta.mr_sets.items():
        names = one["variable_list"]
        if taken.isdisjoint(names):
            cells, labels = table[names], meta.variable_value_labels.get(names[0], {})
            base = int(cells.notna().any(axis=1).sum())
            if one["is_dichotomy"]:
                counts = {column: int(cells[column].eq(one["counted_value"]).sum()) for column in names}
            else:
                values = pd.unique(cells.stack())
                counts = {labels.get(value, said(value)): int(cells.eq(value).any(axis=1).sum()) for value in values}
            questions[one["label"] or called] = {"answers": base, "counts": counts}
        taken |= set(names)
    return questions


def main():
    files = {
        # Ranges of missing values, missing texts, labels; income 3 has 777, 888 and 999 for missing.
        "spssio_test.sav": (["Region", "Income1", "Income2", "Income3", "SEX", "QUARTER_"], ["MONTH_"]),
        "metadata_copy_test.sav": (["sex", "job"], ["float"]),
        "zlib_compressed.zsav": (["var2"], []),
    }
    words = {"Region": "What region do you live", "QUARTER_": "QUARTER, period 4", "MONTH_": "MONTH, period 12", "job": "job description"}
    found = []
    for name, (singles, numbers) in files.items():
        table = read(name)
        questions = {words.get(column, column): single(table[column]) for column in singles}
        questions |= {words.get(column, column): number(table[column]) for column in numbers}
        questions |= several(name)
        found.append({"file": name, "structure": [], "questions": questions})
    (HERE / "figures.json").write_text(json.dumps(found, ensure_ascii=False, indent=1, default=int) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
