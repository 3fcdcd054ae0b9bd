//! Net scores in sentences, and as they are printed anywhere.

use super::call::{Mistake, Said};
use super::percent::Room;
use super::precision::Scaled;
use crate::commentary::{Asked, Precision};
use crate::diagnostic::{Arg, Diagnostic, Span};
use crate::fact::Average;
use crate::language::{Agreement, Phrase, number};
use crate::measure::Decimal;
use crate::msg;
use crate::report::{Inline, Measure, Value};
use crate::say::composer::Composer;
use crate::survey::ChoiceId;

impl Composer<'_> {
    /// "+34 points", with its margin where that is asked.
    pub(super) fn net_score(
        &mut self,
        asked: &Asked,
        bottom: &[ChoiceId],
        (digits, margin): (Option<u32>, bool),
        place: Span,
    ) -> Result<Inline, Mistake> {
        let (measured, material) = (&asked.measured, self.material);
        let ends = (measured.choices.as_slice(), bottom);
        let found = material.gate.net_score(asked.variable(), ends, measured.selection());
        let (found, bounds) = found.map_err(|why| self.absent(why, asked.variable(), place))?;
        let Average { decimal, is_weighted } = found.value;
        let Decimal { sum, count } = decimal;
        let digits = digits.unwrap_or(0).min(6);
        let number = number::signed(material.language, sum, count, digits);
        let is_plural = number::decimal_is_plural(material.language, sum, count, 0, digits);
        let key = if is_plural {
            "net-score-points"
        } else {
            "net-score-point"
        };
        let mut text = material.wording.say(key, &[("number", Arg::Text(number))]);
        let bounds = bounds.filter(|_| margin);
        if margin {
            let Some(bounds) = bounds else {
                let mistake = Diagnostic::error(msg!("no-margin")).at(place);
                return Err(Box::new(mistake.help(msg!("no-margin-help"))));
            };
            let printed = Scaled::mean(decimal, 0, digits);
            let precision = material.precision(Precision::Margin, printed, bounds, Room::Sentence);
            let args = [("figure", Arg::Text(text)), ("precision", Arg::Text(precision))];
            text = material.wording.say("figure-precise", &args);
        }
        let said = Said {
            facts: vec![found.fact],
            items: vec![asked.item],
            measure: Measure::NetScore,
            value: Value::Decimal {
                sum,
                count,
                decimals: 0,
                n: found.n,
            },
            sizes: vec![found.n],
            bounds,
            is_weighted,
            phrase: Phrase {
                text,
                agreement: Agreement::of(is_plural),
            },
        };
        Ok(self.say_less(measured, bottom, said))
    }
}
