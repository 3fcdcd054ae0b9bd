"""recount.py PROJECT… [--output FOLDER]: counts the responses of built projects once more, and holds what was published against it.

Nothing is shared with the program but the project's own files: codes, filters, kinds of missing, groups and bases are read from the
YAML a second time, as people read it. Each figure of figures.json and each cell of the tables' CSV files is the exact one, or withheld
by a policy. Of groups with weights, shares, means, medians and ranks are counted by these, as fractions; every base stays a number of
people. The output is the project's `output`, unless --output names another. Ends with 1 when anything is wrong.
"""

import csv
import json
import re
import sys
import unicodedata
from decimal import Decimal
from pathlib import Path
from statistics import NormalDist

import differing
import netted
import numbered
import yaml
from counted import Survey, half_up, passed_over

sys.path.insert(0, str(Path(__file__).parent.parent / "pdf"))
from results import Found, Results  # noqa: E402

NUMBERS = ["mean", "median", "sd", "q1", "q3", "p10", "p90", "sum", "min", "max", "distinct"]
# Of people, whatever they weigh.
UNWEIGHTED = ["count", "min", "max", "distinct"]
MISSING = ["not_asked", "no_answer", "dont_know", "refused"]
ROUNDED_TO = {"nhs": 5}
EXCEEDS = (" – dépasse", " – exceeds")
# The last row of percentages of rows and of the total.
WHOLE = {"fr": "Ensemble", "en": "Total"}
TABLES = ["shares_table", "group_table", "scale_table", "means_table"]


def read(path):
    # Every scalar as it is typed: `01` and `yes` are codes and ids.
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


class Project:
    def __init__(self, folder, output=None):
        self.folder = Path(folder)
        self.output = Path(output or self.folder / "output")
        content = self.folder / "content"
        self.report = read(content / "report.yaml")
        self.survey = Survey(self.report, read(content / "questionnaire.yaml"), content)
        self.sections = [read(content / "sections" / f"{name}.yaml") for name in self.report["sections"]]
        # As each language's spreadsheets want it.
        self.sign = "," if self.report.get("language", "fr-CA").startswith("en") else ";"
        policy = self.report.get("disclosure") or {}
        rules = ("smallest_base", "smallest_cell", "sensitive", "never_cross")
        self.whole = WHOLE[self.report.get("language", "fr-CA")[:2]]
        self.withholds = policy.get("preset", "open") != "open" or any(rule in policy for rule in rules)
        self.multiple = int(policy.get("round_to", ROUNDED_TO.get(policy.get("preset"), 1)))

    def rounded(self, count):
        return half_up(count, self.multiple) * self.multiple

    def is_drawn_simply(self, groups):
        """Whether nothing is known of how people were drawn; a design is said under one of the groups of a file."""
        files = {self.survey.groups[group]["responses"] for group in groups}
        return not any("design" in group for group in self.survey.groups.values() if group["responses"] in files)

    def is_weighted_share(self, said, share, n):
        """Where counts are rounded, a weighted share is as coarse as they are."""
        coarse = 1e-11 + self.fineness(said) if self.multiple == 1 else self.multiple / max(n, 1)
        return said is not None and abs(said - float(share[0] / share[1])) <= coarse

    def fineness(self, said):
        """By how much a weighted value may differ where a policy withholds: it stands in the middle of the last digit but one, and
        has five digits before at least."""
        _, digits, exponent = Decimal(repr(said or 0)).as_tuple()
        return 0.5 * 10 ** (exponent + 1) if self.withholds and digits[-1] == 5 and exponent <= -6 else 0

    def is_share(self, said, share):
        """(numerator, denominator) as published, or as exact."""
        return said == tuple(self.rounded(count) for count in share)


def figures(project):
    """Each figure of figures.json that was counted from the responses."""
    counted, problems = 0, []
    every = json.loads((project.output / "figures.json").read_text("utf-8"))["figures"]
    values = {figure["id"]: figure["value"] for figure in every}
    for figure in every:
        if figure["origin"] != "computed":
            continue
        counted += 1
        # Which differ is counted from the tables; here, that one is no less than what it exceeds.
        less = [other for other in figure.get("exceeds", []) if not (values.get(other) is not None and values[other] < figure["value"])]
        wrong = less and f"does not exceed {less}" or figure_wrong(project, figure)
        if wrong:
            problems.append(f"{figure['id']}: “{figure['text']}”: {wrong}")
    return counted, problems


def figure_wrong(project, figure):
    survey, measure = project.survey, figure["measure"]
    people = survey.people(figure["groups"], dict(one.split("=") for one in figure["filter"]))
    if measure == "respondents":
        exact = project.rounded(int(people.sum()))
        return figure["numerator"] != exact and f"counted {exact}"
    if measure in ("valid", *(f"missing_{kind}" for kind in MISSING)):
        state = measure.removeprefix("missing_")
        exact = [int((survey[name].status[people] == state).sum()) for name in figure["questions"]]
        return range_wrong(project, figure, exact)
    # Of a share of a row or of all, whose answers it is a share of.
    whose = (figure.get("over") or figure)["groups"]
    if measure not in UNWEIGHTED and figure.get("weighted", False) != survey.is_weighted(survey.people(whose, {})):
        return "weighted, or not, against what its people weigh"
    if measure == "net_score":
        return net_score_wrong(project, figure, people)
    if figure.get("over"):
        return part_wrong(project, figure, people)
    if "counted" in figure:
        exact = survey[figure["questions"][0]].share(people, figure["choices"], figure["base"])[0] if figure["choices"] else None
        if exact is not None and figure["counted"] != project.rounded(exact) and survey.questions[figure["questions"][0].split(".")[0]]["type"] != "number":
            return f"{figure['counted']} counted, and there are {exact}"
    if figure.get("weighted"):
        return interval_wrong(figure, None) or weighted_wrong(project, figure, people)
    if len(figure["questions"]) != 1:
        shares = [survey[name].share(people, figure["choices"], figure["base"]) for name in figure["questions"]]
        said = [figure[end] and (figure[end]["numerator"], figure[end]["denominator"]) for end in ("lowest", "highest")]
        exact = [tuple(project.rounded(count) for count in share) for share in shares]
        return any(one and one not in exact for one in said) and f"counted {exact}"
    variable = survey[figure["questions"][0]]
    if measure in NUMBERS:
        n, value = variable.number(people, measure)
        if value is None:
            return f"{figure['value']} of {n}"
        # A total of rounded numbers of people is that of as many.
        value *= project.rounded(n) / n if measure == "sum" else 1
        # Of a total, and of what a mean is of, the last digit is cut off then.
        cut = {"sum": 1, "mean": 1 / max(project.rounded(n), 1)}.get(measure, 0) if project.multiple > 1 else 0
        near = abs(figure["value"] - value) <= 1e-9 * max(1, abs(value)) + cut
        if near and figure.get("interval") and project.is_drawn_simply(figure["groups"]):
            said, exact = figure["interval"], numbered.mean_interval(variable, people, figure["interval"]["level"])
            if not exact or any(abs(said[end] - own) > 1e-6 for end, own in zip(("low", "high"), exact)):
                return f"{said}, counted {exact}"
        return (not near or figure["denominator"] not in (project.rounded(n), 1, 2, None)) and f"counted {value} of {n}"
    if survey.questions[figure["questions"][0].split(".")[0]]["type"] == "number" and measure == "percent":
        share = variable.in_class(people, *figure["choices"][0].split(".."))
        said = (figure["numerator"], figure["denominator"])
        return not project.is_share(said, share) and f"{said}, counted {share}" or percent_wrong(figure["text"], *said)
    if measure == "rank":
        points = variable.points(people)
        exact = {choice: project.rounded(own) for choice, own in points.items()}
        ranks = {choice: 1 + sum(other > own for other in points.values()) for choice, own in points.items()}
        said = {one["choice"]: (one["count"], one["rank"]) for one in figure["ranking"]}
        first, last = min(rank for _, rank in said.values()), max(rank for _, rank in said.values())
        passed = passed_over(project, points, {choice: rank for choice, rank in ranks.items() if choice not in said}, (first, last))
        return (any((exact[choice], ranks[choice]) != one for choice, one in said.items()) or passed) and f"counted {exact}"
    share = variable.share(people, figure["choices"], figure["base"])
    if measure == "count":
        return figure["numerator"] != project.rounded(share[0]) and f"counted {share[0]}"
    if not project.is_share((figure["numerator"], figure["denominator"]), share):
        return f"{figure['numerator']} of {figure['denominator']}, counted {share}"
    wrong = interval_wrong(figure, share if project.is_drawn_simply(figure["groups"]) else None)
    return wrong or measure == "percent" and percent_wrong(figure["text"], figure["numerator"], figure["denominator"])


def net_score_wrong(project, figure, people):
    """Of a share at the top less one at the bottom, in points."""
    survey = project.survey
    variable = survey[figure["questions"][0]]
    ends = [figure["choices"], figure["minus"]]
    counts = [variable.share(people, end, "valid") for end in ends]
    n = counts[0][1]
    top, bottom, over = project.rounded(counts[0][0]), project.rounded(counts[1][0]), project.rounded(n)
    if figure.get("weighted"):
        # Where counts are rounded, it is as coarse as they are.
        shares = [variable.weighted_share(people, end, "valid", survey.weights) for end in ends]
        top, bottom, over = shares[0][0], shares[1][0], shares[0][1]
    exact = float(100 * (top - bottom) / over)
    near = 200 * project.multiple / max(n, 1) if figure.get("weighted") and project.multiple > 1 else 1e-9 * max(1, abs(exact))
    near += project.fineness(figure["value"]) if figure.get("weighted") else 0
    if abs(figure["value"] - exact) > near or figure["denominator"] != project.rounded(n):
        return f"{figure['value']} of {figure['denominator']}, counted {exact} of {n}"
    number = re.search(r"([+\u2212]?)(\d+([.,]\d+)?)", figure["text"])
    digits = len((number[3] or " ")[1:])
    is_near = abs(float(number[2].replace(",", ".")) - abs(figure["value"])) <= 0.5 * 10**-digits + 1e-9
    sign = "+" if figure["value"] > 0 else "\u2212"
    is_signed = float(number[2].replace(",", ".")) == 0 or number[1] == sign
    return not (is_near and is_signed) and f"“{figure['text']}” for {figure['value']}" or interval_wrong(figure, None)


def part_wrong(project, figure, people):
    """Of a percentage of a row, or of the total, of a crosstab."""
    survey, over = project.survey, figure["over"]
    variable = survey[figure["questions"][0]]
    whole = survey.people(over["groups"], dict(one.split("=") for one in over["filter"]))
    args = figure["choices"], figure["base"]
    own, all_ = variable.share(people, *args)[0], variable.share(whole, *args)[0 if over["of"] == "row" else 1]
    if (figure.get("counted", project.rounded(own)), figure["denominator"]) != (project.rounded(own), project.rounded(all_)):
        return f"{figure['denominator']}, counted {own} of {all_}"
    if not figure.get("weighted"):
        if not project.is_share((figure["numerator"], figure["denominator"]), (own, all_)):
            return f"{figure['numerator']} of {figure['denominator']}, counted {own} of {all_}"
        wrong = interval_wrong(figure, (own, all_) if project.is_drawn_simply(over["groups"]) else None)
        return wrong or percent_wrong(figure["text"], figure["numerator"], figure["denominator"])
    top = variable.weighted_share(people, *args, survey.weights)[0]
    of = variable.weighted_share(whole, *args, survey.weights)[0 if over["of"] == "row" else 1]
    if not project.is_weighted_share(figure["value"], (top, of), all_):
        return f"{figure['value']}, counted {float(top / of)}"
    return interval_wrong(figure, None) or (percent_wrong(figure["text"], top, of) if project.multiple == 1 else None)


def weighted_wrong(project, figure, people):
    """What is wrong of a figure whose people count as much as they weigh."""
    weights, measure = project.survey.weights, figure["measure"]
    variables = [project.survey[name] for name in figure["questions"]]
    if measure == "rank":
        return ranks_wrong(project, figure, variables[0], people)
    if measure in NUMBERS:
        n, value = variables[0].weighted_number(people, measure, weights)
        if value is None:
            return f"{figure['value']} of {n}"
        # Where counts are rounded, a total is as coarse as they are.
        near = project.multiple / max(n, 1) * abs(value) + 1 if project.multiple > 1 and measure in ("mean", "sum") else 0
        near += project.fineness(figure["value"])
        is_near = abs(figure["value"] - value) <= 1e-9 * max(1, abs(value)) + near
        return (not is_near or figure["denominator"] != project.rounded(n)) and f"counted {value} of {n}"
    if measure == "percent" and project.survey.questions.get(figure["questions"][0].split(".")[0], {}).get("type") == "number":
        share, n = variables[0].weighted_class(people, *figure["choices"][0].split(".."), weights)
        is_said = figure["denominator"] == project.rounded(n) and project.is_weighted_share(figure["value"], share, n)
        return not is_said and f"{figure['value']}, counted {float(share[0] / share[1])} of {n}"
    args = figure["choices"], figure["base"]
    exact = [(variable.weighted_share(people, *args, weights), variable.share(people, *args)[1]) for variable in variables]
    said = [figure[end] for end in ("lowest", "highest") if figure[end]] or [figure]
    for one in said:
        near = [(share, n) for share, n in exact if one["denominator"] == project.rounded(n) and project.is_weighted_share(one["value"], share, n)]
        if not near:
            return f"{one['value']} of {one['denominator']}, counted {[(float(top / of), n) for (top, of), n in exact]}"
    if measure == "percent" and len(variables) == 1 and project.multiple == 1:
        return percent_wrong(figure["text"], *exact[0][0])
    return None


def ranks_wrong(project, figure, variable, people):
    points = variable.weighted_points(people, project.survey.weights)
    counts = variable.points(people)
    ranks = {choice: 1 + sum(other > own for other in points.values()) for choice, own in points.items()}
    said = {one["choice"]: (one["rank"], one["count"]) for one in figure["ranking"]}
    first, last = min(rank for rank, _ in said.values()), max(rank for rank, _ in said.values())
    passed = passed_over(project, points, {choice: rank for choice, rank in ranks.items() if choice not in said}, (first, last))
    wrong = [choice for choice, one in said.items() if one != (ranks[choice], project.rounded(counts[choice]))]
    return (passed or wrong) and f"counted {ranks}, {counts}"


def interval_wrong(figure, share):
    """The ends are around the value; of a share of people who are drawn simply, they are Wilson's."""
    interval = figure.get("interval")
    if not interval:
        return None
    low, high = interval["low"], interval["high"]
    if not low - 1e-9 <= figure["value"] <= high + 1e-9:
        return f"{figure['value']} is not between {low} and {high}"
    if not share or figure["base"] == "mentions" or figure["measure"] in ("mean", "median"):
        return None
    # Of the counts as they are published, which are held to the exact ones elsewhere.
    exact = wilson(figure["numerator"], figure["denominator"], interval["level"])
    return any(abs(one - other) > 1e-6 for one, other in zip((low, high), exact)) and f"{low} to {high}, counted {exact}"


def wilson(count, n, level):
    """Wilson's score interval (1927)."""
    z = NormalDist().inv_cdf(0.5 + level / 200)
    share, middle = count / n, 1 + z * z / n
    half = z * (share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5 / middle
    return (share + z * z / (2 * n)) / middle - half, (share + z * z / (2 * n)) / middle + half


def range_wrong(project, figure, exact):
    ends = [figure[end]["numerator"] for end in ("lowest", "highest") if figure[end]] or [figure["numerator"]]
    exact = sorted({project.rounded(min(exact)), project.rounded(max(exact))})
    return ends != exact and f"counted {exact}"


def percent_wrong(text, numerator, denominator):
    number = re.search(r"\d+([.,](\d+))?", text)
    digits = len(number[2] or "") if number else 0
    said = number and int(re.sub(r"\D", "", number[0]))
    exact = half_up(100 * 10**digits * numerator, denominator)
    if said == exact:
        return None
    # “moins de 1 %”, “plus de 99 %”
    near = {0: 1, 100 * 10**digits: 100 * 10**digits - 1}.get(exact)
    return None if said == near and said is not None and 0 < numerator < denominator else f"{exact / 10**digits} % was counted"


def tables(project):
    """Each cell of each table that the sections ask for, from their own YAML."""
    counted, problems = 0, []
    for section in project.sections:
        for kind, block in asked(section["blocks"]):
            path = next(project.output.glob(f"*/{block['id']}.csv"))
            counting = numbers if kind == "means_table" else cells
            for cell, wrong in counting(project, section, kind, block, path):
                counted += 1
                if wrong:
                    problems.append(f"{block['id']}: {cell}: {wrong}")
    return counted, problems


def asked(blocks):
    for block in blocks:
        for kind in TABLES:
            if kind in block:
                yield kind, block[kind]
        for column in block.get("comparison", []):
            yield from asked(column["blocks"])


def listed(value):
    return value if isinstance(value, list) else [value]


def cells(project, section, kind, block, path):
    """(what it is, what is wrong) of each cell. Rows are told by their labels, columns by their order."""
    head, rows = opened(path, project.sign)
    rows = {plain(row[0]): row[1:] for row in rows}
    columns = list(asked_columns(project, section, kind, block))
    # A column of which everything is withheld or absent has neither counts nor bases.
    starts = [at for at, name in enumerate(head[1:]) if not is_behind(name, head[: at + 1])]
    if len(starts) != len(columns):
        yield "head", f"{len(starts)} columns in the CSV, {len(columns)} of the table"
        return
    ends = [*starts[1:], len(head) - 1]
    wanted = asked_rows(project, section, kind, block, set(rows))
    differences = differing.exceeded(project, block, columns, [row for _, row in wanted if not isinstance(row, netted.Row)])
    for place, (label, row) in enumerate(wanted):
        if plain(label) not in rows:
            yield label, "no such row"
            continue
        said = rows.pop(plain(label))
        for at, (_, share) in enumerate(columns):
            own = said[starts[at] : ends[at]]
            if isinstance(row, netted.Row):
                yield f"{label[:40]}, column {at + 1}", row.wrong(project, own, share)
                continue
            # Last of a column stands what it exceeds.
            letters = own.pop() if head[ends[at]].endswith(EXCEEDS) else None
            wrong = cell_wrong(project, block, own, share(row))
            if differences and letters is not None and letters.strip("–—") != differences[place][at]:
                wrong = wrong or f"exceeds “{letters}”, counted “{differences[place][at]}”"
            if differences and letters is None and differences[place][at]:
                wrong = wrong or f"does not say that it exceeds {differences[place][at]}"
            yield f"{label[:40]}, column {at + 1}", wrong
    for label in rows:
        yield label, "a row that nothing asks for"


def numbers(project, section, kind, block, path):
    """The same of a table of numbers; its rows may be sorted, and the row of all is worded by the program."""
    head, rows = opened(path, project.sign)
    asked = numbered.Asked(project, section, block)
    wanted = list(asked.rows())
    starts = [at for at, name in enumerate(head[1:]) if not is_behind(name, head[: at + 1])]
    ends = [*starts[1:], len(head) - 1]
    if block.get("differences") == "true":
        # Rows may have letters; which differ is R's to say (inference/tested.R).
        rows = [[re.sub(r"\s\((?:[a-z]|\d+)\)$", "", one[0]), *one[1:]] for one in rows]
    for label, row in wanted:
        own = next((one for one in rows if plain(one[0]) == plain(label)), rows[0] if not label else None)
        if own is None or len(starts) != len(row):
            yield label, f"no such row, or {len(starts)} columns for {len(row)}"
            continue
        for at, cell in enumerate(row):
            said = own[1:][starts[at] : ends[at]]
            # Last of a column stands what it exceeds.
            said = said[:-1] if head[ends[at]].endswith(EXCEEDS) else said
            yield f"{label[:40]}, column {at + 1}", asked.wrong(said, cell)
    if len(rows) != len(wanted):
        yield "rows", f"{len(rows)} for {len(wanted)}"


def opened(path, sign):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=sign))
    return rows[0], rows[1:]


def is_behind(name, before):
    """Whether a column says how many are behind the shares of one before it."""
    return any(name.startswith(f"{other} –") for other in before)


def given_most(project, section, block, choices, shown):
    """The choices given most often and those tied with the last; where few people are withheld, those that the table shows."""
    survey, of = project.survey, block["of"]
    named = block.get("group") or block.get("groups")
    groups = listed(named) if named else [group for group in section.get("groups", list(survey.groups)) if group in survey.asked(of)]
    people = survey.people(groups, block.get("where", {}))
    is_weighted = survey.is_weighted(survey.people(groups, {}))

    def given(choice):
        if is_weighted:
            return survey[of].weighted_share(people, [choice], "valid", survey.weights)[0]
        return survey[of].share(people, [choice], "valid")[0]

    amounts = {choice: given(choice) for choice in choices}
    ranked = sorted((choice for choice in choices if amounts[choice] > 0), key=lambda choice: -amounts[choice])
    last = ranked[: int(block["most"])][-1:]
    front = [choice for choice in ranked if amounts[choice] >= amounts[last[0]]]
    if not project.withholds:
        return front
    return [choice for choice in ranked if plain(choices[choice]) in shown]


def asked_rows(project, section, kind, block, shown):
    first = block["columns"][0]["of"] if kind == "shares_table" else block["of"]
    question = project.survey.questions[first]
    if question.get("items"):
        wanted = listed(block["rows"]) if "rows" in block else [item["id"] for item in question["items"]]
        labels = {item["id"]: item.get("label", item["id"]) for item in question["items"]}
        shown = [(labels[item], item) for item in wanted]
        return shown + (netted.rows(project, block, [(item, labels[item]) for item in wanted]) if kind == "group_table" else [])
    if kind == "scale_table":
        return [(question.get("label") or question["text"], None)]
    choices = project.survey.choices(first)
    nets = [(net["label"], listed(net["is"])) for net in block.get("nets", [])]
    wanted = listed(block["rows"]) if "rows" in block else listed(block["is"]) if "is" in block else list(choices)
    if "most" in block:
        wanted = given_most(project, section, block, choices, shown)
    rest = [choice for choice in choices if choice not in wanted]
    if block.get("others") == "true" or "most" in block and rest:
        french = not project.report.get("language", "fr-CA").startswith("en")
        words = ("Autre réponse ({} choix)", "Autres réponses ({} choix)") if french else ("Other answer ({} choice)", "Other answers ({} choices)")
        nets.append((words[len(rest) > 1].format(len(rest)), rest))
    whole = [(project.whole, list(choices))] if block.get("total") == "true" and block.get("percent", "column") != "column" else []
    return [(choices[choice], choice) for choice in wanted] + nets + whole + netted.rows(project, block)


def asked_columns(project, section, kind, block):
    """Of each column, its people, and a function from a row to (numerator, denominator), and by weights where people don't all
    weigh the same."""
    survey = project.survey

    def groups(of, measured):
        named = measured.get("group") or measured.get("groups")
        return listed(named) if named else [group for group in section.get("groups", list(survey.groups)) if group in survey.asked(of)]

    def whom(groups, where):
        return survey.people(groups, where), survey.is_weighted(survey.people(groups, {}))

    def share(of, choices, whose, base):
        people, is_weighted = whose
        return survey[of].share(people, choices, base), is_weighted and survey[of].weighted_share(people, choices, base, survey.weights)

    if kind == "shares_table":
        for column in block["columns"]:
            people = whom(groups(column["of"], column), column.get("where", {}))
            yield people[0], lambda item, c=column, p=people: share(f"{c['of']}.{item}", listed(c["is"]), p, c.get("base", "valid"))
        return
    of, base = block["of"], block.get("base", "valid")
    if kind == "scale_table":
        people = whom(groups(of, block), block.get("where", {}))
        for choice in survey.choices(of):
            yield people[0], lambda item, c=choice: share(f"{of}.{item}" if item else of, [c], people, base)
        # What stands there is counted among the figures: here, how many it is of.
        for is_asked in (block.get("mean") == "true", "net_score" in block):
            if is_asked:
                yield people[0], lambda item: share(f"{of}.{item}" if item else of, [], people, "valid")[0][1]
        return
    asked_of = groups(of, block)
    where = block.get("where", {})
    if block.get("percent", "column") != "column":
        yield from parted_columns(project, block, asked_of, where)
        return
    total = block.get("total") == "true"

    def parts(by, groups, where):
        """The (groups, conditions) of each part of a breakdown."""
        if by == "groups":
            return [([group], where) for group in groups]
        return [(groups, {**where, by: choice}) for choice in survey.choices(by)]

    outer = parts(block["within"], asked_of, where) if "within" in block else [(asked_of, where)]
    banner = [whom(asked_of, where)] if total else []
    for part in outer:
        if total and "within" in block:
            banner.append(whom(*part))
        for by in listed(block.get("by", "groups")):
            banner += [whom(*own) for own in parts(by, *part)]
    is_battery = bool(survey.questions[of].get("items"))
    for people in banner:
        if is_battery:
            yield people[0], lambda row, p=people: share(*netted.of_item(of, block, row), p, "valid" if isinstance(row, tuple) else base)
        else:
            yield people[0], lambda choice, p=people: share(of, listed(choice), p, base)


def parted_columns(project, block, asked_of, where):
    """The same of percentages of rows, and of the total."""
    survey, of, base = project.survey, block["of"], block.get("base", "valid")
    is_of_row, by = block["percent"] == "row", listed(block.get("by", "groups"))[0]
    whole = survey.people(asked_of, where if by == "groups" else {**where, by: list(survey.choices(by))})
    is_weighted = survey.is_weighted(survey.people(asked_of, {}))
    is_battery = bool(survey.questions[of].get("items"))

    def asked(row):
        return (f"{of}.{row}", listed(block["is"])) if is_battery else (of, listed(row))

    def counted(people, row):
        """(those who gave the answers of a row, all), then by weight."""
        name, choices = asked(row)
        return survey[name].share(people, choices, base), survey[name].weighted_share(people, choices, base, survey.weights) if is_weighted else None

    def part(people, row):
        (own, own_weight), (over, over_weight) = counted(people, row), counted(whole, row)
        place = 0 if is_of_row else 1
        return (own[0], over[place]), is_weighted and (own_weight[0], over_weight[place])

    def answered(choice, row):
        """Of those who gave the answers of a row."""
        name, choices = asked(row)
        people = survey.people(asked_of, {**where, name: choices})
        return survey[by].share(people, [choice], "valid"), is_weighted and survey[by].weighted_share(people, [choice], "valid", survey.weights)

    if block.get("total") == "true" and not is_of_row:
        yield whole, lambda row: part(whole, row)
    if by == "groups":
        for group in asked_of:
            yield survey.people([group], where), lambda row, g=group: part(survey.people([g], where), row)
        return
    for choice in survey.choices(by):
        own = survey.people(asked_of, {**where, by: choice})
        yield own, (lambda row, c=choice: answered(c, row)) if is_of_row else (lambda row, p=own: part(p, row))


def cell_wrong(project, block, said, shares):
    """Of a cell, of what stands behind it, and of its ends where it has any."""
    text, *counts = said
    if isinstance(shares, int):
        # Where an item is answered by nobody, or all is withheld, no mean stands there like any share, and beside it others say no
        # count, but how many they are of; else behind it are its ends.
        is_of = len(counts) == 2 and not re.search(r"\d", counts[0]) and counts[1] == str(project.rounded(shares))
        is_bare = counts == ["0", "0"] or all(re.fullmatch(r"\D+", one) for one in counts) or is_of
        has_ends = len(counts) == 2 and all(re.fullmatch(r"[-\u2212]?\d+[.,]\d+", one) for one in counts)
        is_number = re.fullmatch(r"\d+[.,]\d+|[+\u2212]?\d+([.,]\d+)?|\D+", text)
        return None if (is_bare or has_ends) and is_number else f"{said}: no mean"
    share, weighted = shares
    if re.fullmatch(r"\D+", text):
        may_be = project.withholds or share[1] == 0 or share[0] == 0 and block.get("unnamed") == "dash"
        return None if may_be else f"“{text}” for {share}"
    is_counted = block.get("counts") == "true"
    behind = 1 if weighted and not is_counted else 2
    if len(counts) not in (behind, behind + 2):
        return f"{said}: neither count nor base"
    number = [int(re.sub(r"\D", "", one)) for one in counts[:behind]]
    if weighted:
        if number != [project.rounded(one) for one in share][-behind:]:
            return f"{counts}, counted {share}"
        return percent_wrong(text, *weighted) if project.multiple == 1 else None
    if not project.is_share(tuple(number), share):
        return f"{counts}, counted {share}"
    return percent_wrong(text, *number)


def plain(label):
    """Without what typography changes."""
    folded = unicodedata.normalize("NFKC", label).replace("’", "'")
    return re.sub(r"[\s\u2060\u200b]+", "", folded).casefold()


def main(arguments):
    output = None
    if "--output" in arguments:
        at = arguments.index("--output")
        output = arguments[at + 1]
        del arguments[at : at + 2]
    if not arguments:
        raise SystemExit("usage: recount.py PROJECT… [--output FOLDER]")
    found = Found()
    for folder in arguments:
        project = Project(folder, output)
        found.where = f"{project.folder.name}: "
        found.add("recount: every figure of figures.json", *figures(project))
        found.add("recount: every cell of the tables", *tables(project))
    # One project may have no table.
    results = Results(may_lack=len(arguments) == 1)
    found.tell(results)
    return results.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
