//! What each call of commentary says.

use super::composer::{Composer, Last};
use crate::commentary::{Asked, Call, FractionForm, Measured, Naming};
use crate::diagnostic::{Diagnostic, Span};
use crate::disclosure::{Use, Withheld};
use crate::language::share::{self, NounForm};
use crate::language::{Phrase, capital, list, number};
use crate::measure::{Decimal, Ratio, Selection};
use crate::msg;
use crate::report::{Figure, Inline, Measure, Value};
use crate::survey::{Base, Gender, GroupId, Kind, Language, Noun, Variable};

/// A mistake in a call; boxed, for it is the rare case.
pub(super) type Mistake = Box<Diagnostic>;

impl Composer<'_> {
    /// What a call says.
    pub(super) fn call(&mut self, call: &Call, place: Span) -> Result<Inline, Mistake> {
        match call {
            Call::Respondents { groups, words } => Ok(self.respondents(groups, *words)),
            Call::Count(asked) => self.count(asked, place),
            Call::Percent(asked) => self.percent(asked, place),
            Call::Tenths {
                measured,
                items,
                naming,
            } => self.tenths(measured, items, naming, place),
            Call::Fraction {
                asked,
                naming,
                form,
                approximate,
            } => self.fraction(asked, naming, (*form, *approximate), place),
            Call::Mean { asked, digits } => self.decimal(asked, Measure::Mean, *digits, place),
            Call::Median { asked, digits } => self.decimal(asked, Measure::Median, *digits, place),
            Call::Top { asked, rank, lower } => self.top(asked, *rank, *lower, place),
            Call::Ranked { asked, most, lower } => self.ranked(asked, *most, *lower, place),
            Call::Reference { target, text } => {
                self.references.push(target.clone());
                Ok(Inline::Reference {
                    target: target.value.clone(),
                    text: text.iter().cloned().map(Inline::Text).collect(),
                })
            }
            Call::Agree { one, many, none } => Ok(Inline::Text(self.agree(one, many, none.as_deref(), place))),
        }
    }

    /// A figure in prose, with its number for the verb after it.
    fn say(&mut self, figure: Figure, plural: bool) -> Inline {
        // In words of ours; a label may begin as it likes.
        let is_share = matches!(figure.measure, Measure::Tenths | Measure::Fraction);
        let text = figure.text.to_lowercase();
        let none = ["aucun", "presque aucun"].iter().any(|word| text.starts_with(word));
        self.last = Last {
            is_plural: plural,
            is_none: is_share && none && self.material.language == Language::FrCa,
        };
        Inline::Figure(self.figure(figure))
    }

    fn respondents(&mut self, groups: &[GroupId], words: bool) -> Inline {
        let count: u64 = self.material.gate.respondents(groups);
        let language = self.material.language;
        let noun = self.noun(groups);
        let text = if words {
            number::in_words(language, count, noun.gender)
        } else {
            number::integer(language, count)
        };
        let figure = self.respondent_figure(groups, count, text);
        self.say(figure, count > 1)
    }

    fn count(&mut self, asked: &Asked, place: Span) -> Result<Inline, Mistake> {
        let (subject, variable) = (&asked.measured, asked.variable());
        let ratio = self.share(subject, variable, place)?;
        let text = number::integer(self.material.language, ratio.numerator);
        let figure = self.share_figure(
            subject,
            &[variable.item],
            Measure::Count,
            Value::Count(ratio.numerator),
            text,
        );
        Ok(self.say(figure, ratio.numerator > 1))
    }

    fn percent(&mut self, asked: &Asked, place: Span) -> Result<Inline, Mistake> {
        let (subject, variable) = (&asked.measured, asked.variable());
        let ratio = self.share(subject, variable, place)?;
        let text = number::percent(self.material.language, ratio.numerator, ratio.denominator);
        let figure = self.share_figure(subject, &[variable.item], Measure::Percent, value(ratio), text);
        Ok(self.say(figure, true))
    }

    /// One share in tenths, or the range over the items of a battery.
    fn tenths(&mut self, subject: &Measured, items: &[usize], naming: &Naming, place: Span) -> Result<Inline, Mistake> {
        let own = self.counted(subject);
        let noun = named(naming, &own);
        let language = self.material.language;
        let mut ratios = Vec::with_capacity(items.len());
        for item in items {
            let variable = Variable {
                question: subject.question,
                item: *item,
            };
            ratios.push(self.share(subject, variable, place)?);
        }
        ratios.sort_by(|a, b| a.compare(*b));
        let (measured, phrase) = match ratios.as_slice() {
            [ratio] => {
                let phrase = share::tenths(language, ratio.numerator, ratio.denominator, noun.form());
                (value(*ratio), phrase)
            }
            several => {
                let pair = |ratio: Option<&Ratio>| ratio.map_or((0, 0), |ratio| (ratio.numerator, ratio.denominator));
                let (low, high) = (pair(several.first()), pair(several.last()));
                let phrase = share::tenths_range(language, low, high, noun.form());
                (Value::Range { low, high }, phrase)
            }
        };
        let figure = self.share_figure(subject, items, Measure::Tenths, measured, phrase.text);
        Ok(self.say(figure, phrase.plural))
    }

    fn fraction(
        &mut self,
        asked: &Asked,
        naming: &Naming,
        (form, approximate): (FractionForm, bool),
        place: Span,
    ) -> Result<Inline, Mistake> {
        let (subject, variable) = (&asked.measured, asked.variable());
        let ratio = self.share(subject, variable, place)?;
        let own = self.counted(subject);
        let noun = named(naming, &own);
        let said = share::fraction(
            self.material.language,
            ratio.numerator,
            ratio.denominator,
            noun.form(),
            match form {
                FractionForm::Part => share::FractionForm::Part,
                FractionForm::OneIn => share::FractionForm::OneIn,
            },
            approximate,
        );
        let Phrase { text, plural } = said.map_err(|refused| {
            let mut diagnostic = Diagnostic::error(msg!(
                "no-fraction",
                numerator = refused.numerator,
                denominator = refused.denominator,
                percent = number::percent(self.material.language, refused.numerator, refused.denominator)
            ))
            .at(place)
            .help(msg!(
                "no-fraction-tenths",
                name = self.question_name(subject, variable.item)
            ));
            if refused.would_do_approximately {
                diagnostic = diagnostic.help(msg!("no-fraction-approx"));
            }
            Box::new(diagnostic)
        })?;
        let figure = self.share_figure(subject, &[variable.item], Measure::Fraction, value(ratio), text);
        Ok(self.say(figure, plural))
    }

    fn decimal(
        &mut self,
        asked: &Asked,
        measure: Measure,
        digits: Option<u32>,
        place: Span,
    ) -> Result<Inline, Mistake> {
        let (subject, variable) = (&asked.measured, asked.variable());
        let decimals = match self.material.survey.question(subject.question).kind {
            Kind::Number { decimals } => decimals,
            // Nothing else has a mean or a median.
            Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } | Kind::Open => {
                0
            }
        };
        let found = match measure {
            Measure::Median => self.material.gate.median(variable, subject.selection(), Use::Prose),
            _ => self.material.gate.mean(variable, subject.selection(), Use::Prose),
        };
        let Decimal { sum, count } = found.map_err(|why| self.withheld(why, subject, variable, place))?;
        // The median of whole numbers is one of them, or halfway between two.
        let is_whole = measure == Measure::Median && sum.unsigned_abs() % count == 0;
        let digits = digits
            .unwrap_or(if is_whole { decimals } else { decimals.max(1) })
            .min(6);
        let text = number::decimal(self.material.language, sum, count, decimals, digits);
        let value = Value::Decimal { sum, count, decimals };
        let figure = self.share_figure(subject, &[variable.item], measure, value, text);
        Ok(self.say(figure, true))
    }

    fn top(&mut self, asked: &Asked, wanted: usize, lower: bool, place: Span) -> Result<Inline, Mistake> {
        let (subject, variable) = (&asked.measured, asked.variable());
        let gate = self.material.gate;
        let listing = gate.ranking(variable, subject.selection(), wanted, Use::Prose);
        if listing.withheld > 0 {
            return Err(self.withheld(Withheld::Confidential, subject, variable, place));
        }
        let ranked = listing.shown;
        let Some(found) = wanted.checked_sub(1).and_then(|index| ranked.get(index)) else {
            let most = ranked.len();
            return Err(Box::new(
                Diagnostic::error(msg!("no-such-rank", rank = wanted, most = most)).at(place),
            ));
        };
        if found.tied {
            let question = &self.material.survey.question(subject.question).id;
            self.diagnostics
                .push(Diagnostic::warning(msg!("tied-rank", rank = wanted, question = question)).at(place));
        }
        let choice = self.material.survey.question(subject.question).choice(found.choice);
        let ranking = vec![(choice.id.clone(), found.count)];
        let text = label(&choice.label, lower);
        let figure = self.share_figure(subject, &[variable.item], Measure::Rank, Value::Ranking(ranking), text);
        Ok(self.say(figure, false))
    }

    fn ranked(&mut self, asked: &Asked, most: usize, lower: bool, place: Span) -> Result<Inline, Mistake> {
        let (subject, variable) = (&asked.measured, asked.variable());
        let listing = self
            .material
            .gate
            .ranking(variable, subject.selection(), most, Use::Prose);
        if listing.withheld > 0 {
            return Err(self.withheld(Withheld::Confidential, subject, variable, place));
        }
        let ranked = listing.shown;
        if ranked.is_empty() {
            return Err(self.empty_base(subject, variable, place));
        }
        let question = self.material.survey.question(subject.question);
        let labels: Vec<String> = ranked
            .iter()
            .map(|r| label(&question.choice(r.choice).label, lower))
            .collect();
        let text = list::and(self.material.language, &labels);
        let ranking = ranked
            .iter()
            .map(|r| (question.choice(r.choice).id.clone(), r.count))
            .collect();
        let figure = self.share_figure(subject, &[variable.item], Measure::Rank, Value::Ranking(ranking), text);
        Ok(self.say(figure, ranked.len() > 1))
    }

    /// The form of a verb that the last figure asks for.
    fn agree(&mut self, one: &str, many: &str, none: Option<&str>, place: Span) -> String {
        if self.last.is_none {
            if none.is_none() {
                let warning = Diagnostic::warning(msg!("agree-none", verb = one)).at(place);
                self.diagnostics.push(warning.help(msg!("agree-none-help")));
            }
            return none.unwrap_or(one).to_owned();
        }
        if self.last.is_plural { many } else { one }.to_owned()
    }

    /// The exact share of a subject's choices in one variable.
    fn share(&self, subject: &Measured, variable: Variable, place: Span) -> Result<Ratio, Mistake> {
        self.material
            .gate
            .share(
                variable,
                &subject.choices,
                subject.base,
                subject.selection(),
                Use::Prose,
            )
            .map_err(|why| self.withheld(why, subject, variable, place))
    }

    /// There is no figure to say.
    fn withheld(&self, why: Withheld, subject: &Measured, variable: Variable, place: Span) -> Mistake {
        match why {
            Withheld::EmptyBase => self.empty_base(subject, variable, place),
            Withheld::Confidential => {
                let name = self.question_name(subject, variable.item);
                let diagnostic = Diagnostic::error(msg!("confidential", question = name)).at(place);
                Box::new(diagnostic.help(msg!("confidential-help")))
            }
        }
    }

    fn empty_base(&self, subject: &Measured, variable: Variable, place: Span) -> Mistake {
        let name = self.question_name(subject, variable.item);
        Box::new(Diagnostic::error(msg!("empty-base", question = name)).at(place))
    }

    /// The noun for groups taken together.
    pub(super) fn noun(&self, groups: &[GroupId]) -> Noun {
        match groups {
            [only] => self.material.survey.group(*only).noun.clone(),
            _ => self.material.respondents.clone(),
        }
    }

    /// What a share is a share of: people, or mentions, of which a person may make several.
    fn counted(&self, subject: &Measured) -> Noun {
        match subject.base {
            Base::Mentions => Noun {
                one: self.material.wording.text("noun-mention"),
                many: self.material.wording.text("noun-mentions"),
                gender: Gender::Feminine,
            },
            Base::Valid | Base::Asked | Base::Respondents => self.noun(&subject.groups),
        }
    }

    fn question_name(&self, subject: &Measured, item: usize) -> String {
        let question = self.material.survey.question(subject.question);
        super::question_name(question, item)
    }

    /// A figure about a question.
    fn share_figure(
        &self,
        subject: &Measured,
        items: &[usize],
        measure: Measure,
        value: Value,
        text: String,
    ) -> Figure {
        let survey = self.material.survey;
        let question = survey.question(subject.question);
        // A median is the middle of all valid answers, whatever it was divided by.
        let over = match (measure, items) {
            (Measure::Median, [only]) => {
                let variable = Variable {
                    question: subject.question,
                    item: *only,
                };
                let tally = self.material.counter.tally(variable, subject.selection());
                Value::Decimal {
                    sum: 0,
                    count: self.material.gate.rounded(tally.valid),
                    decimals: 0,
                }
            }
            _ => value.clone(),
        };
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            questions: items.iter().map(|item| super::question_name(question, *item)).collect(),
            choices: subject.choices.iter().map(|c| question.choice(*c).id.clone()).collect(),
            groups: super::group_names(survey, &subject.groups),
            filter: super::filter_names(survey, &subject.filter),
            measure,
            base: subject.base,
            about: self.about(question, items, &subject.choices),
            who: self.who(&subject.groups, subject.base, &over, &subject.filter),
            value,
            text,
        }
    }

    /// The figure "so many respondents".
    pub(super) fn respondent_figure(&self, groups: &[GroupId], count: u64, text: String) -> Figure {
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            questions: Vec::new(),
            choices: Vec::new(),
            groups: super::group_names(self.material.survey, groups),
            filter: Vec::new(),
            measure: Measure::Respondents,
            base: Base::Respondents,
            about: String::new(),
            who: self.who(groups, Base::Respondents, &Value::Count(count), &[]),
            value: Value::Count(count),
            text,
        }
    }
}

fn value(ratio: Ratio) -> Value {
    Value::Ratio {
        numerator: ratio.numerator,
        denominator: ratio.denominator,
    }
}

fn label(label: &str, lower: bool) -> String {
    if lower {
        capital::lower_initial(label)
    } else {
        label.to_owned()
    }
}

/// How a phrase names those it is about.
enum Named {
    Noun(Noun),
    Bare(Gender),
}

impl Named {
    fn form(&self) -> NounForm<'_> {
        match self {
            Named::Noun(noun) => NounForm::Noun(noun),
            Named::Bare(gender) => NounForm::Bare(*gender),
        }
    }
}

/// How a phrase names the respondents: by their own noun unless the author says otherwise.
fn named(naming: &Naming, own: &Noun) -> Named {
    match naming {
        Naming::Own => Named::Noun(own.clone()),
        Naming::Without => Named::Bare(own.gender),
        Naming::As(text) => Named::Noun(Noun {
            one: text.clone(),
            many: text.clone(),
            gender: own.gender,
        }),
    }
}

impl Measured {
    /// Whose answers count.
    fn selection(&self) -> Selection<'_> {
        Selection {
            groups: &self.groups,
            filter: &self.filter,
        }
    }
}
