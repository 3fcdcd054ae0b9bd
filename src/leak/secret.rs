//! What must not be published, and when it can be told from a report's own words.

use crate::leak::matter::Matter;
use crate::leak::reduce::{LETTERS, Reduced, base, gap_before, is_sign};
use crate::leak::runs::Runs;
use crate::leak::sieve;
use crate::leak::words::char_at;

/// Reduced texts of so many bytes or more are known by their first ones, or their last; shorter ones as a whole, between
/// token edges.
pub const WINDOW: usize = 12;

/// What is longer, in bytes, is neither an id nor an address.
const LONGEST: usize = 256;

/// No secret is shorter, in reduced characters.
pub const SHORTEST: usize = 3;

/// In the finished files, which are full of names of things, nothing shorter is looked for.
pub const SHORTEST_IN_FILES: usize = 4;

/// In compressed bytes, any few letters stand somewhere.
const SHORTEST_IN_NOISE: usize = 10;

/// Below that, words and numbers that happen to be neighbours often read like an id.
const SHORTEST_WITH_BREAKS: usize = 6;

/// What is shorter, or has no digit, may be a part of a word.
pub const GLUABLE: usize = 5;

/// Which column a cell is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretKind {
    /// A respondent's number or code.
    Id,
    /// What a respondent wrote.
    OpenAnswer,
    /// What no question reads: tokens, addresses, dates.
    UnusedColumn,
    /// What no question reads, in a column whose name says that it tells who or where someone is.
    Whereabouts,
}

impl SecretKind {
    /// Of a column that no question reads, by its name.
    pub fn of_unused(column: &str) -> Self {
        const TELLING: [&str; 24] = [
            "nom",
            "noms",
            "prenom",
            "prenoms",
            "name",
            "names",
            "firstname",
            "lastname",
            "surname",
            "fullname",
            "courriel",
            "courriels",
            "email",
            "mail",
            "telephone",
            "tel",
            "phone",
            "cell",
            "cellulaire",
            "adresse",
            "address",
            "rue",
            "street",
            "contact",
        ];
        let column = column.replace(|c: char| !c.is_alphanumeric(), "\n");
        let mut words = column.lines().map(Reduced::of);
        match words.any(|word| TELLING.iter().any(|telling| telling.as_bytes() == word.bytes)) {
            true => Self::Whereabouts,
            false => Self::UnusedColumn,
        }
    }

    /// Whether no question reads the column.
    pub fn is_unused(self) -> bool {
        match self {
            Self::Id | Self::OpenAnswer => false,
            Self::UnusedColumn | Self::Whereabouts => true,
        }
    }
}

/// What to ask [`Published::may_hold`](crate::leak::Published::may_hold) for a cell of the responses.
///
/// None when the cell is too short or too common to be told from a report's own words and numbers: an id of fewer than
/// 3 letters and digits, or of fewer than 5 digits that begin with no zero; an open answer of fewer than five words; of
/// an unused column, a text without digits or a number that could be a figure or a date.
pub fn fingerprint(cell: &str, kind: SecretKind) -> Option<u64> {
    take_down(cell.as_bytes(), kind, &Runs::none(), |_| ())
}

/// The same of a cell in UTF-8, handing over the runs of words that it has in common with what is written elsewhere.
pub fn take_down(cell: &[u8], kind: SecretKind, runs: &Runs, found: impl FnMut(u64)) -> Option<u64> {
    // As weights are, of which there may be a million.
    if kind.is_unused() && is_plain_decimal(cell) {
        return None;
    }
    let has_run = kind != SecretKind::Id && runs.each_in(cell, found);
    if kind == SecretKind::OpenAnswer && !has_run {
        return None;
    }
    if let Some(print) = plain(cell, kind) {
        return print;
    }
    if kind != SecretKind::OpenAnswer && cell.len() > LONGEST {
        return None;
    }
    let cell = str::from_utf8(cell).ok()?;
    let reduced = Reduced::of(cell);
    is_telling(cell, &reduced, kind).then(|| sieve::hash(window(&reduced.bytes, kind)))
}

/// What a cell is known by. Answers end alike ("merci!"), ids and addresses begin so.
fn window(reduced: &[u8], kind: SecretKind) -> &[u8] {
    let window = match kind {
        SecretKind::OpenAnswer => reduced.first_chunk(),
        SecretKind::Id | SecretKind::UnusedColumn | SecretKind::Whereabouts => reduced.last_chunk(),
    };
    window.map_or(reduced, |window: &[u8; WINDOW]| window)
}

/// The same for ids of plain or French letters, and for answers that begin with such, as nearly all of a million do:
/// without taking memory for each.
fn plain(cell: &[u8], kind: SecretKind) -> Option<Option<u64>> {
    let mut reduced = [0; WINDOW];
    let (mut length, mut digits) = (0, true);
    for (at, byte) in cell.iter().enumerate() {
        let letter = match LETTERS[usize::from(*byte)] {
            0 if byte.is_ascii() => None,
            0 => match char_at(cell, at) {
                Some(c) if !is_sign(c) => Some(base(c)?),
                Some(_) | None => None,
            },
            letter => Some(letter),
        };
        if let Some(letter) = letter {
            digits &= letter.is_ascii_digit();
            if length < WINDOW {
                reduced[length] = letter;
                length += 1;
            } else if kind == SecretKind::OpenAnswer {
                break;
            } else {
                reduced.copy_within(1.., 0);
                reduced[WINDOW - 1] = letter;
            }
        }
    }
    let telling = match kind {
        SecretKind::Id => is_id(&reduced[..length], digits),
        SecretKind::OpenAnswer => length == WINDOW,
        // A number may be a figure: the whole of it must be seen.
        SecretKind::UnusedColumn | SecretKind::Whereabouts => return None,
    };
    Some(telling.then(|| sieve::hash(&reduced[..length])))
}

/// A word of three letters is no id, and a number of four may be a year; P01 and 007 are some.
fn is_id(reduced: &[u8], digits: bool) -> bool {
    match reduced.len() {
        0..SHORTEST => false,
        _ if digits => reduced.len() >= 5 || reduced.starts_with(b"0"),
        SHORTEST => reduced.iter().any(u8::is_ascii_digit),
        _ => true,
    }
}

fn is_telling(cell: &str, reduced: &Reduced, kind: SecretKind) -> bool {
    let chars = reduced.chars();
    match kind {
        SecretKind::Id => is_id(&reduced.bytes, reduced.is_digits()),
        SecretKind::OpenAnswer => chars >= WINDOW,
        // Weights have many decimals, and so do the shares of a report.
        SecretKind::UnusedColumn | SecretKind::Whereabouts if is_decimal(cell) => false,
        // Dates have 8 digits; telephone numbers and account numbers have more.
        SecretKind::UnusedColumn | SecretKind::Whereabouts if reduced.is_digits() => chars >= 9,
        SecretKind::UnusedColumn | SecretKind::Whereabouts if reduced.bytes.iter().any(u8::is_ascii_digit) => {
            chars >= 6
        }
        SecretKind::UnusedColumn => false,
        // A first name alone may be a word: Claire, Rose.
        SecretKind::Whereabouts => chars >= 8 && cell.split_whitespace().nth(1).is_some(),
    }
}

/// Nothing but digits and one point or comma: a decimal, and one word.
fn is_plain_decimal(cell: &[u8]) -> bool {
    let (mut marks, mut digits) = (0, 0);
    for byte in cell {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'.' | b',' => marks += 1,
            _ => return false,
        }
    }
    marks == 1 && digits > 0
}

/// 0.8333333333333 or 0,8333333333333.
fn is_decimal(cell: &str) -> bool {
    cell.contains(['.', ',']) && cell.trim().replace(',', ".").parse::<f64>().is_ok()
}

/// A text to look for, reduced once for all files.
#[derive(Debug)]
pub struct Secret {
    /// Its letters and digits.
    pub reduced: Reduced,
    /// Must it stand between token edges? Else R0012 would be found in R00123.
    pub bounded: bool,
    /// Only digits, written without a break: must be a number of its own, not part of another.
    pub number: bool,
    /// Its own breaks, after so many reduced bytes, and whether each has a space.
    pub breaks: Vec<(usize, bool)>,
    digits: bool,
}

impl Secret {
    /// None when nothing is left of the text.
    pub fn of(text: &str) -> Option<Self> {
        let reduced = Reduced::of(text);
        if reduced.bytes.is_empty() {
            return None;
        }
        let digits = reduced.is_digits();
        Some(Self {
            bounded: digits || reduced.chars() < WINDOW,
            number: digits && reduced.tokens.len() == 1,
            breaks: breaks(text, &reduced),
            digits,
            reduced,
        })
    }

    /// Whether it must be written there with no other breaks than its own. G9A5H7 may well be printed as G9A 5H7, but
    /// A100 is not « à 1 0 0 », 10234 is not 10 234 persons, and objects of a PDF are listed as 0 R 1000 0 R.
    pub fn is_firm_in(&self, matter: Matter) -> bool {
        let short = self.number || self.reduced.chars() < SHORTEST_WITH_BREAKS;
        self.bounded && (short || matter == Matter::Noise)
    }

    /// Whether letters may stand right before and after it, as in « noR0012 ».
    pub fn is_gluable(&self) -> bool {
        self.reduced.bytes.len() >= GLUABLE && self.reduced.bytes.iter().any(u8::is_ascii_digit)
    }

    /// Whether finding it there would mean anything: styles and coordinates are full of digits.
    pub fn is_sought_in(&self, matter: Matter) -> bool {
        match matter {
            Matter::Prose | Matter::Code => true,
            Matter::Style => !self.digits,
            Matter::Noise => !self.digits && self.reduced.bytes.len() >= SHORTEST_IN_NOISE,
        }
    }
}

fn breaks(text: &str, reduced: &Reduced) -> Vec<(usize, bool)> {
    let inner = reduced.tokens.iter().skip(1);
    inner
        .map(|token| {
            (
                token.reduced,
                gap_before(text, token.text).contains(char::is_whitespace),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{SecretKind, fingerprint, is_decimal, is_plain_decimal};

    #[test]
    fn the_short_way_leads_to_the_same_place() {
        for cell in [
            "R-0012",
            "2025-R0000001",
            "12345",
            "1234",
            "a b c d e f g h i j k l m",
            "abc",
            "",
            "été 2025 à Québec",
            "« L’Île d’Orléans »",
            "ÇA, c’est l’œuvre",
            "l’e\u{301}te\u{301} des Î\u{2011}les",
            "123\u{ad}45",
            "1²345",
        ] {
            for kind in [SecretKind::Id, SecretKind::OpenAnswer] {
                let reduced = super::Reduced::of(cell);
                let long = super::is_telling(cell, &reduced, kind)
                    .then(|| super::sieve::hash(super::window(&reduced.bytes, kind)));
                if let Some(short) = super::plain(cell.as_bytes(), kind) {
                    assert_eq!(short, long, "{cell}");
                }
            }
        }
    }

    fn tells(cell: &str, kind: SecretKind) -> bool {
        fingerprint(cell, kind).is_some()
    }

    #[test]
    fn ids() {
        assert!(tells("R0012", SecretKind::Id) && tells("R-001", SecretKind::Id) && tells("10234", SecretKind::Id));
        assert!(tells("P01", SecretKind::Id) && tells("007", SecretKind::Id) && tells("0012", SecretKind::Id));
        for none in ["1023", "", "P1", "07", "Eve"] {
            assert!(!tells(none, SecretKind::Id), "{none}");
        }
    }

    #[test]
    fn open_answers() {
        assert!(tells("On m’a refusé l’aide deux fois.", SecretKind::OpenAnswer));
        for none in [
            "Merci !",
            "— … —",
            "Le centre communautaire Saint",
            "Documentation",
            "il y a de la",
        ] {
            assert!(!tells(none, SecretKind::OpenAnswer), "{none}");
        }
    }

    #[test]
    fn unused_columns() {
        let unused = SecretKind::UnusedColumn;
        assert!(tells("G9A 5H7", unused) && tells("192.168.10.12", unused) && tells("819 376-5011", unused));
        assert!(tells("2024-03-12 14:22:31", unused) && tells("8193765011", unused));
        assert!(!tells("2024-03-12", unused) && !tells("0.833333333333333", unused) && !tells("0,8333333333", unused));
        assert!(!tells("Montréal", unused) && !tells("12 345", unused) && !tells("Trois-Rivières-Ouest", unused));
        let who = SecretKind::Whereabouts;
        assert!(tells("Ève Tremblay", who) && tells("12 rue des Érables", who) && !tells("Claire", who));
    }

    /// A weight is a decimal at a glance, or not, and is none of what is looked for either way.
    #[test]
    fn a_weight_is_no_secret_however_it_is_written() {
        for (cell, is_plain) in [
            ("0.8333333333333", true),
            ("12,5", true),
            (".5", true),
            (" 0.83 ", false),
            ("-0,8", false),
        ] {
            assert_eq!(is_plain_decimal(cell.as_bytes()), is_plain, "{cell}");
            assert!(is_decimal(cell) && !tells(cell, SecretKind::UnusedColumn), "{cell}");
        }
        for cell in ["192.168.1.120", "4 187.55", "819.3765011a", ".", "8193765011"] {
            assert!(!is_plain_decimal(cell.as_bytes()), "{cell}");
        }
        assert!(tells("192.168.1.120", SecretKind::UnusedColumn) && tells("10234.5", SecretKind::Id));
    }

    #[test]
    fn what_a_column_is_called_tells_what_it_holds() {
        for column in [
            "Nom",
            "prénom_parent",
            "E-mail",
            "adresse courriel",
            "Phone (home)",
            "last name",
        ] {
            assert_eq!(SecretKind::of_unused(column), SecretKind::Whereabouts, "{column}");
        }
        for column in ["nombre", "poids", "organisme", "telereponse", "Q12"] {
            assert_eq!(SecretKind::of_unused(column), SecretKind::UnusedColumn, "{column}");
        }
    }

    #[test]
    fn writing_does_not_matter() {
        let kind = SecretKind::OpenAnswer;
        assert_eq!(
            fingerprint("L'été, c'est \"long\".", kind),
            fingerprint("l’e\u{301}te\u{301}, c’est «\u{a0}LONG\u{a0}»", kind),
        );
    }
}
