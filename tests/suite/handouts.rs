//! Handouts: what a section's and an audience's hold, what chooses it, and that they say nothing that the report doesn't.

use crate::pages::{self, from};
use crate::project::Project;
use std::collections::BTreeSet;

/// The library's project: its sections ask, and it has one audience.
const LIBRARY: &str = "tests/projects/library";

fn names(project: &Project) -> BTreeSet<String> {
    let files = project.files("output");
    files
        .iter()
        .map(|(path, _)| path.to_string_lossy().into_owned())
        .collect()
}

/// The words of a page's main part, one space apart.
fn words(html: &str) -> String {
    let main = from(html, "<main");
    pages::words(main.split_once("</main>").map_or(main, |(main, _)| main))
}

#[test]
fn each_section_and_each_audience_has_a_page_and_a_pdf() {
    let project = Project::at(LIBRARY);
    project.run(&["build"]).succeeds();
    let names = names(&project);
    for handout in ["taking-part", "what-it-brings", "branches"] {
        for kind in ["html", "pdf"] {
            assert!(
                names.contains(&format!("handout-{handout}.{kind}")),
                "{handout}.{kind}: {names:?}"
            );
        }
    }
    let list = project.read("output/handouts.html");
    let section = project.read("output/taking-part.html");
    let cover = project.read("output/index.html");
    assert!(
        list.contains("href=\"handout-branches.pdf\"") && list.contains("pages, "),
        "{list}"
    );
    assert!(
        section.contains("href=\"handout-taking-part.html\"") && section.contains("href=\"handout-taking-part.pdf\"")
    );
    assert!(cover.contains("href=\"handouts.html\"") && cover.contains("href=\"handout-branches.html\""));
    // They repeat the report: the search leads to it, not to them.
    assert!(!project.read("output/assets/search-index.js").contains("handout-"));
}

#[test]
fn a_sections_handout_holds_its_findings_its_statements_and_its_questions() {
    let project = Project::at(LIBRARY).build();
    let text = words(&project.read("output/handout-what-it-brings.html"));
    for held in [
        "Discussion handout What it brings 60 members",
        "no such survey was held",
        "Nine in ten members agree",
        "Share that agrees or strongly agrees",
        "Statement 1. Reading groups let people meet",
    ] {
        assert!(text.contains(held), "{held}: {text}");
    }
    // No figure, no quotation that nobody chose, no statement that rests on another section.
    for left in ["evenings that they look forward to", "of the month", "Statement 2."] {
        assert!(!text.contains(left), "{left}: {text}");
    }
    let asks = words(&project.read("output/handout-taking-part.html"));
    assert!(asks.contains("What keeps people away is mostly time"), "{asks}");
    // A question's figure goes through the same gate and into the same file.
    let figures = project.read("output/figures.json");
    assert!(asks.contains("65% of members were new"), "{asks}");
    assert!(
        figures.contains("\"section\": \"handout-taking-part\"")
            || figures.contains("\"section\":\"handout-taking-part\"")
    );
}

#[test]
fn figures_of_statements_stand_in_the_conclusion() {
    let project = Project::at(LIBRARY)
        .edit(
            "content/conclusion.yaml",
            "text: Reading groups let people meet",
            "text: Reading groups let {{ n(\"members\") }} people meet",
        )
        .build();
    let figures: serde_json::Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let sections = figures["figures"].as_array().expect("a list").iter();
    let sections: BTreeSet<&str> = sections.filter_map(|figure| figure["section"].as_str()).collect();
    assert!(sections.contains("conclusion"), "{sections:?}");
    for section in sections {
        assert!(
            project.path().join(format!("output/{section}.html")).exists(),
            "{section}"
        );
    }
    let page = project.read("output/conclusion.html");
    assert!(page.contains("href=\"figures-conclusion.html#"), "{page}");
}

#[test]
fn the_full_form_prints_all_that_the_page_holds() {
    let short = Project::at(LIBRARY);
    let full = Project::at(LIBRARY).edit(
        "content/report.yaml",
        "    tags: [branches]\n",
        "    tags: [branches]\n    form: full\n",
    );
    short.run(&["build"]).succeeds();
    full.run(&["build"]).succeeds();
    let shown = |project: &Project| from(&project.read("output/handout-branches.html"), "<section").to_owned();
    assert_eq!(shown(&short), shown(&full));
    let printed = |project: &Project| project.bytes("output/handout-branches.pdf");
    assert_ne!(printed(&short), printed(&full));
}

#[test]
fn an_audience_gets_what_carries_its_tags() {
    let project = Project::at(LIBRARY).build();
    let page = project.read("output/handout-branches.html");
    let text = words(&page);
    for held in [
        "For those who open the doors",
        "What makes it hard to take part",
        "Nine in ten members agree",
        "Which evening would suit",
        // None was chosen: those that rest on what is shown.
        "Statement 1.",
        "Statement 2.",
    ] {
        assert!(text.contains(held), "{held}: {text}");
    }
    for left in [
        "Earlier reading groups",
        "About half of members",
        "Statement 3.",
        "were new to reading groups",
    ] {
        assert!(!text.contains(left), "{left}: {text}");
    }
    // Its figures lead to where they come from.
    assert!(page.contains("href=\"figures-what-it-brings.html#"), "{page}");
    // The way from paper: a code, told to those who don't see it.
    let address = "https://library.example.org/reading-groups/handout-branches.html";
    assert!(page.contains(&format!(
        "aria-label=\"QR code that leads to this handout on the report’s site: {address}\""
    )));
    let unpublished = Project::at(LIBRARY).edit(
        "content/report.yaml",
        "url: https://library.example.org/reading-groups\n",
        "",
    );
    let page = unpublished.build().read("output/handout-branches.html");
    assert!(page.contains("<code>handout-branches.html</code>") && !page.contains("handout-code"));
}

#[test]
fn statements_and_sections_can_be_chosen_too() {
    let project = Project::at(LIBRARY)
        .edit(
            "content/conclusion.yaml",
            "  - id: statement-words\n",
            "  - id: statement-words\n    tags: [branches]\n",
        )
        .edit(
            "content/sections/what-it-brings.yaml",
            "groups: [members, hosts]\n",
            "groups: [members, hosts]\ntags: [branches]\ndiscussion: [What did it bring you?]\n",
        )
        .build();
    let text = words(&project.read("output/handout-branches.html"));
    // A chosen statement is the only one; a whole section brings its tables and its questions, after the audience's own.
    assert!(
        text.contains("Statement 3.") && !text.contains("Statement 1."),
        "{text}"
    );
    assert!(
        text.contains("About half of members") && text.contains("What members think of each benefit"),
        "{text}"
    );
    let own = text.find("Which evening would suit").expect("the audience's question");
    assert!(text.find("What did it bring you?").is_some_and(|at| at > own), "{text}");
}

#[test]
fn the_tag_handout_chooses_what_a_section_keeps() {
    let project = Project::at(LIBRARY)
        .edit(
            "content/sections/what-it-brings.yaml",
            "      - id: finding-comments\n",
            "      - id: finding-comments\n        tags: [handout]\n",
        )
        .build();
    let text = words(&project.read("output/handout-what-it-brings.html"));
    assert!(text.contains("evenings that they look forward to"), "{text}");
    assert!(
        !text.contains("Nine in ten members agree") && !text.contains("What members think"),
        "{text}"
    );
}

#[test]
fn footnotes_come_along() {
    let project = Project::at(LIBRARY)
        .edit(
            "content/sections/what-it-brings.yaml",
            "          them meet people.\n",
            "          them meet people.[^who]\n\n          [^who]: At the branch, not at home.\n",
        )
        .build();
    let page = project.read("output/handout-branches.html");
    assert!(words(&page).contains("At the branch, not at home."), "{page}");
    assert!(page.contains("href=\"#Note-1\"") && page.contains("id=\"Note-1\""));
    project.run(&["build"]).succeeds();
}

#[test]
fn without_questions_and_audiences_there_are_none() {
    let project = Project::base();
    project.run(&["build", "--no-pdf"]).succeeds();
    let names = names(&project);
    assert!(
        names.contains("index.html") && !names.iter().any(|name| name.starts_with("fiche")),
        "{names:?}"
    );
    assert!(!project.read("output/index.html").contains("fiche"));
}

#[test]
fn without_pdf_nothing_leads_to_one() {
    let project = Project::at(LIBRARY);
    project.run(&["build", "--no-pdf"]).succeeds();
    for page in ["handouts", "handout-branches", "taking-part", "index"] {
        assert!(!project.read(&format!("output/{page}.html")).contains(".pdf"), "{page}");
    }
}

#[test]
fn the_author_hears_of_idle_tags_and_of_long_handouts() {
    let idle = Project::at(LIBRARY).edit(
        "content/report.yaml",
        "    tags: [branches]\n",
        "    tags: [branches, branch]\n",
    );
    let said = idle.run(&["--lang", "en", "check"]).succeeds().stderr;
    assert!(
        said.contains("nothing in the report carries the tag “branch”") && said.contains("branches"),
        "{said}"
    );
    let many: String = (0..60)
        .map(|n| format!("  - What of the {} side?\n", ["north", "south", "east"][n % 3]))
        .collect();
    let long = Project::at(LIBRARY).edit(
        "content/sections/taking-part.yaml",
        "discussion:\n",
        &format!("discussion:\n{many}"),
    );
    let said = long.run(&["--lang", "en", "build"]).succeeds().stderr;
    assert!(
        said.contains("handout-taking-part.pdf has") && said.contains("tags: [handout]"),
        "{said}"
    );
}

/// What a policy withholds in the report, a handout withholds too: it shows the report's own cells.
#[test]
fn a_handout_withholds_what_the_report_withholds() {
    let project = Project::at("tests/projects/confidentiel");
    let section = "content/sections/entraide.yaml";
    let asking = format!("{}discussion: [Que faire?]\n", project.read(section));
    let project = project.file(section, asking).build();
    let cells = |page: &str| -> Vec<String> {
        let html = project.read(&format!("output/{page}.html"));
        let main = html
            .split_once("<main")
            .map(|(_, main)| main.to_owned())
            .expect("a page");
        main.split("<td")
            .skip(1)
            .map(|cell| cell.split("</td>").next().unwrap_or_default().to_owned())
            .collect()
    };
    let (shown, handed) = (cells("entraide"), cells("fiche-entraide"));
    assert!(
        shown.len() > 5 && shown.iter().any(|cell| cell.contains("confidentielle")),
        "{shown:?}"
    );
    assert_eq!(shown, handed);
}

/// The same report, the same bytes, whichever thread was first.
#[test]
fn handouts_are_the_same_bytes_each_time() {
    let build = || {
        let project = Project::at(LIBRARY);
        project.run(&["build"]).succeeds();
        project.files("output")
    };
    let (first, second) = (build(), build());
    assert!(first.len() > 20);
    assert!(first == second, "two builds differ");
}
