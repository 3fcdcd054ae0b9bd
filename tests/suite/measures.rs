//! The engine against figures that pandas worked out: `tests/reference/sondage_regional.py`.

use constats::content::project::Project;
use constats::diagnostic::{Catalogue, Diagnostics, Printer, Sources, Tongue};
use constats::language::number::{decimal, half_up};
use constats::measure::{Counter, Decimal, Ratio, Selection};
use constats::query::Summary;
use constats::resolve::{Understood, resolve};
use constats::survey::{Base, ChoiceId, Condition, GroupId, Kind, Language, Missing, PartId, Survey, Variable};
use serde_json::Value;
use std::path::Path;

const BASES: [(&str, Base); 4] = [
    ("valid", Base::Valid),
    ("asked", Base::Asked),
    ("respondents", Base::Respondents),
    ("mentions", Base::Mentions),
];
const KINDS: [(&str, Missing); 4] = [
    ("not_asked", Missing::NotAsked),
    ("no_answer", Missing::NoAnswer),
    ("dont_know", Missing::DontKnow),
    ("refused", Missing::Refused),
];

/// How many figures of each sort were compared.
#[derive(Debug, Default, PartialEq, Eq)]
struct Compared {
    selections: u64,
    shares: u64,
    ranks: u64,
    numbers: u64,
    crosstab_cells: u64,
    ranges: u64,
}

#[test]
fn the_engine_finds_what_pandas_found() {
    let survey = survey();
    let text = include_str!("../reference/sondage_regional.json");
    let reference: Value = serde_json::from_str(text).expect("the reference is JSON");
    let mut compared = Compared::default();
    for record in list(&reference["measures"]) {
        compare_selection(&survey, record, &mut compared);
    }
    for record in list(&reference["crosstabs"]) {
        compare_crosstab(&survey, record, &mut compared);
    }
    for record in list(&reference["ranges"]) {
        compare_range(&survey, record, &mut compared);
    }
    let total = |name: &str| count(&reference["totals"][name]);
    let expected = Compared {
        selections: total("selections"),
        shares: total("shares"),
        ranks: total("ranks"),
        numbers: total("numbers"),
        crosstab_cells: total("crosstab_cells"),
        ranges: total("ranges"),
    };
    assert_eq!(compared, expected);
    // Half of what there was when the reference was made: a reference that shrinks is noticed.
    assert!(
        compared.shares > 2_500 && compared.selections > 150 && compared.crosstab_cells > 300,
        "{compared:?}"
    );
    assert!(
        compared.numbers > 20 && compared.ranks > 130 && compared.ranges > 2,
        "{compared:?}"
    );
}

fn survey() -> Survey {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/projects/sondage-regional");
    let mut sources = Sources::new();
    let project = Project::read(&root, &mut sources);
    let resolved = project.and_then(|project| resolve(&project, &mut Understood::default(), &mut sources));
    match resolved {
        Ok((resolved, _)) => resolved.surveyed.survey.clone(),
        Err(mistakes) => panic!("{}", said(&sources, &mistakes)),
    }
}

fn said(sources: &Sources, mistakes: &Diagnostics) -> String {
    Printer::new(&Catalogue::new(Tongue::English), sources, false).print(mistakes)
}

/// The respondents of a record's groups.
fn people(survey: &Survey, record: &Value) -> Vec<PartId> {
    let groups = list(&record["groups"]).iter();
    let groups: Vec<GroupId> = groups
        .map(|group| survey.find_group(word(group)).expect("a group"))
        .collect();
    survey.parts_of(&groups)
}

/// One question over some groups and a filter.
struct Selected {
    variable: Variable,
    people: Vec<PartId>,
    filter: Vec<Condition>,
}

impl Selected {
    fn of(survey: &Survey, record: &Value) -> Self {
        let conditions = record["where"].as_object().into_iter().flatten();
        Self {
            variable: variable(survey, word(&record["of"])),
            people: people(survey, record),
            filter: conditions.map(|(name, is)| condition(survey, name, list(is))).collect(),
        }
    }

    fn selection(&self) -> Selection<'_> {
        Selection {
            people: &self.people,
            filter: &self.filter,
        }
    }
}

fn compare_selection(survey: &Survey, record: &Value, compared: &mut Compared) {
    let selected = Selected::of(survey, record);
    let (variable, selection) = (selected.variable, selected.selection());
    let what = || format!("{} {} {}", record["of"], record["groups"], record["where"]);
    let counted = Counter::over(survey).tally(variable, selection);
    for (name, base) in BASES {
        assert_eq!(counted.base(base), count(&record["bases"][name]), "{name}: {}", what());
    }
    for (name, kind) in KINDS {
        assert_eq!(
            counted.missing_of(kind),
            count(&record["missing"][name]),
            "{name}: {}",
            what()
        );
    }
    for (name, counts) in record["choices"].as_object().into_iter().flatten() {
        let choice = choice(survey, variable, name);
        let found = [counted.respondents_of(choice), counted.mentions_of(choice)];
        assert_eq!(found, [count(&counts[0]), count(&counts[1])], "{name}: {}", what());
    }
    compared.selections += 1;

    compare_shares(survey, &selected, record, &what(), compared);

    if let Some(expected) = record["rank"].as_array() {
        let question = survey.question(variable.question);
        let ranked = Counter::over(survey).ranking(variable, selection);
        let found: Vec<Value> = ranked
            .iter()
            .map(|r| serde_json::json!([question.choice(r.choice).id, r.count, r.tied]))
            .collect();
        assert_eq!(&found, expected, "{}", what());
        compared.ranks += 1;
    }

    if let Some(expected) = record.get("number") {
        compare_number(survey, &selected, expected, &what());
        compared.numbers += 1;
    }
}

/// Shares of several choices together, over each base.
fn compare_shares(survey: &Survey, selected: &Selected, record: &Value, what: &str, compared: &mut Compared) {
    for expected in record["shares"].as_array().into_iter().flatten() {
        let choices: Vec<ChoiceId> = list(&expected["is"])
            .iter()
            .map(|c| choice(survey, selected.variable, word(c)))
            .collect();
        for (name, base) in BASES {
            let found = Counter::over(survey)
                .share(selected.variable, &choices, base, selected.selection())
                .map(said_share);
            let expected_share = expected[name]
                .as_array()
                .map(|of| [count(&of[0]), count(&of[1]), count(&of[2])]);
            assert_eq!(
                found.map(|(share, _)| share),
                expected_share,
                "{} {name}: {}",
                expected["is"],
                what
            );
            let denominator = found.map_or(0, |(_, denominator)| denominator);
            assert_eq!(
                denominator,
                count(&record["bases"][name]),
                "{} {name}: {}",
                expected["is"],
                what
            );
            compared.shares += 1;
        }
    }
}

/// Numerator, percent and tenths; beside them, the denominator.
fn said_share(share: Ratio) -> ([u64; 3], u64) {
    let rounded = |scale| half_up(share.numerator, share.denominator, scale);
    let whole = |number| u64::try_from(number).expect("people");
    (
        [whole(share.numerator), rounded(100), rounded(10)],
        whole(share.denominator),
    )
}

fn compare_number(survey: &Survey, selected: &Selected, expected: &Value, what: &str) {
    let Kind::Number { decimals } = survey.question(selected.variable.question).kind else {
        panic!("{what} is no number");
    };
    let mean = Counter::over(survey).summary(Summary::Mean, selected.variable, selected.selection());
    let median = Counter::over(survey).summary(Summary::Median, selected.variable, selected.selection());
    if expected.is_null() {
        assert_eq!((mean, median), (None, None), "{what}");
        return;
    }
    let sum = expected["sum"].as_i64().expect("a sum");
    let of = Decimal {
        sum: sum.into(),
        count: count(&expected["count"]).into(),
    };
    assert_eq!(mean, Some(of), "{what}");
    let median = median.unwrap_or_else(|| panic!("{what} has no median"));
    let middle = median.sum * if median.count == 2 { 1 } else { 2 };
    let expected_middle = expected["twice_median"].as_i64().map(i128::from);
    assert_eq!(Some(middle), expected_middle, "{what}");
    let printed = |of: Decimal| decimal(Language::FrCa, of.sum, of.count, decimals, 1);
    assert_eq!(printed(of), word(&expected["mean_printed"]), "{what}");
    assert_eq!(printed(median), word(&expected["median_printed"]), "{what}");
}

/// A crosstab is a tally of each column's respondents.
fn compare_crosstab(survey: &Survey, record: &Value, compared: &mut Compared) {
    let mut selected = Selected::of(survey, record);
    for (row, cells) in record["mentions"].as_object().expect("rows") {
        for (column, expected) in cells.as_object().expect("cells") {
            selected.filter = vec![condition(survey, word(&record["by"]), &[Value::from(column.as_str())])];
            let counted = Counter::over(survey).tally(selected.variable, selected.selection());
            let found = counted.mentions_of(choice(survey, selected.variable, row));
            assert_eq!(
                found,
                count(expected),
                "{} {row} × {} {column}",
                record["of"],
                record["by"]
            );
            compared.crosstab_cells += 1;
        }
    }
}

/// The lowest and the highest share over the items of a battery.
fn compare_range(survey: &Survey, record: &Value, compared: &mut Compared) {
    let question = survey.find_question(word(&record["of"])).expect("a question");
    let items = survey.question(question).items.len();
    assert!(items > 1, "{} is no battery", record["of"]);
    let people = people(survey, record);
    let selection = Selection {
        people: &people,
        filter: &[],
    };
    let shares: Vec<Ratio> = (0..items)
        .filter_map(|item| {
            let variable = Variable { question, item };
            let choices: Vec<ChoiceId> = list(&record["is"])
                .iter()
                .map(|c| choice(survey, variable, word(c)))
                .collect();
            Counter::over(survey).share(variable, &choices, Base::Valid, selection)
        })
        .collect();
    let (low, high) = (
        shares.iter().copied().min_by(|a, b| a.compare(*b)).expect("shares"),
        shares.iter().copied().max_by(|a, b| a.compare(*b)).expect("shares"),
    );
    for (name, scale) in [("tenths", 10), ("percents", 100)] {
        let found = [low, high].map(|s| half_up(s.numerator, s.denominator, scale));
        assert_eq!(
            found,
            [count(&record[name][0]), count(&record[name][1])],
            "{name} {}",
            record["groups"]
        );
    }
    compared.ranges += 1;
}

/// "question" or "battery.item".
fn variable(survey: &Survey, name: &str) -> Variable {
    let (question, item) = name.split_once('.').unwrap_or((name, ""));
    let question = survey
        .find_question(question)
        .unwrap_or_else(|| panic!("no question {name}"));
    let item = survey
        .question(question)
        .find_item(item)
        .unwrap_or_else(|| panic!("no item {name}"));
    Variable { question, item }
}

fn choice(survey: &Survey, variable: Variable, id: &str) -> ChoiceId {
    survey
        .question(variable.question)
        .find_choice(id)
        .unwrap_or_else(|| panic!("no choice {id}"))
}

fn condition(survey: &Survey, name: &str, is: &[Value]) -> Condition {
    let variable = variable(survey, name);
    Condition {
        variable,
        choices: is.iter().map(|c| choice(survey, variable, word(c))).collect(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

fn count(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no count"))
}
