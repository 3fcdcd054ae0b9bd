//! Requests and their answers.

use super::cells::{CellPlace, expression};
use super::deed::Refusal;
use super::desk::{LiveProject, Version};
use super::edit::Editor;
use super::exchange::{Answer, Request, Verb};
use super::figures::Figures;
use super::guard::{Asking, Key};
use super::page::{OWN, SCRIPT, STYLE, dressed, empty, kind};
use super::texts::citable;
use super::told::SaidMessage;
use super::wish::Wish;
use super::words::words;
use crate::diagnostic::{Catalogue, Message, Tongue};
use crate::msg;
use crate::render::html::{COVER, LOST};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;

/// What answers.
pub(super) struct Answers<'a> {
    pub desk: &'a LiveProject<'a>,
    pub editor: Editor<'a>,
    pub figures: Figures<'a>,
    pub key: &'a Key,
    pub told: &'a Catalogue,
}

/// Words to find questions by.
#[derive(Deserialize)]
struct Search {
    asked: String,
}

/// A byte of a file below `content/`.
#[derive(Deserialize)]
struct TextAt {
    file: String,
    at: u32,
}

/// What the page's script lays over the page.
#[derive(Serialize)]
struct State<'a> {
    version: u64,
    /// Whether the page is that of the files as they are.
    current: bool,
    told: &'a [SaidMessage],
    /// What the script says, by its own names.
    words: BTreeMap<&'static str, String>,
    lang: &'static str,
    /// Tables whose figures come from another source.
    typed: Vec<&'a str>,
    /// How pages say that a figure is withheld.
    confidential: String,
    /// What a statement can rest on, by its id: what it is called.
    citable: BTreeMap<String, String>,
    /// How many saved texts can be taken back, and saved again.
    steps: (usize, usize),
}

impl Answers<'_> {
    /// The answer to one request.
    pub fn answer(&self, request: &Request) -> Answer {
        if !self.lets(request) {
            return Answer::text(403, self.say(&msg!("serve-refused")));
        }
        match (request.verb, request.path.strip_prefix(OWN)) {
            (Verb::Read, Some("events")) => Answer::news(),
            (Verb::Read, Some(own)) => self.own(own),
            (Verb::Read, None) => self.page(request.path.trim_start_matches('/')),
            (Verb::Change, Some(own)) => self.change(own, &request.sent),
            (Verb::Change, None) | (Verb::Other, _) => Answer::text(405, String::new()),
        }
    }

    fn lets(&self, request: &Request) -> bool {
        self.key.lets(Asking {
            host: request.head("host"),
            origin: request.head("origin"),
            fetch_site: request.head("sec-fetch-site"),
            fetch_mode: request.head("sec-fetch-mode"),
            token: request.head("x-constats-token"),
            changes: request.verb != Verb::Read,
        })
    }

    /// A file of the report.
    fn page(&self, path: &str) -> Answer {
        let path = if path.is_empty() { COVER } else { path };
        let version = self.desk.now();
        let Some(_) = &version.shown else {
            return self.nothing_yet(&version);
        };
        let (found, status) = match self.desk.file(&version, path) {
            Some(bytes) => (Some(bytes), 200),
            None => (self.desk.file(&version, LOST), 404),
        };
        let path = if status == 200 { path } else { LOST };
        match found {
            Some(bytes) if path.ends_with(".html") => {
                Answer::of(kind(path), dressed(&bytes, self.key, version.number)).with(status)
            }
            Some(bytes) => Answer::of(kind(path), bytes.to_vec()).with(status),
            None => self.nothing_yet(&version),
        }
    }

    /// Where there is nothing good to show, the messages have a page to lie over.
    fn nothing_yet(&self, version: &Version) -> Answer {
        let page = empty(self.language(), &self.say(&msg!("serve-nothing-yet")));
        Answer::of(kind(COVER), dressed(page.as_bytes(), self.key, version.number)).with(503)
    }

    /// What is no part of the report.
    fn own(&self, name: &str) -> Answer {
        match name {
            "page.js" => Answer::of(kind(name), SCRIPT.as_bytes().to_vec()),
            "page.css" => Answer::of(kind(name), STYLE.as_bytes().to_vec()),
            "state.json" => self.state(),
            "texts.json" => Answer::json(&self.desk.now().texts()),
            "report.pdf" => match self.desk.print() {
                Some(pdf) => Answer::of(kind(name), pdf),
                None => Answer::text(503, self.say(&msg!("serve-nothing-yet"))),
            },
            _ => Answer::text(404, String::new()),
        }
    }

    /// What the page wants to be done.
    fn change(&self, name: &str, sent: &[u8]) -> Answer {
        let wish = || serde_json::from_slice::<Wish>(sent).map_err(|_| Refusal::Changed(None));
        let done = match name {
            "find" => {
                let search = serde_json::from_slice::<Search>(sent).unwrap_or(Search { asked: String::new() });
                return Answer::json(&self.figures.find(&search.asked, self.told));
            }
            "where" => {
                let spot = serde_json::from_slice::<TextAt>(sent).ok();
                let found = spot.and_then(|spot| self.editor.holding(&spot.file, spot.at));
                let text = found.map(|(way, text)| json!({"way": way, "text": text}));
                return Answer::json(&json!({ "found": text }));
            }
            "cell" => {
                let place = serde_json::from_slice::<CellPlace>(sent).ok();
                return Answer::json(&json!({ "expression": place.and_then(|place| self.cell(&place)) }));
            }
            "try" => wish().and_then(|wish| self.editor.try_out(&wish)).map(|trial| {
                let said = trial.said.map(|text| text.said);
                json!({"told": trial.told, "page": trial.page, "said": said, "id": trial.id})
            }),
            "save" => wish()
                .and_then(|wish| self.editor.save(&wish))
                .map(|id| json!({ "id": id })),
            "undo" => self.editor.undo().map(|is_done| json!({ "done": is_done })),
            "redo" => self.editor.redo().map(|is_done| json!({ "done": is_done })),
            _ => return Answer::text(404, String::new()),
        };
        match done {
            Ok(done) => Answer::json(&done),
            Err(refusal) => self.refused(&refusal),
        }
    }

    /// The number of a table's cell, as a text would have it.
    fn cell(&self, place: &CellPlace) -> Option<String> {
        let version = self.desk.now();
        let prepared = &version.shown.as_ref()?.prepared;
        expression(place, &prepared.report, &prepared.surveyed.survey)
    }

    fn refused(&self, refusal: &Refusal) -> Answer {
        let (status, said) = match refusal {
            Refusal::Changed(now) => (409, json!({"message": self.say(&msg!("serve-changed")), "now": now})),
            Refusal::Unwritable(why) => (500, json!({"message": self.say(why)})),
        };
        Answer::json(&said).with(status)
    }

    fn state(&self) -> Answer {
        let version = self.desk.now();
        let count = |severity: &str| version.told.iter().filter(|one| one.severity == severity).count();
        let (errors, others) = (count("error"), version.told.len() - count("error"));
        let mut words = words();
        words.extend([
            ("errors", msg!("serve-errors", n = errors)),
            ("others", msg!("serve-others", n = others)),
        ]);
        let theme = version.shown.as_ref().map(|shown| &shown.prepared.theme);
        let confidential = theme.map(|theme| theme.wording.text("site-absent-confidential"));
        Answer::json(&State {
            version: version.number,
            current: version.is_current,
            told: &version.told,
            words: words.iter().map(|(name, message)| (*name, self.say(message))).collect(),
            lang: self.language(),
            typed: version.typed_tables(),
            confidential: confidential.unwrap_or_default(),
            citable: version
                .shown
                .as_ref()
                .map(|shown| citable(&shown.prepared))
                .unwrap_or_default(),
            steps: self.editor.steps(),
        })
    }

    fn say(&self, message: &Message) -> String {
        self.told.say(message)
    }

    fn language(&self) -> &'static str {
        match self.told.tongue() {
            Tongue::French => "fr",
            Tongue::English => "en",
        }
    }
}
