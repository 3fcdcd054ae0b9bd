//! Text nodes as one stream of signs that remember their node.

/// Unit symbols that must not part from their number.
const UNITS: [&str; 24] = [
    "km", "m", "cm", "mm", "ha", "kg", "g", "mg", "L", "l", "ml", "mL", "h", "min", "s", "°C", "k$", "M$", "G$", "ko",
    "Mo", "Go", "m²", "km²",
];

/// The signs that give an address or code away.
const GIVES_AWAY: [char; 5] = [':', 'w', 'W', '@', '`'];

/// One character of a stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// The character itself.
    pub char: char,
    /// Index of the text node it came from.
    pub run: usize,
    /// Part of an address or of code: not to be touched.
    pub kept: bool,
}

impl Sign {
    /// A space within a line, of any width.
    pub fn is_space(self) -> bool {
        is_space(self.char)
    }
}

/// A space within a line, of any width.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The signs of neighbouring text nodes.
pub(super) struct Stream {
    signs: Vec<Sign>,
}

impl Stream {
    /// The stream of neighbouring text nodes.
    pub fn new(runs: &[String]) -> Self {
        let mut signs = Vec::with_capacity(runs.iter().map(String::len).sum());
        for (run, text) in runs.iter().enumerate() {
            signs.extend(text.chars().map(|char| Sign { char, run, kept: false }));
        }
        // Few texts have any.
        if signs.iter().any(|sign| GIVES_AWAY.contains(&sign.char)) {
            let chars: Vec<char> = signs.iter().map(|s| s.char).collect();
            for range in kept_ranges(&chars) {
                for sign in &mut signs[range] {
                    sign.kept = true;
                }
            }
        }
        Self { signs }
    }

    /// All of them, in order.
    pub fn signs(&self) -> &[Sign] {
        &self.signs
    }

    /// The character at an index, none past the end.
    pub fn at(&self, index: usize) -> Option<char> {
        self.signs.get(index).map(|s| s.char)
    }

    /// How many dots in a row start here, where no dot stands before.
    pub fn dots_from(&self, index: usize) -> usize {
        let opens = index.checked_sub(1).and_then(|i| self.at(i)) != Some('.');
        let dots = self.signs[index..].iter().take_while(|s| s.char == '.').count();
        if opens { dots } else { 0 }
    }

    /// Whether the space at an index must not break, in any language: before a number's unit, and around the sign that
    /// gives a letter its number, as in "n = 49" and "p < 0.05".
    pub fn holds_together(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|i| self.at(i));
        let after_digit = before.is_some_and(|c| c.is_ascii_digit());
        (after_digit && self.unit_follows(index)) || self.relates(index) || self.relates(index.wrapping_sub(2))
    }

    fn unit_follows(&self, index: usize) -> bool {
        UNITS.iter().any(|unit| {
            let length = unit.chars().count();
            let is_unit = unit.chars().enumerate().all(|(i, c)| self.at(index + 1 + i) == Some(c));
            let closes = self
                .at(index + 1 + length)
                .is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
            is_unit && closes
        })
    }

    /// Whether a lone letter before, a sign, a space and a number follow each other from the space at an index on.
    fn relates(&self, index: usize) -> bool {
        let at = |ahead: usize| index.checked_add(ahead).and_then(|i| self.at(i));
        let before = |back: usize| index.checked_sub(back).and_then(|i| self.at(i));
        at(0).is_some_and(is_space)
            && before(1).is_some_and(char::is_alphabetic)
            && before(2).is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
            && at(1).is_some_and(|c| matches!(c, '=' | '<' | '>' | '≤' | '≥' | '≈'))
            && at(2).is_some_and(is_space)
            && at(3).is_some_and(|c| c.is_ascii_digit() || matches!(c, '-' | '−' | '.'))
    }

    /// Whether two stops in a row start here that are one: an abbreviation's own and that of its sentence.
    pub fn is_stop_twice(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|i| self.at(i));
        let after = self.at(index + 2);
        self.dots_from(index) == 2
            && before.is_some_and(char::is_alphabetic)
            && after.is_none_or(|c| c.is_whitespace() || matches!(c, ':' | '"' | '»' | '”' | ')' | ']'))
    }

    /// Of each straight double quote that opens one and of the next that closes it, their indexes; one within another
    /// leaves the outer one open.
    pub fn quotes(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let mut open = Vec::new();
        for (index, sign) in self.signs.iter().enumerate() {
            if sign.char != '"' || sign.kept {
                continue;
            }
            let is_after_space = index
                .checked_sub(1)
                .and_then(|i| self.at(i))
                .is_none_or(char::is_whitespace);
            let opened = if is_after_space { None } else { open.pop() };
            match opened {
                Some(start) => pairs.push((start, index)),
                // 5" is a length; a quote that opens or closes nothing is not ours to guess.
                None => open.extend(self.opens_quote(index).then_some(index)),
            }
        }
        pairs
    }

    /// Whether a quote here has nothing to close: it stands after a space or an opening sign, before a word.
    pub fn opens_quote(&self, index: usize) -> bool {
        let before = |back: usize| index.checked_sub(back).and_then(|i| self.at(i));
        let is_after_opening = before(1).is_none_or(|c| {
            let is_elided = matches!(c, '\'' | '’') && !before(2).is_some_and(|c| c.is_ascii_digit());
            c.is_whitespace() || is_elided || matches!(c, '(' | '[' | '«' | '“' | '‘' | '"' | '—' | '–' | '/')
        });
        is_after_opening && self.at(index + 1).is_some_and(|c| !c.is_whitespace())
    }
}

/// Ranges of character indexes that hold addresses or code, in order.
pub(super) fn kept_ranges(chars: &[char]) -> Vec<std::ops::Range<usize>> {
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    let mut index = 0;
    while index < chars.len() {
        let found = match chars[index] {
            ':' => web_address(chars, index),
            'w' | 'W' => bare_address(chars, index),
            '@' => mail_address(chars, index),
            '`' => code(chars, index),
            _ => None,
        };
        match found {
            // An address may begin before the sign that gave it away, but not inside the one before.
            Some(range) => {
                let start = range.start.max(ranges.last().map_or(0, |r| r.end));
                index = range.end.max(index + 1);
                ranges.push(start..range.end);
            }
            None => index += 1,
        }
    }
    ranges
}

/// `https://…`, `mailto:…`, `doi:…`: the scheme before the colon, and all that can belong to the address.
fn web_address(chars: &[char], colon: usize) -> Option<std::ops::Range<usize>> {
    let letters = chars[..colon]
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_alphabetic())
        .count();
    let start = colon - letters;
    let scheme: String = chars[start..colon].iter().collect::<String>().to_ascii_lowercase();
    let has_slashes = chars[colon..].starts_with(&[':', '/', '/']);
    let is_known = matches!(scheme.as_str(), "mailto" | "doi" | "tel" | "urn" | "data");
    let is_followed = chars
        .get(colon + 1)
        .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/'));
    if letters == 0 || !(has_slashes || (is_known && is_followed)) {
        return None;
    }
    Some(start..address_end(chars, colon + 1))
}

/// `www.exemple.ca/…`
fn bare_address(chars: &[char], start: usize) -> Option<std::ops::Range<usize>> {
    let head: String = chars[start..].iter().take(4).collect::<String>().to_ascii_lowercase();
    let opens = start == 0 || !chars[start - 1].is_alphanumeric();
    let goes_on = chars.get(start + 4).is_some_and(|c| c.is_alphanumeric());
    (head == "www." && opens && goes_on).then(|| start..address_end(chars, start + 4))
}

/// `prenom.nom@exemple.ca`
fn mail_address(chars: &[char], at: usize) -> Option<std::ops::Range<usize>> {
    let is_local = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'');
    let local = chars[..at].iter().rev().take_while(is_local).count();
    let is_domain = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let domain = &chars[at + 1..at + 1 + chars[at + 1..].iter().take_while(is_domain).count()];
    let length = domain
        .iter()
        .rposition(char::is_ascii_alphanumeric)
        .map_or(0, |last| last + 1);
    let has_dot = domain[..length].iter().skip(1).any(|c| *c == '.');
    (local > 0 && has_dot).then(|| at - local..at + 1 + length)
}

/// Text between backticks, on one line.
fn code(chars: &[char], start: usize) -> Option<std::ops::Range<usize>> {
    let length = chars[start + 1..].iter().position(|c| matches!(c, '`' | '\n'))?;
    let end = start + 1 + length;
    (chars[end] == '`').then(|| start..end + 1)
}

/// Where an address ends: before a space, a quote or an angle bracket, and before the punctuation of the sentence.
fn address_end(chars: &[char], from: usize) -> usize {
    let stops = |c: &char| c.is_whitespace() || matches!(c, '«' | '»' | '<' | '>' | '"' | '“' | '”');
    let mut end = chars[from..]
        .iter()
        .position(stops)
        .map_or(chars.len(), |length| from + length);
    while end > from {
        let closes = match chars[end - 1] {
            '.' | ',' | ':' | ';' | '!' | '?' | '…' | '\'' | '’' | '*' => true,
            ')' => !chars[from..end].contains(&'('),
            _ => false,
        };
        if !closes {
            break;
        }
        end -= 1;
    }
    end
}
