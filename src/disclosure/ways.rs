//! Every way in which few people could have numbers, kind by kind of those that figures are of.

use super::cap::{Cap, given};
use super::classed::{Blocks, SomeNumbers};
use super::corners::corners;
use super::figures::{Families, said};
use super::kind_ways::{Counts, KindWays, added_up, sum};
use super::kinds::Kinds;
use super::known::KnownCounts;
use super::numbers::{MEAN, Numbers, NumbersOf, Range, order};
use super::own_ways::OwnWays;
use super::remainder::remainders;
use super::scored::Whose;
use super::span::Atom;
use super::strata::are_silent;
use super::together::needed;
use crate::query::{Query, Summary};
use crate::survey::Survey;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Nor is it looked at more that is left of some people without others.
const MOST_RESTS: usize = 128;

/// A figure, of which of the published families, in the order in which they are rather withheld.
pub(super) struct FamilyFigure<'q> {
    pub query: &'q Query,
    pub summary: Summary,
    pub family: usize,
}

/// Of whom it must not be told how few gave a number: kinds of people.
pub(super) struct FewPeople {
    pub kinds: Vec<usize>,
    pub counts: Counts,
    /// What few of them may have: each number by itself, then those of each class of which it is withheld how many have one.
    pub some: Vec<Vec<usize>>,
    /// Of which of these counts say how many have one: that is judged as counts are.
    pub is_counted: Vec<bool>,
    /// Fewer than must not be told of, and no figure is of them: how many gave a number is hidden where it may be another number of
    /// them.
    pub is_small: bool,
}

impl FewPeople {
    /// Of some kinds, by what each gave: whether no figure is of them, though it is known who they are.
    fn of(
        (known, numbers): (&KnownCounts<'_>, &Numbers),
        (all, given): (&Kinds<'_>, &[Counts]),
        (kinds, is_known): (Vec<usize>, bool),
        least: u32,
    ) -> Self {
        let counts = added_up(kinds.iter().map(|kind| &given[*kind]));
        let parts = all.parts_of(&kinds);
        let each = numbers.allowed().len();
        let blocks = Blocks::of(each, &known.of_kinds(&parts, numbers).counted);
        let alone = (0..each).map(|number| vec![number]);
        let some: Vec<Vec<usize>> = alone.chain(hidden(known, &parts, numbers)).collect();
        Self {
            is_small: is_known && counts.iter().sum::<u32>() < least,
            is_counted: some.iter().map(|some| blocks.settle(some)).collect(),
            some,
            kinds,
            counts,
        }
    }

    /// How many of them gave one of some numbers. Of nobody nothing is counted.
    pub fn gave(&self, some: usize) -> u32 {
        let own = self.some[some].iter().filter_map(|number| self.counts.get(*number));
        own.sum()
    }
}

/// Figures of one variable, and everyone they are of.
pub(super) struct Ways<'q> {
    pub figures: Vec<FamilyFigure<'q>>,
    /// Of each family, its kinds of people, in order.
    pub families: Vec<Vec<usize>>,
    /// Of each family, the numbers of which it is published how many gave one together.
    counted: Vec<Vec<Vec<bool>>>,
    /// Of each family, how many may have given some at most.
    caps: Vec<Vec<Cap>>,
    /// Of each kind of people, who are in the same families; those of the smallest family come first.
    pub ways: Vec<KindWays>,
    /// Kinds that could exchange numbers unseen, four each.
    pub corners: Vec<[usize; 4]>,
    /// The families first, then the kinds that are known, and what is left of families.
    pub targets: Vec<FewPeople>,
    /// What each number is worth, in steps.
    pub worth: Vec<i128>,
    pub least: u32,
    /// Whether means alone tell anything: of numbers beside which nothing is counted, nobody knows which there are.
    do_means_tell: bool,
    /// Whether some ways are those that figures leave.
    pub are_left: bool,
}

impl<'q> Ways<'q> {
    /// Of figures that are held together. None where nothing is beside a family, or nobody could be told of.
    pub fn of(own: &OwnWays<'_, 'q>, (kinds, range): (Kinds<'_>, Range)) -> Option<Self> {
        let (known, numbers) = (own.known, own.numbers);
        let kinds = kinds.smallest_first();
        let figures = in_order(own.families, &kinds.whose);
        let asked = known.asked;
        let of_family = |own: Vec<usize>| known.of_kinds(&kinds.parts_of(&own), numbers);
        let all = kinds.families().into_iter().map(of_family);
        let all = all.map(|own| (own.counted, own.caps));
        let (counted, caps): (Vec<_>, Vec<_>) = all.unzip();
        let is_counted = counted.iter().any(|own| !own.is_empty());
        let do_means_tell = asked.is_scale() || asked.do_means_tell() && range == asked.range_of_means();
        if kinds.whose.len() < 2 && !is_counted || !(do_means_tell || figures.iter().any(|figure| !is_mean(figure))) {
            return None;
        }
        let least = least(asked, &figures).filter(|least| *least > 1)?;
        let counts = kinds.counts(numbers)?;
        let families = kinds.families();
        let worth: Vec<i128> = numbers.allowed().into_iter().map(|step| step as i128).collect();
        let told = rests(asked.within.0, &kinds, &figures).into_iter();
        let told = told.filter(|rest| !families.contains(rest)).map(|rest| (rest, true));
        let all = families.iter().map(|own| (own.clone(), false)).chain(told);
        let targets: Vec<FewPeople> = all
            .map(|of| FewPeople::of((known, numbers), (&kinds, &counts), of, least))
            .collect();
        let gave = |target: &FewPeople| (0..target.some.len()).any(|some| (1..least).contains(&target.gave(some)));
        if !targets.iter().any(gave) {
            return None;
        }
        let blocks = kinds
            .atoms
            .iter()
            .map(|atom| blocks_of(&counted, worth.len(), atom.sums.iter().copied()));
        let bounds = own.few(&kinds, &counts)?;
        let are_left = bounds.iter().any(|bounds| bounds.left.is_some());
        let ways = bounds.into_iter().zip(blocks).zip(&counts);
        Some(Self {
            ways: ways
                .map(|(known, counts)| KindWays::of(counts, known, &worth))
                .collect(),
            corners: corners(&families, counts.len()),
            figures,
            families,
            counted,
            caps,
            targets,
            worth,
            least,
            do_means_tell,
            are_left,
        })
    }

    /// Whether some figures say nothing, as nobody knows which numbers there are.
    pub fn are_vague(&self, figures: &[usize]) -> bool {
        !self.do_means_tell && figures.iter().all(|figure| is_mean(&self.figures[*figure]))
    }

    /// Whether anything is counted beside figures.
    pub fn are_counted(&self) -> bool {
        self.counted.iter().any(|own| !own.is_empty())
    }

    /// Whether a family says anything, beside its figures.
    pub fn is_counted(&self, family: usize) -> bool {
        !self.counted[family].is_empty()
    }

    /// Whether what is counted of a family is the same of other numbers.
    pub fn counts_same(&self, family: usize, (one, other): (&Counts, &Counts)) -> bool {
        let mut counted = self.counted[family].iter();
        counted.all(|which| given(which, one) == given(which, other))
            && self.caps[family].iter().all(|cap| cap.allows(one))
    }

    /// Whether a figure is the same of other numbers.
    pub fn is_same(&self, summary: Summary, (one, other): (&Counts, &Counts)) -> bool {
        said(summary, one, &self.worth) == said(summary, other, &self.worth)
    }

    /// In which block each number is: those in the same are counted alike in some families.
    pub fn blocks_of(&self, families: impl Iterator<Item = usize>) -> Vec<usize> {
        blocks_of(&self.counted, self.worth.len(), families)
    }

    pub fn sum(&self, counts: &Counts) -> i128 {
        sum(counts, &self.worth)
    }
}

/// Classes of which it is withheld how many of some kinds gave one of their numbers, by the places of these.
fn hidden(known: &KnownCounts<'_>, kinds: &[usize], numbers: &Numbers) -> Vec<Vec<usize>> {
    let question = known.asked.within.0.question(known.asked.variable.question);
    let values: Vec<Option<i64>> = numbers.allowed().into_iter().map(|step| numbers.value(step)).collect();
    let places = |some: &SomeNumbers| {
        let is_one = |value: &Option<i64>| value.is_some_and(|value| some.holds(question, value));
        (0..values.len()).filter(|place| is_one(&values[*place])).collect()
    };
    let all = known.hidden(kinds).into_iter().map(places);
    all.filter(|places: &Vec<usize>| places.len() > 1).collect()
}

/// Those whom figures tell apart, and what is left of some families without others, as far as anybody knows who they are.
fn rests(survey: &Survey, kinds: &Kinds<'_>, figures: &[FamilyFigure<'_>]) -> BTreeSet<Vec<usize>> {
    let rests = remainders(kinds.whose.len(), &kinds.atoms).into_iter().take(MOST_RESTS);
    let is_known = |rest: &Vec<usize>| {
        let given = rest.iter().flat_map(|kind| &kinds.strata[*kind].given);
        !are_silent(survey, kinds.whose.iter().copied(), given)
    };
    let all = rests.chain(told_apart(&kinds.atoms, figures));
    all.filter(is_known).collect()
}

fn blocks_of(counted: &[Vec<Vec<bool>>], numbers: usize, families: impl Iterator<Item = usize>) -> Vec<usize> {
    let counted: Vec<Vec<bool>> = families.flat_map(|family| counted[family].iter().cloned()).collect();
    Blocks::of(numbers, &counted).of
}

/// Kinds that are in the same families of which there are figures: those who are in others, as of them alone counts are published, are
/// known by no figure.
fn told_apart(atoms: &[Atom], figures: &[FamilyFigure<'_>]) -> Vec<Vec<usize>> {
    let mut found: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for (kind, atom) in atoms.iter().enumerate() {
        let has_figures = |family: &usize| figures.iter().any(|figure| figure.family == *family);
        let among = atom.sums.iter().copied().filter(has_figures).collect();
        found.entry(among).or_default().push(kind);
    }
    found.remove(&Vec::new());
    found.into_values().collect()
}

/// How many people may be told of, at least.
fn least(asked: &NumbersOf<'_>, figures: &[FamilyFigure<'_>]) -> Option<u32> {
    let (survey, _, policy) = asked.within;
    let cell = |figure: &FamilyFigure<'_>| needed((survey, policy), figure.query).cell;
    u32::try_from(figures.iter().map(cell).max()?).ok()
}

fn is_mean(figure: &FamilyFigure<'_>) -> bool {
    order(figure.summary) == Some(MEAN)
}

/// Figures of some people, those that are rather withheld before others.
fn in_order<'q>(families: &Families<'q>, some: &[Whose<'_>]) -> Vec<FamilyFigure<'q>> {
    let mut figures: Vec<FamilyFigure<'q>> = Vec::new();
    for (family, whose) in some.iter().enumerate() {
        let published = families.get(whose).into_iter().flatten();
        figures.extend(published.map(|(query, summary)| FamilyFigure {
            query,
            summary: *summary,
            family,
        }));
    }
    figures.sort_by_key(|figure| {
        let Query { people, filter, .. } = figure.query;
        let last = (Reverse(order(figure.summary)), Reverse(filter.len()));
        (last, people.len(), figure.query)
    });
    figures
}
