//! What a cell, or a part of one, may hold, and what it means: codes, labels, ticks.

use crate::diagnostic::Spanned;
use crate::resolve::survey::code::{MissingCode, code_key};
use crate::resolve::survey::fold::{fold, fold_case};
use crate::resolve::survey::layout::Usual;
use crate::survey::{Answer, CHOSEN, ChoiceId, Missing, NOT_CHOSEN};
use std::collections::BTreeMap;

/// The meaning of the texts of a column.
#[derive(Default)]
pub(super) struct Codes {
    /// Codes as they are compared, in the order in which they are declared.
    codes: Vec<(String, Answer)>,
    /// Labels and other texts, folded; none where it may mean two things.
    texts: BTreeMap<String, Option<Answer>>,
    /// The same in lower case, codes among them.
    words: BTreeMap<String, Option<Answer>>,
}

impl Codes {
    /// The codes and labels of a closed list.
    pub fn of_choices(codes: &[Spanned<String>], texts: &[Vec<String>], missing: &[MissingCode]) -> Self {
        let choice = |index: usize| Ok(ChoiceId(index as u16));
        let mut all = Self::default();
        for (index, code) in codes.iter().enumerate() {
            all.code_means(&code.value, choice(index));
        }
        all.missing(missing);
        for (index, texts) in texts.iter().enumerate() {
            texts.iter().for_each(|text| all.text_means(text, choice(index)));
        }
        all
    }

    /// What the column of one choice holds.
    pub fn of_ticks(ticks: &Ticks<'_>, missing: &[MissingCode]) -> Self {
        let mut all = Self::default();
        ticks
            .chosen
            .iter()
            .for_each(|code| all.code_means(&code.value, Ok(CHOSEN)));
        ticks
            .not_chosen
            .iter()
            .for_each(|code| all.code_means(&code.value, Ok(NOT_CHOSEN)));
        all.missing(missing);
        let is_usual = ticks.usual.chosen;
        let own: Vec<String> = ticks.texts.iter().map(|text| fold_case(text)).collect();
        if is_usual {
            own.iter()
                .filter(|text| !is_usual_word(text))
                .for_each(|text| all.word_means(text, Ok(CHOSEN)));
        }
        // A choice that is called “No” is ticked in some exports by what others leave a box unticked by.
        let mut usual = |words: &[&str], meaning| {
            let kept = words
                .iter()
                .filter(|word| meaning == Ok(CHOSEN) || !own.iter().any(|own| own == *word));
            kept.for_each(|word| all.word_means(word, meaning));
        };
        if ticks.usual.chosen {
            usual(&TICKED, Ok(CHOSEN));
        }
        if ticks.usual.not_chosen {
            usual(&UNTICKED, Ok(NOT_CHOSEN));
        }
        if is_usual {
            usual(&NOT_SHOWN, Err(Missing::NotAsked));
            let code = fold_case(ticks.code);
            if !is_usual_word(&code) {
                all.word_means(&code, Ok(CHOSEN));
            }
        }
        all
    }

    /// The codes of an open question: any other text is an answer.
    pub fn of_missing(missing: &[MissingCode]) -> Self {
        let mut all = Self::default();
        all.missing(missing);
        all
    }

    fn missing(&mut self, codes: &[MissingCode]) {
        for (code, kind) in codes {
            self.code_means(&code.value, Err(*kind));
        }
    }

    fn code_means(&mut self, code: &str, meaning: Answer) {
        self.codes.push((code.to_owned(), meaning));
        self.text_means(code, meaning);
    }

    fn text_means(&mut self, text: &str, meaning: Answer) {
        let add = |all: &mut BTreeMap<String, Option<Answer>>, text: String| {
            let known = all.entry(text).or_insert(Some(meaning));
            *known = known.filter(|known| *known == meaning);
        };
        add(&mut self.texts, fold(text));
        add(&mut self.words, fold_case(text));
    }

    /// A word means something unless it does already.
    fn word_means(&mut self, word: &str, meaning: Answer) {
        let is_code = self.codes.iter().any(|(code, _)| *code == code_key(word));
        if !is_code {
            self.words.entry(word.to_owned()).or_insert(Some(meaning));
        }
    }

    /// The meaning of a cell; a blank one is no answer, unless it has a meaning of its own. None for what the codebook
    /// doesn't know. A code goes before a label, a text as it is written before one in another case.
    pub fn code(&self, text: &str) -> Option<Answer> {
        let key = code_key(text);
        if let Some((_, meaning)) = self.codes.iter().find(|(code, _)| *code == key) {
            return Some(*meaning);
        }
        let folded = fold(text);
        if folded.is_empty() {
            let blank = self.codes.iter().find(|(code, _)| code.is_empty());
            return Some(blank.map_or(Err(Missing::NoAnswer), |(_, meaning)| *meaning));
        }
        match self.texts.get(&folded) {
            Some(meaning) => *meaning,
            None => self.words.get(&folded.to_lowercase()).copied().flatten(),
        }
    }

    /// The meaning of a cell in which any text is an answer, in its own case.
    pub fn exactly(&self, text: &str) -> Option<Answer> {
        let key = code_key(text);
        let known = self.codes.iter().find(|(code, _)| *code == key);
        let blank = || key.is_empty().then_some(Err(Missing::NoAnswer));
        let folded = || self.texts.get(&fold(text)).copied().flatten();
        known.map(|(_, meaning)| *meaning).or_else(blank).or_else(folded)
    }

    /// Whether a text means a choice, and is no code.
    pub fn is_label(&self, text: &str) -> bool {
        let key = code_key(text);
        self.code(text).is_some_and(|meaning| meaning.is_ok()) && self.codes.iter().all(|(code, _)| *code != key)
    }

    /// Whether a text is the label of a choice and a code of missing answers.
    pub fn is_label_and_missing(&self, text: &str) -> bool {
        let key = code_key(text);
        let mut meanings = self
            .codes
            .iter()
            .filter(|(code, _)| *code == key)
            .map(|(_, meaning)| meaning)
            .peekable();
        // A code of both is told where it is declared.
        meanings.peek().is_some() && meanings.all(Result::is_err) && self.texts.get(&fold(text)) == Some(&None)
    }

    /// Whether a blank cell has a meaning of its own.
    pub fn knows_blank(&self) -> bool {
        self.codes.iter().any(|(code, _)| code.is_empty())
    }

    /// How many times the text with most of them holds a sign.
    pub fn most_of(&self, sign: &str) -> usize {
        let sign = fold(sign);
        let count = |text: &String| match sign.as_str() {
            "" => text.matches(' ').count(),
            sign => text.matches(sign).count(),
        };
        self.texts.keys().map(count).max().unwrap_or(0)
    }

    /// Every code there is, each once, for messages.
    pub fn known(&self) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        for (code, _) in self.codes.iter().filter(|(code, _)| !code.is_empty()) {
            if !known.contains(code) {
                known.push(code.clone());
            }
        }
        known
    }
}

/// How a box that is ticked and one that isn't may be told in the column of a choice.
pub(super) struct Ticks<'a> {
    /// As declared, or `1`.
    pub chosen: &'a [Spanned<String>],
    /// As declared, or `0`.
    pub not_chosen: &'a [Spanned<String>],
    /// Which of these are not the project's.
    pub usual: Usual,
    /// The choice's own code.
    pub code: &'a str,
    /// Its label and what else means it.
    pub texts: &'a [String],
}

/// What survey tools and spreadsheets put in a box that is ticked, folded: French and English.
const TICKED: [&str; 20] = [
    "1",
    "y",
    "yes",
    "o",
    "oui",
    "x",
    "true",
    "vrai",
    "checked",
    "coché",
    "cochée",
    "selected",
    "sélectionné",
    "sélectionnée",
    "choisi",
    "choisie",
    "✓",
    "✔",
    "☑",
    "on",
];
/// And in one that is not.
const UNTICKED: [&str; 15] = [
    "0",
    "n",
    "no",
    "non",
    "false",
    "faux",
    "unchecked",
    "not checked",
    "non coché",
    "non cochée",
    "not selected",
    "non sélectionné",
    "non sélectionnée",
    "☐",
    "off",
];
/// And in one that was never shown (LimeSurvey, full answers).
const NOT_SHOWN: [&str; 1] = ["n/a"];

fn is_usual_word(word: &str) -> bool {
    TICKED.contains(&word) || UNTICKED.contains(&word) || NOT_SHOWN.contains(&word)
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Codes, Ticks};
    use crate::diagnostic::{Sources, Span, Spanned};
    use crate::resolve::survey::code::{MissingCode, code_key};
    use crate::resolve::survey::layout::Usual;
    use crate::survey::{CHOSEN, ChoiceId, Missing, NOT_CHOSEN};

    fn span() -> Span {
        Span::new(Sources::new().add("questionnaire.yaml", ""), 0..0)
    }

    pub(in super::super) fn missing(codes: &[(&str, Missing)]) -> Vec<MissingCode> {
        let one = |(code, kind): &(&str, Missing)| (Spanned::new(code_key(code), span()), *kind);
        codes.iter().map(one).collect()
    }

    fn spanned(codes: &[&str]) -> Vec<Spanned<String>> {
        codes
            .iter()
            .map(|code| Spanned::new((*code).to_owned(), span()))
            .collect()
    }

    /// Choices 1, 2, … with these labels; 98 is "don’t know".
    pub(in super::super) fn labelled(labels: &[&str]) -> Codes {
        let codes: Vec<String> = (1..=labels.len()).map(|code| code.to_string()).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let texts: Vec<Vec<String>> = labels.iter().map(|label| vec![(*label).to_owned()]).collect();
        Codes::of_choices(&spanned(&codes), &texts, &missing(&[("98", Missing::DontKnow)]))
    }

    #[test]
    fn a_cell_is_a_choice_or_a_kind_of_missing() {
        let list = labelled(&["Oui", "Non"]);
        assert_eq!(list.code("2.0"), Some(Ok(ChoiceId(1))));
        assert_eq!(list.code(" "), Some(Err(Missing::NoAnswer)));
        assert_eq!(list.code("98"), Some(Err(Missing::DontKnow)));
        assert_eq!(list.code("3"), None);
    }

    #[test]
    fn a_label_is_known_however_it_is_typed() {
        let list = labelled(&["Plutôt d’accord", "D’accord – tout à fait", "PAD", "pad"]);
        for text in [
            "Plutôt d'accord",
            "plutôt\u{a0}d’accord ",
            "Pluto\u{302}t d’accord",
            "<b>Plutôt</b> d&rsquo;accord",
        ] {
            assert_eq!(list.code(text), Some(Ok(ChoiceId(0))), "{text}");
        }
        assert_eq!(list.code("D'accord - tout à fait"), Some(Ok(ChoiceId(1))));
        assert_eq!(list.code("pad"), Some(Ok(ChoiceId(3))));
        // In another case it may be either.
        assert_eq!(list.code("Pad"), None);
        assert_eq!(list.code("plutot d'accord"), None);
    }

    #[test]
    fn a_code_goes_before_a_label() {
        let list = labelled(&["2", "trois", "trois"]);
        assert_eq!(list.code("2"), Some(Ok(ChoiceId(1))));
        assert_eq!(list.code("trois"), None);
        assert!(!list.is_label("2") && list.code("98") == Some(Err(Missing::DontKnow)));
    }

    fn box_of(label: &str, code: &str, usual: Usual) -> Codes {
        let (chosen, not_chosen) = (spanned(&["1"]), spanned(&["0"]));
        let ticks = Ticks {
            chosen: &chosen,
            not_chosen: &not_chosen,
            usual,
            code,
            texts: &[label.to_owned()],
        };
        Codes::of_ticks(&ticks, &[])
    }

    #[test]
    fn boxes_are_read_in_each_tools_way() {
        let usual = Usual {
            chosen: true,
            not_chosen: true,
        };
        let bus = box_of("En autobus", "3", usual);
        for text in [
            "1",
            "1.0",
            "Y",
            "Yes",
            "Oui",
            "TRUE",
            "VRAI",
            "Checked",
            "x",
            "en autobus",
            "3",
        ] {
            assert_eq!(bus.code(text), Some(Ok(CHOSEN)), "{text}");
        }
        for text in ["0", "No", "Non", "False", "FAUX", "Unchecked", "Not selected"] {
            assert_eq!(bus.code(text), Some(Ok(NOT_CHOSEN)), "{text}");
        }
        assert_eq!(bus.code("N/A"), Some(Err(Missing::NotAsked)));
        assert_eq!(bus.code(""), Some(Err(Missing::NoAnswer)));
        assert_eq!([bus.code("2"), bus.code("À pied")], [None, None]);
        // What would be ticked in one tool and unticked in another is for the project to say.
        assert_eq!(box_of("Non", "non", usual).code("Non"), None);
        assert_eq!(box_of("N/A", "4", usual).code("N/A"), None);
        assert_eq!(box_of("Aucun", "0", usual).code("0"), Some(Ok(NOT_CHOSEN)));
        let declared = Usual {
            chosen: false,
            not_chosen: true,
        };
        assert_eq!(box_of("Oui", "3", declared).code("Oui"), None);
    }
}
