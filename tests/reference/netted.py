"""The net scores that stand in last rows of a table by group: one of a question, of a battery one for each item."""

import re

from counted import listed


class Row:
    """The choices at the top and at the bottom, and the item that they are of, if any."""

    def __init__(self, written, item=None):
        ends = [listed(written[end]) for end in ("top", "bottom")]
        self.ends = [(item, end) for end in ends] if item else ends

    def wrong(self, project, said, share):
        """What is wrong of a cell and what stands behind it, of a column whose shares a function gives; None where nothing is."""
        text, *behind = said
        shares = [share(end) for end in self.ends]
        counted, weighted = shares[0]
        n = counted[1]
        if re.fullmatch(r"\D+", text):
            return None if project.withholds or n == 0 else f"“{text}” over {n}"
        (top, over), (bottom, _) = [own if weighted else plain for plain, own in shares]
        exact = float(100 * (top - bottom) / over)
        number = re.fullmatch(r"([+\u2212]?)(\d+)(?:[.,](\d+))?", text)
        value = float(text.replace("\u2212", "-").replace(",", ".").replace("+", ""))
        near = 0.5 * 10 ** -len(number[3] or "") + 1e-9
        # Where counts are rounded, it is as coarse as they are.
        near += 200 * project.multiple / n if project.multiple > 1 else 0
        if abs(value - exact) > near or value and number[1] != ("+" if value > 0 else "\u2212"):
            return f"“{text}”, counted {exact}"
        numbers = [int(re.sub(r"\D", "", one)) for one in behind if re.fullmatch(r"\d+", one)]
        # Of a number with ends alone no base is said.
        if numbers and project.rounded(n) not in numbers:
            return f"{behind}, counted {n}"
        return None


def of_item(of, block, row):
    """The item of a battery and the choices that a row counts: a net score asks for its own."""
    item, choices = row if isinstance(row, tuple) else (row, listed(block["is"]))
    return f"{of}.{item}", choices


def rows(project, block, items=None):
    """The label of each row and what it asks, where the table has them; items are ids with their labels."""
    if "net_score" not in block:
        return []
    french = not project.report.get("language", "fr-CA").startswith("en")
    usual = "Score net (points)" if french else "Net score (points)"
    label = block["net_score"].get("label", usual)
    if items is None:
        return [(label, Row(block["net_score"]))]
    colon = "\u00a0: " if french else ": "
    return [(f"{name}{colon}{label}", Row(block["net_score"], item)) for item, name in items]
