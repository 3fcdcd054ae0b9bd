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

use crate::commentary::AskedTable;
use crate::report::Block;
use crate::say::composer::Composer;

impl Composer<'_> {
    /// A table, said as its kind is.
    pub(super) fn table(&mut self, written: &AskedTable) -> Block {
        match written {
            AskedTable::Shares(table) => self.shares_table(table),
            AskedTable::Group(table) => self.group_table(table),
            AskedTable::Ranked(table) => self.ranked_table(table),
            AskedTable::Scale(table) => self.scale_table(table),
            AskedTable::Means(table) => self.means_table(table),
            AskedTable::Distribution(table) => self.distribution(table),
            AskedTable::Typed(table) => self.typed_table(table),
        }
    }
}
