//! What goes on each handout.

use super::discussion::{Discussion, name};
use super::notes::Notes;
use super::pick::{self, Choice};
use super::sheet::{full, sheet};
use crate::commentary::{Commentary, HandoutForm, KEPT};
use crate::diagnostic::Arg;
use crate::report::{
    ChapterKind, GroupTag, Handout, HandoutKind, HandoutPart, Published, Report, Statement, TakenUp, TwoSides,
    close_gaps,
};
use crate::say::composer::Material;
use crate::theme::Wording;
use std::collections::{BTreeMap, BTreeSet};

/// The handouts of all sections, then of all audiences. `discussions` are by the section's id.
pub(in crate::say) fn all(
    report: &Report,
    material: Material<'_>,
    commentary: &Commentary,
    discussions: &BTreeMap<String, Discussion>,
    audiences: &[Discussion],
) -> Vec<Handout> {
    let wording = material.wording;
    if !commentary.has_handouts() {
        return Vec::new();
    }
    let tagged = commentary.tagged();
    let carrying = |tags: &[&str]| -> BTreeSet<&str> {
        let carry = tagged.iter().filter(|one| tags.contains(&one.tag.value.as_str()));
        carry.map(|one| one.id).collect()
    };
    let gathering = Gathering {
        report,
        wording,
        kept: by_chapter(report, carrying(&[KEPT])),
        discussions,
        resting: report.resting(),
    };
    let chapters = report.chapters.iter().enumerate();
    let sections = chapters.filter(|(_, chapter)| chapter.kind == ChapterKind::Section);
    let of_sections = sections.map(|(index, chapter)| gathering.section(name(wording, &chapter.id), index));
    let of_audiences = commentary.audiences.iter().zip(audiences).map(|(audience, own)| {
        let tags: Vec<&str> = audience.tags.iter().map(|tag| tag.value.as_str()).collect();
        gathering.audience(name(wording, &audience.id.value), own, &carrying(&tags))
    });
    let of_sections = of_sections.map(|handout| {
        let own = match handout.kind {
            HandoutKind::Section(index) => discussions.get(&report.chapters[index].id),
            HandoutKind::Audience => None,
        };
        (handout, own)
    });
    let of_audiences = of_audiences.zip(audiences.iter().map(Some));
    let gathered = of_sections.chain(of_audiences).map(|(handout, own)| {
        let sides = match own.map(|own| own.form).unwrap_or_default() {
            HandoutForm::Short => sheet(&handout, report, material),
            HandoutForm::Full => full(&handout),
        };
        Handout { sides, ..handout }
    });
    gathered.collect()
}

/// What handouts are gathered from.
struct Gathering<'a> {
    report: &'a Report,
    wording: &'a Wording,
    /// The ids that sections' own handouts keep, by chapter.
    kept: BTreeMap<usize, BTreeSet<&'a str>>,
    discussions: &'a BTreeMap<String, Discussion>,
    /// The statements that rest on each chapter.
    resting: Vec<Vec<(usize, &'a Statement)>>,
}

fn by_chapter<'a>(report: &Report, ids: BTreeSet<&'a str>) -> BTreeMap<usize, BTreeSet<&'a str>> {
    let mut found: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for id in ids {
        if let Some(target) = report.targets.get(id) {
            found.entry(target.chapter).or_default().insert(id);
        }
    }
    found
}

impl Gathering<'_> {
    fn section(&self, id: String, index: usize) -> Handout {
        let chapter = &self.report.chapters[index];
        let mut notes = Notes::default();
        let statements = self.statements(&mut notes, self.resting[index].iter().copied());
        let part = self.whole(index, &BTreeSet::new(), &mut notes).map(|part| HandoutPart {
            title: self.wording.text("handout-findings"),
            groups: None,
            ..part
        });
        let mut handout = Handout {
            groups: chapter.groups.clone(),
            parts: part.into_iter().collect(),
            statements,
            ..self.empty(id, HandoutKind::Section(index), &chapter.title)
        };
        self.ask(&chapter.id, &mut handout, &mut notes);
        handout.footnotes = notes.texts;
        handout
    }

    fn audience(&self, id: String, own: &Discussion, ids: &BTreeSet<&str>) -> Handout {
        let mut notes = Notes::default();
        let lead = (!own.lead.is_empty()).then(|| notes.renumbered(&id, &own.footnotes, own.lead.clone()));
        let mut parts = Vec::new();
        let mut whole = Vec::new();
        for (index, chapter) in self.report.chapters.iter().enumerate() {
            parts.extend(if ids.contains(chapter.id.as_str()) {
                whole.push(chapter.id.as_str());
                self.whole(index, ids, &mut notes)
            } else {
                self.part(index, Choice::Only(ids), &mut notes)
            });
        }
        // What is gathered from many sections says each number once.
        for part in &mut parts {
            pick::without_charts_apart(&mut part.blocks);
        }
        // Statements that no one chose are those that rest on what was chosen.
        let chosen = self
            .report
            .statements()
            .any(|statement| ids.contains(statement.id.as_str()));
        let shown = |target: &str| {
            let home = self
                .chapter_of(target)
                .map(|index| self.report.chapters[index].id.as_str());
            ids.contains(target) || home.is_some_and(|home| whole.contains(&home))
        };
        let is_wanted = |statement: &Statement| {
            let rests = statement.evidence.iter().any(|piece| shown(&piece.target));
            ids.contains(statement.id.as_str()) || (!chosen && rests)
        };
        let all = self.report.statements().enumerate();
        let statements = self.statements(&mut notes, all.filter(|(_, statement)| is_wanted(statement)));
        let mut groups: Vec<GroupTag> = Vec::new();
        for group in parts.iter().flat_map(|part| &self.report.chapters[part.chapter].groups) {
            if !groups.iter().any(|known| known.id == group.id) {
                groups.push(group.clone());
            }
        }
        groups.sort_by_key(|group| group.position);
        let mut handout = Handout {
            lead,
            groups,
            parts,
            statements,
            ..self.empty(id, HandoutKind::Audience, &own.title)
        };
        let place = handout.id.clone();
        for question in &own.questions {
            let question = notes.renumbered(&place, &own.footnotes, question.clone());
            handout.questions.push(question);
        }
        for section in whole {
            self.ask(section, &mut handout, &mut notes);
        }
        handout.footnotes = notes.texts;
        handout
    }

    /// A handout that shows nothing yet.
    fn empty(&self, id: String, kind: HandoutKind, title: &str) -> Handout {
        let front = &self.report.front;
        let heading = self.wording.say("handout-heading", &[("title", Arg::from(title))]);
        let heads = [("chapter", Arg::Text(heading)), ("report", Arg::from(&front.title))];
        let mut handout = Handout {
            id,
            kind,
            title: title.to_owned(),
            document: self.wording.say("site-title", &heads),
            lead: None,
            groups: Vec::new(),
            parts: Vec::new(),
            statements: Vec::new(),
            questions: Vec::new(),
            sides: TwoSides::default(),
            footnotes: Vec::new(),
            published: None,
        };
        handout.published = front.record.published(&handout.page()).map(|address| Published {
            code: self.wording.say("handout-code", &[("address", Arg::from(&address))]),
            address,
        });
        handout
    }

    fn chapter_of(&self, target: &str) -> Option<usize> {
        self.report.targets.get(target).map(|found| found.chapter)
    }

    /// What the handout of a whole section shows, and `more` of it.
    fn whole(&self, index: usize, more: &BTreeSet<&str>, notes: &mut Notes) -> Option<HandoutPart> {
        let Some(kept) = self.kept.get(&index) else {
            return self.part(index, Choice::Main(more), notes);
        };
        let ids: BTreeSet<&str> = kept.union(more).copied().collect();
        self.part(index, Choice::Only(&ids), notes)
    }

    /// What is chosen of a chapter; none where nothing is.
    fn part(&self, index: usize, choice: Choice<'_>, notes: &mut Notes) -> Option<HandoutPart> {
        let chapter = &self.report.chapters[index];
        let mut blocks = match chapter.kind {
            ChapterKind::Section | ChapterKind::Conclusion => pick::pick(&chapter.blocks, choice),
            ChapterKind::Introduction | ChapterKind::Web | ChapterKind::Method | ChapterKind::About => Vec::new(),
        };
        notes.renumber_blocks(&chapter.id, &chapter.footnotes, &mut blocks);
        close_gaps(&mut blocks, 2);
        (!blocks.is_empty()).then(|| HandoutPart {
            chapter: index,
            title: chapter.title.clone(),
            groups: chapter.tags().filter(|_| self.report.tells_groups_apart()),
            blocks,
        })
    }

    /// Statements as a handout shows them, each with its place among all.
    fn statements<'s>(&self, notes: &mut Notes, wanted: impl Iterator<Item = (usize, &'s Statement)>) -> Vec<TakenUp> {
        let mut found = Vec::new();
        for (at, statement) in wanted {
            let home = self.chapter_of(&statement.id).map(|index| &self.report.chapters[index]);
            let text = match home {
                Some(home) => notes.renumbered(&home.id, &home.footnotes, statement.text.clone()),
                None => statement.text.clone(),
            };
            found.push(TakenUp {
                id: statement.id.clone(),
                number: at + 1,
                label: self.wording.say("handout-statement", &[("n", Arg::from(at + 1))]),
                text,
            });
        }
        found
    }

    /// Adds the questions of a section.
    fn ask(&self, section: &str, handout: &mut Handout, notes: &mut Notes) {
        let Some(discussion) = self.discussions.get(section) else {
            return;
        };
        // The section's own notes have other numbers than its questions'.
        let place = format!("{section}?");
        for question in &discussion.questions {
            let question = notes.renumbered(&place, &discussion.footnotes, question.clone());
            handout.questions.push(question);
        }
    }
}
