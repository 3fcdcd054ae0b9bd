//! What the documents say is so: paths exist, commands run, the guide's examples are a project that builds.

use crate::architecture::ORDER;
use crate::pages;
use crate::project::Project;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A block between fences: what stands after the opening one, and its lines.
struct Fence {
    kind: String,
    text: String,
}

fn fences(text: &str) -> Vec<Fence> {
    let mut found: Vec<Fence> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        match (line.strip_prefix("```"), open) {
            (Some(kind), false) => found.push(Fence {
                kind: kind.to_owned(),
                text: String::new(),
            }),
            (None, true) => {
                if let Some(fence) = found.last_mut() {
                    fence.text.push_str(line);
                    fence.text.push('\n');
                }
                continue;
            }
            (None, false) => continue,
            (Some(_), true) => {}
        }
        open = !open;
    }
    assert!(!open, "a fence is not closed");
    found
}

/// The text between single backquotes, fences left out.
fn code_words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if line.starts_with("```") {
            open = !open;
        } else if !open {
            found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

/// The targets of links and pictures.
fn link_targets(text: &str) -> Vec<String> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn links_lead_somewhere() {
    let mut counted = 0;
    for document in [
        "README.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "docs/fr/anonymat.md",
        "docs/architecture.md",
        "docs/fr/confidentialite.md",
        "docs/fr/exports.md",
        "docs/fr/fiches.md",
        "docs/fr/guide.md",
        "docs/fr/fichiers.md",
        "docs/fr/montrer.md",
        "docs/fr/premier-rapport.md",
        "docs/pictures.md",
        "docs/fr/presentation.md",
    ] {
        let text = read(document);
        let folder = root()
            .join(document)
            .parent()
            .map(Path::to_path_buf)
            .unwrap_or_default();
        for target in link_targets(&text) {
            if target.contains("://")
                || target.starts_with('#') && document == "docs/fr/guide.md" && !target.contains('.')
            {
                // An address, a place in the guide (below), or one of the guide's own examples.
                continue;
            }
            counted += 1;
            let (path, place) = target.split_once('#').unwrap_or((&target, ""));
            let file = folder.join(path);
            assert!(file.exists(), "{document}: {target}");
            if !place.is_empty() {
                let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{path}: {e}"));
                let mut headings = text.lines().filter(|line| line.starts_with('#'));
                assert!(headings.any(|heading| slug(heading) == place), "{document}: {target}");
            }
        }
    }
    assert!(counted >= 10, "only {counted} links");
}

/// The place that a heading has on its page.
fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches(['#', ' ']);
    let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// The guide's contents lead to its headings, and name all of them.
#[test]
fn the_guides_contents_are_its_headings() {
    let guide = read("docs/fr/guide.md");
    let headings: Vec<String> = guide
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(|heading| format!("#{}", slug(heading)))
        .collect();
    let contents: Vec<String> = guide
        .lines()
        .filter(|line| line.starts_with("- ["))
        .flat_map(link_targets)
        .filter(|target| target.starts_with('#'))
        .collect();
    assert!(headings.len() >= 10);
    assert_eq!(contents, headings);
}

#[test]
fn paths_of_the_architecture_exist() {
    let text = read("docs/architecture.md");
    let mut counted = 0;
    for word in code_words(&text).into_iter().chain(link_targets(&text)) {
        let word = word.trim_start_matches("../");
        let is_path = word.contains('/')
            || word.ends_with(".toml")
            || ["content", "templates", "themes", "benches"].contains(&word);
        if is_path && !word.contains("::") {
            counted += 1;
            assert!(root().join(word).exists(), "{word} does not exist");
        }
    }
    assert!(counted >= 30, "only {counted} paths");
    assert!(text.lines().count() <= 90, "more than a page");
    let rows: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert!(rows.starts_with(&ORDER), "{rows:?}");
}

/// Commands of the README are run as they stand, in a copy of what they speak of.
#[test]
fn commands_of_the_readme_run() {
    let mut ran = 0;
    let mut known = 0;
    for fence in fences(&read("README.md")) {
        assert_eq!(fence.kind, "sh", "{}", fence.text);
        let (example, exports) = ("tests/projects/base", "tests/exports");
        let project = Project::empty()
            .overlay_into(example, example)
            .overlay_into(exports, exports);
        for line in fence.text.lines() {
            let command = line.split(" #").next().unwrap_or_default().trim();
            let words: Vec<&str> = command.split_whitespace().collect();
            match words[..] {
                ["cargo", "run", "--release"] => {
                    let project = Project::empty().overlay_into("content", "content");
                    project.run(&["--no-pdf"]).succeeds();
                    assert!(project.path().join("output/index.html").is_file());
                    ran += 1;
                }
                ["cargo", "run", "--release", "--", ref args @ ..] => {
                    project.run(args).succeeds();
                    ran += 1;
                }
                [script] if root().join(script).is_file() => known += 1,
                ["cargo", "bench", "--bench", name, ..] => {
                    assert!(root().join(format!("benches/{name}.rs")).is_file(), "{command}");
                    known += 1;
                }
                [] => {}
                _ => panic!("README.md: is `{command}` safe to run? tests/suite/docs.rs does not know it"),
            }
        }
    }
    assert!(ran >= 4 && known >= 1, "{ran} ran, {known} known");
}

/// A block of the guide whose first line names a file is an excerpt of that file of the guide's project.
#[test]
fn the_guide_quotes_its_project() {
    let mut counted = 0;
    for fence in fences(&read("docs/fr/guide.md")) {
        let Some((path, excerpt)) = fence.text.strip_prefix("# ").and_then(|text| text.split_once('\n')) else {
            continue;
        };
        if !path.starts_with("content/") {
            continue;
        }
        counted += 1;
        let file = read(&format!("tests/projects/base/{path}"));
        assert!(file.contains(excerpt), "{path} does not hold:\n{excerpt}");
    }
    assert!(counted >= 10, "only {counted} excerpts");
}

/// A block of the guide that is a list of blocks stands in a section of its own; together they make a report.
#[test]
fn the_guides_other_blocks_build() {
    let mut section = "title: Les autres blocs du guide\nblocks:\n".to_owned();
    let mut counted = 0;
    for fence in fences(&read("docs/fr/guide.md")) {
        if fence.kind == "yaml" && fence.text.starts_with("- ") {
            counted += 1;
            for line in fence.text.lines() {
                section.push_str(&format!("  {line}\n"));
            }
        }
    }
    assert!(counted >= 3, "only {counted} blocks");
    let project = Project::base()
        .edit(
            "content/report.yaml",
            "[participation, appuis]",
            "[participation, appuis, autres-blocs]",
        )
        .file("content/sections/autres-blocs.yaml", section);
    project.run(&["build", "--no-pdf"]).succeeds();
    assert!(project.path().join("output/donnees/jeux-selon-le-milieu.csv").is_file());
}

/// A block of the guide whose first line says where it goes, there in the guide's project.
#[test]
fn the_guides_additions_are_understood() {
    let mut project = Project::base();
    let mut counted = 0;
    for fence in ["docs/fr/reponses.md", "docs/fr/exports.md"]
        .iter()
        .flat_map(|page| fences(&read(page)))
    {
        let (first, lines) = fence.text.split_once('\n').unwrap_or_default();
        project = match first {
            "# à la fin de content/questionnaire.yaml" => {
                let all = project.read("content/questionnaire.yaml");
                project.file("content/questionnaire.yaml", format!("{}\n{lines}", all.trim_end()))
            }
            "# sous un groupe de content/report.yaml" => {
                let file = "    responses: responses/parents.csv\n";
                project.edit("content/report.yaml", file, &format!("{file}{lines}"))
            }
            _ => continue,
        };
        counted += 1;
    }
    assert_eq!(counted, 3);
    assert_eq!(project.run(&["build", "--no-pdf"]).succeeds().stderr, "");
}

/// Each expression of the guide's table says what its second column says.
#[test]
fn the_guides_expressions_say_what_they_say() {
    let guide = read("docs/fr/guide.md");
    let rows: Vec<(&str, &str)> = guide
        .lines()
        .filter_map(|line| line.strip_prefix("| `{{")?.strip_suffix(" |")?.split_once("}}` | "))
        .collect();
    assert!(rows.len() >= 14, "only {} expressions", rows.len());
    let mut section = "title: Expressions\ngroups: [parents, equipe]\nblocks:\n  - findings:\n".to_owned();
    for (expression, _) in &rows {
        section.push_str(&format!("      - 'On lit : {{{{{expression}}}}}, sans plus.'\n"));
    }
    let project = Project::base()
        .edit(
            "content/report.yaml",
            "[participation, appuis]",
            "[participation, appuis, expressions]",
        )
        .file("content/sections/expressions.yaml", section)
        .build();
    let page = project.read("output/expressions.html");
    let main = page.find("<main").map_or("", |start| &page[start..]);
    let text = main.replace('\u{a0}', " ");
    let mut said = text.split("On lit :").skip(1);
    for (expression, expected) in rows {
        let found = said.next().unwrap_or_default();
        let found = pages::text(found.split(", sans plus").next().unwrap_or_default(), "");
        assert_eq!(found.trim(), expected, "{expression}");
    }
}

/// The guide's message, from the guide's project with the guide's mistake.
#[test]
fn the_guides_message_is_the_programs() {
    let project = Project::base().edit("content/sections/participation.yaml", "deja_venu", "deja_vnu");
    let run = project.run(&["--lang", "fr", "check"]).fails(1);
    let guide = read("docs/fr/guide.md");
    let message = fences(&guide)
        .into_iter()
        .find(|fence| fence.text.starts_with("erreur"))
        .expect("a message");
    let plain = |text: &str| text.replace('\u{a0}', " ");
    assert!(
        plain(&run.stderr).contains(plain(&message.text).trim_end()),
        "{}",
        run.stderr
    );
}
