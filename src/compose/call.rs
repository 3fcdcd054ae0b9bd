//! What each function of commentary says.

use super::arguments::{Arguments, Subject};
use super::composer::{CallPlace, Composer};
use super::expression::Call;
use super::markdown::Piece;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::fact::{Absent, Selection};
use crate::language::share::{self, FractionForm, NounForm};
use crate::language::{Phrase, capital, list, number};
use crate::measure::{Decimal, Ratio};
use crate::msg;
use crate::query::Use;
use crate::report::{Figure, Inline, Measure, Value};
use crate::survey::{Base, Gender, Kind, Language, Noun, Variable};

/// A mistake in a call; boxed, for it is the rare case.
pub(super) type Mistake = Box<Diagnostic>;

impl Composer<'_> {
    /// What a call says.
    pub(super) fn call(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        match call.function {
            "n" => self.respondents(call, place),
            "count" => self.count(call, place),
            "percent" => self.percent(call, place),
            "tenths" => self.tenths(call, place),
            "fraction" => self.fraction(call, place),
            "mean" => self.decimal(call, place, Measure::Mean),
            "median" => self.decimal(call, place, Measure::Median),
            "top" => self.top(call, place),
            "ranked" => self.ranked(call, place),
            "ref" => self.reference(call, place),
            _ => self.agree(call, place),
        }
    }

    /// A figure in prose, with its number for the verb after it.
    fn say(&mut self, figure: Figure, plural: bool) -> Piece {
        self.last_plural = Some(plural);
        // In words of ours; a label may begin as it likes.
        let is_share = matches!(figure.measure, Measure::Tenths | Measure::Fraction);
        let text = figure.text.to_lowercase();
        let none = ["aucun", "presque aucun"].iter().any(|word| text.starts_with(word));
        self.last_is_none = is_share && none && self.material.language == Language::FrCa;
        Piece::Inline(Inline::Figure(self.figure(figure)))
    }

    fn respondents(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let mut arguments = Arguments::of(call, place, self, &["of", "words"])?;
        let names = arguments.texts("of")?;
        let words = arguments.truth("words")?.unwrap_or(false);
        let groups = match names {
            Some(names) => arguments.groups(&names)?,
            None => self.material.survey.group_ids().collect(),
        };
        let count: u64 = self.material.gate.respondents(&groups);
        let language = self.material.language;
        let noun = self.noun(&groups);
        let text = if words {
            number::in_words(language, count, noun.gender)
        } else {
            number::integer(language, count)
        };
        let figure = self.respondent_figure(&groups, count, text);
        Ok(self.say(figure, count > 1))
    }

    fn count(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let (subject, variable) = self.one_variable(call, place, &[])?;
        let ratio = self.share(&subject, variable, place)?;
        let text = number::integer(self.material.language, ratio.numerator);
        let figure = self.share_figure(
            &subject,
            &[variable.item],
            Measure::Count,
            Value::Count(ratio.numerator),
            text,
        );
        Ok(self.say(figure, ratio.numerator > 1))
    }

    fn percent(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let (subject, variable) = self.one_variable(call, place, &[])?;
        let ratio = self.share(&subject, variable, place)?;
        let text = number::percent(self.material.language, ratio.numerator, ratio.denominator);
        let figure = self.share_figure(&subject, &[variable.item], Measure::Percent, value(ratio), text);
        Ok(self.say(figure, true))
    }

    /// One share in tenths, or the range over the items of a battery.
    fn tenths(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let subject = Subject::of(call, place, self, &["noun", "items"])?;
        subject.needs_choices(self, place)?;
        let own = self.counted(&subject);
        let noun = subject.noun(&own);
        let language = self.material.language;
        if let [item] = subject.items.as_slice() {
            let ratio = self.share(&subject, subject.variable(*item), place)?;
            let phrase = share::tenths(language, ratio.numerator, ratio.denominator, noun.form());
            let figure = self.share_figure(&subject, &[*item], Measure::Tenths, value(ratio), phrase.text);
            return Ok(self.say(figure, phrase.plural));
        }
        let mut ratios = Vec::new();
        for item in &subject.items {
            ratios.push(self.share(&subject, subject.variable(*item), place)?);
        }
        let low = ratios.iter().copied().min_by(|a, b| a.compare(*b));
        let high = ratios.iter().copied().max_by(|a, b| a.compare(*b));
        let (Some(low), Some(high)) = (low, high) else {
            return Err(Box::new(Diagnostic::error(msg!("no-items")).at(place.whole(self))));
        };
        let (low, high) = ((low.numerator, low.denominator), (high.numerator, high.denominator));
        let phrase = share::tenths_range(language, low, high, noun.form());
        let figure = self.share_figure(
            &subject,
            &subject.items,
            Measure::Tenths,
            Value::Range { low, high },
            phrase.text,
        );
        Ok(self.say(figure, phrase.plural))
    }

    fn fraction(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let mut arguments = Arguments::of(call, place, self, &[])?;
        let approximate = arguments.truth("approx")?.unwrap_or(false);
        let form = match arguments.text("form")?.as_deref() {
            None | Some("part") => FractionForm::Part,
            Some("une_sur" | "one_in") => FractionForm::OneIn,
            Some(other) => {
                let span = place.word(self, other);
                let diagnostic = Diagnostic::error(msg!("unknown-form", name = other)).at(span);
                return Err(Box::new(diagnostic.suggest(other, ["part", "une_sur", "one_in"])));
            }
        };
        let (subject, variable) = self.one_variable(call, place, &["noun", "approx", "form"])?;
        let ratio = self.share(&subject, variable, place)?;
        let own = self.counted(&subject);
        let noun = subject.noun(&own);
        let said = share::fraction(
            self.material.language,
            ratio.numerator,
            ratio.denominator,
            noun.form(),
            form,
            approximate,
        );
        let Phrase { text, plural } = said.map_err(|refused| {
            let mut diagnostic = Diagnostic::error(msg!(
                "no-fraction",
                numerator = refused.numerator,
                denominator = refused.denominator,
                percent = number::percent(self.material.language, refused.numerator, refused.denominator)
            ))
            .at(place.whole(self))
            .help(msg!(
                "no-fraction-tenths",
                name = self.question_name(&subject, variable.item)
            ));
            if refused.would_do_approximately {
                diagnostic = diagnostic.help(msg!("no-fraction-approx"));
            }
            Box::new(diagnostic)
        })?;
        let figure = self.share_figure(&subject, &[variable.item], Measure::Fraction, value(ratio), text);
        Ok(self.say(figure, plural))
    }

    fn decimal(&mut self, call: &Call, place: &CallPlace<'_>, measure: Measure) -> Result<Piece, Mistake> {
        let mut arguments = Arguments::of(call, place, self, &[])?;
        let digits = arguments.number("digits")?;
        let (subject, variable) = self.one_number(call, place)?;
        let survey = self.material.survey;
        let Kind::Number { decimals } = survey.question(subject.question).kind else {
            let name = &survey.question(subject.question).id;
            return Err(Box::new(
                Diagnostic::error(msg!("not-number-question", question = name)).at(place.whole(self)),
            ));
        };
        let found = match measure {
            Measure::Median => self.material.gate.median(variable, subject.selection(), Use::Prose),
            _ => self
                .material
                .gate
                .mean(variable, subject.selection(), Use::Prose)
                .map(|mean| (mean, mean.count)),
        };
        let (Decimal { sum, count }, over) = found.map_err(|why| self.withheld(why, &subject, variable, place))?;
        // The median of whole numbers is one of them, or halfway between two.
        let is_whole = measure == Measure::Median && sum.unsigned_abs() % count == 0;
        let digits = digits
            .and_then(|d| u32::try_from(d).ok())
            .unwrap_or(if is_whole { decimals } else { decimals.max(1) })
            .min(6);
        let text = number::decimal(self.material.language, sum, count, decimals, digits);
        let value = Value::Decimal { sum, count, decimals };
        let mut figure = self.share_figure(&subject, &[variable.item], measure, value, text);
        // A median is the middle of all valid answers, whatever it was divided by.
        figure.who = self.who(subject.selection(), subject.base, &[over]);
        Ok(self.say(figure, true))
    }

    fn top(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let mut arguments = Arguments::of(call, place, self, &[])?;
        let rank = arguments.number("rank")?.unwrap_or(1);
        let lower = arguments.truth("lower")?.unwrap_or(false);
        let (subject, variable) = self.one_closed(call, place, &["rank", "lower"])?;
        let wanted = usize::try_from(rank).unwrap_or(0);
        let gate = self.material.gate;
        let listing = gate.ranking(variable, subject.selection(), wanted, Use::Prose);
        if listing.withheld > 0 {
            return Err(self.withheld(Absent::Confidential, &subject, variable, place));
        }
        let ranked = listing.shown;
        let Some(found) = wanted.checked_sub(1).and_then(|index| ranked.get(index)) else {
            let most = ranked.len();
            return Err(Box::new(
                Diagnostic::error(msg!("no-such-rank", rank = rank, most = most)).at(place.whole(self)),
            ));
        };
        if found.tied {
            let question = &self.material.survey.question(subject.question).id;
            self.diagnostics
                .push(Diagnostic::warning(msg!("tied-rank", rank = rank, question = question)).at(place.whole(self)));
        }
        let choice = self.material.survey.question(subject.question).choice(found.choice);
        let ranking = vec![(choice.id.clone(), found.count)];
        let text = label(&choice.label, lower);
        let figure = self.share_figure(&subject, &[variable.item], Measure::Rank, Value::Ranking(ranking), text);
        Ok(self.say(figure, false))
    }

    fn ranked(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let mut arguments = Arguments::of(call, place, self, &[])?;
        let most = arguments.number("most")?.unwrap_or(3);
        let lower = arguments.truth("lower")?.unwrap_or(false);
        let (subject, variable) = self.one_closed(call, place, &["most", "lower"])?;
        let most = usize::try_from(most).unwrap_or(0);
        let listing = self
            .material
            .gate
            .ranking(variable, subject.selection(), most, Use::Prose);
        if listing.withheld > 0 {
            return Err(self.withheld(Absent::Confidential, &subject, variable, place));
        }
        let ranked = listing.shown;
        if ranked.is_empty() {
            return Err(self.empty_base(&subject, variable, place));
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
        let figure = self.share_figure(&subject, &[variable.item], Measure::Rank, Value::Ranking(ranking), text);
        Ok(self.say(figure, ranked.len() > 1))
    }

    fn reference(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let mut arguments = Arguments::of(call, place, self, &["of", "text"])?;
        let target = arguments.required_text("of")?;
        let text = arguments.text("text")?;
        self.references
            .push(Spanned::new(target.clone(), place.word(self, &target)));
        let text = text.into_iter().map(Inline::Text).collect();
        Ok(Piece::Inline(Inline::Reference { target, text }))
    }

    fn agree(&mut self, call: &Call, place: &CallPlace<'_>) -> Result<Piece, Mistake> {
        let mut arguments = Arguments::of(call, place, self, &["one", "many", "none"])?;
        let one = arguments.required_text("one")?;
        let many = arguments.required_text("many")?;
        let none = arguments.text("none")?;
        if self.last_is_none {
            if none.is_none() {
                let warning = Diagnostic::warning(msg!("agree-none", verb = &one)).at(place.whole(self));
                self.diagnostics.push(warning.help(msg!("agree-none-help")));
            }
            return Ok(Piece::Text(none.unwrap_or(one)));
        }
        match self.last_plural {
            Some(plural) => Ok(Piece::Text(if plural { many } else { one })),
            None => Err(Box::new(
                Diagnostic::error(msg!("nothing-to-agree")).at(place.whole(self)),
            )),
        }
    }

    /// The exact share of a subject's choices in one variable.
    fn share(&self, subject: &Subject, variable: Variable, place: &CallPlace<'_>) -> Result<Ratio, Mistake> {
        self.material
            .gate
            .share(
                variable,
                &subject.choices,
                subject.base,
                subject.selection(),
                Use::Prose,
            )
            .map(|share| share.ratio)
            .map_err(|why| self.withheld(why, subject, variable, place))
    }

    /// There is no figure to say.
    fn withheld(&self, why: Absent, subject: &Subject, variable: Variable, place: &CallPlace<'_>) -> Mistake {
        match why {
            Absent::EmptyBase => self.empty_base(subject, variable, place),
            Absent::Confidential => {
                let name = self.question_name(subject, variable.item);
                let diagnostic = Diagnostic::error(msg!("confidential", question = name)).at(place.whole(self));
                Box::new(diagnostic.help(msg!("confidential-help")))
            }
        }
    }

    fn empty_base(&self, subject: &Subject, variable: Variable, place: &CallPlace<'_>) -> Mistake {
        let name = self.question_name(subject, variable.item);
        Box::new(Diagnostic::error(msg!("empty-base", question = name)).at(place.whole(self)))
    }

    /// A call about the share of some choices in exactly one variable.
    fn one_variable(
        &self,
        call: &Call,
        place: &CallPlace<'_>,
        more: &[&'static str],
    ) -> Result<(Subject, Variable), Mistake> {
        let subject = Subject::of(call, place, self, more)?;
        subject.needs_choices(self, place)?;
        let variable = subject.only_variable(self, place)?;
        Ok((subject, variable))
    }

    fn one_number(&self, call: &Call, place: &CallPlace<'_>) -> Result<(Subject, Variable), Mistake> {
        let subject = Subject::of(call, place, self, &["digits"])?;
        let variable = subject.only_variable(self, place)?;
        Ok((subject, variable))
    }

    fn one_closed(
        &self,
        call: &Call,
        place: &CallPlace<'_>,
        more: &[&'static str],
    ) -> Result<(Subject, Variable), Mistake> {
        let subject = Subject::of(call, place, self, more)?;
        let question = self.material.survey.question(subject.question);
        if !question.is_closed() {
            let message = msg!("no-choices", question = &question.id);
            return Err(Box::new(Diagnostic::error(message).at(place.whole(self))));
        }
        let variable = subject.only_variable(self, place)?;
        Ok((subject, variable))
    }

    /// The noun for groups taken together.
    pub(super) fn noun(&self, groups: &[crate::survey::GroupId]) -> Noun {
        match groups {
            [only] => self.material.survey.group(*only).noun.clone(),
            _ => self.material.respondents.clone(),
        }
    }

    /// What a share is a share of: people, or mentions, of which a person may make several.
    fn counted(&self, subject: &Subject) -> Noun {
        match subject.base {
            Base::Mentions => Noun {
                one: self.material.wording.text("noun-mention"),
                many: self.material.wording.text("noun-mentions"),
                gender: Gender::Feminine,
            },
            Base::Valid | Base::Asked | Base::Respondents => self.noun(&subject.groups),
        }
    }

    fn question_name(&self, subject: &Subject, item: usize) -> String {
        let question = self.material.survey.question(subject.question);
        super::question_name(question, item)
    }

    /// A figure about a question.
    fn share_figure(&self, subject: &Subject, items: &[usize], measure: Measure, value: Value, text: String) -> Figure {
        let survey = self.material.survey;
        let question = survey.question(subject.question);
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
            who: self.who(subject.selection(), subject.base, &self.bases(&value, &subject.groups)),
            value,
            text,
        }
    }

    /// The figure "so many respondents".
    pub(super) fn respondent_figure(&self, groups: &[crate::survey::GroupId], count: u64, text: String) -> Figure {
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
            who: self.who(Selection { groups, filter: &[] }, Base::Respondents, &[count]),
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
pub(super) enum Named {
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
