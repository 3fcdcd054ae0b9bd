//! Shares in percent, worded so that none rounds to nothing or to everything.

use crate::diagnostic::Arg;
use crate::language::share::{self, PercentSide};
use crate::measure::Ratio;
use crate::say::composer::Material;

/// Where a percentage stands: a sentence has room for words, a cell for a sign that is explained below its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::say) enum Room {
    Sentence,
    Cell,
}

impl Material<'_> {
    /// "27 %", with so many digits after the decimal sign "27,4 %"; of 2 in 1,000 "moins de 1 %", in a cell "< 1 %".
    pub fn percent_to(self, ratio: Ratio, room: Room, digits: u32) -> String {
        let share::Percent { side, number } = share::percent(self.language, ratio.numerator, ratio.denominator, digits);
        let key = match (side, room) {
            (PercentSide::At, Room::Sentence | Room::Cell) => return number,
            (PercentSide::Below, Room::Sentence) => "percent-below",
            (PercentSide::Above, Room::Sentence) => "percent-above",
            (PercentSide::Below, Room::Cell) => "percent-below-cell",
            (PercentSide::Above, Room::Cell) => "percent-above-cell",
        };
        self.wording.say(key, &[("limit", Arg::Text(number))])
    }

    /// The signs of shares that cells print with so many digits as limits, each with its meaning.
    pub fn limits(self, ratios: impl Iterator<Item = Ratio>, digits: u32) -> Vec<(String, String)> {
        let mut found: Vec<(PercentSide, String, String)> = Vec::new();
        for ratio in ratios {
            let share::Percent { side, number } =
                share::percent(self.language, ratio.numerator, ratio.denominator, digits);
            let key = match side {
                PercentSide::At => continue,
                PercentSide::Below => "sign-below",
                PercentSide::Above => "sign-above",
            };
            if found.iter().all(|(known, ..)| *known != side) {
                let meaning = self.wording.say(key, &[("limit", Arg::Text(number))]);
                found.push((side, self.percent_to(ratio, Room::Cell, digits), meaning));
            }
        }
        found.sort_by_key(|(side, ..)| *side);
        found.into_iter().map(|(_, sign, meaning)| (sign, meaning)).collect()
    }
}
