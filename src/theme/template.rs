//! Templates, compiled once; their mistakes as diagnostics.

use super::Theme;
use super::template_error::TemplateError;
use crate::diagnostic::{Diagnostics, SourceId, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;
use tera::{Context, Tera};

/// The compiled templates of one output.
pub struct Templates {
    tera: Tera,
    sources: BTreeMap<String, SourceId>,
}

impl Templates {
    /// Compiles all templates of `theme` whose names start with `prefix` (`site/`, `print/`). `set_up` adds filters,
    /// functions and the way of escaping; it runs before any template is read.
    ///
    /// # Errors
    /// All mistakes of all templates: syntax, unknown filters, functions, templates to include.
    pub fn compile(theme: &Theme, prefix: &str, set_up: impl FnOnce(&mut Tera)) -> Result<Self, Diagnostics> {
        let mut tera = Tera::new();
        set_up(&mut tera);
        let texts: BTreeMap<&str, &str> = theme.templates(prefix).collect();
        let sources: BTreeMap<String, SourceId> = texts
            .keys()
            .filter_map(|name| Some(((*name).to_owned(), theme.template_source(name)?)))
            .collect();
        let Err(error) = tera.add_raw_templates(texts.iter()) else {
            return Ok(Self { tera, sources });
        };
        let mut found = syntax_errors(&texts);
        if found.is_empty() {
            found = TemplateError::all_of(&error, &|name| texts.get(name).copied());
        }
        Err(told(&found, &sources))
    }

    /// A template with the fields of `view` as its variables.
    ///
    /// # Errors
    /// An unknown template or variable, a value of the wrong type.
    pub fn render(&self, name: &str, view: &impl Serialize) -> Result<String, Diagnostics> {
        Context::from_serialize(view)
            .and_then(|context| self.tera.render(name, &context))
            .map_err(|error| told(&TemplateError::all_of(&error, &|_| None), &self.sources))
    }
}

/// The syntax errors of every template; compiling them together stops at the first.
fn syntax_errors(texts: &BTreeMap<&str, &str>) -> Vec<TemplateError> {
    let is_syntax = |error: &tera::Error| matches!(error.kind(), tera::ErrorKind::SyntaxError(_));
    texts
        .iter()
        .filter_map(|(name, text)| Tera::new().add_raw_template(name, text).err())
        .filter(is_syntax)
        .flat_map(|error| TemplateError::all_of(&error, &|name| texts.get(name).copied()))
        .collect()
}

fn told(errors: &[TemplateError], sources: &BTreeMap<String, SourceId>) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for error in errors {
        let place = |range: &Range<usize>| Some(Span::new(*sources.get(&error.template)?, range.clone()));
        diagnostics.push(error.diagnostic(error.range.as_ref().and_then(place)));
    }
    diagnostics
}
