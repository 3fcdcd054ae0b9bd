//! Tables and charts that suit a question, as its author would write them.

use crate::content::yaml::write::{quoted, scalar};
use crate::resolve::Surveyed;
use crate::survey::{GroupId, Kind, Question, QuestionId};
use serde::{Deserialize, Serialize};

/// What can show a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Exhibit {
    /// Answers by group.
    GroupTable,
    /// The same with its drawing.
    GroupChart,
    /// Items with all their answers.
    ScaleTable,
    /// The same with its drawing.
    ScaleChart,
    /// Answers from the most to the least given.
    RankedTable,
    /// How many gave a number of each class.
    Distribution,
    /// The same with its drawing.
    DistributionChart,
    /// Mean, median and spread, a row for each item or group.
    MeansTable,
}

/// Ranks of a table that nobody said more of.
const TOP: usize = 5;

/// What suits a question, the plainest first.
pub(super) fn suited(question: &Question) -> Vec<Exhibit> {
    let is_battery = question.is_battery();
    match question.kind {
        Kind::Single | Kind::Scale if is_battery => vec![Exhibit::ScaleTable, Exhibit::ScaleChart],
        Kind::Single | Kind::Scale => vec![Exhibit::GroupTable, Exhibit::GroupChart],
        Kind::Multiple | Kind::Mentions { .. } if !is_battery => {
            vec![Exhibit::GroupTable, Exhibit::GroupChart, Exhibit::RankedTable]
        }
        Kind::Ranking { .. } if !is_battery => vec![Exhibit::RankedTable],
        Kind::Number { .. } if is_battery => vec![Exhibit::MeansTable],
        Kind::Number { .. } => vec![Exhibit::Distribution, Exhibit::DistributionChart, Exhibit::MeansTable],
        Kind::Open if question.counts_texts => vec![Exhibit::MeansTable],
        Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } | Kind::Open => Vec::new(),
    }
}

impl Exhibit {
    /// The block’s key.
    pub fn key(self) -> &'static str {
        match self {
            Self::GroupTable | Self::GroupChart => "group_table",
            Self::ScaleTable | Self::ScaleChart => "scale_table",
            Self::RankedTable => "ranked_table",
            Self::Distribution | Self::DistributionChart => "distribution",
            Self::MeansTable => "means_table",
        }
    }

    /// The kind of its drawing, if it has one.
    fn chart(self, groups: &[GroupId]) -> Option<&'static str> {
        match self {
            Self::GroupChart if groups.len() > 1 => Some("grouped_bars"),
            Self::GroupChart => Some("bars"),
            Self::ScaleChart => Some("stacked_bars"),
            Self::DistributionChart => Some("bars"),
            Self::GroupTable | Self::ScaleTable | Self::RankedTable | Self::Distribution | Self::MeansTable => None,
        }
    }

    /// The block, with `…` for its caption and its chart’s title; none of a question that it does not suit.
    pub fn yaml(self, question: &str, id: &str, surveyed: &Surveyed) -> Option<String> {
        let all = &surveyed.survey.questions;
        let at = all.iter().position(|one| one.id == question)?;
        let asked = surveyed.survey.question(QuestionId(at));
        if !suited(asked).contains(&self) {
            return None;
        }
        let mut lines = vec![format!("{}:", self.key()), format!("  id: {}", scalar(id))];
        lines.push("  caption: …".to_owned());
        if self == Self::RankedTable {
            lines.push("  columns:".to_owned());
            let labels = surveyed.labels.of(surveyed.language);
            let column = |group: &GroupId| {
                let label = quoted(&labels.group(*group).label);
                let group = scalar(&surveyed.survey.group(*group).id);
                format!(
                    "    - {{label: {label}, of: {}, group: {group}, top: {TOP}}}",
                    scalar(question)
                )
            };
            lines.extend(asked.groups.iter().map(column));
        } else {
            lines.push(format!("  of: {}", scalar(question)));
        }
        if asked.kind == Kind::Open {
            lines.push("  measures: [distinct, n]".to_owned());
        }
        if self == Self::MeansTable && !asked.is_battery() && asked.groups.len() > 1 {
            lines.push("  by: groups".to_owned());
        }
        if let Some(kind) = self.chart(&asked.groups) {
            lines.extend([
                "  chart:".to_owned(),
                format!("    kind: {kind}"),
                "    title: …".to_owned(),
            ]);
        }
        Some(lines.join("\n"))
    }

    /// Whether a drawing of its own has a title.
    pub fn is_drawn(self) -> bool {
        matches!(self, Self::GroupChart | Self::ScaleChart | Self::DistributionChart)
    }
}
