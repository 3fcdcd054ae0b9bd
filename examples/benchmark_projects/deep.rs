//! Many respondents: rows of 60 answers, a million of them or more.

use super::random::Random;
use super::yaml::{self, STEPS, THINGS};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

const SECTIONS: usize = 12;
/// Codes have six digits, as panels' exports do.
const BASE: u64 = 110_000;
const FREQUENCY: u64 = BASE + 200;
const EFFECT: u64 = BASE + 300;
const OPINION: u64 = BASE + 400;
const REGIONS: u64 = BASE + 1_000;
const PARTNERS: u64 = BASE + 2_000;
const CHOSEN: u64 = BASE + 1;
const NOT_CHOSEN: u64 = BASE;
const NO_ANSWER: u64 = 999_999;
const SETTINGS: [(u64, &str, &str); 3] = [
    (BASE + 11, "urbain", "Urbain"),
    (BASE + 12, "rural", "Rural"),
    (BASE + 13, "mixte", "Mixte"),
];
const YES_NO: [(u64, &str, &str); 2] = [(BASE + 21, "oui", "Oui"), (BASE + 22, "non", "Non")];
const SINGLES: [(&str, &str); 4] = [
    ("connait", "Connaît les services du quartier"),
    ("participe", "A participé à une activité"),
    ("recommande", "Recommande les services"),
    ("revient", "Compte revenir"),
];

/// A project of so many respondents.
pub fn make(project: &Path, rows: u64) -> io::Result<()> {
    yaml::write(project, "report.yaml", &report())?;
    yaml::write(project, "questionnaire.yaml", &questionnaire())?;
    yaml::write(project, "introduction.yaml", &yaml::introduction(&["residents"]))?;
    let evidence: Vec<String> = (1..=SECTIONS).map(|s| format!("services-{s}")).collect();
    yaml::write(project, "conclusion.yaml", &yaml::conclusion(&evidence))?;
    for number in 1..=SECTIONS {
        yaml::write(project, &format!("sections/theme-{number}.yaml"), &section(number))?;
    }
    yaml::write(project, "responses/.gitkeep", "")?;
    let file = File::create(project.join("content/responses/residents.csv"))?;
    let mut file = BufWriter::with_capacity(1 << 20, file);
    responses(&mut file, rows)?;
    file.flush()
}

fn report() -> String {
    let mut text = yaml::head("Beaucoup de réponses");
    text.push_str(
        "groups:\n  residents:\n    label: Personnes résidentes\n    short: PR\n    \
         noun: {one: personne résidente, many: personnes résidentes, gender: feminine}\n    \
         responses: responses/residents.csv\nsections:\n",
    );
    for number in 1..=SECTIONS {
        let _ = writeln!(text, "  - theme-{number}");
    }
    text
}

fn scale(base: u64) -> Vec<(u64, &'static str, &'static str)> {
    (1..)
        .zip(STEPS)
        .map(|(step, (id, label))| (base + step, id, label))
        .collect()
}

fn questionnaire() -> String {
    let mut text = String::from("scales:\n");
    for (name, base) in [("frequence", FREQUENCY), ("effet", EFFECT), ("opinion", OPINION)] {
        let _ = write!(text, "  {name}:\n{}", yaml::choices(4, &scale(base)));
    }
    let _ = write!(text, "missing:\n  no_answer: [{NO_ANSWER}]\nquestions:\n");
    let _ = write!(
        text,
        "  milieu:\n    type: single\n    text: Dans quel milieu habitez-vous ?\n    label: Milieu\n    choices:\n{}",
        yaml::choices(6, &SETTINGS)
    );
    let regions: Vec<(u64, String, String)> = (1..=16)
        .map(|r| (REGIONS + r, format!("region_{r}"), format!("Région {r}")))
        .collect();
    let regions: Vec<_> = regions
        .iter()
        .map(|(code, id, label)| (*code, id.as_str(), label.as_str()))
        .collect();
    let _ = write!(
        text,
        "  region:\n    type: single\n    text: Dans quelle région ?\n    label: Région\n    choices:\n{}",
        yaml::choices(6, &regions)
    );
    for (id, label) in SINGLES {
        let _ = write!(
            text,
            "  {id}:\n    type: single\n    text: \"{label} ?\"\n    label: \"{label}\"\n    choices:\n{}",
            yaml::choices(6, &YES_NO)
        );
    }
    text.push_str(&batteries());
    text.push_str(&lists());
    text.push_str("  age:\n    type: number\n    text: Quel âge avez-vous ?\n    label: Âge\n    decimals: 0\n");
    text.push_str(
        "  revenu:\n    type: number\n    text: Quel est votre revenu ?\n    label: Revenu\n    decimals: 2\n",
    );
    text.push_str("  besoins:\n    type: open\n    text: De quoi auriez-vous besoin ?\n    label: Besoins\n");
    text.push_str("  autre:\n    type: open\n    text: Autre chose ?\n    label: Autre\n");
    text
}

/// Questions of several items on one scale.
fn batteries() -> String {
    let mut text = String::new();
    for (id, scale, items) in [
        ("services", "frequence", 12),
        ("utilite", "effet", 12),
        ("accord", "opinion", 10),
    ] {
        let _ = write!(
            text,
            "  {id}:\n    type: scale\n    text: À quelle fréquence ?\n    label: {id}\n    scale: {scale}\n    items:\n"
        );
        for (item, label) in &THINGS[..items] {
            let _ = writeln!(text, "      - {{id: {item}, label: \"{label}\"}}");
        }
    }
    text
}

/// Questions with several answers.
fn lists() -> String {
    let mut text = String::new();
    let _ = write!(
        text,
        "  activites:\n    type: multiple\n    text: Quels lieux fréquentez-vous ?\n    label: Lieux\n    chosen: [{CHOSEN}]\n    not_chosen: [{NOT_CHOSEN}]\n    choices:\n"
    );
    for (item, label) in &THINGS[..10] {
        let _ = writeln!(text, "      - {{id: {item}, label: \"{label}\"}}");
    }
    let partners: Vec<_> = (1..)
        .zip(THINGS)
        .map(|(n, (id, label))| (PARTNERS + n, id, label))
        .collect();
    for (id, kind, columns) in [
        ("partenaires", "mentions", "P1, P2, P3"),
        ("priorites", "ranking", "R1, R2, R3"),
    ] {
        let _ = write!(
            text,
            "  {id}:\n    type: {kind}\n    text: Lesquels ?\n    label: {id}\n    columns: [{columns}]\n    choices:\n{}",
            yaml::choices(6, &partners)
        );
    }
    text
}

fn section(number: usize) -> String {
    let item = THINGS[(number - 1) % 10].0;
    let other = THINGS[number % 10].0;
    let (single, _) = SINGLES[number % 4];
    let setting = SETTINGS[number % 3].1;
    format!(
        "title: Thème {number}
groups: [residents]
blocks:
  - heading: Services du quartier
    id: quartier-{number}
  - findings:
      - id: frequence-{number}
        text: '{{{{ tenths(\"services.{item}\", is=[\"souvent\",\"toujours\"]) }}}} fréquentent ces lieux.'
        details:
          - '{{{{ percent(\"services.{other}\", is=\"jamais\", where={{\"milieu\": \"{setting}\"}}) }}}} n’y vont jamais.'
          - 'Elles ont {{{{ median(\"age\") }}}} ans.'
      - id: participation-{number}
        text: '{{{{ percent(\"{single}\", is=\"oui\") }}}} des personnes ont répondu oui.'
      - id: ordre-{number}
        text: 'Viennent en tête : {{{{ ranked(\"priorites\", most=3, lower=true) }}}}.'
  - shares_table:
      id: services-{number}
      caption: Fréquence et utilité des services
      row_head: Service
      columns:
        - {{label: \"Fréquentation\", of: services, is: [souvent, toujours], where: {{milieu: {setting}}}}}
        - {{label: \"Utilité\", of: utilite, is: [souvent, toujours], where: {{milieu: {setting}}}}}
      sort: 1
      chart: {{kind: dumbbell, title: \"Les services fréquentés sont aussi jugés utiles\", subtitle: \"Part des personnes, en %\"}}
  - scale_table:
      id: accord-{number}
      caption: Accord
      of: accord
      group: residents
      chart: {{kind: stacked_bars, title: \"L’accord, énoncé par énoncé\", subtitle: \"Part des personnes, en %\"}}
  - group_table:
      id: milieux-{number}
      caption: Lieux fréquentés selon le milieu
      row_head: Lieu
      of: activites
      by: milieu
      chart: {{kind: grouped_bars, title: \"Les milieux se ressemblent\", subtitle: \"Part des personnes, en %\"}}
  - group_table:
      id: partenaires-{number}
      caption: Partenaires nommés
      row_head: Partenaire
      of: partenaires
      base: mentions
      groups: [residents]
      sort: 1
  - ranked_table:
      id: priorites-{number}
      caption: Priorités
      columns:
        - {{label: En milieu urbain, of: priorites, group: residents, top: 5, where: {{milieu: urbain}}}}
        - {{label: En milieu rural, of: priorites, group: residents, top: 5, where: {{milieu: rural}}}}
released:
  - {{says: \"Thème {number}\", because: numéro de la section}}
"
    )
}

fn header() -> String {
    let mut names = vec!["id".to_owned(), "milieu".to_owned(), "region".to_owned()];
    names.extend(SINGLES.iter().map(|(id, _)| (*id).to_owned()));
    for (battery, items) in [("services", 12), ("utilite", 12), ("accord", 10), ("activites", 10)] {
        names.extend(THINGS[..items].iter().map(|(item, _)| format!("{battery}_{item}")));
    }
    names.extend(["P1", "P2", "P3", "R1", "R2", "R3", "age", "revenu", "besoins", "autre"].map(str::to_owned));
    names.join(",")
}

fn responses(file: &mut impl Write, rows: u64) -> io::Result<()> {
    let mut random = Random::new(60);
    writeln!(file, "{}", header())?;
    let mut line = String::new();
    for row in 1..=rows {
        line.clear();
        let _ = write!(line, "2025-R{row:07}");
        code(&mut line, &mut random, SETTINGS[0].0 - 1, 3, 5);
        code(&mut line, &mut random, REGIONS, 16, 5);
        for _ in SINGLES {
            code(&mut line, &mut random, YES_NO[0].0 - 1, 2, 20);
        }
        for (base, items) in [(FREQUENCY, 12), (EFFECT, 12)] {
            (0..items).for_each(|_| code(&mut line, &mut random, base, 5, 30));
        }
        // Exported as text, with quotes throughout.
        for _ in 0..10 {
            let _ = write!(line, ",\"{}\"", OPINION + 1 + random.leaning(5));
        }
        for _ in 0..10 {
            let _ = write!(line, ",{}", if random.permille(350) { CHOSEN } else { NOT_CHOSEN });
        }
        for _ in 0..2 {
            named(&mut line, &mut random);
        }
        let _ = write!(line, ",{}", 18 + random.below(72));
        let _ = write!(
            line,
            ",{}.{:02}",
            18_000 + 50 * random.below(1800),
            25 * random.below(4)
        );
        (0..2).for_each(|_| open_text(&mut line, &mut random));
        line.push('\n');
        file.write_all(line.as_bytes())?;
    }
    Ok(())
}

/// One of `of` codes above `base`; so many in a thousand are empty or say that there is no answer. One in fifty stands
/// in quotes.
fn code(line: &mut String, random: &mut Random, base: u64, of: u64, missing: u64) {
    line.push(',');
    if random.permille(missing) {
        if random.permille(500) {
            let _ = write!(line, "{NO_ANSWER}");
        }
        return;
    }
    let code = base + 1 + random.leaning(of);
    let _ = if random.permille(20) {
        write!(line, "\"{code}\"")
    } else {
        write!(line, "{code}")
    };
}

/// Up to three different partners, in order.
fn named(line: &mut String, random: &mut Random) {
    let many = 1 + random.below(3);
    let (first, step) = (random.leaning(12), 1 + random.below(5));
    for place in 0..3 {
        line.push(',');
        if place < many {
            let _ = write!(line, "{}", PARTNERS + 1 + (first + place * step) % 12);
        }
    }
}

fn open_text(line: &mut String, random: &mut Random) {
    const TEXTS: [&str; 8] = [
        "\"Plus de temps, tout simplement\"",
        "Rien de plus",
        "\"Un lieu « à nous », près de l’école\"",
        "\"On m’a dit \"\"revenez demain\"\", deux fois\"",
        "Du répit",
        "\"Des jeux pour les petits,\nde l’ombre pour les grands\"",
        "Un autobus le soir",
        "De l’aide pour remplir les formulaires du gouvernement",
    ];
    line.push(',');
    if random.permille(800) {
        line.push_str(TEXTS[random.below(8) as usize]);
    }
}
