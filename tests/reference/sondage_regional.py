"""Works out with pandas what the engine must find in tests/projects/sondage-regional.

    pip install pandas && python3 tests/reference/sondage_regional.py

Writes sondage_regional.json beside this file. Everything is written down here a second time, from the questionnaire as
people read it: codes, filters, kinds of missing, bases. Nothing is shared with the engine but the file of responses.
Last run with pandas 3.1.1 and Python 3.11.
"""

import json
import pathlib
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

HERE = pathlib.Path(__file__).parent
RESPONSES = HERE.parent / "projects/sondage-regional/content/responses/sondage.csv"

MISSING = {"not_asked": [-8], "no_answer": [99, 999], "dont_know": [98, 998], "refused": [97, 997]}
KINDS = ["not_asked", "no_answer", "dont_know", "refused"]
BASES = ["valid", "asked", "respondents", "mentions"]
GROUPS = {"abonnees": 1, "equipes": 2}
BOTH = ["abonnees", "equipes"]

SATISFACTION = ["pas_satisfait", "peu_satisfait", "satisfait", "tres_satisfait"]
ITEMS = ["accueil", "horaire", "collection", "locaux", "site"]
YES_NO = ["oui", "non"]

# One column, one code: question → (column, choices in the order of their codes, groups).
SINGLE = {
    "milieu": ("milieu", ["urbain", "rural", "mixte"], BOTH),
    "frequente": ("frequente", YES_NO, ["abonnees"]),
    "raison_non": ("raison_non", ["transport", "horaire", "interet"], ["abonnees"]),
    "transport": ("transport", ["autobus", "voiture", "taxi"], ["abonnees"]),
    **{f"satisfaction.{item}": (f"sat_{item}", SATISFACTION, BOTH) for item in ITEMS},
    "accueil_suite": ("accueil_suite", YES_NO, BOTH),
    "usage_numerique": ("usage_numerique", ["jamais", "parfois", "souvent", "toujours"], BOTH),
    "formation": ("formation", ["bibliotheconomie", "documentation", "autre"], ["equipes"]),
}
# A column per choice: question → (columns by choice, code for chosen, code for not chosen, groups).
TICKS = {
    "services": ({c: f"srv_{c}" for c in ["pret", "numerique", "ateliers", "postes"]}, 1, 0, BOTH),
    "activites": ({c: f"act_{c}" for c in ["conte", "jeux", "conference"]}, 2, 1, ["abonnees"]),
}
SOURCES = ["infolettre", "affiches", "reseaux", "journal", "entourage"]
# A column per mention or rank.
PLACES = {
    "partenaires": (
        ["part1", "part2", "part3"],
        ["ecoles", "municipalite", "organismes", "garderies", "musees", "libraires"],
        BOTH,
    ),
    "priorites": (["prio1", "prio2", "prio3"], ["horaire", "collection", "locaux", "animation", "personnel"], BOTH),
}
# Question → (digits after the decimal sign, groups).
NUMBERS = {"visites": (0, ["abonnees"]), "heures": (1, BOTH), "budget": (0, ["equipes"]), "variation": (2, ["equipes"])}

TOP_BOXES = {
    **{f"satisfaction.{item}": [["satisfait", "tres_satisfait"], ["pas_satisfait", "peu_satisfait"]] for item in ITEMS},
    "usage_numerique": [["souvent", "toujours"]],
    "milieu": [["rural", "mixte"]],
    "services": [["pret", "numerique"], ["ateliers", "postes", "pret"]],
    "sources": [["infolettre", "reseaux"]],
    "activites": [["conte", "jeux"]],
    "partenaires": [["ecoles", "musees"]],
    "priorites": [["horaire", "collection"]],
}


def read():
    df = pd.read_csv(RESPONSES, sep=";", encoding="cp1252", dtype=str, keep_default_na=False)
    df = df.rename(columns=str.strip)
    df["group"] = pd.to_numeric(df["role"]).map({number: name for name, number in GROUPS.items()})
    return df[df["group"].notna()].reset_index(drop=True)


def state(cells, meanings):
    """Cells → a choice's id or a kind of missing. `meanings`: code → id."""
    text = cells.str.strip()
    number = pd.to_numeric(text.where(text != "", None), errors="coerce")
    result = pd.Series(index=cells.index, dtype=object)
    for meaning, codes in MISSING.items():
        result[number.isin(codes)] = meaning
    for code, meaning in meanings.items():
        result[(number == code) if isinstance(code, int) else (text == code)] = meaning
    result[text == ""] = "no_answer"
    assert result.notna().all(), text[result.isna()]
    return result


class Question:
    """`status`: "valid" or a kind of missing, per respondent. `given`: a row per answer given (index: respondent)."""

    def __init__(self, name, groups, choices, status, given, places=0):
        self.name, self.groups, self.choices, self.places = name, groups, choices, places
        self.status, self.given = status.copy(), given

    def skip(self, asked):
        self.status[~asked] = "not_asked"
        return self

    def answers(self):
        return self.given[self.status.reindex(self.given.index).eq("valid").to_numpy()]

    def chose(self, choices):
        """Whether each respondent gave any of the choices."""
        named = self.answers()
        return self.status.index.isin(named.index[named["choice"].isin(choices)])


def single(df, name):
    column, choices, groups = SINGLE[name]
    codes = dict(zip("ABC" if name == "formation" else range(1, 9), choices))
    states = state(df[column], codes)
    valid = states.isin(choices)
    return Question(name, groups, choices, states.mask(valid, "valid"), pd.DataFrame({"choice": states[valid]}))


def ticks(df, name):
    columns, chosen, not_chosen, groups = TICKS[name]
    states = pd.DataFrame({c: state(df[col], {chosen: "yes", not_chosen: "no"}) for c, col in columns.items()})
    answered = states.isin(["yes", "no"]).any(axis=1)
    given = (states == "yes").stack()
    given = given[given].reset_index(level=1).rename(columns={"level_1": "choice"})
    return Question(name, groups, list(columns), states.iloc[:, 0].mask(answered, "valid"), given)


def delimited(df, name, choices):
    parts = df["sources"].str.split(",").explode().str.strip()
    states = state(parts, dict(enumerate(choices, start=1)))
    # Blanks between two commas say nothing.
    given = states[states.isin(choices)]
    status = pd.Series("no_answer", index=df.index, dtype=object)
    for kind in ["dont_know", "refused", "no_answer"]:
        status[states[(states == kind) & (parts != "")].index.unique()] = kind
    status[given.index.unique()] = "valid"
    return Question(name, ["abonnees"], choices, status, given.to_frame("choice"))


def places(df, name):
    columns, choices, groups = PLACES[name]
    states = df[columns].apply(lambda column: state(column, dict(enumerate(choices, start=1))))
    valid = states.isin(choices)
    given = states.where(valid).stack().dropna().reset_index(level=1)
    given.columns = ["place", "choice"]
    given["points"] = given["place"].map({column: len(columns) - i for i, column in enumerate(columns)})
    status = states[columns[0]].mask(valid.any(axis=1), "valid")
    return Question(name, groups, choices, status, given, places=len(columns))


def numbers(df, name):
    digits, groups = NUMBERS[name]
    text = df[name].str.replace(r"[\s\u00a0]", "", regex=True).str.replace(",", ".")
    number = pd.to_numeric(text.where(text != "", None))
    status = pd.Series("valid", index=df.index, dtype=object)
    for kind, codes in MISSING.items():
        status[number.isin(codes)] = kind
    status[text == ""] = "no_answer"
    # In units of the last digit, exact.
    units = text[status == "valid"].map(lambda t: int(Decimal(t).scaleb(digits).to_integral_exact()))
    question = Question(name, groups, [], status, pd.DataFrame({"choice": "", "units": units}))
    question.digits = digits
    return question


def questionnaire(df):
    """Every question, filters applied in the order of the questionnaire."""
    q = {name: single(df, name) for name in SINGLE}
    q |= {name: ticks(df, name) for name in TICKS}
    q |= {name: places(df, name) for name in PLACES}
    q |= {name: numbers(df, name) for name in NUMBERS}
    q["sources"] = delimited(df, "sources", SOURCES)
    written = df["commentaire"].str.strip() != ""
    status = pd.Series("no_answer", index=df.index, dtype=object).mask(written, "valid")
    q["commentaire"] = Question("commentaire", BOTH, [], status, pd.DataFrame({"choice": ""}, index=df.index[written]))

    q["visites"].skip(q["frequente"].chose(["oui"]))
    q["raison_non"].skip(q["frequente"].chose(["non"]))
    q["transport"].skip(q["raison_non"].chose(["transport"]))
    q["accueil_suite"].skip(q["satisfaction.accueil"].chose(["pas_satisfait", "peu_satisfait"]))
    q["usage_numerique"].skip(q["services"].chose(["numerique"]) & q["milieu"].chose(["rural", "mixte"]))
    return q


def rounded(numerator, denominator, scale):
    exact = Decimal(numerator) * scale / Decimal(denominator)
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def printed(sum_, count, digits_in, digits_out):
    """A mean as a Québec report prints it. ROUND_HALF_UP is away from zero in Python's decimal."""
    exact = (Decimal(sum_) / Decimal(count)).scaleb(-digits_in)
    value = exact.quantize(Decimal(1).scaleb(-digits_out), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{abs(value):.{digits_out}f}".partition(".")
    whole = f"{int(whole):,}".replace(",", "\u00a0") if int(whole) >= 10_000 else whole
    sign = "\u2212" if value < 0 else ""
    return sign + whole + ("," + fraction if fraction else "")


SELECTIONS = [
    {},
    {"milieu": ["urbain"]},
    {"milieu": ["rural", "mixte"]},
    {"satisfaction.accueil": ["satisfait", "tres_satisfait"]},
    {"services": ["numerique"]},
    {"milieu": ["rural"], "services": ["pret", "ateliers"]},
    {"frequente": ["oui"]},
    {"formation": ["autre"]},
]


def selections(df, q, question):
    """(groups, where, mask) for each group asked, and for all of them together."""
    together = [question.groups] if len(question.groups) > 1 else []
    for groups in [[g] for g in question.groups] + together:
        for where in SELECTIONS:
            if all(set(groups) <= set(q[name].groups) for name in where):
                mask = df["group"].isin(groups)
                for name, choices in where.items():
                    mask &= q[name].chose(choices)
                yield groups, where, mask


def base_sizes(question, mask):
    status = question.status[mask]
    given = question.answers()
    return {
        "valid": int((status == "valid").sum()),
        "asked": int((status != "not_asked").sum()),
        "respondents": int(mask.sum()),
        "mentions": int(given.index.isin(mask.index[mask]).sum()),
    }


def measures(df, q):
    """One record per question, groups and filter; null stands for a share or mean over nobody."""
    for name, question in q.items():
        for groups, where, mask in selections(df, q, question):
            given = question.answers()
            given = given[given.index.isin(mask.index[mask])]
            bases = base_sizes(question, mask)
            missing = question.status[mask].value_counts().reindex(KINDS, fill_value=0)
            mentions = given["choice"].value_counts().reindex(question.choices, fill_value=0)
            people = given.reset_index(names="who").drop_duplicates(["who", "choice"])["choice"]
            people = people.value_counts().reindex(question.choices, fill_value=0)
            record = {"of": name, "groups": groups, "where": where, "bases": bases}
            record["missing"] = missing.astype(int).to_dict()
            if question.choices:
                record["choices"] = {c: [int(people[c]), int(mentions[c])] for c in question.choices}
                record["shares"] = list(shares(question, mask, mentions, bases))
                record["rank"] = rank(question, given, mentions)
            if name in NUMBERS:
                record["number"] = number(question, given)
            yield record


def shares(question, mask, mentions, bases):
    """Each choice and each top box: base → [numerator, percent, tenths]."""
    for chosen in [[c] for c in question.choices] + TOP_BOXES.get(question.name, []):
        anyone = int((question.chose(chosen) & mask).sum())
        over = {base: int(mentions[chosen].sum()) if base == "mentions" else anyone for base in BASES}
        yield {"is": chosen} | {
            base: [count, rounded(count, bases[base], 100), rounded(count, bases[base], 10)] if bases[base] else None
            for base, count in over.items()
        }


def rank(question, given, mentions):
    """[choice, count, tied], most given first; a ranking scores its first place most."""
    scores = mentions
    if "points" in given and question.name == "priorites":
        scores = given.groupby("choice")["points"].sum().reindex(question.choices, fill_value=0)
    # A stable sort keeps ties in the order of the questionnaire.
    scores = scores[scores > 0].sort_values(ascending=False, kind="stable")
    tied = scores.duplicated(keep=False)
    return [[c, int(scores[c]), bool(tied[c])] for c in scores.index]


def number(question, given):
    if given.empty:
        return None
    total = int(given["units"].sum())
    # Twice the median is an integer.
    twice = given["units"].median() * 2
    assert twice == int(twice)
    return {
        "sum": total,
        "count": len(given),
        "twice_median": int(twice),
        "mean_printed": printed(total, len(given), question.digits, 1),
        "median_printed": printed(int(twice), 2, question.digits, 1),
    }


def crosstabs(df, q):
    """Counts by another closed question, from pandas' own crosstab."""
    for by in ["milieu", "frequente", "formation", "satisfaction.accueil"]:
        columns = q[by].answers()["choice"].rename("by")
        for name, question in q.items():
            groups = [g for g in question.groups if g in q[by].groups]
            if not groups or name == by or not question.choices:
                continue
            rows = question.answers()["choice"].to_frame("choice").join(columns, how="inner")
            rows = rows[df["group"].reindex(rows.index).isin(groups).to_numpy()]
            table = pd.crosstab(rows["choice"], rows["by"])
            table = table.reindex(index=question.choices, columns=q[by].choices, fill_value=0)
            cells = {c: {b: int(table.loc[c, b]) for b in q[by].choices} for c in question.choices}
            yield {"of": name, "by": by, "groups": groups, "mentions": cells}


def ranges(df, q):
    """The lowest and the highest top box over the items of the battery."""
    for groups in [["abonnees"], ["equipes"], BOTH]:
        mask = df["group"].isin(groups)
        for top in TOP_BOXES["satisfaction.accueil"]:
            tenths, percents = [], []
            for item in ITEMS:
                question = q[f"satisfaction.{item}"]
                valid = base_sizes(question, mask)["valid"]
                chosen = int((question.chose(top) & mask).sum())
                tenths.append(rounded(chosen, valid, 10))
                percents.append(rounded(chosen, valid, 100))
            record = {"of": "satisfaction", "groups": groups, "is": top}
            yield record | {"tenths": [min(tenths), max(tenths)], "percents": [min(percents), max(percents)]}


def main():
    df = read()
    q = questionnaire(df)
    found = {"measures": [*measures(df, q)], "crosstabs": [*crosstabs(df, q)], "ranges": [*ranges(df, q)]}
    totals = {
        "selections": len(found["measures"]),
        "shares": sum(len(BASES) * len(record.get("shares", [])) for record in found["measures"]),
        "ranks": sum("rank" in record for record in found["measures"]),
        "numbers": sum("number" in record for record in found["measures"]),
        "crosstab_cells": sum(len(row) for record in found["crosstabs"] for row in record["mentions"].values()),
        "ranges": len(found["ranges"]),
    }
    lines = [f'"made_with": "pandas {pd.__version__}"', f'"totals": {json.dumps(totals)}']
    for name, records in found.items():
        rows = ",\n".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records)
        lines.append(f'"{name}": [\n{rows}\n]')
    (HERE / "sondage_regional.json").write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")
    print(totals)


main()
