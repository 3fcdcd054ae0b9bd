//! What sheets are written from.

use super::look::Looks;
use crate::render::data::grid::Grid;
use crate::report::{Report, Table};
use crate::theme::Wording;

/// A table with what its sheet needs to know.
pub(super) struct Listed<'a> {
    pub table: &'a Table,
    pub grid: Grid,
    /// With its number, if it has one.
    pub caption: String,
    /// The same in short.
    pub title: String,
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
