//! The sample report as a site, read back.

use super::{COVER, Download, Pages, SiteFiles, render, templates};
use crate::chart::{Drawn, draw_all};
use crate::diagnostic::{Catalogue, Diagnostics, Printer, Sources, Tongue};
use crate::report::sample::sample;
use crate::report::{Cited, Inline, Report};
use crate::survey::Language;
use crate::theme::{DEFAULT, Theme};
use std::collections::{BTreeMap, BTreeSet};

fn load(report: &Report, overrides: &[(&str, &str)], sources: &mut Sources) -> Theme {
    let overrides = overrides
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    Theme::load(DEFAULT, report.language, overrides, sources)
        .unwrap_or_else(|errors| panic!("{}", said(&errors, sources)))
}

/// The site with all that can be in it.
fn made(
    report: &Report,
    theme: &Theme,
    charts: &BTreeMap<String, Drawn>,
    files: &SiteFiles,
) -> Result<BTreeMap<String, Vec<u8>>, Diagnostics> {
    let templates = templates(theme, report.language)?;
    let Pages { files, cover } = render((report, theme), &templates, charts, files, true)?;
    let mut files = files;
    files.add(COVER.to_owned(), cover.alone());
    files.checked()
}

fn said(errors: &Diagnostics, sources: &Sources) -> String {
    Printer::new(&Catalogue::new(Tongue::French), sources, false).print(errors)
}

fn files(report: &Report) -> SiteFiles {
    let file = |path: &str, bytes, pages| Download {
        path: path.to_owned(),
        bytes,
        pages,
    };
    let tables = report.tables().map(|(_, table)| {
        let path = format!("donnees/{}.csv", table.id);
        (table.id.clone(), file(&path, 1_234, None))
    });
    SiteFiles {
        card: None,
        pdf: Some(file("rapport.pdf", 412_345, Some(21))),
        workbook: Some(file("tableaux.xlsx", 45_678, None)),
        figures: Some(file("figures.json", 98_765, None)),
        citations: vec![("BibTeX", file("citer/rapport.bib", 321, None))],
        tables: tables.collect(),
        ..SiteFiles::default()
    }
}

fn site(report: &Report) -> BTreeMap<String, String> {
    let mut sources = Sources::new();
    let theme = load(report, &[], &mut sources);
    let made = made(report, &theme, &draw_all(report, &theme), &files(report));
    let made = made.unwrap_or_else(|errors| panic!("{}", said(&errors, &sources)));
    let texts = made
        .into_iter()
        .filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?)));
    texts.collect()
}

fn pages(site: &BTreeMap<String, String>) -> Vec<(&String, &String)> {
    let pages: Vec<_> = site.iter().filter(|(name, _)| name.ends_with(".html")).collect();
    assert!(pages.len() >= 6, "{} pages", pages.len());
    pages
}

/// A page without the scripts that are its own: linked data, which must hold no markup, and the search.
fn without_own_scripts(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, data)) = rest.split_once("<script type=\"application/ld+json\">") {
        let (data, after) = data.split_once("</script>").expect("the element is closed");
        assert!(!data.contains(['<', '>', '&']), "{data}");
        serde_json::from_str::<serde_json::Value>(data).expect("JSON");
        out.push_str(before);
        rest = after;
    }
    (out + rest).replacen("<script src=\"assets/search.js\" defer></script>", "", 1)
}

/// The values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn each_page_has_one_title_and_skips_no_level() {
    for (name, html) in pages(&site(&sample())) {
        let levels: Vec<u8> = html
            .match_indices("<h")
            .filter_map(|(at, _)| {
                html.as_bytes()
                    .get(at + 2)
                    .filter(|b| b.is_ascii_digit())
                    .map(|b| b - b'0')
            })
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{name}: {levels:?}"
        );
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{name}: {levels:?}"
        );
    }
}

#[test]
fn ids_are_unique_and_every_link_leads_somewhere() {
    let report = sample();
    let site = site(&report);
    let files = files(&report);
    let mut known: BTreeSet<String> = site.keys().cloned().collect();
    known.extend(
        files
            .tables
            .values()
            .chain(&files.pdf)
            .chain(&files.figures)
            .chain(&files.workbook)
            .chain(files.citations.iter().map(|(_, file)| file))
            .map(|file| file.path.clone()),
    );
    for (name, html) in pages(&site) {
        for id in values(html, "id") {
            assert!(known.insert(format!("{name}#{id}")), "{name}: the id {id} stands twice");
        }
    }
    let mut links = 0;
    for (name, html) in pages(&site) {
        for href in values(html, "href")
            .into_iter()
            .filter(|href| !href.starts_with("https://") && !href.starts_with("data:"))
        {
            let target = if href.starts_with('#') {
                format!("{name}{href}")
            } else {
                href.to_owned()
            };
            assert!(known.contains(&target), "{name}: {href} leads nowhere");
            links += 1;
        }
        let names = values(html, "aria-labelledby").into_iter();
        for named in names.flat_map(str::split_whitespace) {
            assert!(known.contains(&format!("{name}#{named}")), "{name}: no {named}");
        }
    }
    assert!(links > 100, "{links} links");
}

#[test]
fn every_anchor_of_the_report_stands_on_its_page() {
    let report = sample();
    let site = site(&report);
    assert!(report.targets.len() > 20);
    for (id, target) in &report.targets {
        let page = &site[&format!("{}.html", report.chapters[target.chapter].id)];
        assert!(page.contains(&format!(" id=\"{id}\"")), "{id}");
    }
}

#[test]
fn hostile_labels_come_out_as_text() {
    let site = site(&sample());
    let page = &without_own_scripts(&site["collaborations.html"]);
    assert!(!page.contains("<script"), "markup got through");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;"));
    assert!(
        page.contains("{{ 7 * 7 }} {% raw %} {# x #}"),
        "a label was taken for a template"
    );
    assert!(page.contains("#let x = 1; #panic() $x$ *a* _b_ @ref &lt;label&gt;"));
    for (name, html) in pages(&site) {
        let hidden = html
            .chars()
            .find(|c| (c.is_control() && *c != '\n') || ('\u{202a}'..='\u{2069}').contains(c));
        assert_eq!(hidden, None, "{name}");
    }
}

#[test]
fn hostile_titles_come_out_as_text() {
    let mut report = sample();
    report.front.title = "<b>\"</title><script>x</script>".to_owned();
    report.front.record.title = "</script><script>x</script>".to_owned();
    report.front.record.authors = vec![Cited::Organisation("<b>\"</script>".to_owned())];
    report.front.record.by = "<i>\"".to_owned();
    report.front.record.publisher = Some("<!-- <script>".to_owned());
    report.chapters[0].title = "</a>' onclick='x".to_owned();
    report.chapters[0].groups = report.chapters[1].groups.clone();
    report.chapters[0].groups[0].label = "<i>".to_owned();
    for target in report.targets.values_mut() {
        target.title = "\"><script>x</script>".to_owned();
    }
    for (name, html) in pages(&site(&report)) {
        let html = without_own_scripts(html);
        for forbidden in ["<script", "<b>", "<i>", " onclick='"] {
            let found = html.matches(forbidden).count();
            assert_eq!(found, 0, "{name}: {forbidden}");
        }
    }
}

#[test]
fn a_link_that_runs_something_is_only_text() {
    let mut report = sample();
    let link = |url: &str| Inline::Link {
        url: url.to_owned(),
        text: vec![Inline::Text("ici".to_owned())],
    };
    let urls = [
        "javascript:alert(1)",
        " JavaScript:x",
        "data:text/html,x",
        "https://example.org/?a=\"b",
    ];
    report.chapters[0].blocks = vec![crate::report::Block::Paragraph(urls.map(link).to_vec())];
    let page = &site(&report)["introduction.html"];
    assert!(
        page.contains("iciiciici<a href=\"https://example.org/?a=&quot;b\">ici</a>"),
        "{page}"
    );
}

#[test]
fn absent_numbers_are_signs_with_a_meaning() {
    let page = &site(&sample())["collaborations.html"];
    for (sign, meaning) in [
        ("—", "aucune mention"),
        ("n.\u{a0}d.", "aucune réponse"),
        ("s.\u{a0}o.", "question non posée à ce groupe"),
        ("/", "aucun autre rang"),
    ] {
        let cell = format!("<span aria-hidden=\"true\">{sign}</span><span class=\"unseen\">{meaning}</span></td>");
        assert!(page.contains(&cell), "{sign}");
    }
    assert!(
        !page.contains("\"></td>") && !page.contains("<td></td>"),
        "an empty cell"
    );
}

#[test]
fn evidence_and_conclusion_lead_to_each_other() {
    let site = site(&sample());
    assert!(site["conclusion.html"].contains("<a href=\"reseautage.html#tableau-reseautage\">"));
    let mark = |id: &str, number: usize| {
        format!("<a href=\"conclusion.html#{id}\" aria-label=\"énoncé\u{a0}{number} de la conclusion\">{number}</a>")
    };
    let experience = mark("enonce-experience", 1);
    assert!(site["reseautage.html"].contains(&experience));
    assert!(site["introduction.html"].contains(&(experience + &mark("enonce-collaborations", 2))));
}

#[test]
fn tables_have_heads_in_both_directions_and_their_data() {
    let page = &site(&sample())["collaborations.html"];
    assert_eq!(page.matches("<table").count(), 3);
    assert_eq!(page.matches("<caption").count(), 3);
    assert_eq!(page.matches("<th scope=\"row\">").count(), 3 + 2 + 5);
    assert!(page.contains("<th scope=\"col\" class=\"num group-2\">Par les PG</th>"));
    assert!(page.contains(
        "<a href=\"donnees/partenaires.csv\" download>Données du tableau <span class=\"detail\">(CSV, 1\u{a0}ko)"
    ));
}

#[test]
fn the_search_speaks_the_reports_language() {
    let mut report = sample();
    report.language = Language::EnCa;
    let site = site(&report);
    assert!(site["search.html"].contains("<h1>Report index</h1>"));
    let index = &site["assets/search-index.js"];
    assert!(
        index.contains("[\"ies\",\"y\"]") && index.contains("\"one\":\"One result\""),
        "{index}"
    );
}

#[test]
fn the_index_holds_signs_for_absent_numbers_and_no_hidden_characters() {
    let index = &site(&sample())["assets/search-index.js"];
    let data = index.strip_prefix("window.constatsIndex=").expect("it assigns data");
    let index: serde_json::Value = serde_json::from_str(data).expect("JSON");
    let entries = index["entries"].to_string();
    assert!(entries.contains("\u{a0}: —") || entries.contains(", —"), "{entries}");
    assert!(!entries.contains(['\u{202e}', '\u{2066}', '\0']), "{entries}");
}

#[test]
fn tables_say_how_to_cite_them() {
    let page = &site(&sample())["reseautage.html"];
    assert!(
        page.contains("<p class=\"cite\">Lacharité, C., Équipe {de} recherche (2025). «\u{a0}")
            && page.contains(
                "<a href=\"#tableau-reseautage\">https://exemple.org/rapport/reseautage.html#tableau-reseautage</a>"
            ),
        "{page}"
    );
}

#[test]
fn the_first_page_is_a_report_for_libraries() {
    let site = site(&sample());
    let cover = &site["index.html"];
    for tag in [
        "<meta name=\"citation_author\" content=\"Lacharité, Carl\">",
        "<meta name=\"citation_publication_date\" content=\"2025/11\">",
        "<meta name=\"citation_technical_report_institution\" content=\"Éditions CEIDEF\">",
        "<meta name=\"citation_pdf_url\" content=\"https://exemple.org/rapport/rapport.pdf\">",
        "<meta name=\"DC.identifier\" content=\"https://doi.org/10.1234/a_b\">",
        "<meta property=\"og:url\" content=\"https://exemple.org/rapport/\">",
        "<link rel=\"canonical\" href=\"https://exemple.org/rapport/\">",
        "\"@type\":\"Report\"",
        "<a href=\"citer/rapport.bib\" download>BibTeX",
    ] {
        assert!(cover.contains(tag), "{tag} in {cover}");
    }
    assert!(!site["reseautage.html"].contains("citation_"));
    assert!(site["reseautage.html"].contains("\"@type\":\"Dataset\""));
}

#[test]
fn the_current_page_is_marked_once_in_the_contents() {
    let report = sample();
    let site = site(&report);
    for chapter in &report.chapters {
        let page = &site[&format!("{}.html", chapter.id)];
        let mark = format!("<li><a href=\"{}.html\" aria-current=\"page\">", chapter.id);
        assert_eq!(page.matches(&mark).count(), 1, "{}", chapter.id);
    }
}

#[test]
fn nothing_comes_from_elsewhere_and_nothing_runs() {
    for (name, html) in pages(&site(&sample())) {
        assert!(html.contains("default-src 'none'"), "{name}");
        let html = without_own_scripts(html);
        assert!(
            !html.contains("<script") && !html.contains(" style=\"") && !html.contains(" src=\""),
            "{name}"
        );
    }
}

#[test]
fn two_renderings_are_the_same() {
    assert_eq!(site(&sample()), site(&sample()));
}

#[test]
fn a_mistake_in_a_projects_template_is_told_once() {
    let report = sample();
    let mut sources = Sources::new();
    let theme = load(
        &report,
        &[("templates/site/paragraph.html", "<p>\n{{ txt }}</p>\n")],
        &mut sources,
    );
    let errors = made(&report, &theme, &BTreeMap::new(), &SiteFiles::default()).expect_err("txt is unknown");
    let told = said(&errors, &sources);
    insta::assert_snapshot!(told);
    assert_eq!(errors.iter().count(), 1);
}

#[test]
fn all_mistakes_that_stop_templates_from_compiling_are_told() {
    let report = sample();
    let mut sources = Sources::new();
    let theme = load(
        &report,
        &[
            ("templates/site/paragraph.html", "<p>{{ text | shout }}</p>\n"),
            (
                "templates/site/list.html",
                "{{ items | louder }}{% include \"site/nothing.html\" %}\n",
            ),
        ],
        &mut sources,
    );
    let errors = made(&report, &theme, &BTreeMap::new(), &SiteFiles::default()).expect_err("unknown filters");
    insta::assert_snapshot!(said(&errors, &sources));
    assert_eq!(errors.iter().count(), 3);
}

#[test]
fn syntax_errors_of_several_templates_are_told_together() {
    let report = sample();
    let mut sources = Sources::new();
    let theme = load(
        &report,
        &[
            ("templates/site/paragraph.html", "<p>{{ text </p>\n"),
            ("templates/site/list.html", "{% if ordered %}<ol>\n"),
        ],
        &mut sources,
    );
    let errors = made(&report, &theme, &BTreeMap::new(), &SiteFiles::default()).expect_err("syntax");
    insta::assert_snapshot!(said(&errors, &sources));
    assert_eq!(errors.iter().count(), 2);
}
