//! How many of some people gave one of some numbers: what classes and choices say beside the figures of a variable.
//!
//! Nobody has one child, nobody three, says the distribution of all: then the mean and the deviation of the town leave fewer
//! numbers that its people may have. A stratum that is chosen by such a number says how many gave it, too.

use super::ends::ScaleEnds;
use super::scored::Whose;
use super::span::{Atom, made_of};
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic};
use crate::survey::{
    Base, ChoiceId, Condition, Kind, NumberClass, Origin, PartId, Policy, Question, Survey, Variable, asked_for,
};
use std::collections::{BTreeMap, BTreeSet};

/// Some of the numbers that a variable gives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SomeNumbers {
    /// Those of classes, in units of the question's last digit.
    OfClasses(Vec<NumberClass>),
    /// What choices of a scale are worth.
    Worth(Vec<i64>),
}

impl SomeNumbers {
    /// Whether an answer to the question is one of them.
    pub fn holds(&self, question: &Question, value: i64) -> bool {
        match self {
            Self::OfClasses(classes) => classes.iter().any(|class| class.holds(question.in_digits(value))),
            Self::Worth(worth) => worth.contains(&value),
        }
    }

    /// The numbers that some choices say, and the variable that gives them.
    fn of_choices(survey: &Survey, (variable, choices): (Variable, &[ChoiceId])) -> Option<(Variable, Self)> {
        let question = survey.question(variable.question);
        let places = choices.iter().map(|choice| usize::from(choice.0));
        if let Some(Origin::Classes { of, classes }) = &question.origin {
            let own: Option<Vec<NumberClass>> = places.map(|place| classes.get(place).copied()).collect();
            return Some((*of.get(variable.item)?, Self::OfClasses(own?)));
        }
        let scores = question.scores()?;
        let own: Option<Vec<i64>> = places.map(|place| scores.get(place).copied()).collect();
        Some((variable, Self::Worth(own?)))
    }

    /// The numbers of a variable that a condition asks for.
    pub fn asked_for(survey: &Survey, condition: &Condition, variable: Variable) -> Option<Self> {
        let found = Self::of_choices(survey, (condition.variable, &condition.choices));
        found.filter(|(of, _)| *of == variable).map(|(_, numbers)| numbers)
    }

    /// The numbers that a count or a score may be of those who gave answers that it is made of, where that is not any.
    pub fn by_answers((survey, policy): (&Survey, &Policy), filter: &[Condition], variable: Variable) -> Option<Self> {
        let made_of = asked_for(&survey.questions, variable);
        let is_item = |own: &Condition| own.variable != variable && made_of.contains(&own.variable);
        if !filter.iter().any(is_item) {
            return None;
        }
        let ends = ScaleEnds::among((survey, policy), variable, filter);
        let question = survey.question(variable.question);
        let digits = |end: i128| Some(question.in_digits(i64::try_from(end).ok()?));
        Some(Self::OfClasses(vec![NumberClass {
            from: ends.lowest().and_then(digits),
            until: ends.highest().and_then(digits).map(|last| last.saturating_add(1)),
        }]))
    }
}

/// What is published of a variable's numbers beside its figures.
#[derive(Default)]
pub(super) struct Classes {
    /// Of some people, of which numbers together it is published how many gave one.
    of: BTreeMap<(Vec<PartId>, Vec<Condition>), BTreeSet<SomeNumbers>>,
    /// Of which it is withheld how many of them gave one, though readers see that it would stand there.
    hidden: BTreeMap<(Vec<PartId>, Vec<Condition>), BTreeSet<SomeNumbers>>,
    /// All that readers see, though the count may be withheld.
    seen: BTreeSet<NumberClass>,
}

impl Classes {
    /// Those of a variable, of which some are withheld.
    pub fn published(
        (survey, counter): (&Survey, &Counter<'_>),
        variable: Variable,
        (queries, withheld): (&[&Query], &[&Query]),
    ) -> Self {
        let mut found = Self::default();
        let all = queries.iter().map(|query| (query, true));
        for (query, is_published) in all.chain(withheld.iter().map(|query| (query, false))) {
            for (_, numbers, filter) in counted(survey, query).into_iter().filter(|(of, ..)| *of == variable) {
                if let SomeNumbers::OfClasses(classes) = &numbers {
                    found.seen.extend(classes);
                }
                let is_whole = || query.variable() == Some(variable) || is_of_all(counter, query);
                let all = if is_published { &mut found.of } else { &mut found.hidden };
                // A figure that is withheld withholds nothing of whom it is of: but of a share under a class, who gave its answers with it.
                let is_said = if is_published {
                    is_whole()
                } else {
                    withholds(query, &filter)
                };
                if is_said {
                    let own = all.entry((query.people.clone(), filter)).or_default();
                    own.insert(numbers);
                }
            }
        }
        found
    }

    /// Whether readers see none, not even with a count that is withheld.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty() && self.seen.is_empty()
    }

    /// The lowest and the highest number that some class has, in units of the question's last digit.
    pub fn limits(&self) -> (Option<i64>, Option<i64>) {
        let lowest = self.seen.iter().filter_map(|class| class.from).min();
        let highest = self.seen.iter().filter_map(|class| class.until).max();
        (lowest, highest.map(|until| until.saturating_sub(1)))
    }

    /// Where any begins, or ends before.
    pub fn bounds(&self) -> impl Iterator<Item = i64> {
        self.seen
            .iter()
            .flat_map(|class| class.from.into_iter().chain(class.until))
    }

    /// Of whom any are published.
    pub fn whose(&self) -> impl Iterator<Item = Whose<'_>> {
        self.of.keys().map(|(people, filter)| (&people[..], &filter[..]))
    }

    /// Those published of some people.
    pub fn of(&self, whose: Whose<'_>) -> Vec<&SomeNumbers> {
        among(&self.of, whose)
    }

    /// Of whom any are withheld.
    pub fn withheld(&self) -> impl Iterator<Item = Whose<'_>> {
        self.hidden.keys().map(|(people, filter)| (&people[..], &filter[..]))
    }

    /// Those that are withheld of some people.
    pub fn hidden(&self, whose: Whose<'_>) -> Vec<&SomeNumbers> {
        among(&self.hidden, whose)
    }

    /// Whether some class has no lower bound.
    pub fn have_no_lowest(&self) -> bool {
        self.seen.iter().any(|class| class.from.is_none())
    }

    /// Whether there may be numbers above those that anyone gave, as a class that stands above all others has no upper bound.
    pub fn are_open(&self) -> bool {
        let bounded = self.seen.iter().filter_map(|class| class.until).max();
        let mut open = self.seen.iter().filter(|class| class.until.is_none());
        open.any(|class| class.from >= bounded)
    }
}

fn among<'c>(
    all: &'c BTreeMap<(Vec<PartId>, Vec<Condition>), BTreeSet<SomeNumbers>>,
    (people, filter): Whose<'_>,
) -> Vec<&'c SomeNumbers> {
    let own = all.iter().find(|((own, under), _)| own == people && under == filter);
    own.into_iter().flat_map(|(_, counted)| counted).collect()
}

/// The variables of whose numbers a query says how many gave one.
pub(super) fn counted_of(survey: &Survey, query: &Query) -> BTreeSet<Variable> {
    counted(survey, query)
        .into_iter()
        .map(|(variable, ..)| variable)
        .collect()
}

/// Of which numbers a query says how many gave one, and under which conditions: of those it counts; of those it is asked of, where these
/// are all who gave one; and of those who gave some answer, or any, where it counts these among those who gave a number.
fn counted(survey: &Survey, query: &Query) -> Vec<(Variable, SomeNumbers, Vec<Condition>)> {
    let mut own = None;
    if let Statistic::Class { variable, class } = &query.statistic {
        own = Some((*variable, SomeNumbers::OfClasses(vec![*class])));
    }
    if let Statistic::Share {
        variable,
        choices,
        over: Over::Base(Base::Valid | Base::Asked | Base::Respondents),
    } = &query.statistic
    {
        own = SomeNumbers::of_choices(survey, (*variable, choices));
    }
    let own = own.map(|(variable, numbers)| (variable, numbers, query.filter.clone()));
    let met = query.filter.iter().enumerate().flat_map(|(place, condition)| {
        let found = SomeNumbers::of_choices(survey, (condition.variable, &condition.choices));
        found.into_iter().flat_map(move |(variable, numbers)| {
            let mut others = query.filter.clone();
            others.remove(place);
            let are_all = query.statistic == Statistic::Population || query.variable() == Some(variable);
            let asked = if are_all {
                vec![Vec::new()]
            } else {
                answers(survey, query)
            };
            asked.into_iter().map(move |more| {
                let mut others = [&others[..], &more].concat();
                others.sort_unstable();
                others.dedup();
                (variable, numbers.clone(), others)
            })
        })
    });
    own.into_iter().chain(met).collect()
}

/// Whether a count that is withheld is that of some numbers under these conditions: its own, or who gave its answers and has them.
fn withholds(query: &Query, filter: &[Condition]) -> bool {
    let is_share = match &query.statistic {
        Statistic::Share { variable, choices, .. } => {
            let answers = |own: &Condition| own.variable == *variable && own.choices == *choices;
            filter.iter().any(answers)
        }
        Statistic::Population => true,
        Statistic::Number { .. } | Statistic::Class { .. } | Statistic::Ranking { .. } | Statistic::ItemResponse(_) => {
            false
        }
    };
    filter == query.filter || is_share
}

/// Which answers those gave of whom a query says how many they are: those whom it counts, and all among whom these are. Those who gave
/// another number are all, where [nobody gave none](is_of_all).
fn answers(survey: &Survey, query: &Query) -> Vec<Vec<Condition>> {
    let (variable, choices, base) = match &query.statistic {
        Statistic::Share {
            variable,
            choices,
            over: Over::Base(base @ (Base::Valid | Base::Asked | Base::Respondents)),
        } => (*variable, choices, *base),
        Statistic::Number { .. } | Statistic::Class { .. } => return vec![Vec::new()],
        Statistic::Share { .. } | Statistic::Population | Statistic::Ranking { .. } | Statistic::ItemResponse(_) => {
            return Vec::new();
        }
    };
    let answered = |choices: Vec<ChoiceId>| vec![Condition { variable, choices }];
    let question = survey.question(variable.question);
    let is_one = matches!(question.kind, Kind::Single | Kind::Scale);
    let all = match base {
        Base::Respondents => Some(Vec::new()),
        Base::Valid if is_one => {
            let choices = (0..question.choices.len()).filter_map(|choice| u16::try_from(choice).ok());
            Some(answered(choices.map(ChoiceId).collect()))
        }
        Base::Valid | Base::Asked | Base::Mentions => None,
    };
    [answered(choices.clone())].into_iter().chain(all).collect()
}

/// Whether everyone of whom a query asks a number gave one.
fn is_of_all(counter: &Counter<'_>, query: &Query) -> bool {
    let (Statistic::Number { variable, .. } | Statistic::Class { variable, .. }) = &query.statistic else {
        return true;
    };
    let Query { people, filter, .. } = query;
    let selection = || Selection { people, filter };
    counter.values(*variable, selection()).len() as u64 == counter.population(selection())
}

/// Numbers that published counts do not tell apart.
pub(super) struct Blocks {
    /// In which each number is.
    pub of: Vec<usize>,
    /// Of which of them it follows how many gave one of theirs.
    pub is_counted: Vec<bool>,
}

impl Blocks {
    /// Of so many numbers, by which of them are counted together.
    pub fn of(numbers: usize, counted: &[Vec<bool>]) -> Self {
        let mut known: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let of = (0..numbers).map(|number| {
            let among = (0..counted.len()).filter(|place| counted[*place][number]);
            let next = known.len();
            *known.entry(among.collect()).or_insert(next)
        });
        let of: Vec<usize> = of.collect();
        // How many there are in all is known.
        let (all, secret) = (counted.len(), counted.len() + 1);
        let mut atoms = vec![Atom::default(); known.len()];
        for (among, block) in known {
            atoms[block].sums = among.into_iter().chain([all]).collect();
        }
        let is_counted = (0..atoms.len()).map(|block| {
            let mut atoms = atoms.clone();
            atoms[block].sums.push(secret);
            made_of(secret + 1, &atoms, secret).is_some()
        });
        Self {
            is_counted: is_counted.collect(),
            of,
        }
    }

    /// Whether it follows from counts how many gave one of some numbers.
    pub fn settle(&self, numbers: &[usize]) -> bool {
        let own = |number: &usize| self.is_counted[self.of[*number]];
        let is_alone = |number: &usize| {
            let all = (0..self.of.len()).filter(|other| self.of[*other] == self.of[*number]);
            all.into_iter().all(|other| numbers.contains(&other))
        };
        numbers.iter().all(|number| own(number) && is_alone(number))
    }

    /// How many numbers are in the same block as one.
    pub fn size(&self, number: usize) -> usize {
        self.of.iter().filter(|block| **block == self.of[number]).count()
    }
}

/// Of those with a choice, who lives in town; their mean; how many they are. Who said nothing of the town is not counted.
#[test]
fn a_crossing_counts_numbers_of_those_who_gave_an_answer() {
    use crate::measure::tests::{codes, survey, variable};
    use crate::query::Summary;
    use crate::survey::{Answers, Kind};
    let single = |text| (Kind::Single, Answers::Codes(codes(text)));
    let mut survey = survey(vec![single("0011"), single("0101")]);
    survey.questions[0].kind = Kind::Scale;
    let choices = &mut survey.questions[0].choices;
    choices
        .iter_mut()
        .zip([1, 2, 3, 4, 5, 6, 7, 8, 9])
        .for_each(|(choice, score)| choice.score = Some(score));
    let where_ = |question, choice| Condition {
        variable: variable(question),
        choices: vec![ChoiceId(choice)],
    };
    let of = |statistic| counted(&survey, &Query::new(statistic, &[PartId(0)], &[where_(0, 1)]));
    let town = Statistic::share(variable(1), &[ChoiceId(0)], Over::Base(Base::Valid));
    let high = || SomeNumbers::Worth(vec![2]);
    let any = Condition {
        variable: variable(1),
        choices: (0..3).map(ChoiceId).collect(),
    };
    assert_eq!(
        of(town),
        [
            (variable(0), high(), vec![where_(1, 0)]),
            (variable(0), high(), vec![any])
        ]
    );
    assert_eq!(of(Statistic::Population), [(variable(0), high(), vec![])]);
    let mean = |question| Statistic::Number {
        variable: variable(question),
        summary: Summary::Mean,
    };
    assert_eq!(of(mean(0)), [(variable(0), high(), vec![])]);
    // Where everyone gave the other number, as many as gave this one.
    assert_eq!(of(mean(1)), [(variable(0), high(), vec![])]);
}

#[test]
fn counts_tell_numbers_apart_or_not() {
    let blocks = |counted: &[[bool; 4]]| {
        let counted: Vec<Vec<bool>> = counted.iter().map(|one| one.to_vec()).collect();
        let Blocks { of, is_counted } = Blocks::of(4, &counted);
        (of, is_counted)
    };
    assert_eq!(blocks(&[]), (vec![0; 4], vec![true]));
    let (low, middle, high) = (
        [true, true, false, false],
        [false, true, true, false],
        [false, false, true, true],
    );
    assert_eq!(blocks(&[low]), (vec![0, 0, 1, 1], vec![true, true]));
    // Of two that overlap, nobody knows how many are in both; nor of three.
    assert_eq!(blocks(&[low, middle]), (vec![0, 1, 2, 3], vec![false; 4]));
    assert_eq!(blocks(&[low, middle, high]), (vec![0, 1, 2, 3], vec![false; 4]));
    assert_eq!(
        blocks(&[[true, false, false, false], low]),
        (vec![0, 1, 2, 2], vec![true; 3])
    );
}
