//! What each column of an export is there for: most answer questions; some are the tool's, and some lead to a person.

use super::dates::{is_date, is_dated};
use super::field::Field;
use super::fold::{fold, words};
use super::tool::Tool;
use crate::leak;

/// What a column is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It answers a question.
    Asked,
    /// It tells respondents apart.
    Id,
    /// The tool's own.
    Tool,
    /// It tells what each person weighs.
    Weight,
    /// When an answer was begun or sent.
    Date,
    /// It leads to a person.
    Personal(Personal),
    /// No cell holds anything.
    Empty,
    /// Nobody named it.
    Unnamed,
}

/// How a column leads to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Personal {
    /// What they are called.
    Name,
    /// Where they get their mail.
    Email,
    /// Where they can be called.
    Telephone,
    /// Where they live.
    Address,
    /// Where they stood, by coordinates.
    Place,
    /// A number that stands for them or their computer.
    Number,
}

/// Words of headings that ask for something personal; all of a line must be there.
const ASKED_FOR: &[(&[&str], Personal)] = &[
    (&["nom"], Personal::Name),
    (&["prenom"], Personal::Name),
    (&["first", "name"], Personal::Name),
    (&["last", "name"], Personal::Name),
    (&["full", "name"], Personal::Name),
    (&["your", "name"], Personal::Name),
    (&["respondent", "name"], Personal::Name),
    (&["participant", "name"], Personal::Name),
    (&["student", "name"], Personal::Name),
    (&["child", "name"], Personal::Name),
    (&["parent", "name"], Personal::Name),
    (&["contact", "name"], Personal::Name),
    (&["family", "name"], Personal::Name),
    (&["surname"], Personal::Name),
    (&["recipientlastname"], Personal::Name),
    (&["recipientfirstname"], Personal::Name),
    (&["courriel"], Personal::Email),
    (&["email"], Personal::Email),
    (&["recipientemail"], Personal::Email),
    (&["e", "mail"], Personal::Email),
    (&["telephone"], Personal::Telephone),
    (&["phone"], Personal::Telephone),
    (&["cellulaire"], Personal::Telephone),
    (&["tel"], Personal::Telephone),
    (&["adresse", "messagerie"], Personal::Email),
    (&["ip"], Personal::Number),
    (&["ipaddr"], Personal::Number),
    (&["ipaddress"], Personal::Number),
    (&["adresse"], Personal::Address),
    (&["address"], Personal::Address),
    (&["code", "postal"], Personal::Address),
    (&["postal", "code"], Personal::Address),
    (&["zip", "code"], Personal::Address),
    (&["token"], Personal::Number),
    (&["jeton"], Personal::Number),
    (&["nas"], Personal::Number),
    (&["matricule"], Personal::Number),
    (&["assurance", "maladie"], Personal::Number),
    (&["numero", "dossier"], Personal::Number),
    (&["no", "dossier"], Personal::Number),
    (&["numero", "employe"], Personal::Number),
    (&["no", "employe"], Personal::Number),
    (&["numero", "etudiant"], Personal::Number),
    (&["numero", "membre"], Personal::Number),
    (&["numero", "client"], Personal::Number),
    (&["file", "number"], Personal::Number),
    (&["case", "number"], Personal::Number),
    (&["employee", "number"], Personal::Number),
    (&["employee", "id"], Personal::Number),
    (&["student", "number"], Personal::Number),
    (&["student", "id"], Personal::Number),
    (&["member", "number"], Personal::Number),
    (&["customer", "number"], Personal::Number),
    (&["latitude"], Personal::Place),
    (&["longitude"], Personal::Place),
    (&["locationlatitude"], Personal::Place),
    (&["locationlongitude"], Personal::Place),
];

/// Headings of one word, which ask for something personal only where they stand alone.
const ALONE: &[(&str, Personal)] = &[
    ("name", Personal::Name),
    ("names", Personal::Name),
    ("mobile", Personal::Telephone),
    ("nam", Personal::Number),
    ("ramq", Personal::Number),
    ("dossier", Personal::Number),
];

/// Longer headings are questions, which may speak of names and addresses without asking for any.
const MOST_WORDS: usize = 5;

/// What each column is there for; at most one tells respondents apart.
pub fn purposes(fields: &[Field], tool: Tool) -> Vec<Purpose> {
    let mut purposes: Vec<Purpose> = fields.iter().map(|field| purpose(field, tool)).collect();
    let ids = tool
        .ids()
        .iter()
        .filter_map(|name| fields.iter().position(|field| fold(&field.heading) == *name));
    let first = purposes
        .first()
        // A file number may well be what tells people apart.
        .filter(|purpose| matches!(purpose, Purpose::Asked | Purpose::Personal(Personal::Number)))
        .filter(|_| is_code(&fields[0]) && !is_of_a_computer(&fields[0]))
        .map(|_| 0);
    // A first column of texts that are all different tells rows apart, whatever it is called.
    let mut all = ids.chain(first);
    let found = if repeats(fields, tool) {
        all.find(|at| fields[*at].blank == 0)
    } else {
        all.find(|at| tells_apart(&fields[*at]))
    };
    if let Some(id) = found {
        purposes[id] = Purpose::Id;
    }
    purposes
}

/// Whether it holds the number of a computer, which two people may share.
fn is_of_a_computer(field: &Field) -> bool {
    let heading = fold(&field.heading);
    let named = ["ip", "ipaddr", "ipaddress"];
    words(&heading).iter().any(|word| named.contains(&word.as_str()))
}

/// Whether a person has several rows: REDCap writes one for each event and each form that was filled in again.
fn repeats(fields: &[Field], tool: Tool) -> bool {
    let is_told = |field: &Field| {
        let heading = fold(&field.heading);
        let names = [
            "redcap_event_name",
            "redcap_repeat_instance",
            "event name",
            "repeat instance",
        ];
        names.contains(&heading.as_str()) && field.answered() > 0
    };
    tool == Tool::RedCap && fields.iter().any(is_told)
}

fn purpose(field: &Field, tool: Tool) -> Purpose {
    let heading = fold(&field.heading);
    let name = heading.split(". ").next().unwrap_or_default();
    if heading.is_empty() || field.is_unnamed() {
        return Purpose::Unnamed;
    }
    if is_dated(field, tool) {
        return Purpose::Date;
    }
    let is_own = tool.own().contains(&name) || tool.own().contains(&heading.as_str());
    let is_timing =
        tool == Tool::LimeSurvey && (name.starts_with("grouptime") || name.ends_with("time") && name.len() > 4);
    let is_form_state = tool == Tool::RedCap && (name.ends_with("_complete") || fold(field.words()) == "complete?");
    if is_own || is_timing || is_form_state {
        return Purpose::Tool;
    }
    let by_words = || by_heading(&fold(field.words()));
    if let Some(personal) = by_heading(&heading).or_else(by_words).or_else(|| by_cells(field)) {
        return Purpose::Personal(personal);
    }
    if field.texts.is_empty() {
        return Purpose::Empty;
    }
    if field.all(is_date) {
        Purpose::Date
    } else if field.is_weight() {
        Purpose::Weight
    } else {
        Purpose::Asked
    }
}

fn by_heading(heading: &str) -> Option<Personal> {
    let words = words(heading);
    if words.len() > MOST_WORDS {
        return None;
    }
    if let [word] = words.as_slice()
        && let Some((_, personal)) = ALONE.iter().find(|(alone, _)| alone == word)
    {
        return Some(*personal);
    }
    let has = |wanted: &&[&str]| wanted.iter().all(|one| words.iter().any(|word| word == one));
    ASKED_FOR
        .iter()
        .find(|(wanted, _)| has(wanted))
        .map(|(_, personal)| *personal)
}

/// Most cells hold an address or a number that leads to someone.
fn by_cells(field: &Field) -> Option<Personal> {
    let found = field.texts.iter().filter_map(|(text, _)| contact(text));
    let found: Vec<Personal> = found.collect();
    (found.len() * 2 > field.texts.len()).then(|| found[0])
}

fn contact(text: &str) -> Option<Personal> {
    let found = leak::contact_kinds(text);
    let is_address = text.split('.').count() == 4 && text.split('.').all(|part| part.parse::<u8>().is_ok());
    match found.first() {
        Some(leak::ContactKind::Email) => Some(Personal::Email),
        Some(leak::ContactKind::Telephone) => Some(Personal::Telephone),
        Some(leak::ContactKind::PostalCode) => Some(Personal::Address),
        Some(leak::ContactKind::SocialInsurance | leak::ContactKind::HealthInsurance) => Some(Personal::Number),
        Some(leak::ContactKind::Path) | None => is_address.then_some(Personal::Number),
    }
}

/// Short texts without blanks.
fn is_code(field: &Field) -> bool {
    field.all(|text| text.len() <= 40 && !text.contains(char::is_whitespace))
}

fn tells_apart(field: &Field) -> bool {
    field.blank == 0 && !field.texts.is_empty() && field.texts.iter().all(|(_, count)| *count == 1)
}

#[cfg(test)]
mod tests {
    use super::{Personal, Purpose, purposes};
    use crate::export::{Field, Tool};

    fn field(heading: &str, texts: &[&str]) -> Field {
        Field {
            heading: heading.to_owned(),
            wording: None,
            texts: texts.iter().map(|text| ((*text).to_owned(), 1)).collect(),
            ..Field::default()
        }
    }

    #[test]
    fn what_leads_to_a_person_is_known_by_its_heading_or_its_cells() {
        let fields = [
            field("Horodateur", &["2024/03/01 10:00:00", "2024/03/02 10:00:00"]),
            field("Votre prénom", &["Ana", "Luc"]),
            field("Comment vous joindre?", &["ana@exemple.ca", "819 555-0123"]),
            field(
                "Recommanderiez-vous nos services à une personne de votre nom ou de votre adresse?",
                &["Oui", "Non"],
            ),
            field("Âge", &["31", "42"]),
            field("Numéro d’employé", &["50012", "50013"]),
            field("Nombre d’employés", &["3", "12"]),
            field("Name", &["Ana", "Luc"]),
            field("Name the park that you like best", &["Jarry", "Maisonneuve"]),
        ];
        let found = purposes(&fields, Tool::GoogleForms);
        assert_eq!(found[1], Purpose::Personal(Personal::Name));
        assert_eq!(found[2], Purpose::Personal(Personal::Email));
        assert_eq!(found[3..5], [Purpose::Asked, Purpose::Asked]);
        let (number, name) = (Personal::Number, Personal::Name);
        assert_eq!(found[5..7], [Purpose::Personal(number), Purpose::Asked]);
        assert_eq!(found[7..], [Purpose::Personal(name), Purpose::Asked]);
    }

    #[test]
    fn addresses_that_are_no_place_are_called_what_they_are() {
        for (heading, kind) in [
            ("Adresse de messagerie", Personal::Email),
            ("Email Address", Personal::Email),
            ("IP Address", Personal::Number),
            ("Adresse IP", Personal::Number),
            ("Votre adresse", Personal::Address),
        ] {
            let found = purposes(&[field("ID", &["1", "2"]), field(heading, &["x", "y"])], Tool::Table);
            assert_eq!(found, [Purpose::Id, Purpose::Personal(kind)], "{heading}");
        }
    }

    #[test]
    fn one_column_tells_respondents_apart() {
        let fields = [
            field("ID", &["1", "2"]),
            field("Nom", &["a", "b"]),
            field("Q1", &["1", "2"]),
        ];
        let found = purposes(&fields, Tool::Table);
        assert_eq!(found[0], Purpose::Id);
        assert_eq!(found[2], Purpose::Asked);
    }

    #[test]
    fn a_file_number_may_tell_respondents_apart() {
        let fields = [field("Matricule", &["50012", "50013"]), field("Q1", &["1", "2"])];
        assert_eq!(purposes(&fields, Tool::Table), [Purpose::Id, Purpose::Asked]);
    }

    #[test]
    fn a_computer_tells_nobody_apart() {
        for heading in ["IP Address", "ipaddr", "Adresse IP"] {
            let fields = [field(heading, &["10.0.0.1", "10.0.0.2"]), field("Q1", &["1", "2"])];
            let found = purposes(&fields, Tool::Table);
            assert_eq!(
                found,
                [Purpose::Personal(Personal::Number), Purpose::Asked],
                "{heading}"
            );
        }
    }
}
