//! A few questions before a project is begun, each with an answer ready: lines in, lines out, as every terminal and every
//! screen reader has them.

use crate::diagnostic::{Catalogue, Message, Tongue};
use crate::export::words;
use crate::msg;
use crate::pipeline::Proposal;
use crate::survey::{Language, Preset};
use std::io::{BufRead, Write};

/// The rules to choose from; that everything is published is for the authors to write, with their reason.
const PRESETS: [Preset; 3] = [Preset::Insee, Preset::Nhs, Preset::Ons];

/// What people call French and English, in either.
const LANGUAGES: [&[&str]; 2] = [
    &["fr", "fr-CA", "fr-FR", "français", "French"],
    &["en", "en-CA", "en-US", "en-GB", "anglais", "English"],
];

/// So many questions are proposed as groups.
const MOST_GROUPS: usize = 20;

/// Who asks and who answers.
pub(super) struct Asker<'a, R, W> {
    pub catalogue: &'a Catalogue,
    pub answers: R,
    pub screen: W,
}

impl<R: BufRead, W: Write> Asker<'_, R, W> {
    /// Puts the questions; where the answers end, what was proposed stays.
    pub fn ask(&mut self, proposal: &mut Proposal) {
        self.say(&msg!("ask-intro"));
        let languages = [Language::FrCa, Language::EnCa];
        let named = [msg!("ask-french"), msg!("ask-english")];
        let ready = languages.iter().position(|language| *language == proposal.language);
        let chosen = self.choose(&msg!("ask-language"), (&named, &LANGUAGES), ready.unwrap_or_default());
        proposal.language = languages[chosen];
        let ready = proposal.title.clone().unwrap_or_else(|| untitled(proposal.language));
        self.say(&msg!("ask-title", title = &ready));
        let typed = self.line().filter(|title| !title.is_empty() && *title != ready);
        proposal.title = typed.or(proposal.title.take());
        if proposal.group.is_none() && !proposal.groups.is_empty() {
            let questions = proposal.groups.iter().take(MOST_GROUPS);
            let questions = questions.map(|group| {
                msg!(
                    "ask-group",
                    question = &group.question,
                    answers = group.answers.join(", ")
                )
            });
            let all: Vec<Message> = std::iter::once(msg!("ask-no-groups")).chain(questions).collect();
            proposal.group = self.choose(&msg!("ask-groups"), (&all, &[]), 0).checked_sub(1);
        }
        let rules = PRESETS.map(|preset| {
            let policy = preset.policy();
            msg!(
                "ask-rule",
                least = policy.usual.base,
                rule = preset.keyword(),
                rounding = policy.rounding
            )
        });
        let ready = PRESETS.iter().position(|preset| *preset == proposal.preset);
        let chosen = self.choose(&msg!("ask-threshold"), (&rules, &[]), ready.unwrap_or_default());
        proposal.preset = PRESETS[chosen];
        self.say(&msg!("ask-later"));
    }

    /// One of a list, by its number or by its words; a blank line is the one that is `ready`. `others` are words for each
    /// that the list doesn't show.
    fn choose(&mut self, question: &Message, (all, others): (&[Message], &[&[&str]]), ready: usize) -> usize {
        self.say(question);
        let shown: Vec<String> = all.iter().map(|one| self.catalogue.say(one)).collect();
        for (at, one) in shown.iter().enumerate() {
            self.put(&format!("  {}. {one}\n", at + 1));
        }
        loop {
            self.put(&self.catalogue.say(&msg!("ask-number", ready = ready + 1)));
            match self.line().as_deref() {
                None | Some("") => return ready,
                Some(typed) => match chosen(typed, &shown, others) {
                    Some(place) => return place,
                    None => self.say(&msg!("ask-again", most = all.len())),
                },
            }
        }
    }

    /// A line that was typed; none where there is no more.
    fn line(&mut self) -> Option<String> {
        // A terminal that goes away is one that says nothing more.
        let _ = self.screen.flush();
        let mut line = String::new();
        match self.answers.read_line(&mut line) {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(line.trim().to_owned()),
        }
    }

    fn say(&mut self, message: &Message) {
        self.put(&format!("{}\n", self.catalogue.say(message)));
    }

    fn put(&mut self, text: &str) {
        let _ = self.screen.write_all(text.as_bytes());
    }
}

/// The place in a list of what was typed: a number, else words that one choice alone has.
fn chosen(typed: &str, shown: &[String], others: &[&[&str]]) -> Option<usize> {
    let number = typed.trim_end_matches('.').parse::<usize>().ok();
    if let Some(number) = number.filter(|number| (1..=shown.len()).contains(number)) {
        return Some(number - 1);
    }
    let wanted = words(typed);
    let has = |text: &str| words(text).windows(wanted.len().max(1)).any(|run| run == wanted);
    let is_meant = |place: &usize| {
        has(&shown[*place])
            || others
                .get(*place)
                .into_iter()
                .copied()
                .flatten()
                .any(|other| words(other) == wanted)
    };
    let mut found = (0..shown.len()).filter(is_meant);
    found.next().filter(|_| found.next().is_none())
}

/// The title that a report gets whose survey has none.
fn untitled(language: Language) -> String {
    let tongue = match language {
        Language::FrCa => Tongue::French,
        Language::EnCa => Tongue::English,
    };
    Catalogue::new(tongue).say(&msg!("draft-title"))
}

#[cfg(test)]
mod tests {
    use super::{Asker, Catalogue, Language, Preset, Proposal, Tongue};
    use crate::pipeline::ProposedGroups;

    fn asked(typed: &str) -> (Proposal, String) {
        let mut proposal = Proposal {
            language: Language::FrCa,
            title: None,
            groups: vec![ProposedGroups {
                question: "Où vivez-vous?".to_owned(),
                answers: vec!["En ville".to_owned(), "Ailleurs".to_owned()],
            }],
            group: None,
            preset: Preset::Insee,
        };
        let catalogue = Catalogue::new(Tongue::French);
        let mut screen = Vec::new();
        let mut asker = Asker {
            catalogue: &catalogue,
            answers: typed.as_bytes(),
            screen: &mut screen,
        };
        asker.ask(&mut proposal);
        (proposal, String::from_utf8(screen).expect("questions are UTF-8"))
    }

    #[test]
    fn blank_lines_and_no_lines_take_what_is_ready() {
        for typed in ["", "\n\n\n\n", "\n\r\n"] {
            let (proposal, _) = asked(typed);
            let found = (proposal.language, proposal.title, proposal.group, proposal.preset);
            assert_eq!(found, (Language::FrCa, None, None, Preset::Insee), "{typed:?}");
        }
    }

    #[test]
    fn words_choose_as_numbers_do() {
        for (typed, expected) in [
            ("english", Language::EnCa),
            ("EN", Language::EnCa),
            ("Anglais", Language::EnCa),
            ("en-ca", Language::EnCa),
            ("fr", Language::FrCa),
            ("francais", Language::FrCa),
            ("klingon\nEnglish", Language::EnCa),
        ] {
            let (proposal, screen) = asked(&format!("{typed}\n"));
            assert_eq!(proposal.language, expected, "{typed}");
            assert_eq!(screen.contains("de 1 à 2"), typed.starts_with("klingon"), "{screen}");
        }
        // By the words of a question, and by the number of people or the name of a rule.
        let (proposal, _) = asked("fr\n\noù vivez-vous\nons\n");
        assert_eq!((proposal.group, proposal.preset), (Some(0), Preset::Ons));
        let least = Preset::Nhs.policy().usual.base;
        let (proposal, _) = asked(&format!("fr\n\n\n{least}\n"));
        assert_eq!((proposal.group, proposal.preset), (None, Preset::Nhs));
    }

    #[test]
    fn what_is_typed_is_taken_and_what_cannot_be_is_asked_again() {
        let (proposal, screen) = asked("2\nOur bulletin\n2.\n7\ntrois\n3\n");
        let found = (
            proposal.language,
            proposal.title.as_deref(),
            proposal.group,
            proposal.preset,
        );
        assert_eq!(found, (Language::EnCa, Some("Our bulletin"), Some(0), Preset::Ons));
        assert_eq!(screen.matches("de 1 à 3").count(), 2, "{screen}");
        // The title that is ready is in the report's language, the questions in the person's.
        assert!(
            screen.contains("Titre du rapport") && screen.contains("Survey results"),
            "{screen}"
        );
        insta::assert_snapshot!(screen);
    }
}
