//! What must stay with the team, planted in every form that a slip can give it, and honest reports that only look alike.
//!
//! Each line of the tables is a project of its own, made by one helper. A planted one must be refused by `check`, at the
//! line that its author wrote, with the line that would release it; an honest one must be built.

use crate::planted::{ANSWER, HONEST_ANSWERS, HONEST_TEXTS, HONEST_VALUES, IDS, PLANTED};
use crate::project::Project;
use rayon::prelude::*;
use std::time::{Duration, Instant};

const REPORT: &str = "content/report.yaml";
const SECTION: &str = "content/sections/recolte.yaml";
const QUESTIONNAIRE: &str = "content/questionnaire.yaml";
const RESPONSES: &str = "content/responses/membres.csv";

/// What a project holds beside the small report that it is made from.
#[derive(Clone, Copy)]
struct Case<'a> {
    ids: &'a str,
    answer: &'a str,
    /// A column that no question reads, and what the third respondent has there.
    unread: (&'a str, &'a str),
    /// What is laid over the files: a file, what stands there, what stands there then.
    edits: &'a [(&'a str, &'a str, &'a str)],
    /// Markdown, in a finding of its own.
    text: &'a str,
}

const PLAIN: Case<'_> = Case {
    ids: "codes",
    answer: ANSWER,
    unread: ("postal", "G9A 5H2"),
    edits: &[],
    text: "Plusieurs parlent du plaisir d’être dehors.",
};

fn project(case: Case<'_>) -> Project {
    let (_, ids) = IDS
        .iter()
        .find(|(name, _)| *name == case.ids)
        .expect("ids of this name");
    let base = Project::at("tests/errors/_base");
    let rows = base.read(RESPONSES);
    let mut lines = rows.lines();
    let (name, value) = case.unread;
    let mut csv = format!("{},mots,{name}\n", lines.next().expect("a header"));
    for ((line, id), at) in lines.zip(ids).zip(0..) {
        let (_, rest) = line.split_once(',').expect("cells");
        let (mots, value) = match at {
            2 => (case.answer.replace('"', "\"\""), value),
            4 => ("Rien d’autre, merci".to_owned(), ""),
            _ => (String::new(), ""),
        };
        csv.push_str(&format!("{id},{rest},\"{mots}\",\"{value}\"\n"));
    }
    let text = case.text.replace('\'', "''").replace('\n', "\n\n          ");
    let project = base
        .file(RESPONSES, csv)
        .edit(
            QUESTIONNAIRE,
            "questions:\n",
            "questions:\n  mots:\n    type: open\n    text: Avez-vous un mot à ajouter?\n    label: Mots\n    groups: [membres]\n",
        )
        .edit(SECTION, "  - findings:\n", &format!("  - findings:\n      - text: '{text}'\n"));
    case.edits
        .iter()
        .fold(project, |project, (file, old, new)| project.edit(file, old, new))
}

/// What is edited so that a text stands somewhere else than in a finding.
#[expect(clippy::too_many_lines, reason = "one place after the other")]
fn elsewhere(place: &str, text: &str) -> (&'static str, &'static str, String) {
    let text = format!("'{}'", text.replace('\'', "''"));
    match place {
        "title" => (SECTION, "title: La récolte\n", format!("title: {text}\n")),
        "heading" => (SECTION, "blocks:\n", format!("blocks:\n  - heading: {text}\n")),
        "prose" => (SECTION, "blocks:\n", format!("blocks:\n  - prose: {text}\n")),
        "caption" => (
            SECTION,
            "caption: La récolte selon les membres",
            format!("caption: {text}"),
        ),
        "note" => (
            SECTION,
            "      of: recolte",
            format!("      of: recolte\n      note: {text}"),
        ),
        "discussion" => (SECTION, "blocks:\n", format!("discussion: [{text}]\nblocks:\n")),
        "paraphrase" => (
            SECTION,
            "blocks:\n",
            format!("blocks:\n  - quotation: {{id: mots-dits, text: {text}, paraphrase: true}}\n"),
        ),
        "statement" => (
            "content/conclusion.yaml",
            "text: L’été a été bon pour les jardins.",
            format!("text: {text}"),
        ),
        "notice" | "summary" => (REPORT, "date: 2025-06\n", format!("date: 2025-06\n{place}: {text}\n")),
        "method" => (
            REPORT,
            "date: 2025-06\n",
            format!("date: 2025-06\nmethod: [{{prose: {text}}}]\n"),
        ),
        "limits" => (
            REPORT,
            "date: 2025-06\n",
            format!("date: 2025-06\naccessibility: {{limits: {text}}}\n"),
        ),
        "derived" => (
            QUESTIONNAIRE,
            "missing:\n",
            format!(
                "derived:\n  a_jardine: {{label: {text}, from: jardine, merge: {{oui: [oui], non: [non]}}}}\nmissing:\n"
            ),
        ),
        "net" => (
            QUESTIONNAIRE,
            "missing:\n",
            format!(
                "derived:\n  a_jardine:\n    label: Jardine\n    from: jardine\n    merge:\n      oui: {{label: {text}, of: [oui]}}\n      \
                 non: [non]\nmissing:\n"
            ),
        ),
        "weight" => (
            REPORT,
            "    responses: responses/membres.csv\n",
            format!("    responses: responses/membres.csv\n    weight: {{column: jardine, label: {text}}}\n"),
        ),
        "because" => (
            REPORT,
            "date: 2025-06\n",
            format!("date: 2025-06\ndisclosure: {{preset: open, because: {text}}}\n"),
        ),
        other => panic!("no place is called {other}"),
    }
}

/// What is wrong with how a planted text is refused, if anything is.
fn missed(ids: &str, place: &str, text: &str) -> Option<String> {
    let mut case = Case { ids, ..PLAIN };
    let edit;
    let edits;
    match place {
        "unread nom" => case.unread = ("nom", "Évelyne Pomerleau"),
        "unread note" => {
            case.unread = (
                "note",
                "Mère seule, vient en autobus chaque matin avec ses deux filles, fatiguée",
            );
        }
        "unread jeton" => case.unread = ("jeton", "sess-8f3k2q"),
        _ => {}
    }
    if place.is_empty() || place.starts_with("unread") {
        case.text = text;
    } else {
        edit = elsewhere(place, text);
        edits = [(edit.0, edit.1, edit.2.as_str())];
        case.edits = &edits;
    }
    let project = project(case);
    let run = project.run(&["check", "--draft"]);
    if run.code == 0 && std::env::var_os("CONSTATS_LEAKS_BY_BUILD").is_some() {
        return (project.run(&["build", "--no-pdf", "--draft"]).code != 1).then(|| "built".to_owned());
    }
    // Nothing releases a path, and no release stands beside the policy's reason or what derived variables and weights are called.
    let is_without = ["because", "derived", "net", "weight"].contains(&place);
    let is_released = run.stderr.contains("released:") || is_without || text.contains("/home");
    let is_told = run.code == 1 && run.stderr.contains("--> content/") && is_released;
    (!is_told).then(|| format!("{} {}", run.code, run.stderr))
}

#[test]
fn what_is_planted_is_found_at_its_line() {
    let missed: Vec<String> = PLANTED
        .par_iter()
        .filter_map(|(ids, place, text)| Some(format!("{ids} {place} {text:?}: {}", missed(ids, place, text)?)))
        .collect();
    assert!(
        missed.is_empty(),
        "{} of {} were missed\n{}",
        missed.len(),
        PLANTED.len(),
        missed.join("\n")
    );
}

/// A finding says in its own block what releases its words.
#[test]
fn the_line_that_is_offered_releases() {
    let kept = |(ids, text): &(&str, &str)| {
        let case = Case { ids, text, ..PLAIN };
        let told = project(case).run(&["check", "--draft"]).fails(1).stderr;
        let offered = told
            .split("“released: [")
            .skip(1)
            .filter_map(|rest| rest.split("]”").next());
        let offered: std::collections::BTreeSet<&str> = offered.collect();
        let offered = offered.into_iter().collect::<Vec<_>>().join(", ");
        let offered = offered
            .replace("because: …", "because: essai")
            .replace("released_by: …", "released_by: Eve")
            .replace("released_on: …", "released_on: 2025-05");
        let written = text.replace('\'', "''").replace('\n', "\n\n          ");
        let project = project(case).edit(
            SECTION,
            &format!("'{written}'\n"),
            &format!("'{written}'\n        released: [{offered}]\n"),
        );
        let run = project.run(&["check", "--draft"]);
        (run.code != 0).then(|| format!("{text}\n{offered}\n{}", run.stderr))
    };
    let findings: Vec<(&str, &str)> = PLANTED
        .iter()
        .filter(|(_, place, text)| place.is_empty() && !text.contains("/home"))
        .map(|(ids, _, text)| (*ids, *text))
        .collect();
    let left: Vec<String> = findings.par_iter().filter_map(kept).collect();
    assert!(
        left.is_empty(),
        "{} of {}\n{}",
        left.len(),
        findings.len(),
        left.join("\n")
    );
}

/// More than one thing at once: a name, the case.
const HONEST: &[(&str, Case<'_>)] = &[
    (
        "a derived variable that is called as a choice is",
        Case {
            answer: "Le centre communautaire du quartier nord",
            edits: &[
                (
                    QUESTIONNAIRE,
                    "label: Tomates",
                    "label: Le centre communautaire du quartier nord",
                ),
                (
                    QUESTIONNAIRE,
                    "missing:\n",
                    "derived:\n  lieu: {label: Le centre communautaire du quartier nord, from: jardine, merge: {oui: [oui], non: \
                     [non]}}\nmissing:\n",
                ),
            ],
            ..PLAIN
        },
    ),
    (
        "a choice's label",
        Case {
            answer: "Le centre communautaire du quartier nord",
            edits: &[(
                QUESTIONNAIRE,
                "label: Tomates",
                "label: Le centre communautaire du quartier nord",
            )],
            ..PLAIN
        },
    ),
    (
        "a scale's label",
        Case {
            unread: ("avis", "Tout à fait d’accord avec cela"),
            edits: &[(QUESTIONNAIRE, "label: Tomates", "label: Tout à fait d’accord avec cela")],
            ..PLAIN
        },
    ),
    (
        "a town in the text",
        Case {
            unread: ("ville", "Trois-Rivières-Ouest"),
            text: "À Trois-Rivières-Ouest, on jardine.",
            ..PLAIN
        },
    ),
    (
        "how to reach an institution",
        Case {
            edits: &[(
                REPORT,
                "institutions: [Comité des jardins]",
                "institutions: [\"Comité des jardins, 12 rue des Érables, Québec, G9A 5H2, 819 376-5011\"]",
            )],
            ..PLAIN
        },
    ),
    ("ids that are a colour of the theme", Case { ids: "hex", ..PLAIN }),
    (
        "a quotation that was released",
        Case {
            edits: &[(
                SECTION,
                "blocks:\n",
                "blocks:\n  - quotation: {id: mots, text: On m’a refusé l’aide trois fois, released_by: Eve, released_on: 2025-05}\n",
            )],
            text: "« On m’a refusé l’aide trois fois », dit une personne.",
            ..PLAIN
        },
    ),
    (
        "words that were released",
        Case {
            edits: &[(
                SECTION,
                "blocks:\n",
                "released:\n  - {says: On m’a refusé l’aide trois fois, because: accord écrit, released_by: Eve, released_on: 2025-05}\nblocks:\n",
            )],
            text: "On m’a refusé l’aide trois fois.",
            ..PLAIN
        },
    ),
    (
        "an id, a value and contact details that were released",
        Case {
            edits: &[(
                REPORT,
                "groups:\n",
                "released:\n  - {says: [JP-0703, G9A 5H2, 819 376-5011, jean@exemple.ca, G8Z 4M3], because: essai}\ngroups:\n",
            )],
            text: "JP-0703, G9A 5H2, 819 376-5011, jean@exemple.ca, G8Z 4M3.",
            ..PLAIN
        },
    ),
    (
        "a contact that is declared",
        Case {
            edits: &[(
                REPORT,
                "groups:\n",
                "contacts: [info@exemple.ca, 819 376-5011]\ngroups:\n",
            )],
            text: "Écrire à info@exemple.ca ou appeler au 819\u{a0}376-5011.",
            ..PLAIN
        },
    ),
];

/// What is said against an honest report.
fn refused(case: Case<'_>, has_pdf: bool) -> Option<String> {
    let args: &[&str] = &["build", "--draft", "--no-pdf"];
    let run = project(case).run(if has_pdf { &args[..2] } else { args });
    (run.code != 0 || run.stderr.contains("error")).then_some(run.stderr)
}

#[test]
fn an_honest_report_is_built() {
    let answers = HONEST_ANSWERS.iter().map(|answer| (*answer, Case { answer, ..PLAIN }));
    let values = HONEST_VALUES.iter().map(|value| {
        let text = "À Trois-Rivières et au Saguenay–Lac-Saint-Jean, plusieurs parlent du plaisir d’être dehors.";
        (
            value.1,
            Case {
                unread: *value,
                text,
                ..PLAIN
            },
        )
    });
    let texts = HONEST_TEXTS.iter().map(|text| {
        (
            *text,
            Case {
                text,
                ids: "numbers",
                ..PLAIN
            },
        )
    });
    let alike = answers
        .chain(values)
        .chain(texts)
        .map(|(name, case)| (name, case, false));
    let others = HONEST.iter().map(|(name, case)| (*name, *case, true));
    let all: Vec<(&str, Case<'_>, bool)> = alike.chain(others).collect();
    let refused: Vec<String> = all
        .par_iter()
        .filter_map(|(name, case, has_pdf)| Some(format!("{name}: {}", refused(*case, *has_pdf)?)))
        .collect();
    assert!(
        refused.is_empty(),
        "{} of {} were refused\n{}",
        refused.len(),
        all.len(),
        refused.join("\n")
    );
}

/// What the project's own templates add is looked at in the finished files.
#[test]
fn what_a_template_gives_away_is_found_in_the_files() {
    let template = std::fs::read_to_string("templates/site/layout.html").expect("the template of pages");
    let project = |words: &str| {
        let text = template.replace("</body>", &format!("<p>{words}</p></body>"));
        project(PLAIN).file("templates/site/layout.html", text)
    };
    for (words, said) in [
        ("Voir JP-0703", "publishes a respondent’s id (column “id”)"),
        (ANSWER, "publishes an open answer (column “mots”)"),
        (
            "G9A 5H2",
            "publishes a value of a column that no question uses (“postal”)",
        ),
        (
            "/home/eve/rapport.html",
            "publishes a path of this computer: /home/eve/rapport.html",
        ),
    ] {
        let run = project(words).run(&["build", "--site-only"]).fails(1);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    project("Écrire à info@exemple.ca")
        .run(&["build", "--site-only"])
        .succeeds();
}

/// A release costs no look at every text, nor a text one at every release.
#[test]
fn a_thousand_releases_take_no_time() {
    let number = |n: usize| format!("819 376-{:04}", n + 1000);
    let findings: String = (0..1000)
        .map(|n| format!("      - Appeler au {}.\n", number(n)))
        .collect();
    let released: Vec<String> = (0..1000).map(number).collect();
    let project = project(PLAIN)
        .edit(SECTION, "  - findings:\n", &format!("  - findings:\n{findings}"))
        .edit(
            REPORT,
            "groups:\n",
            &format!("released:\n  - {{says: {released:?}, because: essai}}\ngroups:\n"),
        );
    let start = Instant::now();
    project.run(&["check", "--draft"]).succeeds();
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// Ids that only count the rows are no more than the figures of a large report.
#[test]
fn ids_that_count_the_rows_are_figures() {
    let rows: String = (1..=12_000).fold(
        "id,jardine,recolte,legumes_tomates,legumes_courges,heures\n".to_owned(),
        |all, n| {
            all + &format!(
                "{n},{},{},1,0,4\n",
                if n % 7 == 0 { 2 } else { 1 },
                if n % 7 == 0 { "" } else { ["1", "2"][n % 2] }
            )
        },
    );
    let project = Project::at("tests/errors/_base")
        .file(RESPONSES, rows)
        .edit(REPORT, "n: 8", "n: 12000");
    let project = project.edit(
        SECTION,
        "ont jardiné cet été.",
        "ont jardiné cet été, soit {{ count(\"jardine\", is=\"oui\") }} sur {{ n(\"membres\") }}.",
    );
    project.run(&["build", "--draft"]).succeeds();
}
