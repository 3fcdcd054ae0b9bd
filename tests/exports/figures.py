"""Counts the exports of tests/exports/written, and any others, by pandas: figures.json, which tests/suite/exports holds the
program against.

    python tests/exports/figures.py

Nothing here comes from the program or from the script that wrote the files: headings and codes are named by hand, as a
person reads them in the file. Each question is called as the program calls it, a line of a battery after a dash."""

import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pyreadstat

HERE = Path(__file__).parent
OFTEN = {"Souvent, ou presque": 1, "Parfois": 2, "Jamais": 3}
WHY = {"C’est trop loin": 1, "Je n’ai pas le temps": 2}
AGREED = {"Pas d’accord": 1, "Plutôt d’accord": 2, "Tout à fait d’accord": 3}
ROWS = ["Le bâtiment", "L’accueil", "Les heures d’ouverture"]
# The form does not write what stood above the rows; the draft says what their scale measures.
AGREED_TEXT = "Degré d’accord"
WAYS = ["À vélo", "À vélo, puis à pied", "En autobus"]
NUMBER, WORDS = "Combien de livres lisez-vous par mois?", "Autre chose?"
OFTEN_TEXT, WHY_TEXT, WAYS_TEXT, AGREE_TEXT = (
    "À quelle fréquence venez-vous?", "Pourquoi ne venez-vous jamais?", "Comment venez-vous?", "Êtes-vous d’accord?")


def csv(name, skip=(), sep=","):
    return pd.read_csv(HERE / "written" / name, sep=sep, dtype=str, keep_default_na=False, skiprows=list(skip), encoding="utf-8-sig")


def xlsx(name, sheet=0):
    return pd.read_excel(HERE / "written" / name, sheet_name=sheet, dtype=str, keep_default_na=False)


def lsa(name):
    """LimeSurvey's table of responses; no cell where nothing was stored."""
    with zipfile.ZipFile(HERE / "written" / name) as archive:
        part = next(part for part in archive.namelist() if part.endswith("_responses.lsr"))
        root = ElementTree.fromstring(archive.read(part))
    rows = [{cell.tag.lstrip("_"): cell.text or "" for cell in row} for row in root.find("responses/rows")]
    return pd.DataFrame(rows)


def single(column, labels=None):
    """How often each code stands; by its label, where there is a list of them."""
    column = column.fillna("")
    column = column[~column.isin(["", "N/A"])]
    if labels is None:
        return {"answers": len(column), "counts": column.value_counts().to_dict()}
    names = {}
    for label, code in labels.items():
        names |= {str(code): label, label: label}
    counts = column.map(lambda cell: names[cell]).value_counts()
    return {"answers": len(column), "counts": {label: int(counts.get(label, 0)) for label in labels}}


def boxes(frame, columns, chosen, answered=None):
    """Ticks in columns; a person who ticked nothing answered unless `answered` says otherwise."""
    counts = {label: int(frame[column].isin(chosen).sum()) for label, column in columns.items()}
    return {"answers": len(frame) if answered is None else int(answered.sum()), "counts": counts}


def others(found, label, column):
    """With what people wrote, whatever it is, as one more choice."""
    return found | {"counts": found["counts"] | {label: int((column.fillna("") != "").sum())}}


def joined(column, signs, labels=tuple(WAYS)):
    """Of cells with several answers, those with a label between signs."""
    column = column.fillna("")
    ends = f"(?:^|{signs})"
    count = lambda label: int(column.str.contains(f"{ends}{label}(?:$|{signs})", regex=True).sum())
    # A label that another one begins with, and the sign after it, is that other one.
    counts = {label: count(label) for label in labels}
    longer = [(a, b) for a in labels for b in labels if b != a and b.startswith(f"{a}, ")]
    for short, long in longer:
        alone = column.str.replace(long, "", regex=False)
        counts[short] = int(alone.str.contains(f"{ends}{short}(?:$|{signs})", regex=True).sum())
    return {"answers": int((column != "").sum()), "counts": counts}


def number(column):
    column = column.fillna("")
    cells = pd.to_numeric(column[column != ""])
    return {"answers": len(cells), "mean": round(float(cells.mean()) + 1e-9, 1)}


def words(column):
    return {"answers": int((column.fillna("") != "").sum())}


def survey(frame, often, why, ways, agree, books, said, *, labels=True, lines=None, names=(OFTEN_TEXT, WHY_TEXT, WAYS_TEXT, NUMBER, WORDS)):
    """All questions of the invented survey, by the columns that hold them."""
    lists = (OFTEN, WHY, AGREED) if labels else (None, None, None)
    lines = lines or [f"{AGREE_TEXT} – {row}" for row in ROWS]
    found = {names[0]: single(frame[often], lists[0]), names[1]: single(frame[why], lists[1]), names[2]: ways}
    found |= {line: single(frame[column], lists[2]) for line, column in zip(lines, agree)}
    return found | {names[3]: number(frame[books]), names[4]: words(frame[said])}


def limesurvey():
    for name in ("lime.lsa", "lime_old.lsa"):
        frame = lsa(name)
        at = lambda end: f"347612X5X{end}"
        columns = {label: at(f"13{n + 1}") for n, label in enumerate(WAYS)}
        answered = frame[list(columns.values())].notna().any(axis=1)
        code = lambda list_: {label: f"A{n}" for label, n in list_.items()}
        found = {OFTEN_TEXT: single(frame[at("11")], code(OFTEN)), WHY_TEXT: single(frame[at("12")], code(WHY))}
        found[WAYS_TEXT] = others(boxes(frame, columns, ["Y"], answered), "Autre", frame[at("13other")])
        found |= {f"{AGREE_TEXT} – {row}": single(frame[at(f"14SQ00{n + 1}")], code(AGREED)) for n, row in enumerate(ROWS)}
        yield name, [], found | {NUMBER: number(frame[at("15")]), WORDS: words(frame[at("16")])}
    frame = csv("lime_full.csv", sep=";")
    head = lambda code: next(column for column in frame if column.startswith(f"{code}. "))
    columns = {label: head(f"moyens[{n + 1}]") for n, label in enumerate(WAYS)}
    ticked = boxes(frame, columns, ["Oui"], (frame[list(columns.values())] != "N/A").any(axis=1))
    written = others(ticked, "Autre", frame[head("moyens[other]")])
    agree = [head(f"accord[SQ00{n + 1}]") for n in range(3)]
    for structure in ([], ["lime.lsa"], ["lime_bilingual.lss"]):
        yield "lime_full.csv", structure, survey(frame, head("freq"), head("pourquoi"), written, agree, head("livres"), head("mot"))


def qualtrics():
    agree = [f"Q4_{n + 1}" for n in range(3)]
    columns = dict(zip(WAYS + ["Autre (précisez)"], [f"Q3_{n}" for n in (1, 4, 7, 9)]))
    frame = csv("qualtrics_labels.csv", skip=[1, 2])
    yield "qualtrics_labels.csv", [], survey(frame, "Q1", "Q2", boxes(frame, columns, list(columns)), agree, "Q5", "Q6")
    frame = csv("qualtrics_old.csv", skip=[1])
    yield "qualtrics_old.csv", [], survey(frame, "Q1", "Q2", boxes(frame, columns, ["1"]), agree, "Q5", "Q6", labels=False)


def surveymonkey():
    frame = csv("monkey.csv", skip=[1])
    start = list(frame).index(WAYS_TEXT)
    frame.columns = [f"c{n}" for n in range(len(frame.columns))]
    at = lambda n: f"c{start + n}"
    columns = {label: at(n) for n, label in enumerate(WAYS)}
    yield "monkey.csv", [], survey(frame, at(-2), at(-1), others(boxes(frame, columns, WAYS), "Autre (veuillez préciser)", frame[at(3)]), [at(4), at(5), at(6)], at(7), at(8))
    frame = csv("monkey_condensed.csv", skip=[1])
    agree = [f"{AGREE_TEXT} - {row}" for row in ROWS]
    yield "monkey_condensed.csv", [], survey(frame, OFTEN_TEXT, WHY_TEXT, joined(frame[WAYS_TEXT], "; "), agree, NUMBER, WORDS)


def forms():
    agree = [f"{AGREE_TEXT} [{row}]" for row in ROWS]
    for name, frame in (("google.csv", csv("google.csv")), ("google.xlsx", xlsx("google.xlsx"))):
        ways = joined(frame[WAYS_TEXT], ", ")
        yield name, [], survey(frame, OFTEN_TEXT, WHY_TEXT, ways, agree, NUMBER, WORDS)
    for name, frame in (("microsoft.xlsx", xlsx("microsoft.xlsx")), ("microsoft.csv", csv("microsoft.csv"))):
        frame.columns = [column.replace("\u00a0", " ") for column in frame]
        yield name, [], survey(frame, OFTEN_TEXT, WHY_TEXT, joined(frame[WAYS_TEXT], ";"), ROWS, NUMBER, WORDS, lines=[f"{AGREED_TEXT} – {row}" for row in ROWS])
    agree = [f"{AGREE_TEXT} {row}" for row in ROWS]
    frame = csv("typeform.csv")
    names = (OFTEN_TEXT, WHY_TEXT, " – ".join(WAYS), NUMBER, WORDS)
    yield "typeform.csv", [], survey(frame, OFTEN_TEXT, WHY_TEXT, others(boxes(frame, {way: way for way in WAYS}, WAYS), "Autre", frame["Autre"]), agree, NUMBER, WORDS, names=names)
    frame = csv("typeform_late.csv")
    yield "typeform_late.csv", [], survey(frame, OFTEN_TEXT, WHY_TEXT, joined(frame[WAYS_TEXT], ", "), agree, NUMBER, WORDS)


def kobo():
    codes = [OFTEN | {"Souvent, ou presque": "souvent", "Parfois": "1", "Jamais": "NA"}, {"C’est trop loin": "loin", "Je n’ai pas le temps": "temps"}, AGREED]
    names = ["velo", "velo_pied", "bus", "other"]
    french = WAYS + ["Autre"]
    english = [f"EN {way}" for way in WAYS] + ["Other"]
    for name, prefix, sep in (("kobo_names.csv", "", ";"), ("odk_central.csv", "visite-", ",")):
        frame = csv(name, sep=sep)
        rows = [f"{'accord-' if prefix else ''}a{n + 1}" for n in range(3)]
        columns = dict(zip(english, [f"{prefix}moyens/{way}" for way in names]))
        ways = boxes(frame, columns, ["1"], frame[list(columns.values())].ne("").any(axis=1))
        inside = lambda labels: {f"EN {label}": code for label, code in labels.items()}
        found = {"How often do you come?": single(frame[f"{prefix}freq"], inside(codes[0])),
                 "Why do you never come?": single(frame[f"{prefix}pourquoi"], inside(codes[1])), "How do you come?": ways}
        found |= {f"Do you agree? – {row}": single(frame[column], inside(codes[2])) for row, column in zip(ROWS, rows)}
        yield name, ["kobo_form.xlsx"], found | {"How many books do you read a month?": number(frame["livres"]), "Anything else?": words(frame["mot"])}
    frame = xlsx("kobo_labels.xlsx")
    inside = lambda text: f"La visite/{text}"
    columns = dict(zip(french, [f"La visite/{WAYS_TEXT}/{way}" for way in WAYS + ["other"]]))
    ways = boxes(frame, columns, ["1"], frame[list(columns.values())].ne("").any(axis=1))
    agree = [f"{AGREE_TEXT}/{row}" for row in ROWS]
    yield "kobo_labels.xlsx", ["kobo_form.xlsx"], survey(frame, inside(OFTEN_TEXT), inside(WHY_TEXT), ways, agree, NUMBER, WORDS)


def redcap():
    for name, event, ticked, boxed in (("redcap_raw.csv", "redcap_repeat_instance", "1", "moyens___{}"), ("redcap_labels.csv", "Repeat Instance", "Checked", WAYS_TEXT + " (choice={})")):
        frame = csv(name)
        frame = frame[frame[event] == ""]
        is_raw = name == "redcap_raw.csv"
        ways = WAYS + ["Autre"]
        columns = {way: boxed.format(n + 1 if is_raw else way) for n, way in enumerate(ways)}
        at = lambda code, text: code if is_raw else text
        agree = [at(f"a{n + 1}", row) for n, row in enumerate(ROWS)]
        yield name, ["redcap_dictionary.csv"], survey(frame, at("freq", OFTEN_TEXT), at("pourquoi", WHY_TEXT), boxes(frame, columns, [ticked]), agree, at("livres", NUMBER), at("mot", WORDS))


def spss():
    for name in ("spss.sav", "spss.zsav"):
        frame, _ = pyreadstat.read_sav(HERE / "written" / name, apply_value_formats=True, formats_as_category=False)
        columns = dict(zip(WAYS + ["Autre"], [f"m{n}" for n in range(1, 5)]))
        ways = boxes(frame, columns, ["Oui"], frame[list(columns.values())].notna().any(axis=1))
        text = lambda column: frame[column].map(lambda cell: "" if pd.isna(cell) else str(cell))
        frame = frame.assign(**{column: text(column) for column in ("freq", "pourquoi", "a1", "a2", "a3", "livres", "mot")})
        yield name, [], survey(frame, "freq", "pourquoi", ways, ["a1", "a2", "a3"], "livres", "mot")


if __name__ == "__main__":
    found = []
    for tool in (limesurvey, qualtrics, surveymonkey, forms, kobo, redcap, spss):
        for name, structure, questions in tool():
            found.append({"file": name, "structure": structure, "questions": questions})
    text = json.dumps(found, ensure_ascii=False, indent=1, default=int)
    (HERE / "figures.json").write_text(text + "\n", encoding="utf-8")
