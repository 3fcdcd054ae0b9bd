//! Many questions and sections: 200 sections or more over 10,000 rows of 500 answers.

use super::random::Random;
use super::yaml::{self, STEPS, THINGS};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// Each theme of the questionnaire has twenty columns.
const THEMES: usize = 25;
const ITEMS: usize = 5;
const GROUPS: [(&str, u64); 2] = [("intervenantes", 6_000), ("gestionnaires", 4_000)];
const SETTINGS: [(u64, &str, &str); 3] = [(1, "urbain", "Urbain"), (2, "rural", "Rural"), (3, "mixte", "Mixte")];
const YES_NO: [(u64, &str, &str); 2] = [(1, "oui", "Oui"), (2, "non", "Non")];

/// A project of so many sections.
pub fn make(project: &Path, sections: usize) -> io::Result<()> {
    yaml::write(project, "report.yaml", &report(sections))?;
    yaml::write(project, "questionnaire.yaml", &questionnaire())?;
    yaml::write(
        project,
        "introduction.yaml",
        &yaml::introduction(&GROUPS.map(|(id, _)| id)),
    )?;
    let evidence: Vec<String> = (1..=sections).map(|s| format!("moyens-{s}")).collect();
    yaml::write(project, "conclusion.yaml", &yaml::conclusion(&evidence))?;
    for number in 1..=sections {
        yaml::write(project, &format!("sections/section-{number}.yaml"), &section(number))?;
    }
    for (seed, (id, rows)) in (500..).zip(GROUPS) {
        yaml::write(project, &format!("responses/{id}.csv"), &responses(seed, id, rows))?;
    }
    Ok(())
}

fn report(sections: usize) -> String {
    let mut text = yaml::head("Beaucoup de sections");
    text.push_str(
        "groups:\n  intervenantes:\n    label: Personnes intervenantes\n    short: PI\n    \
         noun: {one: PI, many: PI, gender: feminine}\n    n: 6000\n    responses: responses/intervenantes.csv\n  \
         gestionnaires:\n    label: Personnes gestionnaires\n    short: PG\n    \
         noun: {one: PG, many: PG, gender: feminine}\n    n: 4000\n    responses: responses/gestionnaires.csv\nsections:\n",
    );
    for number in 1..=sections {
        let _ = writeln!(text, "  - section-{number}");
    }
    text
}

fn questionnaire() -> String {
    let steps: Vec<_> = (1..).zip(STEPS).map(|(code, (id, label))| (code, id, label)).collect();
    let things: Vec<_> = (1..).zip(THINGS).map(|(code, (id, label))| (code, id, label)).collect();
    let mut text = String::from("scales:\n");
    let _ = write!(text, "  frequence:\n{}", yaml::choices(4, &steps));
    text.push_str("missing:\n  no_answer: [99]\n  dont_know: [98]\nquestions:\n");
    for theme in 1..=THEMES {
        for battery in ["frequence", "efficacite"] {
            let _ = write!(
                text,
                "  {battery}_{theme}:\n    type: scale\n    text: À quelle fréquence ?\n    label: {battery} {theme}\n    scale: frequence\n    items:\n"
            );
            for (item, label) in &THINGS[..ITEMS] {
                let _ = writeln!(text, "      - {{id: {item}, label: \"{label}\"}}");
            }
        }
        let _ = write!(
            text,
            "  milieu_{theme}:\n    type: single\n    text: Dans quel milieu ?\n    label: Milieu\n    choices:\n{}",
            yaml::choices(6, &SETTINGS)
        );
        for single in ["emploi", "formation"] {
            let _ = write!(
                text,
                "  {single}_{theme}:\n    type: single\n    text: Avez-vous reçu cela ?\n    label: {single} {theme}\n    choices:\n{}",
                yaml::choices(6, &YES_NO)
            );
        }
        let _ = write!(
            text,
            "  lieux_{theme}:\n    type: multiple\n    text: Quels lieux ?\n    label: Lieux {theme}\n    choices:\n"
        );
        for (item, label) in &THINGS[..4] {
            let _ = writeln!(text, "      - {{id: {item}, label: \"{label}\"}}");
        }
        let _ = write!(
            text,
            "  partenaires_{theme}:\n    type: mentions\n    text: Lesquels ?\n    label: Partenaires {theme}\n    columns: [P{theme}_1, P{theme}_2, P{theme}_3]\n    choices:\n{}",
            yaml::choices(6, &things)
        );
    }
    text
}

fn section(number: usize) -> String {
    let theme = (number - 1) % THEMES + 1;
    let setting = SETTINGS[number % 3].1;
    let item = THINGS[number % ITEMS].0;
    format!(
        "title: Section {number}
groups: [intervenantes, gestionnaires]
blocks:
  - heading: Moyens employés
    id: moyens-employes-{number}
  - findings:
      - id: emploi-{number}
        text: '{{{{ percent(\"emploi_{theme}\", is=\"oui\", group=\"intervenantes\") }}}} ont occupé cet emploi.'
        details:
          - '{{{{ tenths(\"formation_{theme}\", is=\"oui\", group=\"gestionnaires\") }}}} ont reçu une formation.'
          - 'En tête : {{{{ ranked(\"partenaires_{theme}\", most=3, lower=true, group=\"intervenantes\") }}}}.'
      - id: frequence-{number}
        text: '{{{{ percent(\"frequence_{theme}.{item}\", is=[\"souvent\",\"toujours\"], group=\"intervenantes\", where={{\"milieu_{theme}\": \"{setting}\"}}) }}}} le font souvent.'
  - shares_table:
      id: moyens-{number}
      caption: Fréquence et efficacité des moyens
      row_head: Moyen
      columns:
        - {{label: \"Fréquence\", of: frequence_{theme}, is: [souvent, toujours], group: intervenantes}}
        - {{label: \"Efficacité\", of: efficacite_{theme}, is: [toujours], group: intervenantes}}
      sort: 1
      chart: {{kind: dumbbell, title: \"Les moyens fréquents sont efficaces\", subtitle: \"Part des PI, en %\"}}
  - scale_table:
      id: echelle-{number}
      caption: Efficacité en détail
      of: efficacite_{theme}
      group: gestionnaires
  - group_table:
      id: lieux-{number}
      caption: Lieux
      row_head: Lieu
      of: lieux_{theme}
      groups: [intervenantes, gestionnaires]
      sort: 1
  - group_table:
      id: partenaires-{number}
      caption: Partenaires
      row_head: Partenaire
      of: partenaires_{theme}
      base: mentions
      groups: [intervenantes, gestionnaires]
      labels: {{intervenantes: Par les PI, gestionnaires: Par les PG}}
      unnamed: dash
      sort: 1
  - ranked_table:
      id: rangs-{number}
      caption: Partenaires en ordre
      columns:
        - {{label: Pour les PI, of: partenaires_{theme}, group: intervenantes, top: 3, where: {{milieu_{theme}: {setting}}}}}
        - {{label: Pour les PG, of: partenaires_{theme}, group: gestionnaires, top: 3}}
released:
  - {{says: \"Section {number}\", because: numéro de la section}}
"
    )
}

fn responses(seed: u64, group: &str, rows: u64) -> String {
    let mut random = Random::new(seed);
    let mut text = String::from("id");
    for theme in 1..=THEMES {
        for battery in ["frequence", "efficacite"] {
            for (item, _) in &THINGS[..ITEMS] {
                let _ = write!(text, ",{battery}_{theme}_{item}");
            }
        }
        let _ = write!(text, ",milieu_{theme},emploi_{theme},formation_{theme}");
        for (item, _) in &THINGS[..4] {
            let _ = write!(text, ",lieux_{theme}_{item}");
        }
        let _ = write!(text, ",P{theme}_1,P{theme}_2,P{theme}_3");
    }
    text.push('\n');
    for row in 1..=rows {
        let _ = write!(text, "{}{row:05}", &group[..1]);
        for _ in 0..THEMES {
            (0..2 * ITEMS).for_each(|_| code(&mut text, &mut random, 5));
            code(&mut text, &mut random, 3);
            (0..2).for_each(|_| code(&mut text, &mut random, 2));
            for _ in 0..4 {
                let _ = write!(text, ",{}", u8::from(random.permille(300)));
            }
            let (many, first) = (1 + random.below(3), random.leaning(12));
            for place in 0..3 {
                text.push(',');
                if place < many {
                    let _ = write!(text, "{}", 1 + (first + place * 5) % 12);
                }
            }
        }
        text.push('\n');
    }
    text
}

/// One of `of` codes from 1 up, or one for no answer.
fn code(text: &mut String, random: &mut Random, of: u64) {
    let code = if random.permille(30) {
        98 + random.below(2)
    } else {
        1 + random.leaning(of)
    };
    let _ = write!(text, ",{code}");
}
