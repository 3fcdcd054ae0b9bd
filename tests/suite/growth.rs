//! Large surveys and long reports: what would grow faster than the work is cut short, and that is told.

use crate::project::Project;
use std::fmt::Write;

const GROUPS: usize = 3;
const CHOICES: usize = 20;
const STRATA: usize = 15;

fn choices(name: &str, count: usize) -> String {
    let mut text = format!("  {name}:\n    type: single\n    text: {name}?\n    choices:\n");
    for choice in 0..count {
        let _ = writeln!(
            text,
            "      - {{code: {choice}, id: {name}{choice}, label: {name}{choice}}}"
        );
    }
    text
}

/// Three groups by twenty choices in fifteen strata, with small counts in most cells, each group apart and all of them together.
fn crossing() -> Project {
    let groups: Vec<String> = (0..GROUPS).map(|group| format!("g{group}")).collect();
    let all = groups.join(", ");
    let mut report =
        "language: fr-CA\ntitle: Essai\ndate: 2025\nsections: [s]\ndisclosure: {preset: insee, smallest_base: \
                      5, complements: true, because: essai}\ngroups:\n"
            .to_owned();
    let mut section = format!(
        "title: S\nblocks:\n  - group_table: {{id: q-groupes, caption: T, of: q, groups: [{all}]}}\n  - group_table: {{id: \
         q-tous, caption: T, of: q, by: w, groups: [{all}]}}\n"
    );
    let mut project = Project::empty();
    for (number, group) in groups.iter().enumerate() {
        let _ = write!(
            report,
            "  {group}:\n    label: Groupe {group}\n    responses: responses/{group}.csv\n    respondent: id\n"
        );
        let _ = writeln!(
            section,
            "  - group_table: {{id: q-{group}, caption: T, of: q, by: w, groups: [{group}]}}"
        );
        let mut rows = "id,q,w\n".to_owned();
        for row in 0..1_000 {
            // The further on the list, the fewer.
            let (one, other) = ((row * 37 + number * 11) % 100, (row * 53 + row / 7) % 100);
            let (q, w) = (one * one * CHOICES / 10_000, other * other * STRATA / 10_000);
            let _ = writeln!(rows, "{group}-r{row:05},{q},{w}");
        }
        project = project.file(&format!("content/responses/{group}.csv"), rows);
    }
    let questionnaire = format!("questions:\n{}{}", choices("q", CHOICES), choices("w", STRATA));
    project
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questionnaire)
        .file("content/sections/s.yaml", section)
}

#[test]
fn a_crossing_that_takes_too_much_work_is_withheld_whole_and_told() {
    let project = crossing();
    let run = project.run(&["--lang", "fr", "build", "--no-pdf"]).succeeds();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../errors/_confidential");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("given_up", run.stderr));
    // The sign in every cell of the crossing, and its reason below; what is asked of one question stays.
    let cells = |table: &str| -> Vec<String> {
        let csv = project.read(&format!("output/donnees/{table}.csv"));
        let rows = csv.lines().skip(1).filter(|line| line.starts_with('q'));
        let cells = rows.flat_map(|line| line.split(';').skip(1).map(str::to_owned).collect::<Vec<_>>());
        cells.collect()
    };
    assert!(cells("q-tous").iter().all(|cell| cell == "x"), "{:?}", cells("q-tous"));
    assert!(cells("q-g2").iter().all(|cell| cell == "x"));
    assert!(cells("q-groupes").iter().any(|cell| cell != "x"));
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(page.contains("donnée confidentielle, masquée pour que personne ne soit reconnu"));
    project
        .run(&["--lang", "fr", "check", "--disclosure=retenu.md"])
        .succeeds();
    let told = project.read("retenu.md");
    assert!(told.contains("fait partie d’un croisement retenu en entier"), "{told}");
}

/// A report of so many sections, each with a finding.
fn sections(count: usize) -> Project {
    let mut report =
        "language: fr-CA\ntitle: Essai\ndate: 2025\ndisclosure: {preset: open, because: essai}\ngroups:\n  \
                      a: {label: Groupe a, responses: responses/a.csv, respondent: id}\nsections:\n"
            .to_owned();
    let mut project = Project::empty();
    for number in 1..=count {
        let _ = writeln!(report, "  - s{number}");
        let section = format!(
            "title: Partie {}\nblocks:\n  - findings:\n      - {{id: f{number}, text: '{{{{ percent(\"q\", is=\"q1\", \
             group=\"a\") }}}} disent oui.'}}\n",
            // No figure that someone would have to answer for.
            "i".repeat(number % 7 + 1)
        );
        project = project.file(&format!("content/sections/s{number}.yaml"), section);
    }
    project
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", format!("questions:\n{}", choices("q", 2)))
        .file("content/responses/a.csv", "id,q\nr1,0\nr2,1\nr3,1\n")
        .build()
}

/// The addresses in the table of contents of a page.
fn listed(page: &str) -> Vec<String> {
    let list = page
        .split("<nav class=\"contents\"")
        .nth(1)
        .and_then(|rest| rest.split("</nav>").next());
    let list = list.unwrap_or_else(|| panic!("{page}"));
    let links = list.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.map(str::to_owned).collect()
}

#[test]
fn the_contents_of_a_long_report_open_where_one_stands() {
    let short = sections(40);
    let own = listed(&short.read("output/s20.html"));
    assert!(
        (1..=40).all(|number| own.contains(&format!("s{number}.html"))),
        "{own:?}"
    );

    let long = sections(140);
    let own = listed(&long.read("output/s70.html"));
    let around = |from: usize, to: usize| (from..=to).map(|number| format!("s{number}.html")).collect::<Vec<_>>();
    let all = "index.html#Page-contents".to_owned();
    let near: Vec<String> = own.iter().filter(|href| href.starts_with('s')).cloned().collect();
    assert_eq!(near, around(62, 78));
    assert_eq!(own.iter().filter(|href| **href == all).count(), 2);
    assert!(own.contains(&"methode.html".to_owned()));
    let page = long.read("output/s70.html").replace('\u{a0}', " ");
    assert!(page.contains("Les 61 sections précédentes") && page.contains("Les 62 sections suivantes"));
    // At an end there is one way only, and none that leads to a single section.
    assert_eq!(
        listed(&long.read("output/s1.html"))[..10],
        [around(1, 9), vec![all]].concat()
    );
    assert_eq!(listed(&long.read("output/s10.html"))[..18], around(1, 18));
    // The first page lists all, the page for a wrong address one way to them.
    let first = long.read("output/index.html");
    assert!(
        around(1, 140)
            .iter()
            .all(|href| first.contains(&format!("href=\"{href}\"")))
    );
    assert!(
        long.read("output/404.html")
            .replace('\u{a0}', " ")
            .contains("Les 140 sections")
    );
    // So no page grows with the number of sections.
    let longer = sections(280);
    let size = |project: &Project| project.read("output/s70.html").len();
    assert!(size(&longer) < size(&long) + 100, "{} {}", size(&longer), size(&long));
}
