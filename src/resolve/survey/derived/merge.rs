//! Nets: choices of a question that count as one, each choice in exactly one of them.

use super::made::{Made, MadeFrom, Maker};
use super::written::WrittenNet;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::resolve::names;
use crate::survey::{Choice, ChoiceId, Kind, Language, Origin, Question, QuestionLabels};
use std::collections::BTreeMap;

/// The nets as choices, in the order in which they are written, the rest where it is named, or last.
pub(super) fn merge(
    maker: Maker<'_>,
    from: &Spanned<String>,
    (nets, rest): (&[WrittenNet], Option<&Spanned<String>>),
    diagnostics: &mut Diagnostics,
) -> Option<Made> {
    let source = diagnostics.take(MadeFrom::of(maker.questions, from))?;
    let question = source.question;
    let kind = match question.kind {
        Kind::Single | Kind::Scale => question.kind,
        Kind::Multiple | Kind::Mentions { .. } => Kind::Multiple,
        Kind::Ranking { .. } | Kind::Number { .. } | Kind::Open => {
            let other = msg!(
                "merge-needs-choices",
                question = &from.value,
                kind = question.kind.keyword()
            );
            diagnostics.push(Diagnostic::error(other).at(from.span));
            return None;
        }
    };
    let mut taken = taken(question, nets, diagnostics)?;
    take_rest(&mut taken, (question, from), (nets, rest), diagnostics)?;
    if let Some(place) = taken.nets.iter().position(Vec::is_empty) {
        let (id, _, span) = &taken.ids[place];
        diagnostics.push(Diagnostic::error(msg!("net-empty", id = id)).at(*span));
        return None;
    }
    let names = &maker.labels[source.id.0];
    let label = |((_, own, _), set): (&Named, &Vec<ChoiceId>)| {
        own.clone().unwrap_or_else(|| either(names, set, maker.language))
    };
    taken.nets.iter_mut().for_each(|set| set.sort_unstable());
    Some(Made {
        kind,
        labels: taken.ids.iter().zip(&taken.nets).map(label).collect(),
        choices: taken
            .ids
            .into_iter()
            .map(|(id, ..)| Choice { id, score: None })
            .collect(),
        origin: Origin::Merged {
            of: source.variables(),
            nets: taken.nets,
        },
        battery: source.battery(),
    })
}

/// A net's id, its label, and where it is written.
type Named = (String, Option<String>, Span);

struct Taken {
    ids: Vec<Named>,
    nets: Vec<Vec<ChoiceId>>,
    /// The net that has each choice, and where it says so.
    owner: BTreeMap<ChoiceId, (usize, Span)>,
}

/// Which net takes which choice; none where a name is unknown or in two nets.
fn taken(question: &Question, nets: &[WrittenNet], diagnostics: &mut Diagnostics) -> Option<Taken> {
    let mut taken = Taken {
        ids: Vec::new(),
        nets: Vec::new(),
        owner: BTreeMap::new(),
    };
    let mut is_whole = true;
    for (place, net) in nets.iter().enumerate() {
        let mut set = Vec::new();
        for name in &net.of {
            let Some(choice) = diagnostics.take(names::choice(question, &name.value, name.span)) else {
                is_whole = false;
                continue;
            };
            match taken.owner.insert(choice, (place, name.span)) {
                Some((other, first)) => {
                    let twice = msg!(
                        "choice-in-two-nets",
                        choice = &name.value,
                        one = &nets[other].id.value,
                        other = &net.id.value
                    );
                    diagnostics.push(Diagnostic::error(twice).at(name.span).also(first, msg!("first-here")));
                    is_whole = false;
                }
                None => set.push(choice),
            }
        }
        taken.ids.push((net.id.value.clone(), net.label.clone(), net.id.span));
        taken.nets.push(set);
    }
    is_whole.then_some(taken)
}

/// Puts the choices that no net names into the one that takes the rest; none where no net does.
fn take_rest(
    taken: &mut Taken,
    (question, from): (&Question, &Spanned<String>),
    (nets, rest): (&[WrittenNet], Option<&Spanned<String>>),
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let left: Vec<ChoiceId> = question
        .choice_ids()
        .filter(|id| !taken.owner.contains_key(id))
        .collect();
    match rest {
        Some(rest) => match nets.iter().position(|net| net.id.value == rest.value) {
            Some(place) => taken.nets[place].extend(&left),
            None => {
                taken.ids.push((rest.value.clone(), None, rest.span));
                taken.nets.push(left);
            }
        },
        None if !left.is_empty() => {
            let names: Vec<&str> = left.iter().map(|id| question.choice(*id).id.as_str()).collect();
            let none = msg!(
                "choices-in-no-net",
                count = left.len(),
                names = names.join(", "),
                question = &from.value
            );
            let place = nets.last().map_or(from.span, |net| net.id.span);
            diagnostics.push(Diagnostic::error(none).at(place).help(msg!("choices-in-no-net-help")));
            return None;
        }
        None => {}
    }
    Some(())
}

/// "Très satisfait ou Plutôt satisfait".
fn either(names: &QuestionLabels, set: &[ChoiceId], language: Language) -> String {
    let all: Vec<&str> = set.iter().map(|choice| names.choice(*choice)).collect();
    let joint = match language {
        Language::FrCa => " ou ",
        Language::EnCa => " or ",
    };
    match all.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{}{joint}{last}", others.join(", ")),
        None => String::new(),
    }
}
