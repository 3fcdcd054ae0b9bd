//! What is said on handouts alone: questions to discuss, and whom an audience's is for.

use crate::commentary::{Audience, HandoutForm, Prose, Section};
use crate::report::Inline;
use crate::say::composer::{Composer, Material};
use crate::theme::Wording;

/// What is said of a section or an audience on its handout alone.
#[derive(Clone, Debug, Default)]
pub(in crate::say) struct Discussion {
    /// The audience's name; empty for a section, which has a title.
    pub title: String,
    pub lead: Vec<Inline>,
    pub questions: Vec<Vec<Inline>>,
    pub footnotes: Vec<Vec<Inline>>,
    pub form: HandoutForm,
}

/// Composes the questions of a section, whose text is composed already.
pub(in crate::say) fn discussion(composer: &mut Composer<'_>, section: &Section) -> Discussion {
    let id = name(composer.material.wording, &section.id.value);
    Discussion {
        form: section.form,
        ..questions(composer, id, &section.discussion)
    }
}

/// Composes what is said of the audiences.
pub(in crate::say) fn audiences<'a>(material: Material<'a>, audiences: &[Audience]) -> (Vec<Discussion>, Composer<'a>) {
    let mut composer = Composer::new(material, "");
    let one = |audience: &Audience| {
        composer.chapter = name(material.wording, &audience.id.value);
        composer.place.clone_from(&composer.chapter);
        let title = composer.plain(&audience.label);
        let lead = audience.description.as_ref().map(|text| composer.inlines(text));
        let id = composer.chapter.clone();
        Discussion {
            title,
            lead: lead.unwrap_or_default(),
            form: audience.form,
            ..questions(&mut composer, id, &audience.discussion)
        }
    };
    (audiences.iter().map(one).collect(), composer)
}

/// Their figures stand on the handout and belong to it.
fn questions(composer: &mut Composer<'_>, id: String, written: &[Prose]) -> Discussion {
    let place = std::mem::replace(&mut composer.place, id.clone());
    let chapter = std::mem::replace(&mut composer.chapter, id);
    let discussion = Discussion {
        questions: written.iter().map(|text| composer.inlines(text)).collect(),
        footnotes: std::mem::take(&mut composer.footnotes),
        ..Discussion::default()
    };
    // What follows, as the statements of a conclusion, stands in its chapter again.
    (composer.place, composer.chapter) = (place, chapter);
    discussion
}

/// The name of the files of a section's or an audience's handout.
pub(in crate::say) fn name(wording: &Wording, id: &str) -> String {
    format!("{}-{id}", wording.text("path-handout"))
}
