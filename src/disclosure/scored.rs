//! How many people gave which answers to the items of a score, together.

use super::protect::{Cell, Cost, NoAnswer};
use super::remainder::remainders;
use super::span::Atom;
use super::traced::traced;
use crate::measure::Counter;
use crate::survey::{Answers, ChoiceId, Condition, Origin, PartId, Scoring, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// More combinations of answers than this are not looked at: figures of so many items tell of no two of them.
const MOST_COMBINATIONS: usize = 1024;

/// Nor are more of them together, each kind of people for itself.
const MOST_ATOMS: usize = 4096;

/// Sums of squares of totals that are more steps apart than this are not looked at: what would tell them is withheld.
const MOST_STEPS: usize = 64;

/// A question with one answer each of which a score is made, or a count.
pub(super) struct ScoredItem {
    pub variable: Variable,
    /// What each of its choices adds.
    worth: Vec<i64>,
}

/// The variable whose answers a net or a class of it takes together.
pub(super) fn taken_from(survey: &Survey, variable: Variable) -> Variable {
    match &survey.question(variable.question).origin {
        Some(Origin::Merged { of, .. } | Origin::Classes { of, .. }) => taken_from(survey, of[variable.item]),
        Some(Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. }) | None => variable,
    }
}

impl ScoredItem {
    /// Those of a variable; none of what is made of one item, of numbers, or of several answers to a question.
    pub fn all(survey: &Survey, variable: Variable) -> Option<Vec<Self>> {
        let items: Vec<Self> = match survey.question(variable.question).origin.as_ref()? {
            Origin::Score { of, .. } => {
                let item = |(variable, worth): (Variable, &Vec<i64>)| Self {
                    variable,
                    worth: worth.clone(),
                };
                of.iter().map(|scored| item((scored.variable, &scored.worth))).collect()
            }
            Origin::Count { of, .. } => {
                let item = |(variable, choices): &(Variable, Vec<_>)| Self {
                    variable: *variable,
                    worth: survey
                        .question(variable.question)
                        .choice_ids()
                        .map(|choice| choices.contains(&choice).into())
                        .collect(),
                };
                of.iter().map(item).collect()
            }
            Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. } => return None,
        };
        let is_single =
            |item: &Self| survey.question(item.variable.question).kind.takes_one() && !item.worth.is_empty();
        (items.len() > 1 && items.iter().all(is_single)).then_some(items)
    }

    /// The answer to a score, or a count, of those whose items add up to a total.
    pub fn number(survey: &Survey, variable: Variable, (total, items): (i64, usize)) -> Option<i64> {
        let question = survey.question(variable.question);
        let digits = 10i128.pow(question.kind.decimals().unwrap_or(0));
        let (by, parts) = match &question.origin {
            Some(Origin::Score { by, parts, .. }) => (*by, i128::from(*parts)),
            Some(Origin::Count { .. } | Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. })
            | None => (Scoring::Sum, 1),
        };
        let sum = i128::from(total).checked_mul(digits)?.checked_mul(parts)?;
        let number = match by {
            Scoring::Sum => sum,
            Scoring::Mean => sum / i128::try_from(items).ok()?,
        };
        i64::try_from(number).ok()
    }
}

/// Numbers of people by what they are in and by their answers to each item, of which the last is none.
pub(super) struct ScoredCounts {
    /// How many choices each item has.
    sizes: Vec<usize>,
    /// Of each score, what the answers to an item add to it, where it is made of that item.
    worths: Vec<Vec<Option<Vec<i64>>>>,
    /// Of each kind of people, which selections they are in but for their answers: all of a kind are of one part.
    kinds: Vec<(PartId, Vec<usize>)>,
    /// Of each selection, the answers to items that its people gave.
    given: Vec<Vec<GivenAny>>,
    /// Sets of kinds of which the figures of all selections may tell, each in order: those of a selection, what is left of one
    /// without another, each kind alone.
    regions: Vec<Vec<usize>>,
    counts: Vec<u64>,
}

/// An item and one of its answers.
type Given = (usize, usize);

/// An item and any of some of its answers.
pub(super) type GivenAny = (usize, Vec<usize>);

/// Whose answers, under which conditions.
pub(super) type Whose<'q> = (&'q [PartId], &'q [Condition]);

/// People by what is no answer to an item, and by answers to items.
pub(super) struct Among<'a> {
    pub people: &'a [PartId],
    pub others: Vec<Condition>,
    pub given: Vec<GivenAny>,
}

impl<'a> Among<'a> {
    /// Some people under some conditions, those on items apart.
    pub fn of(survey: &Survey, items: &[ScoredItem], (people, filter): Whose<'a>) -> Self {
        let (mut others, mut given) = (Vec::new(), Vec::new());
        for condition in filter {
            match given_of(survey, items, (condition.variable, &condition.choices)) {
                Some(answers) => given.push(answers),
                None => others.push(condition.clone()),
            }
        }
        Self { people, others, given }
    }
}

/// Answers to a variable as those to the item that it is, or is made of.
pub(super) fn given_of(
    survey: &Survey,
    items: &[ScoredItem],
    (variable, choices): (Variable, &[ChoiceId]),
) -> Option<GivenAny> {
    let (variable, choices) = traced(survey, variable, choices);
    let item = items.iter().position(|item| item.variable == variable)?;
    Some((item, choices.iter().map(|choice| choice.0.into()).collect()))
}

/// The kinds of people of which the count of two answers is not fixed.
pub(super) type Exchanged = BTreeSet<(usize, Given, Given)>;

/// A kind of people, an item, the selections that their answers put them in, and what the other items add up to, of each score that is
/// made of it.
type Alike = (usize, usize, Vec<bool>, Vec<Option<i64>>);

impl ScoredCounts {
    /// By the answers to the items of the first of some scores, which are also those of the others, or more. Of the first so many of some
    /// people are figures of scores. None where there are too many combinations.
    pub fn count(
        (survey, counter): (&Survey, &Counter<'_>),
        scores: &[Vec<ScoredItem>],
        (of, figures): (&[Among<'_>], usize),
    ) -> Option<Self> {
        let items = scores.first()?;
        let sizes: Vec<usize> = items.iter().map(|item| item.worth.len()).collect();
        let fits = |all: &usize| *all <= MOST_COMBINATIONS;
        let are_fit = |all: &usize| *all <= MOST_ATOMS;
        let each = sizes.iter().map(|size| size + 1);
        let combinations = each
            .clone()
            .try_fold(1usize, |all, size| all.checked_mul(size).filter(fits))?;
        let parts: BTreeSet<PartId> = of.iter().flat_map(|one| one.people).copied().collect();
        let mut found: BTreeMap<(PartId, Vec<usize>), Vec<u64>> = BTreeMap::new();
        for part in parts {
            let inside = of.iter().enumerate().filter(|(_, one)| one.people.contains(&part));
            let inside: Vec<_> = inside
                .map(|(place, one)| (place, counter.mask(part, &one.others)))
                .collect();
            let answers: Vec<Option<&Answers>> = items.iter().map(|item| survey.answers(item.variable, part)).collect();
            for row in 0..survey.rows(part) {
                let is_in = inside
                    .iter()
                    .filter(|(_, mask)| mask.as_ref().is_none_or(|mask| mask.has(row)));
                let is_in: Vec<usize> = is_in.map(|(place, _)| *place).collect();
                if is_in.is_empty() {
                    continue;
                }
                let classes = answers
                    .iter()
                    .zip(&sizes)
                    .map(|(answers, size)| class(*answers, row, *size));
                let place = each
                    .clone()
                    .zip(classes)
                    .fold(0, |place, (size, class)| place * size + class);
                found.entry((part, is_in)).or_insert_with(|| vec![0; combinations])[place] += 1;
                are_fit(&(found.len() * combinations)).then_some(())?;
            }
        }
        let (kinds, counts): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let worth = |score: &Vec<ScoredItem>, item: &ScoredItem| {
            let own = score.iter().find(|own| own.variable == item.variable);
            own.map(|own| own.worth.clone())
        };
        let worths = scores
            .iter()
            .map(|score| items.iter().map(|item| worth(score, item)).collect());
        Some(Self {
            sizes,
            worths: worths.collect(),
            regions: regions(&kinds, &counts, figures),
            kinds,
            given: of.iter().map(|one| one.given.clone()).collect(),
            counts: counts.concat(),
        })
    }

    pub fn len(&self) -> usize {
        self.counts.len()
    }

    pub fn cell(&self, atoms: Vec<u32>, cost: Cost) -> Cell {
        let value = atoms.iter().map(|atom| self.counts[*atom as usize]).sum();
        Cell { atoms, value, cost }
    }

    /// The kind of an atom, and its answer to each item.
    fn classes(&self, atom: usize) -> (usize, Vec<usize>) {
        let mut rest = atom;
        let mut classes = vec![0; self.sizes.len()];
        for (class, size) in classes.iter_mut().zip(&self.sizes).rev() {
            *class = rest % (size + 1);
            rest /= size + 1;
        }
        (rest, classes)
    }

    /// What the items of a score but one add up to, where all of them were answered.
    fn total(&self, score: usize, classes: &[usize], but: Option<usize>) -> Option<i64> {
        let each = classes.iter().zip(&self.worths[score]).enumerate();
        let of = |(item, (class, worth)): (usize, (&usize, &'_ Option<Vec<i64>>))| match worth {
            Some(worth) if but != Some(item) => worth.get(*class).copied(),
            Some(_) | None => Some(0),
        };
        each.map(of).sum()
    }

    /// Whether people of a kind with some answers are in a selection.
    fn holds(&self, selection: usize, kind: usize, classes: &[usize]) -> bool {
        self.kinds[kind].1.contains(&selection) && self.is_given(selection, classes)
    }

    fn is_given(&self, selection: usize, classes: &[usize]) -> bool {
        let mut given = self.given[selection].iter();
        given.all(|(item, answers)| answers.contains(&classes[*item]))
    }

    /// Those of a selection who gave any of some answers to an item, and those who gave any at all.
    pub fn share(&self, selection: usize, (item, answers): &GivenAny) -> [Vec<u32>; 2] {
        let gave = |classes: &[usize]| answers.contains(&classes[*item]);
        [
            self.atoms(|kind, classes| self.holds(selection, kind, classes) && gave(classes)),
            self.atoms(|kind, classes| self.holds(selection, kind, classes) && classes[*item] < self.sizes[*item]),
        ]
    }

    /// What the answers of a selection to an item are worth together, from the lowest on; none where that is a sum of many steps.
    pub fn worth(&self, selection: usize, item: usize, worth: &[i64]) -> Option<Vec<u32>> {
        let lowest = worth.iter().min()?;
        let steps = |class: usize| worth.get(class).map_or(0, |one| one.abs_diff(*lowest));
        let step = (0..worth.len()).fold(0, |step, class| divisor(step, steps(class)));
        let mut found = Vec::new();
        for class in 0..worth.len() {
            let times = usize::try_from(steps(class).checked_div(step).unwrap_or(0)).ok()?;
            let gave = self.atoms(|kind, classes| self.holds(selection, kind, classes) && classes[item] == class);
            (times <= MOST_STEPS).then_some(())?;
            found.extend(gave.into_iter().flat_map(|atom| std::iter::repeat_n(atom, times)));
        }
        Some(found)
    }

    /// Who cannot be: of a part whose people gave an answer, those who gave another, and the other way round. `is_chosen` says of a part
    /// whether its people are of a group that is made of any of some answers to an item; nothing of a part of another file.
    pub fn impossible(&self, (item, answers): &GivenAny, is_chosen: impl Fn(PartId) -> Option<bool>) -> Vec<u32> {
        let is_at_odds = |kind: usize, classes: &[usize]| {
            is_chosen(self.kinds[kind].0).is_some_and(|is_chosen| is_chosen != answers.contains(&classes[*item]))
        };
        self.atoms(is_at_odds)
    }

    /// Some people, if there are none of them.
    pub fn nobody(&self, atoms: Vec<u32>) -> Option<Vec<u32>> {
        (atoms.iter().all(|atom| self.counts[*atom as usize] == 0) && !atoms.is_empty()).then_some(atoms)
    }

    fn atoms(&self, is_in: impl Fn(usize, &[usize]) -> bool) -> Vec<u32> {
        let all = (0..self.counts.len()).filter(|atom| {
            let (kind, classes) = self.classes(*atom);
            is_in(kind, &classes)
        });
        all.filter_map(|atom| u32::try_from(atom).ok()).collect()
    }

    /// Every two answers to two items.
    pub fn pairs(&self) -> Vec<(Given, Given)> {
        let answers = |item: usize| (0..self.sizes[item]).map(move |class| (item, class));
        let items = 0..self.sizes.len();
        let pairs = items
            .clone()
            .flat_map(|one| (one + 1..items.end).map(move |other| (one, other)));
        let each = pairs.flat_map(|(one, other)| {
            answers(one).flat_map(move |first| answers(other).map(move |second| (first, second)))
        });
        each.collect()
    }

    /// Those who gave two answers, of each region of which they are few, and of which no two people might have exchanged theirs.
    pub fn few(
        &self,
        (one, first): Given,
        (other, second): Given,
        exchanged: &Exchanged,
        is_few: impl Fn(u64) -> bool,
    ) -> Vec<Cell> {
        let combinations = self.combinations();
        let gave = |place: &usize| {
            let (_, classes) = self.classes(*place);
            classes[one] == first && classes[other] == second
        };
        let gave: Vec<usize> = (0..combinations).filter(gave).collect();
        let of = |kind: usize| gave.iter().map(move |place| kind * combinations + place);
        let people = |kind: usize| of(kind).map(|atom| self.counts[atom]).sum::<u64>();
        let people: Vec<u64> = (0..self.kinds.len()).map(people).collect();
        let is_fixed = |kind: &usize| !exchanged.contains(&(*kind, (one, first), (other, second)));
        let is_secret = |region: &&Vec<usize>| {
            region.iter().all(is_fixed) && is_few(region.iter().map(|kind| people[*kind]).sum::<u64>())
        };
        let cell = |region: &Vec<usize>| {
            let atoms = region.iter().flat_map(|kind| of(*kind));
            let atoms = atoms.filter_map(|atom| u32::try_from(atom).ok()).collect();
            self.cell(atoms, Cost::Weight(0))
        };
        self.regions.iter().filter(is_secret).map(cell).collect()
    }

    /// Of the answers to all items, of each kind.
    fn combinations(&self) -> usize {
        self.sizes.iter().map(|size| size + 1).product()
    }

    /// How many of each kind gave no answer to an item, which answer to those that are counted, and how many answered all of
    /// a score.
    pub fn margins(&self, is_counted: &[bool]) -> Vec<Cell> {
        let mut found = Vec::new();
        for own in 0..self.kinds.len() {
            for (item, size) in self.sizes.iter().enumerate() {
                let from = if is_counted[item] { 0 } else { *size };
                for class in from..=*size {
                    found.push(self.atoms(|kind, classes| kind == own && classes[item] == class));
                }
            }
            for score in 0..self.worths.len() {
                found.push(self.atoms(|kind, classes| kind == own && self.total(score, classes, None).is_some()));
            }
        }
        let cells = found.into_iter().map(|atoms| self.cell(atoms, Cost::Never));
        cells.collect()
    }

    /// Of a selection, the sum of the totals and of their squares: each from the lowest on, in the largest steps that all of them are
    /// apart. Totals so far apart that this is no sum of a few steps are more than is looked at.
    pub fn spread(&self, (selection, score): (usize, usize)) -> Result<Vec<Vec<u32>>, NoAnswer> {
        let totals = (0..self.counts.len()).filter_map(|atom| {
            let (kind, classes) = self.classes(atom);
            let total = self.total(score, &classes, None)?;
            Some((u32::try_from(atom).ok()?, total, self.holds(selection, kind, &classes)))
        });
        let totals: Vec<(u32, i64, bool)> = totals.collect();
        let lowest = totals.iter().map(|(_, total, _)| *total).min().unwrap_or(0);
        let apart = |total: &i64| total.abs_diff(lowest);
        let step = totals.iter().fold(0, |step, (_, total, _)| divisor(step, apart(total)));
        let (mut sum, mut squares) = (Vec::new(), Vec::new());
        for (atom, total, _) in totals.iter().filter(|(.., is_in)| *is_in) {
            let steps = apart(total).checked_div(step).unwrap_or(0);
            let steps = usize::try_from(steps)
                .ok()
                .filter(|steps| *steps <= MOST_STEPS)
                .ok_or(NoAnswer)?;
            sum.extend(std::iter::repeat_n(*atom, steps));
            squares.extend(std::iter::repeat_n(*atom, steps * steps));
        }
        Ok(vec![sum, squares])
    }

    /// Those of a selection with some totals.
    pub fn with_total(&self, (selection, score): (usize, usize), is_meant: impl Fn(i64) -> bool) -> Vec<u32> {
        let has = |classes: &[usize]| self.total(score, classes, None).is_some_and(&is_meant);
        self.atoms(|kind, classes| self.holds(selection, kind, classes) && has(classes))
    }

    /// Of a selection, who have each number of a score that there may be: by what their answers add up to, how many these are, and how many
    /// are left out.
    pub fn numbers(
        &self,
        (selection, score): (usize, usize),
        number: impl Fn(i64, usize, usize) -> Option<i64>,
    ) -> BTreeMap<i64, Cell> {
        self.by(selection, |classes| {
            let each = classes.iter().zip(&self.worths[score]);
            let of = each.filter_map(|(class, worth)| Some(worth.as_ref()?.get(*class)));
            let given: Vec<Option<&i64>> = of.collect();
            let answers = given.iter().flatten().count();
            number(given.iter().flatten().copied().sum(), answers, given.len() - answers)
        })
    }

    /// Of a selection, who gave an answer to an item that is worth so much, of each that is worth something.
    pub fn worths(&self, selection: usize, item: usize, worth: &[i64]) -> BTreeMap<i64, Cell> {
        self.by(selection, |classes| worth.get(classes[item]).copied())
    }

    fn by(&self, selection: usize, number: impl Fn(&[usize]) -> Option<i64>) -> BTreeMap<i64, Cell> {
        let mut found: BTreeMap<i64, Vec<u32>> = BTreeMap::new();
        for (atom, at) in (0..self.counts.len()).zip(0..) {
            let (kind, classes) = self.classes(atom);
            if let Some(own) = number(&classes) {
                let of = found.entry(own).or_default();
                of.extend(Some(at).filter(|_| self.holds(selection, kind, &classes)));
            }
        }
        let cells = found
            .into_iter()
            .map(|(number, atoms)| (number, self.cell(atoms, Cost::Never)));
        cells.collect()
    }

    /// Which of the selections that are made by answers some answers put people in.
    fn selected(&self, classes: &[usize]) -> Vec<bool> {
        let made = (0..self.given.len()).filter(|selection| !self.given[*selection].is_empty());
        made.map(|selection| self.is_given(selection, classes)).collect()
    }

    /// Where one more or one less gave two answers if two people of a kind, whose other items add up to the same, exchange their answers
    /// to one: that changes nobody's other answers, no share of an item, no number of people of a total, and none of these among those who
    /// gave some answers.
    pub fn exchanged(&self) -> Exchanged {
        let mut alike: BTreeMap<Alike, Vec<Vec<usize>>> = BTreeMap::new();
        for atom in (0..self.counts.len()).filter(|atom| self.counts[*atom] > 0) {
            let (kind, classes) = self.classes(atom);
            for item in (0..self.sizes.len()).filter(|item| classes[*item] < self.sizes[*item]) {
                let made_of = |score: &usize| self.worths[*score][item].is_some();
                let scores = (0..self.worths.len()).filter(made_of);
                let rest = scores.map(|score| self.total(score, &classes, Some(item)));
                alike
                    .entry((kind, item, self.selected(&classes), rest.collect()))
                    .or_default()
                    .push(classes.clone());
            }
        }
        let mut changed = Exchanged::new();
        for ((kind, item, selected, _), people) in &alike {
            for (place, one) in people.iter().enumerate() {
                let stays = |own: &[usize], other: &[usize]| {
                    let mut changed = own.to_vec();
                    changed[*item] = other[*item];
                    self.selected(&changed) == *selected
                };
                let may = |another: &&Vec<usize>| {
                    another[*item] != one[*item] && stays(one, another.as_slice()) && stays(another.as_slice(), one)
                };
                for another in people[..place].iter().filter(may) {
                    let is_given = |other: &usize| [one, another].iter().all(|own| own[*other] < self.sizes[*other]);
                    let differs = |other: &usize| one[*other] != another[*other] && other != item;
                    for other in (0..self.sizes.len()).filter(|other| differs(other) && is_given(other)) {
                        for (own, theirs) in [(one, one), (one, another), (another, one), (another, another)] {
                            let mut pair = [(*item, own[*item]), (other, theirs[other])];
                            pair.sort_unstable();
                            changed.insert((*kind, pair[0], pair[1]));
                        }
                    }
                }
            }
        }
        changed
    }
}

/// A respondent's answer to an item by its place; of none, the place after the last.
fn class(answers: Option<&Answers>, row: usize, none: usize) -> usize {
    match answers {
        Some(Answers::Codes(column)) => column.get(row).map_or(none, |choice| choice.0.into()),
        Some(Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) | Answers::Numbers(_)) | None => none,
    }
}

/// The kinds of each selection, of what is left of one without another, and each alone.
fn regions(kinds: &[(PartId, Vec<usize>)], counts: &[Vec<u64>], selections: usize) -> Vec<Vec<usize>> {
    let atom = |((_, sums), counts): (&(PartId, Vec<usize>), &Vec<u64>)| Atom {
        sums: sums.iter().filter(|sum| **sum < selections).copied().collect(),
        people: counts.iter().sum(),
    };
    let atoms: Vec<Atom> = kinds.iter().zip(counts).map(atom).collect();
    let of = |selection: usize| (0..kinds.len()).filter(move |kind| kinds[*kind].1.contains(&selection));
    let all = kinds.iter().flat_map(|(_, selections)| selections).max();
    let selected = (0..all.map_or(0, |last| last + 1)).map(|selection| of(selection).collect());
    let alone = (0..kinds.len()).map(|kind| vec![kind]);
    let all: BTreeSet<Vec<usize>> = selected.chain(remainders(selections, &atoms)).chain(alone).collect();
    all.into_iter().filter(|region| !region.is_empty()).collect()
}

/// The greatest common divisor.
pub(super) fn divisor(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { divisor(other, one % other) }
}

#[cfg(test)]
pub(super) mod tests;
