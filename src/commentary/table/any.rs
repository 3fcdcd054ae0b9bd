//! What tables can be asked, whatever kind they are.

use super::{Breakdown, TableHead};
use crate::commentary::{Measured, Precision, Prose, Voice};

/// A kind of table. What it does not say of itself is as for most of them.
pub trait AnyTable {
    /// Id, caption, note, chart.
    fn head(&self) -> &TableHead;

    /// Whose answers it shows; of figures that were typed, none.
    fn measured(&self) -> Vec<&Measured> {
        Vec::new()
    }

    /// By what its people are parted.
    fn breakdowns(&self) -> Vec<&Breakdown> {
        Vec::new()
    }

    /// The heads of its columns, where its authors write each.
    fn column_heads(&self) -> Vec<&Prose> {
        Vec::new()
    }

    /// Its texts below those of its head, in reading order.
    fn own_texts(&self) -> Vec<&Prose> {
        self.breakdowns().into_iter().flat_map(Breakdown::texts).collect()
    }

    /// Whose words its texts are, where they are not the report's own.
    fn voice(&self) -> Option<Voice> {
        None
    }

    /// Whether it says which of its figures differ.
    fn says_differences(&self) -> bool {
        false
    }

    /// Whether a variance is taken of its figures: for an interval, a margin, a test.
    fn is_precise(&self, usual: Precision) -> bool {
        self.says_differences() || self.head().is_precise(usual)
    }

    /// Whether its figures are of another source.
    fn is_typed(&self) -> bool {
        false
    }
}
