#!/usr/bin/env python3
"""Counts every published figure again from content/responses/*.csv, apart from the program under test.

    python3 tests/reference/check_responses.py        (needs PyYAML)

Reads the codebook for columns and codes, figures-map.yaml for what each figure is, and compares with
published-figures.yaml. Exits with 1 if one differs, or if fewer were compared than that file holds.
"""
import csv
import pathlib
import sys
from fractions import Fraction

import yaml

HERE = pathlib.Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
# Keys of published-figures.yaml that name things or say whom a figure is about, and are no figures themselves.
NAMES = {"label", "row", "id", "group", "base", "approx", "period"}
NOTHING = {"", "-8", "97", "98", "99"}
COMMON = {"1/4": Fraction(1, 4), "1/3": Fraction(1, 3), "1/2": Fraction(1, 2), "2/3": Fraction(2, 3), "3/4": Fraction(3, 4)}


def published(node, way=()):
    """Each figure of the file with the way to it and the map it stands in."""
    for key, value in node.items():
        if key in NAMES:
            continue
        here = (*way, key)
        if isinstance(value, dict):
            yield from published(value, here)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for entry in value:
                yield from published(entry, (*here, entry.get("row") or entry["id"]))
        else:
            yield " > ".join(here), value, node


CODEBOOK = yaml.safe_load((CONTENT / "questionnaire.yaml").read_text("utf-8"))
ROWS = {g: list(csv.DictReader((CONTENT / f"responses/{g}.csv").open(encoding="utf-8", newline=""))) for g in ("ptp", "pg")}


def question(name):
    return CODEBOOK["questions"][name.split(".")[0]]


def codes(name, choices):
    q = question(name)
    listed = CODEBOOK["scales"][q["scale"]] if "scale" in q else q["choices"]
    by_id = {c["id"]: str(c["code"]) for c in listed}
    return {by_id[c] for c in choices}


def respondents(groups, where=()):
    rows = [row for g in groups for row in ROWS[g]]
    for condition in where:
        name, choice = condition.split("=")
        rows = [row for row in rows if row[name] in codes(name, [choice])]
    return rows


def share(name, choices, groups, base="valid"):
    """(k, n) of the valid answers, or of the mentions."""
    q, rows = question(name), respondents(groups)
    if base == "mentions":
        cells = [row[c] for row in rows for c in q["columns"]]
    else:
        cells = [row[name.replace(".", "_")] for row in rows]
    cells = [c for c in cells if c not in NOTHING]
    wanted = codes(name, choices)
    return sum(c in wanted for c in cells), len(cells)


def ranking(name, groups, where):
    """Choices with how many chose them, most first; equal counts are an error where they would matter."""
    q, rows = question(name), respondents(groups, where)
    count = {}
    for choice in q["choices"]:
        if "delimiter" in q:
            chosen = lambda row: str(choice["code"]) in row[q["column"]].split(q["delimiter"])
        else:
            chosen = lambda row: row[f"{name}_{choice['id']}"] == "1"
        count[choice["id"]] = sum(map(chosen, rows))
    return sorted(count.items(), key=lambda item: -item[1])


def first(name, groups, where, most):
    ranked = ranking(name, groups, where)
    numbers = [n for _, n in ranked[: most + 1]]
    return [c for c, _ in ranked[:most]] if len(set(numbers)) == len(numbers) else f"tie: {ranked}"


def half_up(k, n, whole):
    return (2 * whole * k + n) // (2 * n)


def nearest(k, n, approx):
    """The common fraction within 3.5 points, or within 5 where "environ" is allowed."""
    distance, name = min((abs(Fraction(k, n) - value), name) for name, value in COMMON.items())
    return name if distance <= (Fraction(5, 100) if approx else Fraction(35, 1000)) else f"none: {k}/{n}"


def computed(figure, value, beside):
    measure, groups, where = figure["measure"], figure["groups"], figure.get("where", ())
    names, questions = figure.get("names", {}), figure.get("questions", ())
    if measure == "respondents":
        return len(respondents(groups))
    if measure == "rank":
        found = first(questions[0], groups, where, 1 if isinstance(value, str) else len(value))
        wanted = {names[n]: n for n in ([value] if isinstance(value, str) else value)}
        found = [wanted.get(c, c) for c in found] if isinstance(found, list) else found
        return found[0] if isinstance(value, str) else found
    if measure == "same_ranks":
        return [n for n in value if first(questions[0], groups, [names[n]], len(figure["choices"])) == figure["choices"]]
    if measure == "counted":
        return list(names)
    if measure == "items":
        return list(names) if names else len(questions)
    shares = [share(q, figure["choices"], groups, figure.get("base", "valid")) for q in questions]
    if measure == "tenths":
        tenths = [half_up(k, n, 10) for k, n in shares]
        low, high = min(tenths), max(tenths)
        return low if low == high else [low, high]
    ((k, n),) = shares
    if measure == "percent":
        return half_up(k, n, 100) if k else None
    return nearest(k, n, beside.get("approx", False))


def main():
    figures = yaml.safe_load((HERE / "figures-map.yaml").read_text("utf-8"))["figures"]
    mapped = {f["at"]: f for f in figures}
    expected = list(published(yaml.safe_load((HERE / "published-figures.yaml").read_text("utf-8"))))
    wrong = [f"listed twice or nowhere published: {at}" for at in mapped if at not in {e[0] for e in expected}]
    compared = 0
    for at, value, beside in expected:
        if at not in mapped:
            wrong.append(f"not mapped: {at}")
            continue
        found = computed(mapped[at], value, beside)
        compared += 1
        if found != value:
            wrong.append(f"{at}: published {value}, counted {found}")
    print("\n".join(wrong) or f"{compared} figures, all as published")
    sys.exit(1 if wrong or compared != len(expected) or not compared or len(mapped) != len(figures) else 0)


main()
