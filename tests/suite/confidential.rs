//! What the policy withholds is withheld everywhere. The counts are worked out by hand from
//! `tests/projects/confidentiel`: of 40 users, 2 never get help, 6 sometimes, 14 often, 16 always, 2 do not say.

use crate::pages::{self, figures};
use crate::project::Project;
use serde_json::Value;

const PROJECT: &str = "tests/projects/confidentiel";
const REPORT: &str = "content/report.yaml";
const SECTION: &str = "content/sections/entraide.yaml";

fn project() -> Project {
    Project::at(PROJECT)
}

/// The row of a table's CSV file that begins with a label.
#[track_caller]
fn row(project: &Project, table: &str, label: &str) -> String {
    let csv = project.read(&format!("output/donnees/{table}.csv"));
    let found = csv.lines().find(|line| line.starts_with(label));
    let found = found.unwrap_or_else(|| panic!("{label}: {csv}"));
    found.replace('\u{a0}', " ")
}

#[test]
fn a_small_count_is_a_sign_in_every_file() {
    let project = project();
    project.run(&["--lang", "fr", "build"]).succeeds();
    // The 2 who never get help, and 6 who would give them back: 38 − 14 − 16 = 8 is all that is said.
    assert_eq!(row(&project, "tableau-aide", "Jamais"), "Jamais;x;x;x;0 %;0;11");
    assert_eq!(row(&project, "tableau-aide", "Parfois"), "Parfois;x;x;x;36 %;4;11");
    assert_eq!(row(&project, "tableau-aide", "Souvent"), "Souvent;37 %;14;38;27 %;3;11");
    let all = figures(&project);
    let of = |id: &str| all.iter().filter(|figure| figure["id"] == id).count();
    assert_eq!(of("tableau-aide/souvent/usagers"), 1);
    assert_eq!(of("tableau-aide/jamais/usagers"), 0);
    let page = project.read("output/entraide.html").replace('\u{a0}', " ");
    assert!(page.contains("donnée confidentielle, masquée pour que personne ne soit reconnu"));
    // The drawings: 8 places, of them 2 withheld and 1 of nobody.
    let table = pages::from(&page, "id=\"tableau-aide\"");
    let table = table.split("</table>").next().unwrap_or_default();
    assert_eq!(table.matches("class=\"plot in-cell\"").count(), 5, "{table}");
    assert!(!table.contains("width=\"0%\""), "{table}");
    let withheld = "<span class=\"value\"><span aria-hidden=\"true\">x</span>";
    let after = |at: usize| table[at..].split("</td>").next().unwrap_or_default().contains("<svg");
    let cells: Vec<usize> = table.match_indices(withheld).map(|(at, _)| at).collect();
    assert!(cells.len() == 2 && !cells.into_iter().any(after), "{table}");
}

#[test]
fn groups_together_and_strata_give_nothing_back() {
    let project = project().build();
    // 0 of the team never get help, so both groups together would say 2.
    assert!(row(&project, "tableau-aide-ensemble", "Aide").starts_with("Aide reçue;x;x;35 %;17;49"));
    // Four in the mixed setting: fewer than five.
    for answer in ["Jamais", "Parfois", "Souvent", "Toujours"] {
        let row = row(&project, "tableau-aide-milieu", answer);
        assert!(row.ends_with(";x"), "{row}");
    }
    // With 14 often in all and 9 in the country, 5 are left for two settings: neither may be said.
    assert_eq!(
        row(&project, "tableau-aide-milieu", "Souvent"),
        "Souvent;x;x;x;69 %;9;13;x"
    );
}

#[test]
fn a_sensitive_question_has_thresholds_of_its_own() {
    let project = project().build();
    // 4 in poor health: fewer than six, though more than three.
    assert_eq!(row(&project, "tableau-sante", "Mauvaise"), "Mauvaise;x;x;x");
    assert_eq!(row(&project, "tableau-sante", "Moyenne"), "Moyenne;x;x;x");
    assert_eq!(row(&project, "tableau-sante", "Bonne"), "Bonne;75 %;30;40");
}

#[test]
fn a_list_ends_before_what_is_withheld() {
    let project = project().build();
    assert_eq!(row(&project, "tableau-besoins", "2;"), "2;Garde;18;38;Garde;5;12");
    assert_eq!(row(&project, "tableau-besoins", "3;"), "3;x;x;x;x;x;x");
}

#[test]
fn extreme_numbers_are_taken_as_the_limit() {
    let project = project().build();
    let mean = figures(&project)
        .into_iter()
        .find(|figure| figure["measure"] == "mean")
        .expect("a mean");
    // 30, 31 … 67 and twice 70 instead of 88 and 91: (1843 + 140) / 40.
    assert_eq!(mean["value"].as_f64(), Some(49.575));
    assert_eq!(mean["text"], "49,6");
}

#[test]
fn what_must_not_be_crossed_is_not() {
    let table = "  - group_table:\n      id: tableau-croise\n      caption: Santé, selon le milieu\n      of: sante\n      by: milieu\n      groups: [usagers]\n  - ranked_table:";
    let project = project().edit(SECTION, "  - ranked_table:", table).build();
    for answer in ["Bonne", "Moyenne", "Mauvaise"] {
        assert_eq!(row(&project, "tableau-croise", answer), format!("{answer};x;x;x"));
    }
    // Nor is anything else lost by it.
    assert_eq!(row(&project, "tableau-sante", "Bonne"), "Bonne;75 %;30;40");
}

#[test]
fn counts_are_published_as_multiples() {
    let project = project()
        .edit(REPORT, "  smallest_base: 5\n", "  smallest_base: 5\n  round_to: 5\n")
        .build();
    // 14 of 38 are said to be 15 of 40: 38 %, half up.
    assert_eq!(row(&project, "tableau-aide", "Souvent"), "Souvent;38 %;15;40;50 %;5;10");
    let all = figures(&project);
    let counts = all
        .iter()
        .flat_map(|figure| [&figure["numerator"], &figure["denominator"]]);
    let counts: Vec<u64> = counts.filter_map(Value::as_u64).collect();
    assert!(counts.len() > 20, "{counts:?}");
    assert!(counts.iter().all(|count| count % 5 == 0), "{counts:?}");
}

#[test]
fn an_exception_is_published_and_said() {
    let exception =
        "  never_cross: [[sante, milieu]]\n  publish:\n    - {questions: [sante], because: Elle est publique.}\n";
    let project = project()
        .edit(REPORT, "  never_cross: [[sante, milieu]]\n", exception)
        .build();
    assert_eq!(row(&project, "tableau-sante", "Mauvaise"), "Mauvaise;10 %;4;40");
    assert!(
        project
            .read("output/confidentialite.html")
            .contains("Elle est publique.")
    );
}

#[track_caller]
fn same(name: &str, said: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../errors/_confidential");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

/// Adds a sentence to the section, and wants the whole message.
#[track_caller]
fn refused(name: &str, sentence: &str) {
    let project = project().edit(SECTION, "blocks:\n", &format!("blocks:\n{sentence}"));
    let run = project.run(&["--lang", "fr", "build", "--no-pdf"]).fails(1);
    assert!(!project.path().join("output").exists(), "an output was left");
    same(name, &run.stderr);
}

#[test]
fn a_sentence_refuses_what_is_withheld() {
    refused(
        "a_share",
        "  - prose: |\n      Soit {{ percent(\"aide\", is=\"jamais\", group=\"usagers\") }} sans aide.\n",
    );
}

#[test]
fn a_list_in_prose_refuses_too() {
    refused(
        "a_list",
        "  - prose: |\n      Soit {{ ranked(\"besoins\", group=\"usagers\", most=3) }}.\n",
    );
}

#[test]
fn a_claim_of_what_is_withheld_is_refused() {
    refused(
        "a_claim",
        "  - prose: Soit 5 % sans aide.\n    claims: [{says: \"5 %\", share: aide, is: jamais, group: usagers}]\n",
    );
}

/// A question that was asked only of those who gave a small answer gives it back by its base.
#[test]
fn what_cannot_be_kept_is_said() {
    let mut rows = String::new();
    let project = project();
    for (place, line) in project.read("content/responses/usagers.csv").lines().enumerate() {
        let never = line.split(',').nth(1) == Some("1");
        let cell = match (place, never) {
            (0, _) => "pourquoi",
            (_, true) => "1",
            (_, false) => "",
        };
        rows.push_str(&format!("{line},{cell}\n"));
    }
    let question = "  pourquoi:\n    type: single\n    text: Pourquoi?\n    groups: [usagers]\n    asked_if: [{question: aide, is: [jamais]}]\n    choices: [{code: 1, id: loin, label: Trop loin}, {code: 2, id: seul, label: Seul}]\n  besoins:\n";
    let table = "blocks:\n  - group_table: {id: tableau-pourquoi, caption: Raisons, of: pourquoi, groups: [usagers]}\n";
    let project = project
        .file("content/responses/usagers.csv", rows)
        .edit("content/questionnaire.yaml", "  besoins:\n", question)
        .edit(SECTION, "blocks:\n", table);
    let run = project.run(&["--lang", "fr", "build", "--no-pdf"]).fails(1);
    same("given_away", &run.stderr);
}

#[test]
fn the_team_learns_what_was_withheld() {
    let project = project();
    let run = project.run(&["--lang", "fr", "check", "--disclosure"]).succeeds();
    assert_eq!(run.stderr, "");
    same("report", &project.read("confidentialite.md"));
    // In English, and under another name.
    for (option, file) in [
        ("--disclosure", "confidentiality.md"),
        ("--disclosure=notes.md", "notes.md"),
    ] {
        project.run(&["check", option]).succeeds();
        assert!(project.read(file).starts_with("# Confidentiality"), "{file}");
    }
}
