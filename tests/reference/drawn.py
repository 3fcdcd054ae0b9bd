"""Values drawn by random() alone, whose sequence is the same in every version of Python."""


def chooser(draw):
    """A function that takes a value from (value, weight) pairs."""

    def one_of(*weighted):
        point = draw() * sum(weight for _, weight in weighted)
        for value, weight in weighted:
            point -= weight
            if point < 0:
                return value
        return weighted[-1][0]

    return one_of
