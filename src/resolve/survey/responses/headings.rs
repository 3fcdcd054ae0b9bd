//! Columns by what the project calls them: their heading, its code, its beginning, their position.

use super::lacking::Lacking;
use crate::content::responses::Source;
use crate::diagnostic::{Message, Spanned};
use crate::resolve::survey::fold::{fold, fold_case};
use std::collections::BTreeMap;

/// Where a column is.
pub(super) struct NamedColumn {
    /// Its position.
    pub at: usize,
    /// Whether its heading only begins with its name.
    pub is_beginning: bool,
}

/// The headings of a file, to be found again.
pub(super) struct Headings<'a> {
    source: &'a dyn Source,
    /// As messages name the file.
    file: &'a str,
    /// Columns by their heading, folded.
    folded: BTreeMap<String, Vec<usize>>,
    /// The same in lower case.
    words: BTreeMap<String, Vec<usize>>,
}

impl<'a> Headings<'a> {
    pub fn of(source: &'a dyn Source, file: &'a str) -> Self {
        let (mut folded, mut words): (BTreeMap<String, Vec<usize>>, BTreeMap<String, Vec<usize>>) = Default::default();
        for (index, heading) in source.columns().iter().enumerate() {
            folded.entry(fold(heading)).or_default().push(index);
            words.entry(fold_case(heading)).or_default().push(index);
        }
        Self {
            source,
            file,
            folded,
            words,
        }
    }

    /// The position of a column.
    ///
    /// # Errors
    /// One that isn't there, or may be several; `what` is who expects it.
    pub fn find(&self, name: &Spanned<String>, what: Message) -> Result<NamedColumn, Lacking> {
        let (found, is_beginning) = self.named(&name.value);
        match found.as_slice() {
            [one] => Ok(NamedColumn { at: *one, is_beginning }),
            _ => Err(Lacking {
                column: name.clone(),
                what,
                file: self.file.to_owned(),
                known: self.source.columns().to_vec(),
                may_be: found,
                free: None,
                same: None,
            }),
        }
    }

    /// The positions of all columns that a name may mean, and whether they only begin with it.
    fn named(&self, name: &str) -> (Vec<usize>, bool) {
        let columns = self.source.columns();
        let exact: Vec<usize> = (0..columns.len()).filter(|index| columns[*index] == name).collect();
        let ways = [
            exact,
            self.folded.get(&fold(name)).cloned().unwrap_or_default(),
            self.words.get(&fold_case(name)).cloned().unwrap_or_default(),
            position(name, columns.len()),
        ];
        match ways.into_iter().find(|found| !found.is_empty()) {
            Some(found) => (found, false),
            None => (self.beginning(name), true),
        }
    }

    /// Columns whose heading goes on after a name: a question's code before its text, or the first words of the text.
    /// What a bracket or a bar follows is a part of a question, not the question.
    fn beginning(&self, name: &str) -> Vec<usize> {
        let name = fold(name);
        let goes_on = |rest: &str| {
            let next = rest.trim_start();
            let is_word = rest.starts_with([' ', '.', ':', ',', ';', '?', '!', ')']);
            is_word && !next.starts_with(['[', '/', '|', '('])
        };
        let begins = |heading: &str| heading.strip_prefix(&name).is_some_and(goes_on);
        let after = self
            .folded
            .range(name.clone()..)
            .take_while(|(heading, _)| heading.starts_with(&name));
        let found = after.filter(|(heading, _)| !name.is_empty() && begins(heading));
        found.flat_map(|(_, indexes)| indexes.iter().copied()).collect()
    }
}

/// The positions of the columns that a project calls by these names; none for one that isn't there, or may be several.
pub fn columns_named<'n>(source: &dyn Source, names: impl Iterator<Item = &'n str>) -> Vec<Option<usize>> {
    let headings = Headings::of(source, source.name());
    let one = |name: &str| match headings.named(name).0.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    names.map(one).collect()
}

/// `#12` is the twelfth column.
fn position(name: &str, columns: usize) -> Vec<usize> {
    let number = name
        .trim()
        .strip_prefix('#')
        .and_then(|number| number.parse::<usize>().ok());
    number
        .filter(|number| (1..=columns).contains(number))
        .map(|number| number - 1)
        .into_iter()
        .collect()
}
