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
    for list in lists {
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
