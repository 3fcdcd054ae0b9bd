//! Claims about net scores.

use super::claim::{Case, selection};
use crate::commentary::Subject;
use crate::diagnostic::Diagnostic;
use crate::language::figures::{Found, Verdict, holds_mean};
use crate::language::number;
use crate::msg;
use crate::survey::ChoiceId;

impl Case<'_> {
    /// Each figure of the phrase is the net score of each variable, with its sign.
    pub(super) fn net_score(&self, subject: &Subject, bottom: &[ChoiceId]) -> Vec<Diagnostic> {
        if self.figures.is_empty() {
            return vec![self.mistake(msg!("claim-without-figure", phrase = self.says()))];
        }
        let mut all = Vec::new();
        for variable in &subject.variables {
            let ends = (subject.choices.as_slice(), bottom);
            let decimal = match self.books.gate.net_score(*variable, ends, selection(subject)) {
                Ok((found, _)) => found.value.decimal,
                Err(why) => return vec![self.withheld(why)],
            };
            for figure in self.figures {
                let is_held = holds_mean(figure, decimal.sum.unsigned_abs(), decimal.count, 0) == Verdict::True;
                // Zero has no sign.
                if !is_held || decimal.sum != 0 && self.is_below_zero(figure) != decimal.sum.is_negative() {
                    let phrase = self.passage.phrase(&figure.range);
                    let number = number::signed(self.books.language, decimal.sum, decimal.count, 1);
                    all.push(self.mistake(msg!("claim-false-number", phrase = phrase, number = number)));
                }
            }
        }
        all
    }

    /// Whether a minus sign stands before a figure: "−12", "-12", "moins 12".
    fn is_below_zero(&self, figure: &Found) -> bool {
        let before = self.passage.read[..figure.range.start].trim_end();
        before.ends_with(['-', '\u{2212}', '–']) || before.ends_with("moins") || before.ends_with("minus")
    }
}
