//! The problem made smaller, exactly: what is printed twice is one figure, atoms that always go together are one, and
//! cells that share no atom are no one's relation.

use super::{Cost, Order, Problem};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Merged atoms, and how often each counts.
pub(super) type Terms = Vec<(usize, u32)>;

/// One count, however often it is printed.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) terms: Terms,
    pub(super) value: u64,
    /// The sum over its cells: they are hidden together or not at all.
    pub(super) cost: Cost,
    /// Places in [`Problem::cells`].
    pub(super) cells: Vec<usize>,
}

impl Figure {
    pub(super) fn may_be_hidden(&self) -> bool {
        self.cost != Cost::Never
    }
}

/// Figures that linear relations or orders connect.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// How many merged atoms there are.
    pub(super) atoms: usize,
    /// From the figure one would hide first to the one that is never hidden: by cost, then by value.
    pub(super) figures: Vec<Figure>,
    /// Between places in `figures`.
    pub(super) orders: Vec<Order>,
    /// Cell → its place in `figures`.
    places: BTreeMap<usize, usize>,
}

impl Part {
    pub(super) fn figure_of(&self, cell: usize) -> Option<usize> {
        self.places.get(&cell).copied()
    }

    /// How many terms all sums have together.
    pub(super) fn terms(&self) -> usize {
        self.figures.iter().map(|figure| figure.terms.len()).sum()
    }

    /// How many terms the figures have that stand in an order, each time.
    pub(super) fn order_terms(&self) -> usize {
        let ends = self.orders.iter().flat_map(|order| [order.greater, order.lesser]);
        ends.map(|figure| self.figures[figure].terms.len()).sum()
    }
}

/// The connected parts that hold any of the cells `wanted`.
pub(super) fn parts(problem: &Problem, wanted: &[usize]) -> Vec<Part> {
    let figures = figures(problem);
    let mut figure_of = vec![0; problem.cells.len()];
    for (place, figure) in figures.iter().enumerate() {
        for cell in &figure.cells {
            figure_of[*cell] = place;
        }
    }
    let orders = problem.orders.iter();
    let mut orders: Vec<Order> = orders
        .map(|order| between(order, figure_of[order.greater], figure_of[order.lesser]))
        .filter(|order| order.greater != order.lesser)
        .collect();
    orders.sort_unstable();
    orders.dedup();

    let roots = connected(problem.atoms, &figures, &orders);
    let mut kept: Vec<usize> = wanted.iter().map(|cell| roots[figure_of[*cell]]).collect();
    kept.sort_unstable();
    kept.dedup();
    kept.into_iter()
        .map(|root| part(problem.atoms, &figures, &orders, |figure| roots[figure] == root))
        .collect()
}

/// Cells of the same atoms as one figure. Of the same atoms but another value they stay apart, and contradict.
fn figures(problem: &Problem) -> Vec<Figure> {
    let mut same: FxHashMap<(Cow<'_, [u32]>, u64), Vec<usize>> = FxHashMap::default();
    for (place, cell) in problem.cells.iter().enumerate() {
        let mut atoms = Cow::Borrowed(&cell.atoms[..]);
        if !atoms.is_sorted() {
            atoms.to_mut().sort_unstable();
        }
        same.entry((atoms, cell.value)).or_default().push(place);
    }
    let terms = |atoms: &[u32]| -> Terms {
        let each = atoms.chunk_by(|one, other| one == other);
        each.map(|same| (same[0] as usize, u32::try_from(same.len()).unwrap_or(u32::MAX)))
            .collect()
    };
    let mut figures: Vec<Figure> = same
        .into_iter()
        .map(|((atoms, value), cells)| Figure {
            terms: terms(&atoms),
            value,
            cost: cells
                .iter()
                .map(|cell| problem.cells[*cell].cost)
                .fold(Cost::Weight(0), both),
            cells,
        })
        .collect();
    figures.sort_by(|a, b| (a.cost, a.value, &a.cells).cmp(&(b.cost, b.value, &b.cells)));
    figures
}

const fn both(one: Cost, other: Cost) -> Cost {
    match (one, other) {
        (Cost::Weight(one), Cost::Weight(other)) => Cost::Weight(one.saturating_add(other)),
        (Cost::Never, _) | (_, Cost::Never) => Cost::Never,
    }
}

/// For each figure, the least figure that it is connected with.
fn connected(atoms: usize, figures: &[Figure], orders: &[Order]) -> Vec<usize> {
    let mut roots: Vec<usize> = (0..figures.len()).collect();
    let mut holder: Vec<Option<usize>> = vec![None; atoms];
    for (place, figure) in figures.iter().enumerate() {
        for (atom, _) in &figure.terms {
            let other = *holder[*atom].get_or_insert(place);
            join(&mut roots, place, other);
        }
    }
    for order in orders {
        join(&mut roots, order.greater, order.lesser);
    }
    (0..figures.len()).map(|figure| root(&mut roots, figure)).collect()
}

/// An order among other places.
const fn between(order: &Order, greater: usize, lesser: usize) -> Order {
    Order {
        greater,
        lesser,
        ..*order
    }
}

fn join(roots: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(roots, one), root(roots, other));
    roots[one.max(other)] = one.min(other);
}

/// Union-find with path halving.
fn root(roots: &mut [usize], mut figure: usize) -> usize {
    while roots[figure] != figure {
        roots[figure] = roots[roots[figure]];
        figure = roots[figure];
    }
    figure
}

fn part(atoms: usize, figures: &[Figure], orders: &[Order], holds: impl Fn(usize) -> bool) -> Part {
    let mut place = vec![None; figures.len()];
    let mut kept: Vec<Figure> = Vec::new();
    // Per atom, the figures it is in, and how often.
    let mut columns: Vec<Terms> = vec![Vec::new(); atoms];
    for (old, figure) in figures.iter().enumerate().filter(|(old, _)| holds(*old)) {
        place[old] = Some(kept.len());
        for (atom, times) in &figure.terms {
            columns[*atom].push((kept.len(), *times));
        }
        kept.push(Figure {
            terms: Vec::new(),
            ..figure.clone()
        });
    }
    // Atoms of the same column: only their sum matters.
    columns.sort_unstable();
    columns.dedup();
    columns.retain(|column| !column.is_empty());
    for (atom, column) in columns.iter().enumerate() {
        for (figure, times) in column {
            kept[*figure].terms.push((atom, *times));
        }
    }
    let orders = orders.iter();
    let cells = kept.iter().enumerate();
    Part {
        atoms: columns.len(),
        places: cells
            .flat_map(|(place, figure)| figure.cells.iter().map(move |cell| (*cell, place)))
            .collect(),
        figures: kept,
        orders: orders
            .filter_map(|order| Some(between(order, place[order.greater]?, place[order.lesser]?)))
            .collect(),
    }
}
