//! French as Québec writes it, in what the program itself says.

use constats::language::typography::respace;
use constats::survey::Language;
use std::fs;
use std::path::{Path, PathBuf};

/// What a message quotes as it must be typed.
const QUOTED: &[&str] = &[
    "chosen: […], not_chosen: […]",
    "{\"{{\"} … {\"}}\"}",
    "clé : valeur",
    "columns: [",
    "evidence: [",
    "rows: {\"{\"}column: COLONNE, is: [CODE]",
    "\"question\": \"choix\"",
    "https:, http: ou mailto:",
    "encoding: {",
    "decimals: {",
    "missing: {",
    "repeats: true",
    "distinct: true",
    "type: scale",
    r#"- {"{"}code: "{ $text }", id: …, label: …{"}"}"#,
    "not_chosen: […]",
    "chosen: […]",
    "left_out: [",
    "{ $mark }:",
    r#"column: "{ $place }""#,
    r#"not_chosen: [""]"#,
    "leave_out: [",
    "other: true",
    "headings: 1",
    "respondent: none",
    "base: valid",
    "lonely: centre",
    "weight: { $column }",
    "weight: none",
    "sheet: NOM",
    "« ; »",
    "« : »",
    "type: multiple",
    "delimiter: \"{ $sign }\"",
    "type: number",
    "type: single",
    r#"released: [{"{"}says: "{ $says }", because: …, released_by: …, released_on: …{"}"}]"#,
    r#"released: [{"{"}says: "{ $says }", because: …{"}"}]"#,
    r#"released: [{"{"}says: "{ $phrase }", because: …{"}"}]"#,
    "claims: [",
    "released: [",
    "says: \"{ $phrase }\"",
    "because: …",
    "rest: autres",
    "{ $key }: \"{ $text }\"",
    "percent: { $percent }",
    "base: { $base }",
];

#[test]
fn messages_and_wording_are_spaced_as_quebec_does() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = fluent_files(&root.join("src/diagnostic/catalogue/fr"));
    let themes = fluent_files(&root.join("themes/constats/wording/fr-CA"));
    assert!(!themes.is_empty());
    files.extend(themes);
    let mut lines = 0;
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said);
            let said = QUOTED
                .iter()
                .fold(said.to_owned(), |said, quoted| said.replace(quoted, "x"));
            // Straight quotes are of what is typed.
            let said = said.replace('"', "”");
            let right = respace(Language::FrCa, &said);
            lines += 1;
            if right != said {
                wrong.push(format!(
                    "{}:{}: {}",
                    file.display(),
                    number + 1,
                    right.replace('\u{a0}', "~")
                ));
            }
        }
    }
    assert!(lines > 200, "only {lines} lines were read");
    assert!(wrong.is_empty(), "~ is a no-break space:\n{}", wrong.join("\n"));
}

fn fluent_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
        .collect();
    files.sort();
    files
}
