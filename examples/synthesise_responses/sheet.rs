//! A sheet of responses as a survey tool exports it, filled column by column to given counts.

use crate::random::Random;
use std::path::Path;

/// The cell of a question that a filter skipped.
const NOT_ASKED: &str = "-8";

/// What non-response looks like: left empty, declined, does not know.
const MISSING: [&str; 4] = ["", "", "99", "98"];

pub struct Sheet {
    rows: usize,
    columns: Vec<(String, Vec<String>)>,
    random: Random,
}

impl Sheet {
    /// `rows` respondents, whose ids start somewhere after `first` and leave gaps where someone gave up.
    pub fn new(rows: usize, first: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut id = first;
        let ids = (0..rows)
            .map(|_| {
                id += 1 + random.below(3);
                id.to_string()
            })
            .collect();
        Self {
            rows,
            columns: vec![("id".into(), ids)],
            random,
        }
    }

    pub fn everyone(&self) -> Vec<usize> {
        (0..self.rows).collect()
    }

    /// The rows of those who answered one of `codes` in column `name`.
    pub fn who(&self, name: &str, codes: &[usize]) -> Vec<usize> {
        let (_, cells) = self
            .columns
            .iter()
            .find(|(column, _)| column == name)
            .unwrap_or_else(|| panic!("no column `{name}` yet"));
        let is_one = |cell: &String| codes.iter().any(|code| *cell == code.to_string());
        (0..self.rows).filter(|&row| is_one(&cells[row])).collect()
    }

    /// One code each: of those `asked`, as many as `counts` says give each code; the others don't answer.
    pub fn codes(&mut self, name: &str, asked: &[usize], counts: &[(usize, usize)]) {
        let mut cells = vec![NOT_ASKED.to_owned(); self.rows];
        let mut order = self.shuffled(asked);
        for &(code, count) in counts {
            for row in take(&mut order, count, name) {
                cells[row] = code.to_string();
            }
        }
        for row in order {
            cells[row] = self.missing().to_owned();
        }
        self.columns.push((name.into(), cells));
    }

    /// Check all that apply: a column per choice, 1 or 0; of those `asked`, `valid` answer the question.
    pub fn boxes(&mut self, name: &str, asked: &[usize], valid: usize, counts: &[(&str, usize)]) {
        let mut silent = self.shuffled(asked);
        let answering = take(&mut silent, valid, name);
        let numbers: Vec<usize> = counts.iter().map(|&(_, count)| count).collect();
        let ticks = self.spread(&answering, &numbers, name);
        let refusals: Vec<(usize, &str)> = silent.into_iter().map(|row| (row, self.missing())).collect();
        for (&(choice, _), chosen) in counts.iter().zip(&ticks) {
            let mut cells = vec![NOT_ASKED.to_owned(); self.rows];
            for &row in &answering {
                cells[row] = if chosen.contains(&row) { "1" } else { "0" }.to_owned();
            }
            for &(row, cell) in &refusals {
                cells[row] = cell.to_owned();
            }
            self.columns.push((format!("{name}_{choice}"), cells));
        }
    }

    /// Check all that apply in one column, codes joined by `;`. Each part of the respondents has its own counts, of codes
    /// 1, 2, 3…; those whom no count reaches leave the cell empty.
    pub fn joined(&mut self, name: &str, parts: &[(Vec<usize>, usize, &[usize])]) {
        let mut cells = vec![Vec::new(); self.rows];
        for (rows, valid, counts) in parts {
            let answering = take(&mut self.shuffled(rows), *valid, name);
            for (code, chosen) in (1_usize..).zip(self.spread(&answering, counts, name)) {
                for row in chosen {
                    cells[row].push(code.to_string());
                }
            }
        }
        let cells = cells.into_iter().map(|codes| codes.join(";")).collect();
        self.columns.push((name.into(), cells));
    }

    /// Up to three mentions each, over one list: `twice` respondents name two, `never` name none, the others three.
    pub fn mentions(&mut self, names: [&str; 3], never: usize, twice: usize, counts: &[(usize, usize)]) {
        let mut mentions: Vec<usize> = counts
            .iter()
            .flat_map(|&(code, count)| std::iter::repeat_n(code, count))
            .collect();
        assert_eq!(mentions.len(), 3 * (self.rows - never) - twice, "{names:?}");
        self.random.shuffle(&mut mentions);
        let mut order = self.shuffled(&self.everyone());
        let silent = take(&mut order, never, names[0]);
        let brief = take(&mut order, twice, names[0]);
        let mut left = mentions.into_iter();
        let mut cells = vec![[const { String::new() }; 3]; self.rows];
        for (row, cells) in cells.iter_mut().enumerate() {
            let places = if silent.contains(&row) {
                0
            } else if brief.contains(&row) {
                2
            } else {
                3
            };
            for (cell, code) in cells.iter_mut().zip(left.by_ref().take(places)) {
                *cell = code.to_string();
            }
        }
        for (place, name) in names.into_iter().enumerate() {
            self.columns
                .push((name.into(), cells.iter().map(|c| c[place].clone()).collect()));
        }
    }

    /// A whole number between `low` and `high`; `silent` leave it empty.
    pub fn numbers(&mut self, name: &str, low: usize, high: usize, silent: usize) {
        let nobody = take(&mut self.shuffled(&self.everyone()), silent, name);
        let cells = (0..self.rows)
            .map(|row| {
                let number = low + self.random.below(high - low + 1);
                if nobody.contains(&row) {
                    String::new()
                } else {
                    number.to_string()
                }
            })
            .collect();
        self.columns.push((name.into(), cells));
    }

    /// Each text once, by some of those `asked`; the others leave it empty.
    pub fn texts(&mut self, name: &str, asked: &[usize], texts: &[&str]) {
        let mut cells = vec![String::new(); self.rows];
        let writers = take(&mut self.shuffled(asked), texts.len(), name);
        for (row, text) in writers.into_iter().zip(texts) {
            cells[row] = (*text).to_owned();
        }
        self.columns.push((name.into(), cells));
    }

    pub fn write(&self, path: &Path) -> Result<(), csv::Error> {
        let mut file = csv::Writer::from_path(path)?;
        file.write_record(self.columns.iter().map(|(name, _)| name))?;
        for row in 0..self.rows {
            file.write_record(self.columns.iter().map(|(_, cells)| &cells[row]))?;
        }
        file.flush()?;
        Ok(())
    }

    /// Who chooses what: as many of `rows` as `counts` says for each choice. Those who have chosen little so far are more
    /// likely to come next, so that nobody who answers is left without a choice.
    fn spread(&mut self, rows: &[usize], counts: &[usize], name: &str) -> Vec<Vec<usize>> {
        let mut load = vec![0; self.rows];
        let chosen: Vec<Vec<usize>> = counts
            .iter()
            .map(|&count| {
                let mut order = self.shuffled(rows);
                order.sort_by_cached_key(|&row| 2 * load[row] + self.random.below(3));
                let chosen = take(&mut order, count, name);
                for &row in &chosen {
                    load[row] += 1;
                }
                chosen
            })
            .collect();
        assert!(
            rows.iter().all(|&row| load[row] > 0),
            "someone chose nothing in `{name}`"
        );
        chosen
    }

    fn shuffled(&mut self, rows: &[usize]) -> Vec<usize> {
        let mut order = rows.to_vec();
        self.random.shuffle(&mut order);
        order
    }

    fn missing(&mut self) -> &'static str {
        MISSING[self.random.below(MISSING.len())]
    }
}

/// The first `count` of `order`, which keeps the rest.
fn take(order: &mut Vec<usize>, count: usize, name: &str) -> Vec<usize> {
    assert!(
        count <= order.len(),
        "`{name}` wants {count} of {} respondents",
        order.len()
    );
    order.drain(..count).collect()
}
