//! Tables of shares with several breakdowns side by side, all people beside their parts, and choices taken together below them.
//! Counts are worked out by hand.

use crate::project::Project;

const QUESTIONS: &str = "questions:
  lieu:
    type: single
    text: Où habitez-vous?
    label: Lieu
    choices: [{code: v, id: ville, label: Ville}, {code: c, id: campagne, label: Campagne}]
  avis:
    type: scale
    text: Qu’en pensez-vous?
    choices:
      - {code: 1, id: contre, label: Contre}
      - {code: 2, id: plutot_contre, label: Plutôt contre}
      - {code: 3, id: plutot_pour, label: Plutôt pour}
      - {code: 4, id: pour, label: Pour}
  passe:
    type: multiple
    text: Que faites-vous?
    delimiter: '|'
    choices: [{code: m, id: marche, label: Marche}, {code: n, id: nage, label: Nage}, {code: l, id: lit, label: Lecture}]
";

/// Six of group 1, four of group 2: opinions 1 to 4, and what they do.
const ROWS: &str = "id,role,lieu,avis,passe
zz01,1,v,1,m|n
zz02,1,v,2,m
zz03,1,v,3,n
zz04,1,c,3,l
zz05,1,c,4,l
zz06,1,c,4,m|l
zz07,2,v,4,m
zz08,2,v,4,m
zz09,2,c,1,l
zz10,2,c,2,l
";

fn table(block: &str) -> Project {
    let group = |id: &str, role: u32| {
        format!("  {id}: {{label: Groupe {id}, responses: responses/r.csv, rows: {{column: role, is: [{role}]}}}}\n")
    };
    let report = format!(
        "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n\
         sections: [s]\ngroups:\n{}{}",
        group("un", 1),
        group("deux", 2)
    );
    let block =
        format!("title: S\ngroups: [un, deux]\nblocks:\n  - group_table:\n      id: t\n      caption: T\n{block}");
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", QUESTIONS)
        .file("content/responses/r.csv", ROWS)
        .file("content/sections/s.yaml", block)
}

/// The table's rows: the label, then each share with its count and its base.
fn rows(project: &Project) -> Vec<Vec<String>> {
    project.run(&["build", "--no-pdf"]).succeeds();
    let text = project
        .read("output/donnees/t.csv")
        .replace(['\u{a0}', '\u{feff}'], " ");
    let row = |line: &str| line.split(';').map(|cell| cell.trim().to_owned()).collect();
    text.lines().map(row).collect()
}

#[test]
fn breakdowns_stand_side_by_side_after_all() {
    let project = table("      of: avis\n      by: [groups, lieu]\n      total: true\n");
    let rows = rows(&project);
    let heads: Vec<&str> = rows[0].iter().skip(1).step_by(3).map(String::as_str).collect();
    assert_eq!(
        heads,
        [
            "Ensemble",
            "Groupe un",
            "Groupe deux",
            "Lieu : Ville",
            "Lieu : Campagne"
        ]
    );
    let counts = |row: &[String]| -> Vec<String> { row[2..].iter().step_by(3).cloned().collect() };
    let bases: Vec<String> = rows[1][3..].iter().step_by(3).cloned().collect();
    assert_eq!(bases, ["10", "6", "4", "5", "5"]);
    assert_eq!(counts(&rows[1]), ["2", "1", "1", "1", "1"]);
    assert_eq!(counts(&rows[4]), ["4", "2", "2", "2", "2"]);
}

/// A person who gave both choices of a net counts once.
#[test]
fn a_net_stands_below_the_last_of_its_choices() {
    let project = table(
        "      of: avis\n      nets:\n        - {label: \"Contre, en tout\", is: [contre, plutot_contre]}\n        \
         - {label: \"Pour, en tout\", is: [plutot_pour, pour]}\n      total: true\n",
    );
    let shown = rows(&project);
    let labels: Vec<&str> = shown.iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(
        labels,
        [
            "Contre",
            "Plutôt contre",
            "Contre, en tout",
            "Plutôt pour",
            "Pour",
            "Pour, en tout"
        ]
    );
    assert_eq!(shown[3][1..4], ["40 %", "4", "10"]);
    assert_eq!(shown[6][4..7], ["67 %", "4", "6"]);
    let project = table("      of: passe\n      nets: [{label: Sport, is: [marche, nage]}]\n      total: true\n");
    let shown = rows(&project);
    // Marche 5, nage 2, both of them one person: six in all.
    assert_eq!((shown[3][0].as_str(), shown[3][2].as_str()), ("Sport", "6"));
    // Sorted, a net stands after all choices.
    let project =
        table("      of: passe\n      nets: [{label: Sport, is: [marche, nage]}]\n      total: true\n      sort: 1\n");
    assert_eq!(rows(&project)[4][0], "Sport");
}
