//! Tables: shares against groups, choices or measures, ranks, figures of another source; what stands under them, and
//! their charts in words.

mod alternative;
mod beside;
mod counts;
mod crossed;
mod differences;
mod distribution;
mod finish;
mod means;
mod net_score;
mod nets;
mod notes;
mod order;
mod placed;
mod precise;
mod ranked;
mod reading;
mod scale;
mod shares;
mod sides;
mod signs;
mod sized;
mod tested;
mod typed;

pub(super) use notes::Noted;
pub(super) use scale::share_scale;
pub(super) use signs::meaning;

use crate::commentary::Table;
use crate::report::Block;
use crate::say::composer::Composer;

impl Composer<'_> {
    /// A table, said as its kind is.
    pub(super) fn table(&mut self, written: &Table) -> Block {
        match written {
            Table::Shares(table) => self.shares_table(table),
            Table::Group(table) => self.group_table(table),
            Table::Ranked(table) => self.ranked_table(table),
            Table::Scale(table) => self.scale_table(table),
            Table::Means(table) => self.means_table(table),
            Table::Distribution(table) => self.distribution(table),
            Table::Typed(table) => self.typed_table(table),
        }
    }
}
