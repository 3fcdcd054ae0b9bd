"""Writes the exports of tests/exports/written: one invented survey in the form of each survey tool.

    python tests/exports/written.py

ORIGINS.md beside it says after which source each form is written. Nobody answered: the answers are random, with a fixed
seed, and whoever has a name or an address is invented (exemple.ca)."""

import csv
import io
import random
import re
import zipfile
from pathlib import Path

import pandas as pd
import pyreadstat
from openpyxl import Workbook

HERE = Path(__file__).parent / "written"
ORDER = random.Random(20251130)

OFTEN = ["Souvent, ou presque", "Parfois", "Jamais"]
WHY = ["C’est trop loin", "Je n’ai pas le temps"]
WAYS = ["À vélo", "À vélo, puis à pied", "En autobus"]
OTHER = ["en raquettes", "à dos d’âne; en été", "=1+1"]
ROWS = ["Le bâtiment", "L’accueil", "Les heures d’ouverture"]
AGREED = ["Pas d’accord", "Plutôt d’accord", "Tout à fait d’accord"]
WORDS = ["Plus de livres, s’il vous plaît", "Rien", "« Bravo »\nà l’équipe"]
Q = {
    "often": "À quelle fréquence venez-vous?",
    "why": "Pourquoi ne venez-vous jamais?",
    "ways": "Comment venez-vous?",
    "agree": "Êtes-vous d’accord?",
    "number": "Combien de livres lisez-vous par mois?",
    "words": "Autre chose?",
}


def people():
    """What each person answered, as places in the lists; None for no answer."""
    some = lambda values, share: ORDER.choice(values) if ORDER.random() < share else None
    for number in range(1, 61):
        often = some([0, 0, 1, 2], 0.93)
        ways = [ORDER.random() < share for share in (0.5, 0.3, 0.4)]
        other = some(OTHER, 0.2)
        answered = any(ways) or other is not None
        yield {
            "id": number,
            "often": often,
            "why": some([0, 1], 0.9) if often == 2 else None,
            "ways": ways,
            "other": other,
            "answered": answered,
            "agree": [some([0, 1, 1, 2], 0.9) for _ in ROWS],
            "number": some([0, 1, 2, 3, 5, 8, 12], 0.85),
            "words": f"{ORDER.choice(WORDS)} ({number})" if ORDER.random() < 0.4 else "",
            "finished": number % 10 != 0,
            "day": f"2025-11-{1 + number % 28:02}",
        }


PEOPLE = list(people())


def of(values, place):
    return "" if place is None else values[place]


def put(name, rows, sep=",", end="\r\n", bom=False, quote=csv.QUOTE_MINIMAL):
    text = io.StringIO()
    csv.writer(text, delimiter=sep, lineterminator=end, quoting=quote).writerows(rows)
    data = text.getvalue().encode("utf-8-sig" if bom else "utf-8")
    (HERE / name).write_bytes(data)


def book(name, sheets):
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
            for cell in sheet[sheet.max_row]:
                # What a person wrote is no formula.
                if cell.data_type == "f":
                    cell.data_type = "s"
    made.save(HERE / name)
    # The same bytes whenever it is written.
    with zipfile.ZipFile(HERE / name) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            if part == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-11-30T00:00:00Z", data)
            archive.writestr(zipfile.ZipInfo(part, (2025, 11, 30, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


# LimeSurvey


def cell(name, text):
    return f"<{name}/>" if text == "" else f"<{name}><![CDATA[{text}]]></{name}>"


def table(name, rows):
    if not rows:
        return ""
    fields = "".join(f"<fieldname>{field}</fieldname>" for field in rows[0])
    body = "".join("<row>" + "".join(cell(k, v) for k, v in row.items()) + "</row>" for row in rows)
    return f"<{name}><fields>{fields}</fields><rows>{body}</rows></{name}>"


SID, GID = "347612", "5"
# qid, code, letter, text, other, items, answers, relevance
LIME = [
    ("11", "freq", "L", Q["often"], "N", [], [(f"A{n + 1}", text) for n, text in enumerate(OFTEN)], "1"),
    ("12", "pourquoi", "L", Q["why"], "N", [], [(f"A{n + 1}", text) for n, text in enumerate(WHY)], '((freq.NAOK == "A3"))'),
    ("13", "moyens", "M", Q["ways"], "Y", [(f"{n + 1}", text) for n, text in enumerate(WAYS)], [], "1"),
    ("14", "accord", "F", Q["agree"], "N", [(f"SQ00{n + 1}", text) for n, text in enumerate(ROWS)],
     [(f"A{n + 1}", text) for n, text in enumerate(AGREED)], "1"),
    ("15", "livres", "N", Q["number"], "N", [], [], "1"),
    ("16", "mot", "T", f"<p>{Q['words']}</p>", "N", [], [], "1"),
]


def lime_structure(version, languages):
    """Until version 4, texts stand in each table, once for each language; later, in tables of texts."""
    later = version > 400
    questions, texts, items, answers, answer_texts = [], [], [], [], []
    number = 100

    def told(row, key, text):
        """A text in each language; English ones say that they are."""
        return [row | {key: f"EN {text}" if language == "en" else text, "language": language} for language in languages]

    for language in languages[:1] if later else languages:
        for order, (qid, code, letter, text, other, lines, replies, rule) in enumerate(LIME):
            row = {"qid": qid, "parent_qid": "0", "sid": SID, "gid": GID, "type": letter, "title": code}
            row |= {} if later else {"question": text, "language": language}
            questions.append(row | {"other": other, "mandatory": "N", "question_order": str(order), "relevance": rule})
            texts += told({"id": qid, "qid": qid}, "question", text)
            for place, (sub, label) in enumerate(lines):
                number += 1
                row = {"qid": str(number), "parent_qid": qid, "sid": SID, "gid": GID, "type": "T", "title": sub}
                row |= {} if later else {"question": label, "language": language}
                items.append(row | {"question_order": str(place), "scale_id": "0"})
                texts += told({"id": str(number), "qid": str(number)}, "question", label)
            for place, (reply, label) in enumerate(replies):
                number += 1
                row = {"qid": qid, "code": reply} | ({"aid": str(number)} if later else {"answer": label})
                row |= {} if later else {"language": language}
                answers.append(row | {"sortorder": str(place), "scale_id": "0"})
                answer_texts += told({"id": str(number), "aid": str(number)}, "answer", label)
    groups = [{"gid": GID, "sid": SID, "group_order": "0"} | ({} if later else {"group_name": "La bibliothèque", "language": l})
              for l in (languages[:1] if later else languages)]
    named = told({"id": "1", "gid": GID}, "group_name", "La bibliothèque")
    titles = [{"surveyls_survey_id": SID, "surveyls_language": l, "surveyls_title": "La bibliothèque"} for l in languages]
    parts = [("answers", answers), ("groups", groups), ("questions", questions), ("subquestions", items)]
    if later:
        parts += [("answer_l10ns", answer_texts), ("group_l10ns", named), ("question_l10ns", texts)]
    parts += [("surveys_languagesettings", titles)]
    listed = "".join(f"<language>{language}</language>" for language in languages)
    body = "".join(table(name, rows) for name, rows in parts)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType>'
            f"<DBVersion>{version}</DBVersion><languages>{listed}</languages>{body}</document>\n")


def lime_responses(version):
    base = lambda qid, end="": f"{SID}X{GID}X{qid}{end}"
    rows = []
    for one in PEOPLE:
        row = {"id": str(one["id"]), "submitdate": f"{one['day']} 10:00:00" if one["finished"] else None,
               "lastpage": "1", "startlanguage": "fr", "seed": str(7919 * one["id"])}
        row[base("11")] = of(["A1", "A2", "A3"], one["often"])
        row[base("12")] = of(["A1", "A2"], one["why"]) if one["often"] == 2 else None
        for n, ticked in enumerate(one["ways"]):
            row[base("13", n + 1)] = "Y" if ticked else ("" if one["answered"] else None)
        row[base("13", "other")] = one["other"] or ("" if one["answered"] else None)
        for n, place in enumerate(one["agree"]):
            row[base("14", f"SQ00{n + 1}")] = of(["A1", "A2", "A3"], place)
        row[base("15")] = None if one["number"] is None else f"{one['number']}.0000000000"
        row[base("16")] = one["words"]
        rows.append(row)
    fields = "".join(f"<fieldname>{name}</fieldname>" for name in rows[0])
    masked = lambda name: ("_" + name if name[0].isdigit() else name).replace("#", "-")
    written = lambda row: "".join(cell(masked(name), text) for name, text in row.items() if text is not None)
    body = "".join(f"<row>{written(row)}</row>" for row in rows)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<document><LimeSurveyDocType>Responses</LimeSurveyDocType>'
            f"<DBVersion>{version}</DBVersion><languages><language>fr</language></languages>"
            f"<responses><fields>{fields}</fields><rows>{body}</rows></responses></document>\n")


def lime_archive(name, version, languages, people=""):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = {"": "", ".lss": lime_structure(version, languages), "_responses.lsr": lime_responses(version)}
        parts |= {"_tokens.lst": people} if people else {}
        for end, text in parts.items():
            if end:
                archive.writestr(zipfile.ZipInfo(f"survey_{SID}{end}", (2025, 11, 30, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def lime_full():
    heads = ["id. ID de la réponse", "submitdate. Date de soumission", "lastpage. Dernière page", "startlanguage. Langue de départ"]
    heads += [f"freq. {Q['often']}", f"pourquoi. {Q['why']}"]
    heads += [f"moyens[{n + 1}]. {Q['ways']} [{text}]" for n, text in enumerate(WAYS)] + [f"moyens[other]. {Q['ways']} [Autre]"]
    heads += [f"accord[SQ00{n + 1}]. {Q['agree']} [{text}]" for n, text in enumerate(ROWS)]
    heads += [f"livres. {Q['number']}", f"mot. {Q['words']}"]
    rows = [heads]
    for one in PEOPLE:
        tick = lambda is_ticked: "Oui" if is_ticked else ("Non" if one["answered"] else "N/A")
        row = [one["id"], f"{one['day']} 10:00:00" if one["finished"] else "", 1, "fr", of(OFTEN, one["often"])]
        row += [of(WHY, one["why"]) if one["often"] == 2 else "N/A"]
        row += [tick(ticked) for ticked in one["ways"]] + [one["other"] or ""]
        row += [of(AGREED, place) for place in one["agree"]]
        rows.append(row + ["" if one["number"] is None else one["number"], one["words"]])
    put("lime_full.csv", rows, sep=";", bom=True, quote=csv.QUOTE_ALL)


# Qualtrics


def qualtrics():
    own = ["StartDate", "EndDate", "Status", "IPAddress", "Progress", "Finished", "ResponseId", "UserLanguage"]
    heads = own + ["Q1", "Q2"] + [f"Q3_{n}" for n in (1, 4, 7, 9)] + ["Q3_9_TEXT"] + [f"Q4_{n + 1}" for n in range(3)] + ["Q5", "Q6"]
    words = ["Date de début", "Date de fin", "Type de réponse", "Adresse IP", "Progression", "Terminé", "ID de la réponse", "Langue"]
    words += [Q["often"], Q["why"]] + [f"{Q['ways']} - Choix sélectionné - {text}" for text in WAYS + ["Autre (précisez)"]]
    words += [f"{Q['ways']} - Autre (précisez) - Texte"] + [f"{Q['agree']} - {text}" for text in ROWS] + [Q["number"], Q["words"]]
    ids = [f'{{"ImportId":"QID{n}"}}' for n in range(len(heads))]
    rows = [heads, words, ids]
    for one in PEOPLE:
        row = [f"{one['day']} 09:00:00", f"{one['day']} 09:10:00", "Adresse IP", "203.0.113.7", 100, "Vrai" if one["finished"] else "Faux",
               f"R_{one['id']:04}", "FR-CA", of(OFTEN, one["often"]), of(WHY, one["why"])]
        row += [text if ticked else "" for text, ticked in zip(WAYS, one["ways"])]
        row += ["Autre (précisez)" if one["other"] else "", one["other"] or ""]
        row += [of(AGREED, place) for place in one["agree"]]
        rows.append(row + ["" if one["number"] is None else one["number"], one["words"]])
    put("qualtrics_labels.csv", rows, end="\n", quote=csv.QUOTE_ALL)
    heads = ["V1", "V2", "V3", "V8", "V9", "V10"] + heads[8:] + ["LocationLatitude", ""]
    words = ["ResponseID", "ResponseSet", "Name", "StartDate", "EndDate", "Finished"] + words[8:] + ["LocationLatitude", ""]
    rows = [heads, words]
    for one in PEOPLE:
        row = [f"R_{one['id']:04}", "Ensemble par défaut", "Anonyme", f"{one['day']} 09:00:00", f"{one['day']} 09:10:00", int(one["finished"])]
        row += [of([1, 2, 3], one["often"]), of([1, 2], one["why"])]
        row += [1 if ticked else "" for ticked in one["ways"]] + [1 if one["other"] else "", one["other"] or ""]
        row += [of([1, 2, 3], place) for place in one["agree"]]
        rows.append(row + ["" if one["number"] is None else one["number"], one["words"], 45.5, ""])
    put("qualtrics_old.csv", rows, end="\n", bom=True)


# SurveyMonkey


def surveymonkey():
    own = ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1"]
    first = own + [Q["often"], Q["why"], Q["ways"], "", "", "", Q["agree"], "", "", Q["number"], Q["words"]]
    second = [""] * len(own) + ["Response", "Response", *WAYS, "Autre (veuillez préciser)", *ROWS, "Open-Ended Response", "Open-Ended Response"]
    rows, short = [first, second], [own + list(Q.values())[:3] + [f"{Q['agree']} - {text}" for text in ROWS] + [Q["number"], Q["words"]]]
    for one in PEOPLE:
        start = [10000000000 + one["id"], 400, "11/30/2025 09:00:00 AM", "11/30/2025 09:09:00 AM", "203.0.113.7", "", "", "", ""]
        said = [of(OFTEN, one["often"]), of(WHY, one["why"])]
        ways = [text if ticked else "" for text, ticked in zip(WAYS, one["ways"])]
        agreed = [of(AGREED, place) for place in one["agree"]]
        end = ["" if one["number"] is None else one["number"], one["words"]]
        rows.append(start + said + ways + [one["other"] or ""] + agreed + end)
        joined = [text for text in ways + [one["other"] or ""] if text]
        short.append(start + said + ["; ".join(joined)] + agreed + end)
    put("monkey.csv", rows, end="\n")
    short.insert(1, [""] * len(short[0]))
    put("monkey_condensed.csv", short, end="\n")


# Google Forms, Microsoft Forms, Typeform


def forms():
    heads = ["Horodateur", "Adresse courriel", Q["often"], Q["why"], Q["ways"]] + [f"{Q['agree']} [{text}]" for text in ROWS] + [Q["number"], Q["words"]]
    google, microsoft = [heads], [["ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom", Q["often"], Q["why"], Q["ways"].replace(" ", "\u00a0"), *ROWS, Q["number"], Q["words"]]]
    english = [["Id", "Start time", "Completion time", "Email", "Name", Q["often"], Q["why"], Q["ways"], *ROWS, Q["number"], Q["words"]]]
    kept, typed = [], [["#", Q["often"], Q["why"], *WAYS, "Autre", *[f"{Q['agree']} {text}" for text in ROWS], Q["number"], Q["words"], "Start Date (UTC)", "Submit Date (UTC)", "Network ID"]]
    late = [["#", Q["often"], Q["why"], Q["ways"], *[f"{Q['agree']} {text}" for text in ROWS], Q["number"], Q["words"], "Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags"]]
    for one in PEOPLE:
        said = [of(OFTEN, one["often"]), of(WHY, one["why"])]
        ways = [text for text, ticked in zip(WAYS, one["ways"]) if ticked] + ([one["other"]] if one["other"] else [])
        agreed = [of(AGREED, place) for place in one["agree"]]
        end = ["" if one["number"] is None else one["number"], one["words"]]
        google.append([f"{one['day'].replace('-', '/')} 9:00:{one['id'] % 60:02}", f"p{one['id']}@exemple.ca", *said, ", ".join(ways), *agreed, *end])
        kept.append([*google[-1][:2], *said, ";".join(ways), *agreed, *end])
        own = [one["id"], f"{one['day']} 09:00:00", f"{one['day']} 09:04:00", "anonymous", ""]
        joined = "".join(f"{way};" for way in ways)
        microsoft.append([*own, *said, joined, *agreed, *end])
        english.append([one["id"], "11/30/25 9:00:00", "11/30/25 9:04:00", "anonymous", "", *said, joined, *agreed, *end])
        token = f"{one['id'] * 104729:032x}"
        dates = [f"{one['day']} 13:00:00", f"{one['day']} 13:05:00"]
        boxes = [text if ticked else "" for text, ticked in zip(WAYS, one["ways"])]
        typed.append([token, *said, *boxes, one["other"] or "", *agreed, *end, *dates, token[-10:]])
        late.append([token, *said, ", ".join(ways), *agreed, *end, "completed", dates[0], "", dates[1], token[-10:], ""])
    put("google.csv", google)
    book("google.xlsx", {"Réponses au formulaire 1": [heads] + [[*row[:2], *google[n + 1][2:]] for n, row in enumerate(kept)]})
    book("microsoft.xlsx", {"Sheet1": microsoft})
    put("microsoft.csv", english, bom=True)
    put("typeform.csv", typed, end="\n")
    put("typeform_late.csv", late, end="\n")


# KoboToolbox and ODK


def kobo():
    labels = ["type", "name", "label::Français (fr)", "label::English (en)", "relevant", "appearance", "required"]
    english = {"often": "How often do you come?", "why": "Why do you never come?", "ways": "How do you come?", "agree": "Do you agree?", "number": "How many books do you read a month?", "words": "Anything else?"}
    survey = [
        labels,
        ["start", "start", "", "", "", "", ""],
        ["end", "end", "", "", "", "", ""],
        ["note", "bienvenue", "**Bonjour**", "**Hello**", "", "", ""],
        ["begin_group", "visite", "La visite", "The visit", "", "", ""],
        ["select_one frequence", "freq", f"**{Q['often']}**", english["often"], "", "", "true"],
        ["select_one raison", "pourquoi", Q["why"], english["why"], "${freq} = 'NA'", "", ""],
        ["select_multiple moyens or_other", "moyens", Q["ways"], english["ways"], "", "", ""],
        ["end_group", "", "", "", "", "", ""],
        ["begin_group", "accord", Q["agree"], english["agree"], "", "table-list", ""],
        *[["select_one accord", f"a{n + 1}", text, text, "", "", ""] for n, text in enumerate(ROWS)],
        ["end_group", "", "", "", "", "", ""],
        ["integer", "livres", Q["number"], english["number"], "", "", ""],
        ["text", "mot", Q["words"], english["words"], "", "", ""],
        ["begin_repeat", "enfants", "Enfants", "Children", "", "", ""],
        ["integer", "age", "Âge", "Age", "", "", ""],
        ["end_repeat", "", "", "", "", "", ""],
        ["calculate", "double", "", "", "", "", ""],
    ]
    # "NA" is the name of a choice, and "1" of another.
    codes = {"frequence": ["souvent", "1", "NA"], "raison": ["loin", "temps"], "moyens": ["velo", "velo_pied", "bus"], "accord": ["1", "2", "3"]}
    texts = {"frequence": OFTEN, "raison": WHY, "moyens": WAYS, "accord": AGREED}
    choices = [["list_name", "name", "label::Français (fr)", "label::English (en)"]]
    choices += [[name, int(code) if code.isdigit() else code, label, f"EN {label}"] for name in codes for code, label in zip(codes[name], texts[name])]
    settings = [["form_title", "default_language", "version"], ["La bibliothèque", "English (en)", "v1"]]
    book("kobo_form.xlsx", {"survey": survey, "choices": choices, "settings": settings})
    system = ["_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by", "__version__", "_tags", "_index"]
    own = lambda one: [9000 + one["id"], f"00000000-0000-4000-8000-{one['id']:012}", f"{one['day']}T14:00:00", "", "", "submitted_via_web", "", "v1", "", one["id"]]
    heads = ["start", "end", "freq", "pourquoi", "moyens", *[f"moyens/{code}" for code in codes["moyens"]], "moyens/other", "moyens_other", "a1", "a2", "a3", "livres", "mot", *system]
    rows = [heads]
    labelled = ["start", "end", f"La visite/{Q['often']}", f"La visite/{Q['why']}", f"La visite/{Q['ways']}", *[f"La visite/{Q['ways']}/{text}" for text in WAYS], f"La visite/{Q['ways']}/other", "La visite/Specify other."]
    labelled += [f"{Q['agree']}/{text}" for text in ROWS] + [Q["number"], Q["words"], *system]
    words = [labelled]
    central = [["SubmissionDate", "start", "end", "visite-freq", "visite-pourquoi", "visite-moyens", *[f"visite-moyens/{code}" for code in codes["moyens"] + ["other"]], "visite-moyens_other", "accord-a1", "accord-a2", "accord-a3", "livres", "mot", "meta-instanceID", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion"]]
    for one in PEOPLE:
        times = [f"{one['day']}T09:00:00.000-05:00", f"{one['day']}T09:05:00.000-05:00"]
        chosen = [code for code, ticked in zip(codes["moyens"], one["ways"]) if ticked] + (["other"] if one["other"] else [])
        details = [("1" if code in chosen else "0") if one["answered"] else "" for code in codes["moyens"] + ["other"]]
        named = [texts["moyens"][codes["moyens"].index(code)] if code != "other" else "other" for code in chosen]
        end = ["" if one["number"] is None else one["number"], one["words"], *own(one)]
        said = [of(codes["frequence"], one["often"]), of(codes["raison"], one["why"])]
        agreed = [of(codes["accord"], place) for place in one["agree"]]
        rows.append([*times, *said, " ".join(chosen), *details, one["other"] or "", *agreed, *end])
        numbers = [int(cell) if cell else "" for cell in details]
        words.append([*times, of(OFTEN, one["often"]), of(WHY, one["why"]), " ".join(named), *numbers, one["other"] or "", *[of(AGREED, place) for place in one["agree"]], *end])
        uuid = f"uuid:{one['id']:08}"
        central.append([f"{one['day']}T14:00:00.000Z", *times, *said, " ".join(chosen), *details, one["other"] or "", *agreed, "" if one["number"] is None else one["number"], one["words"], uuid, uuid, 12, "Collecte", 0, 0, "", "", "collect:x", 0, 1])
    put("kobo_names.csv", rows, sep=";", quote=csv.QUOTE_ALL)
    book("kobo_labels.xlsx", {"La bibliothèque": words, "enfants": [["Âge", "_index", "_parent_table_name", "_parent_index"], [4, 1, "La bibliothèque", 1]]})
    put("odk_central.csv", central, end="\n")


# REDCap


def redcap():
    heads = ["Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label", "Choices, Calculations, OR Slider Labels",
             "Field Note", "Text Validation Type OR Show Slider Number", "Text Validation Min", "Text Validation Max", "Identifier?",
             "Branching Logic (Show field only if...)", "Required Field?", "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name", "Matrix Ranking?", "Field Annotation"]
    listed = lambda texts: " | ".join(f"{n + 1}, {text}" for n, text in enumerate(texts))

    def field(name, form, kind, label, choices="", header="", validation="", rule="", matrix=""):
        return [name, form, header, kind, label, choices, "", validation, "", "", "", rule, "", "", "", matrix, "", ""]

    dictionary = [heads, field("record_id", "accueil", "text", "Record ID"), field("freq", "accueil", "radio", Q["often"], listed(OFTEN))]
    dictionary += [field("pourquoi", "accueil", "radio", Q["why"], listed(WHY), rule="[freq] = '3'")]
    dictionary += [field("moyens", "accueil", "checkbox", Q["ways"], listed(WAYS + ["Autre"])), field("moyens_autre", "accueil", "text", "Lequel?", rule="[moyens(4)] = '1'")]
    dictionary += [field(f"a{n + 1}", "accueil", "radio", text, listed(AGREED), header=Q["agree"] if n == 0 else "", matrix="accord") for n, text in enumerate(ROWS)]
    dictionary += [field("livres", "accueil", "text", Q["number"], validation="integer"), field("mot", "accueil", "notes", Q["words"])]
    dictionary += [field("duree", "visite", "text", "Durée de la visite", validation="integer")]
    put("redcap_dictionary.csv", dictionary, end="\n")
    raw = ["record_id", "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance", "redcap_survey_identifier", "accueil_timestamp", "freq", "pourquoi",
           *[f"moyens___{n}" for n in range(1, 5)], "moyens_autre", "a1", "a2", "a3", "livres", "mot", "accueil_complete", "duree", "visite_complete"]
    labelled = ["Record ID", "Event Name", "Repeat Instrument", "Repeat Instance", "Survey Identifier", "Survey Timestamp", Q["often"], Q["why"],
                *[f"{Q['ways']} (choice={text})" for text in WAYS + ["Autre"]], "Lequel?", *ROWS, Q["number"], Q["words"], "Complete?", "Durée de la visite", "Complete?"]
    codes, words = [raw], [labelled]
    for one in PEOPLE:
        boxes = [*one["ways"], one["other"] is not None]
        end = [one["other"] or ""], ["" if one["number"] is None else one["number"], one["words"]]
        stamp = f"{one['day']} 09:00:00" if one["finished"] else "[not completed]"
        codes.append([one["id"], "inscription_arm_1", "", "", "", stamp, of([1, 2, 3], one["often"]), of([1, 2], one["why"]), *[int(box) for box in boxes], *end[0],
                      *[of([1, 2, 3], place) for place in one["agree"]], *end[1], 2 if one["finished"] else 0, "", ""])
        words.append([one["id"], "Inscription", "", "", "", stamp, of(OFTEN, one["often"]), of(WHY, one["why"]), *["Checked" if box else "Unchecked" for box in boxes], *end[0],
                      *[of(AGREED, place) for place in one["agree"]], *end[1], "Complete" if one["finished"] else "Incomplete", "", ""])
        for visit in range(1, 1 + one["id"] % 3):
            blank = [""] * 7
            codes.append([one["id"], "suivi_arm_1", "visite", visit, "", "", "", "", 0, 0, 0, 0, *blank[:7], 10 * visit, 2])
            words.append([one["id"], "Suivi", "Visite", visit, "", "", "", "", *["Unchecked"] * 4, *blank[:7], 10 * visit, "Complete"])
    put("redcap_raw.csv", codes, end="\n")
    put("redcap_labels.csv", words, end="\n")


# SPSS, by pyreadstat


def spss():
    labels = {"id": "Numéro", "freq": Q["often"], "pourquoi": Q["why"]}
    labels |= {f"m{n + 1}": f"{Q['ways']} - {text}" for n, text in enumerate(WAYS + ["Autre"])}
    labels |= {f"a{n + 1}": f"{Q['agree']} - {text}" for n, text in enumerate(ROWS)} | {"livres": Q["number"], "mot": Q["words"]}
    rows = []
    for one in PEOPLE:
        boxes = [*one["ways"], one["other"] is not None]
        row = [float(one["id"]), 9.0 if one["often"] is None else one["often"] + 1.0, None if one["why"] is None else one["why"] + 1.0]
        row += [float(box) if one["answered"] else None for box in boxes]
        row += [None if place is None else place + 1.0 for place in one["agree"]]
        rows.append([*row, None if one["number"] is None else float(one["number"]), one["words"].replace("\n", " ")])
    frame = pd.DataFrame(rows, columns=list(labels))
    coded = lambda texts: {n + 1.0: text for n, text in enumerate(texts)}
    values = {"freq": coded(OFTEN) | {9.0: "Ne répond pas"}, "pourquoi": coded(WHY)}
    values |= {f"m{n}": {0.0: "Non", 1.0: "Oui"} for n in range(1, 5)} | {f"a{n}": coded(AGREED) for n in range(1, 4)}
    for name, packs in (("spss.sav", False), ("spss.zsav", True)):
        pyreadstat.write_sav(frame, HERE / name, column_labels=list(labels.values()), variable_value_labels=values,
                             missing_ranges={"freq": [9]}, compress=packs, row_compress=not packs)


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    lime_archive("lime.lsa", 488, ["fr"])
    invented = '<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Tokens</LimeSurveyDocType><tokens><rows><row><firstname><![CDATA[Ève]]></firstname><email><![CDATA[eve@exemple.ca]]></email></row></rows></tokens></document>'
    lime_archive("lime_old.lsa", 178, ["fr", "en"], invented)
    (HERE / "lime_bilingual.lss").write_text(lime_structure(488, ["en", "fr"]), encoding="utf-8")
    lime_full()
    qualtrics()
    surveymonkey()
    forms()
    kobo()
    redcap()
    spss()
