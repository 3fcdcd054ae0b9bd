"""Counts the files of tests/exports/packaged by pyreadstat: packaged/figures.json, which tests/suite/exports/real.rs holds
the program against.

    python tests/exports/packaged.py

The files were written by SPSS itself and by IBM's own module for them; pyreadstat's reader is another program's."""

import json
from pathlib import Path

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


def main():
    files = {
        # Ranges of missing values, missing texts, labels; income 3 has 777, 888 and 999 for missing.
        "spssio_test.sav": (["Age", "Region", "Income1", "Income2", "Income3", "SEX", "V1", "V2", "V3", "QUARTER_"], ["MONTH_"]),
        "metadata_copy_test.sav": (["sex", "job"], ["float"]),
        "zlib_compressed.zsav": (["var2"], []),
    }
    words = {"Age": "How old are you?", "Region": "What region do you live", "QUARTER_": "QUARTER, period 4", "MONTH_": "MONTH, period 12", "job": "job description"}
    found = []
    for name, (singles, numbers) in files.items():
        table = read(name)
        questions = {words.get(column, column): single(table[column]) for column in singles}
        questions |= {words.get(column, column): number(table[column]) for column in numbers}
        found.append({"file": name, "structure": [], "questions": questions})
    (HERE / "figures.json").write_text(json.dumps(found, ensure_ascii=False, indent=1, default=int) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
