//! The groups of `report.yaml`.

use super::drawn::{DesignSettings, WeightSettings};
use super::noun::noun;
use crate::content::yaml::Node;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::resolve::doubt::Doubt;
use crate::resolve::fields::{Fields, check_id, strings};
use crate::resolve::{keys, names};
use crate::survey::{Condition, Gender, Group, GroupLabels, Language, Noun, Question};

/// A group and where its responses lie.
pub(super) struct GroupSettings {
    pub group: Group,
    pub labels: GroupLabels,
    /// How many respondents the authors expect.
    pub n: Option<Spanned<u64>>,
    /// Relative to `content/`.
    pub responses: Spanned<String>,
    pub encoding: Option<Spanned<String>>,
    pub delimiter: Option<Spanned<String>>,
    /// How many rows of headings the file has.
    pub headings: Option<Spanned<u64>>,
    /// The sheet of a workbook.
    pub sheet: Option<Spanned<String>>,
    pub respondent: Option<Spanned<String>>,
    pub rows: Option<RowsOf>,
    /// Questions with the answers that make someone one of the group.
    pub chosen: Vec<(Spanned<String>, Vec<Spanned<String>>)>,
    /// Rows that are no finished answer of one respondent: which sorts of them don't count.
    leave_out: Vec<Spanned<&'static str>>,
    pub weight: Option<WeightSettings>,
    pub design: Option<DesignSettings>,
    pub span: Span,
}

impl GroupSettings {
    /// Whether rows of a sort don't count.
    pub fn leaves_out(&self, sort: &str) -> bool {
        self.leave_out.iter().any(|word| word.value == sort)
    }

    /// The answers that make someone one of the group, of those that can be read: what can't is told where the rows are.
    pub fn conditions(&self, questions: &[Question]) -> Vec<Condition> {
        let of = |(name, is): &(Spanned<String>, Vec<Spanned<String>>)| {
            let is: Vec<(&str, Span)> = is.iter().map(|choice| (choice.value.as_str(), choice.span)).collect();
            names::condition(questions, (&name.value, name.span), &is).ok()
        };
        self.chosen.iter().filter_map(of).collect()
    }
}

/// The rows of a group: those where a column holds one of some codes.
pub(super) struct RowsOf {
    pub column: Spanned<String>,
    pub is: Vec<Spanned<String>>,
    /// Codes whose rows belong to no group on purpose.
    pub left_out: Vec<Spanned<String>>,
}

/// The groups in the order in which they are shown; none where they can't be read at all.
pub(super) fn groups(
    report: &Fields,
    language: Language,
    doubt: &mut Doubt,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<GroupSettings>> {
    let groups = report.named("groups", diagnostics)?;
    let one = |(id, node): &(Spanned<String>, Node)| {
        let group = group(id, node, language, diagnostics);
        if group.is_none() {
            doubt.groups.insert(id.value.clone());
        }
        group
    };
    Some(groups.iter().filter_map(one).collect())
}

fn group(
    id: &Spanned<String>,
    node: &Node,
    language: Language,
    diagnostics: &mut Diagnostics,
) -> Option<GroupSettings> {
    check_id(id, diagnostics);
    let fields = Fields::of(node, &keys::GROUP, diagnostics)?;
    let label = fields.string("label", diagnostics);
    let short = fields.string("short", diagnostics);
    let noun = fields.inner("noun", diagnostics);
    let noun = noun.and_then(|fields| self::noun(&fields, language, diagnostics));
    let n = fields.integer("n", diagnostics);
    let responses = fields.string("responses", diagnostics);
    let encoding = fields.string("encoding", diagnostics);
    let delimiter = fields.string("delimiter", diagnostics);
    let headings = headings(&fields, diagnostics);
    let sheet = fields.string("sheet", diagnostics);
    let respondent = fields.string("respondent", diagnostics);
    let rows = fields.inner("rows", diagnostics).and_then(|rows| {
        let column = rows.string("column", diagnostics);
        let is = rows.strings("is", diagnostics);
        let left_out = rows.strings("left_out", diagnostics).unwrap_or_default();
        let column = column?;
        Some(RowsOf {
            column,
            is: is?,
            left_out,
        })
    });
    let weight = WeightSettings::of(&fields, diagnostics);
    let chosen = fields.named("where", diagnostics).unwrap_or(&[]).iter();
    let chosen = chosen
        .map(|(question, is)| (question.clone(), strings(is, diagnostics)))
        .collect();
    let label = label?.value;
    let short = short.map_or_else(|| label.clone(), |s| s.value);
    Some(GroupSettings {
        group: Group {
            id: id.value.clone(),
            chosen: Vec::new(),
        },
        labels: GroupLabels {
            noun: noun.unwrap_or_else(|| Noun {
                one: short.clone(),
                many: short.clone(),
                gender: Gender::Feminine,
            }),
            label,
            short,
            weights: weight.as_ref().and_then(|weight| weight.label.clone()),
        },
        n,
        responses: responses?,
        encoding,
        delimiter,
        headings,
        sheet,
        respondent,
        rows,
        chosen,
        leave_out: fields.words("leave_out", diagnostics),
        weight,
        design: DesignSettings::of(&fields, diagnostics),
        span: id.span,
    })
}

/// So many rows of headings, at least one.
fn headings(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<Spanned<u64>> {
    let rows = fields.integer("headings", diagnostics)?;
    if rows.value == 0 {
        diagnostics.push(Diagnostic::error(msg!("from-one", key = "headings")).at(rows.span));
    }
    Some(rows).filter(|rows| rows.value > 0)
}
