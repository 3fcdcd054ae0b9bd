//! How much a build makes, and how far it has come.

/// What is being done, for whoever watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Files are read and understood.
    Loading,
    /// The report is counted and said.
    Composing,
    /// Charts are drawn, data written.
    Drawing,
    /// The PDFs are set.
    Printing,
    /// Pages are laid out.
    Laying,
    /// The last look at finished bytes.
    Auditing,
    /// The archive is made.
    Packing,
    /// The new output takes the place of the old one.
    Writing,
}

/// How much a build makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Site, data, PDFs, handouts, workbook, single page, archive.
    Everything,
    /// All but what is printed.
    WithoutPdf,
    /// Its pages and their data, to look at while writing: nothing to take away.
    SiteOnly,
}

impl Extent {
    pub(super) fn has_pdf(self) -> bool {
        self == Extent::Everything
    }

    /// Whether all tables, all pages and all files come as one file each too.
    pub(super) fn has_bundles(self) -> bool {
        self != Extent::SiteOnly
    }
}
