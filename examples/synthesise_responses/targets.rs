//! How many respondents give each answer: constants chosen so that the published figures come out.
//!
//! Codes are those of `content/questionnaire.yaml`. "k of n" below is a top box: k of n valid answers stand in the upper
//! half of a scale.

use crate::sheet::Sheet;

/// Columns that both versions of the questionnaire have, for one group.
struct Shared {
    factors: [usize; 8],
    factors_valid: usize,
    obstacles: [usize; 7],
    obstacles_valid: usize,
    solutions: [usize; 5],
    solutions_valid: usize,
    single_worker: (usize, usize),
    committee: [(usize, usize); 2],
    families: [(usize, usize); 6],
    partners: [(usize, usize); 3],
    organisation: [(usize, usize); 5],
}

/// 49 outreach workers.
pub fn ptp() -> Sheet {
    let mut sheet = Sheet::new(49, 1000, 20_241_104);
    let all = sheet.everyone();
    background(&mut sheet);
    networking(&mut sheet);
    sheet.mentions(PARTNERS, 2, 5, &[(1, 88), (2, 33), (3, 7), (4, 4), (5, 4)]);
    let shared = shared_by_ptp();
    collaborations(&mut sheet, &shared);
    sheet.codes("collaboration_difficile", &all, &[(1, 16), (2, 32)]);
    outreach(&mut sheet);
    families(&mut sheet);
    gaps_and_obstacles(&mut sheet);
    accompaniment(&mut sheet);
    needs(&mut sheet);
    judgements(&mut sheet, &shared);
    let comments = [
        "J’aimerais plus de temps pour aller marcher dans le quartier.",
        "Il faudrait une carte d’autobus pour les familles, surtout l’hiver.",
        "Le jumelage avec une collègue d’un autre organisme m’a beaucoup aidée.",
        "Je me sens parfois seule, mais j’adore ce travail!",
        "Les listes d’attente découragent les parents.",
        "Merci de nous demander notre avis, c’est apprécié.",
    ];
    sheet.texts("commentaire", &all, &comments);
    sheet
}

/// Where they come from.
fn background(sheet: &mut Sheet) {
    let all = sheet.everyone();
    sheet.codes("milieu", &all, &[(1, 24), (2, 14), (3, 11)]);

    sheet.codes("emploi_anterieur", &all, &[(1, 22), (2, 27)]);
    let asked = sheet.who("emploi_anterieur", &[1]);
    sheet.codes("emploi_anterieur_duree", &asked, &[(1, 3), (2, 7), (3, 12)]);
    sheet.codes("deja_dans_organisme", &all, &[(1, 22), (2, 27)]);
    let asked = sheet.who("deja_dans_organisme", &[1]);
    sheet.codes("deja_dans_organisme_duree", &asked, &[(1, 4), (2, 8), (3, 10)]);
    sheet.codes("experience_familles", &all, &[(1, 8), (2, 11), (3, 10), (4, 20)]);
    sheet.codes("formation", &all, &[(1, 19), (2, 14), (3, 11), (5, 3), (6, 2)]);
    sheet.codes("formation_pertinente", &all, &top_box(39, 48));
}

/// How they make themselves known.
fn networking(sheet: &mut Sheet) {
    let all = sheet.everyone();
    // Item, five times or more, of, who used it at all, effective or very, of.
    let networking = [
        ("organismes", 41, 49, 48, 46, 47),
        ("tables", 20, 48, 45, 40, 44),
        ("familles_connues", 19, 49, 36, 31, 34),
        ("sante", 18, 49, 36, 11, 35),
        ("garde_education", 13, 48, 37, 23, 36),
    ];
    used_and_judged(sheet, "reseautage", &networking);
    sheet.codes("autre_modalite", &all, &[(1, 43), (2, 6)]);
    let asked = sheet.who("autre_modalite", &[1]);
    let texts = [
        "Infolettre de la ville",
        "Dépliants à la pharmacie",
        "Fête de quartier, kiosque",
        "Groupe Facebook de parents",
        "Dîner communautaire",
        "Visites dans les friperies",
        "Appels aux « milieux de garde »",
    ];
    sheet.texts("autre_modalite_precision", &asked, &texts);
}

fn shared_by_ptp() -> Shared {
    Shared {
        factors: [36, 31, 19, 26, 15, 17, 9, 12],
        factors_valid: 48,
        obstacles: [27, 22, 18, 13, 11, 8, 6],
        obstacles_valid: 46,
        solutions: [31, 26, 15, 7, 10],
        solutions_valid: 44,
        single_worker: (32, 48),
        committee: [(47, 49), (44, 48)],
        families: [(48, 49), (45, 48), (46, 49), (44, 48), (43, 48), (44, 47)],
        partners: [(48, 49), (44, 48), (45, 48)],
        organisation: [(44, 49), (46, 48), (45, 49), (39, 48), (25, 48)],
    }
}

/// How they reach families.
fn outreach(sheet: &mut Sheet) {
    let all = sheet.everyone();
    let outreach = [
        ("reseaux_sociaux", 40, 48, 47, 36, 46),
        ("organismes", 40, 49, 48, 44, 47),
        ("activites", 34, 48, 47, 40, 47),
        ("parcs", 33, 49, 43, 22, 42),
        ("rsss", 27, 48, 45, 36, 45),
        ("familles_connues", 23, 48, 43, 35, 42),
        ("rues", 22, 49, 37, 22, 36),
        ("alliance", 17, 47, 34, 25, 33),
        ("ecoles", 15, 47, 36, 20, 35),
        ("commerces", 15, 48, 31, 18, 30),
        ("municipalites", 15, 49, 31, 17, 30),
    ];
    used_and_judged(sheet, "demarchage", &outreach);
    sheet.codes("parents_rejoints", &all, &[(1, 4), (2, 8), (3, 12), (4, 24)]);
    sheet.codes("peres_rejoints", &all, &top_box(12, 48));
}

/// Whom they accompany.
fn families(sheet: &mut Sheet) {
    let all = sheet.everyone();
    sheet.numbers("familles_accompagnees", 4, 38, 3);
    let parts: [(Vec<usize>, usize, &[usize]); 3] = [
        (sheet.who("milieu", &[1]), 24, &[21, 18, 16, 12, 7, 8, 1, 4]),
        (sheet.who("milieu", &[2]), 13, &[12, 10, 7, 2, 4, 3, 5, 1]),
        (sheet.who("milieu", &[3]), 11, &[9, 8, 6, 2, 3, 4, 1, 1]),
    ];
    sheet.joined("vulnerabilite", &parts);
    sheet.codes("familles_monoparentales", &all, &top_box(13, 48));
    sheet.codes("familles_avec_pere", &all, &top_box(13, 47));
}

/// What is missing around families, and what stands in the way.
fn gaps_and_obstacles(sheet: &mut Sheet) {
    let all = sheet.everyone();
    sheet.codes("trous_services", &all, &[(1, 44), (2, 4)]);
    let gaps = [
        ("transports", 34),
        ("logement", 29),
        ("alimentation", 23),
        ("services_de_garde", 18),
        ("listes_attente", 14),
        ("loisirs", 6),
        ("francisation", 9),
    ];
    let asked = sheet.who("trous_services", &[1]);
    sheet.boxes("trous_domaines", &asked, 43, &gaps);
    sheet.codes("contact_frequence", &all, &[(1, 5), (2, 10), (3, 24), (4, 9)]);
    sheet.codes("contact_initiative", &all, &[(1, 11), (2, 3), (3, 34)]);
    sheet.codes("obstacles_rencontres", &all, &[(1, 24), (2, 25)]);
    let obstacles = [
        ("problemes_personnels", 15),
        ("mefiance", 8),
        ("langue", 6),
        ("deplacements", 7),
        ("disponibilite", 9),
        ("services_absents", 5),
        ("conflits", 4),
    ];
    let asked = sheet.who("obstacles_rencontres", &[1]);
    sheet.boxes("obstacles_accompagnement", &asked, 24, &obstacles);
}

/// What counts in accompanying, and in those who do.
fn accompaniment(sheet: &mut Sheet) {
    let all = sheet.everyone();
    let elements = [
        ("ecoute_active", 38),
        ("besoins_de_base", 32),
        ("accueil", 27),
        ("empowerment", 22),
        ("information", 16),
        ("presence_ressources", 14),
        ("soutien_parental", 12),
        ("activites", 10),
        ("reseau", 8),
    ];
    sheet.boxes("elements_accompagnement", &all, 48, &elements);
    let qualities = [
        ("connaissance_territoire", 39),
        ("ecoute", 35),
        ("ouverture", 31),
        ("souplesse", 26),
        ("initiative", 22),
        ("empathie", 17),
        ("autonomie", 15),
        ("patience", 14),
        ("creativite", 12),
        ("stabilite", 13),
        ("perseverance", 10),
        ("communication", 11),
        ("jugement", 9),
        ("discretion", 8),
        ("organisation", 6),
    ];
    sheet.boxes("qualites", &all, 49, &qualities);
}

/// What they needed at first, and from whom.
fn needs(sheet: &mut Sheet) {
    let all = sheet.everyone();
    // Those who did not say no, 42, are asked about their needs.
    sheet.codes("adaptation", &all, &[(1, 39), (2, 7), (3, 3)]);
    let asked = sheet.who("adaptation", &[1, 3]);
    for (item, late) in [
        ("accompagnement", 2),
        ("comprehension", 5),
        ("reseautage", 12),
        ("demarchage", 13),
    ] {
        sheet.codes(&format!("besoins_ptp_{item}"), &asked, &beyond_three_months(late, 42));
    }
    for (item, top, valid) in [
        ("reconnaissance", 44, 49),
        ("soutien", 42, 48),
        ("retroaction", 40, 48),
        ("formation", 39, 48),
    ] {
        sheet.codes(&format!("supervision_attentes_{item}"), &all, &top_box(top, valid));
    }
}

/// 56 managers.
pub fn pg() -> Sheet {
    let mut sheet = Sheet::new(56, 2000, 20_241_105);
    let all = sheet.everyone();
    sheet.codes("milieu", &all, &[(1, 27), (2, 17), (3, 12)]);

    sheet.codes("gestion_experience", &all, &[(1, 14), (2, 19), (3, 22)]);
    sheet.codes("poste_gestion", &all, &[(1, 17), (2, 20), (3, 18)]);
    sheet.codes("encadrement_anterieur", &all, &[(1, 21), (2, 34)]);
    sheet.codes("formation", &all, &[(1, 14), (2, 13), (3, 8), (4, 10), (5, 6), (6, 5)]);
    sheet.codes("formation_pertinente", &all, &top_box(49, 55));

    sheet.mentions(PARTNERS, 3, 4, &[(1, 91), (2, 36), (3, 25), (5, 3)]);
    let shared = Shared {
        factors: [42, 24, 35, 30, 18, 21, 10, 13],
        factors_valid: 55,
        obstacles: [22, 12, 33, 28, 15, 9, 5],
        obstacles_valid: 54,
        solutions: [37, 30, 18, 11, 9],
        solutions_valid: 51,
        single_worker: (37, 56),
        committee: [(54, 56), (50, 55)],
        families: [(54, 55), (50, 55), (52, 55), (50, 56), (48, 54), (49, 54)],
        partners: [(53, 55), (48, 54), (50, 55)],
        organisation: [(50, 56), (51, 55), (50, 55), (44, 55), (27, 54)],
    };
    collaborations(&mut sheet, &shared);

    sheet.codes("adaptation", &all, &[(1, 33), (2, 19), (3, 3)]);
    for (item, late) in [("comprehension", 8), ("reddition", 12), ("supervision", 18)] {
        sheet.codes(&format!("besoins_pg_{item}"), &all, &beyond_three_months(late, 56));
    }
    let strategies = [
        ("plan", 41),
        ("comite_local", 33),
        ("formation", 21),
        ("promotion", 14),
        ("bilan", 25),
    ];
    sheet.boxes("strategies_gestion", &all, 54, &strategies);
    judgements(&mut sheet, &shared);
    let comments = [
        "Trente heures, c’est peu pour un territoire aussi grand.",
        "Les rencontres entre gestionnaires sont utiles, \"surtout en personne\".",
        "Nous cherchons encore comment mesurer les retombées.",
        "Le recrutement a été long; la relève nous inquiète.",
        "Un modèle de plan d’action serait bienvenu.",
    ];
    sheet.texts("commentaire", &all, &comments);
    sheet
}

const PARTNERS: [&str; 3] = ["partenaire_1", "partenaire_2", "partenaire_3"];

/// Frequency of each means, then its effectiveness, judged by those who used it.
fn used_and_judged(sheet: &mut Sheet, name: &str, items: &[(&str, usize, usize, usize, usize, usize)]) {
    for &(item, often, valid, users, _, _) in items {
        let all = sheet.everyone();
        let now_and_then = users - often;
        let thrice = now_and_then * 5 / 9;
        let counts = [(4, often), (3, thrice), (2, now_and_then - thrice), (1, valid - users)];
        sheet.codes(&format!("{name}_frequence_{item}"), &all, &counts);
    }
    for &(item, _, _, _, effective, valid) in items {
        let asked = sheet.who(&format!("{name}_frequence_{item}"), &[2, 3, 4]);
        sheet.codes(&format!("{name}_efficacite_{item}"), &asked, &top_box(effective, valid));
    }
}

fn collaborations(sheet: &mut Sheet, shared: &Shared) {
    let all = sheet.everyone();
    let factors = [
        "reconnaissance",
        "confiance",
        "connaissance",
        "collaboration_active",
        "vision",
        "communication",
        "proximite",
        "historique",
    ];
    let factors = zip(factors, shared.factors);
    sheet.boxes("facteurs_reussite", &all, shared.factors_valid, &factors);
    let obstacles = [
        "mecomprehension",
        "secteur",
        "roulement",
        "temps",
        "ressources",
        "distance",
        "confidentialite",
    ];
    let obstacles = zip(obstacles, shared.obstacles);
    sheet.boxes("obstacles_collaboration", &all, shared.obstacles_valid, &obstacles);
    let solutions = ["communiquer", "clarifier", "rencontrer", "entente", "autre_personne"];
    let solutions = zip(solutions, shared.solutions);
    sheet.boxes("solutions", &all, shared.solutions_valid, &solutions);
}

fn judgements(sheet: &mut Sheet, shared: &Shared) {
    let all = sheet.everyone();
    let (top, valid) = shared.single_worker;
    sheet.codes("une_seule_ptp", &all, &top_box(top, valid));
    let mut battery = |name: &str, items: &[&str], shares: &[(usize, usize)]| {
        assert_eq!(items.len(), shares.len(), "{name}");
        for (item, &(top, valid)) in items.iter().zip(shares) {
            sheet.codes(&format!("{name}_{item}"), &all, &top_box(top, valid));
        }
    };
    battery("comite_attentes", &["accompagnement", "soutien"], &shared.committee);
    let families = [
        "confiance",
        "utilisation",
        "information",
        "reponse_parents",
        "reponse_ressources",
        "droits",
    ];
    battery("benefices_familles", &families, &shared.families);
    let partners = ["isolement", "pratiques", "concertation"];
    battery("benefices_partenaires", &partners, &shared.partners);
    let organisation = ["echanges", "besoins", "isolement", "programmation", "structure"];
    battery("benefices_organisme", &organisation, &shared.organisation);
}

/// `top` of `valid` answers on codes 3 and 4, the others on 1 and 2.
fn top_box(top: usize, valid: usize) -> [(usize, usize); 4] {
    let highest = top * 5 / 9;
    let lowest = (valid - top) / 4;
    [(4, highest), (3, top - highest), (2, valid - top - lowest), (1, lowest)]
}

/// `late` of `valid` answers on code 4, the others on 1 to 3.
fn beyond_three_months(late: usize, valid: usize) -> [(usize, usize); 4] {
    let early = (valid - late) / 5;
    let first_month = (valid - late) * 2 / 5;
    [
        (4, late),
        (3, valid - late - first_month - early),
        (2, first_month),
        (1, early),
    ]
}

fn zip<const N: usize>(names: [&'static str; N], counts: [usize; N]) -> Vec<(&'static str, usize)> {
    names.into_iter().zip(counts).collect()
}
