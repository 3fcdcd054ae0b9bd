//! `report.yaml` → front matter, groups, the order of sections.

use super::accessibility::accessibility;
use super::audiences::audiences;
use super::prose;
use super::publication::publication;
use super::reader::{Fields, list, string};
use super::scope::Scope;
use crate::commentary::{Accessibility, Audience, Date, Front, Highlight, Person};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned};
use crate::msg;
use crate::survey::{Gender, Group, Language, Noun};

/// Everything `report.yaml` says but its method blocks.
pub(super) struct Settings<'a> {
    pub language: Language,
    pub theme: Option<Spanned<String>>,
    pub front: Front,
    pub respondents: Noun,
    pub groups: Vec<GroupSettings>,
    pub sections: Vec<Spanned<String>>,
    pub texts: Texts<'a>,
    pub method: Option<&'a [Node]>,
    /// The least, in hundredths, that "la grande majorité" may say.
    pub great_majority: Option<u64>,
    /// E-mail addresses and telephone numbers that are published on purpose.
    pub contacts: Vec<Spanned<String>>,
    /// The disclosure policy, which names questions.
    pub disclosure: Option<&'a Node>,
}

/// What names questions, and is read once they are known.
pub(super) struct Texts<'a> {
    citation: Option<&'a Node>,
    notice: Option<&'a Node>,
    summary: Option<&'a Node>,
    highlights: Option<&'a Node>,
    accessibility: Option<&'a Node>,
    audiences: Option<&'a Node>,
}

impl<'a> Texts<'a> {
    fn of(fields: &mut Fields<'a>) -> Self {
        Self {
            citation: fields.get("citation"),
            notice: fields.get("notice"),
            summary: fields.get("summary"),
            highlights: fields.get("highlights"),
            accessibility: fields.get("accessibility"),
            audiences: fields.get("audiences"),
        }
    }

    /// Puts the texts of the front matter where they belong; the audiences.
    pub fn read(self, front: &mut Front, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Audience> {
        let mut text = |node: Option<&Node>| {
            let written = node.and_then(|node| string(node, diagnostics))?;
            Some(prose::running(written, scope, diagnostics))
        };
        front.citation = text(self.citation);
        front.notice = text(self.notice);
        front.summary = text(self.summary);
        let highlights = self.highlights.map(|node| highlights(node, scope, diagnostics));
        front.highlights = highlights.unwrap_or_default();
        let declared = self
            .accessibility
            .and_then(|node| accessibility(node, scope, diagnostics));
        front.accessibility = declared.unwrap_or_default();
        let audiences = self.audiences.map(|node| audiences(node, scope, diagnostics));
        audiences.unwrap_or_default()
    }
}

/// A group and where its responses lie.
pub(super) struct GroupSettings {
    pub group: Group,
    /// How many respondents the authors expect.
    pub n: Option<Spanned<u64>>,
    /// Relative to `content/`.
    pub responses: Spanned<String>,
    pub encoding: Option<Spanned<String>>,
    pub delimiter: Option<Spanned<String>>,
    pub respondent: Option<Spanned<String>>,
    /// Only the rows where this column holds one of these codes.
    pub rows: Option<(Spanned<String>, Vec<Spanned<String>>)>,
    pub span: Span,
}

pub(super) fn settings<'a>(node: &'a Node, diagnostics: &mut Diagnostics) -> Option<Settings<'a>> {
    let mut fields = Fields::of(node, msg!("what-report"), diagnostics)?;
    let language = language(&mut fields, diagnostics);
    let theme = fields.string("theme", diagnostics);
    let front = front(&mut fields, diagnostics);
    let respondents = fields.get("respondents").and_then(|node| noun(node, diagnostics));
    let groups = fields.required("groups").map(|node| groups(node, diagnostics));
    let sections = fields.required("sections").and_then(|node| list(node, diagnostics));
    let sections: Vec<_> = sections
        .unwrap_or(&[])
        .iter()
        .filter_map(|node| string(node, diagnostics))
        .collect();
    let texts = Texts::of(&mut fields);
    let method = fields.list("method", diagnostics);
    let contacts = fields.strings("contacts", diagnostics).unwrap_or_default();
    let great_majority = fields.integer("great_majority", diagnostics).map(|n| n.value);
    let disclosure = fields.get("disclosure");
    fields.accounted();
    fields.finish(diagnostics);
    Some(Settings {
        language: language?,
        theme,
        front: front?,
        respondents: respondents.unwrap_or_else(|| default_respondents(language.unwrap_or(Language::FrCa))),
        groups: groups?,
        sections,
        texts,
        method,
        great_majority,
        contacts,
        disclosure,
    })
}

fn default_respondents(language: Language) -> Noun {
    let (one, many) = match language {
        Language::FrCa => ("personne répondante", "personnes répondantes"),
        Language::EnCa => ("respondent", "respondents"),
    };
    Noun {
        one: one.to_owned(),
        many: many.to_owned(),
        gender: Gender::Feminine,
    }
}

fn language(fields: &mut Fields, diagnostics: &mut Diagnostics) -> Option<Language> {
    let Some(tag) = fields.string("language", diagnostics) else {
        return Some(Language::FrCa);
    };
    let found = Language::of_tag(&tag.value);
    if found.is_none() {
        diagnostics.push(
            Diagnostic::error(msg!("unknown-language", name = &tag.value))
                .at(tag.span)
                .suggest(&tag.value, Language::ALL.map(Language::tag)),
        );
    }
    found
}

/// The front matter without its [`Texts`].
fn front(fields: &mut Fields, diagnostics: &mut Diagnostics) -> Option<Front> {
    let title = fields.required_string("title", diagnostics);
    let subtitle = fields.string("subtitle", diagnostics);
    let date = fields
        .required_string("date", diagnostics)
        .and_then(|text| date(&text, diagnostics));
    let institutions = fields.strings("institutions", diagnostics).unwrap_or_default();
    let authors = fields
        .get("authors")
        .map(|node| people(node, diagnostics))
        .unwrap_or_default();
    let mut committee_title = None;
    let mut committee = Vec::new();
    if let Some(node) = fields.get("committee")
        && let Some(mut inner) = Fields::of(node, msg!("what-committee"), diagnostics)
    {
        committee_title = inner.required_string("title", diagnostics);
        committee = inner
            .required("members")
            .map(|node| people(node, diagnostics))
            .unwrap_or_default();
        inner.finish(diagnostics);
    }
    let publication = publication(fields, diagnostics);
    Some(Front {
        title: title?,
        subtitle,
        date: date?,
        institutions,
        authors,
        committee_title,
        committee,
        citation: None,
        publication,
        notice: None,
        summary: None,
        highlights: Vec::new(),
        accessibility: Accessibility::default(),
    })
}

/// More main findings than these are no longer main ones (ONS, "Writing main points": at most six).
const MOST_HIGHLIGHTS: usize = 6;

fn highlights(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<Highlight> {
    let items = list(node, diagnostics).unwrap_or(&[]);
    if items.len() > MOST_HIGHLIGHTS {
        let many = Diagnostic::warning(msg!("many-highlights", n = items.len(), most = MOST_HIGHLIGHTS));
        diagnostics.push(many.at(node.span));
    }
    let mut found = Vec::new();
    for item in items {
        let Some(mut fields) = Fields::of(item, msg!("what-highlight"), diagnostics) else {
            continue;
        };
        let figure = fields.required_text("figure", scope, diagnostics);
        let text = fields.required_text("text", scope, diagnostics);
        let evidence = fields.required_string("evidence", diagnostics);
        fields.finish(diagnostics);
        if let (Some(figure), Some(text), Some(evidence)) = (figure, text, evidence) {
            found.push(Highlight { figure, text, evidence });
        }
    }
    found
}

fn people(node: &Node, diagnostics: &mut Diagnostics) -> Vec<Person> {
    let mut people = Vec::new();
    for item in list(node, diagnostics).unwrap_or(&[]) {
        let Some(mut fields) = Fields::of(item, msg!("what-person"), diagnostics) else {
            continue;
        };
        let name = fields.required_string("name", diagnostics);
        let role = fields.string("role", diagnostics);
        fields.finish(diagnostics);
        if let Some(name) = name {
            people.push(Person {
                name: name.value,
                role: role.map(|r| r.value).unwrap_or_default(),
            });
        }
    }
    people
}

/// `2025`, `2025-11` or `2025-11-30`.
pub(super) fn date(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Date> {
    let parts: Vec<&str> = text.value.split('-').collect();
    let part = |index: usize, most: u8| match parts.get(index) {
        None => Some(None),
        Some(word) => word.parse().ok().filter(|n| (1..=most).contains(n)).map(Some),
    };
    let read = || {
        let year = parts.first()?.parse().ok().filter(|y| (1000..=9999).contains(y))?;
        let month = part(1, 12)?;
        let day = part(2, month.map_or(31, |m| days_in(year, m)))?;
        (parts.len() <= 3).then_some(Date { year, month, day })
    };
    let found = read();
    if found.is_none() {
        diagnostics.push(Diagnostic::error(msg!("bad-date", date = &text.value)).at(text.span));
    }
    found
}

fn days_in(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

fn noun(node: &Node, diagnostics: &mut Diagnostics) -> Option<Noun> {
    let mut fields = Fields::of(node, msg!("what-noun"), diagnostics)?;
    let one = fields.required_string("one", diagnostics);
    let many = fields.required_string("many", diagnostics);
    let gender = fields
        .string("gender", diagnostics)
        .and_then(|word| match word.value.as_str() {
            "feminine" => Some(Gender::Feminine),
            "masculine" => Some(Gender::Masculine),
            other => {
                diagnostics.push(
                    Diagnostic::error(msg!("unknown-gender", name = other))
                        .at(word.span)
                        .suggest(other, ["feminine", "masculine"]),
                );
                None
            }
        });
    fields.finish(diagnostics);
    Some(Noun {
        one: one?.value,
        many: many?.value,
        gender: gender.unwrap_or(Gender::Masculine),
    })
}

fn groups(node: &Node, diagnostics: &mut Diagnostics) -> Vec<GroupSettings> {
    let Value::Map(entries) = &node.value else {
        diagnostics.push(Diagnostic::error(msg!("expected-mapping", what = msg!("what-groups"))).at(node.span));
        return Vec::new();
    };
    entries
        .iter()
        .filter_map(|(id, node)| group(id, node, diagnostics))
        .collect()
}

fn group(id: &Spanned<String>, node: &Node, diagnostics: &mut Diagnostics) -> Option<GroupSettings> {
    super::reader::check_id(id, diagnostics);
    let mut fields = Fields::of(node, msg!("what-group"), diagnostics)?;
    let label = fields.required_string("label", diagnostics);
    let short = fields.string("short", diagnostics);
    let noun = fields.get("noun").and_then(|node| noun(node, diagnostics));
    let n = fields.integer("n", diagnostics);
    let responses = fields.required_string("responses", diagnostics);
    let encoding = fields.string("encoding", diagnostics);
    let delimiter = fields.string("delimiter", diagnostics);
    let respondent = fields.string("respondent", diagnostics);
    let rows = fields.get("rows").and_then(|node| {
        let mut inner = Fields::of(node, msg!("what-rows"), diagnostics)?;
        let column = inner.required_string("column", diagnostics);
        let codes = inner
            .required("is")
            .map(|node| super::reader::strings(node, diagnostics));
        inner.finish(diagnostics);
        Some((column?, codes?))
    });
    fields.finish(diagnostics);
    let label = label?.value;
    let short = short.map_or_else(|| label.clone(), |s| s.value);
    Some(GroupSettings {
        group: Group {
            id: id.value.clone(),
            noun: noun.unwrap_or_else(|| Noun {
                one: short.clone(),
                many: short.clone(),
                gender: Gender::Feminine,
            }),
            label,
            short,
        },
        n,
        responses: responses?,
        encoding,
        delimiter,
        respondent,
        rows,
        span: id.span,
    })
}
