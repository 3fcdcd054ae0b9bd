"""Derived questions, made with pandas from questionnaire.yaml alone."""

import math
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

ENGLISH = {"moins de {}": "under {}", "{} et plus": "{} and over", "{} à {}": "{} to {}", "{} à moins de {}": "{} to under {}"}
IDS = {"fr": ("de_", "moins_de_{}", "de_{}_et_plus", "de_{}_a_{}", "de_{}_a_moins_de_{}"), "en": ("from_", "under_{}", "from_{}_and_over", "from_{}_to_{}", "from_{}_to_under_{}")}


def listed(value):
    return value if isinstance(value, list) else [value]


def decimal(text):
    return Decimal(str(text).replace(",", "."))


def add(survey, derived, make, language):
    """Adds each once all that it is made of is there."""
    left = dict(derived)
    while left:
        before = len(left)
        for name, spec in list(left.items()):
            sources = listed(spec.get("from") or spec.get("count") or spec.get("mean") or spec.get("sum") or spec.get("ranks"))
            if all(source.split(".")[0] in survey.made for source in sources):
                Maker(survey, make, language).add(name, spec, sources)
                survey.made.add(name)
                del left[name]
        if len(left) == before:
                break
    return left


class Maker:
    def __init__(self, survey, make, language):
        self.survey, self.make, self.english = survey, make, language.startswith("en")

    def add(self, name, spec, sources):
        asked = [self.survey.asked(source.split(".")[0]) for source in sources]
        groups = [group for group in asked[0] if all(group in other for other in asked)]
        question = {"label": spec["label"], "text": spec.get("text", spec["label"]), "type": "number", "groups": groups}
        if "mean" in spec:
            question["decimals"] = spec.get("decimals", 2)
        self.survey.questions[name] = question
        if "ranks" in spec:
            self.ranks(name, self.survey.questions[spec["ranks"]], self.survey[spec["ranks"]], question)
        elif "from" in spec:
            self.regroup(name, spec, question)
        else:
            variables = [one for source in sources for one in self.variables(source)]
            of = self.count if "count" in spec else self.score
            self.survey.variables[name] = of(spec, variables)

    def variables(self, source):
        question = self.survey.questions[source.split(".")[0]]
        if "." in source or not question.get("items"):
            return [source]
        return [f"{source}.{item['id']}" for item in question["items"]]

    def ranks(self, name, ranking, source, question):
        """A battery: the place of each choice, and of who ranked others only that it has none, which is worth nothing."""
        places = len(listed(ranking["columns"]))
        called = ("rank_", "unranked", "Rank ", "Unranked") if self.english else ("rang_", "sans_rang", "Rang ", "Sans rang")
        ids = [called[0] + str(place) for place in range(1, places + 1)] + [called[1]]
        labels = [called[2] + str(place) for place in range(1, places + 1)] + [called[3]]
        choices = [{"id": own, "label": label} for own, label in zip(ids, labels)]
        items = [{"id": one["id"], "label": one.get("label", one["id"])} for one in ranking["choices"]]
        question.update(type="scale", choices=choices, items=items, places=ids[:-1])
        valid = source.status.index[source.status == "valid"]
        for item in items:
            # A place of p is worth p points, the last one 1.
            own = source.given[source.given["choice"] == item["id"]].groupby(level=0)["points"].max()
            place = (places + 1 - own).reindex(valid)
            given = pd.DataFrame({"choice": [ids[-1] if math.isnan(one) else ids[int(one) - 1] for one in place], "points": 1, "value": place}, index=valid)
            self.survey.variables[f"{name}.{item['id']}"] = self.make(ids, source.status, given)

    def regroup(self, name, spec, question):
        source = self.survey.questions[spec["from"].split(".")[0]]
        if "classes" in spec:
            classes = self.classes(spec["classes"], int(source.get("decimals", 0)), spec.get("unit"))
            question.update(type="scale", choices=[{"id": one[0], "label": one[1]} for one in classes])
            of = lambda variable: self.classed(variable, classes, int(source.get("decimals", 0)))  # noqa: E731
        else:
            nets = self.nets(spec, self.survey.choices(spec["from"].split(".")[0]))
            question.update(type=source["type"], choices=[{"id": net, "label": label} for net, label, _ in nets])
            of = lambda variable: self.merged(variable, nets)  # noqa: E731
        items = source.get("items") if "." not in spec["from"] else None
        if items:
            question["items"] = items
        for item in items or [None]:
            own = f".{item['id']}" if item else ""
            self.survey.variables[name + own] = of(self.survey[spec["from"] + own])

    def classes(self, written, decimals, unit):
        """(id, label, from, below) of each."""
        if not isinstance(written[0], dict):
            ends = [None, *written, None]
            written = [{key: end for key, end in (("from", low), ("below", high)) if end is not None} for low, high in zip(ends, ends[1:])]
        return [self.one(spec, decimals, unit) for spec in written]

    def one(self, spec, decimals, unit):
        low = decimal(spec["from"]) if "from" in spec else None
        high = decimal(spec["below"]) if "below" in spec else decimal(spec["to"]) + Decimal(1).scaleb(-decimals) if "to" in spec else None
        last = high - 1 if high is not None and decimals == 0 else high
        if low is None:
            form, numbers = 0, [high]
        elif high is None:
            form, numbers = 1, [low]
        else:
            form, numbers = (2 if decimals == 0 else 3), [low, last]
        said = list(ENGLISH)[form]
        said = ENGLISH[said] if self.english else said
        shown = [f"{number.normalize():f}" for number in numbers]
        alone = form == 2 and low == last
        labels = [one if self.english else one.replace(".", ",") for one in shown]
        # After the last of the numbers.
        labels[-1] += f" {unit}" if unit else ""
        label = labels[-1] if alone else said.format(*labels)
        ids = IDS["en" if self.english else "fr"]
        id_ = ids[0] + shown[0] if alone else ids[form + 1].format(*(one.replace(".", "_") for one in shown))
        return spec.get("id", id_), spec.get("label", label), low, high

    def classed(self, variable, classes, decimals):
        def of(value):
            # A score is in the class of what it is printed as.
            value = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
            return next(id_ for id_, _, low, high in classes if (low is None or low <= value) and (high is None or value < high))

        valid = variable.given[(variable.status == "valid").reindex(variable.given.index).to_numpy()]
        given = pd.DataFrame({"choice": valid["value"].map(of), "points": 1, "value": 0.0})
        return self.make([one[0] for one in classes], variable.status, given)

    def nets(self, spec, choices):
        """(id, label, choices) of each."""
        nets = [(net, own if isinstance(own, dict) else {"of": own}) for net, own in spec["merge"].items()]
        taken = {choice for _, own in nets for choice in listed(own.get("of", []))}
        rest = [choice for choice in choices if choice not in taken]
        if "rest" in spec and spec["rest"] not in dict(nets):
            nets.append((spec["rest"], {}))
        joint = " or " if self.english else " ou "
        found = []
        for net, own in nets:
            of = listed(own.get("of", [])) + (rest if net == spec.get("rest") else [])
            labels = [label for choice, label in choices.items() if choice in of]
            made = joint.join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else labels[0]
            found.append((net, own.get("label", made), of))
        return found

    def merged(self, variable, nets):
        owner = {choice: net for net, _, of in nets for choice in of}
        given = variable.given.assign(choice=variable.given["choice"].map(owner), points=1)
        given = given[~pd.MultiIndex.from_arrays([given.index, given["choice"]]).duplicated()]
        return self.make([net for net, _, _ in nets], variable.status, given)

    def several(self, spec, names, worth):
        """Of each person: what each variable gives, or why it gives nothing."""
        may_lack = int(spec.get("missing_at_most", 0))
        columns = [self.survey[name] for name in names]
        gives = [worth(name, column) for name, column in zip(names, columns)]
        status, values = {}, {}
        for person in self.survey.frame.index:
            kinds = [column.status[person] for column in columns]
            given = [give[person] for give, kind in zip(gives, kinds) if kind == "valid"]
            if given and len(kinds) - len(given) <= may_lack:
                status[person], values[person] = "valid", given
            else:
                why = [kind for kind in kinds if kind not in ("valid", "not_asked")]
                status[person] = why[0] if why else "no_answer" if given else "not_asked"
        return pd.Series(status), values

    def numbers(self, status, values):
        given = pd.DataFrame({"choice": "", "points": 0, "value": pd.Series(values, dtype=float)})
        return self.make([], status, given)

    def count(self, spec, names):
        def worth(name, column):
            choices = self.survey.questions[name.split(".")[0]]["choices"] if "is" not in spec else []
            wanted = listed(spec["is"]) if "is" in spec else [one["id"] for one in choices if one.get("exclusive") != "true"]
            counted = column.given[column.given["choice"].isin(wanted)]
            return counted.groupby(level=0).size().reindex(column.status.index, fill_value=0)

        status, values = self.several(spec, names, worth)
        return self.numbers(status, {person: int(sum(given)) for person, given in values.items()})

    def score(self, spec, names):
        reverse = [one for source in listed(spec.get("reverse", [])) for one in self.variables(source)]

        def worth(name, column):
            question = self.survey.questions[name.split(".")[0]]
            if question["type"] == "number":
                return {person: decimal(repr(value)) for person, value in column.given["value"].items()}
            choices = question.get("choices") or self.survey.scales[question["scale"]]
            try:
                codes = {one["id"]: int(one["code"]) for one in choices}
            except (KeyError, ValueError):
                codes = {one["id"]: place for place, one in enumerate(choices, 1)}
            turn = min(codes.values()) + max(codes.values())
            return {person: Decimal(turn - codes[choice] if name in reverse else codes[choice]) for person, choice in column.given["choice"].items()}

        status, values = self.several(spec, names, worth)
        if "sum" in spec:
            return self.numbers(status, {person: float(sum(given)) for person, given in values.items()})
        return self.numbers(status, {person: float(sum(given) / len(given)) for person, given in values.items()})
