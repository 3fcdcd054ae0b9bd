//! The place that each choice of a ranking was given, as a battery.

use super::made::{Made, MadeFrom, Maker};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::survey::{Answer, Answers, Choice, ChoiceId, Coded, Kind, Language, Missing, Origin, Variable};

/// What the places of a language are called, and who gave none: their ids and labels.
const fn called(language: Language) -> [&'static str; 4] {
    match language {
        Language::FrCa => ["rang_", "sans_rang", "Rang ", "Sans rang"],
        Language::EnCa => ["rank_", "unranked", "Rank ", "Unranked"],
    }
}

/// A choice for each place, worth its number, and one for what was not ranked.
pub(super) fn ranks(maker: Maker<'_>, of: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Made> {
    let source = diagnostics.take(MadeFrom::of(maker.questions, of))?;
    let Kind::Ranking { places } = source.question.kind else {
        let kind = source.question.kind.keyword();
        let other = msg!("ranks-need-ranking", question = &of.value, kind = kind);
        diagnostics.push(Diagnostic::error(other).at(of.span));
        return None;
    };
    let [id, unranked, label, without] = called(maker.language);
    let place = |place: usize| Choice {
        id: format!("{id}{place}"),
        score: i64::try_from(place).ok(),
    };
    let none = Choice {
        id: unranked.to_owned(),
        score: None,
    };
    let labels = (1..=places).map(|place| format!("{label}{place}"));
    let question = source.id;
    Some(Made {
        kind: Kind::Scale,
        choices: (1..=places).map(place).chain([none]).collect(),
        labels: labels.chain([without.to_owned()]).collect(),
        origin: Origin::Ranks {
            of: Variable { question, item: 0 },
        },
        battery: None,
    })
}

/// The places that a choice was given, row by row: the first one, where it was given several.
pub(super) fn placed(columns: &[Coded], choice: ChoiceId, silent: &[Option<Missing>]) -> Vec<Answer> {
    let place = |row: usize| {
        let found = columns.iter().position(|column| column.get(row) == Ok(choice));
        ChoiceId(u16::try_from(found.unwrap_or(columns.len())).unwrap_or(u16::MAX))
    };
    let answer = |(row, silent): (usize, &Option<Missing>)| match silent {
        Some(kind) => Err(*kind),
        None => Ok(place(row)),
    };
    silent.iter().enumerate().map(answer).collect()
}

/// The columns of a ranking.
pub(super) fn columns(answers: &Answers) -> &[Coded] {
    match answers {
        Answers::Places(columns) => columns,
        Answers::Codes(_) | Answers::Flags(_) | Answers::Numbers(_) | Answers::Open(_) => &[],
    }
}
