"""The PDF's words against the site's."""

import re
import subprocess

from pages import compact

# Running heads and page numbers stand outside of this part of a letter page, in points.
TOP, BOTTOM = 56, 736

# Hebrew or Arabic letters.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


def read(path):
    """All text between the running heads, in the order it was written, as it can be copied."""
    args = ["pdftotext", "-raw", "-x", "0", "-y", str(TOP), "-W", "612", "-H", str(BOTTOM - TOP), str(path), "-"]
    return subprocess.run(args, check=True, capture_output=True, text=True).stdout


def same_words(words, pieces):
    """Every stretch of the site's text stands in the PDF."""
    all_words = compact(words)
    counted, problems = 0, []
    for page, piece in pieces:
        counted += 1
        if not all(stands(compact(part), all_words) for part in parts(piece)):
            problems.append(f"{page}: {' '.join(piece.split())[:110]}")
    return counted, problems


def same_figures(words, figures):
    """Every published figure stands in the PDF."""
    all_words = compact(words)
    missing = [f"{f['id']}: {f['text']}" for f in figures if not all(compact(part) in all_words for part in parts(f["text"]))]
    return len(figures), missing


def parts(text):
    """pdftotext has its own order for what runs against the line: word by word; any other text whole."""
    return re.findall(r"\w+", text) if RIGHT_TO_LEFT.search(text) else [text]


def stands(piece, words):
    """Whole, or in two parts where a page ends."""
    if piece in words:
        return True
    low, high = 0, len(piece)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if piece[:middle] in words else (low, middle)
    return low >= 12 and len(piece) - low >= 4 and piece[low:] in words


def clean(words):
    """No sign that a reader who copies or searches would trip over."""
    problems = []
    for sign, name in (("\u2060", "U+2060"), ("\u200b", "U+200B"), ("\ufffd", "U+FFFD"), ("\ufeff", "U+FEFF")):
        for match in re.finditer(sign, words):
            around = words[max(0, match.start() - 20) : match.end() + 20]
            problems.append(f"{name} in “{' '.join(around.split())}”")
    return len(words), problems
