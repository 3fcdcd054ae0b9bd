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

/// A figure that the policy withholds is a sign in the index, as it is on the page.
#[test]
fn what_is_withheld_is_not_found() {
    let policy = "disclosure:\n  smallest_base: 1\n  smallest_cell: 4\nnotice:";
    let open = Project::base().build();
    let guarded = Project::base().edit("content/report.yaml", "notice:", policy).build();
    let signs = |project: &Project| {
        let tables = index(project)["entries"].to_string();
        [": x", ", x"]
            .iter()
            .map(|sign| tables.matches(sign).count())
            .sum::<usize>()
    };
    assert_eq!(signs(&open), 0);
    let page = |project: &Project| {
        let files = project.files("output").into_iter();
        let pages = files.filter(|(path, _)| path.extension().is_some_and(|end| end == "html"));
        pages
            .map(|(_, bytes)| {
                String::from_utf8_lossy(&bytes)
                    .matches("aria-hidden=\"true\">x</span>")
                    .count()
            })
            .sum::<usize>()
    };
    assert!(page(&guarded) > 0, "the policy withholds nothing");
    assert_eq!(signs(&guarded), page(&guarded));
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
