//! How much a build makes, and how far it has come.

/// What is being done, for whoever watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Loading,
    Composing,
    Drawing,
    Printing,
    Laying,
    Auditing,
    Packing,
    Writing,
}

/// How much a build makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Everything,
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
