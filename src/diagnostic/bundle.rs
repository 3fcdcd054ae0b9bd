//! Sentences by id in [Fluent](https://projectfluent.org)'s form. The program's messages and a theme's wording are
//! both such bundles.

use super::Arg;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// Sentences of one language.
pub struct Bundle {
    inner: FluentBundle<FluentResource>,
    /// Between the last two of a list: " ou ".
    last_joint: &'static str,
}

impl Bundle {
    /// No sentence yet. `last_joint` stands between the last two of a list.
    pub fn new(language: LanguageIdentifier, last_joint: &'static str) -> Self {
        let mut inner = FluentBundle::new_concurrent(vec![language]);
        // The marks would stand in terminals and pages as stray characters.
        inner.set_use_isolating(false);
        Self { inner, last_joint }
    }

    /// Adds the sentences of one file; those it repeats replace earlier ones.
    ///
    /// # Errors
    /// The byte range and the parser's text of each mistake.
    pub fn add(&mut self, text: &str) -> Result<(), Vec<(std::ops::Range<usize>, String)>> {
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        self.inner.add_resource_overriding(resource);
        if errors.is_empty() {
            return Ok(());
        }
        Err(errors
            .into_iter()
            .map(|e| (e.pos.clone(), e.kind.to_string()))
            .collect())
    }

    /// Whether there is such a sentence.
    pub fn has(&self, id: &str) -> bool {
        self.inner.has_message(id)
    }

    /// The sentence with its arguments; none when there is no such sentence or an argument of it is missing.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.inner.get_message(id)?.value()?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(*name, self.value(arg));
        }
        let mut errors = Vec::new();
        let text = self
            .inner
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned();
        errors.is_empty().then_some(text)
    }

    /// What a message's attribute says; it has no arguments.
    pub fn attribute(&self, id: &str, name: &str) -> Option<String> {
        let message = self.inner.get_message(id)?;
        let pattern = message.get_attribute(name)?.value();
        Some(self.inner.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Message(inner) => FluentValue::from(self.say(inner.id, &inner.args).unwrap_or_default()),
            Arg::Several(inner) => {
                let said = inner.iter().filter_map(|one| self.say(one.id, &one.args));
                FluentValue::from(said.collect::<Vec<_>>().join("; "))
            }
            Arg::List(list) => FluentValue::from(match list.as_slice() {
                [] => String::new(),
                [only] => only.clone(),
                [first @ .., last] => format!("{}{}{last}", first.join(", "), self.last_joint),
            }),
        }
    }
}
