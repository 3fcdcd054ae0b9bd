//! Which blocks of a chapter a handout shows.

use crate::report::{Block, Cell, Comparison, ComparisonColumn, Finding, TargetKind, walk};
use std::collections::BTreeSet;

/// What is chosen.
#[derive(Clone, Copy)]
pub(in crate::say) enum Choice<'a> {
    /// Every table, every finding that says a figure, and these.
    Main(&'a BTreeSet<&'a str>),
    /// These alone.
    Only(&'a BTreeSet<&'a str>),
}

impl Choice<'_> {
    fn names(&self, id: &str) -> bool {
        let (Choice::Main(ids) | Choice::Only(ids)) = self;
        ids.contains(id)
    }

    fn is_main(&self) -> bool {
        match self {
            Choice::Main(_) => true,
            Choice::Only(_) => false,
        }
    }
}

/// The chosen blocks, under the headings they stand below, a level deeper than in their chapter.
pub(in crate::say) fn pick(blocks: &[Block], choice: Choice<'_>) -> Vec<Block> {
    let mut picked = Vec::new();
    let mut above: Vec<(u8, Block)> = Vec::new();
    for block in blocks {
        if let Block::Heading {
            level,
            id,
            text,
            question,
        } = block
        {
            above.retain(|(other, _)| other < level);
            let deeper = Block::Heading {
                level: level + 1,
                id: id.clone(),
                text: text.clone(),
                question: *question,
            };
            above.push((*level, deeper));
            continue;
        }
        if let Some(chosen) = chosen(block, choice) {
            picked.extend(above.drain(..).map(|(_, heading)| heading));
            picked.push(chosen);
        }
    }
    picked
}

/// Tables without the charts that stand apart from them.
pub(in crate::say) fn without_charts_apart(blocks: &mut [Block]) {
    walk::each_block_mut(blocks, &mut |block| {
        if let Block::Table(table) = block {
            table.chart = table.chart.take().filter(|chart| !chart.place.is_apart());
        }
    });
}

fn chosen(block: &Block, choice: Choice<'_>) -> Option<Block> {
    if let Block::Findings(findings) = block {
        let says_figure = |finding: &Finding| {
            walk::findings(std::slice::from_ref(finding)).any(|one| walk::figures(&one.text).next().is_some())
        };
        let wanted = |finding: &&Finding| choice.names(&finding.id) || (choice.is_main() && says_figure(finding));
        let findings: Vec<Finding> = findings.iter().filter(wanted).cloned().collect();
        return (!findings.is_empty()).then_some(Block::Findings(findings));
    }
    if let Block::Comparison(comparison) = block {
        let columns = comparison.columns.iter().map(|column| ComparisonColumn {
            group: column.group.clone(),
            blocks: pick(&column.blocks, choice),
        });
        let columns: Vec<_> = columns.filter(|column| !column.blocks.is_empty()).collect();
        return (!columns.is_empty()).then_some(Block::Comparison(Comparison { columns }));
    }
    let mut cells = walk::tables(std::slice::from_ref(block))
        .flat_map(|table| &table.rows)
        .flat_map(|row| &row.cells);
    let shown = choice.is_main() && cells.any(is_result);
    // Statements are taken up by the statement, not as a list.
    let mut parts = block
        .anchored()
        .into_iter()
        .filter(|part| part.kind != TargetKind::Statement);
    (shown || parts.any(|part| choice.names(part.id))).then(|| block.clone())
}

fn is_result(cell: &Cell) -> bool {
    match cell {
        Cell::Figure(_) | Cell::Text(_) => true,
        Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => false,
    }
}
