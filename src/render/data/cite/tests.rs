//! What is text stays text in each format.

use super::bibtex::latex;
use super::said::key;
use super::{bibtex, cff, csl, ris};
use crate::report::sample::sample;
use crate::report::{Cited, Record};
use crate::survey::Language;
use serde_json::Value;

/// What must be known of it, alike.
const NOTE: Option<&str> = Some("Réponses {inventées}: \"100 %\"\nER  - # non");

/// A record whose every text means something somewhere.
fn hostile() -> Record {
    let person = |family: &str, given: &str| Cited::Person {
        family: family.to_owned(),
        given: given.to_owned(),
    };
    Record {
        title: "100 % & {x}_y #1 \\ \"z\": ~a^b $c$\nER  - \u{202e}fin\u{a0}: ici".to_owned(),
        authors: vec![
            person("D’Arc, and Co", "J*"),
            person("Lacharité", "Carl"),
            Cited::Organisation("R and D: {équipe}, 'x'".to_owned()),
        ],
        publisher: Some("Éditions\r\nTY  - X".to_owned()),
        ..sample().front.record
    }
}

#[test]
fn latex_prints_what_was_written() {
    assert_eq!(
        latex("100 % & {x}_y #1 \\ ~^$ \"z\"\u{a0}: <é>\n"),
        "100 \\% \\& \\textbraceleft{}x\\textbraceright{}\\_y \\#1 \\textbackslash{} \\textasciitilde{}\
         \\textasciicircum{}\\$ \\textquotedbl{}z\\textquotedbl{}~: \\textless{}é\\textgreater{}"
    );
}

#[test]
fn bibtex_is_balanced_and_names_stay_whole() {
    let text = bibtex::entry(&hostile(), NOTE, Language::FrCa, "Rapport");
    let depth = text.chars().try_fold(0_i32, |depth, c| match c {
        '{' => Some(depth + 1),
        '}' => (depth > 0).then_some(depth - 1),
        _ => Some(depth),
    });
    assert_eq!(depth, Some(0), "{text}");
    assert!(
        text.contains(
            "author = {{D’Arc, and Co}, J* and Lacharité, Carl and \
             {R and D: \\textbraceleft{}équipe\\textbraceright{}, 'x'}},"
        ),
        "{text}"
    );
    assert_eq!(text.lines().count(), 12, "{text}");
    let note = "note = {Réponses \\textbraceleft{}inventées\\textbraceright{}: \\textquotedbl{}100 \\%\\textquotedbl{} ER  - \\# non},";
    assert!(text.contains(note), "{text}");
    assert!(!bibtex::entry(&hostile(), None, Language::FrCa, "Rapport").contains("note ="));
    assert!(text.contains("month = nov,") && text.contains("doi = {10.1234/a_b},"));
}

#[test]
fn ris_has_a_field_a_line() {
    let text = ris::record(&hostile(), NOTE, Language::FrCa);
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    let tags: Vec<&str> = lines.iter().map(|line| &line[..6]).collect();
    let expected = [
        "TY", "AU", "AU", "AU", "TI", "PY", "DA", "PB", "LA", "DO", "UR", "N1", "ER",
    ];
    assert_eq!(tags, expected.map(|tag| format!("{tag}  - ")));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n', '\u{202e}']));
    assert_eq!(lines[1], "AU  - D’Arc and Co, J");
    assert_eq!(lines[6], "DA  - 2025/11//");
}

#[test]
fn csl_json_reads_back() {
    let record = hostile();
    let items: Value = serde_json::from_str(&csl::items(&record, NOTE, Language::FrCa)).expect("JSON");
    let item = &items[0];
    assert_eq!(item["title"], record.title.replace('\n', " ").replace('\u{202e}', ""));
    assert_eq!(item["note"], "Réponses {inventées}: \"100 %\" ER  - # non");
    assert_eq!(item["author"][1]["family"], "Lacharité");
    assert_eq!(item["author"][2]["literal"], "R and D: {équipe}, 'x'");
    assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2025, 11]]));
}

#[test]
fn cff_is_yaml_that_says_the_same() {
    let record = hostile();
    let text = cff::file(&record, NOTE, Language::FrCa, "Oui: \"citez\" # ceci");
    let read: Value = serde_saphyr::from_str(&text).unwrap_or_else(|e| panic!("{e}\n{text}"));
    let title = record.title.replace('\n', " ").replace('\u{202e}', "");
    assert_eq!(read["message"], "Oui: \"citez\" # ceci");
    for cited in [&read, &read["preferred-citation"]] {
        assert_eq!(cited["title"], title);
        assert_eq!(cited["authors"][1]["family-names"], "Lacharité");
        assert_eq!(cited["authors"][2]["name"], "R and D: {équipe}, 'x'");
        assert_eq!(cited["doi"], "10.1234/a_b");
    }
    assert_eq!(read["abstract"], "Réponses {inventées}: \"100 %\" ER  - # non");
    assert_eq!(read["preferred-citation"]["notes"], read["abstract"]);
    assert_eq!(read["license"], "CC-BY-4.0");
    assert_eq!(read["preferred-citation"]["publisher"]["name"], "Éditions  TY  - X");
    assert_eq!(read["preferred-citation"]["year"], 2025);
}

#[test]
fn keys_are_plain_letters() {
    let mut record = hostile();
    assert_eq!(key(&record), "darcandco2025");
    record.authors.remove(0);
    assert_eq!(key(&record), "lacharite2025");
    record.authors = vec![Cited::Organisation("«»".to_owned())];
    assert_eq!(key(&record), "report2025");
}
