//! Choices in the order of how often they were given, in a sentence. Tied choices share their rank and are named together.

use super::call::{Mistake, Said};
use crate::commentary::{Asked, Measured};
use crate::diagnostic::{Arg, Diagnostic, Span};
use crate::fact::{Absent, Found, Listing};
use crate::language::{Agreement, Phrase, capital, list};
use crate::measure::Ranked;
use crate::msg;
use crate::report::{Inline, Measure, RankedChoice, Strength, Value};
use crate::say::composer::Composer;
use crate::survey::QuestionId;

impl Composer<'_> {
    /// The choices of one rank: one, or all that share it.
    pub(super) fn top(&mut self, asked: &Asked, wanted: usize, lower: bool, place: Span) -> Result<Inline, Mistake> {
        let listing = self.listing(asked, wanted, place)?;
        let shown = &listing.value.shown;
        let Some(found) = wanted.checked_sub(1).and_then(|index| shown.get(index)) else {
            let message = msg!("no-such-rank", rank = wanted, most = shown.len());
            return Err(Box::new(Diagnostic::error(message).at(place)));
        };
        let rank: Vec<Ranked> = shown
            .iter()
            .filter(|ranked| ranked.place == found.place)
            .copied()
            .collect();
        let question = asked.measured.question;
        let name = self.material.survey.name(asked.variable());
        if found.place != wanted {
            let choices = self.in_order(question, &rank, false);
            let message = msg!("shared-rank", rank = wanted, place = found.place, question = name);
            let diagnostic = Diagnostic::error(message).at(place);
            return Err(Box::new(diagnostic.help(msg!(
                "shared-rank-help",
                place = found.place,
                choices = choices
            ))));
        }
        if rank.len() > 1 {
            let warning = msg!("tied-rank", rank = wanted, count = rank.len(), question = name);
            self.diagnostics.push(Diagnostic::warning(warning).at(place));
        }
        self.rank(asked, listing, &rank, lower)
    }

    /// The first `most` choices, and all that share the rank of the last of them.
    pub(super) fn ranked(&mut self, asked: &Asked, most: usize, lower: bool, place: Span) -> Result<Inline, Mistake> {
        let listing = self.listing(asked, most, place)?;
        let shown = &listing.value.shown;
        if shown.is_empty() {
            return Err(self.absent(Absent::EmptyBase, asked.variable(), place));
        }
        if shown.len() > most {
            let name = self.material.survey.name(asked.variable());
            let warning = msg!("tied-list", most = most, count = shown.len(), question = name);
            self.diagnostics.push(Diagnostic::warning(warning).at(place));
        }
        self.rank(asked, listing, shown, lower)
    }

    fn rank(
        &mut self,
        asked: &Asked,
        listing: Found<&Listing>,
        shown: &[Ranked],
        lower: bool,
    ) -> Result<Inline, Mistake> {
        let measured = &asked.measured;
        let found = self.material.gate.item_response(asked.variable(), measured.selection());
        let n = found.value.base(measured.base);
        let said = Said {
            facts: vec![listing.fact],
            items: vec![asked.item],
            measure: Measure::Rank,
            value: Value::Ranking {
                choices: self.ranked_choices(measured, listing.value, shown),
                n,
                strength: Strength::Untold,
            },
            sizes: vec![n],
            bounds: None,
            is_weighted: listing.value.is_weighted,
            phrase: Phrase {
                text: self.in_order(measured.question, shown, lower),
                agreement: Agreement::of(shown.len() > 1),
            },
        };
        Ok(self.say(measured, said))
    }

    /// "A, B et C"; where some share a rank, "A, puis B et C (ex æquo)".
    fn in_order(&self, question: QuestionId, ranked: &[Ranked], lower: bool) -> String {
        let (language, wording) = (self.material.language, self.material.wording);
        let names = self.material.labels.question(question);
        let label = |ranked: &Ranked| match lower {
            true => capital::lower_initial(names.choice(ranked.choice)),
            false => names.choice(ranked.choice).to_owned(),
        };
        let labels = |ranked: &[Ranked]| list::and(language, &ranked.iter().map(label).collect::<Vec<_>>());
        if ranked.iter().all(|ranked| !ranked.tied) {
            return labels(ranked);
        }
        let places = ranked.chunk_by(|one, other| one.place == other.place);
        let said = places.map(|sharing| match sharing {
            [only] => label(only),
            several => wording.say("ranked-tied", &[("choices", Arg::Text(labels(several)))]),
        });
        let then = |before: String, next: String| {
            let args = [("before", Arg::Text(before)), ("next", Arg::Text(next))];
            wording.say("ranked-then", &args)
        };
        said.reduce(then).unwrap_or_default()
    }

    /// Choices with their labels, as figures hold them.
    pub(in crate::say) fn ranked_choices(
        &self,
        measured: &Measured,
        listing: &Listing,
        ranked: &[Ranked],
    ) -> Vec<RankedChoice> {
        let question = measured.question;
        let asked = self.material.survey.question(question);
        let choice = |ranked: &Ranked| RankedChoice {
            id: asked.choice(ranked.choice).id.clone(),
            label: self.label(self.material.labels.choice(question, ranked.choice)),
            place: ranked.place,
            count: ranked.count,
            amount: listing.amount(ranked.choice, measured.base),
        };
        ranked.iter().map(choice).collect()
    }
}

impl<'a> Composer<'a> {
    /// The front of a ranked list, all of which may be said.
    fn listing(&self, asked: &Asked, most: usize, place: Span) -> Result<Found<&'a Listing>, Mistake> {
        let gate = self.material.gate;
        match gate.ranking(asked.variable(), asked.measured.selection(), most) {
            Ok(listing) if listing.value.withheld == 0 => Ok(listing),
            Ok(_) => Err(self.absent(Absent::Confidential, asked.variable(), place)),
            Err(why) => Err(self.absent(why, asked.variable(), place)),
        }
    }
}
