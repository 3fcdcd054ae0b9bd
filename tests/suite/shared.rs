//! Groups that share people: cut from one file by rows that overlap. The counts are worked out by hand.

use crate::project::Project;
use serde_json::Value;

/// A report on two groups, `is` the roles of each.
fn project(roles: [&str; 2], rows: &str, disclosure: &str, blocks: &str) -> Project {
    let group = |id: &str, roles: &str| {
        format!(
            "  {id}:\n    label: Groupe {id}\n    short: Groupe {id}\n    noun: {{one: {id}, many: {id}, gender: feminine}}\n    \
             responses: responses/tous.csv\n    rows: {{column: role, is: {roles}}}\n"
        )
    };
    let report = format!(
        "language: fr-CA\ntitle: Ensemble\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\n\
         notice: Réponses inventées.\n{disclosure}groups:\n{}{}sections: [vote]\n",
        group("accueil", roles[0]),
        group("benevoles", roles[1])
    );
    let questions = "questions:\n  vote:\n    type: single\n    text: Êtes-vous d’accord?\n    label: Accord\n    \
                     groups: [accueil, benevoles]\n    choices:\n      - {code: 1, id: oui, label: Oui}\n      \
                     - {code: 2, id: non, label: Non}\n  suite:\n    type: single\n    text: Et l’an prochain?\n    \
                     label: Suite\n    groups: [accueil]\n    asked_if: [{question: vote, is: [oui]}]\n    choices:\n      \
                     - {code: 1, id: oui, label: Oui}\n      - {code: 2, id: non, label: Non}\n";
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/tous.csv", format!("id,role,vote,suite\n{rows}"))
        .file(
            "content/sections/vote.yaml",
            format!("title: Le vote\ngroups: [accueil, benevoles]\nblocks:\n{blocks}"),
        )
}

/// Two in each role; of the first two one says yes, of the second one, of the third nobody.
const SIX: &str = "1,1,1,1\n2,1,2,\n3,2,1,2\n4,2,2,\n5,3,2,\n6,3,2,\n";

const PROSE: &str = "  - prose: |\n      Nous: {{ n(of=[\"accueil\", \"benevoles\"]) }}. Accueil: \
                     {{ percent(\"vote\", is=\"oui\", group=\"accueil\") }}. Bénévoles: \
                     {{ percent(\"vote\", is=\"oui\", group=\"benevoles\") }}. Ensemble: \
                     {{ percent(\"vote\", is=\"oui\", group=[\"accueil\", \"benevoles\"]) }}. Suite: \
                     {{ percent(\"suite\", is=\"oui\", group=\"accueil\") }}.\n";

/// The counts and bases of the chapter's figures, in the order of the text.
fn counts(project: &Project) -> Vec<(Option<u64>, Option<u64>)> {
    let all: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let figures = all["figures"].as_array().expect("figures").iter();
    figures
        .filter(|figure| {
            figure["id"]
                .as_str()
                .is_some_and(|id| id.starts_with("vote/") && !id.contains("n-"))
        })
        .map(|figure| (figure["numerator"].as_u64(), figure["denominator"].as_u64()))
        .collect()
}

#[test]
fn groups_together_count_shared_people_once() {
    let project = project(["[1, 2]", "[2, 3]"], SIX, "", PROSE).build();
    // Six people; 2 of 4, 1 of 4, together 2 of 6. Of the two who say yes in the first group, who alone was asked, one.
    let expected = [
        (Some(6), None),
        (Some(2), Some(4)),
        (Some(1), Some(4)),
        (Some(2), Some(6)),
        (Some(1), Some(2)),
    ];
    assert_eq!(counts(&project), expected);
}

#[test]
fn answers_to_what_a_group_was_not_asked_are_no_mistake() {
    // The fifth and the sixth are in the second group only, which was not asked; the third is in both.
    let rows = SIX.replace("5,3,2,", "5,3,2,7").replace("6,3,2,", "6,3,2,8");
    project(["[1, 2]", "[2, 3]"], &rows, "", PROSE).build();
    let rows = rows.replace("3,2,1,2", "3,2,9,7");
    let run = project(["[1, 2]", "[2, 3]"], &rows, "", PROSE).run(&["check"]).fails(1);
    let told = |what: &str| run.stderr.matches(what).count();
    assert_eq!((told("error: "), told("tous.csv:4")), (2, 2), "{}", run.stderr);
    let wrong = project(["[1, 2]", "[3, 4]"], SIX, "", PROSE);
    let wrong = wrong.edit(
        "content/report.yaml",
        "    rows: {column: role, is: [3",
        "    n: 3\n    rows: {column: role, is: [3",
    );
    let run = wrong.run(&["check"]).fails(1);
    assert!(
        run.stderr.contains("3") && run.stderr.contains("n: 3"),
        "{}",
        run.stderr
    );
}

/// The rows of a role of which so many say yes.
fn role(role: u32, people: u32, yes: u32) -> String {
    (0..people)
        .map(|person| format!("{role}{person:02},{role},{},\n", if person < yes { 1 } else { 2 }))
        .collect()
}

const INSEE: &str = "disclosure: {preset: insee, because: Tous se connaissent.}\n";
const TABLE: &str = "  - group_table:\n      id: accord\n      caption: Accord, selon le groupe\n      of: vote\n";

#[test]
fn a_group_inside_another_does_not_give_the_others_away() {
    // 11 of 20 less 9 of 18: both of the two others say yes.
    let rows = role(1, 18, 9) + &role(2, 2, 2);
    let row = |project: &Project| {
        let table = project.read("output/donnees/accord.csv").replace('\u{a0}', " ");
        table.lines().nth(1).map(str::to_owned).expect("a row")
    };
    let open = project(["[1, 2]", "[1]"], &rows, "", TABLE).build();
    assert_eq!(row(&open), "Oui;55 %;11;20;50 %;9;18");
    let closed = project(["[1, 2]", "[1]"], &rows, INSEE, TABLE).build();
    assert_eq!(row(&closed), "Oui;55 %;11;20;x");
    // Groups that share two people, who are what both have less what they have together.
    let rows = rows + &role(3, 16, 8);
    let both = format!(
        "{TABLE}  - prose: |\n      {{{{ percent(\"vote\", is=\"oui\", group=[\"accueil\", \"benevoles\"]) }}}} disent oui.\n"
    );
    let open = project(["[1, 2]", "[2, 3]"], &rows, "", &both).build();
    assert_eq!(row(&open), "Oui;55 %;11;20;56 %;10;18");
    assert_eq!(counts(&open), [(Some(19), Some(36))]);
    let closed = project(["[1, 2]", "[2, 3]"], &rows, INSEE, &both).build();
    assert_eq!(row(&closed), "Oui;55 %;11;20;x");
    assert_eq!(counts(&closed), [(Some(19), Some(36))]);
}

/// Two groups that share the third and the fourth person, in one file; a third group in a file of its own.
fn three(blocks: &str) -> Project {
    let group = |id: &str, file: &str, rows: &str| {
        format!(
            "  {id}:\n    label: Groupe {id}\n    short: Groupe {id}\n    noun: {{one: PTP, many: PTP, gender: feminine}}\n    \
             responses: responses/{file}.csv\n{rows}"
        )
    };
    let of = |roles: &str| format!("    rows: {{column: role, is: {roles}}}\n");
    let report = format!(
        "language: fr-CA\ntitle: Ensemble\ndate: 2025-10\ngroups:\n{}{}{}sections: [vote]\n",
        group("accueil", "tous", &of("[1, 2]")),
        group("benevoles", "tous", &of("[2, 3]")),
        group("voisines", "autres", "")
    );
    let yes_no = "choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]";
    let questions = format!(
        "questions:\n  vote:\n    type: single\n    text: D’accord?\n    {yes_no}\n  milieu:\n    type: single\n    text: Milieu?\n    {yes_no}\n  \
         heures:\n    type: number\n    text: Heures?\n  raisons:\n    type: multiple\n    text: Raisons?\n    \
         choices: [{{id: xylo, label: Xylo, column: X}}, {{id: yoga, label: Yoga, column: Y}}]\n"
    );
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file(
            "content/responses/tous.csv",
            "id,role,vote,milieu,heures,X,Y\n1,1,1,1,1,0,1\n2,1,2,1,2,0,1\n3,2,1,2,10,1,0\n4,2,2,2,20,1,0\n5,3,2,1,3,0,1\n6,3,2,2,4,0,0\n",
        )
        .file(
            "content/responses/autres.csv",
            "id,vote,milieu,heures,X,Y\n7,1,1,5,0,0\n8,1,2,6,0,0\n",
        )
        .file(
            "content/sections/vote.yaml",
            format!("title: Le vote\ngroups: [accueil, benevoles]\nblocks:\n{blocks}"),
        )
}

#[test]
fn every_measure_of_groups_together_counts_shared_people_once() {
    let both = "group=[\"accueil\", \"benevoles\"]";
    let all = "group=[\"accueil\", \"benevoles\", \"voisines\"]";
    let calls = [
        "n()".to_owned(),
        "n(of=[\"accueil\", \"benevoles\"])".to_owned(),
        format!("count(\"vote\", is=\"oui\", {both})"),
        format!("percent(\"vote\", is=\"oui\", {both})"),
        format!("percent(\"vote\", is=\"oui\", {all})"),
        format!("tenths(\"vote\", is=\"oui\", {all}, noun=false)"),
        format!("mean(\"heures\", {both}, digits=2)"),
        format!("median(\"heures\", {both})"),
        format!("mean(\"heures\", {all}, digits=2)"),
        format!("median(\"heures\", {all})"),
        format!("ranked(\"raisons\", {both}, lower=true)"),
        format!("percent(\"raisons\", is=\"xylo\", base=\"mentions\", {both})"),
    ];
    let prose: Vec<String> = calls.iter().map(|call| format!("{{{{ {call} }}}}")).collect();
    let built = three(&format!("  - prose: |\n      Soit : {}.\n", prose.join(" / "))).build();
    let page = built.read("output/vote.html").replace('\u{a0}', " ");
    let found: Value = serde_json::from_str(&built.read("output/figures.json")).expect("JSON");
    let found = found["figures"].as_array().expect("figures").iter();
    let said: Vec<&str> = found
        .filter(|figure| {
            figure["id"]
                .as_str()
                .is_some_and(|id| id.starts_with("vote/") && !id.contains("n-"))
        })
        .filter_map(|figure| figure["text"].as_str())
        .collect();
    let said = said.join(" / ").replace('\u{a0}', " ");
    // Six people and two more: 2 of 6 and 4 of 8 agree; 40 hours of six, 51 of eight; of five mentions yoga has three, and
    // would be last if the two who named the other counted twice.
    let expected = "8 / 6 / 2 / 33 % / 50 % / cinq sur dix / 6,67 / 3,5 / 6,38 / 4,5 / yoga et xylo / 40 %";
    assert_eq!(said, expected, "{page}");
}

#[test]
fn tables_and_charts_of_groups_together_count_shared_people_once() {
    let crossed = "  - group_table:\n      id: croise\n      caption: Accord, selon le milieu\n      of: vote\n      by: milieu\n      \
                   chart: {kind: grouped_bars, apart: true, title: Accord dessiné}\n  - ranked_table:\n      id: rangs\n      caption: Raisons\n      \
                   columns: [{label: Ensemble, of: raisons}]\n";
    let built = three(crossed).build();
    let rows = |table: &str| {
        let table = built
            .read(&format!("output/donnees/{table}.csv"))
            .replace('\u{a0}', " ");
        table.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    // The first, second and fifth; the third, fourth and sixth.
    assert_eq!(rows("croise"), ["Oui;33 %;1;3;33 %;1;3", "Non;67 %;2;3;67 %;2;3"]);
    // Three of the six named yoga, two the other.
    assert_eq!(rows("rangs"), ["1;Yoga;3;6", "2;Xylo;2;6"]);
    let page = built.read("output/vote.html").replace('\u{a0}', " ");
    let drawing = page.split("class=\"drawing wide\"").nth(1).expect("a drawing");
    assert!(drawing.contains(">33 %<") && drawing.contains(">67 %<"), "{drawing}");
    assert!(
        page.contains("n = 6"),
        "six people were asked for their reasons: {page}"
    );
}

#[test]
fn typed_figures_of_groups_together_are_held_against_shared_people_once() {
    for (claim, says, wrong) in [
        ("share: vote, is: oui", "33 %", "38 %"),
        ("count: vote, is: oui", "2 PTP", "3 PTP"),
        ("mean: heures", "6,7 heures", "8,8 heures"),
        ("median: heures", "3,5 heures", "7 heures"),
    ] {
        for (says, code) in [(says, 0), (wrong, 1)] {
            let block = format!(
                "  - prose: Soit {says} en tout.\n    claims: [{{says: \"{says}\", {claim}, groups: [accueil, benevoles]}}]\n"
            );
            let run = three(&block).run(&["check"]);
            assert_eq!(run.code, code, "{claim}: {says}: {}", run.stderr);
        }
    }
    let n = "  - prose: Nous sommes 6 PTP.\n    claims: [{says: 6 PTP, n: [accueil, benevoles]}]\n";
    three(n).run(&["check"]).succeeds();
}
