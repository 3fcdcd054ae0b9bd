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
    assert_eq!(heads, ["10 parents", "Équipe d’animation 6 Équipe"]);
}

/// Words in another language say so, follow its typography and are read by its rules; the report's own stay as they are.
#[test]
fn every_text_can_be_in_another_language() {
    let project = Project::base().edit(
        "content/sections/participation.yaml",
        "blocks:\n",
        "blocks:\n  - prose: |\n      They said \"yes\": why not?\n\n      - First: this\n    lang: en-CA\n  - heading: 'What they said: \"yes\"'\n    lang: en\n  - findings:\n      - text: \"It helps: families say so.\"\n        lang: en\n        details: [\"Really: it \
         does.\", {text: \"Vraiment : oui.\", lang: fr}]\n  - criteria: {id: criteres-anglais, lang: en, title: \"A partner:\", items: \
         [\"answers: always\"]}\n",
    );
    let project = project
        .edit(
            "content/conclusion.yaml",
            "    evidence:",
            "    lang: fr-CA\n    evidence:",
        )
        .build();
    let page = project.read("output/participation.html");
    for said in [
        "<p><span lang=\"en-CA\" dir=\"auto\">They said “yes”: why not?</span></p>",
        "<span lang=\"en-CA\" dir=\"auto\">First: this</span>",
        "<span lang=\"en\" dir=\"auto\">What they said: “yes”</span>",
        "<span lang=\"en\" dir=\"auto\">It helps: families say so.</span>",
        "<span lang=\"en\" dir=\"auto\">Really: it does.</span>",
        "<span lang=\"fr\" dir=\"auto\">Vraiment\u{a0}: oui.</span>",
        "<span lang=\"en\" dir=\"auto\">A partner:</span>",
        "<span lang=\"en\" dir=\"auto\">answers: always</span>",
    ] {
        assert!(page.contains(said), "{said} is not in {page}");
    }
}

/// A share in words is found by the rules of the language that it is said in.
#[test]
fn a_figure_in_another_language_is_accounted_for() {
    let with = |lang: &str| {
        Project::base()
            .edit(
                "content/sections/participation.yaml",
                "blocks:\n",
                &format!("blocks:\n  - prose: Nine out of ten said so.\n{lang}"),
            )
            .run(&["--lang", "en", "check"])
    };
    let run = with("    lang: en\n").fails(1);
    assert!(
        run.stderr
            .contains("“Nine out of ten” is a figure that nothing ties to the data"),
        "{}",
        run.stderr
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
