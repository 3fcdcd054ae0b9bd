"""Writes the files of SPSS of tests/exports/sets, whose multiple response sets pyreadstat reads but doesn't write, and counts
them: figures.json, which tests/suite/exports holds the program against.

    python tests/exports/sets.py

pyreadstat writes the file; the records of the sets (7, subtypes 7 and 19) are put before the last record of its dictionary
as the developer's guide of GNU PSPP describes them. What is counted is counted in what pyreadstat reads back, sets too
(`mr_sets`). Nobody answered: the answers are random, with a fixed seed."""

import json
import random
import struct
from pathlib import Path

import pandas as pd
import pyreadstat

HERE = Path(__file__).parent / "sets"
ORDER = random.Random(20260719)
PEOPLE = 80
WAYS = ["À vélo", "À pied", "En autobus", "En traîneau"]
NEWS = ["Une affiche", "Des amis", "Le journal"]
PLACES = {1.0: "La salle de lecture", 2.0: "L’atelier", 3.0: "Le jardin", 4.0: "Le café", 9.0: "Ne répond pas"}


def extended(path, subtype, text, encoding):
    """Puts a record 7 before the record 999."""
    data, at = path.read_bytes(), 176
    number = lambda place: struct.unpack_from("<i", data, place)[0]
    while number(at) != 999:
        kind = number(at)
        if kind == 2:
            label, missing = number(at + 8), number(at + 12)
            at += 32 + (4 + -(-number(at + 32) // 4) * 4 if label else 0) + 8 * abs(missing)
        elif kind == 3:
            count, at = number(at + 4), at + 8
            for _ in range(count):
                at += 8 + (data[at + 8] + 8) // 8 * 8
            at += 8 + 4 * number(at + 4)
        elif kind == 7:
            at += 16 + number(at + 8) * number(at + 12)
        else:
            raise SystemExit(f"{path}: record {kind} at {at}")
    sets = text.encode(encoding)
    record = struct.pack("<4i", 7, subtype, 1, len(sets)) + sets
    path.write_bytes(data[:at] + record + data[at:])


def text(label):
    return f"{len(label.encode())} {label}"


def answers():
    """Three boxes of ways hold 1 and 0, and the fourth nobody ticks; news hold 2 for yes and 1 for no; quick ones hold Oui
    or nothing; places are mentioned up to three times. Some answered nothing."""
    for number in range(1, PEOPLE + 1):
        some = lambda *shares: [ORDER.random() < share for share in shares]
        ways = [*some(0.6, 0.4, 0.3), False] if ORDER.random() < 0.9 else [None] * 4
        news = some(0.5, 0.4, 0.2) if ORDER.random() < 0.85 else [None] * 3
        help_ = some(0.5, 0.3)
        places = ORDER.sample([1.0, 2.0, 3.0, 4.0], ORDER.choice([1, 1, 2, 3])) if ORDER.random() < 0.9 else [9.0]
        row = {"id": float(number), "age": float(ORDER.randint(18, 80))}
        for n, way in enumerate(ways):
            row[f"moyen{n + 1}"] = None if way is None else float(way)
        row |= {f"lieu{n + 1}": places[n] if n < len(places) else None for n in range(2)}
        for n, new in enumerate(news):
            row[f"nouvelle{n + 1}"] = None if new is None else 2.0 if new else 1.0
        row |= {f"aide{n + 1}": "Oui" if one else "" for n, one in enumerate(help_)}
        # What stands between the columns of a set is another question.
        yield row | {"lieu3": places[2] if len(places) > 2 else None}


def write():
    frame = pd.DataFrame(list(answers()))
    labels = {"id": "Numéro", "age": "Quel âge avez-vous?"}
    labels |= {f"moyen{n + 1}": way for n, way in enumerate(WAYS)}
    labels |= {f"lieu{n}": f"Lieu préféré, n° {n}" for n in (1, 2, 3)}
    labels |= {f"nouvelle{n}": "Comment avez-vous appris que nous existons?" for n in (1, 2, 3)}
    labels |= {"aide1": "Que feriez-vous pour nous? - Lire aux enfants", "aide2": "Que feriez-vous pour nous? - Ranger les livres"}
    values = {f"moyen{n}": {0.0: "Non", 1.0: "Oui"} for n in (1, 2, 3, 4)} | {f"lieu{n}": PLACES for n in (1, 2, 3)}
    values |= {f"nouvelle{n + 1}": {1.0: "Non", 2.0: new} for n, new in enumerate(NEWS)}
    place = HERE / "sets.sav"
    pyreadstat.write_sav(frame, place, column_labels=[labels[column] for column in frame], variable_value_labels=values,
                         missing_ranges={f"lieu{n}": [9] for n in (1, 2, 3)}, row_compress=True)
    # Short names: those of more than eight letters, and what pyreadstat calls them itself.
    short = {long: name for name, long in names(place).items()}
    called = lambda *columns: " ".join(short.get(column, column) for column in columns)
    extended(place, 7, "".join(f"{line}\n" for line in [
        f"$moyens=D1 1 {text('Comment venez-vous à la bibliothèque?')} {called('moyen1', 'moyen2', 'moyen3', 'moyen4')}",
        f"$lieux=C {text('Où passez-vous le plus de temps?')} {called('lieu1', 'lieu2', 'lieu3')}",
        f"$aide=D3 Oui {text('')} {called('aide1', 'aide2')}",
    ]), "utf-8")
    extended(place, 19, f"$nouvelles=E 11 1 2 {text('')} {called('nouvelle1', 'nouvelle2', 'nouvelle3')}\n", "utf-8")


def names(path):
    """The long names of a file by its short ones: its extension 13."""
    data = path.read_bytes()
    at = data.find(struct.pack("<3i", 7, 13, 1))
    length = struct.unpack_from("<i", data, at + 12)[0]
    pairs = data[at + 16 : at + 16 + length].decode().split("\t")
    return dict(pair.split("=") for pair in pairs)


def figures():
    frame, meta = pyreadstat.read_sav(HERE / "sets.sav")
    sets = meta.mr_sets
    variables = lambda name: sets[name]["variable_list"]
    counts = lambda counts, base: {"answers": int(base), "counts": {label: int(count) for label, count in counts.items()}}

    def boxes(name, labels, base=None, counted=None):
        # Of texts, pyreadstat tells no counted value.
        counted = float(sets[name]["counted_value"]) if counted is None else counted
        ticked = frame[variables(name)].eq(counted)
        base = frame[variables(name)].notna().any(axis=1) if base is None else base
        return counts(dict(zip(labels, ticked.sum())), base.sum())

    places = frame[variables("lieux")]
    mentioned = {label: places.eq(value).any(axis=1).sum() for value, label in PLACES.items() if value != 9}
    everyone = pd.Series(True, index=frame.index)
    return {
        sets["moyens"]["label"]: boxes("moyens", WAYS),
        sets["lieux"]["label"]: counts(mentioned, places.notna().any(axis=1).sum()),
        "Comment avez-vous appris que nous existons?": boxes("nouvelles", NEWS),
        # Blank beside a tick is a choice that was left: of rows of blanks, the draft says, nobody knows.
        "Que feriez-vous pour nous?": boxes("aide", ["Lire aux enfants", "Ranger les livres"], everyone, "Oui"),
    }


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    write()
    found = [{"file": "sets.sav", "structure": [], "questions": figures()}]
    (HERE / "figures.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
