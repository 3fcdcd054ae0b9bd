//! Scales whose degrees are one word with adverbs before it: "not sure", "fairly sure", "very sure".

/// Fewer degrees are no scale that their words could tell.
const FEWEST: usize = 3;

/// How much an adverb says, from the least to the most that it may mean. What overlaps has no order of its own.
type Degree = (u8, u8);

/// The word alone: "satisfied" is more than "somewhat satisfied", and less than "very satisfied".
const ALONE: Degree = (44, 46);

/// Adverbs, folded.
const ADVERBS: &[(Degree, &[&str])] = &[
    (
        (0, 0),
        &[
            "pas du tout",
            "absolument pas",
            "nullement",
            "aucunement",
            "not at all",
            "not in the least",
        ],
    ),
    (
        (5, 10),
        &[
            "pas vraiment",
            "pas tres",
            "pas trop",
            "pas tellement",
            "plutot pas",
            "guere",
            "not really",
            "not very",
            "not too",
            "not so",
            "not that",
            "not particularly",
            "not especially",
            "hardly",
            "barely",
            "scarcely",
        ],
    ),
    ((2, 4), &["pas", "non", "not"]),
    ((5, 7), &["tres peu"]),
    // "Peu" and "un peu" are the same to some.
    ((8, 12), &["plutot peu", "peu"]),
    ((8, 14), &["faiblement"]),
    (
        (11, 14),
        &[
            "un petit peu",
            "un peu",
            "legerement",
            "a little bit",
            "a little",
            "a bit",
            "only slightly",
            "slightly",
            "mildly",
        ],
    ),
    ((16, 19), &["somewhat"]),
    (
        (16, 34),
        &["plus ou moins", "partiellement", "en partie", "partly", "partially"],
    ),
    ((21, 28), &["moyennement", "moderement", "moderately"]),
    ((17, 40), &["fairly", "reasonably"]),
    ((25, 40), &["passablement", "relativement"]),
    ((30, 40), &["assez", "plutot"]),
    ((17, 46), &["rather", "relatively"]),
    ((30, 46), &["quite", "pretty", "suffisamment", "sufficiently"]),
    ((50, 60), &["tres", "fort", "fortement", "hautement", "very", "highly"]),
    ((46, 70), &["bien", "vraiment", "mostly", "largely", "really"]),
    (
        (65, 80),
        &[
            "tout a fait",
            "totalement",
            "completement",
            "entierement",
            "absolument",
            "parfaitement",
            "extremement",
            "extremely",
            "completely",
            "totally",
            "fully",
            "entirely",
            "absolutely",
        ],
    ),
];

/// How much a label, folded, says of what its last words say.
fn parted(label: &str) -> (Degree, &str) {
    let behind = |adverb: &str| label.strip_prefix(adverb)?.strip_prefix(' ');
    let all = ADVERBS
        .iter()
        .flat_map(|(degree, adverbs)| adverbs.iter().map(move |adverb| (*degree, *adverb)));
    let found = all.filter_map(|(degree, adverb)| Some((degree, behind(adverb)?)));
    // Of "not" and "not very", the longer one.
    found.min_by_key(|(_, head)| head.len()).unwrap_or((ALONE, label))
}

/// The word that labels, folded, are degrees of: it stands in all of them, alone or behind an adverb.
pub fn head(labels: &[String]) -> Option<&str> {
    let (first, others) = labels.split_first()?;
    let (_, head) = parted(first);
    let is_one = !others.is_empty() && others.iter().all(|label| parted(label).1 == head);
    is_one.then_some(head)
}

/// Whether a label, folded, is a degree of a word.
pub fn is_degree(label: &str, head: &str) -> bool {
    parted(label).1 == head
}

fn degrees(labels: &[String]) -> Option<Vec<Degree>> {
    head(labels)?;
    let degrees = labels.iter().map(|label| parted(label).0);
    (labels.len() >= FEWEST).then(|| degrees.collect())
}

fn is_less(one: Degree, other: Degree) -> bool {
    one.1 < other.0
}

/// The places of labels, folded, from the lowest degree of one word to its highest; none where the order of any two
/// may be otherwise.
pub fn order(labels: &[String]) -> Option<Vec<usize>> {
    let degrees = degrees(labels)?;
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by_key(|place| degrees[*place]);
    let are_apart = order.windows(2).all(|pair| is_less(degrees[pair[0]], degrees[pair[1]]));
    are_apart.then_some(order)
}

/// Whether labels, folded, are degrees of one word, be it that their adverbs don't tell the order of some.
pub fn are_of_one(labels: &[String]) -> bool {
    degrees(labels).is_some_and(|degrees| {
        let is_more = |other: &Degree| degrees.iter().any(|one| is_less(*one, *other));
        degrees.iter().any(is_more)
    })
}

/// Whether labels, folded, stand in an order that their adverbs allow, from either end.
pub fn may_stand_so(labels: &[String]) -> bool {
    let Some(degrees) = degrees(labels) else {
        return false;
    };
    let rises = |degrees: &[Degree]| {
        let later = |at: usize| degrees[at + 1..].iter().all(|more| !is_less(*more, degrees[at]));
        let ends = degrees.first().zip(degrees.last());
        (0..degrees.len()).all(later) && ends.is_some_and(|(first, last)| is_less(*first, *last))
    };
    let reversed: Vec<Degree> = degrees.iter().rev().copied().collect();
    rises(&degrees) || rises(&reversed)
}

#[cfg(test)]
mod tests {
    use super::{are_of_one, may_stand_so, order};
    use crate::export::fold;

    fn folded(list: &str) -> Vec<String> {
        list.split('|').map(fold).collect()
    }

    #[test]
    fn adverbs_put_degrees_in_order() {
        for list in [
            "Pas concerné|Peu concerné|Plutôt concerné|Très concerné",
            "Pas du tout inquiet|Pas vraiment inquiet|Un peu inquiet|Assez inquiet|Inquiet|Très inquiet",
            "Pas du tout d’accord|Peu d’accord|Moyennement d’accord|Assez d’accord|Tout à fait d’accord",
            "Peu confiant|Confiant|Très confiant|Extrêmement confiant",
            "Très peu à l’aise|Peu à l’aise|À l’aise|Très à l’aise",
            "Not sure|Fairly sure|Very sure",
            "Not relevant|Somewhat relevant|Relevant|Very relevant",
            "Not at all clear|Not very clear|A little clear|Somewhat clear|Moderately clear|Quite clear|Very clear",
            "Not at all familiar|Slightly familiar|Somewhat familiar|Moderately familiar|Extremely familiar",
        ] {
            let labels = folded(list);
            let sorted: Vec<usize> = (0..labels.len()).collect();
            assert_eq!(order(&labels), Some(sorted), "{list}");
            let backwards: Vec<String> = labels.iter().rev().cloned().collect();
            assert_eq!(order(&backwards), Some((0..labels.len()).rev().collect()), "{list}");
            assert!(may_stand_so(&labels) && may_stand_so(&backwards), "{list}");
        }
    }

    /// Whoever made the list knows which is more.
    #[test]
    fn degrees_that_are_near_have_the_order_of_their_tool_alone() {
        for list in [
            "Pas concerné|Assez concerné|Plutôt concerné|Très concerné",
            "Pas concerné|Plutôt concerné|Assez concerné|Très concerné",
            "Très inquiet|Un peu inquiet|Peu inquiet|Pas du tout inquiet",
            "Not sure|Fairly sure|Quite sure|Very sure",
            "Not sure|Quite sure|Fairly sure|Very sure",
            "Very safe|Fairly safe|Somewhat safe|Not safe",
            "Not sure|Sure|Quite sure|Very sure",
            "Not clear|Clear|Extremely clear|Completely clear",
        ] {
            let labels = folded(list);
            assert_eq!(order(&labels), None, "{list}");
            assert!(are_of_one(&labels) && may_stand_so(&labels), "{list}");
        }
        let mixed = folded("Très concerné|Pas concerné|Assez concerné|Plutôt concerné");
        assert!(are_of_one(&mixed) && !may_stand_so(&mixed));
    }

    #[test]
    fn other_lists_are_no_degrees_of_one_word() {
        for list in [
            "Peu concerné|Très concerné",
            "Très satisfait|Satisfait|Insatisfait",
            "Pas assez clair|Assez clair|Trop clair",
            "Plutôt le matin|Plutôt le soir|Très tôt",
            "Pas de voiture|Une voiture|Deux voitures",
            "Mal informé|Bien informé|Très bien informé",
            "Pas|Peu|Très",
            "Notable|Somewhat|Very",
            "Assez clair|Plutôt clair|Relativement clair",
        ] {
            let labels = folded(list);
            assert_eq!(order(&labels), None, "{list}");
            assert!(!may_stand_so(&labels), "{list}");
        }
    }
}
