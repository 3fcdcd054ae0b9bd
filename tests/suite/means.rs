//! What means and medians give away: by themselves, where one answer makes up most of them, and together, where their sums
//! are told apart. Counts and sums are worked out by hand.

use crate::project::Project;

const QUESTIONS: &str = "questions:
  lieu:
    type: single
    text: Où habitez-vous?
    choices: [{code: a, id: a, label: A}, {code: b, id: b, label: B}, {code: c, id: c, label: C}]
  suite:
    type: single
    text: Depuis quand?
    asked_if: [{question: lieu, is: [a]}]
    choices: [{code: 1, id: avant, label: Avant}, {code: 2, id: apres, label: Après}]
  coches:
    type: multiple
    text: Que faites-vous?
    column: coches
    delimiter: '|'
    choices: [{code: t1, id: t1, label: T1}, {code: t2, id: t2, label: T2}]
  revenu:
    type: number
    text: Quel revenu?
";

/// So many people with the same role, place, follow-up, ticks and number.
type Rows<'a> = &'a [(usize, &'a str)];

/// A report with one sentence over two groups: those of the roles 1 and 2, and those of the role 1.
fn project(policy: &str, rows: Rows<'_>, expressions: &[&str]) -> Project {
    let group = |id: &str, roles: &str| {
        format!(
            "  {id}: {{label: {id}, responses: responses/r.csv, rows: {{column: role, is: {roles}, left_out: [3]}}}}\n"
        )
    };
    let report = format!(
        "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n\
         disclosure: {{preset: insee, smallest_base: 5, because: Essai{policy}}}\nsections: [s]\ngroups:\n{}{}",
        group("tous", "[1, 2]"),
        group("un", "[1]")
    );
    let all = rows.iter().flat_map(|(times, row)| std::iter::repeat_n(row, *times));
    let lines: Vec<String> = all
        .enumerate()
        .map(|(number, row)| format!("zz{number:03},{row}\n"))
        .collect();
    let said: Vec<String> = expressions.iter().map(|one| format!("{{{{ {one} }}}}")).collect();
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", QUESTIONS)
        .file(
            "content/responses/r.csv",
            format!("id,role,lieu,suite,coches,revenu\n{}", lines.concat()),
        )
        .file(
            "content/sections/s.yaml",
            format!("title: S\nblocks:\n  - prose: |\n      Voici {}.\n", said.join(" et ")),
        )
}

/// Each alone is published, all together are not.
#[track_caller]
fn not_together(rows: Rows<'_>, expressions: &[&str]) {
    for left_out in 0..expressions.len() {
        let others: Vec<&str> = (0..expressions.len())
            .filter(|place| *place != left_out)
            .map(|place| expressions[place])
            .collect();
        let run = project("", rows, &others).run(&["check"]);
        assert_eq!(run.code, 0, "{others:?}\n{}", run.stderr);
    }
    let run = project("", rows, expressions).run(&["check"]).fails(1);
    assert!(run.stderr.contains("disclosure policy withholds"), "{}", run.stderr);
}

const ALL: &str = r#"mean("revenu", group="tous")"#;
const IN_A: &str = r#"mean("revenu", group="tous", where={"lieu": "a"})"#;

/// Of 30, four live elsewhere: more than the smallest count, fewer than the smallest base.
#[test]
fn the_few_who_are_left_out_are_not_told() {
    not_together(&[(26, "1,a,1,t1,40"), (4, "1,b,,t1,90")], &[ALL, IN_A]);
    // Five are enough.
    let rows: Rows<'_> = &[(26, "1,a,1,t1,40"), (5, "1,b,,t1,90")];
    project("", rows, &[ALL, IN_A]).run(&["check"]).succeeds();
}

/// Medians too, and strata within strata.
#[test]
fn strata_within_strata_are_not_told() {
    let rows: Rows<'_> = &[(20, "1,c,,t1,40"), (1, "1,b,,t1,90"), (10, "1,a,1,t1,50")];
    for summary in ["mean", "median"] {
        let both = format!(r#"{summary}("revenu", group="tous", where={{"lieu": ["b", "c"]}})"#);
        let one = format!(r#"{summary}("revenu", group="tous", where={{"lieu": "c"}})"#);
        not_together(rows, &[&both, &one]);
    }
}

/// Those in a are asked more, and how many were is published: with who is in a or b, that tells of the one in b.
#[test]
fn who_was_asked_a_follow_up_is_a_stratum() {
    let rows: Rows<'_> = &[(20, "1,a,1,t1,40"), (1, "1,b,,t1,90"), (10, "1,c,,t1,50")];
    let both = r#"mean("revenu", group="tous", where={"lieu": ["a", "b"]})"#;
    assert!(
        project("", rows, &[both])
            .run(&["check"])
            .fails(1)
            .stderr
            .contains("disclosure policy")
    );
    project("", rows, &[IN_A]).run(&["check"]).succeeds();
}

/// Twelve in a, of whom eleven answered the follow-up: the one who was asked and did not answer is no stratum. The three who
/// gave the other answer are.
#[test]
fn a_follow_up_is_not_taken_from_its_parent() {
    let asked = r#"mean("revenu", group="tous", where={"suite": ["avant", "apres"]})"#;
    let before = r#"mean("revenu", group="tous", where={"suite": "avant"})"#;
    let rows: Rows<'_> = &[(11, "1,a,1,t1,40"), (1, "1,a,,t1,90"), (10, "1,c,,t1,50")];
    project("", rows, &[IN_A, asked]).run(&["check"]).succeeds();
    let rows: Rows<'_> = &[(11, "1,a,1,t1,40"), (3, "1,a,2,t1,90"), (10, "1,c,,t1,50")];
    not_together(rows, &[IN_A, before]);
}

/// Ten ticked t1 alone, ten t2 alone, one both: of either, of the one and of the other gives the one.
#[test]
fn no_two_of_three_tell_what_all_three_do() {
    let of = |ticks: &str| format!(r#"mean("revenu", group="tous", where={{"coches": {ticks}}})"#);
    let (either, one, other) = (of(r#"["t1", "t2"]"#), of(r#""t1""#), of(r#""t2""#));
    let rows: Rows<'_> = &[(10, "1,a,1,t1,40"), (10, "1,a,1,t2,50"), (1, "1,a,1,t1|t2,90")];
    not_together(rows, &[&either, &one, &other]);
    let of = |ticks: &str| format!(r#"percent("coches", is={ticks}, group="tous")"#);
    let (either, one, other) = (of(r#"["t1", "t2"]"#), of(r#""t1""#), of(r#""t2""#));
    not_together(rows, &[&either, &one, &other]);
}

/// Four people are in the wider group only.
#[test]
fn a_group_within_another_is_not_taken_from_it() {
    let rows: Rows<'_> = &[(18, "1,a,1,t1,40"), (4, "2,a,1,t1,90")];
    not_together(rows, &[ALL, r#"mean("revenu", group="un")"#]);
}

/// Nine earn 10 and one 990: 990 of 1080 is 91 %. A second of 900 leaves 50 %.
#[test]
fn a_mean_that_one_answer_makes_up_is_withheld() {
    let rows: Rows<'_> = &[(9, "1,a,1,t1,10"), (1, "1,a,1,t1,990")];
    let run = project("", rows, &[ALL]).run(&["check"]).fails(1);
    assert!(run.stderr.contains("give the median"), "{}", run.stderr);
    project("", rows, &[&ALL.replace("mean", "median")])
        .run(&["check"])
        .succeeds();
    for policy in [
        ", dominance: {percent: 92}",
        ", dominance: {percent: 100}",
        ", top_coding: {revenu: 900}",
    ] {
        project(policy, rows, &[ALL]).run(&["check"]).succeeds();
    }
    let two: Rows<'_> = &[(9, "1,a,1,t1,10"), (1, "1,a,1,t1,990"), (1, "1,a,1,t1,900")];
    project("", two, &[ALL]).run(&["check"]).succeeds();
    project(", dominance: {percent: 85, largest: 2}", two, &[ALL])
        .run(&["check"])
        .fails(1);
    // A debt is as telling as a fortune.
    let debt: Rows<'_> = &[(9, "1,a,1,t1,10"), (1, "1,a,1,t1,-990")];
    project("", debt, &[ALL]).run(&["check"]).fails(1);
}

/// Of 20 in a each earns 100; of the ten in c one has 2000 of 2090. Everyone less a would tell.
#[test]
fn a_sum_that_one_answer_makes_up_is_not_told_by_others() {
    let rows: Rows<'_> = &[(20, "1,a,1,t1,100"), (9, "1,c,,t1,10"), (1, "1,c,,t1,2000")];
    not_together(rows, &[ALL, IN_A]);
    let project = project("", rows, &[ALL]);
    project.run(&["build", "--no-pdf"]).succeeds();
    let page = project.read("output/confidentialite.html").replace('\u{a0}', " ");
    assert!(
        page.contains("une seule réponse ferait plus de 85 % du total"),
        "{page}"
    );
}
