//! The front matter and the chapters of the sample.

#![expect(clippy::too_many_lines, reason = "a chapter reads best whole, as it is printed")]

use super::*;

pub(super) fn front() -> FrontMatter {
    FrontMatter {
        title: "Travail de proximité auprès de familles isolées ayant de jeunes enfants".into(),
        subtitle: Some("Constats découlant des données du questionnaire en ligne".into()),
        date: "Novembre 2025".into(),
        published: (2025, 11, 1),
        institutions: vec![
            "Centre d’études interdisciplinaires sur le développement de l’enfant et la famille".into(),
            "Université du Québec à Trois-Rivières".into(),
        ],
        authors: vec![
            person(
                "Carl Lacharité",
                "professeur émérite, Université du Québec à Trois-Rivières",
            ),
            person("Vicky Lafantaisie", "professeure, Université du Québec en Outaouais"),
        ],
        committee_title: Some("Membres du comité de pilotage du projet pilote".into()),
        committee: vec![
            person("Patrice Cantin", "conseiller, ministère de la Famille"),
            person(
                "Célia Foizon",
                "agente de développement – Vie démocratique, Concertation Montréal",
            ),
        ],
        citation: Some(Citation {
            text: vec![
                text("Lacharité, C. et Lafantaisie, V. (2025). "),
                Inline::Emphasis(texts(
                    "Travail de proximité auprès de familles isolées ayant de jeunes enfants",
                )),
                text(". Éditions CEIDEF."),
            ],
        }),
        summary: Some(texts("Ce que 49 personnes disent du projet.")),
        highlights: vec![Highlight {
            figure: texts("Quatre sur dix"),
            text: texts("disent y revenir."),
            evidence: "tableau-reseautage".into(),
        }],
        record: Record {
            title: "Travail de proximité auprès de familles isolées ayant de jeunes enfants".into(),
            authors: vec![
                Cited::Person {
                    family: "Lacharité".into(),
                    given: "Carl".into(),
                },
                Cited::Organisation("Équipe {de} recherche".into()),
            ],
            by: "Lacharité, C., Équipe {de} recherche".into(),
            issued: Some(Date {
                year: 2025,
                month: Some(11),
                day: None,
            }),
            year: "2025".into(),
            publisher: Some("Éditions CEIDEF".into()),
            url: Some("https://exemple.org/rapport/".into()),
            doi: Some("10.1234/a_b".into()),
            licence: Some(Licence {
                id: Some("CC-BY-4.0"),
                url: "https://creativecommons.org/licenses/by/4.0/".into(),
            }),
        },
        notice: Some(texts(
            "Les réponses sont synthétiques : elles ont été produites par un programme à partir des chiffres publiés.",
        )),
    }
}

pub(super) fn introduction(make: &mut Maker, ptp: &GroupTag, pg: &GroupTag) -> Chapter {
    let opening = vec![
        text("Les constats présentés ici proviennent des réponses de "),
        Inline::Figure(ptp.n),
        text(" personnes travailleuses de proximité (PTP) et de "),
        Inline::Figure(pg.n),
        text(" personnes gestionnaires (PG), recueillies du 1"),
        Inline::Superscript("er".into()),
        text(" avril au 31 octobre 2024. Ils s’inscrivent dans un ensemble plus vaste décrit dans le devis"),
        Inline::Footnote(0),
        text(". "),
        make.tenths("Quatre PTP sur dix", 20),
        text(" ont "),
        Inline::Strong(texts("déjà")),
        text(" occupé un emploi en "),
        Inline::Emphasis(texts("travail de proximité")),
        text("."),
    ];
    let ways = vec![
        vec![Block::Paragraph(texts("de l’introduction à la conclusion ;"))],
        vec![Block::Paragraph(vec![
            text("de la conclusion ("),
            reference("conclusion"),
            text(") vers les sections, par exemple "),
            Inline::Reference {
                target: "tableau-reseautage".into(),
                text: texts("le tableau du réseautage"),
            },
            text("."),
        ])],
    ];
    let comparison = Comparison {
        columns: vec![
            ComparisonColumn {
                group: ptp.clone(),
                blocks: vec![Block::Findings(vec![finding(
                    "experience-ptp",
                    vec![
                        make.tenths("Quatre PTP sur dix", 20),
                        text(" occupaient déjà un emploi au sein de l’organisme"),
                    ],
                    vec![
                        finding("experience-ptp-1", texts("Éducation spécialisée"), vec![]),
                        finding("experience-ptp-2", texts("Travail social"), vec![]),
                    ],
                )])],
            },
            ComparisonColumn {
                group: pg.clone(),
                blocks: vec![Block::Findings(vec![finding(
                    "experience-pg",
                    texts("Les deux tiers des PG ont une formation de base dans l’un des trois domaines suivants :"),
                    vec![finding("experience-pg-1", texts("Gestion et administration"), vec![])],
                )])],
            },
        ],
    };
    Chapter {
        id: "introduction".into(),
        kind: ChapterKind::Introduction,
        title: "Introduction".into(),
        groups: vec![],
        blocks: vec![
            Block::Paragraph(opening),
            Block::Paragraph(texts("Il y a deux façons de lire ce document :")),
            Block::List {
                ordered: true,
                items: ways,
            },
            Block::Comparison(comparison),
            Block::Paragraph(texts("Bonne lecture!")),
        ],
        print: None,
        footnotes: vec![vec![
            text("Voir "),
            Inline::Link {
                url: "https://www.uqtr.ca/projetpilotetp".into(),
                text: texts("le site du projet"),
            },
            text("."),
        ]],
    }
}

pub(super) fn networking(make: &mut Maker, ptp: &GroupTag) -> Chapter {
    let shares = [
        ("Auprès d’organismes communautaires", 84, 98),
        (
            "Auprès de tables de concertation (ou autres comités locaux ou régionaux)",
            42,
            91,
        ),
        ("Auprès de familles déjà connues comme intermédiaires", 39, 91),
        (
            "Auprès d’organismes du réseau de la santé et des services sociaux",
            37,
            31,
        ),
    ];
    let column = |label: &str| Column {
        label: label.into(),
        group: Some(ptp.clone()),
        under: None,
        numeric: true,
    };
    let dumbbell = Table {
        number: 0,
        id: "tableau-reseautage".into(),
        caption: vec![
            text(
                "Faire connaître le travail de proximité auprès des organisations locales (fréquence et efficacité), du 1",
            ),
            Inline::Superscript("er".into()),
            text(" avril au 31 octobre 2024"),
        ],
        row_head: "Catégories d’organisation".into(),
        columns: vec![
            column("Fréquence « 5 fois ou plus au cours de la période visée »"),
            column("Efficacité « efficace ou très efficace »"),
        ],
        rows: shares
            .iter()
            .map(|(label, often, well)| Row {
                label: (*label).into(),
                cells: vec![make.percent(*often, "ptp"), make.percent(*well, "ptp")],
            })
            .collect(),
        sizes: Vec::new(),
        notes: vec![note(
            NoteKind::Base,
            "Base : réponses valides, de 45 à 49 PTP selon la catégorie.",
        )],
        chart: Some(Chart {
            id: "tableau-reseautage-graphique".into(),
            kind: ChartKind::Dumbbell,
            title: "Les tables de concertation : peu utilisées, très efficaces".into(),
            subtitle: "Part des PTP, en pourcentage".into(),
            place: ChartPlace::APART,
            whiskers: false,
            sides: None,
            classes: Vec::new(),
            said: said(&[
                ("Organismes communautaires : ", &["fréquence 84 %", "efficacité 98 %"]),
                ("Tables de concertation : ", &["fréquence 42 %", "efficacité 91 %"]),
                ("Familles connues : ", &["fréquence 39 %", "efficacité 91 %"]),
                ("Réseau de la santé : ", &["fréquence 37 %", "efficacité 31 %"]),
            ]),
        }),
    };
    let scale = scale_table(make, ptp);
    Chapter {
        id: "reseautage".into(),
        kind: ChapterKind::Section,
        title: "Stratégies de réseautage".into(),
        groups: vec![ptp.clone()],
        blocks: vec![
            Block::Table(Box::new(dumbbell)),
            Block::Findings(vec![
                finding(
                    "autre-modalite",
                    vec![
                        make.tenths("Neuf PTP sur dix", 44),
                        text(" rapportent avoir utilisé au moins une autre modalité de réseautage."),
                    ],
                    vec![],
                ),
                finding(
                    "reponses-qualitatives",
                    texts("Plusieurs personnes répondantes soulignent que :"),
                    vec![
                        finding(
                            "responsabilite",
                            texts("La responsabilité du réseautage est assumée autant par les PTP que les PG ;"),
                            vec![],
                        ),
                        finding("temps", texts("La reconnaissance d’une PTP prend du temps."), vec![]),
                    ],
                ),
            ]),
            Block::Heading {
                level: 2,
                id: "trous-de-services".into(),
                text: texts("L’accompagnement révèle-t-il des trous de services dans la communauté locale?"),
                question: true,
            },
            Block::Quotation(Quotation {
                id: "citation-immigration".into(),
                text: texts("Les familles isolées ont de grands besoins, et le défi est de les mettre en ordre."),
                attribution: texts("une PTP, milieu urbain"),
                paraphrase: true,
                label: "Paraphrase".into(),
                language: None,
            }),
            Block::Table(Box::new(scale)),
        ],
        print: None,
        footnotes: vec![],
    }
}

fn scale_table(make: &mut Maker, ptp: &GroupTag) -> Table {
    let rows = [
        ("Écoute", [5, 15, 30, 50]),
        ("Ouverture", [0, 20, 45, 35]),
        ("Souplesse", [10, 25, 40, 25]),
    ];
    Table {
        id: "accord".into(),
        number: 0,
        caption: texts("Degré d’accord avec trois énoncés"),
        row_head: "Énoncés".into(),
        columns: [
            "Tout à fait en désaccord",
            "Plutôt en désaccord",
            "Plutôt d’accord",
            "Tout à fait d’accord",
        ]
        .map(|label| Column {
            label: label.into(),
            group: Some(ptp.clone()),
            under: None,
            numeric: true,
        })
        .to_vec(),
        rows: rows
            .iter()
            .map(|(label, shares)| Row {
                label: (*label).into(),
                cells: shares.iter().map(|share| make.percent(*share, "ptp")).collect(),
            })
            .collect(),
        sizes: Vec::new(),
        notes: vec![note(NoteKind::Base, "Base : 49 PTP.")],
        chart: Some(Chart {
            id: "accord-graphique".into(),
            kind: ChartKind::StackedBars,
            title: "L’écoute fait le plus large accord".into(),
            subtitle: "Part des PTP, en pourcentage".into(),
            place: ChartPlace::APART,
            whiskers: false,
            sides: None,
            classes: Vec::new(),
            said: said(&[("Écoute : ", &["Tout à fait d’accord 50 %"])]),
        }),
    }
}

pub(super) fn collaboration(make: &mut Maker, ptp: &GroupTag, pg: &GroupTag) -> Chapter {
    let two = |first: &str, second: &str, numeric| {
        vec![
            Column {
                label: first.into(),
                group: Some(ptp.clone()),
                under: None,
                numeric,
            },
            Column {
                label: second.into(),
                group: Some(pg.clone()),
                under: None,
                numeric,
            },
        ]
    };
    let partners = Table {
        id: "partenaires".into(),
        number: 0,
        caption: texts("Trois partenaires clés, selon les PTP et les PG"),
        row_head: "Catégories d’organisation considérée comme un partenaire clé".into(),
        columns: two("Par les PTP", "Par les PG", true),
        rows: vec![
            Row {
                label: "Autres organismes communautaires".into(),
                cells: vec![make.percent(65, "ptp"), make.percent(59, "pg")],
            },
            Row {
                label: "Services de garde".into(),
                cells: vec![make.percent(3, "ptp"), Cell::Absent(Absence::NotNamed)],
            },
            Row {
                label: "Écoles".into(),
                cells: vec![Cell::Absent(Absence::NotAsked), Cell::Absent(Absence::EmptyBase)],
            },
        ],
        sizes: Vec::new(),
        notes: vec![
            note(NoteKind::Base, "Base : 140 mentions des PTP et 160 mentions des PG."),
            note(
                NoteKind::Signs,
                "— : nommé par personne; … : sans objet; .. : non disponible.",
            ),
        ],
        chart: Some(Chart {
            id: "partenaires-graphique".into(),
            kind: ChartKind::GroupedBars,
            title: "Les organismes communautaires d’abord".into(),
            subtitle: "Part des mentions, en pourcentage".into(),
            place: ChartPlace::APART,
            whiskers: false,
            sides: None,
            classes: Vec::new(),
            said: said(&[
                ("Autres organismes communautaires : ", &["PTP 65 %", "PG 59 %"]),
                ("Services de garde : ", &["PTP 3 %", "PG personne"]),
            ]),
        }),
    };
    let ranks = ["Confiance mutuelle", "Collaboration étroite"];
    let factors = Table {
        id: "facteurs".into(),
        number: 0,
        caption: texts("Principaux facteurs de réussite dans la collaboration"),
        row_head: "Rang".into(),
        columns: two("Pour les PTP", "Pour les PG", false),
        rows: vec![
            Row {
                label: "1".into(),
                cells: vec![Cell::Text(ranks[0].into()), Cell::Text(ranks[1].into())],
            },
            Row {
                label: "2".into(),
                cells: vec![Cell::Text(ranks[1].into()), Cell::Absent(Absence::NoMore)],
            },
        ],
        sizes: Vec::new(),
        notes: vec![note(NoteKind::Signs, "– : moins de facteurs que de rangs.")],
        chart: None,
    };
    let hostile = hostile_table(make, ptp);
    Chapter {
        id: "collaborations".into(),
        kind: ChapterKind::Section,
        title: "Caractéristiques des collaborations".into(),
        groups: vec![ptp.clone(), pg.clone()],
        blocks: vec![
            Block::Criteria(Criteria {
                id: "criteres-partenaire".into(),
                title: texts("Critères d’un partenaire clé :"),
                items: vec![
                    texts("Facilite un véritable lien entre des familles isolées et les ressources qu’il offre ;"),
                    texts("Partage des espaces de dialogue sur les pratiques."),
                ],
            }),
            Block::Table(Box::new(partners)),
            Block::Table(Box::new(factors)),
            Block::Heading {
                level: 2,
                id: "etiquettes".into(),
                text: texts("Étiquettes à l’épreuve"),
                question: false,
            },
            Block::Paragraph(vec![
                text("Un code : "),
                Inline::Code("a < b && *c*".into()),
                Inline::LineBreak,
                text(HOSTILE[1]),
            ]),
            Block::Table(Box::new(hostile)),
        ],
        print: None,
        footnotes: vec![],
    }
}

fn hostile_table(make: &mut Maker, ptp: &GroupTag) -> Table {
    Table {
        id: "hostile".into(),
        number: 0,
        caption: texts(HOSTILE[0]),
        row_head: HOSTILE[1].into(),
        columns: vec![Column {
            label: HOSTILE[2].into(),
            group: Some(ptp.clone()),
            under: None,
            numeric: true,
        }],
        rows: HOSTILE
            .iter()
            .zip([12, 33, 60, 7, 100])
            .map(|(label, share)| Row {
                label: (*label).into(),
                cells: vec![make.percent(share, "ptp")],
            })
            .collect(),
        sizes: Vec::new(),
        notes: vec![note(NoteKind::Remark, HOSTILE[4])],
        chart: Some(Chart {
            id: "hostile-graphique".into(),
            kind: ChartKind::Bars,
            title: HOSTILE[0].into(),
            subtitle: HOSTILE[2].into(),
            place: ChartPlace::APART,
            whiskers: false,
            sides: None,
            classes: Vec::new(),
            said: said(&[(HOSTILE[1], &[HOSTILE[0]])]),
        }),
    }
}

pub(super) fn conclusion() -> Chapter {
    let evidence = |targets: &[&str]| {
        targets
            .iter()
            .map(|target| Evidence {
                kind: crate::commentary::EvidenceKind::Figures,
                target: (*target).into(),
            })
            .collect()
    };
    Chapter {
        id: "conclusion".into(),
        kind: ChapterKind::Conclusion,
        title: "Conclusion".into(),
        groups: vec![],
        blocks: vec![
            Block::Paragraph(texts(
                "Le point de vue des deux groupes se résume par les énoncés suivants :",
            )),
            Block::Statements(vec![
                Statement {
                    id: "enonce-experience".into(),
                    text: texts("Le projet pilote s’appuie sur l’expérience de personnes qualifiées."),
                    evidence: evidence(&["experience-ptp", "tableau-reseautage"]),
                },
                Statement {
                    id: "enonce-collaborations".into(),
                    text: texts("Les collaborations reposent sur des liens significatifs entre les personnes."),
                    evidence: evidence(&["partenaires", "experience-ptp"]),
                },
            ]),
        ],
        print: None,
        footnotes: vec![],
    }
}

pub(super) fn method() -> Chapter {
    Chapter {
        id: "methode".into(),
        kind: ChapterKind::Method,
        title: "Méthode et confidentialité".into(),
        groups: vec![],
        blocks: vec![
            Block::Paragraph(texts(
                "Chaque pourcentage est arrondi à l’unité, la demie vers le haut.",
            )),
            Block::List {
                ordered: false,
                items: vec![
                    vec![Block::Paragraph(texts(
                        "réponses valides : personnes qui ont répondu ;",
                    ))],
                    vec![Block::Paragraph(texts("mentions : plusieurs par personne."))],
                ],
            },
        ],
        print: None,
        footnotes: vec![],
    }
}

fn said(rows: &[(&str, &[&str])]) -> Vec<RowSaid> {
    let row = |(lead, values): &(&str, &[&str])| RowSaid {
        lead: (*lead).into(),
        values: values.iter().map(|value| (*value).into()).collect(),
    };
    rows.iter().map(row).collect()
}
