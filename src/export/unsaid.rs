//! What stands beside the degrees of a scale and is none: who gives it doesn't say, doesn't know or was not concerned.

use super::fold::{fold, ungendered, words};

/// Why an answer tells nothing of what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsaid {
    /// The question is not for this person.
    NotConcerned,
    /// No answer was given.
    NoAnswer,
    /// They don't know, or have no opinion.
    DontKnow,
    /// They would rather not say.
    Refused,
}

/// What replies have that say more or less of what others deny, folded.
enum Affirmed {
    /// Nothing: it can't be denied by degrees.
    Never,
    /// One of these words.
    With(&'static [&'static str]),
    /// One of these at its beginning.
    From(&'static [&'static str]),
}

/// Words that say so.
struct Denial {
    kind: Unsaid,
    /// Whether they may be the lowest degree of any list, though none of the others says so.
    may_be_degree: bool,
    /// What another reply says of which they are the lowest degree: "not sure", "fairly sure".
    affirmed: Affirmed,
    /// They, folded.
    texts: &'static [&'static str],
}

const KNOWN: &[Denial] = &[
    Denial {
        kind: Unsaid::NotConcerned,
        may_be_degree: false,
        affirmed: Affirmed::With(&["applique", "applicable", "apply", "applies"]),
        texts: &[
            "ne s'applique pas",
            "non applicable",
            "pas applicable",
            "not applicable",
            "does not apply",
            "doesn't apply",
        ],
    },
    Denial {
        kind: Unsaid::NotConcerned,
        may_be_degree: false,
        affirmed: Affirmed::Never,
        texts: &["sans objet", "s.o", "n.a", "na"],
    },
    Denial {
        kind: Unsaid::NotConcerned,
        may_be_degree: true,
        affirmed: Affirmed::With(&["concerne", "concernee", "concernes", "concernees"]),
        texts: &[
            "non concerne",
            "non concernee",
            "pas concerne",
            "pas concernee",
            "je ne suis pas concerne",
            "je ne suis pas concernee",
        ],
    },
    Denial {
        kind: Unsaid::NotConcerned,
        may_be_degree: true,
        affirmed: Affirmed::With(&["relevant"]),
        texts: &["not relevant"],
    },
    Denial {
        kind: Unsaid::NoAnswer,
        may_be_degree: true,
        affirmed: Affirmed::With(&["repond"]),
        texts: &["ne repond pas"],
    },
    Denial {
        kind: Unsaid::NoAnswer,
        may_be_degree: true,
        affirmed: Affirmed::With(&["reponse", "reponses"]),
        texts: &["non-reponse", "sans reponse", "pas de reponse"],
    },
    Denial {
        kind: Unsaid::NoAnswer,
        may_be_degree: true,
        affirmed: Affirmed::With(&["answer", "answers", "response", "responses"]),
        texts: &["no answer", "no response"],
    },
    Denial {
        kind: Unsaid::NoAnswer,
        may_be_degree: false,
        affirmed: Affirmed::Never,
        texts: &["nr", "nrp", "n.r", "n.r.p", "n.d"],
    },
    Denial {
        kind: Unsaid::DontKnow,
        may_be_degree: false,
        affirmed: Affirmed::From(&["sait"]),
        texts: &["ne sait pas"],
    },
    Denial {
        kind: Unsaid::DontKnow,
        may_be_degree: false,
        affirmed: Affirmed::From(&["sais", "je sais"]),
        texts: &["ne sais pas", "je ne sais pas"],
    },
    Denial {
        kind: Unsaid::DontKnow,
        may_be_degree: false,
        affirmed: Affirmed::From(&["know", "knows", "i know"]),
        texts: &["don't know", "i don't know", "do not know"],
    },
    Denial {
        kind: Unsaid::DontKnow,
        may_be_degree: false,
        affirmed: Affirmed::Never,
        texts: &[
            "nsp",
            "n.s.p",
            "sans opinion",
            "sans avis",
            "aucune opinion",
            "pas d'opinion",
            "je n'ai pas d'opinion",
            "ne se prononce pas",
            "dk",
            "d.k",
            "no opinion",
            "je ne me prononce pas",
            "pas d'avis",
            "aucun avis",
            "je n'ai pas d'avis",
        ],
    },
    Denial {
        kind: Unsaid::DontKnow,
        may_be_degree: true,
        affirmed: Affirmed::With(&["sure", "unsure"]),
        texts: &["unsure", "not sure", "i'm not sure"],
    },
    Denial {
        kind: Unsaid::DontKnow,
        may_be_degree: true,
        affirmed: Affirmed::With(&["sur", "sure", "surs", "sures"]),
        texts: &["pas sur", "pas sure", "je ne suis pas sur", "je ne suis pas sure"],
    },
    Denial {
        kind: Unsaid::Refused,
        may_be_degree: false,
        affirmed: Affirmed::Never,
        texts: &[
            "prefere ne pas repondre",
            "je prefere ne pas repondre",
            "prefere ne pas le dire",
            "je prefere ne pas le dire",
            "ne veut pas repondre",
            "ne souhaite pas repondre",
            "je ne souhaite pas repondre",
            "refuse de repondre",
            "prefer not to say",
            "prefer not to answer",
            "i prefer not to say",
            "i prefer not to answer",
            "rather not say",
        ],
    },
    Denial {
        kind: Unsaid::Refused,
        may_be_degree: false,
        affirmed: Affirmed::With(&["refus", "refused"]),
        texts: &["refus", "refused"],
    },
];

/// What people say who can't answer: words that begin it, and what they can't do.
struct Inability {
    denial: Denial,
    beginnings: &'static [&'static str],
    deeds: &'static [&'static str],
}

const INABILITIES: &[Inability] = &[
    Inability {
        denial: Denial {
            kind: Unsaid::DontKnow,
            may_be_degree: false,
            affirmed: Affirmed::With(&["mesure", "capable", "capables", "peut", "peux", "possible"]),
            texts: &[],
        },
        beginnings: &[
            "ne peut",
            "ne peut pas",
            "ne peux",
            "ne peux pas",
            "pas en mesure de",
            "n'est pas en mesure de",
            "ne suis pas en mesure de",
            "incapable de",
            "pas capable de",
            "impossible de",
            "impossible a",
        ],
        deeds: &[
            "repondre",
            "se prononcer",
            "me prononcer",
            "juger",
            "en juger",
            "evaluer",
            "l'evaluer",
            "noter",
            "dire",
            "le dire",
            "donner une reponse",
            "donner un avis",
        ],
    },
    Inability {
        denial: Denial {
            kind: Unsaid::DontKnow,
            may_be_degree: false,
            affirmed: Affirmed::With(&["able", "can", "possible"]),
            texts: &[],
        },
        beginnings: &[
            "unable to",
            "not able to",
            "can't",
            "cannot",
            "can not",
            "impossible to",
        ],
        deeds: &[
            "say", "tell", "answer", "respond", "comment", "rate", "judge", "assess", "evaluate", "score",
        ],
    },
];

/// How such answers begin where people speak of themselves.
const OF_ONESELF: &[&str] = &["je ", "i am ", "i'm ", "i "];

impl Inability {
    fn says(&self, text: &str) -> bool {
        let text = OF_ONESELF.iter().find_map(|own| text.strip_prefix(own)).unwrap_or(text);
        let text = text.replace(" d'", " de ");
        let mut deeds = self
            .deeds
            .iter()
            .filter_map(|deed| text.strip_suffix(deed)?.strip_suffix(' '));
        deeds.any(|beginning| self.beginnings.contains(&beginning))
    }
}

impl Denial {
    /// Whether a reply, folded, says more or less of what these words deny.
    fn has_degree(&self, reply: &str) -> bool {
        let words = words(reply);
        match self.affirmed {
            Affirmed::Never => false,
            Affirmed::With(heads) => words.iter().any(|word| heads.contains(&word.as_str())),
            Affirmed::From(heads) => {
                let text = words.join(" ") + " ";
                heads.iter().any(|head| text.starts_with(&format!("{head} ")))
            }
        }
    }
}

/// What stands between two ways to say the same.
const SIGNS: [char; 5] = ['/', '(', ',', ':', '='];

/// The denials that a label, folded, is made of; none of a label that has something else in it.
fn denials(label: &str) -> Option<Vec<&'static Denial>> {
    let known = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '-'));
        let mut unable = INABILITIES.iter().filter(|inability| inability.says(text));
        let known = KNOWN.iter().find(|denial| denial.texts.contains(&text));
        known.or_else(|| unable.next().map(|inability| &inability.denial))
    };
    let label = abbreviated(&ungendered(label));
    if let Some(denial) = known(&label) {
        return Some(vec![denial]);
    }
    let joined = [" ou ", " or ", " - "]
        .iter()
        .fold(label, |text, sign| text.replace(sign, "/"));
    let parts = joined.split(SIGNS).filter(|part| !part.trim().is_empty());
    let found: Vec<&Denial> = parts.map(known).collect::<Option<_>>()?;
    (!found.is_empty()).then_some(found)
}

/// With points in abbreviations, whatever stands between their letters: "n/a", "s. o." are "n.a", "s.o.".
fn abbreviated(label: &str) -> String {
    let letters: Vec<char> = label.chars().collect();
    let is_word = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphanumeric());
    let is_alone = |at: usize| is_word(Some(at)) && !is_word(at.checked_sub(1)) && !is_word(Some(at + 1));
    let mut written = String::with_capacity(label.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        written.push(*letter);
        at += 1;
        if !is_alone(at - 1) {
            continue;
        }
        let next = match letters.get(at..) {
            Some(['.', ' ', ..]) => at + 2,
            Some(['.' | '/', ..]) => at + 1,
            Some([] | [_, ..]) | None => continue,
        };
        if is_alone(next) {
            written.push('.');
            at = next;
        }
    }
    written
}

/// What a label says instead of an answer; none of a label that is one. Of two in one ("Don't know / refused"), the first.
fn unsaid(label: &str) -> Option<Unsaid> {
    denials(&fold(label))?.first().map(|denial| denial.kind)
}

/// Whether a label, whatever stands beside it, is no answer.
pub fn is_unsaid(label: &str) -> bool {
    unsaid(label).is_some()
}

/// What a label of a list says instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Why.
    pub kind: Unsaid,
    /// Whether it could be no degree of any list.
    pub is_sure: bool,
}

/// Which labels of a list are no answers of it. What another label is a degree of is one itself: "not sure" beside "fairly
/// sure".
pub fn silences(labels: &[&str]) -> Vec<Option<Silence>> {
    let folded: Vec<String> = labels.iter().map(|label| fold(label)).collect();
    let found: Vec<Option<Vec<&Denial>>> = folded.iter().map(|label| denials(label)).collect();
    let said = || folded.iter().zip(&found).filter(|(_, found)| found.is_none());
    let silence = |denials: &Option<Vec<&Denial>>| {
        let denials = denials.as_ref()?;
        let is_degree = |denial: &&Denial| said().any(|(reply, _)| denial.has_degree(reply));
        let first = denials.first().filter(|_| !denials.iter().all(is_degree))?;
        Some(Silence {
            kind: first.kind,
            is_sure: denials.iter().any(|denial| !denial.may_be_degree),
        })
    };
    found.iter().map(silence).collect()
}

#[cfg(test)]
mod tests {
    use super::{Unsaid, silences, unsaid};

    #[test]
    fn what_is_no_answer_is_known_by_its_words() {
        for (label, expected) in [
            ("Ne sait pas", Some(Unsaid::DontKnow)),
            ("Je ne sais pas.", Some(Unsaid::DontKnow)),
            ("NSP / NR", Some(Unsaid::DontKnow)),
            ("NSP/NRP", Some(Unsaid::DontKnow)),
            ("N.S.P.", Some(Unsaid::DontKnow)),
            ("DK/NA", Some(Unsaid::DontKnow)),
            ("Don’t know/Refused", Some(Unsaid::DontKnow)),
            ("Je ne sais pas / Refus", Some(Unsaid::DontKnow)),
            ("Ne sait pas (sans opinion)", Some(Unsaid::DontKnow)),
            ("NSP – Ne sait pas", Some(Unsaid::DontKnow)),
            ("N/A", Some(Unsaid::NotConcerned)),
            ("N.A.", Some(Unsaid::NotConcerned)),
            ("s. o.", Some(Unsaid::NotConcerned)),
            ("S/O", Some(Unsaid::NotConcerned)),
            ("N/D", Some(Unsaid::NoAnswer)),
            ("N/A (ne s’applique pas)", Some(Unsaid::NotConcerned)),
            ("Not applicable / N/A", Some(Unsaid::NotConcerned)),
            ("N/A - Not applicable", Some(Unsaid::NotConcerned)),
            ("Sans objet (S/O)", Some(Unsaid::NotConcerned)),
            ("Sans objet ou non applicable", Some(Unsaid::NotConcerned)),
            ("Non concerné(e)", Some(Unsaid::NotConcerned)),
            ("Pas concerné·e", Some(Unsaid::NotConcerned)),
            ("Unable to rate", Some(Unsaid::DontKnow)),
            ("I am unable to judge", Some(Unsaid::DontKnow)),
            ("Can’t say", Some(Unsaid::DontKnow)),
            ("Cannot say / don’t know", Some(Unsaid::DontKnow)),
            ("Ne peut se prononcer", Some(Unsaid::DontKnow)),
            ("Je ne peux pas me prononcer.", Some(Unsaid::DontKnow)),
            ("Pas en mesure de répondre", Some(Unsaid::DontKnow)),
            ("Je ne suis pas en mesure d’évaluer", Some(Unsaid::DontKnow)),
            ("Impossible à dire", Some(Unsaid::DontKnow)),
            ("Unable to work", None),
            ("Ne peut pas venir", None),
            ("Can say", None),
            ("Prefer not to say", Some(Unsaid::Refused)),
            ("No answer", Some(Unsaid::NoAnswer)),
            ("Ni d’accord ni en désaccord", None),
            ("Non", None),
            ("Je ne sais pas lire", None),
            ("S/O ou ailleurs", None),
            ("NO/SO", None),
            ("SO", None),
            ("Y/N", None),
            ("(", None),
            ("", None),
        ] {
            assert_eq!(unsaid(label), expected, "{label}");
        }
    }

    /// Lists, each with the labels that are no answers, and whether that is sure.
    #[test]
    fn what_others_are_degrees_of_is_a_degree_too() {
        for (list, expected) in [
            ("Pas concerné|Peu concerné|Plutôt concerné|Très concerné", ""),
            ("Pas concerné(e)|Peu concerné(e)|Très concerné(e)", ""),
            ("Très concernée|Peu concernée|Pas concernée", ""),
            ("Pas concernés|Peu concernés|Non concerné", ""),
            ("Je ne suis pas concerné|Je suis un peu concerné|Je suis concerné", ""),
            ("Not relevant|Somewhat relevant|Very relevant", ""),
            ("Not sure|Fairly sure|Very sure", ""),
            ("Unsure|Sure|Very sure", ""),
            ("Unsure|Very unsure|Quite certain", ""),
            ("Pas sûr|Plutôt sûr|Tout à fait sûr", ""),
            ("Pas applicable|Peu applicable|Très applicable", ""),
            ("Ne s’applique pas|S’applique un peu|S’applique tout à fait", ""),
            ("Does not apply|Applies somewhat|Applies very much", ""),
            ("Ne répond pas|Répond parfois|Répond toujours", ""),
            ("Pas de réponse|Réponse partielle|Réponse complète", ""),
            ("No response|Slow response|Fast response", ""),
            ("Ne sait pas|Sait un peu|Sait très bien", ""),
            ("Don’t know|Know a little|Know well", ""),
            ("Refus|Refus partiel|Accord", ""),
            ("Unable to answer|Able to answer with help|Able to answer", ""),
            (
                "Pas en mesure de répondre|En mesure de répondre|Sans objet",
                "Sans objet",
            ),
            ("Poor|Fair|Good|Unable to rate|Can’t say", "Unable to rate Can’t say"),
            ("Peu concerné|Très concerné|Sans objet|N/A", "Sans objet N/A"),
            ("Peu concerné|Très concerné|Ne sait pas", "Ne sait pas"),
            (
                "Peu concerné|Pas concerné|Pas concerné ou sans objet",
                "Pas concerné ou sans objet",
            ),
            ("Pas d’opinion|Opinion favorable|Opinion défavorable", "Pas d’opinion"),
            ("Oui, je sais nager|Non|Je ne sais pas", "Je ne sais pas"),
            ("Somebody I know|A poster|Don’t know", "Don’t know"),
            ("Ne se prononce pas|Pour|Contre", "Ne se prononce pas"),
            ("Pas concerné|Oui|Non", "Pas concerné?"),
            ("Yes|No|Not sure|Prefer not to say", "Not sure? Prefer not to say"),
            ("Oui|Non|Pas de réponse / refus", "Pas de réponse / refus"),
            ("Oui|Non|Pas de réponse|Ne répond pas", "Pas de réponse? Ne répond pas?"),
        ] {
            let labels: Vec<&str> = list.split('|').collect();
            let found = silences(&labels)
                .into_iter()
                .zip(&labels)
                .filter_map(|(silence, label)| {
                    let doubt = if silence?.is_sure { "" } else { "?" };
                    Some(format!("{label}{doubt}"))
                });
            assert_eq!(found.collect::<Vec<_>>().join(" "), expected, "{list}");
        }
    }
}
