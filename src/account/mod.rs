//! Every figure of the commentary is accounted for: computed by an expression, claimed and held against the data, or
//! released with a reason. What is left was typed by hand and nobody answers for it.
//!
//! A text is read as its readers would: what its expressions print is left out, the rest is searched for figures.

mod align;
mod amount;
mod asks;
mod books;
mod claim;
mod hedged;
mod inferred;
mod label;
mod net;
mod offer;
mod passage;
mod phrase;
mod proposal;
mod reader;
mod shelf;
mod sides;
mod silent;
mod titled;
mod untied;

pub use asks::{compared, net_scores, queries};
pub use books::Books;
pub use passage::{Computed, Passage, every};
pub use phrase::{Folded, Lookout, Phrase};
pub use reader::TextReader;

use crate::commentary::{Accounts, Claimed, Release, Subject};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::language::comparisons::{Compared, Relation};
use crate::language::figures::{Found, GREAT_MAJORITY, Hedge, Said, Verdict, holds_share};
use crate::language::share::percent_apart;
use crate::msg;
use claim::Case;
use rayon::prelude::*;
use shelf::{Shelf, WordIndex, reported_in};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// Holds every passage against the accounts.
///
/// Errors: a claim that the data contradict; a claim or release whose phrase no longer stands in any text; a bound beside a
/// computed figure that its exact value breaks; a figure that is not accounted for, a warning while drafting.
pub fn check(passages: &[Passage], books: Books<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let silent = silent::texts(passages, books);
    let mut read: Vec<Read<'_>> = passages
        .par_iter()
        .map(|passage| Read::of(passage, books).comparing(&silent, books))
        .collect();
    let shelf = Shelf::of(read.iter().map(|read| read.passage));
    let words = OnceCell::new();
    let standing = Standing::of(&read, books.accounts);
    let Accounts { claims, releases, .. } = books.accounts;
    let mut standing = standing.each();
    for (claim, standing) in claims.iter().zip(standing.by_ref()) {
        let mut held = held(&shelf, claim.scope, standing);
        held.retain(|(passage, _)| !read[*passage].passage.is_answered);
        for (passage, places) in &held {
            let passage = &mut read[*passage];
            for place in *places {
                let figures = passage.take(place);
                let compared = passage.tie(place, &claim.claimed);
                let subjects = claim.claimed.subjects().into_iter();
                passage.reported.extend(subjects.map(|one| (place.whole(), one)));
                let case = Case {
                    claim,
                    figures: &figures,
                    passage: passage.passage,
                    place,
                    compared: &compared,
                    books,
                };
                case.judge().into_iter().for_each(|mistake| diagnostics.push(mistake));
            }
        }
        if held.is_empty() {
            let gone = Gone::of(&claim.says, shelf.within(claim.scope));
            diagnostics.push(gone.told(&words, &mut read));
        }
    }
    let mut unseen = Vec::new();
    for (release, standing) in releases.iter().zip(standing) {
        let held = held(&shelf, release.scope, standing);
        for (passage, places) in &held {
            places.iter().for_each(|place| read[*passage].release(place));
        }
        if held.is_empty() {
            unseen.push(release);
        }
    }
    for release in written_nowhere(unseen, &read) {
        let gone = Gone::of(&release.says, shelf.within(release.scope));
        diagnostics.push(gone.told(&words, &mut read));
    }
    read_left(&mut read, books, &mut diagnostics);
    diagnostics
}

/// What no claim or release answers for: the questionnaire's own words, bounds, majorities; the rest is a mistake.
fn read_left(read: &mut [Read<'_>], books: Books<'_>, diagnostics: &mut Diagnostics) {
    read.par_iter_mut().for_each(|read| read.excuse(books));
    let hedged = read.par_iter().map(|read| hedged::broken(read.passage, books));
    let hedged: Vec<Vec<Diagnostic>> = hedged.collect();
    let mut shown = 0;
    for (read, hedged) in read.iter_mut().zip(hedged) {
        hedged.into_iter().for_each(|broken| diagnostics.push(broken));
        read.majorities(books, diagnostics);
        for found in read.left_together() {
            let told = unaccounted(&found, read.passage, books);
            // Beyond those that are shown, a search for each would only take time.
            let is_shown = shown < MOST_OFFERED;
            shown += usize::from(is_shown);
            diagnostics.push(if is_shown {
                offering(told, &found, read.passage, books)
            } else {
                told
            });
        }
        for untied in untied::told(read.passage, &read.untied, &read.all, books) {
            diagnostics.push(untied);
        }
    }
}

/// The passages that hold a phrase, and where in them.
type Held = BTreeMap<usize, Vec<phrase::Place>>;

/// Where the phrases of the claims, then of the releases stand. Many say the same.
struct Standing {
    /// The place of each among `found`.
    each: Vec<usize>,
    found: Vec<Held>,
}

impl Standing {
    fn of(read: &[Read<'_>], accounts: &Accounts) -> Self {
        let claims = accounts.claims.iter().map(|claim| claim.says.value.as_str());
        let says = claims.chain(accounts.releases.iter().map(|release| release.says.value.as_str()));
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut phrases = Vec::new();
        let each = says.map(|says| {
            *places.entry(says).or_insert_with(|| {
                phrases.push(Phrase::new(says));
                phrases.len() - 1
            })
        });
        let each = each.collect();
        let mut found = vec![Held::new(); phrases.len()];
        let lookout = Lookout::new(phrases);
        let places: Vec<Held> = read.par_iter().map(|read| lookout.places(&read.folded)).collect();
        for (passage, places) in places.into_iter().enumerate() {
            for (phrase, places) in places {
                found[phrase].insert(passage, places);
            }
        }
        Self { each, found }
    }

    fn each(&self) -> impl Iterator<Item = &Held> {
        self.each.iter().map(|phrase| &self.found[*phrase])
    }
}

/// What of a phrase stands in a part of a file, or anywhere.
fn held<'a>(shelf: &Shelf, scope: Option<Span>, all: &'a Held) -> Vec<(usize, &'a [phrase::Place])> {
    if scope.is_none() {
        return all.iter().map(|(passage, places)| (*passage, &places[..])).collect();
    }
    let within = shelf.within(scope).into_iter();
    within
        .filter_map(|passage| Some((passage, &all.get(&passage)?[..])))
        .collect()
}

/// Releases whose phrases stand in no text, not even in what holds no figures: code, targets of links.
fn written_nowhere<'a>(mut releases: Vec<&'a Release>, read: &[Read<'_>]) -> Vec<&'a Release> {
    if releases.is_empty() {
        return releases;
    }
    let lookout = Lookout::new(
        releases
            .iter()
            .map(|release| Phrase::new(&release.says.value))
            .collect(),
    );
    let found = read.par_iter().flat_map_iter(|read| {
        let written = lookout.places(&Folded::of(&read.passage.text.value));
        let own = |index: &usize| read.passage.lies_in(releases[*index].scope);
        written.into_keys().filter(own).collect::<Vec<usize>>()
    });
    let found: BTreeSet<usize> = found.collect();
    let mut index = 0..;
    releases.retain(|_| index.next().is_some_and(|index| !found.contains(&index)));
    releases
}

/// A passage with the figures that nothing has accounted for yet.
struct Read<'a> {
    passage: &'a Passage,
    folded: Folded,
    all: Arc<[Found]>,
    left: Vec<Found>,
    /// What it compares, and what of that nothing is held against yet.
    compared: Vec<Compared>,
    untied: Vec<Compared>,
    /// Where a claim speaks of some answers.
    reported: Vec<(Range<usize>, &'a Subject)>,
}

impl<'a> Read<'a> {
    fn of(passage: &'a Passage, books: Books<'_>) -> Self {
        let language = passage.language.unwrap_or(books.language);
        let all = books.reader.figures(language, &passage.read);
        // Words of any text can be released; figures that something else answers for need it not.
        let is_left = |found: &&Found| !found.is_aside && !passage.is_answered;
        let left: Vec<Found> = all.iter().filter(is_left).cloned().collect();
        Self {
            passage,
            folded: Folded::of(&passage.read),
            all,
            left,
            compared: Vec::new(),
            untied: Vec::new(),
            reported: Vec::new(),
        }
    }

    /// With what it compares.
    fn comparing(mut self, silent: &BTreeSet<Span>, books: Books<'_>) -> Self {
        if !silent.contains(&self.passage.text.span) {
            self.compared = untied::compared(self.passage, &self.all, books);
            // "Deux fois plus" is one mistake, not also that of a figure.
            let is_part = |found: &Found| {
                let multiples = self
                    .compared
                    .iter()
                    .filter(|one| matches!(one.relation, Relation::Times(_)));
                multiples.into_iter().any(|one| untied::meet(&one.range, &found.range))
            };
            self.left.retain(|found| !is_part(found));
            self.untied = self.compared.clone();
        }
        self
    }

    /// The comparisons of a phrase that a claim is held against; it answers for them from now on, and for the words beside
    /// them that say no more.
    fn tie(&mut self, place: &phrase::Place, claimed: &Claimed) -> Vec<Compared> {
        let whole = place.whole();
        let tied: Vec<Compared> = self
            .compared
            .iter()
            .filter(|one| untied::meet(&one.range, &whole))
            .cloned()
            .collect();
        if claimed.compares() {
            let sentence = self.passage.sentence(&whole);
            self.untied.retain(|one| {
                let says_no_more = match one.relation {
                    Relation::Differ => true,
                    Relation::Rank(_) => matches!(claimed, Claimed::Same { .. }),
                    // It announces a test, which only the claim of its own phrase asks for.
                    Relation::Significant => {
                        return !(claimed.is_tested() && untied::meet(&one.range, &whole));
                    }
                    Relation::More | Relation::Less | Relation::Equal | Relation::Times(_) | Relation::Trend { .. } => {
                        false
                    }
                };
                let is_beside = says_no_more && sentence.contains(&one.range.start);
                !is_beside && !untied::meet(&one.range, &whole)
            });
        }
        tied
    }

    /// Nothing asks for the figures and the comparisons of a phrase any more.
    fn release(&mut self, place: &phrase::Place) {
        let whole = place.whole();
        drop(self.take(place));
        self.untied.retain(|one| !untied::meet(&one.range, &whole));
    }

    /// The questionnaire's own words are no result, "5 fois ou plus", where the text quotes them or reports the answers that
    /// they stand for.
    fn excuse(&mut self, books: Books<'_>) {
        if self.left.is_empty() && self.untied.is_empty() {
            return;
        }
        let reported = reported_in(books.reported, self.passage.text.span);
        for (label, places) in books.reader.quoted((books.labels, books.language), &self.folded) {
            for place in places {
                let at = place.whole();
                let sentence = self.passage.sentence(&at);
                let is_claimed = self
                    .reported
                    .iter()
                    .any(|(range, subject)| sentence.contains(&range.start) && label.is_of_subject(subject));
                let is_reported = reported.iter().any(|reported| {
                    let mut range = reported.range.iter();
                    range.all(|range| sentence.contains(&range.start))
                        && label.is_of(reported.question, &reported.choices)
                });
                if is_claimed || is_reported || self.passage.quotes(&at) {
                    self.left.retain(|found| !place.holds(&found.range));
                    self.untied.retain(|one| !untied::meet(&one.range, &at));
                }
            }
        }
    }

    /// The figures of a phrase, which are accounted for from now on.
    fn take(&mut self, place: &phrase::Place) -> Vec<Found> {
        self.left.retain(|found| !place.holds(&found.range));
        let inside = || self.all.iter().filter(|found| place.holds(&found.range));
        // "En 2025, les trois quarts": a date beside a share is not what is claimed.
        let is_claimed = |found: &&Found| !found.is_aside || inside().all(|one| one.is_aside);
        inside().filter(is_claimed).cloned().collect()
    }

    /// What is left, the two bounds of one range as one: "30 à 40 %".
    fn left_together(&self) -> Vec<Found> {
        let mut together: Vec<Found> = Vec::new();
        for found in &self.left {
            if let Some(first) = together.last_mut()
                && matches!(
                    (first.hedge, found.hedge),
                    (Hedge::From, Hedge::UpTo) | (Hedge::AtLeast, Hedge::AtMost)
                )
                && self.passage.read[first.range.end..found.range.start]
                    .split_whitespace()
                    .count()
                    <= 2
            {
                first.range.end = found.range.end;
                first.hedge = Hedge::Exactly;
            } else {
                together.push(found.clone());
            }
        }
        together
    }

    /// "Une grande majorité" never stands without a figure beside it; computed figures in the same sentence bear it out
    /// or contradict it.
    fn majorities(&mut self, books: Books<'_>, diagnostics: &mut Diagnostics) {
        let great = books.accounts.great_majority.unwrap_or(GREAT_MAJORITY);
        let passage = self.passage;
        self.left.retain(|found| {
            if !matches!(found.said, Said::Majority { .. } | Said::Minority) {
                return true;
            }
            let sentence = passage.sentence(&found.range);
            let beside = passage.computed.iter().filter(|c| sentence.contains(&c.range.start));
            let shares: Vec<(u128, u128)> = beside.clone().flat_map(Computed::shares).collect();
            let is_weighted = beside.flat_map(|c| &c.values).any(crate::report::Value::is_weighted);
            if shares.is_empty() {
                return true;
            }
            for (k, n) in shares {
                if holds_share(found, k, n, great) == Verdict::False {
                    let percent = percent_apart(books.language, k, n, 0);
                    let phrase = passage.phrase(&found.range);
                    let message = match is_weighted {
                        true => msg!("majority-false-weighted", phrase = phrase, percent = percent),
                        false => msg!("majority-false", phrase = phrase, k = k, n = n, percent = percent),
                    };
                    diagnostics.push(Diagnostic::error(message).at(passage.span(&found.range, books.sources)));
                }
            }
            false
        });
    }
}

fn unaccounted(found: &Found, passage: &Passage, books: Books<'_>) -> Diagnostic {
    let phrase = passage.phrase(&found.range);
    let message = msg!("unaccounted", phrase = &phrase);
    let diagnostic = if books.is_draft {
        Diagnostic::warning(message)
    } else {
        Diagnostic::error(message)
    };
    diagnostic
        .at(passage.span(&found.range, books.sources))
        .help(msg!("unaccounted-help", phrase = &phrase))
}

/// For so many figures expressions are looked for.
const MOST_OFFERED: usize = 20;

/// With the expressions that would compute the figure.
fn offering(told: Diagnostic, found: &Found, passage: &Passage, books: Books<'_>) -> Diagnostic {
    let offers = offer::expressions(found, passage, books).into_iter();
    offers.fold(told, |told, expression| {
        told.help(msg!("unaccounted-offer", expression = expression))
    })
}

/// The phrase of a claim or release that stands in no text any more.
struct Gone<'a> {
    says: &'a Spanned<String>,
    /// The passages where it should.
    among: Vec<usize>,
}

impl<'a> Gone<'a> {
    fn of(says: &'a Spanned<String>, among: Vec<usize>) -> Self {
        Self { says, among }
    }

    /// The text that is nearest to it says what became of it. The figures there are no mistake of their own.
    fn told<'p>(&self, words: &OnceCell<WordIndex<'p>>, read: &mut [Read<'p>]) -> Diagnostic {
        let says = &self.says.value;
        let diagnostic = Diagnostic::error(msg!("phrase-gone", phrase = says)).at(self.says.span);
        let words = words.get_or_init(|| WordIndex::of(read.iter().map(|read| read.passage)));
        let Some((words, passages)) = words.nearest(says, &self.among) else {
            return diagnostic;
        };
        let meant = Phrase::new(&words);
        for passage in passages {
            for place in meant.places(&read[passage].folded) {
                read[passage].release(&place);
            }
        }
        diagnostic.help(msg!("did-you-mean", name = words))
    }
}

#[cfg(test)]
mod tests;
