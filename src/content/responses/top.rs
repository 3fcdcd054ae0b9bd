//! What stands above the rows of respondents: survey tools put one row of headings there, two or three.

use std::collections::BTreeSet;

/// As many rows are looked at.
pub(super) const MOST: usize = 8;

/// The headings of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Top {
    /// A name for each column; that of one without is its position, `#3`.
    pub columns: Vec<String>,
    /// What the row below says of each, where it is neither a respondent's nor joined to the names.
    pub wordings: Vec<String>,
    /// How many columns there are up to the last that has a name.
    pub named: usize,
    /// Rows above the headings, with the table's title or nothing.
    pub titles: usize,
    /// What the first of them says.
    pub title: Option<String>,
    /// Rows of headings.
    pub headings: usize,
    /// Whether a row of HXL tags follows them.
    pub has_tags: bool,
}

impl Top {
    /// The headings of a file by its first records, of which there is at least one; `declared` is how many the project
    /// says that they are.
    pub fn of(records: &[Vec<String>], declared: Option<usize>) -> Self {
        let titles = match declared {
            Some(1) => 0,
            Some(_) | None => titles(records),
        };
        let (above, records) = records.split_at(titles);
        let first = records.first().map_or(&[][..], Vec::as_slice);
        let second = records.get(1).map_or(&[][..], Vec::as_slice);
        let is_two_rows = is_continued(first, second);
        let recognised = match records {
            [_, _, third, ..] if is_qualtrics(third) => 3,
            _ if is_old_qualtrics(first, second) || is_two_rows => 2,
            _ => 1,
        };
        let declared = declared.map(|rows| rows.saturating_sub(titles));
        let headings = declared.unwrap_or(recognised).clamp(1, records.len().max(1));
        let mut names = match headings {
            1 => first.to_vec(),
            _ if is_two_rows => joined(first, second),
            _ => first.to_vec(),
        };
        let named = names
            .iter()
            .rposition(|name| !name.is_empty())
            .map_or(0, |last| last + 1);
        for (index, name) in names.iter_mut().enumerate().filter(|(_, name)| name.is_empty()) {
            *name = format!("#{}", index + 1);
        }
        let wordings = match headings {
            1 => Vec::new(),
            _ if is_two_rows => Vec::new(),
            _ => second.to_vec(),
        };
        let mut said = above.iter().flatten().filter(|cell| !cell.is_empty());
        Self {
            columns: names,
            wordings,
            named,
            titles,
            title: said.next().cloned(),
            headings,
            has_tags: records.get(headings).is_some_and(|record| are_tags(record)),
        }
    }

    /// How many records come before those of respondents.
    pub fn records(&self) -> usize {
        self.titles + self.headings + usize::from(self.has_tags)
    }
}

/// How many rows stand above the headings of a table that someone made by hand: its title, of several words in one cell, and
/// rows of nothing. What comes next must look like names: several, each another, none of digits alone.
fn titles(records: &[Vec<String>]) -> usize {
    let written = |record: &[String]| record.iter().filter(|cell| !cell.is_empty()).count();
    let is_title = |record: &&Vec<String>| match written(record) {
        0 => true,
        1 => record.iter().any(|cell| cell.contains(char::is_whitespace)),
        _ => false,
    };
    let count = records.iter().take_while(is_title).count();
    let is_names = |names: &Vec<String>| {
        let told: BTreeSet<&String> = names.iter().filter(|cell| !cell.is_empty()).collect();
        let are_words = all_written(names, |cell| cell.contains(char::is_alphabetic));
        told.len() > 1 && told.len() == written(names) && are_words
    };
    let is_followed = records.len() > count + 1 && records.get(count).is_some_and(is_names);
    if is_followed { count } else { 0 }
}

fn all_written(record: &[String], holds: impl Fn(&str) -> bool) -> bool {
    let mut written = record.iter().filter(|cell| !cell.is_empty()).peekable();
    written.peek().is_some() && written.all(|cell| holds(cell))
}

/// Under names and texts Qualtrics puts its own ids.
fn is_qualtrics(third: &[String]) -> bool {
    let starts = ["{\"ImportId\"", "{'ImportId'"];
    all_written(third, |cell| starts.iter().any(|start| cell.starts_with(start)))
}

/// Before 2016, names of metadata were V1, V2….
fn is_old_qualtrics(first: &[String], second: &[String]) -> bool {
    let begins = |record: &[String], starts: &[&str]| {
        let cells = record.iter().map(String::as_str).take(starts.len());
        cells
            .map(str::to_ascii_lowercase)
            .eq(starts.iter().map(|start| (*start).to_owned()))
    };
    begins(first, &["v1", "v2"]) && begins(second, &["responseid", "responseset"])
}

/// SurveyMonkey names a question over the first of its columns, and its options in the row below, where the columns of
/// metadata are empty. Its first column is the respondent's id, so that a row without one is no answer, even where options are
/// ages or degrees without a letter.
fn is_continued(first: &[String], second: &[String]) -> bool {
    let goes_on = |(above, below): (&String, &String)| above.is_empty() && !below.is_empty();
    let is_named = first.first().is_some_and(|name| !name.is_empty()) && second.first().is_some_and(String::is_empty);
    let any = first.iter().zip(second).any(goes_on);
    let is_signed = first.first().is_some_and(|name| {
        let letters = name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase);
        letters.eq("respondentid".chars())
    });
    is_named && any && (is_signed || all_written(second, |cell| cell.contains(char::is_alphabetic)))
}

/// `Question [Option]`, or the question alone where it has one column.
fn joined(first: &[String], second: &[String]) -> Vec<String> {
    let mut names = Vec::with_capacity(first.len());
    let mut above = "";
    for (index, name) in first.iter().enumerate() {
        let below = second.get(index).map_or("", String::as_str);
        let goes_on = |at: usize| {
            let below = second.get(at).is_some_and(|below| !below.is_empty());
            first.get(at).is_some_and(String::is_empty) && below
        };
        if !name.is_empty() {
            above = name;
        } else if below.is_empty() {
            above = "";
        }
        let is_several = name.is_empty() || goes_on(index + 1);
        names.push(match (above, below) {
            (above, below) if is_several && !above.is_empty() && !below.is_empty() => format!("{above} [{below}]"),
            ("", below) => below.to_owned(),
            (above, _) => above.to_owned(),
        });
    }
    names
}

/// Tags of the Humanitarian Exchange Language: `#affected+f`.
fn are_tags(record: &[String]) -> bool {
    all_written(record, |cell| {
        let tag = cell.strip_prefix('#').map(str::trim_start);
        tag.is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
    })
}

#[cfg(test)]
mod tests {
    use super::Top;

    fn top(records: &[&[&str]], declared: Option<usize>) -> Top {
        let owned = |record: &&[&str]| record.iter().map(|cell| (*cell).to_owned()).collect();
        Top::of(&records.iter().map(owned).collect::<Vec<_>>(), declared)
    }

    #[test]
    fn one_row_of_headings() {
        let found = top(&[&["id", "", "Q1", ""], &["1", "", "2", ""]], None);
        assert_eq!(found.columns, ["id", "#2", "Q1", "#4"]);
        assert_eq!((found.named, found.records()), (3, 1));
    }

    #[test]
    fn qualtrics() {
        let rows: [&[&str]; 4] = [
            &["ResponseId", "Q1"],
            &["Response ID", "Venez-vous?"],
            &["{\"ImportId\":\"_recordId\"}", "{\"ImportId\":\"QID1\"}"],
            &["R_1", "1"],
        ];
        assert_eq!(top(&rows, None).records(), 3);
        assert_eq!(top(&rows, None).wordings, ["Response ID", "Venez-vous?"]);
        assert_eq!(top(&rows, Some(1)).records(), 1);
        assert!(top(&rows, Some(1)).wordings.is_empty());
        assert_eq!(top(&rows[..3], None).records(), 3);
        let old: [&[&str]; 3] = [
            &["V1", "V2", "Q1", ""],
            &["ResponseID", "ResponseSet", "Venez-vous?", ""],
            &["R_1", "", "1"],
        ];
        assert_eq!((top(&old, None).records(), top(&old, None).named), (2, 3));
    }

    #[test]
    fn surveymonkey() {
        let rows: [&[&str]; 3] = [
            &[
                "Respondent ID",
                "Start Date",
                "Venez-vous?",
                "Comment?",
                "",
                "",
                "Un mot?",
            ],
            &[
                "",
                "",
                "Response",
                "Autobus",
                "Vélo",
                "Autre (précisez)",
                "Open-Ended Response",
            ],
            &["1", "2025", "Oui", "", "Vélo", "", ""],
        ];
        let found = top(&rows, None);
        assert_eq!(
            found.columns,
            [
                "Respondent ID",
                "Start Date",
                "Venez-vous?",
                "Comment? [Autobus]",
                "Comment? [Vélo]",
                "Comment? [Autre (précisez)]",
                "Un mot?"
            ]
        );
        assert_eq!((found.records(), found.wordings.len()), (2, 0));
        // Options that are ages or degrees have no letters.
        let ages: [&[&str]; 3] = [
            &["RespondentID", "Âge", "", "Un mot?"],
            &["", "18-29", "30-44", "Open-Ended Response"],
            &["1", "", "30-44", ""],
        ];
        let found = top(&ages, None);
        assert_eq!(found.columns, ["RespondentID", "Âge [18-29]", "Âge [30-44]", "Un mot?"]);
        assert_eq!(found.records(), 2);
        // A respondent without an id is none.
        let blank: [&[&str]; 2] = [&["id", "Q1", ""], &["", "1", "2"]];
        assert_eq!(top(&blank, None).records(), 1);
    }

    #[test]
    fn a_title_above_the_headings() {
        let rows: [&[&str]; 5] = [
            &["Sondage du printemps", "", ""],
            &["", "", ""],
            &["", "Venez-vous?", "Nombre d’enfants"],
            &["1", "Oui", "2"],
            &["2", "Non", "1"],
        ];
        let found = top(&rows, None);
        assert_eq!(found.columns, ["#1", "Venez-vous?", "Nombre d’enfants"]);
        assert_eq!((found.titles, found.headings, found.records()), (2, 1, 3));
        assert_eq!(found.title.as_deref(), Some("Sondage du printemps"));
        // Whoever counts the rows above the answers counts these, too; one row is the first.
        assert_eq!(top(&rows, Some(3)), found);
        assert_eq!(top(&rows, Some(1)).titles, 0);
        // One name above answers is a heading, and so is one of a single word above others.
        let one: [&[&str]; 3] = [&["Votre avis", ""], &["Oui", "3"], &["Non", "4"]];
        assert_eq!(top(&one, None).titles, 0);
        let word: [&[&str]; 3] = [&["Q1", ""], &["Oui", "Non"], &["Non", "Oui"]];
        assert_eq!(top(&word, None).titles, 0);
    }

    #[test]
    fn tags() {
        let rows: [&[&str]; 3] = [&["id", "Q1"], &["", "#affected +f"], &["1", "2"]];
        assert_eq!(top(&rows, None).records(), 2);
        assert!(!top(&[&["id", "Q1"], &["1", "#2"]], None).has_tags);
    }
}
