//! The same answers in the other ways that each tool has of writing them: codes for labels, one cell for several columns, the
//! headings and encodings of older versions and of spreadsheets in between.

use super::forms::{
    CODES, Form, LABELS, Style, columns, joined, monkey_heads, names, numbers, owned, rows, under, windows_1252,
};
use super::survey::{GRID, MULTIPLE, NUMBER, OTHER, Person, ROWS, SINGLE, WORD};
use super::written::{Rows, csv, xlsx};

/// Headings of one column for each question, after these.
fn one_each(before: &[&str], grid: impl Fn(&str) -> String) -> Vec<String> {
    let mut heads = owned(before);
    heads.extend(owned(&[SINGLE, MULTIPLE]));
    heads.extend(ROWS.map(grid));
    heads.extend(owned(&[NUMBER, WORD]));
    heads
}

fn limesurvey(people: &[Person]) -> Form {
    let heads = owned(&[
        "id", "Q1", "Q2_SQ001", "Q2_SQ002", "Q2_SQ003", "Q2_SQ004", "Q2_other", "Q3_A", "Q3_B", "Q4", "Q5",
    ]);
    let style = Style {
        boxes: Some(|_, is| if is { "Y" } else { "" }.to_owned()),
        ..LABELS
    };
    Form {
        name: "LimeSurvey, expression codes, saved by Excel",
        file: "lime.csv",
        bytes: windows_1252(&csv(
            &under(std::slice::from_ref(&heads), rows(people, &style)),
            ";",
            "\r\n",
        )),
        columns: columns(&heads, None, None),
    }
}

fn qualtrics(people: &[Person]) -> [Form; 2] {
    let heads = owned(&[
        "V1", "V2", "V10", "Q1", "Q2_1", "Q2_2", "Q2_3", "Q2_4", "Q2_5", "Q3_1", "Q3_2", "Q4", "Q5", "",
    ]);
    let own = owned(&["ResponseID", "ResponseSet", "Finished"]);
    let texts = owned(&[
        SINGLE, MULTIPLE, MULTIPLE, MULTIPLE, MULTIPLE, MULTIPLE, GRID, GRID, NUMBER, WORD, "",
    ]);
    let style = Style {
        boxes: Some(|_, is| if is { "1" } else { "" }.to_owned()),
        other: |other| if other.is_some() { "1" } else { "" }.to_owned(),
        ..CODES
    };
    let cells = rows(people, &style).into_iter().map(|row| {
        let before = [row[0].clone(), "Default Response Set".to_owned(), "1".to_owned()];
        before
            .into_iter()
            .chain(row.into_iter().skip(1))
            .chain([String::new()])
            .collect()
    });
    let legacy = under(&[heads.clone(), [own, texts].concat()], cells.collect());
    // Without the columns of the tool, as `columns` counts.
    let read = [&heads[..1], &heads[3..13]].concat();
    let tags = owned(&["ResponseId", "Q1", "Q2", "Q3_1", "Q3_2", "Q4", "Q5"]);
    let texts: Vec<String> = tags.iter().map(|tag| format!("{tag} ?")).collect();
    let ids: Vec<String> = tags.iter().map(|tag| format!("{{\"ImportId\":\"{tag}\"}}")).collect();
    let style = Style {
        joined: (",", ""),
        ..joined(LABELS)
    };
    let whole = under(&[tags.clone(), texts, ids], rows(people, &style));
    [
        Form {
            name: "Qualtrics, before 2016",
            file: "qualtrics.csv",
            bytes: format!("\u{feff}{}", csv(&legacy, ",", "\n")).into_bytes(),
            columns: columns(&read, Some(numbers), None),
        },
        Form {
            name: "Qualtrics, several answers in a cell",
            file: "qualtrics.csv",
            bytes: csv(&whole, ",", "\n").into_bytes(),
            columns: columns(&tags, None, Some(",")),
        },
    ]
}

fn surveymonkey(people: &[Person]) -> [Form; 2] {
    let heads = one_each(&["Respondent ID"], |row| format!("{GRID} - {row}"));
    let style = Style {
        joined: ("; ", ""),
        ..joined(LABELS)
    };
    let condensed: Rows = under(&[heads.clone(), vec![String::new(); heads.len()]], rows(people, &style));
    let (above, read) = monkey_heads(["a", "b", "c", "d"]);
    let style = Style {
        boxes: Some(|at, is| if is { (at + 1).to_string() } else { String::new() }),
        other: |other| if other.is_some() { "1" } else { "" }.to_owned(),
        ..CODES
    };
    let values = under(&above, rows(people, &style));
    [
        Form {
            name: "SurveyMonkey, condensed",
            file: "monkey.csv",
            bytes: csv(&condensed, ",", "\n").into_bytes(),
            columns: columns(&heads, None, Some(";")),
        },
        Form {
            name: "SurveyMonkey, numbers",
            file: "monkey.xlsx",
            bytes: xlsx(&values),
            columns: columns(&read, Some(numbers), None),
        },
    ]
}

fn microsoft(people: &[Person]) -> Form {
    let heads = one_each(&["ID"], str::to_owned);
    let style = Style {
        joined: (";", ";"),
        ..joined(LABELS)
    };
    Form {
        name: "Microsoft Forms, saved as CSV",
        file: "Form1.csv",
        bytes: windows_1252(&csv(
            &under(std::slice::from_ref(&heads), rows(people, &style)),
            ",",
            "\r\n",
        )),
        columns: columns(&heads, None, Some(";")),
    }
}

/// KoboToolbox' names in one cell, ODK Central's boxes.
fn kobo(people: &[Person]) -> [Form; 2] {
    let named = Style {
        single: |at| names("often", at),
        boxes: Some(|_, is| if is { "1" } else { "0" }.to_owned()),
        joined: (" ", ""),
        way: |at| names("way", at),
        other: |other| if other.is_some() { "other" } else { "" }.to_owned(),
        agreed: |at| names("agreed", at),
    };
    let heads = owned(&["_uuid", "q1", "q2", "g/a", "g/b", "age", "word"]);
    let cells = rows(people, &Style { boxes: None, ..named });
    let summary = csv(&under(std::slice::from_ref(&heads), cells), ";", "\n");
    let boxes = owned(&[
        "KEY",
        "g-q1",
        "g-q2/way_0",
        "g-q2/way_1",
        "g-q2/way_2",
        "g-q2/way_3",
        "g-q2/other",
        "g-a",
        "g-b",
        "age",
        "word",
    ]);
    let style = Style {
        other: |other| if other.is_some() { "1" } else { "0" }.to_owned(),
        ..named
    };
    let central = csv(&under(std::slice::from_ref(&boxes), rows(people, &style)), ",", "\n");
    [
        Form {
            name: "KoboToolbox, summary, names",
            file: "kobo.csv",
            bytes: summary.into_bytes(),
            columns: columns(&heads, Some(names), Some(" ")),
        },
        Form {
            name: "ODK Central",
            file: "central.csv",
            bytes: central.into_bytes(),
            columns: columns(&boxes, Some(names), None),
        },
    ]
}

/// Labels, and the label of a box that is ticked.
fn redcap(people: &[Person]) -> Form {
    let heads = owned(&[
        "record_id",
        "often",
        "way___1",
        "way___2",
        "way___3",
        "way___4",
        "way___5",
        "g_a",
        "g_b",
        "age",
        "word",
    ]);
    let style = Style {
        other: |other| if other.is_some() { OTHER } else { "" }.to_owned(),
        ..LABELS
    };
    Form {
        name: "REDCap, labels of boxes",
        file: "redcap.csv",
        bytes: csv(&under(std::slice::from_ref(&heads), rows(people, &style)), ",", "\n").into_bytes(),
        columns: columns(&heads, None, None),
    }
}

/// What hands and spreadsheets make of a table.
fn tables(people: &[Person]) -> [Form; 3] {
    let heads = owned(&["id", "q1", "a", "b", "c", "d", "e", "g_a", "g_b", "age", "word"]);
    let labels = under(std::slice::from_ref(&heads), rows(people, &LABELS));
    let codes = under(std::slice::from_ref(&heads), rows(people, &CODES));
    let big: Vec<u8> = format!("\u{feff}{}", csv(&labels, ";", "\r\n"))
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let titled = [vec![vec!["Sondage de l’été".to_owned()]], codes.clone()].concat();
    let form = |name, file, bytes, codes| Form {
        name,
        file,
        bytes,
        columns: columns(&heads, codes, None),
    };
    [
        form("UTF-16, most significant byte first", "tableau.csv", big, None),
        form(
            "windows-1252, a line that names the sign",
            "tableau.csv",
            windows_1252(&format!("sep=;\r\n{}", csv(&codes, ";", "\r\n"))),
            Some(numbers as fn(&str, usize) -> String),
        ),
        form("a title above", "tableau.xlsx", xlsx(&titled), Some(numbers)),
    ]
}

/// All of these.
pub fn variants(people: &[Person]) -> Vec<Form> {
    let mut all = vec![limesurvey(people), microsoft(people), redcap(people)];
    all.extend(qualtrics(people));
    all.extend(surveymonkey(people));
    all.extend(kobo(people));
    all.extend(tables(people));
    all
}
