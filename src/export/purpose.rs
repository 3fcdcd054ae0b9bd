//! What each column of an export is there for: most answer questions; some are the tool's, and some lead to a person.

use super::dates::{is_date, is_dated};
use super::field::Field;
use super::fold::fold;
use super::personal::{Personal, by_cells, by_heading};
use super::tool::Tool;
use super::two_digits::are_dates;

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
        .filter(|_| is_code(&fields[0]))
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
    if field.all(is_date) || are_dates(field) {
        Purpose::Date
    } else if field.is_weight() {
        Purpose::Weight
    } else {
        Purpose::Asked
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
            ("IP Address", Personal::Computer),
            ("Adresse IP", Personal::Computer),
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
    fn dates_with_years_of_two_digits_are_no_question() {
        for (texts, expected) in [
            (["28-11-25", "30-11-25"], Purpose::Date),
            // Nobody knows the year; it is a date all the same.
            (["03.11.25", "04.11.25"], Purpose::Date),
            (["1.2.10", "1.3.12"], Purpose::Asked),
            (["12-15-88", "40-50-60"], Purpose::Asked),
        ] {
            let found = purposes(&[field("ID", &["1", "2"]), field("Entrevue", &texts)], Tool::Table);
            assert_eq!(found[1], expected, "{texts:?}");
        }
    }

    #[test]
    fn a_file_number_may_tell_respondents_apart() {
        let fields = [field("Matricule", &["50012", "50013"]), field("Q1", &["1", "2"])];
        assert_eq!(purposes(&fields, Tool::Table), [Purpose::Id, Purpose::Asked]);
    }

    #[test]
    fn a_computer_tells_nobody_apart() {
        for heading in ["IP Address", "ipaddr", "Adresse IP", "Remote host"] {
            let fields = [field(heading, &["10.0.0.1", "10.0.0.2"]), field("Q1", &["1", "2"])];
            let found = purposes(&fields, Tool::Table);
            assert_eq!(
                found,
                [Purpose::Personal(Personal::Computer), Purpose::Asked],
                "{heading}"
            );
        }
    }
}
