//! Where the passages stand and which words they hold, looked up instead of searched again for each claim and release.

use super::{Folded, Passage};
use crate::commentary::Reported;
use crate::diagnostic::Span;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The passages by their place.
pub(super) struct Shelf(Vec<(Span, usize)>);

impl Shelf {
    pub fn of<'a>(passages: impl Iterator<Item = &'a Passage>) -> Self {
        let mut by_place: Vec<(Span, usize)> = passages.map(|passage| passage.text.span).zip(0..).collect();
        by_place.sort_unstable();
        Self(by_place)
    }

    /// The passages of a part of a file, or of all files, in their order.
    pub fn within(&self, scope: Option<Span>) -> Vec<usize> {
        let Some(scope) = scope else {
            return (0..self.0.len()).collect();
        };
        let first = self
            .0
            .partition_point(|(own, _)| (own.source, own.start) < (scope.source, scope.start));
        let rest = self.0[first..].iter();
        let inside = rest.take_while(|(own, _)| own.source == scope.source && own.start <= scope.end);
        let mut found: Vec<usize> = inside
            .filter(|(own, _)| own.end <= scope.end)
            .map(|(_, at)| *at)
            .collect();
        found.sort_unstable();
        found
    }
}

/// What is reported in a text, of all that is, sorted by text.
pub(super) fn reported_in(all: &[Reported], text: Span) -> &[Reported] {
    let first = all.partition_point(|one| one.text < text);
    let rest = &all[first..];
    &rest[..rest.partition_point(|one| one.text == text)]
}

/// So many windows are held against a phrase that is gone: all of a few texts; of more, those where its rarest words stand.
const MOST: usize = 1_000;

/// Every word of the passages.
pub(super) struct WordIndex<'a> {
    /// As they stand, and as phrases are looked for.
    texts: Vec<Vec<(&'a str, String)>>,
    /// Text and place of each word, without the signs around it.
    places: FxHashMap<String, Vec<(usize, usize)>>,
}

impl<'a> WordIndex<'a> {
    pub fn of(passages: impl Iterator<Item = &'a Passage>) -> Self {
        let words = |passage: &'a Passage| {
            passage
                .read
                .split_whitespace()
                .map(|word| (word, Folded::of(word).text))
        };
        let texts: Vec<Vec<(&str, String)>> = passages.map(|passage| words(passage).collect()).collect();
        let mut places: FxHashMap<String, Vec<(usize, usize)>> = FxHashMap::default();
        for (text, words) in texts.iter().enumerate() {
            for (place, (_, folded)) in words.iter().enumerate() {
                places.entry(bare(folded).to_owned()).or_default().push((text, place));
            }
        }
        Self { texts, places }
    }

    /// The words of some passages, `among`, that are likest to a phrase which is not there, and the passages where they stand;
    /// none when nothing is near.
    pub fn nearest(&self, says: &str, among: &[usize]) -> Option<(String, Vec<usize>)> {
        let wanted = Folded::of(says).text;
        let length = wanted.chars().count();
        let count = wanted.split(' ').count();
        let mut best: Option<(usize, String)> = None;
        let mut standing = Vec::new();
        for (text, start) in self.windows(&wanted, among) {
            let window = &self.texts[text][start..start + count];
            let folded: Vec<&str> = window.iter().map(|(_, folded)| folded.as_str()).collect();
            let folded = folded.join(" ");
            let known = best.as_ref().map_or(usize::MAX, |(known, _)| *known);
            // No nearer than what it is longer or shorter by.
            if folded.chars().count().abs_diff(length) > known {
                continue;
            }
            let distance = strsim::levenshtein(&wanted, &folded);
            let words = || window.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ");
            if distance < known {
                best = Some((distance, words()));
                standing = vec![text];
            } else if distance == known && best.as_ref().is_some_and(|(_, known)| *known == words()) {
                standing.push(text);
            }
        }
        let (distance, words) = best?;
        // Half of the letters may differ: a share said anew has other words than before.
        let is_near = distance * 2 <= length && !words.contains('\u{1}');
        standing.dedup();
        is_near.then_some((words, standing))
    }

    /// Where to look for what is like a phrase: text and first word, in their order.
    fn windows(&self, wanted: &str, among: &[usize]) -> BTreeSet<(usize, usize)> {
        let count = wanted.split(' ').count();
        let starts = |text: usize| (self.texts[text].len() + 1).saturating_sub(count);
        if among.iter().map(|text| starts(*text)).sum::<usize>() <= MOST {
            let all = among
                .iter()
                .flat_map(|text| (0..starts(*text)).map(|start| (*text, start)));
            return all.collect();
        }
        let words = wanted.split(' ').enumerate();
        let held = words.filter_map(|(at, word)| Some((at, self.places.get(bare(word))?)));
        let mut held: Vec<(usize, &Vec<(usize, usize)>)> = held.collect();
        held.sort_by_key(|(_, places)| places.len());
        let places = held
            .into_iter()
            .flat_map(|(at, places)| places.iter().map(move |place| (at, *place)));
        let near = places.filter_map(|(at, (text, place))| Some((text, place.checked_sub(at)?)));
        let near = near.filter(|(text, start)| *start < starts(*text) && among.binary_search(text).is_ok());
        near.take(MOST).collect()
    }
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{MOST, Shelf, WordIndex, reported_in};
    use crate::account::Passage;
    use crate::commentary::Reported;
    use crate::content::yaml::Text;
    use crate::diagnostic::{Sources, Span};
    use crate::survey::QuestionId;

    /// Texts that stand one after the other in a file, a byte apart.
    fn passages(texts: &[String]) -> (Vec<Passage>, Span) {
        let source = Sources::new().add("a.yaml", texts.join("\n"));
        let mut at = 0;
        let passage = |text: &String| {
            let span = Span::new(source, at..at + text.len());
            at += text.len() + 1;
            Passage::new(&Text::new(text.clone(), span), Vec::new())
        };
        let passages = texts.iter().map(passage).collect();
        (passages, Span::new(source, 0..at))
    }

    #[test]
    fn what_is_looked_up_is_what_a_search_finds() {
        let texts: Vec<String> = (0..40).map(|number| format!("Texte {number} de la section.")).collect();
        let (mut passages, whole) = passages(&texts);
        passages.rotate_left(13);
        let shelf = Shelf::of(passages.iter());
        let spans: Vec<Span> = passages.iter().map(|passage| passage.text.span).collect();
        let part = |from: u32, to: u32| {
            Some(Span {
                start: from,
                end: to,
                ..whole
            })
        };
        for scope in [None, Some(whole), part(1, 90), part(30, 31), part(700, 9_000)] {
            let found: Vec<usize> = (0..40).filter(|at| passages[*at].lies_in(scope)).collect();
            assert_eq!(shelf.within(scope), found, "{scope:?}");
        }
        let reported = |(text, question): (&Span, usize)| Reported {
            text: *text,
            range: None,
            question: QuestionId(question),
            choices: Vec::new(),
        };
        let mut all: Vec<Reported> = spans.iter().chain(&spans[..9]).zip(0..).map(reported).collect();
        all.sort_by_key(|one| one.text);
        for span in &spans {
            let found = all.iter().filter(|one| one.text == *span).map(|one| one.question);
            let looked_up = reported_in(&all, *span).iter().map(|one| one.question);
            assert!(found.eq(looked_up));
        }
    }

    /// However many texts there are, a phrase is held against a thousand windows, and what became of it is among them.
    #[test]
    fn a_phrase_that_is_gone_is_looked_for_where_its_rare_words_stand() {
        let text = |number: u32| {
            format!("Des parents de la région {number} ont dit que la moitié lit, ou plus de {number} %.")
        };
        let texts: Vec<String> = (0..3_000).map(text).collect();
        let (passages, _) = passages(&texts);
        let words = WordIndex::of(passages.iter());
        let all: Vec<usize> = (0..passages.len()).collect();
        assert!(words.windows("la moitié lit plus de 1234", &all).len() <= MOST);
        let found = words.nearest("la région 1234 a dit", &all);
        assert_eq!(found, Some(("la région 1234 ont dit".to_owned(), vec![1234])));
        assert_eq!(words.nearest("zèbres au galop", &all), None);
        // Of a few texts all is tried, whether or not it shares a word.
        let found = words.nearest("parent", &all[..3]);
        assert_eq!(found, Some(("parents".to_owned(), vec![0, 1, 2])));
    }
}
