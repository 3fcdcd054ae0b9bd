//! Linked data (schema.org as JSON-LD): the report, and each table with its file as a data set.

use crate::render::html::markup::Html;
use crate::render::html::site::Site;
use crate::report::{Cited, NoteKind, Table, printable};
use serde_json::{Map, Value, json};

impl Site<'_> {
    /// The report, for the first page.
    pub fn linked_report(&self) -> Html {
        let front = &self.report.front;
        let mut report = self.report_node();
        if let Some(subtitle) = &front.subtitle {
            report.insert("description".to_owned(), text(subtitle));
        }
        if let Some(doi) = front.record.doi_url() {
            report.insert("identifier".to_owned(), text(&doi));
        }
        if let Some(pdf) = &self.files.pdf {
            let file = self.file_node("MediaObject", "application/pdf", &pdf.path);
            report.insert("encoding".to_owned(), file);
        }
        script(&with_context(report))
    }

    /// The data sets of a chapter's tables; none where it has no table.
    pub fn linked_tables(&self, chapter: usize) -> Option<Html> {
        let tables: Vec<Value> = self.report.chapters[chapter]
            .tables()
            .filter_map(|table| self.data_set(table, chapter))
            .collect();
        if tables.is_empty() {
            return None;
        }
        let mut report = self.report_node();
        report.insert("hasPart".to_owned(), Value::Array(tables));
        Some(script(&with_context(report)))
    }

    fn report_node(&self) -> Map<String, Value> {
        let record = &self.report.front.record;
        let mut report = Map::new();
        let mut put = |name: &str, value: Value| {
            report.insert(name.to_owned(), value);
        };
        put("@type", text("Report"));
        put("name", text(&record.title));
        put("author", record.authors.iter().map(author).collect());
        if let Some(date) = record.date('-') {
            put("datePublished", text(&date));
        }
        put("inLanguage", text(self.report.language.tag()));
        if let Some(publisher) = &record.publisher {
            put("publisher", organisation(publisher));
        }
        if let Some(url) = &record.url {
            put("url", text(url));
        }
        if let Some(licence) = &record.licence {
            put("license", text(&licence.url));
        }
        report
    }

    /// A table with its file.
    fn data_set(&self, table: &Table, chapter: usize) -> Option<Value> {
        let file = self.files.tables.get(&table.id)?;
        let record = &self.report.front.record;
        let caption = self.plain(&table.caption);
        let bases = table.notes.iter().filter(|note| note.kind == NoteKind::Base);
        let bases: Vec<String> = bases.map(|note| self.plain(&note.text)).collect();
        let mut set = json!({
            "@type": "Dataset",
            "name": text(&caption),
            "description": text(&format!("{caption}. {}", bases.join(" "))),
            "url": text(&record.address(&format!("{}#{}", self.links.page(chapter), table.id))),
            "distribution": self.file_node("DataDownload", "text/csv", &file.path),
        });
        if let Some(licence) = &record.licence {
            set["license"] = text(&licence.url);
        }
        Some(set)
    }

    fn file_node(&self, kind: &str, format: &str, path: &str) -> Value {
        let address = self.report.front.record.address(path);
        json!({"@type": kind, "encodingFormat": format, "contentUrl": text(&address)})
    }
}

fn with_context(mut node: Map<String, Value>) -> Value {
    node.insert("@context".to_owned(), text("https://schema.org"));
    Value::Object(node)
}

fn author(cited: &Cited) -> Value {
    match cited {
        Cited::Person { family, given } if given.is_empty() => json!({"@type": "Person", "name": text(family)}),
        Cited::Person { family, given } => json!({
            "@type": "Person",
            "familyName": text(family),
            "givenName": text(given),
            "name": text(&format!("{given} {family}")),
        }),
        Cited::Organisation(name) => organisation(name),
    }
}

fn organisation(name: &str) -> Value {
    json!({"@type": "Organization", "name": text(name)})
}

fn text(words: &str) -> Value {
    Value::String(printable(words).into_owned())
}

/// JSON that no text in it can end: what could close the element, or open another, is written by its number.
pub fn script(value: &Value) -> Html {
    let json = value.to_string();
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    Html(out)
}

#[cfg(test)]
mod tests {
    use super::{script, text};
    use serde_json::{Value, json};

    #[test]
    fn no_text_closes_the_script() {
        let hostile = "</script><script>alert(1)//<!-- & \" \\ \u{202e}é";
        let made = script(&json!({"name": text(hostile)})).0;
        assert!(!made.contains(['<', '>', '&', '\u{202e}']), "{made}");
        let read: Value = serde_json::from_str(&made).expect("JSON");
        assert_eq!(read["name"], hostile.replace('\u{202e}', ""));
    }
}
