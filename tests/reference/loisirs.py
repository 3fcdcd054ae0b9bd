"""Works out with pandas what the engine must find in tests/projects/loisirs, by weights.

    pip install pandas && python3 tests/reference/loisirs.py

Writes loisirs.json beside this file: each figure by its id in figures.json, (value, n). Written down a second time from the
questionnaire as people read it; nothing is shared with the engine but the file of responses. Weights are summed as fractions,
never as floats. Last run with pandas 3.0 and Python 3.11.
"""

import json
import pathlib
from decimal import Decimal
from fractions import Fraction

import pandas as pd

HERE = pathlib.Path(__file__).parent
RESPONSES = HERE.parent / "projects/loisirs/content/responses/loisirs.csv"
OUTINGS = ["cinema", "concert", "bibliotheque", "musee", "sport"]
FREQUENCY = ["rarement", "parfois", "souvent"]
AGES = ["jeunes", "milieu", "aines"]
SATISFACTION = ["pas_du_tout", "peu", "assez", "tres"]

people = pd.read_csv(RESPONSES, sep=";", dtype=str, keep_default_na=False)
people = people[people["POIDS"] != ""].copy()
people["w"] = [Fraction(Decimal(text.replace(",", "."))) for text in people["POIDS"]]
GROUPS = {"femmes": people[people["sexe"] == "1"], "hommes": people[people["sexe"] == "2"]}


def weigh(rows):
    return sum(rows["w"], Fraction(0))


def share(rows, counts):
    return [float(weigh(rows[counts]) / weigh(rows)), len(rows)]


def answered(rows, column):
    return rows[rows[column] != ""]


def order(sums):
    return sorted((choice for choice in sums if sums[choice]), key=lambda choice: -sums[choice])


found, ranks, amounts = {}, {}, {}
ticked = {outing: people[f"sortie_{outing}"] == "1" for outing in OUTINGS}
mentions = {outing: weigh(people[ticked[outing]]) for outing in OUTINGS}
found["sorties/3"] = share(people, ticked["cinema"])
found["sorties/4"] = share(people, ticked["concert"])
found["sorties/5"] = share(people, ticked["musee"])
hours = answered(people, "heures").copy()
hours["value"] = [Fraction(Decimal(text.replace(",", "."))) for text in hours["heures"]]
found["sorties/6"] = [float(sum(hours["value"] * hours["w"]) / weigh(hours)), len(hours)]
hours = hours.sort_values("value", kind="stable")
found["sorties/7"] = [float(hours["value"][hours["w"].cumsum() * 2 >= weigh(hours)].iloc[0]), len(hours)]
number_of_mentions = int(sum(ticked[outing].sum() for outing in OUTINGS))
found["sorties/8"] = [float(mentions["musee"] / sum(mentions.values())), number_of_mentions]
for name, rows in GROUPS.items():
    for outing in OUTINGS:
        found[f"tableau-sorties/{outing}/{name}"] = share(rows, rows[f"sortie_{outing}"] == "1")
frequency = answered(people, "frequence")
for code, age in enumerate(AGES, 1):
    rows = frequency[frequency["age"] == str(code)]
    for answer, choice in enumerate(FREQUENCY, 1):
        found[f"tableau-frequence/{choice}/{age}"] = share(rows, rows["frequence"] == str(answer))
for item in ("choix", "prix", "acces"):
    rows = answered(people, f"sat_{item}")
    for answer, choice in enumerate(SATISFACTION, 1):
        found[f"tableau-satisfaction/{item}/{choice}"] = share(rows, rows[f"sat_{item}"] == str(answer))
for name, rows in GROUPS.items():
    points = {}
    for code, outing in enumerate(OUTINGS, 1):
        places = [(rows["prefere1"], 2), (rows["prefere2"], 1)]
        points[outing] = sum(worth * weigh(rows[place == str(code)]) for place, worth in places)
    ranks[name] = order(points)[:3]
    # As many points as if those who ranked any weighed 1 on average.
    ranked = rows[(rows["prefere1"] != "") | (rows["prefere2"] != "")]
    amounts[name] = [float(points[outing] * len(ranked) / weigh(ranked)) for outing in ranks[name]]
ranks["sortie"] = order(mentions)[:3]
amounts["sortie"] = [float(mentions[outing] / weigh(people)) for outing in ranks["sortie"]]
unweighted = {outing: int(ticked[outing].sum()) for outing in OUTINGS}

weights = {}
for name, rows in GROUPS.items():
    effective = weigh(rows) ** 2 / sum(rows["w"] ** 2)
    weights[name] = {
        "n": len(rows),
        "effective_n": round(float(effective)),
        "design_effect": round(float(len(rows) / effective), 3),
        "largest_weight": round(float(max(rows["w"]) * len(rows) / weigh(rows)), 3),
    }
result = {"figures": found, "ranks": ranks, "amounts": amounts, "weights": weights, "unweighted_first": order(unweighted)[0]}
(HERE / "loisirs.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")
