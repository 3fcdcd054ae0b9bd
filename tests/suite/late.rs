//! Late answers: a report is built over, or held against, one that was published when fewer people had answered.

use crate::project::Project;

const RESPONSES: &str = "content/responses/usagers.csv";

/// 40 users, published; then so many more, who answered what the first did.
fn after(more: usize) -> Project {
    let project = Project::at("tests/projects/confidentiel").build();
    let rows = project.read(RESPONSES);
    let (_, answers) = rows.lines().nth(1).and_then(|row| row.split_once(',')).expect("a row");
    let late: String = (0..more).map(|one| format!("tard{one},{answers}\n")).collect();
    project
        .file(RESPONSES, format!("{}\n{late}", rows.trim_end()))
        .edit("content/report.yaml", "    n: 40\n", "")
}

#[test]
fn one_late_answer_is_told() {
    let project = after(1);
    let told = |run: crate::project::Run| {
        assert!(
            run.stderr.contains("figures are over a few people more"),
            "{}",
            run.stderr
        );
        assert!(run.stderr.contains("usagers: 40, then 41"), "{}", run.stderr);
        assert!(run.stderr.contains("at least 10 people more"), "{}", run.stderr);
    };
    told(project.run(&["check", "--against", "output"]).succeeds());
    told(project.run(&["check", "--against", "output/figures.json"]).succeeds());
    told(
        project
            .run(&["build", "--no-pdf", "--output", "b", "--against", "output"])
            .succeeds(),
    );
    told(project.run(&["build", "--no-pdf"]).succeeds());
    // What lies there now is the same.
    assert_eq!(project.run(&["build", "--no-pdf"]).succeeds().stderr, "");
    assert_eq!(project.run(&["check"]).succeeds().stderr, "");
}

/// As many as a sensitive question wants.
#[test]
fn a_batch_is_no_one() {
    let project = after(10);
    assert_eq!(project.run(&["build", "--no-pdf"]).succeeds().stderr, "");
    // Nor is anything a secret where the policy keeps none.
    let project = after(1);
    let report = project.read("content/report.yaml");
    let from = report.find("disclosure:").expect("a policy");
    let to = from + report[from..].find("\ngroups:").expect("groups");
    let open = format!(
        "{}disclosure: {{preset: open, because: Essai.}}{}",
        &report[..from],
        &report[to..]
    );
    let project = project.file("content/report.yaml", open);
    let said = project.run(&["check", "--against", "output"]).succeeds().stderr;
    assert!(!said.contains("then 41"), "{said}");
}

#[test]
fn what_cannot_be_compared_is_said() {
    let project = after(1);
    let figures = project.read("output/figures.json");
    let older = figures.lines().map(|line| match line.contains("\"measure\":\"mean\"") {
        true => {
            let (before, after) = line.split_once("\"denominator\":").expect("a base");
            let (_, after) = after.split_once(',').expect("more");
            format!("{before}\"denominator\":null,{after}")
        }
        false => line.to_owned(),
    });
    let project = project.file("output/figures.json", older.collect::<Vec<_>>().join("\n"));
    let run = project.run(&["build", "--no-pdf"]).succeeds();
    assert!(
        run.stderr.contains("comes from another version of Constats"),
        "{}",
        run.stderr
    );
    let run = after(1).run(&["check", "--against", "nowhere"]).fails(1);
    assert!(run.stderr.contains("nowhere"), "{}", run.stderr);
}

/// A part of the export: said before everything that follows from it, by `check` and by `build`, once.
#[test]
fn fewer_people_than_before_are_told_first() {
    let fewer = |left: usize| {
        let project = after(0);
        let rows = project.read(RESPONSES);
        let kept: Vec<&str> = rows.lines().take(1 + left).collect();
        project.file(RESPONSES, kept.join("\n") + "\n")
    };
    let project = fewer(31);
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        let run = project.run(&["--lang", tongue, "check"]).succeeds();
        all.push_str(&run.stderr);
        let section = project.read("content/sections/entraide.yaml");
        let wrong = fewer(31).file(
            "content/sections/entraide.yaml",
            section.replace("\"aide\"", "\"aides\""),
        );
        let said = wrong.run(&["--lang", tongue, "check"]).fails(1).stderr;
        assert!(said.starts_with(run.stderr.trim_end()), "{said}");
    }
    insta::assert_snapshot!(all);
    assert!(
        project
            .run(&["build", "--no-pdf"])
            .succeeds()
            .stderr
            .contains("has only 31 respondents left")
    );
    // What lies there now says so itself.
    assert_eq!(project.run(&["check"]).succeeds().stderr, "");
    assert_eq!(fewer(40).run(&["check"]).succeeds().stderr, "");
    // As many as the project declares is a mistake already, and no second one.
    let declared = fewer(31).edit(
        "content/report.yaml",
        "responses: responses/usagers.csv",
        "n: 40\n    responses: responses/usagers.csv",
    );
    let said = declared.run(&["check"]).fails(1).stderr;
    assert!(said.contains("31") && !said.contains("left"), "{said}");
}
