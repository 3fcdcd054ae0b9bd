//! Texts by how they are spelt: what only capitals, accents, blanks or a last sign tell apart is one answer.

use super::fold::fold;
use super::outline::Reply;
use unicode_normalization::UnicodeNormalization;

/// An answer in all its spellings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling<'a> {
    /// The most frequent of them; of several, the first.
    pub text: &'a str,
    /// How many cells hold any of them.
    pub count: u64,
    /// The others.
    pub others: Vec<&'a str>,
}

/// The answers that texts are, each text with how often it stands, in order of first appearance.
pub fn spellings<'a>(texts: impl Iterator<Item = (&'a str, u64)>) -> Vec<Spelling<'a>> {
    let mut found: Vec<(String, Vec<(&'a str, u64)>)> = Vec::new();
    for (text, count) in texts {
        let key = key(text);
        let place = found.iter().position(|(known, _)| *known == key);
        let place = place.unwrap_or_else(|| {
            found.push((key, Vec::new()));
            found.len() - 1
        });
        let spelt = &mut found[place].1;
        match spelt.iter_mut().find(|(known, _)| *known == text) {
            Some((_, known)) => *known += count,
            None => spelt.push((text, count)),
        }
    }
    let one = |(_, spelt): (String, Vec<(&'a str, u64)>)| {
        let most = spelt.iter().map(|(_, count)| *count).max()?;
        let (text, _) = spelt.iter().find(|(_, count)| *count == most)?;
        Some(Spelling {
            text,
            count: spelt.iter().map(|(_, count)| count).sum(),
            others: spelt
                .iter()
                .map(|(other, _)| *other)
                .filter(|other| other != text)
                .collect(),
        })
    };
    found.into_iter().filter_map(one).collect()
}

impl Spelling<'_> {
    /// As a choice. The build knows by itself what only capitals tell apart; its other spellings have to be declared.
    pub fn reply(&self) -> Reply {
        let small = |text: &str| text.nfc().flat_map(char::to_lowercase).collect::<String>();
        let others = self.others.iter().filter(|other| small(other) != small(self.text));
        Reply {
            also: others.map(|other| (*other).to_owned()).collect(),
            ..Reply::new(self.text, self.text)
        }
    }
}

/// What all spellings of an answer have in common; a sign alone is itself.
fn key(text: &str) -> String {
    let folded = fold(text);
    let short = folded.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '!' | ',' | ';'));
    if short.is_empty() { folded } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn one_answer_is_spelt_in_several_ways() {
        let texts = [
            ("été", 1),
            ("Oui.", 1),
            ("Été", 2),
            ("Oui", 3),
            ("OUI", 1),
            ("C++", 1),
            ("C", 1),
            ("...", 1),
        ];
        let found = spellings(texts.into_iter());
        let of = |text: &str| found.iter().find(|one| one.text == text).expect(text);
        assert_eq!(found.len(), 5);
        assert_eq!((of("Été").count, of("Été").others.as_slice()), (3, ["été"].as_slice()));
        assert_eq!(of("Oui").count, 5);
        assert_eq!(of("Été").reply().also, Vec::<String>::new());
        assert_eq!(of("Oui").reply().also, ["Oui."]);
    }
}
