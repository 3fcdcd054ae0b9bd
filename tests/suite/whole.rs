//! The report as one file: a page that needs nothing else, and an archive of the site.

use crate::pages;
use crate::project::Project;
use crate::sheets::parts;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn reference() -> Project {
    Project::empty().overlay_into("content", "content").build()
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    let found = html.split(opening.as_str()).skip(1);
    found.filter_map(|rest| rest.split('"').next()).collect()
}

/// The text of a page's elements, one space apart.
fn words(html: &str) -> String {
    pages::apart(&pages::text(html, " "))
}

#[test]
fn every_link_of_the_page_leads_to_a_place_on_it_or_out() {
    for project in [reference(), Project::at("tests/projects/hostile").build()] {
        let html = project.read("output/rapport.html");
        let ids = values(&html, "id");
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "an id twice");
        let links = values(&html, "href");
        assert!(links.len() > 20, "{}", links.len());
        for link in links {
            let is_place = link.strip_prefix('#').is_some_and(|place| once.contains(place));
            let is_out = ["http://", "https://", "mailto:", "data:"]
                .iter()
                .any(|start| link.starts_with(start));
            assert!(is_place || is_out, "{link}");
        }
        for other in ["<script", "<iframe", " src=", "url(fonts", "@import"] {
            assert!(!html.contains(other), "{other}");
        }
        assert_eq!(html.matches("url(data:font/woff2;base64,").count(), 4);
    }
}

/// A report that people print stays as short as it was made: 22 pages for what took 38.
#[test]
fn the_reference_report_prints_on_22_pages() {
    let project = Project::empty().overlay_into("content", "content");
    let said = project.run(&["--lang", "en", "build"]).succeeds().stdout;
    let pages = said.split("PDF of ").nth(1).and_then(|rest| rest.split(' ').next());
    let pages: u32 = pages.and_then(|pages| pages.parse().ok()).expect("how many pages");
    assert!((15..=22).contains(&pages), "{pages}");
}

#[test]
fn the_page_holds_all_that_the_sections_hold() {
    let project = reference();
    let html = project.read("output/rapport.html");
    let whole = words(&html);
    let mut compared = 0;
    for (path, bytes) in project.files("output") {
        let page = String::from_utf8_lossy(&bytes).into_owned();
        let Some((_, body)) = page.split_once("<main id=\"Page-main\" tabindex=\"-1\">") else {
            continue;
        };
        for element in ["p", "caption", "td", "h2", "h3", "figcaption", "desc"] {
            for piece in body.split(&format!("<{element}>")).skip(1) {
                let piece = piece.split(&format!("</{element}>")).next().unwrap_or_default();
                let text = words(piece);
                // Files and addresses are for pages of their own.
                let is_other = [".csv\"", "<cite>", "class=\"permalink\"", "chiffres-"];
                if !is_other.iter().any(|sign| piece.contains(sign)) {
                    assert!(whole.contains(&text), "{}: <{element}> {text}", path.display());
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 250, "{compared}");
    let figures = html.matches("<svg class=\"plot in-cell\"").count();
    // Handouts show some of them once more.
    let is_page = |path: &Path| {
        let name = path.to_string_lossy();
        name.ends_with(".html") && name != "rapport.html" && !name.starts_with("fiche-")
    };
    let drawn: usize = project
        .files("output")
        .iter()
        .filter(|(path, _)| is_page(path))
        .map(|(_, bytes)| {
            String::from_utf8_lossy(bytes)
                .matches("<svg class=\"plot in-cell\"")
                .count()
        })
        .sum();
    assert!(drawn > 4 && figures == drawn, "{figures} of {drawn} drawings");
}

#[test]
fn one_title_then_chapters_and_no_level_is_skipped() {
    let html = reference().read("output/rapport.html");
    let levels: Vec<u8> = html
        .match_indices("<h")
        .filter_map(|(at, _)| html.as_bytes().get(at + 2).filter(|byte| byte.is_ascii_digit()))
        .map(|digit| digit - b'0')
        .collect();
    assert_eq!((levels[0], levels.iter().filter(|level| **level == 1).count()), (1, 1));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    assert!(levels.contains(&3) && levels.len() > 30);
}

#[test]
fn where_the_site_stands_the_page_is_no_other_page() {
    let project = Project::base()
        .edit("content/report.yaml", "title:", "url: https://exemple.org/r/\ntitle:")
        .build();
    let html = project.read("output/rapport.html");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://exemple.org/r/\">"));
    let map = project.read("output/sitemap.xml");
    assert!(map.contains("methode.html") && !map.contains("rapport.html"), "{map}");
    assert!(!project.read("output/recherche.html").contains("rapport.html#"));
}

#[test]
fn the_archive_holds_every_file_as_it_is() {
    let project = Project::base();
    project.run(&["build"]).succeeds();
    let packed = parts(&project.bytes("output/rapport.zip"));
    let files: BTreeMap<String, Vec<u8>> = project
        .files("output")
        .into_iter()
        .map(|(path, bytes)| (path.to_string_lossy().replace('\\', "/"), bytes))
        .filter(|(path, _)| path != "rapport.zip")
        .collect();
    assert!(files.len() > 20);
    for needed in [
        "rapport.pdf",
        "rapport.html",
        "tableaux.xlsx",
        "assets/site.css",
        "index.html",
    ] {
        assert!(files.contains_key(needed), "{needed}");
    }
    assert_eq!(
        packed.keys().cloned().collect::<Vec<_>>(),
        files.keys().map(|path| format!("rapport/{path}")).collect::<Vec<_>>()
    );
    for (path, bytes) in &files {
        let found = &packed[&format!("rapport/{path}")];
        if path == "index.html" {
            // It alone leads to the archive, which stands beside the site and not in it.
            let [found, own] = [found, bytes].map(|bytes| String::from_utf8(bytes.clone()).expect("UTF-8"));
            let others = own.lines().filter(|line| !line.contains("href=\"rapport.zip\""));
            assert_eq!(others.collect::<Vec<_>>(), found.lines().collect::<Vec<_>>());
            assert_eq!(own.matches("href=\"rapport.zip\"").count(), 1);
        } else {
            assert_eq!(found, bytes, "{path}");
            assert!(
                !String::from_utf8_lossy(bytes).contains("href=\"rapport.zip\""),
                "{path}"
            );
        }
    }
}

#[test]
fn files_are_offered_with_their_format_and_weight() {
    let project = Project::base().build();
    let cover = project.read("output/index.html").replace('\u{a0}', " ");
    for (name, format) in [
        ("rapport.html", "HTML"),
        ("rapport.zip", "ZIP"),
        ("tableaux.xlsx", "XLSX"),
    ] {
        let bytes = project.bytes(&format!("output/{name}")).len();
        let (_, link) = cover
            .split_once(&format!("href=\"{name}\""))
            .unwrap_or_else(|| panic!("{name}"));
        let told = format!("({format}, {} ko)", (bytes + 500) / 1000);
        assert!(
            link.split("</a>").next().is_some_and(|link| link.contains(&told)),
            "{name}: {told}"
        );
    }
    let project = Project::at("tests/projects/library").build();
    let cover = project.read("output/index.html");
    for name in ["report.html", "report.zip", "tables.xlsx"] {
        assert!(cover.contains(&format!("href=\"{name}\"")) && !project.bytes(&format!("output/{name}")).is_empty());
    }
}

/// A chapter of that name would be overwritten.
#[test]
fn no_section_takes_the_pages_name() {
    let project = Project::base();
    let section = project.read("content/sections/appuis.yaml");
    let run = project
        .file("content/sections/rapport.yaml", section)
        .remove("content/sections/appuis.yaml")
        .edit("content/report.yaml", "appuis", "rapport")
        .run(&["check"]);
    let told = run.fails(1).stderr;
    assert!(
        told.contains("the name “rapport”") && told.contains("the report itself makes “rapport.html”"),
        "{told}"
    );
}
