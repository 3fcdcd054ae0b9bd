//! What both projects' YAML has in common.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// Writes `content/<name>`, with its folder.
pub fn write(project: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = project.join("content").join(name);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

/// A list of choices with their codes: `{code, id, label}`.
pub fn choices(indent: usize, choices: &[(u64, &str, &str)]) -> String {
    let mut text = String::new();
    for (code, id, label) in choices {
        let _ = writeln!(text, "{:indent$}- {{code: {code}, id: {id}, label: \"{label}\"}}", "");
    }
    text
}

/// The five steps of every scale of the projects.
pub const STEPS: [(&str, &str); 5] = [
    ("jamais", "Jamais"),
    ("rarement", "Rarement"),
    ("parfois", "Parfois"),
    ("souvent", "Souvent"),
    ("toujours", "Toujours"),
];

/// Labels of twelve items, themes or partners.
pub const THINGS: [(&str, &str); 12] = [
    ("ecoles", "Écoles primaires et secondaires"),
    ("cliniques", "Cliniques et centres de santé"),
    ("municipalites", "Municipalités et arrondissements"),
    ("bibliotheques", "Bibliothèques publiques"),
    ("parcs", "Parcs et terrains de jeu"),
    ("garderies", "Services de garde éducatifs"),
    ("commerces", "Commerces du quartier"),
    ("eglises", "Lieux de culte"),
    ("entraide", "Groupes d’entraide"),
    ("logement", "Offices d’habitation"),
    ("emploi", "Services d’aide à l’emploi"),
    ("loisirs", "Centres de loisirs"),
];

/// The head of `report.yaml`; the groups follow.
pub fn head(title: &str) -> String {
    format!(
        "language: fr-CA\n\
         title: \"{title}\"\n\
         subtitle: Projet d’essai\n\
         date: 2025-11\n\
         institutions: [Observatoire des essais]\n\
         authors: [{{name: Claude Tremblay, role: \"chercheuse, Observatoire des essais\"}}]\n\
         notice: \"Les réponses de ce rapport sont inventées.\"\n\
         respondents: {{one: personne répondante, many: personnes répondantes, gender: feminine}}\n"
    )
}

/// A conclusion whose statements rest on the given tables.
pub fn conclusion(tables: &[String]) -> String {
    let mut text =
        String::from("title: Conclusion\nblocks:\n  - prose: Voici ce qui ressort des sections.\nstatements:\n");
    for (index, table) in tables.iter().enumerate() {
        let number = index + 1;
        let _ = write!(
            text,
            "  - id: enonce-{number}\n    text: \"Le constat {number} se confirme d’une section à l’autre.\"\n    evidence: [{table}]\n    released: [{{says: \"constat {number}\", because: numéro}}]\n"
        );
    }
    text
}

/// An introduction that says how many took part.
pub fn introduction(groups: &[&str]) -> String {
    let counts: Vec<String> = groups.iter().map(|g| format!("{{{{ n(\"{g}\") }}}}")).collect();
    format!(
        "title: Introduction\nblocks:\n  - prose: |\n      Ce rapport présente les réponses de {} personnes.[^1]\n\n      [^1]: Les réponses sont inventées.\n",
        counts.join(" et de ")
    )
}
