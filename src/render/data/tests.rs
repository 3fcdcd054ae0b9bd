use super::{FIGURES, exact, render, table_path};
use crate::report::sample;
use crate::report::{Block, Cell, Report};
use crate::survey::Language;
use crate::theme::Wording;
use std::collections::BTreeSet;

fn wording() -> Wording {
    let files = [
        include_str!("../../../themes/constats/wording/fr-CA/report.ftl"),
        include_str!("../../../themes/constats/wording/fr-CA/site.ftl"),
        include_str!("../../../themes/constats/wording/fr-CA/evidence.ftl"),
        include_str!("../../../themes/constats/wording/fr-CA/about.ftl"),
    ];
    Wording::new(Language::FrCa, &files).unwrap_or_else(|e| panic!("{e:?}"))
}

fn rows(report: &Report, id: &str) -> Vec<Vec<String>> {
    let files = render(report, &[], &wording());
    let bytes = &files[&table_path(&wording(), id)];
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text);
    reader
        .records()
        .map(|r| r.expect("a record").iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn decimals_are_exact() {
    assert_eq!(exact::decimal(false, 1, 3), "0.333333333333");
    assert_eq!(exact::decimal(false, 41, 49), "0.836734693878");
    assert_eq!(exact::decimal(false, 1, 2), "0.5");
    assert_eq!(exact::decimal(false, 49, 49), "1");
    assert_eq!(exact::decimal(false, 0, 7), "0");
    assert_eq!(exact::mean(-61, 4, 1), "-1.525");
    assert_eq!(exact::mean(1_000_000, 3, 0), "333333.333333333");
}

#[test]
fn digits_come_back_from_json_unchanged() {
    let mut compared = 0;
    for denominator in 1..200_u64 {
        for numerator in 0..=denominator {
            let digits = exact::decimal(false, numerator.into(), denominator.into());
            let read: f64 = digits.parse().expect("a number");
            // The digits of any double, written as the shortest decimal that reads back as it.
            assert_eq!(read.to_string(), digits, "{numerator}/{denominator}");
            compared += 1;
        }
    }
    assert!(compared > 19_000);
}

#[test]
fn a_share_has_its_parts_beside_it_and_an_absent_one_its_sign() {
    let report = sample::sample();
    let rows = rows(&report, "partenaires");
    assert_eq!(rows[0][2], "Par les PTP – effectif");
    assert_eq!(rows[1][1..4], ["65\u{a0}%", "65", "100"]);
    assert!(rows.iter().any(|row| row[4..7] == ["—", "—", "—"]), "{rows:?}");
}

#[test]
fn every_table_has_a_file_without_an_empty_cell() {
    let report = sample::sample();
    let files = render(&report, &[], &wording());
    let tables: Vec<_> = report.tables().map(|(_, table)| table.clone()).collect();
    assert!(tables.len() > 2);
    for table in &tables {
        let rows = rows(&report, &table.id);
        assert_eq!(rows.len(), table.rows.len() + 1);
        assert!(
            rows.iter().flatten().all(|cell| !cell.trim().is_empty()),
            "{}: {rows:?}",
            table.id
        );
    }
    // Beside them, all figures, and what the tables are of, for people and for programs.
    assert_eq!(files.len(), tables.len() + 3);
}

/// <https://www.w3.org/TR/tabular-metadata/>: a program that reads a file learns its columns, its caption and the report's notice.
#[test]
fn programs_learn_what_each_file_is() {
    let report = sample::sample();
    let files = render(&report, &[], &wording());
    let (path, bytes) = files
        .iter()
        .find(|(path, _)| path.ends_with("/csv-metadata.json"))
        .expect("metadata");
    let known: serde_json::Value = serde_json::from_slice(bytes).expect("JSON");
    assert_eq!(known["@context"][0], "http://www.w3.org/ns/csvw");
    assert_eq!(known["dialect"]["delimiter"], ";");
    let notice = report.plain(report.front.notice.as_ref().expect("a notice"));
    assert_eq!(known["dc:description"].as_str(), Some(&*notice));
    let told = known["tables"].as_array().expect("tables");
    assert_eq!(told.len(), report.tables().count());
    let folder = path.trim_end_matches("csv-metadata.json");
    for table in told {
        let url = table["url"].as_str().expect("a file");
        assert!(files.contains_key(&format!("{folder}{url}")), "{url}");
        let columns = table["tableSchema"]["columns"].as_array().expect("columns");
        let titles: Vec<&str> = columns.iter().filter_map(|column| column["titles"].as_str()).collect();
        let names: BTreeSet<&str> = columns.iter().filter_map(|column| column["name"].as_str()).collect();
        assert_eq!(titles, rows(&report, url.trim_end_matches(".csv"))[0], "{url}");
        assert_eq!(names.len(), titles.len());
        assert!(table["dc:title"].as_str().is_some_and(|title| !title.is_empty()));
    }
}

#[test]
fn formulas_and_controls_are_texts() {
    let mut report = sample::sample();
    let hostile = [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "＝1",
        "\t=1",
        "\u{0}=1",
        "a\"b;c\n\u{202e}d\u{0}",
    ];
    let id = report
        .tables()
        .next()
        .map(|(_, table)| table.id.clone())
        .expect("a table");
    for block in report.chapters.iter_mut().flat_map(|chapter| &mut chapter.blocks) {
        if let Block::Table(table) = block
            && table.id == id
        {
            let row = table.rows[0].clone();
            table.rows = hostile
                .iter()
                .map(|label| {
                    let mut row = row.clone();
                    row.label = (*label).to_owned();
                    row.cells[0] = Cell::Text((*label).to_owned());
                    row
                })
                .collect();
        }
    }
    let rows = rows(&report, &id);
    let expected = ["'=1+1", "'+1", "'-1", "'@x", "'＝1", "' =1", "'=1", "a\"b;c d"];
    assert_eq!(rows.len(), expected.len() + 1);
    for (row, expected) in rows[1..].iter().zip(expected) {
        assert_eq!((row[0].as_str(), row[1].as_str()), (expected, expected));
    }
}

#[test]
fn figures_are_whole_and_their_numbers_are_numbers() {
    let report = sample::sample();
    let files = render(&report, &[], &wording());
    let json: serde_json::Value = serde_json::from_slice(&files[FIGURES]).expect("JSON");
    let figures = json["figures"].as_array().expect("a list");
    assert_eq!(figures.len(), report.figures.len());
    assert!(
        figures
            .iter()
            .any(|f| f["value"].is_f64() && f["numerator"].is_u64() && f["denominator"].is_u64())
    );
    assert!(
        figures
            .iter()
            .all(|f| f["text"].as_str().is_some_and(|t| !t.is_empty()))
    );
}

#[test]
fn each_record_has_a_line() {
    // More figures than are written in one go.
    let mut report = sample::sample();
    let figure = report.figures[0].clone();
    report.figures.resize(600, figure);
    let files = render(&report, &[], &wording());
    let text = str::from_utf8(&files[FIGURES]).expect("UTF-8");
    let json: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let records = ["inputs", "figures", "sentences", "tables", "statements"].map(|list| json[list].as_array());
    let records: usize = records.iter().map(|list| list.expect("a list").len()).sum();
    let lines = text.lines().map(|line| line.trim_end_matches(','));
    let lines = lines.filter(|line| serde_json::from_str::<serde_json::Value>(line).is_ok_and(|r| r["id"].is_string()));
    assert_eq!(lines.count(), records);
    assert_eq!(json["figures"].as_array().map(Vec::len), Some(600));
}
