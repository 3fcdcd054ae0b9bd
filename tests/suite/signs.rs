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

/// Signs that combine with what stands before or after them, alone, first or last: what `check` takes, `build` prints.
#[test]
fn no_sign_passes_the_check_and_breaks_the_print() {
    let texts = [
        FLAG,
        "\u{301}lu",
        "a\u{600}",
        "\u{20e3}",
        "\u{903}\u{cc4}",
        "\u{11d3a}\"\u{600}",
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "\u{e000}\u{10fffd}",
        "\\ud83c\\udff4",
        "\\U0001FFFEa",
    ];
    for text in texts {
        // YAML's own escapes stay.
        let text = if text.starts_with('\\') {
            text.to_owned()
        } else {
            text.replace('"', "\\\"")
        };
        let written = |key: &str| format!("{key}: \"{text}\"");
        let project = Project::at("tests/errors/_base")
            .edit(
                "content/report.yaml",
                "title: Les jardins du quartier",
                &written("title"),
            )
            .edit("content/report.yaml", "label: Membres des jardins", &written("label"))
            .edit("content/questionnaire.yaml", "label: A jardiné", &written("label"))
            .edit("content/questionnaire.yaml", "label: Bonne", &written("label"))
            .edit(
                "content/sections/recolte.yaml",
                "title:",
                &format!("{}\nold_title:", written("title")),
            );
        let section = project.read("content/sections/recolte.yaml");
        let kept: Vec<&str> = section.lines().filter(|line| !line.starts_with("old_title")).collect();
        let project = project.file("content/sections/recolte.yaml", kept.join("\n"));
        project.run(&["check"]).succeeds();
        project.run(&["build"]).succeeds();
    }
    for nothing in ["\\U0001FFFE", "\u{34f}", "\\uFDD0\\uFFFF", "\u{200d}\u{fe0f}"] {
        let title = format!("title: \"{nothing}\"");
        let project =
            Project::at("tests/errors/_base").edit("content/report.yaml", "title: Les jardins du quartier", &title);
        let said = project.run(&["check"]).fails(1).stderr;
        assert!(said.contains("this text shows nothing"), "{said}");
    }
}
