//! What is drawn, read from the laid-out scene and from the SVG.

use super::scene::{Item, Label, LabelKind, Mark, Scene, Shape};
use super::{Look, draw, lay_out};
use crate::report::{
    Absence, Base, Cell, Chart, ChartKind, Column, Figure, FigureId, GroupTag, Measure, Row, Table, Value,
};

/// A table being made: rows of cells, each share over its own base.
pub(super) struct Sample {
    pub table: Table,
    pub figures: Vec<Figure>,
}

pub(super) fn sample(columns: &[&str]) -> Sample {
    let column = |label: &&str| Column {
        label: (*label).to_owned(),
        group: None,
        numeric: true,
    };
    Sample {
        table: Table {
            id: "reseautage".into(),
            caption: Vec::new(),
            row_head: "Moyens".into(),
            columns: columns.iter().map(column).collect(),
            rows: Vec::new(),
            notes: Vec::new(),
            chart: None,
        },
        figures: Vec::new(),
    }
}

impl Sample {
    pub fn row(mut self, label: &str, cells: Vec<Given>) -> Self {
        let cells = cells.into_iter().map(|given| match given {
            Given::Share(numerator, denominator) => {
                let percent = (200 * numerator + denominator) / (2 * denominator);
                self.figures.push(Figure {
                    id: String::new(),
                    section: String::new(),
                    questions: Vec::new(),
                    choices: Vec::new(),
                    groups: Vec::new(),
                    filter: Vec::new(),
                    measure: Measure::Percent,
                    base: Base::Valid,
                    value: Value::Ratio { numerator, denominator },
                    text: format!("{percent}\u{a0}%"),
                });
                Cell::Figure(FigureId(self.figures.len() - 1))
            }
            Given::Absent(absence) => Cell::Absent(absence),
        });
        let cells = cells.collect();
        self.table.rows.push(Row {
            label: label.to_owned(),
            cells,
        });
        self
    }

    pub fn percents(self, rows: &[(&str, &[u64])]) -> Self {
        rows.iter().fold(self, |sample, (label, cells)| {
            sample.row(label, cells.iter().map(|n| Given::Share(*n, 100)).collect())
        })
    }

    pub fn groups(mut self, groups: &[(&str, usize)]) -> Self {
        for (column, (short, position)) in self.table.columns.iter_mut().zip(groups) {
            column.group = Some(GroupTag {
                id: short.to_lowercase(),
                label: (*short).to_owned(),
                short: (*short).to_owned(),
                position: *position,
                n: FigureId(0),
            });
        }
        self
    }

    pub fn svg(&self, kind: ChartKind, look: &Look) -> String {
        draw(&self.table, &chart(kind), &self.figures, look)
    }

    pub fn scene(&self, kind: ChartKind) -> Scene {
        lay_out(&self.table, kind, &self.figures, &Look::default())
    }
}

pub(super) enum Given {
    Share(u64, u64),
    Absent(Absence),
}

pub(super) fn chart(kind: ChartKind) -> Chart {
    Chart {
        id: format!("graphique-{kind:?}").to_lowercase(),
        kind,
        title: "Les organismes communautaires, moyen le plus utilisé".into(),
        subtitle: "Part des PTP, en pourcentage".into(),
        description: "Des barres horizontales.".into(),
    }
}

#[test]
#[ignore]
fn gallery() {
    use Given::{Absent, Share};
    let net = sample(&[
        "Fréquence d’utilisation (5 fois ou plus)",
        "Efficacité (efficace ou très efficace)",
    ])
    .percents(&[
        ("Organismes communautaires", &[84, 98]),
        (
            "Tables de concertation (ou autres comités locaux ou régionaux)",
            &[42, 91],
        ),
        ("Familles déjà connues comme intermédiaires", &[39, 91]),
        ("Organismes du réseau de la santé et services sociaux", &[37, 31]),
        (
            "Organismes du réseau des services de garde ou de l’éducation",
            &[27, 64],
        ),
    ]);
    let out = sample(&["Fréquence", "Efficacité"]).percents(&[
        ("Réseaux sociaux", &[83, 78]),
        ("Organismes communautaires", &[82, 94]),
        ("Activités collectives dans la communauté", &[71, 85]),
        ("Parcs", &[67, 52]),
        ("Personnel du RSSS", &[56, 80]),
        ("Familles déjà connues", &[48, 83]),
        ("Rues", &[45, 61]),
        ("Autres formes de travail de proximité", &[36, 76]),
        ("Écoles", &[32, 57]),
        ("Commerces", &[31, 60]),
        ("Municipalités", &[31, 57]),
    ]);
    let part = sample(&["Par les PTP", "Par les PG"])
        .groups(&[("PTP", 0), ("PG", 1)])
        .percents(&[
            ("Autres organismes communautaires", &[65, 59]),
            ("CISSS/CIUSSS", &[24, 23]),
            (
                "Tables de concertation (ou autres comités locaux ou régionaux)",
                &[5, 16],
            ),
        ])
        .row("Services de garde", vec![Share(3, 100), Absent(Absence::NotNamed)])
        .percents(&[("Écoles", &[3, 2])]);
    let beyond = sample(&["Besoin de plus de trois mois"]).percents(&[
        ("Démarchage visant à rejoindre les familles isolées", &[31]),
        ("Réseautage visant à faire connaître le travail de proximité", &[29]),
        ("Compréhension du rôle et du mandat", &[12]),
        ("Accompagnement auprès des familles isolées", &[5]),
    ]);
    let pg = sample(&["Besoin"]).groups(&[("PG", 1)]).percents(&[
        ("Supervision, encadrement et soutien", &[100]),
        ("Reddition de comptes", &[21]),
        ("Un", &[0]),
    ]);
    let four = sample(&["Pas du tout d’accord", "Plutôt en désaccord", "Plutôt d’accord", "Tout à fait d’accord"])
        .row("Un lien de confiance est établi entre les parents et la personne travailleuse de proximité", vec![Share(0,49),Share(1,49),Share(6,49),Share(42,49)])
        .row("Les parents utilisent davantage les ressources de la communauté", vec![Share(1,49),Share(1,49),Share(16,49),Share(31,49)])
        .row("Les parents sont davantage informés en fonction de leurs besoins", vec![Share(1,47),Absent(Absence::NotNamed),Share(20,47),Share(26,47)])
        .row("Le travail de proximité a un impact sur la structure organisationnelle (charte, mission, règlements généraux) de notre organisme", vec![Share(10,49),Share(14,49),Share(15,49),Share(10,49)]);
    let five = sample(&[
        "Jamais",
        "1 ou 2 fois",
        "3 ou 4 fois",
        "5 fois ou plus",
        "Ne s’applique pas",
    ])
    .percents(&[
        ("Organismes communautaires", &[2, 4, 10, 84, 0]),
        ("Tables", &[20, 18, 20, 40, 2]),
    ]);
    let three = sample(&["Milieu urbain", "Milieu rural", "Milieu mixte"]).percents(&[
        ("Défavorisation économique de la famille", &[62, 55, 48]),
        ("Immigration", &[41, 12, 30]),
    ]);
    let dumb = sample(&["Fréquence", "Efficacité"])
        .percents(&[
            ("Égaux", &[50, 50]),
            ("Bas", &[0, 3]),
            ("Proches", &[52, 50]),
            ("Hauts", &[100, 100]),
        ])
        .row("Un manque", vec![Share(84, 100), Absent(Absence::NotNamed)])
        .row(
            "Deux manquent",
            vec![Absent(Absence::EmptyBase), Absent(Absence::NotAsked)],
        );
    let one = sample(&["Part"]).percents(&[("Seule rangée", &[42])]);
    let empty = sample(&["Part", "Autre"]);
    let hostile = sample(&["<script>alert(1)</script>", "b\u{202e}x\u{0}"]).percents(&[("{{ x }} #let $x$ *a* =1+1 « très long » <b> & \"q\" 'z' Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", &[42,12])]);
    use ChartKind::{Bars, Dumbbell, GroupedBars, StackedBars};
    for width in [720, 340] {
        let look = Look {
            width,
            ..Look::default()
        };
        for (s, k) in [
            (&net, Dumbbell),
            (&out, Dumbbell),
            (&part, GroupedBars),
            (&beyond, Bars),
            (&pg, Bars),
            (&four, StackedBars),
            (&five, StackedBars),
            (&three, GroupedBars),
            (&dumb, Dumbbell),
            (&one, Bars),
            (&empty, GroupedBars),
            (&hostile, GroupedBars),
            (&net, GroupedBars),
        ] {
            println!("SVG{width} {}", s.svg(k, &look));
        }
    }
}
