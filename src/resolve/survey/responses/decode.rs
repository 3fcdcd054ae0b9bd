//! What one distinct text of a column means.

use crate::resolve::survey::code::code_key;
use crate::survey::{Answer, CHOSEN, ChoiceId, Coded, Mask, Missing, NOT_CHOSEN, Number};

/// The meaning of the codes of a column.
pub(super) struct Codes {
    /// Normalised code → meaning, choices before missing: a choice may use a code that is missing elsewhere.
    table: Vec<(String, Answer)>,
}

impl Codes {
    /// The codes of a closed list.
    pub fn of_choices(codes: &[String], missing: &[(String, Missing)]) -> Self {
        let choices = codes.iter().enumerate().filter_map(|(index, code)| {
            let id = u16::try_from(index).ok()?;
            Some((code.clone(), Ok(ChoiceId(id))))
        });
        Self {
            table: choices.chain(missing_codes(missing)).collect(),
        }
    }

    /// The codes of one choice's column.
    pub fn of_flags(chosen: &[String], not_chosen: &[String], missing: &[(String, Missing)]) -> Self {
        let chosen = chosen.iter().map(|code| (code.clone(), Ok(CHOSEN)));
        let not_chosen = not_chosen.iter().map(|code| (code.clone(), Ok(NOT_CHOSEN)));
        Self {
            table: chosen.chain(not_chosen).chain(missing_codes(missing)).collect(),
        }
    }

    /// The meaning of a cell; a blank one is no answer. None for a code that the codebook doesn't know.
    pub fn code(&self, text: &str) -> Option<Answer> {
        let key = code_key(text);
        if key.is_empty() {
            return Some(Err(Missing::NoAnswer));
        }
        self.table
            .iter()
            .find(|(code, _)| *code == key)
            .map(|(_, meaning)| *meaning)
    }

    /// Every code there is, for messages.
    pub fn known(&self) -> Vec<String> {
        self.table.iter().map(|(code, _)| code.clone()).collect()
    }
}

fn missing_codes(missing: &[(String, Missing)]) -> impl Iterator<Item = (String, Answer)> {
    missing.iter().map(|(code, kind)| (code.clone(), Err(*kind)))
}

/// A number of `decimals` digits after the point (or comma), as a count of its last digit.
///
/// None for what is no number, has more digits than that, or doesn't fit.
pub(super) fn number(text: &str, decimals: u32, missing: &[(String, Missing)]) -> Option<Number> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Err(Missing::NoAnswer));
    }
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .collect();
    let plain = plain.replace(',', ".");
    let key = code_key(&plain);
    if let Some((_, kind)) = missing.iter().find(|(code, _)| *code == key) {
        return Some(Err(*kind));
    }
    let digits = key.strip_prefix('-').unwrap_or(&key);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let places = decimals as usize;
    if whole.is_empty() || fraction.len() > places || !(whole.to_owned() + fraction).bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let value: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
    Some(Ok(if key.starts_with('-') { -value } else { value }))
}

/// Several codes in one cell → a flag per choice.
///
/// # Errors
/// The first code that the codebook doesn't know.
pub(super) fn delimited(text: &str, delimiter: &str, choices: usize, codes: &Codes) -> Result<Vec<Answer>, String> {
    let mut flags = vec![Ok(NOT_CHOSEN); choices];
    let mut missing = Missing::NoAnswer;
    let mut any = false;
    for part in text.split(delimiter).map(str::trim).filter(|part| !part.is_empty()) {
        match codes.code(part).ok_or_else(|| part.to_owned())? {
            Ok(choice) => {
                flags[usize::from(choice.0)] = Ok(CHOSEN);
                any = true;
            }
            Err(kind) => missing = kind,
        }
    }
    if !any {
        flags.fill(Err(missing));
    }
    Ok(flags)
}

/// Blank cells beside a chosen (or refused) one mean "not chosen"; a respondent with blanks alone did not answer.
pub(super) fn complete_flags(flags: &mut [Coded]) {
    let mut answered = Mask::none(flags.first().map_or(0, Coded::rows));
    for column in &*flags {
        answered.add(&column.missing().complement());
    }
    for column in flags {
        let mut blank = column.holding(Err(Missing::NoAnswer));
        blank.keep(&answered);
        column.put(&blank, Ok(NOT_CHOSEN));
    }
}

#[cfg(test)]
mod tests {
    use super::{Codes, complete_flags, delimited, number};
    use crate::survey::{CHOSEN, ChoiceId, Coded, Missing, NOT_CHOSEN};

    fn missing() -> Vec<(String, Missing)> {
        vec![
            ("98".to_owned(), Missing::DontKnow),
            ("-8".to_owned(), Missing::NotAsked),
        ]
    }

    #[test]
    fn a_cell_is_a_choice_or_a_kind_of_missing() {
        let codes = Codes::of_choices(&["1".to_owned(), "2".to_owned()], &missing());
        assert_eq!(codes.code("2.0"), Some(Ok(ChoiceId(1))));
        assert_eq!(codes.code(" "), Some(Err(Missing::NoAnswer)));
        assert_eq!(codes.code("98"), Some(Err(Missing::DontKnow)));
        assert_eq!(codes.code("3"), None);
    }

    #[test]
    fn numbers_are_counted_in_their_last_digit() {
        assert_eq!(number("3,5", 1, &missing()), Some(Ok(35)));
        assert_eq!(number("-2", 1, &missing()), Some(Ok(-20)));
        assert_eq!(number("1 200", 0, &missing()), Some(Ok(1200)));
        assert_eq!(number("98.0", 0, &missing()), Some(Err(Missing::DontKnow)));
        assert_eq!(number("", 0, &missing()), Some(Err(Missing::NoAnswer)));
        for wrong in ["3.55", "abc", "1e3", "12a", "99999999999999999999", "."] {
            assert_eq!(number(wrong, 1, &missing()), None, "{wrong}");
        }
    }

    #[test]
    fn several_codes_in_a_cell() {
        let codes = Codes::of_choices(&["1".to_owned(), "2".to_owned(), "3".to_owned()], &missing());
        assert_eq!(
            delimited("3; 1", ";", 3, &codes),
            Ok(vec![Ok(CHOSEN), Ok(NOT_CHOSEN), Ok(CHOSEN)])
        );
        assert_eq!(delimited("", ";", 3, &codes), Ok(vec![Err(Missing::NoAnswer); 3]));
        assert_eq!(delimited("98", ";", 3, &codes), Ok(vec![Err(Missing::DontKnow); 3]));
        assert_eq!(delimited("1;4", ";", 3, &codes), Err("4".to_owned()));
    }

    #[test]
    fn blanks_beside_an_answer_are_not_chosen() {
        let meanings = [Ok(CHOSEN), Ok(NOT_CHOSEN), Err(Missing::NoAnswer)];
        let flags = |places: [[u8; 2]; 2]| places.map(|column| Coded::new(2, &column, None, &meanings));
        let mut completed = flags([[0, 2], [2, 2]]);
        complete_flags(&mut completed);
        assert_eq!(completed, flags([[0, 2], [1, 2]]));
    }
}
