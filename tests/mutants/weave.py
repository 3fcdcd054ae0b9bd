"""weave.py TREE CARGO BUILD COMMAND…: makes the mutants that `draw.py` drew into one build of the sources in TREE.

Which of them lives is read once from CONSTATS_MUTANT (none: 0) when the tests run; each is written beside what it
replaces. What does not compile is taken out, until the rest does. Reads the mutants (as cargo-mutants lists them) from
drawn.json beside TREE, writes those that were built to woven.json.
"""

import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import tree_sitter_rust
from tree_sitter import Language, Parser

PARSER = Parser(Language(tree_sitter_rust.language()))
MUTANT = """
/// Which mutant lives: its number, 0 for none.
pub mod mutant {
    /// Read once from the environment.
    pub fn alive() -> usize {
        static ALIVE: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
        *ALIVE.get_or_init(|| std::env::var("CONSTATS_MUTANT").map_or(0, |number| number.parse().expect("a number")))
    }
}
"""
ALIVE = "crate::mutant::alive()"


@dataclass
class Wrap:
    """What is written before and after bytes of a file, for some mutants."""

    start: int
    end: int
    before: str
    after: str = ""
    mutants: list = field(default_factory=list)


def marked(number, text):
    """A mutant's own text, found again where the compiler finds fault with it."""
    return f"/*<{number}*/ {text} /*{number}>*/"


def choice(node, branches):
    """An expression with what may stand in its place: (number, text)…"""
    arms = "".join(f"{number} => {marked(number, text)}, " for number, text in branches)
    return Wrap(node.start_byte, node.end_byte, f"(match {ALIVE} {{ {arms}_ => ", " })", [n for n, _ in branches])


class Source:
    """One file, with where its mutants are."""

    def __init__(self, path):
        self.text = path.read_bytes()
        self.root = PARSER.parse(self.text).root_node
        self.starts = [0] + [found.end() for found in re.finditer(b"\n", self.text)]

    def at(self, place):
        """Columns count characters, from 1."""
        start = self.starts[place["line"] - 1]
        return start + len(self.text[start:].decode()[: place["column"] - 1].encode())

    def of(self, node):
        return self.text[node.start_byte : node.end_byte].decode()

    def node(self, mutant, *kinds):
        """The smallest node of one of these kinds where the mutant begins."""
        start = self.at(mutant["span"]["start"])
        node = self.root.descendant_for_byte_range(start, start + 1)
        while kinds and node and node.type not in kinds:
            node = node.parent
        return node

    def wraps(self, mutants):
        """Where the mutants (number → mutant) are chosen; those that have no place in a constant are left out."""
        wraps, chosen = [], {}
        for number, mutant in mutants.items():
            at = self.node(mutant)
            if at is None or in_constant(at):
                continue
            replacement, genre = mutant["replacement"], mutant["genre"]
            if genre == "FnValue":
                wraps += self.returned(number, mutant)
            elif genre == "MatchArm":
                wraps += self.arm(number, self.node(mutant, "match_arm"))
            elif genre == "StructField":
                wraps += self.default_field(number, mutant)
            elif genre == "MatchArmGuard":
                guard = self.node(mutant, "match_pattern").child_by_field_name("condition")
                wraps.append(choice(guard, [(number, replacement)]))
            elif genre == "UnaryOperator":
                node = self.node(mutant, "unary_expression")
                chosen.setdefault(node.id, (node, []))[1].append((number, f"({self.of(node.named_children[-1])})"))
            else:
                node = self.node(mutant, "binary_expression", "compound_assignment_expr", "let_chain")
                if node.type == "let_chain":
                    continue
                left, right = (self.of(node.child_by_field_name(side)) for side in ("left", "right"))
                left = left if node.type == "compound_assignment_expr" else f"({left})"
                chosen.setdefault(node.id, (node, []))[1].append((number, f"{left} {replacement} ({right})"))
        same = {}
        for wrap in wraps + [choice(node, branches) for node, branches in chosen.values()]:
            same.setdefault((wrap.start, wrap.end, wrap.before), wrap).mutants += wrap.mutants
        return list(same.values())

    def returned(self, number, mutant):
        """A function's value, before its body; what `impl Iterator` hides can be of one type only."""
        start, value = self.at(mutant["span"]["start"]), mutant["replacement"]
        wraps = []
        if mutant["function"]["return_type"].startswith("-> impl "):
            function = self.node(mutant, "function_item")
            tail = function.child_by_field_name("body").named_children[-1]
            value = re.sub(r"^::std::iter::once\((.*)\)$", r"Some(\1)", value).replace("::std::iter::empty()", "None")
            value = f"either::Either::Left({value}.into_iter())"
            wraps.append(Wrap(tail.start_byte, tail.end_byte, "either::Either::Right(", ")", [number]))
            wraps.append(Wrap(function.start_byte, function.end_byte, "", " ", [number]))
        returned = marked(number, f"if {ALIVE} == {number} {{ return {value}; }}")
        return [Wrap(start, start, returned, "", [number]), *wraps]

    def arm(self, number, arm):
        """An arm that is not taken."""
        pattern = arm.child_by_field_name("pattern")
        guard = pattern.child_by_field_name("condition")
        other = f"{ALIVE} != {number}"
        whole = arm.parent.parent
        wraps = [Wrap(whole.start_byte, whole.end_byte, "", " ", [number])]
        if guard:
            return [*wraps, Wrap(guard.start_byte, guard.end_byte, marked(number, other) + " && (", ")", [number])]
        return [*wraps, Wrap(pattern.end_byte, pattern.end_byte, marked(number, f" if {other}"), "", [number])]

    def default_field(self, number, mutant):
        """A field as the struct's base has it."""
        given = self.node(mutant, "field_initializer", "shorthand_field_initializer")
        base = next(one for one in given.parent.named_children if one.type == "base_field_initializer")
        base = self.of(base).removeprefix("..")
        if given.type == "shorthand_field_initializer":
            name = given.named_children[0]
            wrap = choice(name, [(number, f"({base}).{self.of(name)}")])
            wrap.before = f"{self.of(name)}: {wrap.before}"
            return [wrap]
        name, value = given.child_by_field_name("field"), given.child_by_field_name("value")
        return [choice(value, [(number, f"({base}).{self.of(name)}")])]


def in_constant(node):
    """Whether the compiler works the node out."""
    while node:
        if node.type in ("const_item", "static_item", "array_type", "const_block"):
            return True
        modifiers = [one for one in node.children if one.type == "function_modifiers"]
        if node.type == "function_item" and any(b"const" in one.text for one in modifiers):
            return True
        node = node.parent
    return False


def woven(text, wraps):
    """A text with all its wraps, and where each stands in it: (start, end, mutants). What stands around others is the outer."""
    wraps = sorted(wraps, key=lambda wrap: (wrap.start, wrap.end > wrap.start, -wrap.end))
    edits = []
    for order, wrap in enumerate(wraps):
        edits.append((wrap.start, 1, order, wrap.before))
        if wrap.after:
            edits.append((wrap.end, 0, -order, wrap.after))
    made, at, begun, ended = bytearray(), 0, {}, {}
    for offset, begins, order, added in sorted(edits):
        made += text[at:offset]
        at = offset
        if begins:
            begun[order] = len(made)
        made += added.encode()
        ended[abs(order)] = len(made)
    places = [(begun[order], ended[order], wrap.mutants) for order, wrap in enumerate(wraps)]
    return bytes(made + text[at:]), places


def to_blame(error, files):
    """The mutants that an error of the compiler is about."""
    for span in sorted(error["spans"], key=lambda one: not one["is_primary"]):
        while span.get("expansion"):
            span = span["expansion"]["span"]
        if span["file_name"] not in files:
            continue
        text, places = files[span["file_name"]]
        start, end = span["byte_start"], span["byte_end"]
        for found in re.finditer(rb"/\*<(\d+)\*/.*?/\*\1>\*/", text, re.DOTALL):
            if found.start() < end and start < found.end():
                return [int(found[1])]
        around = [place for place in places if place[0] <= start and end <= place[1]]
        if around:
            return min(around, key=lambda place: place[1] - place[0])[2]
    sys.exit("Not by a mutant:\n" + error["rendered"])


def main():
    tree, command = Path(sys.argv[1]), sys.argv[2:]
    drawn = dict(enumerate(json.loads((tree.parent / "drawn.json").read_text()), 1))
    root = tree / "src/lib.rs"
    root.write_text("#![allow(warnings)]\n" + root.read_text() + MUTANT)
    sources = {name: Source(tree / name) for name in sorted({mutant["file"] for mutant in drawn.values()})}
    dropped = set()
    while True:
        files = {}
        for name, source in sources.items():
            left = {n: one for n, one in drawn.items() if one["file"] == name and n not in dropped}
            files[name] = woven(source.text, source.wraps(left))
            if (tree / name).read_bytes() != files[name][0]:
                (tree / name).write_bytes(files[name][0])
        built = subprocess.run([*command, "--message-format=json"], cwd=tree, stdout=subprocess.PIPE, text=True)
        messages = [json.loads(line) for line in built.stdout.splitlines() if line.startswith("{")]
        errors = [one["message"] for one in messages if one["reason"] == "compiler-message"]
        errors = [one for one in errors if one["level"] == "error" and one["spans"]]
        if built.returncode == 0:
            break
        blamed = {number for error in errors for number in to_blame(error, files)} - dropped
        if not blamed:
            sys.exit("The sources do not build: " + "\n".join(one["rendered"] for one in errors))
        dropped |= blamed
        print(f"{len(dropped)} that do not compile", file=sys.stderr)
    alive = {number for _, places in files.values() for *_, mutants in places for number in mutants}
    kept = {number: drawn[number]["name"] for number in sorted(alive)}
    (tree.parent / "woven.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
