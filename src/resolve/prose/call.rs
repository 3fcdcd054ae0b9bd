//! Calls as they are written → typed calls: every name looked up, every argument of its type.

use super::arguments::Arguments;
use super::place::Located;
use super::syntax::{Function, FunctionCall, Ranged};
use crate::commentary::{Asked, Call, FractionForm, Measured};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::msg;
use crate::resolve::names;
use crate::resolve::net::ends_of;
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::survey::{Base, Condition, GroupId, Question};

/// The forms of a fraction, by their names in both languages.
const FORMS: [(&str, FractionForm); 3] = [
    ("part", FractionForm::Part),
    ("une_sur", FractionForm::OneIn),
    ("one_in", FractionForm::OneIn),
];

/// The call; none where its names can't be looked up, for the questionnaire itself has mistakes.
///
/// # Errors
/// An argument that the function doesn't take or that has another type, a name that there isn't, a question that the
/// function is not for.
pub(super) fn call(
    written: &Ranged<FunctionCall>,
    place: Located<'_>,
    scope: Scope<'_>,
) -> Result<Option<Call>, Diagnostic> {
    let arguments = Arguments::of(written, place)?;
    if !scope.is_sound {
        return Ok(None);
    }
    let reader = CallReader { arguments, scope };
    let call = match written.value.function {
        Function::N => reader.respondents()?,
        Function::Count => Call::Count(reader.share()?),
        Function::Percent => Call::Percent {
            digits: reader.digits()?,
            margin: reader.margin()?,
            asked: reader.share()?,
        },
        Function::Tenths => reader.tenths()?,
        Function::Fraction => reader.fraction()?,
        Function::Number(summary) => Call::Number {
            summary,
            digits: reader.digits()?,
            margin: arguments.truth("margin")?,
            asked: reader.number()?,
        },
        Function::NetScore => reader.net_score()?,
        Function::Top => Call::Top {
            rank: reader.rank("rank", 1)?,
            lower: arguments.truth("lower")?,
            asked: reader.closed()?,
        },
        Function::Ranked => Call::Ranked {
            most: reader.rank("most", 3)?,
            lower: arguments.truth("lower")?,
            asked: reader.closed()?,
        },
        Function::Ref => Call::Reference {
            target: arguments.required_text("of")?,
            text: arguments.text("text")?.map(|text| text.value),
        },
        Function::Agree => Call::Agree {
            one: arguments.required_text("one")?.value,
            many: arguments.required_text("many")?.value,
            none: arguments.text("none")?.map(|text| text.value),
        },
    };
    Ok(Some(call))
}

/// One call being read.
struct CallReader<'a> {
    arguments: Arguments<'a>,
    scope: Scope<'a>,
}

impl CallReader<'_> {
    fn respondents(&self) -> Result<Call, Diagnostic> {
        let names = self.arguments.texts("of")?;
        Ok(Call::Respondents {
            words: self.arguments.truth("words")?,
            groups: match names {
                Some(names) => self.groups(&names)?,
                None => (0..self.scope.groups.len()).map(GroupId).collect(),
            },
        })
    }

    fn tenths(&self) -> Result<Call, Diagnostic> {
        let (measured, items) = self.measured()?;
        self.need_choices(&measured)?;
        if items.is_empty() {
            return Err(Diagnostic::error(msg!("no-items")).at(self.arguments.span()));
        }
        Ok(Call::Tenths {
            naming: self.arguments.naming()?,
            measured,
            items,
        })
    }

    fn fraction(&self) -> Result<Call, Diagnostic> {
        let approximate = self.arguments.truth("approx")?;
        let form = match self.arguments.text("form")? {
            None => FractionForm::Part,
            Some(word) => {
                let known = FORMS.iter().find(|(name, _)| *name == word.value);
                let (_, form) = known.ok_or_else(|| {
                    let diagnostic = Diagnostic::error(msg!("unknown-form", name = &word.value)).at(word.span);
                    diagnostic.suggest(&word.value, FORMS.map(|(name, _)| name))
                })?;
                *form
            }
        };
        Ok(Call::Fraction {
            asked: self.share()?,
            naming: self.arguments.naming()?,
            form,
            approximate,
        })
    }

    /// The share of some choices less that of others.
    fn net_score(&self) -> Result<Call, Diagnostic> {
        let (mut measured, items) = self.measured()?;
        let question = self.question(&measured);
        let ends = ["top", "bottom"].map(|name| {
            let names = self.arguments.texts(name)?.unwrap_or_default();
            let choice = |id: &Spanned<String>| Ok((names::choice(question, &id.value, id.span)?, id.clone()));
            names.iter().map(choice).collect::<Result<Vec<_>, Diagnostic>>()
        });
        let [top, bottom] = ends;
        let (top, bottom) = ends_of(question, (top?, bottom?), self.arguments.span())?;
        measured.choices = top;
        Ok(Call::NetScore {
            digits: self.digits()?,
            margin: self.arguments.truth("margin")?,
            asked: self.only_item(measured, &items)?,
            bottom,
        })
    }

    fn digits(&self) -> Result<Option<u32>, Diagnostic> {
        let digits = self.arguments.number("digits")?;
        Ok(digits.map(|digits| u32::try_from(digits).unwrap_or(u32::MAX)))
    }

    /// Whether a share says how precise it is: one of mentions can't.
    fn margin(&self) -> Result<bool, Diagnostic> {
        let margin = self.arguments.truth("margin")?;
        match self.arguments.text("base")? {
            Some(base) if margin && base.value == Base::Mentions.keyword() => {
                let message = msg!("precision-of-mentions");
                Err(Diagnostic::error(message)
                    .at(base.span)
                    .help(msg!("precision-of-mentions-help")))
            }
            Some(_) | None => Ok(margin),
        }
    }

    fn rank(&self, name: &str, default: usize) -> Result<usize, Diagnostic> {
        let rank = self.arguments.number(name)?;
        if rank == Some(0) {
            return Err(Diagnostic::error(msg!("from-one", key = name)).at(self.arguments.span()));
        }
        Ok(rank.map_or(default, |rank| usize::try_from(rank).unwrap_or(usize::MAX)))
    }

    /// The share of some choices in one variable.
    fn share(&self) -> Result<Asked, Diagnostic> {
        let (measured, items) = self.measured()?;
        self.need_choices(&measured)?;
        self.only_item(measured, &items)
    }

    /// The answers to one question that asks for a number.
    fn number(&self) -> Result<Asked, Diagnostic> {
        let (measured, items) = self.measured()?;
        self.only_item(measured, &items)
    }

    /// The choices of one variable, all of them.
    fn closed(&self) -> Result<Asked, Diagnostic> {
        let (measured, items) = self.measured()?;
        self.only_item(measured, &items)
    }

    /// What the arguments common to all figures say, and the items that are meant.
    fn measured(&self) -> Result<(Measured, Vec<usize>), Diagnostic> {
        let arguments = &self.arguments;
        let name = arguments.required_text("of")?;
        let (id, item) = names::question_or_item(self.scope.questions, &name.value, name.span)?;
        let asked = &self.scope.questions[id.0];
        shows_of(arguments.function().name()).check(asked, name.span)?;
        let choices = arguments.texts("is")?.unwrap_or_default();
        let choice = |id: &Spanned<String>| names::choice(asked, &id.value, id.span);
        let choices = choices.iter().map(choice).collect::<Result<_, _>>()?;
        let items = match (item, arguments.texts("items")?) {
            (Some(item), _) => vec![item],
            (None, Some(ids)) => {
                let item = |id: &Spanned<String>| names::item(asked, &id.value, id.span);
                ids.iter().map(item).collect::<Result<_, _>>()?
            }
            (None, None) => (0..asked.items.len()).collect(),
        };
        let measured = Measured {
            question: id,
            choices,
            groups: self.asked_groups(asked, &name)?,
            base: match arguments.text("base")? {
                None => Base::Valid,
                Some(word) => names::base(&word.value, word.span)?,
            },
            filter: self.filter()?,
            span: name.span,
        };
        Ok((measured, items))
    }

    /// Whose answers: those of `group`, all of whom were asked, or those whom the text is about as far as they were.
    fn asked_groups(&self, asked: &Question, name: &Spanned<String>) -> Result<Vec<GroupId>, Diagnostic> {
        let Some(names) = self.arguments.texts("group")? else {
            let about = self.scope.about.iter().copied();
            let groups: Vec<GroupId> = about.filter(|group| asked.groups.contains(group)).collect();
            return match groups.is_empty() {
                true => Err(Diagnostic::error(msg!("no-group-asked", question = &asked.id)).at(name.span)),
                false => Ok(groups),
            };
        };
        let groups = self.groups(&names)?;
        match groups
            .iter()
            .zip(&names)
            .find(|(group, _)| !asked.groups.contains(group))
        {
            None if groups.is_empty() => {
                Err(Diagnostic::error(msg!("no-group-asked", question = &asked.id)).at(name.span))
            }
            None => Ok(groups),
            Some((_, name)) => {
                let message = msg!("group-not-asked", group = &name.value, question = &asked.id);
                let known = asked.groups.iter().map(|group| self.scope.groups[group.0].id.clone());
                let known = msg!("known-names", names = known.collect::<Vec<_>>());
                Err(Diagnostic::error(message).at(name.span).help(known))
            }
        }
    }

    fn groups(&self, names: &[Spanned<String>]) -> Result<Vec<GroupId>, Diagnostic> {
        let group = |name: &Spanned<String>| names::group(self.scope.groups, &name.value, name.span);
        names.iter().map(group).collect()
    }

    fn filter(&self) -> Result<Vec<Condition>, Diagnostic> {
        let restrictions = self.arguments.restrictions("where")?;
        let condition = |(key, choices): &(Spanned<String>, Vec<Spanned<String>>)| {
            let choices: Vec<_> = choices.iter().map(|c| (c.value.as_str(), c.span)).collect();
            names::condition(self.scope.questions, (&key.value, key.span), &choices)
        };
        restrictions.iter().map(condition).collect()
    }

    fn need_choices(&self, measured: &Measured) -> Result<(), Diagnostic> {
        if !measured.choices.is_empty() {
            return Ok(());
        }
        let question = self.question(measured);
        let known = question.choices.iter().map(|choice| choice.id.clone());
        let known = msg!("known-names", names = known.collect::<Vec<_>>());
        let missing = Diagnostic::error(msg!("is-missing", question = &question.id));
        Err(missing.at(self.arguments.span()).help(known))
    }

    fn only_item(&self, measured: Measured, items: &[usize]) -> Result<Asked, Diagnostic> {
        if let [item] = items {
            return Ok(Asked { measured, item: *item });
        }
        let question = self.question(&measured);
        let names = question.items.iter().map(|item| format!("{}.{}", question.id, item.id));
        let names = msg!("known-names", names = names.collect::<Vec<_>>());
        let needed = Diagnostic::error(msg!("battery-needs-item", name = &question.id));
        Err(needed.at(measured.span).help(names))
    }

    fn question(&self, measured: &Measured) -> &Question {
        &self.scope.questions[measured.question.0]
    }
}

/// Whether a call says a figure, with which a verb may agree.
pub(super) fn is_figure(call: &Call) -> bool {
    match call {
        Call::Reference { .. } | Call::Agree { .. } => false,
        Call::Respondents { .. }
        | Call::Count(_)
        | Call::Percent { .. }
        | Call::Tenths { .. }
        | Call::Fraction { .. }
        | Call::Number { .. }
        | Call::NetScore { .. }
        | Call::Top { .. }
        | Call::Ranked { .. } => true,
    }
}
