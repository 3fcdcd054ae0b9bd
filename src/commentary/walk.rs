//! The walk over what the authors wrote: each block and each text once, in reading order.

use super::{Block, Breakdown, Commentary, Finding, Front, Prose, Section, TableHead, TypedBases, TypedTable};

impl Commentary {
    /// Introduction, sections, conclusion.
    pub fn chapters(&self) -> impl Iterator<Item = &Section> {
        let conclusion = self.conclusion.iter().map(|conclusion| &conclusion.section);
        let sections = self.sections.iter().map(|section| &**section);
        self.introduction.iter().chain(sections).chain(conclusion)
    }

    /// Every block, those of a comparison after it.
    pub fn blocks(&self) -> Vec<&Block> {
        let mut found = Vec::new();
        for block in self.chapters().flat_map(|chapter| &chapter.blocks).chain(&self.method) {
            block.collect(&mut found);
        }
        found
    }

    /// Every text.
    pub fn texts(&self) -> Vec<&Prose> {
        let mut found = Vec::new();
        self.front.texts(&mut found);
        for chapter in self.chapters() {
            found.push(&chapter.title);
            found.extend(&chapter.discussion);
        }
        for block in self.blocks() {
            block.texts(&mut found);
        }
        let statements = self.conclusion.iter().flat_map(|conclusion| &conclusion.statements);
        found.extend(statements.map(|statement| &statement.text));
        for audience in &self.audiences {
            found.push(&audience.label);
            found.extend(audience.description.iter().chain(&audience.discussion));
        }
        found
    }
}

impl Front {
    fn texts<'a>(&'a self, found: &mut Vec<&'a Prose>) {
        found.extend(self.citation.iter().chain(&self.notice).chain(&self.summary));
        found.extend(self.highlights.iter().flat_map(|one| [&one.figure, &one.text]));
        found.extend(self.accessibility.tested.iter().chain(&self.accessibility.limits));
    }
}

impl Block {
    /// Itself, then what stands inside it.
    fn collect<'a>(&'a self, found: &mut Vec<&'a Block>) {
        found.push(self);
        if let Block::Comparison(columns) = self {
            let inner = columns.iter().flat_map(|column| &column.blocks);
            inner.for_each(|block| block.collect(found));
        }
    }

    /// What every table says of itself.
    pub fn table_head(&self) -> Option<&TableHead> {
        match self {
            Block::SharesTable(table) => Some(&table.head),
            Block::GroupTable(table) => Some(&table.head),
            Block::RankedTable(table) => Some(&table.head),
            Block::ScaleTable(table) => Some(&table.head),
            Block::MeansTable(table) => Some(&table.head),
            Block::Distribution(table) => Some(&table.head),
            Block::TypedTable(table) => Some(&table.head),
            Block::Prose(_)
            | Block::Heading { .. }
            | Block::Findings(_)
            | Block::Comparison(_)
            | Block::Criteria(_)
            | Block::Quotation(_) => None,
        }
    }

    /// Its own texts, without those of the blocks inside it.
    pub(super) fn texts<'a>(&'a self, found: &mut Vec<&'a Prose>) {
        if let Some(head) = self.table_head() {
            found.push(&head.caption);
            found.extend(head.row_head.iter().chain(&head.reading).chain(&head.note));
            let chart = head.chart.iter();
            found.extend(chart.flat_map(|chart| std::iter::once(&chart.title).chain(&chart.subtitle)));
        }
        match self {
            Block::Prose(text) | Block::Heading { text, .. } => found.push(text),
            Block::Findings(findings) => findings.iter().for_each(|finding| finding.texts(found)),
            Block::SharesTable(table) => {
                let columns = table.columns.iter();
                found.extend(columns.flat_map(|column| std::iter::once(&column.label).chain(&column.reading)));
            }
            Block::GroupTable(table) => {
                table.by.iter().chain(&table.within).for_each(|by| by.texts(found));
                found.extend(table.nets.iter().filter_map(|net| net.label.as_ref()));
                found.extend(table.net_score.iter().filter_map(|net| net.label.as_ref()));
            }
            Block::MeansTable(table) => table.by.iter().for_each(|by| by.texts(found)),
            Block::Distribution(table) => table.by.iter().for_each(|by| by.texts(found)),
            Block::RankedTable(table) => {
                let columns = table.columns.iter();
                found.extend(columns.flat_map(|column| std::iter::once(&column.label).chain(&column.reading)));
            }
            Block::TypedTable(table) => table.texts(found),
            Block::Criteria(criteria) => {
                found.push(&criteria.title);
                found.extend(&criteria.items);
            }
            Block::Quotation(quotation) => {
                found.push(&quotation.text);
                found.extend(&quotation.attribution);
            }
            Block::ScaleTable(table) => found.extend(table.net_score.iter().filter_map(|net| net.label.as_ref())),
            Block::Comparison(_) => {}
        }
    }
}

impl Breakdown {
    fn texts<'a>(&'a self, found: &mut Vec<&'a Prose>) {
        match self {
            Self::Groups(groups) => found.extend(groups.iter().filter_map(|(_, label)| label.as_ref())),
            Self::Choices { .. } => {}
        }
    }
}

impl Finding {
    fn texts<'a>(&'a self, found: &mut Vec<&'a Prose>) {
        found.push(&self.text);
        self.details.iter().for_each(|detail| detail.texts(found));
    }
}

impl TypedTable {
    fn texts<'a>(&'a self, found: &mut Vec<&'a Prose>) {
        found.push(&self.source);
        let columns = self.columns.iter();
        found.extend(columns.flat_map(|column| std::iter::once(&column.label).chain(&column.reading)));
        found.extend(self.rows.iter().map(|row| &row.label));
        found.extend(self.signs.iter().map(|sign| &sign.reason));
        found.extend(match &self.bases {
            TypedBases::Table(base) => vec![&base.of],
            TypedBases::Columns(bases) | TypedBases::Rows(bases) => bases.iter().map(|base| &base.of).collect(),
        });
    }
}
