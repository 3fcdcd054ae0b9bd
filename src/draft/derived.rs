//! What a first questionnaire proposes to derive: classes of its numbers, nets of its scales of agreement. They stand there as
//! comments, since nobody has asked for them yet.

use super::desk::Desk;
use super::named::WithIds;
use crate::content::yaml::write::scalar;
use crate::export::{Field, Form, fold};
use crate::msg;
use crate::survey::Sides;

/// Of fewer different numbers, each is a class of its own.
const LEAST_NUMBERS: usize = 8;

/// Ratings from 0 to 10 are so many different numbers, at least.
const LEAST_RATINGS: usize = 6;

/// The lines, each a comment; none where nothing is proposed.
pub fn proposals(desk: &Desk<'_>, all: &[&WithIds<'_>]) -> Vec<String> {
    let found: Vec<String> = all
        .iter()
        .flat_map(|question| match &question.prompt.form {
            Form::Number { column, .. } => classes(desk, question, column),
            Form::One { .. } => nets(desk, question),
            Form::Ticks { .. }
            | Form::Joined { .. }
            | Form::Ranks { .. }
            | Form::Mentions { .. }
            | Form::Words { .. } => Vec::new(),
        })
        .collect();
    if found.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![desk.told(&msg!("draft-derived")), "# derived:".to_owned()];
    lines.extend(found.into_iter().map(|line| format!("# {line}")));
    lines
}

/// Classes at the quartiles; of an age, at the usual limits that are among the ages; of ratings from 0 to 10, those of a net score
/// (Reichheld 2003).
fn classes(desk: &Desk<'_>, question: &WithIds<'_>, column: &str) -> Vec<String> {
    let numbers = desk.field(column).map(numbers).unwrap_or_default();
    let different = different(&numbers);
    let (Some(low), Some(high)) = (numbers.first(), numbers.last()) else {
        return Vec::new();
    };
    let is_age = is_age(question) && (0..=120).contains(high);
    let is_rating = is_rating(desk, question, column);
    let mut limits: Vec<i64> = if is_age {
        vec![25, 45, 65]
    } else if is_rating {
        vec![7, 9]
    } else if different >= LEAST_NUMBERS {
        [1, 2, 3].map(|quarter| numbers[numbers.len() * quarter / 4]).into()
    } else {
        Vec::new()
    };
    limits.retain(|limit| low < limit && limit <= high);
    limits.dedup();
    if limits.is_empty() {
        return Vec::new();
    }
    let limits: Vec<String> = limits.iter().map(i64::to_string).collect();
    let mut lines = vec![
        format!("  {}_classes:", question.id),
        format!(
            "    label: {}",
            scalar(&desk.word(&msg!("draft-classes", label = &question.label)))
        ),
        format!("    from: {}", question.id),
        format!("    classes: [{}]", limits.join(", ")),
    ];
    if is_rating {
        lines.insert(3, format!("    {}", desk.told(&msg!("draft-rating"))));
    }
    if is_age {
        lines.insert(3, format!("    unit: {}", desk.word(&msg!("draft-years"))));
    }
    lines
}

/// The whole numbers of a column, in order.
fn numbers(field: &Field) -> Vec<i64> {
    let mut numbers: Vec<i64> = Vec::new();
    for (text, count) in &field.texts {
        if let Ok(number) = text.trim().replace(',', ".").parse::<f64>()
            && number.abs() < 1e15
        {
            let times = usize::try_from(*count).unwrap_or(0);
            numbers.extend(std::iter::repeat_n(number.floor() as i64, times));
        }
    }
    numbers.sort_unstable();
    numbers
}

fn different(numbers: &[i64]) -> usize {
    numbers.windows(2).filter(|pair| pair[0] != pair[1]).count() + 1
}

fn is_age(question: &WithIds<'_>) -> bool {
    let words = format!("{} {}", fold(&question.label), fold(&question.prompt.name));
    words.split(|c: char| !c.is_alphanumeric()).any(|word| word == "age")
}

/// Whether a number is a rating from 0 to 10.
pub fn is_rating(desk: &Desk<'_>, question: &WithIds<'_>, column: &str) -> bool {
    let numbers = desk.field(column).map(numbers).unwrap_or_default();
    let is_within = numbers.first().is_some_and(|low| *low >= 0) && numbers.last() == Some(&10);
    is_within && !is_age(question) && different(&numbers) >= LEAST_RATINGS
}

/// Both ends of a scale, as places of its choices.
pub struct Halves {
    /// Those who disagree.
    pub low: Vec<usize>,
    /// Those who agree.
    pub high: Vec<usize>,
    /// Whether there is a degree between them.
    pub has_middle: bool,
}

/// The halves of a scale of agreement or satisfaction, of which each has two degrees or more; none of other questions.
pub fn halves(question: &WithIds<'_>) -> Option<Halves> {
    let Form::One {
        replies,
        is_ordered: true,
        ..
    } = &question.prompt.form
    else {
        return None;
    };
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let sides = Sides::of_agreement(&labels)?;
    let has_halves =
        (2..=3).contains(&sides.left.len()) && sides.left.len() == sides.right.len() && sides.beside.is_empty();
    let sorted = |mut places: Vec<usize>| {
        places.sort_unstable();
        places
    };
    has_halves.then(|| Halves {
        has_middle: sides.middle.is_some(),
        low: sorted(sides.left),
        high: sorted(sides.right),
    })
}

/// Both halves of a scale of agreement as nets, what is in the middle for itself.
fn nets(desk: &Desk<'_>, question: &WithIds<'_>) -> Vec<String> {
    let Some(halves) = halves(question) else {
        return Vec::new();
    };
    let ids = |places: &[usize]| {
        let ids: Vec<&str> = places.iter().map(|place| question.choices[*place].as_str()).collect();
        ids.join(", ")
    };
    let mut lines = vec![
        format!("  {}_net:", question.id),
        format!(
            "    label: {}",
            scalar(&desk.word(&msg!("draft-net", label = &question.label)))
        ),
        format!("    from: {}", question.id),
        format!(
            "    merge: {{{}: [{}], {}: [{}]}}",
            desk.word(&msg!("draft-net-high")),
            ids(&halves.high),
            desk.word(&msg!("draft-net-low")),
            ids(&halves.low)
        ),
    ];
    if halves.has_middle {
        lines.push(format!("    rest: {}", desk.word(&msg!("draft-net-rest"))));
    }
    lines
}

/// Whether a choice rules out all others, by its label: "Aucune de ces réponses", "None of the above".
pub fn is_exclusive(label: &str) -> bool {
    let label = fold(label);
    let word = label.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    matches!(word, "aucun" | "aucune" | "none") || label.starts_with("rien de tout") || label.starts_with("nothing of")
}

#[cfg(test)]
mod tests {
    use super::is_exclusive;

    #[test]
    fn choices_that_rule_out_others_are_known_by_their_labels() {
        for label in [
            "Aucune de ces réponses",
            "Aucun(e)",
            "None of the above",
            "None",
            "Rien de tout cela",
        ] {
            assert!(is_exclusive(label), "{label}");
        }
        for label in ["Sport", "Aucunement", "Nonetheless", "Une ou aucune"] {
            assert!(!is_exclusive(label), "{label}");
        }
    }
}
