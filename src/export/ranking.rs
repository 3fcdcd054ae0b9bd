//! Columns of which each holds the choice at one place of an order.

use super::fold::words;
use super::outline::{Form, Labelled};

/// A battery whose items are ranks, of which each column has the choice: a ranking.
pub(super) fn ranked(form: Form, text: &str) -> Form {
    match form {
        Form::One { replies, lines, .. } if is_ranking(&lines, text) => Form::Ranks {
            columns: lines.into_iter().map(|line| line.column).collect(),
            replies,
        },
        Form::One { .. }
        | Form::Ticks { .. }
        | Form::Joined { .. }
        | Form::Ranks { .. }
        | Form::Mentions { .. }
        | Form::Number { .. }
        | Form::Words { .. } => form,
    }
}

/// Beginnings of words that ask for an order, and words that name a place in it, folded.
const ASK_ORDER: [&str; 6] = ["class", "rank", "ordonn", "order", "priori", "hierarch"];
const PLACES: [&str; 8] = [
    "rang", "rank", "choix", "choice", "priorite", "priority", "position", "place",
];

/// Whether items are "Rang 1", "Rang 2"… or "1st choice", "2nd choice"…; numbers alone, where the question asks for an order.
fn is_ranking(lines: &[Labelled], text: &str) -> bool {
    let asks = words(text)
        .iter()
        .any(|word| ASK_ORDER.iter().any(|start| word.starts_with(start)));
    let is_next = |(place, line): (usize, &Labelled)| {
        let words = words(&line.label);
        let digits = |word: &String| word.chars().take_while(char::is_ascii_digit).collect::<String>();
        let numbers: Vec<usize> = words.iter().filter_map(|word| digits(word).parse().ok()).collect();
        let is_named = words.iter().any(|word| PLACES.contains(&word.as_str()));
        numbers == [place + 1] && words.len() <= 2 && (is_named || asks)
    };
    lines.len() > 1 && lines.iter().enumerate().all(is_next)
}

#[cfg(test)]
mod tests {
    use super::is_ranking;
    use crate::export::Labelled;

    #[test]
    fn ranks_are_known_by_their_names_or_by_what_is_asked() {
        let of = |labels: &[&str], text: &str| {
            let lines: Vec<Labelled> = labels.iter().map(|label| Labelled::new(*label, *label)).collect();
            is_ranking(&lines, text)
        };
        assert!(of(&["Rang 1", "Rang 2", "Rang 3"], "Vos priorités"));
        assert!(of(&["1er choix", "2e choix"], "Quels cours prenez-vous?"));
        assert!(of(&["1st choice", "2nd choice", "3rd choice"], "Which?"));
        assert!(of(&["1", "2", "3"], "Classez les raisons suivantes."));
        assert!(!of(&["1", "2", "3"], "Êtes-vous d’accord?"));
        assert!(!of(&["Rang 2", "Rang 1"], "Vos priorités"));
        assert!(!of(&["Premier étage", "Second étage"], "Classez"));
    }
}
