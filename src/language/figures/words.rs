//! Words with the numbers they say.

use crate::survey::Language;

/// A word or a number of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its first byte in the text.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// In lower case, curly apostrophes taken off: "l’une" is "l" and "une".
    pub text: String,
    /// Something other than white space stands between the token before and this one.
    pub apart: bool,
}

/// Splits at everything that is neither letter nor digit; hyphens stay inside words, separators inside numbers.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut apart = false;
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            apart |= !first.is_whitespace() && first != '’' && first != '\'';
            if first == '%' {
                push(&mut found, text, start..start + 1, std::mem::take(&mut apart));
            }
            continue;
        }
        let digits = first.is_ascii_digit();
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let follows = || text[at + c.len_utf8()..].chars().next();
            let goes_on = if c.is_alphanumeric() {
                !digits || c.is_ascii_digit()
            } else if digits {
                // 27,4; 1 200 with a no-break space; 1,200.
                matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}') && follows().is_some_and(|c| c.is_ascii_digit())
            } else {
                c == '-' && follows().is_some_and(char::is_alphabetic)
            };
            if !goes_on {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        push(&mut found, text, start..end, std::mem::take(&mut apart));
    }
    found
}

fn push(found: &mut Vec<Token>, text: &str, range: std::ops::Range<usize>, apart: bool) {
    found.push(Token {
        start: range.start,
        end: range.end,
        text: text[range].to_lowercase(),
        apart,
    });
}

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

fn digits(language: Language, token: &str) -> Option<Written> {
    let decimal = match language {
        Language::FrCa => ',',
        Language::EnCa => '.',
    };
    let plain: String = token.chars().filter(|c| c.is_ascii_digit() || *c == decimal).collect();
    let (whole, fraction) = plain.split_once(decimal).unwrap_or((&plain, ""));
    let decimals = u32::try_from(fraction.len()).ok().filter(|d| *d <= 9)?;
    let units = format!("{whole}{fraction}").parse().ok()?;
    Some(Written { units, decimals })
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
            100 | 1000 if total > 0 => total = total.checked_mul(value)?,
            value => total = total.checked_add(value)?,
        }
    }
    (count > 0).then_some(total)
}

fn article(part: &str) -> Option<u64> {
    matches!(part, "un" | "une").then_some(1)
}

fn french_part(part: &str) -> Option<u64> {
    const WORDS: [(&str, u64); 24] = [
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
    ];
    WORDS.iter().find(|(word, _)| *word == part).map(|(_, value)| *value)
}

fn english(word: &str) -> Option<u64> {
    const WORDS: [(&str, u64); 30] = [
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
