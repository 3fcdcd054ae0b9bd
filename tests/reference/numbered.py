"""Tables of numbers, recounted: what a means_table asks for, cell by cell, and the interval of a mean."""

import math
import re

from counted import listed

PLACED = ["first", "top2", "top3", "top4", "top5"]


def student(quantile, degrees):
    """The quantile of Student's distribution, by halving, of its integral by Simpson's rule."""
    scale = math.exp(math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2)) / math.sqrt(degrees * math.pi)

    def below(end, steps=2000):
        # From 0 on, where t = √degrees · tan(a): the tails need no bound.
        angle = math.atan(end / math.sqrt(degrees))
        density = [math.cos(angle * at / steps) ** (degrees - 1) for at in range(steps + 1)]
        weights = [1, *(4 if at % 2 else 2 for at in range(1, steps)), 1]
        return 0.5 + scale * math.sqrt(degrees) * angle / steps / 3 * sum(w * d for w, d in zip(weights, density))

    low, high = 0.0, 2000.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < quantile else (low, middle)
    return (low + high) / 2


def mean_interval(variable, people, level):
    """The ends of the interval of a mean of people who were drawn simply; none of fewer than two or where all say the same."""
    values = variable.values(people)
    if len(values) < 2 or values.std() == 0:
        return None
    half = student(0.5 + level / 200, len(values) - 1) * values.std() / math.sqrt(len(values))
    return values.mean() - half, values.mean() + half


def printed(text):
    """(a number as it is printed, half of its last digit); none for a sign."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).replace("\u2212", "-")
    found = re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d+([.,]\d+)?", plain)
    if not found:
        return None
    # English parts thousands by commas, and French tenths.
    grouped = re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", plain) and "." in plain
    plain = plain.replace(",", "") if grouped else plain.replace(",", ".")
    return float(plain), 0.5 * 10.0 ** -len(plain.partition(".")[2])


def counted(text):
    """The same of a number of people, whose thousands are parted by a blank or a comma."""
    plain = re.sub(r"\D", "", text)
    return (float(plain), 0.5) if plain else None


class Asked:
    """The rows and columns of a means_table: each cell's variable, people and measure."""

    def __init__(self, project, section, block):
        self.project, self.section, self.block = project, section, block
        self.survey = project.survey
        of = listed(block["of"])[0].split(".")[0]
        usual = ["mean", "first", "n"] if "places" in self.survey.questions[of] else ["mean", "median", "sd", "n"]
        self.measures = listed(block.get("measures", usual))
        self.where = block.get("where", {})

    def variables(self):
        """(label, name) of each question, or item of a battery."""
        for name in listed(self.block["of"]):
            question, _, item = name.partition(".")
            asked = self.survey.questions[question]
            items = {one["id"]: one.get("label", one["id"]) for one in asked.get("items", [])}
            if item:
                yield items[item], name
            elif items:
                for one in listed(self.block["rows"]) if "rows" in self.block else items:
                    yield items[one], f"{question}.{one}"
            else:
                yield asked.get("label") or asked["text"], name

    def groups(self, name):
        named = self.block.get("group") or self.block.get("groups")
        asked = self.survey.asked(name.split(".")[0])
        return listed(named) if named else [one for one in self.section.get("groups", list(self.survey.groups)) if one in asked]

    def parts(self):
        """(label, groups of a variable → people of it) of each part that `by` makes, the whole among them."""
        by = self.block.get("by")
        everyone = ("", lambda groups: self.survey.people(groups, self.where))
        if by is None:
            return [everyone]
        parts = []
        if by == "groups":
            named = dict.fromkeys(group for _, name in self.variables() for group in self.groups(name))
            for group in named:
                own = self.survey.groups[group]
                parts.append((own.get("short") or own["label"], lambda groups, g=group: self.survey.people([g], self.where) if g in groups else None))
        else:
            for choice, label in self.survey.choices(by).items():
                parts.append((label, lambda groups, c=choice: self.survey.people(groups, {**self.where, by: c})))
        return [everyone, *parts] if self.block.get("total") == "true" else parts

    def rows(self):
        """Of each row, its label (empty where the program words it) and its cells: variable, people, measure."""
        variables, parts = list(self.variables()), self.parts()
        if "by" in self.block and len(variables) == 1:
            name = variables[0][1]
            for label, people in parts:
                yield label, [(name, people(self.groups(name)), measure) for measure in self.measures]
            return
        for label, name in variables:
            if "by" not in self.block:
                people = parts[0][1](self.groups(name))
                yield label, [(name, people, measure) for measure in self.measures]
            else:
                yield label, [(name, people(self.groups(name)), self.measures[0]) for _, people in parts]

    def placed_wrong(self, said, cell, places):
        """Of the share that gave one of the first places, and of how many gave any."""
        name, people, measure = cell
        variable, survey, project = self.survey[name], self.survey, self.project
        text, *behind = said
        if measure == "n":
            count = project.rounded(variable.share(people, places, "valid")[0])
            right = counted(text) == (float(count), 0.5) or counted(text) is None and (project.withholds or not count)
            return None if right else f"{text}, counted {count}"
        choices = places[: PLACED.index(measure) + 1]
        share = variable.share(people, choices, "valid")
        if printed(text.replace("%", "")) is None and "%" not in text:
            return None if project.withholds or not share[1] else f"“{text}” for {share}"
        weighted = survey.is_weighted(survey.people(self.groups(name), {}))
        if weighted:
            top, of = variable.weighted_share(people, choices, "valid", survey.weights)
            wanted = [project.rounded(share[1])]
        else:
            top, of = share
            wanted = [project.rounded(share[0]), project.rounded(share[1])]
        if [int(printed(one)[0]) for one in behind[: len(wanted)]] != wanted:
            return f"{behind}, counted {share}"
        found = printed(re.sub("[%<>]", "", text))
        return None if project.multiple > 1 or abs(found[0] - 100 * top / of) <= 1 else f"{text}, counted {float(top / of)}"

    def wrong(self, said, cell):
        """What is wrong of what a cell says: its number, and its ends where it has any."""
        name, people, measure = cell
        text, *ends = said
        if people is None:
            return None if printed(text) is None else f"“{text}” of nobody who was asked"
        variable, survey = self.survey[name], self.survey
        places = survey.questions[name.split(".")[0]].get("places", [])
        if measure in PLACED or measure == "n" and places:
            return self.placed_wrong(said, (name, people, measure), places)
        is_weighted = survey.is_weighted(survey.people(self.groups(name), {})) and measure not in ("n", "min", "max", "distinct")
        if measure == "n":
            n = int((variable.status[people] == "valid").sum())
            value = self.project.rounded(n)
        elif is_weighted:
            n, value = variable.weighted_number(people, measure, survey.weights)
        else:
            n, value = variable.number(people, measure)
        number = counted(text) if measure == "n" else printed(text)
        if number is None:
            is_nobody = measure == "n" and not value
            return None if value is None or is_nobody or self.project.withholds or measure in ("min", "max") else f"“{text}” for {value}"
        if value is None or self.project.multiple == 1 and abs(number[0] - value) > number[1] * 1.000001 + 1e-9 * abs(value):
            return f"{text}, counted {value} of {n}"
        if not ends or is_weighted or self.project.multiple > 1 or not self.project.is_drawn_simply(self.groups(name)):
            return None
        exact = mean_interval(variable, people, int(self.project.report.get("level", 95)))
        for said_end, end in zip(map(printed, ends), exact or ()):
            if said_end is None or abs(said_end[0] - end) > said_end[1] * 1.000001 + 1e-9 * abs(end):
                return f"{ends}, counted {exact}"
        return None if exact or all(printed(end) is None for end in ends) else f"{ends} of {n}"
