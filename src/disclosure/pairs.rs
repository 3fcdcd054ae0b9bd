//! What figures of a score, or of how many answers were given, tell of two of the answers behind them.
//!
//! How far the sums of two items spread tells how the items go together, and so do Cronbach's α and how many people have which sum:
//! beside how many gave which answer to each, that can be how many gave which two answers. Of people of few, no figure may tell it.
//!
//! That none does is proved by two people of the same groups who may have given each other's answer to an item: where their other
//! items add up to the same, no sum changes, nor how many gave which answer. Else it is sought in whole numbers.

use super::fewest::fewest;
use super::protect::{self, Cell, Cost, NoAnswer, Problem, Work};
use super::rule::{Why, crosses, is_exempt, small};
use super::scored::{ScoredCounts, ScoredItem, taken_from};
use super::together::brought_together;
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{
    Base, ChoiceId, Condition, NumberClass, Origin, PartId, Policy, QuestionId, Survey, Variable, asked_for,
};
use std::collections::{BTreeMap, BTreeSet};

/// The survey, what counts it, its policy.
type Within<'a> = (&'a Survey, &'a Counter<'a>, &'a Policy);

/// A score, of whom and under which conditions.
type Scoring<'q> = (Variable, &'q [PartId], &'q [Condition]);

/// What a figure of a score says of its sums.
enum Says {
    /// The sum of their squares, beside that of themselves.
    Spread,
    /// How many are in some classes.
    Classes(Vec<NumberClass>),
}

/// What must not be published of scores beside the shares of their items.
pub(super) fn told_pairs(within: Within<'_>, published: &[&Query], work: &Work) -> BTreeMap<Query, Why> {
    let mut found = BTreeMap::new();
    for (scoring, figures) in scorings(within.0, published) {
        let said: Vec<&Says> = figures.iter().map(|(_, says)| says).collect();
        let Some(pairs) = Pairs::of(within, scoring, published, work) else {
            continue;
        };
        let tells = |open: &[usize]| {
            let open: Vec<&Says> = open.iter().map(|place| said[*place]).collect();
            pairs.tell(&open).map(|told| told.is_some())
        };
        let hidden = pairs.tell(&said).and_then(|told| match told {
            None => Ok(Vec::new()),
            Some(cause) => {
                let (hidden, _) = fewest(said.len(), tells)?;
                let why = |place: usize| (figures[place].0.clone(), Why::Protects(Box::new(cause.clone())));
                Ok(hidden.into_iter().map(why).collect())
            }
        });
        found.extend(hidden.unwrap_or_else(|NoAnswer| {
            let all = figures.iter();
            all.map(|(query, _)| ((*query).clone(), Why::TooMuchWork)).collect()
        }));
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
    let (survey, _, policy) = within;
    let scorings = scorings(survey, published);
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
        let scoring = (variable, &people[..], &[][..]);
        let others = scorings.get(&scoring).into_iter().flatten().map(|(_, says)| says);
        let said: Vec<&Says> = others.chain([&Says::Spread]).collect();
        let pairs = Pairs::of(within, scoring, published, work);
        pairs.is_some_and(|pairs| !matches!(pairs.tell(&said), Ok(None)))
    };
    scores.filter(is_told).map(|(index, _)| QuestionId(index)).collect()
}

/// Published figures of each score that say more than its mean does.
fn scorings<'q>(survey: &Survey, published: &[&'q Query]) -> BTreeMap<Scoring<'q>, Vec<(&'q Query, Says)>> {
    let mut found: BTreeMap<Scoring<'q>, Vec<(&'q Query, Says)>> = BTreeMap::new();
    for query in published.iter().copied() {
        let (variable, says) = match &query.statistic {
            Statistic::Number {
                variable,
                summary: Summary::Sd,
            } => (*variable, Says::Spread),
            Statistic::Class { variable, class } => (*variable, Says::Classes(vec![*class])),
            Statistic::Share { variable, choices, .. } => match &survey.question(variable.question).origin {
                Some(Origin::Classes { of, classes }) => {
                    let own = choices.iter().map(|choice| classes[usize::from(choice.0)]);
                    (of[variable.item], Says::Classes(own.collect()))
                }
                Some(Origin::Merged { .. } | Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. })
                | None => continue,
            },
            Statistic::Number { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_) => continue,
        };
        let scoring = (variable, &query.people[..], &query.filter[..]);
        found.entry(scoring).or_default().push((query, says));
    }
    found
}

/// How few people gave which two answers.
struct Pairs<'a> {
    within: Within<'a>,
    work: &'a Work,
    variable: Variable,
    items: Vec<ScoredItem>,
    counts: ScoredCounts,
    /// What everyone knows.
    known: Vec<Cell>,
    /// Each with the query that would say it.
    secrets: Vec<(Cell, Query)>,
}

impl<'a> Pairs<'a> {
    /// None of what is made of other things than single answers, of too many of them to look at, or of which nothing is a secret
    /// that two people might not have exchanged.
    fn of(within: Within<'a>, scoring: Scoring<'_>, published: &[&Query], work: &'a Work) -> Option<Self> {
        let (survey, counter, policy) = within;
        let (variable, people, filter) = scoring;
        let items = ScoredItem::all(survey, variable)?;
        let counts = ScoredCounts::count((survey, counter), &items, Selection { people, filter })?;
        let is_counted = |item: &ScoredItem| {
            let tells = |query: &&Query| match &query.statistic {
                Statistic::Share { variable, .. } => {
                    query.filter == filter && taken_from(survey, *variable) == taken_from(survey, item.variable)
                }
                Statistic::Number { .. }
                | Statistic::Class { .. }
                | Statistic::Population
                | Statistic::Ranking { .. }
                | Statistic::ItemResponse(_) => false,
            };
            published.iter().copied().any(|query| tells(&query))
        };
        let is_counted: Vec<bool> = items.iter().map(is_counted).collect();
        let mut secrets = Vec::new();
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
            let conditions: Vec<Condition> = filter.iter().cloned().chain([own]).collect();
            let query = Query::new(
                Statistic::share(counted, &choices, Over::Base(Base::Valid)),
                people,
                &conditions,
            );
            let least = policy.thresholds(brought_together(survey, &query)).cell;
            for atoms in counts.boxes((one, first), (other, second)) {
                let cell = counts.cell(atoms, Cost::Weight(0));
                let is_secret = small(cell.value, least, policy.zeros).is_some();
                if is_secret {
                    secrets.push((cell, query.clone()));
                }
            }
        }
        let exchanged = counts.exchanged();
        secrets.retain(|(cell, _)| !exchanged.contains(&cell.atoms));
        let known = counts.margins(&is_counted);
        (!secrets.is_empty()).then_some(Self {
            within,
            work,
            variable,
            items,
            counts,
            known,
            secrets,
        })
    }

    /// What some figures tell, if anything, that is not known without them.
    fn tell(&self, said: &[&Says]) -> Result<Option<Query>, NoAnswer> {
        let told = self.told(said)?;
        if told.is_empty() {
            return Ok(None);
        }
        let known = self.told(&[])?;
        let first = told.difference(&known).next();
        Ok(first.map(|place| self.secrets[*place].1.clone()))
    }

    fn told(&self, said: &[&Says]) -> Result<BTreeSet<usize>, NoAnswer> {
        let mut cells = self.known.clone();
        for says in said {
            let sums = match says {
                Says::Spread => self.counts.spread(),
                Says::Classes(classes) => vec![self.in_classes(classes)],
            };
            cells.extend(sums.into_iter().map(|atoms| self.counts.cell(atoms, Cost::Never)));
        }
        let begin = cells.len();
        cells.extend(self.secrets.iter().map(|(cell, _)| cell.clone()));
        let targets: Vec<usize> = (begin..cells.len()).collect();
        let problem = Problem {
            atoms: self.counts.len(),
            cells,
            orders: Vec::new(),
        };
        let told = protect::told(&problem, &targets, &targets, self.work)?;
        Ok(told.into_iter().map(|cell| cell - begin).collect())
    }

    /// Those whose score is in any of some classes.
    fn in_classes(&self, classes: &[NumberClass]) -> Vec<u32> {
        let (survey, ..) = self.within;
        let question = survey.question(self.variable.question);
        let of = |total: i64| {
            let number = ScoredItem::number(survey, self.variable, (total, self.items.len()));
            let number = number.map(|number| question.in_digits(number));
            number.is_some_and(|number| classes.iter().any(|class| class.holds(number)))
        };
        self.counts.with_total(of)
    }
}
