//! Telephone numbers: those of North America in their groups of 3, 3 and 4 digits, those of the world after a `+`.

use crate::leak::contact::around::around;

/// All that the text holds, in their order.
pub fn find(text: &str) -> impl Iterator<Item = String> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let first = rest.bytes().position(|byte| byte.is_ascii_digit())?;
            let run = Run::read(text, text.len() - rest.len() + first);
            rest = around(text, run.end).1;
            if let Some(number) = run.number() {
                return Some(number.to_owned());
            }
        }
    })
}

/// 1 819 376-5011.
const MOST_GROUPS: usize = 4;

/// Groups of digits with little between them.
struct Run<'a> {
    text: &'a str,
    start: usize,
    /// The first of them; a number of North America has no more.
    groups: [&'a str; MOST_GROUPS],
    count: usize,
    digits: usize,
    end: usize,
}

impl<'a> Run<'a> {
    /// `first` is where its first digit is.
    fn read(text: &'a str, first: usize) -> Self {
        let (before, mut rest) = around(text, first);
        let before = before.strip_suffix('(').unwrap_or(before);
        let before = before.strip_suffix('+').unwrap_or(before);
        let mut groups = [""; MOST_GROUPS];
        let (mut count, mut digits) = (0, 0);
        loop {
            let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let group = rest.get(..rest.len() - after.len()).unwrap_or_default();
            if let Some(place) = groups.get_mut(count) {
                *place = group;
            }
            count += 1;
            digits += group.len();
            rest = after;
            let Some(next) = separated(after) else {
                break;
            };
            rest = next;
        }
        Self {
            text,
            start: before.len(),
            groups,
            count,
            digits,
            end: text.len() - rest.len(),
        }
    }

    fn number(&self) -> Option<&'a str> {
        let (before, from) = around(self.text, self.start);
        let after = around(self.text, self.end).1;
        // By length: comparing what follows would read the text to its end for each number.
        let number = from.get(..from.len() - after.len())?;
        // (819) 376-5011, but not (819 376-5011, poste 12).
        let number = if number.contains(')') {
            number
        } else {
            number.trim_start_matches('(')
        };
        let is_link = before.ends_with("tel:");
        let is_free = is_link || !(continues(before.chars().rev()) || continues(after.chars()));
        (is_free && (is_link || self.is_north_american() || self.is_international(number))).then_some(number)
    }

    /// 819 376-5011, 1 (819) 376-5011. Area and exchange begin with 2 to 9; 2 000 000 2025 is no number.
    fn is_north_american(&self) -> bool {
        let groups = match self.groups.get(..self.count).unwrap_or_default() {
            [country, groups @ ..] if *country == "1" => groups,
            groups => groups,
        };
        let [area, exchange, line] = groups else {
            return false;
        };
        let is_prefix = |group: &str| group.len() == 3 && !group.starts_with(['0', '1']);
        is_prefix(area) && is_prefix(exchange) && line.len() == 4
    }

    /// A `+`, and the 10 to 15 digits of an international number.
    fn is_international(&self, number: &str) -> bool {
        let country = number.trim_start_matches('(').strip_prefix('+');
        (10..=15).contains(&self.digits) && country.is_some_and(|country| !country.starts_with('0'))
    }
}

/// The digits after what may stand between two groups: a space, `-`, `.`, `) `, or `-` at the end of a line.
fn separated(after: &str) -> Option<&str> {
    const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];
    let rest = after.strip_prefix(')').unwrap_or(after);
    let rest = match rest.strip_prefix(['-', '\u{2010}', '\u{2011}']) {
        Some(rest) => rest.trim_start_matches(['\n', ' ']),
        None => rest
            .strip_prefix('.')
            .or_else(|| rest.strip_prefix(SPACES))
            .unwrap_or(rest),
    };
    let rest = rest.strip_prefix('(').unwrap_or(rest);
    (rest.len() < after.len() && rest.starts_with(|c: char| c.is_ascii_digit())).then_some(rest)
}

/// Whether a word, a number, an address or an identifier goes on beside a run of digits; signs from the run outwards.
pub fn continues(mut signs: impl Iterator<Item = char>) -> bool {
    match signs.next() {
        Some(c) if c.is_alphanumeric() => true,
        Some('/' | '_' | '#' | '=' | '&' | '%') => true,
        Some('-' | '.' | ',' | '\u{2011}') => signs.next().is_some_and(|c| c.is_ascii_digit()),
        Some(_) | None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn numbers() {
        for number in [
            "819 376-5011",
            "(819) 376-5011",
            "819-376-5011",
            "819.376.5011",
            "819\u{a0}376\u{2011}5011",
            "+1 819 376-5011",
            "+1 (819) 376-5011",
            "1-800-361-5085",
            "1 800 361-5085",
            "+33 1 23 45 67 89",
            "+33 (0)1 23 45 67 89",
            "+18193765011",
            "819 376-\n5011",
        ] {
            for text in [
                format!("Tél.: {number}."),
                format!("({number}, poste 12)"),
                format!("Tél.{number}"),
                number.into(),
            ] {
                let found: Vec<String> = find(&text).collect();
                assert_eq!(found, [number], "{text}");
            }
        }
        assert_eq!(find("href tel:8193765011 x").next().unwrap(), "8193765011");
    }

    #[test]
    fn others() {
        for text in [
            "12 345 678 personnes, 2019-2024, 1 250,50 $",
            "ISBN 978-2-123-45678-9, 2-7605-1234-5, ISSN 1234-5678",
            "https://doi.org/10.1234/819-376-5011",
            "0000-0002-1825-0097, 430-2020-00123, 2024-03-12 14:22:31",
            "550e8400-e29b-41d4-a716-446655440000 a819-376-5011",
            "hausse de +12 345 678, +5, 100 200 3000, 250.300.2024.12",
            "819 376\n5011 et 819, 376, 5011",
            "8193765011",
        ] {
            assert_eq!(find(text).next(), None, "{text}");
        }
    }
}
