//! What real public exports held that no description of a tool tells, each in a small file made after it: `constats new` makes
//! a report of it that builds.

use crate::project::Project;

/// A draft of one file that checks without a mistake, with what was said of it.
fn drafted(export: &str) -> (Project, String) {
    let project = Project::empty().file("r.csv", export);
    let run = project.run(&["--lang", "en", "new", "p", "r.csv"]).succeeds();
    project.run(&["check", "p"]).succeeds();
    (project, run.stdout)
}

fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    (0..count).map(|n| row(n) + "\n").collect()
}

/// SurveyMonkey without a collector, where each answer of a closed question has a column: ages have no letters.
#[test]
fn a_second_row_of_headings_may_hold_ages() {
    let ages = ["18-29,,", ",30-44,", ",,> 60"];
    let answers = rows(60, |n| format!("{},{},{}", 1000 + n, ages[n % 3], ["Yes", "No"][n % 2]));
    let (project, _) = drafted(&format!(
        "RespondentID,Age,,,Do you come?\n,18-29,30-44,> 60,Response\n{answers}"
    ));
    let listed = project.run(&["--lang", "en", "questions", "p"]).succeeds().stdout;
    assert!(listed.contains("Age\n"), "{listed}");
    assert!(
        listed
            .lines()
            .any(|line| line.contains("30-44") && line.contains(" 20 ")),
        "{listed}"
    );
}

/// The introduction says when answers were given, of dates that begin with the year. LimeSurvey writes 1980 where it hides them.
#[test]
fn an_introduction_says_when_people_answered() {
    for (first, last, expected) in [
        ("2025-11-03", "2025-11-28", Some("were collected in November 2025")),
        (
            "2025/11/03",
            "2026/01/08",
            Some("between November 2025 and January 2026"),
        ),
        ("1980-01-01", "1980-01-01", None),
        // No survey lasts so long.
        ("2019-11-03", "2025-11-28", None),
    ] {
        let date = |n: usize| if n == 0 { last } else { first };
        let answers = rows(45, |n| {
            format!("{},{} 10:00:00,{}", n + 1, date(n), ["Yes", "No"][n % 2])
        });
        let (project, _) = drafted(&format!(
            "id. Response ID,submitdate. Date submitted,Do you come?\n{answers}"
        ));
        let text = project.read("p/content/introduction.yaml");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match expected {
            Some(expected) => assert!(text.contains(expected), "{text}"),
            None => assert!(!text.contains("collected"), "{text}"),
        }
    }
}

/// Dates with the year at their end, under the headings of each tool; what nothing tells is a comment.
#[test]
fn the_month_is_found_where_the_year_comes_last() {
    for (heading, date, expected, date_of_report, is_assumed) in [
        (
            "id,Timestamp,Come?",
            "11/{}/2025 9:00:00",
            "in November 2025",
            "2025-11",
            false,
        ),
        (
            "id,Horodateur,Venez-vous?",
            "{}/11/2025 09:00:00",
            "in November 2025",
            "2025-11",
            false,
        ),
        (
            "Respondent ID,Start Date,Come?",
            "11/05/2025 09:00:00 AM",
            "in November 2025",
            "2025-11",
            true,
        ),
        (
            "record_id,base_timestamp,way___1",
            "2025-11-{} 09:00:00",
            "in November 2025",
            "2025-11",
            false,
        ),
    ] {
        let answers = rows(45, |n| {
            let day = format!("{:02}", 1 + (n * 7) % 28);
            format!("{},{},{}", n + 1, date.replace("{}", &day), ["Yes", "No"][n % 2])
        });
        let (project, _) = drafted(&format!("{heading}\n{answers}"));
        let text = project.read("p/content/introduction.yaml");
        let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&format!("collected {expected}")), "{heading}: {text}");
        assert_eq!(text.contains("begins with the day or the month"), is_assumed, "{text}");
        let report = project.read("p/content/report.yaml");
        assert!(report.contains(&format!("date: \"{date_of_report}\"")), "{report}");
    }
}

/// No clock: what no answer tells, its author says, and sees that.
#[test]
fn a_date_that_nobody_told_is_left_to_the_author() {
    let answers = rows(45, |n| format!("{n},{}", ["Yes", "No"][n % 2]));
    let (project, _) = drafted(&format!("id,Do you come?\n{answers}"));
    assert!(
        project
            .read("p/content/report.yaml")
            .contains("date: \"to be confirmed\"")
    );
    let said = project.run(&["--lang", "fr", "check", "p"]).succeeds().stderr;
    assert!(said.contains("la date du rapport reste à confirmer"), "{said}");
    project.run(&["build", "p"]).succeeds();
    let cover = project.read("p/output/index.html");
    assert!(cover.contains(">Date to be confirmed<"), "{cover}");
    assert!(
        !cover.contains("datePublished") && !cover.contains("DC.date"),
        "{cover}"
    );
}

/// Comments of more bytes than any choice has are no answer that many people gave.
#[test]
fn long_comments_are_no_choice() {
    let long = "a long comment ".repeat(40);
    let said = |n: usize| match n % 3 {
        2 if n.is_multiple_of(2) => String::new(),
        2 => "NA".to_owned(),
        _ => format!("{long}{n}"),
    };
    let answers = rows(45, |n| format!("{n},{},{}", ["Yes", "No"][n % 2], said(n)));
    let (project, _) = drafted(&format!("id,Do you come?,What would you like us to know?\n{answers}"));
    let questionnaire = project.read("p/content/questionnaire.yaml");
    assert!(!questionnaire.contains("\\u0000"), "{questionnaire}");
    assert!(questionnaire.contains("type: open"), "{questionnaire}");
}

/// Those who are asked for their own words say the same, many of them.
#[test]
fn own_words_are_no_list() {
    let words = ["North", "The north", "South"];
    let answers = rows(45, |n| format!("{n},{},{}", ["Yes", "No"][n % 2], words[n % 3]));
    let (project, _) = drafted(&format!(
        "id,Do you come?,\"In your own words, where do you live?\"\n{answers}"
    ));
    assert!(project.read("p/content/questionnaire.yaml").contains("type: open"));
}

/// Qualtrics' sliders are numbers, under the name of their field; a block without a name and what the structure lacks are
/// two sections of two names.
#[test]
fn sliders_are_numbers_and_sections_have_names_of_their_own() {
    let element = |id: &str, payload: &str| {
        format!(r#"{{"Element": "SQ", "PrimaryAttribute": "{id}", "Payload": {{"QuestionID": "{id}", {payload}}}}}"#)
    };
    let structure = format!(
        r#"{{"SurveyEntry": {{"SurveyLanguage": "EN"}}, "SurveyElements": [
            {{"Element": "BL", "Payload": [{{"Type": "Default", "Description": " ", "BlockElements": [
                {{"Type": "Question", "QuestionID": "QID1"}}, {{"Type": "Question", "QuestionID": "QID2"}}]}}]}}, {}, {}]}}"#,
        element(
            "QID1",
            r#""QuestionType": "MC", "Selector": "SAVR", "DataExportTag": "come", "QuestionText": "Do you come?",
            "Choices": {"1": {"Display": "Yes"}, "2": {"Display": "No"}}"#
        ),
        element(
            "QID2",
            r#""QuestionType": "Slider", "Selector": "HSLIDER", "DataExportTag": "age", "QuestionText": "What is your age?",
            "Choices": {"1": {"Display": "Age (years)"}}"#
        ),
    );
    let answers = rows(40, |n| {
        format!(
            "R{n},2025-01-01,{},{},{}",
            ["Yes", "No"][n % 2],
            20 + n,
            ["Bus", "Train"][n % 2]
        )
    });
    let project = Project::empty()
        .file("r.csv", format!("ResponseId,StartDate,come,age_1,way\n{answers}"))
        .file("q.qsf", structure);
    project
        .run(&["--lang", "en", "new", "p", "r.csv", "--structure", "q.qsf"])
        .succeeds();
    let listed = project.run(&["--lang", "en", "questions", "p"]).succeeds().stdout;
    assert!(listed.contains("What is your age?\n  number"), "{listed}");
    assert!(
        project
            .read("p/content/report.yaml")
            .contains("sections: [answers, way]"),
        "{listed}"
    );
}

/// REDCap's boxes are called by their codes where there is no dictionary, and 0 is a code.
#[test]
fn a_box_called_0_is_not_ticked_by_0() {
    let answers = rows(40, |n| format!("{n},0,0,0,{}", n % 2));
    let (project, _) = drafted(&format!("record_id,why___0,why___1,why___2,come\n{answers}"));
    let questionnaire = project.read("p/content/questionnaire.yaml");
    assert!(!questionnaire.contains("chosen: [0]"), "{questionnaire}");
}

/// What people weigh is a question where the tool's dictionary asks it; R writes its 1 and 0 as TRUE and FALSE.
#[test]
fn a_question_called_weight_weighs_nobody() {
    let answers = rows(40, |n| format!("{n},{},{},2", n % 7 + 1, ["TRUE", "FALSE"][n % 2]));
    let dictionary = "Variable / Field Name,Form Name,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\"\n\
                      record_id,base,text,Id,\nweight,base,text,Weight in kilograms,\nsex,base,radio,Gender,\"0, Female | 1, Male\"\n";
    let project = Project::empty()
        .file(
            "r.csv",
            format!("record_id,weight,sex,base_complete\n{answers}").replace("\n0,", "\n40,"),
        )
        .file("d.csv", dictionary);
    project
        .run(&["--lang", "en", "new", "p", "r.csv", "--structure", "d.csv"])
        .succeeds();
    let listed = project.run(&["--lang", "en", "questions", "p"]).succeeds().stdout;
    assert!(listed.contains("Weight in kilograms\n"), "{listed}");
    assert!(listed.contains("Female      20      50%"), "{listed}");
    assert!(!project.read("p/content/report.yaml").contains("weight:"), "{listed}");
}

/// The words of a questionnaire say numbers in letters, too, and begin with quotation marks that a short name cuts away.
#[test]
fn numbers_in_letters_of_a_wording_are_no_results() {
    let asked = "“Have the three reasons that you gave us for coming changed since the last time we asked?” Tell us.";
    let letters = || ('a'..='i').map(|letter| letter.to_string());
    let headings: String = letters().map(|letter| format!("Is it {letter}?,")).collect();
    let said = |n: usize| -> String { letters().map(|letter| format!("{letter} {},", n % 2)).collect() };
    let answers = rows(40, |n| format!("{n},{}{}", said(n), ["They have", "No"][n % 2]));
    let (project, _) = drafted(&format!("id,{headings}\"{asked}\"\n{answers}"));
    let files = project.run(&["--lang", "en", "questions", "p"]).succeeds().stdout;
    assert!(files.contains("three reasons"), "{files}");
    let report = project.read("p/content/report.yaml");
    let section = report
        .lines()
        .find_map(|line| line.strip_prefix("sections: ["))
        .expect("sections");
    for id in section.trim_end_matches(']').split(", ") {
        let section = project.read(&format!("p/content/sections/{id}.yaml"));
        assert!(!section.contains("““"), "{section}");
    }
}

/// What a policy can't withhold is left aside, and said so; where that is all, there is no report to make.
#[test]
fn what_would_give_people_away_is_left_aside() {
    let answers = rows(40, |n| {
        format!("{n},{},{}", ["Yes", "No"][n % 2], if n < 2 { "Yes!" } else { "" })
    });
    let (project, said) = drafted(&format!("id,Do you come?,Should holders vote?\n{answers}"));
    assert!(said.contains("Should holders vote? (too few answers"), "{said}");
    let questionnaire = project.read("p/content/questionnaire.yaml");
    assert!(
        questionnaire.contains("#   Should holders vote? : too few answers"),
        "{questionnaire}"
    );
    let project = Project::empty().file("r.csv", "id,Do you come?\n1,Yes\n2,Yes\n");
    for (tongue, words) in [
        ("en", "give away what a person answered"),
        ("fr", "trahirait les réponses d’une personne"),
    ] {
        let run = project.run(&["--lang", tongue, "new", "p", "r.csv"]).fails(1);
        assert!(run.stderr.contains(words), "{}", run.stderr);
        assert!(!project.path().join("p").exists());
    }
}
