//! What the workbook, the drawings and the PDF of a report print: no number that `figures.json` leaves out. Each cell of a sheet is
//! held against the figures of its table, each percentage of a drawing, of a text that stands for one and of the PDF against all.

use super::build::build;
use super::files::{has_digit, plain, printed, survey, told};
use crate::sheets::{Cell, Sheet, sheets};
use constats::leak::{self, Texts};
use constats::pipeline::{self, Extent};
use regex::Regex;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// As many surveys as this variable says.
const HUNT: &str = "CONSTATS_DRAWN";
const CASES: u64 = 24;

/// Tables that are drawn: in their cells, or apart.
const DRAWN: [(&str, &str); 6] = [
    ("q-groupes", "chart: {kind: grouped_bars, title: C}"),
    ("w-groupes", "chart: {kind: grouped_bars, title: C, apart: true}"),
    ("t-groupes", "chart: {kind: panels, title: C, apart: true}"),
    ("q-milieu", "chart: {kind: grouped_bars, title: C, apart: true}"),
    ("q-precis", "chart: {kind: grouped_bars, title: C}"),
    ("q-coches", "chart: {kind: grouped_bars, title: C}"),
];

/// The files of a report, and what it publishes.
struct Made {
    files: BTreeMap<String, Vec<u8>>,
    figures: Value,
}

/// A survey's report with all its files; none where it cannot be published.
fn made(number: u64) -> Option<Made> {
    let mut survey = survey(number);
    let mut project = survey.project(&survey.people);
    build(&mut survey, &mut project)?;
    let mut section = survey.section();
    for (id, chart) in DRAWN {
        let begin = format!("group_table: {{id: {id}, ");
        section = section.replace(&begin, &format!("{begin}{chart}, "));
    }
    let project = project.file("content/sections/s.yaml", section);
    let mut workspace = constats::workspace::Workspace::open(project.path());
    let prepared = pipeline::prepare(&mut workspace, false, &|_| {}).expect("as before, and drawn");
    let (tools, sources) = (&mut workspace.tools, &mut workspace.sources);
    let rendered = pipeline::render(&prepared, tools, sources, Extent::Everything, &|_| {});
    let Ok(rendered) = rendered else {
        panic!("{number} is not rendered")
    };
    let figures = serde_json::from_slice(&rendered.files["figures.json"]).expect("JSON");
    Some(Made {
        files: rendered.files,
        figures,
    })
}

/// Every number that the figures of a table say: what a workbook may hold of it.
fn numbers<'f>(figures: impl Iterator<Item = &'f Value>) -> Vec<f64> {
    let mut found = Vec::new();
    for figure in figures {
        let own = ["numerator", "denominator", "value", "lowest", "highest"].map(|key| figure[key].as_f64());
        found.extend(own.into_iter().flatten());
        for end in ["low", "high", "from", "to"] {
            found.extend(figure["interval"][end].as_f64());
        }
        for listed in figure["ranking"].as_array().into_iter().flatten() {
            found.extend(
                ["rank", "count", "value"]
                    .iter()
                    .filter_map(|key| listed[*key].as_f64()),
            );
        }
    }
    found
}

/// The numbers of a sheet that no figure of its table says.
fn untold(sheet: &Sheet, table: &str, figures: &Value) -> Vec<String> {
    let told = told(figures, table);
    let known = numbers(told.values().copied());
    let texts: BTreeSet<String> = told.values().flat_map(|figure| printed(figure)).collect();
    let first = sheet
        .cells
        .keys()
        .filter(|(_, column)| *column > 1)
        .map(|(row, _)| *row)
        .min();
    let body = sheet
        .cells
        .iter()
        .filter(|((row, _), _)| first.is_some_and(|heads| *row > heads));
    let found = body.filter(|((_, column), cell)| {
        let is_known = |number: f64| {
            known
                .iter()
                .any(|known| (known - number).abs() < 1e-9 || (known / 100.0 - number).abs() < 1e-9)
        };
        match cell {
            // Of nobody, nobody.
            Cell::Number(number, _) => *number != 0.0 && !is_known(*number),
            Cell::Text(text) => *column > 0 && has_digit(text) && !texts.contains(&plain(text)) && !is_label(text),
        }
    });
    found
        .map(|(place, cell)| format!("{table} {place:?}: {}", cell.shown(',')))
        .collect()
}

/// Whether it is an answer, as "q0".
fn is_label(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_alphabetic())
}

/// The percentages of a text, without their sign; those whose digits are drawn one by one with the breaks between them.
fn percentages(text: &str) -> BTreeSet<String> {
    let pattern = r"((?:[0-9,]\n+)*[0-9]+(?:,[0-9]+)?)[\s\u{a0}\u{202f}]*%";
    let pattern = Regex::new(pattern).expect("a pattern");
    pattern.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// Whether a percentage is one of some; of digits drawn one by one, those before it may be of what stands beside it.
fn is_told(one: &str, said: &BTreeSet<String>) -> bool {
    let digits: String = one.split('\n').collect();
    let is_alone = digits == one;
    (0..digits.len()).any(|from| (from == 0 || !is_alone) && said.contains(&digits[from..]))
}

/// The percentages that a report may print: those of its figures and their intervals, of its policy, of axes, of small shares.
fn percentages_said(figures: &Value) -> BTreeSet<String> {
    let all = figures["figures"].as_array().expect("figures");
    let mut found: BTreeSet<String> = all
        .iter()
        .flat_map(|figure| percentages(&printed(figure).into_iter().collect::<Vec<_>>().join(" ")))
        .collect();
    for number in numbers(all.iter().filter(|figure| !figure["interval"].is_null())) {
        found.extend([number, number * 100.0].map(|number| format!("{:.0}", number.round())));
    }
    found.extend((0..=20).map(|tick| (tick * 5).to_string()));
    // How small shares are written, as the method page says.
    found.extend(["1", "99"].map(str::to_owned));
    found
}

/// The texts of drawings and what stands for them, and those of the PDF.
fn drawn(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut texts = Texts::default();
    let labels = Regex::new(r#"(?:aria-label|alt|title)="([^"]*)""#).expect("a pattern");
    for (path, bytes) in files {
        if path.ends_with(".svg") || path.ends_with(".pdf") {
            leak::read(path, bytes, &mut texts);
        }
        if path == "s.html" {
            let page = String::from_utf8_lossy(bytes);
            for drawing in page.split("<svg").skip(1) {
                let drawing = drawing.split("</svg>").next().unwrap_or_default();
                leak::read("drawing.svg", format!("<svg{drawing}</svg>").as_bytes(), &mut texts);
            }
            labels.captures_iter(&page).for_each(|label| texts.label(&label[1]));
        }
    }
    format!("{}\n{}", texts.prose, texts.labels)
}

/// What a report prints and does not publish.
fn leaks(made: &Made, figures: &Value) -> Vec<String> {
    let book = made
        .files
        .iter()
        .find(|(path, _)| path.ends_with(".xlsx"))
        .expect("a workbook")
        .1;
    let tables = figures["tables"].as_array().expect("tables").iter();
    let tables = tables.filter_map(|table| table["id"].as_str());
    // The first sheet is the contents.
    let sheets = sheets(book);
    let each = sheets[1..]
        .iter()
        .zip(tables)
        .filter(|(_, table)| !table.starts_with("methode"));
    let mut found: Vec<String> = each.flat_map(|(sheet, table)| untold(sheet, table, figures)).collect();
    let said = percentages_said(figures);
    let text = drawn(&made.files);
    let untold = percentages(&text).into_iter().filter(|one| !is_told(one, &said));
    found.extend(untold.map(|one| format!("{one:?} %")));
    found
}

/// Marks of a drawing within the cells of a page that say that something is withheld.
fn drawn_of_nothing(page: &str) -> Vec<&str> {
    let cells = page
        .split("<td")
        .skip(1)
        .map(|cell| cell.split("</td>").next().unwrap_or_default());
    cells
        .filter(|cell| cell.contains("x</") || cell.contains(">x<"))
        .filter(|cell| ["<rect", "<circle", "<path"].iter().any(|mark| cell.contains(mark)))
        .collect()
}

/// `CONSTATS_DRAWN=100` looks at so many surveys.
#[test]
fn no_drawing_workbook_or_pdf_prints_what_the_figures_leave_out() {
    let many = std::env::var(HUNT).ok().map(|many| many.parse().expect("a number"));
    let (mut texts, mut pages) = (0, 0);
    for number in 1..=many.unwrap_or(CASES) {
        let Some(made) = made(number) else { continue };
        assert_eq!(leaks(&made, &made.figures), Vec::<String>::new(), "survey {number}");
        let page = String::from_utf8_lossy(&made.files["s.html"]);
        assert_eq!(drawn_of_nothing(&page), Vec::<&str>::new(), "survey {number}");
        texts += percentages(&drawn(&made.files)).len();
        pages += usize::from(made.files.keys().any(|path| path.ends_with(".pdf")));
    }
    println!("{pages} reports, {texts} percentages");
    assert!(pages > 2 && texts > 10, "{pages}, {texts}");
}

/// A figure of a table that is taken out of `figures.json` is missed in the workbook; a percentage that is written into the PDF's texts
/// or a drawing, there.
#[test]
fn a_number_that_is_drawn_and_not_published_is_seen() {
    let made = (1..9).find_map(made).expect("a report");
    let all = made.figures["figures"].as_array().expect("figures");
    let tables: BTreeSet<&str> = made.figures["tables"]
        .as_array()
        .expect("tables")
        .iter()
        .filter_map(|table| table["id"].as_str())
        .filter(|table| !table.starts_with("methode"))
        .collect();
    let of_table = |figure: &&Value| {
        let id = figure["id"].as_str().unwrap_or_default();
        id.matches('/').count() == 2 && tables.contains(id.split('/').next().unwrap_or_default())
    };
    let mut seen = 0;
    for figure in all.iter().filter(of_table) {
        let table = figure["id"]
            .as_str()
            .expect("an id")
            .split('/')
            .next()
            .expect("a table");
        // Whose number no other figure of the table has.
        let same = all.iter().filter(|other| {
            of_table(other)
                && other["id"]
                    .as_str()
                    .is_some_and(|id| id.starts_with(&format!("{table}/")))
        });
        let same = same.filter(|other| other["value"] == figure["value"]).count();
        if same > 1 || figure["value"].as_f64().is_none_or(|value| value == 0.0) {
            continue;
        }
        let mut less = made.figures.clone();
        less["figures"]
            .as_array_mut()
            .expect("figures")
            .retain(|one| one["id"] != figure["id"]);
        assert!(!leaks(&made, &less).is_empty(), "{}", figure["id"]);
        seen += 1;
    }
    assert!(seen > 0, "nothing of a table");
    let planted = |path: &str, text: &str| {
        let mut files = made.files.clone();
        files.insert(path.to_owned(), text.as_bytes().to_vec());
        percentages(&drawn(&files)).contains("37,2")
    };
    assert!(planted("c.svg", "<svg><title>37,2 %</title></svg>"));
    assert!(planted("c.svg", "<svg><text>37,2\u{a0}%</text></svg>"));
    let page = "<td class=\"num\"><span>x</span><svg><rect width=\"7\"/></svg></td>";
    assert_eq!(drawn_of_nothing(page).len(), 1);
}
