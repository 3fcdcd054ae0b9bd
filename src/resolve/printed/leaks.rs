//! What the authors' texts give away of a respondent, each at its line, with the line that would release it.

use super::{Printed, PrintedText};
use crate::commentary::{Commentary, Release};
use crate::content::yaml::Text;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources, Span};
use crate::leak::{Authored, ContactKind, Known, SEAM, SecretKind, Typed, each_run, hashes};
use crate::msg;
use crate::resolve::survey::{Secrets, Surveyed, Watch};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A value that more respondents than this gave tells nobody apart: a town, a brand.
const FEW: usize = 2;

/// Cells that end alike are mostly the same one.
const MOST_ALIKE: usize = 100;

/// Of so many, the answer is shown beside the text; of the others, only the text.
const MOST_SHOWN: usize = 20;

/// Something of a respondent in a text.
struct GivenAway<'a> {
    /// Which of the printed texts.
    text: usize,
    range: Range<usize>,
    what: What<'a>,
}

enum What<'a> {
    /// Five words in a row of a cell, or more. A release that names nobody may be about them.
    Words {
        cell: Given<'a>,
        is_unsigned: bool,
    },
    /// A whole cell: an id, a value.
    Whole(Given<'a>),
    Contact(ContactKind),
}

/// What a respondent gave: a cell of the responses.
#[derive(Clone, Copy)]
struct Given<'a> {
    watch: &'a Watch,
    secrets: &'a Secrets,
    row: usize,
}

/// What may be printed although it is a respondent's.
struct Allowed {
    /// Words of quotations, and of releases that say who allowed them and when.
    runs: FxHashSet<u64>,
    /// Words of the other releases.
    unsigned: FxHashSet<u64>,
    /// Ids, values and contact details.
    known: Known,
}

impl Printed {
    /// Everything that the texts give away: five words in a row of an open answer, an id, a value of a column that no
    /// question reads, what leads to a person.
    pub fn leaks(
        &self,
        surveyed: &Surveyed,
        commentary: &Commentary,
        contacts: &[String],
        sources: &mut Sources,
    ) -> Diagnostics {
        let allowed = Allowed::of(self, commentary, contacts);
        let found = match surveyed.runs(&self.runs, sources) {
            Ok(found) => found,
            Err(mistakes) => return mistakes,
        };
        let mut slips = self.words(surveyed, &found, &allowed);
        slips.extend(self.cells(surveyed, &allowed));
        slips.extend(self.contacts(&allowed));
        slips.sort_by_key(|slip| (slip.text, slip.range.start, std::cmp::Reverse(slip.range.end)));
        let mut told = Diagnostics::new();
        let mut end = (0, 0);
        let mut shown = 0..MOST_SHOWN;
        for slip in slips {
            // One place, one message: the longest first.
            if (slip.text, slip.range.start) < end {
                continue;
            }
            end = (slip.text, slip.range.end);
            told.push(self.told(&slip, shown.next().is_some(), sources));
        }
        told
    }

    /// Runs of words that stand one after the other are one place.
    fn words<'a>(
        &self,
        surveyed: &'a Surveyed,
        found: &[Vec<BTreeMap<u64, u32>>],
        allowed: &Allowed,
    ) -> Vec<GivenAway<'a>> {
        let mut cells: FxHashMap<u64, Given<'a>> = FxHashMap::default();
        for (watch, found) in surveyed.watches.iter().zip(found) {
            for (secrets, runs) in watch.secrets.iter().zip(found) {
                for (run, row) in runs.iter().filter(|(run, _)| !allowed.runs.contains(run)) {
                    let row = *row as usize;
                    cells.entry(*run).or_insert(Given { watch, secrets, row });
                }
            }
        }
        if cells.is_empty() {
            return Vec::new();
        }
        let of = |(text, printed): (usize, &Arc<PrintedText>)| {
            let mut slips: Vec<GivenAway<'a>> = Vec::new();
            each_run(&printed.read, |run, range| {
                let Some(cell) = cells.get(&run) else { return };
                match slips.last_mut() {
                    Some(last) if range.start < last.range.end => last.range.end = range.end,
                    Some(_) | None => slips.push(GivenAway {
                        text,
                        range,
                        what: What::Words {
                            cell: *cell,
                            is_unsigned: allowed.unsigned.contains(&run),
                        },
                    }),
                }
            });
            slips
        };
        self.texts.par_iter().enumerate().flat_map_iter(of).collect()
    }

    fn cells<'a>(&self, surveyed: &'a Surveyed, allowed: &Allowed) -> Vec<GivenAway<'a>> {
        let texts = self.texts.iter().map(|printed| printed.text.value.as_str());
        let authored = Authored::of(texts, &surveyed.sought);
        let mut slips = Vec::new();
        for cell in suspects(surveyed, &authored) {
            let Given { watch, secrets, row } = cell;
            // That the file is not what it was is told by who reads it whole.
            let Some(value) = watch.source.text(row, secrets.column) else {
                continue;
            };
            if !watch.only_counts(&value) && !allowed.known.holds(&value) {
                let places = authored.places(&value).into_iter();
                slips.extend(places.map(|(text, range)| GivenAway {
                    text,
                    range,
                    what: What::Whole(cell),
                }));
            }
        }
        slips
    }

    fn contacts<'a>(&self, allowed: &Allowed) -> Vec<GivenAway<'a>> {
        let of = |(text, printed): (usize, &Arc<PrintedText>)| {
            let value = &printed.text.value;
            let found = printed.contacts.iter();
            let left = found.filter(|Typed { range, .. }| !allowed.known.spells(&value[range.clone()]));
            let slips = left.map(|Typed { kind, range }| GivenAway {
                text,
                range: range.clone(),
                what: What::Contact(*kind),
            });
            slips.collect::<Vec<_>>()
        };
        self.texts.iter().enumerate().flat_map(of).collect()
    }

    fn told(&self, slip: &GivenAway<'_>, is_shown: bool, sources: &mut Sources) -> Diagnostic {
        let printed = &self.texts[slip.text];
        let words = match slip.what {
            What::Words { .. } => printed.read[slip.range.clone()].replace(SEAM, "…"),
            What::Whole(_) | What::Contact(_) => whole_words(&printed.text.value, &slip.range).to_owned(),
        };
        let words = in_one_line(&words);
        let span = span_of(&printed.text, &slip.range, sources);
        let mut told = Diagnostic::error(slip.what.message(&words)).at(span);
        let cell = slip.what.cell().filter(|_| is_shown);
        if let Some(cell) = cell
            && let Ok(place) = cell.watch.source.locate(cell.row, cell.secrets.column, sources)
        {
            told = told.also(place, msg!("given-away-there"));
        }
        slip.what
            .help(&words, printed.is_releasable)
            .into_iter()
            .fold(told, Diagnostic::help)
    }
}

/// The cells that a text may hold, each value once or, where many end alike, a few times.
fn suspects<'a>(surveyed: &'a Surveyed, authored: &Authored) -> Vec<Given<'a>> {
    let mut suspects = Vec::new();
    for watch in &surveyed.watches {
        for secrets in watch.secrets.iter().filter(|one| one.kind != SecretKind::OpenAnswer) {
            let may_hold = |(_, print): &&(u32, u64)| authored.may_hold(*print);
            let mut rows: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
            let found: Vec<&(u32, u64)> = secrets.prints.par_iter().filter(may_hold).collect();
            for (row, print) in found {
                rows.entry(*print).or_default().push(*row);
            }
            let is_rare = |rows: &Vec<u32>| !secrets.kind.is_unused() || rows.len() <= FEW;
            let rows = rows.into_values().filter(is_rare);
            let few = rows.flat_map(|rows| rows.into_iter().take(MOST_ALIKE));
            suspects.extend(few.map(|row| Given {
                watch,
                secrets,
                row: row as usize,
            }));
        }
    }
    suspects
}

impl Allowed {
    fn of(printed: &Printed, commentary: &Commentary, contacts: &[String]) -> Self {
        let releases = &commentary.accounts.releases;
        let words = |is_signed: bool| {
            let releases = releases.iter().filter(move |release| release.is_signed == is_signed);
            releases.map(|release: &Release| release.says.value.as_str())
        };
        let quoted = commentary.quoted().into_iter();
        let lines = printed.known.iter().chain(contacts).map(String::as_str);
        let lines: Vec<&str> = lines.chain(words(true)).chain(words(false)).collect();
        Self {
            runs: hashes(quoted.chain(words(true))),
            unsigned: hashes(words(false)),
            known: Known::of(lines.join("\n")),
        }
    }
}

impl Given<'_> {
    fn column(&self) -> &str {
        &self.watch.source.columns()[self.secrets.column]
    }
}

impl What<'_> {
    fn cell(&self) -> Option<&Given<'_>> {
        match self {
            Self::Words { cell, .. } | Self::Whole(cell) => Some(cell),
            Self::Contact(_) => None,
        }
    }

    fn message(&self, words: &str) -> Message {
        let of = |cell: &Given<'_>, is_whole: bool| {
            let column = cell.column();
            match cell.secrets.kind {
                SecretKind::Id => msg!("given-away-id", words = words, column = column),
                SecretKind::OpenAnswer => msg!("given-away-answer", words = words, column = column),
                SecretKind::UnusedColumn | SecretKind::Whereabouts if is_whole => {
                    msg!("given-away-value", words = words, column = column)
                }
                SecretKind::UnusedColumn | SecretKind::Whereabouts => {
                    msg!("given-away-words", words = words, column = column)
                }
            }
        };
        match self {
            Self::Words { cell, .. } => of(cell, false),
            Self::Whole(cell) => of(cell, true),
            Self::Contact(kind) => msg!("given-away-contact", words = words, what = Message::plain(kind.named())),
        }
    }

    /// What to do about it: say it otherwise, or release it by a line.
    fn help(&self, words: &str, is_releasable: bool) -> Vec<Message> {
        let says = words.replace('\\', "\\\\").replace('"', "\\\"");
        match self {
            Self::Words { is_unsigned: true, .. } => vec![msg!("given-away-unsigned")],
            Self::Words { .. } => {
                let release = is_releasable.then(|| msg!("given-away-signed-release", says = says));
                std::iter::once(msg!("given-away-reword")).chain(release).collect()
            }
            Self::Contact(ContactKind::Path) => vec![msg!("leak-path-help")],
            Self::Whole(_) | Self::Contact(_) if is_releasable => vec![msg!("given-away-release", says = says)],
            Self::Whole(_) | Self::Contact(_) => vec![msg!("given-away-remove")],
        }
    }
}

/// A place with the letters and digits right beside it: what a release has to quote.
fn whole_words<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let start = before.trim_end_matches(char::is_alphanumeric).len();
    let end = text.len() - after.trim_start_matches(char::is_alphanumeric).len();
    &text[start..end]
}

/// What was left out between words is left out once.
fn in_one_line(words: &str) -> String {
    let mut line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    while line.contains("……") {
        line = line.replace("……", "…");
    }
    line
}

fn span_of(text: &Text, range: &Range<usize>, sources: &Sources) -> Span {
    text.span_of(range.clone(), &sources.get(text.span.source).text)
}
