"""A project's responses, read and counted with pandas from its YAML alone."""

import io
import math
from fractions import Fraction

import derived
import pandas as pd

SHARES = {"q1": 25, "q3": 75, "p10": 10, "p90": 90}
KINDS = ["not_asked", "no_answer", "dont_know", "refused"]


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def listed(value):
    return value if isinstance(value, list) else [value]


def total(weights, people):
    return sum((weights[person] for person in people), Fraction(0))


def fraction(text):
    """A weight, to the twelfth digit after the point."""
    return Fraction(half_up(Fraction(text.replace(",", ".")) * 10**12, 1), 10**12)


def number(text):
    """A code as a number, where it is one: 1, 01 and 1.0 are the same."""
    try:
        return float(text)
    except ValueError:
        return text


class Variable:
    """A question, or an item of a battery. `status`: "valid" or a kind of missing, a person each. `given`: a row for each answer."""

    def __init__(self, choices, status, given):
        self.choices, self.status, self.given = choices, status, given
        self.of = {}

    def weighted_share(self, people, choices, base, weights):
        """(what those weigh who gave any of the choices, what all weigh over whom it is taken); mentions weigh as their people."""
        given = self.answers(people)
        chosen = given[given["choice"].isin(choices)].index
        if base == "mentions":
            return total(weights, chosen), total(weights, given.index)
        status = self.status[people]
        over = {"valid": status == "valid", "asked": status != "not_asked", "respondents": status.notna()}[base]
        return total(weights, chosen.unique()), total(weights, status.index[over])

    def weighted_points(self, people, weights):
        given = self.answers(people)
        points = dict.fromkeys(self.choices, Fraction(0))
        for person, choice, own in zip(given.index, given["choice"], given["points"]):
            points[choice] += int(own) * weights[person]
        return points

    def weighted_number(self, people, summary, weights):
        """(how many answered, what sums up their numbers or scores by weight; none where there is nothing to say)."""
        if summary in ("min", "max", "distinct"):
            return self.number(people, summary)
        values = self.answers(people)["value"].dropna().sort_values(kind="stable")
        pairs = [(Fraction(str(value)), weights[person]) for person, value in values.items()]
        n, whole = len(pairs), sum((own for _, own in pairs), Fraction(0))
        if not whole:
            return n, None
        if summary == "sum":
            return n, float(sum(value * own for value, own in pairs))
        mean = sum(value * own for value, own in pairs) / whole
        if summary == "mean":
            return n, float(mean)
        if summary == "sd":
            weighing = sum(own > 0 for _, own in pairs)
            spread = sum(own * (value - mean) ** 2 for value, own in pairs) / whole
            return n, math.sqrt(spread * weighing / (weighing - 1)) if weighing > 1 else None
        share = Fraction({**SHARES, "median": 50}[summary], 100)
        reached = Fraction(0)
        for value, own in pairs:
            reached += own
            if own and reached >= share * whole:
                return n, float(value)

    def weighted_class(self, people, low, high, weights):
        """((what those weigh whose number lies in a class, what all weigh who gave one), how many did)."""
        values = self.answers(people)["value"]
        inside = (values >= (float(low) if low else -math.inf)) & (values < (float(high) if high else math.inf))
        return (total(weights, values.index[inside]), total(weights, values.index)), len(values)

    def answers(self, people):
        # Each row of a table asks for the same people.
        if id(people) not in self.of:
            self.of[id(people)] = (people, self.find(people))
        return self.of[id(people)][1]

    def find(self, people):
        kept = people & (self.status == "valid")
        return self.given[kept.reindex(self.given.index).to_numpy()]

    def chose(self, choices):
        named = self.answers(pd.Series(True, index=self.status.index))
        return pd.Series(self.status.index.isin(named.index[named["choice"].isin(choices)]), index=self.status.index)

    def share(self, people, choices, base):
        """(those who gave any of the choices, those over whom it is taken)."""
        given = self.answers(people)
        if base == "mentions":
            return int(given["choice"].isin(choices).sum()), len(given)
        status = self.status[people]
        size = {"valid": status == "valid", "asked": status != "not_asked", "respondents": status.notna()}[base]
        return given.index[given["choice"].isin(choices)].nunique(), int(size.sum())

    def points(self, people):
        given = self.answers(people)
        points = given.groupby("choice")["points"].sum().reindex(self.choices, fill_value=0)
        return {choice: int(count) for choice, count in points.items()}

    def values(self, people):
        return self.answers(people)["value"].dropna().sort_values()

    def number(self, people, summary):
        """(how many answered, what sums up their numbers or scores; none where there is nothing to say)."""
        answers = self.answers(people)
        n = int((self.status[people] == "valid").sum())
        # Who gave a choice no place is in no mean of its places.
        n -= int(answers["value"].isna().sum())
        if summary == "distinct":
            return n, float(answers[["choice", "value"]].drop_duplicates().shape[0]) if n else None
        values = self.values(people)
        if not len(values) or summary == "sd" and len(values) < 2:
            return n, None
        if summary in SHARES:
            # The smallest answer whose cumulated count reaches the share.
            return n, float(values.iloc[math.ceil(len(values) * SHARES[summary] / 100) - 1])
        return n, float(values.std(ddof=1) if summary == "sd" else getattr(values, summary)())

    def in_class(self, people, low, high):
        values = self.values(people)
        inside = (values >= (float(low) if low else -math.inf)) & (values < (float(high) if high else math.inf))
        return int(inside.sum()), len(values)


class Survey:
    def __init__(self, report, questionnaire, content):
        self.questions = questionnaire["questions"]
        self.scales = questionnaire.get("scales", {})
        self.missing = questionnaire.get("missing") or {}
        self.coding = {way: (report.get("disclosure") or {}).get(way, {}) for way in ("top_coding", "bottom_coding")}
        self.groups = report["groups"]
        self.read(content)
        self.variables = {}
        self.chosen = {}
        left = questionnaire.get("derived") or {}
        language = report.get("language", "fr-CA")
        self.made = set()
        for name, question in list(self.questions.items()):
            # A filter may name what is derived of the questions before it.
            left = derived.add(self, left, Variable, language)
            self.add(name, question)
            self.made.add(name)
        derived.add(self, left, Variable, language)

    def read(self, content):
        """All rows of all files, once each, and who is of which group."""
        files = {}
        for group in self.groups.values():
            if group["responses"] not in files:
                text = (content / group["responses"]).read_text(group.get("encoding", "utf-8-sig"))
                sign = group.get("delimiter") or max(",;\t", key=text.splitlines()[0].count)
                files[group["responses"]] = pd.read_csv(io.StringIO(text), sep=sign, dtype=str, keep_default_na=False)
        frame = pd.concat([f.assign(**{"": name}) for name, f in files.items()], ignore_index=True).fillna("")
        self.frame = frame
        self.member = {}
        for name, group in self.groups.items():
            member = frame[""] == group["responses"]
            if "rows" in group:
                member &= frame[group["rows"]["column"]].map(number).isin([number(code) for code in listed(group["rows"]["is"])])
            self.member[name] = member
        self.nobody = pd.Series(False, index=frame.index)
        self.weigh()

    def weigh(self):
        """What each person weighs; those that a file leaves out are of no group. None where a file has no weights."""
        self.weights = {}
        for name in self.frame[""].unique():
            groups = [group for group in self.groups.values() if group["responses"] == name]
            columns = [group["weight"] for group in groups if group.get("weight", "none") != "none"]
            own = self.frame[self.frame[""] == name]
            if not columns:
                continue
            column = columns[0]["column"] if isinstance(columns[0], dict) else columns[0]
            left_out = any("unweighted" in listed(group.get("leave_out", [])) for group in groups)
            for person, text in own[column].str.strip().items():
                weight = fraction(text) if text else Fraction(0)
                if left_out and weight == 0:
                    for member in self.member.values():
                        member[person] = False
                else:
                    self.weights[person] = weight

    def is_weighted(self, people):
        """Whether people don't all weigh the same."""
        return len({self.weights.get(person) for person in people.index[people]}) > 1

    def __getitem__(self, name):
        return self.variables[name]

    def asked(self, name):
        return listed(self.questions[name].get("groups", list(self.groups)))

    def choices(self, name):
        """Id → label."""
        question = self.questions[name.split(".")[0]]
        choices = question.get("choices") or self.scales.get(question.get("scale"), [])
        return {choice["id"]: choice.get("label", choice["id"]) for choice in choices}

    def people(self, groups, where):
        """Those of any of the groups, each once, who gave one of the answers to each of the questions."""
        key = (tuple(groups), repr(where))
        if key not in self.chosen:
            self.chosen[key] = self.choose(groups, where)
        return self.chosen[key]

    def choose(self, groups, where):
        people = self.nobody.copy()
        for group in groups:
            people |= self.member[group]
        for name, choices in where.items():
            wanted = choices if isinstance(choices, list) else choices.split("|")
            people &= self[name].chose([choice.strip() for choice in wanted])
        return people

    def add(self, name, question):
        asked = self.nobody.copy()
        for group in self.asked(name):
            asked |= self.member[group]
        for condition in question.get("asked_if", []):
            asked &= self[condition["question"]].chose(listed(condition["is"]))
        if question.get("items"):
            for item in question["items"]:
                columns = [item.get("column", f"{name}_{item['id']}")]
                self.variables[f"{name}.{item['id']}"] = self.variable(name, question, columns, asked)
        else:
            self.variables[name] = self.variable(name, question, self.columns(name, question), asked)

    def columns(self, name, question):
        if question["type"] == "multiple" and "delimiter" not in question:
            return [choice.get("column", f"{name}_{choice['id']}") for choice in question["choices"]]
        return listed(question.get("columns") or question.get("column") or name)

    def variable(self, name, question, columns, asked):
        kinds = {number(code): kind for kind, codes in question.get("missing", self.missing).items() for code in listed(codes)}
        cells = self.frame[columns].apply(lambda column: column.str.strip())
        choices = question.get("choices") or self.scales.get(question.get("scale"), [])
        ids = [choice["id"] for choice in choices]
        # The kind of missing that the first column tells.
        status = cells.iloc[:, 0].map(lambda text: kinds.get(number(text), "no_answer"))
        if question["type"] in ("number", "open"):
            given = self.values(name, cells.iloc[:, 0], kinds, question["type"])
        elif question["type"] == "multiple" and "delimiter" not in question:
            given, status = self.ticks(cells, ids, question, status)
        else:
            given = self.codes(cells, choices, question)
        if not (question["type"] == "multiple" and "delimiter" not in question):
            status[given.index.unique()] = "valid"
        status[~asked] = "not_asked"
        return Variable(ids, status, given)

    def values(self, name, cells, kinds, type_):
        cells = cells[cells.map(lambda text: text != "" and number(text) not in kinds)]
        values = pd.Series(0.0, index=cells.index)
        if type_ == "number":
            values = cells.str.replace(r"[\s\u00a0\u202f]", "", regex=True).str.replace(",", ".").astype(float)
            values = values.clip(upper=float(self.coding["top_coding"].get(name, "inf")), lower=float(self.coding["bottom_coding"].get(name, "-inf")))
        return pd.DataFrame({"choice": "", "points": 0, "value": values})

    def ticks(self, cells, ids, question, status):
        chosen = [number(code) for code in listed(question.get("chosen", "1"))]
        not_chosen = [number(code) for code in listed(question.get("not_chosen", "0"))]
        numbers = cells.apply(lambda column: column.map(number))
        numbers.columns = ids
        is_valid = numbers.isin(chosen + not_chosen).any(axis=1)
        given = numbers.isin(chosen).stack()
        given = given[given].reset_index(level=1).rename(columns={"level_1": "choice"})[["choice"]]
        return given.assign(points=1, value=0.0), status.mask(is_valid, "valid")

    def codes(self, cells, choices, question):
        ids = {number(choice.get("code", choice["id"])): choice["id"] for choice in choices}
        # What a choice of a scale is worth.
        scores = {choice["id"]: number(choice.get("score", choice.get("code", choice["id"]))) for choice in choices}
        scores = {name: score if isinstance(score, float) else math.nan for name, score in scores.items()}
        parts = []
        for place, column in enumerate(cells.columns):
            column = cells[column]
            if "delimiter" in question:
                column = column.str.split(question["delimiter"]).explode().str.strip()
            choice = column.map(lambda text: ids.get(number(text)))
            choice = choice[choice.notna()]
            points = len(cells.columns) - place if question["type"] == "ranking" else 1
            value = choice.map(scores) if question["type"] == "scale" else 0.0
            parts.append(pd.DataFrame({"choice": choice, "points": points, "value": value}))
        given = pd.concat(parts)
        # Whoever gives a choice again gave it once, unless each mention counts.
        if question.get("repeats") != "true":
            given = given[~pd.MultiIndex.from_arrays([given.index, given["choice"]]).duplicated()]
        return given


def passed_over(project, points, ranks, ends):
    """All from the first that is said to the last, whoever ties included; but one tied with the last, which a policy may withhold."""
    first, last = ends
    return [choice for choice, rank in ranks.items() if points[choice] and first <= rank <= last and not (project.withholds and rank == last)]
