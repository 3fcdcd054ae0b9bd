//! Numbers of people that are published of several questions, held together: sizes of groups made of answers, how many were asked,
//! bases of figures under several conditions, shares, and what counts of answers add up to.
//!
//! Eight ticked a, seven b, and eleven just one of both: two ticked both. All that is published of people by some questions is one
//! system of sums over everything that they may have answered to these together, in whole numbers; what it leaves one way only, of few
//! people, is told. A figure that tells is withheld; sizes are published whatever they tell, and are an error.
//!
//! What figures of a crossing tell by themselves is held by the crossing's own system.

mod counts;
mod features;
mod profile_cells;
mod profiles;
mod secrets;

use self::counts::{Count, CountOf, CountReader, Says};
use self::features::{Feature, of_condition};
use self::profile_cells::{ProfileCells, ReadCell, Secret};
use self::profiles::Profiles;
use super::protect::{Cell, NoAnswer, Work};
use super::rule::{Why, is_exempt, whole};
use super::together::needed;
use super::traced::traced_all;
use crate::measure::Counter;
use crate::query::{Query, Statistic};
use crate::survey::{ChoiceId, Condition, PartId, Policy, QuestionId, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// The survey, what counts it, its policy.
type Within<'a> = (&'a Survey, &'a Counter<'a>, &'a Policy);

/// Of more numbers of the same people no two are held against each other.
const MOST_COUNTS: usize = 64;

/// Steps of work for each system.
const SYSTEM: u64 = 20_000_000;

/// What is told of several questions together.
#[derive(Default)]
pub(super) struct Joint {
    /// Figures that must not be published beside the others.
    pub hidden: BTreeMap<Query, Why>,
    pub told: BTreeSet<ToldTogether>,
}

/// What numbers of people tell that are published whatever is withheld.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ToldTogether {
    /// Of how few people.
    pub people: u64,
    /// The numbers that tell it, as the team reads them.
    pub by: Vec<String>,
    /// What it is told of.
    pub questions: BTreeSet<QuestionId>,
}

/// A number that is published, with the figure that says it where that can be withheld.
struct ReadCount<'q> {
    count: Count,
    features: BTreeSet<Feature>,
    /// Whether no crossing holds it: it says how many meet several conditions, or which answers were given together.
    is_joint: bool,
    /// Whether a question's answers are counted under a condition on the same question.
    is_within: bool,
    /// Where it is only said that there are so many, or more.
    at_least: Option<u64>,
    figure: Option<&'q Query>,
}

impl Joint {
    /// Of sizes that are published whatever is withheld, and of figures.
    pub fn of(within: Within<'_>, (sizes, published): (&[Query], &[&Query]), work: &Work) -> Self {
        let (survey, counter, _) = within;
        let reader = CountReader::of(survey, counter);
        let groups: BTreeSet<Vec<PartId>> = survey.group_ids().map(|group| survey.parts_of(&[group])).collect();
        let mut read = ReadCount::all((within, &reader), (sizes, &groups), published);
        read.extend(added_up(within, &read));
        let systems = systems(survey, &read);
        // How many of each group answered stands on the method page.
        let variables: BTreeSet<Variable> = systems.iter().flatten().map(Feature::variable).collect();
        let answered = groups
            .iter()
            .flat_map(|people| variables.iter().map(move |own| (&people[..], *own)));
        let answered: Vec<(&[PartId], Variable)> = answered.collect();
        let responses = answered
            .iter()
            .map(|(people, variable)| reader.response(people, *variable));
        read.extend(responses.map(|count| ReadCount::of(survey, (count, Says::Exactly), None)));
        let full = full(counter, &answered);
        let mut found = Self::default();
        let mut done: Vec<BTreeSet<Feature>> = Vec::new();
        for features in systems {
            // What is all among others was looked at with them.
            if done.iter().any(|more| features.is_subset(more)) {
                continue;
            }
            let ours = read.iter().filter(|own| own.features.is_subset(&features));
            let ours = ours.filter(|own| own.figure.is_none_or(|figure| !found.hidden.contains_key(figure)));
            let ours: Vec<&ReadCount<'_>> = ours.collect();
            let task = work.part(SYSTEM);
            let told = System::of((within, &reader), &features, (&ours, &full)).map(|system| system.told(&task));
            work.took(&task);
            if let Some(told) = told {
                found.hidden.extend(told.hidden);
                found.told.extend(told.told);
                done.push(features);
            }
        }
        found
    }
}

impl<'q> ReadCount<'q> {
    /// Whether no crossing holds it.
    const fn is_beyond(&self) -> bool {
        self.is_joint || self.is_within
    }

    /// How many are in each group, sizes, and what figures say.
    fn all(
        (within, reader): (Within<'_>, &CountReader<'_>),
        (sizes, groups): (&[Query], &BTreeSet<Vec<PartId>>),
        published: &[&'q Query],
    ) -> Vec<Self> {
        let (survey, _, policy) = within;
        let everyone = groups
            .iter()
            .map(|people| Query::new(Statistic::Population, people, &[]));
        let fixed = sizes.iter().cloned().chain(everyone);
        let fixed: BTreeSet<Count> = fixed.map(|size| reader.size(&size)).collect();
        let fixed = fixed
            .into_iter()
            .map(|count| Self::of(survey, (count, Says::Exactly), None));
        let said = published.iter().flat_map(|query| {
            // What is exempt is published, and cannot be withheld.
            let figure = Some(*query).filter(|query| !is_exempt(query, policy));
            let said = reader.said(query);
            let is_within = said.iter().any(|(count, _)| count.meets_twice());
            said.into_iter().map(move |count| Self {
                is_within,
                ..Self::of(survey, count, figure)
            })
        });
        fixed.chain(said).collect()
    }

    fn of(survey: &Survey, (count, says): (Count, Says), figure: Option<&'q Query>) -> Self {
        let own = |met: &[Condition]| Count::of(&count.people, met).features(survey);
        let met = own(&count.met);
        let mixes = |one: &Condition| own(std::slice::from_ref(one)).len() > 1;
        let is_joint =
            count.of != CountOf::People || count.met.iter().any(mixes) || met.len() > 1 && says != Says::Cell;
        Self {
            features: count.features(survey),
            is_joint,
            is_within: false,
            at_least: says.at_least(),
            count,
            figure,
        }
    }
}

/// Of which answers it is published how many gave one, and the last figure that says it.
type ByAnswer<'a, 'q> = (BTreeSet<&'a [ChoiceId]>, Option<&'q Query>);

/// Those that others add up to: of whom how many gave each answer to a question is published, and all of them did.
fn added_up<'q>((survey, counter, _): Within<'_>, read: &[ReadCount<'q>]) -> Vec<ReadCount<'q>> {
    let mut by_answer: BTreeMap<(Count, Variable), ByAnswer<'_, 'q>> = BTreeMap::new();
    for own in read {
        for (place, condition) in own.count.met.iter().enumerate() {
            let wider = own.count.without(place);
            let known = by_answer.entry((wider, condition.variable)).or_default();
            known.0.insert(&condition.choices);
            known.1 = known.1.max(own.figure);
        }
    }
    let mut found = Vec::new();
    for ((wider, variable), (answers, figure)) in by_answer {
        let question = survey.question(variable.question);
        let all = whole(&wider.people);
        // Each once: the fewest together first.
        let mut answers: Vec<&[ChoiceId]> = answers.into_iter().collect();
        answers.sort_by_key(|choices| choices.len());
        let mut left: BTreeSet<ChoiceId> = question.choice_ids().collect();
        for choices in answers {
            if choices.iter().all(|choice| left.contains(choice)) {
                left.retain(|choice| !choices.contains(choice));
            }
        }
        if left.is_empty()
            && question.kind.takes_one()
            && figure.is_some()
            && counter.tally(variable, all).valid == counter.population(all)
        {
            found.push(ReadCount::of(survey, (wider, Says::Cell), figure));
        }
    }
    found
}

/// Which features are looked at together, the most first: those of each number that says several, or that is of answers to a question
/// under a condition on it; of two sizes that share any; and of a crossing, with those that say who was asked its questions.
fn systems(survey: &Survey, read: &[ReadCount<'_>]) -> Vec<BTreeSet<Feature>> {
    let fits = |features: &BTreeSet<Feature>| Profiles::of(survey, features).is_some();
    let joint = read
        .iter()
        .filter(|own| own.is_within || own.is_joint && own.features.len() > 1);
    let sizes = joint.clone().filter(|own| own.figure.is_none());
    let sizes: BTreeSet<&BTreeSet<Feature>> = sizes.map(|own| &own.features).collect();
    let both = sizes.iter().flat_map(|one| {
        let others = sizes.iter().filter(|other| *other > one && !other.is_disjoint(one));
        others.map(move |other| *one | *other)
    });
    let asked = read.iter().filter_map(|own| with_route(survey, &own.features));
    let all = joint.map(|own| own.features.clone()).chain(both).chain(asked);
    let all: BTreeSet<BTreeSet<Feature>> = all.filter(fits).collect();
    let mut all: Vec<BTreeSet<Feature>> = all.into_iter().collect();
    all.sort_by_key(|features| std::cmp::Reverse(features.len()));
    all
}

/// The features of a crossing, with those that say who was asked its questions; none where these are among them.
fn with_route(survey: &Survey, features: &BTreeSet<Feature>) -> Option<BTreeSet<Feature>> {
    let variables: BTreeSet<Variable> = features.iter().map(Feature::variable).collect();
    let mut found = features.clone();
    let mut open: Vec<Variable> = variables.iter().copied().collect();
    while let Some(variable) = open.pop() {
        for condition in &survey.question(variable.question).asked_if {
            let new = of_condition(survey, condition);
            let new: Vec<Feature> = new.into_iter().filter(|own| !found.contains(own)).collect();
            open.extend(new.iter().map(Feature::variable));
            found.extend(new);
        }
    }
    (variables.len() > 1 && found.len() > features.len()).then_some(found)
}

/// Which questions all of a part answered, as how many of a group did says.
fn full(counter: &Counter<'_>, answered: &[(&[PartId], Variable)]) -> BTreeSet<(Variable, PartId)> {
    let full = answered.iter().filter(|(people, variable)| {
        let all = whole(people);
        counter.tally(*variable, all).valid == counter.population(all)
    });
    full.flat_map(|(people, variable)| people.iter().map(move |part| (*variable, *part)))
        .collect()
}

/// What is published of some features together.
struct System<'s, 'q> {
    reader: &'s CountReader<'s>,
    cells: ProfileCells<'s>,
    read: Vec<(&'s ReadCount<'q>, Cell)>,
    secrets: Vec<Secret>,
}

impl<'s, 'q> System<'s, 'q> {
    /// None where they are too many.
    fn of(
        (within, reader): (Within<'s>, &'s CountReader<'s>),
        features: &BTreeSet<Feature>,
        (read, full): (&[&'s ReadCount<'q>], &BTreeSet<(Variable, PartId)>),
    ) -> Option<Self> {
        let survey = within.0;
        let people = |is_meant: &dyn Fn(&ReadCount<'_>) -> bool| {
            let own = read.iter().filter(|own| is_meant(own));
            own.map(|own| &own.count.people[..]).collect::<BTreeSet<&[PartId]>>()
        };
        // Of very many groups, those that figures are of.
        let all = people(&|_| true);
        let few = || people(&|own| own.is_joint || own.figure.is_some());
        let (cells, people) = match ProfileCells::of(survey, features, (&all, full)) {
            Some(cells) => (cells, all),
            None => (ProfileCells::of(survey, features, (&few(), full))?, few()),
        };
        let of = |own: &&'s ReadCount<'q>| Some((*own, cells.cell(&own.count)?));
        let read: Vec<(&ReadCount<'_>, Cell)> = read.iter().filter_map(of).collect();
        Some(Self {
            reader,
            secrets: secrets(within, &cells, (&people, &read))?,
            cells,
            read,
        })
    }

    fn known(&self, is_meant: impl Fn(&ReadCount<'_>) -> bool) -> Vec<ReadCell> {
        let own = self.read.iter().filter(|(own, _)| is_meant(own));
        own.map(read_cell).collect()
    }

    /// Those of some secrets that some numbers tell.
    fn those_told<'a>(
        &self,
        known: &[ReadCell],
        secrets: &[&'a Secret],
        work: &Work,
    ) -> Result<Vec<&'a Secret>, NoAnswer> {
        let told = self.cells.told(known, secrets, work)?;
        Ok(told.into_iter().map(|place| secrets[place]).collect())
    }

    /// What of it must be withheld, and what sizes tell. Where that takes too much work to find out, what no crossing holds is withheld.
    fn told(&self, work: &Work) -> Joint {
        let mut found = Joint::default();
        if self.find(&mut found, work).is_err()
            && let Some(secret) = self.secrets.first()
        {
            let joint = self.read.iter().filter(|(own, _)| own.is_beyond());
            let figures = joint.filter_map(|(own, _)| own.figure);
            let why = || Why::Protects(Box::new(secret.query.clone()));
            found.hidden.extend(figures.map(|figure| (figure.clone(), why())));
        }
        found
    }

    /// What figures of a crossing tell apart, for each that is part of no other.
    fn crossings(&self) -> Vec<&BTreeSet<Feature>> {
        let crossings = self.read.iter().filter(|(own, _)| !own.is_beyond());
        let crossings: BTreeSet<&BTreeSet<Feature>> = crossings.map(|(own, _)| &own.features).collect();
        let is_whole = |own: &&&BTreeSet<Feature>| !crossings.iter().any(|other| other != *own && own.is_subset(other));
        crossings.iter().filter(is_whole).copied().collect()
    }

    fn find(&self, found: &mut Joint, work: &Work) -> Result<(), NoAnswer> {
        if self.secrets.is_empty() {
            return Ok(());
        }
        let all: Vec<&Secret> = self.secrets.iter().collect();
        let by_all = self.those_told(&self.known(|_| true), &all, work)?;
        let mut beyond = by_all;
        for crossing in self.crossings() {
            let known = self.known(|own| !own.is_beyond() && own.features.is_subset(crossing));
            let told = self.those_told(&known, &beyond, work)?;
            beyond.retain(|secret| !told.iter().any(|own| std::ptr::eq(*own, *secret)));
        }
        if beyond.is_empty() {
            return Ok(());
        }
        let by_sizes = self.those_told(&self.known(|own| own.figure.is_none()), &beyond, work)?;
        let simple = |secret: &&&Secret| (!secret.is_said, secret.query.filter.len(), secret.cell.value);
        if let Some(secret) = by_sizes.iter().min_by_key(simple) {
            found.told.insert(self.told_by_sizes(secret, work)?);
        }
        let is_left = |secret: &&&Secret| !by_sizes.iter().any(|own| std::ptr::eq(*own, **secret));
        let left: Vec<&Secret> = beyond.iter().filter(is_left).copied().collect();
        if left.is_empty() {
            return Ok(());
        }
        // Those of fewer conditions stay first.
        let figures = self.read.iter().filter_map(|(own, _)| own.figure);
        let figures: BTreeSet<(usize, &Query)> = figures.map(|figure| (figure.filter.len(), figure)).collect();
        let mut open: BTreeSet<&Query> = BTreeSet::new();
        for (_, figure) in figures {
            open.insert(figure);
            let beside = self.known(|own| own.figure.is_none_or(|own| open.contains(own)));
            if let Some(secret) = self.those_told(&beside, &left, work)?.iter().min_by_key(simple) {
                open.remove(figure);
                let why = Why::Protects(Box::new(secret.query.clone()));
                found.hidden.insert(figure.clone(), why);
            }
        }
        Ok(())
    }

    /// A secret that sizes tell, with no more of them than do.
    fn told_by_sizes(&self, secret: &Secret, work: &Work) -> Result<ToldTogether, NoAnswer> {
        let sizes = self.read.iter().filter(|(own, _)| own.figure.is_none());
        let mut by: Vec<&(&ReadCount<'_>, Cell)> = sizes.collect();
        // What says least of several is left out first.
        by.sort_by_key(|(own, _)| (!own.count.is_response(), own.is_joint, own.features.len()));
        let mut place = 0;
        while place < by.len() {
            let own = by.remove(place);
            let known: Vec<ReadCell> = by.iter().copied().map(read_cell).collect();
            if self.cells.told(&known, &[secret], work)?.is_empty() {
                by.insert(place, own);
                place += 1;
            }
        }
        let names: BTreeSet<String> = by
            .into_iter()
            .map(|(own, _)| self.reader.describe(&own.count))
            .collect();
        Ok(ToldTogether {
            people: secret.cell.value,
            by: names.into_iter().collect(),
            questions: secret.query.questions().collect(),
        })
    }
}

fn read_cell((own, cell): &(&ReadCount<'_>, Cell)) -> ReadCell {
    ReadCell {
        cell: cell.clone(),
        at_least: own.at_least,
    }
}

/// What few answered together of whom numbers are published, but for what readers may know. None where that may be too much.
fn secrets(
    (survey, _, policy): Within<'_>,
    cells: &ProfileCells<'_>,
    (people, read): (&BTreeSet<&[PartId]>, &[(&ReadCount<'_>, Cell)]),
) -> Option<Vec<Secret>> {
    let mixed = read.iter().flat_map(|(own, _)| own.count.mixed(survey));
    let mixed: BTreeSet<Variable> = mixed.collect();
    // Beside a count, few who gave one answer alone are told as those who gave two are.
    let with_others = |variable: Variable| policy.complements || mixed.contains(&variable);
    let most = policy.usual.cell.max(policy.sensitive.1.cell);
    let is_few = |query: &Query, people: u64| {
        (1..most).contains(&people) && people < needed((survey, policy), query).cell && !is_exempt(query, policy)
    };
    let conditions = read.iter().flat_map(|(own, _)| traced_all(survey, &own.count.met));
    let conditions: BTreeSet<Condition> = conditions.filter(|own| own.choices.len() > 1).collect();
    let scores: BTreeSet<Variable> = read.iter().flat_map(|(own, _)| own.count.scores(survey)).collect();
    let open = left_open(read, policy);
    let mut found: BTreeMap<Vec<u32>, Secret> = BTreeMap::new();
    for people in people {
        let counts = read.iter().filter(|(own, _)| own.count.people == *people);
        let counts: BTreeSet<&Count> = counts.map(|(own, _)| &own.count).collect();
        let counts: Vec<&Count> = counts.into_iter().take(MOST_COUNTS).collect();
        let mut few = cells.secrets(people, (&conditions, &with_others), &is_few)?;
        few.extend(cells.differences(people, (&counts, &scores), &with_others, &is_few));
        for secret in few.into_iter().filter(|secret| !open.contains(&secret.cell.atoms)) {
            let known = found.entry(secret.cell.atoms.clone()).or_insert_with(|| secret.clone());
            if secret.is_said && !known.is_said {
                *known = secret;
            }
        }
    }
    Some(found.into_values().collect())
}

/// What readers may know: what is published itself, and what the figure of a share leaves of it where few others are no secret.
fn left_open(read: &[(&ReadCount<'_>, Cell)], policy: &Policy) -> BTreeSet<Vec<u32>> {
    let exact = read.iter().filter(|(own, _)| own.at_least.is_none());
    let mut found: BTreeSet<Vec<u32>> = exact.map(|(_, cell)| cell.atoms.clone()).collect();
    if policy.complements {
        return found;
    }
    for (inner, of) in read {
        for (_, all) in read.iter().filter(|(outer, _)| inner.count.is_under(&outer.count)) {
            let of: BTreeSet<u32> = of.atoms.iter().copied().collect();
            found.insert(all.atoms.iter().copied().filter(|atom| !of.contains(atom)).collect());
        }
    }
    found
}
#[cfg(test)]
mod tests {
    use super::counts::{Count, CountOf, CountReader, Says};
    use super::features::{of_condition, of_number};
    use super::profile_cells::{ProfileCells, ReadCell, Secret};
    use crate::disclosure::protect::Work;
    use crate::disclosure::scored::tests::scale;
    use crate::measure::tests::variable;
    use crate::measure::{Counter, Selection};
    use crate::query::{Query, Statistic, Summary};
    use crate::survey::{ChoiceId, Condition, PartId};
    use std::collections::BTreeSet;

    fn given(question: usize, choices: &[u16]) -> Condition {
        let choices = choices.iter().copied().map(ChoiceId).collect();
        Condition {
            variable: variable(question),
            choices,
        }
    }

    /// Two items of four respondents each answer, of whom one left the first out.
    #[test]
    fn a_system_counts_whom_the_counter_counts() {
        let (survey, _) = scale(&["0122-0", "011221"]);
        let counter = Counter::over(&survey);
        let reader = CountReader::of(&survey, &counter);
        let features = of_number(&survey, variable(2));
        assert_eq!(features.len(), 2);
        let people = [PartId(0)];
        let cells = ProfileCells::of(&survey, &features, (&BTreeSet::from([&people[..]]), &BTreeSet::new()));
        let cells = cells.expect("few profiles");
        for filter in [
            vec![],
            vec![given(0, &[0])],
            vec![given(0, &[1, 2]), given(1, &[1])],
            vec![given(0, &[0]), given(1, &[2])],
        ] {
            let query = Query::new(Statistic::Population, &people, &filter);
            let people = counter.population(Selection {
                people: &query.people,
                filter: &query.filter,
            });
            let cell = cells.cell(&reader.size(&query)).expect("of these features");
            assert_eq!(cell.value, people, "{filter:?}");
        }
        assert!(of_condition(&survey, &given(0, &[1])).is_subset(&features));
        let said = |(of, summary): (usize, Summary)| {
            let variable = variable(of);
            let said = reader.said(&Query::new(Statistic::Number { variable, summary }, &people, &[]));
            let said = said.iter();
            said.map(|(count, says)| (cells.cell(count).expect("of these features").value, *says))
                .collect::<Vec<_>>()
        };
        // 0 + 0, 1 + 1, 2 + 1, 2 + 2, 0 + 1 of five who have a score.
        assert_eq!(said((2, Summary::Mean)), [(5, Says::Exactly), (10, Says::Exactly)]);
        // 0, 1, 2, 2, 0 to the first item, of five too: what they, and their squares, add up to.
        assert_eq!(said((0, Summary::Mean)), [(5, Says::Exactly), (5, Says::Exactly)]);
        let squares = [(5, Says::Exactly), (5, Says::Exactly), (9, Says::Exactly)];
        assert_eq!(said((0, Summary::Sd)), squares);
        // Three are up to one, and three from it on; two are nought, and five from there on, of whom four are told.
        let median = [(5, Says::Exactly), (3, Says::AtLeast(3)), (3, Says::AtLeast(3))];
        assert_eq!(said((0, Summary::Median)), median);
        let quartile = [(5, Says::Exactly), (2, Says::AtLeast(2)), (5, Says::AtLeast(4))];
        assert_eq!(said((0, Summary::Q1)), quartile);
    }

    /// Of five, three or more are up to one, and two or more above: just two are.
    #[test]
    fn how_many_there_are_at_least_is_held_beside_how_many_there_are() {
        let (survey, _) = scale(&["0122-0", "011221"]);
        let counter = Counter::over(&survey);
        let reader = CountReader::of(&survey, &counter);
        let (people, score) = ([PartId(0)], variable(2));
        let groups = BTreeSet::from([&people[..]]);
        let cells = ProfileCells::of(&survey, &of_number(&survey, score), (&groups, &BTreeSet::new()));
        let cells = cells.expect("few profiles");
        let all = reader.response(&people, score);
        let above = all.clone().counting(CountOf::From(score, 150));
        let up_to = all.clone().counting(CountOf::UpTo(score, 100));
        let secret = Secret {
            query: Query::new(Statistic::Population, &people, &[]),
            is_said: false,
            cell: cells.cell(&above).expect("of these features"),
        };
        let read = |count: &Count, at_least: Option<u64>| ReadCell {
            cell: cells.cell(count).expect("of these features"),
            at_least,
        };
        let is_told = |known: &[ReadCell]| {
            let told = cells.told(known, &[&secret], &Work::of(u64::MAX));
            !told.expect("enough work").is_empty()
        };
        assert!(is_told(&[
            read(&all, None),
            read(&up_to, Some(3)),
            read(&above, Some(2))
        ]));
        assert!(!is_told(&[
            read(&all, None),
            read(&up_to, Some(2)),
            read(&above, Some(2))
        ]));
        assert!(!is_told(&[read(&all, None), read(&up_to, Some(3))]));
    }
}
