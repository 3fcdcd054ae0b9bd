//! A chapter that the authors wrote.

use crate::commentary::Section;
use crate::report::{Chapter, ChapterKind};
use crate::say::composer::{Composer, Material};
use crate::say::handout::{self, Discussion};
use crate::say::table;

/// A chapter with what was found while composing it.
pub(in crate::say) struct Composed<'a> {
    pub chapter: Chapter,
    pub discussion: Discussion,
    pub composer: Composer<'a>,
}

/// Composes an introduction, a section or a conclusion without its statements.
pub(in crate::say) fn written<'a>(material: Material<'a>, section: &Section, kind: ChapterKind) -> Composed<'a> {
    let id = match kind {
        ChapterKind::Introduction => material.wording.text("chapter-introduction"),
        ChapterKind::Conclusion => material.wording.text("chapter-conclusion"),
        ChapterKind::Section | ChapterKind::Web | ChapterKind::Method | ChapterKind::About => section.id.value.clone(),
    };
    let mut composer = Composer::new(material, &id);
    let title = composer.plain(&section.title);
    let mut blocks = composer.blocks(&section.blocks, 2);
    table::share_scale(&mut blocks, &composer.figures);
    let groups = match kind {
        ChapterKind::Section => {
            let tags = section.groups.iter().map(|group| {
                let mut tag = composer.group_tag(*group);
                composer.say_who_was_asked(&mut tag, *group, 0);
                tag
            });
            tags.collect()
        }
        ChapterKind::Introduction
        | ChapterKind::Conclusion
        | ChapterKind::Web
        | ChapterKind::Method
        | ChapterKind::About => Vec::new(),
    };
    let footnotes = std::mem::take(&mut composer.footnotes);
    let discussion = handout::discussion(&mut composer, section);
    Composed {
        discussion,
        chapter: Chapter {
            id,
            kind,
            title,
            groups,
            blocks,
            print: None,
            footnotes,
        },
        composer,
    }
}
