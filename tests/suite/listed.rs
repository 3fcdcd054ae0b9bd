//! `constats questions` over all kinds of questions: what it lists can be written, and what can be written is proposed.

use crate::project::Project;

/// A question of each kind, and what sums up or shares out its answers.
const KINDS: [(&str, &[&str]); 11] = [
    ("seul", &["percent"]),
    ("echelle", &["percent", "mean", "median", "sd", "q1", "q3"]),
    ("sans_valeur", &["percent"]),
    ("coches", &["percent"]),
    ("mentions", &["percent"]),
    ("rangs", &["percent"]),
    (
        "nombre",
        &["mean", "median", "sd", "q1", "q3", "p10", "p90", "sum", "distinct"],
    ),
    ("libre", &[]),
    ("organisme", &["distinct"]),
    ("batterie.un", &["percent", "mean", "median", "sd", "q1", "q3"]),
    (
        "notes.un",
        &["mean", "median", "sd", "q1", "q3", "p10", "p90", "sum", "distinct"],
    ),
];

const QUESTIONNAIRE: &str = "\
questions:
  seul: {type: single, text: Seul?, choices: [{id: a, label: A}, {id: b, label: B}]}
  echelle: {type: scale, text: Échelle?, choices: [{id: e1, label: Un, code: 1}, {id: e2, label: Deux, code: 2}, {id: e3, label: Trois, code: 3}]}
  sans_valeur: {type: scale, text: Sans valeur?, choices: [{id: peu, label: Peu}, {id: fort, label: Fort}]}
  coches: {type: multiple, text: Coches?, choices: [{id: c1, label: C1, column: C1}, {id: c2, label: C2, column: C2}]}
  mentions: {type: mentions, text: Mentions?, columns: [M1, M2], choices: [{id: m1, label: Em}, {id: m2, label: En}]}
  rangs: {type: ranking, text: Rangs?, columns: [R1, R2], choices: [{id: r1, label: Er}, {id: r2, label: Es}]}
  nombre: {type: number, text: Nombre?}
  libre: {type: open, text: Libre?}
  organisme: {type: open, text: Organisme?, distinct: true}
  batterie:
    type: scale
    text: Batterie?
    choices: [{id: b1, label: Un, code: 1}, {id: b2, label: Deux, code: 2}]
    items: [{id: un, label: Un, column: B1}, {id: deux, label: Deux, column: B2}]
  notes:
    type: number
    text: Notes?
    items: [{id: un, label: Un, column: N1}, {id: deux, label: Deux, column: N2}]
";

fn project(text: &str) -> Project {
    let report = "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{name: Ève Tremblay, role: bénévole}]\nnotice: Essai.\n\
                  disclosure: {preset: open, because: Essai}\nsections: [s]\ngroups:\n  tous: {label: Tous, responses: responses/r.csv}\n";
    let head = "id,seul,echelle,sans_valeur,C1,C2,M1,M2,R1,R2,nombre,libre,organisme,B1,B2,N1,N2";
    let rows: String = (0..6)
        .map(|at: usize| {
            let one = |all: [&str; 2]| all[at % 2].to_owned();
            let (single, scale, grade) = (one(["A", "B"]), at % 3 + 1, one(["Peu", "Fort"]));
            let (named, other) = (one(["Em", "En"]), one(["En", "Em"]));
            let (first, last) = (one(["Er", "Es"]), one(["Es", "Er"]));
            let (half, name) = (at % 2, one(["Zéphyr", "Boréal"]));
            format!("zz{at},{single},{scale},{grade},{half},1,{named},{other},{first},{last},{at},Bonjour,{name},{},{},{at},{at}\n", half + 1, half + 1)
        })
        .collect();
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", QUESTIONNAIRE)
        .file("content/responses/r.csv", format!("{head}\n{rows}"))
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{text}"))
}

fn findings(texts: impl Iterator<Item = String>) -> String {
    let each = texts
        .enumerate()
        .map(|(at, text)| format!("      - {{id: f{at}, text: 'On voit {text} ici.'}}\n"));
    format!("  - findings:\n{}", each.collect::<String>())
}

/// The expressions of a list, each with what stands before it.
fn expressions(listed: &str) -> Vec<(String, String)> {
    let line = |line: &str| {
        let at = line.find("{{")?;
        Some((line[at..].trim().to_owned(), line[..at].trim().to_owned()))
    };
    listed.lines().filter_map(line).collect()
}

#[test]
fn every_kind_of_question_is_listed_with_what_can_be_written_of_it() {
    let project = project("  - paragraph: Rien.\n");
    let listed = project.run(&["--lang", "fr", "questions"]).succeeds().stdout;
    let all = expressions(&listed);
    for (question, measures) in KINDS {
        let named = format!("(\"{question}\"");
        let own = all.iter().filter(|(expression, _)| expression.contains(&named));
        let mut found: Vec<&str> = own
            .map(|(expression, _)| {
                expression
                    .trim_start_matches("{{ ")
                    .split('(')
                    .next()
                    .unwrap_or_default()
            })
            .collect();
        found.dedup();
        assert_eq!(found, measures, "{question}: {listed}");
    }
    let plain = listed.replace('\u{a0}', " ");
    let distinct = plain
        .lines()
        .find(|line| line.contains("distinct(\"organisme\")"))
        .expect("listed");
    assert_eq!(
        distinct.split_whitespace().collect::<Vec<_>>().join(" "),
        "réponses différentes 2 {{ distinct(\"organisme\") }}"
    );
    // What is listed can be copied, and says what the list says.
    let texts = findings(all.iter().map(|(expression, _)| expression.clone()));
    let project = project
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{texts}"))
        .build();
    let page = project.read("output/s.html").replace(['\u{a0}', '\u{202f}'], " ");
    let said = all
        .iter()
        .filter(|(expression, _)| !expression.contains("percent"))
        .map(|(_, before)| before.split_whitespace().last().unwrap_or_default().to_owned());
    for said in said {
        assert!(
            page.contains(&format!("{said}</")) || page.contains(&format!(" {said} ")),
            "{said}: {page}"
        );
    }
}

/// What a message proposes to show a question: the names after its help.
fn proposed(told: &str, question: &str) -> Vec<String> {
    let help = format!("“{question}” can be shown by ");
    let names = told
        .split(&help)
        .nth(1)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    let names = names.replace(" or ", ", ");
    names
        .split(", ")
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whatever a question is asked for in vain, what the message proposes can show it.
#[test]
fn what_is_proposed_shows_the_question() {
    let refused = ["cannot show", "shows the items", "has no mean", "is not counted"];
    let functions = "mean median sd q1 q3 p10 p90 sum min max distinct";
    for (question, measures) in KINDS {
        let id = question.split('.').next().unwrap_or_default();
        let asked = functions
            .split(' ')
            .map(|function| format!("{{{{ {function}(\"{question}\") }}}}"));
        let tables = format!(
            "  - distribution: {{id: d, caption: D, of: {id}}}\n  - means_table: {{id: m, caption: M, of: {id}, measures: sum}}\n"
        );
        let told = project(&(findings(asked) + &tables))
            .run(&["--lang", "en", "check"])
            .stderr;
        let names = proposed(&told, id);
        match question {
            "organisme" => {
                assert!(
                    told.contains("how many different answers “organisme” has is shown by distinct"),
                    "{told}"
                );
                assert!(!told.contains("nothing shows"), "{told}");
            }
            "libre" => assert!(told.contains("nothing shows the answers to “libre”"), "{told}"),
            // Whatever is asked of a number, all of that can be shown.
            "nombre" => assert_eq!(names, [""; 0], "{told}"),
            _ => assert!(!names.is_empty(), "{question}: {told}"),
        }
        let is_measure = |name: &&String| ["percent", "mean", "median"].contains(&name.as_str());
        let wrong = names
            .iter()
            .filter(is_measure)
            .find(|name| !measures.contains(&name.as_str()));
        assert_eq!(wrong, None, "{question}: {told}");
        let tables = names
            .iter()
            .filter(|name| name.ends_with("table") || *name == "distribution");
        let table = |name: &String| match name.as_str() {
            "ranked_table" | "shares_table" => {
                format!("  - {name}: {{id: x-{name}, caption: X, columns: [{{label: L, of: {id}}}]}}\n")
            }
            _ => format!("  - {name}: {{id: x-{name}, caption: X, of: {id}}}\n"),
        };
        let tables: String = tables.map(table).collect();
        let told = project(&(tables + "  - paragraph: Rien.\n"))
            .run(&["--lang", "en", "check"])
            .stderr;
        assert!(!refused.iter().any(|words| told.contains(words)), "{question}: {told}");
    }
}

/// Of nobody, no figure is said to be a share.
#[test]
fn of_nobody_there_is_no_figure() {
    let text = findings(
        ["distinct(\"organisme\", where={\"seul\": \"a\", \"sans_valeur\": \"fort\"})"]
            .into_iter()
            .map(|one| format!("{{{{ {one} }}}}")),
    );
    for (language, said) in [
        (
            "en",
            "nobody answered “organisme” in this group or filter: there is no figure to give",
        ),
        (
            "fr",
            "personne n’a répondu à « organisme » dans ce groupe ou ce filtre : il n’y a pas de chiffre à donner",
        ),
    ] {
        let told = project(&text)
            .run(&["--lang", language, "check"])
            .fails(1)
            .stderr
            .replace(['\u{a0}', '\u{202f}'], " ");
        assert!(told.contains(said), "{told}");
    }
}
