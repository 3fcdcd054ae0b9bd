//! How many are in groups made of answers, and how many were asked, are published whatever is withheld: nothing else may tell with them
//! of few people what these gave. Nor does a figure tell how few are in a class that is withheld.

use crate::project::Project;

const QUESTIONS: &str = "questions:
  l: {type: single, text: L?, column: l, choices: [{code: 1, id: ville, label: Ville}, {code: 2, id: bois, label: Bois}]}
  z: {type: single, text: Z?, column: z, choices: [{code: 1, id: za, label: ZA}, {code: 2, id: zb, label: ZB}]}
  w: {type: single, text: W?, column: w, choices: [{code: 1, id: wa, label: WA}, {code: 2, id: wb, label: WB}]}
  x: {type: number, text: X?, column: x, min: 0}
";
const CLASSES: &str =
    "derived:\n  xc: {label: XC, from: x, classes: [{to: 1, id: peu, label: Peu}, {from: 2, id: plus, label: Plus}]}\n";
const EVERYONE: &str = "  tous: {label: Tous, responses: responses/r.csv, rows: {column: l, is: [1, 2]}}\n";

/// Groups, questions and blocks over so many people who gave these answers: three is the fewest in a cell.
fn project(asked: (&str, &str), answers: (&str, &[(usize, &str)]), blocks: &str) -> Project {
    Project::surveyed("smallest_cell: 3", asked, answers, blocks)
}

/// The same where few others are as few.
fn strict(asked: (&str, &str), answers: (&str, &[(usize, &str)]), blocks: &str) -> Project {
    Project::surveyed("smallest_cell: 3, complements: true", asked, answers, blocks)
}

/// Whether the report is refused for what it gives away.
fn is_refused(project: &Project) -> bool {
    let run = project.run(&["check", "--lang", "en"]);
    let is_refused = run.stderr.contains("worked out exactly")
        || run.stderr.contains("does not allow saying how many people")
        || run.stderr.contains("was asked of some only")
        || run.stderr.contains("the disclosure policy withholds this figure");
    assert!(is_refused || run.code == 0, "{}{}", run.stdout, run.stderr);
    is_refused
}

/// Whether a table has anything withheld.
fn is_withheld(project: &Project, table: &str) -> bool {
    project.run(&["build", "--no-pdf"]).succeeds();
    project.read(&format!("output/donnees/{table}.csv")).contains(";x")
}

/// Whether it is refused, or its table withheld.
fn is_held(project: &Project) -> bool {
    is_refused(project) || is_withheld(project, "t")
}

/// Of those who said a or live in the woods: both sizes less that of all of them are those who did both.
#[test]
fn a_group_made_of_answers_and_another_tell_who_is_in_both() {
    let rows = "  bois: {label: Bois, responses: responses/r.csv, rows: {column: l, is: [2], left_out: [1]}}\n  ville: {label: Ville, responses: responses/r.csv, rows: {column: l, is: [1], left_out: [2]}}\n";
    let groups = format!("{rows}  wa: {{label: WA, responses: responses/r.csv, where: {{w: wa}}}}\n");
    let of = |both: usize, said: &str| {
        let rows = [(6, "1,1"), (6, "1,2"), (both, "2,1"), (10, "2,2")];
        let questions = QUESTIONS
            .replace("column: z", "column: w")
            .replace("column: x", "column: w");
        let block = format!("  - prose: |\n      On compte {said}.\n");
        is_refused(&project((&groups, &questions), ("l,w", &rows), &block))
    };
    let together = "{{ n([\"wa\", \"bois\"]) }} personnes";
    assert_eq!([2, 3].map(|both| of(both, together)), [true, false]);
    assert!(!of(2, "{{ n(\"wa\") }} et {{ n(\"bois\") }} personnes"));
}

/// Twelve said a, ten of them said b, too; so it is where a question was asked of these ten.
#[test]
fn sizes_of_a_group_and_of_one_within_it_tell_who_is_between_them() {
    let rows = |between: usize| [(9, "1,1,1,0"), (between, "1,1,2,0"), (6, "1,2,1,0"), (6, "1,2,2,0")];
    let groups = |first: &str| {
        format!("{EVERYONE}{first}  zw: {{label: ZW, responses: responses/r.csv, where: {{z: za, w: wa}}}}\n")
    };
    let [two, one] = ["  za: {label: ZA, responses: responses/r.csv, where: {z: za}}\n", ""].map(groups);
    let asked = format!(
        "{QUESTIONS}  y: {{type: single, text: Y?, column: y, asked_if: [{{question: z, is: [za]}}, {{question: w, is: [wa]}}], \
         choices: [{{code: 1, id: oui, label: Oui}}, {{code: 2, id: non, label: Non}}]}}\n"
    );
    let said = "  - prose: Une phrase.\n";
    let share = "  - group_table: {id: t, caption: T, of: z, groups: [tous]}\n";
    let of = |groups: &str, blocks: &str, between: usize| {
        is_refused(&strict((groups, QUESTIONS), ("l,z,w,x", &rows(between)), blocks))
    };
    assert_eq!([2, 3].map(|between| of(&two, said, between)), [true, false]);
    let beside = |between: usize| is_held(&strict((&one, QUESTIONS), ("l,z,w,x", &rows(between)), share));
    assert_eq!([2, 3].map(beside), [true, false]);
    assert!(!of(&one, said, 2));
    // Few others are no secret unless the policy says so.
    assert!(!is_refused(&project((&two, QUESTIONS), ("l,z,w,x", &rows(2)), said)));
    // A table of the inner answers that is withheld hides nothing of it.
    let inner = "  - group_table: {id: t, caption: T, of: w, groups: [za]}\n";
    assert!(of(&two, inner, 2));
    // Nor where few others are no secret: the two are a cell of that table.
    let cells = |between: usize| is_refused(&project((&two, QUESTIONS), ("l,z,w,x", &rows(between)), inner));
    assert_eq!([2, 3].map(cells), [true, false]);
    let routed = |between: usize| {
        let rows = [
            (5, "1,1,1,0,1"),
            (4, "1,1,1,0,2"),
            (between, "1,1,2,0,"),
            (6, "1,2,1,0,"),
            (6, "1,2,2,0,"),
        ];
        let blocks = format!("{share}  - group_table: {{id: u, caption: U, of: y, groups: [tous]}}\n");
        is_held(&strict((EVERYONE, &asked), ("l,z,w,x,y", &rows), &blocks))
    };
    assert_eq!([2, 3].map(routed), [true, false]);
}

/// Twenty-six ranked A, and twenty-four put it first: two put it second.
#[test]
fn sizes_of_groups_made_of_ranks_tell_who_put_a_choice_where() {
    let questions = "questions:\n  k: {type: ranking, text: K?, columns: [a, b], choices: [{code: 1, id: ka, label: KA}, {code: 2, id: kb, label: KB}, {code: 3, id: kc, label: KC}]}\n\
                     derived:\n  rangs: {label: Rangs, ranks: k}\n";
    let groups = format!(
        "{EVERYONE}  premier: {{label: Premier, responses: responses/r.csv, where: {{rangs.ka: rang_1}}}}\n  classe: {{label: Classé, responses: responses/r.csv, where: {{k: ka}}}}\n"
    );
    let of = |second: usize| {
        let rows = [(24, "1,1,2"), (second, "1,2,1"), (9, "1,2,3")];
        is_refused(&project(
            (&groups, questions),
            ("l,a,b", &rows),
            "  - prose: Une phrase.\n",
        ))
    };
    assert_eq!([2, 3].map(of), [true, false]);
}

/// Of sixteen who have none or one, the mean tells that one has none; as well of those who were asked a question for having so few.
#[test]
fn a_mean_of_a_class_tells_nobody_at_its_end() {
    let questions = format!(
        "{QUESTIONS}  y: {{type: single, text: Y?, column: y, asked_if: [{{question: xc, is: [peu]}}], choices: [{{code: 1, id: oui, label: Oui}}, {{code: 2, id: non, label: Non}}]}}\n{CLASSES}"
    );
    let groups = format!("{EVERYONE}  peu: {{label: Peu, responses: responses/r.csv, where: {{xc: peu}}}}\n");
    let rows = |none: usize| {
        [
            (none, "1,1,1,0,1"),
            (9, "1,1,1,1,1"),
            (6, "1,1,1,1,2"),
            (5, "1,1,1,2,"),
            (5, "1,1,1,3,"),
        ]
    };
    let of = |none: usize, said: &str| {
        let block = format!("  - prose: |\n      On a {said}.\n");
        is_refused(&project((&groups, &questions), ("l,z,w,x,y", &rows(none)), &block))
    };
    for said in [
        "{{ mean(\"x\", group=\"peu\", digits=3) }}",
        "{{ mean(\"x\", group=\"tous\", where={\"y\": \"oui\"}, digits=3) }}",
    ] {
        assert_eq!([1, 3].map(|none| of(none, said)), [true, false], "{said}");
    }
}

/// Ten of eighteen have two or fewer, as the size of their group says, or of those who were asked: with the mean and the deviation, one or
/// two have four.
#[test]
fn how_many_are_of_a_class_stands_beside_figures() {
    let rows = [(5, "1,1,1,0,1"), (5, "1,1,1,1,1"), (6, "1,1,1,3,"), (2, "1,1,1,4,")];
    let classes = CLASSES.replace("to: 1,", "to: 2,").replace("from: 2,", "from: 3,");
    let asked = "  y: {type: single, text: Y?, column: y, asked_if: [{question: xc, is: [peu]}], choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]}\n";
    let group = format!("{EVERYONE}  peu: {{label: Peu, responses: responses/r.csv, where: {{xc: peu}}}}\n");
    let of = |groups: &str, asked: &str| {
        let questions = format!("{QUESTIONS}{asked}{classes}");
        let blocks = "  - means_table: {id: t, caption: T, of: x, measures: [mean, sd], groups: [tous]}\n";
        is_withheld(&project((groups, &questions), ("l,z,w,x,y", &rows), blocks), "t")
    };
    assert!(of(&group, "") && of(EVERYONE, asked) && !of(EVERYONE, ""));
}

/// Of seven, five have one or two, and the mean is two: one or two have more, which is withheld. Of three, the mean and the median tell that
/// two have none or one.
#[test]
fn a_mean_tells_nobody_who_is_in_a_class_that_is_withheld() {
    let classes = "derived:\n  xc: {label: XC, from: x, classes: [{to: 0, id: rien, label: Rien}, {from: 1, to: 2, id: peu, label: Peu}, {from: 3, id: plus, label: Plus}]}\n";
    let blocks = |measures: &str, by: &str| {
        format!(
            "  - group_table: {{id: u, caption: U, of: xc, {by}groups: [tous]}}\n  - means_table: {{id: t, caption: T, of: x, {by}measures: [{measures}], groups: [tous]}}\n"
        )
    };
    let of = |classes: &str, rows: &[(usize, &str)], blocks: &str| {
        let questions = format!("{QUESTIONS}{classes}");
        is_withheld(&project((EVERYONE, &questions), ("l,z,w,x", rows), blocks), "t")
    };
    let seven = [(1, "1,1,1,0"), (5, "1,1,1,2"), (1, "1,1,1,4")];
    assert!(of(classes, &seven, &blocks("mean", "")));
    // Where the mean is lower, all may have two or fewer.
    let low = [(3, "1,1,1,0"), (6, "1,1,1,1"), (2, "1,1,1,3")];
    assert!(!of(classes, &low, &blocks("mean", "")));
    let three = [
        (1, "1,1,1,0"),
        (9, "1,1,1,1"),
        (1, "1,1,1,3"),
        (2, "1,2,1,1"),
        (1, "1,2,1,2"),
    ];
    assert!(of(CLASSES, &three, &blocks("mean, median", "by: z, ")));
    // So where the table counts who is of which class, and not who has which.
    let swapped = "  - group_table: {id: u, caption: U, of: z, by: xc, groups: [tous]}\n  - means_table: {id: t, caption: T, of: x, by: z, measures: [mean, median], groups: [tous]}\n";
    assert!(of(CLASSES, &three, swapped));
}

/// The same of those in town, whose mean is that of all less that of those in the woods.
#[test]
fn what_is_left_of_means_tells_nobody_who_is_in_a_class_that_is_withheld() {
    let classes = "derived:\n  xc: {label: XC, from: x, classes: [{to: 0, id: rien, label: Rien}, {from: 1, to: 2, id: peu, label: Peu}, {from: 3, id: plus, label: Plus}]}\n";
    let rows = "  ville: {label: Ville, responses: responses/r.csv, rows: {column: l, is: [1], left_out: [2]}}\n  bois: {label: Bois, responses: responses/r.csv, rows: {column: l, is: [2], left_out: [1]}}\n";
    let blocks = "  - group_table: {id: u, caption: U, of: xc, groups: [ville]}\n  - means_table: {id: v, caption: V, of: x, measures: [mean], groups: [tous]}\n  - means_table: {id: t, caption: T, of: x, measures: [mean], groups: [bois]}\n";
    let of = |town: [(usize, &'static str); 3]| {
        let rows_of = [town[0], town[1], town[2], (10, "2,1,1,1")];
        let groups = format!("{EVERYONE}{rows}");
        let project = project(
            (&groups, &format!("{QUESTIONS}{classes}")),
            ("l,z,w,x", &rows_of),
            blocks,
        );
        is_withheld(&project, "t")
    };
    assert!(of([(1, "1,1,1,0"), (5, "1,1,1,2"), (1, "1,1,1,4")]));
    assert!(!of([(3, "1,1,1,0"), (6, "1,1,1,1"), (2, "1,1,1,3")]));
}

/// Ten of twelve have none, four of za and six of zb; the two who have some said neither. That they are two is no less told for that.
#[test]
fn those_who_did_not_say_where_they_live_are_told_by_what_all_have() {
    let classes = "derived:\n  xc: {label: XC, from: x, classes: [{to: 0, id: rien, label: Rien}, {from: 1, to: 2, id: peu, label: Peu}, {from: 3, id: plus, label: Plus}]}\n";
    let questions = format!("{QUESTIONS}{classes}");
    let by = "  - group_table: {id: u, caption: U, of: xc, by: z, groups: [tous]}\n";
    let all = "  - distribution: {id: t, caption: T, of: x, classes: [0, 1, 3], groups: [tous]}\n";
    let of = |some: usize| {
        let rows = [(4, "1,1,1,0"), (6, "1,2,1,0"), (some, "1,,1,3")];
        let project = project((EVERYONE, &questions), ("l,z,w,x", &rows), &format!("{by}{all}"));
        project.run(&["build", "--no-pdf"]).succeeds();
        let csv = project.read("output/donnees/t.csv");
        assert!(csv.contains("\n0;"), "{csv}");
        csv.contains("\n0;x")
    };
    assert_eq!([2, 5].map(of), [true, false]);
}

/// A question asked of those who said yes to one asked of those who have none: figures of nobody, beside deviations of few.
#[test]
fn figures_of_nobody_are_judged_as_well() {
    let asked = "  y: {type: single, text: Y?, column: y, asked_if: [{question: xc, is: [peu]}], choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]}\n  t: {type: single, text: T?, column: t, asked_if: [{question: y, is: [oui]}], choices: [{code: 1, id: ta, label: TA}, {code: 2, id: tb, label: TB}]}\n";
    let questions = format!("{QUESTIONS}{asked}{CLASSES}");
    let rows = [
        (9, "1,1,1,0,1,1"),
        (8, "1,2,1,1,1,2"),
        (7, "1,1,1,1,2,"),
        (6, "1,1,1,3,,"),
    ];
    let blocks = "  - means_table: {id: t, caption: T, of: x, where: {t: ta, z: zb}, measures: [sd], groups: [tous]}\n  - means_table: {id: u, caption: U, of: x, where: {y: non, t: tb}, measures: [median], groups: [tous]}\n  - means_table: {id: v, caption: V, of: x, where: {t: tb}, measures: [sd], groups: [tous]}\n";
    let project = project((EVERYONE, &questions), ("l,z,w,x,y,t", &rows), blocks);
    let run = project.run(&["check", "--lang", "en"]);
    assert!(run.code < 2, "{}{}", run.stdout, run.stderr);
}

/// All in the woods said a, and two in town: that a and the town are everyone is said by nobody who counts everyone.
#[test]
fn how_many_all_are_tells_nobody_of_a_group_that_makes_them_up() {
    let rows = "  bois: {label: Bois, responses: responses/r.csv, rows: {column: l, is: [2], left_out: [1]}}\n  ville: {label: Ville, responses: responses/r.csv, rows: {column: l, is: [1], left_out: [2]}}\n";
    let groups = format!("{EVERYONE}{rows}  wa: {{label: WA, responses: responses/r.csv, where: {{w: wa}}}}\n");
    let answers = [(6, "2,1,1,0"), (2, "1,1,1,0"), (28, "1,1,2,1")];
    let said = "  - prose: |\n      On compte {{ n(\"tous\") }} personnes, dont {{ n(\"wa\") }}.\n  - means_table: {id: t, caption: T, of: x, measures: [mean], groups: [tous]}\n";
    let project = project((&groups, QUESTIONS), ("l,z,w,x", &answers), said);
    assert!(!is_refused(&project));
}

/// Of forty, twenty said a, so that twenty said b; eighteen of these are in a group. So with answers of several.
#[test]
fn what_is_left_of_sizes_is_a_size() {
    let said = "  - prose: Une phrase.\n";
    let group =
        |id: &str, met: &str| format!("  {id}: {{label: {id}, responses: responses/r.csv, where: {{{met}}}}}\n");
    let several = QUESTIONS.to_owned()
        + "  m: {type: multiple, text: M?, choices: [{id: m1, label: M1, column: m1}, {id: m2, label: M2, column: m2}]}\n";
    let rows = |few: usize| {
        [
            (10, "1,1,1,0,1,0"),
            (10, "1,1,2,0,1,1"),
            (18, "1,2,1,0,1,0"),
            (few, "1,2,2,0,0,1"),
        ]
    };
    let of = |groups: &[String], few: usize| {
        let groups = EVERYONE.to_owned() + &groups.concat();
        is_refused(&strict((&groups, &several), ("l,z,w,x,m1,m2", &rows(few)), said))
    };
    for groups in [
        [group("one", "z: za"), group("two", "z: zb, w: wa")],
        [group("one", "z: zb"), group("two", "z: zb, m: m1")],
        [group("one", "m: [m1, m2]"), group("two", "m: m1")],
    ] {
        assert_eq!([2, 3].map(|few| of(&groups, few)), [true, false], "{groups:?}");
    }
}

/// Twenty said a; of these, eighteen said b, as the figure of a number has it for its base.
#[test]
fn the_base_of_a_figure_stands_beside_sizes_and_shares() {
    let za = "  za: {label: ZA, responses: responses/r.csv, where: {z: za}}\n";
    let said = "  - prose: |\n      On a {{ median(\"x\", group=\"tous\", where={\"z\": \"za\", \"w\": \"wb\"}) }}.\n";
    let table = "  - group_table: {id: t, caption: T, of: z, groups: [tous]}\n";
    let of = |groups: &str, blocks: &str, few: usize| {
        let rows = [
            (9, "1,1,2,0"),
            (9, "1,1,2,1"),
            (few, "1,1,1,1"),
            (10, "1,2,1,1"),
            (10, "1,2,2,1"),
        ];
        is_refused(&strict((groups, QUESTIONS), ("l,z,w,x", &rows), blocks))
    };
    let with_group = format!("{EVERYONE}{za}");
    let both = format!("{table}{said}");
    assert_eq!([2, 3].map(|few| of(&with_group, said, few)), [true, false]);
    assert_eq!([2, 3].map(|few| of(EVERYONE, &both, few)), [true, false]);
    assert!(!of(EVERYONE, said, 2));
    // Of those who said a, as many as their mean is of, eighteen ticked one.
    let several = QUESTIONS.to_owned()
        + "  m: {type: multiple, text: M?, choices: [{id: m1, label: M1, column: m1}, {id: m2, label: M2, column: m2}]}\n";
    let ticked = format!("{EVERYONE}  zm: {{label: ZM, responses: responses/r.csv, where: {{z: za, m: m1}}}}\n");
    let by = "  - means_table: {id: t, caption: T, of: x, by: z, measures: [mean, n], groups: [tous]}\n";
    let told = |few: usize| {
        let rows = [
            (9, "1,1,1,0,1,0"),
            (9, "1,1,2,4,1,1"),
            (few, "1,1,1,2,0,1"),
            (10, "1,2,1,1,1,0"),
            (10, "1,2,2,3,0,1"),
        ];
        is_held(&strict((&ticked, &several), ("l,z,w,x,m1,m2", &rows), by))
    };
    assert_eq!([2, 3].map(told), [true, false]);
}

/// Eight have three or more, and nine two or more, as the size of a group says, or of those who were asked.
#[test]
fn classes_of_a_table_stand_beside_sizes() {
    let classes = "derived:\n  xc: {label: XC, from: x, classes: [{to: 1, id: peu, label: Peu}, {from: 2, id: plus, label: Plus}]}\n";
    let asked = "  y: {type: single, text: Y?, column: y, asked_if: [{question: xc, is: [plus]}], choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]}\n";
    let group = format!("{EVERYONE}  plus: {{label: Plus, responses: responses/r.csv, where: {{xc: plus}}}}\n");
    let block = "  - distribution: {id: t, caption: T, of: x, classes: [0, 1, 2], groups: [tous]}\n";
    let of = |groups: &str, asked: &str, two: usize| {
        let rows = [(9, "1,1,1,0,"), (7, "1,1,1,1,"), (two, "1,1,1,2,1"), (8, "1,1,1,3,2")];
        let questions = format!("{QUESTIONS}{asked}{classes}");
        is_withheld(&project((groups, &questions), ("l,z,w,x,y", &rows), block), "t")
    };
    assert!(of(&group, "", 1) && of(EVERYONE, asked, 1) && !of(EVERYONE, "", 1));
    assert!(!of(&group, "", 5));
}

/// Nine ticked one and nine another, and seventeen one at least: one ticked both.
#[test]
fn how_many_gave_any_answer_stands_beside_how_many_gave_each() {
    let questions = "questions:\n  l: {type: single, text: L?, column: l, choices: [{code: 1, id: ville, label: Ville}, {code: 2, id: bois, label: Bois}]}\n  \
                     m: {type: multiple, text: M?, choices: [{id: m1, label: M1, column: m1}, {id: m2, label: M2, column: m2}]}\n";
    let counted = "derived:\n  cm: {label: CM, count: m}\n  cmc: {label: CMC, from: cm, classes: [{to: 0, id: rien, label: Rien}, {from: 1, id: un, label: Un}]}\n";
    let asked = |met: &str| {
        format!(
            "  u: {{type: single, text: U?, column: u, asked_if: [{{{met}}}], choices: [{{code: 1, id: ua, label: UA}}, {{code: 2, id: ub, label: UB}}]}}\n"
        )
    };
    let groups = format!("{EVERYONE}  un: {{label: Un, responses: responses/r.csv, where: {{cmc: un}}}}\n");
    let block = "  - group_table: {id: t, caption: T, of: m, groups: [tous]}\n";
    let told = |groups: &str, asked: &str, both: usize, block: &str| {
        let rows = [(8, "1,1,0,1"), (8, "1,0,1,2"), (both, "1,1,1,1"), (9, "1,0,0,")];
        let project = project(
            (groups, &format!("{questions}{asked}{counted}")),
            ("l,m1,m2,u", &rows),
            block,
        );
        is_refused(&project) || block.contains("of: m") && is_withheld(&project, "t")
    };
    for (groups, asked) in [
        (&groups[..], String::new()),
        (EVERYONE, asked("question: cmc, is: [un]")),
        (EVERYONE, asked("question: m, is: [m1, m2]")),
    ] {
        assert_eq!(
            [1, 3].map(|both| told(groups, &asked, both, block)),
            [true, false],
            "{asked}"
        );
        assert!(!told(groups, &asked, 1, "  - prose: Une phrase.\n"), "{asked}");
    }
}

/// Three of those who have none or one said a, and five of them said either: two said b, whatever classes of the number stand beside.
#[test]
fn a_distribution_leaves_sizes_of_class_groups_known() {
    let group = format!("{EVERYONE}  peu: {{label: Peu, responses: responses/r.csv, where: {{xc: peu}}}}\n");
    let questions = format!("{QUESTIONS}{CLASSES}");
    let by = "  - group_table: {id: t, caption: T, of: xc, by: z, groups: [tous]}\n";
    let all = "  - distribution: {id: u, caption: U, of: x, classes: [0, 9], groups: [tous]}\n";
    let of = |blocks: &str, few: usize| {
        let rows = [(4, "1,1,1,0"), (few, "1,2,1,1"), (12, "1,1,1,3"), (15, "1,2,1,4")];
        let project = project((&group, &questions), ("l,z,w,x", &rows), blocks);
        project.run(&["build", "--no-pdf"]).succeeds();
        let csv = project.read("output/donnees/t.csv");
        assert!(csv.contains("\nPeu;"), "{csv}");
        // Of either, or the other follows.
        csv.contains("\nPeu;x;x")
    };
    let both = format!("{by}{all}");
    assert!(of(by, 2) && of(&both, 2) && !of(&both, 6));
}
