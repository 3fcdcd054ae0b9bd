//! The walk over what the authors wrote: each block and each text once, in reading order.

use super::{AskedTable, Block, Commentary, Front, Prose, Section};

impl Commentary {
    /// Introduction, sections, conclusion.
    pub fn chapters(&self) -> impl Iterator<Item = &Section> {
        let conclusion = self.conclusion.iter().map(|conclusion| &conclusion.section);
        let sections = self.sections.iter().map(|section| &**section);
        self.introduction.iter().chain(sections).chain(conclusion)
    }

    /// Every block, those of a comparison after it.
    pub fn blocks(&self) -> Vec<&Block> {
        within(self.chapters().flat_map(|chapter| &chapter.blocks).chain(&self.method))
    }

    /// Every table.
    pub fn tables(&self) -> impl Iterator<Item = &AskedTable> {
        self.blocks().into_iter().filter_map(Block::table)
    }

    /// Every text.
    pub fn texts(&self) -> Vec<&Prose> {
        let mut found = Vec::new();
        self.front.texts(&mut found);
        for chapter in self.chapters() {
            found.push(&chapter.title);
            found.extend(&chapter.discussion);
        }
        found.extend(self.blocks().into_iter().flat_map(Block::texts));
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

/// Each block, then what stands inside it.
pub(super) fn within<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Vec<&'a Block> {
    let mut found = Vec::new();
    for block in blocks {
        found.push(block);
        found.extend(within(block.inner()));
    }
    found
}
