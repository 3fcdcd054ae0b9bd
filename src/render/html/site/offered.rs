//! The files that every page offers.

use super::download::{Download, SiteFiles};
use crate::diagnostic::Diagnostics;
use crate::theme::{Templates, Wording};

/// Stands on the first page where files go that hold the other pages. No text has such a sign: it is not printable.
const GAP: &str = "\0";

/// The lines of the list, that which is read first first: each laid out once, since all pages have them.
pub struct Offered {
    /// Before files that hold the pages, and after.
    lines: [String; 2],
}

impl Offered {
    pub fn new(files: &SiteFiles, wording: &Wording, templates: &Templates) -> Result<Self, Diagnostics> {
        let lines = |files: &[(&Option<Download>, &str)]| -> Result<String, Diagnostics> {
            let files = files.iter().filter_map(|(file, id)| Some((file.as_ref()?, id)));
            files.map(|(file, id)| file.line(id, wording, templates)).collect()
        };
        let after = [
            (&files.workbook, "site-file-workbook"),
            (&files.figures, "site-file-figures"),
        ];
        Ok(Self {
            lines: [lines(&[(&files.pdf, "site-file-report")])?, lines(&after)?],
        })
    }

    /// For any page.
    pub fn all(&self) -> String {
        self.lines.concat()
    }

    /// For a first page that will be [`Cover`].
    pub fn with_gap(&self) -> String {
        self.lines.join(GAP)
    }
}

/// The first page, laid out but for its links to the files that hold the pages: what they weigh is known once they are
/// made, and no page can lead to the archive from where that was unpacked.
#[derive(Clone, Debug)]
pub struct Cover {
    html: String,
    whole: String,
}

impl Cover {
    /// From a page that offers files with a gap. `whole` is the page that holds all.
    pub fn new(
        html: String,
        whole: Option<&Download>,
        wording: &Wording,
        templates: &Templates,
    ) -> Result<Self, Diagnostics> {
        let whole = whole.map(|file| file.line("site-file-whole", wording, templates));
        let whole = whole.transpose()?.unwrap_or_default();
        Ok(Self { html, whole })
    }

    /// The page without a way to the archive.
    pub fn alone(&self) -> Vec<u8> {
        self.html.replace(GAP, &self.whole).into_bytes()
    }

    /// The page with a link to the archive that holds the others.
    ///
    /// # Errors
    /// What the templates can't print.
    pub fn with_archive(
        &self,
        archive: &Download,
        wording: &Wording,
        templates: &Templates,
    ) -> Result<Vec<u8>, Diagnostics> {
        let line = archive.line("site-file-archive", wording, templates)?;
        Ok(self.html.replace(GAP, &format!("{}{line}", self.whole)).into_bytes())
    }
}
