"""Makes the responses of tests/projects/sondage-regional: invented people, one seed.

    python3 tests/reference/sondage_regional_data.py

The file looks like what a survey tool exports after someone opened it in a spreadsheet: two groups and a pretest in one
file, semicolons, windows-1252, CRLF, codes as 1, 1.0 or 01, missing answers as a bare empty cell, a quoted one, 98, 99,
999 or 999.0, decimal commas, answers that a filter should have prevented.
"""

import pathlib
import random

from drawn import chooser

PATH = pathlib.Path(__file__).parents[1] / "projects/sondage-regional/content/responses/sondage.csv"
ROLES = [("1", 83), ("2", 61), ("9", 5)]
COLUMNS = (
    "id role milieu frequente visites heures raison_non transport sat_accueil sat_horaire sat_collection sat_locaux "
    "sat_site accueil_suite srv_pret srv_numerique srv_ateliers srv_postes usage_numerique sources act_conte act_jeux "
    "act_conference part1 part2 part3 prio1 prio2 prio3 budget variation formation commentaire courriel"
).split()

draw = random.Random(20251103).random
one_of = chooser(draw)


def spelt(code):
    """A code as exports spell it."""
    return one_of((code, 8), (code + ".0", 1), ("0" + code, 0.5), (" " + code, 0.5))


NOTHING = [("", 3), ('""', 2), ("99", 1), ("98", 1), ("98.0", 0.5), ("97", 0.5), ("999", 0.5), ("999.0", 0.5)]


def code(*weighted, missing=0.12):
    """A code, or one of the ways to have none."""
    return one_of(*NOTHING) if draw() < missing else spelt(one_of(*weighted))


def weights(*values):
    return [(str(index + 1), weight) for index, weight in enumerate(values)]


def amount(low, high, digits):
    """A number with a decimal comma; sometimes as an integer, sometimes missing."""
    if draw() < 0.12:
        return one_of(("", 2), ('""', 1), ("998", 1), ("999,0", 1), ("997", 0.5))
    text = f"{low + draw() * (high - low):.{digits}f}"
    return one_of((text.replace(".", ","), 4), (text, 1))


def skipped(answer, asked, leak=0.04):
    """What stands in the cell of a question with a filter."""
    if asked:
        return "-8" if draw() < 0.03 else answer
    if draw() < leak:
        return answer
    return one_of(("-8", 6), ("-8.0", 1), ("", 2))


def is_code(cell, *codes):
    try:
        return float(cell) in codes
    except ValueError:
        return False


def multiple(count, chosen, not_chosen, weight):
    """Columns of ticks: complete, ticks with blanks around them, all blank, or a code for missing throughout."""
    style = one_of(("complete", 6), ("ticks", 3), ("blank", 1), ("99", 0.6), ("98", 0.4))
    if style == "blank":
        return [one_of(("", 1), ('""', 1)) for _ in range(count)]
    if style in ("99", "98"):
        return [style] * count
    ticks = [draw() < weight * (0.5 + index / count) for index in range(count)]
    blank = not_chosen if style == "complete" else ""
    return [spelt(chosen) if tick else blank for tick in ticks]


def places(count, weighted, repeats):
    """Mentions or ranks: the first ones filled, sometimes a hole, sometimes a code for missing in the first."""
    filled = int(one_of(*[(str(n), 1 + n) for n in range(count + 1)]))
    cells, left = [], list(weighted)
    for place in range(count):
        if place >= filled or (place > 0 and draw() < 0.05):
            cells.append(one_of(("", 3), ('""', 1)))
            continue
        value = one_of(*left)
        cells.append(spelt(value))
        if not repeats:
            left = [pair for pair in left if pair[0] != value]
    if filled == 0 and draw() < 0.5:
        cells[0] = one_of(("98", 1), ("99", 1), ("97.0", 1))
    return cells


def respondent(number, role):
    row = dict.fromkeys(COLUMNS, "")
    row["id"] = f"R{number:04d}"
    row["role"] = role
    row["milieu"] = code(*weights(5, 4, 2), missing=0.05)
    row["frequente"] = code(*weights(7, 4), missing=0.06)
    row["visites"] = skipped(amount(1, 60, 0), is_code(row["frequente"], 1))
    row["heures"] = amount(0, 24, 1)
    row["raison_non"] = skipped(code(*weights(3, 2, 1)), is_code(row["frequente"], 2))
    row["transport"] = skipped(code(*weights(2, 2, 1)), is_code(row["raison_non"], 1) and is_code(row["frequente"], 2))
    for index, item in enumerate(["accueil", "horaire", "collection", "locaux", "site"]):
        row["sat_" + item] = code(*weights(1, 2 + index, 6, 8 - index), missing=0.08 + index * 0.04)
    row["accueil_suite"] = skipped(code(*weights(1, 1)), is_code(row["sat_accueil"], 1, 2))
    services = multiple(4, "1", "0", 0.5)
    row["srv_pret"], row["srv_numerique"], row["srv_ateliers"], row["srv_postes"] = services
    asked = is_code(row["srv_numerique"], 1) and is_code(row["milieu"], 2, 3)
    row["usage_numerique"] = skipped(code(*weights(2, 3, 4, 3)), asked)
    sources = [str(n) for n in range(1, 6) if draw() < 0.35]
    row["sources"] = one_of((",".join(sources), 8), (", ".join(sources), 2), ("99", 0.5), ("98.0", 0.5), ("", 0.5))
    row["act_conte"], row["act_jeux"], row["act_conference"] = multiple(3, "2", "1", 0.45)
    row["part1"], row["part2"], row["part3"] = places(3, weights(6, 4, 2, 2, 1, 0.01), repeats=True)
    row["prio1"], row["prio2"], row["prio3"] = places(3, weights(3, 3, 2, 2, 1), repeats=False)
    if role == "2":
        thousands = int(draw() * 90_000)
        row["budget"] = one_of((f"{thousands:,}".replace(",", "\u00a0"), 4), (str(thousands), 3), ("998", 1), ("", 1))
        row["variation"] = amount(-9, 7, 2)
        row["formation"] = one_of(("A", 4), ("B", 4), (" C", 2), ("", 1), ("97", 0.5))
    comments = ["Très bon accueil; à refaire", 'Le « coin lecture » est "parfait"', "Deux lignes\net l’œuvre", "   ", "", ""]
    row["commentaire"] = comments[int(draw() * len(comments))]
    row["courriel"] = f"personne{number}@exemple.invalid"
    return row


def cell(text):
    """CSV's own form; a cell of `""` is meant to be a quoted empty one."""
    if text == '""' or not any(sign in text for sign in ';"\r\n'):
        return text
    return '"' + text.replace('"', '""') + '"'


def main():
    rows = [respondent(0, role) for role, count in ROLES for _ in range(count)]
    # Groups stand mixed in the file.
    rows.sort(key=lambda row: draw())
    for number, row in enumerate(rows, start=1):
        row["id"] = f"R{number:04d}"
        row["courriel"] = f"personne{number}@exemple.invalid"
    lines = [";".join(COLUMNS)] + [";".join(cell(row[column]) for column in COLUMNS) for row in rows]
    PATH.parent.mkdir(parents=True, exist_ok=True)
    PATH.write_bytes(("\r\n".join(lines) + "\r\n").encode("cp1252"))


main()
