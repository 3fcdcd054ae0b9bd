//! The sheets of an XLSForm as rows whose cells have names, and the lists of choices.

use crate::content::responses::Sheet;
use crate::export::marks::unmarked;
use crate::export::outline::Reply;
use crate::export::plain::plain;
use std::collections::BTreeMap;

/// A sheet whose first row names the columns.
#[derive(Clone, Copy, Debug)]
pub struct FormSheet<'a> {
    rows: &'a [Vec<String>],
}

impl<'a> FormSheet<'a> {
    /// The sheet of a name; none where it isn't there or holds no row.
    pub fn of(sheets: &'a [Sheet], name: &str) -> Option<Self> {
        let found = sheets
            .iter()
            .find(|sheet| sheet.name.trim().eq_ignore_ascii_case(name))?;
        (found.rows.len() > 1).then_some(Self { rows: &found.rows })
    }

    /// Its rows below the names.
    pub fn rows(self) -> impl Iterator<Item = FormRow<'a>> {
        self.rows[1..].iter().map(move |cells| FormRow {
            names: &self.rows[0],
            cells,
        })
    }

    /// The languages that labels are in, as columns name them; an empty one for a label without a language.
    pub fn languages(self) -> Vec<String> {
        let languages = self.rows[0].iter().filter_map(|name| {
            let name = name.trim();
            let rest = name.get(..5).filter(|start| start.eq_ignore_ascii_case("label"));
            let language = rest.map(|_| name[5..].trim_start_matches(':').trim())?;
            (name.len() == 5 || name[5..].starts_with(':')).then(|| language.to_owned())
        });
        languages.collect()
    }
}

/// A row, and what its cells are called.
#[derive(Clone, Copy, Debug)]
pub struct FormRow<'a> {
    names: &'a [String],
    cells: &'a [String],
}

impl<'a> FormRow<'a> {
    /// The cell of a name, which may be written with blanks.
    pub fn cell(&self, name: &str) -> &'a str {
        let is_meant = |written: &String| written.trim().replace(' ', "_").eq_ignore_ascii_case(name);
        let at = self.names.iter().position(is_meant);
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// What respondents read, in a language.
    pub fn label(&self, language: &str) -> String {
        let name = match language {
            "" => "label".to_owned(),
            language => format!("label::{language}"),
        };
        let single = name.replace("::", ":");
        let spaced = |written: &String| written.split(':').map(str::trim).collect::<Vec<_>>().join(":");
        let is_meant = |written: &String| spaced(written).replace("::", ":").eq_ignore_ascii_case(&single);
        let at = self.names.iter().position(is_meant);
        let text = at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim());
        // Labels may be in Markdown.
        plain(&unmarked(text)).trim_start_matches(['#', ' ']).to_owned()
    }
}

/// The choices of each list, in their order.
pub type Lists = BTreeMap<String, Vec<Reply>>;

/// The lists of the sheet of choices, in a language.
pub fn lists(choices: Option<FormSheet<'_>>, language: &str) -> Lists {
    let mut lists = Lists::new();
    for row in choices.into_iter().flat_map(FormSheet::rows) {
        let (list, name) = (row.cell("list_name"), either(row.cell("name"), row.cell("value")));
        if list.is_empty() || name.is_empty() {
            continue;
        }
        let label = row.label(language);
        lists
            .entry(list.to_owned())
            .or_default()
            .push(Reply::new(name, either(&label, name)));
    }
    lists
}

/// The first of two texts that says something.
pub fn either<'a>(first: &'a str, second: &'a str) -> &'a str {
    if first.is_empty() { second } else { first }
}
