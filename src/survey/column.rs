//! A column of answers, each in as few bits as the list of choices needs.

use super::codebook::ChoiceId;
use super::mask::Mask;

/// Why an answer is missing. Kept apart all the way to the method page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// A filter skipped the question.
    NotAsked,
    /// Asked, and left open (item non-response).
    NoAnswer,
    /// "Je ne sais pas" (item non-response).
    DontKnow,
    /// "Je préfère ne pas répondre" (item non-response).
    Refused,
}

impl Missing {
    /// Every reason there is, as codes have them.
    pub const ALL: [Missing; 4] = [
        Missing::NotAsked,
        Missing::NoAnswer,
        Missing::DontKnow,
        Missing::Refused,
    ];
}

/// A choice, or why there is none.
pub type Answer = Result<ChoiceId, Missing>;

/// The answers of some respondents to one item, in the order of the file: one of a list each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coded(Cells);

/// How a column lies in memory, for the loops that count. A cell is the number of its answer's slot: the kinds of missing
/// in the order of [`Missing::ALL`], then the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cells {
    /// One bit for each respondent.
    Bits(Bits),
    /// One byte for each respondent.
    Bytes(Vec<u8>),
    /// Two bytes for each respondent.
    Words(Vec<u16>),
}

/// Cells of a list of one or two choices: a bit each, and two more if any answer is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    /// Whether the answer is the second choice; the low bit of a kind of missing.
    low: Mask,
    missing: Option<Absent>,
}

/// Which answers are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Absent {
    rows: Mask,
    /// The high bit of the kind.
    high: Mask,
}

/// Slots of the kinds of missing.
const KINDS: usize = Missing::ALL.len();

fn slot(answer: Answer) -> usize {
    match answer {
        Ok(choice) => KINDS + usize::from(choice.0),
        Err(kind) => kind as usize,
    }
}

fn answer(slot: usize) -> Answer {
    match Missing::ALL.get(slot) {
        Some(kind) => Err(*kind),
        None => Ok(ChoiceId((slot - KINDS) as u16)),
    }
}

fn cells<I: Copy + Into<usize>, C: Copy>(places: &[I], kept: Option<&Mask>, slots: &[C]) -> Vec<C> {
    match kept {
        None => places.iter().map(|place| slots[(*place).into()]).collect(),
        Some(kept) => kept.iter().map(|row| slots[places[row].into()]).collect(),
    }
}

impl Coded {
    /// Answers to a list of `choices`, given as places in `meanings`: of the rows kept, or of all.
    pub fn new<I: Copy + Into<usize>>(choices: usize, places: &[I], kept: Option<&Mask>, meanings: &[Answer]) -> Self {
        let slots = meanings.iter().map(|meaning| slot(*meaning));
        Self(match choices + KINDS {
            ..=6 => Cells::Bits(Bits::of(&cells(
                places,
                kept,
                &slots.map(|slot| slot as u8).collect::<Vec<_>>(),
            ))),
            7..=256 => Cells::Bytes(cells(places, kept, &slots.map(|slot| slot as u8).collect::<Vec<_>>())),
            _ => Cells::Words(cells(places, kept, &slots.map(|slot| slot as u16).collect::<Vec<_>>())),
        })
    }

    /// How many respondents there are.
    pub fn rows(&self) -> usize {
        match &self.0 {
            Cells::Bits(bits) => bits.low.rows(),
            Cells::Bytes(cells) => cells.len(),
            Cells::Words(cells) => cells.len(),
        }
    }

    /// The codes as they are held.
    pub fn cells(&self) -> &Cells {
        &self.0
    }

    /// One respondent's answer.
    pub fn get(&self, row: usize) -> Answer {
        answer(match &self.0 {
            Cells::Bits(bits) => bits.slot(row),
            Cells::Bytes(cells) => usize::from(cells[row]),
            Cells::Words(cells) => usize::from(cells[row]),
        })
    }

    /// The rows without an answer.
    pub fn missing(&self) -> Mask {
        match &self.0 {
            Cells::Bits(bits) => match &bits.missing {
                Some(absent) => absent.rows.clone(),
                None => Mask::none(bits.low.rows()),
            },
            Cells::Bytes(cells) => Mask::of(cells, |cell| usize::from(cell) < KINDS),
            Cells::Words(cells) => Mask::of(cells, |cell| usize::from(cell) < KINDS),
        }
    }

    /// The rows that hold exactly this.
    pub fn holding(&self, answer: Answer) -> Mask {
        let slot = slot(answer);
        match &self.0 {
            Cells::Bits(bits) => bits.holding(slot),
            Cells::Bytes(cells) => Mask::of(cells, |cell| usize::from(cell) == slot),
            Cells::Words(cells) => Mask::of(cells, |cell| usize::from(cell) == slot),
        }
    }

    /// The rows whose answer is one of `choices`.
    pub fn any_of(&self, choices: &[ChoiceId]) -> Mask {
        if let [only] = choices {
            return self.holding(Ok(*only));
        }
        let last = choices.iter().map(|choice| slot(Ok(*choice))).max();
        let mut wanted = vec![false; last.map_or(0, |last| last + 1).max(256)];
        for choice in choices {
            wanted[slot(Ok(*choice))] = true;
        }
        match &self.0 {
            Cells::Bits(bits) => {
                let mut found = Mask::none(bits.low.rows());
                for choice in choices {
                    found.add(&bits.holding(slot(Ok(*choice))));
                }
                found
            }
            Cells::Bytes(cells) => Mask::of(cells, |cell| wanted[usize::from(cell)]),
            Cells::Words(cells) => Mask::of(cells, |cell| wanted.get(usize::from(cell)) == Some(&true)),
        }
    }

    /// The rows that hold the same choice in both columns, which must be of one list.
    pub fn same_choice(&self, other: &Self) -> Mask {
        let mut same = match (&self.0, &other.0) {
            (Cells::Bits(one), Cells::Bits(other)) => one.low.agreement(&other.low),
            (Cells::Bytes(one), Cells::Bytes(other)) => Mask::of_pairs(one, other, |one, other| one == other),
            (Cells::Words(one), Cells::Words(other)) => Mask::of_pairs(one, other, |one, other| one == other),
            (Cells::Bits(_) | Cells::Bytes(_) | Cells::Words(_), _) => unreachable!("columns of one list"),
        };
        same.drop(&self.missing());
        same.drop(&other.missing());
        same
    }

    /// Makes some rows hold an answer.
    pub fn put(&mut self, rows: &Mask, answer: Answer) {
        let slot = slot(answer);
        match &mut self.0 {
            Cells::Bits(bits) => bits.put(rows, slot),
            Cells::Bytes(cells) => rows.iter().for_each(|row| cells[row] = slot as u8),
            Cells::Words(cells) => rows.iter().for_each(|row| cells[row] = slot as u16),
        }
    }
}

impl Bits {
    /// A slot is its low bit, its high bit, and a third one that says whether there is an answer.
    fn of(slots: &[u8]) -> Self {
        let bit = |place: u8| Mask::of(slots, move |slot| slot >> place & 1 == 1);
        let rows = bit(2).complement();
        let missing = (!rows.is_none()).then(|| Absent { rows, high: bit(1) });
        Self { low: bit(0), missing }
    }

    fn slot(&self, row: usize) -> usize {
        let low = usize::from(self.low.has(row));
        match &self.missing {
            Some(absent) if absent.rows.has(row) => low | usize::from(absent.high.has(row)) << 1,
            Some(_) | None => low | KINDS,
        }
    }

    /// The slot of each row.
    pub fn slots(&self) -> Vec<u8> {
        (0..self.low.rows()).map(|row| self.slot(row) as u8).collect()
    }

    /// The rows that hold this slot.
    pub fn holding(&self, slot: usize) -> Mask {
        let side = |mask: &Mask, wanted: bool| if wanted { mask.clone() } else { mask.complement() };
        let mut found = side(&self.low, slot & 1 == 1);
        match &self.missing {
            Some(absent) if slot < KINDS => {
                found.keep(&absent.rows);
                found.keep(&side(&absent.high, slot & 2 != 0));
            }
            Some(absent) if slot < KINDS + 2 => found.drop(&absent.rows),
            None if (KINDS..KINDS + 2).contains(&slot) => {}
            Some(_) | None => return Mask::none(self.low.rows()),
        }
        found
    }

    fn put(&mut self, rows: &Mask, slot: usize) {
        let set = |mask: &mut Mask, wanted: bool| if wanted { mask.add(rows) } else { mask.drop(rows) };
        set(&mut self.low, slot & 1 == 1);
        let count = self.low.rows();
        let absent = self.missing.get_or_insert_with(|| Absent {
            rows: Mask::none(count),
            high: Mask::none(count),
        });
        set(&mut absent.rows, slot < KINDS);
        set(&mut absent.high, slot & 2 != 0);
        if absent.rows.is_none() {
            self.missing = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, ChoiceId, Coded, Missing};
    use crate::survey::Mask;
    use proptest::prelude::*;

    /// Places in [`meanings`] for a list of so many choices.
    fn places(choices: usize) -> impl Strategy<Value = Vec<u16>> {
        prop::collection::vec(0..choices as u16 + 4, 0..200)
    }

    fn meanings(choices: usize) -> Vec<Answer> {
        let choices = (0..choices).map(|choice| Ok(ChoiceId(choice as u16)));
        choices.chain(Missing::ALL.map(Err)).collect()
    }

    /// A column that answers as a list of answers does.
    fn holds(choices: usize, places: &[u16], change: (usize, usize)) -> Result<(), TestCaseError> {
        let meanings = meanings(choices);
        let mut column = Coded::new(choices, places, None, &meanings);
        let mut list: Vec<Answer> = places.iter().map(|place| meanings[usize::from(*place)]).collect();
        let reversed: Vec<u16> = places.iter().rev().copied().collect();
        let other = Coded::new(choices, &reversed, None, &meanings);
        let third = Mask::of(places, |place| place % 3 == 0);
        let few: Vec<u16> = third.iter().map(|row| places[row]).collect();
        prop_assert_eq!(
            Coded::new(choices, places, Some(&third), &meanings),
            Coded::new(choices, &few, None, &meanings)
        );
        for step in 0..2 {
            prop_assert_eq!(column.rows(), list.len());
            prop_assert_eq!(
                (0..list.len()).map(|row| column.get(row)).collect::<Vec<_>>(),
                list.clone()
            );
            prop_assert_eq!(column.missing(), Mask::of(&list, |answer| answer.is_err()));
            for wanted in [meanings[change.0 % meanings.len()], meanings[change.1 % meanings.len()]] {
                prop_assert_eq!(column.holding(wanted), Mask::of(&list, |answer| answer == wanted));
            }
            let some: Vec<ChoiceId> = meanings.iter().flatten().copied().step_by(2).collect();
            let any = Mask::of(&list, |answer| answer.is_ok_and(|choice| some.contains(&choice)));
            prop_assert_eq!(column.any_of(&some), any);
            let same = (0..list.len()).map(|row| list[row].is_ok() && list[row] == other.get(row));
            prop_assert_eq!(
                column.same_choice(&other),
                Mask::of(&same.collect::<Vec<_>>(), |same| same)
            );
            if step == 0 {
                let answer = meanings[change.1 % meanings.len()];
                column.put(&third, answer);
                third.iter().for_each(|row| list[row] = answer);
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn a_tick_holds_what_it_is_given(places in places(2), change in any::<(usize, usize)>()) {
            holds(2, &places, change)?;
        }

        #[test]
        fn a_short_list_holds_what_it_is_given(places in places(252), change in any::<(usize, usize)>()) {
            holds(252, &places, change)?;
        }

        #[test]
        fn a_long_list_holds_what_it_is_given(places in places(253), change in any::<(usize, usize)>()) {
            holds(253, &places, change)?;
        }
    }
}
