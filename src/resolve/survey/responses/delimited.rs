//! Several answers in one cell.

use super::codes::Codes;
use crate::survey::{Answer, CHOSEN, ChoiceId, Missing, NOT_CHOSEN};

/// What the answers of a cell are parted by, and what they may be.
pub(super) struct Delimited<'a> {
    pub delimiter: &'a str,
    pub choices: usize,
    /// The choice that takes what is not in the list.
    pub other: Option<ChoiceId>,
    pub codes: &'a Codes,
    /// How many delimiters a known text holds at most.
    longest: usize,
}

impl<'a> Delimited<'a> {
    pub fn new(delimiter: &'a str, choices: usize, other: Option<ChoiceId>, codes: &'a Codes) -> Self {
        Self {
            delimiter,
            choices,
            other,
            codes,
            longest: codes.most_of(delimiter),
        }
    }

    /// A flag per choice. Answers may hold the delimiter themselves: the cell is split so that as little as can be is
    /// left over, and then in the longest answers.
    ///
    /// # Errors
    /// What is left over, where no choice takes it: the first such part.
    pub fn flags(&self, text: &str) -> Result<Vec<Answer>, String> {
        let mut flags = vec![Ok(NOT_CHOSEN); self.choices];
        let (mut missing, mut any) = (Missing::NoAnswer, false);
        let is_blank = text.trim().is_empty();
        let parts = if is_blank {
            vec![("", self.codes.code(""))]
        } else {
            self.parts(text)
        };
        for (part, meaning) in parts {
            match (meaning, self.other) {
                (Some(Ok(choice)), _) | (None, Some(choice)) => {
                    flags[usize::from(choice.0)] = Ok(CHOSEN);
                    any = true;
                }
                (Some(Err(kind)), _) => missing = kind,
                (None, None) => return Err(part.to_owned()),
            }
        }
        if !any {
            flags.fill(Err(missing));
        }
        Ok(flags)
    }

    /// What of a cell is no known answer, joined as it stands there.
    pub fn rest(&self, text: &str) -> Option<String> {
        let parts = self.parts(text);
        let unknown: Vec<&str> = parts
            .iter()
            .filter(|(_, meaning)| meaning.is_none())
            .map(|(part, _)| *part)
            .collect();
        (!unknown.is_empty()).then(|| unknown.join(self.delimiter))
    }

    /// The answers of a cell, each with what it means; unknown ones that follow each other are one.
    fn parts<'t>(&self, text: &'t str) -> Vec<(&'t str, Option<Answer>)> {
        let starts = self.starts(text);
        let pieces = starts.len() - 1;
        let part = |from: usize, to: usize| text[starts[from]..starts[to] - self.delimiter.len()].trim();
        // From the end: how much is left over at best, and up to where the first answer goes.
        let mut best: Vec<(usize, usize, Option<Answer>)> = vec![(0, pieces, None); pieces + 1];
        for from in (0..pieces).rev() {
            best[from] = (usize::MAX, from + 1, None);
            for to in (from + 1..=pieces.min(from + 1 + self.longest)).rev() {
                let is_blank = part(from, to).is_empty();
                let meaning = if is_blank {
                    None
                } else {
                    self.codes.code(part(from, to))
                };
                let is_left = meaning.is_none() && !is_blank;
                if is_left && to > from + 1 {
                    continue;
                }
                let left = best[to].0 + usize::from(is_left);
                if left < best[from].0 {
                    best[from] = (left, to, meaning);
                }
            }
        }
        let (mut parts, mut at): (Vec<(&str, Option<Answer>)>, _) = (Vec::new(), 0);
        let mut unknown_from = None;
        while at < pieces {
            let (_, to, meaning) = best[at];
            let is_blank = part(at, to).is_empty();
            match (meaning, unknown_from) {
                (None, Some(from)) if !is_blank => {
                    parts.pop();
                    parts.push((part(from, to), None));
                }
                (None, None) if !is_blank => {
                    unknown_from = Some(at);
                    parts.push((part(at, to), None));
                }
                (None, _) => {}
                (Some(_), _) => {
                    unknown_from = None;
                    parts.push((part(at, to), meaning));
                }
            }
            at = to;
        }
        parts
    }

    /// Where each piece between delimiters starts, and one more.
    fn starts(&self, text: &str) -> Vec<usize> {
        let mut starts = vec![0];
        if !self.delimiter.is_empty() {
            starts.extend(text.match_indices(self.delimiter).map(|(at, sign)| at + sign.len()));
        }
        starts.push(text.len() + self.delimiter.len());
        starts
    }
}

#[cfg(test)]
mod tests {
    use super::Delimited;
    use crate::resolve::survey::responses::codes::{
        Codes,
        tests::{labelled, missing},
    };
    use crate::survey::{Answer, CHOSEN, ChoiceId, Missing, NOT_CHOSEN};
    use proptest::prelude::*;

    fn flags(chosen: &[bool]) -> Vec<Answer> {
        chosen
            .iter()
            .map(|is| Ok(if *is { CHOSEN } else { NOT_CHOSEN }))
            .collect()
    }

    #[test]
    fn several_answers_in_a_cell() {
        let codes = labelled(&["a", "b", "c"]);
        let cell = Delimited::new(";", 3, None, &codes);
        assert_eq!(cell.flags("3; 1;"), Ok(flags(&[true, false, true])));
        assert_eq!(cell.flags("b;c"), Ok(flags(&[false, true, true])));
        assert_eq!(cell.flags(""), Ok(vec![Err(Missing::NoAnswer); 3]));
        assert_eq!(cell.flags("98"), Ok(vec![Err(Missing::DontKnow); 3]));
        assert_eq!(cell.flags("1;4"), Err("4".to_owned()));
        let refused = Codes::of_missing(&missing(&[("", Missing::Refused)]));
        assert_eq!(
            Delimited::new(";", 1, None, &refused).flags(" "),
            Ok(vec![Err(Missing::Refused)])
        );
    }

    #[test]
    fn an_answer_may_hold_the_delimiter() {
        let codes = labelled(&["Matin", "Soir", "Matin, Soir", "Soir, nuit", "Autre"]);
        let cell = Delimited::new(",", 5, Some(ChoiceId(4)), &codes);
        assert_eq!(
            cell.flags("Matin, Soir"),
            Ok(flags(&[false, false, true, false, false]))
        );
        assert_eq!(cell.flags("Soir, Matin"), Ok(flags(&[true, true, false, false, false])));
        // The longest first would leave “nuit” over.
        assert_eq!(
            cell.flags("Matin, Soir, nuit"),
            Ok(flags(&[true, false, false, true, false]))
        );
        let other = "Matin, à midi, parfois, Soir";
        assert_eq!(cell.flags(other), Ok(flags(&[true, true, false, false, true])));
        assert_eq!(cell.rest(other).as_deref(), Some("à midi, parfois"));
        assert_eq!(cell.rest("Matin"), None);
    }

    proptest! {
        #[test]
        fn joining_and_splitting_gives_the_choices_back(
            labels in prop::collection::btree_set("[a-c]{1,2}(, [a-c]{1,2}| [a-c])?", 1..6),
            chosen in prop::collection::vec(any::<bool>(), 6),
            delimiter in prop::sample::select(vec![", ", ";", " ", "|"]),
        ) {
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            let codes = labelled(&labels);
            let is_parted = |label: &&str| label.contains(delimiter.trim()) && !delimiter.trim().is_empty() || label.contains(delimiter);
            // Where an answer holds the delimiter, only what is joined of one alone has one reading.
            let picked: Vec<usize> = (0..labels.len()).filter(|at| chosen[*at]).collect();
            prop_assume!(!labels.iter().any(is_parted) || picked.len() == 1);
            prop_assume!(!picked.is_empty());
            let cell = picked.iter().map(|at| labels[*at]).collect::<Vec<_>>().join(delimiter);
            let expected: Vec<bool> = (0..labels.len()).map(|at| picked.contains(&at)).collect();
            prop_assert_eq!(Delimited::new(delimiter, labels.len(), None, &codes).flags(&cell), Ok(flags(&expected)));
        }
    }
}
