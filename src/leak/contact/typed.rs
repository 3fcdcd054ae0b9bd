//! What leads to a person, in whatever form people type it. Looser than what is looked for in finished files, which are
//! full of numbers that nobody typed.

use crate::leak::contact::{ContactKind, email, path, telephone::continues};
use crate::leak::reduce::is_unseen;
use crate::spare::{LazyPattern, folded};
use std::ops::Range;

/// What was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// What it is.
    pub kind: ContactKind,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// The shapes, the surer ones first. Signs are those of [`Seen`].
static SHAPES: [(ContactKind, LazyPattern); 8] = [
    (
        ContactKind::Email,
        LazyPattern::new(
            // A dot between two names looks like the one before the last.
            concat!(
                r"(?i)[\w.+-]+",
                r"(?: ?(?:\[(?:at|à|@|arobase?)\]|\((?:at|à|@|arobase?)\)|\{(?:at|@)\}) ?| arobase? | @ )",
                r"[\w-]+(?:(?:\.| ?(?:\[(?:dot|point|\.)\]|\((?:dot|point|\.)\)) ?| (?:dot|point) )[\w-]+)*",
                r"(?:\.| ?(?:\[(?:dot|point|\.)\]|\((?:dot|point|\.)\)) ?| (?:dot|point) )\pL{2,}"
            ),
            &[&[
                "[at]", "[à]", "[@]", "(at)", "(à)", "(@)", "{at}", "{@}", "arobas", " @ ",
            ]],
        ),
    ),
    (
        ContactKind::Email,
        LazyPattern::new(
            r"(?i)[\w.+-]+ at [\w-]+(?: (?:dot|point) [\w-]+)+",
            &[&[" at "], &[" dot ", " point "]],
        ),
    ),
    // Four letters of the name, year, month (of women with 50 more), day, two more digits.
    (
        ContactKind::HealthInsurance,
        LazyPattern::new(
            r"(?i)[a-z]{4}[ -]?\d\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])\d\d",
            &[&["0000 0000", "0000-0000", "00000000"]],
        ),
    ),
    // North America: area, exchange, line.
    (
        ContactKind::Telephone,
        LazyPattern::new(
            r"(?:\+?1[ .-]?)?(?:\([2-9]\d\d\)|[2-9]\d\d)(?: ?[-./] ?| )?[2-9]\d\d(?: ?[-./] ?| )?\d{4}",
            &[&[
                "0000000", "0 0000", "-0000", ".0000", "/0000", "- 0000", ". 0000", "/ 0000",
            ]],
        ),
    ),
    // France.
    (
        ContactKind::Telephone,
        LazyPattern::new(
            r"(?:(?:\+|00)33[ .-]?(?:\(0\) ?)?|0)[1-9](?:[ .-]?\d\d){4}",
            &[&["0 00", "0.00", "0-00", "000000000"]],
        ),
    ),
    // Any country.
    (
        ContactKind::Telephone,
        LazyPattern::new(r"(?:\+|00)[1-9](?:[ .()-]{0,2}\d){9,14}", &[&["+0", "000"]]),
    ),
    (
        ContactKind::SocialInsurance,
        LazyPattern::new(r"\d{3}([ -]?)\d{3}[ -]?\d{3}", &[&["000000000", "000 000", "000-000"]]),
    ),
    (
        ContactKind::PostalCode,
        LazyPattern::new(
            r"(?i)[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d",
            &[],
        ),
    ),
];

/// All that a text holds, in its order; of what overlaps, the surest.
pub fn find(text: &str) -> Vec<Typed> {
    let seen = Seen::of(text);
    let mut found: Vec<Typed> = Vec::new();
    let mut add = |kind, range: Range<usize>| {
        if found
            .iter()
            .all(|known| known.range.end <= range.start || range.end <= known.range.start)
        {
            found.push(Typed { kind, range });
        }
    };
    email::find(&seen.text).for_each(|range| add(ContactKind::Email, seen.range(range)));
    path::find(&seen.text).for_each(|range| add(ContactKind::Path, seen.range(range)));
    if seen
        .text
        .contains(|c: char| c.is_ascii_digit() || matches!(c, '[' | '(' | '{' | '@'))
        || seen.text.contains(" a")
    {
        let folded = folded(&seen.text);
        let held = SHAPES
            .iter()
            .filter_map(|(kind, shape)| Some((kind, shape.within(&folded)?)));
        for (kind, shape) in held {
            for place in shape.find_iter(&seen.text) {
                if is_one(*kind, &seen.text, place.range()) {
                    add(*kind, seen.range(place.range()));
                }
            }
        }
    }
    found.sort_by_key(|found| found.range.start);
    found
}

/// Whether what has the shape of something is it.
fn is_one(kind: ContactKind, text: &str, range: Range<usize>) -> bool {
    let (before, rest) = text.split_at_checked(range.start).unwrap_or_default();
    let (found, after) = rest.split_at_checked(range.len()).unwrap_or_default();
    let is_free = !continues(before.chars().rev()) && !continues(after.chars());
    match kind {
        ContactKind::Email => true,
        ContactKind::Path | ContactKind::Telephone | ContactKind::HealthInsurance | ContactKind::PostalCode => is_free,
        ContactKind::SocialInsurance => {
            let digit = |c: char| c.is_ascii_digit();
            // 12 123 456 782, 123 456 782 $: parts of a larger number, money.
            let is_figure = before.ends_with(' ') && before.trim_end().ends_with(digit)
                || after.starts_with(' ') && after.trim_start().starts_with(digit)
                || after.trim_start().starts_with(['$', '€', '%']);
            is_free && !is_figure && is_checked(found)
        }
    }
}

/// Whether the last digit checks the others (Luhn), as that of a social insurance number does.
fn is_checked(number: &str) -> bool {
    let digits = number.chars().filter_map(|c| c.to_digit(10));
    let sum: u32 = digits
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, times)| digit * times)
        .map(|product| product / 10 + product % 10)
        .sum();
    sum > 0 && sum.is_multiple_of(10)
}

/// A text as its readers see it: one kind of space, of dash, of dot, letters of one width.
struct Seen {
    text: String,
    /// Of each byte, where its sign begins in the text itself.
    places: Vec<usize>,
}

impl Seen {
    fn of(text: &str) -> Self {
        let mut seen = Self {
            text: String::with_capacity(text.len()),
            places: Vec::with_capacity(text.len() + 1),
        };
        for (at, c) in text.char_indices().filter(|(_, c)| !is_unseen(*c)) {
            let shown = match c {
                '\n' | '\t' => ' ',
                c if c.is_whitespace() => ' ',
                '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
                '·' | '•' | '∙' | '⋅' => '.',
                '﹫' => '@',
                // ！ to ～, each beside the sign that it is a wide form of.
                '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
                c => c,
            };
            seen.text.push(shown);
            seen.places.extend(std::iter::repeat_n(at, shown.len_utf8()));
        }
        seen.places.push(text.len());
        seen
    }

    /// Where what is seen there stands in the text itself.
    fn range(&self, seen: Range<usize>) -> Range<usize> {
        let place = |at: usize| self.places.get(at).copied().unwrap_or_default();
        place(seen.start)..place(seen.end)
    }
}

#[cfg(test)]
mod tests {
    use super::{ContactKind, SHAPES, find};

    #[test]
    fn every_shape_can_be_read() {
        SHAPES
            .iter()
            .for_each(|(_, shape)| assert!(shape.regex().is_some(), "{shape:?}"));
    }

    #[track_caller]
    fn is_found(kind: ContactKind, all: &[&str]) {
        for one in all {
            for text in [format!("Voir : {one}."), format!("({one})"), (*one).to_owned()] {
                let found = find(&text);
                assert_eq!(found.len(), 1, "{text}: {found:?}");
                let shown = &text[found[0].range.clone()];
                assert_eq!((found[0].kind, shown), (kind, *one), "{text}");
            }
        }
    }

    #[test]
    fn telephone_numbers() {
        is_found(
            ContactKind::Telephone,
            &[
                "819 376-5011",
                "8193765011",
                "819–376–5011",
                "819 – 376 – 5011",
                "819\u{a0}376\u{2011}5011",
                "819.376.5011",
                "819·376·5011",
                "819/376-5011",
                "819 3765011",
                "1-819-376-5011",
                "18193765011",
                "+1 819 376-5011",
                "８１９ ３７６ ５０１１",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "0612345678",
                "0033 6 12 34 56 78",
                "0033612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+44 20 7946 0958",
            ],
        );
    }

    #[test]
    fn numbers_of_insured_people_and_postal_codes() {
        is_found(
            ContactKind::SocialInsurance,
            &["046 454 286", "046-454-286", "046454286"],
        );
        is_found(
            ContactKind::HealthInsurance,
            &["TREJ 8505 1234", "TREJ85051234", "trej-8555-1234"],
        );
        is_found(ContactKind::PostalCode, &["G8Z 4M3", "G8Z4M3", "g8z\u{a0}4m3"]);
    }

    #[test]
    fn addresses_that_hide() {
        is_found(
            ContactKind::Email,
            &[
                "jean@exemple.ca",
                "jean＠exemple.ca",
                "jean [at] exemple.ca",
                "jean(at)exemple.ca",
                "jean [arobase] exemple [point] ca",
                "jean arobase exemple.ca",
                "jean arobase exemple point ca",
                "jean.roy @ mail.exemple.ca",
                "jean at exemple dot ca",
            ],
        );
    }

    #[test]
    fn others() {
        for text in [
            "12 345 678 personnes, 2019-2024, 2019–2024, 1 250,50 $, 123 456 782 $, 12 123 456 782",
            "ISBN 978-2-123-45678-9, 2-7605-1234-5, ISSN 1234-5678, 123 456 789",
            "https://doi.org/10.1234/819-376-5011",
            "0000-0002-1825-0097, 430-2020-00123, 2024-03-12 14:22:31",
            "550e8400-e29b-41d4-a716-446655440000 a819-376-5011",
            "hausse de +12 345 678, +5, 100 200 3000, 250.300.2024.12",
            "12 @ 3,50, logo@2x, @nom, look at exemple.ca, un arobase seul, 5 à 7",
            "H1N1, COVID-19, A4, mars 2012, en mai 2019 1234 personnes, G8Z 4M",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
