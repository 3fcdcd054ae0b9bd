//! What needs an account and what does not, by the phrases of both languages.

use super::super::find;
use crate::survey::Language;

/// The figures of a text that somebody must account for.
fn claims(language: Language, text: &str) -> Vec<String> {
    let nouns: &[&str] = match language {
        Language::FrCa => &[
            "PTP",
            "éducatrice",
            "éducatrices",
            "personne répondante",
            "personnes répondantes",
        ],
        Language::EnCa => &["outreach worker", "outreach workers"],
    };
    let found = find(language, text, nouns).into_iter().filter(|found| !found.is_aside);
    found.map(|found| text[found.range].to_owned()).collect()
}

#[track_caller]
fn none(language: Language, texts: &[&str]) {
    let blamed: Vec<_> = texts
        .iter()
        .map(|text| (text, claims(language, text)))
        .filter(|(_, all)| !all.is_empty())
        .collect();
    assert!(blamed.is_empty(), "taken for claims: {blamed:#?}");
}

#[track_caller]
fn each(language: Language, texts: &[(&str, &[&str])]) {
    let wrong: Vec<_> = texts
        .iter()
        .map(|(text, all)| (text, claims(language, text), all))
        .filter(|(_, found, all)| found != *all)
        .collect();
    assert!(wrong.is_empty(), "text, found, expected: {wrong:#?}");
}

#[test]
fn years_are_known_in_french() {
    none(
        Language::FrCa,
        &[
            "En 2017, la collecte a commencé",
            "De 2015 à 2019, rien n’a changé",
            "L’année scolaire 2024-2025",
            "depuis 2019",
            "entre 2015 et 2019",
            "à l’automne 2024",
            "Bilan 2025",
            "2025",
            "Portrait des familles, 2024",
            "les données de 2017",
            "les années 1990",
            "les années 80",
            "au XXe siècle, au 21e siècle",
            "Québec, ministère de la Famille, 2023.",
            "le recensement de 2021",
            "l’enquête 2017 montre",
            "2023 et 2024",
            "2023–2024",
            "d’ici 2030.",
            "la loi de 2005",
        ],
    );
    each(
        Language::FrCa,
        &[
            ("2 017 familles", &["2 017"]),
            ("2017 familles", &["2017"]),
            ("auprès de 2017 familles", &["2017"]),
            ("En 2017 éducatrices", &["2017"]),
            ("de 1900 à 2000 parents", &["1900", "2000"]),
            ("plus de 2000", &["plus de 2000"]),
            ("n = 2017", &["2017"]),
            ("un total de 2000", &["2000"]),
            ("Ils sont 2017.", &["2017"]),
            ("2 000 $", &["2 000"]),
            ("2000 heures", &["2000"]),
            ("2017 %", &["2017 %"]),
            ("environ 2000 ont répondu", &["environ 2000"]),
            ("auprès de 2000 questionnaires", &["2000"]),
        ],
    );
}

#[test]
fn years_are_known_in_english() {
    none(
        Language::EnCa,
        &[
            "In 2017 data collection began",
            "from 2015 to 2019",
            "the 2024-2025 school year",
            "since 2019",
            "in fall 2024",
            "the 1990s",
            "the 2021 census of families",
            "Report 2025",
            "by 2030.",
            "between 2015 and 2019",
            "in the 21st century",
        ],
    );
    each(
        Language::EnCa,
        &[
            ("2,017 families", &["2,017"]),
            ("2017 families", &["2017"]),
            ("In 2017 respondents said", &["2017"]),
            ("over 2000", &["over 2000"]),
            ("a total of 2000", &["2000"]),
            ("n = 2017", &["2017"]),
        ],
    );
}

#[test]
fn dates_and_times_are_known() {
    none(
        Language::FrCa,
        &[
            "le 15 juin 2025",
            "du 1er avril au 31 octobre 2024",
            "les 3 et 4 mai",
            "le 12 mai",
            "en mars 2024",
            "2025-06-15",
            "15/06/2025",
            "15.06.2025",
            "lundi 12",
            "à 14 h 30",
            "14h30",
            "dès 9 h",
            "de 9 h à 17 h",
            "10:30",
            "ouvert 24 heures sur 24, 7 jours sur 7",
            "24/7",
        ],
    );
    none(
        Language::EnCa,
        &[
            "on March 3, 2025",
            "3 March 2025",
            "March 3 to 5",
            "in May 2024",
            "2025-06-15",
            "at 9 a.m.",
            "10:30 p.m.",
            "24/7",
            "Monday, 12",
        ],
    );
    each(
        Language::FrCa,
        &[
            ("30 h par semaine", &["30"]),
            ("passe à 9 heures", &["9"]),
            ("mars : 12 familles", &["12"]),
        ],
    );
    each(
        Language::EnCa,
        &[("In May 12 families came", &["12"]), ("30 hours a week", &["30"])],
    );
}

#[test]
fn citations_and_references_are_known() {
    none(
        Language::FrCa,
        &[
            "Tremblay (2019, p. 12)",
            "(Roy et al., 2021)",
            "(Roy et Tremblay, 2021; Côté, 2019a)",
            "Tremblay (2019)",
            "[Roy, 2021]",
            "(p. 12-15)",
            "pages 12 à 15",
            "l’article 12",
            "art. 3.1",
            "la loi 101",
            "le projet de loi no 96",
            "le programme 5",
            "le chapitre 3",
            "tableaux 2 et 3",
            "la section 4.2",
            "vol. 12, no 3",
            "n° 4",
            "nᵒ 4",
            "question 12",
            "le groupe 1",
            "diabète de type 2",
            "RLRQ, c. 5",
            "une échelle de 1 à 5",
            "secondaire 3",
            "la 5e édition",
            "la 1re année",
        ],
    );
    none(
        Language::EnCa,
        &[
            "Tremblay (2019, p. 12)",
            "(Roy et al., 2021)",
            "(Roy & Tremblay, 2021; Cote, 2019a)",
            "section 4.2",
            "pp. 12-15",
            "Bill 96",
            "No. 4",
            "Table 3",
            "Figures 2 and 3",
            "question 12",
            "type 2 diabetes",
            "a scale of 1 to 5",
            "a 5-point scale",
            "the 5th edition",
        ],
    );
}

#[test]
fn what_only_looks_like_a_reference_is_a_claim() {
    each(
        Language::FrCa,
        &[
            ("Dans ces cas, groupe 12 familles", &["12"]),
            ("(49)", &["49"]),
            ("(n = 49)", &["49"]),
            ("type 27 %", &["27 %"]),
            ("la page dit 12 fois", &["12"]),
            ("rang 2", &["2"]),
        ],
    );
}

#[test]
fn addresses_and_names_are_known() {
    for language in [Language::FrCa, Language::EnCa] {
        none(
            language,
            &[
                "https://exemple.org/2024/73%25",
                "www.exemple.org/12",
                "exemple.ca/12",
                "a12@exemple.org",
                "doi:10.1234/abc.2019.73",
                "10.1234/abc",
                "ISBN 978-2-550-12345-6",
                "ISSN 1234-5678",
                "418 555-1234",
                "(418) 555-1234",
                "1 800 555-1234",
                "1-800-555-1234, poste 12",
                "G1R 2B5",
                "COVID-19",
                "ISO 9001:2015",
                "ISO 9001",
                "NVivo 14",
                "SPSS 28",
                "en 3D",
                "#1",
                "H1N1",
            ],
        );
    }
    none(Language::FrCa, &["350, rue Saint-Jean", "composez le 811"]);
    none(Language::EnCa, &["350 Main Street", "dial 811"]);
    each(
        Language::FrCa,
        &[
            ("les 49 PTP", &["49"]),
            ("PTP 49", &[]),
            ("AU TOTAL 49 PARENTS", &["49"]),
            ("10 %/an", &["10 %"]),
        ],
    );
}

#[test]
fn what_announces_the_text_is_no_count_of_people() {
    none(
        Language::FrCa,
        &[
            "Trois thèmes ressortent",
            "deux volets",
            "les deux principaux volets",
            "dans les deux cas",
            "4 sections",
            "deux autres dimensions",
            "les deux milieux",
            "deux façons de lire",
        ],
    );
    none(
        Language::EnCa,
        &[
            "Three themes emerged",
            "two sections",
            "in both cases, two main findings",
            "four different kinds",
        ],
    );
    each(
        Language::FrCa,
        &[
            ("trois parents", &["trois"]),
            ("deux éducatrices", &["deux"]),
            ("trois autres familles", &["trois"]),
            ("quatre réponses", &["quatre"]),
            ("plus de trois thèmes", &["plus de trois"]),
            ("40 thèmes", &["40"]),
            ("deux volets sur trois", &["deux volets sur trois"]),
            ("trois heures", &["trois"]),
            ("deux des parents", &["deux"]),
        ],
    );
    each(
        Language::EnCa,
        &[
            ("three parents", &["three"]),
            ("two outreach workers", &["two"]),
            ("three other families", &["three"]),
            ("two answers", &["two"]),
            ("more than three themes", &["more than three"]),
        ],
    );
}

#[test]
fn points_are_measured_unless_they_are_those_of_a_list() {
    none(
        Language::FrCa,
        &[
            "Voici trois points : la durée, le coût et le lieu",
            "les trois points suivants",
            "Le rapport se résume en deux points.",
            "Trois points ressortent des entrevues.",
            "les deux principaux points",
            "de deux points de vue",
            "trois points forts et deux points faibles",
            "une échelle en cinq points, une échelle de Likert de sept points",
            "L’indice est la moyenne de trois énoncés.",
            "Deux raisons expliquent cet écart.",
            "Quatre critères. En moyenne, c’est long.",
        ],
    );
    each(
        Language::FrCa,
        &[
            ("Le score net est de −10 points.", &["10"]),
            ("Il y a 13 points de plus chez les femmes.", &["13"]),
            ("Le NPS est de 12 points.", &["12"]),
            ("Douze points séparent les deux groupes.", &["Douze"]),
            ("La note moyenne est de 15 points.", &["15"]),
            ("Les habitants nomment en moyenne quatre raisons.", &["quatre"]),
            ("En moyenne, quatre raisons sont nommées.", &["quatre"]),
            ("L’écart est de quatre critères.", &["quatre"]),
            ("Les hommes nomment une moyenne de trois raisons.", &["trois"]),
            ("ces 12 points d’écart", &["12"]),
            ("un écart de 3 points", &["3"]),
        ],
    );
    none(
        Language::EnCa,
        &[
            "Three points emerge from the interviews: cost, time and place",
            "We retain three points: cost, time and place.",
            "the following three points",
            "in two points",
            "two key points",
            "two points of view",
            "a scale of five points, a seven points scale",
            "The index is the mean of three items.",
            "Two reasons explain this gap.",
        ],
    );
    each(
        Language::EnCa,
        &[
            ("The gap is 13 points.", &["13"]),
            ("Women are 12 points ahead.", &["12"]),
            ("Twelve points separate the groups.", &["Twelve"]),
            ("The NPS is 12 points.", &["12"]),
            ("Residents name four reasons on average.", &["four"]),
            ("The average is four reasons.", &["four"]),
            ("The difference is three criteria.", &["three"]),
        ],
    );
}

#[test]
fn a_number_is_one_number() {
    each(
        Language::FrCa,
        &[
            ("2 000 personnes", &["2 000"]),
            ("12 345 678 $", &["12 345 678"]),
            ("2\u{202f}000 personnes", &["2\u{202f}000"]),
            ("2\u{2009}000 personnes", &["2\u{2009}000"]),
            ("2\u{a0}000 personnes", &["2\u{a0}000"]),
            ("1 200,5 $", &["1 200,5"]),
            ("deux mille trois cents parents", &["deux mille trois cents"]),
            ("２ ０００ parents", &["２ ０００"]),
            ("3 millions de parents", &["3 millions"]),
            ("de 3 200 parents", &["3 200"]),
            ("27.4 %", &["27.4 %"]),
        ],
    );
    each(
        Language::EnCa,
        &[
            ("2,000 people", &["2,000"]),
            ("2 000 people", &["2 000"]),
            ("1,200,000 people", &["1,200,000"]),
            ("27,4%", &["27,4%"]),
        ],
    );
}

#[test]
fn how_sure_tests_and_intervals_are_is_no_result() {
    none(
        Language::FrCa,
        &[
            "Les écarts ont été testés au seuil de 5\u{a0}%.",
            "Un écart est dit significatif au seuil de signification de 5 %.",
            "Le seuil de signification est fixé à 0,05.",
            "Le seuil alpha est de 5\u{a0}%.",
            "Les intervalles de confiance sont calculés à 95\u{a0}%.",
            "Au niveau de confiance de 95 %, la marge est large (IC à 95 %).",
            "Le résultat vaut 19 fois sur 20.",
        ],
    );
    each(
        Language::FrCa,
        &[
            ("5 % des PTP ont confiance", &["5 %"]),
            ("Le seuil de 5 % des PTP est atteint", &["5 %"]),
            ("95 % des PTP font confiance", &["95 %"]),
            ("au seuil de 1 %", &["1 %"]),
            // What lies between is a result.
            ("IC à 95 % : 41 % à 47 %", &["41 %", "47 %"]),
            ("19 PTP sur 20", &["19 PTP sur 20"]),
        ],
    );
    none(
        Language::EnCa,
        &[
            "Differences were tested at the 5% level.",
            "They are significant at the .05 significance level.",
            "The significance level is 5%.",
            "Intervals are 95% confidence intervals, at a confidence level of 95%.",
            "The result holds 19 times out of 20.",
        ],
    );
    each(
        Language::EnCa,
        &[
            ("95% of outreach workers have confidence", &["95%"]),
            ("at the 1% level", &["1%"]),
        ],
    );
}
