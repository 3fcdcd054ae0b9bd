//! Labels, names and responses that mean something in HTML, Tera, Markdown, Typst or a spreadsheet come out as the text
//! they are. The same project's pages and PDF go through the checks of `tests/site` and `tests/pdf`.

use crate::project::Project;

const PROJECT: &str = "tests/projects/hostile";

/// What a reader sees of each label, wherever it stands.
const LABELS: [&str; 6] = [
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %}",
    "#let x = [1]; $x$ *a* _b_",
    "=1+1",
    "@SOMME(A1;A2)",
    "abcd",
];

#[test]
fn hostile_labels_are_text_in_every_file() {
    let project = Project::at(PROJECT).build();
    let files = project.files("output");
    let mut looked_at = 0;
    for (path, bytes) in &files {
        let name = path.to_string_lossy();
        // Archives are opened where their own tests are.
        let is_binary = [".pdf", ".png", ".xlsx", ".zip"].iter().any(|end| name.ends_with(end));
        if is_binary || name.contains("fonts") {
            continue;
        }
        let text = String::from_utf8(bytes.clone()).unwrap_or_else(|e| panic!("{name}: {e}"));
        let text = if name.ends_with(".html") {
            without_own_scripts(&text)
        } else {
            text
        };
        looked_at += 1;
        for forbidden in [
            "<script",
            "<img src=x",
            "<svg onload",
            "<b>Maison",
            "<em>Parents",
            "\0",
            "\u{202e}",
            "\u{2066}",
        ] {
            let plain = [".csv", ".json", ".js", ".bib", ".ris", ".cff", ".txt"]
                .iter()
                .any(|end| name.ends_with(end));
            // In them angle brackets are letters like any others.
            if !(plain && forbidden.starts_with('<')) {
                assert!(!text.contains(forbidden), "{name} holds {forbidden:?}");
            }
        }
        assert!(!text.contains("secret"), "{name} publishes an open answer");
        assert!(
            !text.contains(">49 <") && !text.contains(">49<"),
            "{name} computes a label"
        );
    }
    assert!(looked_at > 8, "{looked_at} files");
    let all: String = files
        .iter()
        .filter(|(path, _)| path.extension().is_some_and(|e| e == "html"))
        .map(|(_, bytes)| unescaped(&String::from_utf8_lossy(bytes)))
        .collect();
    for label in LABELS {
        assert!(all.contains(label), "no page says {label}");
    }
    assert!(!all.contains("alert(4)"), "an open answer is published");
}

#[test]
fn spreadsheets_run_nothing() {
    let project = Project::at(PROJECT).build();
    let mut cells = 0;
    for (path, bytes) in project.files("output/donnees") {
        let text = String::from_utf8(bytes).expect("UTF-8");
        for cell in text
            .trim_start_matches('\u{feff}')
            .lines()
            .flat_map(|line| line.split(';'))
        {
            cells += 1;
            let cell = cell.trim_matches('"');
            assert!(!cell.starts_with(['=', '+', '@', '\t']), "{}: {cell}", path.display());
        }
    }
    assert!(cells > 20, "{cells} cells");
    assert!(project.read("output/donnees/partenaires.csv").contains("'=1+1"));
}

/// A page without its linked data, which no text may end, and without the script of its search.
fn without_own_scripts(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, data)) = rest.split_once("<script type=\"application/ld+json\">") {
        let (data, after) = data.split_once("</script>").expect("the element is closed");
        serde_json::from_str::<serde_json::Value>(data).unwrap_or_else(|e| panic!("{e}: {data}"));
        assert!(!data.contains(['<', '>', '&']), "{data}");
        out.push_str(before);
        rest = after;
    }
    (out + rest).replacen("<script src=\"assets/search.js\" defer></script>", "", 1)
}

/// What a browser makes of character references and non-breaking spaces.
fn unescaped(html: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(html.to_owned(), |text, (from, to)| text.replace(from, to))
}
