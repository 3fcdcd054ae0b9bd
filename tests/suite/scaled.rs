//! What a first draft makes of scales and lists, whichever tool exports them.

use crate::exports::written::{Rows, sav, sheets, xlsx};
use crate::project::Project;

/// Degrees from the lowest on, and what stands at the end and is none, with the key of `missing` that it goes under.
type Scale = ([&'static str; 4], &'static str, &'static str);

const SCALES: [(&str, Scale); 8] = [
    (
        "fr",
        (
            [
                "Pas du tout d’accord",
                "Plutôt en désaccord",
                "Plutôt d’accord",
                "Tout à fait d’accord",
            ],
            "Ne sait pas",
            "dont_know",
        ),
    ),
    (
        "fr",
        (
            ["Jamais", "Rarement", "Parfois", "Souvent"],
            "Je préfère ne pas répondre",
            "refused",
        ),
    ),
    (
        "fr",
        (
            [
                "Pas du tout satisfait",
                "Plutôt insatisfait",
                "Plutôt satisfait",
                "Très satisfait",
            ],
            "Ne s’applique pas",
            "not_asked",
        ),
    ),
    (
        "en",
        (
            ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
            "Don’t know / not sure",
            "dont_know",
        ),
    ),
    ("en", (["Never", "Rarely", "Sometimes", "Often"], "N/A", "not_asked")),
    (
        "fr",
        (
            ["Pas important", "Peu important", "Important", "Très important"],
            "N/A (ne s’applique pas)",
            "not_asked",
        ),
    ),
    (
        "en",
        (
            ["Poor", "Fair", "Good", "Excellent"],
            "Not applicable / N/A",
            "not_asked",
        ),
    ),
    (
        "en",
        (
            ["Very dissatisfied", "Dissatisfied", "Satisfied", "Very satisfied"],
            "Prefer not to say",
            "refused",
        ),
    ),
];

/// The answers of 40 people to one of two questions, as places in the list; the last is no degree.
fn answer(row: usize, question: usize) -> usize {
    [2, 3, 1, 0, 2, 4, 3, 2][(row * (question + 1) + question) % 8]
}

/// A table of which each cell is made of its row and its question.
fn table(headings: &str, cells: &dyn Fn(usize, usize) -> String) -> String {
    let rows = (0..40).map(|row| format!("{row},{},{}\n", cells(row, 0), cells(row, 1)));
    format!("{headings}\n{}", rows.collect::<String>())
}

/// A tool, its export, and what goes with it.
pub struct ToolForm {
    pub tool: &'static str,
    pub file: &'static str,
    pub export: Vec<u8>,
    pub structure: Option<(&'static str, Vec<u8>)>,
}

/// A list as REDCap's dictionary has it.
fn dictionary(labels: &[&str; 5]) -> String {
    let coded = labels.iter().enumerate();
    let coded: Vec<String> = coded.map(|(place, label)| format!("{}, {label}", place + 1)).collect();
    format!(
        "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider \
         Labels\"\nrecord_id,base,,text,Record ID,\nq1,base,,radio,First?,\"{0}\"\nq2,base,,radio,Second?,\"{0}\"\n",
        coded.join(" | ")
    )
}

/// LimeSurvey's structure as a table: an array, or two lists.
fn lime(labels: &[&str; 5], is_array: bool) -> String {
    let answers = labels.iter().enumerate();
    let answers = answers.map(|(place, label)| format!("A\t0\tA{}\t\t{label}\ten\tN\n", place + 1));
    let answers: String = answers.collect();
    let questions = match is_array {
        true => format!(
            "Q\tF\tQ1\t1\tAll of it?\ten\tN\nSQ\t0\tS1\t1\tFirst?\ten\t\nSQ\t0\tS2\t1\tSecond?\ten\t\n{answers}"
        ),
        false => format!("Q\tL\tQ1\t1\tFirst?\ten\tN\n{answers}Q\tL\tQ2\t1\tSecond?\ten\tN\n{answers}"),
    };
    format!(
        "class\ttype/scale\tname\trelevance\ttext\tlanguage\tother\nS\t\tlanguage\t\ten\t\t\nSL\t\tsurveyls_title\t\tT\ten\t\n\
         G\t\tPart\t1\t\ten\t\n{questions}"
    )
}

/// Two questions as Qualtrics has them.
fn qsf(labels: &[&str; 5]) -> String {
    let displays = labels.iter().enumerate();
    let displays = displays.map(|(place, label)| format!("\"{}\": {{\"Display\": \"{label}\"}}", place + 1));
    let displays = displays.collect::<Vec<_>>().join(", ");
    let asked = |tag: &str| {
        format!(
            r#"{{"Element": "SQ", "PrimaryAttribute": "{tag}", "Payload": {{"QuestionID": "{tag}", "DataExportTag": "{tag}",
            "QuestionType": "MC", "Selector": "SAVR", "QuestionText": "{tag}?", "Choices": {{{displays}}}, "ChoiceOrder":
            ["1", "2", "3", "4", "5"]}}}}"#
        )
    };
    format!(
        r#"{{"SurveyEntry": {{"SurveyName": "T", "SurveyLanguage": "EN"}}, "SurveyElements": [{{"Element": "BL", "Payload":
        [{{"Type": "Default", "Description": "Part", "BlockElements": [{{"Type": "Question", "QuestionID": "Q1"}},
        {{"Type": "Question", "QuestionID": "Q2"}}]}}]}}, {}, {}]}}"#,
        asked("Q1"),
        asked("Q2")
    )
}

/// Rows of cells that stand in one text, parted by "|".
fn cells(rows: &[&str]) -> Rows {
    let row = |row: &&str| row.split('|').map(str::to_owned).collect();
    rows.iter().map(row).collect()
}

/// The workbook that KoboToolbox makes a form of: two questions, or the rows of a table.
fn xlsform(labels: &[&str; 5], is_table: bool) -> Vec<u8> {
    let asked = ["select_one l|first|First?|", "select_one l|second|Second?|"];
    let survey = match is_table {
        true => [
            "begin_group|g|All of it?|table-list",
            asked[0],
            asked[1],
            "end_group|||",
        ]
        .to_vec(),
        false => asked.to_vec(),
    };
    let survey = cells(&[&["type|name|label|appearance"], survey.as_slice()].concat());
    let choices = labels.iter().enumerate();
    let choices =
        choices.map(|(place, label)| ["l".to_owned(), format!("c{}", place + 1), (*label).to_owned()].to_vec());
    let choices: Rows = cells(&["list_name|name|label"]).into_iter().chain(choices).collect();
    sheets(&[("survey", survey), ("choices", choices)])
}

/// Rows of the columns of a tool, which hold what it writes by itself before the answers.
fn under(heads: &str, own: &dyn Fn(usize) -> String, cell: &dyn Fn(usize, usize) -> String, end: &[&str]) -> Rows {
    let answers = |row| {
        [cell(row, 0), cell(row, 1)]
            .into_iter()
            .chain(end.iter().map(|end| (*end).to_owned()))
    };
    let rows = (0..40).map(|row| cells(&[&own(row)]).into_iter().flatten().chain(answers(row)).collect());
    cells(&[heads]).into_iter().chain(rows).collect()
}

/// What the project holds in the forms of tools whose files are no text.
fn packed(labels: &[&str; 5]) -> Vec<ToolForm> {
    let words = |row: usize, question: usize| labels[answer(row, question)].to_owned();
    let code = |row: usize, question: usize| (answer(row, question) + 1).to_string();
    let name = |row: usize, question: usize| format!("c{}", code(row, question));
    let plain = |row: usize| row.to_string();
    let times = |row: usize| format!("{row}|2025-11-0{0} 10:00|2025-11-0{0} 10:09|anonymous|", row % 9 + 1);
    let heads = ["id", "first", "second", "word"].map(str::to_owned);
    let rows = under("id|first|second|word", &plain, &code, &[""]).split_off(1);
    let coded = [1, 2].map(|column| (column, labels.to_vec()));
    let microsoft = "ID|Start time|Completion time|Email|Name|First of all|Something second";
    let form = |tool, file, export, structure: Option<Vec<u8>>| ToolForm {
        tool,
        file,
        export,
        structure: structure.map(|bytes| ("form.xlsx", bytes)),
    };
    vec![
        form(
            "KoboToolbox, names",
            "kobo.xlsx",
            xlsx(&under("_id|first|second", &plain, &name, &[])),
            Some(xlsform(labels, false)),
        ),
        form(
            "KoboToolbox, labels",
            "kobo.xlsx",
            xlsx(&under("_id|First?|Second?", &plain, &words, &[])),
            Some(xlsform(labels, false)),
        ),
        form(
            "KoboToolbox, a table",
            "kobo.xlsx",
            xlsx(&under("_id|g/first|g/second", &plain, &name, &[])),
            Some(xlsform(labels, true)),
        ),
        form(
            "Microsoft Forms",
            "Form1.xlsx",
            xlsx(&under(microsoft, &times, &words, &[])),
            None,
        ),
        form("SPSS", "e.sav", sav(&heads, &rows, &coded), None),
    ]
}

/// What the project holds in each tool's form.
pub fn forms(labels: &[&str; 5]) -> Vec<ToolForm> {
    let words = |row: usize, question: usize| labels[answer(row, question)].to_owned();
    let code = |row: usize, question: usize| (answer(row, question) + 1).to_string();
    let limes = |row: usize, question: usize| format!("A{}", code(row, question));
    let form = |tool, export: String, structure: Option<(&'static str, String)>| ToolForm {
        tool,
        file: "export.csv",
        export: export.into_bytes(),
        structure: structure.map(|(file, text)| (file, text.into_bytes())),
    };
    let array = Some(("lime.txt", lime(labels, true)));
    let lists = Some(("lime.txt", lime(labels, false)));
    vec![
        form("a plain table", table("no,First one?,Something second?", &words), None),
        form(
            "Google Forms",
            table("Timestamp,All? [First],All? [Second]", &words),
            None,
        ),
        form(
            "SurveyMonkey",
            table("Respondent ID,All of it?,\n,First,Second", &words),
            None,
        ),
        form(
            "REDCap",
            table("record_id,q1,q2", &code),
            Some(("dict.csv", dictionary(labels))),
        ),
        form("LimeSurvey, an array", table("id,Q1[S1],Q1[S2]", &limes), array),
        form("LimeSurvey, two lists", table("id,Q1,Q2", &limes), lists),
        form(
            "Qualtrics",
            table("ResponseId,Q1,Q2", &code),
            Some(("form.qsf", qsf(labels))),
        ),
    ]
}

/// Labels in the order of the draft's list.
pub fn listed(questionnaire: &str) -> Vec<String> {
    let labels = questionnaire
        .lines()
        .filter(|line| line.trim_start().starts_with("- {code"));
    let label = |line: &str| {
        let (_, rest) = line.split_once("label: ").expect("a label");
        rest.trim_end_matches('}').trim_matches('"').to_owned()
    };
    labels.map(label).collect()
}

#[test]
fn what_is_no_degree_stands_apart_of_a_scale_in_every_tools_form() {
    for (tongue, (degrees, beside, key)) in SCALES {
        let mut labels = [""; 5];
        labels[..4].copy_from_slice(&degrees);
        labels[4] = beside;
        for form in forms(&labels).into_iter().chain(packed(&labels)) {
            let ToolForm {
                tool,
                file,
                export,
                structure,
            } = form;
            let mut project = Project::empty().file(file, export);
            let mut command = vec!["--lang", tongue, "new", "p", file];
            if let Some((name, text)) = structure {
                project = project.file(name, text);
                command.extend(["--structure", name]);
            }
            project.run(&command).succeeds();
            let drafted = project.read("p/content/questionnaire.yaml");
            let about = format!("{tool}, “{beside}”:\n{drafted}");
            assert!(
                drafted.contains("type: scale") && !drafted.contains("    type: single\n"),
                "{about}"
            );
            let list = listed(&drafted);
            assert!(list.len() == 4 || list.len() == 8, "{about}");
            assert!(
                list.iter().zip(degrees.iter().cycle()).all(|(one, other)| one == other),
                "{about}"
            );
            assert!(drafted.contains(&format!("      {key}: [")), "{about}");
            // Nothing is left for its author but what is to be confirmed.
            let said = project.run(&["--lang", "en", "check", "p"]).succeeds().stderr;
            let warned = said.lines().filter(|line| line.starts_with("warning"));
            assert!(
                warned.clone().all(|line| line.contains("to be confirmed")),
                "{tool}: {said}"
            );
        }
    }
}

/// The first of them denies what the others have more or less of: it is a degree, and the last none.
#[test]
fn the_lowest_degree_is_a_degree_in_every_tools_form() {
    for (tongue, labels) in [
        (
            "fr",
            [
                "Pas concerné",
                "Peu concerné",
                "Plutôt concerné",
                "Très concerné",
                "Sans objet",
            ],
        ),
        (
            "en",
            [
                "Not relevant",
                "Somewhat relevant",
                "Relevant",
                "Very relevant",
                "Not applicable",
            ],
        ),
        ("en", ["Not sure", "Hardly sure", "Fairly sure", "Very sure", "N/A"]),
    ] {
        for form in forms(&labels).into_iter().chain(packed(&labels)) {
            let mut project = Project::empty().file(form.file, form.export);
            let mut command = vec!["--lang", tongue, "new", "p", form.file];
            if let Some((name, bytes)) = form.structure {
                project = project.file(name, bytes);
                command.extend(["--structure", name]);
            }
            project.run(&command).succeeds();
            let drafted = project.read("p/content/questionnaire.yaml");
            let about = format!("{}, “{}”:\n{drafted}", form.tool, labels[0]);
            let list = listed(&drafted);
            assert!(drafted.contains("type: scale"), "{about}");
            // Of two lists, the answers alone tell the second but in part.
            let second = labels[..4]
                .iter()
                .filter(|label| list[4..].contains(&(**label).to_owned()));
            assert!(list[..4] == labels[..4] && second.eq(list[4..].iter()), "{about}");
            assert!(drafted.contains("missing:"), "{about}");
            project.run(&["check", "p"]).succeeds();
        }
    }
}

/// What may be a degree stays among them, and a comment asks.
#[test]
fn what_may_be_no_degree_is_asked() {
    for (tongue, labels, said) in [
        (
            "fr",
            ["Froid", "Tiède", "Chaud", "Brûlant", "Pas concerné"],
            "L’un des choix n’est peut-être pas un degré de l’échelle (« pas concerné », « sans opinion »).",
        ),
        (
            "en",
            ["Strongly disagree", "Disagree", "No opinion", "Agree", "Strongly agree"],
            "One of the choices may be no degree of the scale (“not concerned”, “not sure”).",
        ),
    ] {
        let project = Project::empty();
        let array = forms(&labels)
            .into_iter()
            .find(|form| form.tool == "LimeSurvey, an array");
        let form = array.expect("the form");
        let (name, bytes) = form.structure.expect("a structure");
        let project = project.file(form.file, form.export).file(name, bytes);
        let command = ["--lang", tongue, "new", "p", form.file, "--structure", name];
        project.run(&command).succeeds();
        let drafted = project.read("p/content/questionnaire.yaml");
        assert_eq!(listed(&drafted), labels, "{drafted}");
        assert!(
            drafted.contains("type: scale") && !drafted.contains("missing:"),
            "{drafted}"
        );
        assert!(drafted.contains(&format!("    # {said}")), "{drafted}");
        project.run(&["check", "p"]).succeeds();
    }
}

/// Who came: from the file's first row on, "Autre" is met before the rest, and what is rare before what is frequent.
pub fn came(rows: &[(&str, usize)]) -> String {
    let rows = rows.iter().flat_map(|(text, count)| std::iter::repeat_n(*text, *count));
    let rows = rows.enumerate().map(|(row, text)| format!("{row},{text}\n"));
    format!("no,Comment venez-vous?\n{}", rows.collect::<String>())
}

#[test]
fn what_only_answers_tell_stands_by_frequency_and_stays_so() {
    let first = [
        ("Autre", 9),
        ("Ne sait pas", 8),
        ("En auto", 5),
        ("À pied", 21),
        ("En autobus", 14),
    ];
    let project = Project::empty().file("export.csv", came(&first));
    project.run(&["--lang", "fr", "new", "p", "export.csv"]).succeeds();
    let drafted = project.read("p/content/questionnaire.yaml");
    let expected = ["À pied", "En autobus", "En auto", "Autre", "Ne sait pas"];
    assert_eq!(listed(&drafted), expected, "{drafted}");
    // Later, most come by car, and some by bicycle: what was written stays, the new choice comes last.
    let late = [first.as_slice(), &[("En auto", 60), ("À vélo", 30)]].concat();
    let project = project.file("export.csv", came(&late));
    project
        .run(&["--lang", "fr", "new", "p", "export.csv", "--update"])
        .succeeds();
    let grown = project.read("p/content/questionnaire.yaml");
    assert_eq!(listed(&grown), [expected.as_slice(), &["À vélo"]].concat(), "{grown}");
}

#[test]
fn lists_that_have_an_order_keep_it() {
    for (rows, expected) in [
        (
            &[
                ("45 à 64 ans", 20),
                ("65 ans et plus", 9),
                ("18 à 24 ans", 3),
                ("25 à 44 ans", 12),
            ][..],
            &["18 à 24 ans", "25 à 44 ans", "45 à 64 ans", "65 ans et plus"][..],
        ),
        (
            &[
                ("80 000 $ et plus", 20),
                ("Je préfère ne pas répondre", 12),
                ("Moins de 40 000 $", 6),
                ("40 000 $ à 79 999 $", 9),
            ],
            &[
                "Moins de 40 000 $",
                "40 000 $ à 79 999 $",
                "80 000 $ et plus",
                "Je préfère ne pas répondre",
            ],
        ),
        (&[("Non", 30), ("Oui", 9), ("NSP", 5)], &["Oui", "Non", "NSP"]),
        (
            &[("Souvent", 30), ("Jamais", 3), ("Parfois", 12)],
            &["Jamais", "Parfois", "Souvent"],
        ),
    ] {
        let project = Project::empty().file("export.csv", came(rows));
        project.run(&["--lang", "fr", "new", "p", "export.csv"]).succeeds();
        let drafted = project.read("p/content/questionnaire.yaml");
        assert_eq!(listed(&drafted), expected, "{drafted}");
    }
}

/// A scale that got a "don't know" since: it is a missing answer, not the highest degree.
#[test]
fn a_late_dont_know_is_no_degree() {
    let first = [("Souvent", 30), ("Jamais", 13), ("Parfois", 12)];
    let late = [first.as_slice(), &[("Je ne sais pas", 6)]].concat();
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        let folder = format!("p-{tongue}");
        let project = Project::empty().file("export.csv", came(&first));
        project.run(&["--lang", "fr", "new", &folder, "export.csv"]).succeeds();
        let project = project.file("export.csv", came(&late));
        let said = project
            .run(&["--lang", tongue, "new", &folder, "export.csv", "--update"])
            .succeeds();
        all.push_str(&said.stdout);
        let grown = project.read(&format!("{folder}/content/questionnaire.yaml"));
        assert_eq!(listed(&grown), ["Jamais", "Parfois", "Souvent"], "{grown}");
        assert!(grown.contains("missing: {dont_know: [\"Je ne sais pas\"]}"), "{grown}");
        project.run(&["--lang", tongue, "check", &folder]).succeeds();
    }
    insta::assert_snapshot!(all);
}
