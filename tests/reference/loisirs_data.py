"""Makes the responses of tests/projects/loisirs: invented people, one seed, drawn by region and weighted.

    python3 tests/reference/loisirs_data.py

Young people answered more than they should: without weights concerts come before cinema. Weights have up to six decimals, with a
comma; three people have none, and are left out.
"""

import pathlib
import random

from drawn import chooser

PATH = pathlib.Path(__file__).parents[1] / "projects/loisirs/content/responses/loisirs.csv"
REGIONS = {"Montréal": (120, 60_000), "Québec": (100, 45_000), "Ailleurs": (83, 95_000)}
OUTINGS = ["cinema", "concert", "bibliotheque", "musee", "sport"]
# How likely each outing is of those under 35, and of the others.
LIKELY = {"cinema": (0.35, 0.5), "concert": (0.75, 0.15), "bibliotheque": (0.5, 0.34), "musee": (0.2, 0.3), "sport": (0.04, 0.02)}
HEADS = ["id", "region", "taille", "POIDS", "sexe", "age", *(f"sortie_{outing}" for outing in OUTINGS), "frequence", "heures",
         *(f"sat_{item}" for item in ("choix", "prix", "acces")), "prefere1", "prefere2"]

draw = random.Random(20261127).random
one_of = chooser(draw)


def person(number, region, size):
    is_young = draw() < 0.6
    weight = (0.45 if is_young else 1.6) * (0.7 + 0.6 * draw()) * size / 60_000
    row = [str(number), region, str(size), f"{weight:.6f}".rstrip("0").replace(".", ","), one_of(("1", 55), ("2", 45)),
           "1" if is_young else one_of(("2", 1), ("3", 1))]
    row += ["1" if draw() < LIKELY[outing][0 if is_young else 1] else "0" for outing in OUTINGS]
    row.append(one_of(("1", 2), ("2", 4), ("3", 3), ("", 1)))
    row.append(one_of(("", 1), (str(int(draw() * 40) / 2).replace(".", ","), 9)))
    row += [one_of(("1", 1), ("2", 2), ("3", 5), ("4", 3), ("", 1)) for _ in range(3)]
    first = int(draw() * 5)
    second = (first + 1 + int(draw() * 4)) % 5
    row += [str(first + 1), str(second + 1) if draw() < 0.8 else ""]
    return row


rows = []
for region, (count, size) in REGIONS.items():
    rows += [person(len(rows) + at + 1, region, size) for at in range(count)]
for at in (40, 150, 290):
    rows[at][3] = ""
PATH.write_text("\n".join(";".join(row) for row in [HEADS, *rows]) + "\n", "utf-8")
