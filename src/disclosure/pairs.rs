//! What figures of a score, or of how many answers were given, tell of two of the answers behind them.
//!
//! How far the sums of two items spread tells how the items go together, and so do Cronbach's α and how many people have which sum:
//! beside how many gave which answer to each, that can be how many gave which two answers. Of people of few, no figure may tell it.
//!
//! That none does is proved by two people of the same groups who may have given each other's answer to an item: where their other
//! items add up to the same, no sum changes, nor how many gave which answer. Else it is sought in whole numbers.
//!
//! All figures of a score, and of scores made of some of its items, are held together: how far the sums of everyone spread, and those
//! of a group, tells it of the others.

use super::protect::{self, Cell, Cost, NoAnswer, Problem, Work};
use super::published_answers::{OfItems, Reach, impossible, is_counted};
use super::rule::{Why, crosses, is_exempt, small};
use super::said::{Says, ScoreFigure, said_of_scores, with_answers};
use super::scored::{Among, ScoredCounts, ScoredItem, Whose};
use super::together::needed;
use super::totals;
use crate::measure::Counter;
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Condition, NumberClass, Origin, Policy, QuestionId, Survey, Variable, asked_for};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// The survey, what counts it, its policy.
type Within<'a> = (&'a Survey, &'a Counter<'a>, &'a Policy);

/// What must not be published of scores beside the shares of their items, and beside sizes that are whatever is withheld: of these, those that
/// tell by themselves.
pub(super) fn told_pairs(
    within: Within<'_>,
    (published, sizes): (&[&Query], &[Query]),
    work: &Work,
) -> BTreeMap<Query, Why> {
    let mut found: BTreeMap<Query, Why> = BTreeMap::new();
    let with_sizes = with_answers(within.0, published.iter().copied().chain(sizes));
    let said = said_of_scores((within.0, within.1), &with_sizes);
    let scores: BTreeSet<Variable> = said.iter().map(|figure| figure.score).collect();
    // Those of whom there are quantiles alone may be too many to be held together with the others.
    let is_order = |figure: &&ScoreFigure<'_>| matches!(figure.says, Says::Order(_));
    let rounds = scores.iter().flat_map(|score| {
        let all = of_some_items(within.0, *score, &said);
        let first = all
            .iter()
            .filter(|figure| !is_order(figure))
            .copied()
            .collect::<Vec<_>>();
        let is_other = (1..all.len()).contains(&first.len());
        is_other
            .then_some(first)
            .into_iter()
            .chain([all])
            .map(move |figures| (score, figures))
    });
    for (score, figures) in rounds {
        let whose = figures.iter().map(|figure| (figure.score, figure.whose)).collect();
        for pairs in Pairs::all(within, (*score, &whose), published, work) {
            let open = figures.iter().filter(|figure| !found.contains_key(figure.query));
            let mut ours: Vec<(&ScoreFigure<'_>, Place)> = open
                .filter_map(|figure| Some((*figure, pairs.place(figure.score, figure.whose)?)))
                .collect();
            ours.sort_by_key(|(figure, _)| {
                let (people, filter) = figure.whose;
                let is_hideable = !sizes.contains(figure.query);
                let first = (is_hideable, figure.says.order(), std::cmp::Reverse(people.len()));
                (first, filter.len(), figure.query)
            });
            found.extend(pairs.hidden(&ours));
        }
    }
    found
}

/// Scores of which the reliability must not be said: that would cross what the policy forbids to cross, would be a figure of answers of
/// which something is withheld, or tells how few people gave which two answers.
pub(super) fn unreliable(
    within: Within<'_>,
    (published, withheld): (&[&Query], &BTreeMap<Query, Why>),
    work: &Work,
) -> BTreeSet<QuestionId> {
    let (survey, counter, policy) = within;
    let published_of = with_answers(survey, published.iter().copied());
    let said = said_of_scores((survey, counter), &published_of);
    let scores = survey.questions.iter().enumerate();
    let scores = scores.filter(|(_, question)| matches!(question.origin, Some(Origin::Score { .. })));
    let is_told = |(index, _): &(usize, &crate::survey::Question)| {
        let question = QuestionId(*index);
        let variable = Variable { question, item: 0 };
        let people = survey.parts_of(&survey.question(question).groups);
        let summary = Summary::Sd;
        let query = Query::new(Statistic::Number { variable, summary }, &people, &[]);
        if is_exempt(&query, policy) {
            return false;
        }
        let made_of = asked_for(&survey.questions, variable);
        let is_of = |query: &Query| {
            let named = query.filter.iter().map(|condition| condition.variable);
            let mut named = named.chain(query.variable()).peekable();
            named.peek().is_some() && named.all(|one| asked_for(&survey.questions, one).is_subset(&made_of))
        };
        if crosses(&query, survey, policy) || withheld.keys().any(is_of) {
            return true;
        }
        let own: Whose<'_> = (&query.people, &query.filter);
        let with_more = said.iter().map(|figure| figure.score).chain([variable]);
        let with_more: BTreeSet<Variable> = with_more.filter(|more| is_made_of(survey, *more, variable)).collect();
        with_more.into_iter().any(|score| {
            let others = of_some_items(survey, score, &said);
            let whose = others.iter().map(|figure| (figure.score, figure.whose));
            let whose = whose.chain([(variable, own)]).collect();
            let tell = |pairs: &Pairs<'_>| {
                let Some(place) = pairs.place(variable, own) else {
                    return false;
                };
                let of = |figure: &ScoreFigure<'_>| pairs.place(figure.score, figure.whose);
                let others = others.iter().filter_map(|figure| Some((of(figure)?, &figure.says)));
                let said: Vec<(Place, &Says)> = others.chain([(place, &Says::Spread)]).collect();
                !matches!(pairs.tell(&said), Ok(None))
            };
            Pairs::all(within, (score, &whose), published, work).iter().any(tell)
        })
    };
    scores.filter(is_told).map(|(index, _)| QuestionId(index)).collect()
}

/// Whether a score is made of all items of another.
fn is_made_of(survey: &Survey, score: Variable, other: Variable) -> bool {
    let items = |score: Variable| {
        let items = ScoredItem::all(survey, score)?.into_iter();
        Some(items.map(|item| item.variable).collect::<BTreeSet<_>>())
    };
    score == other
        || items(score)
            .zip(items(other))
            .is_some_and(|(all, some)| some.is_subset(&all))
}

/// Figures of a score, and of those made of some of its items.
fn of_some_items<'s, 'q>(survey: &Survey, score: Variable, said: &'s [ScoreFigure<'q>]) -> Vec<&'s ScoreFigure<'q>> {
    let made_of = |figure: &&ScoreFigure<'_>| is_made_of(survey, score, figure.score);
    said.iter().filter(made_of).collect()
}

/// Whether some people are among others.
fn is_within((people, filter): Whose<'_>, (more, fewer): Whose<'_>) -> bool {
    let is_met = |condition: &Condition| {
        let stricter = |own: &Condition| {
            let choices = &own.choices;
            own.variable == condition.variable && choices.iter().all(|choice| condition.choices.contains(choice))
        };
        filter.iter().any(stricter)
    };
    people.iter().all(|part| more.contains(part)) && fewer.iter().all(is_met)
}

/// Too many combinations of answers to look at.
struct TooMany;

/// Whose answers, to which score: both by their places among those counted.
type Place = (usize, usize);

/// How few people gave which two answers.
struct Pairs<'a> {
    within: Within<'a>,
    work: &'a Work,
    scores: Vec<Variable>,
    /// Whose answers are counted.
    whose: Vec<Whose<'a>>,
    /// Those of the first score.
    counts: ScoredCounts,
    /// Bounds that items' own quantiles set: held beside figures, but not for known without them, as they say less than that.
    beside: Vec<Cell>,
    /// How many counts there are, and these bounds.
    atoms: usize,
    /// What someone may know, who knows how many gave each answer, and who knows what is published only; each with the secrets that tells.
    known: Vec<(Vec<Cell>, OnceCell<BTreeSet<usize>>)>,
    /// Each with the query that would say it.
    secrets: Vec<(Cell, Query)>,
}

impl<'a> Pairs<'a> {
    /// Of a score, and of those made of some of its items, all together; where that is too much, by two groups of which one is among
    /// the other, and one by one.
    fn all(
        within: Within<'a>,
        (score, asked): (Variable, &BTreeSet<(Variable, Whose<'a>)>),
        published: &[&Query],
        work: &'a Work,
    ) -> Vec<Self> {
        let others = asked.iter().map(|(score, _)| *score).filter(|other| *other != score);
        let others: BTreeSet<Variable> = others.collect();
        let scores: Vec<Variable> = [score].into_iter().chain(others).collect();
        let whose: BTreeSet<Whose<'a>> = asked.iter().map(|(_, whose)| *whose).collect();
        let of = |whose: Vec<Whose<'a>>, reach| Self::of(within, (&scores, whose), (published, reach), work);
        let together = |reach| of(whose.iter().copied().collect(), reach);
        match together(Reach::Any).or_else(|TooMany| together(Reach::Alike)) {
            Ok(found) => found.into_iter().collect(),
            Err(TooMany) => {
                let inside = |one: &Whose<'a>, other: &Whose<'a>| one != other && is_within(*one, *other);
                let two = whose.iter().flat_map(|one| {
                    let others = whose.iter().filter(move |other| inside(one, other));
                    others.map(|other| vec![*one, *other])
                });
                let alone = whose.iter().map(|one| vec![*one]);
                two.chain(alone)
                    .filter_map(|some| of(some, Reach::Alike).ok().flatten())
                    .collect()
            }
        }
    }

    /// None of what is made of other things than single answers, or of which nothing is a secret that two people might not have
    /// exchanged.
    fn of(
        within: Within<'a>,
        (scores, whose): (&[Variable], Vec<Whose<'a>>),
        (published, reach): (&[&Query], Reach),
        work: &'a Work,
    ) -> Result<Option<Self>, TooMany> {
        let (survey, counter, _) = within;
        let made_of = scores.iter().map(|score| ScoredItem::all(survey, *score));
        let Some(made_of) = made_of.collect::<Option<Vec<_>>>() else {
            return Ok(None);
        };
        let Some(items) = made_of.first() else {
            return Ok(None);
        };
        let others = OfItems::all((survey, counter, items), scores, (&whose, published), reach);
        let of = whose.iter().copied().chain(others.iter().map(|told| told.whose));
        let of: Vec<Among<'_>> = of.map(|whose| Among::of(survey, items, whose)).collect();
        let counts = ScoredCounts::count((survey, counter), &made_of, (&of, whose.len())).ok_or(TooMany)?;
        let secrets = secrets(within, items, &counts, &whose);
        if secrets.is_empty() {
            return Ok(None);
        }
        let mut told: Vec<Vec<u32>> = impossible(survey, items, &counts);
        let mut bounds = Vec::new();
        for (place, other) in others.iter().enumerate() {
            told.extend(other.sums(&counts, whose.len() + place));
            bounds.extend(other.bounds(&counts, whose.len() + place));
        }
        let atoms = counts.len() + bounds.len();
        let beside: Vec<Cell> = (counts.len()..)
            .zip(bounds)
            .map(|(atom, bound)| bound.reached(atom))
            .collect();
        let known = |is_counted: &[bool]| {
            let mut known = counts.margins(is_counted);
            known.extend(told.iter().map(|atoms| counts.cell(atoms.clone(), Cost::Never)));
            known
        };
        let is_counted: Vec<bool> = items
            .iter()
            .map(|item| is_counted(survey, item, &whose, published))
            .collect();
        // Who knows more is told less that is new; so it must not be taken for known that may not be.
        let mut all = vec![known(&is_counted)];
        if is_counted.contains(&true) {
            all.push(known(&vec![false; items.len()]));
        }
        Ok(Some(Self {
            within,
            work,
            scores: scores.to_vec(),
            whose,
            known: all.into_iter().map(|cells| (cells, OnceCell::new())).collect(),
            beside,
            counts,
            atoms,
            secrets,
        }))
    }

    fn place(&self, score: Variable, whose: Whose<'_>) -> Option<Place> {
        let group = self.whose.iter().position(|own| *own == whose)?;
        Some((group, self.scores.iter().position(|own| *own == score)?))
    }

    /// Of some figures, those that tell a secret beside those before them. What takes too much work to know is hidden too.
    fn hidden(&self, figures: &[(&ScoreFigure<'_>, Place)]) -> Vec<(Query, Why)> {
        let said: Vec<(Place, &Says)> = figures.iter().map(|(figure, place)| (*place, &figure.says)).collect();
        if let Ok(None) = self.tell(&said) {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut open: Vec<(Place, &Says)> = Vec::new();
        for (figure, place) in figures {
            open.push((*place, &figure.says));
            let why = match self.tell(&open) {
                Ok(None) => continue,
                Ok(Some(cause)) => Why::Protects(Box::new(cause)),
                Err(NoAnswer) => Why::TooMuchWork,
            };
            open.pop();
            found.push((figure.query.clone(), why));
        }
        found
    }

    /// What some figures tell, if anything, that is not known without them.
    fn tell(&self, said: &[(Place, &Says)]) -> Result<Option<Query>, NoAnswer> {
        let (mut sums, mut bounds) = (Vec::new(), Vec::new());
        for (place, says) in said {
            // How many they are is printed beside it.
            sums.push(self.counts.with_total(*place, |_| true));
            match says {
                Says::Total => sums.extend(self.counts.spread(*place)?.into_iter().take(1)),
                Says::Spread => sums.extend(self.counts.spread(*place)?),
                Says::Classes(classes) => sums.push(self.in_classes(*place, classes)?),
                Says::Order(summary) => bounds.extend(totals::bounds(&self.numbers(*place)?, *summary)),
            }
        }
        let sums = sums.into_iter().map(|atoms| self.counts.cell(atoms, Cost::Never));
        let atoms = self.atoms + bounds.len();
        let bounds = (self.atoms..).zip(bounds).map(|(atom, bound)| bound.reached(atom));
        let sums: Vec<Cell> = sums.chain(bounds).collect();
        for (known, already) in &self.known {
            let is_new = |place: &usize, already: &BTreeSet<usize>| !already.contains(place);
            let told = self.told((&[known, &self.beside[..], &sums].concat(), atoms))?;
            // Who knows less is told no more.
            if told.is_empty() {
                return Ok(None);
            }
            let already = match already.get() {
                Some(already) => already,
                None => {
                    let found = self.told((known, self.counts.len()))?;
                    already.get_or_init(|| found)
                }
            };
            if let Some(place) = told.iter().find(|place| is_new(place, already)) {
                return Ok(Some(self.secrets[*place].1.clone()));
            }
        }
        Ok(None)
    }

    /// The secrets that some cells of so many atoms give away.
    fn told(&self, (cells, atoms): (&[Cell], usize)) -> Result<BTreeSet<usize>, NoAnswer> {
        let begin = cells.len();
        let secrets = self.secrets.iter().map(|(cell, _)| cell.clone());
        let cells: Vec<Cell> = cells.iter().cloned().chain(secrets).collect();
        let targets: Vec<usize> = (begin..cells.len()).collect();
        let problem = Problem {
            atoms,
            cells,
            orders: Vec::new(),
        };
        let told = protect::told(&problem, &targets, &targets, self.work)?;
        Ok(told.into_iter().map(|cell| cell - begin).collect())
    }

    /// Whose score is which number, of whom as many items may lack.
    fn numbers(&self, place: Place) -> Result<BTreeMap<i64, Cell>, NoAnswer> {
        let (survey, ..) = self.within;
        let score = self.scores[place.1];
        let lacking = match &survey.question(score.question).origin {
            Some(Origin::Score { may_lack, .. } | Origin::Count { may_lack, .. }) => *may_lack,
            Some(Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. }) | None => return Err(NoAnswer),
        };
        let numbers = self.counts.numbers(place, |sum, answers, left_out| {
            let has_number = answers > 0 && left_out <= lacking;
            has_number.then(|| ScoredItem::number(survey, score, (sum, answers)))?
        });
        Ok(numbers)
    }

    /// Those whose score is in any of some classes.
    fn in_classes(&self, place: Place, classes: &[NumberClass]) -> Result<Vec<u32>, NoAnswer> {
        let (survey, ..) = self.within;
        let score = self.scores[place.1];
        let question = survey.question(score.question);
        let items = ScoredItem::all(survey, score).ok_or(NoAnswer)?.len();
        let of = |total: i64| {
            let number = ScoredItem::number(survey, score, (total, items));
            let number = number.map(|number| question.in_digits(number));
            number.is_some_and(|number| classes.iter().any(|class| class.holds(number)))
        };
        Ok(self.counts.with_total(place, of))
    }
}

/// The counts of two answers that are of few people, and that two of them might not have exchanged; each with the query that would
/// say it, of the most people of whom any figure is.
fn secrets(
    (survey, _, policy): Within<'_>,
    items: &[ScoredItem],
    counts: &ScoredCounts,
    whose: &[Whose<'_>],
) -> Vec<(Cell, Query)> {
    let exchanged = counts.exchanged();
    let mut found = Vec::new();
    for ((one, first), (other, second)) in counts.pairs() {
        let share = |item: usize, choice: usize| {
            let choices = vec![ChoiceId(u16::try_from(choice).unwrap_or(u16::MAX))];
            (items[item].variable, choices)
        };
        let ((counted, choices), (condition, chosen)) = (share(one, first), share(other, second));
        let own = Condition {
            variable: condition,
            choices: chosen,
        };
        let query = |(people, filter): &Whose<'_>| {
            let conditions: Vec<Condition> = filter.iter().cloned().chain([own.clone()]).collect();
            let share = Statistic::share(counted, &choices, Over::Base(Base::Valid));
            Query::new(share, people, &conditions)
        };
        let queries: Vec<Query> = whose.iter().map(query).collect();
        let cell = |query: &Query| needed((survey, policy), query).cell;
        let Some(least) = queries.iter().map(cell).max() else {
            continue;
        };
        let Some(said) = queries.iter().max_by_key(|query| query.people.len()) else {
            continue;
        };
        let is_few = |people: u64| small(people, least, policy.zeros).is_some();
        let few = counts
            .few((one, first), (other, second), &exchanged, is_few)
            .into_iter();
        found.extend(few.map(|cell| (cell, said.clone())));
    }
    found
}
