//! Just enough of Rust's syntax to ask which names a file uses.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A source file without what only speaks to people.
pub struct RustFile {
    /// From the crate's folder: `src/chart/scale.rs`.
    pub path: PathBuf,
    /// Comments, the inside of strings and everything under `#[cfg(test)]` are blank; lines keep their numbers.
    pub code: String,
}

impl RustFile {
    /// `["chart", "scale"]` for `src/chart/scale.rs`, `["chart"]` for `src/chart/mod.rs`, none for `lib.rs`.
    pub fn module(&self) -> Vec<String> {
        let inside = self.path.strip_prefix("src").unwrap_or(&self.path).with_extension("");
        let mut names: Vec<String> = inside.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        if matches!(names.last().map(String::as_str), Some("mod" | "lib" | "main")) {
            names.pop();
        }
        names
    }
}

/// Every file under `folder` that is not a module of tests, in order of path.
pub fn rust_files(root: &Path, folder: &str) -> Vec<RustFile> {
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    paths.sort();
    let mut files = Vec::new();
    let mut tests = BTreeSet::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let (code, test_modules) = without_tests(&without_words(&text));
        let home = match path.file_stem().and_then(|stem| stem.to_str()) {
            Some("mod" | "lib" | "main") => path.with_file_name(""),
            _ => path.with_extension(""),
        };
        tests.extend(test_modules.iter().map(|name| home.join(name)));
        files.push(RustFile {
            path: path.strip_prefix(root).unwrap_or(&path).to_path_buf(),
            code,
        });
    }
    files.retain(|file| {
        let path = root.join(&file.path);
        !tests
            .iter()
            .any(|test| path.with_extension("") == *test || path.starts_with(test))
    });
    files
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Blanks comments and the inside of string and character literals.
pub fn without_words(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let (kept, end) = match (chars[at], chars.get(at + 1)) {
            ('/', Some('/')) => (0, until(&chars, at, |rest| rest[0] == '\n')),
            ('/', Some('*')) => (0, end_of_comment(&chars, at)),
            ('"', _) => (1, end_of_string(&chars, at + 1)),
            ('r', Some('"' | '#')) if at == 0 || !is_name(chars[at - 1]) || chars[at - 1] == 'b' => {
                (1, end_of_raw_string(&chars, at))
            }
            ('\'', Some('\\')) => (1, until(&chars, at + 3, |rest| rest[0] == '\'') + 1),
            ('\'', Some(_)) if chars.get(at + 2) == Some(&'\'') => (1, at + 3),
            _ => (1, at + 1),
        };
        let end = end.clamp(at + 1, chars.len());
        for (index, &c) in chars[at..end].iter().enumerate() {
            code.push(if index < kept || c == '\n' { c } else { ' ' });
        }
        at = end;
    }
    code
}

fn until(chars: &[char], from: usize, stop: impl Fn(&[char]) -> bool) -> usize {
    (from..chars.len()).find(|&i| stop(&chars[i..])).unwrap_or(chars.len())
}

fn end_of_comment(chars: &[char], from: usize) -> usize {
    let mut depth = 0;
    let mut at = from;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => depth += 1,
            ('*', Some('/')) => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    at
}

fn end_of_string(chars: &[char], from: usize) -> usize {
    let mut at = from;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// `r"…"`, `r#"…"#`; a raw name such as `r#type` ends right after its `r`.
fn end_of_raw_string(chars: &[char], from: usize) -> usize {
    let quote = until(chars, from + 1, |rest| rest[0] != '#');
    if chars.get(quote) != Some(&'"') {
        return from + 1;
    }
    let hashes = quote - from - 1;
    let closing = |rest: &[char]| rest[0] == '"' && rest[1..].iter().take_while(|c| **c == '#').count() >= hashes;
    until(chars, quote + 1, closing) + 1 + hashes
}

/// Blanks the items under `#[cfg(test)]`; the second part names the modules among them that are files of their own.
pub fn without_tests(code: &str) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let mut rest = code.to_owned();
    let mut files = Vec::new();
    while let Some(start) = rest.find(MARK) {
        let item = start + MARK.len();
        let end = match rest[item..].find(['{', ';']) {
            None => rest.len(),
            Some(at) if rest[item + at..].starts_with(';') => {
                let words: Vec<&str> = rest[item..item + at].split_whitespace().collect();
                if let [.., "mod", name] = words[..] {
                    files.push(name.to_owned());
                }
                item + at + 1
            }
            Some(at) => matching_brace(&rest, item + at),
        };
        let blank: String = rest[start..end]
            .chars()
            .map(|c| if c == '\n' { c } else { ' ' })
            .collect();
        rest.replace_range(start..end, &blank);
    }
    (rest, files)
}

fn matching_brace(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, c) in code[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + at + 1;
        }
    }
    code.len()
}

pub fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The places where `path` (`std::fs`, `println!`) stands as a whole, with spaces around `::` allowed for.
pub fn uses<'a>(code: &'a str, path: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(path).map(|(at, _)| at).filter(move |&at| {
        let before = code[..at].chars().next_back();
        let after = code[at + path.len()..].chars().next();
        !(before.is_some_and(is_name) && path.starts_with(is_name)
            || after.is_some_and(is_name) && path.ends_with(is_name))
    })
}

/// The first names that follow `head` (`crate::`), those in braces included: `crate::{a::B, c}` → a, c.
pub fn names_after(code: &str, head: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in uses(code, head) {
        let rest = &code[at + head.len()..];
        if let Some(inside) = rest.trim_start().strip_prefix('{') {
            let mut depth = 0;
            let mut first = true;
            let mut name = String::new();
            for c in inside.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 && c == ',' {
                    found.push((at, std::mem::take(&mut name)));
                    first = true;
                } else if first && is_name(c) {
                    name.push(c);
                } else if !name.is_empty() {
                    first = false;
                }
            }
            found.push((at, name));
        } else {
            found.push((at, rest.chars().take_while(|c| is_name(*c)).collect()));
        }
    }
    found.retain(|(_, name)| !name.is_empty());
    found
}

pub fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

#[test]
fn words_and_tests_are_blank() {
    let text = "use a::b; // crate::x\nlet s = \"crate::y\\\"\"; let r = r#\"crate::\"z\"#; let c = '\"'; let l: &'a str;\n\
                #[cfg(test)]\nmod tests { fn f() { crate::w() } }\n#[cfg(test)]\nmod more;\nend::here";
    let (code, files) = without_tests(&without_words(text));
    assert!(!code.contains("crate"), "{code}");
    assert!(
        code.contains("use a::b") && code.contains("end::here") && code.contains("let l: &'a str;"),
        "{code}"
    );
    assert_eq!(line_of(&code, code.find("end::here").unwrap()), 7);
    assert_eq!(files, ["more"]);
}

#[test]
fn names_are_found_in_braces() {
    let names = |code| {
        names_after(code, "crate::")
            .into_iter()
            .map(|(_, name)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names("use crate::{a::{B, C}, d, e::F as G}; crate::h::i(); mycrate::j"),
        ["a", "d", "e", "h"]
    );
    assert_eq!(names("use crate::*;"), Vec::<String>::new());
}
