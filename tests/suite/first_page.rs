//! The first page tells the report in one minute; a section page says what it holds and what the conclusion makes of it.

use crate::project::Project;

const HIGHLIGHTS: &str = "summary: '{{ n(\"membres\") }} membres ont répondu.'
highlights:
  - figure: '{{ percent(\"recolte\", is=\"bonne\", group=\"membres\") }}'
    text: jugent la récolte *bonne*.
    evidence: tableau-recolte
";

fn with_highlights() -> Project {
    Project::at("tests/errors/_base").edit("content/report.yaml", "groups:\n", &format!("{HIGHLIGHTS}groups:\n"))
}

#[test]
fn main_findings_stand_first_with_what_shows_them() {
    let project = with_highlights().build();
    let page = project.read("output/index.html");
    assert!(page.contains("<p class=\"summary\">"), "{page}");
    let at = page.find("class=\"highlights\"").expect("the findings");
    let end = page[at..].find("</section>").expect("their end");
    let findings = &page[at..at + end];
    // Three of the six members who answered, by hand.
    assert!(
        findings.contains("<span class=\"figure\">50\u{a0}%</span>"),
        "{findings}"
    );
    assert!(findings.contains("jugent la récolte <em>bonne</em>."));
    assert!(
        findings.contains("<a href=\"recolte.html#tableau-recolte\">La récolte (tableau)</a>"),
        "{findings}"
    );
    assert!(at < page.find("class=\"doors\"").expect("the two ways in"));
    let figures = project.read("output/figures.json");
    assert!(
        figures.contains("\"index/"),
        "the first page's figures are figures like others"
    );
}

#[test]
fn a_page_says_what_it_holds_and_what_is_made_of_it() {
    let project = Project::at("tests/errors/_base").build();
    let page = project.read("output/recolte.html");
    assert!(
        !page.contains("class=\"holds\""),
        "a table and the conclusion need no list"
    );
    let longer = Project::base().build().read("output/appuis.html");
    let holds = &longer[longer.find("class=\"holds\"").expect("what it holds")..];
    let holds = &holds[..holds.find("</nav>").expect("its end")];
    for link in [
        "<a href=\"#partenaires\">Tableau\u{a0}2 – La bibliothèque vient en tête</a>",
        "<a href=\"#Page-concluded\">",
    ] {
        assert!(holds.contains(link), "{link}: {holds}");
    }
    let concluded = &page[page
        .find("<section class=\"concluded\"")
        .expect("the conclusion's words")..];
    let conclusion = project.read("output/conclusion.html");
    let id = conclusion
        .split("<li id=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a statement");
    assert!(
        concluded.contains(&format!("href=\"conclusion.html#{id}\">Énoncé 1</a>")),
        "{concluded}"
    );
}

#[test]
fn more_than_six_are_no_longer_main_ones() {
    let entry = HIGHLIGHTS.split("highlights:\n").nth(1).expect("an entry");
    let many = format!("highlights:\n{}groups:\n", entry.repeat(7));
    let project = Project::at("tests/errors/_base").edit("content/report.yaml", "groups:\n", &many);
    let run = project.run(&["--lang", "fr", "check"]).succeeds();
    let said = run.stderr.replace('\u{a0}', " ");
    assert!(said.contains("7 constats : au-delà de 6"), "{said}");
}

#[test]
fn a_link_is_shown_by_a_card_where_the_site_has_an_address() {
    let project = with_highlights().build();
    assert!(!project.path().join("output/assets/carte.png").exists());
    assert!(!project.read("output/index.html").contains("og:image"));
    let project = with_highlights()
        .edit(
            "content/report.yaml",
            "groups:\n",
            "url: https://exemple.org/jardins\ngroups:\n",
        )
        .build();
    let page = project.read("output/recolte.html");
    assert!(
        page.contains("property=\"og:image\" content=\"https://exemple.org/jardins/assets/carte.png\""),
        "{page}"
    );
    let card = std::fs::read(project.path().join("output/assets/carte.png")).expect("a card");
    assert_eq!(&card[..8], b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| u32::from_be_bytes(card[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((side(16), side(20)), (1200, 630));
}
