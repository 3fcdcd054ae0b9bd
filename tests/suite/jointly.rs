//! Numbers of people that are published of a few questions are held together: sizes, how many were asked, bases, shares and what counts
//! add up to. Each is told beside a neighbour that tells nothing.

use crate::project::Project;

const QUESTIONS: &str = "questions:
  m: {type: multiple, text: M?, choices: [{id: ma, label: MA, column: ma}, {id: mb, label: MB, column: mb}]}
  v: {type: single, text: V?, column: v, choices: [{code: 1, id: va, label: VA}, {code: 2, id: vb, label: VB}, {code: 3, id: vc, label: VC}]}
  z: {type: single, text: Z?, column: z, choices: [{code: 1, id: za, label: ZA}, {code: 2, id: zb, label: ZB}]}
  w: {type: single, text: W?, column: w, choices: [{code: 1, id: wa, label: WA}, {code: 2, id: wb, label: WB}]}
";
const COUNT: &str = "derived:
  k: {label: K, count: m}
  kc: {label: KC, from: k, classes: [{id: aucun, to: 0, label: Aucun}, {id: un, from: 1, to: 1, label: Un}, {id: deux, from: 2, label: Deux}]}
";
const SCORE: &str = "questions:
  b: {type: scale, text: B?, choices: [{code: 1, id: c1, label: C1}, {code: 2, id: c2, label: C2}, {code: 3, id: c3, label: C3}], items: [{id: b1, label: B1, column: b1}, {id: b2, label: B2, column: b2}]}
derived:
  s: {label: S, count: b, is: [c3]}
  sc: {label: SC, from: s, classes: [{id: peu, to: 1, label: Peu}, {id: tout, from: 2, label: Tout}]}
";
const EVERYONE: &str = "  tous: {label: Tous, responses: responses/r.csv, rows: {column: l, is: [1]}}\n";

fn group(name: &str, conditions: &str) -> String {
    format!("  {name}: {{label: {name}, responses: responses/r.csv, where: {{{conditions}}}}}\n")
}

/// The questions, and one that some were asked after others.
fn follow_up(asked_if: &str) -> String {
    format!(
        "{QUESTIONS}  u: {{type: single, text: U?, column: u, asked_if: [{asked_if}], choices: [{{code: 1, id: ua, label: UA}}, {{code: 2, id: ub, label: UB}}]}}\n"
    )
}

/// Whether a report is refused, or anything of it withheld: as a mistake of its sentences or its groups, or in its table.
fn is_held(policy: &str, asked: (&str, &str), answers: (&str, &[(usize, &str)]), blocks: &str) -> bool {
    let project = Project::surveyed(policy, asked, answers, blocks);
    let run = project.run(&["build", "--no-pdf", "--lang", "en"]);
    if run.code == 1 {
        let is_told =
            run.stderr.contains("tell together of 2 people") || run.stderr.contains("the disclosure policy withholds");
        assert!(
            is_told || run.stderr.contains("was asked of some only"),
            "{}",
            run.stderr
        );
        return true;
    }
    run.succeeds();
    blocks.contains("id: t,") && project.read("output/donnees/t.csv").contains(";x")
}

const CELL: &str = "smallest_cell: 3";
const STRICT: &str = "smallest_cell: 3, complements: true";

/// Eight ticked MA, seven MB, and eleven one of both alone: two ticked both.
#[test]
fn how_many_ticked_just_one_tells_who_ticked_both() {
    let groups = [
        EVERYONE,
        &group("ma", "m: ma"),
        &group("mb", "m: mb"),
        &group("un", "kc: un"),
    ]
    .concat();
    let held = |both: usize| {
        let rows = [
            (6, "1,1,0,1,1,1"),
            (both, "1,1,1,1,1,1"),
            (5, "1,0,1,1,1,1"),
            (7, "1,0,0,1,2,2"),
        ];
        let questions = format!("{QUESTIONS}{COUNT}");
        is_held(
            CELL,
            (&groups, &questions),
            ("l,ma,mb,v,z,w", &rows),
            "  - prose: Une phrase.\n",
        )
    };
    assert_eq!([2, 3].map(held), [true, false]);
}

/// Of three answers, three groups of two each, all in ZA.
#[test]
fn groups_of_several_answers_under_a_condition_tell_each_answer() {
    let groups = [
        EVERYONE,
        &group("ab", "v: [va, vb], z: za"),
        &group("ac", "v: [va, vc], z: za"),
        &group("bc", "v: [vb, vc], z: za"),
    ]
    .concat();
    let held = |c: usize| {
        let rows = [
            (8, "1,0,0,1,1,1"),
            (4, "1,0,0,2,1,1"),
            (c, "1,0,0,3,1,1"),
            (6, "1,0,0,3,2,2"),
            (5, "1,0,0,1,2,2"),
        ];
        is_held(
            CELL,
            (&groups, QUESTIONS),
            ("l,ma,mb,v,z,w", &rows),
            "  - prose: Une phrase.\n",
        )
    };
    assert_eq!([2, 3].map(held), [true, false]);
}

/// Thirty said ZA, thirty WA, and a share is of those who said both.
#[test]
fn the_base_of_a_share_under_two_conditions_stands_beside_shares_of_each() {
    let blocks = "  - group_table: {id: t, caption: T, of: w, groups: [tous]}\n  - prose: |\n      On compte {{ percent(\"v\", is=\"va\", group=\"tous\", where={\"z\": \"za\", \"w\": \"wb\"}) }}.\n";
    let rows = |other: usize| {
        [
            (15, "1,0,0,1,1,1"),
            (8, "1,0,0,2,2,1"),
            (4, "1,0,0,1,1,2"),
            (4, "1,0,0,2,1,2"),
            (other, "1,0,0,2,2,2"),
        ]
    };
    let held =
        |policy: &str, other: usize| is_held(policy, (EVERYONE, QUESTIONS), ("l,ma,mb,v,z,w", &rows(other)), blocks);
    assert_eq!([2, 3].map(|other| held(STRICT, other)), [true, false]);
    // Few others are no secret unless the policy says so.
    assert!(!held(CELL, 2));
}

/// A question that was asked of those with two answers, in a group that has one of them.
#[test]
fn how_many_of_a_group_were_asked_tells_the_others_of_it() {
    let questions = follow_up("{question: z, is: [za]}, {question: w, is: [wa]}");
    let groups = [EVERYONE, &group("zv", "z: za, v: va")].concat();
    let held = |other: usize| {
        let rows = [
            (6, "1,0,0,1,1,1,1"),
            (other, "1,0,0,1,1,2,"),
            (7, "1,0,0,2,1,1,2"),
            (6, "1,0,0,2,1,2,"),
            (6, "1,0,0,1,2,1,"),
            (6, "1,0,0,2,2,2,"),
        ];
        is_held(
            STRICT,
            (&groups, &questions),
            ("l,ma,mb,v,z,w,u", &rows),
            "  - prose: Une phrase.\n",
        )
    };
    assert_eq!([2, 3].map(held), [true, false]);
}

/// Those who ticked MA have so many ticks, and those who ticked MB: eighteen less those who ticked any ticked none.
#[test]
fn what_a_count_adds_up_to_tells_who_ticked_none() {
    let block = "  - means_table: {id: t, caption: T, of: k, by: m, measures: [mean, n], groups: [tous]}\n";
    let held = |none: usize| {
        let rows = [
            (6, "1,1,0,1,1,1"),
            (5, "1,1,1,1,1,1"),
            (5, "1,0,1,1,1,1"),
            (none, "1,0,0,1,2,2"),
        ];
        let questions = format!("{QUESTIONS}{COUNT}");
        is_held(CELL, (EVERYONE, &questions), ("l,ma,mb,v,z,w", &rows), block)
    };
    assert_eq!([2, 3].map(held), [true, false]);
}

/// Eight gave the highest answer to both items, ten to the second: two gave another to the first.
#[test]
fn a_class_of_a_score_stands_beside_a_group_made_of_an_item() {
    let groups = [EVERYONE, &group("tout", "sc: tout"), &group("second", "b.b2: c3")].concat();
    let held = |policy: &str, second: usize| {
        let rows = [(8, "1,3,3"), (second, "1,1,3"), (6, "1,3,1"), (6, "1,2,2")];
        is_held(policy, (&groups, SCORE), ("l,b1,b2", &rows), "  - prose: Une phrase.\n")
    };
    assert_eq!([2, 3].map(|second| held(STRICT, second)), [true, false]);
}

/// How many said ZA is what the rows of a table add up to, as all answered its columns; so is how many said VA.
#[test]
fn strata_that_add_up_are_known() {
    let blocks = "  - group_table: {id: a, caption: A, of: z, by: w, groups: [tous]}\n  - group_table: {id: b, caption: B, of: v, by: w, groups: [tous]}\n  - prose: |\n      On compte {{ percent(\"m\", is=\"ma\", group=\"tous\", where={\"z\": \"za\", \"v\": \"va\"}) }}.\n";
    let held = |policy: &str, neither: usize| {
        let rows = [
            (4, "1,1,0,1,1,1"),
            (4, "1,0,1,1,1,1"),
            (4, "1,1,0,1,1,2"),
            (4, "1,0,1,1,1,2"),
            (6, "1,1,0,2,1,1"),
            (6, "1,1,0,2,1,2"),
            (6, "1,1,0,1,2,1"),
            (6, "1,1,0,1,2,2"),
            (neither, "1,1,0,2,2,1"),
            (neither, "1,1,0,2,2,2"),
        ];
        let questions = QUESTIONS.replace(", {code: 3, id: vc, label: VC}", "");
        is_held(policy, (EVERYONE, &questions), ("l,ma,mb,v,z,w", &rows), blocks)
    };
    assert_eq!([1, 3].map(|neither| held(STRICT, neither)), [true, false]);
}

/// Ten in ZA ticked something, and eight MA: two ticked MB alone.
#[test]
fn who_ticked_any_and_not_one_of_them_stands_beside_a_condition() {
    let any = COUNT.replace(
        "{id: un, from: 1, to: 1, label: Un}, {id: deux, from: 2, label: Deux}",
        "{id: un, from: 1, label: Un}",
    );
    let blocks = "  - prose: |\n      On compte {{ count(\"m\", is=\"ma\", group=\"tous\", where={\"z\": \"za\"}) }} et {{ count(\"kc\", is=\"aucun\", group=\"tous\", where={\"z\": \"za\"}) }}.\n";
    let held = |alone: usize| {
        let rows = [
            (5, "1,1,0,1,1,1"),
            (3, "1,1,1,1,1,1"),
            (alone, "1,0,1,1,1,1"),
            (10, "1,0,0,1,1,1"),
            (8, "1,1,0,1,2,1"),
            (8, "1,0,1,1,2,1"),
        ];
        let questions = format!("{QUESTIONS}{any}");
        is_held(CELL, (EVERYONE, &questions), ("l,ma,mb,v,z,w", &rows), blocks)
    };
    assert_eq!([2, 3].map(held), [true, false]);
}

/// How many ticked MA, and how many MB, are groups; a deviation says how far from each other their numbers of ticks are.
#[test]
fn the_deviation_of_a_count_tells_who_ticked_both() {
    let groups = [EVERYONE, &group("ma", "m: ma"), &group("mb", "m: mb")].concat();
    let block = "  - means_table: {id: t, caption: T, of: k, measures: [sd, n], groups: [tous]}\n";
    let held = |both: usize| {
        let rows = [
            (8, "1,1,0,1,1,1"),
            (both, "1,1,1,1,1,1"),
            (7, "1,0,1,1,1,1"),
            (9, "1,0,0,1,2,2"),
        ];
        let questions = format!("{QUESTIONS}{COUNT}");
        is_held(CELL, (&groups, &questions), ("l,ma,mb,v,z,w", &rows), block)
    };
    assert_eq!([2, 3].map(held), [true, false]);
}

/// Of twelve, six gave the answer in the middle: their mean says how many of the other six gave the lowest.
#[test]
fn the_mean_of_a_scale_stands_beside_a_group_made_of_an_answer() {
    let scale = "  e: {type: scale, text: E?, column: e, choices: [{code: 1, id: e1, label: E1}, {code: 2, id: e2, label: E2}, {code: 3, id: e3, label: E3}]}\n";
    let groups = [EVERYONE, &group("za", "z: za"), &group("milieu", "z: za, e: e2")].concat();
    let block = "  - means_table: {id: t, caption: T, of: e, measures: [mean, n], groups: [za]}\n";
    let held = |cell: usize| {
        let rows = [
            (3, "1,0,0,1,1,1,1"),
            (6, "1,0,0,1,1,1,2"),
            (3, "1,0,0,1,1,1,3"),
            (6, "1,0,0,1,2,2,1"),
        ];
        let questions = format!("{QUESTIONS}{scale}");
        let policy = format!("smallest_cell: {cell}");
        is_held(&policy, (&groups, &questions), ("l,ma,mb,v,z,w,e", &rows), block)
    };
    assert_eq!([4, 3].map(held), [true, false]);
}

/// A follow-up that all answered who were asked it: who gave one of its two answers is who was asked, less who gave the other.
#[test]
fn all_who_were_asked_less_those_with_one_answer_are_those_with_the_other() {
    let questions = follow_up("{question: z, is: [za]}");
    let blocks = "  - prose: |\n      On compte {{ percent(\"v\", is=\"va\", group=\"tous\", where={\"u\": \"ua\"}) }} et {{ percent(\"v\", is=\"va\", group=\"tous\", where={\"u\": [\"ua\", \"ub\"]}) }}.\n";
    let held = |policy: &str, other: usize| {
        let rows = [
            (11, "1,0,0,1,1,1,1"),
            (4, "1,0,0,2,1,1,1"),
            (9, "1,0,0,1,1,1,2"),
            (other, "1,0,0,2,1,1,2"),
            (8, "1,0,0,1,2,1,"),
            (8, "1,0,0,3,2,1,"),
        ];
        is_held(policy, (EVERYONE, &questions), ("l,ma,mb,v,z,w,u", &rows), blocks)
    };
    assert_eq!([1, 3].map(|other| held(STRICT, other)), [true, false]);
    // Few others are no secret unless the policy says so.
    assert!(!held(CELL, 1));
}

/// Of sixteen in ZB eight said VC: eight were asked, and six of them said UB.
#[test]
fn who_was_asked_stands_beside_a_table_of_what_they_were_asked_after() {
    let questions = follow_up("{question: v, is: [va, vb]}");
    let blocks = "  - group_table: {id: a, caption: A, of: z, by: v, groups: [tous]}\n  - prose: |\n      On compte {{ count(\"z\", is=\"zb\", group=\"tous\", where={\"u\": \"ub\"}) }}.\n";
    let held = |ua: usize| {
        let rows = [
            (4, "1,0,0,1,1,1,1"),
            (4, "1,0,0,2,1,1,1"),
            (4, "1,0,0,2,1,1,2"),
            (3, "1,0,0,1,2,1,2"),
            (3, "1,0,0,2,2,1,2"),
            (ua, "1,0,0,2,2,1,1"),
            (8, "1,0,0,3,2,1,"),
            (5, "1,0,0,3,1,1,"),
        ];
        is_held(CELL, (EVERYONE, &questions), ("l,ma,mb,v,z,w,u", &rows), blocks)
    };
    assert_eq!([2, 3].map(held), [true, false]);
}

/// Of nineteen who said anything, seventeen said VB or VC: two said VA.
#[test]
fn whom_a_condition_on_the_same_question_leaves_out_is_told() {
    let net =
        "derived:\n  vn: {label: VN, from: v, merge: {n1: {label: N1, of: [va, vb]}, n2: {label: N2, of: [vc]}}}\n";
    let share = |of: &str, more: &str| {
        format!(
            "  - prose: |\n      On compte {{{{ percent(\"{of}\", group=\"tous\", {more}where={{\"v\": [\"vb\", \"vc\"]}}) }}}}.\n"
        )
    };
    let held = |blocks: &str, va: usize| {
        let rows = [
            (va, "1,0,0,1,1,1"),
            (8, "1,0,0,2,1,1"),
            (9, "1,0,0,3,1,1"),
            (1, "1,0,0,,1,1"),
        ];
        let questions = format!("{QUESTIONS}{net}");
        is_held(STRICT, (EVERYONE, &questions), ("l,ma,mb,v,z,w", &rows), blocks)
    };
    for blocks in [
        share("vn", "is=\"n1\", "),
        share("v", "is=\"vb\", "),
        share("v", "is=\"vb\", base=\"respondents\", "),
    ] {
        assert_eq!([2, 3].map(|va| held(&blocks, va)), [true, false], "{blocks}");
    }
}

/// Of those who ticked anything or nothing, less who ticked each, with those who ticked both: who ticked neither.
#[test]
fn who_ticked_both_is_said_beside_who_ticked_each() {
    let blocks = "  - group_table: {id: t, caption: T, of: m, groups: [tous]}\n  - prose: |\n      On compte {{ count(\"m\", is=\"mb\", group=\"tous\", base=\"respondents\", where={\"m\": \"ma\"}) }}.\n";
    let held = |policy: &str, neither: usize| {
        let rows = [
            (6, "1,1,1,1,1,1"),
            (5, "1,1,0,1,1,1"),
            (9, "1,0,1,1,1,1"),
            (neither, "1,0,0,1,1,1"),
        ];
        is_held(policy, (EVERYONE, QUESTIONS), ("l,ma,mb,v,z,w", &rows), blocks)
    };
    assert_eq!([2, 3].map(|neither| held(STRICT, neither)), [true, false]);
    assert!(!held(CELL, 2));
}

/// Fifteen ticked MA, ten of them named PA; and seventeen named PA, ten of whom ticked MA. Of those who named it not, five ticked it and
/// one did not; of those who ticked it not, seven named it and one did not.
#[test]
fn a_ranking_stands_beside_a_stratum() {
    let mentions = "  p: {type: mentions, text: P?, columns: [p1, p2], choices: [{code: 1, id: pa, label: PA}, {code: 2, id: pb, label: PB}]}\n";
    let blocks = |(of, choice): (&str, &str), (by, other): (&str, &str)| {
        format!(
            "  - ranked_table: {{id: r, caption: R, columns: [{{label: X, of: {of}, group: tous, top: 2}}]}}\n  - prose: |\n      On compte {{{{ percent(\"{of}\", is=\"{choice}\", group=\"tous\", where={{\"{by}\": \"{other}\"}}) }}}}.\n"
        )
    };
    let held = |policy: &str, blocks: &str, other: usize| {
        let rows = [
            (10, "1,1,0,1,1,1,1,"),
            (5, "1,1,0,1,1,1,2,"),
            (7, "1,0,1,1,2,1,1,"),
            (other, "1,0,1,1,2,1,2,"),
        ];
        let questions = format!("{QUESTIONS}{mentions}");
        is_held(policy, (EVERYONE, &questions), ("l,ma,mb,v,z,w,p1,p2", &rows), blocks)
    };
    let (ticked, named) = (("m", "ma"), ("p", "pa"));
    for blocks in [blocks(ticked, named), blocks(named, ticked)] {
        assert_eq!(
            [1, 3].map(|other| held(STRICT, &blocks, other)),
            [true, false],
            "{blocks}"
        );
        assert!(!held(CELL, &blocks, 1), "{blocks}");
    }
}

/// Eight of three people, fifteen of five and seventeen of seven: at most one, two and four of them gave nought or one. As seven did, so
/// many did.
#[test]
fn a_class_of_a_number_stands_beside_means_of_strata() {
    let number = "  c: {type: number, text: C?, column: c, min: 0, max: 5}\nderived:\n  cc: {label: CC, from: c, classes: [{id: peu, label: Peu, to: 1}, {id: plus, label: Plus, from: 2}]}\n";
    let blocks = "  - group_table: {id: r, caption: R, of: cc, groups: [tous]}\n  - means_table: {id: t, caption: T, of: c, by: v, measures: [mean, n], groups: [tous]}\n";
    let held = |va: [usize; 3]| {
        let of = |answer: usize, numbers: &[usize]| -> Vec<String> {
            numbers
                .iter()
                .map(|number| format!("1,0,0,{answer},1,1,{number}"))
                .collect()
        };
        let rows = [of(1, &va), of(2, &[1, 1, 4, 4, 5]), of(3, &[0, 0, 1, 1, 5, 5, 5])].concat();
        let rows: Vec<(usize, &str)> = rows.iter().map(|row| (1, &row[..])).collect();
        let questions = format!("{QUESTIONS}{number}");
        is_held(CELL, (EVERYONE, &questions), ("l,ma,mb,v,z,w,c", &rows), blocks)
    };
    assert_eq!([[0, 4, 4], [2, 3, 3]].map(held), [true, false]);
}

/// Sixteen were asked, of whom fifteen said VA or VC: a table of whom it was asked after says so with cells that nobody can be in.
#[test]
fn a_table_with_cells_that_nobody_can_be_in_says_of_how_many_it_is() {
    let questions = follow_up("{question: w, is: [wa]}");
    let blocks = "  - group_table: {id: t, caption: T, of: w, by: u, groups: [tous], total: true, percent: total, where: {v: [va, vc]}}\n";
    let held = |vb: usize| {
        let rows = [
            (7, "1,0,0,1,1,1,1"),
            (8, "1,0,0,3,1,1,2"),
            (vb, "1,0,0,2,1,1,1"),
            (5, "1,0,0,2,1,2,"),
            (6, "1,0,0,1,1,2,"),
        ];
        is_held(STRICT, (EVERYONE, &questions), ("l,ma,mb,v,z,w,u", &rows), blocks)
    };
    assert_eq!([1, 3].map(held), [true, false]);
}
