//! The catalogue of messages, in French and in English.
//!
//! The texts stand in `catalogue/fr/*.ftl` and `catalogue/en/*.ftl`, one file per module that speaks, in
//! [Fluent](https://projectfluent.org)'s form. A test holds that both languages have the same messages with the same
//! arguments, and that each message of the code is there.

use super::{Arg, Bundle, Message};
use include_dir::{Dir, include_dir};
use std::path::Path;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

static FRENCH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/catalogue/fr");
static ENGLISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/catalogue/en");

/// The language in which the program speaks to the team. The report's language is another matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Français.
    French,
    /// English.
    English,
}

impl Tongue {
    /// The tongue of a language tag such as `fr-CA`, `en_US.UTF-8`; none for other languages.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "fr" => Some(Self::French),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    fn language(self) -> LanguageIdentifier {
        let tag = match self {
            Self::French => "fr-CA",
            Self::English => "en-CA",
        };
        tag.parse().expect("a tag of a language")
    }

    fn files(self) -> &'static Dir<'static> {
        match self {
            Self::French => &FRENCH,
            Self::English => &ENGLISH,
        }
    }
}

/// All messages in one tongue.
pub struct Catalogue {
    tongue: Tongue,
    /// What is said on every run: options, help, the summary.
    first: Bundle,
    /// What is said of mistakes; most runs never ask for it.
    others: OnceLock<Bundle>,
}

/// The file of what is said on every run.
const FIRST: &str = "cli.ftl";

impl Catalogue {
    /// # Panics
    /// If a built-in file of the catalogue is not valid Fluent, now or when it is first asked for; a test holds that none
    /// is.
    pub fn new(tongue: Tongue) -> Self {
        Self {
            tongue,
            first: bundle(tongue, |file| file == Path::new(FIRST)),
            others: OnceLock::new(),
        }
    }

    /// The language that it speaks.
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// The message as a sentence. One that is missing says its own id and arguments, so that a slip of ours stays readable.
    pub fn say(&self, message: &Message) -> String {
        let shown: Vec<(&str, Arg)> = message
            .args
            .iter()
            .map(|(name, arg)| (*name, self.shown(arg)))
            .collect();
        self.bundle_of(message.id)
            .say(message.id, &shown)
            .unwrap_or_else(|| format!("{message:?}"))
    }

    /// What a key of a YAML mapping is for; `what` is the message that names the mapping.
    pub fn key(&self, what: &str, key: &str) -> Option<String> {
        self.bundle_of(what).attribute(what, key)
    }

    fn bundle_of(&self, id: &str) -> &Bundle {
        if self.first.has(id) {
            return &self.first;
        }
        self.others
            .get_or_init(|| bundle(self.tongue, |file| file != Path::new(FIRST)))
    }

    fn shown(&self, arg: &Arg) -> Arg {
        match arg {
            Arg::Text(text) => Arg::Text(visible(text)),
            Arg::Number(number) => Arg::Number(*number),
            Arg::List(list) => Arg::List(list.iter().map(|item| visible(item)).collect()),
            Arg::Message(inner) => Arg::Text(self.say(inner)),
            Arg::Several(inner) => {
                let said: Vec<String> = inner.iter().map(|one| self.say(one)).collect();
                Arg::Text(said.join("; "))
            }
        }
    }
}

/// The messages of those files that are wanted.
fn bundle(tongue: Tongue, is_wanted: impl Fn(&Path) -> bool) -> Bundle {
    let last_joint = match tongue {
        Tongue::French => " ou ",
        Tongue::English => " or ",
    };
    let mut bundle = Bundle::new(tongue.language(), last_joint);
    for file in tongue.files().files().filter(|file| is_wanted(file.path())) {
        bundle
            .add(file.contents_utf8().unwrap_or_default())
            .unwrap_or_else(|errors| panic!("{}: {errors:?}", file.path().display()));
    }
    bundle
}

/// Control and direction characters of the user's input, made visible: a message must not be able to hide or reorder
/// what it quotes.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => shown.push(' '),
            c if is_hidden(c) => shown.push_str(&escaped(c)),
            c => shown.push(c),
        }
    }
    shown
}

/// Whether a reader would not see the character, or see others elsewhere because of it.
pub(super) fn is_hidden(c: char) -> bool {
    let is_mark =
        |c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    c.is_control() || is_mark(c)
}

/// A hidden character by its number.
pub(super) fn escaped(c: char) -> String {
    format!("\\u{{{:x}}}", u32::from(c))
}

#[cfg(test)]
mod tests;
