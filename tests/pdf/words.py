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
    pieces = list(pieces)
    missing = unprinted(words, pieces)
    all_words = told(words, missing)
    counted, problems = 0, []
    for page, piece in pieces:
        counted += 1
        if not all(stands(told(part, missing), all_words) for part in parts(piece)):
            problems.append(f"{page}: {' '.join(piece.split())[:110]}")
    return counted, problems


def left_out(words, numbered):
    """Of the tables and statements of a handout's page, those that do not stand in the PDF: {label: whether it is named there, as
    in "énoncés 3, 9 et 14"}."""
    said = " ".join(words.split())
    gone = {}
    for label, pieces in numbered:
        word, _, number = label.rpartition(" ")
        is_named = re.search(rf"\b{re.escape(word)}s?\s[^;:.]*\b{re.escape(number)}\b", said, re.IGNORECASE)
        if same_words(words, [(label, piece) for piece in pieces])[1]:
            gone[label] = bool(is_named)
    return gone


def named(words, numbered):
    """Each table and statement of a handout's page stands in the PDF, or is named there."""
    numbered = list(numbered)
    problems = [f"neither shown nor named: {label}" for label, is_named in left_out(words, numbered).items() if not is_named]
    # Most handouts of small reports have neither.
    return len(numbered) or 1, problems


def based_once(words, lead):
    """The line that says over whom numbers are begins at most once on a sheet."""
    lines = [line for line in words.splitlines() if compact(line).startswith(compact(lead))]
    return 1, [f"said {len(lines)} times: {line[:80]}" for line in lines[1:]]


def same_figures(words, figures):
    """Every published figure stands in the PDF."""
    signs = unprinted(words, [(figure["id"], figure["text"]) for figure in figures])
    all_words = told(words, signs)
    missing = [f"{f['id']}: {f['text']}" for f in figures if not all(told(part, signs) in all_words for part in parts(f["text"]))]
    return len(figures), missing


def unprinted(words, pieces):
    """The site's signs that the PDF shows as U+FFFD, if it shows any: no font of it has them, as the build warned."""
    if "\ufffd" not in words:
        return set()
    printed = set(compact(words))
    return {sign for _, piece in pieces for sign in compact(piece) if sign not in printed and not sign.isascii()}


def told(text, missing):
    """The same on both sides: signs that no font has, several beside each other as one."""
    return re.sub("[\ufffd" + "".join(map(re.escape, missing)) + "]+", "\ufffd", compact(text))


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


def clean(words, pieces=()):
    """No sign that a reader who copies or searches would trip over; U+FFFD only where the site has a sign without a font."""
    problems = []
    lost = () if unprinted(words, pieces) else (("\ufffd", "U+FFFD"),)
    for sign, name in (("\u2060", "U+2060"), ("\u200b", "U+200B"), *lost, ("\ufeff", "U+FEFF")):
        for match in re.finditer(sign, words):
            around = words[max(0, match.start() - 20) : match.end() + 20]
            problems.append(f"{name} in “{' '.join(around.split())}”")
    return len(words), problems
