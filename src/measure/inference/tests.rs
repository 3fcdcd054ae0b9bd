//! Held to R and its `survey` package: `tests/reference/inference/*.R` compute, their results are committed.
//! Estimates within 1e-9, standard errors 1e-7, intervals and tests 1e-6.

use super::{
    Design, Estimate, Interval, Lonely, LonelyStratum, Moments, Sample, UnitsDrawn, Verdict, alpha, at_an_end,
    chi_square, chi_square_above, deviation, f_above, fisher, holm, logit, mcnemar, normal_quantile, paired, rao_scott,
    student_below, student_quantile, symmetric, two_shares, welch, wilson,
};
use std::collections::BTreeMap;

const ESTIMATE: f64 = 1e-9;
const ERROR: f64 = 1e-7;
const TEST: f64 = 1e-6;

/// What R found, by name.
struct Expected(BTreeMap<String, f64>);

impl Expected {
    fn of(text: &str) -> Self {
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        let lines = reader.records().map(|line| {
            let line = line.unwrap();
            (line[0].to_owned(), line[1].parse().unwrap())
        });
        Self(lines.collect())
    }

    #[track_caller]
    fn hold(&self, name: &str, found: f64, within: f64) {
        let expected = self.0.get(name).unwrap_or_else(|| panic!("R knows no {name}"));
        let apart = (found - expected).abs();
        assert!(apart <= within, "{name}: {found}, in R {expected}");
    }

    #[track_caller]
    fn hold_share(&self, name: &str, found: &Estimate) {
        let name = format!("share_{name}");
        self.hold(&name, found.value, ESTIMATE);
        self.hold(&format!("{name}.se"), found.error(), ERROR);
        self.hold(&format!("{name}.df"), found.degrees, 0.0);
        self.hold_interval(&name, &logit(found, 0.95).unwrap());
    }

    #[track_caller]
    fn hold_interval(&self, name: &str, found: &Interval) {
        self.hold(&format!("{name}.low"), found.low, TEST);
        self.hold(&format!("{name}.high"), found.high, TEST);
    }

    #[track_caller]
    fn hold_test(&self, name: &str, found: &Verdict) {
        if let Some(statistic) = found.statistic {
            self.hold(&format!("{name}.statistic"), statistic, TEST);
        }
        self.hold(&format!("{name}.p"), found.p, TEST);
    }
}

/// A simulated file, column by column.
struct Data(BTreeMap<String, Vec<String>>);

impl Data {
    fn of(text: &str) -> Self {
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let column = |at: usize| rows.iter().map(|row| row[at].to_owned()).collect();
        Self(
            heads
                .iter()
                .enumerate()
                .map(|(at, head)| (head.clone(), column(at)))
                .collect(),
        )
    }

    /// Numbers; 0 where an answer is missing.
    fn numbers(&self, name: &str) -> Vec<f64> {
        self.0[name].iter().map(|cell| cell.parse().unwrap_or(0.0)).collect()
    }

    fn ids(&self, name: &str) -> Vec<u32> {
        self.0[name].iter().map(|cell| cell.parse().unwrap()).collect()
    }

    /// Who has an answer, and meets every condition.
    fn domain(&self, answered: &str, conditions: &[(&str, &str)]) -> Vec<bool> {
        let rows = 0..self.0[answered].len();
        let within = |row: usize| conditions.iter().all(|(column, is)| self.0[*column][row] == *is);
        rows.map(|row| !self.0[answered][row].is_empty() && within(row))
            .collect()
    }

    /// Of each row its place among the letters of two columns.
    fn cells(&self, rows: (&str, &str), columns: (&str, &str)) -> Vec<Option<(usize, usize)>> {
        let place = |(name, letters): (&str, &str), row: usize| letters.find(self.0[name][row].as_str());
        let all = 0..self.0[rows.0].len();
        all.map(|row| Some((place(rows, row)?, place(columns, row)?))).collect()
    }
}

macro_rules! reference {
    ($name:literal) => {
        (
            Data::of(include_str!(concat!(
                "../../../tests/reference/inference/",
                $name,
                ".csv"
            ))),
            Expected::of(include_str!(concat!(
                "../../../tests/reference/inference/",
                $name,
                ".expected.csv"
            ))),
        )
    };
}

/// What was drawn of each stratum of the data, by its number.
fn drawn(data: &Data, is_finite: bool) -> Vec<UnitsDrawn> {
    let (strata, units, sizes) = (data.ids("stratum"), data.ids("unit"), data.ids("population"));
    let of = |stratum: u32| {
        let rows = || (0..strata.len()).filter(|row| strata[*row] == stratum);
        UnitsDrawn {
            units: rows()
                .map(|row| units[row])
                .collect::<std::collections::BTreeSet<_>>()
                .len() as u64,
            population: rows().next().map(|row| u64::from(sizes[row])).filter(|_| is_finite),
        }
    };
    // None has the number 0.
    (0..=5).map(of).collect()
}

/// Everybody drawn one by one.
fn simple(weights: Vec<f64>) -> Sample {
    let (strata, units) = (vec![0; weights.len()], weights.len() as u64);
    let drawn = [UnitsDrawn {
        units,
        population: None,
    }];
    let design = Design {
        strata: &strata,
        clusters: None,
        drawn: &drawn,
        lonely: Lonely::Refuse,
    };
    Sample::new(weights, &design)
}

fn hold_mean(expected: &Expected, data: &Data, sample: &Sample, (name, domain): (&str, &[bool])) {
    let values = data.numbers("x");
    let found = sample.mean(&values, domain).unwrap().unwrap();
    let name = format!("mean_{name}");
    expected.hold(&name, found.value, ESTIMATE);
    expected.hold(&format!("{name}.se"), found.error(), ERROR);
    expected.hold_interval(&name, &symmetric(&found, 0.95).unwrap());
    let within = |of: &[f64]| -> Vec<f64> {
        of.iter()
            .zip(domain)
            .filter(|(_, in_)| **in_)
            .map(|(v, _)| *v)
            .collect()
    };
    let deviation = deviation(&within(&values), &within(&sample.weights)).unwrap();
    expected.hold(&format!("{name}.sd"), deviation, ESTIMATE);
}

fn hold_differences(expected: &Expected, data: &Data, sample: &Sample) {
    for (kind, column) in [("share", "y"), ("mean", "x")] {
        let (one, other) = (
            data.domain(column, &[("group", "a")]),
            data.domain(column, &[("group", "b")]),
        );
        // R takes the second less the first.
        let found = sample.difference(&data.numbers(column), &other, &one).unwrap().unwrap();
        let name = format!("{kind}_difference_a_b");
        expected.hold(&name, found.value, ESTIMATE);
        expected.hold(&format!("{name}.df"), found.degrees, 0.0);
        expected.hold_test(&name, &found.student().unwrap());
    }
}

fn hold_independence(expected: &Expected, data: &Data, sample: &Sample, (name, groups): (&str, &str)) {
    let cells = data.cells(("category", "pqr"), ("group", groups));
    let found = rao_scott(sample, &cells, (3, groups.len())).unwrap().unwrap();
    expected.hold(&format!("independence_{name}.ndf"), found.degrees, TEST);
    expected.hold_test(&format!("independence_{name}"), &found);
}

#[test]
fn strata_clusters_and_populations() {
    let (data, expected) = reference!("strata");
    let (strata, clusters) = (data.ids("stratum"), data.ids("unit"));
    let (weights, drawn_of) = (data.numbers("weight"), drawn(&data, true));
    let mut design = Design {
        strata: &strata,
        clusters: Some(&clusters),
        drawn: &drawn_of,
        lonely: Lonely::Refuse,
    };
    let sample = Sample::new(weights.clone(), &design);
    let y = data.numbers("y");
    let share =
        |sample: &Sample, conditions: &[(&str, &str)]| sample.mean(&y, &data.domain("y", conditions)).unwrap().unwrap();
    for (name, conditions) in [
        ("all", vec![]),
        ("a", vec![("group", "a")]),
        ("b", vec![("group", "b")]),
        ("c", vec![("group", "c")]),
        ("c_p", vec![("group", "c"), ("category", "p")]),
    ] {
        expected.hold_share(name, &share(&sample, &conditions));
        if name != "c_p" {
            hold_mean(&expected, &data, &sample, (name, &data.domain("x", &conditions)));
        }
    }
    hold_differences(&expected, &data, &sample);
    hold_independence(&expected, &data, &sample, ("category_a_b", "ab"));
    hold_independence(&expected, &data, &sample, ("category_a_b_c", "abc"));
    // The rows of a subgroup alone say the same, where the design says how many units were drawn.
    let rows: Vec<usize> = (0..strata.len()).filter(|row| data.0["group"][*row] == "c").collect();
    let of = |column: &[u32]| -> Vec<u32> { rows.iter().map(|row| column[*row]).collect() };
    let (own_strata, own_clusters) = (of(&strata), of(&clusters));
    let own = Design {
        strata: &own_strata,
        clusters: Some(&own_clusters),
        ..design
    };
    let of = |column: &[f64]| -> Vec<f64> { rows.iter().map(|row| column[*row]).collect() };
    let answered: Vec<bool> = rows.iter().map(|row| !data.0["y"][*row].is_empty()).collect();
    let found = Sample::new(of(&weights), &own).mean(&of(&y), &answered);
    expected.hold_share("c", &found.unwrap().unwrap());
    let endless = drawn(&data, false);
    design.drawn = &endless;
    expected.hold_share("replaced", &share(&Sample::new(weights.clone(), &design), &[]));
}

#[test]
fn a_stratum_of_one_unit_is_refused_or_centred() {
    let (data, expected) = reference!("strata");
    let kept: Vec<usize> = (0..data.0["unit"].len())
        .filter(|row| data.0["stratum"][*row] != "1" || data.0["unit"][*row] == "101")
        .collect();
    let column = |cells: &Vec<String>| kept.iter().map(|row| cells[*row].clone()).collect();
    let data = Data(
        data.0
            .iter()
            .map(|(name, cells)| (name.clone(), column(cells)))
            .collect(),
    );
    let (strata, clusters) = (data.ids("stratum"), data.ids("unit"));
    let (weights, drawn_of) = (data.numbers("weight"), drawn(&data, true));
    let mut design = Design {
        strata: &strata,
        clusters: Some(&clusters),
        drawn: &drawn_of,
        lonely: Lonely::Refuse,
    };
    let (y, all) = (data.numbers("y"), data.domain("y", &[]));
    assert_eq!(
        Sample::new(weights.clone(), &design).mean(&y, &all),
        Err(LonelyStratum(1))
    );
    // A domain without anyone in it has nothing to do with it.
    let elsewhere: Vec<bool> = strata
        .iter()
        .zip(&all)
        .map(|(stratum, all)| *stratum != 1 && *all)
        .collect();
    assert!(Sample::new(weights.clone(), &design).mean(&y, &elsewhere).is_ok());
    design.lonely = Lonely::Centre;
    expected.hold_share(
        "lonely",
        &Sample::new(weights.clone(), &design).mean(&y, &all).unwrap().unwrap(),
    );
}

#[test]
fn weights_alone() {
    let (data, expected) = reference!("weights");
    let weights = data.numbers("weight");
    let sample = simple(weights);
    for (name, conditions) in [
        ("all", vec![]),
        ("a", vec![("group", "a")]),
        ("b", vec![("group", "b")]),
    ] {
        let found = sample.mean(&data.numbers("y"), &data.domain("y", &conditions));
        expected.hold_share(name, &found.unwrap().unwrap());
        hold_mean(&expected, &data, &sample, (name, &data.domain("x", &conditions)));
    }
    hold_differences(&expected, &data, &sample);
    hold_independence(&expected, &data, &sample, ("category_a_b", "ab"));
    expected.hold("n_eff", sample.effective_size(&data.domain("group", &[])), ESTIMATE);
}

#[test]
fn intervals_without_weights() {
    let (data, expected) = reference!("small");
    let y: u64 = data.0["y"].iter().filter(|cell| *cell == "1").count() as u64;
    expected.hold_interval("wilson_y", &wilson(y, 37, 0.95));
    expected.hold_interval("wilson_3_of_40", &wilson(3, 40, 0.95));
    expected.hold_interval("wilson_0_of_12", &wilson(0, 12, 0.95));
    expected.hold_interval("wilson_39_of_40_at_90", &wilson(39, 40, 0.9));
    expected.hold_interval("exact_0_of_25", &at_an_end(false, 25.0, 0.95));
    expected.hold_interval("exact_25_of_25", &at_an_end(true, 25.0, 0.95));
    // With equal weights, the variance is that of a simple sample.
    let found = simple(vec![1.0; 37])
        .mean(&data.numbers("x"), &[true; 37])
        .unwrap()
        .unwrap();
    expected.hold("mean", found.value, ESTIMATE);
    expected.hold("sd", found.error() * 37f64.sqrt(), ESTIMATE);
    expected.hold_interval("mean", &symmetric(&found, 0.95).unwrap());
}

#[test]
fn tests_without_weights() {
    let (data, expected) = reference!("small");
    let table = |cells: &[&[u64]]| -> Vec<Vec<u64>> { cells.iter().map(|row| row.to_vec()).collect() };
    expected.hold_test("chi_40_30_25_45", &chi_square(&table(&[&[40, 25], &[30, 45]])).unwrap());
    let (found, exact) = two_shares((40, 70), (25, 70)).unwrap();
    assert!(!exact);
    expected.hold_test("chi_40_30_25_45", &found);
    let three = table(&[&[12, 15, 10, 16], &[9, 8, 14, 7], &[20, 11, 13, 18]]);
    expected.hold_test("chi_3_by_4", &chi_square(&three).unwrap());
    expected.hold_test("fisher_3_9_8_2", &fisher(&table(&[&[3, 8], &[9, 2]])).unwrap());
    // Expected of those who chose, of 11 and 10: 4.7 and 4.3.
    assert!(two_shares((6, 11), (3, 10)).unwrap().1);
    let four = table(&[&[3, 1, 2, 1], &[0, 4, 2, 0], &[2, 0, 5, 3]]);
    expected.hold_test("fisher_3_by_4", &fisher(&four).unwrap());
    for (name, rows, letters) in [
        ("fisher_y_group", "y", "01"),
        ("fisher_category_group", "category", "pqr"),
    ] {
        let mut counts = vec![vec![0; 2]; letters.len()];
        for (row, column) in data.cells((rows, letters), ("group", "ab")).into_iter().flatten() {
            counts[row][column] += 1;
        }
        expected.hold_test(name, &fisher(&counts).unwrap());
    }
    let group = |is: &str| -> Moments {
        let domain = data.domain("x", &[("group", is)]);
        let values = data.numbers("x").into_iter().zip(domain).filter(|(_, within)| *within);
        Moments::of(&values.map(|(value, _)| value).collect::<Vec<_>>()).unwrap()
    };
    let found = welch(&group("a"), &group("b")).unwrap();
    expected.hold("welch.df", found.degrees, TEST);
    expected.hold_test("welch", &found);
    assert_eq!(two_shares((0, 12), (0, 10)), None);
    assert_eq!(fisher(&vec![vec![40; 7]; 7]), None);
}

#[test]
fn tests_of_the_same_people() {
    let (data, expected) = reference!("small");
    let pairs = data.numbers("x").into_iter().zip(data.numbers("after_x"));
    let differences: Vec<f64> = pairs.map(|(before, after)| before - after).collect();
    expected.hold_test("paired", &paired(&differences).unwrap());
    let (before, after) = (data.numbers("before"), data.numbers("after"));
    let only = |one: &[f64], other: &[f64]| one.iter().zip(other).filter(|(one, other)| one > other).count() as u64;
    let (found, exact) = mcnemar(only(&before, &after), only(&after, &before)).unwrap();
    assert!(exact);
    expected.hold_test("mcnemar_exact", &found);
    let (found, exact) = mcnemar(30, 18).unwrap();
    assert!(!exact);
    expected.hold_test("mcnemar_30_18", &found);
    assert_eq!(mcnemar(0, 0), None);
    let items = ["one", "two", "three", "four"];
    let complete = data.domain("four", &[]);
    let rows = (0..37).filter(|row| complete[*row]);
    let people: Vec<Vec<f64>> = rows
        .map(|row| items.map(|item| data.numbers(item)[row]).to_vec())
        .collect();
    let found = alpha(&people).unwrap();
    expected.hold("alpha", found.value, TEST);
    expected.hold("alpha.n", found.n as f64, 0.0);
    assert_eq!(found.items, 4);
}

#[test]
fn several_tests_at_once() {
    let (_, expected) = reference!("small");
    for (at, p) in holm(&[0.01, 0.04, 0.03, 0.005, 0.6]).into_iter().enumerate() {
        expected.hold(&format!("holm_{}", at + 1), p, TEST);
    }
}

#[test]
fn distributions() {
    let (_, expected) = reference!("small");
    let mut held = 0;
    for (name, value) in &expected.0 {
        let Some((function, arguments)) = name.split_once('(') else {
            continue;
        };
        let arguments = arguments.trim_end_matches(')').split(',');
        let arguments: Vec<f64> = arguments.map(|one| one.parse().unwrap()).collect();
        let found = match (function, arguments.as_slice()) {
            ("pt", [t, degrees]) => student_below(*t, *degrees),
            ("qt", [share, degrees]) => student_quantile(*share, *degrees),
            ("qf", [f, degrees]) => f_above(*f, (*degrees, degrees * 31.0)),
            ("qchisq", [x, degrees]) => chi_square_above(*x, *degrees),
            ("qnorm", [share]) => normal_quantile(*share),
            _ => panic!("{name}"),
        };
        let scale = value.abs().max(1.0);
        assert!((found - value).abs() <= 1e-9 * scale, "{name}: {found}, in R {value}");
        held += 1;
    }
    assert_eq!(held, 78);
}

#[test]
fn one_person_varies_from_nobody() {
    let [one, many] = [&[3.0][..], &[1.0, 2.0, 4.0]].map(|values| Moments::of(values).unwrap());
    assert_eq!(welch(&one, &many), None);
    assert_eq!(welch(&many, &one), None);
    assert_eq!(paired(&[1.0]), None);
}

#[test]
fn a_single_value_does_not_spread() {
    let of = |values: &[f64]| Moments::of(values).map(|found| (found.n, found.mean, found.variance));
    assert_eq!(
        [of(&[]), of(&[5.0]), of(&[4.0, 6.0])],
        [None, Some((1.0, 5.0, 0.0)), Some((2.0, 5.0, 2.0))]
    );
}
