//! What sheets are written from.

use super::look::Looks;
use crate::render::data::grid::Grid;
use crate::report::{Report, Table};
use crate::theme::Wording;

/// A table with what its sheet needs to know.
pub(super) struct Listed<'a> {
    pub table: &'a Table,
    pub grid: Grid,
    pub caption: String,
    pub section: &'a str,
    /// Of its sheet.
    pub name: String,
}

/// What all sheets share.
pub(super) struct Shared<'a> {
    pub report: &'a Report,
    pub wording: &'a Wording,
    pub looks: Looks,
    /// Of the sheet of contents.
    pub contents: String,
}
