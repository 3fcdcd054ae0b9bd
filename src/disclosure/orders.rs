//! The order of counts that published lists give away.

use super::judged::RankedList;
use super::protect::Order;
use super::rule::Why;
use super::system::Placed;
use crate::query::Query;
use std::collections::BTreeMap;

/// Which of some queries counts more than which, by lists that are shown as far as nothing of them is withheld. All that are
/// tied with the last one listed are listed with it, so that the others were given less often; where a list breaks off, no
/// more often than the last that is shown, and where it shows nothing, nothing is told.
pub(super) fn orders(lists: &[RankedList], placed: &[Placed<'_>], withheld: &BTreeMap<Query, Why>) -> Vec<Order> {
    let whole = placed.iter().enumerate().filter(|(_, placed)| placed.is_whole);
    let whole: BTreeMap<&Query, usize> = whole.map(|(place, placed)| (placed.query, place)).collect();
    let place = |query: &Query| whole.get(query).copied();
    let mut orders = Vec::new();
    for list in lists.iter().filter(|list| list.is_of_people) {
        if list.is_front {
            let listed: Vec<usize> = list.listed.iter().filter_map(place).collect();
            let beyond: Vec<usize> = list.beyond.iter().filter_map(place).collect();
            orders.extend(front(&listed, &beyond, placed));
            continue;
        }
        let is_secret = |query: &Query| withheld.contains_key(query);
        let end = list.listed.iter().position(is_secret);
        let (shown, hidden) = list.listed.split_at(end.unwrap_or(list.listed.len()));
        let shown: Vec<usize> = shown.iter().filter_map(place).collect();
        let order = |greater, lesser, by| Order { greater, lesser, by };
        orders.extend(shown.windows(2).map(|pair| order(pair[0], pair[1], 0)));
        if let Some(last) = shown.last() {
            let by = u64::from(end.is_none());
            let others = hidden.iter().chain(&list.beyond).filter_map(place);
            orders.extend(others.map(|other| order(*last, other, by)));
        }
    }
    orders
}

/// Each choice of a front is given more often than each that it leaves, and by enough people to be told: by so many more than the one
/// that nobody gave, which stands after the queries.
fn front(listed: &[usize], beyond: &[usize], placed: &[Placed<'_>]) -> Vec<Order> {
    let of = |greater: &usize| {
        let greater = *greater;
        let least = placed[greater].least.max(1);
        let nobody = (placed.len(), least);
        let others = beyond.iter().map(|lesser| (*lesser, 1)).chain([nobody]);
        others
            .map(|(lesser, by)| Order { greater, lesser, by })
            .collect::<Vec<_>>()
    };
    listed.iter().flat_map(of).collect()
}
