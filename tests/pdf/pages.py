"""What the site says, for comparing the PDF with it."""

import json
import re
from pathlib import Path

from lxml import html
from structure import Expected

# What only a screen needs, and what print says in its own way.
SCREEN_ONLY = {"permalink", "cite", "formats", "taken-up", "sources", "card", "unseen", "sideways", "evidence", "data", "detail", "back", "groups", "concluded", "who", "handout-link", "marks"}
# Pages whose detail is the site's alone, named in print; of the first, nothing but what the conclusion says is printed.
WEB = {"enonces-et-appuis", "statements-and-evidence"}
SHORT = {"methode", "confidentialite", "accessibilite", "method", "confidentiality", "accessibility"} | WEB

CHART = "//main//figure[@class='chart']"
SHOWN = (
    f"{CHART}[ancestor::*[@class='comparison']]/div[@class='drawing narrow']/*[local-name()='svg']"
    f" | {CHART}[not(ancestor::*[@class='comparison'])]/div[@class='drawing wide']/*[local-name()='svg']"
)


class Site:
    def __init__(self, folder):
        self.folder = Path(folder)
        # A project's own folder of output says less than the project's.
        self.name = self.folder.parent.name if self.folder.name == "output" else self.folder.name
        names = sorted(path.name for path in self.folder.glob("*.html"))
        self.pages = {name: html.fromstring((self.folder / name).read_bytes()) for name in names}
        # Where figures come from, and what helps to find a page, is for the screen; one page repeats all others.
        behind = ".//main[@class='ledger' or @class='index' or @class='frame whole']"
        self.pages = {name: tree for name, tree in self.pages.items() if not tree.xpath(behind)}
        # Each handout has a PDF of its own, beside its page.
        of_handouts = {name: tree for name, tree in self.pages.items() if tree.xpath(".//main[@class='handout']")}
        self.pages = {name: tree for name, tree in self.pages.items() if name not in of_handouts}
        self.handouts = {(self.folder / name).with_suffix(".pdf"): tree for name, tree in of_handouts.items()}
        if "index.html" not in self.pages:
            raise SystemExit(f"{folder}: no index.html")

    def chapters(self):
        """Those that are printed."""
        return {name: tree for name, tree in self.pages.items() if name != "index.html" and stem(name) not in WEB}

    def whole(self):
        """Those that are printed whole."""
        return {name: tree for name, tree in self.chapters().items() if stem(name) not in SHORT}

    def expected(self):
        first = self.pages["index.html"]
        trees = self.pages.values()
        return Expected(
            language=first.get("lang"),
            title=text(first.find(".//h1")),
            authors=[text(e) for e in first.xpath("//section[@aria-labelledby='Page-authors']//strong")],
            chapters=[text(tree.find(".//h1")) for tree in self.chapters().values()],
            # Of the method, one.
            tables=sum(len(tree.xpath("//main//table")) for tree in self.whole().values())
            + any(tree.xpath("//main//table") for name, tree in self.chapters().items() if name not in self.whole()),
            # A tall chart stands in parts, each a figure of the print; in a column it is that for a narrow screen.
            charts=sum(len(tree.xpath(SHOWN)) for tree in trees),
        )

    def expected_of(self, handout, gone=()):
        """Without the tables of these labels, which the sheet leaves out, and their charts."""
        main = handout.find(".//main")
        tables = [table for table in main.xpath(".//table[caption]") if table_label(table) not in gone]
        charts = main.xpath(".//figure[@class='chart']")
        left = [f"{table.xpath('ancestor::*[@id][1]')[0].get('id')}-" for table in main.xpath(".//table[caption]") if table not in tables]
        pictures = [chart for chart in charts if not chart.get("id", "").startswith(tuple(left))]
        codes = main.xpath(".//*[@class='handout-code']")
        return Expected(
            language=handout.get("lang"),
            title=text(handout.find(".//title")),
            authors=self.expected().authors,
            chapters=[text(main.find(".//h1"))],
            # A sheet holds some of them.
            tables=min(1, len(tables)),
            charts=len(pictures) + len(codes),
            fewest=len(codes),
        )

    def all_figures(self):
        data = json.loads((self.folder / "figures.json").read_text("utf-8"))
        return data if isinstance(data, list) else data["figures"]

    def figures(self):
        """Those of the report; the questions of a handout may have their own."""
        handouts = {path.stem for path in self.handouts}
        printed = [figure for figure in self.all_figures() if figure["section"] not in handouts]
        # Of each question print says how many answered and how many did not; why they didn't is the site's to say.
        reasons = ("/not_asked", "/no_answer", "/dont_know", "/refused")
        return [figure for figure in printed if not figure["id"].endswith(reasons)]

    def figures_of(self, handout):
        return [figure for figure in self.all_figures() if figure["section"] == handout]

    def pieces(self, pages=None):
        """Every stretch of text of the pages, or of all chapters, between two links: (page, text)."""
        for name, tree in (pages or self.whole()).items():
            main = tree.find(".//main")
            for block in main.iter("p", "li", "caption", "th", "td", "h1", "h2", "h3", "h4", "blockquote", "figcaption"):
                if any(is_screen_only(e) for e in [block, *block.iterancestors()]):
                    continue
                for piece in stretches(block):
                    yield name, piece


    def asked(self, page):
        """What the sheet of a handout holds of its page, whatever else fits: its title and its questions."""
        main = page.find(".//main")
        return [(text(main.find(".//h1")), piece) for item in main.xpath(".//h1 | .//ol[@class='handout-questions']/li") for piece in stretches(item)]


    def base(self, page):
        """What leads to over whom numbers are, in the page's language: "Champ :"."""
        return "Champ :" if page.get("lang").startswith("fr") else "Base:"


    def numbered(self, page):
        """The tables and the statements of a handout's page: (label, text); labels end without their point."""
        main = page.find(".//main")
        tables = [(caption.find(".//*[@class='number']"), caption) for caption in main.iter("caption")]
        statements = [(item.find("./a"), item.find("./span")) for item in main.xpath(".//ul[@class='handout-statements']/li")]
        for label, words in [*tables, *statements]:
            yield text(label).rstrip("."), [piece for piece in stretches(words)]


def table_label(table):
    """As it is named elsewhere: without its point."""
    return text(table.find("caption").find(".//*[@class='number']")).rstrip(".")


def stem(name):
    return name.removesuffix(".html")


def is_screen_only(element):
    classes = set((element.get("class") or "").split())
    return (
        not isinstance(element.tag, str)
        or element.tag in ("nav", "script", "style", "svg")
        or bool(classes & SCREEN_ONLY)
        or element.get("role") == "doc-noteref"
        # The PDF sets notes at the foot of the page, without a heading.
        or element.get("id") == "Page-notes"
    )


def stretches(block):
    """The block's own text, cut where a link, a note or a nested block stands."""
    parts = [""]

    def gather(element):
        parts[-1] += element.text or ""
        for child in element:
            if isinstance(child.tag, str) and child.tag in ("a", "ul", "ol", "p", "li", "table", "svg", "div", "sup"):
                parts.append("")
                if child.tag == "sup" and not child.xpath(".//a"):
                    parts[-1] += child.text_content()
                    parts.append("")
                elif child.tag == "a" and not is_screen_only(child):
                    parts[-1] += child.text_content()
                    parts.append("")
            elif not is_screen_only(child):
                gather(child)
            parts[-1] += child.tail or ""

    gather(block)
    return [part for part in parts if compact(part)]


def text(element):
    return " ".join(element.text_content().split())


def compact(words):
    """Without what line breaks, hyphenation, capitals and justification change, nor what only joins or colours pictures."""
    words = words.replace("ﬁ", "fi").replace("ﬂ", "fl")
    return re.sub(r"[\s\u00a0\u202f\u00ad\u2060\u200b\u200d\ufe0f\-\u2010\u2011]+", "", words).casefold()
