//! What can be found in a site: the search's index and the page it falls back on, the map of the site, its lost page.

use crate::project::Project;
use serde_json::Value;

fn index(project: &Project) -> Value {
    let script = project.read("output/assets/search-index.js");
    let json = script.strip_prefix("window.constatsIndex=").expect("it assigns data");
    serde_json::from_str(json).expect("what it assigns is JSON")
}

/// Anchors that the index leads to, as hrefs.
fn hrefs(index: &Value) -> Vec<String> {
    let entries = index["entries"].as_array().expect("entries").iter();
    let href = |entry: &Value| {
        let chapter = &index["chapters"][usize::try_from(entry[1].as_u64().unwrap_or_default()).unwrap_or_default()];
        let page = chapter[1].as_str().unwrap_or_default();
        match entry[2].as_str().unwrap_or_default() {
            "" => page.to_owned(),
            anchor => format!("{page}#{anchor}"),
        }
    };
    entries.map(href).collect()
}

#[test]
fn every_entry_leads_to_its_place() {
    let project = Project::base().build();
    let index = index(&project);
    let hrefs = hrefs(&index);
    assert!(hrefs.len() > 20, "{} entries", hrefs.len());
    for href in &hrefs {
        let (page, anchor) = href.split_once('#').unwrap_or((href, ""));
        let page = project.read(&format!("output/{page}"));
        assert!(
            anchor.is_empty() || page.contains(&format!(" id=\"{anchor}\"")),
            "{href}"
        );
    }
    let listed = project.read("output/recherche.html");
    let tables = hrefs
        .iter()
        .filter(|href| listed.contains(&format!("<a href=\"{href}\">")));
    assert!(tables.count() > 10);
}

/// Twenty people, of whom one and three gave two of the answers.
fn few(cell: u32) -> Project {
    let answers = [1, 3, 9, 7].iter().zip(0..).flat_map(|(n, code)| [code].repeat(*n));
    let rows: String = answers
        .zip(0..)
        .map(|(code, n): (usize, usize)| format!("zz{n:02},{code}\n"))
        .collect();
    let choices: String = (0..4)
        .map(|n| format!("      - {{code: {n}, id: c{n}, label: Choix {n}}}\n"))
        .collect();
    Project::empty()
        .file(
            "content/report.yaml",
            format!(
                "title: Essai\ndate: 2025\ndisclosure:\n  smallest_base: 2\n  smallest_cell: {cell}\nsections: [s]\n\
                 groups:\n  a:\n    label: Groupe\n    responses: responses/a.csv\n    respondent: id\n"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            format!("questions:\n  q:\n    type: single\n    text: Q?\n    choices:\n{choices}"),
        )
        .file(
            "content/sections/s.yaml",
            "title: S\nblocks:\n  - group_table:\n      id: tableau\n      caption: Tableau\n      of: q\n      groups: [a]\n",
        )
        .file("content/responses/a.csv", format!("id,q\n{rows}"))
}

/// A figure that the policy withholds is a sign in the index, as it is on the page.
#[test]
fn what_is_withheld_is_not_found() {
    let signs = |cell| {
        let project = few(cell).build();
        let index = index(&project);
        let mut entries = index["entries"].as_array().expect("entries").iter();
        let table = entries.find(|entry| entry[2] == "tableau").expect("the table");
        let text = table[4].as_str().unwrap_or_default().to_owned();
        let page = project.read("output/s.html");
        let on_page = page.matches("aria-hidden=\"true\">x</span>").count();
        assert_eq!(text.matches("\u{a0}: x;").count(), on_page, "{text}");
        assert_eq!(text.contains("\u{a0}: 5\u{a0}%;"), cell < 2, "{text}");
        on_page
    };
    assert_eq!(signs(1), 0);
    assert!(signs(4) >= 2);
}

#[test]
fn a_map_of_the_site_needs_its_address() {
    let project = Project::base().build();
    assert!(!project.path().join("output/sitemap.xml").exists());
    let project = Project::base()
        .edit(
            "content/report.yaml",
            "notice:",
            "url: https://exemple.org/samedis\nnotice:",
        )
        .build();
    let map = project.read("output/sitemap.xml");
    assert!(
        map.contains("<url><loc>https://exemple.org/samedis/</loc></url>"),
        "{map}"
    );
    assert!(
        map.contains("<loc>https://exemple.org/samedis/participation.html</loc>"),
        "{map}"
    );
    assert!(!map.contains("404") && !map.contains("lastmod"), "{map}");
    let lost = project.read("output/404.html");
    assert!(
        lost.contains("<a href=\"participation.html\">") && !lost.contains("canonical"),
        "{lost}"
    );
    assert!(project.read("output/favicon.svg").starts_with("<svg"));
}

/// Whoever said a quotation follows it; of who is not named, nothing does, no sign either.
#[test]
fn a_quotation_of_nobody_ends_with_its_words() {
    let section = "title: Paroles\nblocks:\n  - quotation: {id: sans-nom, text: On s’y retrouve, paraphrase: true}\n  - quotation: {id: \
                   avec-nom, text: On y revient, attribution: une mère, paraphrase: true}\n";
    let project = Project::base().file("content/sections/paroles.yaml", section).edit(
        "content/report.yaml",
        "sections: [",
        "sections: [paroles, ",
    );
    let project = project.build();
    let index = index(&project);
    let entries = index["entries"].as_array().expect("entries").iter();
    let texts: Vec<String> = entries
        .flat_map(|entry| entry.as_array().expect("an entry").clone())
        .filter_map(|part| part.as_str().map(str::to_owned))
        .collect();
    let said = |words: &str| {
        texts
            .iter()
            .find(|text| text.contains(words))
            .unwrap_or_else(|| panic!("{words}: {texts:?}"))
    };
    assert!(said("On s’y retrouve").ends_with("On s’y retrouve"), "{texts:?}");
    assert!(said("On y revient").ends_with("On y revient – une mère"), "{texts:?}");
    let ends = |text: &&String| {
        text.trim_end().ends_with(['–', ',']) || text.trim_start().starts_with(['–', ',', ';', ':', '.'])
    };
    assert_eq!(texts.iter().find(ends), None);
}
