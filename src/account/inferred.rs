//! Comparisons that their own sentence bears out: "les PTP sont plus nombreuses ({{ … }}) que les PG ({{ … }})".

use super::align::{by_names, by_order};
use super::amount::{Amount, bears_out};
use super::{Books, Computed, Passage};
use crate::commentary::{Gauge, Gauged};
use crate::fact::Selection;
use crate::language::comparisons::{Compared, Relation, Rung};
use crate::language::figures::{Found, Hedge};
use crate::measure::Ratio;
use crate::report::Value;
use crate::survey::{Kind, Variable};
use std::ops::Range;

/// What a sentence's own figures say of a comparison in it.
pub(super) enum Judged {
    /// They bear it out.
    True,
    /// They contradict it.
    False { first: String, second: String },
    /// The ranking in the sentence is of another place.
    OtherRank { place: usize },
    /// They don't tell.
    Unknown,
}

/// A figure of a sentence with what it measures.
pub(super) struct Measured<'a> {
    pub range: Range<usize>,
    pub amount: Amount,
    pub side: &'a Gauged,
}

/// The single values that the expressions of a stretch of a text measure.
pub(super) fn measured<'a>(within: &Range<usize>, passage: &Passage, books: Books<'a>) -> Vec<Measured<'a>> {
    let sides = books.sides.get(&passage.text.span).map_or(&[][..], Vec::as_slice);
    let inside = passage.computed.iter().filter(|one| within.contains(&one.range.start));
    let measured = inside.filter_map(|computed: &Computed| {
        let [value] = computed.values.as_slice() else {
            return None;
        };
        let side = sides.iter().find(|side| side.range == computed.range)?;
        Some(Measured {
            range: computed.range.clone(),
            amount: Amount::of(value)?,
            side: &side.side,
        })
    });
    measured.collect()
}

/// What the figures of its sentence say of a comparison. `typed` are the figures typed by hand.
pub(super) fn judge(said: &Compared, passage: &Passage, typed: &[Found], books: Books<'_>) -> Judged {
    let sentence = passage.sentence(&said.range);
    let measured = measured(&sentence, passage, books);
    if let Relation::Rank(rung) = said.relation {
        return rank(said, rung, &sentence, (passage, &measured), books);
    }
    let inside = |found: &&Found| said.range.start <= found.range.start && found.range.end <= said.range.end;
    let hedge = typed.iter().find(inside).map_or(Hedge::Exactly, |found| found.hedge);
    let [first, second] = measured.as_slice() else {
        return Judged::Unknown;
    };
    if !first.amount.is_like(second.amount) || !is_one_apart(first.side, second.side) {
        return Judged::Unknown;
    }
    let named = by_names([first.side, second.side], said, passage, books);
    let by_order = || by_order([&first.range, &second.range], said);
    let is_first = match said.relation {
        // Whichever comes first.
        Relation::Equal | Relation::Differ => Some(true),
        Relation::Trend { .. } => by_order(),
        Relation::More | Relation::Less | Relation::Times(_) | Relation::Rank(_) | Relation::Significant => {
            if named.is_any { named.is_first } else { by_order() }
        }
    };
    let (one, other) = match is_first {
        Some(true) => (first.amount, second.amount),
        Some(false) => (second.amount, first.amount),
        None => return Judged::Unknown,
    };
    match bears_out(said, hedge, one, other) {
        None => Judged::Unknown,
        Some(true) => Judged::True,
        Some(false) => Judged::False {
            first: one.said(books),
            second: other.said(books),
        },
    }
}

/// Whether two values are of one question and differ in one thing: their groups, a condition, the item or the answers.
fn is_one_apart(first: &Gauged, second: &Gauged) -> bool {
    let question = |side: &Gauged| side.subject.variables.first().map(|variable| variable.question);
    let (one, other) = (&first.subject, &second.subject);
    let apart = [
        one.groups != other.groups,
        one.filter != other.filter,
        one.variables != other.variables,
        one.choices != other.choices,
    ];
    question(first) == question(second)
        && one.base == other.base
        && apart.into_iter().filter(|is_apart| *is_apart).count() == 1
}

fn rank(
    said: &Compared,
    rung: Rung,
    sentence: &Range<usize>,
    (passage, measured): (&Passage, &[Measured<'_>]),
    books: Books<'_>,
) -> Judged {
    if said.is_denied {
        return Judged::Unknown;
    }
    let inside = passage
        .computed
        .iter()
        .filter(|one| sentence.contains(&one.range.start));
    let ranked = inside
        .flat_map(|computed| computed.values.iter())
        .flat_map(Value::ranked);
    let places = ranked.map(|choice| choice.place);
    let places: Vec<usize> = places.collect();
    match (rung, places.first()) {
        (Rung::From(wanted), Some(first)) => match places.contains(&wanted) {
            true => Judged::True,
            false => Judged::OtherRank { place: *first },
        },
        (_, None) if measured.iter().any(|one| stands_at(one.side, rung, books)) => Judged::True,
        (Rung::From(_) | Rung::Last, _) => Judged::Unknown,
    }
}

/// Whether a share has a place, alone, among those of the other items, answers or groups: as far as the report shows all of
/// them.
fn stands_at(side: &Gauged, rung: Rung, books: Books<'_>) -> bool {
    let subject = &side.subject;
    let is_share = matches!(side.gauge, Gauge::Share | Gauge::Count);
    let Some(own) = subject.variables.first().copied().filter(|_| is_share) else {
        return false;
    };
    let question = books.survey.question(own.question);
    let share = |variable: Variable, choices: &[_], groups: &[_]| {
        let selection = Selection {
            groups,
            filter: &subject.filter,
        };
        books.gate.share_if_asked(variable, choices, subject.base, selection)
    };
    let Some(value) = share(own, &subject.choices, &subject.groups) else {
        return false;
    };
    let items = (0..question.items.len()).filter(|item| *item != own.item);
    let items = items.map(|item| {
        let variable = Variable { item, ..own };
        share(variable, &subject.choices, &subject.groups)
    });
    let is_ranked_by_choice = subject.choices.len() == 1 && question.kind != Kind::Scale;
    let choices = question.choice_ids().filter(|choice| !subject.choices.contains(choice));
    let choices = choices.map(|choice| share(own, &[choice], &subject.groups));
    let groups = question.groups.iter().filter(|group| !subject.groups.contains(group));
    let groups = groups.map(|group| share(own, &subject.choices, &[*group]));
    let stands = |others: Vec<Option<Ratio>>| {
        let others: Option<Vec<Ratio>> = others.into_iter().collect();
        others.is_some_and(|others| !others.is_empty() && has_place(value, &others, rung))
    };
    stands(items.collect())
        || is_ranked_by_choice && stands(choices.collect())
        || subject.groups.len() == 1 && stands(groups.collect())
}

fn has_place(value: Ratio, others: &[Ratio], rung: Rung) -> bool {
    let above = others.iter().filter(|other| other.compare(value).is_gt()).count();
    let is_tied = others.iter().any(|other| other.compare(value).is_eq());
    !is_tied
        && match rung {
            Rung::From(place) => above + 1 == place,
            Rung::Last => above == others.len(),
        }
}

#[cfg(test)]
mod tests {
    use super::{has_place, is_one_apart};
    use crate::commentary::{Gauge, Gauged, Subject};
    use crate::language::comparisons::Rung;
    use crate::measure::Ratio;
    use crate::survey::{Base, ChoiceId, Condition, GroupId, QuestionId, Variable};

    #[test]
    fn a_place_is_counted_from_the_top_and_shared_by_nobody() {
        let of_ten = |numerator| Ratio {
            numerator,
            denominator: 10,
        };
        let has = |others: [u128; 2], rung| has_place(of_ten(3), &others.map(of_ten), rung);
        assert!(has([5, 1], Rung::From(2)) && !has([5, 1], Rung::From(1)) && !has([5, 1], Rung::Last));
        assert!(has([5, 4], Rung::Last) && has([5, 4], Rung::From(3)) && has([2, 1], Rung::From(1)));
        assert!(!has([5, 3], Rung::From(2)) && !has([5, 3], Rung::Last));
    }

    /// The share of an answer to an item of a question, of a group, over a base, under a condition.
    fn side([question, item, choice, group, condition]: [usize; 5], base: Base) -> Gauged {
        let variable = |question, item| Variable {
            question: QuestionId(question),
            item,
        };
        let subject = Subject {
            variables: vec![variable(question, item)],
            choices: vec![ChoiceId(choice as u16)],
            groups: vec![GroupId(group)],
            filter: vec![Condition {
                variable: variable(9, 0),
                choices: vec![ChoiceId(condition as u16)],
            }],
            base,
        };
        let gauge = Gauge::Share;
        Gauged { subject, gauge }
    }

    #[test]
    fn two_values_are_compared_where_one_thing_tells_them_apart() {
        let is = |other, base| is_one_apart(&side([1, 0, 0, 0, 0], Base::Valid), &side(other, base));
        for other in [[1, 1, 0, 0, 0], [1, 0, 1, 0, 0], [1, 0, 0, 1, 0], [1, 0, 0, 0, 1]] {
            assert!(is(other, Base::Valid) && !is(other, Base::Asked), "{other:?}");
        }
        assert!(!is([1, 0, 0, 0, 0], Base::Valid));
        assert!(!is([1, 1, 1, 0, 0], Base::Valid) && !is([1, 0, 0, 1, 1], Base::Valid));
        assert!(!is([2, 0, 0, 0, 0], Base::Valid));
    }
}
