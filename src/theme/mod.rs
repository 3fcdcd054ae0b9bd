//! The look and the words of a report: wording, tokens, templates and fonts, found in the project first, then in the
//! theme, then in what is built in.

mod colour;
mod css;
mod guard;
mod layers;
mod load;
mod paths;
mod scale;
mod sentences;
mod svg;
mod template;
mod template_error;
mod tokens;
mod wording;

pub use colour::Colour;
pub use layers::DEFAULT;
pub use scale::{STEPS, lightness};
pub use template::Templates;
pub use tokens::{Colours, Contrast, Dark, ProseN, Series, Sizes, Spaces, Tokens};
pub use wording::Wording;

use crate::diagnostic::SourceId;
use layers::Layers;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A theme, loaded: what it lacks comes from [`DEFAULT`].
pub struct Theme {
    /// What the program itself says.
    pub wording: Wording,
    /// How it looks.
    pub tokens: Tokens,
    files: Layers,
    /// The templates as messages quote them, by the names of [`Theme::template`].
    sources: BTreeMap<String, SourceId>,
}

impl Theme {
    /// A template's text by its name below `templates/`: `site/chapter.html`.
    pub fn template(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(&format!("templates/{name}"))?).ok()
    }

    /// All templates whose names start with `prefix`, by name.
    pub fn templates<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let with_folder = format!("templates/{prefix}");
        self.files
            .starting_with(with_folder)
            .filter_map(|(name, bytes)| Some((name.strip_prefix("templates/")?, std::str::from_utf8(bytes).ok()?)))
    }

    /// Where messages about a template point into.
    pub fn template_source(&self, name: &str) -> Option<SourceId> {
        self.sources.get(name).copied()
    }

    /// Where messages about the theme's Typst files point into.
    pub fn file_source(&self, name: &str) -> Option<SourceId> {
        self.sources.get(name).copied()
    }

    /// Everything that messages about it point into.
    pub fn sources(&self) -> impl Iterator<Item = SourceId> {
        self.sources.values().copied()
    }

    /// Whether the project brings this file itself, by its name as for [`Theme::file`].
    pub fn is_own(&self, name: &str) -> bool {
        let file = self.files.layered(name);
        file.is_some_and(|file| matches!(file.bytes, Cow::Owned(_)))
    }

    /// A file of the theme: `site.css`, `fonts/OpenSans-Regular.ttf`.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name)
    }

    /// All files of the theme whose names start with `prefix`, by name.
    pub fn files<'a>(&'a self, prefix: &str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files.starting_with(prefix.to_owned())
    }

    /// Its fonts in TrueType or OpenType, by name: what prints and pictures are set in.
    pub fn fonts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let is_font = |name: &str| name.ends_with(".ttf") || name.ends_with(".otf");
        self.files("fonts/").filter(move |(name, _)| is_font(name))
    }
}

#[cfg(test)]
mod tests;
