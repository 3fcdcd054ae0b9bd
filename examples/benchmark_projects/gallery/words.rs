//! Words that say nothing about how many: labels and sentences of every length, in several scripts.

use super::super::random::Random;
use super::recipe::Labels;
use std::collections::BTreeSet;

const FRENCH: [&str; 40] = [
    "accueil",
    "animation",
    "atelier",
    "autonomie",
    "bénévolat",
    "bibliothèque",
    "collaboration",
    "communauté",
    "concertation",
    "confiance",
    "cœur",
    "développement",
    "écoute",
    "éducation",
    "entraide",
    "espace",
    "famille",
    "flâner",
    "gouvernance",
    "hébergement",
    "information",
    "intégration",
    "jardin",
    "l’école",
    "logement",
    "mobilité",
    "musique",
    "naïveté",
    "organisation",
    "partenariat",
    "participation",
    "quartier",
    "rencontre",
    "réseau",
    "santé",
    "sécurité",
    "soutien",
    "transport",
    "voisinage",
    "vulgarisation",
];
const ENGLISH: [&str; 32] = [
    "accommodation",
    "activities",
    "advice",
    "belonging",
    "café",
    "community",
    "confidence",
    "culture",
    "development",
    "education",
    "environment",
    "family",
    "garden",
    "governance",
    "health",
    "housing",
    "information",
    "library",
    "listening",
    "mobility",
    "music",
    "neighbourhood",
    "network",
    "outreach",
    "participation",
    "partnership",
    "recreation",
    "safety",
    "support",
    "transportation",
    "volunteering",
    "wellbeing",
];
/// Of which no label is made: a statement that says a group's or a choice's name has to show its answers.
const APART: [&[&str]; 2] = [
    &[
        "couleur",
        "courage",
        "horizon",
        "lumière",
        "montagne",
        "patience",
        "rivière",
        "saveur",
        "silence",
        "tendresse",
    ],
    &[
        "colour", "courage", "horizon", "kindness", "light", "mountain", "patience", "river", "silence", "taste",
    ],
];
const EMOJI: [&str; 8] = ["🌳", "📚", "🚲", "🏠", "👩🏽‍🏫", "🎶", "❤️", "🇨🇦"];
const CJK: [&str; 12] = [
    "図書館",
    "学校",
    "家庭",
    "社区",
    "健康",
    "交通",
    "住宅",
    "信息",
    "音楽",
    "邻里",
    "支援",
    "花園",
];
const RIGHT_TO_LEFT: [&str; 10] = [
    "مكتبة",
    "مدرسة",
    "عائلة",
    "صحة",
    "سكن",
    "ספרייה",
    "משפחה",
    "בריאות",
    "קהילה",
    "موسيقى",
];

/// Makes words; two of its labels never are the same.
pub struct Words {
    random: Random,
    is_french: bool,
    labels: Labels,
    given: BTreeSet<String>,
}

impl Words {
    pub fn new(seed: u64, is_french: bool, labels: Labels) -> Self {
        Self {
            random: Random::new(seed),
            is_french,
            labels,
            given: BTreeSet::new(),
        }
    }

    fn word(&mut self) -> &'static str {
        let words: &[&str] = if self.is_french { &FRENCH } else { &ENGLISH };
        self.random.pick::<&str>(words)
    }

    /// So many words, with a capital.
    pub fn phrase(&mut self, many: usize) -> String {
        let words: Vec<&str> = (0..many.max(1)).map(|_| self.word()).collect();
        capital(&words.join(" "))
    }

    /// A sentence of a few words; of up to a hundred where labels are long.
    pub fn sentence(&mut self) -> String {
        let is_long = [Labels::Long, Labels::Mixed].contains(&self.labels);
        let many = *self.random.pick(if is_long { &[3, 30, 100] } else { &[3, 8, 15] });
        format!("{}.", self.phrase(many))
    }

    /// A sentence that names nothing of the questionnaire.
    pub fn statement(&mut self) -> String {
        let many = *self.random.pick(&[3, 8, 30]);
        let apart = APART[usize::from(!self.is_french)];
        let words: Vec<&str> = (0..many).map(|_| *self.random.pick(apart)).collect();
        format!("{}.", capital(&words.join(" ")))
    }

    /// A label like all others of the project, and unlike each of them.
    pub fn label(&mut self) -> String {
        let kind = match self.labels {
            Labels::Mixed => *self.random.pick(&[
                Labels::Letter,
                Labels::Word,
                Labels::Words,
                Labels::Long,
                Labels::Unbroken,
                Labels::Emoji,
                Labels::Cjk,
                Labels::RightToLeft,
            ]),
            one => one,
        };
        for more in 0.. {
            let label = self.one(kind, more);
            if self.given.insert(label.clone()) {
                return label;
            }
        }
        unreachable!("labels grow until one is new")
    }

    fn one(&mut self, kind: Labels, more: usize) -> String {
        match kind {
            Labels::Letter => (0..=more / 20)
                .map(|_| char::from(b'A' + self.random.below(26) as u8))
                .collect(),
            Labels::Word => self.phrase(1 + more / 40),
            Labels::Words | Labels::Mixed => {
                let many = self.random.between(2, 6);
                self.phrase(many + more / 40)
            }
            Labels::Long => {
                let letters = self.random.between(120, 400);
                let mut text = self.phrase(3);
                while text.chars().count() < letters {
                    text.push(' ');
                    text.push_str(self.word());
                }
                text
            }
            Labels::Unbroken => {
                let letters = *self.random.pick(&[20, 35, 50, 80]);
                let mut text = self.phrase(1);
                while text.chars().count() < letters {
                    text.push_str(self.word().trim_start_matches("l’"));
                }
                text.chars().take(letters + more / 40).collect()
            }
            Labels::Emoji => {
                let many = self.random.between(1, 3);
                format!("{} {}", self.random.pick(&EMOJI), self.phrase(many + more / 40))
            }
            Labels::Cjk => self.joined(&CJK, "", more),
            Labels::RightToLeft => self.joined(&RIGHT_TO_LEFT, " ", more),
        }
    }

    fn joined(&mut self, of: &[&str], by: &str, more: usize) -> String {
        let many = self.random.between(1, 4) + more / 40;
        (0..many).map(|_| *self.random.pick(of)).collect::<Vec<_>>().join(by)
    }
}

pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
