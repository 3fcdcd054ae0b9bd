//! Every table of a report in one workbook: the same as in its CSV files, as numbers where they are numbers.

use crate::project::Project;
use crate::sheets::{Cell, Sheet, attribute, inside, parts, sheets};
use serde_json::Value;

/// A table's file, row by row, without the guard before what a spreadsheet would run.
fn csv(project: &Project, folder: &str, table: &str, delimiter: u8) -> Vec<Vec<String>> {
    let bytes = project.bytes(&format!("output/{folder}/{table}.csv"));
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(text);
    let unguarded = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
    reader
        .records()
        .map(|record| record.expect("a row").iter().map(unguarded).collect())
        .collect()
}

/// The ids of all tables, in reading order.
fn tables(project: &Project) -> Vec<String> {
    let all: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let tables = all["tables"].as_array().expect("tables").iter();
    tables
        .map(|table| table["id"].as_str().expect("an id").to_owned())
        .collect()
}

/// A built project's sheets, all compared with its files; how many numbers and texts were compared.
#[track_caller]
fn compared(project: &Project, name: &str, folder: &str, delimiter: u8) -> (Vec<Sheet>, usize, usize) {
    let book = sheets(&project.bytes(&format!("output/{name}")));
    let ids = tables(project);
    assert_eq!(book.len(), ids.len() + 1, "a sheet for each table, and the contents");
    let sign = if delimiter == b';' { ',' } else { '.' };
    let (mut numbers, mut texts) = (0, 0);
    for (sheet, id) in book[1..].iter().zip(&ids) {
        let rows = csv(project, folder, id, delimiter);
        let head = (0..20)
            .find(|row| (0..rows[0].len()).all(|column| sheet.cells.contains_key(&(*row, column))))
            .unwrap_or_else(|| panic!("{id}: no heads"));
        for (row, expected) in rows.iter().enumerate() {
            for (column, expected) in expected.iter().enumerate() {
                let cell = &sheet.cells[&(head + row, column)];
                assert_eq!(
                    cell.shown(sign).trim_end(),
                    *expected,
                    "{id}, row {row}, column {column}"
                );
                let is_number = expected.starts_with(|c: char| c.is_ascii_digit() || c == '−')
                    && expected.chars().all(|c| c.is_ascii_digit() || "−,.%\u{a0}".contains(c));
                match cell {
                    Cell::Number(..) => numbers += 1,
                    Cell::Text(text) => {
                        assert!(row == 0 || column == 0 || !is_number, "{id}: {text} is no number");
                        assert!(!text.is_empty(), "{id}: an empty cell");
                        texts += 1;
                    }
                }
            }
        }
        let marked = format!("ref=\"A{}:", head + 1);
        let all = parts(&project.bytes(&format!("output/{name}")));
        let is_marked = |xml: &Vec<u8>| String::from_utf8_lossy(xml).contains(&marked);
        assert!(
            all.iter()
                .any(|(part, xml)| part.starts_with("xl/tables/") && is_marked(xml))
        );
        for once in ["<pane ", "fitToHeight=\"0\"", "<oddHeader>", "<oddFooter>"] {
            assert!(sheet.xml.contains(once), "{id}: {once}");
        }
    }
    for sheet in &book {
        assert!(
            !sheet.xml.contains("<f>") && !sheet.xml.contains("<f "),
            "{}: a formula",
            sheet.name
        );
        assert!(!sheet.xml.contains("<mergeCell"), "{}", sheet.name);
        assert!(sheet.cells.contains_key(&(0, 0)), "{}: no title in A1", sheet.name);
    }
    (book, numbers, texts)
}

/// Where the links of a sheet lead.
fn targets(sheet: &Sheet) -> Vec<String> {
    let tags = sheet.xml.split("<hyperlink ").skip(1);
    tags.map(|tag| {
        let location = attribute(tag, "location");
        let name = location.strip_suffix("!A1").expect("the top of a sheet");
        name.trim_matches('\'').replace("''", "'")
    })
    .collect()
}

#[test]
fn every_cell_is_that_of_the_tables_file() {
    let project = Project::empty().overlay_into("content", "content").build();
    let (book, numbers, texts) = compared(&project, "tableaux.xlsx", "donnees", b';');
    assert!(numbers > 300 && texts > 100, "{numbers} numbers, {texts} texts");
    assert!(book[1..].iter().all(|sheet| sheet.cells.values().any(|cell| {
        matches!(cell, Cell::Text(text) if text.contains("n = ") || text.contains("Chaque ligne") || text.contains("Champ") || text.contains("réponse"))
    })));
}

#[test]
fn typed_figures_have_their_source_and_english_its_signs() {
    let project = Project::at("tests/projects/reprises").build();
    let (_, numbers, _) = compared(&project, "tableaux.xlsx", "donnees", b';');
    assert!(numbers > 5, "{numbers}");
    let project = Project::at("tests/projects/library").build();
    let (book, numbers, _) = compared(&project, "tables.xlsx", "data", b',');
    assert!(numbers > 20, "{numbers}");
    assert_eq!(book[0].name, "Contents");
}

#[test]
fn contents_lead_to_each_sheet_and_back() {
    let project = Project::base().build();
    let book = sheets(&project.bytes("output/tableaux.xlsx"));
    let names: Vec<String> = book.iter().map(|sheet| sheet.name.clone()).collect();
    assert_eq!(names[0], "Sommaire");
    assert_eq!(targets(&book[0]), names[1..]);
    assert!(book.len() > 3);
    for sheet in &book[1..] {
        assert_eq!(targets(sheet), ["Sommaire"], "{}", sheet.name);
        assert!(sheet.name.encode_utf16().count() <= 31 && !sheet.name.contains(['[', ']', ':', '*', '?', '/', '\\']));
    }
}

#[test]
fn the_workbook_says_what_it_is_and_not_when_it_was_made() {
    let project = Project::base().build();
    let parts = parts(&project.bytes("output/tableaux.xlsx"));
    let core = String::from_utf8(parts["docProps/core.xml"].clone()).expect("UTF-8");
    assert!(
        inside(&core, "dc:title").len() > 3 && inside(&core, "dc:creator").len() > 3,
        "{core}"
    );
    let made = inside(&core, "dcterms:created");
    let year = project.read("content/report.yaml");
    assert!(year.contains(&made[..4]) && made.ends_with("T00:00:00Z"), "{made}");
}

#[test]
fn hostile_texts_are_texts() {
    let project = Project::at("tests/projects/hostile").build();
    let (book, numbers, _) = compared(&project, "tableaux.xlsx", "donnees", b';');
    assert!(numbers > 10, "{numbers}");
    let all: Vec<&str> = book
        .iter()
        .flat_map(|sheet| sheet.cells.values())
        .filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            Cell::Number(..) => None,
        })
        .collect();
    assert!(all.contains(&"=1+1") && all.contains(&"@SOMME(A1;A2)"), "{all:?}");
    for (name, part) in parts(&project.bytes("output/tableaux.xlsx")) {
        let text = String::from_utf8(part).expect("UTF-8");
        for forbidden in ["<script", "secret", "\u{202e}", "\0", "<f>"] {
            assert!(!text.contains(forbidden), "{name} holds {forbidden:?}");
        }
    }
}

#[test]
fn what_is_withheld_is_a_sign() {
    let project = Project::at("tests/projects/confidentiel").build();
    let (book, _, _) = compared(&project, "tableaux.xlsx", "donnees", b';');
    let signs = book.iter().flat_map(|sheet| sheet.cells.values());
    let signs = signs.filter(|cell| **cell == Cell::Text("x".to_owned())).count();
    assert!(signs > 20, "{signs}");
}

/// A leak that stands nowhere else than in the workbook.
#[test]
fn a_leak_in_the_workbook_is_found() {
    let id = "REP4711";
    let project = Project::base().edit("content/responses/parents.csv", "P01;", &format!("{id};"));
    let project = project.file(
        "themes/constats/wording/fr-CA.ftl",
        format!("sheet-back = Retour, {id}\n"),
    );
    let run = project.run(&["build", "--no-pdf"]).fails(1);
    assert!(run.stderr.contains("tableaux.xlsx publishes"), "{}", run.stderr);
    // As the name of a sheet, which is an attribute.
    let project = project.file(
        "themes/constats/wording/fr-CA.ftl",
        format!("sheet-contents = Sommaire {id}\n"),
    );
    let run = project.run(&["build", "--no-pdf"]).fails(1);
    assert!(run.stderr.contains("tableaux.xlsx publishes"), "{}", run.stderr);
}
