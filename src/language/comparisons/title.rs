//! Titles that only name what is shown: "Les cinq obstacles les plus cités", "Differences between groups".

use super::found::Relation;
use crate::language::among::is_among;
use crate::language::figures::token::tokens;
use crate::survey::Language;

/// Verbs of sentences that rank, or tell apart, in French.
const FRENCH: &str = "\
    est sont était étaient a ont reste restent demeure demeurent vient viennent arrive arrivent occupe occupent domine \
    dominent figure figurent constitue constituent représente représentent emporte emportent devance devancent obtient \
    obtiennent prime priment classe classent tient tiennent mène mènent ferme ferment dépasse dépassent diffère diffèrent \
    varie varient divergent distingue distinguent démarque démarquent sépare séparent existe existent apparaît apparaissent \
    attire attirent préfère préfèrent aime aiment touche touchent compte comptent remporte remportent";

/// In English.
const ENGLISH: &str = "\
    is are was were has have had remains remain comes come came ranks leads lead led tops topped stands stand holds hold \
    wins win won beats beat dominates dominate differ differs differed vary varies varied diverge diverges separates separate \
    draws draw drew gets get likes like prefers prefer outnumber outnumbers";

/// Words after which a verb is not that of the title: "ceux qui placent", "those that are".
const WITHIN: &str = "qui que qu dont où who that which";

/// Whether what a title compares is no claim: ranks and differences that no verb says are those that its table shows. What
/// grows, and who is more than whom, is a claim without a verb, too.
pub fn only_names(language: Language, title: &str, said: Relation) -> bool {
    let verbs = match language {
        Language::FrCa => FRENCH,
        Language::EnCa => ENGLISH,
    };
    let words = tokens(title);
    let is_own = |at: usize| {
        let before = words[at.saturating_sub(2)..at].iter();
        !before.into_iter().any(|word| is_among(&word.text, WITHIN))
    };
    let has_verb = (0..words.len()).any(|at| is_among(&words[at].text, verbs) && is_own(at));
    match said {
        Relation::Rank(_) | Relation::Differ => !has_verb,
        Relation::More
        | Relation::Less
        | Relation::Equal
        | Relation::Times(_)
        | Relation::Trend { .. }
        | Relation::Significant => false,
    }
}
