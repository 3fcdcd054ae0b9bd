//! Tables about numbers as grids: what each cell asks for, and of whom.

use super::column::{GridColumn, Segment, segments};
use crate::commentary::{MeansTable, NumberMeasure, ScaleTable};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Survey, Variable};

/// A cell before it is filled.
#[derive(Clone, Debug)]
pub struct NumberCell {
    /// The question, or the item of a battery.
    pub variable: Variable,
    /// What it says.
    pub measure: NumberMeasure,
    /// By what the answers are summed up; of how many answers there are, what must be publishable for it to be said.
    pub summary: Summary,
    /// Whose answers.
    pub people: GridColumn,
    /// Of the place of a choice in a ranking, the first places that it counts; none of what sums up answers.
    pub placed: Vec<ChoiceId>,
}

/// A table about numbers before it is filled: rows of cells, none where those of a cell were not asked.
pub fn number_rows(table: &MeansTable) -> Vec<Vec<Option<NumberCell>>> {
    let segments = segments(table.by.as_ref(), table.total);
    let cell = |row: usize, part: Segment, measure: NumberMeasure| {
        let row = &table.rows[row];
        let people = part.of(&row.measured)?;
        Some(NumberCell {
            variable: row.variable,
            summary: measure.summary().unwrap_or_else(|| table.first_summary()),
            placed: placed(measure, row.places),
            measure,
            people,
        })
    };
    let measures = || table.measures.iter().copied();
    if table.is_by_row() {
        return segments
            .iter()
            .map(|part| measures().map(|one| cell(0, *part, one)).collect())
            .collect();
    }
    let rows = 0..table.rows.len();
    rows.map(|row| match table.by {
        None => measures().map(|one| cell(row, Segment::Whole, one)).collect(),
        Some(_) => segments
            .iter()
            .flat_map(|part| measures().take(1).map(|one| cell(row, *part, one)))
            .collect(),
    })
    .collect()
}

/// The mean scores beside a scale's shares, one per row; none where they are not shown.
pub fn scale_means(table: &ScaleTable) -> Vec<NumberCell> {
    let question = table.measured.question;
    let mean = |item: &usize| NumberCell {
        variable: Variable { question, item: *item },
        measure: NumberMeasure::Summary(Summary::Mean),
        summary: Summary::Mean,
        people: GridColumn::of(&table.measured),
        placed: Vec::new(),
    };
    table.items.iter().filter(|_| table.mean).map(mean).collect()
}

/// The places that a measure counts: the first so many, or all of them where it is how many gave any.
fn placed(measure: NumberMeasure, places: Option<usize>) -> Vec<ChoiceId> {
    let most = match (measure, places) {
        (NumberMeasure::Placed(most), _) => most,
        (NumberMeasure::Valid, Some(places)) => places,
        (NumberMeasure::Valid, None) | (NumberMeasure::Summary(_), _) => 0,
    };
    (0..most)
        .filter_map(|at| u16::try_from(at).ok().map(ChoiceId))
        .collect()
}

impl NumberCell {
    /// What it asks: its number, of how many answers the mean is taken, how many gave none.
    pub fn queries(&self, survey: &Survey) -> impl Iterator<Item = Query> {
        let variable = self.variable;
        let summary = self.summary;
        let people = survey.parts_of(&self.people.groups);
        let filter = self.people.filter.clone();
        let asked = match self.placed.is_empty() {
            true => Statistic::Number { variable, summary },
            false => Statistic::share(variable, &self.placed, Over::Base(Base::Valid)),
        };
        let statistics = [asked, Statistic::ItemResponse(variable)];
        statistics
            .into_iter()
            .map(move |statistic| Query::new(statistic, &people, &filter))
    }
}
