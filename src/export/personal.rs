//! What leads to a person: columns are known by their headings, and under any heading by their cells.

use super::field::Field;
use super::fold::words;
use crate::leak::{ContactKind, find_typed};
use std::net::IpAddr;

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
    /// A number that stands for them.
    Number,
    /// The address or the kind of their computer: nobody's alone.
    Computer,
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
    (&["ip"], Personal::Computer),
    (&["ipaddr"], Personal::Computer),
    (&["ipaddress"], Personal::Computer),
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
    (&["lat"], Personal::Place),
    (&["lng"], Personal::Place),
    (&["lon"], Personal::Place),
    (&["gps"], Personal::Place),
    (&["geolocation"], Personal::Place),
    (&["geolocalisation"], Personal::Place),
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

/// What a folded heading asks for.
pub(super) fn by_heading(heading: &str) -> Option<Personal> {
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

/// How many distinct texts of a column are looked at: what leads to a person stands in its first cells too.
const MOST_CELLS: usize = 1000;

/// What most cells hold, whatever stands above them.
pub(super) fn by_cells(field: &Field) -> Option<Personal> {
    let cells: Vec<&str> = field
        .texts
        .iter()
        .take(MOST_CELLS)
        .map(|(text, _)| text.as_str())
        .collect();
    let found: Vec<Personal> = cells.iter().filter_map(|text| led_to(text)).collect();
    if found.len() * 2 > cells.len() {
        return found.first().copied();
    }
    is_number_of_people(field, &cells).then_some(Personal::Number)
}

/// Where a cell leads.
fn led_to(text: &str) -> Option<Personal> {
    if is_of_computer(text) {
        return Some(Personal::Computer);
    }
    if is_uuid(text) {
        return Some(Personal::Number);
    }
    if is_place(text) {
        return Some(Personal::Place);
    }
    find_typed(text).into_iter().find_map(|found| match found.kind {
        ContactKind::Email => Some(Personal::Email),
        ContactKind::Telephone => Some(Personal::Telephone),
        ContactKind::PostalCode => Some(Personal::Address),
        ContactKind::SocialInsurance | ContactKind::HealthInsurance => Some(Personal::Number),
        ContactKind::Path => None,
    })
}

/// `203.0.113.7`, `203.0.113.xxx`, `[2001:db8::1]:443`, several of them, or what a browser calls itself.
fn is_of_computer(text: &str) -> bool {
    let first = text.split([',', ' ']).next().unwrap_or_default();
    let host = match first.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') && port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        Some((host, _)) if host.ends_with(']') => host,
        Some(_) | None => first,
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let parts: Vec<&str> = host.split('.').collect();
    let is_masked = |part: &&str| !part.is_empty() && part.chars().all(|c| matches!(c, 'x' | 'X' | '*'));
    let fits = |part: &&str| part.parse::<u8>().is_ok() || is_masked(part);
    host.parse::<IpAddr>().is_ok() || parts.len() == 4 && parts.iter().all(fits) || text.starts_with("Mozilla/")
}

/// `550e8400-e29b-41d4-a716-446655440000`, after `uuid:` too.
fn is_uuid(text: &str) -> bool {
    let text = text.strip_prefix("uuid:").unwrap_or(text).trim_matches(['{', '}']);
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// Latitude and longitude, with what ODK puts after them: `45.5017, -73.5673`, `45.5017 -73.5673 12.0 4.5`,
/// `45,5017; -73,5673`.
fn is_place(text: &str) -> bool {
    let text = text.trim_matches(['(', ')']).replace('°', "");
    let pieces: Vec<String> = match text.contains(';') {
        true => text.split(';').map(|piece| piece.trim().replace(',', ".")).collect(),
        false => text.split([',', ' ']).map(str::to_owned).collect(),
    };
    let pieces: Vec<&String> = pieces.iter().filter(|piece| !piece.is_empty()).collect();
    let [latitude, longitude, ..] = pieces.as_slice() else {
        return false;
    };
    let is_one = |piece: &str, most: f64| {
        let is_exact = piece.split_once('.').is_some_and(|(_, after)| after.len() >= 3);
        is_exact && piece.parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most)
    };
    pieces.len() <= 4 && is_one(latitude, 90.0) && is_one(longitude, 180.0)
}

/// Whether cells are keys that a program gave to each person: no two alike, all of one length in letters and digits, or of
/// more digits than any amount has.
fn is_number_of_people(field: &Field, cells: &[&str]) -> bool {
    const FEWEST: usize = 5;
    const SHORTEST: usize = 8;
    const MOST_DIGITS_OF_AMOUNTS: usize = 8;
    if cells.len() < FEWEST || field.texts.iter().any(|(_, count)| *count > 1) {
        return false;
    }
    let is_digits = |text: &&&str| text.bytes().all(|byte| byte.is_ascii_digit());
    if cells
        .iter()
        .all(|text| is_digits(&text) && text.len() > MOST_DIGITS_OF_AMOUNTS)
    {
        return true;
    }
    let is_key = |text: &&str| {
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        text.len() == cells[0].len() && text.bytes().all(is_sign) && text.bytes().any(|byte| byte.is_ascii_digit())
    };
    let mixed = cells
        .iter()
        .filter(|text| text.bytes().any(|byte| byte.is_ascii_alphabetic()))
        .count();
    cells[0].len() >= SHORTEST && cells.iter().all(is_key) && mixed * 2 > cells.len()
}

#[cfg(test)]
mod tests {
    use super::{Personal, by_cells, by_heading};
    use crate::export::{Field, fold};

    fn column(texts: &[&str]) -> Field {
        Field {
            heading: "Remote host".to_owned(),
            texts: texts.iter().map(|text| ((*text).to_owned(), 1)).collect(),
            ..Field::default()
        }
    }

    #[test]
    fn cells_lead_to_a_person_under_any_heading() {
        for (cells, expected) in [
            (
                &["203.0.113.7", "198.51.100.20", "192.0.2.5:443"][..],
                Personal::Computer,
            ),
            (&["2001:db8::1", "[2001:db8::2]:443", "::1"], Personal::Computer),
            (&["203.0.113.xxx", "198.51.100.xxx"], Personal::Computer),
            (
                &["Mozilla/5.0 (Windows NT 10.0)", "Mozilla/5.0 (X11)"],
                Personal::Computer,
            ),
            (&["ana@exemple.ca", "luc (at) exemple.ca", "aucun"], Personal::Email),
            (&["819 555-0123", "5145550199", "06 12 34 56 78"], Personal::Telephone),
            (&["G9A 5H7", "h2x1y4"], Personal::Address),
            (&["45.5017, -73.5673", "46.8139,-71.2080"], Personal::Place),
            (&["45.5017 -73.5673 12.0 4.5", "46.8139 -71.2080 0 0"], Personal::Place),
            (&["45,5017; -73,5673", "46,8139; -71,2080"], Personal::Place),
            (
                &[
                    "550e8400-e29b-41d4-a716-446655440000",
                    "uuid:550e8400-e29b-41d4-a716-446655440001",
                ],
                Personal::Number,
            ),
            (
                &["x7Gh2kQ9pL", "aaRt4521ZZ", "998kkLLp01", "Qw3rty77aa", "Zz00Yy11Xx"],
                Personal::Number,
            ),
            (
                &["114620912", "114620955", "114623001", "114620001", "114629999"],
                Personal::Number,
            ),
        ] {
            assert_eq!(by_cells(&column(cells)), Some(expected), "{cells:?}");
        }
    }

    #[test]
    fn answers_lead_nowhere() {
        for cells in [
            &["Oui", "Non"][..],
            &["12,5", "13,75"],
            &["1.25, 2.50", "3.75, 4.00"],
            &["2025-11-30", "2025-12-01"],
            &["45000", "52000", "38500", "61000", "47250"],
            &["Souvent", "Parfois", "Jamais!", "Toujours", "Rarement"],
            &["0.4.6", "1.2.10"],
            &["écrivez à ana@exemple.ca", "rien", "rien du tout"],
            &["version-1", "version-2"],
        ] {
            assert_eq!(by_cells(&column(cells)), None, "{cells:?}");
        }
    }

    #[test]
    fn headings_ask_for_places() {
        for heading in ["lat", "GPS lng", "Geolocation", "Géolocalisation"] {
            assert_eq!(by_heading(&fold(heading)), Some(Personal::Place), "{heading}");
        }
        assert_eq!(by_heading(&fold("Plat préféré")), None);
    }
}
