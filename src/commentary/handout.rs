//! What goes into the handouts: what the authors tagged for them.

use super::walk::within;
use super::{Block, Commentary, Tagged};

impl Commentary {
    /// Every tag of the sections and of the conclusion, in reading order.
    pub fn tagged(&self) -> Vec<Tagged<'_>> {
        let mut found = Vec::new();
        for section in &self.sections {
            found.extend(Tagged::all(&section.id.value, &section.tags));
            found.extend(in_blocks(&section.blocks));
        }
        if let Some(conclusion) = &self.conclusion {
            found.extend(in_blocks(&conclusion.section.blocks));
            let statements = conclusion.statements.iter();
            found.extend(statements.flat_map(|statement| Tagged::all(&statement.id.value, &statement.tags)));
        }
        found
    }

    /// Whether there is anything to hand out: questions to discuss, or someone to discuss them.
    pub fn has_handouts(&self) -> bool {
        !self.audiences.is_empty() || self.sections.iter().any(|section| !section.discussion.is_empty())
    }
}

fn in_blocks(blocks: &[Block]) -> impl Iterator<Item = Tagged<'_>> {
    within(blocks).into_iter().flat_map(Block::tagged)
}
