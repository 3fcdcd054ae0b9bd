//! Files that hold every declared key, written from the declarations.

use super::super::{FILES, Held, Mapping};
use std::collections::BTreeSet;
use std::path::Path;

/// A text that stands for others in one of the files.
#[derive(Clone, Copy)]
pub struct Instead<'a> {
    pub file: &'static str,
    pub text: &'static str,
    /// For which of the texts of the file, from 0; none for all of them.
    pub only: Option<&'a BTreeSet<usize>>,
}

/// Writes values of declared keys as YAML.
struct Sampler<'a> {
    /// What is being written.
    within: Vec<&'static Mapping>,
    /// How many texts that a reader sees were written so far.
    texts: usize,
    /// How often one of several mappings was chosen: each in turn.
    turns: usize,
    instead: Option<Instead<'a>>,
}

/// Writes all files of a project below a folder, and gives the offsets of the texts that stand for others.
pub fn write(folder: &Path, instead: Option<Instead<'_>>) -> Vec<usize> {
    let mut places = Vec::new();
    for (name, mapping) in FILES {
        let path = folder.join("content").join(name.replace('*', "x"));
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        let mut sampler = Sampler {
            within: Vec::new(),
            texts: 0,
            turns: 0,
            instead: instead.filter(|instead| instead.file == name),
        };
        let text = sampler.mapping(mapping).expect("keys");
        if let Some(instead) = sampler.instead {
            let written = format!("\"{}\"", instead.text);
            places = text.match_indices(&written).map(|(at, _)| at).collect();
        }
        std::fs::write(&path, text).expect("a file");
    }
    places
}

impl Sampler<'_> {
    /// A value of a held; every key of every mapping is there, but for those that stand within themselves.
    fn held(&mut self, held: &'static Held) -> Vec<String> {
        match held {
            Held::Text | Held::Words | Held::Prose => vec![self.text("x")],
            Held::Code | Held::Id | Held::Name => vec!["x".to_owned()],
            Held::Boolean => vec!["true".to_owned()],
            Held::Whole => vec!["1".to_owned()],
            Held::Word(words) => words.known.iter().take(1).map(|word| (*word).to_owned()).collect(),
            Held::Mapping(mapping) => self.mapping(mapping).into_iter().collect(),
            Held::OneOf(variants) => variants.all().filter_map(|mapping| self.mapping(mapping)).collect(),
            Held::Named(_, held) => {
                let mut values = self.held(held);
                // Of several mappings, each; of anything else, the first says it.
                let all = if matches!(held, Held::OneOf(_)) {
                    values.len()
                } else {
                    1
                };
                values.truncate(all);
                let entries = values.iter().enumerate();
                let entries: Vec<String> = entries
                    .map(|(at, value)| format!("x{}: {value}", "x".repeat(at)))
                    .collect();
                if entries.is_empty() {
                    return Vec::new();
                }
                vec![format!("{{{}}}", entries.join(", "))]
            }
            Held::List(held) | Held::Several(held) => vec![format!("[{}]", self.held(held).join(", "))],
            // The last says most.
            Held::Either(several) => several.last().map(|held| self.held(held)).unwrap_or_default(),
        }
    }

    /// One value of a held.
    fn one(&mut self, held: &'static Held) -> Option<String> {
        let values = self.held(held);
        let at = self.turns % values.len().max(1);
        self.turns += usize::from(values.len() > 1);
        values.into_iter().nth(at)
    }

    fn text(&mut self, usual: &str) -> String {
        let number = self.texts;
        self.texts += 1;
        let instead = self
            .instead
            .filter(|instead| instead.only.is_none_or(|only| only.contains(&number)));
        instead.map_or_else(|| usual.to_owned(), |instead| format!("\"{}\"", instead.text))
    }

    fn mapping(&mut self, mapping: &'static Mapping) -> Option<String> {
        if self.within.iter().any(|outer| std::ptr::eq(*outer, mapping)) {
            return None;
        }
        self.within.push(mapping);
        let mut entries = Vec::new();
        for (_, key) in mapping.all() {
            let value = match key.name {
                "date" => Some(self.text("2025")),
                _ => self.one(&key.held),
            };
            entries.extend(value.map(|value| format!("{}: {value}", key.name)));
        }
        self.within.pop();
        Some(format!("{{{}}}", entries.join(", ")))
    }
}
