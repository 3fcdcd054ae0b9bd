//! Numbers, and what several columns say together.

use super::codes::Codes;
use super::digits::plain;
use crate::resolve::survey::code::code_key;
use crate::survey::{Coded, Mask, Missing, NOT_CHOSEN, Number};

/// A number of `decimals` digits after the point (or comma), as a count of its last digit.
///
/// None for what is no number, has more digits than that, or doesn't fit.
pub(super) fn number(text: &str, decimals: u32, missing: &Codes) -> Option<Number> {
    if let Some(Err(kind)) = missing.code(text) {
        return Some(Err(kind));
    }
    let plain = plain(text)?;
    if let Some(Err(kind)) = missing.code(&plain) {
        return Some(Err(kind));
    }
    let key = code_key(&plain);
    let digits = key.strip_prefix('-').unwrap_or(&key);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let places = decimals as usize;
    if fraction.len() > places {
        return None;
    }
    let value: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
    Some(Ok(if key.starts_with('-') { -value } else { value }))
}

/// Where a respondent gave a choice again, only the first place of it stays. Returns how many answers that sets aside.
pub(super) fn drop_repeated(places: &mut [Coded]) -> u64 {
    let mut dropped = 0;
    for place in 1..places.len() {
        let (earlier, later) = places.split_at_mut(place);
        let mut again = Mask::none(later[0].rows());
        earlier
            .iter()
            .for_each(|column| again.add(&column.same_choice(&later[0])));
        dropped += again.count();
        later[0].put(&again, Err(Missing::NoAnswer));
    }
    dropped
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
    use super::{Codes, code_key, complete_flags, drop_repeated, number};
    use crate::diagnostic::{Sources, Span, Spanned};
    use crate::resolve::survey::code::MissingCode;
    use crate::survey::{CHOSEN, ChoiceId, Coded, Missing, NOT_CHOSEN, Number};

    fn missing() -> Vec<MissingCode> {
        let span = Span::new(Sources::new().add("questionnaire.yaml", ""), 0..0);
        let one = |code: &str, kind| (Spanned::new(code_key(code), span), kind);
        vec![
            one("98", Missing::DontKnow),
            one("-8", Missing::NotAsked),
            one("Ne sait pas, ou refus", Missing::Refused),
            one("Sans réponse 9", Missing::NoAnswer),
        ]
    }

    fn read(text: &str, decimals: u32) -> Option<Number> {
        number(text, decimals, &Codes::of_missing(&missing()))
    }

    #[test]
    fn numbers_are_counted_in_their_last_digit() {
        assert_eq!(read("3,5", 1), Some(Ok(35)));
        assert_eq!(read("-2", 1), Some(Ok(-20)));
        assert_eq!(read(".5", 1), Some(Ok(5)));
        assert_eq!(read("-.25", 2), Some(Ok(-25)));
        assert_eq!(read("1 200", 0), Some(Ok(1200)));
        assert_eq!(read("", 0), Some(Err(Missing::NoAnswer)));
        for wrong in [
            "3.55",
            "abc",
            "1e3",
            "12a",
            "99999999999999999999",
            ".",
            "NaN",
            "inf",
            "1 20",
            "1,028.5",
        ] {
            assert_eq!(read(wrong, 1), None, "{wrong}");
        }
    }

    #[test]
    fn a_missing_code_may_be_any_text() {
        for (text, kind) in [
            ("98.0", Missing::DontKnow),
            ("98,00", Missing::DontKnow),
            ("Ne sait pas, ou refus", Missing::Refused),
            ("Sans réponse 9", Missing::NoAnswer),
        ] {
            assert_eq!(read(text, 0), Some(Err(kind)), "{text}");
            assert_eq!(Codes::of_missing(&missing()).code(text), Some(Err(kind)), "{text}");
        }
    }

    #[test]
    fn a_choice_given_again_stays_where_it_was_given_first() {
        let meanings = [
            Ok(ChoiceId(0)),
            Ok(ChoiceId(1)),
            Ok(ChoiceId(2)),
            Err(Missing::NoAnswer),
        ];
        let places = |places: [[u8; 3]; 3]| places.map(|column| Coded::new(3, &column, None, &meanings));
        // By columns: the first respondent names 0, 0, 0; the second 0, 1, 0; the third 2, none, 1.
        let mut given = places([[0, 0, 2], [0, 1, 3], [0, 0, 1]]);
        assert_eq!(drop_repeated(&mut given), 3);
        assert_eq!(given, places([[0, 0, 2], [3, 1, 3], [3, 3, 1]]));
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
