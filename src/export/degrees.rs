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
            (*replies, *is_ordered) = in_order(replies);
            let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
            if *is_ordered {
                self.doubt.get_or_insert(Doubt::Order);
            } else if scales::are_near(&labels) {
                self.doubt.get_or_insert(Doubt::Near);
            }
        }
    }
}

/// A list that only the answers tell, in its order, and whether that is a scale's.
fn in_order(replies: &[Reply]) -> (Vec<Reply>, bool) {
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let order = scales::order(&labels).unwrap_or_else(|| scales::usual(&labels));
    let labels: Vec<&str> = order.iter().map(|place| labels[*place]).collect();
    let is_scale = scales::are_degrees(&labels);
    (
        order.into_iter().map(|place| replies[place].clone()).collect(),
        is_scale,
    )
}

/// Why a label that comes to these degrees of a scale is none of them; none where it is one, or may be.
pub fn silence_beside(degrees: &[&str], label: &str) -> Option<Unsaid> {
    let labels = [degrees, &[label]].concat();
    let silence = silences(&labels).pop()??;
    (silence.is_sure || scales::are_told_degrees(&labels)).then_some(silence.kind)
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
        let is_known = scales::are_degrees(&labels) || is_ordered && scales::are_told_degrees(&labels);
        let is_scale = is_known || is_ordered && said >= FEWEST;
        if said == labels.len() || !is_scale {
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

    use Unsaid::{DontKnow, NotConcerned};

    /// The labels of the degrees, parted by "|", what is apart, and whether the list is a scale.
    fn parted(labels: &str, is_ordered: bool) -> (String, Vec<Unsaid>, bool) {
        let replies: Vec<Reply> = labels.split('|').map(|label| Reply::new(label, label)).collect();
        match Parted::of(&replies, is_ordered) {
            None => (labels.to_owned(), Vec::new(), is_ordered),
            Some(scale) => {
                let labels: Vec<&str> = scale.degrees.iter().map(|reply| reply.label.as_str()).collect();
                let apart = scale.apart.iter().map(|(kind, _)| *kind).collect();
                (labels.join("|"), apart, true)
            }
        }
    }

    #[test]
    fn a_scale_that_its_words_tell_is_its_degrees() {
        for (labels, degrees, apart) in [
            (
                "Jamais|Parfois|Souvent|Ne sait pas",
                "Jamais|Parfois|Souvent",
                &[DontKnow][..],
            ),
            // From the other end, and with two that are none.
            (
                "Don’t know|Agree|Neutral|Disagree|N/A",
                "Agree|Neutral|Disagree",
                &[NotConcerned, DontKnow],
            ),
            (
                "Jamais|Parfois|Souvent|Pas concerné(e)",
                "Jamais|Parfois|Souvent",
                &[NotConcerned],
            ),
        ] {
            assert_eq!(parted(labels, false), (degrees.to_owned(), apart.to_vec(), true));
        }
    }

    #[test]
    fn a_scale_that_the_tool_alone_tells_is_what_may_be_its_degrees() {
        for (labels, degrees, apart) in [
            ("Froid|Tiède|Chaud|Sans objet", "Froid|Tiède|Chaud", &[NotConcerned][..]),
            (
                "Pas concerné|Peu concerné|Plutôt concerné|Très concerné",
                "Pas concerné|Peu concerné|Plutôt concerné|Très concerné",
                &[],
            ),
            (
                "Very sure|Fairly sure|Hardly sure|Not sure|N/A",
                "Very sure|Fairly sure|Hardly sure|Not sure",
                &[NotConcerned],
            ),
            // What no other says more or less of may be one all the same.
            ("Pas concerné|Froid|Tiède|Chaud", "Pas concerné|Froid|Tiède|Chaud", &[]),
            // The middle of a scale; what says that nothing was asked is none.
            (
                "En désaccord|Sans opinion|D’accord",
                "En désaccord|Sans opinion|D’accord",
                &[],
            ),
            (
                "En désaccord|Sans objet|D’accord|Ne sait pas",
                "En désaccord|D’accord",
                &[NotConcerned, DontKnow],
            ),
            ("Oui|Non|Ne sait pas", "Oui|Non|Ne sait pas", &[]),
        ] {
            assert_eq!(parted(labels, true), (degrees.to_owned(), apart.to_vec(), true));
        }
    }

    #[test]
    fn other_lists_stay_whole() {
        for labels in [
            "Oui|Non|Ne sait pas",
            "Pas concerné|Oui|Non",
            "Nord|Sud|Est|Refus",
            // In no order of a scale.
            "Souvent|Jamais|Parfois|NSP",
            "Pas concerné|Peu concerné|Plutôt concerné|Très concerné",
        ] {
            assert_eq!(parted(labels, false), (labels.to_owned(), Vec::new(), false));
        }
    }
}
