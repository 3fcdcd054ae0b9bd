//! Of a ranking: how many put a choice at a place, as far as figures tell it that stand beside each other.
//!
//! How many ranked a choice, its points, how many put it first or among the first two: each is a sum over the places that it was put
//! at. Of `p` places the first is worth `p` points, the last 1 (Borda, as in [`Counter::ranking`]). Everyone who ranked anything put
//! one choice first, and every choice somewhere or nowhere. Whoever solves these equations in whole numbers knows what has one value.

use super::fewest::fewest;
use super::protect::{self, Cell, Cost, NoAnswer, Order, Problem, Work};
use super::rule::{Why, small};
use super::together::needed;
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic};
use crate::survey::{Answers, Base, Condition, Kind, Origin, PartId, Policy, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// How many are in a group, or were asked, as the share of a ranking that it says.
pub(super) fn as_places(survey: &Survey, size: &Query) -> Option<Query> {
    let [only] = size.filter.as_slice() else { return None };
    let over = Over::Base(Base::Valid);
    let share = Query::new(Statistic::share(only.variable, &only.choices, over), &size.people, &[]);
    figure(survey, &share).is_some().then_some(share)
}

/// What must not be published of rankings beside the other figures that are, and beside those that are whatever is withheld: these last,
/// where nothing else helps.
pub(super) fn told_places(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    (published, sizes): (&[&Query], &[Query]),
    work: &Work,
) -> BTreeMap<Query, Why> {
    let mut found = BTreeMap::new();
    let published = published.iter().copied().filter(|query| !sizes.contains(query));
    let rankings = rankings(survey, published.chain(sizes));
    for ((variable, people, filter), mut figures) in rankings {
        figures.sort_by_key(|figure| sizes.contains(figure.query));
        let selection = Selection { people, filter };
        let Some(table) = PlaceCounts::count((survey, counter), variable, selection) else {
            continue;
        };
        let least = |figure: &OfRanking<'_>| needed((survey, policy), figure.query).cell;
        let least = figures.iter().map(least).max().unwrap_or(0);
        let secrets = table.secrets(|count| small(count, least, policy.zeros).is_some());
        if secrets.is_empty() {
            continue;
        }
        let told = ToldPlaces {
            table: &table,
            secrets,
            work,
        };
        match told.hide(&figures, policy.complements) {
            Ok(hidden) => found.extend(hidden),
            Err(NoAnswer) => found.extend(figures.iter().map(|one| (one.query.clone(), Why::TooMuchWork))),
        }
    }
    found
}

/// A ranking, of whom and under which conditions.
type Ranking<'q> = (Variable, &'q [PartId], &'q [Condition]);

/// What is published of a ranking.
struct OfRanking<'q> {
    query: &'q Query,
    is_points: bool,
    /// What it is the sum of, in the atoms of a [`PlaceCounts`]; twice where it counts twice.
    atoms: Vec<u32>,
}

/// What is published of each ranking, points first: they are printed nowhere, so that they are what to withhold first.
fn rankings<'q>(
    survey: &Survey,
    published: impl Iterator<Item = &'q Query>,
) -> BTreeMap<Ranking<'q>, Vec<OfRanking<'q>>> {
    let mut found: BTreeMap<Ranking<'q>, Vec<OfRanking<'q>>> = BTreeMap::new();
    for query in published {
        if let Some((variable, figure)) = figure(survey, query) {
            let ranking = (variable, &query.people[..], &query.filter[..]);
            found.entry(ranking).or_default().push(figure);
        }
    }
    for figures in found.values_mut() {
        figures.sort_by_key(|figure| (!figure.is_points, std::cmp::Reverse(figure.query)));
    }
    found
}

/// A figure that sums up places, and its ranking: of choices, or of the ranks of one of them.
fn figure<'q>(survey: &Survey, query: &'q Query) -> Option<(Variable, OfRanking<'q>)> {
    let Statistic::Share {
        variable,
        choices,
        over,
    } = &query.statistic
    else {
        return None;
    };
    let question = survey.question(variable.question);
    let is_points = *over == Over::Points;
    let is_people = matches!(over, Over::Base(Base::Valid | Base::Asked | Base::Respondents));
    let (ranking, atoms) = match (&question.origin, question.kind) {
        (Some(Origin::Ranks { of }), _) => {
            let Kind::Ranking { places } = survey.question(of.question).kind else {
                return None;
            };
            let atom = |place: u16| PlaceCounts::atom(variable.item, places, place.into());
            (*of, choices.iter().map(|place| atom(place.0)).collect())
        }
        // How many ranked any of several is no sum.
        (_, Kind::Ranking { places }) if !is_people || choices.len() == 1 => {
            let of = |choice: usize| (0..places).map(move |place| (choice, place));
            let worth = |place: usize| if is_points { places - place } else { 1 };
            let each = choices.iter().flat_map(|choice| of(choice.0.into()));
            let atoms = each.flat_map(|(choice, place)| {
                std::iter::repeat_n(PlaceCounts::atom(choice, places, place), worth(place))
            });
            (*variable, atoms.collect())
        }
        _ => return None,
    };
    Some((
        ranking,
        OfRanking {
            query,
            is_points,
            atoms,
        },
    ))
}

/// How many put each choice at each place, and, behind these, nowhere.
struct PlaceCounts {
    places: usize,
    counts: Vec<u64>,
    /// Who ranked anything.
    people: u64,
}

impl PlaceCounts {
    fn atom(choice: usize, places: usize, place: usize) -> u32 {
        u32::try_from(choice * (places + 1) + place).unwrap_or(u32::MAX)
    }

    /// None where someone put a choice at two places: then nothing is a sum of anything.
    fn count((survey, counter): (&Survey, &Counter<'_>), variable: Variable, of: Selection<'_>) -> Option<Self> {
        let question = survey.question(variable.question);
        let Kind::Ranking { places } = question.kind else {
            return None;
        };
        let mut counts = vec![0; question.choices.len() * (places + 1)];
        let mut people = 0;
        for part in of.people {
            let Some(Answers::Places(columns)) = survey.answers(variable, *part) else {
                continue;
            };
            let mask = counter.mask(*part, of.filter);
            let kept = (0..survey.rows(*part)).filter(|row| mask.as_ref().is_none_or(|mask| mask.has(*row)));
            for row in kept {
                let given = columns.iter().enumerate();
                let given = given.filter_map(|(place, column)| Some((usize::from(column.get(row).ok()?.0), place)));
                let given: Vec<(usize, usize)> = given.collect();
                let places_of: BTreeMap<usize, usize> = given.iter().copied().collect();
                if places_of.len() < given.len() {
                    return None;
                }
                if given.is_empty() {
                    continue;
                }
                people += 1;
                for choice in 0..question.choices.len() {
                    let place = places_of.get(&choice).copied().unwrap_or(places);
                    counts[choice * (places + 1) + place] += 1;
                }
            }
        }
        Some(Self { places, counts, people })
    }

    fn choices(&self) -> usize {
        self.counts.len() / (self.places + 1)
    }

    fn cell(&self, atoms: Vec<u32>, cost: Cost) -> Cell {
        let value = atoms.iter().map(|atom| self.counts[*atom as usize]).sum();
        Cell { atoms, value, cost }
    }

    /// All who put any choice at a place.
    fn at(&self, place: usize) -> Vec<u32> {
        (0..self.choices())
            .map(|choice| Self::atom(choice, self.places, place))
            .collect()
    }

    /// What is for nobody to know: how many put a choice at a place, or at one of the first.
    fn secrets(&self, is_small: impl Fn(u64) -> bool) -> Vec<Cell> {
        let own = |choice: usize| (0..self.places).map(move |place| Self::atom(choice, self.places, place));
        let each = (0..self.choices()).flat_map(|choice| {
            let single = own(choice).map(|atom| vec![atom]);
            single.chain((2..=self.places).map(move |first| own(choice).take(first).collect()))
        });
        let cells = each.map(|atoms| self.cell(atoms, Cost::Weight(0)));
        cells.filter(|cell| is_small(cell.value)).collect()
    }
}

/// What figures tell of a ranking.
struct ToldPlaces<'a> {
    table: &'a PlaceCounts,
    secrets: Vec<Cell>,
    work: &'a Work,
}

impl ToldPlaces<'_> {
    /// The figures to withhold, each for another that then says nothing more; where a complement is no secret, no figure for what
    /// it tells alone.
    fn hide(&self, figures: &[OfRanking<'_>], are_complements_secret: bool) -> Result<Vec<(Query, Why)>, NoAnswer> {
        let mut known = self.by(&[])?;
        for figure in figures.iter().filter(|_| !are_complements_secret) {
            known.extend(self.by(&[figure])?);
        }
        let tells = |open: &[usize]| {
            let open: Vec<&OfRanking<'_>> = open.iter().map(|place| &figures[*place]).collect();
            Ok(!self.by(&open)?.is_subset(&known))
        };
        let (hidden, open) = fewest(figures.len(), tells)?;
        let mut found = Vec::new();
        for place in hidden {
            let cause = open.first().map_or(place, |other| *other);
            let [query, cause] = [place, cause].map(|place| figures[place].query.clone());
            found.push((query, Why::Protects(Box::new(cause))));
        }
        Ok(found)
    }

    /// Which secrets have one value for whoever knows some figures, who ranked anything, and that nobody fills a place who left
    /// the one before it empty.
    fn by(&self, figures: &[&OfRanking<'_>]) -> Result<BTreeSet<usize>, NoAnswer> {
        let sums: Vec<Vec<u32>> = figures.iter().map(|figure| figure.atoms.clone()).collect();
        self.by_sums(sums)
    }

    fn by_sums(&self, sums: Vec<Vec<u32>>) -> Result<BTreeSet<usize>, NoAnswer> {
        let table = self.table;
        let own = |choice: usize| (0..=table.places).map(move |place| PlaceCounts::atom(choice, table.places, place));
        let everyone = (0..table.choices()).map(|choice| own(choice).collect());
        let mut cells: Vec<Cell> = sums
            .into_iter()
            .chain(everyone)
            .map(|atoms| table.cell(atoms, Cost::Never))
            .collect();
        let mut hidden = Vec::new();
        let first = cells.len();
        let mut orders = Vec::new();
        for place in 0..table.places {
            let cell = table.cell(table.at(place), Cost::Weight(0));
            let is_known = place == 0 && cell.value == table.people;
            if place > 0 && cells.last().is_some_and(|before| before.value >= cell.value) {
                let (greater, lesser) = (first + place - 1, first + place);
                orders.push(Order { greater, lesser, by: 0 });
            }
            if !is_known {
                hidden.push(cells.len());
            }
            cells.push(cell);
        }
        let begin = cells.len();
        cells.extend(self.secrets.iter().cloned());
        let targets: Vec<usize> = (begin..cells.len()).collect();
        hidden.extend(&targets);
        let problem = Problem {
            atoms: table.counts.len(),
            cells,
            orders,
        };
        let told = protect::told(&problem, &hidden, &targets, self.work)?;
        Ok(told.into_iter().map(|cell| cell - begin).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{PlaceCounts, ToldPlaces};
    use crate::disclosure::protect::Work;
    use crate::disclosure::rule::small;

    /// Which of the secrets of a table are told by some figures, in terms of (choice, how often each place counts).
    fn told(table: &PlaceCounts, figures: &[(usize, &[usize])]) -> Vec<Vec<u32>> {
        let queries: Vec<Vec<u32>> = figures
            .iter()
            .map(|(choice, times)| {
                let each = times.iter().enumerate();
                each.flat_map(|(place, times)| {
                    std::iter::repeat_n(PlaceCounts::atom(*choice, table.places, place), *times)
                })
                .collect()
            })
            .collect();
        let work = Work::of(u64::MAX);
        let told = ToldPlaces {
            table,
            secrets: table.secrets(|count| small(count, 3, false).is_some()),
            work: &work,
        };
        let found = told.by_sums(queries).unwrap_or_default();
        found
            .into_iter()
            .map(|place| told.secrets[place].atoms.clone())
            .collect()
    }

    /// Of two places: 8 first and one second are 17 points, beside nine who ranked it. Of three: seven points of six people are all
    /// last but one; twelve of six may be anyone's, until it is known how many were first.
    #[test]
    fn points_and_people_tell_who_put_a_choice_where() {
        let two = PlaceCounts {
            places: 2,
            counts: vec![8, 1, 5, 6, 6, 2],
            people: 14,
        };
        assert_eq!(told(&two, &[(0, &[2, 1])]), Vec::<Vec<u32>>::new());
        assert_eq!(told(&two, &[(0, &[2, 1]), (0, &[1, 1])]), [[1]]);
        let three = PlaceCounts {
            places: 3,
            counts: vec![0, 1, 5, 20, 26, 0, 0, 0],
            people: 26,
        };
        assert!(told(&three, &[(0, &[3, 2, 1]), (0, &[1, 1, 1])]).contains(&vec![1]));
        let any = PlaceCounts {
            places: 3,
            counts: vec![1, 4, 1, 20, 25, 1, 0, 0],
            people: 26,
        };
        assert!(told(&any, &[(0, &[3, 2, 1]), (0, &[1, 1, 1])]).is_empty());
        assert!(told(&any, &[(0, &[3, 2, 1]), (0, &[1, 1, 1]), (0, &[1, 0, 0])]).contains(&vec![2]));
    }

    /// Who ranked it less who put it first or second put it third.
    #[test]
    fn the_first_places_and_all_of_them_tell_the_last() {
        let table = PlaceCounts {
            places: 3,
            counts: vec![5, 4, 1, 10, 15, 5, 0, 0],
            people: 20,
        };
        assert_eq!(told(&table, &[(0, &[1, 1, 0]), (0, &[1, 1, 1])]), [[2]]);
    }

    /// 20 people put something first, 18 of them no more than that: 10 and 8 of two choices leave two of the third. Two of
    /// a choice at the third place put another at the second.
    #[test]
    fn who_ranks_anything_puts_something_first_and_leaves_no_place_before_empty() {
        let first = PlaceCounts {
            places: 2,
            counts: vec![10, 0, 10, 8, 0, 12, 2, 2, 16],
            people: 20,
        };
        assert_eq!(told(&first, &[(0, &[1, 0]), (1, &[1, 0])]), [[6]]);
        let third = PlaceCounts {
            places: 3,
            counts: vec![18, 2, 0, 0, 2, 0, 0, 18, 0, 0, 2, 18],
            people: 20,
        };
        let seconds: [(usize, &[usize]); 3] = [(0, &[1, 0, 0]), (1, &[0, 1, 0]), (2, &[0, 1, 0])];
        let thirds: [(usize, &[usize]); 3] = [(0, &[0, 0, 1]), (1, &[0, 0, 1]), (2, &[0, 0, 1])];
        assert_eq!(told(&third, &seconds), Vec::<Vec<u32>>::new());
        assert_eq!(told(&third, &[seconds, thirds].concat()), [[1], [10]]);
    }
}
