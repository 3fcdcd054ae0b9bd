//! Scales without what stands beside their degrees, told alike of every tool.

use super::outline::{Doubt, Form, Outline, Prompt, Reply};
use super::scales;
use super::unsaid::{Silence, Unsaid, silences};

/// Fewer degrees are no scale that the tool alone could tell of.
const FEWEST: usize = 3;

impl Outline {
    /// Puts what is no degree apart from the scales that it stands beside, whichever tool has told of them.
    pub fn set_apart(&mut self) {
        for prompt in self.parts.iter_mut().flat_map(|part| &mut part.prompts) {
            let Form::One {
                replies,
                is_ordered,
                apart,
                ..
            } = &mut prompt.form
            else {
                continue;
            };
            let Some(scale) = Parted::of(replies, *is_ordered) else {
                continue;
            };
            *is_ordered = true;
            (*replies, *apart) = (scale.degrees, scale.apart);
            if scale.has_doubt {
                prompt.doubt.get_or_insert(Doubt::Degree);
            }
        }
    }
}

impl Prompt {
    /// Takes out of its list what is a missing answer by its authors' word. What only the answers tell is put in order again:
    /// beside such a code, no scale was known.
    pub fn leave(&mut self, is_left: &dyn Fn(&Reply) -> bool, is_told: bool) {
        let (Form::One { replies, .. }
        | Form::Joined { replies, .. }
        | Form::Ranks { replies, .. }
        | Form::Mentions { replies, .. }) = &mut self.form
        else {
            return;
        };
        let is_whole = replies.iter().all(is_left);
        if is_whole || !replies.iter().any(is_left) {
            return;
        }
        replies.retain(is_left);
        if let Form::One {
            replies, is_ordered, ..
        } = &mut self.form
            && !is_told
            && !*is_ordered
        {
            let in_order = |replies: &[Reply]| {
                let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
                let order = scales::order(&labels).unwrap_or_else(|| scales::usual(&labels));
                order
                    .into_iter()
                    .map(|place| replies[place].clone())
                    .collect::<Vec<Reply>>()
            };
            *replies = in_order(replies);
            let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
            *is_ordered = scales::are_degrees(&labels);
            if *is_ordered {
                self.doubt.get_or_insert(Doubt::Order);
            }
        }
    }
}

/// Why a label that comes to these degrees of a scale is none of them; none where it is one, or may be.
pub fn silence_beside(degrees: &[&str], label: &str) -> Option<Unsaid> {
    let labels = [degrees, &[label]].concat();
    let silence = silences(&labels).pop()??;
    (silence.is_sure || scales::are_degrees(&labels)).then_some(silence.kind)
}

/// A scale, and what stood beside its degrees.
struct Parted {
    degrees: Vec<Reply>,
    /// By what it means.
    apart: Vec<(Unsaid, Reply)>,
    /// Whether some degree may be none.
    has_doubt: bool,
}

impl Parted {
    /// None of a list that is no scale, or that nothing stands beside.
    fn of(replies: &[Reply], is_ordered: bool) -> Option<Self> {
        let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
        let silences = silences(&labels);
        let is_degree: Vec<bool> = silences.iter().map(Option::is_none).collect();
        let said = is_degree.iter().filter(|is_degree| **is_degree).count();
        let is_known = scales::are_degrees(&labels);
        if said == labels.len() || !is_known && !(is_ordered && said >= FEWEST) {
            return None;
        }
        let is_apart = |place: usize, silence: &Silence| {
            // Between degrees, "no opinion" may be the middle of them.
            let is_between = is_degree[..place].contains(&true) && is_degree[place..].contains(&true);
            (is_known || silence.is_sure) && !(is_between && silence.kind == Unsaid::DontKnow)
        };
        let (mut degrees, mut apart, mut has_doubt) = (Vec::new(), Vec::new(), false);
        for (place, (reply, silence)) in replies.iter().zip(silences).enumerate() {
            match silence {
                Some(silence) if is_apart(place, &silence) => apart.push((silence.kind, reply.clone())),
                other => {
                    has_doubt |= other.is_some();
                    degrees.push(reply.clone());
                }
            }
        }
        apart.sort_by_key(|(kind, _)| *kind);
        Some(Self {
            degrees,
            apart,
            has_doubt,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Parted;
    use crate::export::{Reply, Unsaid};

    /// The labels of the degrees, what is apart, and whether the list is a scale.
    fn parted(labels: &[&str], is_ordered: bool) -> (String, Vec<Unsaid>, bool) {
        let replies: Vec<Reply> = labels.iter().map(|label| Reply::new(*label, *label)).collect();
        match Parted::of(&replies, is_ordered) {
            None => (labels.join("|"), Vec::new(), is_ordered),
            Some(scale) => {
                let labels: Vec<&str> = scale.degrees.iter().map(|reply| reply.label.as_str()).collect();
                let apart = scale.apart.iter().map(|(kind, _)| *kind).collect();
                (labels.join("|"), apart, true)
            }
        }
    }

    #[test]
    fn a_scale_is_its_degrees() {
        let (dont_know, not_concerned) = (Unsaid::DontKnow, Unsaid::NotConcerned);
        for (labels, is_ordered, expected) in [
            (
                &["Jamais", "Parfois", "Souvent", "Ne sait pas"][..],
                false,
                ("Jamais|Parfois|Souvent", vec![dont_know], true),
            ),
            // From the other end, and with two that are none.
            (
                &["Don’t know", "Agree", "Neutral", "Disagree", "N/A"],
                false,
                ("Agree|Neutral|Disagree", vec![not_concerned, dont_know], true),
            ),
            // A tool's own scale, in words that nobody knows.
            (
                &["Froid", "Tiède", "Chaud", "Sans objet"],
                true,
                ("Froid|Tiède|Chaud", vec![not_concerned], true),
            ),
            (
                &["Oui", "Non", "Ne sait pas"],
                false,
                ("Oui|Non|Ne sait pas", vec![], false),
            ),
            (
                &["Oui", "Non", "Ne sait pas"],
                true,
                ("Oui|Non|Ne sait pas", vec![], true),
            ),
            (
                &["Nord", "Sud", "Est", "Refus"],
                false,
                ("Nord|Sud|Est|Refus", vec![], false),
            ),
            // In no order of a scale.
            (
                &["Souvent", "Jamais", "Parfois", "NSP"],
                false,
                ("Souvent|Jamais|Parfois|NSP", vec![], false),
            ),
            // The lowest degree of a tool's own scale.
            (
                &["Pas concerné", "Peu concerné", "Plutôt concerné", "Très concerné"],
                true,
                ("Pas concerné|Peu concerné|Plutôt concerné|Très concerné", vec![], true),
            ),
            (
                &["Very sure", "Fairly sure", "Hardly sure", "Not sure", "N/A"],
                true,
                ("Very sure|Fairly sure|Hardly sure|Not sure", vec![not_concerned], true),
            ),
            // What may be one stays where only the tool says that the list is a scale.
            (
                &["Pas concerné", "Froid", "Tiède", "Chaud"],
                true,
                ("Pas concerné|Froid|Tiède|Chaud", vec![], true),
            ),
            (
                &["Jamais", "Parfois", "Souvent", "Pas concerné(e)"],
                true,
                ("Jamais|Parfois|Souvent", vec![not_concerned], true),
            ),
            // The middle of a scale; what says that nothing was asked is none.
            (
                &["En désaccord", "Sans opinion", "D’accord"],
                true,
                ("En désaccord|Sans opinion|D’accord", vec![], true),
            ),
            (
                &["En désaccord", "Sans objet", "D’accord", "Ne sait pas"],
                true,
                ("En désaccord|D’accord", vec![not_concerned, dont_know], true),
            ),
        ] {
            let (degrees, apart, ordered) = expected;
            assert_eq!(
                parted(labels, is_ordered),
                (degrees.to_owned(), apart, ordered),
                "{labels:?}"
            );
        }
    }
}
