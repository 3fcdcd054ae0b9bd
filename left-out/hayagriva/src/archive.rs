use crate::citationberg::{IndependentStyle, Locale, Style};

/// The name that Typst takes where none is said; all others are unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArchivedStyle {
    InstituteOfElectricalAndElectronicsEngineers,
}

const NAME: &str = "ieee";

impl ArchivedStyle {
    pub fn all() -> &'static [Self] {
        &[Self::InstituteOfElectricalAndElectronicsEngineers]
    }

    pub fn by_name(name: &str) -> Option<Self> {
        (name == NAME).then_some(Self::InstituteOfElectricalAndElectronicsEngineers)
    }

    pub fn names(&self) -> &'static [&'static str] {
        &[NAME]
    }

    pub fn display_name(&self) -> &'static str {
        NAME
    }

    pub fn get(&self) -> Style {
        Style::Independent(IndependentStyle::default())
    }
}

pub fn locales() -> Vec<Locale> {
    Vec::new()
}
