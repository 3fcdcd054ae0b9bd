//! The two guides say the same, each in its own language: page by page, heading by heading, key by key; and what they name
//! exists.

use crate::docs::{Fence, code_words, fences, link_targets, read, root, slug};
use crate::guides::{GUIDES, Guide, PAGES};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What a page is made of: headings, paragraphs, items, rows with as many cells, blocks between fences.
fn skeleton(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let (mut in_fence, mut in_paragraph) = (false, false);
    for line in text.lines() {
        let is_item = line.starts_with("- ") || line.split_once(". ").is_some_and(|(n, _)| n.parse::<u8>().is_ok());
        let part = match line {
            _ if line.starts_with("```") => {
                in_fence = !in_fence;
                in_fence.then(|| line.to_owned())
            }
            _ if in_fence => None,
            _ if line.starts_with('#') => Some(line[..line.len() - line.trim_start_matches('#').len()].to_owned()),
            _ if line.starts_with('|') => Some(format!("row of {}", line.matches(" | ").count())),
            _ if is_item => Some("item".to_owned()),
            _ if line.is_empty() || line.starts_with(' ') || in_paragraph => None,
            _ => Some("paragraph".to_owned()),
        };
        in_paragraph = !line.is_empty()
            && (in_paragraph
                || part.is_some_and(|part| {
                    let is_text = matches!(part.as_str(), "paragraph" | "item");
                    found.push(part);
                    is_text
                }));
    }
    found
}

/// Names that the program gives to what authors write: keys, types, functions, values of keys.
fn known_names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let modules =
        ["src/resolve", "src/survey", "src/commentary"].map(|module| walkdir::WalkDir::new(root().join(module)));
    for entry in modules.into_iter().flatten().flatten() {
        let path = entry.path().to_string_lossy();
        if path.ends_with(".rs") && !path.contains("tests") {
            let code = fs::read_to_string(entry.path()).expect("a file of src");
            let texts = code.split('"').skip(1).step_by(2);
            names.extend(texts.filter(|text| is_name(text)).map(str::to_owned));
        }
    }
    assert!(names.len() > 100);
    names
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// The options in a text, in order.
fn options_in(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words
        .filter(|word| word.len() > 2 && word.starts_with("--"))
        .map(str::to_owned)
        .collect()
}

/// The known name that a word of code begins with, and the options in it.
fn names_of(code: &str, known: &BTreeSet<String>) -> Vec<String> {
    let begins = code.trim_start_matches(['{', ' ']);
    let head = begins
        .split(|c: char| !(c.is_ascii_alphanumeric() || "_-.*".contains(c)))
        .next();
    let head = head.filter(|head| known.contains(*head) && *head != "gender");
    head.map(str::to_owned).into_iter().chain(options_in(code)).collect()
}

/// The keys of a block of YAML that the program knows, in order.
fn keys_in(fence: &Fence, known: &BTreeSet<String>) -> Vec<String> {
    let is_sign = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let keys = fence.text.split(':').filter_map(|before| {
        let word = before.rsplit(is_sign).next()?;
        let begins = before[..before.len() - word.len()].trim_end_matches(' ');
        (begins.is_empty() || begins.ends_with(['\n', '-', '{', ','])).then_some(word)
    });
    // Nouns have a gender in French alone.
    keys.filter(|word| known.contains(*word) && *word != "gender")
        .map(str::to_owned)
        .collect()
}

/// Both guides have the same pages, and no page is missing from the folder, the list or the guide's links.
#[test]
fn no_page_is_forgotten() {
    for guide in &GUIDES {
        let mut listed: BTreeSet<String> = PAGES.iter().map(|page| format!("{}.md", page[guide.which])).collect();
        let folder = fs::read_dir(root().join("docs").join(guide.language)).expect("the guide's folder");
        let found: BTreeSet<String> = folder
            .flatten()
            .map(|e| e.file_name().to_string_lossy().into_owned())
            .collect();
        assert_eq!(found, listed);
        for text in [guide.main(), read(guide.readme)] {
            let linked = link_targets(&text)
                .into_iter()
                .filter_map(|target| Some(target.split('#').next()?.rsplit('/').next()?.to_owned()));
            linked.for_each(|page| _ = listed.remove(&page));
        }
        assert!(
            listed.is_empty(),
            "neither {} nor the guide leads to {listed:?}",
            guide.readme
        );
        assert!(link_targets(&read(guide.readme)).contains(&guide.path(PAGES[0])));
    }
}

/// Page by page, both say the same things in the same order: headings, paragraphs, rows, blocks, keys and options.
#[test]
fn the_guides_are_counterparts() {
    let known = known_names();
    let readmes = [read(GUIDES[0].readme), read(GUIDES[1].readme)];
    let pages = PAGES.iter().map(|page| [GUIDES[0].page(*page), GUIDES[1].page(*page)]);
    for [french, english] in pages.chain([readmes]) {
        let title = french.lines().next().unwrap_or_default();
        assert_eq!(skeleton(&french), skeleton(&english), "{title}");
        assert!(
            french.lines().count() <= 600 && english.lines().count() <= 600,
            "{title}: more than 600 lines"
        );
        for (one, other) in fences(&french).iter().zip(fences(&english)) {
            assert_eq!(keys_in(one, &known), keys_in(&other, &known), "{title}\n{}", one.text);
        }
        let names = |text: &str| {
            let mut names: Vec<String> = code_words(text)
                .iter()
                .flat_map(|word| names_of(word, &known))
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(&french), names(&english), "{title}");
    }
}

/// A link of one guide leads to the same place of the other.
#[test]
fn the_guides_links_are_counterparts() {
    for page in PAGES {
        let places: Vec<Vec<String>> = GUIDES
            .iter()
            .map(|guide| {
                let mut places: Vec<String> = Vec::new();
                for target in link_targets(&guide.page(page)) {
                    let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
                    let to = match path {
                        "" => Some(page),
                        _ => PAGES
                            .into_iter()
                            .find(|page| path == format!("{}.md", page[guide.which])),
                    };
                    let Some(to) = to else { continue };
                    let text = guide.page(to);
                    let mut headings = text.lines().filter(|line| line.starts_with('#'));
                    places.push(format!(
                        "{} {:?}",
                        to[0],
                        headings.position(|heading| slug(heading) == anchor)
                    ));
                }
                places.sort();
                places
            })
            .collect();
        assert_eq!(places[0], places[1], "{}", page[0]);
    }
}

/// The guide's contents lead to its headings, and name all of them.
#[test]
fn the_guides_contents_are_its_headings() {
    for guide in GUIDES.iter().map(Guide::main) {
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
}

/// Commands, options and keys that the guides name are the program's.
#[test]
fn what_the_guides_name_exists() {
    let mut helped = Project::empty().run(&["--help"]).succeeds().stdout;
    let commands: BTreeSet<String> = helped
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .map_while(|line| Some(line.strip_prefix("  ")?.split_whitespace().next()?.to_owned()))
        .collect();
    assert!(commands.len() >= 6, "{commands:?}");
    for command in &commands {
        helped.push_str(&Project::empty().run(&[command, "--help"]).succeeds().stdout);
    }
    let options = options_in(&helped);
    let known = known_names();
    for text in GUIDES.iter().flat_map(Guide::pages) {
        let lines = fences(&text).into_iter().filter(|fence| fence.kind == "sh");
        let code: Vec<String> = code_words(&text)
            .into_iter()
            .chain(lines.map(|fence| fence.text))
            .collect();
        for line in code.iter().flat_map(|code| code.lines()) {
            for option in options_in(line) {
                let is_cargo = line.starts_with("cargo");
                assert!(is_cargo || options.contains(&option), "{line}: {option}");
            }
            if let Some(rest) = line.strip_prefix("constats ") {
                let command = rest.split_whitespace().next().unwrap_or_default();
                assert!(command.starts_with("--") || commands.contains(command), "{line}");
            }
        }
        for (header, cell) in first_column(&text) {
            let is_of_authors =
                ["clé", "key", "type", "bloc", "block", "graphique", "chart"].contains(&header.as_str());
            let names = code_words(&cell)
                .into_iter()
                .filter(|word| is_of_authors && is_name(word));
            for name in names {
                assert!(known.contains(&name), "there is no {header} “{name}”");
            }
        }
    }
}

/// The first cell of each row of each table, with that of the table's head.
fn first_column(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut head: Option<String> = None;
    for line in text.lines() {
        let cell = line.strip_prefix("| ").and_then(|row| row.split(" | ").next());
        match (cell, &head) {
            (Some(cell), None) => head = Some(cell.to_owned()),
            (Some(cell), Some(head)) => found.push((head.clone(), cell.to_owned())),
            (None, _) if line.starts_with("|--") => {}
            (None, _) => head = None,
        }
    }
    found
}

/// The files that the guide says a report has are there, and the keys of `figures.json`.
#[test]
fn the_guides_files_are_made() {
    for guide in &GUIDES {
        let section = format!("content/sections/{}.yaml", guide.section);
        let asked = Project::at(guide.project).read(&section) + "discussion: [\"?\"]\n";
        let report = Project::at(guide.project).read("content/report.yaml") + "url: https://example.org/\n";
        let project = Project::at(guide.project)
            .file(&section, asked)
            .file("content/report.yaml", report);
        project.run(&["build"]).succeeds();
        let made: BTreeMap<String, Vec<u8>> = project
            .files("output")
            .into_iter()
            .map(|(path, bytes)| (path.to_string_lossy().replace('\\', "/"), bytes))
            .collect();
        let is_made = |name: &str| {
            let (start, end) = name.split_once('*').unwrap_or((name, ""));
            made.keys().any(|path| path.starts_with(start) && path.ends_with(end))
        };
        let mut counted = 0;
        for (header, cell) in PAGES.iter().take(1).flat_map(|page| first_column(&guide.page(*page))) {
            if header == "fichier" || header == "file" {
                for name in code_words(&cell) {
                    counted += 1;
                    assert!(is_made(&name), "{name} is not made");
                }
            }
        }
        assert!(counted >= 15, "only {counted} files");
        let figures = String::from_utf8(made["figures.json"].clone()).expect("UTF-8");
        let files = PAGES.iter().find(|page| page[0] == "fichiers").expect("a page");
        let keys = first_column(&guide.page(*files))
            .into_iter()
            .filter(|(header, _)| header.contains(' '));
        for key in keys.flat_map(|(_, cell)| code_words(&cell)) {
            assert!(figures.contains(&format!("\"{key}\":")), "figures.json has no {key}");
        }
    }
}
