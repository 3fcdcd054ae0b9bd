use super::Theme;
use crate::diagnostic::{Diagnostics, Sources};
use crate::survey::Language;
use std::collections::BTreeMap;

fn load(name: &str, overrides: &[(&str, &str)]) -> (Result<Theme, Diagnostics>, Sources) {
    let overrides: BTreeMap<String, Vec<u8>> = overrides
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let mut sources = Sources::new();
    let theme = Theme::load(name, Language::FrCa, &overrides, &mut sources);
    (theme, sources)
}
