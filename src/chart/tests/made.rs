//! Tables to draw, made by hand.

use super::{look, theme};
use crate::chart::layout::lay_out;
use crate::chart::scene::Scene;
use crate::chart::style::Width;
use crate::chart::{Drawings, Look, draw};
use crate::report::{
    Absence, Base, Cell, Chart, ChartKind, ChartPlace, Column, Figure, FigureId, GroupTag, Measure, Row, RowSaid,
    Table, Value,
};
use crate::theme::DEFAULT;
use std::sync::Arc;

/// A table being made: rows of cells, each share over its own base.
pub struct Sample {
    pub table: Table,
    pub figures: Vec<Arc<Figure>>,
}

pub fn sample(columns: &[&str]) -> Sample {
    let column = |label: &&str| Column {
        label: (*label).to_owned(),
        group: None,
        under: None,
        numeric: true,
    };
    Sample {
        table: Table {
            id: "reseautage".into(),
            number: 0,
            caption: Vec::new(),
            row_head: "Moyens".into(),
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
            sizes: Vec::new(),
            notes: Vec::new(),
            chart: None,
        },
        figures: Vec::new(),
    }
}

impl Sample {
    pub fn row(mut self, label: &str, cells: Vec<Given>) -> Self {
        let cells = cells.into_iter().map(|given| match given {
            Given::Share(numerator, denominator) => {
                let percent = (200 * numerator + denominator) / (2 * denominator);
                self.figures.push(Arc::new(Figure {
                    id: String::new(),
                    section: String::new(),
                    facts: Vec::new(),
                    questions: Vec::new(),
                    choices: Vec::new(),
                    groups: Vec::new(),
                    filter: Vec::new(),
                    measure: Measure::Percent,
                    base: Base::Valid,
                    about: String::new(),
                    who: String::new(),
                    value: Value::Ratio { numerator, denominator },
                    is_weighted: false,
                    text: format!("{percent}\u{a0}%"),
                    bounds: None,
                    beside: String::new(),
                    counted: None,
                    over: None,
                    minus: Vec::new(),
                    exceeds: None,
                }));
                Cell::Figure(FigureId(self.figures.len() - 1))
            }
            Given::Absent(absence) => Cell::Absent(absence),
        });
        let cells = cells.collect();
        self.table.rows.push(Row {
            label: label.to_owned(),
            cells,
        });
        self
    }

    pub fn percents(self, rows: &[(&str, &[u64])]) -> Self {
        rows.iter().fold(self, |sample, (label, cells)| {
            sample.row(label, cells.iter().map(|n| Given::Share(*n, 100)).collect())
        })
    }

    pub fn groups(mut self, groups: &[(&str, usize)]) -> Self {
        for (column, (short, position)) in self.table.columns.iter_mut().zip(groups) {
            column.group = Some(GroupTag {
                id: short.to_lowercase(),
                label: (*short).to_owned(),
                short: (*short).to_owned(),
                position: *position,
                n: FigureId(0),
                tag: format!("0 {short}"),
            });
        }
        self
    }

    pub fn drawings(&self, kind: ChartKind, look: &Look) -> Drawings {
        draw(
            (&self.table, &chart(kind)),
            &self.figures,
            look,
            &theme(DEFAULT).wording,
        )
    }

    /// As wide as a page.
    pub fn svg(&self, kind: ChartKind) -> String {
        self.drawings(kind, &look()).wide.remove(0).svg
    }

    pub fn scene(&self, kind: ChartKind) -> Scene {
        lay_out((&self.table, &chart(kind)), &self.figures, &look(), Width::Wide).0
    }
}

pub enum Given {
    Share(u64, u64),
    Absent(Absence),
}

pub fn chart(kind: ChartKind) -> Chart {
    Chart {
        id: format!("graphique-{kind:?}").to_lowercase(),
        kind,
        title: "Les organismes communautaires, moyen le plus utilisé".into(),
        subtitle: "Part des PTP, en pourcentage".into(),
        place: ChartPlace::APART,
        whiskers: false,
        sides: None,
        classes: Vec::new(),
        said: vec![RowSaid {
            lead: "Parcs : ".into(),
            values: vec!["Des barres horizontales".into()],
        }],
    }
}
