//! Exports of survey tools are read as they come: the same answers in every tool's form give the same figures.

mod counted;
mod drafts;
mod forms;
mod real;
mod seen;
mod survey;
mod variants;
pub mod written;

use crate::pages::figures;
use crate::project::Project;
use forms::{Form, forms};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use survey::{SECTION, people, questionnaire, report};
use variants::variants;
pub use written::xlsx;
use written::{archive, ods};

fn project(form: &Form) -> Project {
    Project::empty()
        .file("content/report.yaml", report(form.file, ""))
        .file("content/questionnaire.yaml", questionnaire(&form.columns))
        .file(&format!("content/responses/{}", form.file), &form.bytes)
        .file("content/sections/section.yaml", SECTION)
}

/// Every table, and every figure with its value.
fn published(project: &Project) -> Vec<String> {
    let tables = ["t-single", "t-ways", "t-grid"].map(|id| project.read(&format!("output/donnees/{id}.csv")));
    let figures = figures(project);
    let figures = figures
        .iter()
        .map(|figure| format!("{} {} {}", figure["id"], figure["value"], figure["text"]));
    tables.into_iter().chain(figures).collect()
}

/// The same cases on every run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        max_shrink_iters: 16,
        rng_seed: RngSeed::Fixed(20_251_130),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn every_form_gives_the_same_figures(people in people()) {
        let mut first: Option<Vec<String>> = None;
        for form in forms(&people).into_iter().chain(variants(&people)) {
            let built = project(&form);
            let run = built.run(&["build", "--no-pdf"]);
            prop_assert!(run.code == 0, "{}: {}", form.name, run.stderr);
            let published = published(&built);
            for of in ["word/valid\"", "single/refused\"", "ways/valid\""] {
                prop_assert!(published.iter().any(|figure| figure.contains(of)), "{of}: {published:?}");
            }
            match &first {
                Some(first) => prop_assert_eq!(first, &published, "{}", form.name),
                None => first = Some(published),
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn every_form_gives_the_same_counts(people in people()) {
        let mut first: Option<String> = None;
        for form in forms(&people).into_iter().chain(variants(&people)) {
            let run = project(&form).run(&["questions"]);
            prop_assert!(run.code == 0, "{}: {}", form.name, run.stderr);
            // Where answers are codes, a scale has a mean.
            let is_score = |line: &&str| line.contains("(\"grid.") && !line.contains("percent");
            let counted: Vec<&str> = run.stdout.lines().filter(|line| !is_score(line)).collect();
            let counted = counted.join("\n");
            match &first {
                Some(first) => prop_assert_eq!(first, &counted, "{}", form.name),
                None => first = Some(counted),
            }
        }
    }
}

/// What is said of a file of responses in the place of one of a small project.
fn said(file: &str, bytes: &[u8], settings: &str) -> String {
    let project = Project::at("tests/errors/_base")
        .edit(
            "content/report.yaml",
            "responses/membres.csv",
            &format!("responses/{file}{settings}"),
        )
        .file(&format!("content/responses/{file}"), bytes);
    project.run(&["check"]).stderr
}

/// The responses of that project.
fn base() -> Vec<Vec<String>> {
    let text = Project::at("tests/errors/_base").read("content/responses/membres.csv");
    text.lines()
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

#[test]
fn a_workbook_is_not_unpacked_without_end() {
    let zeros = vec![b' '; 64 << 20];
    let parts: Vec<String> = (0..9).map(|part| format!("xl/media/{part}.bin")).collect();
    let mut bomb: Vec<(&str, &[u8])> = vec![("xl/workbook.xml", b"<workbook/>")];
    bomb.extend(parts.iter().map(|part| (part.as_str(), zeros.as_slice())));
    let bomb = archive(&bomb);
    assert!(bomb.len() < 1 << 20);
    assert!(said("membres.xlsx", &bomb, "").contains("exceeds 512 MB once unpacked"));
}

#[test]
fn a_damaged_workbook_is_a_message() {
    for whole in [xlsx(&base()), ods(&base())] {
        assert_eq!(said("membres.xlsx", &whole, "").matches("error").count(), 0);
        for cut in (100..whole.len()).step_by(whole.len() / 12) {
            let mut broken = whole.clone();
            broken.truncate(cut);
            assert!(said("membres.xlsx", &broken, "").contains("is damaged"), "cut at {cut}");
            broken = whole.clone();
            broken[cut] ^= 0x55;
            let said = said("membres.xlsx", &broken, "");
            assert!(!said.contains("internal"), "changed at {cut}: {said}");
        }
    }
}

#[test]
fn check_says_what_was_recognised() {
    let told = said("membres.xlsx", &xlsx(&base()), "");
    assert!(
        told.contains("has 2 sheets; the one that is read is “Form Responses 1”"),
        "{told}"
    );
    let told = said("membres.xlsx", &xlsx(&base()), "\n    sheet: form responses 1");
    assert!(!told.contains("the one that is read"), "{told}");
    let mut rows = base();
    rows.insert(
        1,
        vec![
            String::new(),
            "#x+y".to_owned(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ],
    );
    let told = said("membres.csv", written::csv(&rows, ",", "\n").as_bytes(), "");
    assert!(told.contains("a line of HXL tags"), "{told}");
    rows[1] = ["{'ImportId': 'QID1'}"; 6].map(str::to_owned).to_vec();
    rows.insert(1, rows[0].clone());
    let told = said("membres.csv", written::csv(&rows, ",", "\n").as_bytes(), "");
    assert!(told.contains("the first 3 lines are headings"), "{told}");
}

/// Parts of an archive of LimeSurvey, as `tests/exports/written.py` packs them.
fn lime() -> Vec<(String, Vec<u8>)> {
    let file = std::fs::File::open("tests/exports/written/lime.lsa").expect("an archive");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(std::borrow::Cow::into_owned)
        .collect();
    let mut read = |name: &String| {
        let mut bytes = Vec::new();
        let mut part = archive.by_name(name).expect("a part");
        std::io::Read::read_to_end(&mut part, &mut bytes).expect("bytes");
        (name.clone(), bytes)
    };
    names.iter().map(&mut read).collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    archive(&parts)
}

/// Whatever is wrong with an archive of LimeSurvey, and whatever its parts are called, is a message and touches nothing.
#[test]
fn a_damaged_archive_of_limesurvey_is_a_message() {
    let whole = packed(&lime());
    for cut in (100..whole.len()).step_by(whole.len() / 24) {
        let mut broken = whole.clone();
        broken[cut] ^= 0x55;
        let told = said("membres.lsa", &broken, "");
        assert!(!told.contains("internal"), "changed at {cut}: {told}");
        broken.truncate(cut);
        assert!(said("membres.lsa", &broken, "").contains("is damaged"), "cut at {cut}");
    }
    for (at, of, to) in [
        (1, "<responses>", "<!DOCTYPE a [<!ENTITY b \"c\">]><responses>"),
        (1, "<rows>", "<rows><row><unknown>1</unknown></row>"),
        (1, "</row>", "<id>1</id></row>"),
        (1, "</document>", ""),
        (0, "<questions>", "<questions>&b;"),
        (0, "LimeSurveyDocType", "Another"),
    ] {
        let mut parts = lime();
        let text = String::from_utf8(parts[at].1.clone()).expect("text");
        assert!(text.contains(of), "{of}");
        parts[at].1 = text.replacen(of, to, 1).into_bytes();
        let told = said("membres.lsa", &packed(&parts), "");
        assert!(told.contains("its responses can’t be read"), "{to}: {told}");
    }
    // A path leads nowhere: parts are never written.
    let mut parts = lime();
    for part in &mut parts {
        part.0 = format!("../../../{}", part.0);
    }
    let told = said("membres.lsa", &packed(&parts), "");
    assert!(told.contains("“jardine”") && !told.contains("damaged"), "{told}");
    let mut parts = lime();
    parts.extend((0..9).map(|part| (format!("survey_{part}_timings.lsi"), vec![b' '; 64 << 20])));
    assert!(said("membres.lsa", &packed(&parts), "").contains("exceeds 512 MB once unpacked"));
}

/// The base project with a file of responses and settings of its group: what `check` says, and how many are counted.
fn counted(rows: &[&str], settings: &str) -> (String, Option<u64>) {
    let project = Project::at("tests/errors/_base")
        .edit("content/report.yaml", "    n: 8\n", settings)
        .file("content/responses/membres.csv", rows.join("\n"))
        .file(
            "content/sections/recolte.yaml",
            "title: La récolte\nblocks:\n  - prose: Rien.\n",
        )
        .remove("content/conclusion.yaml");
    let said = project.run(&["check"]).stderr;
    if project.run(&["build", "--no-pdf"]).code != 0 {
        return (said, None);
    }
    let all = figures(&project);
    let count = all.iter().find(|figure| {
        figure["id"]
            .as_str()
            .is_some_and(|id| id.ends_with("membres/jardine/valid"))
    });
    (said, count.and_then(|figure| figure["value"].as_u64()))
}

const HEADS: &str = "id,jardine,recolte,legumes_tomates,legumes_courges,heures";

#[test]
fn rows_that_are_no_finished_answer_are_told_and_may_be_left_out() {
    let qualtrics = [
        &format!("ResponseId,Status,Finished,{}", &HEADS[3..]),
        "R1,IP Address,TRUE,1,1,1,0,4",
        "R2,Survey Preview,TRUE,1,1,1,0,4",
        "R3,0,FALSE,1,2,1,0,4",
        "R4,0,1,2,,1,0,4",
        "R5,0,1,1,1,1,0,4",
    ];
    let (said, count) = counted(&qualtrics, "");
    assert!(
        said.contains("warning: content/responses/membres.csv: one row is a test or a preview"),
        "{said}"
    );
    assert!(said.contains("one person did not finish; the answers count"), "{said}");
    assert_eq!(count, Some(5));
    let (said, count) = counted(&qualtrics, "    leave_out: [tests, incomplete]\n    n: 3\n");
    assert!(
        said.contains("note: content/responses/membres.csv: one row is a test or a preview, and does not count"),
        "{said}"
    );
    assert_eq!(count, Some(3));
    let lime = [
        &format!("{HEADS},submitdate. Date submitted"),
        "1,1,1,1,0,4,2025-01-01",
        "2,1,1,1,0,4,",
        "3,1,1,1,0,4,2025-01-02",
    ];
    assert_eq!(counted(&lime, "    leave_out: incomplete\n").1, Some(2));
    // A column that is called so in another tool is none of these.
    let other = [&format!("{HEADS},status"), "1,1,1,1,0,4,1", "2,1,1,1,0,4,2"];
    let (said, count) = counted(&other, "    leave_out: tests\n");
    assert!(!said.contains("test"), "{said}");
    assert_eq!(count, Some(2));
}

#[test]
fn answers_of_one_person_count_once() {
    let redcap = [
        &format!("{HEADS},redcap_repeat_instrument,redcap_repeat_instance,fiche_complete"),
        "1,1,1,1,0,4,,,2",
        "1,,,,,,visite,1,",
        "2,2,,1,0,4,,,0",
    ];
    assert!(
        counted(&redcap, "").0.contains("“1” stands twice"),
        "{}",
        counted(&redcap, "").0
    );
    assert_eq!(counted(&redcap, "    leave_out: repeats\n").1, Some(2));
    let again = [HEADS, "1,1,1,1,0,4", "2,2,,1,0,4", "1,2,,1,0,4", "3,1,1,1,0,4"];
    assert!(
        counted(&again, "    leave_out: repeats\n")
            .0
            .contains("leave_out: [duplicates]")
    );
    let (said, count) = counted(&again, "    leave_out: [duplicates]\n");
    assert!(said.contains("the last answer counts"), "{said}");
    assert_eq!(count, Some(3));
    let blank = [HEADS, "1,1,1,1,0,4", ",2,,1,0,4"];
    assert!(
        counted(&blank, "    leave_out: duplicates\n")
            .0
            .contains("does not say whose it is")
    );
    // No column tells them apart.
    let stamps = [
        &HEADS.replace("id,", "Horodateur,"),
        "10:00,1,1,1,0,4",
        "10:00,2,,1,0,4",
    ];
    assert_eq!(counted(&stamps, "    respondent: \"#\"\n").1, Some(2));
}

/// One row for each event: those of another event, or of none, are nobody's second answer.
#[test]
fn events_make_groups_or_are_left_out() {
    let rows = [
        &format!("{HEADS},redcap_event_name,fiche_complete"),
        "1,1,1,1,0,4,avant_arm_1,2",
        "1,2,,1,0,4,apres_arm_1,2",
        "2,2,,1,0,4,avant_arm_1,0",
        "2,1,1,1,0,4,apres_arm_1,2",
    ];
    let event = "    rows: {column: redcap_event_name, is: [avant_arm_1], left_out: [apres_arm_1]}\n";
    let (told, count) = counted(&rows, event);
    assert!(!told.contains("stands twice"), "{told}");
    assert_eq!(count, Some(2));
    assert!(counted(&rows, "").0.contains("“1” stands twice"));
    // A row again within the event is.
    let again = [&rows[..], &["2,2,,1,0,4,avant_arm_1,2"]].concat();
    assert!(counted(&again, event).0.contains("“2” stands twice"));
}

/// A column with what was written instead of a choice is the box of that choice; its texts are not published.
#[test]
fn a_column_of_others_is_a_box() {
    let questions = "questions:\n  venir:\n    type: multiple\n    text: Comment?\n    not_chosen: [\"\"]\n    choices:\n      \
                     - {id: bus, label: Autobus, column: \"Comment? [Autobus]\"}\n      \
                     - {id: autre, label: Autre, column: \"Comment? [Autre]\", other: true}\n";
    let project = |said: &str| {
        let blocks =
            format!("  - prose: |\n      On dit : {said}.\n  - group_table: {{id: t, caption: Moyens, of: venir}}\n");
        Project::empty()
            .file("content/report.yaml", report("r.csv", ""))
            .file("content/questionnaire.yaml", questions)
            .file(
                "content/responses/r.csv",
                "Respondent ID,Comment?,\n,Autobus,Autre\n1,Autobus,\n2,,en raquettes sur le grand canal\n\
                 3,Autobus,en trottinette sur la neige\n4,,\n",
            )
            .file(
                "content/sections/section.yaml",
                format!("title: Section\nblocks:\n{blocks}"),
            )
    };
    let table = project("rien de tel")
        .build()
        .read("output/donnees/t.csv")
        .replace('\u{a0}', " ");
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(lines, ["Autobus;50 %;2;4", "Autre;50 %;2;4"]);
    let run = project("en raquettes sur le grand canal")
        .run(&["build", "--no-pdf"])
        .fails(1);
    assert!(run.stderr.contains("answer"), "{}", run.stderr);
}

#[test]
fn what_a_file_of_spss_says_of_its_values_counts() {
    let questions = "missing:\n  dont_know: [Ne sait pas]\nquestions:\n  avis:\n    type: single\n    text: Votre avis?\n    \
                     column: satisfaction\n    choices:\n      - {id: non, label: Pas d'accord}\n      \
                     - {id: plutot, label: Plutôt d’accord}\n      - {id: oui, label: D’accord}\n  sexe:\n    type: single\n    \
                     text: Votre sexe?\n    choices: [{id: femme, label: Femme}, {id: homme, label: Homme}]\n  \
                     nombre: {type: number, text: Combien?, column: fin}\n  mot: {type: open, text: Un mot?}\n";
    let file = std::fs::read("tests/reference/spss/packed.zsav").expect("a file");
    let project = Project::empty()
        .file("content/report.yaml", report("enquete.zsav", ""))
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/enquete.zsav", file)
        .file(
            "content/sections/section.yaml",
            "title: Section\nblocks:\n  - prose: Rien.\n",
        )
        .build();
    let all = figures(&project);
    let count = |of: &str| {
        let found = all
            .iter()
            .find(|figure| figure["id"].as_str().is_some_and(|id| id.ends_with(of)));
        found.and_then(|figure| figure["value"].as_u64()).expect("a count")
    };
    // Of 40 cases each value of five stands in 8; 98 and 99 are missing to the file, 98 is "Ne sait pas".
    assert_eq!(
        ["avis/valid", "avis/dont_know", "avis/no_answer"].map(count),
        [24, 8, 8]
    );
    // Of four, one is blank and one missing to the file.
    assert_eq!(["sexe/valid", "sexe/no_answer"].map(count), [20, 20]);
    // From 0 to 39 without 1, 2 and 3.
    assert_eq!(["nombre/valid", "nombre/no_answer"].map(count), [37, 3]);
    // Every fourth is blank, and the first of the others' texts has no length.
    assert_eq!(["mot/valid", "mot/no_answer"].map(count), [30, 10]);
}

#[test]
fn redcap_writes_no_answer_as_nothing_ticked() {
    let heads = HEADS
        .replace("legumes_tomates", "legumes___1")
        .replace("legumes_courges", "legumes___2");
    let project = Project::at("tests/errors/_base")
        .edit(
            "content/questionnaire.yaml",
            "label: Tomates",
            "label: Tomates, column: legumes___1",
        )
        .edit(
            "content/questionnaire.yaml",
            "label: Courges",
            "label: Courges, column: legumes___2",
        )
        .edit("content/report.yaml", "    n: 8\n", "")
        .file(
            "content/responses/membres.csv",
            format!("{heads}\n1,1,1,1,0,4\n2,1,1,0,0,4\n3,1,2,0,0,4\n"),
        );
    let said = project.run(&["check"]).stderr;
    assert!(
        said.contains("note: “legumes”: 2 people ticked nothing; REDCap"),
        "{said}"
    );
}

#[test]
fn what_was_written_instead_of_a_choice_counts_and_is_not_published() {
    let questions = "questions:\n  venir:\n    type: multiple\n    text: Comment?\n    column: moyens\n    delimiter: \",\"\n    \
                     choices:\n      - {id: bus, label: Autobus}\n      - {id: autre, label: Autre, other: true}\n  \
                     lieu:\n    type: single\n    text: Où?\n    choices:\n      - {id: ville, label: En ville}\n      \
                     - {id: ailleurs, label: Ailleurs, other: true}\n";
    let project = |said: &str| {
        let blocks =
            format!("  - prose: |\n      On dit : {said}.\n  - group_table: {{id: t, caption: Moyens, of: venir}}\n");
        Project::empty()
            .file("content/report.yaml", report("r.csv", ""))
            .file("content/questionnaire.yaml", questions)
            .file(
                "content/responses/r.csv",
                "id,moyens,lieu\n1,\"Autobus, en raquettes sur le canal\",En ville\n2,Autobus,dans une cabane très haut perchée\n\
                 3,\"en trottinette sur la neige\",\n4,,En ville\n",
            )
            .file("content/sections/section.yaml", format!("title: Section\nblocks:\n{blocks}"))
    };
    let built = project("rien de tel").build();
    let table = built.read("output/donnees/t.csv").replace('\u{a0}', " ");
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(lines, ["Autobus;67 %;2;3", "Autre;67 %;2;3"]);
    for text in [
        "en raquettes sur le canal",
        "dans une cabane très haut perchée",
        "en trottinette sur la neige",
    ] {
        let run = project(text).run(&["build", "--no-pdf"]).fails(1);
        assert!(run.stderr.contains("answer"), "{text}: {}", run.stderr);
    }
}
