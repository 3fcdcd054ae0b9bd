//! How the people of a file were drawn: weights, strata, clusters, and out of how many.

use super::digits::plain;
use super::file::File;
use super::plan::{Plan, Telling};
use super::weighing::{self, Weighing};
use crate::content::responses::{Column, Columns, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources};
use crate::msg;
use crate::resolve::survey::code::code_key;
use crate::resolve::survey::drawn::SizeOf;
use crate::survey::{Design, GroupId, Mask, Population, Stratum, Weighting, Weights};
use std::collections::{BTreeMap, BTreeSet};

/// The people of a file as they were drawn, by row.
#[derive(Default)]
pub(super) struct Sampled {
    pub population: Population,
    /// In units of 10^-12; none where nobody is weighted.
    weights: Option<Vec<u64>>,
    /// Empty where there is only one.
    strata: Vec<u32>,
    /// Empty where each row is a primary unit.
    clusters: Vec<u32>,
}

/// Tells of groups of one file that say different things of its people: a person has one weight and was drawn once.
pub(super) fn one_each(file: File<'_>, diagnostics: &mut Diagnostics) {
    let id = |group: GroupId| &file.settings(group).group.id;
    let others = || file.members.iter().map(|group| (*group, file.settings(*group)));
    let of_weight = file.said_of_weight().and_then(|(first, weight)| {
        let (group, other) =
            others().find_map(|(group, one)| Some((group, one.weight.as_ref()?)).filter(|(_, one)| !one.is(weight)))?;
        Some(("weights-two", first, group, other.column.span, weight.column.span))
    });
    let of_design = file.design().and_then(|(first, design)| {
        let (group, other) =
            others().find_map(|(group, one)| Some((group, one.design.as_ref()?)).filter(|(_, one)| !one.is(design)))?;
        Some(("designs-two", first, group, other.span, design.span))
    });
    for (what, first, group, at, before) in of_weight.into_iter().chain(of_design) {
        let mut message = msg!("weights-two", file = file.name, first = id(first), second = id(group));
        message.id = what;
        let told = Diagnostic::error(message).at(at).also(before, msg!("first-here"));
        diagnostics.push(told.help(msg!("weights-two-help")));
    }
}

impl Sampled {
    /// Reads it; rows that are left out for want of a weight are taken from their groups and put with those that count for
    /// nobody.
    ///
    /// # Errors
    /// Weights that are none, rows whose stratum or cluster is blank, sizes that cannot be.
    pub fn read(
        file: File<'_>,
        (source, plan): (&dyn Source, &Plan),
        columns: &Columns,
        (members, left): (&mut [(GroupId, Mask)], &mut Mask),
        (sources, diagnostics): (&mut Sources, &mut Diagnostics),
    ) -> Result<Self, Diagnostics> {
        weighing::unused(file, (source, plan), columns, diagnostics);
        let read = (columns, &*members);
        let weighing = weighing::read(file, (source, plan), read, (&mut *sources, &mut *diagnostics))?;
        let mut drawn = left.complement();
        if let Some(weighing) = &weighing {
            left.add(&weighing.left);
            drawn.drop(&weighing.left);
            members.iter_mut().for_each(|(_, rows)| rows.drop(&weighing.left));
            weighing::judge(file, plan, (weighing, members), diagnostics);
        }
        let mut sampled = Self {
            population: Population {
                groups: file.members.to_vec(),
                people: drawn.count(),
                weighting: weighing
                    .as_ref()
                    .and_then(|weighing| weighted_by(weighing, source, plan)),
                design: None,
            },
            weights: weighing.map(|weighing| weighing.each),
            ..Self::default()
        };
        if file.design().is_some() {
            let reader = DesignReader {
                file,
                source,
                plan,
                columns,
                drawn: &drawn,
            };
            let mut told = Diagnostics::new();
            sampled.population.design =
                reader.design((&mut sampled.strata, &mut sampled.clusters), (sources, &mut told))?;
            if told.has_errors() {
                return Err(told);
            }
        }
        Ok(sampled)
    }

    /// What some rows weigh.
    pub fn weights(&self, rows: &Mask) -> Weights {
        match &self.weights {
            None => Weights::None,
            Some(each) => Weights::of(rows.iter().map(|row| each[row]).collect()),
        }
    }

    /// The strata of some rows; none where there is only one.
    pub fn strata(&self, rows: &Mask) -> Vec<u32> {
        of_rows(&self.strata, rows)
    }

    /// The primary units of some rows; none where each is one.
    pub fn clusters(&self, rows: &Mask) -> Vec<u32> {
        of_rows(&self.clusters, rows)
    }
}

fn of_rows(all: &[u32], rows: &Mask) -> Vec<u32> {
    match all.is_empty() {
        true => Vec::new(),
        false => rows.iter().map(|row| all[row]).collect(),
    }
}

fn weighted_by(weighing: &Weighing, source: &dyn Source, plan: &Plan) -> Option<Weighting> {
    let column = plan.uses[plan.drawn.weight?.column].index;
    Some(Weighting {
        column: source.columns()[column].clone(),
        left_out: weighing.left.count(),
    })
}

/// Reads the design of a file.
struct DesignReader<'a> {
    file: File<'a>,
    source: &'a dyn Source,
    plan: &'a Plan,
    columns: &'a Columns,
    /// The rows of people who were drawn.
    drawn: &'a Mask,
}

impl DesignReader<'_> {
    /// The design, with the stratum and the cluster of each row.
    fn design(
        &self,
        (strata, clusters): (&mut Vec<u32>, &mut Vec<u32>),
        (sources, told): (&mut Sources, &mut Diagnostics),
    ) -> Result<Option<Design>, Diagnostics> {
        let drawn = &self.plan.drawn;
        let mut names = vec![String::new()];
        if let Some(telling) = drawn.strata {
            (names, *strata) = self.numbered(telling, |_, text| text.to_owned(), (&mut *sources, &mut *told))?;
        }
        if let Some(telling) = drawn.cluster {
            // The first school of each stratum may be number 1 in all of them.
            let within = |row: usize, text: &str| (strata.get(row).copied().unwrap_or(0), text.to_owned());
            (_, *clusters) = self.numbered(telling, within, (&mut *sources, &mut *told))?;
        }
        if told.has_errors() {
            return Ok(None);
        }
        let mut all: Vec<Stratum> = names
            .into_iter()
            .map(|name| Stratum {
                name,
                ..Stratum::default()
            })
            .collect();
        let of = |row: usize| strata.get(row).map_or(0, |stratum| *stratum as usize);
        let mut seen = BTreeSet::new();
        for row in self.drawn.iter() {
            let is_new = clusters.get(row).is_none_or(|cluster| seen.insert(*cluster));
            all[of(row)].drawn += u64::from(is_new);
        }
        self.sizes((&mut all, &of), (sources, told))?;
        Ok(Some(Design {
            strata: all,
            is_stratified: drawn.strata.is_some(),
            is_clustered: drawn.cluster.is_some(),
            centres_lonely: drawn.centres_lonely,
        }))
    }

    /// What the rows of a column hold, numbered in order of appearance; rows of nobody have 0.
    fn numbered<K: Ord + Clone>(
        &self,
        telling: Telling,
        key: impl Fn(usize, &str) -> K,
        (sources, told): (&mut Sources, &mut Diagnostics),
    ) -> Result<(Vec<K>, Vec<u32>), Diagnostics> {
        let (mut names, mut numbers) = (Vec::new(), BTreeMap::new());
        let (mut all, mut blank) = (vec![0; self.columns.rows], None);
        for row in self.drawn.iter() {
            let text = self.text(telling, row);
            if text.is_empty() {
                let (_, count) = blank.get_or_insert((row, 0u64));
                *count += 1;
            }
            let key = key(row, &code_key(text));
            all[row] = *numbers.entry(key.clone()).or_insert_with(|| {
                names.push(key);
                names.len() as u32 - 1
            });
        }
        if let Some((row, count)) = blank {
            let wrong = |column: &str| msg!("design-blank", column = column, row = row as u64 + 1, count = count);
            told.push(self.at(telling, row, wrong, sources)?);
        }
        Ok((names, all))
    }

    /// Out of how many units those of each stratum were drawn.
    fn sizes(
        &self,
        (all, of): (&mut [Stratum], &impl Fn(usize) -> usize),
        (sources, told): (&mut Sources, &mut Diagnostics),
    ) -> Result<(), Diagnostics> {
        let Some((_, settings)) = self.file.design() else {
            return Ok(());
        };
        if let Some(SizeOf::Whole(number)) = &settings.population {
            match all {
                [only] => only.size = Some(number.value),
                _ => told.push(Diagnostic::error(msg!("design-one-size")).at(number.span)),
            }
        }
        let Some(telling) = self.plan.drawn.population else {
            let span = settings.span;
            too_small(all)
                .into_iter()
                .for_each(|wrong| told.push(Diagnostic::error(wrong).at(span)));
            return Ok(());
        };
        for row in self.drawn.iter() {
            let text = self.text(telling, row);
            let stratum = &mut all[of(row)];
            let size = plain(text)
                .and_then(|plain| code_key(&plain).parse::<u64>().ok())
                .filter(|size| *size > 0);
            let Some(size) = size else {
                let wrong = |column: &str| {
                    let mut wrong = msg!(
                        "design-size",
                        text = text,
                        column = column,
                        row = row as u64 + 1,
                        count = 1
                    );
                    wrong.id = if text.is_empty() { "design-blank" } else { wrong.id };
                    wrong
                };
                told.push(self.at(telling, row, wrong, sources)?);
                return Ok(());
            };
            if let Some(before) = stratum.size.filter(|before| *before != size) {
                let name = stratum.name.as_str();
                let wrong = |_: &str| msg!("design-two-sizes", stratum = name, first = before, second = size);
                told.push(self.at(telling, row, wrong, sources)?);
                return Ok(());
            }
            stratum.size = Some(size);
        }
        too_small(all)
            .into_iter()
            .for_each(|wrong| told.push(Diagnostic::error(wrong).at(telling.span)));
        Ok(())
    }

    fn text(&self, telling: Telling, row: usize) -> &str {
        match &self.columns.columns[telling.column] {
            Column::Texts { ids, values } => &values[ids[row] as usize].text,
            Column::Codes { .. } | Column::Id | Column::Secrets { .. } => "",
        }
    }

    /// A mistake at a cell, of which the heading is told.
    fn at(
        &self,
        telling: Telling,
        row: usize,
        wrong: impl Fn(&str) -> Message,
        sources: &mut Sources,
    ) -> Result<Diagnostic, Diagnostics> {
        let index = self.plan.uses[telling.column].index;
        let place = self.source.locate(row, index, sources)?;
        Ok(Diagnostic::error(wrong(&self.source.columns()[index])).at(place))
    }
}

/// More units drawn than there are to draw from.
fn too_small(all: &[Stratum]) -> Option<Message> {
    let stratum = all.iter().find(|one| one.size.is_some_and(|size| size < one.drawn))?;
    let (drawn, size) = (stratum.drawn, stratum.size?);
    Some(match stratum.name.as_str() {
        "" => msg!("design-too-small", drawn = drawn, size = size),
        name => msg!("design-too-small-of", stratum = name, drawn = drawn, size = size),
    })
}
