//! What the program itself says in a report: "Table des matières", "Base : …".
//!
//! The sentences stand in `themes/<name>/wording/<language>.ftl`.

use crate::diagnostic::{Arg, Bundle};
use crate::survey::Language;

/// A theme's sentences in the report's language.
pub struct Wording {
    bundle: Bundle,
}

impl Wording {
    /// Sentences from files, the later ones winning.
    ///
    /// # Errors
    /// The index of the file, with the byte range and the parser's text of each mistake in it.
    #[expect(clippy::type_complexity, reason = "two levels, used once")]
    pub fn new(language: Language, files: &[&str]) -> Result<Self, (usize, Vec<(std::ops::Range<usize>, String)>)> {
        let joint = match language {
            Language::FrCa => " et ",
            Language::EnCa => " and ",
        };
        let mut bundle = Bundle::new(language.tag().parse().expect("a tag of a language"), joint);
        for (index, text) in files.iter().enumerate() {
            bundle.add(text).map_err(|errors| (index, errors))?;
        }
        Ok(Self { bundle })
    }

    /// The sentence `id` with its arguments.
    ///
    /// # Panics
    /// Never on a theme that was loaded: loading checks that every sentence the program says is there.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.bundle
            .say(id, args)
            .unwrap_or_else(|| panic!("the wording lacks `{id}` with {args:?}"))
    }

    /// The sentence `id`; none when it is missing or speaks of an argument that isn't given.
    pub(super) fn try_say(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.bundle.say(id, args)
    }

    /// A sentence without arguments.
    pub fn text(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// Whether there is such a sentence.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has(id)
    }
}
