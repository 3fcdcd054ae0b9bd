//! Pages about the report itself: what keeps the answers confidential, who can read it and what was not tried. They say
//! what the program does to every report and what the authors declared, nothing that nobody checked.

use super::composed::Composed;
use crate::commentary::{Commentary, Contact, Front, Prose};
use crate::diagnostic::{Arg, Diagnostic};
use crate::language::number;
use crate::msg;
use crate::report::{Block, Chapter, ChapterKind, Inline, TargetKind};
use crate::say::composer::{Composer, Material};
use crate::say::handout::Discussion;
use crate::theme::Contrast;

/// What every build looks for in its finished files, and what no site does.
const SOUGHT: [&str; 3] = ["about-scan-answers", "about-scan-columns", "about-scan-contacts"];
const SITE: [&str; 3] = ["about-no-requests", "about-no-cookies", "about-no-script"];
/// What holds of every report, by the way it is made.
const MADE: [&str; 6] = [
    "about-structure",
    "about-tables",
    "about-charts",
    "about-keyboard",
    "about-text-size",
    "about-pdf",
];
const NOT_TRIED: [&str; 3] = ["about-not-this-report", "about-not-people", "about-not-words"];

/// The least contrast of text at level AA (WCAG 2.2, 1.4.3).
const AA: f64 = 4.5;

/// The page on confidentiality.
pub(in crate::say) fn confidentiality<'a>(material: Material<'a>, commentary: &Commentary) -> Composed<'a> {
    let mut page = Page::new(material, "confidentiality");
    page.paragraph("about-confidential-lead");
    page.heading("about-rules");
    let rules = page.composer.confidentiality(&commentary.policy);
    page.blocks.extend(rules);
    page.heading("about-scan");
    page.paragraph("about-scan-lead");
    page.list(&SOUGHT);
    let quoted = commentary.quoted().len();
    let n = Arg::Text(number::integer(material.language, quoted as u64));
    let said = material
        .wording
        .say("about-quotations", &[("count", Arg::from(quoted)), ("n", n)]);
    page.say(&said);
    page.heading("about-reader");
    page.list(&SITE);
    page.heading("about-not-covered");
    page.list(&["about-missing-kinds", "about-together"]);
    page.finish()
}

/// The page on accessibility.
pub(in crate::say) fn accessibility<'a>(material: Material<'a>, front: &Front, contrast: Contrast) -> Composed<'a> {
    let mut page = Page::new(material, "accessibility");
    let declared = &front.accessibility;
    page.paragraph("about-accessible-lead");
    page.heading("about-made");
    let ratio = |ratio: f64| Arg::Text(ratio_text(material, ratio));
    let least = least(contrast);
    let contrast = match contrast.dark {
        Some(dark) => {
            let args = [("light", ratio(contrast.light)), ("dark", ratio(dark))];
            material.wording.say("about-contrast-both", &args)
        }
        None => material
            .wording
            .say("about-contrast", &[("light", ratio(contrast.light))]),
    };
    page.list(&MADE);
    if least >= AA {
        page.say(&contrast);
    }
    page.heading("about-tried");
    page.paragraph("about-tried-program");
    page.texts(&declared.tested);
    page.heading("about-not-tried");
    let people = declared.tested.is_empty();
    let not_tried: Vec<&str> = NOT_TRIED
        .into_iter()
        .filter(|key| people || *key != "about-not-people")
        .collect();
    page.list(&not_tried);
    page.heading("about-limits");
    page.list(&["about-limit-wide"]);
    if least < AA {
        page.say(&material.wording.say("about-contrast-low", &[("least", ratio(least))]));
    }
    page.texts(&declared.limits);
    page.heading("about-write");
    page.contact(declared.contact.as_ref());
    page.finish()
}

fn least(contrast: Contrast) -> f64 {
    contrast.dark.map_or(contrast.light, |dark| dark.min(contrast.light))
}

/// A warning where the theme's text can't be read by everyone.
pub(in crate::say) fn pale(material: Material<'_>, contrast: Contrast) -> Option<Diagnostic> {
    let least = least(contrast);
    let told = msg!("pale-theme", least = ratio_text(material, least));
    (least < AA).then(|| Diagnostic::warning(told).help(msg!("pale-theme-help")))
}

/// "8,2" of 8.27: never more than it is.
fn ratio_text(material: Material<'_>, ratio: f64) -> String {
    let tenths = (ratio * 10.0).floor() as i64;
    number::decimal(material.language, tenths.into(), 1, 1, 1)
}

/// A page being written, sentence by sentence of the wording.
struct Page<'a> {
    composer: Composer<'a>,
    id: String,
    title: String,
    blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    fn new(material: Material<'a>, key: &str) -> Self {
        let wording = material.wording;
        let id = wording.text(&format!("chapter-{key}"));
        Self {
            composer: Composer::new(material, &id),
            id,
            title: wording.text(&format!("about-{key}")),
            blocks: Vec::new(),
        }
    }

    fn text(&self, key: &str) -> String {
        self.composer.material.wording.text(key)
    }

    fn heading(&mut self, key: &str) {
        let title = self.text(key);
        let number = self
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Heading { .. }))
            .count()
            + 1;
        let id = format!("{}-{number}", self.id);
        self.composer.anchor(&id, TargetKind::Heading, title.clone(), None);
        self.blocks.push(Block::Heading {
            level: 2,
            id,
            text: vec![Inline::Text(title)],
            question: false,
        });
    }

    fn say(&mut self, sentence: &str) {
        let text = self.composer.sentence(sentence);
        self.blocks.push(Block::Paragraph(text));
    }

    fn paragraph(&mut self, key: &str) {
        self.say(&self.text(key));
    }

    fn list(&mut self, keys: &[&str]) {
        let mut items = Vec::new();
        for key in keys {
            let sentence = self.text(key);
            items.push(vec![Block::Paragraph(self.composer.sentence(&sentence))]);
        }
        self.blocks.push(Block::List { ordered: false, items });
    }

    /// The authors' own paragraphs.
    fn texts(&mut self, texts: &[Prose]) {
        for text in texts {
            let before = self.composer.passages.len();
            let inlines = self.composer.inlines(text);
            // What was tried of the report is no result of the survey.
            self.composer.answer_for(before);
            self.blocks.push(Block::Paragraph(inlines));
        }
    }

    fn contact(&mut self, contact: Option<&Contact>) {
        let Some(contact) = contact else {
            return self.paragraph("about-write-nobody");
        };
        let mut line = self
            .composer
            .sentence(&format!("{} {}", self.text("about-write-to"), contact.name));
        let email = contact.email.iter().map(|email| (format!("mailto:{email}"), email));
        let url = contact.url.iter().map(|url| (url.clone(), url));
        for (url, shown) in email.chain(url) {
            line.push(Inline::Text(", ".to_owned()));
            line.push(Inline::Link {
                url,
                text: vec![Inline::Text(shown.clone())],
            });
        }
        line.push(Inline::Text(".".to_owned()));
        self.blocks.push(Block::Paragraph(line));
    }

    fn finish(mut self) -> Composed<'a> {
        Composed {
            discussion: Discussion::default(),
            chapter: Chapter {
                id: self.id,
                kind: ChapterKind::About,
                title: self.title,
                groups: Vec::new(),
                blocks: self.blocks,
                print: None,
                footnotes: std::mem::take(&mut self.composer.footnotes),
            },
            composer: self.composer,
        }
    }
}
