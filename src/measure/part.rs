//! What the people whom one share counts are of those of another.

use super::drawn::Laid;
use super::inference::Interval;
use super::{Counter, Headcount, Ratio};
use crate::query::{PartOver, Portion};

impl Counter<'_> {
    /// How many people (or mentions) count, and of how many; then the share by weights where the whole has some. None over
    /// nobody, or over people who weigh nothing.
    pub fn part(&self, part: &Portion) -> Option<(Headcount, Ratio)> {
        let (variable, choices, base) = part.counted()?;
        let [own, whole] = [&part.own, &part.whole].map(|query| query.selection());
        let people = |selection| self.headcount(variable, choices, base, selection);
        let whole_people = people(whole)?;
        let people = Headcount {
            count: people(own).map_or(0, |own| own.count),
            of: match part.over {
                PartOver::Counted => whole_people.count,
                PartOver::Base => whole_people.of,
            },
        };
        if people.of == 0 {
            return None;
        }
        if !self.is_weighted(whole) {
            return Some((people, Ratio::new(people.count.into(), people.of.into())?));
        }
        // In one unit, though the people of a part all weigh the same.
        let weights = |selection| self.weights_of(variable, choices, base, selection);
        let (counted, all) = weights(whole);
        let over = match part.over {
            PartOver::Counted => counted,
            PartOver::Base => all,
        };
        Some((people, Ratio::new(weights(own).0, over)?))
    }

    /// The interval of such a share, as that of any other over these people.
    pub fn part_interval(&self, part: &Portion, level: f64) -> Option<Interval> {
        let people = &part.whole.people;
        let (own, whole) = (self.lay(&part.own, people)?, self.lay(&part.whole, people)?);
        let is_within = |row: usize| match part.over {
            PartOver::Counted => whole.domain[row] && whole.values[row] > 0.0,
            PartOver::Base => whole.domain[row],
        };
        let rows = 0..whole.domain.len();
        let laid = Laid {
            domain: rows.map(is_within).collect(),
            values: own.values,
        };
        self.interval_of(people, &laid, true, level)
    }
}
