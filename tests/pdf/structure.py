"""What veraPDF lets pass in a tagged PDF: heads and scopes of tables, alternative texts, headings, metadata, fonts.

Each check takes an open pikepdf.Pdf and what the site says, and returns (how many things it looked at, problems).
"""

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Page


@dataclass
class Expected:
    """What the site's pages hold."""

    language: str
    title: str
    authors: list
    chapters: list
    tables: int
    charts: int
    # A sheet shows no chart that stands apart from its table; the full form does.
    fewest: int | None = None


def name_of(element):
    return str(element.get("/S", "")).lstrip("/")


def kids(element):
    """Structure elements right below, in reading order."""
    below = element.get("/K", [])
    for kid in below if isinstance(below, Array) else [below]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def walk(element):
    for kid in kids(element):
        yield kid
        yield from walk(kid)


def elements(pdf, *names):
    root = pdf.Root.get("/StructTreeRoot", Dictionary())
    return [element for element in walk(root) if name_of(element) in names]


def attribute(element, key):
    """A value of the element's attribute dictionaries (/A)."""
    owned = element.get("/A", [])
    for attributes in owned if isinstance(owned, Array) else [owned]:
        if isinstance(attributes, Dictionary) and key in attributes:
            return str(attributes[key]).lstrip("/")
    return None


def rows_of(table):
    for kid in kids(table):
        if name_of(kid) == "TR":
            yield kid
        elif name_of(kid) in ("THead", "TBody", "TFoot"):
            yield from (row for row in kids(kid) if name_of(row) == "TR")


def tables(pdf, expected):
    problems = []
    found = elements(pdf, "Table")
    for number, table in enumerate(found, 1):
        rows = [[cell for cell in kids(row) if name_of(cell) in ("TH", "TD")] for row in rows_of(table)]
        if len(rows) < 2:
            problems.append(f"table {number}: {len(rows)} rows")
            continue
        heads = 1
        # Where columns share a head, their own stand in a second row.
        while heads < len(rows) - 1 and all(is_head(cell, "Column") for cell in rows[heads]):
            heads += 1
        for cell in (cell for row in rows[:heads] for cell in row):
            if not is_head(cell, "Column"):
                problems.append(f"table {number}: a cell of the head is {name_of(cell)}, scope {attribute(cell, '/Scope')}")
        wide = sum(span(cell, "/ColSpan") for cell in rows[0])
        for at, (row, width) in enumerate(zip(rows, widths(rows)), 1):
            if width != wide:
                problems.append(f"table {number}, row {at}: {width} cells, {wide} columns")
        for at, row in enumerate(rows[heads:], heads + 1):
            if not row or not is_head(row[0], "Row"):
                scope = attribute(row[0], "/Scope") if row else None
                problems.append(f"table {number}, row {at}: no head of the row (scope {scope})")
            for cell in row:
                if "/K" not in cell:
                    problems.append(f"table {number}, row {at}: an empty cell")
        if not has_caption(table):
            problems.append(f"table {number}: no caption")
    # A table that crosses pages may be tagged once per page.
    if len(found) < expected.tables:
        problems.append(f"{len(found)} tables, the site has {expected.tables}")
    return len(found), problems


def is_head(cell, scope):
    return name_of(cell) == "TH" and attribute(cell, "/Scope") in (scope, "Both")


def span(cell, key):
    return int(attribute(cell, key) or 1)


def widths(rows):
    """How many columns the cells of each row fill, with those that reach down from rows above."""
    reaching = []
    for row in rows:
        reaching = [(left - 1, columns) for left, columns in reaching if left > 1]
        yield sum(columns for _, columns in reaching) + sum(span(cell, "/ColSpan") for cell in row)
        reaching += [(span(cell, "/RowSpan"), span(cell, "/ColSpan")) for cell in row]


def has_caption(table):
    """In the table, or beside it in the divisions that hold nothing else."""
    while True:
        if any(name_of(kid) == "Caption" and "/K" in kid for kid in kids(table)):
            return True
        table = table.get("/P", Dictionary())
        if name_of(table) != "Div":
            return False


def page_of(element):
    """The page that an element begins on; none where it holds no content."""
    if "/Pg" in element:
        return element.Pg.objgen
    below = element.get("/K", [])
    for kid in below if isinstance(below, Array) else [below]:
        page = page_of(kid) if isinstance(kid, Dictionary) else None
        if page:
            return page
    return None


def rows(pdf, expected):
    """A table that goes over pages has two rows or more on its first page and on its last."""
    number = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
    problems, counted = [], 0
    for at, table in enumerate(elements(pdf, "Table"), 1):
        body = [row for row in rows_of(table) if not all(is_head(cell, "Column") for cell in kids(row))]
        pages = [number.get(page_of(row)) for row in body]
        counted += 1
        if len(pages) < 2 or pages[0] == pages[-1]:
            continue
        for end, name in ((pages[0], "first"), (pages[-1], "last")):
            if pages.count(end) < 2:
                problems.append(f"table {at}: its {name} row stands alone on page {end}")
    return counted, problems


def figures(pdf, expected):
    found = elements(pdf, "Figure")
    problems = [f"figure {n}: no alternative text" for n, f in enumerate(found, 1) if not str(f.get("/Alt", "")).strip()]
    fewest = expected.charts if expected.fewest is None else expected.fewest
    if not fewest <= len(found) <= expected.charts:
        problems.append(f"{len(found)} figures, the site has {expected.charts} charts")
    return len(found), problems


def headings(pdf, expected):
    found = elements(pdf, "H", "H1", "H2", "H3", "H4", "H5", "H6")
    problems = []
    before = 0
    for heading in found:
        level = int(name_of(heading)[1:] or 0)
        if level == 0 or level > before + 1:
            problems.append(f"{name_of(heading)} “{heading.get('/T', '')}” after level {before}")
        before = level
    if sum(name_of(h) == "H1" for h in found) < len(expected.chapters):
        problems.append(f"fewer H1 than chapters ({len(expected.chapters)})")
    return len(found), problems


def outline(pdf, expected):
    titles = []

    def gather(items):
        for item in items:
            titles.append(item.title)
            gather(item.children)

    with pdf.open_outline() as tree:
        gather(tree.root)
    said = [plain(title) for title in titles]
    problems = [f"not in the outline: {title}" for title in expected.chapters if not any(plain(title) in s for s in said)]
    return len(titles), problems


def plain(text):
    return " ".join(text.replace("\u2060", "").split()).casefold()


def metadata(pdf, expected):
    problems = []
    language = str(pdf.Root.get("/Lang", ""))
    if language != expected.language:
        problems.append(f"language {language!r}, the site's is {expected.language!r}")
    with pdf.open_metadata() as xmp:
        title, creators = xmp.get("dc:title", ""), " ".join(xmp.get("dc:creator", []))
    if plain(title) != plain(expected.title) or not title:
        problems.append(f"title {title!r}, the site's is {expected.title!r}")
    problems += [f"not among the authors: {author}" for author in expected.authors if plain(author) not in plain(creators)]
    if not expected.authors:
        problems.append("the site names no author")
    if not bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False)):
        problems.append("not marked as tagged")
    if not bool(pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        problems.append("the window would show the file's name, not the title")
    for page in pdf.pages:
        box = [float(v) for v in Page(page).mediabox]
        if (box[2] - box[0], box[3] - box[1]) != (612.0, 792.0):
            problems.append(f"not of letter size: {box}")
    return 4 + len(expected.authors), problems


def fonts(pdf, expected):
    problems, seen = [], set()
    for page in pdf.pages:
        for font in fonts_in(page.obj.get("/Resources", Dictionary()), set()):
            name = str(font.get("/BaseFont", font.get("/Subtype")))
            if font.objgen in seen:
                continue
            seen.add(font.objgen)
            descendants = font.get("/DescendantFonts", [font])
            for descendant in descendants:
                descriptor = descendant.get("/FontDescriptor", Dictionary())
                embedded = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                if not embedded and font.get("/Subtype") != Name.Type3:
                    problems.append(f"{name} is not embedded")
            if "/ToUnicode" not in font:
                problems.append(f"{name} has no ToUnicode")
    return len(seen), problems


def fonts_in(resources, visited):
    yield from resources.get("/Font", Dictionary()).values()
    for form in resources.get("/XObject", Dictionary()).values():
        if form.objgen not in visited and "/Resources" in form:
            visited.add(form.objgen)
            yield from fonts_in(form.Resources, visited)


def sides(pdf):
    """A handout is one sheet: findings and questions on one side, a table and statements on the other."""
    count = len(pdf.pages)
    return count, [] if count == 2 else [f"{count} pages"]


FIGURES = "figures have an alternative text"

CHECKS = {
    "tables have heads with scope both ways": tables,
    "no row of a table stands alone": rows,
    FIGURES: figures,
    "no heading level skipped": headings,
    "the outline names every chapter": outline,
    "language, title, authors, size": metadata,
    "fonts are embedded": fonts,
}
