//! Scales with two ends: which of their answers stand against and which for, and what lies between.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The answers of a scale on both sides of a middle, as places in their list, 0-based; each list in the order to draw it from the
/// left to the right, so that the strongest stand furthest from the middle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Those against.
    pub left: Vec<usize>,
    /// The one between, which belongs to both sides.
    pub middle: Option<usize>,
    /// Those for.
    pub right: Vec<usize>,
    /// Those that are no degree of the scale: "Ne sait pas".
    pub beside: Vec<usize>,
}

/// What scales of agreement and satisfaction have in their labels.
const AGREEMENT: [&str; 4] = ["accord", "agree", "satisf", "favorable"];
/// What tells that a label is the low end of such a scale: words, and how words begin.
const LOW: [&str; 2] = ["pas", "not"];
const LOW_START: [&str; 6] = [
    "desaccord",
    "disagree",
    "dissatisfied",
    "insatisfait",
    "unsatisfied",
    "defavorable",
];
/// How the label begins of a degree that is closer to the low end.
const LITTLE: [&str; 3] = ["peu ", "tres peu ", "hardly "];
/// What the label of the degree at the centre of a scale may hold.
const MIDDLING: [&str; 5] = ["moyennement", "moderately", "plus ou moins", "more or less", "partag"];
/// How a label begins that is between the ends, wherever it is listed; or all of it.
const BETWEEN: [&str; 5] = ["ni ", "neither ", "neutr", "indifferent", "undecided"];
const BETWEEN_WHOLE: [&str; 3] = ["milieu", "middle", "neither"];
/// What the labels of answers hold that are no degree.
const NO_DEGREE: [&str; 16] = [
    "sait pas",
    "sais pas",
    "sans opinion",
    "pas d'opinion",
    "aucune opinion",
    "sans objet",
    "s'applique pas",
    "non applicable",
    "sans reponse",
    "prefere ne pas",
    "don't know",
    "do not know",
    "no opinion",
    "not applicable",
    "prefer not",
    "not sure",
];
/// Answers on each side that colours and patterns tell apart, without one beside them and with one.
const MOST: [usize; 2] = [5, 3];

/// The answers of a scale, as places, by what their labels say alone.
struct ByLabel {
    degrees: Vec<usize>,
    /// Where one says that it is between.
    middle: Option<usize>,
    beside: Vec<usize>,
}

impl ByLabel {
    /// Of folded labels; none where several say that they are between.
    fn of(labels: &[String]) -> Option<Self> {
        let is_between = |at: &usize| {
            let label = labels[*at].as_str();
            BETWEEN.iter().any(|start| label.starts_with(start)) || BETWEEN_WHOLE.contains(&label)
        };
        let is_degree = |at: &usize| !NO_DEGREE.iter().any(|words| labels[*at].contains(words));
        let (degrees, beside): (Vec<usize>, Vec<usize>) = (0..labels.len()).partition(is_degree);
        let (between, degrees): (Vec<usize>, Vec<usize>) = degrees.into_iter().partition(is_between);
        (between.len() < 2).then(|| Self {
            degrees,
            middle: between.first().copied(),
            beside,
        })
    }
}

impl Sides {
    /// The sides of a scale of agreement or satisfaction, known by the words of its labels, in French or English; none of any
    /// other scale.
    pub fn of_agreement<L: AsRef<str>>(labels: &[L]) -> Option<Self> {
        let labels: Vec<String> = labels.iter().map(|label| fold(label.as_ref())).collect();
        let ByLabel {
            mut degrees,
            mut middle,
            beside,
        } = ByLabel::of(&labels)?;
        let is_named = |at: &usize| AGREEMENT.iter().any(|word| labels[*at].contains(word));
        let is_middling = |at: &usize| MIDDLING.iter().any(|word| labels[*at].contains(word));
        let central = degrees.len() / 2;
        if middle.is_none() && degrees.len() % 2 == 1 {
            let found = degrees.get(central).filter(|at| !is_low(&labels[**at]));
            middle = found.filter(|at| !is_named(at) || is_middling(at)).copied();
            degrees.retain(|at| Some(*at) != middle);
        }
        let is_against =
            |at: &&usize| is_low(&labels[**at]) || LITTLE.iter().any(|word| labels[**at].starts_with(word));
        let against = degrees.iter().filter(is_against).count();
        let is_first = degrees.first().is_some_and(|at| is_against(&at));
        // Those against stand together at an end.
        let right = degrees.split_off(if is_first { against } else { degrees.len() - against });
        let (low, high) = if is_first {
            (&degrees, &right)
        } else {
            (&right, &degrees)
        };
        let is_agreement = low.iter().chain(high).all(is_named) && low.iter().any(|at| is_low(&labels[*at]));
        if !is_agreement || !low.iter().all(|at| is_against(&at)) {
            return None;
        }
        let found = Self {
            left: degrees,
            middle,
            right,
            beside,
        };
        found
            .told_apart()
            .map(|found| if is_first { found } else { found.turned() })
    }

    /// The sides of any scale, by the places of its labels: the first half against, the last for; none of a scale that is too
    /// short or too long for it, or has no such halves.
    pub fn halves<L: AsRef<str>>(labels: &[L]) -> Option<Self> {
        let labels: Vec<String> = labels.iter().map(|label| fold(label.as_ref())).collect();
        let ByLabel {
            mut degrees,
            mut middle,
            beside,
        } = ByLabel::of(&labels)?;
        let half = degrees.len() / 2;
        if middle.is_none() && degrees.len() % 2 == 1 {
            middle = Some(degrees.remove(half));
        }
        let right = degrees.split_off(half);
        let found = Self {
            left: degrees,
            middle,
            right,
            beside,
        };
        found.told_apart().filter(|found| found.left.len() == found.right.len())
    }

    /// Where there is an answer on each side, and no more than colours and patterns tell apart.
    fn told_apart(self) -> Option<Self> {
        let most = MOST.get(self.beside.len()).copied().unwrap_or(0);
        let fits = |side: &Vec<usize>| (1..=most).contains(&side.len());
        (fits(&self.left) && fits(&self.right)).then_some(self)
    }

    /// The same, with what was on the left on the right.
    fn turned(self) -> Self {
        Self {
            left: self.right.into_iter().rev().collect(),
            right: self.left.into_iter().rev().collect(),
            ..self
        }
    }

    /// All answers from the left to the right.
    pub fn across(&self) -> impl Iterator<Item = usize> + '_ {
        let scale = self.left.iter().chain(&self.middle).chain(&self.right);
        scale.chain(&self.beside).copied()
    }
}

/// Whether a folded label tells the low end of a scale.
fn is_low(label: &str) -> bool {
    let mut words = label.split(|c: char| !c.is_alphanumeric());
    words.any(|word| LOW.contains(&word) || LOW_START.iter().any(|low| word.starts_with(low)))
}

/// In small letters, without accents, with plain apostrophes and spaces.
fn fold(text: &str) -> String {
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c));
    let letters = letters.flat_map(char::to_lowercase).map(|c| match c {
        '’' | 'ʼ' | '‘' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    });
    letters.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Sides;

    fn sides(left: &[usize], middle: Option<usize>, right: &[usize], beside: &[usize]) -> Option<Sides> {
        Some(Sides {
            left: left.into(),
            middle,
            right: right.into(),
            beside: beside.into(),
        })
    }

    #[test]
    fn agreement_has_two_sides_whichever_way_it_is_listed() {
        let french = [
            "Tout à fait en désaccord",
            "Plutôt en désaccord",
            "Plutôt en accord",
            "Tout à fait en accord",
        ];
        assert_eq!(Sides::of_agreement(&french), sides(&[0, 1], None, &[2, 3], &[]));
        let english = [
            "Strongly agree",
            "Agree",
            "Neither agree nor disagree",
            "Disagree",
            "Strongly disagree",
            "Don’t know",
        ];
        assert_eq!(Sides::of_agreement(&english), sides(&[4, 3], Some(2), &[1, 0], &[5]));
        // One side may have more degrees than the other.
        assert_eq!(
            Sides::of_agreement(&["Disagree", "Neither", "Agree", "Strongly agree"]),
            sides(&[0], Some(1), &[2, 3], &[])
        );
        let few = [
            "Pas du tout satisfait",
            "Peu satisfait",
            "Moyennement",
            "Assez satisfait",
            "Très satisfait",
        ];
        assert_eq!(Sides::of_agreement(&few), sides(&[0, 1], Some(2), &[3, 4], &[]));
        let nets = ["En accord, total", "En désaccord, total", "Ni l’un ni l’autre"];
        assert_eq!(Sides::of_agreement(&nets), sides(&[1], Some(2), &[0], &[]));
        assert_eq!(
            Sides::of_agreement(&["D’accord", "Pas d’accord"]),
            sides(&[1], None, &[0], &[])
        );
    }

    #[test]
    fn other_scales_have_none_unless_asked() {
        let unlike: [&[&str]; 7] = [
            &["Jamais", "Rarement", "Souvent", "Toujours"],
            &["Pas efficace", "Peu efficace", "Efficace", "Très efficace"],
            &["Peu satisfait", "Satisfait", "Très satisfait", "Extrêmement satisfait"],
            &["Accordée", "Refusée"],
            &["Disagree", "Not agreed", "Agree", "Pas d’accord"],
            &["Agree"],
            &[],
        ];
        for labels in unlike {
            assert_eq!(Sides::of_agreement(labels), None, "{labels:?}");
        }
        assert_eq!(Sides::halves(unlike[0]), sides(&[0, 1], None, &[2, 3], &[]));
        assert_eq!(
            Sides::halves(&["Poor", "Fair", "Good"]),
            sides(&[0], Some(1), &[2], &[])
        );
        assert_eq!(Sides::halves(&["1", "Neutral", "3", "4"]), None);
        assert_eq!(Sides::halves(&(0..13).map(|n| n.to_string()).collect::<Vec<_>>()), None);
    }
}
