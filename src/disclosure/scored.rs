//! How many people gave which answers to the items of a score, together.

use super::protect::{Cell, Cost};
use crate::measure::{Counter, Selection};
use crate::survey::{Answers, Origin, Scoring, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// More combinations of answers than this are not looked at: figures of so many items tell of no two of them.
const MOST_COMBINATIONS: usize = 1024;

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

/// Numbers of people by the groups that they are in and by their answers to each item, of which the last is none.
pub(super) struct ScoredCounts {
    worths: Vec<Vec<i64>>,
    parts: usize,
    counts: Vec<u64>,
}

/// An item and one of its answers.
type Given = (usize, usize);

impl ScoredCounts {
    /// None where there are too many combinations.
    pub fn count((survey, counter): (&Survey, &Counter<'_>), items: &[ScoredItem], of: Selection<'_>) -> Option<Self> {
        let mut found = Self {
            worths: items.iter().map(|item| item.worth.clone()).collect(),
            parts: of.people.len(),
            counts: Vec::new(),
        };
        let all = found.worths.iter().try_fold(found.parts, |all, worth| {
            all.checked_mul(worth.len() + 1).filter(|all| *all <= MOST_COMBINATIONS)
        })?;
        found.counts = vec![0; all];
        for (place, part) in of.people.iter().enumerate() {
            let mask = counter.mask(*part, of.filter);
            let answers: Vec<Option<&Answers>> =
                items.iter().map(|item| survey.answers(item.variable, *part)).collect();
            let kept = (0..survey.rows(*part)).filter(|row| mask.as_ref().is_none_or(|mask| mask.has(*row)));
            for row in kept {
                let class = |(answers, worth): (&Option<&Answers>, &Vec<i64>)| match answers {
                    Some(Answers::Codes(column)) => column.get(row).map_or(worth.len(), |choice| choice.0.into()),
                    Some(Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) | Answers::Numbers(_)) | None => {
                        worth.len()
                    }
                };
                let classes: Vec<usize> = answers.iter().zip(&found.worths).map(class).collect();
                let atom = found.atom(place, &classes);
                found.counts[atom] += 1;
            }
        }
        Some(found)
    }

    pub fn len(&self) -> usize {
        self.counts.len()
    }

    pub fn cell(&self, atoms: Vec<u32>, cost: Cost) -> Cell {
        let value = atoms.iter().map(|atom| self.counts[*atom as usize]).sum();
        Cell { atoms, value, cost }
    }

    fn atom(&self, part: usize, classes: &[usize]) -> usize {
        let sizes = self.worths.iter().map(|worth| worth.len() + 1);
        sizes
            .zip(classes)
            .fold(part, |place, (size, class)| place * size + class)
    }

    fn classes(&self, atom: usize) -> (usize, Vec<usize>) {
        let mut rest = atom;
        let mut classes = vec![0; self.worths.len()];
        for (class, worth) in classes.iter_mut().zip(&self.worths).rev() {
            *class = rest % (worth.len() + 1);
            rest /= worth.len() + 1;
        }
        (rest, classes)
    }

    /// What their items add up to, where they answered all.
    fn total(&self, classes: &[usize]) -> Option<i64> {
        let each = classes.iter().zip(&self.worths);
        each.map(|(class, worth)| worth.get(*class).copied()).sum()
    }

    fn atoms(&self, is_in: impl Fn(usize, &[usize]) -> bool) -> Vec<u32> {
        let all = (0..self.counts.len()).filter(|atom| {
            let (part, classes) = self.classes(*atom);
            is_in(part, &classes)
        });
        all.filter_map(|atom| u32::try_from(atom).ok()).collect()
    }

    /// Every two answers to two items.
    pub fn pairs(&self) -> Vec<(Given, Given)> {
        let answers = |item: usize| (0..self.worths[item].len()).map(move |class| (item, class));
        let items = 0..self.worths.len();
        let pairs = items
            .clone()
            .flat_map(|one| (one + 1..items.end).map(move |other| (one, other)));
        let each = pairs.flat_map(|(one, other)| {
            answers(one).flat_map(move |first| answers(other).map(move |second| (first, second)))
        });
        each.collect()
    }

    /// Those who gave two answers: all of them, and those of each part.
    pub fn boxes(&self, (one, first): Given, (other, second): Given) -> Vec<Vec<u32>> {
        let gave = |classes: &[usize]| classes[one] == first && classes[other] == second;
        let all = self.atoms(|_, classes| gave(classes));
        let parts = if self.parts > 1 { 0..self.parts } else { 0..0 };
        let each = parts.map(|own| self.atoms(|part, classes| part == own && gave(classes)));
        std::iter::once(all).chain(each).collect()
    }

    /// How many of each part gave no answer to an item, which answer to those that are counted, and how many answered all.
    pub fn margins(&self, is_counted: &[bool]) -> Vec<Cell> {
        let mut found = Vec::new();
        for own in 0..self.parts {
            for (item, worth) in self.worths.iter().enumerate() {
                let from = if is_counted[item] { 0 } else { worth.len() };
                for class in from..=worth.len() {
                    found.push(self.atoms(|part, classes| part == own && classes[item] == class));
                }
            }
            found.push(self.atoms(|part, classes| part == own && self.total(classes).is_some()));
        }
        let cells = found.into_iter().map(|atoms| self.cell(atoms, Cost::Never));
        cells.collect()
    }

    /// The sum of the totals, and of their squares: each from the lowest on, in the largest steps that all of them are apart.
    pub fn spread(&self) -> Vec<Vec<u32>> {
        let totals = (0..self.counts.len()).filter_map(|atom| {
            let (_, classes) = self.classes(atom);
            Some((u32::try_from(atom).ok()?, self.total(&classes)?))
        });
        let totals: Vec<(u32, i64)> = totals.collect();
        let lowest = totals.iter().map(|(_, total)| *total).min().unwrap_or(0);
        let step = totals
            .iter()
            .fold(0, |step, (_, total)| divisor(step, total.abs_diff(lowest)));
        let times = |power: u32| {
            let each = totals.iter().flat_map(|(atom, total)| {
                let steps = total.abs_diff(lowest).checked_div(step).unwrap_or(0);
                let times = usize::try_from(steps.pow(power)).unwrap_or(0);
                std::iter::repeat_n(*atom, times)
            });
            each.collect()
        };
        vec![times(1), times(2)]
    }

    /// Those with some totals.
    pub fn with_total(&self, is_meant: impl Fn(i64) -> bool) -> Vec<u32> {
        self.atoms(|_, classes| self.total(classes).is_some_and(&is_meant))
    }

    /// Of [`Self::boxes`], those that hold one more or one less where two people of a part, whose other items add up to the same,
    /// exchange their answers to one: that changes nobody's other answers, no share of an item and no number of people of a total.
    pub fn exchanged(&self) -> BTreeSet<Vec<u32>> {
        let mut alike: BTreeMap<(usize, usize, i64), Vec<Vec<usize>>> = BTreeMap::new();
        for atom in (0..self.counts.len()).filter(|atom| self.counts[*atom] > 0) {
            let (part, classes) = self.classes(atom);
            let Some(total) = self.total(&classes) else { continue };
            for (item, worth) in self.worths.iter().enumerate() {
                let rest = total - worth[classes[item]];
                alike.entry((part, item, rest)).or_default().push(classes.clone());
            }
        }
        let mut changed: BTreeSet<(usize, Given, Given)> = BTreeSet::new();
        for ((part, item, _), people) in &alike {
            for (place, one) in people.iter().enumerate() {
                for another in people[..place].iter().filter(|another| another[*item] != one[*item]) {
                    for other in (0..self.worths.len()).filter(|other| one[*other] != another[*other] && other != item)
                    {
                        for (own, theirs) in [(one, one), (one, another), (another, one), (another, another)] {
                            let mut pair = [(*item, own[*item]), (other, theirs[other])];
                            pair.sort_unstable();
                            changed.insert((*part, pair[0], pair[1]));
                        }
                    }
                }
            }
        }
        let mut found = BTreeSet::new();
        for (part, one, other) in changed {
            let mut boxes = self.boxes(one, other);
            if boxes.len() > 1 {
                found.insert(boxes.swap_remove(part + 1));
            }
            found.insert(boxes.swap_remove(0));
        }
        found
    }
}

/// The greatest common divisor.
fn divisor(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { divisor(other, one % other) }
}
