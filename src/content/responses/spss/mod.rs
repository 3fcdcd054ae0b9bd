//! Files of SPSS (`.sav`, `.zsav`), after the description of the format in the developer's guide of GNU PSPP. Values are
//! the texts that CSV would have; what the file says of them (`Values`) goes along.

mod cases;
mod cursor;
mod dictionary;
mod records;
mod sets;

use super::source::{Options, Source};
use super::tabulated::{Cells, Tabulated};
use super::told::{at, cannot_open};
use crate::content::file;
use crate::content::project::Stamp;
use crate::diagnostic::{Diagnostic, Diagnostics, msg};
use cursor::Damaged;
use dictionary::Dictionary;
use std::path::Path;

pub(super) fn open(path: &Path, name: &str, options: &Options) -> Result<Box<dyn Source>, Diagnostics> {
    let told = |diagnostic: Diagnostic| Diagnostics::from(at(diagnostic, options.named_at));
    let stamp = Stamp::of(path);
    let bytes = file::read(path).map_err(|error| told(cannot_open(path, name, &error)))?;
    let damaged = |_| {
        let damaged = Diagnostic::error(msg!("responses-spss-damaged", name = name));
        told(damaged.help(msg!("responses-spss-damaged-help")))
    };
    let (dictionary, cells) = read(&bytes).map_err(damaged)?;
    let mut table =
        Tabulated::new((path, name), stamp, cells, Some(1)).map_err(|error| told(cannot_open(path, name, &error)))?;
    if table.is_blank() {
        return Err(told(Diagnostic::error(msg!("responses-empty", name = name))));
    }
    table.word(dictionary.variables.iter().map(|variable| variable.label.clone()));
    table.values = dictionary
        .variables
        .into_iter()
        .map(|variable| variable.values)
        .collect();
    Ok(Box::new(table))
}

#[cfg(test)]
mod tests;

/// The variables, and their names over the values of each case.
fn read(bytes: &[u8]) -> Result<(Dictionary, Cells), Damaged> {
    let (dictionary, data) = Dictionary::read(bytes)?;
    let mut cells = Cells::default();
    for (index, variable) in dictionary.variables.iter().enumerate() {
        cells.put(1, index, &variable.name).map_err(|_| Damaged)?;
    }
    let stream = dictionary.stream(bytes, data)?;
    cases::read(&dictionary, &stream, &mut cells)?;
    Ok((dictionary, cells))
}
