//! Files that pages link to, told with their format and weight.

use crate::diagnostic::Arg;
use crate::render::KeptParts;
use crate::render::html::markup::Html;
use crate::theme::Wording;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the site holds beside its pages. Files that hold its pages are none of them: they are made after.
#[derive(Clone, Debug, Default)]
pub struct SiteFiles {
    /// The printable report, where it was made.
    pub pdf: Option<Download>,
    /// All tables as one workbook.
    pub workbook: Option<Download>,
    /// Every figure of the report as data.
    pub figures: Option<Download>,
    /// What cites the report, by the format's name.
    pub citations: Vec<(&'static str, Download)>,
    /// The picture that a link to the report is shown by: its path.
    pub card: Option<String>,
    /// Handouts to print, by the handout's id.
    pub handouts: BTreeMap<String, Download>,
    /// By the table's id.
    pub tables: BTreeMap<String, Download>,
    /// What was made for the pages before.
    pub kept: KeptParts,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Download {
    /// From the site's root, with `/`.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// For what has pages.
    pub pages: Option<usize>,
}

/// A link to a file, as templates print it.
#[derive(Clone, Debug, Serialize)]
pub struct DownloadLink {
    pub href: Html,
    pub label: Html,
    /// "PDF, 21 pages, 412 ko".
    pub detail: Html,
}

impl Download {
    /// A file without pages.
    pub fn of(path: String, bytes: &[u8]) -> Self {
        Self {
            path,
            bytes: bytes.len() as u64,
            pages: None,
        }
    }

    pub(in crate::render::html) fn link(&self, label: &str, wording: &Wording) -> DownloadLink {
        let format = self.path.rsplit_once('.').map_or("", |(_, end)| end).to_uppercase();
        let mut args = vec![
            ("format", Arg::Text(format)),
            ("size", Arg::Text(weight(self.bytes, wording))),
        ];
        let sentence = match self.pages {
            Some(pages) => {
                args.push(("pages", Arg::from(pages)));
                "site-file-with-pages"
            }
            None => "site-file",
        };
        DownloadLink {
            href: Html::of(&self.path),
            label: Html::of(label),
            detail: Html::of(&wording.say(sentence, &args)),
        }
    }
}

/// A weight in kilobytes of 1,000 bytes, half up, at least 1; in megabytes with one decimal from 1,000 kilobytes on.
fn weight(bytes: u64, wording: &Wording) -> String {
    let kilobytes = ((bytes + 500) / 1000).max(1);
    if kilobytes < 1000 {
        return wording.say("site-kilobytes", &[("n", Arg::from(kilobytes))]);
    }
    let tenths = (bytes + 50_000) / 100_000;
    let args = [("whole", Arg::from(tenths / 10)), ("tenth", Arg::from(tenths % 10))];
    wording.say("site-megabytes", &args)
}

#[cfg(test)]
mod tests {
    use super::weight;
    use crate::content::overrides::Overrides;
    use crate::diagnostic::Sources;
    use crate::survey::Language;
    use crate::theme::{DEFAULT, Theme};

    #[test]
    fn weights_are_rounded_half_up() {
        let theme = Theme::load(DEFAULT, Language::FrCa, Overrides::default(), &mut Sources::new());
        let theme = theme.unwrap_or_else(|_| panic!("the built-in theme"));
        let said: Vec<String> = [0, 1_499, 1_500, 999_499, 999_500, 1_250_000, 12_000_000]
            .iter()
            .map(|bytes| weight(*bytes, &theme.wording))
            .collect();
        let expected = ["1 ko", "1 ko", "2 ko", "999 ko", "1,0 Mo", "1,3 Mo", "12,0 Mo"];
        assert_eq!(said, expected.map(|t| t.replace(' ', "\u{a0}")));
    }
}
