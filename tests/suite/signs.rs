//! What is printed otherwise than it is written, and what is set for the reader: signs without a glyph, quotes, languages.

use crate::project::Project;

/// A flag is one sign of several characters; no font has it.
const FLAG: &str = "\u{1f3f4}\u{200d}\u{2620}\u{fe0f}";

#[test]
fn a_sign_that_no_font_has_is_told_where_it_is_written() {
    let project = Project::base().edit(
        "content/report.yaml",
        "title: Les samedis de lecture",
        &format!("title: Les samedis de lecture {FLAG}"),
    );
    for command in ["check", "build"] {
        let run = project.run(&["--lang", "fr", command]).succeeds();
        for told in [
            "avertissement",
            "content/report.yaml:2:31",
            "(U+1F3F4 U+200D U+2620 U+FE0F)",
            "fonts/",
        ] {
            assert!(run.stderr.contains(told), "{command}: {told} in {}", run.stderr);
        }
    }
}

#[test]
fn a_quotation_in_another_language_says_so() {
    let project = Project::base()
        .edit(
            "content/sections/participation.yaml",
            "blocks:\n",
            "blocks:\n  - quotation:\n      id: parole-anglaise\n      text: 'I said \"yes\"; was it: right ?'\n      \
             paraphrase: true\n      lang: EN-ca\n",
        )
        .build();
    let page = project.read("output/participation.html");
    assert!(
        page.contains("<blockquote lang=\"en-CA\" dir=\"auto\"><p>I said “yes”; was it: right ?</p>"),
        "{page}"
    );
}

/// A group whose short name is its name has it once over its column.
#[test]
fn a_group_is_named_once_at_the_head_of_its_column() {
    let project = Project::base()
        .edit(
            "content/sections/participation.yaml",
            "groups: [parents]\nblocks:\n",
            "groups: [parents, equipe]\nblocks:\n  - comparison:\n      - group: parents\n        blocks:\n          - findings: \
             [Les parents viennent.]\n      - group: equipe\n        blocks:\n          - findings: [L’équipe anime.]\n",
        )
        .build();
    let page = project.read("output/participation.html");
    let heads: Vec<&str> = page
        .split("<p class=\"column-head\">")
        .skip(1)
        .filter_map(|rest| rest.split("</p>").next())
        .collect();
    let heads: Vec<String> = heads
        .iter()
        .map(|head| crate::pages::words(head).replace('\u{a0}', " "))
        .collect();
    assert_eq!(heads, ["10 Parents", "Équipe d’animation 6 Équipe"]);
}
