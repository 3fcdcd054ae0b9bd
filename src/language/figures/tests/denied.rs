//! What is denied of everyone in so many words, what is no denial, and what claims nothing of them; with the words that say it.

use super::super::{GREAT_MAJORITY, Said, Verdict, find, holds_share};
use crate::survey::Language::{self, EnCa, FrCa};

/// Each text with the words of its only figure, and the shares, in hundredths, at which it holds: of 0, 60, 97 and 100.
const FIGURES: [(Language, &str, &str, [bool; 4]); 63] = [
    (FrCa, "Les parents ne sont pas seulement tous venus.", "tous", ALL),
    (FrCa, "Les parents ne sont pas simplement tous d’accord.", "tous", ALL),
    (EnCa, "The residents have not only all come.", "all", ALL),
    (EnCa, "The residents are not just all happy.", "all", ALL),
    (
        FrCa,
        "Nullement tous les parents ne lisent.",
        "Nullement tous les",
        NOT_ALL,
    ),
    (
        FrCa,
        "Les parents ne sont en aucun cas tous venus.",
        "en aucun cas tous",
        NOT_ALL,
    ),
    (
        FrCa,
        "Les parents sont tout sauf tous satisfaits.",
        "tout sauf tous",
        NOT_ALL,
    ),
    (EnCa, "By no means all residents are happy.", "By no means all", NOT_ALL),
    (
        EnCa,
        "The residents are by no means all happy.",
        "by no means all",
        NOT_ALL,
    ),
    (EnCa, "In no way are all residents happy.", "In no way are all", NOT_ALL),
    (
        EnCa,
        "In no sense do all of the residents read.",
        "In no sense do all of the",
        NOT_ALL,
    ),
    (EnCa, "Never have all residents come.", "Never have all", NOT_ALL),
    (EnCa, "Anything but all residents read.", "Anything but all", NOT_ALL),
    (EnCa, "Every resident does not read.", "Every", NOT_ALL),
    (EnCa, "Each parent did not answer.", "Each", NOT_ALL),
    (EnCa, "Each of the residents of the area doesn’t read.", "Each", NOT_ALL),
    (EnCa, "Every resident who did not answer was called.", "Every", ALL),
    (FrCa, "Les parents ne sont pas unanimes.", "pas unanimes", NOT_ALL),
    (
        FrCa,
        "Les parents ne sont pas vraiment unanimes.",
        "pas vraiment unanimes",
        NOT_ALL,
    ),
    (
        FrCa,
        "Les parents sont loin d’être unanimes.",
        "loin d’être unanimes",
        NOT_ALL,
    ),
    (FrCa, "La question ne fait pas l’unanimité.", "pas l’unanimité", NOT_ALL),
    (
        FrCa,
        "La réponse n’est pas donnée à l’unanimité.",
        "pas donnée à l’unanimité",
        NOT_ALL,
    ),
    (FrCa, "Il n’y a pas d’unanimité.", "pas d’unanimité", NOT_ALL),
    (FrCa, "Les parents ne sont pas seulement unanimes.", "unanimes", ALL),
    (EnCa, "The residents are not unanimous.", "not unanimous", NOT_ALL),
    (EnCa, "The residents aren’t unanimous.", "aren’t unanimous", NOT_ALL),
    (
        EnCa,
        "The residents are far from unanimous.",
        "far from unanimous",
        NOT_ALL,
    ),
    (EnCa, "It was not a unanimous view.", "not a unanimous", NOT_ALL),
    (FrCa, "Ce n’est pas la totalité des habitants.", "totalité", NOT_ALL),
    (
        FrCa,
        "Ce n’est pas l’ensemble des habitants qui lit.",
        "ensemble des",
        NOT_ALL,
    ),
    (
        FrCa,
        "Ce constat ne s’applique pas à tous les habitants.",
        "tous les",
        NOT_ALL,
    ),
    (
        FrCa,
        "Ce constat ne vaut pas pour tous les habitants.",
        "tous les",
        NOT_ALL,
    ),
    (
        FrCa,
        "La salle ne convient jamais vraiment à tous les habitants.",
        "tous les",
        NOT_ALL,
    ),
    (
        FrCa,
        "Ce point n’est pas partagé par tous les habitants.",
        "tous les",
        NOT_ALL,
    ),
    (FrCa, "Cela plaît, mais pas à tous les habitants.", "tous les", NOT_ALL),
    (FrCa, "Ce constat s’applique à tous les habitants.", "tous les", ALL),
    (
        FrCa,
        "Ils ne viennent pas, ce qui gêne tous les habitants.",
        "tous les",
        ALL,
    ),
    (EnCa, "These results do not hold for all residents.", "all", NOT_ALL),
    (
        EnCa,
        "This does not apply to all of the residents.",
        "all of the",
        NOT_ALL,
    ),
    (EnCa, "They do not come, but all residents do.", "all", ALL),
    (
        FrCa,
        "Presque tous les habitants ne lisent pas.",
        "Presque tous les",
        NEARLY,
    ),
    (FrCa, "Presque tous ne lisent pas.", "Presque tous", NEARLY),
    (EnCa, "Nearly all residents did not come.", "Nearly all", NEARLY),
    (EnCa, "Almost every resident did not come.", "Almost every", NEARLY),
    (EnCa, "Not one family in ten comes.", "one family in ten", BELOW),
    (
        EnCa,
        "Not one resident out of ten comes.",
        "one resident out of ten",
        BELOW,
    ),
    (
        FrCa,
        "Les parents n’ont malheureusement pas pu tous venir.",
        "pas pu tous",
        NOT_ALL,
    ),
    (FrCa, "Les parents n’ont pas tous pu venir.", "pas tous", NOT_ALL),
    (
        FrCa,
        "Les parents ne peuvent pas être tous satisfaits.",
        "pas être tous",
        NOT_ALL,
    ),
    (
        FrCa,
        "Les parents ne peuvent être tous satisfaits.",
        "ne peuvent être tous",
        NOT_ALL,
    ),
    (
        FrCa,
        "Les parents qui ont répondu ne lisent pas tous.",
        "pas tous",
        NOT_ALL,
    ),
    (FrCa, "Les parents interrogés ne lisent pas tous.", "pas tous", NOT_ALL),
    (EnCa, "The residents who answered do not all read.", "not all", NOT_ALL),
    (EnCa, "The residents cannot all come.", "cannot all", NOT_ALL),
    (EnCa, "The residents could not all come.", "not all", NOT_ALL),
    (EnCa, "The residents won’t all come.", "won’t all", NOT_ALL),
    (
        EnCa,
        "The residents can’t really all come.",
        "can’t really all",
        NOT_ALL,
    ),
    (EnCa, "Not everyone could come.", "Not everyone", NOT_ALL),
    (EnCa, "Everyone could not come.", "Everyone", NOT_ALL),
    (EnCa, "The residents don’t all feel heard.", "don’t all", NOT_ALL),
    (
        FrCa,
        "Les habitants sont loin d’être tous satisfaits.",
        "loin d’être tous",
        NOT_ALL,
    ),
    (EnCa, "Far from all residents are satisfied.", "Far from all", NOT_ALL),
    (EnCa, "The residents no longer all read.", "no longer all", NOT_ALL),
];

const ALL: [bool; 4] = [false, false, false, true];
const NOT_ALL: [bool; 4] = [true, true, true, false];
const NEARLY: [bool; 4] = [false, false, true, false];
/// A tenth.
const BELOW: [bool; 4] = [true, false, false, false];

/// What is wished, asked or doubted, and what others are asked for.
const NO_FIGURES: [(Language, &str); 24] = [
    (FrCa, "Il ne faut pas que tous les habitants viennent en même temps."),
    (FrCa, "Il n’est pas nécessaire que tous les habitants viennent."),
    (FrCa, "Il faut que tous les habitants viennent."),
    (FrCa, "Nous ne savons pas si tous les habitants ont compris."),
    (FrCa, "On ignore si presque tous les habitants ont compris."),
    (FrCa, "Rien ne dit que tous les habitants ont compris."),
    (FrCa, "Cela ne veut pas dire que tous les habitants lisent."),
    (FrCa, "Pas question de demander à tous les habitants de venir."),
    (FrCa, "Pas facile de rejoindre tous les habitants."),
    (FrCa, "L’enquête ne prétend pas représenter tous les habitants."),
    (FrCa, "Cela se fait sans que tous les habitants lisent."),
    (FrCa, "Nous ne savons pas si les habitants sont tous venus."),
    (EnCa, "Whether or not everyone agrees is another matter."),
    (EnCa, "Whether all residents read is unknown."),
    (EnCa, "We do not know if all residents understood."),
    (EnCa, "Nothing says that all residents understood."),
    (EnCa, "This does not mean that all residents read."),
    (EnCa, "We do not think all residents read."),
    (EnCa, "It is not necessary for all residents to come."),
    (EnCa, "The survey does not claim to represent all residents."),
    (EnCa, "We do not know whether the residents all agree."),
    (EnCa, "The residents should not all come."),
    (EnCa, "Not everyone may come."),
    (EnCa, "It is important that every resident comes."),
];

/// What goes on claiming it.
const CLAIMS: [(Language, &str); 8] = [
    (FrCa, "Même si tous les habitants lisent, peu viennent."),
    (FrCa, "Il n’est pas étonnant que tous les habitants lisent."),
    (FrCa, "Nul doute que tous les habitants lisent."),
    (FrCa, "N’oublions pas que tous les habitants lisent."),
    (FrCa, "On voit que tous les habitants lisent."),
    (EnCa, "It is no surprise that all residents read."),
    (EnCa, "Even if all residents read, few come."),
    (EnCa, "The results show that all residents read."),
];

const NOUNS: [&str; 3] = ["habitants", "resident", "residents"];

#[test]
fn denials_hold_where_they_say_so_and_are_marked_whole() {
    let mut wrong = Vec::new();
    for (language, text, mark, holds) in FIGURES {
        let found = find(language, text, &NOUNS);
        let told = |share| {
            found
                .iter()
                .all(|one| holds_share(one, share, 100, GREAT_MAJORITY) == Verdict::True)
        };
        let marks: Vec<&str> = found.iter().map(|one| &text[one.range.clone()]).collect();
        if marks != [mark] || [0, 60, 97, 100].map(told) != holds {
            wrong.push(format!("{text} {found:?} {marks:?} {:?}", [0, 60, 97, 100].map(told)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_wished_asked_or_doubted_is_no_figure() {
    let said = |language, text| -> Vec<Said> { find(language, text, &NOUNS).iter().map(|one| one.said).collect() };
    let of = |texts: &[(Language, &'static str)], expected: &[Said]| -> Vec<String> {
        let told = texts.iter().map(|(language, text)| (text, said(*language, text)));
        let wrong = told.filter(|(_, said)| said != expected);
        wrong.map(|(text, said)| format!("{text} {said:?}")).collect()
    };
    let wrong = [of(&NO_FIGURES, &[]), of(&CLAIMS, &[Said::All])].concat();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
