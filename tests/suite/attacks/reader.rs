//! What the files say: sums over kinds of people.

use super::counts::dot;
use super::survey::{CHOSEN, F, Person, Q, QN, R, Survey, T, TK, TN, W};
use serde_json::Value;
use std::collections::BTreeSet;

/// How often each kind of people counts, and between what the sum lies.
#[derive(Clone, Debug)]
pub struct Said {
    pub times: Vec<i64>,
    pub least: i64,
    pub most: Option<i64>,
    /// What says it.
    pub by: String,
}

/// Every kind of people that there can be: as a respondent, whose number is 1 where it was given.
pub fn kinds(survey: &Survey) -> Vec<Person> {
    let mut all = Vec::new();
    let one_of = |n: usize| (0..n).map(Some).chain([None]);
    for part in 0..3usize {
        if part == 1 && !survey.is_shared {
            continue;
        }
        for q in one_of(Q.len()) {
            for w in one_of(W.len()) {
                for f in one_of(F.len()).filter(|f| f.is_none() || survey.has_follow_up && w == Some(0)) {
                    for (t, r) in several(survey.has_ranks) {
                        let kind = |x| Person { part, q, w, f, t, r, x };
                        all.extend([kind(None), kind(Some(1))]);
                    }
                }
            }
        }
    }
    all
}

/// What can be ticked, or ranked.
type Several = (Option<[bool; 3]>, Option<(usize, Option<usize>)>);

fn several(has_ranks: bool) -> Vec<Several> {
    let ticks = (0..8usize).map(|ticks| (Some([ticks & 1 > 0, ticks & 2 > 0, ticks & 4 > 0]), None));
    let firsts = (0..R.len())
        .flat_map(|first| (0..R.len()).map(move |second| (first, Some(second).filter(|two| *two != first))));
    let ranks = firsts.map(|ranks| (None, Some(ranks)));
    let some: Vec<Several> = if has_ranks { ranks.collect() } else { ticks.collect() };
    some.into_iter().chain([(None, None)]).collect()
}

fn place(ids: &[&str], id: &str) -> usize {
    ids.iter()
        .position(|known| *known == id)
        .unwrap_or_else(|| panic!("{id}"))
}

impl Person {
    pub fn kind(mut self) -> Self {
        self.x = self.x.map(|_| 1);
        self
    }

    pub fn has_answered(&self, question: &str) -> bool {
        match question {
            "q" => self.q.is_some(),
            "w" => self.w.is_some(),
            "f" => self.f.is_some(),
            "t" => self.t.is_some(),
            "x" => self.x.is_some(),
            "qn" => self.q.is_some(),
            "tn" | "tc" | "tk" => self.t.is_some(),
            "qw" => self.q.is_some() && self.w.is_some(),
            "r" => self.r.is_some(),
            // Of a rank, who ranked anything.
            rank if rank.starts_with("rr.") => self.r.is_some(),
            other => panic!("{other}"),
        }
    }

    /// The rank that a choice was given, from 1.
    pub fn rank_of(&self, choice: &str) -> Option<i64> {
        let (first, second) = self.r?;
        let choice = R.iter().position(|known| *known == choice)?;
        match (first == choice, second == Some(choice)) {
            (true, _) => Some(1),
            (_, true) => Some(2),
            (false, false) => None,
        }
    }

    pub fn was_asked(&self, question: &str) -> bool {
        question != "f" || self.w == Some(0)
    }

    /// How many of some choices were given.
    pub fn given(&self, question: &str, choices: &[&str]) -> i64 {
        let count = choices.iter().filter(|choice| match question {
            "q" => self.q == Some(place(&Q, choice)),
            "w" => self.w == Some(place(&W, choice)),
            "f" => self.f == Some(place(&F, choice)),
            "t" => self.t.is_some_and(|ticks| ticks[place(&T, choice)]),
            "qn" => self.q.is_some_and(|q| place(&QN, choice) == q / 2),
            "tn" => self.t.is_some_and(|ticks| match place(&TN, choice) {
                0 => ticks[0] || ticks[1],
                _ => ticks[2],
            }),
            "tk" => self.t.is_some() && (self.ticked() > 1) == (place(&TK, choice) == 1),
            "r" => self.rank_of(choice).is_some(),
            rank if rank.starts_with("rr.") => {
                let own = self.rank_of(&rank[3..]);
                let own = own.map_or("sans_rang".to_owned(), |rank| format!("rang_{rank}"));
                self.r.is_some() && own == **choice
            }
            other => panic!("{other}"),
        });
        i64::try_from(count.count()).expect("a few")
    }

    pub fn ticked(&self) -> i64 {
        self.t.map_or(0, |ticks| ticks.into_iter().map(i64::from).sum())
    }

    /// What an answer to a scale, a count or a score is worth.
    fn worth(&self, question: &str) -> i64 {
        let code = |answer: Option<usize>| answer.map_or(0, |code| i64::try_from(code).expect("a few"));
        match question {
            "q" => code(self.q),
            "w" => code(self.w),
            "tc" => self.ticked(),
            "qw" if self.has_answered("qw") => code(self.q) + code(self.w),
            rank if rank.starts_with("rr.") => self.rank_of(&rank[3..]).unwrap_or(0),
            _ => 0,
        }
    }

    pub fn is_of(&self, groups: &[String]) -> bool {
        groups.iter().any(|group| match group.as_str() {
            "a" => self.part < 2,
            "b" => self.part > 0,
            chosen => {
                let place: usize = chosen[1..].parse().expect("a place");
                self.meets(&[CHOSEN[place].1.to_owned()])
            }
        })
    }

    pub fn meets(&self, filter: &[String]) -> bool {
        filter.iter().all(|condition| {
            let (question, choices) = condition.split_once('=').expect("a condition");
            self.given(question, &choices.split('|').collect::<Vec<_>>()) > 0
        })
    }
}

pub fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().expect("a list").iter();
    items.map(|item| item.as_str().expect("a text").to_owned()).collect()
}

/// What is published of numbers: over whom, and whether each of them adds to it.
#[derive(Clone, Debug)]
pub struct Summary {
    pub groups: Vec<String>,
    pub filter: Vec<String>,
    pub is_mean: bool,
}

/// Everything that can be read.
#[derive(Debug, Default)]
pub struct Read {
    pub said: Vec<Said>,
    pub summaries: Vec<Summary>,
    /// What a standard deviation tells beside its mean: a sum of squares, known to whoever counts.
    pub told_by_spread: Vec<Vec<i64>>,
    pub ids: Vec<String>,
}

struct Reader<'a> {
    kinds: &'a [Person],
    /// How many people of each kind there are.
    truth: &'a [i64],
    /// Whether whoever reads a figure by weights is taken to know how many it counts.
    is_weighted: bool,
    /// The figure that is read.
    about: String,
    /// Statistics, questions, groups and conditions that are published.
    known: BTreeSet<String>,
    read: Read,
}

impl Reader<'_> {
    fn say(&mut self, value: &Value, times: impl Fn(&Person) -> i64) {
        let times: Vec<i64> = self.kinds.iter().map(times).collect();
        let truth = dot(&times, self.truth);
        let value = match self.is_weighted {
            true => truth,
            false => value.as_i64().expect("a count"),
        };
        assert_eq!(value, truth, "{}", self.about);
        self.read.said.push(Said {
            times,
            least: value,
            most: Some(value),
            by: self.about.clone(),
        });
    }

    #[expect(clippy::too_many_lines, reason = "one measure after the other")]
    fn figure(&mut self, figure: &Value) {
        self.about = figure.to_string();
        let text = |key: &str| figure[key].as_str().unwrap_or("").to_owned();
        let (questions, choices) = (strings(&figure["questions"]), strings(&figure["choices"]));
        let (groups, filter) = (strings(&figure["groups"]), strings(&figure["filter"]));
        let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
        let question = questions.first().map_or("", String::as_str).to_owned();
        let is_mentions = text("base") == "mentions";
        let own = |person: &Person| person.is_of(&groups) && person.meets(&filter);
        let minus = figure["minus"]
            .as_array()
            .map_or(Vec::new(), |_| strings(&figure["minus"]));
        let minus: Vec<&str> = minus.iter().map(String::as_str).collect();
        let all: &[&str] = if question == "t" { &T } else { &Q };
        let of = |person: &Person, choices: &[&str]| {
            let given = person.given(&question, choices);
            i64::from(own(person)) * if is_mentions { given } else { given.min(1) }
        };
        let base = |person: &Person| match is_mentions {
            true => of(person, all),
            false => i64::from(own(person) && person.has_answered(&question)),
        };
        match text("measure").as_str() {
            "percent" => {
                self.say(&figure["numerator"], |person| of(person, &choices));
                match figure["over"].as_object() {
                    None => self.say(&figure["denominator"], base),
                    Some(over) => {
                        let (groups, filter) = (strings(&over["groups"]), strings(&over["filter"]));
                        let is_of_row = over["of"] == "row";
                        self.say(&figure["denominator"], |person| {
                            let is_in = person.is_of(&groups) && person.meets(&filter);
                            let counts = match is_of_row {
                                true => person.given(&question, &choices) > 0,
                                false => person.has_answered(&question),
                            };
                            i64::from(is_in && counts)
                        });
                    }
                }
            }
            "net_score" => {
                self.say(&figure["denominator"], base);
                let n = figure["denominator"].as_f64().expect("a base");
                let points = figure["value"].as_f64().unwrap_or(0.0);
                self.say(&((points * n / 100.0).round() as i64).into(), |person| {
                    of(person, &choices) - of(person, &minus)
                });
            }
            // How many ranked a choice.
            "count" => self.say(&figure["numerator"], |person| of(person, &choices)),
            "respondents" => self.say(&figure["numerator"], |person| i64::from(own(person))),
            "valid" => self.say(&figure["numerator"], base),
            "missing_no_answer" => self.say(&figure["numerator"], |person| {
                let is_silent = person.was_asked(&question) && !person.has_answered(&question);
                i64::from(own(person) && is_silent)
            }),
            "missing_not_asked" => self.say(&figure["numerator"], |person| {
                i64::from(own(person) && !person.was_asked(&question))
            }),
            "distinct" if question != "x" => self.different(figure, &own, &question),
            measure @ ("mean" | "sd" | "median") if question != "x" => {
                // A rank has a mean of those who gave one.
                match question.strip_prefix("rr.") {
                    Some(choice) => self.say(&figure["denominator"], |person| {
                        i64::from(own(person) && person.rank_of(choice).is_some())
                    }),
                    None => self.say(&figure["denominator"], base),
                }
                let n = figure["denominator"].as_f64().expect("a base");
                let value = figure["value"].as_f64().unwrap_or(0.0);
                let worth = |person: &Person| i64::from(own(person)) * person.worth(&question);
                match measure {
                    // The mean of a scale, a count or a score is a sum over the answers that it counts.
                    "mean" => {
                        self.say(&((value * n).round() as i64).into(), worth);
                        // How wide an interval is tells the standard deviation.
                        if !figure["interval"].is_null() {
                            let squares = |person: &Person| worth(person) * person.worth(&question);
                            let squares: Vec<i64> = self.kinds.iter().map(squares).collect();
                            self.read.told_by_spread.push(squares);
                        }
                    }
                    "sd" if self.known.contains(&about("mean", figure)) => {
                        let squares = |person: &Person| worth(person) * person.worth(&question);
                        let squares: Vec<i64> = self.kinds.iter().map(squares).collect();
                        self.read.told_by_spread.push(squares);
                    }
                    "median" if !self.is_weighted => self.middle(value, &own, &question),
                    _ => {}
                }
            }
            measure @ ("mean" | "median" | "sd" | "sum" | "q1" | "q3" | "distinct") => {
                self.say(&figure["denominator"], base);
                self.read.summaries.push(Summary {
                    is_mean: ["mean", "sd", "sum"].contains(&measure),
                    groups,
                    filter,
                });
            }
            "rank" => self.rank(figure, &|person, choice| {
                // The first of two places is worth two points, the second one.
                let worth = match person.rank_of(choice) {
                    Some(rank) if question == "r" => 3 - rank,
                    Some(_) | None if question == "r" => 0,
                    Some(_) | None => person.given(&question, &[choice]),
                };
                i64::from(own(person)) * worth
            }),
            "missing_dont_know" | "missing_refused" => {}
            other => panic!("{other}"),
        }
        self.read.ids.push(text("id"));
    }

    /// Where every choice was given by someone, each was.
    fn different(&mut self, figure: &Value, own: &dyn Fn(&Person) -> bool, question: &str) {
        let all: &[&str] = match question {
            "q" => &Q,
            "w" => &W,
            _ => &T,
        };
        if figure["value"].as_f64() == Some(all.len() as f64) {
            for choice in all {
                let given = |person: &Person| i64::from(own(person)) * person.given(question, &[choice]);
                self.read.said.push(Said {
                    times: self.kinds.iter().map(given).collect(),
                    least: 1,
                    most: None,
                    by: self.about.clone(),
                });
            }
        }
    }

    /// Half of the answers are no larger than the median, and half no smaller.
    fn middle(&mut self, value: f64, own: &dyn Fn(&Person) -> bool, question: &str) {
        for side in [1.0, -1.0] {
            let times = |person: &Person| match own(person) && person.has_answered(question) {
                false => 0,
                true if side * person.worth(question) as f64 <= side * value => 1,
                true => -1,
            };
            self.read.said.push(Said {
                times: self.kinds.iter().map(times).collect(),
                least: 0,
                most: None,
                by: self.about.clone(),
            });
        }
    }

    /// A cell of a list: whatever is not in it is for its last cell to say.
    fn rank(&mut self, figure: &Value, of: &dyn Fn(&Person, &str) -> i64) {
        for listed in figure["ranking"].as_array().expect("a list") {
            let choice = listed["choice"].as_str().expect("a choice");
            self.say(&listed["count"], |person| of(person, choice));
        }
    }
}

/// A statistic of what a figure is about.
fn about(measure: &str, figure: &Value) -> String {
    let of = ["questions", "groups", "filter"].map(|key| figure[key].to_string());
    format!("{measure} {}", of.join(" "))
}

/// What `figures.json` says; by weights, how many people each figure counts too.
pub fn read(figures: &Value, (kinds, truth): (&[Person], &[i64]), survey: &Survey) -> Read {
    let figures = figures["figures"].as_array().expect("figures");
    let known = figures
        .iter()
        .map(|figure| about(figure["measure"].as_str().unwrap_or(""), figure));
    let mut reader = Reader {
        kinds,
        truth,
        is_weighted: survey.is_weighted,
        about: String::new(),
        known: known.collect(),
        read: Read::default(),
    };
    figures.iter().for_each(|figure| reader.figure(figure));
    for squares in std::mem::take(&mut reader.read.told_by_spread) {
        let sum = dot(&squares, truth);
        reader.read.said.push(Said {
            times: squares,
            least: sum,
            most: Some(sum),
            by: "a spread".to_owned(),
        });
    }
    // A list by weights is in an order of its own.
    if survey.is_weighted {
        return reader.read;
    }
    for (table, question, group, all) in [("q-rang", "q", "b", Q), ("t-rang", "t", "a", T)] {
        if survey.has(table) {
            beyond(figures, (table, question, group, &all), &mut reader);
        }
    }
    reader.read
}

/// A list of two with nothing withheld before its end: the others were given less often than its last.
fn beyond(figures: &[Value], (table, question, group, all): (&str, &str, &str, &[&str; 3]), reader: &mut Reader<'_>) {
    let id = |figure: &&Value| {
        figure["id"]
            .as_str()
            .is_some_and(|id| id.starts_with(&format!("{table}/")))
    };
    let cells = figures.iter().filter(id);
    let listed: Vec<&Value> = cells
        .flat_map(|cell| cell["ranking"].as_array().expect("a list"))
        .collect();
    let choices: Vec<&str> = listed.iter().filter_map(|one| one["choice"].as_str()).collect();
    let Some(last) = choices.last() else { return };
    // Two choices, or more where the last are tied.
    if choices.len() < 2 {
        return;
    }
    let groups = [group.to_owned()];
    for other in all.iter().filter(|choice| !choices.contains(choice)) {
        let less = |person: &Person| {
            i64::from(person.is_of(&groups)) * (person.given(question, &[last]) - person.given(question, &[other]))
        };
        reader.read.said.push(Said {
            times: reader.kinds.iter().map(less).collect(),
            least: 1,
            most: None,
            by: table.to_owned(),
        });
    }
}
