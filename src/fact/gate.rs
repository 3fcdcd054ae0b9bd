//! Looking facts up by what authors name: groups, conditions, choices.

use super::{Absent, Average, Bounds, FactId, Facts, ItemResponse, Known, KnownValue, Listing, Share, Weighting};
use crate::commentary::Measured;
use crate::measure::{Ratio, Reliability, Tested, Untested};
use crate::query::{NetScore, Over, Portion, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Condition, GroupId, NumberClass, QuestionId, Survey, Variable};

/// Whose answers: groups taken together, under conditions.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    /// Taken together, each respondent counted once.
    pub groups: &'a [GroupId],
    /// Only respondents who meet all of these; a missing answer meets none.
    pub filter: &'a [Condition],
}

impl Measured {
    /// Whose answers it is about.
    pub fn selection(&self) -> Selection<'_> {
        Selection {
            groups: &self.groups,
            filter: &self.filter,
        }
    }
}

/// What may be said of a survey. It cannot count.
#[derive(Clone, Copy, Debug)]
pub struct Gate<'a> {
    survey: &'a Survey,
    facts: &'a Facts,
}

/// A value with the fact that it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The fact, by which a printed figure tells how it came about.
    pub fact: FactId,
    /// The unweighted number of respondents behind it.
    pub n: u64,
    /// What was found.
    pub value: T,
}

impl<'a> Gate<'a> {
    /// The facts of a survey.
    pub fn new(survey: &'a Survey, facts: &'a Facts) -> Self {
        Self { survey, facts }
    }

    /// The fact of an id.
    pub fn query(&self, fact: FactId) -> &'a Query {
        &self.facts.get(fact).query
    }

    /// Between which ends the value of a fact lies, where that is asked and can be told.
    pub fn bounds(&self, fact: FactId) -> Option<Bounds> {
        self.facts.get(fact).known.as_ref().ok()?.bounds
    }

    /// Whether two shares of people or two means differ, by a test of this pair alone.
    ///
    /// # Errors
    /// Why that can't be tested.
    ///
    /// # Panics
    /// If it was never asked.
    pub fn differ(&self, one: &Query, other: &Query) -> Result<Tested, Untested> {
        let never_asked = || panic!("compared but never asked: {}", one.describe(self.survey));
        self.facts.differ(one, other).unwrap_or_else(never_asked)
    }

    fn known(&self, statistic: Statistic, selection: Selection<'_>) -> Result<(FactId, &'a Known), Absent> {
        let query = Query::new(statistic, &self.survey.parts_of(selection.groups), selection.filter);
        // What nobody asked, nobody judged: our mistake, and nothing to guess about.
        let never_asked = || panic!("said but never asked: {}", query.describe(self.survey));
        let fact = self.facts.find(&query).unwrap_or_else(never_asked);
        let known = self.facts.get(fact).known.as_ref();
        known.map(|known| (fact, known)).map_err(|absent| *absent)
    }

    /// How many respondents some groups have, each counted once.
    ///
    /// # Panics
    /// If the size of these groups was never asked: whatever names groups asks it.
    pub fn population(&self, groups: &[GroupId]) -> Found<u64> {
        let everyone = Selection { groups, filter: &[] };
        let found = self.known(Statistic::Population, everyone);
        let (fact, known) = found.expect("whatever names groups asks how large they are");
        let (n, value) = (known.n, known.n);
        Found { fact, n, value }
    }

    /// The same where it only stands beside figures.
    pub fn respondents(&self, groups: &[GroupId]) -> u64 {
        self.population(groups).n
    }

    /// How unequal the weights of a group are; none where its people have no weights.
    pub fn weighting(&self, group: GroupId) -> Option<Weighting> {
        self.facts.weighting(group)
    }

    /// The share that gave any of `choices`.
    ///
    /// # Errors
    /// Nobody answered, or the share is confidential.
    pub fn share(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
    ) -> Result<Found<Share>, Absent> {
        let (fact, known) = self.known(Statistic::share(variable, choices, Over::Base(base)), selection)?;
        let KnownValue::Share(value) = known.value else {
            return Err(Absent::Confidential);
        };
        let n = known.n;
        Ok(Found { fact, n, value })
    }

    /// A share, if the report asks for it and it may be said.
    pub fn share_if_asked(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        base: Base,
        selection: Selection<'_>,
    ) -> Option<Ratio> {
        let statistic = Statistic::share(variable, choices, Over::Base(base));
        let query = Query::new(statistic, &self.survey.parts_of(selection.groups), selection.filter);
        let known = self.facts.get(self.facts.find(&query)?).known.as_ref().ok()?;
        let KnownValue::Share(share) = known.value else {
            return None;
        };
        Some(share.ratio)
    }

    /// What some people are of others, and between which ends that lies where it is asked. Its fact is the part's own share.
    ///
    /// # Errors
    /// The others are nobody, or it is confidential.
    ///
    /// # Panics
    /// If it was never asked.
    pub fn part(&self, part: &Portion) -> Result<(Found<Share>, Option<Bounds>), Absent> {
        let asked = self.facts.part(part).zip(self.facts.find(&part.own));
        let never_asked = || panic!("said but never asked: a part of {}", part.whole.describe(self.survey));
        let (known, fact) = asked.unwrap_or_else(never_asked);
        let known = known.as_ref().map_err(|absent| *absent)?;
        let KnownValue::Share(value) = known.value else {
            return Err(Absent::Confidential);
        };
        let n = known.n;
        Ok((Found { fact, n, value }, known.bounds))
    }

    /// A net score in points, and between which ends it lies where that is asked. Its fact is the share of the top.
    ///
    /// # Errors
    /// Nobody answered, or one of its shares is confidential.
    ///
    /// # Panics
    /// If it was never asked.
    pub fn net_score(
        &self,
        variable: Variable,
        ends: (&[ChoiceId], &[ChoiceId]),
        selection: Selection<'_>,
    ) -> Result<(Found<Average>, Option<Bounds>), Absent> {
        let net = NetScore::new(
            variable,
            ends,
            &self.survey.parts_of(selection.groups),
            selection.filter,
        );
        let asked = self.facts.net_score(&net).zip(self.facts.find(&net.top));
        let never_asked = || panic!("said but never asked: a net score of {}", net.top.describe(self.survey));
        let (known, fact) = asked.unwrap_or_else(never_asked);
        let known = known.as_ref().map_err(|absent| *absent)?;
        let KnownValue::Average(value) = known.value else {
            return Err(Absent::Confidential);
        };
        let n = known.n;
        Ok((Found { fact, n, value }, known.bounds))
    }

    /// Everything that may be said, with what asks it.
    pub fn all(&self) -> impl Iterator<Item = (&'a Query, &'a Known)> {
        let facts = self.facts.iter();
        facts.filter_map(|fact| Some((&*fact.query, fact.known.as_ref().ok()?)))
    }

    /// The share of the answers to a number question that lie in a class.
    ///
    /// # Errors
    /// Nobody answered, or the share is confidential.
    pub fn class(
        &self,
        class: NumberClass,
        variable: Variable,
        selection: Selection<'_>,
    ) -> Result<Found<Share>, Absent> {
        let (fact, known) = self.known(Statistic::Class { variable, class }, selection)?;
        let KnownValue::Share(value) = known.value else {
            return Err(Absent::Confidential);
        };
        let n = known.n;
        Ok(Found { fact, n, value })
    }

    /// The first `most` choices of a ranked list, as far as none before them is confidential.
    ///
    /// # Errors
    /// Nothing of it may be said.
    pub fn ranking(
        &self,
        variable: Variable,
        selection: Selection<'_>,
        most: usize,
    ) -> Result<Found<&'a Listing>, Absent> {
        let (fact, known) = self.known(Statistic::Ranking { variable, most }, selection)?;
        let KnownValue::Ranking(value) = &known.value else {
            return Err(Absent::Confidential);
        };
        let n = known.n;
        Ok(Found { fact, n, value })
    }

    /// What sums up the answers to a number question.
    ///
    /// # Errors
    /// Nobody answered, or it is confidential.
    pub fn number(
        &self,
        summary: Summary,
        variable: Variable,
        selection: Selection<'_>,
    ) -> Result<Found<Average>, Absent> {
        let (fact, known) = self.known(Statistic::Number { variable, summary }, selection)?;
        let KnownValue::Average(value) = known.value else {
            return Err(Absent::Confidential);
        };
        let n = known.n;
        Ok(Found { fact, n, value })
    }

    /// The reliability of a score, where it may be said.
    pub fn reliability(&self, question: QuestionId) -> Option<Reliability> {
        self.facts.reliability(question)
    }

    /// How many answered.
    ///
    /// # Panics
    /// If it was never asked: every table and the method page ask it of what they show.
    pub fn item_response(&self, variable: Variable, selection: Selection<'_>) -> Found<&'a ItemResponse> {
        let (fact, known) = self
            .known(Statistic::ItemResponse(variable), selection)
            .expect("whatever shows answers asks how many there are");
        let KnownValue::ItemResponse(value) = &known.value else {
            unreachable!("a query's value is of its statistic")
        };
        let n = known.n;
        Found { fact, n, value }
    }
}
