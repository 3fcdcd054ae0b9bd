//! When answers were given, as far as the dates of an export tell.

use super::field::Field;
use super::fold::{fold, words};
use super::tool::Tool;
use super::two_digits::{FEWEST_DAYS, YearPlace, triple, year_place};
use std::collections::BTreeSet;

/// Folded headings of dates, of all tools.
const DATES: &[&str] = &[
    "submitdate",
    "startdate",
    "datestamp",
    "enddate",
    "recordeddate",
    "start date",
    "end date",
    "start time",
    "completion time",
    "last modified time",
    "timestamp",
    "horodateur",
    "heure de debut",
    "heure de fin",
    "heure de la derniere modification",
    "start",
    "end",
    "today",
    "_submission_time",
    "submissiondate",
    "start date (utc)",
    "submit date (utc)",
    "date submitted",
    "date started",
    "date last action",
    "date de soumission",
    "date de lancement",
    "date de debut",
    "date de fin",
    "date de la derniere action",
    "submitdate. date submitted",
    "startdate. date started",
    "datestamp. date last action",
];

/// Which of day and month a tool writes first, where the year comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// `30/11/2025`.
    DayFirst,
    /// `11/30/2025`.
    MonthFirst,
}

/// A year with one of its months, from 1; none where nobody can tell day and month apart.
pub type Month = (u16, Option<u8>);

/// When answers were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The months in which answers were begun or sent.
    pub months: BTreeSet<Month>,
    /// A date that can be read in two ways, with the one that was taken; none where the dates themselves tell.
    pub assumed: Option<(String, DayOrder)>,
}

/// A day as a cell writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    /// Year, month and day.
    YearFirst(u16, u8, u8),
    /// Two numbers, one of which is the month, and the year.
    YearLast(u8, u8, u16),
}

/// `2024-03-01`, `2024-03-01T10:22:00Z`, `3/1/24 10:22`, `01/03/2024`, `01.03.2024`.
fn day(text: &str) -> Option<Day> {
    let first = text.split([' ', 'T']).next()?;
    let parts: Vec<&str> = first.split(['-', '/', '.']).collect();
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    let is_short = |part: &str| (1..=2).contains(&part.len());
    if parts.iter().any(|part| !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    if a.len() == 4 && is_short(b) && is_short(c) {
        let (month, day) = (b.parse().ok()?, c.parse().ok()?);
        return is_day(month, day).then_some(Day::YearFirst(a.parse().ok()?, month, day));
    }
    let year: u16 = match c.len() {
        4 => c.parse().ok()?,
        // Between dashes or dots, the year may as well come first.
        2 if first.contains('/') => 2000 + c.parse::<u16>().ok()?,
        _ => return None,
    };
    let (a, b) = (Some(a).filter(|a| is_short(a))?, Some(b).filter(|b| is_short(b))?);
    let (a, b) = (a.parse().ok()?, b.parse().ok()?);
    (is_day(a, b) || is_day(b, a)).then_some(Day::YearLast(a, b, year))
}

fn is_day(month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// Whether a cell holds a date, with or without a time.
pub fn is_date(text: &str) -> bool {
    day(text).is_some()
}

/// Words of headings over the date of an answer, in tables that no tool wrote.
const OF_ANSWERS: [&str; 12] = [
    "entrevue",
    "entretien",
    "interview",
    "reponse",
    "response",
    "saisie",
    "collecte",
    "passation",
    "survey",
    "completed",
    "submitted",
    "terrain",
];

/// Whether a tool calls a column so that dates answers.
pub(super) fn is_dated(field: &Field, tool: Tool) -> bool {
    let (heading, words) = (fold(&field.heading), fold(field.words()));
    let name = heading.split(". ").next().unwrap_or_default();
    // REDCap dates a form under the form's name.
    let is_timestamp = |heading: &str| heading.ends_with("_timestamp") || heading == "survey timestamp";
    DATES.contains(&heading.as_str())
        || tool == Tool::LimeSurvey && DATES.contains(&name)
        || tool == Tool::RedCap && [&heading, &words].into_iter().any(|one| is_timestamp(one))
}

/// When answers were given, by the columns of dates: those that the tool adds, else those that a heading calls the date of
/// an answer. `is_french` tells what is likelier where day and month can't be told apart.
pub fn when(dated: &[&Field], tool: Tool, is_french: bool) -> When {
    let is_of_answers = |field: &&&Field| {
        let words = words(&fold(&field.heading));
        let names = |word: &String| OF_ANSWERS.contains(&word.as_str());
        matches!(words.as_slice(), [only] if only == "date") || words.iter().any(names)
    };
    let mut chosen: Vec<&Field> = dated.iter().filter(|field| is_dated(field, tool)).copied().collect();
    if chosen.is_empty() {
        chosen = dated.iter().filter(is_of_answers).copied().collect();
    }
    read(&chosen, tool, is_french)
}

/// Several years make no survey's time, but some tools hide a date behind one of long ago.
const LIKELY_YEARS: std::ops::Range<u16> = 1990..2200;

fn read(fields: &[&Field], tool: Tool, is_french: bool) -> When {
    let columns: Vec<Vec<(String, Day)>> = fields.iter().map(|field| days(field)).collect();
    // What one column tells holds for those beside it that tell nothing: one tool wrote them all.
    let mut by_itself = columns.iter().map(|column| order_by_numbers(column));
    let shared = by_itself
        .find_map(|order| order.filter(|order| *order != Order::Mixed))
        .or_else(|| columns.iter().find_map(|column| order_by_rows(column)));
    let days = columns.iter().flat_map(|column| {
        let told = order_by_numbers(column).or(shared);
        column.iter().map(move |(text, day)| (told, text, *day))
    });
    let usual = usual(fields, tool, is_french);
    let mut when = When::default();
    let mut months = [BTreeSet::new(), BTreeSet::new()];
    for (told, text, day) in days {
        let (taken, other) = match (told, usual) {
            (Some(Order::Mixed), _) => (None, None),
            (Some(Order::Told(order)), _) => (Some(order), Some(order)),
            (None, DayOrder::DayFirst) => (Some(DayOrder::DayFirst), Some(DayOrder::MonthFirst)),
            (None, DayOrder::MonthFirst) => (Some(DayOrder::MonthFirst), Some(DayOrder::DayFirst)),
        };
        let [of_taken, of_other] = [taken, other].map(|order| month(day, order));
        if when.assumed.is_none() && of_taken != of_other {
            when.assumed = taken.map(|order| (text.clone(), order));
        }
        months[0].extend(of_taken);
        months[1].extend(of_other);
    }
    let [taken, other] = months;
    // Read either way, it is the same.
    when.assumed = when.assumed.filter(|_| taken != other);
    when.months = taken;
    when
}

/// The dates of a column. A year of two digits is where the column as a whole tells; where it doesn't, such a date is read
/// between slashes alone, which have the year last.
fn days(field: &Field) -> Vec<(String, Day)> {
    let place = year_place(field);
    let read = |text: &str| match (place, triple(text).map(|one| one.numbers)) {
        (Some(YearPlace::First), Some([year, month, day])) => Some(Day::YearFirst(2000 + u16::from(year), month, day)),
        (Some(YearPlace::Last), Some([a, b, year])) => Some(Day::YearLast(a, b, 2000 + u16::from(year))),
        (_, None) | (None, Some(_)) => day(text),
    };
    let texts = field.texts.iter();
    texts
        .filter_map(|(text, _)| Some((text.clone(), read(text)?)))
        .collect()
}

fn month(day: Day, order: Option<DayOrder>) -> Option<Month> {
    let (year, month) = match (day, order) {
        (Day::YearFirst(year, month, _), _) => (year, Some(month)),
        (Day::YearLast(_, month, year), Some(DayOrder::DayFirst))
        | (Day::YearLast(month, _, year), Some(DayOrder::MonthFirst)) => (year, Some(month)),
        (Day::YearLast(_, _, year), None) => (year, None),
    };
    let month = month.filter(|month| (1..=12).contains(month));
    LIKELY_YEARS.contains(&year).then_some((year, month))
}

/// What a column tells of its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Told(DayOrder),
    /// Several hands wrote them.
    Mixed,
}

/// The two numbers before each year of a column.
fn pairs(column: &[(String, Day)]) -> Vec<(u8, u8, u16)> {
    let pairs = column.iter().filter_map(|(_, day)| match day {
        Day::YearLast(a, b, year) => Some((*a, *b, *year)),
        Day::YearFirst(..) => None,
    });
    pairs.collect()
}

/// Which number is the month: one above 12 is none.
fn order_by_numbers(column: &[(String, Day)]) -> Option<Order> {
    let pairs = pairs(column);
    let (is_day_first, is_month_first) = (
        pairs.iter().any(|(a, _, _)| *a > 12),
        pairs.iter().any(|(_, b, _)| *b > 12),
    );
    match (is_day_first, is_month_first) {
        (true, true) => Some(Order::Mixed),
        (true, false) => Some(Order::Told(DayOrder::DayFirst)),
        (false, true) => Some(Order::Told(DayOrder::MonthFirst)),
        (false, false) => None,
    }
}

/// Which number is the month: answers stand in the order in which they came.
fn order_by_rows(column: &[(String, Day)]) -> Option<Order> {
    let pairs = pairs(column);
    if pairs.iter().collect::<BTreeSet<_>>().len() < FEWEST_DAYS {
        return None;
    }
    let is_in_order = |days: Vec<(u16, u8, u8)>| days.is_sorted() || days.iter().rev().is_sorted();
    let by_day = is_in_order(pairs.iter().map(|(day, month, year)| (*year, *month, *day)).collect());
    let by_month = is_in_order(pairs.iter().map(|(month, day, year)| (*year, *month, *day)).collect());
    match (by_day, by_month) {
        (true, false) => Some(Order::Told(DayOrder::DayFirst)),
        (false, true) => Some(Order::Told(DayOrder::MonthFirst)),
        (true, true) | (false, false) => None,
    }
}

/// What is written where dates don't tell: SurveyMonkey always has the month first, forms follow the language of their owner.
fn usual(fields: &[&Field], tool: Tool, is_french: bool) -> DayOrder {
    let of_noon = |field: &&Field| {
        field
            .texts
            .iter()
            .any(|(text, _)| text.ends_with("AM") || text.ends_with("PM"))
    };
    if tool == Tool::SurveyMonkey || fields.iter().any(of_noon) {
        return DayOrder::MonthFirst;
    }
    let starts = |field: &&Field, with: &[&str]| with.iter().any(|start| fold(&field.heading).starts_with(start));
    if fields
        .iter()
        .any(|field| starts(field, &["horodateur", "heure de", "date de"]))
    {
        DayOrder::DayFirst
    } else if fields
        .iter()
        .any(|field| starts(field, &["timestamp", "start time", "completion time"]))
    {
        DayOrder::MonthFirst
    } else if is_french {
        DayOrder::DayFirst
    } else {
        DayOrder::MonthFirst
    }
}

#[cfg(test)]
mod tests {
    use super::{DayOrder, When, is_date, when};
    use crate::export::{Field, Tool};

    fn found(heading: &str, texts: &[&str], tool: Tool) -> When {
        let field = Field {
            heading: heading.to_owned(),
            texts: texts.iter().map(|text| ((*text).to_owned(), 1)).collect(),
            ..Field::default()
        };
        when(&[&field], tool, true)
    }

    fn months(when: &When) -> String {
        let month = |(year, month): &(u16, Option<u8>)| match month {
            Some(month) => format!("{year}-{month:02}"),
            None => year.to_string(),
        };
        when.months.iter().map(month).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_number_above_twelve_or_the_order_of_the_rows_tells_the_month() {
        for (texts, expected) in [
            (&["11/3/2025 9:00:00", "11/30/2025 9:00:00"][..], "2025-11"),
            (&["03/11/2025 09:00:00", "30/11/2025 09:00:00"], "2025-11"),
            (&["11/30/25 9:00", "12/1/25 9:00"], "2025-11 2025-12"),
            (&["2025-11-30T09:00:00.000-05:00"], "2025-11"),
            (&["03.11.2025", "30.11.2025"], "2025-11"),
            // Read with the day first, December would come before November and February.
            (
                &["11/2/2025", "11/5/2025", "11/6/2025", "11/8/2025", "12/1/2025"],
                "2025-11 2025-12",
            ),
            // The newest first.
            (
                &["12/1/2025", "11/8/2025", "11/6/2025", "11/5/2025", "11/2/2025"],
                "2025-11 2025-12",
            ),
            // Years of two digits, where the column as a whole tells them.
            (&["28-11-25", "30-11-25", "01-12-25"], "2025-11 2025-12"),
            (&["28.11.25 09:00", "30.11.25 10:00"], "2025-11"),
            (&["11-28-25", "11-30-25"], "2025-11"),
            (&["25-11-03", "25-11-28", "25-12-01"], "2025-11 2025-12"),
            (&["25/11/03", "25/11/28"], "2025-11"),
            (
                &["03-11-25", "05-11-25", "07-11-25", "09-11-25", "01-12-25"],
                "2025-11 2025-12",
            ),
            // Days of one year at the end, or of two at the beginning: the order of the rows tells.
            (
                &["03-08-25", "04-08-25", "03-09-25", "04-09-25", "03-10-25"],
                "2025-08 2025-09 2025-10",
            ),
            (
                &["25.10.03", "25.09.04", "25.09.03", "25.08.04", "25.08.03"],
                "2025-08 2025-09 2025-10",
            ),
            // Two hands.
            (&["30/11/2025", "11/30/2025"], "2025"),
            (&["1980-01-01"], ""),
        ] {
            let found = found("Timestamp", texts, Tool::GoogleForms);
            assert_eq!(
                (months(&found).as_str(), &found.assumed),
                (expected, &None),
                "{texts:?}"
            );
        }
    }

    #[test]
    fn each_column_tells_its_own_order_and_few_rows_none() {
        let field = |heading: &str, texts: &[&str]| Field {
            heading: heading.to_owned(),
            texts: texts.iter().map(|text| ((*text).to_owned(), 1)).collect(),
            ..Field::default()
        };
        let (french, english) = (
            field("Horodateur", &["30/11/2025"]),
            field("Timestamp", &["11/29/2025"]),
        );
        assert_eq!(months(&when(&[&french, &english], Tool::GoogleForms, true)), "2025-11");
        // Three rows in order may be so by chance; a year may come first.
        let few = found("Timestamp", &["11/2/2025", "11/5/2025", "12/1/2025"], Tool::GoogleForms);
        assert!(few.assumed.is_some());
        assert!(!is_date("25-11-30"));
        // November of 2025, or days of November of 2003 and 2004.
        let few = found("Timestamp", &["03-11-25", "04-11-25"], Tool::GoogleForms);
        assert_eq!((months(&few).as_str(), few.assumed), ("", None));
        // Numbers of versions, of paragraphs.
        let no_dates = found("Date", &["1.2.10", "1.3.12"], Tool::Table);
        assert_eq!(months(&no_dates), "");
    }

    #[test]
    fn what_nothing_tells_is_as_the_tool_writes_it_and_said() {
        let texts = ["04/03/2025", "04/05/2025", "04/04/2025"];
        for (heading, tool, expected, order) in [
            ("Timestamp", Tool::GoogleForms, "2025-04", DayOrder::MonthFirst),
            (
                "Horodateur",
                Tool::GoogleForms,
                "2025-03 2025-04 2025-05",
                DayOrder::DayFirst,
            ),
            ("Start Date", Tool::SurveyMonkey, "2025-04", DayOrder::MonthFirst),
            ("Date", Tool::Table, "2025-03 2025-04 2025-05", DayOrder::DayFirst),
        ] {
            let found = found(heading, &texts, tool);
            let example = Some(("04/03/2025".to_owned(), order));
            assert_eq!(
                (months(&found).as_str(), &found.assumed),
                (expected, &example),
                "{heading}"
            );
        }
        // Either way, it is one month.
        let found = found("Timestamp", &["11/11/2025"], Tool::GoogleForms);
        assert_eq!((months(&found).as_str(), found.assumed), ("2025-11", None));
    }

    #[test]
    fn only_dates_of_answers_count() {
        for (heading, tool, expected) in [
            ("base_timestamp", Tool::RedCap, "2025-11"),
            ("Date de l’entrevue", Tool::Table, "2025-11"),
            ("submitdate. Date de soumission", Tool::LimeSurvey, "2025-11"),
            ("Date de naissance", Tool::Table, ""),
        ] {
            let found = found(heading, &["2025-11-03 10:00:00", "2025-11-04", "[not completed]"], tool);
            assert_eq!(months(&found), expected, "{heading}");
        }
    }

    #[test]
    fn dates_as_tools_write_them() {
        for text in [
            "2024-03-01",
            "2024-03-01 10:22:00",
            "2024-03-01T10:22:00Z",
            "3/1/24 10:22",
            "01/03/2024",
            "01.03.2024",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "12-15",
            "819-555-0123",
            "1/2",
            "3",
            "1999-2001-2003",
            "1.2.10",
            "0.4.6",
            "45/45/2024",
            "10.0.0.1",
        ] {
            assert!(!is_date(text), "{text}");
        }
    }
}
