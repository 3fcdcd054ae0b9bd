//! The live page, through real requests: what is served is what a build writes, whoever asks from elsewhere is refused, a
//! mistake takes nothing away.

use crate::project::Project;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A server of a project; it ends with the test.
pub struct Served {
    child: Child,
    pub address: SocketAddr,
    /// The line that it said.
    pub said: String,
}

/// An answer to a request.
pub struct Answer {
    pub status: u16,
    pub heads: BTreeMap<String, String>,
    pub bytes: Vec<u8>,
}

impl Served {
    pub fn of(project: &Path, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_constats"))
            .args(["--lang", "en", "serve", "--port", "0"])
            .args(more)
            .arg(project)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut said = String::new();
        let stdout = child.stdout.take().expect("its output");
        BufReader::new(stdout).read_line(&mut said).expect("a line");
        let url = said.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        let address = url.and_then(|url| url.parse().ok()).unwrap_or_else(|| panic!("{said}"));
        Self { child, address, said }
    }

    /// Asks as a browser on a page of the server does.
    pub fn ask(&self, method: &str, path: &str, heads: &[(&str, &str)], body: &str) -> Answer {
        let host = self.address.to_string();
        let mut all = vec![("Host", host.as_str()), ("Connection", "close")];
        all.retain(|(name, _)| heads.iter().all(|(own, _)| own != name));
        all.extend(heads);
        self.ask_raw(method, path, &all, body)
    }

    fn ask_raw(&self, method: &str, path: &str, heads: &[(&str, &str)], body: &str) -> Answer {
        let mut stream = self.connect();
        let heads: String = heads
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{heads}Content-Length: {length}\r\n\r\n{body}"
        )
        .expect("sent");
        let mut all = Vec::new();
        stream.read_to_end(&mut all).expect("an answer");
        let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&all[..end]).into_owned();
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        Answer {
            status: head
                .split(' ')
                .nth(1)
                .and_then(|code| code.parse().ok())
                .expect("a status"),
            heads: lines
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect(),
            bytes: all[end + 4..].to_vec(),
        }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    /// Changes something as the page does.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        let page = self.get("/").text();
        let token = page
            .split("data-token=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let origin = format!("http://{}", self.address);
        let heads = [
            ("Origin", origin.as_str()),
            ("X-Constats-Token", token.expect("a token")),
        ];
        self.ask("POST", path, &heads, &body.to_string())
    }

    pub fn state(&self) -> Value {
        self.get("/_constats/state.json").json()
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("the server listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .expect("a timeout");
        stream
    }

    /// What is told from now on.
    pub fn events(&self) -> Events {
        let mut stream = self.connect();
        let host = self.address;
        write!(stream, "GET /_constats/events HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("sent");
        let mut events = Events(BufReader::new(stream));
        events.next();
        events
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An open stream of events.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// The version that is told of next.
    pub fn next(&mut self) -> u64 {
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).expect("an event");
            if let Some(number) = line.strip_prefix("data: ") {
                return number.trim().parse().expect("a number");
            }
        }
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("text")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

const SECTION: &str = "content/sections/participation.yaml";

/// A page without what serving puts into it.
fn undressed(page: &str) -> String {
    let (before, rest) = page
        .split_once("<script src=\"/_constats/page.js\"")
        .expect("the script");
    let (_, after) = rest.split_once("</script>\n").expect("its end");
    assert!(!after.contains("/_constats/"), "more than one element");
    let bare = format!("{before}{after}");
    assert_eq!(bare.matches("; connect-src 'self'").count(), 1);
    bare.replace("; connect-src 'self'", "")
}

#[test]
fn what_is_served_is_what_a_build_writes() {
    for folder in ["base", "comptes", "confidentiel", "reprises"] {
        let project = Project::at(&format!("tests/projects/{folder}"));
        let served = Served::of(project.path(), &[]);
        project.run(&["build", "--site-only", "--output", "built"]).succeeds();
        let built = project.files("built");
        assert!(built.len() > 10, "{folder}: {} files", built.len());
        for (path, bytes) in &built {
            let path = path.to_string_lossy();
            let answer = served.get(&format!("/{path}"));
            assert_eq!(answer.status, 200, "{folder}: {path}");
            if path.ends_with(".html") {
                assert_eq!(undressed(&answer.text()).as_bytes(), bytes, "{folder}: {path}");
            } else {
                assert_eq!(&answer.bytes, bytes, "{folder}: {path}");
            }
        }
        assert_eq!(served.get("/").bytes, served.get("/index.html").bytes);
        let lost = served.get("/nulle-part.html");
        assert_eq!(lost.status, 404);
        assert_eq!(undressed(&lost.text()).as_bytes(), project.bytes("built/404.html"));
        assert!(!project.path().join("output").exists(), "serving writes nothing");
        assert!(served.get("/_constats/report.pdf").bytes.starts_with(b"%PDF"));
    }
}

#[test]
fn what_changes_is_shown_and_told() {
    for more in [&[][..], &["--poll"]] {
        let project = Project::base();
        let served = Served::of(project.path(), more);
        assert!(
            served.said.starts_with("The report can be read at http://127.0.0.1:"),
            "{}",
            served.said
        );
        let mut events = served.events();
        let project = project.edit(SECTION, "avant cette", "bien avant cette");
        let second = events.next();
        assert!(served.get("/participation.html").text().contains("bien avant cette"));
        let project = project.file("themes/constats/theme.css", "body { color: #123456 }\n");
        assert!(events.next() > second);
        assert!(served.get("/assets/site.css").text().contains("#123456"));
        let project = project.edit("content/responses/parents.csv", "\n", "\n");
        project.run(&["build", "--site-only", "--output", "built"]).succeeds();
        let page = undressed(&served.get("/participation.html").text());
        assert_eq!(page.as_bytes(), project.bytes("built/participation.html"));
    }
}

#[test]
fn a_mistake_takes_nothing_away() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let before = served.get("/participation.html").text();
    let mut events = served.events();
    let project = project.edit(SECTION, "deja_venu\", is=\"oui\"", "deja_venus\", is=\"oui\"");
    events.next();
    let state = served.state();
    assert_eq!(state["current"], false);
    let told = &state["told"][0];
    assert_eq!(told["severity"], "error");
    let place = told["place"].as_str().expect("a place");
    assert!(place.starts_with(SECTION), "{place}");
    assert_eq!(told["line"][1], "deja_venus");
    assert!(told["help"][0].as_str().expect("help").contains("deja_venu"), "{told}");
    assert_eq!(undressed(&served.get("/participation.html").text()), undressed(&before));
    // A file that isn't YAML any more.
    let project = project.edit(SECTION, "blocks:", "blocks: [");
    events.next();
    assert_eq!(undressed(&served.get("/participation.html").text()), undressed(&before));
    assert_eq!(served.get("/index.html").status, 200);
    let project = project
        .edit(SECTION, "blocks: [", "blocks:")
        .edit(SECTION, "deja_venus", "deja_venu");
    while served.state()["current"] != true {
        events.next();
    }
    assert_eq!(undressed(&served.get("/participation.html").text()), undressed(&before));
    drop(project);
}

#[test]
fn a_template_that_fails_on_a_page_leaves_that_page_as_it_was() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let before = served.get("/participation.html").text();
    let mut events = served.events();
    let _project = project.file("templates/site/findings.html", "{{ nobody_knows }}");
    events.next();
    assert_eq!(undressed(&served.get("/participation.html").text()), undressed(&before));
    let told = served.state()["told"].to_string();
    assert!(
        told.contains("templates/site/findings.html") && told.contains("nobody_knows"),
        "{told}"
    );
}

#[test]
fn a_project_that_was_never_right_has_its_messages() {
    let project = Project::base().edit(SECTION, "deja_venu\", is=\"oui\"", "deja_venus\", is=\"oui\"");
    let served = Served::of(project.path(), &[]);
    let page = served.get("/");
    assert_eq!(page.status, 503);
    assert!(
        page.text().contains("There is no report to show yet"),
        "{}",
        page.text()
    );
    assert_eq!(served.state()["told"][0]["severity"], "error");
    let mut events = served.events();
    let _project = project.edit(SECTION, "deja_venus", "deja_venu");
    events.next();
    assert_eq!(served.get("/").status, 200);
}

#[test]
fn whoever_asks_from_elsewhere_is_refused() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let port = served.address.port();
    let here = format!("http://127.0.0.1:{port}");
    let status = |heads: &[(&str, &str)]| served.ask("GET", "/", heads, "").status;
    assert_eq!(status(&[("Host", &format!("localhost:{port}"))]), 200);
    assert_eq!(status(&[("Origin", &here)]), 200);
    for host in [
        "attacker.example",
        &format!("attacker.example:{port}"),
        "127.0.0.1:1",
        "",
    ] {
        assert_eq!(status(&[("Host", host)]), 403, "{host}");
    }
    assert_eq!(served.ask_raw("GET", "/", &[("Connection", "close")], "").status, 403);
    // Who says it twice wants it read in two ways.
    let host = served.address.to_string();
    for twice in [
        ("Host", host.as_str()),
        ("Origin", &here),
        ("Sec-Fetch-Site", "same-origin"),
    ] {
        assert_eq!(status(&[twice]), 200, "{twice:?}");
        assert_eq!(status(&[twice, twice]), 403, "{twice:?}");
    }
    for origin in ["http://attacker.example", "null", &format!("https://127.0.0.1:{port}")] {
        assert_eq!(status(&[("Origin", origin)]), 403, "{origin}");
    }
    let script = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")];
    for path in ["/", "/figures.json", "/_constats/texts.json", "/_constats/events"] {
        let refused = served.ask("GET", path, &script, "");
        assert_eq!(refused.status, 403, "{path}");
        assert!(refused.text().starts_with("Refused"), "{path}");
    }
    // A link that leads here may be followed; a frame may not show the page.
    let led = served.ask(
        "GET",
        "/",
        &[("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")],
        "",
    );
    assert_eq!(led.status, 200);
    assert_eq!(led.heads["x-frame-options"], "DENY");
    assert_eq!(led.heads["cross-origin-resource-policy"], "same-origin");
    for (heads, method) in [
        (vec![], "POST"),
        (vec![("X-Constats-Token", "0")], "POST"),
        (vec![], "DELETE"),
    ] {
        assert_eq!(served.ask(method, "/_constats/save", &heads, "{}").status, 403);
    }
}

#[test]
fn no_path_leaves_the_report() {
    let project = Project::base().file("secret.txt", "secret");
    let served = Served::of(project.path(), &[]);
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/content/report.yaml",
        "/./content/report.yaml",
        "//etc/passwd",
        "/etc/passwd",
        "/responses/parents.csv",
        "/_constats/../secret.txt",
        "/_constats/",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
}

/// Browsers open connections before they have anything to ask, several at once.
#[test]
fn who_says_nothing_keeps_nobody_waiting() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    for round in 0..40 {
        let silent: Vec<TcpStream> = (0..12).map(|_| served.connect()).collect();
        let asked = Instant::now();
        let answer = served.get("/_constats/page.js");
        assert_eq!(answer.status, 200, "round {round}");
        assert!(asked.elapsed() < Duration::from_secs(5), "round {round}");
        drop(silent);
    }
}

/// A laptop that sleeps reads nothing of what it asked for.
#[test]
fn who_reads_nothing_keeps_nobody_waiting() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let host = served.address;
    let much = format!("GET /figures.json HTTP/1.1\r\nHost: {host}\r\n\r\n").repeat(400);
    let asleep: Vec<TcpStream> = (0..8).map(|_| served.connect()).collect();
    for mut stream in &asleep {
        stream
            .set_write_timeout(Some(Duration::from_secs(1)))
            .expect("a timeout");
        // As much as there is room for.
        let _ = stream.write_all(much.as_bytes());
    }
    std::thread::sleep(Duration::from_secs(2));
    let mut events = served.events();
    let _project = project.edit(SECTION, "avant cette", "bien avant cette");
    events.next();
    assert!(served.get("/participation.html").text().contains("bien avant cette"));
}

/// What a connection that sends only this is answered until it is closed, and after how long.
fn told_off(served: &Served, sent: &str) -> (String, Duration) {
    let mut stream = served.connect();
    let begun = Instant::now();
    stream.write_all(sent.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    // What is left unread may make an end of it a break.
    let _ = stream.read_to_end(&mut answer);
    (String::from_utf8_lossy(&answer).into_owned(), begun.elapsed())
}

#[test]
fn a_request_comes_whole_and_in_time_or_not_at_all() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let host = served.address;
    let post = format!("POST /_constats/save HTTP/1.1\r\nHost: {host}\r\n");
    std::thread::scope(|scope| {
        let late = [
            "",
            "GET / HTTP/1.1\r\nHost: ",
            &format!("{post}Content-Length: 5\r\n\r\n{{"),
        ];
        let late = late.map(str::to_owned);
        let late = late.map(|sent| scope.spawn(|| (told_off(&served, &sent), sent)));
        for one in late {
            let ((answer, after), sent) = one.join().expect("an end");
            let seconds = after.as_secs();
            assert!((9..30).contains(&seconds), "{sent:?}: {answer:?} after {seconds} s");
            assert!(answer.is_empty() || answer.contains(" 408 "), "{sent:?}: {answer:?}");
        }
    });
    let long = "a".repeat(100_000);
    let (answer, after) = told_off(
        &served,
        &format!("GET / HTTP/1.1\r\nHost: {host}\r\nCookie: {long}\r\n\r\n"),
    );
    assert!(after.as_secs() < 9 && !answer.contains(" 200 "), "{answer:?}");
    let (answer, after) = told_off(&served, &format!("{post}Content-Length: 3000000\r\n\r\n"));
    assert!(after.as_secs() < 9 && answer.contains(" 413 "), "{answer:?}");
    assert_eq!(served.get("/").status, 200);
}

#[test]
fn a_port_that_is_taken_is_told() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let port = served.address.port().to_string();
    let run = project.run(&["serve", "--port", &port]).fails(2);
    assert!(
        run.stderr.contains(&format!("port {port} is taken")) && run.stderr.contains("--port 0"),
        "{}",
        run.stderr
    );
    let run = project.run(&["--lang", "fr", "serve", "--port", &port]).fails(2);
    assert!(run.stderr.contains("est déjà pris"), "{}", run.stderr);
    let run = project
        .run(&["serve", "--address", "192.0.2.1", "--port", "0"])
        .fails(2);
    assert!(run.stderr.contains("192.0.2.1"), "{}", run.stderr);
}

/// A text of a page, as the page's script knows it.
pub fn text(served: &Served, holds: &str) -> Value {
    let all = served.get("/_constats/texts.json").json();
    let mut all = all.as_array().expect("texts").iter();
    let found = all.find(|one| one["text"].as_str().is_some_and(|text| text.contains(holds)));
    found.unwrap_or_else(|| panic!("no text holds {holds}")).clone()
}

fn wish(text: &Value, new: &str) -> Value {
    json!({"file": text["file"], "way": text["way"], "old": text["text"], "new": new, "page": "/participation.html"})
}

#[test]
fn a_text_is_tried_saved_and_taken_back() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let mut events = served.events();
    let before = project.read(SECTION);
    let own = text(&served, "deja_venu");
    let old = own["text"].as_str().expect("a text");
    let new = format!("{old} Vraiment: oui # non.");
    let tried = served.post("/_constats/try", &wish(&own, &new)).json();
    assert!(tried["page"].as_str().expect("a page").contains("Vraiment"), "{tried}");
    let said = tried["said"][0][0].as_str().expect("what it says");
    assert!(
        said.ends_with("vraimentouinon") && !said.contains("deja_venu"),
        "{said}"
    );
    let wrong = served.post("/_constats/try", &wish(&own, "{{ n(\"parent\") }}")).json();
    assert!(
        wrong["page"].is_null() && wrong["told"].to_string().contains("parents"),
        "{wrong}"
    );
    assert_eq!(project.read(SECTION), before, "nothing is saved by trying");
    assert!(!served.get("/participation.html").text().contains("Vraiment"));
    assert_eq!(served.post("/_constats/save", &wish(&own, &new)).status, 200);
    events.next();
    assert!(served.get("/participation.html").text().contains("Vraiment"));
    let after = project.read(SECTION);
    let changed = |text: &str| text.lines().filter(|line| !before.contains(*line)).count();
    assert!(
        after.contains("Vraiment: oui # non.") && changed(&after) <= 3,
        "{after}"
    );
    // Who began before wanted something else.
    let late = served.post("/_constats/save", &wish(&own, "Autre."));
    assert_eq!(late.status, 409);
    assert_eq!(late.json()["now"].as_str().map(str::trim_end), Some(new.trim_end()));
    assert_eq!(project.read(SECTION), after);
    assert_eq!(served.state()["steps"], json!([1, 0]));
    assert_eq!(served.post("/_constats/undo", &json!({})).json()["done"], true);
    assert_eq!(project.read(SECTION), before);
    assert_eq!(served.post("/_constats/redo", &json!({})).json()["done"], true);
    assert_eq!(project.read(SECTION), after);
    // What others wrote meanwhile elsewhere in the file stays.
    let project = project.edit(SECTION, "blocks:", "# À relire.\nblocks:");
    assert_eq!(served.post("/_constats/undo", &json!({})).json()["done"], true);
    let text = project.read(SECTION);
    assert!(text.contains("# À relire.") && !text.contains("Vraiment"), "{text}");
    assert_eq!(served.post("/_constats/undo", &json!({})).json()["done"], false);
}

#[test]
fn only_texts_of_the_project_are_written() {
    let project = Project::base()
        .file("content/notes.txt", "title: a")
        .file("elsewhere.yaml", "title: a");
    let served = Served::of(project.path(), &[]);
    for file in [
        "../elsewhere.yaml",
        "notes.txt",
        "/etc/passwd",
        "responses/parents.csv",
        "sections/../../elsewhere.yaml",
        "",
    ] {
        let wish = json!({"file": file, "way": ["title"], "old": "a", "new": "b"});
        assert_eq!(served.post("/_constats/save", &wish).status, 409, "{file}");
    }
    assert_eq!(project.read("elsewhere.yaml"), "title: a");
    assert_eq!(project.read("content/notes.txt"), "title: a");
    assert_eq!(served.post("/_constats/save", &json!({"file": 1})).status, 409);
    assert_eq!(served.post("/_constats/nothing", &json!({})).status, 404);
}

#[test]
fn the_questionnaire_is_searched_by_any_of_its_words() {
    let project = Project::base();
    let served = Served::of(project.path(), &[]);
    let found = served.post("/_constats/find", &json!({"asked": "DEJA oui"})).json();
    let questions = found["questions"].as_array().expect("questions");
    assert!(!questions.is_empty() && questions.len() < 12, "{found}");
    assert!(
        found
            .to_string()
            .contains("{{ percent(\\\"deja_venu\\\", is=\\\"oui\\\") }}"),
        "{found}"
    );
    assert_eq!(found["groups"][0][0], "parents");
    let nothing = served.post("/_constats/find", &json!({"asked": "zzz"})).json();
    assert_eq!(nothing["questions"], json!([]));
}
