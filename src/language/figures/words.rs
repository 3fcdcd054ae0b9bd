//! Words with the numbers they say.

use crate::survey::Language;

/// A number as written: `units` of 10^-`decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Without the decimal sign: 274 for 27,4.
    pub units: u64,
    /// How many digits stand after the sign.
    pub decimals: u32,
}

impl Written {
    /// A number without decimals.
    pub const fn whole(units: u64) -> Self {
        Self { units, decimals: 0 }
    }

    /// The number that a word is, digits or letters: "deux", "27,4".
    pub fn of(language: Language, word: &str) -> Option<Self> {
        number(language, word)
    }
}

/// The number that a token says, in digits or in words. "Un" and "une" are articles until what follows says otherwise.
pub(super) fn number(language: Language, token: &str) -> Option<Written> {
    if token.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(language, token);
    }
    let value = match language {
        Language::FrCa => french(token),
        Language::EnCa => english(token),
    };
    value.map(Written::whole)
}

/// Digits with the language's own decimal sign. The other sign groups thousands, or is the decimal sign of someone who is
/// used to the other language. What is grouped otherwise, like "3.2.1", is the number of nothing.
fn digits(language: Language, token: &str) -> Option<Written> {
    let (decimal, other) = match language {
        Language::FrCa => (',', '.'),
        Language::EnCa => ('.', ','),
    };
    let (whole, fraction) = match (token.matches(decimal).count(), token.matches(other).count()) {
        (1, _) => token.split_once(decimal)?,
        (0, 1) if !is_grouped(token, other) => token.split_once(other)?,
        (_, 0) if is_grouped(token, decimal) => (token, ""),
        (0, _) => (token, ""),
        _ => return None,
    };
    let is_whole = whole.bytes().all(|b| b.is_ascii_digit());
    if !is_whole && !is_grouped(whole, other) && !is_grouped(whole, decimal) {
        return None;
    }
    let decimals = u32::try_from(fraction.len()).ok().filter(|d| *d <= 9)?;
    let digits: String = whole
        .chars()
        .chain(fraction.chars())
        .filter(char::is_ascii_digit)
        .collect();
    let units = digits.parse().ok()?;
    Some(Written { units, decimals })
}

/// "1,200,000": groups of three after one of up to three.
fn is_grouped(token: &str, separator: char) -> bool {
    let mut groups = token.split(separator);
    let first = groups.next().map_or(0, str::len);
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3 && is_digits(group))
}

/// "deux", "dix-sept", "quatre-vingt-dix", "deux-cents".
fn french(word: &str) -> Option<u64> {
    let mut parts = word.split('-').filter(|part| *part != "et").peekable();
    let mut total = 0u64;
    let mut count = 0;
    while let Some(part) = parts.next() {
        count += 1;
        let mut value = french_part(part).or_else(|| (count > 1).then(|| article(part)).flatten())?;
        // Quatre-vingts is a product, as are deux-cents and trois-mille.
        if value == 4 && parts.peek().is_some_and(|next| matches!(*next, "vingt" | "vingts")) {
            parts.next();
            value = 80;
        }
        match value {
            100 | 1000 | 1_000_000.. if total > 0 => total = total.checked_mul(value)?,
            value => total = total.checked_add(value)?,
        }
    }
    (count > 0).then_some(total)
}

fn article(part: &str) -> Option<u64> {
    matches!(part, "un" | "une").then_some(1)
}

fn french_part(part: &str) -> Option<u64> {
    const WORDS: [(&str, u64); 28] = [
        ("zéro", 0),
        ("deux", 2),
        ("trois", 3),
        ("quatre", 4),
        ("cinq", 5),
        ("six", 6),
        ("sept", 7),
        ("huit", 8),
        ("neuf", 9),
        ("dix", 10),
        ("onze", 11),
        ("douze", 12),
        ("treize", 13),
        ("quatorze", 14),
        ("quinze", 15),
        ("seize", 16),
        ("vingt", 20),
        ("trente", 30),
        ("quarante", 40),
        ("cinquante", 50),
        ("soixante", 60),
        ("cent", 100),
        ("cents", 100),
        ("mille", 1000),
        ("million", 1_000_000),
        ("millions", 1_000_000),
        ("milliard", 1_000_000_000),
        ("milliards", 1_000_000_000),
    ];
    WORDS.iter().find(|(word, _)| *word == part).map(|(_, value)| *value)
}

fn english(word: &str) -> Option<u64> {
    const WORDS: [(&str, u64); 32] = [
        ("zero", 0),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("hundred", 100),
        ("thousand", 1000),
        ("million", 1_000_000),
        ("billion", 1_000_000_000),
        ("dozen", 12),
    ];
    let value = |part: &str| WORDS.iter().find(|(word, _)| *word == part).map(|(_, value)| *value);
    match word.split_once('-') {
        Some((tens, "one")) => value(tens).map(|tens| tens + 1),
        Some((tens, ones)) => Some(value(tens)? + value(ones)?),
        None => value(word),
    }
}

/// "Une dizaine": a number that says itself that it is approximate.
pub(super) fn about(language: Language, token: &str) -> Option<u64> {
    let word = token.strip_suffix('s').unwrap_or(token);
    let words: &[(&str, u64)] = match language {
        Language::FrCa => &[
            ("dizaine", 10),
            ("douzaine", 12),
            ("quinzaine", 15),
            ("vingtaine", 20),
            ("trentaine", 30),
            ("quarantaine", 40),
            ("cinquantaine", 50),
            ("soixantaine", 60),
            ("centaine", 100),
            ("millier", 1000),
        ],
        Language::EnCa => &[],
    };
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// Words for the parts of a whole.
const FRENCH_PARTS: [(&str, u64); 9] = [
    ("demi", 2),
    ("tier", 3),
    ("quart", 4),
    ("cinquième", 5),
    ("sixième", 6),
    ("septième", 7),
    ("huitième", 8),
    ("neuvième", 9),
    ("dixième", 10),
];
const ENGLISH_PARTS: [(&str, u64); 10] = [
    ("half", 2),
    ("halve", 2),
    ("third", 3),
    ("quarter", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
];

/// "tiers", "quarts", "fifths": into how many equal parts.
pub(super) fn denominator(language: Language, word: &str) -> Option<u64> {
    let word = word.strip_suffix('s').unwrap_or(word);
    let words: &[(&str, u64)] = match language {
        Language::FrCa => &FRENCH_PARTS,
        Language::EnCa => &ENGLISH_PARTS,
    };
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// "trois-quarts", "two-thirds": a fraction in one word.
pub(super) fn joined_fraction(language: Language, token: &str) -> Option<(u64, u64)> {
    let (count, part) = token.rsplit_once('-')?;
    let numerator = match count {
        "un" | "one" => 1,
        count => number(language, count).filter(|n| n.decimals == 0)?.units,
    };
    let denominator = denominator(language, part)?;
    (numerator > 0 && numerator < denominator).then_some((numerator, denominator))
}
