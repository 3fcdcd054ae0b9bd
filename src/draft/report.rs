//! `report.yaml` and the introduction.

use super::desk::{Desk, ResponseFile};
use super::section::Telling;
use super::statement::most_telling;
use super::yaml::{code, folded, prose};
use crate::content::yaml::write::{quoted, scalar};
use crate::export::{DayOrder, Month, fold};
use crate::msg;

/// Most figures of the first page.
const MOST_HIGHLIGHTS: usize = 3;

pub fn report(desk: &Desk<'_>, sections: &[String], findings: &[Telling]) -> String {
    let brief = desk.brief;
    let mut lines = vec![
        desk.told(&msg!("draft-about-report")),
        format!("language: {}", brief.language.tag()),
    ];
    let title = brief
        .title
        .clone()
        .or_else(|| brief.outline.title.clone())
        .unwrap_or_else(|| desk.word(&msg!("draft-title")));
    lines.push(format!("title: {}", scalar(&title)));
    lines.extend(date(desk));
    lines.extend([
        "# institutions: [ … ]".to_owned(),
        "# authors: [{name: …, role: …}]".to_owned(),
    ]);
    lines.extend(folded(
        "",
        "summary",
        &opening(desk, &desk.word(&msg!("draft-summary"))),
    ));
    lines.extend(highlights(desk, findings));
    lines.extend(groups(desk));
    lines.push(desk.told(&msg!("draft-policy")));
    lines.extend([
        "disclosure:".to_owned(),
        format!("  preset: {}", brief.preset.keyword()),
    ]);
    lines.push(format!("  because: {}", quoted(&desk.word(&msg!("draft-to-confirm")))));
    lines.push(format!("sections: [{}]", sections.join(", ")));
    if desk.has_figures(&title) {
        let because = desk.word(&msg!("draft-released"));
        lines.push(format!(
            "released: [{{says: {}, because: {}}}]",
            quoted(&title),
            quoted(&because)
        ));
    }
    lines.join("\n") + "\n"
}

/// An expression for how many people answered.
fn total(desk: &Desk<'_>) -> String {
    let ids: Vec<String> = desk.groups.iter().map(|group| format!("\"{}\"", group.id)).collect();
    match ids.as_slice() {
        [one] => format!("{{{{ n({one}) }}}}"),
        several => format!("{{{{ n([{}]) }}}}", several.join(", ")),
    }
}

fn highlights(desk: &Desk<'_>, findings: &[Telling]) -> Vec<String> {
    let mut lines = Vec::new();
    let id = |finding: &Telling| format!("first-{}", finding.evidence);
    let told = most_telling(findings).filter(|finding| !desk.is_refused(&id(finding)));
    for finding in told.take(MOST_HIGHLIGHTS) {
        let Some(main) = &finding.figure else {
            continue;
        };
        lines.push(format!("  # id: {}", id(finding)));
        lines.push(format!("  - figure: '{}'", main.figure));
        lines.extend(folded(
            "    ",
            "text",
            &desk.word(&msg!("draft-highlight", follows = &main.follows, label = &main.label)),
        ));
        lines.push(format!("    evidence: {}", finding.evidence));
    }
    if !lines.is_empty() {
        lines.insert(0, "highlights:".to_owned());
    }
    lines
}

fn groups(desk: &Desk<'_>) -> Vec<String> {
    let brief = desk.brief;
    let mut lines = vec!["groups:".to_owned()];
    let column = brief
        .split
        .as_ref()
        .and_then(|prompt| prompt.form.columns().first().map(|column| (*column).to_owned()));
    let mut told = None;
    for group in desk.groups {
        let Some(file) = brief.files.get(group.file) else {
            continue;
        };
        lines.push(format!("  {}:", group.id));
        if file.label.is_some() {
            lines.push(format!("    {}", desk.told(&msg!("draft-group-of-file"))));
        }
        lines.push(format!("    label: {}", scalar(&group.label)));
        lines.push(format!("    noun: {}", noun(desk, group)));
        lines.push(format!("    responses: {}", scalar(&file.path)));
        let is_first = told.replace(group.file) != Some(group.file);
        lines.extend(encoding(desk, file, is_first));
        let respondent = file.respondent.as_deref().unwrap_or("none");
        lines.push(format!("    respondent: {}", quoted(respondent)));
        if let (Some(column), Some(its)) = (&column, &group.code) {
            // Said once for all groups of the file.
            let is_told = group.id != desk.groups[0].id;
            let blank = desk.field(column).filter(|field| !is_told && field.blank > 0);
            lines
                .extend(blank.map(|field| format!("    {}", desk.told(&msg!("draft-ungrouped", count = field.blank)))));
            let left = blank.map_or("", |_| ", left_out: [\"\"]");
            lines.push(format!(
                "    rows: {{column: {}, is: [{}]{left}}}",
                scalar(column),
                code(its)
            ));
        } else if let Some((column, events)) = &file.rows.events
            && let [first, others @ ..] = events.as_slice()
        {
            lines.push(format!("    {}", desk.told(&msg!("draft-events"))));
            let others: Vec<String> = others.iter().map(|event| quoted(event)).collect();
            let (first, others) = (quoted(first), others.join(", "));
            lines.push(format!(
                "    rows: {{column: {}, is: [{first}], left_out: [{others}]}}",
                scalar(column)
            ));
        }
        lines.extend(weight(desk, file, is_first));
    }
    lines
}

/// The encoding that was guessed, said once for all groups of the file.
fn encoding(desk: &Desk<'_>, file: &ResponseFile, is_first: bool) -> Vec<String> {
    let guessed = file.encoding.as_ref().filter(|_| is_first);
    let lines = guessed.map(|name| {
        let told = format!("    {}", desk.told(&msg!("draft-encoding")));
        [told, format!("    encoding: {name}")]
    });
    lines.into_iter().flatten().collect()
}

/// The lines of the weights, said once for all groups of the file, and of the rows that are left out.
fn weight(desk: &Desk<'_>, file: &ResponseFile, is_first: bool) -> Vec<String> {
    let has_blank = file.weight.as_ref().is_some_and(|(_, has_blank)| *has_blank);
    let words = [
        ("repeats", file.rows.has_repeats),
        ("totals", file.rows.has_totals),
        ("unweighted", has_blank),
    ];
    let words: Vec<&str> = words
        .into_iter()
        .filter(|(_, is_said)| *is_said)
        .map(|(word, _)| word)
        .collect();
    let mut lines = Vec::new();
    if !words.is_empty() {
        lines.push(format!("    leave_out: [{}]", words.join(", ")));
    }
    if let Some((column, _)) = file.weight.as_ref().filter(|_| is_first) {
        lines.push(format!("    {}", desk.told(&msg!("draft-weight"))));
        lines.push(format!("    weight: {}", quoted(column)));
        lines.extend(design(desk, file));
    }
    lines
}

/// What headings call the strata and the clusters that people were drawn from.
const DRAWN: [(&str, &[&str]); 2] = [
    ("strata", &["strate", "strates", "strata", "stratum"]),
    ("cluster", &["grappe", "grappes", "cluster", "clusters", "upe", "psu"]),
];

/// The design as a comment, where a heading names strata or clusters: nobody said yet that people were drawn from these.
fn design(desk: &Desk<'_>, file: &ResponseFile) -> Vec<String> {
    let drawn = DRAWN.iter().filter_map(|(key, names)| {
        let mut headings = file.headings.iter();
        let column = headings.find(|heading| names.contains(&fold(heading).as_str()))?;
        Some(format!("{key}: {}", quoted(column)))
    });
    let drawn: Vec<String> = drawn.collect();
    if drawn.is_empty() {
        return Vec::new();
    }
    vec![
        format!("    {}", desk.told(&msg!("draft-design"))),
        format!("    # design: {{{}}}", drawn.join(", ")),
    ]
}

fn noun(desk: &Desk<'_>, group: &super::desk::Crowd) -> String {
    let (one, many) = (desk.word(&msg!("draft-noun-one")), desk.people());
    let gender = desk.word(&msg!("draft-noun-gender"));
    format!(
        "{{one: {}, many: {}, gender: {gender}}}",
        scalar(&desk.named(one, group)),
        scalar(&desk.named(many, group))
    )
}

/// How many answered, which survey, and what comes after it.
fn opening(desk: &Desk<'_>, after: &str) -> String {
    let n = total(desk);
    let first = match &desk.brief.outline.title {
        Some(title) => msg!(
            "draft-answered",
            n = n,
            title = desk.word(&msg!("draft-quoted", text = prose(title)))
        ),
        None => msg!("draft-answered-untitled", n = n),
    };
    format!("{} {after}", desk.word(&first))
}

/// When the last answers were given, the month or the year alone; what the export doesn't tell is left to the author.
fn date(desk: &Desk<'_>) -> Vec<String> {
    let when = &desk.brief.when;
    let date = match when.months.last() {
        Some((year, Some(month))) => format!("{year}-{month:02}"),
        Some((year, None)) => year.to_string(),
        None => desk.word(&msg!("draft-to-confirm")),
    };
    let told = when.months.last().map(|_| desk.told(&msg!("draft-date")));
    told.into_iter().chain([format!("date: {}", quoted(&date))]).collect()
}

/// When answers were given. What lies so far apart that no survey lasts it is no such date.
fn when(desk: &Desk<'_>) -> Option<String> {
    /// As years.
    const LONGEST: u16 = 2;
    let months = &desk.brief.when.months;
    let (first, last) = (*months.first()?, *months.last()?);
    let named = |(year, month): Month| {
        let year = year.to_string();
        match month {
            Some(month) => desk.word(&msg!("draft-month", month = month, year = year)),
            None => year,
        }
    };
    match last.0 - first.0 {
        0 if first == last => Some(desk.word(&msg!("draft-when", month = named(last)))),
        0..LONGEST => {
            let (first, last) = (named(first), named(last));
            Some(desk.word(&msg!("draft-when-between", first = first, last = last)))
        }
        LONGEST.. => None,
    }
}

/// A comment on dates that can be read in two ways, where months stand below it.
fn assumed(desk: &Desk<'_>) -> Option<String> {
    when(desk)?;
    let (example, order) = desk.brief.when.assumed.as_ref()?;
    let order = match order {
        DayOrder::DayFirst => "day",
        DayOrder::MonthFirst => "month",
    };
    Some(desk.told(&msg!("draft-doubt-dates", example = example, first = order)))
}

pub fn introduction(desk: &Desk<'_>) -> String {
    let mut lines = vec![desk.told(&msg!("draft-about-introduction"))];
    lines.extend(assumed(desk));
    lines.extend(folded("", "title", &desk.word(&msg!("draft-introduction"))));
    lines.push("blocks:".to_owned());
    let order = desk.word(&msg!("draft-opening"));
    let after: Vec<String> = when(desk).into_iter().chain([order]).collect();
    let opening = opening(desk, &after.join(" "));
    let mut prose = folded("    ", "prose", &opening);
    prose[0].replace_range(..4, "  - ");
    lines.extend(prose);
    lines.join("\n") + "\n"
}
