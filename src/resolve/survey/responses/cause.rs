//! Cells that are no answers, told by their cause: a code that no list holds is one mistake in forty columns, and so are
//! decimals where whole numbers are expected.

use super::answers::Decoder;
use super::digits::places;
use super::likely::likely;
use super::misparted::{SIGNS, written};
use super::named::named;
use super::outside::{Doubtful, Outside, SameText};
use super::reheaded;
use super::tick;
use super::watch::Watch;
use crate::diagnostic::{Arg, Diagnostic, Diagnostics, Message, Sources};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::survey::{ChoiceId, Kind};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many texts are shown as examples.
const MOST_SHOWN: usize = 5;

/// What makes a text no answer. Questions that share one are told together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cause {
    /// A text that is neither a code nor, of numbers, written in digits.
    Text(String),
    /// More digits after the point than the question has.
    Decimals,
    /// Digits that are no number.
    Spelling,
}

/// Cells of one cause, or of several that the same questions share.
struct Caused<'a> {
    questions: BTreeSet<usize>,
    cells: Vec<&'a SameText>,
}

/// A text with all cells that hold it.
struct Example<'a> {
    first: &'a SameText,
    cells: u64,
    /// Files and columns in which it stands.
    columns: BTreeSet<(usize, usize)>,
}

/// Tells all that was gathered.
pub(super) fn tell(
    outside: &Outside,
    book: &Codebook,
    files: &[Watch],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) {
    let teller = Teller {
        book,
        files,
        given: &outside.given,
    };
    teller
        .grouped(&outside.grouped)
        .into_iter()
        .for_each(|told| diagnostics.push(told));
    teller
        .doubtful(outside)
        .into_iter()
        .for_each(|told| diagnostics.push(told));
    let again = reheaded::tell(book, (outside, files), sources, diagnostics);
    let is_told = |cells: &&SameText| !(again.contains(&cells.file) && reheaded::is_of_first_row(cells));
    for told in by_cause(book, outside.strays.iter().filter(is_told)) {
        let told = teller.strays(&told, sources);
        diagnostics.extend(told);
    }
    teller
        .repeated(&outside.repeated)
        .into_iter()
        .for_each(|told| diagnostics.push(told));
}

/// The cells by what is wrong with them: first what several questions share, then what is one question's own.
fn by_cause<'a>(book: &Codebook, strays: impl Iterator<Item = &'a SameText>) -> Vec<Caused<'a>> {
    let mut causes: BTreeMap<(Option<u32>, Cause), Caused<'a>> = BTreeMap::new();
    for cells in strays {
        let decimals = book.questions[cells.question].kind.decimals();
        let cause = cause(&cells.stray.text, decimals);
        let told = causes.entry((decimals, cause)).or_insert_with(|| Caused {
            questions: BTreeSet::new(),
            cells: Vec::new(),
        });
        told.questions.insert(cells.question);
        told.cells.push(cells);
    }
    let mut all: BTreeMap<Option<u32>, Vec<Caused<'a>>> = BTreeMap::new();
    for ((decimals, _), mut told) in causes {
        let known = all.entry(decimals).or_default();
        let is_shared = told.questions.len() > 1;
        let meets = |other: &Caused<'_>| {
            (other.questions.len() > 1) == is_shared && !other.questions.is_disjoint(&told.questions)
        };
        let (met, others): (Vec<_>, Vec<_>) = std::mem::take(known).into_iter().partition(meets);
        *known = others;
        for other in met {
            told.questions.extend(other.questions);
            told.cells.extend(other.cells);
        }
        known.push(told);
    }
    let mut all: Vec<Caused<'a>> = all.into_values().flatten().collect();
    all.sort_by_key(|told| (told.questions.len() == 1, told.questions.first().copied()));
    all
}

fn cause(text: &str, decimals: Option<u32>) -> Cause {
    let is_spelt = text.contains(|c: char| c.is_ascii_digit());
    match decimals {
        Some(most) if is_spelt => match places(text) {
            Some(places) if places > most as usize => Cause::Decimals,
            Some(_) | None => Cause::Spelling,
        },
        Some(_) | None => Cause::Text(text.to_owned()),
    }
}

/// The texts, each once, the most frequent first.
fn examples<'a>(cells: &[&'a SameText]) -> Vec<Example<'a>> {
    let mut all: BTreeMap<&str, Example<'a>> = BTreeMap::new();
    for one in cells {
        let example = all.entry(&one.stray.text).or_insert_with(|| Example {
            first: one,
            cells: 0,
            columns: BTreeSet::new(),
        });
        example.cells += one.stray.cells;
        example.columns.insert((one.file, one.column));
    }
    let mut all: Vec<Example<'a>> = all.into_values().collect();
    all.sort_by_key(|example| (Reverse(example.cells), example.first.file, example.first.stray.row));
    all
}

struct Teller<'a> {
    book: &'a Codebook,
    files: &'a [Watch],
    /// The choices that cells hold, by question.
    given: &'a BTreeMap<usize, BTreeSet<ChoiceId>>,
}

impl Teller<'_> {
    /// Numbers that are read although they hold blanks.
    fn grouped(&self, cells: &[SameText]) -> Option<Diagnostic> {
        let all: Vec<&SameText> = cells.iter().collect();
        let examples = examples(&all);
        let example = examples.first()?;
        let questions: BTreeSet<usize> = cells.iter().map(|one| one.question).collect();
        let message = msg!(
            "numbers-grouped",
            count = examples.iter().map(|one| one.cells).sum::<u64>(),
            questions = questions.len(),
            names = self.named(&questions),
            text = &example.first.stray.text,
            row = example.first.stray.row + 1
        );
        let first = questions.first()?;
        Some(Diagnostic::warning(message).at(self.book.layouts[*first].span))
    }

    /// Texts that may mean two things.
    fn doubtful(&self, outside: &Outside) -> Vec<Diagnostic> {
        let at_first = |told: Diagnostic, doubtful: &Doubtful| match doubtful.questions.first() {
            Some(first) => told.at(self.book.layouts[*first].span),
            None => told,
        };
        let anothers = outside.code_or_label.iter().map(|(label, doubtful)| {
            let message = msg!(
                "code-or-label",
                questions = doubtful.questions.len(),
                names = self.named(&doubtful.questions),
                label = label,
                cell = &doubtful.cell
            );
            at_first(Diagnostic::error(message), doubtful).help(msg!("code-or-label-help"))
        });
        let missing = outside.label_or_missing.iter().map(|(label, doubtful)| {
            let message = msg!(
                "label-or-missing",
                questions = doubtful.questions.len(),
                names = self.named(&doubtful.questions),
                label = label
            );
            let told = at_first(Diagnostic::error(message), doubtful);
            told.help(msg!("code-missing-help", questions = doubtful.questions.len()))
        });
        anothers.chain(missing).collect()
    }

    /// Answers that the same person gave already; each mention may well count.
    fn repeated(&self, repeated: &BTreeMap<usize, u64>) -> Vec<Diagnostic> {
        let is_mention = |question: &usize| matches!(self.book.questions[*question].kind, Kind::Mentions { .. });
        let (mentions, others): (BTreeSet<usize>, BTreeSet<usize>) = repeated.keys().partition(|one| is_mention(one));
        let mut told = Vec::new();
        for questions in [mentions, others] {
            let Some(first) = questions.first() else { continue };
            let message = msg!(
                "answers-repeated",
                names = self.named(&questions),
                count = questions.iter().map(|question| repeated[question]).sum::<u64>()
            );
            let one = Diagnostic::warning(message).at(self.book.layouts[*first].span);
            told.push(if is_mention(first) {
                one.help(msg!("answers-repeated-help", questions = questions.len()))
            } else {
                one
            });
        }
        told
    }

    /// Texts that are no answers.
    fn strays(&self, told: &Caused<'_>, sources: &mut Sources) -> Diagnostics {
        let examples = examples(&told.cells);
        let Some(first) = examples.first().map(|example| example.first) else {
            return Diagnostics::new();
        };
        let mut others = Diagnostics::new();
        let mut diagnostic = Diagnostic::error(self.message(told, &examples)).drift();
        match self.files[first.file]
            .source
            .locate(first.stray.row, first.column, sources)
        {
            Ok(span) => diagnostic = diagnostic.at(span),
            Err(other) => others.extend(other),
        }
        let helps = match self.decoder(first.question).decimals() {
            Some(decimals) => self.helps_of_numbers(told, &examples, decimals),
            None => self.helps_of_codes(told, &examples),
        };
        others.push(helps.into_iter().fold(diagnostic, Diagnostic::help));
        others
    }

    fn message(&self, told: &Caused<'_>, examples: &[Example<'_>]) -> Message {
        let decoder = self.decoder(examples[0].first.question);
        if let [only] = examples
            && only.cells == 1
        {
            return self.message_of_one(only.first, &decoder);
        }
        let is_one_file = told.cells.iter().all(|cells| cells.file == examples[0].first.file);
        let shown = examples.iter().take(MOST_SHOWN);
        let mut shown: Vec<Message> = shown.map(|example| self.example(example, is_one_file)).collect();
        if examples.len() > MOST_SHOWN {
            shown.push(msg!("stray-others", count = examples.len() - MOST_SHOWN));
        }
        let count: u64 = examples.iter().map(|example| example.cells).sum();
        let (questions, names) = (told.questions.len(), self.named(&told.questions));
        match decoder.decimals() {
            Some(decimals) => msg!(
                "not-numbers",
                count = count,
                questions = questions,
                names = names,
                decimals = decimals,
                examples = shown
            ),
            None => msg!(
                "codes-outside",
                count = count,
                questions = questions,
                names = names,
                examples = shown
            ),
        }
    }

    fn message_of_one(&self, cells: &SameText, decoder: &Decoder<'_>) -> Message {
        match decoder.decimals() {
            Some(decimals) => msg!(
                "not-a-number",
                text = &cells.stray.text,
                question = decoder.name(),
                decimals = decimals,
                row = cells.stray.row + 1
            ),
            None => msg!(
                "code-outside",
                code = &cells.stray.text,
                question = decoder.name(),
                column = self.column(cells),
                row = cells.stray.row + 1
            ),
        }
    }

    fn example(&self, example: &Example<'_>, is_one_file: bool) -> Message {
        let first = example.first;
        let file = match is_one_file {
            true => Arg::from(""),
            false => Arg::from(msg!("of-file", file = self.files[first.file].source.name())),
        };
        msg!(
            "stray-example",
            text = &first.stray.text,
            count = example.cells,
            columns = example.columns.len(),
            column = self.column(first),
            row = first.stray.row + 1,
            file = file
        )
    }

    /// What to do about texts that are no numbers.
    fn helps_of_numbers(&self, told: &Caused<'_>, examples: &[Example<'_>], decimals: u32) -> Vec<Message> {
        let mut helps = Vec::new();
        let of = |wanted: fn(&Cause) -> bool| {
            let mut all = examples.iter().map(|example| example.first.stray.text.as_str());
            all.find(|text| wanted(&cause(text, Some(decimals))))
        };
        let needed = examples.iter().filter_map(|one| places(&one.first.stray.text)).max();
        if let Some(needed) = needed.filter(|needed| *needed > decimals as usize) {
            let (questions, names) = (told.questions.len(), self.named(&told.questions));
            helps.push(msg!(
                "decimals-help",
                questions = questions,
                names = names,
                needed = needed
            ));
        }
        helps.extend(of(|cause| *cause == Cause::Spelling).map(|text| msg!("number-help", text = text)));
        let worded = of(|cause| matches!(cause, Cause::Text(_)));
        helps.extend(worded.map(|text| msg!("missing-code-help", text = text)));
        helps
    }

    /// What to do about codes that no list holds. No "did you mean": a code near another one in its digits is not near it
    /// in meaning.
    fn helps_of_codes(&self, told: &Caused<'_>, examples: &[Example<'_>]) -> Vec<Message> {
        let mut helps = Vec::new();
        let mut lists: Vec<Vec<String>> = told.questions.iter().map(|one| self.decoder(*one).known()).collect();
        lists.dedup();
        if let [known] = lists.as_slice()
            && (1..=24).contains(&known.len())
        {
            let holds_comma = known.iter().any(|code| code.contains(','));
            let quoted = || known.iter().map(|code| msg!("known-code", code = code));
            helps.push(match holds_comma {
                // A list with commas of its own could not be read.
                true => msg!("known-codes", codes = quoted().collect::<Vec<_>>()),
                false => msg!("known-codes", codes = known.clone()),
            });
        }
        let Some(text) = examples.first().map(|example| example.first.stray.text.as_str()) else {
            return helps;
        };
        if let Some(help) = self.help_of_joined(told, examples) {
            helps.push(help);
            return helps;
        }
        // A box holds no answer of its own.
        let has_lists = !told
            .questions
            .iter()
            .all(|question| self.decoder(*question).has_boxes());
        let mut texts = examples.iter().map(|example| example.first.stray.text.as_str());
        let likely = self.helps_of_labels(told, examples);
        if likely.is_empty() {
            let worded = texts.find(|text| has_lists && text.contains(char::is_alphabetic));
            helps.extend(worded.map(|text| msg!("also-help", text = text)));
        }
        helps.extend(likely);
        let layouts = told.questions.iter().map(|question| &self.book.layouts[*question]);
        helps.push(tick::help(text, layouts, self.named(&told.questions)));
        helps.push(msg!("missing-code-help", text = text));
        helps
    }

    /// Labels that may have changed, of a question's own list.
    fn helps_of_labels(&self, told: &Caused<'_>, examples: &[Example<'_>]) -> Vec<Message> {
        let own = told.questions.first().filter(|_| told.questions.len() == 1);
        let Some(question) = own.filter(|question| !self.decoder(**question).has_boxes()) else {
            return Vec::new();
        };
        let none = BTreeSet::new();
        let texts: Vec<&str> = examples
            .iter()
            .map(|example| example.first.stray.text.as_str())
            .collect();
        let given = self.given.get(question).unwrap_or(&none);
        let pairs = likely(&texts, &self.book.layouts[*question], given);
        pairs
            .into_iter()
            .map(|(text, label)| msg!("likely-label-help", text = text, label = label))
            .collect()
    }

    /// Several answers in a cell, of a question that expects one, or that parts them at another sign.
    fn help_of_joined(&self, told: &Caused<'_>, examples: &[Example<'_>]) -> Option<Message> {
        let first = *told.questions.first().filter(|_| told.questions.len() == 1)?;
        let decoder = self.decoder(first);
        let joined = |sign: &&str| {
            let mut texts = examples.iter().map(|example| example.first.stray.text.as_str());
            texts.find(|text| decoder.joins(text, sign)).map(str::to_owned)
        };
        let (sign, text) = SIGNS.iter().find_map(|sign| Some((written(sign), joined(sign)?)))?;
        let question = decoder.name();
        Some(match decoder.is_delimited() {
            true => msg!("delimiter-other-help", text = text, question = question, sign = sign),
            false => msg!("delimiter-help", text = text, question = question, sign = sign),
        })
    }

    fn decoder(&self, question: usize) -> Decoder<'_> {
        let book = self.book;
        Decoder::new(&book.questions[question], &book.layouts[question], &book.missing)
    }

    fn column(&self, cells: &SameText) -> &str {
        &self.files[cells.file].source.columns()[cells.column]
    }

    fn named(&self, questions: &BTreeSet<usize>) -> Message {
        let names = questions
            .iter()
            .map(|question| self.book.questions[*question].id.as_str());
        named(&names.collect::<Vec<_>>())
    }
}
