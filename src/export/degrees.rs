//! Scales without what stands beside their degrees, told alike of every tool.

use super::outline::{Form, Outline, Reply};
use super::scales;
use super::unsaid::{is_unsaid, unsaid};

/// Fewer degrees are no scale that the tool alone could tell of.
const FEWEST: usize = 3;

impl Outline {
    /// Puts what is no degree apart from the scales that it stands beside, whichever tool has told of them.
    pub fn set_apart(&mut self) {
        let prompts = self.parts.iter_mut().flat_map(|part| &mut part.prompts);
        prompts.for_each(|prompt| set_apart(&mut prompt.form));
    }
}

fn set_apart(form: &mut Form) {
    let Form::One {
        replies,
        is_ordered,
        apart,
        ..
    } = form
    else {
        return;
    };
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let said = labels.iter().filter(|label| !is_unsaid(label)).count();
    let is_scale = scales::are_degrees(&labels) || *is_ordered && said >= FEWEST;
    if said == labels.len() || !is_scale {
        return;
    }
    *is_ordered = true;
    let of = |reply: Reply| match unsaid(&reply.label) {
        Some(kind) => Err((kind, reply)),
        None => Ok(reply),
    };
    for one in std::mem::take(replies).into_iter().map(of) {
        match one {
            Ok(degree) => replies.push(degree),
            Err(other) => apart.push(other),
        }
    }
    apart.sort_by_key(|(kind, _)| *kind);
}

#[cfg(test)]
mod tests {
    use super::set_apart;
    use crate::export::{Form, Labelled, Reply, Unsaid};

    /// The labels of the degrees, what is apart, and whether the list is a scale.
    fn parted(labels: &[&str], is_ordered: bool) -> (String, Vec<Unsaid>, bool) {
        let mut form = Form::One {
            replies: labels.iter().map(|label| Reply::new(*label, *label)).collect(),
            is_ordered,
            apart: Vec::new(),
            lines: vec![Labelled::new("", "q")],
        };
        set_apart(&mut form);
        let Form::One {
            replies,
            is_ordered,
            apart,
            ..
        } = form
        else {
            panic!("a list")
        };
        let labels: Vec<String> = replies.into_iter().map(|reply| reply.label).collect();
        let apart = apart.into_iter().map(|(kind, _)| kind).collect();
        (labels.join("|"), apart, is_ordered)
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
