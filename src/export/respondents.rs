//! Which rows of an export are respondents, where a tool writes several for one.

use super::field::Field;
use super::fold::fold;
use super::tool::Tool;

/// What tells the rows that count from those that don't.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowsThatCount {
    /// The heading of the column with the event of each row, with all events, the first one first: the rows of the first
    /// one count. None where there is one event, or none.
    pub events: Option<(String, Vec<String>)>,
    /// Whether there are rows with forms that a person filled in again, which don't count.
    pub has_repeats: bool,
    /// Whether rows at the end sum up the others, and don't count.
    pub has_totals: bool,
}

impl RowsThatCount {
    /// By the columns that REDCap adds; of other tools, every row counts.
    pub fn of(fields: &[Field], tool: Tool) -> Self {
        if tool != Tool::RedCap {
            return Self::default();
        }
        let named = |names: [&str; 2]| {
            let mut found = fields
                .iter()
                .filter(|field| names.contains(&fold(&field.heading).as_str()));
            found.find(|field| field.answered() > 0)
        };
        let events = named(["redcap_event_name", "event name"]).filter(|field| field.texts.len() > 1);
        let events = events.map(|field| {
            let texts = field.texts.iter().map(|(text, _)| text.clone());
            (field.heading.clone(), texts.collect())
        });
        Self {
            events,
            has_repeats: named(["redcap_repeat_instance", "repeat instance"]).is_some(),
            has_totals: false,
        }
    }
}
