//! The arguments of a call, checked: names, types, and what they name.

use super::call::{Mistake, Named};
use super::composer::{CallPlace, Composer};
use super::expression::{Arg, Call};
use crate::diagnostic::{Diagnostic, Message, Span};
use crate::fact::Selection;
use crate::msg;
use crate::resolve::{names, unknown_base};
use crate::survey::{Base, ChoiceId, Condition, GroupId, Noun, QuestionId, Variable};

/// Arguments that every call about a question takes.
const COMMON: [&str; 5] = ["of", "is", "group", "where", "base"];

/// The arguments of one call.
pub(super) struct Arguments<'a> {
    call: &'a Call,
    place: &'a CallPlace<'a>,
    composer: &'a Composer<'a>,
}

impl<'a> Arguments<'a> {
    /// Checks the names against `known`; an empty list leaves that to [`Subject::of`].
    pub fn of(
        call: &'a Call,
        place: &'a CallPlace<'a>,
        composer: &'a Composer<'a>,
        known: &[&'static str],
    ) -> Result<Self, Mistake> {
        if !known.is_empty() {
            for name in call.args.keys() {
                if !known.contains(&name.as_str()) {
                    let message = msg!("unknown-argument", name = name, function = call.function);
                    let diagnostic = Diagnostic::error(message).at(place.argument(composer, name));
                    return Err(Box::new(diagnostic.suggest(name, known.iter().copied())));
                }
            }
        }
        Ok(Self { call, place, composer })
    }

    fn wrong(&self, name: &str, expected: Message) -> Mistake {
        let message = msg!(
            "wrong-argument",
            name = name,
            function = self.call.function,
            expected = expected
        );
        Box::new(Diagnostic::error(message).at(self.place.argument(self.composer, name)))
    }

    pub fn text(&mut self, name: &str) -> Result<Option<String>, Mistake> {
        match self.call.args.get(name) {
            None => Ok(None),
            Some(Arg::Text(text)) => Ok(Some(text.clone())),
            Some(_) => Err(self.wrong(name, msg!("argument-text"))),
        }
    }

    pub fn required_text(&mut self, name: &str) -> Result<String, Mistake> {
        self.text(name)?.ok_or_else(|| {
            let message = msg!("missing-argument", name = name, function = self.call.function);
            Box::new(Diagnostic::error(message).at(self.place.whole(self.composer)))
        })
    }

    pub fn number(&mut self, name: &str) -> Result<Option<i64>, Mistake> {
        match self.call.args.get(name) {
            None => Ok(None),
            Some(Arg::Number(number)) => Ok(Some(*number)),
            Some(_) => Err(self.wrong(name, msg!("argument-number"))),
        }
    }

    pub fn truth(&mut self, name: &str) -> Result<Option<bool>, Mistake> {
        match self.call.args.get(name) {
            None => Ok(None),
            Some(Arg::Truth(truth)) => Ok(Some(*truth)),
            Some(_) => Err(self.wrong(name, msg!("argument-truth"))),
        }
    }

    /// One text or a list of them.
    pub fn texts(&mut self, name: &str) -> Result<Option<Vec<String>>, Mistake> {
        match self.call.args.get(name) {
            None => Ok(None),
            Some(arg) => texts(arg)
                .map(Some)
                .ok_or_else(|| self.wrong(name, msg!("argument-texts"))),
        }
    }

    pub fn groups(&self, names: &[String]) -> Result<Vec<GroupId>, Mistake> {
        let groups = &self.composer.material.survey.groups;
        let find = |name: &String| names::group(groups, name, self.place.word(self.composer, name)).map_err(Box::new);
        names.iter().map(find).collect()
    }

    /// `{"milieu": "urbain"}` or `{"milieu": ["urbain", "mixte"]}`.
    fn conditions(&self) -> Result<Vec<Condition>, Mistake> {
        let map = match self.call.args.get("where") {
            None => return Ok(Vec::new()),
            Some(Arg::Map(map)) => map,
            Some(_) => return Err(self.wrong("where", msg!("argument-map"))),
        };
        let mut conditions = Vec::new();
        for (name, choices) in map {
            let choices = texts(choices).ok_or_else(|| self.wrong("where", msg!("argument-map")))?;
            let spanned: Vec<(&str, Span)> = choices
                .iter()
                .map(|c| (c.as_str(), self.place.word(self.composer, c)))
                .collect();
            let questions = &self.composer.material.survey.questions;
            let name = (name.as_str(), self.place.word(self.composer, name));
            conditions.push(names::condition(questions, name, &spanned).map_err(Box::new)?);
        }
        Ok(conditions)
    }
}

fn texts(arg: &Arg) -> Option<Vec<String>> {
    match arg {
        Arg::Text(text) => Some(vec![text.clone()]),
        Arg::List(items) => items
            .iter()
            .map(|item| match item {
                Arg::Text(text) => Some(text.clone()),
                Arg::Number(_) | Arg::Truth(_) | Arg::List(_) | Arg::Map(_) | Arg::Other => None,
            })
            .collect(),
        Arg::Number(_) | Arg::Truth(_) | Arg::Map(_) | Arg::Other => None,
    }
}

/// What a call measures.
pub(super) struct Subject {
    pub question: QuestionId,
    /// The items that are meant; a question without a battery has item 0.
    pub items: Vec<usize>,
    pub choices: Vec<ChoiceId>,
    pub groups: Vec<GroupId>,
    pub filter: Vec<Condition>,
    pub base: Base,
    noun: NounArgument,
}

/// `noun=false`, `noun="répondantes"`, or nothing.
enum NounArgument {
    Own,
    None,
    Other(String),
}

impl Subject {
    /// Reads the common arguments; `more` are the call's own.
    pub fn of(
        call: &Call,
        place: &CallPlace<'_>,
        composer: &Composer<'_>,
        more: &[&'static str],
    ) -> Result<Self, Mistake> {
        let known: Vec<&'static str> = COMMON.iter().chain(more).copied().collect();
        let mut arguments = Arguments::of(call, place, composer, &known)?;
        let survey = composer.material.survey;
        let name = arguments.required_text("of")?;
        let span = place.word(composer, &name);
        let (question, item) = names::question_or_item(&survey.questions, &name, span).map_err(Box::new)?;
        let asked = survey.question(question);
        let mut choices = Vec::new();
        for id in arguments.texts("is")?.unwrap_or_default() {
            choices.push(names::choice(asked, &id, place.word(composer, &id)).map_err(Box::new)?);
        }
        let items = match (item, arguments.texts("items")?) {
            (Some(item), _) => vec![item],
            (None, Some(ids)) => {
                let find = |id: &String| names::item(asked, id, place.word(composer, id)).map_err(Box::new);
                ids.iter().map(find).collect::<Result<_, _>>()?
            }
            (None, None) => (0..asked.items.len()).collect(),
        };
        let groups = match arguments.texts("group")? {
            Some(names) => {
                let groups = arguments.groups(&names)?;
                for group in &groups {
                    if !asked.groups.contains(group) {
                        let group = &survey.group(*group).id;
                        let message = msg!("group-not-asked", group = group, question = &asked.id);
                        let known = asked
                            .groups
                            .iter()
                            .map(|g| survey.group(*g).id.clone())
                            .collect::<Vec<_>>();
                        let mistake = Diagnostic::error(message).at(place.word(composer, group));
                        return Err(Box::new(mistake.help(msg!("known-names", names = known))));
                    }
                }
                groups
            }
            None => composer
                .groups
                .iter()
                .copied()
                .filter(|g| asked.groups.contains(g))
                .collect(),
        };
        if groups.is_empty() {
            return Err(Box::new(
                Diagnostic::error(msg!("no-group-asked", question = &asked.id)).at(span),
            ));
        }
        let base = match arguments.text("base")? {
            None => Base::Valid,
            Some(word) => {
                Base::of_keyword(&word).ok_or_else(|| Box::new(unknown_base(&word, place.word(composer, &word))))?
            }
        };
        let noun = match call.args.get("noun") {
            None | Some(Arg::Truth(true)) => NounArgument::Own,
            Some(Arg::Truth(false)) => NounArgument::None,
            Some(Arg::Text(text)) => NounArgument::Other(text.clone()),
            Some(Arg::Number(_) | Arg::List(_) | Arg::Map(_) | Arg::Other) => {
                return Err(arguments.wrong("noun", msg!("argument-noun")));
            }
        };
        Ok(Self {
            question,
            items,
            choices,
            groups,
            filter: arguments.conditions()?,
            base,
            noun,
        })
    }

    pub fn selection(&self) -> Selection<'_> {
        Selection {
            groups: &self.groups,
            filter: &self.filter,
        }
    }

    pub fn variable(&self, item: usize) -> Variable {
        Variable {
            question: self.question,
            item,
        }
    }

    pub fn needs_choices(&self, composer: &Composer<'_>, place: &CallPlace<'_>) -> Result<(), Mistake> {
        if !self.choices.is_empty() {
            return Ok(());
        }
        let question = composer.material.survey.question(self.question);
        if !question.is_closed() {
            let message = msg!("no-choices", question = &question.id);
            return Err(Box::new(Diagnostic::error(message).at(place.whole(composer))));
        }
        let known = question.choices.iter().map(|c| c.id.clone()).collect::<Vec<_>>();
        let message = msg!("is-missing", question = &question.id);
        Err(Box::new(
            Diagnostic::error(message)
                .at(place.whole(composer))
                .help(msg!("known-names", names = known)),
        ))
    }

    pub fn only_variable(&self, composer: &Composer<'_>, place: &CallPlace<'_>) -> Result<Variable, Mistake> {
        match self.items.as_slice() {
            [item] => Ok(self.variable(*item)),
            _ => {
                let question = composer.material.survey.question(self.question);
                let names = (0..question.items.len())
                    .map(|item| super::question_name(question, item))
                    .collect::<Vec<_>>();
                let message = msg!("battery-needs-item", name = &question.id);
                let diagnostic = Diagnostic::error(message).at(place.word(composer, &question.id));
                Err(Box::new(diagnostic.help(msg!("known-names", names = names))))
            }
        }
    }

    /// How the phrase names the respondents: `own` unless the author says otherwise.
    pub fn noun(&self, own: &Noun) -> Named {
        match &self.noun {
            NounArgument::Own => Named::Noun(own.clone()),
            NounArgument::None => Named::Bare(own.gender),
            NounArgument::Other(text) => Named::Noun(Noun {
                one: text.clone(),
                many: text.clone(),
                gender: own.gender,
            }),
        }
    }
}
