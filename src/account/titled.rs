//! Titles and captions that name what their table ranks first: "La bibliothèque vient en tête".

use super::shelf::reported_in;
use super::{Books, Folded, Passage};
use crate::commentary::{Reported, Voice};
use crate::fact::Selection;
use crate::language::comparisons::{Compared, Relation, Rung};
use crate::measure::Ratio;
use crate::survey::{Base, ChoiceId, GroupId, Variable};

/// An item of a battery, or a choice of a question without items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contender {
    Item(usize),
    Choice(ChoiceId),
}

/// Whether the table that a text belongs to bears out a rank: what the text names stands there, alone, in every column.
pub(super) fn bears_out(said: &Compared, passage: &Passage, books: Books<'_>) -> bool {
    let Relation::Rank(rung) = said.relation else {
        return false;
    };
    let reported = shown(passage, books);
    !said.is_denied
        && reported.into_iter().any(|shown| {
            let columns = columns(shown, books);
            let named = named(shown, passage, books);
            let stands = |column: &Column| named.is_some_and(|named| has_place(named, column, rung));
            !columns.is_empty() && columns.iter().all(stands)
        })
}

/// What a claim about a table's text would rank: what the text names, else what leads the table.
pub(super) fn likeliest(shown: &Reported, passage: &Passage, books: Books<'_>) -> Option<Contender> {
    named(shown, passage, books).or_else(|| {
        let columns = columns(shown, books);
        let leading = columns.first()?.iter().max_by(|one, other| one.1.compare(other.1));
        leading.map(|(ranked, _)| *ranked)
    })
}

/// What the table of a text shows.
pub(super) fn shown<'a>(passage: &Passage, books: Books<'a>) -> Vec<&'a Reported> {
    let is_ranking = books.voices.get(&passage.text.span) == Some(&Voice::Ranking);
    let reported = reported_in(books.reported, passage.text.span).iter();
    reported.filter(|one| one.range.is_none() && !is_ranking).collect()
}

type Column = Vec<(Contender, Ratio)>;

/// The shares that the report knows of all items, or all choices: of each group and of all of them.
fn columns(shown: &Reported, books: Books<'_>) -> Vec<Column> {
    let question = books.survey.question(shown.question);
    let all: Vec<Contender> = candidates(shown, books);
    let each = question.groups.iter().map(std::slice::from_ref);
    let groups: Vec<&[GroupId]> = each.chain([question.groups.as_slice()]).collect();
    let share = |ranked: &Contender, groups: &[GroupId], base: Base| {
        let (item, choices) = match ranked {
            Contender::Item(item) => (*item, shown.choices.clone()),
            Contender::Choice(choice) => (0, vec![*choice]),
        };
        let variable = Variable {
            question: shown.question,
            item,
        };
        let selection = Selection { groups, filter: &[] };
        books.gate.share_if_asked(variable, &choices, base, selection)
    };
    let column = |groups: &[GroupId], base: Base| -> Option<Column> {
        let shares = all.iter().map(|one| Some((*one, share(one, groups, base)?)));
        shares.collect()
    };
    let bases = Base::ALL.into_iter();
    bases
        .flat_map(|base| {
            groups
                .iter()
                .filter_map(move |groups| column(groups, base))
                .collect::<Vec<Column>>()
        })
        .collect()
}

fn candidates(shown: &Reported, books: Books<'_>) -> Vec<Contender> {
    let question = books.survey.question(shown.question);
    match question.is_battery() {
        true => (0..question.items.len()).map(Contender::Item).collect(),
        false => question.choice_ids().map(Contender::Choice).collect(),
    }
}

fn has_place(named: Contender, column: &Column, rung: Rung) -> bool {
    let Some((_, own)) = column.iter().find(|(ranked, _)| *ranked == named) else {
        return false;
    };
    let count = |is: fn(std::cmp::Ordering) -> bool| column.iter().filter(|(_, one)| is(one.compare(*own))).count();
    let above = count(std::cmp::Ordering::is_gt);
    count(std::cmp::Ordering::is_eq) == 1
        && match rung {
            Rung::From(place) => above + 1 == place,
            Rung::Last => above + 1 == column.len(),
        }
}

/// The only item or choice whose label a text names with all of its words but the small ones; none where several are.
fn named(shown: &Reported, passage: &Passage, books: Books<'_>) -> Option<Contender> {
    const SMALL: usize = 3;
    let labels = books.labels.question(shown.question);
    let text = Folded::of(&passage.read).text;
    let words: Vec<&str> = words(&text).collect();
    let is_named = |ranked: &Contender| {
        let label = match ranked {
            Contender::Item(item) => &labels.items[*item],
            Contender::Choice(choice) => labels.choice(*choice),
        };
        let label = Folded::of(label).text;
        let mut large = self::words(&label)
            .filter(|word| word.chars().count() > SMALL)
            .peekable();
        large.peek().is_some() && large.all(|word| words.contains(&word))
    };
    let mut all = candidates(shown, books).into_iter().filter(is_named);
    all.next().filter(|_| all.next().is_none())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}
