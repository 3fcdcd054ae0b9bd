//! What the method page says of weights: what they are, what they cost, how people were drawn.

use crate::diagnostic::Arg;
use crate::fact::{LargestWeight, Weighting};
use crate::language::{list, number};
use crate::measure::Ratio;
use crate::report::{Block, Cell, Column, GroupWeights, Note, NoteKind, Row, Table, TargetKind};
use crate::say::composer::{Composer, Material};
use crate::survey::{Design, GroupId, Kind, PartId, Population, Weighed};

/// The columns of the table of weights: keys of the wording.
const COLUMNS: [&str; 4] = ["weights-n", "weights-effective", "weights-effect", "weights-largest"];

impl<'a> Material<'a> {
    /// Whether people of the report count as much as they weigh anywhere.
    pub fn is_weighted(self) -> bool {
        let all: Vec<PartId> = self.survey.parts().collect();
        self.survey.people.weighed(&all) != Weighed::Equally
    }

    fn populations(self) -> impl Iterator<Item = &'a Population> {
        self.survey.people.populations.iter()
    }

    /// "PTP et PG".
    fn shorts(self, groups: &[GroupId]) -> String {
        let shorts = groups.iter().map(|group| self.labels.group(*group).short.clone());
        list::and(self.language, &shorts.collect::<Vec<_>>())
    }
}

/// Of each group whose people count as much as they weigh.
pub(in crate::say) fn group_weights(material: Material<'_>) -> Vec<GroupWeights> {
    if !material.is_weighted() {
        return Vec::new();
    }
    let survey = material.survey;
    let of = |population: &Population, group: GroupId| {
        let weighting = material.gate.weighting(group)?;
        let mut labels = population.groups.iter().map(|group| material.labels.group(*group));
        Some(GroupWeights {
            group: survey.group(group).id.clone(),
            column: population.weighting.as_ref()?.column.clone(),
            label: labels.find_map(|labels| labels.weights.clone()),
            n: weighting.n,
            effective: weighting.effective,
            effect: weighting.effect,
            largest: weighting.largest,
        })
    };
    let each = material
        .populations()
        .flat_map(|one| one.groups.iter().map(move |group| (one, *group)));
    each.filter_map(|(population, group)| of(population, group)).collect()
}

impl Composer<'_> {
    /// What a report says in which each person counts as one: that they do; none where some count as much as they weigh.
    pub(in crate::say) fn unweighted_text(&self) -> Option<String> {
        let material = self.material;
        if material.is_weighted() {
            return None;
        }
        let columns = material.populations().filter_map(|one| one.weighting.as_ref());
        let columns: Vec<String> = columns.map(|weighting| weighting.column.clone()).collect();
        Some(match columns.as_slice() {
            [] => material.wording.text("unweighted"),
            [column, ..] => material.wording.say("weights-alike", &[("column", Arg::from(column))]),
        })
    }

    /// What the weights are, of whom; how groups are taken together; how people were drawn.
    pub(in crate::say) fn weights_texts(&self) -> Vec<String> {
        let wording = self.material.wording;
        if !self.material.is_weighted() {
            return self.design_texts();
        }
        let mut texts = vec![wording.text("weights-what")];
        texts.extend(
            self.material
                .populations()
                .map(|population| self.weights_of(population)),
        );
        if self.material.survey.groups.len() > 1 {
            texts.push(wording.text("weights-together"));
        }
        let has_numbers = |kind: Kind| kind.decimals().is_some();
        if self
            .material
            .survey
            .questions
            .iter()
            .any(|question| has_numbers(question.kind))
        {
            texts.push(wording.text("weights-median"));
        }
        texts.extend(self.design_texts());
        texts
    }

    fn weights_of(&self, population: &Population) -> String {
        let (material, wording) = (self.material, self.material.wording);
        let who = ("who", Arg::Text(material.shorts(&population.groups)));
        let Some(weighting) = &population.weighting else {
            return wording.say("weights-none-of", &[who]);
        };
        let mut labels = population.groups.iter().map(|group| material.labels.group(*group));
        let label = labels.find_map(|labels| labels.weights.clone());
        let column = ("column", Arg::from(&weighting.column));
        let mut text = match label {
            Some(label) => wording.say("weights-of", &[who, column, ("label", Arg::Text(label))]),
            None => wording.say("weights-of-bare", &[who, column]),
        };
        if weighting.left_out > 0 {
            let count = usize::try_from(weighting.left_out).unwrap_or(usize::MAX);
            text.push(' ');
            text.push_str(&wording.say("weights-left-out", &[("count", Arg::from(count))]));
        }
        text
    }

    /// How the people of each file were drawn, as far as it is declared.
    fn design_texts(&self) -> Vec<String> {
        let drawn = self
            .material
            .populations()
            .filter_map(|one| Some((one, one.design.as_ref()?)));
        drawn
            .map(|(population, design)| self.design_text(population, design))
            .collect()
    }

    fn design_text(&self, population: &Population, design: &Design) -> String {
        let (language, wording) = (self.material.language, self.material.wording);
        let integer = |number: u64| Arg::Text(number::integer(language, number));
        let units: u64 = design.strata.iter().map(|stratum| stratum.drawn).sum();
        let sizes: Option<u64> = design.strata.iter().map(|stratum| stratum.size).sum();
        let mut parts = Vec::new();
        if design.is_stratified {
            parts.push(wording.say("design-strata", &[("count", Arg::from(design.strata.len()))]));
        }
        if design.is_clustered {
            parts.push(wording.say(
                "design-clusters",
                &[("count", Arg::from(units)), ("units", integer(units))],
            ));
        }
        if let Some(size) = sizes {
            let key = if design.is_clustered {
                "design-size-clusters"
            } else {
                "design-size"
            };
            parts.push(wording.say(key, &[("count", Arg::from(size)), ("size", integer(size))]));
        }
        let who = ("who", Arg::Text(self.material.shorts(&population.groups)));
        wording.say("design", &[who, ("parts", Arg::Text(parts.join(", ")))])
    }

    /// Of each group with weights: n, the effective sample size, the design effect, the largest weight over the mean.
    pub(in crate::say) fn weights_table(&mut self, chapter: &str) -> Option<Block> {
        if !self.material.is_weighted() {
            return None;
        }
        let wording = self.material.wording;
        let groups = self.material.survey.group_ids();
        let known = groups.filter_map(|group| Some((group, self.material.gate.weighting(group)?)));
        let known: Vec<(GroupId, Weighting)> = known.collect();
        let is_step = known
            .iter()
            .any(|(_, one)| matches!(one.largest, LargestWeight::AtMost(_)));
        let rows: Vec<Row> = known
            .into_iter()
            .map(|(group, weighting)| self.weights_row(group, weighting))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let id = format!("{chapter}-{}", wording.text("anchor-weights-table"));
        let caption = self.sentence(&wording.text("weights-caption"));
        let title = self.words(&caption);
        self.anchor(&id, TargetKind::Table, title, None);
        let columns = COLUMNS.map(|key| Column::of_numbers(wording.text(key)));
        let people = format!(
            "{}{}{}",
            wording.text("base"),
            self.material.colon(),
            wording.text("weights-base")
        );
        let mut remark = wording.text("weights-note");
        if is_step {
            remark.push(' ');
            remark.push_str(&wording.text("weights-note-at-most"));
        }
        let notes = vec![self.note(NoteKind::Base, &people), self.note(NoteKind::Remark, &remark)];
        Some(Block::Table(Box::new(Table {
            id,
            caption,
            row_head: wording.text("weights-group"),
            columns: columns.to_vec(),
            rows,
            notes,
            ..Table::default()
        })))
    }

    fn weights_row(&self, group: GroupId, weighting: Weighting) -> Row {
        let language = self.material.language;
        let decimal = |ratio: Ratio| {
            let sum = i128::try_from(ratio.numerator).unwrap_or(i128::MAX);
            number::decimal(language, sum, ratio.denominator, 0, 2)
        };
        let largest = match weighting.largest {
            LargestWeight::Exactly(largest) => decimal(largest),
            LargestWeight::AtMost(step) => {
                let step = Arg::Text(decimal(step));
                self.material.wording.say("weights-at-most", &[("step", step)])
            }
        };
        let cells = [
            number::integer(language, weighting.n),
            number::integer(language, weighting.effective),
            decimal(weighting.effect),
            largest,
        ];
        Row {
            label: self.label(&self.material.labels.group(group).short),
            cells: cells.into_iter().map(Cell::Text).collect(),
        }
    }

    /// That the figures of a table are by weights, of which groups they are not, and what its n are: of the groups of each figure,
    /// whether it is.
    pub(in crate::say) fn weighted_note<'g>(&mut self, figures: &[(&'g [GroupId], bool)]) -> Option<Note> {
        if !figures.iter().any(|(_, is_weighted)| *is_weighted) {
            return None;
        }
        let mut plain: Vec<&'g [GroupId]> = Vec::new();
        for (groups, is_weighted) in figures {
            if !is_weighted && !plain.contains(groups) {
                plain.push(groups);
            }
        }
        let wording = self.material.wording;
        let who = plain.into_iter().map(|groups| self.nouns_each(groups, "each-of"));
        let who: Vec<String> = who.collect();
        let text = match who.is_empty() {
            true => wording.text("weighted-note"),
            false => {
                let who = Arg::Text(list::and(self.material.language, &who));
                wording.say("weighted-note-but", &[("who", who)])
            }
        };
        Some(self.note(NoteKind::Base, &text))
    }
}
