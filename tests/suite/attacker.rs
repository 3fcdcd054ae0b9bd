//! What is withheld can't be worked out: an attacker reads the published files of random surveys under random policies,
//! and bounds each withheld cell by whole-number programming of its own.

use crate::project::Project;
use constats::disclosure::MOST_WORK;
use constats::workspace::Workspace;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write;

const GROUPS: [&str; 2] = ["a", "b"];
const SCALE: [&str; 4] = ["c0", "c1", "c2", "c3"];
const PLACES: [&str; 3] = ["w0", "w1", "w2"];
const TICKS: [&str; 3] = ["t0", "t1", "t2"];
/// The same surveys in each run; or as many new ones as this variable says.
const HUNT: &str = "CONSTATS_ATTACKS";
/// Columns of the crossed questions, the missing answers last.
const Q: usize = SCALE.len() + 1;
const W: usize = PLACES.len() + 1;

/// One respondent: group, scale, place (the last of each is missing), ticks; no ticks at all where silent.
type Row = (usize, usize, usize, Option<[bool; 3]>);

#[derive(Clone, Debug)]
struct Survey {
    rows: Vec<Row>,
    base: u64,
    cell: u64,
    zeros: bool,
    complements: bool,
    tables: Vec<usize>,
    /// Steps of work after which a crossing is withheld whole.
    work: u64,
}

/// The tables that a report may have: id, what of, by what, whose, over what.
/// By `=`, a row of all choices; by `?`, only those in the first place; by `#`, a ranked list.
const TABLES: [(&str, &str, &str, &str, &str); 17] = [
    ("q-groupes", "q", "", "[a, b]", ""),
    ("q-milieu-a", "q", "w", "[a]", ""),
    ("q-milieu-b", "q", "w", "[b]", ""),
    ("q-milieu-tous", "q", "w", "[a, b]", ""),
    ("w-groupes", "w", "", "[a, b]", ""),
    ("w-selon-q", "w", "q", "[a, b]", ""),
    ("t-groupes", "t", "", "[a, b]", ""),
    ("t-mentions", "t", "", "[a, b]", "mentions"),
    ("t-milieu-a", "t", "w", "[a]", ""),
    ("t-milieu-tous", "t", "w", "[a, b]", ""),
    ("q-detail", "q", "=", "[a, b]", ""),
    ("q-seul", "q", "", "[a]", ""),
    ("t-seul", "t", "", "[b]", ""),
    ("q-ici", "q", "?", "[a]", ""),
    ("q-demandes", "q", "", "[a, b]", "asked"),
    ("q-rang", "q", "#", "[a]", ""),
    ("t-rang", "t", "#", "[b]", ""),
];

/// The list among them that counts answers of which each respondent gave one.
const LIST: usize = 15;

fn surveys() -> impl Strategy<Value = Survey> {
    let scale = prop_oneof![5 => Just(0usize), 4 => Just(1), 2 => Just(2), 1 => Just(3), 1 => Just(4)];
    let place = prop_oneof![5 => Just(0usize), 3 => Just(1), 1 => Just(2), 1 => Just(3)];
    let tick = (any::<bool>(), prop::bool::weighted(0.3), prop::bool::weighted(0.1));
    let ticks = prop::option::weighted(0.9, tick.prop_map(|(one, two, three)| [one, two, three]));
    let rows = prop::collection::vec((0..2usize, scale, place, ticks), 12..60);
    let tables = prop::sample::subsequence((0..TABLES.len()).collect::<Vec<_>>(), 1..=TABLES.len());
    let work = prop_oneof![2 => Just(MOST_WORK), 1 => 1..20_000u64];
    (rows, 0..9u64, 2..6u64, any::<bool>(), any::<bool>(), tables, work).prop_map(
        |(mut rows, base, cell, zeros, complements, tables, work)| Survey {
            rows: {
                // Nobody in a group is a mistake.
                (rows[0].0, rows[1].0) = (0, 1);
                rows
            },
            base,
            cell,
            zeros: zeros && complements,
            complements,
            tables,
            work,
        },
    )
}

impl Survey {
    fn section(&self) -> String {
        let mut section = "title: S\nblocks:\n".to_owned();
        for table in &self.tables {
            let (id, of, by, groups, over) = TABLES[*table];
            if by == "#" {
                let group = groups.trim_matches(['[', ']']);
                let _ = write!(
                    section,
                    "  - ranked_table:\n      id: {id}\n      caption: Tableau\n      columns: [{{label: Liste, of: {of}, group: {group}, top: 3}}]\n"
                );
                continue;
            }
            let kind = if by == "=" { "scale_table" } else { "group_table" };
            let _ = write!(
                section,
                "  - {kind}:\n      id: {id}\n      caption: Tableau\n      of: {of}\n      groups: {groups}\n"
            );
            if by == "?" {
                let _ = writeln!(section, "      where: {{w: w0}}");
            } else if !by.is_empty() && by != "=" {
                let _ = writeln!(section, "      by: {by}");
            }
            if !over.is_empty() {
                let _ = writeln!(section, "      base: {over}");
            }
        }
        section
    }

    fn project(&self) -> Project {
        let mut report = format!(
            "language: fr-CA\ntitle: Essai\ndate: 2025\ndisclosure:\n  smallest_base: {}\n  smallest_cell: {}\n  zeros: {}\n  complements: {}\nsections: [s]\ngroups:\n",
            self.base, self.cell, self.zeros, self.complements
        );
        for group in GROUPS {
            let _ = write!(
                report,
                "  {group}:\n    label: Groupe {group}\n    responses: responses/{group}.csv\n    respondent: id\n"
            );
        }
        let codes = |ids: &[&str]| -> String {
            let code = |(index, id): (usize, &&str)| format!("      - {{code: {index}, id: {id}, label: {id}}}\n");
            ids.iter().enumerate().map(code).collect()
        };
        let questionnaire = format!(
            "questions:\n  q:\n    type: scale\n    text: Q?\n    choices:\n{}  w:\n    type: single\n    text: W?\n    choices:\n{}  t:\n    type: multiple\n    text: T?\n    choices:\n{}",
            codes(&SCALE),
            codes(&PLACES),
            codes(&TICKS)
        );
        let mut project = Project::empty()
            .file("content/report.yaml", report)
            .file("content/questionnaire.yaml", questionnaire)
            .file("content/sections/s.yaml", self.section());
        for (place, group) in GROUPS.iter().enumerate() {
            let mut csv = "id,q,w,t_t0,t_t1,t_t2\n".to_owned();
            let rows = self.rows.iter().filter(|row| row.0 == place).enumerate();
            for (number, (_, q, w, t)) in rows {
                let code = |at: usize, most: usize| if at < most { at.to_string() } else { String::new() };
                let ticks = t.map_or([""; 3], |ticks| ticks.map(|tick| if tick { "1" } else { "0" }));
                let (q, w) = (code(*q, SCALE.len()), code(*w, PLACES.len()));
                let _ = writeln!(csv, "zz{group}{number:03},{q},{w},{}", ticks.join(","));
            }
            project = project.file(&format!("content/responses/{group}.csv"), csv);
        }
        project
    }
}

/// What the attacker does not know: how many of each group gave each pair of answers, and ticked what in each place.
struct Attacker {
    problem: Problem,
    cells: Vec<Variable>,
    ticks: Vec<Variable>,
}

/// A count as a sum of unknowns.
#[derive(Clone, Debug, Default)]
struct Sum {
    cells: Vec<usize>,
    ticks: Vec<usize>,
}

/// What the files say: counts, and which count is at least as large as which.
#[derive(Debug, Default)]
struct Published {
    sums: Vec<(Sum, f64)>,
    orders: Vec<(Sum, Sum)>,
}

const SILENT: usize = TICKS.len();

fn cell(group: usize, q: usize, w: usize) -> usize {
    (group * Q + q) * W + w
}

/// Respondents of a place who ticked; the last "tick" stands for all who answered.
fn tick(group: usize, tick: usize, w: usize) -> usize {
    (group * (SILENT + 1) + tick) * W + w
}

fn position(ids: &[&str], id: &str) -> usize {
    ids.iter()
        .position(|known| *known == id)
        .unwrap_or_else(|| panic!("{id}"))
}

/// The boxes of a figure's numerator and denominator.
fn boxes(question: &str, choices: &[String], groups: &[String], filter: &[String], base: &str) -> (Sum, Sum) {
    let of = |name: &str| -> Option<Vec<usize>> {
        let ids: &[&str] = if name == "q" { &SCALE } else { &PLACES };
        let condition = filter.iter().find_map(|f| f.strip_prefix(&format!("{name}=")))?;
        Some(condition.split('|').map(|id| position(ids, id)).collect())
    };
    let (mut part, mut whole) = (Sum::default(), Sum::default());
    for group in groups.iter().map(|id| position(&GROUPS, id)) {
        if question == "t" {
            let places = of("w").unwrap_or_else(|| (0..W).collect());
            let chosen: Vec<usize> = choices.iter().map(|id| position(&TICKS, id)).collect();
            for w in places {
                part.ticks.extend(chosen.iter().map(|t| tick(group, *t, w)));
                if base == "mentions" {
                    whole.ticks.extend((0..SILENT).map(|t| tick(group, t, w)));
                } else {
                    whole.ticks.push(tick(group, SILENT, w));
                }
            }
            continue;
        }
        let chosen: Vec<usize> = choices
            .iter()
            .map(|id| position(if question == "q" { &SCALE } else { &PLACES }, id))
            .collect();
        let (all_q, all_w) = (of("q"), of("w"));
        for q in 0..Q {
            for w in 0..W {
                let (own, other, asked) = if question == "q" {
                    (q, w, &all_w)
                } else {
                    (w, q, &all_q)
                };
                let last = if question == "q" { Q - 1 } else { W - 1 };
                let is_counted = own != last || base == "asked";
                if asked.as_ref().is_some_and(|kept| !kept.contains(&other)) || !is_counted {
                    continue;
                }
                whole.cells.push(cell(group, q, w));
                if chosen.contains(&own) {
                    part.cells.push(cell(group, q, w));
                }
            }
        }
    }
    (part, whole)
}

impl Attacker {
    fn new(direction: OptimizationDirection, target: &Sum, published: &Published) -> Self {
        let mut problem = Problem::new(direction);
        let weight = |places: &[usize], place: usize| if places.contains(&place) { 1.0 } else { 0.0 };
        let cells = (0..2 * Q * W)
            .map(|place| problem.add_integer_var(weight(&target.cells, place), (0, 1000)))
            .collect();
        let ticks = (0..2 * (SILENT + 1) * W)
            .map(|place| problem.add_integer_var(weight(&target.ticks, place), (0, 1000)))
            .collect();
        let mut attacker = Self { problem, cells, ticks };
        for (sum, value) in &published.sums {
            let terms = attacker.terms(sum);
            attacker.problem.add_constraint(terms, ComparisonOp::Eq, *value);
        }
        for (greater, lesser) in &published.orders {
            let mut terms = attacker.terms(greater);
            terms.extend(attacker.terms(lesser).into_iter().map(|(unknown, _)| (unknown, -1.0)));
            attacker.problem.add_constraint(terms, ComparisonOp::Ge, 0.0);
        }
        // Nobody ticks who did not answer, and nobody answers who is not there.
        for group in 0..2 {
            for w in 0..W {
                let answered = attacker.ticks[tick(group, SILENT, w)];
                for t in 0..SILENT {
                    let ticked = attacker.ticks[tick(group, t, w)];
                    attacker
                        .problem
                        .add_constraint([(answered, 1.0), (ticked, -1.0)], ComparisonOp::Ge, 0.0);
                }
                let mut there: Vec<_> = (0..Q).map(|q| (attacker.cells[cell(group, q, w)], 1.0)).collect();
                there.push((answered, -1.0));
                attacker.problem.add_constraint(there, ComparisonOp::Ge, 0.0);
            }
        }
        attacker
    }

    fn terms(&self, sum: &Sum) -> Vec<(Variable, f64)> {
        let cells = sum.cells.iter().map(|place| (self.cells[*place], 1.0));
        cells
            .chain(sum.ticks.iter().map(|place| (self.ticks[*place], 1.0)))
            .collect()
    }

    /// The least and the most that a count can be.
    fn bounds(target: &Sum, published: &Published) -> (f64, f64) {
        let end = |direction| {
            let attacker = Self::new(direction, target, published);
            let outcome = attacker.problem.solve().expect("what is published is possible");
            outcome.solution().expect("a solution").objective().round()
        };
        (
            end(OptimizationDirection::Minimize),
            end(OptimizationDirection::Maximize),
        )
    }
}

fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().expect("a list").iter();
    items.map(|item| item.as_str().expect("a text").to_owned()).collect()
}

/// What `figures.json` says, as sums with their values; and the ids of its figures.
fn read(figures: &Value) -> (Published, Vec<String>) {
    let mut found = Published::default();
    let published = &mut found.sums;
    let mut ids = Vec::new();
    let mut lists: BTreeMap<String, (String, String, Vec<String>)> = BTreeMap::new();
    for figure in figures["figures"].as_array().expect("figures") {
        ids.push(figure["id"].as_str().expect("an id").to_owned());
        let (choices, groups) = (strings(&figure["choices"]), strings(&figure["groups"]));
        let number = |key: &str| figure[key].as_f64();
        let question = strings(&figure["questions"]);
        let (measure, base) = (
            figure["measure"].as_str().unwrap_or(""),
            figure["base"].as_str().unwrap_or(""),
        );
        match measure {
            "percent" => {
                let filter = strings(&figure["filter"]);
                let (part, whole) = boxes(&question[0], &choices, &groups, &filter, base);
                published.push((part, number("numerator").expect("a numerator")));
                published.push((whole, number("denominator").expect("a denominator")));
            }
            "respondents" => {
                let group = position(&GROUPS, &groups[0]);
                let everyone = (0..Q * W).map(|place| group * Q * W + place).collect();
                let sum = Sum {
                    cells: everyone,
                    ticks: Vec::new(),
                };
                published.push((sum, number("numerator").expect("a count")));
            }
            "rank" => {
                for listed in figure["ranking"].as_array().expect("a list") {
                    let choice = listed["choice"].as_str().expect("a choice").to_owned();
                    let over = if question[0] == "t" { "mentions" } else { "" };
                    let (part, _) = boxes(&question[0], std::slice::from_ref(&choice), &groups, &[], over);
                    published.push((part, listed["count"].as_f64().expect("a count")));
                    let table = ids.last().and_then(|id| id.split('/').next()).unwrap_or("").to_owned();
                    let list = lists
                        .entry(table)
                        .or_insert((question[0].clone(), groups[0].clone(), Vec::new()));
                    list.2.push(choice);
                }
            }
            "valid" => {
                let (_, whole) = boxes(&question[0], &[], &groups, &[], "valid");
                published.push((whole, number("numerator").expect("a count")));
            }
            _ => {}
        }
    }
    for (question, group, listed) in lists.into_values() {
        let all: &[&str] = if question == "t" { &TICKS } else { &SCALE };
        let of = |choice: &str| boxes(&question, &[choice.to_owned()], std::slice::from_ref(&group), &[], "").0;
        let last = listed.last().expect("a choice");
        let beyond = all.iter().filter(|choice| !listed.iter().any(|known| known == *choice));
        found.orders.extend(beyond.map(|choice| (of(last), of(choice))));
    }
    (found, ids)
}

/// Counts that no table prints: of each group and of both, of each place.
fn unprinted() -> Vec<(String, Sum)> {
    let mut all = Vec::new();
    for groups in [vec!["a"], vec!["b"], vec!["a", "b"]] {
        let groups: Vec<String> = groups.into_iter().map(str::to_owned).collect();
        for (question, ids) in [("q", &SCALE[..]), ("t", &TICKS[..]), ("w", &PLACES[..])] {
            for id in ids {
                let mut filters: Vec<Vec<String>> = vec![Vec::new()];
                if question != "w" {
                    filters.extend(PLACES.iter().map(|place| vec![format!("w={place}")]));
                }
                for filter in filters {
                    let (part, _) = boxes(question, &[(*id).to_owned()], &groups, &filter, "");
                    all.push((format!("{question}={id} {groups:?} {filter:?}"), part));
                }
            }
        }
    }
    all
}

/// Each cell of the report's tables: its id, what it counts, of what, and over what.
fn cells(survey: &Survey) -> BTreeMap<String, (Sum, Sum, &'static str)> {
    let mut all = BTreeMap::new();
    for table in survey.tables.iter().filter(|table| TABLES[**table].2 != "#") {
        let (id, of, by, groups, over) = TABLES[*table];
        let groups: Vec<String> = groups.trim_matches(['[', ']']).split(", ").map(str::to_owned).collect();
        let rows: &[&str] = match of {
            "q" => &SCALE,
            "w" => &PLACES,
            _ => &TICKS,
        };
        let columns: Vec<(String, Vec<String>, Vec<String>)> = match by {
            "" => groups
                .iter()
                .map(|g| (g.clone(), vec![g.clone()], Vec::new()))
                .collect(),
            "?" => groups
                .iter()
                .map(|g| (g.clone(), vec![g.clone()], vec!["w=w0".to_owned()]))
                .collect(),
            "=" => SCALE
                .iter()
                .map(|c| ((*c).to_owned(), groups.clone(), Vec::new()))
                .collect(),
            by => {
                let ids: &[&str] = if by == "q" { &SCALE } else { &PLACES };
                let column = |c: &&str| ((*c).to_owned(), groups.clone(), vec![format!("{by}={c}")]);
                ids.iter().map(column).collect()
            }
        };
        for (key, groups, filter) in columns {
            let rows = if by == "=" {
                vec![("q", key.as_str())]
            } else {
                rows.iter().map(|r| (*r, *r)).collect()
            };
            for (row, choice) in rows {
                let (part, whole) = boxes(of, &[choice.to_owned()], &groups, &filter, over);
                all.insert(format!("{id}/{row}/{key}"), (part, whole, over));
            }
        }
    }
    all
}

impl Survey {
    fn count(&self, sum: &Sum) -> u64 {
        let mut total = 0;
        for (group, q, w, ticks) in &self.rows {
            total += sum.cells.iter().filter(|place| **place == cell(*group, *q, *w)).count();
            let Some(ticks) = ticks else { continue };
            for t in (0..SILENT).filter(|t| ticks[*t]).chain([SILENT]) {
                total += sum.ticks.iter().filter(|place| **place == tick(*group, t, *w)).count();
            }
        }
        total as u64
    }

    /// Whether the policy wants a count kept for its own sake.
    fn is_secret(&self, part: &Sum, whole: &Sum, over: &str) -> bool {
        let (k, n) = (self.count(part), self.count(whole));
        let few = |count: u64| (1..self.cell).contains(&count) || self.zeros && count == 0;
        // A policy that publishes zeros says of every part of those people that it is zero.
        if k == 0 && !self.zeros {
            return false;
        }
        // Mentions are made by fewer people than there are mentions.
        let of_people = over != "mentions";
        n < self.base && of_people || few(k) || self.complements && of_people && few(n - k)
    }
}

/// What stands in a cell of a table, found by the labels of its row and column.
fn sign<'c>(csv: &'c str, row: &str, column: &str) -> &'c str {
    let mut lines = csv.lines();
    let label = |cell: &str| cell.trim_start_matches("Groupe ").to_owned();
    let head = lines.next().expect("a head").split(';').map(label);
    // A row that is the question itself has its wording for a label.
    let mut rows = lines.map(|line| line.split(';').collect::<Vec<_>>());
    let line = rows.find(|cells| cells[0] == row || cells[0].trim_end_matches('?').to_lowercase() == row);
    let line = line.unwrap_or_else(|| panic!("{row}: {csv}"));
    let place = head
        .enumerate()
        .find(|(_, head)| head == column)
        .unwrap_or_else(|| panic!("{column}: {csv}"));
    line[place.0]
}

/// How much was attacked, over all surveys.
#[derive(Default)]
struct Tried {
    built: Cell<usize>,
    withheld: Cell<usize>,
    secret: Cell<usize>,
    derived: Cell<usize>,
    given_up: Cell<usize>,
}

impl Tried {
    /// Withheld cells of the tables, from what is published and under which ids; `is_told`: the team's report says that
    /// less is hidden than the policy asks.
    fn cells(
        &self,
        survey: &Survey,
        files: &BTreeMap<String, Vec<u8>>,
        (published, ids): (&Published, &[String]),
        is_told: bool,
    ) -> Result<(), TestCaseError> {
        for (id, (part, whole, over)) in cells(survey) {
            if ids.contains(&id) {
                continue;
            }
            let parts: Vec<&str> = id.split('/').collect();
            let csv = String::from_utf8_lossy(&files[&format!("donnees/{}.csv", parts[0])]).into_owned();
            // A share of nobody is no secret.
            if sign(&csv, parts[1], parts[2]) != "x" {
                continue;
            }
            self.withheld.set(self.withheld.get() + 1);
            // What is withheld for another's sake may be worth nothing by itself.
            if !survey.is_secret(&part, &whole, over) {
                continue;
            }
            self.secret.set(self.secret.get() + 1);
            let (low, high) = Attacker::bounds(&part, published);
            prop_assert!(low < high, "{id} is {low}\n{csv}");
            // The policy's own width, unless the team's report says that there is less.
            let width = survey.cell.saturating_sub(1).max(1);
            let is_narrow = high - low < width as f64;
            prop_assert!(!is_narrow || is_told, "{id} is {low} to {high}\n{csv}");
        }
        Ok(())
    }

    /// Counts that nothing prints.
    fn sums(&self, survey: &Survey, published: &Published) -> Result<(), TestCaseError> {
        for (name, sum) in unprinted() {
            let count = survey.count(&sum);
            // What a list leaves of its base, the policy may not mind.
            let is_left = !survey.complements && name.starts_with('q') && survey.tables.contains(&LIST);
            if !(1..survey.cell).contains(&count) || is_left {
                continue;
            }
            self.derived.set(self.derived.get() + 1);
            let (low, high) = Attacker::bounds(&sum, published);
            prop_assert!(low < high, "{name} is {low}, which nothing prints: {:?}", survey.tables);
        }
        Ok(())
    }
}

#[test]
fn what_is_withheld_cannot_be_worked_out() {
    let tried = Tried::default();
    let cases = std::env::var(HUNT).ok().map(|cases| cases.parse().expect("a number"));
    let config = ProptestConfig {
        cases: cases.unwrap_or(96),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = match cases {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let outcome = runner.run(&surveys(), |survey| {
        let project = survey.project();
        let mut workspace = Workspace::open(project.path());
        workspace.most_work = survey.work;
        let (prepared, rendered, figures) = match crate::project::published(&mut workspace) {
            Ok(published) => published,
            Err(mistakes) => {
                let said = format!("{mistakes:?}");
                prop_assert!(said.contains("given-away"), "{said}");
                return Ok(());
            }
        };
        tried.built.set(tried.built.get() + 1);
        let is_given_up = !prepared.plan.whole.is_empty();
        prop_assert!(
            !is_given_up || survey.work < MOST_WORK,
            "an ordinary report takes too much work"
        );
        tried.given_up.set(tried.given_up.get() + usize::from(is_given_up));
        let (published, ids) = read(&figures);
        let is_told = !prepared.plan.risks.is_empty();
        tried.cells(&survey, &rendered.files, (&published, &ids), is_told)?;
        tried.sums(&survey, &published)?;
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let [built, secret, derived, withheld] =
        [tried.built, tried.secret, tried.derived, tried.withheld].map(|count| count.get());
    assert!(built > 30, "only {built} reports could be built");
    assert!(secret > 200, "only {secret} secrets were attacked");
    assert!(derived > 200, "only {derived} counts that nothing prints");
    assert!(withheld > secret, "nothing was withheld to protect another");
    let given_up = tried.given_up.get();
    assert!(given_up > 4, "only {given_up} reports with a crossing withheld whole");
}
