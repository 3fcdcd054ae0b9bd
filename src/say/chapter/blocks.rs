//! Blocks of commentary → blocks of the report.

use crate::commentary::EvidenceKind;
use crate::commentary::{self, Block as Written};
use crate::diagnostic::{Arg, Spanned};
use crate::fact::Selection;
use crate::language::{clause, number};
use crate::report::{
    Block, Comparison, ComparisonColumn, Criteria, Evidence, Finding, GroupTag, Inline, Quotation, Statement,
    TargetKind,
};
use crate::say::composer::{Composer, Material};
use crate::say::text::typeset;
use crate::survey::{Base, GroupId};

impl Composer<'_> {
    /// Blocks whose headings stand at `level`.
    pub(in crate::say) fn blocks(&mut self, written: &[Written], level: u8) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(written.len());
        for block in written {
            match block {
                Written::Prose(text) => {
                    self.place = self.chapter.clone();
                    blocks.extend(self.prose(text));
                }
                Written::Heading { id, text, question } => {
                    blocks.push(self.heading(id.as_ref(), (text, *question), level));
                }
                Written::Findings(findings) => {
                    blocks.push(Block::Findings(findings.iter().map(|f| self.finding(f)).collect()));
                }
                Written::Comparison(columns) => blocks.push(self.comparison(columns, level)),
                Written::Table(table) => blocks.push(self.table(table)),
                Written::Criteria(criteria) => blocks.push(self.criteria(criteria)),
                Written::Quotation(quotation) => blocks.push(self.quotation(quotation)),
            }
        }
        blocks
    }

    fn heading(
        &mut self,
        id: Option<&Spanned<String>>,
        (text, question): (&commentary::Prose, bool),
        level: u8,
    ) -> Block {
        let number = self.anchors.iter().filter(|a| a.kind == TargetKind::Heading).count() + 1;
        let anchor = id.map_or_else(|| format!("{}-{number}", self.chapter), |id| id.value.clone());
        self.place.clone_from(&anchor);
        let text = self.inlines(text);
        let title = self.words(&text);
        self.anchor(&anchor, TargetKind::Heading, title, id.map(|id| id.span));
        Block::Heading {
            level,
            id: anchor,
            text,
            question,
        }
    }

    fn finding(&mut self, written: &commentary::Finding) -> Finding {
        let number = self.anchors.iter().filter(|a| a.kind == TargetKind::Finding).count() + 1;
        let finding = self.material.wording.text("anchor-finding");
        let id = written
            .id
            .as_ref()
            .map_or_else(|| format!("{}-{finding}-{number}", self.chapter), |id| id.value.clone());
        self.place.clone_from(&id);
        let text = self.inlines(&written.text);
        let title = match &written.short {
            Some(short) => self.plain(short),
            None => self.name(&text),
        };
        self.anchor(&id, TargetKind::Finding, title, written.id.as_ref().map(|id| id.span));
        let details = written.details.iter().map(|detail| self.finding(detail)).collect();
        Finding { id, text, details }
    }

    fn comparison(&mut self, columns: &[commentary::ComparisonColumn], level: u8) -> Block {
        let columns = columns
            .iter()
            .map(|column| {
                let mut group = self.group_tag(column.group);
                let from = self.figures.len();
                // The group's name is a heading of its own.
                let blocks = self.blocks(&column.blocks, level + 1);
                self.say_who_was_asked(&mut group, column.group, from);
                ComparisonColumn { group, blocks }
            })
            .collect();
        Block::Comparison(Comparison { columns })
    }

    fn criteria(&mut self, written: &commentary::Criteria) -> Block {
        self.place.clone_from(&written.id.value);
        let title = self.inlines(&written.title);
        let words = self.words(&title);
        self.anchor(&written.id.value, TargetKind::Criteria, words, Some(written.id.span));
        Block::Criteria(Criteria {
            id: written.id.value.clone(),
            title,
            items: written.items.iter().map(|item| self.inlines(item)).collect(),
        })
    }

    fn quotation(&mut self, written: &commentary::Quotation) -> Block {
        self.place.clone_from(&written.id.value);
        let own = self.typography;
        if let Some(language) = &written.language {
            self.typography = language.typography();
        }
        let text = self.inlines(&written.text);
        self.typography = own;
        let attribution = written
            .attribution
            .as_ref()
            .map(|text| self.inlines(text))
            .unwrap_or_default();
        let label = if written.paraphrase {
            "quotation-paraphrase"
        } else {
            "quotation-verbatim"
        };
        let label = self.material.wording.text(label);
        let lead = typeset::text(self.material.language, &format!("{label}{}", self.material.colon()));
        let title = clause::name(
            self.material.language,
            &format!("{lead}{}", self.words(&text)),
            clause::MOST,
        );
        self.anchor(&written.id.value, TargetKind::Quotation, title, Some(written.id.span));
        Block::Quotation(Quotation {
            id: written.id.value.clone(),
            text,
            attribution,
            paraphrase: written.paraphrase,
            label,
            language: written.language.clone(),
        })
    }

    /// The statements of the conclusion.
    pub(in crate::say) fn statements(&mut self, written: &[commentary::Statement]) -> Block {
        let mut statements = Vec::with_capacity(written.len());
        for statement in written {
            self.place.clone_from(&statement.id.value);
            let text = self.inlines(&statement.text);
            let title = self.name(&text);
            self.anchor(
                &statement.id.value,
                TargetKind::Statement,
                title,
                Some(statement.id.span),
            );
            statements.push(Statement {
                id: statement.id.value.clone(),
                text,
                evidence: statement
                    .evidence
                    .iter()
                    .map(|evidence| Evidence {
                        target: evidence.id.value.clone(),
                        // Known for sure once the whole report is composed.
                        kind: evidence.kind.unwrap_or(EvidenceKind::Qualitative),
                    })
                    .collect(),
            });
        }
        Block::Statements(statements)
    }

    /// "49 PTP": the group with a figure for its size.
    pub(in crate::say) fn group_tag(&mut self, id: GroupId) -> GroupTag {
        let (group, labels) = (self.material.survey.group(id), self.material.labels.group(id));
        let counted = self.material.gate.population(&[id]);
        let named = typeset::text(self.material.language, labels.counted(counted.n));
        let n = self.tags.get(&id).copied().unwrap_or_else(|| {
            let text = number::integer(self.material.language, counted.n);
            let figure = self.respondent_figure(&[id], counted, text);
            let chapter = self.chapter.clone();
            self.keyed_figure(&chapter, &format!("n-{}", group.id), figure)
        });
        self.tags.insert(id, n);
        let short = typeset::text(self.material.language, &labels.short);
        let said = [("n", Arg::from(&self.figures[n.0].text)), ("group", Arg::from(&named))];
        let tag = self.material.wording.say("site-group", &said);
        GroupTag {
            id: group.id.clone(),
            label: typeset::text(self.material.language, &labels.label),
            short,
            position: id.0,
            n,
            tag,
        }
    }

    /// Where all that the figures from the number `from` on show of a group was asked of a part of it, its tag says of how
    /// many: "24 PTP sur 49".
    pub(in crate::say) fn say_who_was_asked(&self, tag: &mut GroupTag, id: GroupId, from: usize) {
        let Material {
            gate,
            wording,
            language,
            ..
        } = self.material;
        let of_group = Selection {
            groups: &[id],
            filter: &[],
        };
        let asked = self.shown(&tag.id, from).into_iter();
        let asked: Vec<u64> = asked
            .filter(|variable| self.material.survey.question(variable.question).groups.contains(&id))
            .map(|variable| gate.item_response(variable, of_group).value.base(Base::Asked))
            .collect();
        let (Some(low), Some(high)) = (asked.iter().min(), asked.iter().max()) else {
            return;
        };
        let all = gate.respondents(&[id]);
        if *high >= all {
            return;
        }
        let said = |n: u64| Arg::Text(number::integer(language, n));
        let counted = self.material.labels.group(id).counted(*high);
        let (group, all) = (Arg::Text(typeset::text(language, counted)), said(all));
        tag.tag = if low == high {
            wording.say(
                "site-group-asked",
                &[("n", said(*high)), ("group", group), ("all", all)],
            )
        } else {
            let range = [
                ("low", said(*low)),
                ("high", said(*high)),
                ("group", group),
                ("all", all),
            ];
            wording.say("site-group-asked-range", &range)
        };
    }

    /// A text of the codebook as running text: what stands in it is never markup.
    pub(in crate::say) fn label(&self, label: &str) -> String {
        typeset::text(self.material.language, label)
    }

    /// What a text is called where another names it.
    fn name(&self, text: &[Inline]) -> String {
        clause::name(self.material.language, &self.words(text), clause::MOST)
    }

    /// One sentence of the wording as running text.
    pub(in crate::say) fn sentence(&mut self, text: &str) -> Vec<Inline> {
        let mut inlines = vec![Inline::Text(text.to_owned())];
        typeset::inlines(self.material.language, &mut inlines, &mut self.figures);
        inlines
    }
}
