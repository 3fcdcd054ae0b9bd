//! The choices that a table's rows leave, taken together: people, not mentions, and judged as the union that they are.

use crate::project::Project;

/// Twenty people tick some of five choices; of two that `rows` leaves, seven tick one, the other or both.
fn project(policy: &str, table: &str) -> Project {
    let rows = [(8, "a"), (3, "a|b"), (2, "c"), (2, "d"), (3, "c|d"), (2, "b|e")];
    let rows = rows
        .into_iter()
        .flat_map(|(times, ticks)| std::iter::repeat_n(ticks, times));
    let rows: Vec<String> = rows
        .enumerate()
        .map(|(at, ticks)| format!("zz{at:03};{ticks}\n"))
        .collect();
    let choices = ["a", "b", "c", "d", "e"].map(|id| format!("{{code: {id}, id: {id}, label: {}}}", id.to_uppercase()));
    Project::empty()
        .file(
            "content/report.yaml",
            format!(
                "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n\
                 disclosure: {{preset: {policy}, because: Essai}}\nsections: [s]\ngroups:\n  tous: {{label: Tous, responses: responses/r.csv}}\n"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            format!(
                "questions:\n  quoi:\n    type: multiple\n    text: Quoi?\n    label: Quoi\n    column: quoi\n    delimiter: '|'\n    \
                 choices: [{}]\n",
                choices.join(", ")
            ),
        )
        .file("content/responses/r.csv", format!("id;quoi\n{}", rows.concat()))
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n  - group_table: {{id: t, caption: T, of: quoi, {table}}}\n"))
}

fn csv(project: &Project) -> String {
    project.read("output/donnees/t.csv").replace('\u{a0}', " ")
}

#[test]
fn people_are_taken_together_each_once_and_stand_last() {
    let table = csv(&project("open", "rows: [b, a, e], others: true, sort: 1").build());
    let rows: Vec<&str> = table.lines().skip(1).collect();
    // Seven of twenty ticked C or D, not five and five.
    assert_eq!(
        rows,
        [
            "A;55 %;11;20",
            "B;25 %;5;20",
            "E;10 %;2;20",
            "Autres réponses (2 choix);35 %;7;20"
        ]
    );
    let one = csv(&project("open", "rows: [a, b, c, d], others: true").build());
    assert!(one.contains("Autre réponse (1 choix);10 %;2;20"), "{one}");
}

/// Two of twenty ticked E: too few. Taken with C and D they are nine, and may be told where no row tells how many of them ticked E.
#[test]
fn a_union_is_judged_as_what_it_is() {
    let alone = csv(&project("insee", "rows: [a, b, e]").build());
    assert!(alone.contains("E;x"), "{alone}");
    let together = csv(&project("insee", "rows: [a, b], others: true").build());
    assert!(together.contains("Autres réponses (3 choix);45 %;9;20"), "{together}");
}

/// A is given by 11 of twenty, B by 5, C and D by 5 each, E by 2. The second most given is tied with two more.
#[test]
fn the_choices_given_most_stand_first_and_ties_are_told() {
    let first = project("open", "most: 1").build();
    let table = csv(&first);
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(
        rows,
        ["A;55 %;11;20", "Autres réponses (4 choix);60 %;12;20"],
        "{table}"
    );
    let tied = project("open", "most: 2").build();
    let table = csv(&tied);
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            "A;55 %;11;20",
            "B;25 %;5;20",
            "C;25 %;5;20",
            "D;25 %;5;20",
            "Autre réponse (1 choix);10 %;2;20"
        ],
        "{table}"
    );
    let page = tied.read("output/s.html");
    assert!(page.contains("aussi souvent que le dernier demandé"), "{page}");
    let page = first.read("output/s.html");
    assert!(!page.contains("aussi souvent que le dernier demandé"), "{page}");
}

/// Two people are too few for a row of their own: they are among the others, whose sum does not give them away.
#[test]
fn few_people_are_among_the_others() {
    let table = csv(&project("insee", "most: 4").build());
    assert!(!table.contains("\nE;") && table.contains("Autre"), "{table}");
    let refused = project("open", "most: 2, rows: [a]").run(&["check"]).fails(1);
    assert!(refused.stderr.contains("“most” takes"), "{}", refused.stderr);
}
