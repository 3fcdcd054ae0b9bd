"""Which shares of a table's rows differ beyond chance: χ² without correction, or Fisher's exact test where an expected count is
below 5, Holm's correction over the whole table. Written down from the guide; no statistics library."""

from fractions import Fraction
from itertools import combinations
from math import comb, erfc, sqrt

FEWEST = 10


def letter(column):
    return chr(ord("a") + column) if column < 26 else str(column + 1)


def two_shares(one, other):
    """p of no difference between two (count, n); None where neither can differ."""
    (a, m), (b, n) = one, other
    given, all_ = a + b, m + n
    if given in (0, all_):
        return None
    if min(m, n) * min(given, all_ - given) >= 5 * all_:
        # One degree of freedom: the square of a normal deviate.
        square = all_ * (a * (n - b) - b * (m - a)) ** 2 / (m * n * given * (all_ - given))
        return erfc(sqrt(square / 2))
    tables = {count: comb(m, count) * comb(n, given - count) for count in range(max(0, given - n), min(m, given) + 1)}
    # As R does, with tables as probable as the observed one but for rounding.
    likely = tables[a] * (1 + Fraction(1, 10**7))
    return float(Fraction(sum(own for own in tables.values() if own <= likely), comb(all_, given)))


def holm(found):
    """Corrected p of each, in their order."""
    order = sorted(range(len(found)), key=lambda place: found[place])
    corrected, reached = [0.0] * len(found), 0.0
    for rank, place in enumerate(order):
        reached = max(reached, min(1.0, (len(found) - rank) * found[place]))
        corrected[place] = reached
    return corrected


def exceeding(rows, are_apart, level):
    """By row and column of (count, n), the letters of the columns that each exceeds. `are_apart` tells whether two columns have
    nobody in common."""
    tested = []
    for at, row in enumerate(rows):
        for one, other in combinations(range(len(row)), 2):
            if min(row[one][1], row[other][1]) < FEWEST or not are_apart(one, other):
                continue
            p = two_shares(row[one], row[other])
            if p is not None:
                tested.append((p, at, one, other))
    found = [[[] for _ in row] for row in rows]
    for p, (_, at, one, other) in zip(holm([p for p, *_ in tested]), tested):
        if p < 1 - level / 100:
            more, less = (one, other) if Fraction(*rows[at][one]) > Fraction(*rows[at][other]) else (other, one)
            found[at][more].append(less)
    return [[", ".join(letter(column) for column in sorted(own)) for own in row] for row in found]


def exceeded(project, block, columns, rows):
    """Which columns each share exceeds beyond chance, of people who count as one and were drawn one by one; else None."""
    groups = list(project.survey.groups)
    if block.get("differences") != "true" or project.withholds or not project.is_drawn_simply(groups):
        return None
    counted = [[share(row) for _, share in columns] for row in rows]
    if any(weighted for row in counted for _, weighted in row):
        return None

    def are_apart(one, other):
        return not (columns[one][0] & columns[other][0]).any()

    # Two answers of the same people are compared person by person: McNemar's test, which R makes.
    if "columns" in block and not all(are_apart(one, other) for one, other in combinations(range(len(columns)), 2)):
        return None
    shares = [[share for share, _ in row] for row in counted]
    return exceeding(shares, are_apart, int(project.report.get("level", 95)))
