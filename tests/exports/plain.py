"""Writes two tables as people put them together by hand, into tests/exports/plain, and counts them by pandas: figures.json,
which tests/suite/exports/real.rs holds the program against.

    python tests/exports/plain.py

The French one is what Excel saves as CSV in Québec (windows-1252, semicolons, decimal commas) with a title above and a row of
totals below; the English one is a workbook with line breaks in headings, an unnamed column of notes and blank rows. Nobody answered: the
answers are random, with a fixed seed."""

import json
import random
from pathlib import Path

import pandas as pd
from openpyxl import Workbook

HERE = Path(__file__).parent / "plain"
ORDER = random.Random(20260801)


def french():
    lines = ["Sondage de la bibliothèque, automne 2025;;;;", ";;;;", "No;Fréquentez-vous la bibliothèque?;Jours d’ouverture préférés;Combien d’heures par semaine?;Commentaires"]
    total = 0
    for number in range(1, 51):
        often = ORDER.choice(["Chaque semaine", "Chaque mois", "Rarement", "Jamais", ""])
        days = ", ".join(day for day in ("Samedi", "Dimanche", "Soirs de semaine") if ORDER.random() < 0.5)
        hours = ORDER.choice([0, 5, 10, 15, 20, 35, 40, 55, 75])
        total += hours
        said = f"Merci beaucoup à l’équipe ({number})" if number % 7 == 0 else ""
        lines.append(f'{number};{often};"{days}";{hours / 10:.1f};{said}'.replace(".", ","))
    lines.append(f"Total;;;{total / 10:.1f};".replace(".", ","))
    (HERE / "tableau.csv").write_bytes("\r\n".join([*lines, ";;;;", ""]).encode("windows-1252"))


def english():
    book = Workbook()
    sheet = book.active
    sheet.append(["ID", "Do you live\nin town?", "Age", "How satisfied are you? [Opening hours]", "How satisfied are you? [Staff]", None])
    for number in range(1, 51):
        degrees = [ORDER.choice(["Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"]) for _ in range(2)]
        sheet.append([number, ORDER.choice(["Yes", "Yes", "yes ", "No", "No", "NO", None]), ORDER.randint(18, 84), *degrees, "called back" if number == 3 else None])
        if number % 20 == 0:
            sheet.append([])
    book.save(HERE / "table.xlsx")


def single(column):
    column = column.dropna().str.strip()
    column = column[column != ""]
    return {"answers": len(column), "counts": column.value_counts().to_dict()}


def figures():
    table = pd.read_csv(HERE / "tableau.csv", sep=";", encoding="windows-1252", skiprows=2, decimal=",", skipfooter=2, engine="python")
    often, days, hours = (table[column] for column in table.columns[1:4])
    held = days.dropna()
    yield "tableau.csv", {
        "Fréquentez-vous la bibliothèque?": single(often),
        "Jours d’ouverture préférés": {"answers": len(held), "counts": {day: int(held.str.contains(day).sum()) for day in ("Samedi", "Dimanche", "Soirs de semaine")}},
        "Combien d’heures par semaine?": {"answers": int(hours.notna().sum()), "mean": float(hours.mean())},
    }
    table = pd.read_excel(HERE / "table.xlsx").dropna(how="all")
    town, age, hours, staff = (table[column] for column in table.columns[1:5])
    yield "table.xlsx", {
        "Do you live in town?": single(town.str.strip().str.capitalize()),
        "Age": {"answers": len(age), "mean": float(age.mean())},
        "How satisfied are you? – Opening hours": single(hours),
        "How satisfied are you? – Staff": single(staff),
    }


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    french()
    english()
    found = [{"file": name, "structure": [], "questions": questions} for name, questions in figures()]
    (HERE / "figures.json").write_text(json.dumps(found, ensure_ascii=False, indent=1, default=int) + "\n", encoding="utf-8")
