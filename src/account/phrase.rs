//! Phrases in texts, whatever the line breaks, apostrophes and kinds of space.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words to look for; "…" stands for any words between.
#[derive(Clone)]
pub struct Phrase {
    parts: Vec<String>,
}

/// Many phrases, looked for in one go: what a text takes does not grow with their number.
pub struct Lookout {
    phrases: Vec<Phrase>,
    /// The first part of each phrase that has any, with the phrase's place.
    first: Option<AhoCorasick>,
    owners: Vec<usize>,
}

impl Lookout {
    /// For these phrases.
    pub fn new(phrases: Vec<Phrase>) -> Self {
        let first = phrases.iter().enumerate();
        let first = first.filter_map(|(place, phrase)| Some((place, phrase.parts.first()?)));
        let (owners, parts): (Vec<usize>, Vec<&String>) = first.unzip();
        Self {
            // What is fastest to search takes longer to make than all texts of most reports take to be searched.
            first: AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::ContiguousNFA))
                .build(parts)
                .ok(),
            owners,
            phrases,
        }
    }

    /// The phrases that stand in a text, by their places among all, each with every place where it does.
    pub fn places(&self, folded: &Folded) -> BTreeMap<usize, Vec<Place>> {
        let matches = self
            .first
            .iter()
            .flat_map(|first| first.find_overlapping_iter(&folded.text));
        let near: BTreeSet<usize> = matches.map(|found| self.owners[found.pattern().as_usize()]).collect();
        let each = near
            .into_iter()
            .map(|phrase| (phrase, self.phrases[phrase].places(folded)));
        each.filter(|(_, places)| !places.is_empty()).collect()
    }
}

/// Where a phrase stands: a range per part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    parts: Vec<Range<usize>>,
}

impl Place {
    /// Whether some bytes lie within the phrase.
    pub fn holds(&self, range: &Range<usize>) -> bool {
        let inside = |part: &Range<usize>| part.start <= range.start && range.end <= part.end;
        // "Plus de trois" may be said of "trois" alone: what is claimed lies within the figure's own words too.
        let around = |part: &Range<usize>| range.start <= part.start && part.end <= range.end;
        self.parts.iter().any(|part| inside(part) || around(part))
    }

    /// From the first word to the last.
    pub fn whole(&self) -> Range<usize> {
        let start = self.parts.first().map_or(0, |part| part.start);
        let end = self.parts.last().map_or(start, |part| part.end);
        start..end
    }
}

impl Phrase {
    /// The phrase that an author quotes: "plus … que".
    pub fn new(says: &str) -> Self {
        let parts = says.replace("...", "…");
        let parts = parts.split('…').map(|part| Folded::of(part).text.trim().to_owned());
        Self {
            parts: parts.filter(|part| !part.is_empty()).collect(),
        }
    }

    /// Every place where the phrase stands in a text, whole words only.
    pub fn places(&self, folded: &Folded) -> Vec<Place> {
        let Some(first) = self.parts.first() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(start) = folded.find(first, from) {
            let mut at = start + first.len();
            let mut parts = vec![folded.back(start..at)];
            for part in &self.parts[1..] {
                let Some(next) = folded.find(part, at) else {
                    return found;
                };
                at = next + part.len();
                parts.push(folded.back(next..at));
            }
            found.push(Place { parts });
            from = at;
        }
        found
    }
}

/// A text in lower case with plain apostrophes and single spaces, and where each of its bytes came from.
pub struct Folded {
    /// As phrases are looked for in it.
    pub(super) text: String,
    origins: Vec<usize>,
}

impl Folded {
    /// A text as phrases are looked for in it.
    pub fn of(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len() + 1),
        };
        for (at, c) in text.char_indices() {
            let c = match c {
                '’' => '\'',
                c if c.is_whitespace() => ' ',
                c => c,
            };
            if c == ' ' && folded.text.ends_with(' ') {
                continue;
            }
            if c.is_ascii() {
                folded.text.push(c.to_ascii_lowercase());
            } else {
                folded.text.extend(c.to_lowercase());
            }
            folded.origins.resize(folded.text.len(), at);
        }
        folded.origins.push(text.len());
        folded
    }

    /// The first place from `from` on where whole words match.
    fn find(&self, part: &str, from: usize) -> Option<usize> {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        self.text
            .get(from..)?
            .match_indices(part)
            .map(|(at, _)| from + at)
            .find(|at| {
                let before = self.text[..*at].chars().next_back();
                let after = self.text[at + part.len()..].chars().next();
                let (head, tail) = (part.chars().next(), part.chars().next_back());
                !(letter(before) && letter(head) || letter(after) && letter(tail))
            })
    }

    /// The bytes of the text that a range came from.
    fn back(&self, range: Range<usize>) -> Range<usize> {
        self.origins[range.start]..self.origins[range.end]
    }
}

#[cfg(test)]
mod tests {
    use super::{Folded, Lookout, Phrase};

    #[test]
    fn phrases_stand_where_their_whole_words_do() {
        let text = "Plus  d’un élève, plus d'unités que d'autres. Plus que DEUX";
        let phrases = ["plus d'un", "plus … que", "deux", "trois", "nité"]
            .map(Phrase::new)
            .to_vec();
        let found = Lookout::new(phrases).places(&Folded::of(text));
        let found = found.iter().map(|(phrase, places)| {
            let places = places.iter().map(|place| &text[place.whole()]);
            (*phrase, places.collect::<Vec<_>>())
        });
        let expected = [
            (0, vec!["Plus  d’un"]),
            (1, vec!["Plus  d’un élève, plus d'unités que", "Plus que"]),
            (2, vec!["DEUX"]),
        ];
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    /// Within one of its parts, or around it; what stands between two of them is not its own.
    #[test]
    fn a_phrase_holds_what_lies_in_its_parts() {
        let text = "Plus de trois parents, et cinq enfants, que de deux voisins";
        let [place] = &Phrase::new("de trois parents … que de deux").places(&Folded::of(text))[..] else {
            panic!("once");
        };
        let holds = |words: &str| {
            let at = text.find(words).expect("the words");
            place.holds(&(at..at + words.len()))
        };
        assert!(holds("trois") && holds("deux") && holds("de trois parents"));
        assert!(holds("Plus de trois parents") && holds("que de deux voisins"));
        assert!(!holds("cinq") && !holds("Plus") && !holds("voisins") && !holds("parents, et cinq"));
    }
}
