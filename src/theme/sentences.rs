//! The sentences of a file of wording, read without understanding them.

use std::collections::{BTreeMap, BTreeSet};

/// Sentence → its offset in `text` and the variables it names. Terms (`-name = …`) are left out.
pub(super) fn variables(text: &str) -> BTreeMap<String, (usize, BTreeSet<String>)> {
    let mut all: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    let mut current = String::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let starts_entry = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if starts_entry && let Some((id, _)) = line.split_once('=') {
            id.trim_end().clone_into(&mut current);
            if !current.starts_with('-') {
                all.insert(current.clone(), (at, BTreeSet::new()));
            }
        }
        if !line.starts_with('#')
            && let Some((_, names)) = all.get_mut(&current)
        {
            names.extend(line.split('$').skip(1).map(|rest| {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
                rest[..end.unwrap_or(rest.len())].to_owned()
            }));
        }
        at += line.len();
    }
    all
}

/// How deep braces and brackets may stand one inside the other: reading them takes a bit of the program's stack each.
pub(super) const DEEPEST: usize = 32;

/// Where they first stand deeper.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut start) = (0_usize, 0);
    for line in text.split_inclusive('\n') {
        let mut bytes = line
            .bytes()
            .enumerate()
            .skip(if line.starts_with('#') { line.len() } else { 0 });
        // Quoted texts end with their line.
        let mut is_quoted = false;
        while let Some((at, byte)) = bytes.next() {
            match byte {
                b'\\' if is_quoted => drop(bytes.next()),
                b'"' if depth > 0 => is_quoted = !is_quoted,
                b'{' if !is_quoted => depth += 1,
                b'(' if depth > 0 && !is_quoted => depth += 1,
                b'}' | b')' if !is_quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, too_deep};

    #[test]
    fn what_stands_too_deep_is_found() {
        for (open, close) in [
            ("{ ", " }"),
            ("{ A(", ") }"),
            ("{\n", "}"),
            ("{ \"\\\"{\" -> *[b] ", "}"),
            ("{\nA(", ")}"),
        ] {
            let nested = |count: usize| format!("a = {}b{}\n", open.repeat(count), close.repeat(count));
            assert!(too_deep(&nested(DEEPEST + 1)).is_some(), "{open}");
            assert_eq!(too_deep(&nested(DEEPEST / 2).repeat(9)), None, "{open}");
        }
        let words = "(".repeat(99);
        let quoted = format!("a = {words}\n# {{{{{words}\nb = {{ \"{words}\" }}\n");
        assert_eq!(too_deep(&quoted), None);
    }
}
