"""selftest.py FOLDER: breaks copies of a good report's PDF on purpose; each check must see it."""

import shutil
import sys
import tempfile
from pathlib import Path

import pikepdf
import sight
import words
from check import find_pdf, syntax, veracheck
from pages import Site, compact
from pikepdf import Array, Name
from results import Results
from structure import CHECKS, Expected, elements, fonts_in, kids, name_of, page_of, rows_of, sides

HEADS, ROWS, FIGURES, HEADINGS, OUTLINE, METADATA, FONTS = CHECKS


def drop_scope(pdf):
    """From the first head of a row."""
    cell = next(c for t in elements(pdf, "Table") for c in kids(list(rows_of(t))[1]) if name_of(c) == "TH")
    del cell["/A"]


def plain_head(pdf):
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


def empty_cell(pdf):
    del elements(pdf, "TD")[0]["/K"]


def drop_caption(pdf):
    table = elements(pdf, "Table")[0]
    table.K = Array([kid for kid in kids(table) if name_of(kid) != "Caption"])


def drop_table(pdf):
    for table in elements(pdf, "Table"):
        table.S = Name.Div


def row_elsewhere(pdf):
    """The first row of a table that stands on one page is on another."""
    for table in elements(pdf, "Table"):
        body = [row for row in rows_of(table)][1:]
        if len({page_of(row) for row in body}) == 1 and len(body) > 2:
            other = next(page.obj for page in pdf.pages if page.obj.objgen != page_of(body[0]))
            body[0].Pg = other
            return


def drop_alt(pdf):
    del elements(pdf, "Figure")[0]["/Alt"]


def drop_figure(pdf):
    elements(pdf, "Figure")[0].S = Name.Div


def skip_level(pdf):
    elements(pdf, "H1")[1].S = Name.H3


def drop_outline(pdf):
    del pdf.Root["/Outlines"]


def drop_language(pdf):
    del pdf.Root["/Lang"]


def other_language(pdf):
    pdf.Root.Lang = pikepdf.String("de-DE")


def other_title(pdf):
    with pdf.open_metadata() as xmp:
        xmp["dc:title"] = "Autre chose"


def other_authors(pdf):
    with pdf.open_metadata() as xmp:
        xmp["dc:creator"] = ["Personne"]


def untagged(pdf):
    pdf.Root.MarkInfo.Marked = False


def drop_font(pdf):
    for page in pdf.pages:
        for font in fonts_in(page.obj.Resources, set()):
            for descendant in font.get("/DescendantFonts", []):
                for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                    if key in descendant.FontDescriptor:
                        del descendant.FontDescriptor[key]


DAMAGE = [
    (HEADS, drop_scope),
    (HEADS, plain_head),
    (HEADS, empty_cell),
    (HEADS, drop_caption),
    (HEADS, drop_table),
    (ROWS, row_elsewhere),
    (FIGURES, drop_alt),
    (FIGURES, drop_figure),
    (HEADINGS, skip_level),
    (OUTLINE, drop_outline),
    (METADATA, drop_language),
    (METADATA, other_language),
    (METADATA, other_title),
    (METADATA, other_authors),
    (METADATA, untagged),
    (FONTS, drop_font),
]


def drawn(pdf, before, after=b""):
    """More operators, before or after those of the page that has text."""
    page = next(page for page in pdf.pages if len(words_on(page)) > 20)
    page.contents_add(before, prepend=True)
    page.contents_add(after)
    pdf.remove_unreferenced_resources()


def words_on(page):
    return [1 for _, operator in pikepdf.parse_content_stream(page) if str(operator) in ("Tj", "TJ")]


def clipped(pdf):
    """The page shows its left half."""
    drawn(pdf, b"q 0 0 300 792 re W n\n", b"\nQ")


def pushed_out(pdf):
    """All of the page stands 400 points further right."""
    drawn(pdf, b"q 1 0 0 1 400 0 cm\n", b"\nQ")


def twice(pdf):
    """The page's text stands again, a little lower."""
    page = next(page for page in pdf.pages if len(words_on(page)) > 20)
    stream = b"".join(pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page)).splitlines(True))
    page.contents_add(b"\nq 1 0 0 1 5 -4 cm\n" + stream + b"\nQ\n")


def sights(good, broken, seen):
    """Text that is cut, beyond its page, over other text; nothing to look at."""
    with pikepdf.open(good) as pdf:
        cut_before = len(sight.whole(pdf)[1])
    over_before = len(sight.apart(good)[1])
    for damage in (clipped, pushed_out):
        with pikepdf.open(good) as pdf:
            damage(pdf)
            pdf.save(broken)
        with pikepdf.open(broken) as pdf:
            seen(f"no text is cut: {damage.__name__}", len(sight.whole(pdf)[1]) > cut_before)
    with pikepdf.open(good) as pdf:
        twice(pdf)
        pdf.save(broken)
    seen("no text lies over another: twice", len(sight.apart(broken)[1]) > over_before)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(broken)
        seen("no text is cut: an empty PDF", not sight.whole(pdf)[0])
    seen("no text lies over another: an empty PDF", not sight.apart(broken)[0])
    with pikepdf.open(good) as pdf:
        pdf.add_blank_page()
        pdf.pages.insert(2, pdf.pages[-1])
        pdf.save(broken)
    seen("pages are filled: an empty page", sight.filled(broken)[1])


def handouts(site, broken, seen):
    """One side, five sides, a picture without its words, another page's text."""
    path, page = next(iter(site.handouts.items()))
    other = next(tree for name, tree in site.handouts.items() if name != path)
    with pikepdf.open(path) as pdf:
        while len(pdf.pages) > 1:
            del pdf.pages[-1]
        seen("a handout of one side", sides(pdf)[1])
        while len(pdf.pages) < 5:
            pdf.pages.append(pdf.pages[0])
        seen("a handout of five sides", sides(pdf)[1])
    pictured = next(name for name, tree in site.handouts.items() if site.expected_of(tree).charts)
    with pikepdf.open(pictured) as pdf:
        drop_alt(pdf)
        seen("a handout’s picture without words", CHECKS[FIGURES](pdf, site.expected_of(site.handouts[pictured]))[1])
    text = words.read(path)
    seen("what a handout leaves out unsaid", words.named(text, [("Table 99", ["Not on this sheet"])])[1])
    seen("a handout with two bases", words.based_once("Champ : PTP, n = 49.\nChamp : PG, n = 56.", "Champ :")[1])
    seen("a handout of another page", words.same_words(text, site.pieces({"other": other}))[1])
    broken.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    seen("veraPDF: half a handout", veracheck(path, broken)[1])


def main(folder):
    results = Results()
    work = Path(tempfile.mkdtemp(prefix="constats-selftest-"))
    site = Site(folder)
    good = find_pdf(folder, site)
    expected = site.expected()
    broken = work / "broken.pdf"

    def seen(name, problems):
        results.add(f"{name} is seen", 1, [] if problems else ["the damage was not seen"])

    for name, damage in DAMAGE:
        with pikepdf.open(good) as pdf:
            before = len(CHECKS[name](pdf, expected)[1])
            damage(pdf)
            pdf.save(broken)
        with pikepdf.open(broken) as pdf:
            seen(f"{name}: {damage.__name__}", len(CHECKS[name](pdf, expected)[1]) > before)

    for damage in (drop_language, drop_alt, untagged):
        with pikepdf.open(good) as pdf:
            damage(pdf)
            pdf.save(broken)
        seen(f"veraPDF: {damage.__name__}", veracheck(broken)[1])
    broken.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    seen("qpdf: half a file", syntax(broken)[1])

    sights(good, broken, seen)

    nothing = Expected("fr-CA", "", [], [], 0, 0)
    with pikepdf.new() as pdf:
        for name, look in CHECKS.items():
            counted, problems = look(pdf, nothing)
            seen(f"{name}: an empty PDF", problems or not counted)

    text = words.read(good)
    piece = next(piece for _, piece in site.pieces() if len(piece) > 60)
    words_before = len(words.same_words(text, site.pieces())[1])
    changed = compact(text).replace(compact(piece)[20:30], "")
    seen("a sentence that lacks a word", len(words.same_words(changed, site.pieces())[1]) > words_before)
    figure = max(site.figures(), key=lambda f: len(f["text"]))
    seen("a figure that is missing", words.same_figures(compact(text).replace(compact(figure["text"]), ""), site.figures())[1])
    handouts(site, broken, seen)
    seen("an invisible sign", words.clean("neuf\u2060 sur dix")[1])

    shutil.rmtree(work)
    return results.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
