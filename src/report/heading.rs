//! Levels of headings.

use super::{Block, walk};

/// Raises headings that stand more than one level below the one before them, `above` at first: readers who go from heading
/// to heading must not look for one that isn't there.
pub fn close_gaps(blocks: &mut [Block], above: u8) {
    let mut above = above;
    walk::each_block_mut(blocks, &mut |block| {
        if let Block::Heading { level, .. } = block {
            *level = (*level).min(above + 1);
            above = *level;
        }
    });
}

#[cfg(test)]
mod tests {
    use super::close_gaps;
    use crate::report::Block;

    #[test]
    fn no_level_is_skipped() {
        let levels = |found: &[Block]| -> Vec<u8> {
            let levels = found.iter().map(|block| match block {
                Block::Heading { level, .. } => *level,
                _ => 0,
            });
            levels.collect()
        };
        let heading = |level| Block::Heading {
            level,
            id: String::new(),
            text: Vec::new(),
            question: false,
        };
        let mut blocks = [3, 3, 2, 3, 5, 2].map(heading);
        close_gaps(&mut blocks, 1);
        assert_eq!(levels(&blocks), [2, 3, 2, 3, 4, 2]);
        close_gaps(&mut blocks, 2);
        assert_eq!(levels(&blocks), [2, 3, 2, 3, 4, 2]);
    }
}
