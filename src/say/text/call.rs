//! What each call of commentary says.

use super::percent::Room;
use super::precision::Scaled;
use crate::commentary::{Asked, Call, FractionForm, Measured, Naming, Precision};
use crate::diagnostic::{Arg, Diagnostic, Span};
use crate::fact::{Absent, Average, Bounds, FactId, Found, Selection, Share};
use crate::language::share::{self, NounForm};
use crate::language::{Agreement, Phrase, number};
use crate::measure::{Decimal, Ratio};
use crate::msg;
use crate::query::Summary;
use crate::report::{Figure, Inline, Measure, Value, Weighted};
use crate::say::composer::Composer;
use crate::survey::{Base, ChoiceId, Gender, GroupId, Noun, Variable};

/// A mistake in a call; boxed, for it is the rare case.
pub(in crate::say) type Mistake = Box<Diagnostic>;

/// A figure of a text before it is one of the report's.
pub(super) struct Said {
    pub facts: Vec<FactId>,
    pub items: Vec<usize>,
    pub measure: Measure,
    pub value: Value,
    /// What it is taken over.
    pub sizes: Vec<u64>,
    /// Between which ends it lies, where that is said.
    pub bounds: Option<Bounds>,
    /// Whether people count as much as they weigh in it.
    pub is_weighted: bool,
    pub phrase: Phrase,
}

impl Composer<'_> {
    /// What a call says.
    pub(in crate::say) fn call(&mut self, call: &Call, place: Span) -> Result<Inline, Mistake> {
        match call {
            Call::Respondents { groups, words } => Ok(self.respondents(groups, *words)),
            Call::Count(asked) => self.count(asked, place),
            Call::Percent { asked, digits, margin } => self.percent(asked, (digits.unwrap_or(0), *margin), place),
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
            Call::Number {
                asked,
                summary,
                digits,
                margin,
            } => self.number(asked, *summary, (*digits, *margin), place),
            Call::NetScore {
                asked,
                bottom,
                digits,
                margin,
            } => self.net_score(asked, bottom, (*digits, *margin), place),
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
    pub(super) fn say(&mut self, measured: &Measured, said: Said) -> Inline {
        self.say_less(measured, &[], said)
    }

    /// The same of what some other choices' share is taken from.
    pub(super) fn say_less(&mut self, measured: &Measured, minus: &[ChoiceId], said: Said) -> Inline {
        self.last = said.phrase.agreement;
        let survey = self.material.survey;
        let question = survey.question(measured.question);
        let name = |item: &usize| {
            survey.name(Variable {
                question: measured.question,
                item: *item,
            })
        };
        let figure = Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: said.facts,
            questions: said.items.iter().map(name).collect(),
            choices: measured
                .choices
                .iter()
                .map(|c| question.choice(*c).id.clone())
                .collect(),
            groups: crate::say::names::groups(survey, &measured.groups),
            filter: crate::say::names::filter(survey, &measured.filter),
            measure: said.measure,
            base: measured.base,
            about: self.about(measured.question, &said.items, &measured.choices),
            who: self.whose((measured.selection(), measured.base), &said.sizes, said.is_weighted),
            value: said.value,
            is_weighted: said.is_weighted,
            text: said.phrase.text,
            bounds: said.bounds,
            beside: String::new(),
            counted: None,
            over: None,
            minus: minus.iter().map(|c| question.choice(*c).id.clone()).collect(),
            exceeds: None,
        };
        Inline::Figure(self.figure(figure))
    }

    fn respondents(&mut self, groups: &[GroupId], words: bool) -> Inline {
        let counted = self.material.gate.population(groups);
        let language = self.material.language;
        let text = if words {
            number::in_words(language, counted.n, self.noun(groups).gender)
        } else {
            number::integer(language, counted.n)
        };
        self.last = Agreement::of(number::is_plural(language, counted.n, 0));
        let figure = self.respondent_figure(groups, counted, text);
        Inline::Figure(self.figure(figure))
    }

    fn count(&mut self, asked: &Asked, place: Span) -> Result<Inline, Mistake> {
        let found = self.share(&asked.measured, asked.variable(), place)?;
        let count = found.value.count;
        let said = Said {
            facts: vec![found.fact],
            items: vec![asked.item],
            measure: Measure::Count,
            value: Value::Count(count),
            sizes: vec![found.value.of],
            bounds: None,
            is_weighted: false,
            phrase: Phrase {
                text: number::integer(self.material.language, count),
                agreement: Agreement::of(number::is_plural(self.material.language, count, 0)),
            },
        };
        Ok(self.say(&asked.measured, said))
    }

    fn percent(&mut self, asked: &Asked, (digits, margin): (u32, bool), place: Span) -> Result<Inline, Mistake> {
        let found = self.share(&asked.measured, asked.variable(), place)?;
        let printed = Scaled::share(found.value.ratio, digits);
        let text = self.material.percent_to(found.value.ratio, Room::Sentence, digits);
        let (text, bounds) = self.with_margin(text, margin.then_some(printed), found.fact, place)?;
        let phrase = Phrase {
            text,
            agreement: Agreement::Plural,
        };
        let said = one_share(found, asked.item, Measure::Percent, phrase);
        Ok(self.say(&asked.measured, Said { bounds, ..said }))
    }

    /// One share in tenths, or the range over the items of a battery.
    fn tenths(
        &mut self,
        measured: &Measured,
        items: &[usize],
        naming: &Naming,
        place: Span,
    ) -> Result<Inline, Mistake> {
        let own = self.counted(measured);
        let noun = named(naming, &own);
        let language = self.material.language;
        let mut shares = Vec::with_capacity(items.len());
        for item in items {
            let question = measured.question;
            shares.push(self.share(measured, Variable { question, item: *item }, place)?);
        }
        if let ([item], [found]) = (items, shares.as_slice()) {
            let Ratio { numerator, denominator } = found.value.ratio;
            let phrase = share::tenths(language, numerator, denominator, noun.form());
            return Ok(self.say(measured, one_share(*found, *item, Measure::Tenths, phrase)));
        }
        let facts = shares.iter().map(|found| found.fact).collect();
        shares.sort_by(|a, b| a.value.ratio.compare(b.value.ratio));
        let (Some(low), Some(high)) = (shares.first(), shares.last()) else {
            return Err(self.absent(
                Absent::EmptyBase,
                Variable {
                    question: measured.question,
                    item: 0,
                },
                place,
            ));
        };
        let (low, high) = (low.value, high.value);
        let terms = |share: Share| (share.ratio.numerator, share.ratio.denominator);
        let is_weighted = low.is_weighted;
        let said = Said {
            facts,
            items: items.to_vec(),
            measure: Measure::Tenths,
            value: match is_weighted {
                true => Value::WeightedRange {
                    low: weighted(low),
                    high: weighted(high),
                },
                false => Value::Range {
                    low: (low.count, low.of),
                    high: (high.count, high.of),
                },
            },
            sizes: vec![low.of, high.of],
            bounds: None,
            is_weighted,
            phrase: share::tenths_range(language, terms(low), terms(high), noun.form()),
        };
        Ok(self.say(measured, said))
    }

    fn fraction(
        &mut self,
        asked: &Asked,
        naming: &Naming,
        (form, approximate): (FractionForm, bool),
        place: Span,
    ) -> Result<Inline, Mistake> {
        let measured = &asked.measured;
        let found = self.share(measured, asked.variable(), place)?;
        let own = self.counted(measured);
        let noun = named(naming, &own);
        let form = match form {
            FractionForm::Part => share::FractionForm::Part,
            FractionForm::OneIn => share::FractionForm::OneIn,
        };
        let language = self.material.language;
        let Ratio { numerator, denominator } = found.value.ratio;
        let phrase = share::fraction(language, (numerator, denominator), noun.form(), form, approximate);
        let phrase = phrase.map_err(|refused| {
            let percent = share::percent_apart(language, refused.numerator, refused.denominator, 0);
            let Share { count, of, .. } = found.value;
            let message = match found.value.is_weighted {
                true => msg!("no-fraction-weighted", percent = percent),
                false => msg!("no-fraction", numerator = count, denominator = of, percent = percent),
            };
            let name = self.material.survey.name(asked.variable());
            let diagnostic = Diagnostic::error(message).at(place);
            let diagnostic = diagnostic.help(msg!("no-fraction-tenths", name = name));
            Box::new(if refused.would_do_approximately {
                diagnostic.help(msg!("no-fraction-approx"))
            } else {
                diagnostic
            })
        })?;
        Ok(self.say(measured, one_share(found, asked.item, Measure::Fraction, phrase)))
    }

    fn number(
        &mut self,
        asked: &Asked,
        summary: Summary,
        (digits, margin): (Option<u32>, bool),
        place: Span,
    ) -> Result<Inline, Mistake> {
        let found = self
            .material
            .gate
            .number(summary, asked.variable(), asked.measured.selection());
        let found = found.map_err(|why| match why {
            Absent::Confidential if summary.is_extreme() => self.extreme(asked.variable(), place),
            Absent::EmptyBase | Absent::Undefined | Absent::Weightless(_) | Absent::Confidential => {
                self.absent(why, asked.variable(), place)
            }
        })?;
        let Average { decimal, is_weighted } = found.value;
        let Decimal { sum, count } = decimal;
        let question = self.material.survey.question(asked.measured.question);
        let decimals = summary.decimals_of(question).unwrap_or(0);
        let digits = digits.unwrap_or(digits_of(summary, decimal, decimals)).min(6);
        let language = self.material.language;
        let text = number::decimal(language, sum, count, decimals, digits);
        let printed = Scaled::mean(found.value.decimal, decimals, digits);
        let (text, bounds) = self.with_margin(text, margin.then_some(printed), found.fact, place)?;
        let said = Said {
            facts: vec![found.fact],
            items: vec![asked.item],
            measure: Measure::Number(summary),
            value: Value::Decimal {
                sum,
                count,
                decimals,
                n: found.n,
            },
            sizes: vec![found.n],
            bounds,
            is_weighted,
            phrase: Phrase {
                text,
                agreement: Agreement::of(number::decimal_is_plural(language, sum, count, decimals, digits)),
            },
        };
        Ok(self.say(&asked.measured, said))
    }

    /// A figure in a sentence with how precise it is, where that is asked: "43 % (± 4 points)".
    fn with_margin(
        &self,
        text: String,
        asked: Option<Scaled>,
        fact: FactId,
        place: Span,
    ) -> Result<(String, Option<Bounds>), Mistake> {
        let Some(printed) = asked else {
            return Ok((text, None));
        };
        let Some(bounds) = self.material.gate.bounds(fact) else {
            let mistake = Diagnostic::error(msg!("no-margin")).at(place);
            return Err(Box::new(mistake.help(msg!("no-margin-help"))));
        };
        let precision = self
            .material
            .precision(Precision::Margin, printed, bounds, Room::Sentence);
        let args = [("figure", Arg::Text(text)), ("precision", Arg::Text(precision))];
        Ok((self.material.wording.say("figure-precise", &args), Some(bounds)))
    }

    /// The form of a verb that the last figure asks for.
    fn agree(&mut self, one: &str, many: &str, none: Option<&str>, place: Span) -> String {
        match self.last {
            Agreement::Singular => one.to_owned(),
            Agreement::Plural => many.to_owned(),
            Agreement::Negative => {
                if none.is_none() {
                    let warning = Diagnostic::warning(msg!("agree-none", verb = one)).at(place);
                    self.diagnostics.push(warning.help(msg!("agree-none-help")));
                }
                none.unwrap_or(one).to_owned()
            }
        }
    }

    fn share(&self, measured: &Measured, variable: Variable, place: Span) -> Result<Found<Share>, Mistake> {
        let gate = self.material.gate;
        let found = gate.share(variable, &measured.choices, measured.base, measured.selection());
        found.map_err(|why| self.absent(why, variable, place))
    }

    /// There is no figure to say.
    pub(super) fn absent(&self, why: Absent, variable: Variable, place: Span) -> Mistake {
        let name = self.material.survey.name(variable);
        Box::new(match why {
            Absent::EmptyBase => Diagnostic::error(msg!("empty-base", question = name)).at(place),
            Absent::Undefined => Diagnostic::error(msg!("undefined-of-one", question = name)).at(place),
            Absent::Weightless(n) => Diagnostic::error(msg!("weightless", question = name, n = n)).at(place),
            Absent::Confidential => {
                let diagnostic = Diagnostic::error(msg!("confidential", question = name)).at(place);
                let kind = self.material.survey.question(variable.question).kind;
                diagnostic.help(match kind.decimals() {
                    Some(_) => msg!("confidential-number-help"),
                    None => msg!("confidential-help"),
                })
            }
        })
    }

    /// The smallest or largest answer, which is one person's.
    fn extreme(&self, variable: Variable, place: Span) -> Mistake {
        let name = self.material.survey.name(variable);
        let diagnostic = Diagnostic::error(msg!("extreme-of-one", question = name)).at(place);
        Box::new(diagnostic.help(msg!("confidential-extreme-help")))
    }

    /// The noun for groups taken together.
    pub(in crate::say) fn noun(&self, groups: &[GroupId]) -> Noun {
        match groups {
            [only] => self.material.labels.group(*only).noun.clone(),
            _ => self.material.labels.respondents.clone(),
        }
    }

    /// What a share is a share of: people, or mentions, of which a person may make several.
    fn counted(&self, measured: &Measured) -> Noun {
        match measured.base {
            Base::Mentions => Noun {
                one: self.material.wording.text("noun-mention"),
                many: self.material.wording.text("noun-mentions"),
                gender: Gender::Feminine,
            },
            Base::Valid | Base::Asked | Base::Respondents => self.noun(&measured.groups),
        }
    }

    /// The figure "so many respondents".
    pub(in crate::say) fn respondent_figure(&self, groups: &[GroupId], counted: Found<u64>, text: String) -> Figure {
        let everyone = Selection { groups, filter: &[] };
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: vec![counted.fact],
            questions: Vec::new(),
            choices: Vec::new(),
            groups: crate::say::names::groups(self.material.survey, groups),
            filter: Vec::new(),
            measure: Measure::Respondents,
            base: Base::Respondents,
            about: String::new(),
            who: self.who(everyone, Base::Respondents, &[counted.n]),
            value: Value::Count(counted.n),
            is_weighted: false,
            text,
            bounds: None,
            beside: String::new(),
            counted: None,
            over: None,
            minus: Vec::new(),
            exceeds: None,
        }
    }
}

/// The digits that a number is printed with where nobody says: those of the answers, at least one where it is none of them.
pub(in crate::say) fn digits_of(summary: Summary, value: Decimal, decimals: u32) -> u32 {
    let is_whole = summary.is_as_fine_as_answers() && value.sum.unsigned_abs().is_multiple_of(value.count);
    if is_whole { decimals } else { decimals.max(1) }
}

/// A figure that is the share of one fact.
fn one_share(found: Found<Share>, item: usize, measure: Measure, phrase: Phrase) -> Said {
    Said {
        facts: vec![found.fact],
        items: vec![item],
        measure,
        value: share_value(found.value),
        sizes: vec![found.value.of],
        bounds: None,
        is_weighted: found.value.is_weighted,
        phrase,
    }
}

/// A share as figures hold it.
pub(in crate::say) fn share_value(share: Share) -> Value {
    match share.is_weighted {
        true => Value::Weighted(weighted(share)),
        false => Value::Ratio {
            numerator: share.count,
            denominator: share.of,
        },
    }
}

fn weighted(share: Share) -> Weighted {
    let Share { ratio, count, of, .. } = share;
    Weighted {
        numerator: ratio.numerator,
        denominator: ratio.denominator,
        count,
        of,
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
