//! Scores: every calculation takes each person's exact mean, whatever digits it is printed with. Worked out by hand.

use crate::project::Project;

const RESPONSES: &str = "id,poids,a,b,c\nqq1,1,5,4,4\nqq2,1,5,4,4\nqq3,1,5,4,4\nqq4,3,4,4,4\n";

/// What sentences print of a score of three items: 13/3 of three people, 4 of one.
fn said(decimals: u32, weight: &str, cut: &str, expressions: &[&str]) -> String {
    let choices: Vec<String> = (1..=5)
        .map(|n| format!("{{code: {n}, id: s{n}, label: '{n}'}}"))
        .collect();
    let questionnaire = format!(
        "questions:\n  sat:\n    type: scale\n    text: Satisfaits?\n    label: Satisfaction\n    choices: [{}]\n    items:\n      \
         - {{id: a, label: A, column: a}}\n      - {{id: b, label: B, column: b}}\n      - {{id: c, label: C, column: c}}\n\
         derived:\n  score: {{label: Score, mean: sat, decimals: {decimals}}}\n  twice: {{label: Deux, sum: [score, score]}}\n  \
         class: {{label: Classes, from: score, classes: [{cut}]}}\n",
        choices.join(", ")
    );
    let report = format!(
        "language: en-CA\ntitle: Trial\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: volunteer}}]\nnotice: Trial.\n\
         sections: [s]\ndisclosure: {{preset: open, because: Invented., extremes: {{questions: [score], because: Invented.}}}}\n\
         groups:\n  people:\n    label: People\n    responses: responses/r.csv\n    weight: {weight}\n"
    );
    let sentence: Vec<String> = expressions.iter().map(|one| format!("{{{{ {one} }}}}")).collect();
    let project = Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questionnaire)
        .file("content/responses/r.csv", RESPONSES)
        .file(
            "content/sections/s.yaml",
            format!(
                "title: S\nblocks:\n  - prose: 'Here <{}> it is.'\n",
                sentence.join("; ")
            )
            .replace(['<', '>'], "§"),
        );
    project.run(&["build", "--site-only"]).succeeds();
    let page = project.read("output/s.html");
    let text: String = page
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, text)| text)
        .collect();
    text.split('§').nth(1).expect("a sentence").replace('\u{a0}', " ")
}

/// Σ = 17, mean 17/4, s² = (3 · (1/12)² + (1/4)²) / 3 = 1/36; rounded to no digits all four would be 4, with s = 0.
#[test]
fn a_score_is_summed_up_exactly_and_rounded_in_print() {
    let all = [
        "mean(\"score\", digits=3)",
        "sd(\"score\", digits=4)",
        "median(\"score\", digits=3)",
        "sum(\"score\", digits=2)",
        "min(\"score\", digits=3)",
        "max(\"score\", digits=3)",
        "distinct(\"score\")",
    ];
    for decimals in [0, 1, 2, 6] {
        assert_eq!(
            said(decimals, "none", "2", &all),
            "4.250; 0.1667; 4.333; 17.00; 4.000; 4.333; 2",
            "{decimals}"
        );
    }
    // Σw = 6: (3 · 13/3 + 3 · 4) / 6.
    assert_eq!(
        said(
            0,
            "poids",
            "2",
            &["mean(\"score\", digits=4)", "sum(\"score\", digits=2)"]
        ),
        "4.1667; 25.00"
    );
}

/// 26/3 of three people, 8 of one; of the class, what is printed.
#[test]
fn what_is_made_of_a_score_takes_it_as_it_is() {
    assert_eq!(said(0, "none", "2", &["mean(\"twice\", digits=2)"]), "8.50");
    let over = "percent(\"class\", is=\"from_4.3_and_over\")".replace("4.3", "4_3");
    assert_eq!(said(1, "none", "4.3", &[&over]), "75%");
    assert_eq!(
        said(2, "none", "4.34", &["percent(\"class\", is=\"under_4_34\")"]),
        "100%"
    );
}
