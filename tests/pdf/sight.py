"""What eyes see of a PDF's text: on its page, within what is shown of its drawing, and under no other text.

Poppler tells where words lie, but neither that they are cut nor what lies outside of the page: the pages' own drawing operators
are followed for that.
"""

import re
import subprocess
from dataclasses import dataclass

import pikepdf
from lxml import html
from pikepdf import Array, Dictionary, Name

from structure import elements, page_of

# Printers leave that much blank at each edge, in points.
EDGE = 18


@dataclass
class Shown:
    """A run of text: where it begins and ends, how high its letters are, and the part of the page that it may be seen in."""

    page: int
    left: float
    right: float
    base: float
    height: float
    clip: tuple


def times(a, b):
    """Two matrices: first a, then b."""
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def at(matrix, x, y):
    return matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]


def around(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def both(a, b):
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])


def corners(box):
    return [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])]


class Font:
    """How wide its letters are, in thousandths of its size."""

    def __init__(self, font):
        self.is_wide = "/DescendantFonts" in font
        self.widths = {}
        if self.is_wide:
            below = font.DescendantFonts[0]
            self.default = float(below.get("/DW", 1000))
            listed = list(below.get("/W", []))
            while listed:
                first = int(listed.pop(0))
                second = listed.pop(0)
                if isinstance(second, Array):
                    self.widths.update({first + n: float(width) for n, width in enumerate(second)})
                else:
                    width = float(listed.pop(0))
                    self.widths.update({code: width for code in range(first, int(second) + 1)})
        else:
            scale = float(font.FontMatrix[0]) * 1000 if font.get("/Subtype") == Name.Type3 else 1
            first = int(font.get("/FirstChar", 0))
            self.widths = {first + n: float(width) * scale for n, width in enumerate(font.get("/Widths", []))}
            self.default = 500.0

    def width(self, codes):
        if self.is_wide:
            codes = [codes[n] * 256 + codes[n + 1] for n in range(0, len(codes) - 1, 2)]
        return sum(self.widths.get(code, self.default) for code in codes)


class Follower:
    """Follows the operators of a page, and of the drawings in it."""

    def __init__(self, number):
        self.number = number
        self.shown = []
        self.fonts = {}

    def follow(self, stream, resources, matrix, clip):
        kept, points, clips = [], [], False
        font, size = None, 1.0
        text = line = (1, 0, 0, 1, 0, 0)
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name == "q":
                kept.append((matrix, clip, font, size))
            elif name == "Q" and kept:
                matrix, clip, font, size = kept.pop()
            elif name == "cm":
                matrix = times([float(one) for one in operands], matrix)
            elif name == "re":
                x, y, wide, high = (float(one) for one in operands)
                points += [at(matrix, *corner) for corner in corners((x, y, x + wide, y + high))]
            elif name in ("m", "l", "c", "v", "y"):
                numbers = [float(one) for one in operands]
                points += [at(matrix, *numbers[n : n + 2]) for n in range(0, len(numbers), 2)]
            elif name in ("W", "W*"):
                clips = True
            elif name in ("n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*"):
                if clips and points:
                    clip = both(clip, around(points))
                points, clips = [], False
            elif name == "BT":
                text = line = (1, 0, 0, 1, 0, 0)
            elif name == "Tf":
                font, size = self.font(resources, operands[0]), float(operands[1])
            elif name == "Tm":
                text = line = tuple(float(one) for one in operands)
            elif name in ("Td", "TD"):
                text = line = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), line)
            elif name in ("Tj", "TJ"):
                text = self.show(operands[0], font, size, text, matrix, clip)
            elif name == "Do":
                self.form(resources, operands[0], matrix, clip)

    def font(self, resources, name):
        font = resources.Font[name]
        key = font.objgen
        if key not in self.fonts:
            self.fonts[key] = Font(font)
        return self.fonts[key]

    def form(self, resources, name, matrix, clip):
        form = resources.XObject[name]
        if form.get("/Subtype") != Name.Form:
            return
        inner = times([float(one) for one in form.get("/Matrix", [1, 0, 0, 1, 0, 0])], matrix)
        box = [float(one) for one in form.BBox]
        clip = both(clip, around([at(inner, *corner) for corner in corners(box)]))
        self.follow(form, form.get("/Resources", resources), inner, clip)

    def show(self, said, font, size, text, matrix, clip):
        pieces = list(said) if isinstance(said, Array) else [said]
        width = 0.0
        for piece in pieces:
            # Numbers between pieces draw them together.
            width += font.width(bytes(piece)) if isinstance(piece, pikepdf.String) else -float(piece)
        whole = times(text, matrix)
        left, base = at(whole, 0, 0)
        right, _ = at(whole, width * size / 1000, 0)
        height = abs(whole[3]) * size
        if width:
            self.shown.append(Shown(self.number, min(left, right), max(left, right), base, height, clip))
        return times((1, 0, 0, 1, width * size / 1000, 0), text)


def runs(pdf):
    for number, page in enumerate(pdf.pages, 1):
        box = tuple(float(one) for one in page.mediabox)
        follower = Follower(number)
        follower.follow(page, page.obj.get("/Resources", Dictionary()), (1, 0, 0, 1, 0, 0), box)
        for run in follower.shown:
            yield run, box


def whole(pdf):
    """No text beyond the edges of its page, or of what is shown of its drawing."""
    counted, problems = 0, {}
    for run, box in runs(pdf):
        counted += 1
        left, low, right, high = run.clip
        place = f"page {run.page}, {box[3] - run.base:.0f} pt from above"
        is_on_page = box[0] + EDGE < run.left and run.right < box[2] - EDGE and box[1] + EDGE / 2 < run.base < box[3] - EDGE
        if not is_on_page:
            problems[f"{place}: beyond the page"] = True
        elif run.left < left - 1 or run.right > right + 1 or run.base < low - 0.5 or run.base + 0.6 * run.height > high + 0.5:
            problems[f"{place}: cut off by its drawing"] = True
    # A line is told once, not letter by letter.
    return counted, list(problems)


def words_of(path):
    """(page, word, box) as poppler finds them."""
    said = subprocess.run(["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True).stdout
    # What no XML may hold.
    said = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", said)
    tree = html.fromstring(said, parser=html.HTMLParser(encoding="utf-8"))
    for number, page in enumerate(tree.iter("page"), 1):
        for word in page.iter("word"):
            yield number, word.text or "", tuple(float(word.get(edge)) for edge in ("xmin", "ymin", "xmax", "ymax"))


def apart(path):
    """No word lies over another."""
    counted, problems = 0, []
    pages = {}
    for number, word, box in words_of(path):
        pages.setdefault(number, []).append((box, word))
    for number, words in pages.items():
        words.sort(key=lambda one: one[0][1])
        for index, (box, word) in enumerate(words):
            counted += 1
            for other, over in words[index + 1 :]:
                if other[1] > box[3]:
                    break
                wide = min(box[2], other[2]) - max(box[0], other[0])
                high = min(box[3], other[3]) - max(box[1], other[1])
                if wide > 1.5 and high > 0.45 * min(box[3] - box[1], other[3] - other[1]):
                    problems.append(f"page {number}, at {box[0]:.0f}, {box[1]:.0f}: “{word}” and “{over}”")
    return counted, problems


# What stands over a chart, in points: a title of two lines and what it is of.
CHART_TITLE = 50


def filled(path):
    """Between the cover and the end no page is far less than half full: how deep its words go between its head and its foot. A
    short table in one piece takes three fifths of the next at most; a chart that the rest of its page would not hold stands there."""
    top, bottom = 76, 722
    with pikepdf.open(path) as pdf:
        charts = {page: high for page, high in pictures(pdf)}
    found = subprocess.run(["qpdf", "--show-npages", str(path)], check=True, capture_output=True, text=True).stdout
    pages = range(2, int(found))
    depth = {}
    for number, _, box in words_of(path):
        if top - 10 < box[1] and box[3] < bottom + 10:
            depth[number] = max(depth.get(number, top), box[3])
    share = {number: (depth.get(number, top) - top) / (bottom - top) for number in pages}
    height = bottom - top
    is_next_whole = lambda number, part: part * height + charts.get(number + 1, 0) + CHART_TITLE > height
    return len(pages), [f"page {number}: {part:.0%} full" for number, part in share.items() if part < (0.15 if is_next_whole(number, part) else 0.4)]


def pictures(pdf):
    """Of each page, how high its first picture is, in points."""
    number = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
    found = {}
    for figure in elements(pdf, "Figure"):
        for own in figure.get("/A", []):
            if "/BBox" in own:
                low, high = float(own.BBox[1]), float(own.BBox[3])
                found.setdefault(number.get(page_of(figure)), high - low)
    return found.items()
