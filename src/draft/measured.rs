//! What the columns hold of a question, as far as a draft's sentences need it.

use super::desk::Desk;
use super::named::WithIds;
use crate::export::{Doubt, Field, Form, Labelled, Reply, Ticks, fold, same_code};

/// A question's choices with how many chose each, of how many.
pub struct Tally {
    /// In the order of the list.
    pub counts: Vec<u64>,
    /// Who answered.
    pub base: u64,
}

/// The columns of boxes, each with its label; what was written instead of one is none.
pub fn field_pairs<'a>(
    desk: &'a Desk<'_>,
    lines: &'a [Labelled],
) -> impl Iterator<Item = (&'a Field, &'a str)> + Clone {
    lines
        .iter()
        .filter(|line| !line.is_other)
        .filter_map(|line| Some((desk.field(&line.column)?, line.label.as_str())))
}

/// The tallies of a question: one, or of a battery one for each item; none where it has no closed list.
pub fn tallies(desk: &Desk<'_>, question: &WithIds<'_>) -> Vec<Tally> {
    match &question.prompt.form {
        Form::One { replies, lines, .. } => {
            let fields = lines.iter().filter_map(|line| desk.field(&line.column));
            let has_others = question.prompt.doubt.is_some_and(Doubt::has_others);
            fields.map(|field| of_codes(field, replies, has_others)).collect()
        }
        Form::Ticks { lines } => {
            let pairs = field_pairs(desk, lines);
            let Some(ticks) = Ticks::of(pairs.clone()) else {
                return Vec::new();
            };
            let counts = lines.iter().filter_map(|line| {
                let is_made = |text: &str| ticks.chosen.iter().any(|tick| tick == text);
                let is_none = |text: &str| ticks.not_chosen.iter().chain(&ticks.not_asked).any(|none| none == text);
                let counts = |text: &str| if line.is_other { !is_none(text) } else { is_made(text) };
                Some(count(desk.field(&line.column)?, counts))
            });
            let base = pairs.map(|(field, _)| {
                if ticks.not_chosen.is_empty() {
                    field.rows()
                } else {
                    field.answered()
                }
            });
            let base = base.max().unwrap_or_default();
            vec![Tally {
                counts: counts.collect(),
                base,
            }]
        }
        Form::Joined {
            column,
            delimiter,
            replies,
        } => desk
            .field(column)
            .map(|field| joined(field, delimiter, replies))
            .into_iter()
            .collect(),
        Form::Mentions { columns, replies } => vec![mentioned(desk, columns, replies)],
        Form::Ranks { .. } | Form::Number { .. } | Form::Words { .. } => Vec::new(),
    }
}

fn of_codes(field: &Field, replies: &[Reply], has_others: bool) -> Tally {
    let counts: Vec<u64> = replies
        .iter()
        .map(|reply| count(field, |text| is_code(text, reply)))
        .collect();
    let base = match has_others {
        true => field.answered(),
        false => counts.iter().sum(),
    };
    Tally { counts, base }
}

fn joined(field: &Field, delimiter: &str, replies: &[Reply]) -> Tally {
    let has = |text: &str, reply: &Reply| text.split(delimiter).any(|part| is_code(part.trim(), reply));
    Tally {
        counts: replies
            .iter()
            .map(|reply| count(field, |text| has(text, reply)))
            .collect(),
        base: field.answered(),
    }
}

/// The base is that of the column with most answers: how many people have one in another column alone, columns don't tell.
fn mentioned(desk: &Desk<'_>, columns: &[String], replies: &[Reply]) -> Tally {
    let fields: Vec<&Field> = columns.iter().filter_map(|column| desk.field(column)).collect();
    let of = |reply: &Reply| {
        let counts = fields.iter().map(|field| count(field, |text| is_code(text, reply)));
        counts.sum()
    };
    Tally {
        counts: replies.iter().map(of).collect(),
        base: fields.iter().map(|field| field.answered()).max().unwrap_or_default(),
    }
}

fn count(field: &Field, is_counted: impl Fn(&str) -> bool) -> u64 {
    field
        .texts
        .iter()
        .filter(|(text, _)| is_counted(text))
        .map(|(_, count)| count)
        .sum()
}

fn is_code(text: &str, reply: &Reply) -> bool {
    same_code(&reply.code, text) || fold(text) == fold(&reply.code) || reply.also.iter().any(|also| also == text)
}

impl Tally {
    /// Places of the list from the most chosen on, which as many others don't share.
    pub fn by_count(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.counts.len()).collect();
        places.sort_by_key(|place| std::cmp::Reverse(self.counts[*place]));
        places
    }

    /// Whether a sentence can tell of so many: neither few, nor all but few.
    pub fn can_tell(&self, count: u64) -> bool {
        count >= FEW && count + FEW <= self.base
    }
}

/// Fewer people than this are nobody that a draft speaks of; the strictest policy that it proposes withholds less.
const FEW: u64 = 3;
