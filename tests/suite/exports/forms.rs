//! The answers of a survey in the form of each tool's export.

use super::survey::{
    AGREED, Columns, GRID, MULTIPLE, NUMBER, OFTEN, OTHER, OTHERS, Person, ROWS, SINGLE, WAYS, WORD, WORDS, Ways,
};
use super::written::{Rows, archive, csv, ods, sav, xlsx};

/// A file of responses, and where the project finds its answers.
pub struct Form {
    pub name: &'static str,
    pub file: &'static str,
    pub bytes: Vec<u8>,
    pub columns: Columns,
}

/// How a form writes what a person answered.
#[derive(Clone, Copy)]
pub struct Style {
    pub single: fn(usize) -> String,
    /// A box by the place of its way, ticked or not; none for one cell with the answers between two signs.
    pub boxes: Option<fn(usize, bool) -> String>,
    pub joined: (&'static str, &'static str),
    /// A way by its place, in one cell with others.
    pub way: fn(usize) -> String,
    /// What stands for what a person wrote instead of a way, or for nothing.
    pub other: fn(Option<usize>) -> String,
    pub agreed: fn(usize) -> String,
}

/// The same without boxes.
pub fn joined(style: Style) -> Style {
    Style { boxes: None, ..style }
}

pub const CODES: Style = Style {
    single: |at| (at + 1).to_string(),
    boxes: Some(|_, is| if is { "1" } else { "0" }.to_owned()),
    joined: ("", ""),
    way: |at| WAYS[at].to_owned(),
    other: |other| if other.is_some() { "1" } else { "0" }.to_owned(),
    agreed: |at| format!("{}.0", at + 1),
};

pub const LABELS: Style = Style {
    single: |at| OFTEN[at].to_owned(),
    boxes: Some(|at, is| if is { WAYS[at] } else { "" }.to_owned()),
    joined: ("", ""),
    way: |at| WAYS[at].to_owned(),
    other: written,
    agreed: |at| AGREED[at].to_owned(),
};

/// The words themselves.
fn written(other: Option<usize>) -> String {
    other.map(|at| OTHERS[at].to_owned()).unwrap_or_default()
}

/// The cells of each person, the id first.
pub fn rows(people: &[Person], style: &Style) -> Rows {
    let row = |(number, person): (usize, &Person)| {
        let mut cells = vec![
            format!("R_{number}"),
            person.single.map(style.single).unwrap_or_default(),
        ];
        match style.boxes {
            Some(boxes) => {
                cells.extend((0..4).map(|at| boxes(at, person.ways[at])));
                cells.push((style.other)(person.other));
            }
            None => {
                let ways = (0..4).filter(|at| person.ways[*at]).map(style.way);
                let other = person.other.map(|at| (style.other)(Some(at)));
                let ways: Vec<String> = ways.chain(other).collect();
                cells.push(ways.join(style.joined.0) + style.joined.1);
            }
        }
        cells.extend(person.rows.map(|row| row.map(style.agreed).unwrap_or_default()));
        cells.push(person.age.map(|age| age.to_string()).unwrap_or_default());
        cells.push(person.word.map(|at| WORDS[at].to_owned()).unwrap_or_default());
        cells
    };
    people.iter().enumerate().map(row).collect()
}

pub fn owned(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// Headings over rows.
pub fn under(headings: &[Vec<String>], rows: Rows) -> Rows {
    headings.iter().cloned().chain(rows).collect()
}

pub fn columns(heads: &[String], codes: Option<fn(&str, usize) -> String>, joined: Option<&'static str>) -> Columns {
    let last = heads.len();
    let ways = match joined {
        Some(sign) => Ways::Joined(heads[2].clone(), sign),
        None => Ways::Each([2, 3, 4, 5].map(|at| heads[at].clone()), heads[6].clone()),
    };
    Columns {
        single: heads[1].clone(),
        ways,
        rows: [heads[last - 4].clone(), heads[last - 3].clone()],
        age: heads[last - 2].clone(),
        word: heads[last - 1].clone(),
        codes,
    }
}

pub fn numbers(_: &str, at: usize) -> String {
    (at + 1).to_string()
}

/// Names of KoboToolbox.
pub fn names(list: &str, at: usize) -> String {
    format!("{list}_{at}")
}

fn limesurvey(people: &[Person]) -> [Form; 3] {
    let heads = owned(&[
        "id",
        "Q1",
        "Q2[SQ001]",
        "Q2[SQ002]",
        "Q2[SQ003]",
        "Q2[SQ004]",
        "Q2[other]",
        "Q3[A]",
        "Q3[B]",
        "Q4",
        "Q5",
    ]);
    let style = Style {
        boxes: Some(|_, is| if is { "Y" } else { "" }.to_owned()),
        other: written,
        ..CODES
    };
    let codes = csv(&under(std::slice::from_ref(&heads), rows(people, &style)), ";", "\r\n");
    let style = Style {
        boxes: Some(|_, is| if is { "Yes" } else { "No" }.to_owned()),
        ..LABELS
    };
    let texts = [
        SINGLE, MULTIPLE, MULTIPLE, MULTIPLE, MULTIPLE, MULTIPLE, GRID, GRID, NUMBER, WORD,
    ];
    let full = heads.iter().zip(std::iter::once(&"Response ID").chain(&texts));
    let full: Vec<String> = full.map(|(code, text)| format!("{code}. {text}")).collect();
    let full = csv(&under(&[full], rows(people, &style)), ",", "\r\n") + "\r\n";
    let form = |name, text: String, codes| Form {
        name,
        file: "lime.csv",
        bytes: format!("\u{feff}{text}").into_bytes(),
        columns: columns(&heads, codes, None),
    };
    let archive = Form {
        name: "LimeSurvey, archive",
        file: "lime.lsa",
        bytes: lime_archive(people),
        columns: columns(&heads, Some(numbers), None),
    };
    [
        form("LimeSurvey, codes", codes, Some(numbers)),
        form("LimeSurvey, full answers", full, None),
        archive,
    ]
}

/// An element with a text, as LimeSurvey writes it.
fn cell(name: &str, text: &str) -> String {
    match text {
        "" => format!("<{name}/>"),
        text => format!("<{name}><![CDATA[{text}]]></{name}>"),
    }
}

fn stored(cells: &[(&str, &str)]) -> String {
    let cells: String = cells.iter().map(|(name, text)| cell(name, text)).collect();
    format!("<row>{cells}</row>")
}

/// The survey and its responses as LimeSurvey's database has them.
fn lime_archive(people: &[Person]) -> Vec<u8> {
    let document = |kind: &str, tables: String| {
        format!("<?xml version=\"1.0\"?><document><LimeSurveyDocType>{kind}</LimeSurveyDocType>{tables}</document>")
    };
    archive(&[
        ("survey_7.lss", document("Survey", lime_structure()).as_bytes()),
        (
            "survey_7_responses.lsr",
            document("Responses", lime_responses(people)).as_bytes(),
        ),
    ])
}

fn lime_structure() -> String {
    let question = |(id, letter, title): (&str, &str, &str)| {
        stored(&[
            ("qid", id),
            ("sid", "7"),
            ("gid", "1"),
            ("type", letter),
            ("title", title),
        ])
    };
    let questions = [
        ("1", "L", "Q1"),
        ("2", "M", "Q2"),
        ("3", "F", "Q3"),
        ("4", "N", "Q4"),
        ("5", "S", "Q5"),
    ];
    let items = [
        ("2", "SQ001"),
        ("2", "SQ002"),
        ("2", "SQ003"),
        ("2", "SQ004"),
        ("3", "A"),
        ("3", "B"),
    ];
    let item = |(id, title): (&str, &str)| stored(&[("parent_qid", id), ("title", title), ("scale_id", "0")]);
    let (questions, items) = (questions.map(question).concat(), items.map(item).concat());
    format!("<questions><rows>{questions}</rows></questions><subquestions><rows>{items}</rows></subquestions>")
}

fn lime_responses(people: &[Person]) -> String {
    let names = [
        "id",
        "_7X1X1",
        "_7X1X2SQ001",
        "_7X1X2SQ002",
        "_7X1X2SQ003",
        "_7X1X2SQ004",
        "_7X1X2other",
        "_7X1X3A",
        "_7X1X3B",
        "_7X1X4",
        "_7X1X5",
    ];
    let style = Style {
        boxes: Some(|_, is| if is { "Y" } else { "" }.to_owned()),
        other: written,
        ..CODES
    };
    let person = |mut cells: Vec<String>| {
        // Numbers are stored with ten digits after the point, and nothing where nobody answered.
        let is_number = !cells[9].is_empty();
        cells[9].push_str(if is_number { ".0000000000" } else { "" });
        let kept = names.iter().zip(&cells);
        let kept = kept.filter(|(name, text)| **name != "_7X1X4" || !text.is_empty());
        let kept: Vec<(&str, &str)> = kept.map(|(name, text)| (*name, text.as_str())).collect();
        stored(&kept)
    };
    let fields = names.map(|name| format!("<fieldname>{}</fieldname>", name.trim_start_matches('_')));
    let rows: String = rows(people, &style).into_iter().map(person).collect();
    format!(
        "<responses><fields>{}</fields><rows>{rows}</rows></responses>",
        fields.concat()
    )
}

/// A column for each choice, called by it; or one, in later forms.
fn typeform(people: &[Person]) -> [Form; 2] {
    let mut heads = owned(&["#", SINGLE]);
    heads.extend(WAYS.map(str::to_owned));
    heads.extend(owned(&[OTHER, ROWS[0], ROWS[1], NUMBER, WORD]));
    let older = under(std::slice::from_ref(&heads), rows(people, &LABELS));
    let later = owned(&["#", SINGLE, MULTIPLE, ROWS[0], ROWS[1], NUMBER, WORD]);
    let style = Style {
        boxes: None,
        joined: (", ", ""),
        ..LABELS
    };
    let joined = under(std::slice::from_ref(&later), rows(people, &style));
    let form = |name, rows: &Rows, columns| Form {
        name,
        file: "typeform.csv",
        bytes: csv(rows, ",", "\n").into_bytes(),
        columns,
    };
    [
        form(
            "Typeform, a column for each choice",
            &older,
            columns(&heads, None, None),
        ),
        form("Typeform, joined", &joined, columns(&later, None, Some(", "))),
    ]
}

fn qualtrics(people: &[Person]) -> [Form; 2] {
    let heads = owned(&[
        "ResponseId",
        "Q1",
        "Q2_1",
        "Q2_2",
        "Q2_3",
        "Q2_-1",
        "Q2_9",
        "Q3_1",
        "Q3_2",
        "Q4",
        "Q5",
    ]);
    let texts: Vec<String> = heads.iter().map(|tag| format!("Question,\n{tag} - ?")).collect();
    let ids: Vec<String> = heads.iter().map(|tag| format!("{{\"ImportId\":\"{tag}\"}}")).collect();
    let style = Style {
        boxes: Some(|_, is| if is { "1" } else { "" }.to_owned()),
        ..CODES
    };
    let form = |name, style: &Style, codes| Form {
        name,
        file: "qualtrics.csv",
        bytes: csv(
            &under(&[heads.clone(), texts.clone(), ids.clone()], rows(people, style)),
            ",",
            "\n",
        )
        .into_bytes(),
        columns: columns(&heads, codes, None),
    };
    [
        form("Qualtrics, codes", &style, Some(numbers)),
        form("Qualtrics, labels", &LABELS, None),
    ]
}

fn surveymonkey(people: &[Person]) -> Form {
    let (above, heads) = monkey_heads(WAYS);
    Form {
        name: "SurveyMonkey",
        file: "monkey.csv",
        bytes: windows_1252(&csv(&under(&above, rows(people, &LABELS)), ",", "\n")),
        columns: columns(&heads, None, None),
    }
}

/// SurveyMonkey's two rows of headings, where the boxes of the multiple question are called so; and what they are read as.
pub fn monkey_heads(ways: [&str; 4]) -> ([Vec<String>; 2], Vec<String>) {
    let first = [
        &["Respondent ID", SINGLE, MULTIPLE][..],
        &[""; 4],
        &[GRID, "", NUMBER, WORD],
    ]
    .concat();
    let boxes = [&ways[..], &[OTHER]].concat();
    let second = [&["", "Response"][..], &boxes, &ROWS, &["Open-Ended Response"; 2]].concat();
    let of = |question: &str, part: &str| format!("{question} [{part}]");
    let mut heads = vec![String::new(), SINGLE.to_owned()];
    heads.extend(boxes.iter().map(|part| of(MULTIPLE, part)));
    heads.extend(ROWS.map(|row| of(GRID, row)));
    heads.extend(owned(&[NUMBER, WORD]));
    ([owned(&first), owned(&second)], heads)
}

/// The bytes of windows-1252, as Excel saves CSV in French.
pub fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '’' => 0x92,
        c => u8::try_from(u32::from(c)).expect("a letter of Latin-1"),
    };
    text.chars().map(byte).collect()
}

fn google_and_microsoft(people: &[Person]) -> [Form; 3] {
    let mut heads = owned(&["Horodateur", SINGLE, MULTIPLE]);
    heads.extend(ROWS.map(|row| format!("{GRID} [{row}]")));
    heads.extend(owned(&[NUMBER, WORD]));
    let google = Style {
        boxes: None,
        joined: (", ", ""),
        ..LABELS
    };
    let google = under(std::slice::from_ref(&heads), rows(people, &google));
    // A no-break space and a line break in each heading.
    let odd: Vec<String> = heads.iter().map(|head| head.replacen(' ', "\u{a0}\n", 1)).collect();
    let microsoft = Style {
        boxes: None,
        joined: (";", ";"),
        ..LABELS
    };
    let microsoft = under(&[odd], rows(people, &microsoft));
    let form = |name, file, bytes, sign| Form {
        name,
        file,
        bytes,
        columns: columns(&heads, None, Some(sign)),
    };
    [
        form(
            "Google Forms",
            "google.csv",
            csv(&google, ",", "\r\n").into_bytes(),
            ", ",
        ),
        form("Google Forms, XLSX", "google.xlsx", xlsx(&google), ","),
        form("Microsoft Forms", "Form1.xlsx", xlsx(&microsoft), ";"),
    ]
}

fn kobo(people: &[Person]) -> [Form; 2] {
    let named = Style {
        single: |at| names("often", at),
        boxes: Some(|_, is| if is { "TRUE" } else { "FALSE" }.to_owned()),
        other: |other| if other.is_some() { "TRUE" } else { "FALSE" }.to_owned(),
        agreed: |at| names("agreed", at),
        ..CODES
    };
    let heads = owned(&[
        "_id", "q1", "q2/way_0", "q2/way_1", "q2/way_2", "q2/way_3", "q2/other", "g/a", "g/b", "age", "word",
    ]);
    let tags: Vec<String> = (0..11)
        .map(|at| {
            if at == 1 {
                "#frequency +f".to_owned()
            } else {
                String::new()
            }
        })
        .collect();
    let details = Form {
        name: "KoboToolbox, details",
        file: "kobo.xlsx",
        bytes: xlsx(&under(&[heads.clone(), tags], rows(people, &named))),
        columns: columns(&heads, Some(names), None),
    };
    let heads = owned(&["_id", "q1", "q2", "g/a", "g/b", "age", "word"]);
    let mut all = rows(
        people,
        &Style {
            boxes: None,
            joined: (" ", ""),
            other: |_| OTHER.to_owned(),
            ..LABELS
        },
    );
    all.insert(0, heads.clone());
    let summary = Form {
        name: "KoboToolbox, summary, labels",
        file: "kobo.csv",
        bytes: csv(&all, ";", "\n").into_bytes(),
        columns: columns(&heads, Some(names), Some(" ")),
    };
    [details, summary]
}

fn redcap(people: &[Person]) -> [Form; 2] {
    let raw = owned(&[
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
    let mut labelled = owned(&["Record ID", SINGLE]);
    labelled.extend(WAYS.map(|way| format!("{MULTIPLE} (choice={way})")));
    labelled.push(format!("{MULTIPLE} (choice={OTHER})"));
    labelled.extend(owned(&[ROWS[0], ROWS[1], NUMBER, WORD]));
    let style = Style {
        boxes: Some(|_, is| if is { "Checked" } else { "Unchecked" }.to_owned()),
        other: |other| if other.is_some() { "Checked" } else { "Unchecked" }.to_owned(),
        ..LABELS
    };
    let form = |name, heads: &Vec<String>, style: &Style, codes| Form {
        name,
        file: "redcap.csv",
        bytes: csv(&under(std::slice::from_ref(heads), rows(people, style)), ",", "\n").into_bytes(),
        columns: columns(heads, codes, None),
    };
    [
        form("REDCap, raw", &raw, &CODES, Some(numbers)),
        form("REDCap, labels", &labelled, &style, None),
    ]
}

fn spreadsheets(people: &[Person]) -> [Form; 3] {
    let heads = owned(&["id", "q1", "a", "b", "c", "d", "e", "g_a", "g_b", "age", "word"]);
    let french = Style {
        boxes: Some(|_, is| if is { "VRAI" } else { "FAUX" }.to_owned()),
        other: |other| if other.is_some() { "VRAI" } else { "FAUX" }.to_owned(),
        ..CODES
    };
    let codes = under(std::slice::from_ref(&heads), rows(people, &french));
    let mut table = rows(people, &LABELS);
    // Rows and columns that a hand left behind.
    table.insert(1, vec![String::new(); 11]);
    table.iter_mut().for_each(|row| row.push(String::new()));
    let labels = under(&[[heads.as_slice(), &[String::new()]].concat()], table);
    let tabbed: String = csv(&labels, "\t", "\r\n");
    let utf16 = format!("\u{feff}{tabbed}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let form = |name, file, bytes, codes| Form {
        name,
        file,
        bytes,
        columns: columns(&heads, codes, None),
    };
    [
        form(
            "OpenDocument",
            "feuille.ods",
            ods(&codes),
            Some(numbers as fn(&str, usize) -> String),
        ),
        form("XLSX called CSV", "classeur.csv", xlsx(&codes), Some(numbers)),
        form("UTF-16", "unicode.txt", utf16, None),
    ]
}

/// Codes, of which the project knows only the labels that the file gives them.
fn spss(people: &[Person]) -> Form {
    let heads = owned(&["id", "q1", "a", "b", "c", "d", "e", "g_a", "g_b", "age", "word"]);
    let mut labels = vec![(1, OFTEN.to_vec()), (7, AGREED.to_vec()), (8, AGREED.to_vec())];
    labels.sort_by_key(|(column, _)| *column);
    Form {
        name: "SPSS",
        file: "enquete.sav",
        bytes: sav(&heads, &rows(people, &CODES), &labels),
        columns: columns(&heads, None, None),
    }
}

/// All forms of the same answers.
pub fn forms(people: &[Person]) -> Vec<Form> {
    let mut all = vec![surveymonkey(people)];
    all.extend(limesurvey(people));
    all.extend(qualtrics(people));
    all.extend(google_and_microsoft(people));
    all.extend(typeform(people));
    all.extend(kobo(people));
    all.extend(redcap(people));
    all.extend(spreadsheets(people));
    all.push(spss(people));
    all
}
