//! The whole distribution of a battery's items.

use super::{ShownNet, TableHead, TableParts};
use crate::commentary::Measured;

/// The whole distribution of a question or battery: a column per choice.
#[derive(Clone, Debug)]
pub struct ScaleTable {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// The battery, whose answers, and over what.
    pub measured: Measured,
    /// Item indexes, as listed.
    pub items: Vec<usize>,
    /// Whether the mean score stands beside the shares.
    pub mean: bool,
    /// The net score that stands beside them, where one does.
    pub net_score: Option<ShownNet>,
}

impl ScaleTable {
    pub(super) fn parts(&self) -> TableParts<'_> {
        TableParts {
            measured: vec![&self.measured],
            others: self.net_score.iter().filter_map(|net| net.label.as_ref()).collect(),
            ..TableParts::of(&self.head)
        }
    }
}
