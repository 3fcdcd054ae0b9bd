//! What a tool saved of a questionnaire beside its answers, as it is: a text, or the sheets of a workbook.

use super::archive::{self, Refusal, refused, unpack};
use super::lime;
use super::open::{Container, container};
use super::source::Options;
use super::workbook::{self, Sheet};
use crate::content::digest::earlier;
use crate::content::project::{unreadable, utf8};
use crate::diagnostic::{Diagnostic, Diagnostics, msg};
use std::path::Path;

/// The contents of a structure file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// XML, JSON, CSV.
    Text(String),
    /// The sheets of a workbook.
    Sheets(Vec<Sheet>),
}

/// Reads a structure file; of an archive of LimeSurvey, the questionnaire that is in it.
///
/// # Errors
/// A file that is missing, unreadable or damaged, and a text that is not UTF-8.
pub fn saved(path: &Path, name: &str) -> Result<Saved, Diagnostics> {
    match container(path) {
        Container::Archive if lime::is_lime(path) => lime::structure(path, name).map(Saved::Text),
        Container::Archive => {
            let told = |refusal: Refusal| refused(refusal, path, name, &Options::default());
            let mut archive = archive::open(path).map_err(told)?;
            unpack(&mut archive).map_err(told)?;
            Ok(Saved::Sheets(workbook::sheets(path).map_err(told)?))
        }
        Container::OldWorkbook => {
            let old = Diagnostic::error(msg!("responses-workbook", name = name));
            Err(old.help(msg!("responses-workbook-help")).into())
        }
        // No questionnaire, whatever it holds.
        Container::Spss => Ok(Saved::Text(String::new())),
        Container::Text => {
            let bytes = earlier(path).map_err(|error| unreadable(name, &error))?;
            Ok(Saved::Text(utf8(bytes, name)?))
        }
    }
}

/// Whether a file of responses holds its questionnaire, too.
pub fn holds_structure(path: &Path) -> bool {
    container(path) == Container::Archive && lime::is_lime(path)
}
