//! What the documents say is so: links lead somewhere, paths exist, commands run. `guides.rs` holds the guides.

use crate::architecture::ORDER;
use crate::project::Project;
use std::fs;
use std::path::Path;

pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A block between fences: what stands after the opening one, and its lines.
pub struct Fence {
    pub kind: String,
    pub text: String,
}

pub fn fences(text: &str) -> Vec<Fence> {
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
pub fn code_words(text: &str) -> Vec<String> {
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
pub fn link_targets(text: &str) -> Vec<String> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .map(str::to_owned)
        .collect()
}

/// Every document of the repository, by its path.
fn documents() -> Vec<String> {
    let folders = ["docs/fr", "docs/en", "docs", "."].map(|folder| fs::read_dir(root().join(folder)));
    let files = folders
        .into_iter()
        .flat_map(|entries| entries.expect("a folder").flatten());
    let texts = files
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "md"));
    let own = texts.map(|path| {
        path.strip_prefix(root().join("."))
            .map(|path| path.to_string_lossy().into_owned())
    });
    own.map(|path| path.expect("a path of the repository")).collect()
}

#[test]
fn links_lead_somewhere() {
    let mut counted = 0;
    let documents = documents();
    assert!(documents.len() >= 27, "{documents:?}");
    for document in documents {
        let text = read(&document);
        let folder = root()
            .join(&document)
            .parent()
            .map(Path::to_path_buf)
            .unwrap_or_default();
        for target in link_targets(&text) {
            let is_of_the_guide = document.ends_with("/guide.md") && target.starts_with('#') && !target.contains('.');
            if target.contains("://") || is_of_the_guide {
                // An address, a place in the guide (`guides.rs`), or one of the guide's own examples.
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
    assert!(counted >= 60, "only {counted} links");
}

/// The place that a heading has on its page.
pub fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches(['#', ' ']);
    let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
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

/// Commands of the READMEs are run as they stand, in a copy of what they speak of.
#[test]
fn commands_of_the_readmes_run() {
    for readme in ["README.md", "README.fr.md"] {
        let exports = "tests/exports";
        let project = Project::empty().overlay_into(exports, exports);
        let (mut ran, mut known) = (0, 0);
        for fence in fences(&read(readme)).iter().filter(|fence| fence.kind == "sh") {
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
                    ["constats", ref args @ ..] => {
                        project.run(args).succeeds();
                        ran += 1;
                    }
                    ["cargo", "install", "--path", ".", "--locked", "--profile", "dist"] => known += 1,
                    [script] if root().join(script).is_file() => known += 1,
                    _ => panic!("{readme}: is `{command}` safe to run? tests/suite/docs.rs does not know it"),
                }
            }
        }
        assert!(ran >= 5 && known >= 1, "{ran} ran, {known} known");
        for path in code_words(&read(readme)) {
            if let Some((folder, _)) = path.split_once("/output/") {
                assert!(project.path().join(&path).is_file(), "{path}");
                let pdf =
                    ["report.pdf", "rapport.pdf"].map(|name| project.path().join(folder).join("output").join(name));
                assert!(pdf.iter().any(|pdf| pdf.is_file()), "{folder}");
            }
        }
    }
}
