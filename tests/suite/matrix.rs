//! Every block against every type of question, every chart and every breakdown: what it cannot show is an error, and what
//! passes has rows, figures and marks.

use crate::project::Project;
use std::collections::BTreeSet;

/// Questions by id, with whether answers come from a list, whether one gives a single answer, and whether it is a battery.
const QUESTIONS: [(&str, bool, bool, bool); 11] = [
    ("un", true, true, false),
    ("echelle", true, true, false),
    ("plusieurs", true, false, false),
    ("mentions", true, false, false),
    ("rangs", true, false, false),
    ("nombre", false, true, false),
    ("libre", false, true, false),
    ("bat_un", true, true, true),
    ("bat_echelle", true, true, true),
    ("bat_nombre", false, true, true),
    ("bat_libre", false, true, true),
];

const CHARTS: [&str; 7] = ["", "bars", "dumbbell", "grouped_bars", "stacked_bars", "dots", "box"];

const CHOICES: &str = "    choices: [{code: 1, id: a, label: Alpha}, {code: 2, id: b, label: Bêta}]\n";
const COLUMNED: &str =
    "    choices: [{code: 1, id: a, label: Alpha, column: PA}, {code: 2, id: b, label: Bêta, column: PB}]\n";
const ITEMS: &str = "    items: [{id: i, label: Iris, column: X1}, {id: j, label: Jonc, column: X2}]\n";

fn project(blocks: &[Block]) -> Project {
    let group = |id: &str, role: u32| {
        format!(
            "  {id}:\n    label: Groupe {id}\n    noun: {{one: PTP, many: PTP, gender: feminine}}\n    \
             responses: responses/tous.csv\n    rows: {{column: role, is: [{role}]}}\n"
        )
    };
    let report = format!(
        "language: fr-CA\ntitle: Matrice\ndate: 2025\nsections: [s]\ngroups:\n{}{}",
        group("g", 1),
        group("h", 2)
    );
    let question = |(id, closed, one, battery): (&str, bool, bool, bool)| {
        let kind = match id.trim_start_matches("bat_") {
            "un" => "single",
            "echelle" => "scale",
            "plusieurs" => "multiple",
            "mentions" => "mentions",
            "rangs" => "ranking",
            "nombre" => "number",
            _ => "open",
        };
        let columns = match (kind, battery) {
            ("mentions", _) => "    columns: [M1, M2]\n",
            ("ranking", _) => "    columns: [R1, R2]\n",
            ("multiple", _) | (_, true) => "",
            ("number", _) => "    column: N\n",
            ("open", _) => "    column: O\n",
            (_, _) => "    column: U\n",
        };
        let choices = match (closed, one || kind != "multiple") {
            (true, true) => CHOICES,
            (true, false) => COLUMNED,
            (false, _) => "",
        };
        let items = match (battery, kind) {
            (false, _) => String::new(),
            (true, "open") => ITEMS.replace('X', "O"),
            (true, "number") => ITEMS.replace('X', "N"),
            (true, _) => ITEMS.replace('X', "U"),
        };
        format!("  {id}:\n    type: {kind}\n    text: Question {id}\n{columns}{choices}{items}")
    };
    let mut questions = "questions:\n".to_owned();
    questions.extend(QUESTIONS.map(question));
    let mut rows = "id,role,U,U1,U2,PA,PB,M1,M2,R1,R2,N,N1,N2,O,O1,O2\n".to_owned();
    for person in 0..12 {
        let (role, code, other) = (1 + person % 2, 1 + person / 2 % 2, 1 + person / 4 % 2);
        let (yes, no) = (code - 1, u32::from(person % 3 == 0));
        rows.push_str(&format!(
            "p{person:02},{role},{code},{code},{other},{yes},{no},{code},{other},{code},{},{person},{person},{code},x,y,z\n",
            3 - code
        ));
    }
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/tous.csv", rows)
        .file("content/sections/s.yaml", section(blocks).0)
}

/// A table of a section, and whether it can be shown.
#[derive(Clone)]
struct Block {
    id: String,
    yaml: String,
    can: bool,
}

/// The section's file, with the line on which each block ends.
fn section(blocks: &[Block]) -> (String, Vec<usize>) {
    let mut text = "title: S\ngroups: [g, h]\nblocks:\n".to_owned();
    let mut ends = Vec::new();
    for block in blocks {
        text.push_str(&block.yaml);
        ends.push(text.lines().count());
    }
    (text, ends)
}

/// All that an author could ask for, with what should come of it.
fn blocks() -> Vec<Block> {
    let mut all = Vec::new();
    for (question, closed, one, battery) in QUESTIONS {
        for chart in CHARTS {
            let drawn = match chart {
                "" => String::new(),
                kind => format!("      chart: {{kind: {kind}, title: Dessin}}\n"),
            };
            let mut add = |block: &str, detail: &str, rest: String, can: bool| {
                let id = format!("t-{block}-{question}-{detail}-{chart}").replace('_', "-");
                let head = format!("  - {block}_table:\n      id: {id}\n      caption: Tableau\n{drawn}");
                let yaml = head + &rest;
                all.push(Block { id, yaml, can });
            };
            for columns in 1..=3 {
                let column = format!("{{label: Part, of: {question}, is: [a]}}");
                let listed = vec![column; columns].join(", ");
                let drawn = match chart {
                    "bars" => columns == 1,
                    "dumbbell" => columns == 2,
                    other => ["", "grouped_bars"].contains(&other),
                };
                let rest = format!("      columns: [{listed}]\n");
                add("shares", &columns.to_string(), rest, closed && battery && drawn);
            }
            let is = if battery { "      is: [a]\n" } else { "" };
            for (by, crossed) in [
                ("", true),
                ("un", true),
                ("plusieurs", true),
                ("mentions", true),
                ("bat_un.i", true),
                ("bat_un", false),
                ("nombre", false),
                ("libre", false),
                ("bat_nombre.i", false),
            ] {
                let rest = match by {
                    "" => format!("      of: {question}\n{is}"),
                    by => format!("      of: {question}\n      by: {by}\n{is}"),
                };
                // Two groups, and two choices of each question.
                let drawn = matches!(chart, "" | "grouped_bars");
                add("group", &by.replace('.', "-"), rest, closed && crossed && drawn);
            }
            let of = format!("      of: {question}\n");
            let draws = matches!(chart, "" | "grouped_bars") || chart == "stacked_bars" && one;
            add("scale", "", of, closed && draws);
            let columns = format!("      columns: [{{label: Rang, of: {question}}}]\n");
            add("ranked", "", columns, closed && !battery && chart.is_empty());
            numbers(&mut all, (question, battery), chart, &drawn);
        }
    }
    all
}

/// What sums up numbers and scores, and numbers by classes.
fn numbers(all: &mut Vec<Block>, (question, battery): (&str, bool), chart: &str, drawn: &str) {
    let is_number = question.ends_with("nombre");
    let is_measured = is_number || question.ends_with("echelle");
    let mut add = |block: &str, detail: String, rest: String, can: bool| {
        let id = format!("t-{block}-{question}-{detail}-{chart}").replace(['_', '.'], "-");
        let yaml = format!("  - {block}:\n      id: {id}\n      caption: Tableau\n{drawn}      of: {question}\n{rest}");
        all.push(Block { id, yaml, can });
    };
    for (measures, edges) in [
        ("mean, median, sd, n", false),
        ("q1, median, q3", true),
        ("mean", false),
    ] {
        for (by, crossed) in [
            ("", true),
            ("groups", true),
            ("un", true),
            ("nombre", false),
            ("bat_un", false),
        ] {
            let mut rest = format!("      measures: [{measures}]\n");
            if !by.is_empty() {
                rest.push_str(&format!("      by: {by}\n"));
            }
            let one = by.is_empty() || !battery || measures == "mean";
            let across = by.is_empty() || !battery;
            let draws = match chart {
                "" | "dots" => true,
                "bars" => is_number,
                "box" => edges && across,
                _ => false,
            };
            let detail = format!("{}-{by}", measures.replace(", ", "-"));
            add("means_table", detail, rest, is_measured && crossed && one && draws);
        }
    }
    for (by, columns) in [("", 1), ("groups", 2), ("un", 2)] {
        let rest = if by.is_empty() {
            String::new()
        } else {
            format!("      by: {by}\n")
        };
        let draws = matches!(chart, "" | "grouped_bars") || chart == "bars" && columns == 1;
        add("distribution", by.to_owned(), rest, is_number && !battery && draws);
    }
}

/// The blocks that some message is about.
fn refused(stderr: &str, blocks: &[Block]) -> BTreeSet<String> {
    let (_, ends) = section(blocks);
    // A warning says that something is shown otherwise than asked.
    let errors = stderr
        .split("\n\n")
        .filter(|message| message.trim_start().starts_with("erreur"));
    let places = errors
        .flat_map(str::lines)
        .filter_map(|line| line.trim().strip_prefix("--> content/sections/s.yaml:"));
    let lines = places.map(|place| {
        place
            .split(':')
            .next()
            .expect("a line")
            .parse::<usize>()
            .expect("a number")
    });
    lines
        .map(|line| {
            blocks[ends.iter().position(|end| line <= *end).expect("a block")]
                .id
                .clone()
        })
        .collect()
}

#[test]
fn what_cannot_be_shown_is_an_error_and_what_can_has_figures() {
    let all = blocks();
    let told = |some: &[Block]| {
        let run = project(some).run(&["--lang", "fr", "check"]);
        refused(&run.stderr, some)
    };
    // Of one kind no more than twenty mistakes are told, and one cause once: what is not told among others is asked alone.
    for some in all.chunks(18) {
        let among = told(some);
        for block in some {
            let is_refused =
                among.contains(&block.id) || !block.can && told(std::slice::from_ref(block)).contains(&block.id);
            assert_eq!(!is_refused, block.can, "{}\n{}", block.id, block.yaml);
        }
    }
    let shown: Vec<Block> = all.into_iter().filter(|block| block.can).collect();
    assert!(shown.len() > 80, "{}", shown.len());
    let built = project(&shown).build();
    let page = built.read("output/s.html");
    for block in &shown {
        let table = built.read(&format!("output/donnees/{}.csv", block.id));
        let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|row| row.split(';').collect()).collect();
        assert!(
            !rows.is_empty() && rows.iter().all(|row| row.len() > 1),
            "{}: {table}",
            block.id
        );
        let is_sign = |cell: &&str| ["n. d.", "—", "s. o.", "/", "x", "id.", ""].contains(cell);
        assert!(
            rows.iter().all(|row| !row[1..].iter().all(is_sign)),
            "{}: {table}",
            block.id
        );
        if block.yaml.contains("chart:") {
            let anchor = format!("id=\"{}-graphique\"", block.id);
            let (_, drawing) = page
                .split_once(&anchor)
                .unwrap_or_else(|| panic!("{}: no chart", block.id));
            let drawing = drawing.split("</figure>").next().expect("a drawing");
            // The columns of the file are a share, its count and its base; or numbers.
            let step = if block.id.starts_with("t-means") { 1 } else { 3 };
            let shares = rows.iter().flat_map(|row| row[1..].iter().step_by(step));
            for share in shares.filter(|cell| !is_sign(cell)) {
                assert!(drawing.contains(share), "{}: {share} is not drawn", block.id);
            }
        }
    }
}

#[test]
fn functions_and_claims_take_what_they_can_say() {
    for (question, closed, _, battery) in QUESTIONS {
        let name = if battery {
            format!("{question}.i")
        } else {
            question.to_owned()
        };
        let measured = name.contains("nombre") || name.contains("echelle");
        for (call, can) in [
            (format!("count(\"{name}\", is=\"a\")"), closed),
            (format!("percent(\"{name}\", is=\"a\")"), closed),
            (format!("tenths(\"{name}\", is=\"a\")"), closed),
            (format!("mean(\"{name}\")"), measured),
            (format!("median(\"{name}\")"), measured),
            (format!("sd(\"{name}\")"), measured),
            (format!("q3(\"{name}\")"), measured),
            (format!("sum(\"{name}\")"), name.contains("nombre")),
            (format!("p90(\"{name}\")"), name.contains("nombre")),
            (format!("distinct(\"{name}\")"), !name.contains("libre")),
            // One person's, and nobody has allowed it.
            (format!("max(\"{name}\")"), false),
            (format!("mean(\"{name}\", is=\"a\")"), false),
            (format!("median(\"{name}\", base=\"asked\")"), false),
            (format!("ranked(\"{name}\", most=2)"), closed),
            (format!("ranked(\"{name}\", is=\"a\")"), false),
            (format!("ranked(\"{name}\", most=0)"), false),
            (format!("top(\"{name}\", rank=0)"), false),
        ] {
            let yaml = format!("  - prose: |\n      Ici {{{{ {call} }}}}.\n");
            let id = call.clone();
            let run = project(&[Block { id, yaml, can }]).run(&["check"]);
            assert_eq!(run.code == 0, can, "{call}: {}", run.stderr);
        }
    }
    for claim in [
        "{says: Tous, share: nombre, is: a}",
        "{says: Tous, mean: un}",
        "{says: Tous, rank: bat_un, is: a}",
        "{says: Tous, same: un, by: nombre}",
        "{says: Tous, differ: un, is: a, by: libre}",
        "{says: Tous, differ: bat_un, is: a, by: groups}",
        "{says: Tous, more: {share: bat_un, is: a}, than: {share: un, is: a}}",
        "{says: Tous, mean: nombre, base: asked}",
    ] {
        let yaml = format!("  - prose: Tous sont là.\n    claims:\n      - {claim}\n");
        let id = claim.to_owned();
        let run = project(&[Block { id, yaml, can: false }])
            .run(&["--lang", "fr", "check"])
            .fails(1);
        assert!(run.stderr.contains("s.yaml:6"), "{claim}: {}", run.stderr);
    }
}
