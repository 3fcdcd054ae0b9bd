//! Means and medians: what the published ones of a question tell together.
//!
//! A mean and the n under it are a sum over some people. Sums are added and subtracted: all less the town, both groups less
//! one, those who answered a or b less those who answered a, a follow-up's answers less those of its parent. What comes of it
//! must rest on as many people as a stratum that is printed. Readers are taken to know who is in which stratum, as people who
//! know each other do, but not who did not answer.
//!
//! A standard deviation and a sum are held to what a mean is: with the mean they tell the sum of squares, which adds up too. A
//! median, a quantile and how many answers differ are held to the same numbers of people: they say less than a mean, never more.
//! What one person's number makes up of a mean (dominance) they do not show. It is judged of what is left of means, too.
//!
//! How many lie in a class of numbers is a sum as well, over those who do, and how many answered in all is one that everyone
//! knows: the classes that are published, taken from it, tell what the others hold together.

use super::ends::ScaleEnds;
use super::fixed::fixed;
use super::remainder::remainders;
use super::rule::{Why, dominated, is_exempt};
use super::silent::is_silent;
use super::size::Size;
use super::span::{Atom, Told, made_of, told};
use super::together::needed;
use super::traced::{as_class, with_routes};
use crate::measure::Counter;
use crate::query::{Query, Statistic, Use};
use crate::survey::{
    Answers, Condition, Dominance, NumberClass, PartId, Policy, Question, Survey, Variable, asked_for,
};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Judges sums.
pub(super) struct Sums<'a> {
    pub survey: &'a Survey,
    pub counter: &'a Counter<'a>,
    pub policy: &'a Policy,
}

/// Whether it sums up a number question, or counts a class of its answers.
pub(super) fn is_number(query: &Query) -> bool {
    match query.statistic {
        Statistic::Number { .. } | Statistic::Class { .. } => true,
        Statistic::Share { .. } | Statistic::Population | Statistic::Ranking { .. } | Statistic::ItemResponse(_) => {
            false
        }
    }
}

fn is_mean(query: &Query) -> bool {
    match &query.statistic {
        Statistic::Number { summary, .. } => summary.is_added_up(),
        Statistic::Class { .. }
        | Statistic::Share { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => false,
    }
}

/// People who are in the same sums, and who they are where they are few.
#[derive(Default)]
struct Members {
    people: u64,
    rows: Vec<(PartId, usize)>,
    /// How much their numbers are together, and the largest of them.
    size: Size,
    /// What their answers are worth together, in what they are counted in.
    worth: i128,
    /// The least of these.
    lowest: Option<i128>,
}

impl Members {
    /// One more, whose answer is worth so much.
    fn add(&mut self, worth: i128) {
        self.people += 1;
        self.worth += worth;
        self.lowest = self.lowest.into_iter().chain([worth]).min();
    }

    /// With others, of whose numbers the largest few are kept.
    fn join(&mut self, others: Self, largest: usize) {
        self.people += others.people;
        self.rows.extend(others.rows);
        self.size = Size::of_all([&self.size, &others.size], largest);
        self.worth += others.worth;
        self.lowest = self.lowest.into_iter().chain(others.lowest).min();
    }
}

/// People by the sums that they are in.
struct Kinds<'k> {
    atoms: &'k [Atom],
    members: &'k [Members],
    /// Of those who left out what sums go by, whether others tell it of them.
    without: RefCell<BTreeMap<Vec<usize>, bool>>,
}

impl<'k> Kinds<'k> {
    fn of(atoms: &'k [Atom], members: &'k [Members]) -> Self {
        Self {
            atoms,
            members,
            without: RefCell::default(),
        }
    }
}

/// The sums of one question, and what they are over.
struct Family<'q> {
    variable: Variable,
    /// That are published.
    sums: Vec<&'q Query>,
    /// The most people that some sum must rest on.
    least: u64,
    /// Of those that count people who gave the same number, this number.
    fixed: &'q BTreeMap<Query, i128>,
    /// Those that are published as something else than sums of it.
    beside: BTreeSet<&'q Query>,
    /// Those that are published whatever is withheld.
    public: BTreeSet<&'q Query>,
}

/// What some figures tell together.
enum Leak<'q> {
    /// The sum of few people.
    Few(u64),
    /// One that is withheld.
    Secret(&'q Query),
    /// The sum of people of whom the largest make up most: how many these are, how much, and the most they may, in percent.
    Dominated { largest: usize, percent: u64, most: u64 },
}

impl Sums<'_> {
    /// What else must be withheld of what is asked for, beside what is public, for what is published to tell of nobody, and of nothing
    /// that is withheld for its own sake.
    pub fn told(
        &self,
        (queries, public): (&BTreeMap<Query, Use>, &BTreeSet<Query>),
        withheld: &BTreeMap<Query, Why>,
    ) -> BTreeMap<Query, Why> {
        let mut families: BTreeMap<Variable, Vec<&Query>> = BTreeMap::new();
        let judged = queries
            .keys()
            .filter(|query| is_number(query) && !is_exempt(query, self.policy));
        for (variable, query) in judged.filter_map(|query| Some((query.variable()?, query))) {
            families.entry(variable).or_default().push(query);
        }
        let mut found = BTreeMap::new();
        for (variable, family) in families {
            let known = everyone_known(&family);
            let is_published = |query: &&&Query| queries[**query] != Use::Implied && !withheld.contains_key(**query);
            let published = queries.keys().filter(|query| is_published(&query)).chain(public);
            let fixed = fixed((self.survey, self.policy), variable, published);
            let secret = |query: &&&Query| withheld.get(**query).is_some_and(is_of_its_own);
            let secrets: Vec<&Query> = family.iter().filter(secret).copied().collect();
            let sums: Vec<&Query> = family.iter().filter(is_published).copied().chain(&known).collect();
            let least = sums.iter().map(|query| self.least(query)).max().unwrap_or(0);
            // Two classes of few each are told from what both hold: of all that is told together, twice as many are needed.
            let least = if known.is_empty() {
                least
            } else {
                (2 * least).saturating_sub(1)
            };
            let beside: BTreeSet<&Query> = fixed.keys().filter(|query| !sums.contains(query)).collect();
            let mut family = Family {
                variable,
                sums: sums.iter().copied().chain(beside.iter().copied()).collect(),
                least,
                fixed: &fixed,
                beside,
                public: BTreeSet::new(),
            };
            found.extend(self.withheld_of(&mut family, &secrets, queries));
            // Beside sizes that are published whatever it is of, classes are counts.
            let sized: Vec<Query> = public
                .iter()
                .flat_map(|size| as_classes(self.survey, variable, size))
                .collect();
            let is_open = |query: &Query| !found.contains_key(query) && !sized.contains(query);
            let is_left = |query: &&&Query| class_of(query).is_some() && is_open(query);
            let classed: Vec<&Query> = family.sums.iter().filter(is_left).copied().collect();
            if sized.is_empty() || classed.is_empty() {
                continue;
            }
            let none = BTreeMap::new();
            let everyone = everyone_known(&classed.iter().copied().chain(&sized).collect::<Vec<_>>());
            let mut family = Family {
                variable,
                sums: classed.into_iter().chain(&everyone).chain(&sized).collect(),
                least,
                fixed: &none,
                beside: sized.iter().collect(),
                public: sized.iter().collect(),
            };
            found.extend(self.withheld_of(&mut family, &[], queries));
        }
        found
    }

    /// What must be withheld of the sums of one question. Only what is among `queries` can be.
    fn withheld_of<'q>(
        &self,
        family: &mut Family<'q>,
        secrets: &[&'q Query],
        queries: &BTreeMap<Query, Use>,
    ) -> Vec<(Query, Why)> {
        let mut hidden: Vec<(&Query, Why)> = Vec::new();
        while let Some((mut together, leak)) = self.leak(family, secrets) {
            together.retain(|query| queries.contains_key(*query) && !family.public.contains(query));
            together.sort_by_key(|query| (queries[*query], std::cmp::Reverse(query.filter.len()), *query));
            let Some((first, others)) = together.split_first() else {
                break;
            };
            family.sums.retain(|query| query != first);
            let others = others.iter().map(|query| (*query).clone()).collect();
            let why = match leak {
                Leak::Secret(secret) => Why::Protects(Box::new(secret.clone())),
                Leak::Few(people) => Why::Together { others, people },
                Leak::Dominated { largest, percent, most } => Why::DominatedTogether {
                    others,
                    largest,
                    percent,
                    most,
                },
            };
            hidden.push((first, why));
        }
        // What was withheld first may not have needed it.
        let mut found = Vec::new();
        for (query, why) in hidden {
            family.sums.push(query);
            if self.leak(family, secrets).is_some() {
                family.sums.pop();
                found.push((query.clone(), why));
            }
        }
        found
    }

    /// Figures that together tell too much, and what.
    fn leak<'q>(&self, family: &Family<'q>, secrets: &[&'q Query]) -> Option<(Vec<&'q Query>, Leak<'q>)> {
        let (atoms, members) = self.atoms(family, &[]);
        let kinds = Kinds::of(&atoms, &members);
        let told = told(family.sums.len(), &atoms, family.least.saturating_sub(1), &|told| {
            self.minds(family, told, &kinds)
        });
        if let Some(told) = told {
            let people = told.atoms.iter().map(|place| atoms[*place].people).sum();
            let named = told.sums.iter().map(|place| family.sums[*place]);
            return Some((named.collect(), Leak::Few(people)));
        }
        // What a median says of who is in the middle says nothing of a sum.
        let is_sum = |query: &&&Query| is_mean(query) || family.fixed.contains_key(**query);
        let means = family.sums.iter().filter(is_sum).copied().collect();
        let means = Family {
            sums: means,
            beside: family.beside.clone(),
            public: family.public.clone(),
            ..*family
        };
        let secret = secrets.iter().find_map(|secret| {
            let (atoms, _) = self.atoms(&means, &[secret]);
            let sums = made_of(means.sums.len() + 1, &atoms, means.sums.len())?;
            let sums: Vec<&Query> = sums.into_iter().map(|place| means.sums[place]).collect();
            let is_ours = sums.iter().any(|query| !family.beside.contains(query));
            is_ours.then_some((sums, Leak::Secret(secret)))
        });
        secret.or_else(|| self.left(&means))
    }

    /// Means that tell together, of people whom no mean is of, what one of these people would not be said.
    fn left<'q>(&self, means: &Family<'q>) -> Option<(Vec<&'q Query>, Leak<'q>)> {
        let (mut atoms, members) = self.atoms(means, &[]);
        let rule = self.policy.dominance_of(means.variable.question);
        let rule = rule.filter(|rule| rule.percent < 100);
        let ends = self.ends(means, (&atoms, &members));
        let has_few = (0..members.len()).any(|place| self.few_of(means, &ends, (&members, &[place])).is_some());
        if rule.is_none() && !has_few {
            return None;
        }
        remainders(means.sums.len(), &atoms).into_iter().find_map(|rest| {
            let people: Vec<&Members> = rest.iter().map(|place| &members[*place]).collect();
            let few = || {
                self.few_of(means, &ends, (&members, &rest))
                    .filter(|few| has_few && *few > 0)
            };
            let leak = rule.and_then(|rule| dominated_of(rule, &people));
            let leak = leak.or_else(|| Some(Leak::Few(few()?)))?;
            let secret = means.sums.len();
            rest.iter().for_each(|place| atoms[*place].sums.push(secret));
            let sums = made_of(secret + 1, &atoms, secret);
            let told = Told {
                sums: sums.unwrap_or_default(),
                atoms: rest,
            };
            for place in &told.atoms {
                atoms[*place].sums.pop();
            }
            let is_minded = self.is_anyone_known(means, &told, &Kinds::of(&atoms, &members));
            let named: Vec<&Query> = told.sums.iter().map(|place| means.sums[*place]).collect();
            let is_ours = named.iter().any(|query| !means.beside.contains(query));
            (is_minded && is_ours).then_some((named, leak))
        })
    }

    /// What people in the same sums can be worth together, as far as these say which answers they gave.
    fn ends(&self, means: &Family<'_>, (atoms, members): (&[Atom], &[Members])) -> Vec<ScaleEnds> {
        let made_of = asked_for(&self.survey.questions, means.variable);
        let mut of_items: BTreeMap<BTreeSet<Condition>, ScaleEnds> = BTreeMap::new();
        let of = |(atom, members): (&Atom, &Members)| {
            let met = atom
                .sums
                .iter()
                .map(|place| with_routes(self.survey, &means.sums[*place].filter));
            let met: BTreeSet<Condition> = met.flatten().filter(|own| made_of.contains(&own.variable)).collect();
            let ends = *of_items.entry(met).or_insert_with_key(|met| {
                let met: Vec<Condition> = met.iter().cloned().collect();
                ScaleEnds::among((self.survey, self.policy), means.variable, &met)
            });
            let lowest = members.lowest.unwrap_or(0);
            let is_known = |value| means.fixed.values().any(|fixed| *fixed == value);
            ends.above(lowest, is_known).of_people(members.people)
        };
        atoms.iter().zip(members).map(of).collect()
    }

    /// Of people who gave a number, or an answer to a scale, how many gave another than the least, or the most, that there is, where
    /// these are few or none.
    fn few_of(&self, means: &Family<'_>, ends: &[ScaleEnds], (members, people): (&[Members], &[usize])) -> Option<u64> {
        let cell = |query: &&Query| needed((self.survey, self.policy), query).cell;
        let least = means.sums.iter().map(cell).max()?;
        let sum = people.iter().map(|place| members[*place].worth).sum();
        let ends = people.iter().map(|place| ends[*place]).reduce(ScaleEnds::with)?;
        ends.away(sum).filter(|few| *few < least).max()
    }

    /// Whether any of those of whom something is told is more than someone who did not answer. Where sums that tell it go by answers
    /// that they did not give, others may tell it that do not.
    fn is_anyone_known(&self, family: &Family<'_>, told: &Told, kinds: &Kinds<'_>) -> bool {
        let Kinds { atoms, members, .. } = kinds;
        let by = |place: &usize| family.sums[*place].filter.iter().map(|condition| condition.variable);
        let conditions: BTreeSet<Variable> = told.sums.iter().flat_map(by).collect();
        let silent = |variable: &Variable, at: &(PartId, usize)| is_silent(self.survey, *variable, *at);
        let is_known = |at: &(PartId, usize)| !conditions.iter().any(|one| silent(one, at));
        let is_any_known = told.atoms.iter().any(|place| {
            let Members { people, rows, .. } = &members[*place];
            rows.len() < usize::try_from(*people).unwrap_or(usize::MAX) || rows.iter().any(is_known)
        });
        if is_any_known {
            return true;
        }
        if let Some(known) = kinds.without.borrow().get(&told.atoms) {
            return *known;
        }
        let rows = || told.atoms.iter().flat_map(|place| &members[*place].rows);
        let is_free = |place: &usize| !by(place).any(|one| rows().any(|at| silent(&one, at)));
        let free: BTreeSet<usize> = (0..family.sums.len()).filter(is_free).collect();
        let is_ours = |place: &usize| is_number(family.sums[*place]) && !family.beside.contains(family.sums[*place]);
        let found = free.iter().any(is_ours) && {
            let secret = family.sums.len();
            let left = atoms.iter().enumerate().map(|(place, atom)| {
                let own = atom.sums.iter().copied().filter(|sum| free.contains(sum));
                Atom {
                    sums: own.chain(told.atoms.contains(&place).then_some(secret)).collect(),
                    people: atom.people,
                }
            });
            let sums = made_of(secret + 1, &left.collect::<Vec<_>>(), secret);
            sums.is_some_and(|sums| sums.iter().any(is_ours))
        };
        kinds.without.borrow_mut().insert(told.atoms.clone(), found);
        found
    }

    /// Whether what is told is of too few people, of whom any is more than someone who did not answer.
    fn minds(&self, family: &Family<'_>, told: &Told, kinds: &Kinds<'_>) -> bool {
        let sums: Vec<&Query> = told.sums.iter().map(|place| family.sums[*place]).collect();
        let people: u64 = told.atoms.iter().map(|place| kinds.atoms[*place].people).sum();
        let least = sums.iter().map(|query| self.least(query)).max().unwrap_or(0);
        let is_rest = sums.len() > 1 && sums.iter().any(|query| !is_number(query));
        let least = if is_rest { (2 * least).saturating_sub(1) } else { least };
        // How many answered is published whatever comes of it, and how many gave a number is judged as a count.
        if !sums
            .iter()
            .any(|query| is_number(query) && !family.beside.contains(query))
        {
            return false;
        }
        people < least && self.is_anyone_known(family, told, kinds)
    }

    /// How many people a sum must rest on.
    fn least(&self, query: &Query) -> u64 {
        let least = needed((self.survey, self.policy), query);
        least.base.max(least.cell)
    }

    /// Those who gave a number, by the sums that they are in; `more` sums count as if they were published. Of few people it is
    /// said who they are.
    fn atoms(&self, family: &Family<'_>, more: &[&Query]) -> (Vec<Atom>, Vec<Members>) {
        let sums: Vec<&Query> = family.sums.iter().chain(more).copied().collect();
        let mut found: BTreeMap<Vec<usize>, Members> = BTreeMap::new();
        let rule = self.policy.dominance_of(family.variable.question);
        let question = self.survey.question(family.variable.question);
        let scores = self.counter.worth(family.variable);
        for part in self.survey.parts() {
            let Some(answers) = self.survey.answers(family.variable, part) else {
                continue;
            };
            let is_in_sum = |row: &usize| self.counter.sums_up(family.variable, answers, *row);
            let given: Vec<usize> = (0..answers.rows()).filter(is_in_sum).collect();
            let own: Vec<usize> = (0..sums.len())
                .filter(|place| sums[*place].people.contains(&part))
                .collect();
            let mut kinds = vec![own.clone()];
            let mut kind_of = vec![0; given.len()];
            for place in &own {
                let mask = self.counter.mask(part, &sums[*place].filter);
                let class = class_of(sums[*place]);
                if mask.is_none() && class.is_none() {
                    continue;
                }
                let is_in = |row: usize| {
                    mask.as_ref().is_none_or(|mask| mask.has(row)) && is_of(class, question, (answers, row))
                };
                let mut without: BTreeMap<usize, usize> = BTreeMap::new();
                let outside = kind_of.iter_mut().zip(&given).filter(|(_, row)| !is_in(**row));
                for (kind, _) in outside {
                    *kind = *without.entry(*kind).or_insert_with(|| {
                        kinds.push(kinds[*kind].iter().copied().filter(|other| other != place).collect());
                        kinds.len() - 1
                    });
                }
            }
            let mut by_kind: Vec<Members> = kinds.iter().map(|_| Members::default()).collect();
            let weights = self.survey.weights(part);
            for (kind, row) in kind_of.into_iter().zip(given) {
                by_kind[kind].add(worth(scores.as_deref(), answers, row));
                if let Some(rule) = rule {
                    let size = &mut by_kind[kind].size;
                    size.add(magnitude(answers, row), weights.get(row), rule.largest);
                }
                if by_kind[kind].people < family.least {
                    by_kind[kind].rows.push((part, row));
                }
            }
            for (kind, members) in kinds.into_iter().zip(by_kind) {
                let largest = rule.map_or(0, |rule| rule.largest);
                found.entry(kind).or_default().join(members, largest);
            }
        }
        let in_any = found
            .into_iter()
            .filter(|(sums, members)| !sums.is_empty() && members.people > 0);
        let atom = |(sums, members): (Vec<usize>, Members)| {
            let people = members.people;
            (Atom { sums, people }, members)
        };
        in_any.map(atom).unzip()
    }
}

/// What few of some people make up most of.
fn dominated_of<'q>(rule: &Dominance, people: &[&Members]) -> Option<Leak<'q>> {
    let size = Size::of_all(people.iter().map(|one| &one.size), rule.largest);
    let why = dominated(rule, size.as_given()).or_else(|| dominated(rule, size.as_weighed()))?;
    let Why::Dominated { largest, percent, most } = why else {
        return None;
    };
    Some(Leak::Dominated { largest, percent, most })
}

fn class_of(query: &Query) -> Option<NumberClass> {
    match &query.statistic {
        Statistic::Class { class, .. } => Some(*class),
        Statistic::Number { .. }
        | Statistic::Share { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => None,
    }
}

/// A respondent's number without its sign; 0 where there is none.
fn magnitude(answers: &Answers, row: usize) -> u64 {
    match answers {
        Answers::Numbers(numbers) => numbers[row].map_or(0, i64::unsigned_abs),
        Answers::Codes(_) | Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => 0,
    }
}

/// What a respondent's answer is worth; 0 where there is none.
pub(super) fn worth(scores: Option<&[i64]>, answers: &Answers, row: usize) -> i128 {
    let score = match answers {
        Answers::Numbers(numbers) => numbers[row].ok(),
        Answers::Codes(column) => {
            let choice = column.get(row).ok();
            choice.and_then(|choice| scores?.get(usize::from(choice.0)).copied())
        }
        Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => None,
    };
    score.unwrap_or(0).into()
}

/// Whether a respondent's number is in a class; anyone is in none.
fn is_of(class: Option<NumberClass>, question: &Question, (answers, row): (&Answers, usize)) -> bool {
    let number = match answers {
        Answers::Numbers(numbers) => numbers[row].ok(),
        Answers::Codes(_) | Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => None,
    };
    class.is_none_or(|class| number.is_some_and(|number| class.holds(question.in_digits(number))))
}

/// How many are of a group, or were asked, as how many are in classes of a number, where it is that.
fn as_classes(survey: &Survey, variable: Variable, size: &Query) -> Vec<Query> {
    let classes = size.filter.iter().filter_map(|condition| {
        let (of, class) = as_class(survey, condition.variable, &condition.choices)?;
        let others: Vec<Condition> = size
            .filter
            .iter()
            .filter(|other| *other != condition)
            .cloned()
            .collect();
        (of == variable).then(|| Query::new(Statistic::Class { variable, class }, &size.people, &others))
    });
    match size.statistic {
        Statistic::Population => classes.collect(),
        Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Share { .. }
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => Vec::new(),
    }
}

/// Of whom classes are counted, how many answered: that is published beside them.
fn everyone_known(family: &[&Query]) -> Vec<Query> {
    let classed = family.iter().filter(|query| class_of(query).is_some());
    let everyone = classed.filter_map(|query| Some(query.with(Statistic::ItemResponse(query.variable()?))));
    let all: BTreeSet<Query> = everyone.collect();
    all.into_iter().collect()
}

/// Whether something is withheld for what it says, not for how few stand behind it or for another's sake: that is seen by what
/// can be worked out.
fn is_of_its_own(why: &Why) -> bool {
    match why {
        Why::Dominated { .. } | Why::NeverCross => true,
        Why::SmallBase { .. }
        | Why::SmallCount { .. }
        | Why::Zero
        | Why::Complement { .. }
        | Why::Extreme
        | Why::Together { .. }
        | Why::FewGave { .. }
        | Why::FewMayHaveGiven { .. }
        | Why::DominatedTogether { .. }
        | Why::Protects(_)
        | Why::TooMuchWork => false,
    }
}
