//! Where in a YAML file someone is typing, by lines and their indentation: what is typed mostly can't be parsed yet.

use crate::resolve::keys::{FILES, Held, Mapping};
use crate::schema::is_of;
use std::ops::Range;

/// A place in a YAML file.
#[derive(Debug)]
pub(super) struct Here {
    /// The keys that lead to the mapping in which something is typed.
    pub way: Vec<String>,
    /// The key whose value is typed; none where a key is.
    pub key: Option<String>,
    /// Whether it is a list's item, which may be a value of the last key of the way.
    pub is_item: bool,
    /// The keys beside it, with what stands on their lines.
    pub beside: Vec<(String, String)>,
    /// The word under the cursor.
    pub word: Range<usize>,
}

/// A line: where its dash and its key begin, its key and what follows.
struct Row<'a> {
    dash: usize,
    body: usize,
    key: Option<&'a str>,
    value: &'a str,
}

impl<'a> Row<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let line = line.trim_end_matches(['\r', '\n']);
        let dash = line.len() - line.trim_start_matches(' ').len();
        let mut body = dash;
        while line[body..].starts_with("- ") || &line[body..] == "-" {
            body += 1;
            body += line[body..].len() - line[body..].trim_start_matches(' ').len();
        }
        let rest = &line[body..];
        if rest.is_empty() && body == dash || rest.starts_with('#') {
            return None;
        }
        let colon = rest.find(": ").or_else(|| rest.strip_suffix(':').map(str::len));
        let key = colon.map(|at| rest[..at].trim_matches(['"', '\'']));
        let key = key.filter(|key| !key.is_empty() && !key.contains(['{', '[']));
        let value = match (key, colon) {
            (Some(_), Some(at)) => rest[at + 1..].trim(),
            (_, _) => rest.trim(),
        };
        Some(Self { dash, body, key, value })
    }
}

/// Where something is typed at an offset of a text.
pub(super) fn place(text: &str, at: usize) -> Here {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before: Vec<&str> = text[..start].lines().collect();
    let line = text[start..].lines().next().unwrap_or_default();
    let row = Row::of(line).unwrap_or(Row {
        dash: at - start,
        body: at - start,
        key: None,
        value: "",
    });
    let mut way = above(&before, &row);
    let mut beside = neighbours(&before, text[start..].lines().skip(1), &row);
    let typed = &text[start..at];
    let mut key = match row.key {
        Some(key) if typed.len() > row.body + key.len() => Some(key.to_owned()),
        _ => None,
    };
    if let Some((flow, keys, own)) = flow(typed) {
        way.extend(key.take());
        way.extend(flow);
        (key, beside) = (own, keys);
    }
    Here {
        is_item: key.is_none() && row.key.is_none() && row.dash < row.body,
        way,
        key,
        beside,
        word: word(text, at),
    }
}

/// The keys of the lines that hold a row, from the outermost on.
fn above(before: &[&str], row: &Row<'_>) -> Vec<String> {
    let mut way = Vec::new();
    let mut limit = if row.dash < row.body { row.dash + 1 } else { row.body };
    for row in before.iter().rev().filter_map(|line| Row::of(line)) {
        let Some(key) = row.key.filter(|_| row.body < limit) else {
            continue;
        };
        way.push(key.to_owned());
        limit = if row.dash < row.body { row.dash + 1 } else { row.body };
    }
    way.reverse();
    way
}

/// The keys of the lines that stand beside a row, with what follows them.
fn neighbours<'a>(before: &[&'a str], after: impl Iterator<Item = &'a str>, row: &Row<'_>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut keep = |other: &Row<'_>| {
        if other.body == row.body {
            found.extend(other.key.map(|key| (key.to_owned(), other.value.to_owned())));
        }
    };
    if row.dash == row.body {
        for other in before.iter().rev().filter_map(|line| Row::of(line)) {
            if other.body < row.body {
                break;
            }
            keep(&other);
            if other.dash < row.body {
                break;
            }
        }
    }
    for other in after.filter_map(Row::of) {
        if other.dash < row.body {
            break;
        }
        keep(&other);
    }
    found
}

/// Keys, each with its value.
type Pairs = Vec<(String, String)>;

/// A brace or a bracket that is open, the key that it is the value of, the keys in it.
type Opened = (char, Option<String>, Pairs);

/// The keys that lead to the innermost brace that is open, the keys in it with their values, the key whose value is typed.
type Flow = (Vec<String>, Pairs, Option<String>);

fn flow(typed: &str) -> Option<Flow> {
    let mut open: Vec<Opened> = Vec::new();
    let (mut word, mut key): (String, Option<String>) = (String::new(), None);
    let mut quote = None;
    for c in typed.chars() {
        match (quote, c) {
            (Some(sign), c) if c == sign => quote = None,
            (Some(_), c) => word.push(c),
            (None, '"' | '\'') => quote = Some(c),
            (None, '{' | '[') => {
                open.push((c, key.take(), Vec::new()));
                word.clear();
            }
            (None, '}' | ']') => {
                key = open.pop().and_then(|(_, key, _)| key);
                word.clear();
            }
            (None, ':') => key = Some(std::mem::take(&mut word).trim().to_owned()),
            (None, ',') => {
                let is_mapping = open.last().is_some_and(|(sign, ..)| *sign == '{');
                if let (true, Some((_, _, keys)), Some(done)) = (is_mapping, open.last_mut(), key.take()) {
                    keys.push((done, word.trim().to_owned()));
                }
                word.clear();
            }
            (None, c) => word.push(c),
        }
    }
    let (sign, _, keys) = open.last().cloned()?;
    let mut way: Vec<String> = open.iter().skip(1).filter_map(|(_, key, _)| key.clone()).collect();
    if sign == '{' {
        return Some((way, keys, key));
    }
    // The items of a list are values of its key.
    let own = if open.len() > 1 { way.pop() } else { None };
    own.map(|own| {
        let beside = open[open.len() - 2].2.clone();
        (way, beside, Some(own))
    })
}

/// The word around a place: letters, digits, `-`, `_` and `.`.
pub(super) fn word(text: &str, at: usize) -> Range<usize> {
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let before = text[..at].trim_end_matches(is_of_word).len();
    let after = text[at..].find(|c| !is_of_word(c)).unwrap_or(text.len() - at);
    before..at + after
}

/// What may stand somewhere.
pub(super) enum Allowed {
    /// Keys of one of these.
    Keys(Vec<&'static Mapping>),
    /// The authors' own names, with what each holds.
    Named(&'static Held),
    /// A value.
    Value(&'static Held),
}

/// What the mapping at the end of a way may hold, in a file by its path below `content/`.
pub(super) fn allowed(file: &str, way: &[String]) -> Option<Allowed> {
    let (_, root) = FILES.into_iter().find(|(files, _)| is_of(file, files))?;
    way.iter().try_fold(Allowed::Keys(vec![root]), |allowed, key| {
        Some(match allowed {
            Allowed::Keys(mappings) => inside(&mappings.iter().find_map(|mapping| mapping.find(key))?.1.held),
            Allowed::Named(held) => inside(held),
            Allowed::Value(_) => return None,
        })
    })
}

fn inside(held: &'static Held) -> Allowed {
    match held {
        Held::Mapping(mapping) => Allowed::Keys(vec![mapping]),
        Held::OneOf(variants) => Allowed::Keys(variants.all().collect()),
        Held::Named(_, held) => Allowed::Named(held),
        Held::List(held) | Held::Several(held) => inside(held),
        Held::Either(several) => {
            let inner = several.iter().map(inside);
            let mut deeper = inner.filter(|inner| !matches!(inner, Allowed::Value(_)));
            deeper.next().unwrap_or(Allowed::Value(held))
        }
        Held::Text
        | Held::Words
        | Held::Code
        | Held::Prose
        | Held::Id
        | Held::Name
        | Held::Boolean
        | Held::Whole
        | Held::Word(_) => Allowed::Value(held),
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    /// The way, the key and the keys beside, at the `|`.
    fn at(text: &str) -> (String, Option<String>, Vec<String>) {
        let at = text.find('|').expect("a cursor");
        let found = place(&text.replace('|', ""), at);
        let beside = found.beside.into_iter().map(|(key, _)| key).collect();
        (found.way.join("/"), found.key, beside)
    }

    #[test]
    fn the_way_follows_the_indentation() {
        let key = |key: &str| Some(key.to_owned());
        let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        assert_eq!(at("ti|"), (String::new(), None, vec![]));
        assert_eq!(
            at("a: b\nlanguage: |\n"),
            (String::new(), key("language"), keys(&["a"]))
        );
        assert_eq!(
            at("blocks:\n  - prose: x\n  - group_table:\n      id: y\n      of: |\n"),
            ("blocks/group_table".to_owned(), key("of"), keys(&["id"]))
        );
        assert_eq!(
            at("blocks:\n- findings:\n    - id: y\n      te|\n      tags: z\n"),
            ("blocks/findings".to_owned(), None, keys(&["id", "tags"]))
        );
        assert_eq!(
            at("questions:\n  a:\n    choices:\n      - {code: 1, la|}\n"),
            ("questions/a/choices".to_owned(), None, keys(&["code"]))
        );
        assert_eq!(
            at("statements:\n  - id: x\n    evidence: [a, |]\n"),
            ("statements".to_owned(), key("evidence"), keys(&["id"]))
        );
        assert_eq!(
            at("statements:\n  - id: x\n    evidence:\n      - |a\n"),
            ("statements/evidence".to_owned(), None, vec![])
        );
        assert_eq!(
            at("claims:\n  - {share: q, is: [o|]}\n"),
            ("claims".to_owned(), key("is"), keys(&["share"]))
        );
    }
}
