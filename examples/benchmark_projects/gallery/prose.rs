//! Sentences whose figures are bound to the responses, and only such as the responses and the policy allow.

use super::super::random::Random;
use super::answers::{Tallies, Tally, of_place};
use super::recipe::Recipe;
use super::survey::{KNOWN, Kind, PLACE, Question, Survey};
use super::tree::{Tree, map};
use super::words::Words;

pub struct Prose<'a> {
    pub recipe: &'a Recipe,
    pub survey: &'a Survey,
    pub tallies: &'a Tallies,
    pub random: &'a mut Random,
    pub words: &'a mut Words,
}

/// A choice of a variable, as a group gave it.
struct Given<'a> {
    variable: &'a str,
    question: &'a Question,
    choice: usize,
    group: usize,
    tally: &'a Tally,
    /// A choice of where people live, if only those who live there are asked for.
    place: Option<usize>,
}

/// Shares that have a name, as (numerator, denominator).
const FRACTIONS: [(usize, usize); 5] = [(1, 4), (1, 3), (1, 2), (2, 3), (3, 4)];

impl Prose<'_> {
    pub fn is_french(&self) -> bool {
        self.recipe.language == "fr"
    }

    /// In the language of the report.
    pub fn say(&self, french: &str, english: &str) -> String {
        if self.is_french() { french } else { english }.to_owned()
    }

    /// A sentence with a figure.
    pub fn figure(&mut self, theme: &[Question]) -> String {
        let own = if self.recipe.is_counted() {
            self.random.below(8)
        } else {
            0
        };
        let sentence = match own {
            1..=4 => self.share(theme, own),
            5 => self.number(theme),
            6 => self.ranked(theme),
            _ => self.known(),
        };
        sentence.unwrap_or_else(|| self.respondents())
    }

    fn respondents(&mut self) -> String {
        let group = self.random.pick(&self.survey.groups);
        let n = format!("{{{{ n(\"{}\") }}}}", group.id);
        match self.is_french() {
            true => format!("De ce groupe, {n} ont répondu."),
            false => format!("Of this group, {n} answered."),
        }
    }

    /// A figure that every policy lets pass: enough people, about half of them.
    fn known(&mut self) -> Option<String> {
        let question = &self.survey.questions[KNOWN];
        let group = self.group_of(question)?;
        let all = self.tallies.get(&(question.id.clone(), group))?;
        let place = self.recipe.rare && self.recipe.is_open();
        let place = place.then(|| self.random.below(self.survey.questions[PLACE].choices.len() as u64) as usize);
        let of = place.and_then(|place| self.tallies.get(&(of_place(&question.id, place), group)));
        let (tally, place) = of.map_or((all, None), |tally| (tally, place));
        if !self.recipe.is_open() && (self.recipe.overlap || tally.people.iter().any(|people| *people < 20)) {
            return None;
        }
        let form = self.random.below(4);
        let given = Given {
            variable: &question.id,
            question,
            choice: 0,
            group,
            tally,
            place,
        };
        self.said(form + 1, &given)
    }

    fn group_of(&mut self, question: &Question) -> Option<usize> {
        let group = *self.random.pick(&question.groups);
        (group < self.survey.groups.len()).then_some(group)
    }

    fn share(&mut self, theme: &[Question], form: u64) -> Option<String> {
        let question = self.random.pick(theme);
        if !question.is_closed() {
            return None;
        }
        let variable = self.random.pick(&question.variables()).clone();
        let group = self.group_of(question)?;
        let tally = self.tallies.get(&(variable.clone(), group))?;
        let choice = self.random.below(question.choices.len() as u64) as usize;
        let given = Given {
            variable: &variable,
            question,
            choice,
            group,
            tally,
            place: None,
        };
        self.said(form, &given)
    }

    fn said(&self, form: u64, given: &Given<'_>) -> Option<String> {
        let Given {
            variable,
            question,
            choice,
            group,
            tally,
            place,
        } = *given;
        let (people, of) = (*tally.people.get(choice)?, tally.valid);
        let asked = format!(
            "\"{variable}\", is=\"{}\", group=\"{}\"",
            question.choices[choice].id, self.survey.groups[group].id
        );
        let asked = match place {
            Some(place) => {
                let places = &self.survey.questions[PLACE];
                let (of, is) = (&places.id, &places.choices[place].id);
                format!("{asked}, where={{\"{of}\": \"{is}\"}}")
            }
            None => asked,
        };
        let digits = if self.recipe.rare { ", digits=1" } else { "" };
        let agree = match self.is_french() {
            true => "{{ agree(one=\"le pense\", many=\"le pensent\", none=\"ne le pense\") }}",
            false => "{{ agree(one=\"thinks\", many=\"think\", none=\"thinks\") }}",
        };
        let is_near = |(a, b): &(usize, usize)| (people * b).abs_diff(a * of) * 1000 < 34 * of * b;
        Some(match form {
            1 => format!(
                "{{{{ percent({asked}{digits}) }}}} {}.",
                self.say("des réponses vont dans ce sens", "of answers agree")
            ),
            2 => format!("{{{{ count({asked}) }}}} {agree} {}.", self.say("ainsi", "so")),
            3 => format!("{{{{ tenths({asked}) }}}} {agree} {}.", self.say("ainsi", "so")),
            _ if self.recipe.is_counted() && FRACTIONS.iter().any(is_near) => {
                format!("{{{{ fraction({asked}) }}}} {agree} {}.", self.say("ainsi", "so"))
            }
            _ => format!(
                "{} {{{{ percent({asked}) }}}}.",
                self.say("La part est de", "The share is")
            ),
        })
    }

    fn number(&mut self, theme: &[Question]) -> Option<String> {
        let question = theme.iter().find(|question| matches!(question.kind, Kind::Number(_)))?;
        let group = self.group_of(question)?;
        self.tallies.get(&(question.id.clone(), group))?;
        let summary = self
            .random
            .pick(&["mean", "median", "sd", "q1", "q3", "p10", "p90", "sum", "distinct"]);
        let id = &self.survey.groups[group].id;
        let said = format!("{{{{ {summary}(\"{}\", group=\"{id}\") }}}}", question.id);
        Some(format!("{} {said}.", self.say("En tout, c’est", "In all, it is")))
    }

    /// Only where no two of them tie.
    fn ranked(&mut self, theme: &[Question]) -> Option<String> {
        let of_lists = |q: &&Question| matches!(q.kind, Kind::Mentions(_) | Kind::Ranking(_) | Kind::Ticks);
        let question = theme.iter().find(of_lists)?;
        let group = self.group_of(question)?;
        let tally = self.tallies.get(&(question.id.clone(), group))?;
        let mut points = tally.points.clone();
        points.sort_unstable_by(|a, b| b.cmp(a));
        let apart = points.windows(2).take_while(|pair| pair[0] > pair[1]).count();
        let id = &self.survey.groups[group].id;
        match apart {
            0 => None,
            1 => Some(format!(
                "{} {{{{ top(\"{}\", group=\"{id}\") }}}}.",
                self.say("En tête vient :", "First comes:"),
                question.id
            )),
            _ => {
                let most = apart.min(3);
                let said = format!(
                    "{{{{ ranked(\"{}\", group=\"{id}\", most={most}, lower=true) }}}}",
                    question.id
                );
                Some(format!("{} {said}.", self.say("En tête viennent :", "First come:")))
            }
        }
    }

    /// A percentage that somebody typed, and the claim that holds it.
    pub fn claimed(&mut self, theme: &[Question]) -> Option<(String, Tree)> {
        let question = theme
            .iter()
            .find(|question| question.is_closed() && question.items.is_empty())?;
        let group = self.group_of(question)?;
        let tally = self.tallies.get(&(question.id.clone(), group))?;
        let percent = (200 * tally.people.first()? + tally.valid) / (2 * tally.valid);
        if !self.recipe.is_counted() || !(2..=98).contains(&percent) {
            return None;
        }
        let said = self.say(&format!("{percent} %"), &format!("{percent}%"));
        let claim = map([
            ("says", (&said).into()),
            ("share", (&question.id).into()),
            ("is", (&question.choices[0].id).into()),
            ("group", (&self.survey.groups[group].id).into()),
        ]);
        Some((format!("{} {said}.", self.say("On compte ici", "Here are")), claim))
    }

    /// Two or three sentences, some with a figure, with the Markdown that a text may have.
    pub fn paragraph(&mut self, theme: &[Question]) -> String {
        let (first, last) = (self.words.sentence(), self.words.phrase(4));
        let figure = self.figure(theme);
        match self.random.below(5) {
            0 => format!("{first} {figure} *{last}* **{last}**."),
            1 => format!("{figure} [{last}](https://exemple.org/page).\n\n- {first}\n- {last}"),
            2 => format!("{figure} {last}[^a].\n\n[^a]: {first}"),
            3 => format!("{first} {figure}\n\n{}", self.words.sentence()),
            _ => format!("{first} {figure}"),
        }
    }
}
