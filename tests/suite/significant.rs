//! "Significatif" is true where the test of the two values says so. p-values by R: chisq.test(correct = FALSE) of 70 and 40 of 100
//! is 2.0e-05, of 52 and 48 of 100 0.572; t.test of 60 answers of 2 and 40 of 1 against 40 and 60 is 0.0045.

use crate::project::{Project, Run};

/// Two groups of 100, of whom so many said yes and gave a score of 2.
fn checked(yes: [usize; 2], sentence: &str, claim: &str) -> Run {
    let report = "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{name: Ève Tremblay, role: bénévole}]\nnotice: Essai.\n\
                  sections: [s]\ngroups:\n  a: {label: A, responses: responses/a.csv}\n  b: {label: B, responses: responses/b.csv}\n";
    let questions = "questions:\n  vient: {type: single, text: Venez-vous?, choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]}\n  \
                     heures: {type: number, text: Combien d’heures?}\n";
    let mut project = Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file(
            "content/sections/s.yaml",
            format!("title: S\nblocks:\n  - prose: |\n      {sentence}\n    claims: [{claim}]\n"),
        );
    for (group, yes) in ["a", "b"].into_iter().zip(yes) {
        let row = |at: usize| {
            format!(
                "{group}{at:03},{},{}\n",
                if at < yes { 1 } else { 2 },
                if at < yes { 2 } else { 1 }
            )
        };
        let rows: String = (0..100).map(row).collect();
        project = project.file(
            &format!("content/responses/{group}.csv"),
            format!("id,vient,heures\n{rows}"),
        );
    }
    project.run(&["check"])
}

const SHARES: &str = "more: {share: vient, is: oui, group: a}, than: {share: vient, is: oui, group: b}";

#[test]
fn what_a_test_says_may_be_said() {
    let says = "{says: \"significativement plus souvent\", ";
    let sentence = "Les A viennent significativement plus souvent que les B.";
    checked([70, 40], sentence, &format!("{says}{SHARES}}}")).succeeds();
    let run = checked([52, 48], sentence, &format!("{says}{SHARES}}}")).fails(1);
    assert!(run.stderr.contains("(χ², p = 0,572)"), "{}", run.stderr);
    let means = "more: {mean: heures, group: a}, than: {mean: heures, group: b}";
    checked([60, 40], sentence, &format!("{says}{means}}}")).succeeds();
}

#[test]
fn that_nothing_is_significant_is_held_too() {
    let sentence = "Les A viennent plus souvent que les B, mais la différence n’est pas significative.";
    let says = "{says: \"plus souvent que les B, mais la différence n’est pas significative\", ";
    checked([52, 48], sentence, &format!("{says}{SHARES}}}")).succeeds();
    let run = checked([70, 40], sentence, &format!("{says}{SHARES}}}")).fails(1);
    assert!(run.stderr.contains("p < 0,001"), "{}", run.stderr);
}

/// Of 100 and 100, 56 and 44: chisq.test(correct = FALSE) gives 0.0897.
#[test]
fn that_two_groups_differ_is_tested_too() {
    let sentence = "La différence entre les A et les B est significative.";
    let claim = "{says: \"différence entre les A et les B est significative\", differ: vient, is: oui, by: groups}";
    checked([70, 40], sentence, claim).succeeds();
    let run = checked([56, 44], sentence, claim).fails(1);
    assert!(run.stderr.contains("(χ², p = 0,09"), "{}", run.stderr);
    let linked = "Venir est lié au groupe.";
    let claim = "{says: \"est lié au groupe\", differ: vient, is: oui, by: groups}";
    checked([70, 40], linked, claim).succeeds();
    checked([56, 44], linked, claim).fails(1);
}

/// What announces a test is told with the comparison that it is of, once, and with the claim that would bear out both.
#[test]
fn a_test_and_its_comparison_are_told_as_one() {
    let run = checked([70, 40], "Les A viennent significativement plus souvent que les B.", "").fails(1);
    let told = run.stderr.replace('\u{a0}', " ");
    assert!(
        told.contains("says: \"significativement plus souvent que\", more: {"),
        "{told}"
    );
    assert!(!told.contains("is a comparison that nothing"), "{told}");
}

/// Words that announce a test, whatever the author calls it.
#[test]
fn what_is_correlated_or_linked_announces_a_test() {
    for sentence in [
        "Venir est corrélé à l’âge.",
        "La venue est fortement liée au groupe.",
        "Venir est associé au fait d’être jeune.",
        "Il existe un lien significatif entre l’âge et la venue.",
        "Aucun lien significatif n’apparaît.",
        "Ces résultats sont significatifs au seuil usuel.",
        "L’écart n’est pas significatif.",
        "La part de ceux qui viennent est significative.",
    ] {
        let run = checked([70, 40], sentence, "").fails(1);
        assert!(
            run.stderr.contains("announces a statistical test"),
            "{sentence}: {}",
            run.stderr
        );
    }
}
