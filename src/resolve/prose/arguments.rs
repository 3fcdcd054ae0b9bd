//! The arguments of a call, checked: their names, and the types of their values.

use super::place::Located;
use super::syntax::{Argument, ArgumentValue, Function, FunctionCall, Literal, Ranged};
use crate::commentary::Naming;
use crate::diagnostic::{Diagnostic, Message, Span, Spanned};
use crate::msg;
use crate::query::Summary;
use std::ops::Range;

/// What a call about some answers takes.
const CHOSEN: [&str; 5] = ["of", "is", "group", "where", "base"];
/// What a call about the order of all choices takes.
const RANKED: [&str; 4] = ["of", "group", "where", "base"];
/// What a call that sums up all answers takes; they are those of who gave any.
const SUMMED: [&str; 3] = ["of", "group", "where"];

/// A key of `where` with its choices.
pub(super) type Restriction = (Spanned<String>, Vec<Spanned<String>>);

/// The arguments of one call.
#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    call: &'a FunctionCall,
    /// The whole call.
    range: &'a Range<usize>,
    place: Located<'a>,
}

impl Function {
    /// The names of its arguments.
    pub(super) fn arguments(self) -> Vec<&'static str> {
        let (shared, own): (&[&str], &[&str]) = match self {
            Self::N => (&[], &["of", "words"]),
            Self::Ref => (&[], &["of", "text"]),
            Self::Agree => (&[], &["one", "many", "none"]),
            Self::Count => (&CHOSEN, &[]),
            Self::Percent => (&CHOSEN, &["digits", "margin"]),
            Self::Tenths => (&CHOSEN, &["noun", "items"]),
            Self::Fraction => (&CHOSEN, &["noun", "approx", "form"]),
            Self::Number(Summary::Mean) => (&SUMMED, &["digits", "margin"]),
            // How many answers differ is a whole number.
            Self::Number(Summary::Distinct) => (&SUMMED, &[]),
            Self::Number(_) => (&SUMMED, &["digits"]),
            Self::NetScore => (&SUMMED, &["top", "bottom", "digits", "margin"]),
            Self::Top => (&RANKED, &["rank", "lower"]),
            Self::Ranked => (&RANKED, &["most", "lower"]),
        };
        shared.iter().chain(own).copied().collect()
    }
}

impl<'a> Arguments<'a> {
    /// # Errors
    /// A name that the function doesn't know.
    pub fn of(call: &'a Ranged<FunctionCall>, place: Located<'a>) -> Result<Self, Diagnostic> {
        let arguments = Self {
            call: &call.value,
            range: &call.range,
            place,
        };
        let function = call.value.function;
        let known = function.arguments();
        let unknown = call.value.arguments.iter().map(|argument| &argument.name);
        match unknown.into_iter().find(|name| !known.contains(&name.value.as_str())) {
            None => Ok(arguments),
            Some(name) => {
                let message = msg!("unknown-argument", name = &name.value, function = function.name());
                Err(place.error(message, &name.range).suggest(&name.value, known))
            }
        }
    }

    /// What is called.
    pub fn function(&self) -> Function {
        self.call.function
    }

    /// Where the whole call is written.
    pub fn span(&self) -> Span {
        self.place.span(self.range)
    }

    fn get(&self, name: &str) -> Option<&'a Argument> {
        self.call.arguments.iter().find(|argument| argument.name.value == name)
    }

    fn wrong(&self, argument: &Argument, expected: Message) -> Diagnostic {
        let message = msg!(
            "wrong-argument",
            name = &argument.name.value,
            function = self.call.function.name(),
            expected = expected
        );
        self.place.error(message, &argument.name.range)
    }

    fn spanned(&self, text: &Ranged<String>) -> Spanned<String> {
        Spanned::new(text.value.clone(), self.place.span(&text.range))
    }

    pub fn text(&self, name: &str) -> Result<Option<Spanned<String>>, Diagnostic> {
        match self.get(name) {
            None => Ok(None),
            Some(argument) => match &argument.value {
                ArgumentValue::One(Literal::Text(text)) => Ok(Some(self.spanned(text))),
                ArgumentValue::One(_) | ArgumentValue::List(_) | ArgumentValue::Map(_) => {
                    Err(self.wrong(argument, msg!("argument-text")))
                }
            },
        }
    }

    pub fn required_text(&self, name: &str) -> Result<Spanned<String>, Diagnostic> {
        self.text(name)?.ok_or_else(|| {
            let message = msg!("missing-argument", name = name, function = self.call.function.name());
            self.place.error(message, self.range)
        })
    }

    pub fn number(&self, name: &str) -> Result<Option<u64>, Diagnostic> {
        match self.get(name) {
            None => Ok(None),
            Some(argument) => match &argument.value {
                ArgumentValue::One(Literal::Number(number)) => Ok(Some(*number)),
                ArgumentValue::One(_) | ArgumentValue::List(_) | ArgumentValue::Map(_) => {
                    Err(self.wrong(argument, msg!("argument-number")))
                }
            },
        }
    }

    /// `true` or `false`; false unless it is there.
    pub fn truth(&self, name: &str) -> Result<bool, Diagnostic> {
        match self.get(name) {
            None => Ok(false),
            Some(argument) => match &argument.value {
                ArgumentValue::One(Literal::Truth(truth)) => Ok(*truth),
                ArgumentValue::One(_) | ArgumentValue::List(_) | ArgumentValue::Map(_) => {
                    Err(self.wrong(argument, msg!("argument-truth")))
                }
            },
        }
    }

    /// One text or a list of them.
    pub fn texts(&self, name: &str) -> Result<Option<Vec<Spanned<String>>>, Diagnostic> {
        let Some(argument) = self.get(name) else {
            return Ok(None);
        };
        let texts = match &argument.value {
            ArgumentValue::One(literal) => self.all_texts(std::slice::from_ref(literal)),
            ArgumentValue::List(literals) => self.all_texts(literals),
            ArgumentValue::Map(_) => None,
        };
        texts
            .map(Some)
            .ok_or_else(|| self.wrong(argument, msg!("argument-texts")))
    }

    fn all_texts(&self, literals: &[Literal]) -> Option<Vec<Spanned<String>>> {
        literals
            .iter()
            .map(|literal| match literal {
                Literal::Text(text) => Some(self.spanned(text)),
                Literal::Number(_) | Literal::Truth(_) => None,
            })
            .collect()
    }

    /// `{"milieu": "urbain"}` or `{"milieu": ["urbain", "mixte"]}`, in the order of its keys.
    pub fn restrictions(&self, name: &str) -> Result<Vec<Restriction>, Diagnostic> {
        let Some(argument) = self.get(name) else {
            return Ok(Vec::new());
        };
        let entries = match &argument.value {
            ArgumentValue::Map(entries) => entries
                .iter()
                .map(|(key, choices)| Some((self.spanned(key), self.all_texts(choices)?)))
                .collect(),
            ArgumentValue::One(_) | ArgumentValue::List(_) => None,
        };
        let mut entries: Vec<Restriction> = entries.ok_or_else(|| self.wrong(argument, msg!("argument-map")))?;
        entries.sort_by(|(a, _), (b, _)| a.value.cmp(&b.value));
        Ok(entries)
    }

    /// `noun=false`, `noun="répondantes"`, or nothing.
    pub fn naming(&self) -> Result<Naming, Diagnostic> {
        let Some(argument) = self.get("noun") else {
            return Ok(Naming::Own);
        };
        match &argument.value {
            ArgumentValue::One(Literal::Truth(true)) => Ok(Naming::Own),
            ArgumentValue::One(Literal::Truth(false)) => Ok(Naming::Without),
            ArgumentValue::One(Literal::Text(text)) => Ok(Naming::As(text.value.clone())),
            ArgumentValue::One(Literal::Number(_)) | ArgumentValue::List(_) | ArgumentValue::Map(_) => {
                Err(self.wrong(argument, msg!("argument-noun")))
            }
        }
    }
}
