//! What figures of numbers tell beside how many gave some of them.

use super::{least, planned, single, times, where_};
use crate::disclosure::classed::Classes;
use crate::disclosure::kinds::Kinds;
use crate::disclosure::known::KnownCounts;
use crate::disclosure::numbers::{NumbersOf, Range, Tally};
use crate::measure::Counter;
use crate::measure::tests::{survey, variable};
use crate::query::{Query, Statistic, Summary};
use crate::survey::{Answers, Condition, Kind, NumberClass, PartId, Survey};
use std::collections::BTreeSet;

/// How many gave 0, 1, 2 and so on, of each of two places.
fn numbers(places: [&[usize]; 2]) -> Survey {
    let values = places.iter().flat_map(|given| (0..).zip(*given));
    let values = values.flat_map(|(value, n)| vec![Ok(value); *n]).collect();
    let [town, elsewhere] = places.map(|given| given.iter().sum());
    let number = (Kind::Number { decimals: 0 }, Answers::Numbers(values));
    survey(vec![number, single(&times(&[("0", town), ("1", elsewhere)]))])
}

fn of_number(statistic: Statistic, filter: &[Condition]) -> Query {
    Query::new(statistic, &[PartId(0)], filter)
}

fn of(summary: Summary, filter: &[Condition]) -> Query {
    let variable = variable(0);
    of_number(Statistic::Number { variable, summary }, filter)
}

/// Classes that begin at some numbers and end before the next; the last has no end.
fn classes(bounds: &[i64], filter: &[Condition]) -> Vec<Query> {
    let variable = variable(0);
    let class = |place: usize| NumberClass {
        from: Some(bounds[place]),
        until: bounds.get(place + 1).copied(),
    };
    let all = (0..bounds.len()).map(|place| Statistic::Class {
        variable,
        class: class(place),
    });
    all.map(|class| of_number(class, filter)).collect()
}

fn withheld(survey: &Survey, cell: u64, asked: &[&[Query]]) -> Vec<Query> {
    let asked: Vec<&Query> = asked.iter().copied().flatten().collect();
    let found = planned(survey, &least(cell), &asked);
    found.withheld().map(|(query, _)| query.clone()).collect()
}

/// Nobody gave 1, 3 or 5: with their mean and deviation, of the ten in town two gave 4, and of the others all but six of the eight.
#[test]
fn what_nobody_gave_leaves_fewer_numbers_of_some() {
    let survey = numbers([&[4, 0, 4, 0, 2, 0, 0], &[4, 0, 6, 0, 6, 0, 5]]);
    let (town, elsewhere) = ([where_(1, 0)], [where_(1, 1)]);
    let means = [of(Summary::Mean, &town), of(Summary::Mean, &elsewhere)];
    let sds = [of(Summary::Sd, &town), of(Summary::Sd, &elsewhere)];
    let counts = classes(&[0, 1, 2, 3, 4, 5, 6], &[]);
    assert_eq!(withheld(&survey, 3, &[&means, &sds]), []);
    assert_eq!(withheld(&survey, 3, &[&means, &sds, &counts]), sds);
    // Each alone tells: of the town by what nobody gave, of the others by how many did.
    for sd in &sds {
        let sd = std::slice::from_ref(sd);
        assert_eq!(withheld(&survey, 3, &[&means, sd, &counts]), sd);
    }
}

/// Of six with four and more, the mean and the deviation of all say how many have five.
#[test]
fn a_deviation_beside_classes_is_that_of_the_last_one() {
    let figures = [of(Summary::Mean, &[]), of(Summary::Sd, &[])];
    let counts = classes(&[0, 1, 2, 4], &[]);
    let withheld = |of_more: [usize; 3]| {
        let [four, five, six] = of_more;
        let survey = numbers([&[20, 15, 4, 4, four, five, six], &[]]);
        assert_eq!(withheld(&survey, 3, &[&figures]), []);
        withheld(&survey, 3, &[&figures, &counts])
    };
    assert_eq!(withheld([4, 1, 1]), [figures[1].clone()]);
    assert_eq!(withheld([3, 3, 3]), []);
}

/// Ten have none, eight one child; five more have twelve together. Of two and three, that is three and two; where some may have more,
/// four may have two.
#[test]
fn a_mean_beside_a_class_without_end_leaves_higher_numbers() {
    let survey = numbers([&[10, 8, 3, 2], &[]]);
    let (counter, policy) = (Counter::over(&survey), least(4));
    let told = |bounds: &[i64]| {
        let all = classes(bounds, &[]);
        let (shown, hidden): (Vec<&Query>, Vec<&Query>) = (all[..2].iter().collect(), all[2..4].iter().collect());
        let classes = Classes::published((&survey, &counter), variable(0), (&shown, &hidden));
        let asked = NumbersOf::new((&survey, &counter, &policy), variable(0), &classes);
        let known = KnownCounts::of(&asked, Kinds::of(&asked, vec![(&[PartId(0)], &[])]));
        let numbers = known
            .numbers(&known.families[0], asked.range_of_means())
            .expect("numbers");
        numbers.told(&[Summary::Mean], 4)
    };
    assert_eq!((told(&[0, 1, 2, 3]), told(&[0, 1, 2, 3, 4])), (None, Some(2)));
}

/// Six of eleven have a child or more; those in town have four together, and those elsewhere three: five have one, and one has two.
#[test]
fn counts_of_all_bring_together_those_who_share_nobody() {
    let survey = numbers([&[3, 2, 1], &[2, 3, 0]]);
    let means = [of(Summary::Mean, &[where_(1, 0)]), of(Summary::Mean, &[where_(1, 1)])];
    let counts = &classes(&[0, 1, 4], &[])[..2];
    assert_eq!(withheld(&survey, 3, &[&means]), []);
    assert_eq!(withheld(&survey, 3, &[&means, counts]).len(), 1);
    assert_eq!(withheld(&survey, 3, &[&means[..1], counts]), []);
}

/// Ten have none, so it is of three people that the mean and the deviation are those of 100, 400 and 900.
#[test]
fn those_whose_number_is_counted_have_no_other() {
    let values = [0; 10].into_iter().chain([100, 400, 900]).map(Ok).collect();
    let number = (Kind::Number { decimals: 0 }, Answers::Numbers(values));
    let survey = survey(vec![number, single(&times(&[("0", 13)]))]);
    let figures = [of(Summary::Mean, &[]), of(Summary::Sd, &[])];
    assert_eq!(withheld(&survey, 3, &[&figures]), []);
    let found = withheld(&survey, 3, &[&figures, &classes(&[0, 1], &[])]);
    assert_eq!(found, figures[1..]);
}

/// Ten in town, and five each of 0 to 9 elsewhere, whose ways are too many to look at. All are counted, and those elsewhere: nobody in
/// town has 2, 3 or 4; of 35 ways to have ten numbers of the same sum and squares, one has five below 2 and five from 5 to 8.
#[test]
fn what_is_counted_of_all_and_of_others_is_counted_of_the_rest() {
    let survey = numbers([&[3, 2, 0, 0, 0, 2, 2, 0, 1, 0], &[5; 10]]);
    let (town, elsewhere) = ([where_(1, 0)], [where_(1, 1)]);
    let figures = [of(Summary::Mean, &town), of(Summary::Sd, &town)];
    let bounds = [0, 2, 5, 9];
    let counts = [classes(&bounds, &[]), classes(&bounds, &elsewhere)];
    assert_eq!(withheld(&survey, 3, &[&figures, &counts[0]]), []);
    assert_eq!(withheld(&survey, 3, &[&figures, &counts[1]]), []);
    assert_eq!(withheld(&survey, 3, &[&figures, &counts[0], &counts[1]]), figures[1..]);
}

/// All by two classes, those elsewhere by others: what both bring together is counted of the town, and of no more.
#[test]
fn counts_follow_from_finer_ones() {
    let survey = numbers([&[2, 1, 0, 0, 0, 0, 2], &[5; 7]]);
    let (counter, policy) = (Counter::over(&survey), least(3));
    let counted = |all: &[i64], others: &[i64]| {
        let all = [classes(all, &[]), classes(others, &[where_(1, 1)])].concat();
        let all: Vec<&Query> = all.iter().collect();
        let classes = Classes::published((&survey, &counter), variable(0), (&all, &[]));
        let asked = NumbersOf::new((&survey, &counter, &policy), variable(0), &classes);
        let town = [where_(1, 0)];
        let whose = classes.whose().chain([(&[PartId(0)][..], &town[..])]).collect();
        let known = KnownCounts::of(&asked, Kinds::of(&asked, whose));
        let numbers = asked.numbers(&Tally::new(), Range::Given).expect("numbers");
        let town = known.families.last().expect("three families");
        let counted = known.of_kinds(town, &numbers).counted.into_iter();
        let which = counted.map(|own| own.into_iter().map(u8::from).collect::<Vec<_>>());
        which.collect::<BTreeSet<_>>()
    };
    let (low, high) = (vec![1, 1, 0, 0, 0, 0, 0], vec![0, 0, 1, 1, 1, 1, 1]);
    assert_eq!(counted(&[0, 2], &[0, 2]), BTreeSet::from([low.clone(), high.clone()]));
    assert_eq!(
        counted(&[0, 2], &[0, 1, 2, 4]),
        BTreeSet::from([low.clone(), high.clone()])
    );
    assert_eq!(counted(&[0, 1, 2], &[0, 2, 4]), BTreeSet::from([low, high]));
    assert_eq!(counted(&[0, 2], &[0, 3]), BTreeSet::new());
    // Those who have 0 to 3, and more: by 0, by 1 and 2, by 3; by 0 and 1, 2 and 3.
    let both = BTreeSet::from([vec![1, 1, 1, 1, 0, 0, 0], vec![0, 0, 0, 0, 1, 1, 1]]);
    assert_eq!(counted(&[0, 1, 3, 4], &[0, 2, 4]), both);
}

/// Of all, three gave 1 to 4, though the others could be many; so three of the six in town at most. Three times 0, 1 and twice 3 are as
/// much as twice 0, four times 1 and a 3, with the same squares, which would be four.
#[test]
fn of_some_no_more_gave_any_of_several_numbers_than_of_all() {
    let survey = numbers([&[3, 1, 0, 2, 0, 0, 0, 0], &[20, 0, 0, 0, 0, 10, 10, 10]]);
    let town = [where_(1, 0)];
    let figures = [of(Summary::Mean, &town), of(Summary::Sd, &town)];
    let counts = |bounds: &[i64]| withheld(&survey, 3, &[&figures, &classes(bounds, &[])]);
    assert_eq!(withheld(&survey, 3, &[&figures]), []);
    assert_eq!((counts(&[1, 5]), counts(&[1, 6])), (figures[1..].to_vec(), vec![]));
}

/// Ten have none, and 1,000, 2,000 and 5,000 are too far apart to be tried; so are numbers of 1 to 5,000 if nobody knows that five have
/// less than five. Of six hundred who have none nobody needs to try any.
#[test]
fn those_whose_number_is_counted_have_no_other_however_far_apart_or_many() {
    let withheld = |values: &[(i64, usize)], bounds: &[i64]| {
        let all: Vec<_> = values.iter().flat_map(|(value, n)| vec![Ok(*value); *n]).collect();
        let people = all.len();
        let number = (Kind::Number { decimals: 0 }, Answers::Numbers(all));
        let survey = survey(vec![number, single(&times(&[("0", people)]))]);
        let figures = [of(Summary::Mean, &[]), of(Summary::Sd, &[])];
        withheld(&survey, 3, &[&figures, &classes(bounds, &[])])
    };
    let sd = [of(Summary::Sd, &[])];
    let few = [(0, 10), (1000, 1), (2000, 1), (5000, 1)];
    assert_eq!((withheld(&few, &[]), withheld(&few, &[0, 1])), (vec![], sd.to_vec()));
    let near = [(0, 10), (1, 1), (2, 2), (3, 2), (3000, 1), (4000, 1), (5000, 2)];
    assert_eq!(
        (withheld(&near, &[0, 1]), withheld(&near, &[0, 1, 5])),
        (vec![], sd.to_vec())
    );
    let many = [(0, 600), (1, 1), (2, 1), (4, 1)];
    assert_eq!((withheld(&many, &[]), withheld(&many, &[0, 1])), (vec![], sd.to_vec()));
}

/// Sixteen have few, and one three hundred: nobody else could make up for one more or less.
#[test]
fn one_who_has_much_more_than_all_others_is_told_by_the_deviation() {
    let withheld = |values: &[(usize, usize)]| {
        let mut town = vec![0; 301];
        values.iter().for_each(|(value, n)| town[*value] = *n);
        let figures = [of(Summary::Mean, &[]), of(Summary::Sd, &[])];
        withheld(&numbers([&town, &[]]), 3, &[&figures])
    };
    let sd = of(Summary::Sd, &[]);
    assert_eq!(withheld(&[(0, 8), (1, 8), (300, 1)]), std::slice::from_ref(&sd));
    // Between those at both ends, two have 1.
    assert_eq!(withheld(&[(0, 6), (1, 2), (300, 5)]), [sd]);
    assert_eq!(withheld(&[(0, 3), (40, 3), (90, 4), (150, 3), (300, 3)]), []);
}

/// Of nine, seven have 0 and two 3, or six have 0, two 1 and one 4, say the mean and the deviation: of two different numbers, it is the former.
#[test]
fn how_many_numbers_differ_is_held_beside_a_deviation() {
    let survey = numbers([&[7, 0, 0, 2, 0, 0], &[0, 0, 0, 0, 0, 3]]);
    let town = [where_(1, 0)];
    let figures = [of(Summary::Mean, &town), of(Summary::Sd, &town)];
    let distinct = of(Summary::Distinct, &town);
    let found = |more: &[Query]| withheld(&survey, 3, &[&figures, more]);
    assert_eq!(
        (found(&[]), found(std::slice::from_ref(&distinct))),
        (vec![], vec![distinct])
    );
}

/// Of the town, six gave 1 and four 2; with others, twenty-six have a mean and a deviation of which no other numbers have as many 1 and 2.
#[test]
fn as_many_as_of_some_of_them_gave_a_number() {
    let survey = numbers([&[10, 6, 4, 0, 0], &[1, 1, 2, 0, 2]]);
    let figures = [of(Summary::Mean, &[]), of(Summary::Sd, &[])];
    let counts = &classes(&[1, 2, 3], &[where_(1, 0)])[..2];
    assert_eq!(withheld(&survey, 3, &[&figures]), []);
    assert_eq!(withheld(&survey, 3, &[&figures, counts]), figures[1..]);
}

/// Half and more have none, or as many as anyone; or nobody has from 2 to 200: the others have what they add up to.
#[test]
fn quantiles_at_an_end_and_classes_leave_few_numbers_however_far_apart() {
    let all = |values: &[(usize, usize)], more: &[Query]| {
        let mut town = vec![0; 301];
        values.iter().for_each(|(value, n)| town[*value] = *n);
        withheld(&numbers([&town, &[]]), 3, &[&[of(Summary::Mean, &[])], more])
    };
    let (sd, q3) = (of(Summary::Sd, &[]), of(Summary::Q3, &[]));
    let both = [q3.clone(), sd.clone()];
    assert_eq!(all(&[(0, 12), (1, 2), (250, 1), (300, 1)], &both), [sd]);
    let quartile = std::slice::from_ref(&q3);
    assert_eq!(all(&[(0, 12), (299, 1), (300, 3)], quartile), quartile);
    assert_eq!(all(&[(0, 12), (100, 1), (160, 3)], std::slice::from_ref(&q3)), []);
    let found = all(&[(1, 15), (300, 1)], &classes(&[2, 201], &[])[..1]);
    assert_eq!(found, [of(Summary::Mean, &[])]);
}

/// Of fifty-four, forty have none, as the median and a class both say: fourteen may have any number, and are not taken off twice.
#[test]
fn those_at_an_end_who_are_counted_are_known_once() {
    let others = (1..=14).map(|place| Ok(place * 290 + place * place));
    let values = std::iter::repeat_n(Ok(0), 40).chain(others).collect();
    let number = (Kind::Number { decimals: 0 }, Answers::Numbers(values));
    let survey = survey(vec![number, single(&times(&[("0", 54)]))]);
    let figures = [Summary::Mean, Summary::Median, Summary::Sd].map(|summary| of(summary, &[]));
    let found = withheld(&survey, 3, &[&figures, &classes(&[0, 1], &[])]);
    assert!(!figures[1..].iter().any(|one| found.contains(one)), "{found:?}");
}

/// Three quarters of fourteen have no more than six: they have so little that whoever has most can't have another number.
#[test]
fn a_quartile_leaves_less_to_make_up_for_who_has_much_more() {
    let town = {
        let mut town = [5, 3, 1, 0, 0, 1, 1, 0, 2].to_vec();
        town.resize(272, 0);
        town[271] = 1;
        town
    };
    let mut elsewhere = vec![0; 421];
    (elsewhere[0], elsewhere[420]) = (4, 4);
    let survey = numbers([&town, &elsewhere]);
    let figures = [Summary::Mean, Summary::Q3, Summary::Sd].map(|one| of(one, &[where_(1, 0)]));
    let [mean, q3, sd] = &figures;
    assert_eq!(withheld(&survey, 3, &[&[mean.clone(), sd.clone()]]), []);
    assert_eq!(withheld(&survey, 3, &[&[mean.clone(), q3.clone()]]), []);
    assert_eq!(withheld(&survey, 3, &[&figures]), std::slice::from_ref(sd));
}

/// Of the nine in town the mean and a quartile are published; their squares are those of all less those of the others. Of thirteen ways to have
/// both sums, one has the quartile.
#[test]
fn a_quartile_of_some_is_held_beside_what_is_left_of_all() {
    let mut town = [6, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1].to_vec();
    town.resize(30, 0);
    town[29] = 1;
    let survey = numbers([&town, &[3, 3, 1, 0, 0, 1, 1]]);
    let (town, wood) = ([where_(1, 0)], [where_(1, 1)]);
    let of_all = [of(Summary::Mean, &[]), of(Summary::Sd, &[])];
    let sums = [of(Summary::Mean, &wood), of(Summary::Sd, &wood)];
    let town = [of(Summary::Mean, &town), of(Summary::Q3, &town)];
    assert_eq!(withheld(&survey, 3, &[&of_all, &sums]), []);
    assert_eq!(withheld(&survey, 3, &[&of_all, &sums, &town]), sums[1..]);
}

/// Without any sum, as well: of five who gave four different numbers, each was given by two at most; of twelve of whom the third has one, two
/// have none; and where a median lies between none and one, half have none.
#[test]
fn an_order_and_how_many_numbers_differ_tell_few_without_a_sum() {
    let town = |given: &[usize], figures: &[Summary], more: &[Query]| {
        let figures: Vec<Query> = figures.iter().map(|one| of(*one, &[])).collect();
        let found = withheld(&numbers([given, &[]]), 3, &[&figures, more]);
        let names: Vec<bool> = figures.iter().map(|one| found.contains(one)).collect();
        names
    };
    let class = |until: i64| {
        let class = NumberClass {
            from: Some(0),
            until: Some(until),
        };
        of_number(
            Statistic::Class {
                variable: variable(0),
                class,
            },
            &[],
        )
    };
    let (distinct, q1) = (&[Summary::Distinct][..], &[Summary::Q1][..]);
    let both = &[Summary::Q1, Summary::Distinct][..];
    assert_eq!(town(&[2, 1, 1, 1], distinct, &[class(4)]), [true]);
    // Nothing says how high numbers go.
    assert_eq!(town(&[2, 1, 1, 1], distinct, &[]), [false]);
    assert_eq!(town(&[4, 4, 4], distinct, &[class(3)]), [false]);
    assert_eq!(town(&[2, 3, 3, 4], both, &[class(4)]), [false, true]);
    assert_eq!(town(&[2, 3, 3, 4], q1, &[class(4)]), [false]);
    assert_eq!(town(&[2, 2], &[Summary::Median], &[]), [true]);
    assert_eq!(town(&[3, 3], &[Summary::Median], &[]), [false]);
    // Two, or one and four: half have no more.
    assert_eq!(town(&[0, 0, 2, 2], &[Summary::Median], &[]), [false]);
}

/// Of 24 people five have less than four, and with what all have together these have none: of three in town, who have nine together,
/// one has none, and nobody one. The 21 others may have their numbers in too many ways to look at, but for what those of all leave.
#[test]
fn figures_of_all_leave_few_ways_of_those_who_are_not_in_town() {
    let survey = numbers([&[1, 0, 0, 0, 1, 1], &[4, 0, 0, 0, 9, 8]]);
    let town = [where_(1, 0)];
    let [all, own] = [of(Summary::Mean, &[]), of(Summary::Mean, &town)].map(|mean| [mean]);
    let median = [of(Summary::Median, &town)];
    let counts = &classes(&[0, 4, 5, 7], &[])[..3];
    assert_eq!(withheld(&survey, 3, &[&all, &own, &median, counts]), own);
    assert_eq!(withheld(&survey, 3, &[&all, &own, &median]), []);
    assert_eq!(withheld(&survey, 3, &[&own, &median, counts]), []);
}

/// Seventeen elsewhere may have their numbers in too many ways, but for what their quartiles leave: by these and the deviation of all,
/// one of fourteen in town has three.
#[test]
fn quartiles_leave_few_ways_of_those_who_are_elsewhere() {
    let survey = numbers([&[3, 3, 0, 1, 2, 5], &[2, 0, 6, 0, 8, 1]]);
    let (town, elsewhere) = ([where_(1, 0)], [where_(1, 1)]);
    let quartiles = [Summary::Q1, Summary::Median, Summary::Q3].map(|summary| of(summary, &elsewhere));
    let figures = [
        of(Summary::Mean, &[]),
        of(Summary::Mean, &town),
        of(Summary::Median, &town),
    ];
    let sd = [of(Summary::Sd, &[])];
    assert_eq!(withheld(&survey, 5, &[&figures, &sd]), []);
    assert_eq!(withheld(&survey, 5, &[&figures, &quartiles, &sd]), sd);
}

/// Of ten, four have none, two three and more, thirteen together. Where three is the most, as the questionnaire says, the others have seven:
/// one of them has one. Else those with more may have more.
#[test]
fn numbers_go_no_higher_than_the_questionnaire_says() {
    let mut survey = numbers([&[4, 1, 3, 2], &[]]);
    let mean = [of(Summary::Mean, &[])];
    for bounds in [&[0, 1, 3][..], &[0, 1, 3, 6]] {
        let counts = &classes(bounds, &[])[..3];
        for (most, expected) in [(None, &[][..]), (Some(9), &[]), (Some(3), &mean)] {
            survey.questions[0].limits.1 = most;
            assert_eq!(withheld(&survey, 2, &[&mean, counts]), expected, "{bounds:?} {most:?}");
        }
    }
}
