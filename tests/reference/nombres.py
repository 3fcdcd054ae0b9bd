"""nombres.py: works out with pandas what tests/projects/nombres publishes, and writes tests/reference/nombres.json.

--data makes the project's responses anew, always the same. Means, standard deviations (ddof=1), sums, extremes and numbers of different
values are pandas' own; a quartile or percentile is the smallest answer whose cumulated count reaches the share, which pandas and numpy
call "inverted_cdf"; the median of an even number is the mean of the two in the middle. A group is held against the project by
tests/suite/numbers.rs.
"""

import json
import sys
from pathlib import Path

import numpy
import pandas

HERE = Path(__file__).parent
RESPONSES = HERE.parent / "projects" / "nombres" / "content" / "responses" / "reponses.csv"
PEOPLE = 160
NUMBERS = ["age", "heures", "S1", "S2", "S3", "recommander"]
SHARES = {"q1": 0.25, "q3": 0.75, "p10": 0.1, "p90": 0.9}


def data():
    draw = numpy.random.default_rng(20251014)
    role = draw.integers(1, 3, PEOPLE)
    milieu = draw.integers(1, 3, PEOPLE)
    age = numpy.clip(draw.normal(46, 15, PEOPLE).round(), 18, 84).astype(int)
    heures = numpy.clip(draw.gamma(2, 2 + 2 * (milieu == 2), PEOPLE), 0, 40).round(1)
    frame = pandas.DataFrame({"id": [f"B{at:03}" for at in range(PEOPLE)], "role": role, "milieu": milieu})
    frame["age"] = age.astype(str)
    frame["heures"] = [f"{value:.1f}" for value in heures]
    frame["municipalite"] = draw.integers(1, 6, PEOPLE).astype(str)
    for column, odds in {"S1": [1, 2, 4, 5], "S2": [3, 4, 4, 2], "S3": [2, 3, 5, 3]}.items():
        frame[column] = draw.choice(["1", "2", "3", "4"], PEOPLE, p=numpy.array(odds) / sum(odds))
    frame["recommander"] = numpy.clip(draw.normal(7.5, 2.2, PEOPLE).round(), 0, 10).astype(int).astype(str)
    # Some give no answer, some don't know.
    for column in NUMBERS:
        frame.loc[draw.choice(PEOPLE, 7, replace=False), column] = draw.choice(["", "98", "99"], 7)
    # Weights that repeat, some of nothing; the report without weights says that they are none of its own.
    frame["poids"] = [["0.25", "1", "3", "0.5", "1.125", "0", "1.75"][(3 * at + at // 7) % 7] for at in range(PEOPLE)]
    frame.to_csv(RESPONSES, index=False, sep=";", encoding="utf-8", lineterminator="\n")


def summed_up(values):
    values = values.dropna()
    found = {"n": len(values), "mean": values.mean(), "median": values.median(), "sd": values.std(ddof=1), "sum": values.sum()}
    for name, share in SHARES.items():
        found[name] = numpy.quantile(values, share, method="inverted_cdf")
    return {**found, "min": values.min(), "max": values.max(), "distinct": values.nunique()}


def main():
    if "--data" in sys.argv:
        data()
    frame = pandas.read_csv(RESPONSES, sep=";", dtype=str, keep_default_na=False)
    everyone = frame["role"].isin(["1", "2"])
    people = {
        "benevoles permanents": everyone,
        "benevoles": frame["role"] == "1",
        "permanents": frame["role"] == "2",
        **{f"benevoles permanents milieu={name}": everyone & (frame["milieu"] == code) for code, name in [("1", "urbain"), ("2", "rural")]},
        **{f"benevoles milieu={name}": (frame["role"] == "1") & (frame["milieu"] == code) for code, name in [("1", "urbain"), ("2", "rural")]},
    }
    lines = []
    for column in [*NUMBERS, "municipalite"]:
        values = pandas.to_numeric(frame[column].where(~frame[column].isin(["", "98", "99"])))
        for who, rows in people.items():
            numbers = {name: float(round(value, 12)) for name, value in summed_up(values[rows]).items()}
            lines.append(json.dumps({"of": column, "who": who, **numbers}, ensure_ascii=False))
    ages = pandas.to_numeric(frame["age"].where(~frame["age"].isin(["", "98", "99"])))
    bounds = [("..18", -1, 18), ("18..30", 18, 30), ("30..45", 30, 45), ("45..61", 45, 61), ("61..", 61, 200)]
    for who in ["benevoles permanents", "benevoles", "permanents"]:
        own = ages[people[who]].dropna()
        classes = {name: int(own.between(low, high, inclusive="left").sum()) for name, low, high in bounds}
        lines.append(json.dumps({"of": "classes of age", "who": who, "n": len(own), **classes}, ensure_ascii=False))
    text = "[\n" + ",\n".join(lines) + "\n]\n"
    (HERE / "nombres.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
