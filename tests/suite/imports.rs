//! Every mistake of bringing responses in has its message, in French and in English; and no message of theirs is without a
//! test: what the sources name and no snapshot or test says fails here.

use crate::begin::EXPORTS;
use crate::exports::xlsx;
use crate::project::{Project, Run};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const HEADS: &str = "id,jardine,recolte,legumes_tomates,legumes_courges,heures";
const ROWS: &str = "M1,1,1,1,0,4\nM2,1,2,1,1,6\nM3,2,,0,1,\n";
const RESPONSES: &str = "content/responses/membres.csv";
const REPORT: &str = "content/report.yaml";

fn base() -> Project {
    Project::at("tests/errors/_base")
        .edit(REPORT, "    n: 8\n", "")
        .file(RESPONSES, format!("{HEADS}\n{ROWS}"))
        // What these few people answer is nobody’s matter here.
        .file(
            "content/sections/recolte.yaml",
            "title: La récolte\nblocks:\n  - prose: Rien.\n",
        )
        .remove("content/conclusion.yaml")
        .edit(
            REPORT,
            "groups:\n",
            "disclosure: {preset: open, because: Essai.}\ngroups:\n",
        )
}

/// With these rows, and settings of their group.
fn rows(heads: &str, rows: &str, settings: &str) -> Project {
    let setting = format!("    responses: responses/membres.csv\n{settings}");
    base()
        .file(RESPONSES, format!("{heads}\n{rows}"))
        .edit(REPORT, "    responses: responses/membres.csv\n", &setting)
}

/// The responses in a workbook of two sheets.
fn workbook() -> Project {
    let text = format!("{HEADS}\n{ROWS}");
    let cells = text.lines().map(|line| line.split(',').map(str::to_owned).collect());
    base()
        .file("content/responses/membres.xlsx", xlsx(&cells.collect::<Vec<_>>()))
        .edit(REPORT, "responses/membres.csv", "responses/membres.xlsx")
}

type Case = (&'static str, Project);

/// Files that are not what they should be.
fn of_files() -> Vec<Case> {
    let (file, ids) = ("responses/membres.csv", ["\"{'ImportId': 'QID1'}\""; 6].join(","));
    let with = |bytes: &[u8]| base().file(RESPONSES, bytes);
    let long: String = (0..150_000).map(|row| format!("M{row},1,1,1,0,4\n")).collect();
    let codes: String = (0..70_000).map(|row| format!("M{row},c{row},1,1,0,4\n")).collect();
    let bytes = |rows: &[u8]| [HEADS.as_bytes(), b"\n", rows].concat();
    let questions = ["Question"; 6].join(",");
    vec![
        ("a folder", base().edit(REPORT, file, "responses")),
        ("below a file", base().edit(REPORT, file, "responses/membres.csv/a.csv")),
        ("a sign of none", rows(HEADS, ROWS, "    delimiter: \"&\"\n")),
        (
            "a title above",
            with(format!("Sondage des jardins,,,,,\n{HEADS}\n{ROWS}").as_bytes()),
        ),
        (
            "rows of headings",
            with(format!("{HEADS}\n{questions}\n{ids}\n{ROWS}").as_bytes()),
        ),
        ("tags below", with(format!("{HEADS}\n,#x+y,,,,\n{ROWS}").as_bytes())),
        ("a sheet of several", workbook()),
        ("no UTF-8", with(&bytes(b"M\xff\xfe\x00\x81\x8d,1,2,1,1,6\n"))),
        (
            "no UTF-8 far below",
            with(&bytes(&[long.as_bytes(), b"M\xe9,1,2,1,1,6\n"].concat())),
        ),
        (
            "no UTF-8 far below letters that are",
            with(&bytes(
                &["Mé,1,1,1,0,4\n".as_bytes(), long.as_bytes(), b"M\xe9,1,2,1,1,6\n"].concat(),
            )),
        ),
        ("not in that encoding", encoded("utf-8", &bytes(b"M\xe9,1,1,1,0,4\n"))),
        (
            "UTF-8 by another name",
            encoded("windows-1252", &bytes("Mé,1,1,1,0,4\n".as_bytes())),
        ),
        ("no character", encoded("shift_jis", &bytes(b"M\xff,1,1,1,0,4\n"))),
        (
            "too many columns",
            with(format!("id{}\n", ",a".repeat(20_000)).as_bytes()),
        ),
        ("too long", with(";".repeat(20 << 20).as_bytes())),
        ("too many codes", with(&bytes(codes.as_bytes()))),
    ]
}

/// Columns and groups that the file doesn't bear out.
fn of_columns() -> Vec<Case> {
    let (choices, columns) = ("content/questionnaire.yaml", "    label: Heures par semaine\n");
    let yes_no = "choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]";
    let worded = HEADS.replace("heures", "Combien d’heures?");
    let voisins = "    responses: responses/voisins.csv";
    let decimals = "M1,1,1,1,0,4.5\nM2,1,2,1,1,6\n";
    vec![
        (
            "whose rows are they",
            base().edit(REPORT, voisins, "    responses: responses/membres.csv"),
        ),
        ("no column of people", rows(HEADS, ROWS, "    respondent: numero\n")),
        (
            "a person who isn’t named",
            rows(HEADS, "M1,1,1,1,0,4\n,1,2,1,1,6\n", "    respondent: id\n"),
        ),
        (
            "no column of strata",
            rows(HEADS, ROWS, "    design: {strata: strate}\n"),
        ),
        (
            "a beginning alone",
            rows(&worded, ROWS, "").edit(choices, columns, &format!("{columns}    column: Combien\n")),
        ),
        (
            "codes outside in two files",
            rows(HEADS, "M1,7,1,1,0,4\nM2,1,2,1,1,6\n", "")
                .file("content/responses/voisins.csv", "id,jardine\nV1,7\nV2,8\n"),
        ),
        (
            "codes with commas",
            base().edit(choices, yes_no, &yes_no.replace("code: 1,", "code: \"a,b\",")),
        ),
        (
            "in no group by their answers",
            rows(HEADS, ROWS, "    where: {jardine: [oui]}\n"),
        ),
        ("a number of too many decimals", rows(HEADS, decimals, "")),
        ("boxes that nobody left unticked", boxes()),
    ]
}

/// Rows that are no finished answer of one person.
fn of_records() -> Vec<Case> {
    let more = |heads: &str| format!("{HEADS},{heads}");
    let again = "M1,1,1,1,0,4,,\nM1,,,,,,visite,1\nM1,,,,,,visite,2\nM2,1,2,1,1,6,,\n";
    let again_heads = more("redcap_repeat_instrument,redcap_repeat_instance");
    let ended = "M1,IP Address,TRUE,1,1,1,0,4\nM2,IP Address,FALSE,1,1,1,0,4\nM3,Survey Preview,TRUE,2,,1,0,4\n";
    let ended_heads = HEADS.replace("id,", "ResponseId,Status,Finished,");
    let twice = "M1,1,1,1,0,4\nM2,1,2,1,1,6\nM1,1,2,1,1,6\n";
    let (stamps, stamped) = (HEADS.replace("id,", "Record ID,"), twice.replace("M1", "M2"));
    let total = format!("{ROWS}Total,3,3,2,2,10\n");
    let (weighted, blank) = (more("poids"), "M1,1,1,1,0,4,1.5\nM2,1,2,1,1,6,\nM3,2,,0,1,,1\n");
    let long = blank.replace("6,\n", "6,1.1234567890123\n");
    let without = |what: &str| format!("    leave_out: [{what}]\n");
    vec![
        ("tests", rows(&ended_heads, ended, &without("tests"))),
        ("unfinished", rows(&ended_heads, ended, "")),
        ("unfinished left", rows(&ended_heads, ended, &without("incomplete"))),
        ("forms again", rows(&again_heads, again, "    respondent: none\n")),
        ("forms again left", rows(&again_heads, again, &without("repeats"))),
        ("a person again", rows(HEADS, twice, "    respondent: id\n")),
        ("people again", rows(&stamps, &stamped, "    respondent: Record ID\n")),
        ("people again left", rows(HEADS, twice, &without("duplicates"))),
        ("totals", rows(HEADS, &total, "")),
        ("totals left", rows(HEADS, &total, &without("totals"))),
        (
            "weights left",
            rows(
                &weighted,
                blank,
                &format!("    weight: poids\n{}", without("unweighted")),
            ),
        ),
        ("weights rounded", rows(&weighted, &long, "    weight: poids\n")),
    ]
}

/// In an encoding that the project names.
fn encoded(name: &str, bytes: &[u8]) -> Project {
    rows(HEADS, ROWS, &format!("    encoding: {name}\n")).file(RESPONSES, bytes)
}

/// Several questions whose boxes are blank or ticked.
fn boxes() -> Project {
    let question = |id: &str| {
        format!(
            "  {id}:\n    type: multiple\n    text: Quoi?\n    groups: [membres]\n    choices:\n      - {{id: a, label: A, column: \
             {id}a}}\n      - {{id: b, label: B, column: {id}b}}\n"
        )
    };
    let names: Vec<String> = (0..9).map(|n| format!("q{n}")).collect();
    let asked: String = names.iter().map(|name| question(name)).collect();
    let heads: Vec<String> = names.iter().map(|name| format!("{name}a,{name}b")).collect();
    let (one, none) = (["1,"; 9].join(","), [","; 9].join(","));
    let lines = format!("M1,1,1,1,0,4,{one}\nM2,1,2,1,1,6,{none}\nM3,2,,0,1,,{one}\n");
    let project = rows(&format!("{HEADS},{}", heads.join(",")), &lines, "");
    let questions = project.read("content/questionnaire.yaml") + &asked;
    project.file("content/questionnaire.yaml", questions)
}

/// A run as it was asked for, with all that it said.
fn told(name: &str, run: &Run) -> String {
    format!("$ {name}\n{}{}\n", run.stdout, run.stderr)
}

#[test]
fn mistakes_of_responses_are_told_in_both_languages() {
    for (part, cases) in [
        ("files", of_files()),
        ("columns", of_columns()),
        ("records", of_records()),
    ] {
        for tongue in ["fr", "en"] {
            let mut all = String::new();
            for (name, project) in &cases {
                let run = project.run(&["--lang", tongue, "check"]);
                assert!(!run.stderr.is_empty(), "{name} says nothing");
                all.push_str(&format!("$ {name}\n{}\n\n", run.stderr.trim_end()));
            }
            insta::assert_snapshot!(format!("{part}_{tongue}"), all);
        }
    }
}

/// What is left aside for each reason, and what can't be made.
#[test]
fn what_a_draft_leaves_aside_is_told_in_both_languages() {
    let people = "Votre nom,Courriel,Téléphone,Votre adresse,Latitude,Matricule,Remote host";
    let heads = format!("ResponseId,Status,{people},Vide,Horodateur,Q1,Q1_TEXT,Poids,");
    let row = |at: usize| {
        let yes = ["Oui", "Non"][at % 2];
        let person = format!("Ana,a{at}@exemple.ca,819 555-01{at:02},1 rue A,45.5,7{at},203.0.113.{at}");
        format!("R{at},0,{person},,2025-01-0{at},{yes},mot {at},1.{at},x\n")
    };
    let lines: String = (1..10).map(row).collect();
    let project = Project::at(EXPORTS).file("tout.csv", format!("{heads}\n{lines}"));
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        let folder = format!("p-{tongue}");
        let run = project.run(&["--lang", tongue, "new", &folder, "tout.csv"]);
        all.push_str(&told("constats new p tout.csv", &run.succeeds()));
        let folder = format!("l-{tongue}");
        let run = project.run(&["--lang", tongue, "new", &folder, "lime.csv"]);
        all.push_str(&told("constats new l lime.csv", &run.succeeds()));
        let run = project.run(&["--lang", tongue, "new", "tout.csv/p", "google.csv"]);
        all.push_str(&told("constats new tout.csv/p google.csv", &run.fails(1)));
    }
    insta::assert_snapshot!(all);
}

/// An export with two batteries of one scale, an item more if so, and a list.
fn habits(scale: &[&str], answers: &[&str], has_more: bool) -> String {
    let more = if has_more { ",Lire [La nuit]" } else { "" };
    let heads = format!("Lire [Le matin],Lire [Le soir]{more},Écrire [Le matin],Écrire [Le soir],Venez-vous?");
    let line = |row: usize| {
        let items = if has_more { 5 } else { 4 };
        let cells: Vec<&str> = (0..items).map(|item| scale[(row + item) % scale.len()]).collect();
        format!("{},{}\n", cells.join(","), answers[row % answers.len()])
    };
    format!("{heads}\n{}", (0..36).map(line).collect::<String>())
}

/// A project beside exports that it can’t follow by itself.
#[test]
fn what_an_update_leaves_to_people_is_told_in_both_languages() {
    let (scale, questions) = (
        ["Jamais", "Parfois", "Souvent", "Toujours"],
        "p/content/questionnaire.yaml",
    );
    let first = habits(&scale[..3], &["Oui", "Non"], false);
    let second = habits(&scale, &["Oui", "Non", "Peut-être"], true);
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        let project = Project::empty().file("un.csv", &first).file("deux.csv", &second);
        project.run(&["--lang", tongue, "new", "p", "un.csv"]).succeeds();
        project
            .run(&["--lang", tongue, "new", "q", "un.csv", "deux.csv"])
            .succeeds();
        let kept = project.read(questions);
        let mut update = |name: &str, folder: &str, with: &[&str]| {
            let run = project.run(&[&["--lang", tongue, "new", folder, "--update"], with].concat());
            all.push_str(&told(
                &format!("{name}: constats new {folder} --update {}", with.join(" ")),
                &run,
            ));
        };
        update("several exports", "p", &["un.csv", "deux.csv"]);
        update("several files", "q", &[]);
        update("a degree, an item and a choice more", "p", &["deux.csv"]);
        let write = |text: &str| fs::write(project.path().join(questions), text).expect("a file");
        // A list that another question shares can’t grow for one of them.
        let named = kept.replacen("    choices:\n", "    choices: &liste\n", 1);
        assert_ne!(named, kept);
        write(&format!(
            "{named}  encore:\n    type: single\n    text: Encore?\n    choices: *liste\n"
        ));
        update("a list of two questions", "p", &["deux.csv"]);
        let item = |id: &str, column: &str| {
            format!(
                "  {id}:\n    type: scale\n    text: {id}\n    column: \"Lire [{column}]\"\n    scale: jamais_a_souvent\n"
            )
        };
        let (from, to) = (
            kept.find("  lire:").expect("a battery"),
            kept.find("  ecrire:").expect("another"),
        );
        let parted = [item("matin", "Le matin"), item("soir", "Le soir")].concat();
        write(&format!("{}{parted}{}", &kept[..from], &kept[to..]));
        update("items that are questions", "p", &["deux.csv"]);
    }
    insta::assert_snapshot!(all);
}

/// Messages that no run can be brought to say, and why.
const BEYOND: &[(&str, &str)] = &[
    ("responses-changed", "a file would have to change while it is read"),
    ("responses-changed-help", "the same"),
    (
        "records-duplicates",
        "a second answer is a mistake, until it is left out",
    ),
    (
        "responses-unpacked",
        "a file of 512 MB; in English, `exports` makes one",
    ),
    (
        "responses-delimiter",
        "a project’s signs are checked before the file is opened",
    ),
    ("one-file", "the name of a file, and nothing else"),
    ("of-file", "a preposition and the name of a file"),
    ("known-code", "a code between quotes, and nothing else"),
];

/// Where responses are read, and where projects are made of them.
const SOURCES: &[&str] = &[
    "src/content/responses",
    "src/resolve/survey/responses",
    "src/pipeline/exported.rs",
    "src/pipeline/fewer.rs",
    "src/pipeline/start.rs",
    "src/pipeline/update.rs",
    "src/draft/additions.rs",
    "src/draft/growth.rs",
    "src/draft/pen.rs",
    "src/draft/spelt.rs",
];

fn files(place: &Path, extension: &str) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(place).sort_by_file_name().into_iter().flatten();
    let files = all.map(walkdir::DirEntry::into_path);
    files
        .filter(|path| path.extension().is_some_and(|own| own == extension))
        .collect()
}

fn read(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The messages of a tongue, each as the texts between what is put into it.
fn catalogue(root: &Path, tongue: &str) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for file in files(&root.join("src/diagnostic/catalogue").join(tongue), "ftl") {
        let mut last = String::new();
        for line in read(&file).lines() {
            let named = line
                .split_once(" =")
                .filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()));
            match named {
                Some((key, text)) => {
                    last = key.to_owned();
                    all.insert(last.clone(), text.to_owned());
                }
                None if line.starts_with([' ', '}']) => {
                    all.entry(last.clone()).or_default().push_str(&format!("\n{line}"));
                }
                None => {}
            }
        }
    }
    let texts = |text: &String| {
        let variants = text.lines().map(
            |line| match line.trim_start().trim_start_matches('*').strip_prefix('[') {
                Some(variant) => variant.split_once(']').map_or("", |(_, text)| text),
                None => line,
            },
        );
        let pieces = variants.flat_map(|line| line.split(['{', '}']).map(str::trim));
        let is_text = |piece: &&str| piece.chars().count() > 3 && !piece.starts_with(['$', '"']);
        pieces.filter(is_text).map(str::to_owned).collect()
    };
    all.iter().map(|(key, text)| (key.clone(), texts(text))).collect()
}

#[test]
fn no_message_of_an_import_is_without_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = SOURCES.iter().map(|place| root.join(place));
    let sources: String = places
        .flat_map(|place| files(&place, "rs"))
        .filter(|path| !path.components().any(|part| part.as_os_str() == "tests"))
        .map(|path| read(&path))
        .collect();
    let is_key = |text: &&str| text.contains('-') && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let named: BTreeSet<&str> = sources.split('"').filter(is_key).collect();
    let said = files(&root.join("tests"), "snap")
        .into_iter()
        .chain(files(&root.join("src"), "snap"))
        .chain(files(&root.join("tests/suite"), "rs"));
    let said: String = said.map(|path| read(&path)).collect();
    let mut silent = Vec::new();
    for tongue in ["fr", "en"] {
        let all = catalogue(root, tongue);
        let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (key, texts) in &all {
            for text in texts {
                known.entry(text).or_default().insert(key);
            }
        }
        for key in named.iter().filter(|key| all.contains_key(**key)) {
            let own = all[*key].iter().filter(|text| known[text.as_str()].len() == 1);
            let mut texts: Vec<&String> = own.collect();
            if texts.is_empty() {
                texts.extend(&all[*key]);
            }
            texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
            let long = texts.iter().take_while(|text| text.chars().count() > 9).count().max(1);
            let is_said = texts.iter().take(long).any(|text| said.contains(text.as_str()));
            let is_beyond = BEYOND.iter().any(|(beyond, _)| beyond == key);
            silent.extend((!is_said && !is_beyond).then(|| format!("{tongue} {key}")));
        }
    }
    assert!(silent.is_empty(), "no test is told: {silent:#?}");
}
