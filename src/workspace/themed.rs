//! The theme of a report, loaded again where its files, its name or the report's language changed.

use crate::commentary::Commentary;
use crate::content::project::Project;
use crate::diagnostic::{Diagnostics, Sources};
use crate::render::data::Input;
use crate::survey::Language;
use crate::theme::{DEFAULT, Theme};
use std::sync::Arc;

/// A theme, and what it was loaded from.
pub(super) struct Themed {
    pub theme: Arc<Theme>,
    name: String,
    language: Language,
    /// The project's own files in it.
    pub own: Vec<Input>,
}

impl Themed {
    /// The theme as it is now, and whether it was loaded. One with mistakes takes the place of the one before, as its
    /// files do among the sources.
    pub fn update<'k>(
        kept: &'k mut Option<Self>,
        project: &Project,
        commentary: &Commentary,
        sources: &mut Sources,
    ) -> Result<(&'k Self, bool), Diagnostics> {
        let name = commentary.theme.as_ref().map_or(DEFAULT, |name| name.value.as_str());
        let language = commentary.language;
        let overrides = project.read_overrides(&[DEFAULT, name])?;
        let own = overrides.files.iter().map(|(path, file)| Input {
            path: path.clone(),
            blake3: Some(file.digest.clone()),
        });
        let own: Vec<Input> = own.collect();
        let is_current = |known: &Self| known.name == name && known.language == language && known.own == own;
        if let Some(known) = kept.take().filter(is_current) {
            return Ok((kept.insert(known), false));
        }
        let theme = Theme::load(name, language, overrides, sources);
        let theme = theme.map_err(|mistakes| match &commentary.theme {
            Some(name) => mistakes.placed(name.span),
            None => mistakes,
        })?;
        let loaded = Self {
            theme: Arc::new(theme),
            name: name.to_owned(),
            language,
            own,
        };
        Ok((kept.insert(loaded), true))
    }
}
