//! A claim against the data.

use super::asks::{self, MORE_PLACES, Stratum};
use super::books::Books;
use super::passage::Passage;
use super::phrase::Place;
use crate::commentary::{Claim, Claimed, Strata, Subject};
use crate::diagnostic::{Diagnostic, Message};
use crate::fact::{Absent, Selection, Share};
use crate::language::comparisons::Compared;
use crate::language::figures::{Found, GREAT_MAJORITY, Said, Verdict, holds_count, holds_mean, holds_share};
use crate::language::share::{FractionForm, NounForm, fraction, percent_apart, tenths};
use crate::language::{list, number};
use crate::measure::{Ranked, Ratio};
use crate::msg;
use crate::query::Summary;
use crate::survey::{Base, Variable};

/// A claim whose phrase stands at a place of a passage, with the figures that the phrase holds.
pub(super) struct Case<'a> {
    pub claim: &'a Claim,
    pub figures: &'a [Found],
    pub passage: &'a Passage,
    pub place: &'a Place,
    /// The words of the phrase that compare.
    pub compared: &'a [Compared],
    pub books: Books<'a>,
}

impl Case<'_> {
    /// What is wrong with it; nothing if the data bear it out.
    pub fn judge(&self) -> Vec<Diagnostic> {
        match &self.claim.claimed {
            Claimed::Share(subject) => self.share(subject),
            Claimed::Count(subject) => self.count(subject),
            Claimed::Respondents(groups) => {
                let count = self.books.gate.respondents(groups);
                self.number(count, |found| holds_count(found, count))
            }
            Claimed::Number { subject, summary } => self.decimal(subject, *summary),
            Claimed::NetScore { subject, bottom } => self.net_score(subject, bottom),
            Claimed::Rank {
                subject,
                place,
                is_among_items: true,
            } => self.rank_among_items(subject, *place).into_iter().collect(),
            Claimed::Rank { subject, place, .. } => self.rank(subject, *place).into_iter().collect(),
            Claimed::More { more, than } => self.more(more, than).into_iter().collect(),
            Claimed::Equal { one, other, points } => self.equal([one, other], *points).into_iter().collect(),
            Claimed::Same { subject, by, top } => self.same(subject, by, *top).into_iter().collect(),
            Claimed::Differ { subject, by, points } => self.differ(subject, by, *points).into_iter().collect(),
        }
    }

    /// A mistake at the phrase, with where it is claimed.
    pub(super) fn mistake(&self, message: Message) -> Diagnostic {
        let span = self.passage.span(&self.place.whole(), self.books.sources);
        let sentence = self.passage.phrase(&self.passage.sentence(&self.place.whole()));
        Diagnostic::error(message)
            .at(span)
            .also(self.claim.says.span, msg!("claimed-here"))
            .help(msg!("claim-sentence", sentence = sentence.replace('\u{1}', "…")))
    }

    pub(super) fn says(&self) -> &str {
        &self.claim.says.value
    }

    pub(super) fn share_of(
        &self,
        subject: &Subject,
        variable: Variable,
        selection: Selection<'_>,
    ) -> Result<Share, Absent> {
        let gate = self.books.gate;
        let share = gate.share(variable, &subject.choices, subject.base, selection);
        share.map(|share| share.value)
    }

    /// There is nothing to hold the claim against.
    pub(super) fn withheld(&self, why: Absent) -> Diagnostic {
        match why {
            Absent::EmptyBase => self.mistake(msg!("claim-empty-base", phrase = self.says())),
            Absent::Undefined => self.mistake(msg!("claim-undefined", phrase = self.says())),
            Absent::Weightless(n) => self.mistake(msg!("claim-weightless", phrase = self.says(), n = n)),
            Absent::Confidential => self.mistake(msg!("claim-confidential", phrase = self.says())),
        }
    }

    /// The first `most` choices of a ranked list, all of which may be published.
    fn ranking(&self, variable: Variable, selection: Selection<'_>, most: usize) -> Result<Vec<Ranked>, Absent> {
        let listing = self.books.gate.ranking(variable, selection, most)?.value;
        if listing.withheld > 0 {
            return Err(Absent::Confidential);
        }
        Ok(listing.shown.clone())
    }

    fn share(&self, subject: &Subject) -> Vec<Diagnostic> {
        let great = self.books.accounts.great_majority.unwrap_or(GREAT_MAJORITY);
        let mut found = self.each(subject, |found, share| {
            holds_share(found, share.ratio.numerator, share.ratio.denominator, great)
        });
        let lonely = |f: &&Found| matches!(f.said, Said::Majority { .. } | Said::Minority);
        if let Some(majority) = self.figures.iter().find(lonely)
            && !self.has_figure_beside(majority)
        {
            found.push(self.mistake(msg!("majority-alone", phrase = self.says())));
        }
        found
    }

    /// Whether a number stands in the same sentence as a word like "majorité".
    fn has_figure_beside(&self, majority: &Found) -> bool {
        let sentence = self.passage.sentence(&majority.range);
        let computed = self.passage.computed.iter().any(|c| sentence.contains(&c.range.start));
        computed
            || self
                .figures
                .iter()
                .any(|f| !matches!(f.said, Said::Majority { .. } | Said::Minority))
    }

    /// Holds each figure of the phrase against each variable of the subject.
    fn each(&self, subject: &Subject, holds: impl Fn(&Found, Share) -> Verdict) -> Vec<Diagnostic> {
        if self.figures.is_empty() {
            return vec![self.mistake(msg!("claim-without-figure", phrase = self.says()))];
        }
        let mut all = Vec::new();
        for variable in &subject.variables {
            let share = match self.share_of(subject, *variable, selection(subject)) {
                Ok(share) => share,
                Err(why) => return vec![self.withheld(why)],
            };
            for found in self.figures {
                match holds(found, share) {
                    Verdict::True => {}
                    Verdict::OtherSort => {
                        all.push(self.mistake(msg!("claim-other-sort", phrase = self.passage.phrase(&found.range))));
                    }
                    Verdict::False => all.push(self.false_share(found, share, subject)),
                }
            }
        }
        all
    }

    /// The phrase is not what was counted: the counts, and the wordings that would be true.
    fn false_share(&self, found: &Found, share: Share, subject: &Subject) -> Diagnostic {
        let language = self.books.language;
        let Ratio {
            numerator: k,
            denominator: n,
        } = share.ratio;
        let percent = percent_apart(language, k, n, 0);
        let phrase = self.passage.phrase(&found.range);
        let group = match subject.groups.as_slice() {
            [only] => Some(&self.books.labels.group(*only).noun),
            _ => None,
        };
        let form = group.map_or(NounForm::Bare(crate::survey::Gender::Feminine), NounForm::Noun);
        let mut wordings = vec![percent.clone()];
        if subject.base != Base::Mentions {
            wordings.push(tenths(language, k, n, form).text);
            let fractions = [FractionForm::Part, FractionForm::OneIn];
            let exact = fractions.map(|how| fraction(language, (k, n), form, how, false).ok());
            if exact.iter().any(Option::is_some) {
                wordings.extend(exact.into_iter().flatten().map(|phrase| phrase.text));
            } else if let Ok(about) = fraction(language, (k, n), form, FractionForm::Part, true) {
                wordings.push(about.text);
            }
        }
        let message = match share.is_weighted {
            true => msg!("claim-false-weighted", phrase = phrase, percent = percent),
            false => msg!("claim-false", phrase = phrase, k = k, n = n, percent = percent),
        };
        self.mistake(message)
            .help(msg!("claim-wordings", wordings = wordings.join("; ")))
    }

    fn count(&self, subject: &Subject) -> Vec<Diagnostic> {
        let mut all = Vec::new();
        for variable in &subject.variables {
            match self.share_of(subject, *variable, selection(subject)) {
                Ok(share) => all.extend(self.number(share.count, |found| holds_count(found, share.count))),
                Err(why) => return vec![self.withheld(why)],
            }
        }
        all
    }

    fn number(&self, count: u64, holds: impl Fn(&Found) -> Verdict) -> Vec<Diagnostic> {
        if self.figures.is_empty() {
            return vec![self.mistake(msg!("claim-without-figure", phrase = self.says()))];
        }
        let wrong = self.figures.iter().filter(|found| holds(found) != Verdict::True);
        wrong
            .map(|found| {
                let phrase = self.passage.phrase(&found.range);
                self.mistake(msg!(
                    "claim-false-number",
                    phrase = phrase,
                    number = number::integer(self.books.language, count)
                ))
            })
            .collect()
    }

    fn decimal(&self, subject: &Subject, summary: Summary) -> Vec<Diagnostic> {
        let selection = selection(subject);
        let mut all = Vec::new();
        for variable in &subject.variables {
            let found = self.books.gate.number(summary, *variable, selection);
            let Some(decimals) = summary.decimals_of(self.books.survey.question(variable.question)) else {
                return vec![self.mistake(msg!("claim-no-number", phrase = self.says()))];
            };
            let decimal = match found {
                Ok(found) => found.value.decimal,
                Err(why) => return vec![self.withheld(why)],
            };
            for figure in self.figures {
                let held = u128::try_from(decimal.sum).map(|sum| holds_mean(figure, sum, decimal.count, decimals));
                if held != Ok(Verdict::True) {
                    let said = number::decimal(
                        self.books.language,
                        decimal.sum,
                        decimal.count,
                        decimals,
                        decimals.max(1),
                    );
                    let phrase = self.passage.phrase(&figure.range);
                    all.push(self.mistake(msg!("claim-false-number", phrase = phrase, number = said)));
                }
            }
        }
        all
    }

    fn rank(&self, subject: &Subject, place: usize) -> Option<Diagnostic> {
        let selection = selection(subject);
        // The message of a false one lists two more.
        let ranked = match self.ranking(
            *subject.variables.first()?,
            selection,
            place.saturating_add(MORE_PLACES),
        ) {
            Ok(ranked) => ranked,
            Err(why) => return Some(self.withheld(why)),
        };
        let found = ranked.get(place - 1);
        if found.is_some_and(|found| subject.choices.contains(&found.choice) && !found.tied) {
            return None;
        }
        let labels = self.books.labels.question(subject.variables.first()?.question);
        let order: Vec<String> = ranked
            .iter()
            .take(place.saturating_add(MORE_PLACES))
            .map(|r| named(labels.choice(r.choice), r))
            .collect();
        let message = msg!("claim-false-rank", phrase = self.says(), place = place as u64);
        Some(
            self.mistake(message)
                .help(msg!("claim-order", counted = order.join("; "))),
        )
    }

    pub(super) fn said(&self, share: Share) -> String {
        super::amount::said(share, self.books)
    }

    /// Each stratum with its label.
    fn strata(&self, subject: &Subject, by: &Strata) -> Vec<(String, Stratum)> {
        let labels = self.books.labels;
        let label = |stratum: &Stratum| match (by, stratum.choice, stratum.groups.as_slice()) {
            (Strata::Choices(variable), Some(choice), _) => labels.choice(variable.question, choice).to_owned(),
            (Strata::Choices(_) | Strata::Groups, _, [group, ..]) => labels.group(*group).short.clone(),
            (Strata::Choices(_) | Strata::Groups, _, []) => String::new(),
        };
        let strata = asks::strata(subject, by, self.books.survey).into_iter();
        strata.map(|stratum| (label(&stratum), stratum)).collect()
    }

    fn same(&self, subject: &Subject, by: &Strata, top: usize) -> Option<Diagnostic> {
        let variable = *subject.variables.first()?;
        let labels = self.books.labels.question(variable.question);
        let strata = self.strata(subject, by);
        let mut columns = Vec::new();
        let mut is_clear = true;
        for (label, stratum) in &strata {
            let selection = Selection {
                groups: &stratum.groups,
                filter: &stratum.filter,
            };
            let mut leading = match self.ranking(variable, selection, top.saturating_add(1)) {
                Ok(leading) => leading,
                Err(why) => return Some(self.withheld(why)),
            };
            // Tied with the next one, the last of them leads by the questionnaire's order only.
            let edge = [top.checked_sub(1), Some(top)].map(|at| at.and_then(|at| leading.get(at)).map(|r| r.weight));
            is_clear &= edge[1].is_none() || edge[0] != edge[1];
            leading.truncate(top);
            let mut choices: Vec<_> = leading.iter().map(|r| r.choice).collect();
            let said = |r: &Ranked| named(labels.choice(r.choice), r);
            let leaders: Vec<String> = leading.iter().map(said).collect();
            choices.sort_unstable();
            columns.push((
                choices,
                format!("{label} – {}", list::and(self.books.language, &leaders)),
            ));
        }
        // "Les mêmes dans les trois milieux": the numbers said are those of the comparison.
        let sizes = [strata.len() as u64, top as u64];
        let fits =
            |found: &&Found| matches!(found.said, Said::Number(n) if n.decimals == 0 && sizes.contains(&n.units));
        if let Some(wrong) = self.figures.iter().find(|found| !fits(found)) {
            let message = msg!(
                "claim-false-number",
                phrase = self.passage.phrase(&wrong.range),
                number = strata.len() as u64
            );
            return Some(self.mistake(message));
        }
        let same = is_clear && columns.windows(2).all(|pair| pair[0].0 == pair[1].0);
        let columns: Vec<String> = columns.into_iter().map(|(_, said)| said).collect();
        (!same).then(|| {
            self.mistake(msg!("claim-not-same", phrase = self.says(), top = top as u64))
                .help(msg!("claim-order", counted = columns.join("; ")))
        })
    }

    fn differ(&self, subject: &Subject, by: &Strata, points: u64) -> Option<Diagnostic> {
        let variable = *subject.variables.first()?;
        let mut shares: Vec<(Share, String)> = Vec::new();
        for (label, stratum) in self.strata(subject, by) {
            let selection = Selection {
                groups: &stratum.groups,
                filter: &stratum.filter,
            };
            match self.share_of(subject, variable, selection) {
                Ok(share) => shares.push((share, label)),
                Err(Absent::EmptyBase | Absent::Undefined | Absent::Weightless(_)) => {}
                Err(Absent::Confidential) => return Some(self.withheld(Absent::Confidential)),
            }
        }
        let low = shares.iter().min_by(|a, b| a.0.ratio.compare(b.0.ratio))?;
        let high = shares.iter().max_by(|a, b| a.0.ratio.compare(b.0.ratio))?;
        // high ≥ low + points/100, in whole numbers.
        let low = low.0.ratio;
        let least = Ratio {
            numerator: 100 * low.numerator + u128::from(points) * low.denominator,
            denominator: 100 * low.denominator,
        };
        if high.0.ratio.compare(least).is_ge() {
            return self.tested();
        }
        let all: Vec<String> = shares
            .iter()
            .map(|(r, label)| format!("{label} – {}", self.said(*r)))
            .collect();
        Some(
            self.mistake(msg!("claim-not-different", phrase = self.says(), points = points))
                .help(msg!("claim-order", counted = all.join("; "))),
        )
    }
}

pub(super) fn selection(subject: &Subject) -> Selection<'_> {
    Selection {
        groups: &subject.groups,
        filter: &subject.filter,
    }
}

/// A ranked choice with what it counts; where people's weights order it, alone.
fn named(label: &str, ranked: &Ranked) -> String {
    match ranked.weight == u128::from(ranked.count) {
        true => format!("{label} ({})", ranked.count),
        false => label.to_owned(),
    }
}
