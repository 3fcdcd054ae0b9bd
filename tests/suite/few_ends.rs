//! Means and deviations of people who nearly all are at one end, or the same; classes of one number beside means; figures of groups
//! that are made of answers.

use crate::project::Project;

/// Items of a battery with two answers, a number, where people live, and what is made of these.
const QUESTIONS: &str = "questions:
  b:
    type: scale
    text: B?
    items: [{id: q, label: Q, column: q}, {id: w, label: W, column: w}]
    choices: [{code: 0, id: non, label: Non}, {code: 1, id: oui, label: Oui}]
  x: {type: number, text: X?, column: x}
  l: {type: single, text: L?, column: l, choices: [{code: 1, id: ville, label: Ville}, {code: 2, id: bois, label: Bois}]}
derived:
  combien: {label: Combien, count: b, is: [oui]}
  somme: {label: Somme, sum: b}
  moyenne: {label: Moyenne, mean: b, missing_at_most: 1}
  taille: {label: Taille, from: x, classes: [{to: 0, id: aucun, label: Aucun}, {from: 1, to: 1, id: un, label: Un}, {from: 2, id: plus, label: Plus}]}
";
const EVERYONE: &str = "  tous: {label: Tous, responses: responses/r.csv}\n";

/// Whether a figure of a text is withheld: of so many people who gave q, w, x and l.
fn is_refused((policy, groups): (&str, &str), rows: &[(usize, &str)], said: &str) -> bool {
    let project = project((policy, groups), rows, &format!("  - prose: |\n      {said}\n"));
    let run = project.run(&["check", "--lang", "en"]);
    let is_refused = run.stderr.contains("the disclosure policy withholds this figure about");
    assert!(is_refused || run.code == 0, "{}{}", run.stdout, run.stderr);
    is_refused
}

fn project((policy, groups): (&str, &str), rows: &[(usize, &str)], blocks: &str) -> Project {
    Project::surveyed(policy, (groups, QUESTIONS), ("q,w,x,l", rows), blocks)
}

/// Of so many of twenty who stand apart, whether a figure is withheld: of one or two it is, of three it is not.
fn tells_of_few(said: &str, rows: impl Fn(usize) -> [(usize, &'static str); 2]) {
    let is_told = |apart: usize| !is_refused(("smallest_cell: 3", EVERYONE), &rows(apart), said);
    assert_eq!([1, 2, 3].map(is_told), [false, false, true], "{said}");
}

/// All but a few have no child, or gave no answer that counts, or every one of them: what is missing to it counts these few.
#[test]
fn a_mean_near_an_end_tells_how_many_are_not_there() {
    tells_of_few("On a {{ mean(\"x\") }}.", |apart| {
        [(20 - apart, "1,1,0,1"), (apart, "1,1,1,1")]
    });
    tells_of_few("On a {{ sum(\"x\") }}.", |apart| {
        [(20 - apart, "1,1,0,1"), (apart, "1,1,1,1")]
    });
    for derived in ["combien", "somme", "moyenne"] {
        let said = format!("On a {{{{ mean(\"{derived}\") }}}}.");
        tells_of_few(&said, |apart| [(20 - apart, "0,0,9,1"), (apart, "0,1,9,1")]);
        tells_of_few(&said, |apart| [(20 - apart, "1,1,9,1"), (apart, "1,0,9,1")]);
    }
    // Of an age, nobody is at an end; a limit of the policy is one.
    let old: [(usize, &str); 2] = [(18, "1,1,70,1"), (2, "1,1,69,1")];
    for (policy, is_told) in [
        ("smallest_cell: 3", true),
        ("smallest_cell: 3, top_coding: {x: 70}", false),
    ] {
        assert_eq!(
            is_refused((policy, EVERYONE), &old, "On a {{ mean(\"x\") }}."),
            !is_told
        );
    }
}

/// All and those in town: the two of the others who have a child.
#[test]
fn what_is_left_of_means_is_near_an_end_as_well() {
    let said = "On a {{ mean(\"x\") }} et {{ mean(\"x\", where={\"l\": \"ville\"}) }}.";
    let rows = |apart: usize| [(10, "1,1,3,1"), (10 - apart, "1,1,0,2"), (apart, "1,1,1,2")];
    let is_refused = |apart| is_refused(("smallest_cell: 3", EVERYONE), &rows(apart), said);
    assert_eq!([2, 3].map(is_refused), [true, false]);
}

/// Nineteen are 40 years old and one is 41: with the mean, how far they spread says so.
#[test]
fn a_deviation_tells_how_many_are_not_like_the_others() {
    tells_of_few("On a {{ sd(\"x\") }}.", |apart| {
        [(20 - apart, "1,1,40,1"), (apart, "1,1,41,1")]
    });
    // Of numbers from 0 to 10 no square is more than ten times the number: squares of 200 and a sum of 20 are two tens, and nothing
    // else, as long as nobody is known to be older.
    let far: [(usize, &str); 2] = [(18, "1,1,40,1"), (2, "1,1,50,1")];
    let is_refused = |rows: &[(usize, &str)]| is_refused(("smallest_cell: 3", EVERYONE), rows, "On a {{ sd(\"x\") }}.");
    assert!(is_refused(&far));
    // No number is of fewer than three: there is nothing to tell.
    let spread: [(usize, &str); 4] = [(14, "1,1,40,1"), (3, "1,1,45,1"), (3, "1,1,50,1"), (3, "1,1,60,1")];
    assert!(!is_refused(&spread));
}

/// Of those elsewhere, nothing is printed: what all and the town leave of them is that one has two, and the others one each.
#[test]
fn what_is_left_of_deviations_tells_how_many_are_not_like_the_others() {
    let said = "On a {{ sd(\"x\") }} et {{ sd(\"x\", where={\"l\": \"ville\"}) }}, pour {{ mean(\"x\") }} et \
                {{ mean(\"x\", where={\"l\": \"ville\"}) }}.";
    let rows = |apart: usize| {
        let in_town = ["1,1,0,1", "1,1,1,1", "1,1,2,1", "1,1,3,1"].map(|row| (4, row));
        [&in_town[..], &[(8 - apart, "1,1,1,2"), (apart, "1,1,2,2")]].concat()
    };
    let is_refused = |apart| is_refused(("smallest_cell: 3", EVERYONE), &rows(apart), said);
    assert_eq!([1, 2, 3].map(is_refused), [true, true, false]);
}

/// Ten of thirteen have one child: the mean tells how many the other three have together, where five are needed.
#[test]
fn a_class_of_one_number_is_a_sum_beside_a_mean() {
    let rows = |others: usize| [(10, "1,1,1,1"), (others, "1,1,7,1")];
    let both = "On a {{ percent(\"taille\", is=\"un\") }} et {{ mean(\"x\") }}.";
    for (said, least, expected) in [
        (both, 5, true),
        (both, 4, false),
        ("On a {{ mean(\"x\") }}.", 5, false),
        // Of several numbers, how many there are adds up to nothing known.
        (
            "On a {{ percent(\"taille\", is=[\"aucun\", \"un\"]) }} et {{ mean(\"x\") }}.",
            5,
            false,
        ),
    ] {
        let policy = format!("smallest_base: {least}, smallest_cell: 3");
        assert_eq!(is_refused((&policy, EVERYONE), &rows(4), said), expected, "{said}");
    }
    // Seven have none: the other five have one each, but for one who has two.
    let policy = "smallest_cell: 3";
    let none = "On a {{ percent(\"taille\", is=\"aucun\") }} et {{ mean(\"x\") }}.";
    let rows = |two: usize| [(7, "1,1,0,1"), (5, "1,1,1,1"), (two, "1,1,2,1")];
    assert_eq!(
        [1, 2, 3].map(|two| is_refused((policy, EVERYONE), &rows(two), none)),
        [true, true, false]
    );
}

/// How two means of two answers each differ is how two shares do.
#[test]
fn two_means_of_which_few_gave_both_answers_are_not_tested() {
    let blocks = "  - group_table: {id: g, caption: G, of: b, is: [oui], groups: [tous]}\n  \
                  - means_table: {id: t, caption: T, of: b, measures: [mean, n], differences: true}\n";
    let is_tested = |both: usize| {
        let rows = [
            (both, "1,1,3,1"),
            (20 - both, "1,0,3,1"),
            (8 - both, "0,1,3,1"),
            (10, "0,0,3,1"),
        ];
        let project = project(("smallest_cell: 3", EVERYONE), &rows, blocks);
        project.run(&["build", "--no-pdf"]).succeeds();
        project.read("output/figures.json").contains("\"exceeds\":[\"t/")
    };
    assert_eq!([5, 6, 7].map(is_tested), [true, false, false]);
}

/// Of three people, the mean, the median and the deviation are three equations: 30, 41 and 67 years.
#[test]
fn as_many_figures_as_people_give_their_numbers() {
    let three: [(usize, &str); 3] = [(1, "1,1,30,1"), (1, "1,1,41,1"), (1, "1,1,67,1")];
    let many: Vec<(usize, String)> = (0..12).map(|at| (1, format!("1,1,{},1", 20 + at * at))).collect();
    let many: Vec<(usize, &str)> = many.iter().map(|(times, row)| (*times, row.as_str())).collect();
    let is_refused = |rows: &[(usize, &str)], said: &str| is_refused(("preset: insee", EVERYONE), rows, said);
    let (two, all) = (
        "On a {{ mean(\"x\") }} et {{ median(\"x\") }}.",
        "On a {{ mean(\"x\") }}, {{ median(\"x\") }} et {{ sd(\"x\") }}.",
    );
    assert!(is_refused(&three, all) && !is_refused(&three, two));
    assert!(!is_refused(&many, all));
}

/// Half of six and one more have no child, so that two have the four children that there are: two each, where nobody has more.
#[test]
fn a_median_beside_a_mean_leaves_few_numbers() {
    let rows = |two: usize, none: usize| [(none, "1,1,0,1"), (two, "1,1,2,1")];
    let is_refused = |rows: &[(usize, &str)], said: &str| is_refused(("smallest_cell: 3", EVERYONE), rows, said);
    let (mean, both) = (
        "On a {{ mean(\"x\") }}.",
        "On a {{ mean(\"x\") }} et {{ median(\"x\") }}.",
    );
    assert!(is_refused(&rows(2, 4), both) && !is_refused(&rows(2, 4), mean));
    assert!(!is_refused(&rows(3, 5), both));
}

const TWO_GROUPS: &str = "  urbains: {label: U, responses: responses/r.csv, where: {l: ville}}
  autres: {label: A, responses: responses/r.csv, where: {l: bois}}
";

/// A figure of those who live in town crosses what it counts with where people live.
#[test]
fn a_group_made_of_an_answer_crosses_its_question() {
    let rows: [(usize, &str); 2] = [(10, "1,0,3,1"), (10, "0,1,5,2")];
    let mean = |group: &str| format!("On a {{{{ mean(\"x\", group={group}) }}}}.");
    for (policy, group, expected) in [
        ("smallest_cell: 3", "\"urbains\"", false),
        ("smallest_cell: 3, never_cross: [[x, l]]", "\"urbains\"", true),
        ("smallest_cell: 3, never_cross: [[x, b]]", "\"urbains\"", false),
        // Of both together, nobody is told apart by it.
        (
            "smallest_cell: 3, never_cross: [[x, l]]",
            "[\"urbains\", \"autres\"]",
            false,
        ),
        // Of a question that is sensitive, as many are needed as of a stratum by it.
        (
            "smallest_cell: 3, sensitive: {questions: [l], smallest_base: 11}",
            "\"urbains\"",
            true,
        ),
        (
            "smallest_cell: 3, sensitive: {questions: [l], smallest_base: 10}",
            "\"urbains\"",
            false,
        ),
        (
            "smallest_cell: 3, sensitive: {questions: [l], smallest_base: 11}",
            "[\"urbains\", \"autres\"]",
            false,
        ),
    ] {
        assert_eq!(
            is_refused((policy, TWO_GROUPS), &rows, &mean(group)),
            expected,
            "{policy} {group}"
        );
    }
    // Where there is no other group, all people of the report are of it.
    let only = TWO_GROUPS
        .lines()
        .next()
        .map(|line| format!("{line}\n"))
        .unwrap_or_default();
    let policy = "smallest_cell: 3, never_cross: [[x, l]]";
    assert!(is_refused((policy, &only), &rows, &mean("\"urbains\"")));
}
