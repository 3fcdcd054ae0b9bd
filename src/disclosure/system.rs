//! One crossing: the queries over the same dimensions, with what everyone knows about them, as a problem of cell
//! suppression.

use super::atoms::Atoms;
use super::dimension::{Axis, Dimension, Extent};
use super::protect::{self, Cell, Cost, Exposure, Interval, NoAnswer, Order, Problem, Work};
use super::swap::is_loose;
use crate::query::{Query, Use};
use crate::survey::{ChoiceId, Survey};
use std::collections::{BTreeMap, BTreeSet};

/// What hiding a query costs by where it is printed. A sentence would have to be rewritten; a stratum that is hidden
/// takes every figure of the stratum with it.
const COST_TABLE: u32 = 1;
const COST_IMPLIED: u32 = 20;
const COST_PROSE: u32 = 100;

/// A query as the system sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'q> {
    pub query: &'q Query,
    pub extent: &'q Extent,
    pub used: Use,
    /// Whether its box is its own, and not one of merged classes that holds it.
    pub is_whole: bool,
    /// Published whatever it counts.
    pub is_exempt: bool,
    /// The smallest count that the policy publishes of it.
    pub least: u64,
}

/// What a system is made of.
pub(super) struct System<'q> {
    pub queries: Vec<Placed<'q>>,
    /// Boxes whose counts everyone can read, as how many were asked a question.
    pub known: Vec<(&'q Query, &'q Extent)>,
    /// Places in `queries`: which is given more often than which.
    pub orders: Vec<Order>,
    pub axes: Vec<Axis>,
    pub untold: Untold,
    /// Of whom it is known how many answered a question.
    pub counted: Vec<Vec<usize>>,
    /// The parts of people that are not told apart, by axis; at last, by any of them together.
    pub apart: Vec<Vec<Vec<usize>>>,
}

/// By the places of axes, classes of which it is withheld how many are in each.
pub(super) type Untold = BTreeMap<usize, BTreeSet<usize>>;

/// What is hidden in a system.
#[derive(Clone, Debug, Default)]
pub(super) struct Solution {
    /// Place in `queries`, and of the primary one that it protects.
    pub hidden: Vec<(usize, usize)>,
    /// Primary ones that stay narrower than wanted: place, what can be believed, and what keeps it narrow.
    pub exposed: Vec<(usize, Interval, Vec<String>)>,
    /// Choosing took too much work: all must be hidden that may be.
    pub is_given_up: bool,
}

/// The amount of work after which a crossing is given up, about three seconds at most: ordinary reports need a thousandth of it.
pub const MOST_WORK: u64 = 500_000_000;

/// The amount of work for looking at what a crossing withheld whole still gives away.
pub(super) const LOOK: u64 = 600_000_000;

/// What is looked at however much other crossings took: a small one is not refused for a large one.
const GLANCE: u64 = 600_000;

/// A count that is printed nowhere: the place of a query that tells of it, and its atoms.
pub(super) type Unprinted = (usize, Vec<u32>);

/// What to hide of a system.
enum Hiding {
    /// Some queries, or none.
    Some(Solution),
    /// Every query that may be hidden, for what the one at this place tells.
    All { cause: usize },
}

/// The secrets of a system: primary queries, and boxes that are printed nowhere but follow from one.
struct Secrets {
    /// Cells of the problem.
    cells: Vec<usize>,
    /// Cells that stand for no query of their own → the place of the one that they follow from.
    causes: BTreeMap<usize, usize>,
}

impl Secrets {
    fn query_of(&self, cell: usize) -> usize {
        self.causes.get(&cell).copied().unwrap_or(cell)
    }

    fn exposed(
        &self,
        exposures: Vec<Exposure>,
        (survey, counts): (&Survey, &[Counts<'_>]),
    ) -> Vec<(usize, Interval, Vec<String>)> {
        let each = exposures.into_iter().map(|exposure| {
            let by = exposure.by.iter().filter_map(|cell| counts.get(*cell));
            let by: BTreeSet<String> = by.map(|counts| counts.describe(survey)).collect();
            (
                self.query_of(exposure.cell),
                exposure.interval,
                by.into_iter().collect(),
            )
        });
        each.collect()
    }
}

/// What a cell of a problem counts.
enum Counts<'a> {
    Query(&'a Query),
    /// Those of whom a query is.
    Base(&'a Query),
    People,
}

impl Counts<'_> {
    fn describe(&self, survey: &Survey) -> String {
        match self {
            Self::Query(query) => query.describe(survey),
            Self::Base(query) => format!("n, {}", query.describe(survey)),
            Self::People => "n".to_owned(),
        }
    }
}

/// A system while it is written down as a problem.
struct Draft<'a> {
    atoms: &'a Atoms,
    problem: Problem,
    /// Of each cell.
    counts: Vec<Counts<'a>>,
}

impl<'a> Draft<'a> {
    fn over(atoms: &'a Atoms) -> Self {
        Self {
            atoms,
            problem: Problem {
                atoms: atoms.len(),
                ..Problem::default()
            },
            counts: Vec::new(),
        }
    }

    fn add(&mut self, atoms: Vec<u32>, cost: Cost, counts: Counts<'a>) {
        let value = self.atoms.value(&atoms);
        self.problem.cells.push(Cell { atoms, value, cost });
        self.counts.push(counts);
    }
}

impl System<'_> {
    /// Hides further queries until each of `primary` can be anything over `width`; where that takes more than the `work`, all
    /// that may be hidden. Whether it does need not be tried where `is_given_up`. What a system withheld whole still gives away is
    /// looked at by what is left of the `looks` of all systems.
    pub fn solve(
        &self,
        survey: &Survey,
        (primary, width): (&[usize], u64),
        (work, is_given_up): (&Work, bool),
        looks: &Work,
    ) -> Solution {
        let has_any = self
            .axes
            .iter()
            .any(|axis| matches!(axis.dimension, Dimension::Any(..)));
        if primary.is_empty() && !(has_any && self.axes.len() > 1) && !self.is_pooled() {
            return Solution::default();
        }
        let atoms = Atoms::count(survey, &self.axes);
        let mut unprinted = self.not_chosen(&atoms);
        let places = 0..self.queries.len();
        let all: Vec<usize> = places.filter(|place| !self.queries[*place].is_exempt).collect();
        let is_hidden_whole = all.iter().all(|place| primary.binary_search(place).is_ok());
        let mut telling = None;
        if !is_given_up && !is_hidden_whole {
            match self.protected(survey, &atoms, (primary, &mut unprinted), (width, work)) {
                Ok(Hiding::Some(found)) => return found,
                Ok(Hiding::All { cause }) => telling = Some(cause),
                Err(NoAnswer) => {}
            }
        }
        let (draft, mut secrets) = self.draft(survey, &atoms, &all, (primary, &unprinted));
        if draft.problem.orders.is_empty() {
            let cells = &draft.problem.cells;
            let published: Vec<&Cell> = cells.iter().filter(|cell| cell.cost == Cost::Never).collect();
            let is_loose = |cell: &usize| is_loose(&atoms, &published, &cells[*cell].atoms, width);
            secrets.cells.retain(|cell| !is_loose(cell));
        }
        let look = Work::of(looks.part(LOOK).left().max(GLANCE));
        let exposed = protect::exposed(&draft.problem, &secrets.cells, width, &look);
        looks.took(&look);
        Solution {
            hidden: telling.map_or(Vec::new(), |cause| all.iter().map(|place| (*place, cause)).collect()),
            exposed: secrets.exposed(exposed, (survey, &draft.counts)),
            is_given_up: telling.is_none() && !is_hidden_whole,
        }
    }

    /// What to hide for the secrets of a system, and for those that it tells of groups, which `unprinted` takes up; where nothing
    /// less helps, all of it, so that it isn't said either of how many it is.
    fn protected(
        &self,
        survey: &Survey,
        atoms: &Atoms,
        (primary, unprinted): (&[usize], &mut Vec<Unprinted>),
        (width, work): (u64, &Work),
    ) -> Result<Hiding, NoAnswer> {
        loop {
            let (draft, secrets) = self.draft(survey, atoms, primary, (primary, unprinted));
            let protection = protect::protect(&draft.problem, &secrets.cells, width, work).ok_or(NoAnswer)?;
            let hidden: BTreeSet<usize> = secrets.cells.iter().chain(&protection.hidden).copied().collect();
            let told = self.told_of_groups(atoms, (&draft.problem, &hidden), work)?;
            let more: Vec<Unprinted> = told.iter().filter(|one| !unprinted.contains(one)).cloned().collect();
            if !more.is_empty() {
                unprinted.extend(more);
                continue;
            }
            if let Some((cause, _)) = told.first() {
                return Ok(Hiding::All { cause: *cause });
            }
            let hidden = protection.for_.into_iter();
            let found = Solution {
                hidden: hidden.map(|(cell, cause)| (cell, secrets.query_of(cause))).collect(),
                exposed: secrets.exposed(protection.exposed, (survey, &draft.counts)),
                is_given_up: false,
            };
            return Ok(Hiding::Some(found));
        }
    }

    /// What readers can still believe of each of the hidden ones, by its place; left out where it takes too much work to find
    /// out.
    pub fn bounds(&self, survey: &Survey, hidden: &[usize], looks: &Work) -> Vec<(usize, Interval)> {
        let atoms = Atoms::count(survey, &self.axes);
        let (draft, _) = self.draft(survey, &atoms, hidden, (hidden, &[]));
        let look = Work::of(looks.part(LOOK).left().max(GLANCE));
        let bounds = protect::bounds(&draft.problem, hidden, hidden, &look);
        looks.took(&look);
        let each = hidden.iter().zip(bounds);
        each.filter_map(|(place, bounds)| Some((*place, bounds?))).collect()
    }

    /// The system as a problem of which `hidden` are hidden already, and its secrets: primary ones, and boxes that are
    /// printed nowhere, each with the place of its query.
    fn draft<'a>(
        &'a self,
        survey: &Survey,
        atoms: &'a Atoms,
        hidden: &[usize],
        (primary, unprinted): (&[usize], &[Unprinted]),
    ) -> (Draft<'a>, Secrets) {
        let mut draft = Draft::over(atoms);
        self.add_published(hidden, &mut draft);
        let mut secrets = Secrets {
            cells: primary.to_vec(),
            causes: BTreeMap::new(),
        };
        // Overall less the stratum gives them.
        for (place, boxed) in unprinted {
            let cell = draft.problem.cells.len();
            secrets.causes.insert(cell, *place);
            secrets.cells.push(cell);
            let counts = Counts::Query(self.queries[*place].query);
            draft.add(boxed.clone(), Cost::Weight(COST_IMPLIED), counts);
        }
        draft.problem.orders.clone_from(&self.orders);
        self.add_caps(survey, &mut draft);
        (draft, secrets)
    }

    /// The queries, each at its place, then every other count that a reader knows: bases, margins.
    fn add_published<'a>(&'a self, hidden: &[usize], draft: &mut Draft<'a>) {
        let hidden: BTreeSet<usize> = hidden.iter().copied().collect();
        let atoms = draft.atoms;
        for asked in &self.queries {
            let cost = match asked.used {
                _ if asked.is_exempt => Cost::Never,
                Use::Implied => Cost::Weight(COST_IMPLIED),
                Use::Table => Cost::Weight(COST_TABLE),
                Use::Prose => Cost::Weight(COST_PROSE),
            };
            let boxed = self.boxed(atoms, asked.query, &asked.extent.counted);
            draft.add(boxed, cost, Counts::Query(asked.query));
        }
        if self.orders.iter().any(|order| order.lesser == self.queries.len()) {
            // Nobody, than whom others are so many more.
            draft.add(Vec::new(), Cost::Never, Counts::People);
        }
        for (query, extent) in &self.known {
            let boxed = self.boxed(atoms, query, &extent.counted);
            draft.add(boxed, Cost::Never, Counts::Query(query));
        }
        let is_silent = hidden.len() == self.queries.len();
        for boxed in self.margins(atoms, !is_silent) {
            draft.add(boxed, Cost::Never, Counts::People);
        }
        if self.axes.len() < 2 {
            return;
        }
        // A stratum is its own base, said where any of its shares is. That of several answers stands beside other
        // choices too.
        for (place, asked) in self.queries.iter().enumerate() {
            let is_said = match asked.extent.subject {
                Some(Dimension::Single(_)) => !hidden.contains(&place),
                Some(Dimension::Any(..) | Dimension::Units { .. }) => true,
                None => false,
            };
            if is_said {
                let boxed = self.boxed(atoms, asked.query, &asked.extent.base);
                draft.add(boxed, Cost::Never, Counts::Base(asked.query));
            }
        }
    }

    /// Of mentions and points: nobody gives a choice twice, and how many answered is published.
    fn add_caps(&self, survey: &Survey, draft: &mut Draft<'_>) {
        let [axis] = self.axes.as_slice() else { return };
        let Dimension::Units { variable, points } = axis.dimension else {
            return;
        };
        let mut first = BTreeMap::new();
        for (place, asked) in self.queries.iter().enumerate().filter(|(_, asked)| asked.is_whole) {
            let Some(choices) = asked.extent.counted.get(&axis.dimension) else {
                continue;
            };
            let mut cap = Vec::new();
            let mut value = 0;
            for part in &asked.query.people {
                let Some(answers) = survey.answers(variable, *part) else {
                    continue;
                };
                let (atom, people) = *first.entry(*part).or_insert_with(|| {
                    draft.problem.atoms += 1;
                    (draft.problem.atoms - 1, answers.answered())
                });
                let each = if points { answers.places() } else { 1 };
                let times = choices.len() * each;
                cap.extend(std::iter::repeat_n(u32::try_from(atom).unwrap_or(u32::MAX), times));
                value += people * times as u64;
            }
            // Where the same answer may be named again, it says nothing.
            if value < draft.problem.cells[place].value {
                continue;
            }
            cap.sort_unstable();
            let greater = draft.problem.cells.len();
            draft.problem.cells.push(Cell {
                atoms: cap,
                value,
                cost: Cost::Never,
            });
            draft.counts.push(Counts::People);
            draft.problem.orders.push(Order {
                greater,
                lesser: place,
                by: 0,
            });
        }
    }

    /// Small counts of a crossing's other side: of respondents who did *not* give the answer that is its condition. They are
    /// printed nowhere, but they are the count of everyone less that of the stratum. Each with the place of its query.
    fn not_chosen(&self, atoms: &Atoms) -> Vec<Unprinted> {
        let mut found = Vec::new();
        for (place, asked) in self.queries.iter().enumerate() {
            if !asked.is_whole || asked.is_exempt {
                continue;
            }
            for (index, axis) in self.axes.iter().enumerate() {
                let is_filter = matches!(axis.dimension, Dimension::Any(..))
                    && axis.valid == 2
                    && asked
                        .extent
                        .subject
                        .as_ref()
                        .is_some_and(|subject| *subject != axis.dimension);
                if !is_filter {
                    continue;
                }
                let mut classes = self.classes(&asked.extent.counted);
                classes[index] = BTreeSet::from([1]);
                let boxed = atoms.of(asked.query.people.iter().map(|part| part.0), &classes);
                if (1..asked.least).contains(&atoms.value(&boxed)) {
                    found.push((place, boxed));
                }
            }
        }
        found
    }

    /// What a query counts.
    pub fn counted_by(&self, atoms: &Atoms, asked: &Placed<'_>) -> Vec<u32> {
        self.boxed(atoms, asked.query, &asked.extent.counted)
    }

    fn classes(&self, extent: &BTreeMap<Dimension, Vec<ChoiceId>>) -> Vec<BTreeSet<usize>> {
        let of = |axis: &Axis| match extent.get(&axis.dimension) {
            Some(choices) => axis.classes_of(choices),
            None => (0..axis.classes()).collect(),
        };
        self.axes.iter().map(of).collect()
    }

    fn boxed(&self, atoms: &Atoms, query: &Query, extent: &BTreeMap<Dimension, Vec<ChoiceId>>) -> Vec<u32> {
        let classes = self.classes(extent);
        atoms.of(query.people.iter().map(|part| part.0), &classes)
    }

    /// The classes of an axis of which it is known by itself how many are in them.
    fn told(&self, place: usize) -> Vec<BTreeSet<usize>> {
        let untold = self.untold.get(&place);
        let each = (0..self.axes[place].classes()).filter(|class| untold.is_none_or(|untold| !untold.contains(class)));
        let each = each.map(|class| BTreeSet::from([class]));
        each.chain(untold.cloned()).collect()
    }

    /// What is taken as known: of whom it is published, how many answered each question and how many did not. Of several dimensions: each
    /// class of each, and each pair of classes where there are three or more and anything of them is published, for
    /// systems of fewer dimensions have settled those, of all people together whom these don't tell apart.
    fn margins(&self, atoms: &Atoms, with_pairs: bool) -> Vec<Vec<u32>> {
        let all: Vec<BTreeSet<usize>> = self.axes.iter().map(|axis| (0..axis.classes()).collect()).collect();
        let with = |fixed: &[(usize, BTreeSet<usize>)]| {
            let mut classes = all.clone();
            for (axis, chosen) in fixed {
                classes[*axis].clone_from(chosen);
            }
            classes
        };
        // Of those that are not told apart, as one.
        let told: Vec<Vec<BTreeSet<usize>>> = (0..self.axes.len()).map(|place| self.told(place)).collect();
        let mut found = Vec::new();
        let mut add = |parts: &[Vec<usize>], classes: &[BTreeSet<usize>]| {
            found.extend(parts.iter().map(|parts| atoms.of(parts.iter().copied(), classes)));
        };
        for (place, axis) in self.axes.iter().enumerate() {
            add(&self.counted, &with(&[(place, (0..axis.valid).collect())]));
            add(&self.counted, &with(&[(place, (axis.valid..axis.classes()).collect())]));
            if self.axes.len() < 2 {
                continue;
            }
            for class in &told[place] {
                add(&self.apart[place], &with(&[(place, class.clone())]));
                if self.axes.len() < 3 || !with_pairs {
                    continue;
                }
                for (other, classes) in told.iter().enumerate().take(place) {
                    for second in classes {
                        let pair = with(&[(place, class.clone()), (other, second.clone())]);
                        add(&self.apart[self.axes.len()], &pair);
                    }
                }
            }
        }
        let mut known = BTreeSet::new();
        found.retain(|atoms| !atoms.is_empty() && known.insert(atoms.clone()));
        found
    }
}
