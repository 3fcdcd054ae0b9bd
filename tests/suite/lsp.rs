//! `constats lsp`, spoken to as an editor does.

use crate::project::Project;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

const SECTION: &str = "content/sections/recolte.yaml";
const CONCLUSION: &str = "content/conclusion.yaml";

/// Where the cursor is, in a text that is typed.
const CURSOR: char = '‸';

/// An editor with a project open.
struct Editor {
    project: Project,
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    last: u64,
}

impl Editor {
    fn open(project: Project) -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_constats"))
            .args(["--lang", "fr", "lsp", "--stdio"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let (to, from) = (
            server.stdin.take().expect("input"),
            server.stdout.take().expect("output"),
        );
        let mut editor = Self {
            project,
            server,
            to,
            from: BufReader::new(from),
            last: 0,
        };
        let able = editor.ask(
            "initialize",
            json!({ "processId": null, "rootUri": null, "capabilities": {} }),
        );
        assert_eq!(able["capabilities"]["positionEncoding"], "utf-16");
        editor.tell("initialized", json!({}));
        editor
    }

    fn uri(&self, file: &str) -> String {
        format!("file://{}", self.project.path().join(file).display())
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("the server reads");
        self.to.flush().expect("the server reads");
    }

    fn tell(&mut self, method: &str, params: impl Into<Value>) {
        let params: Value = params.into();
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn begin(&mut self, method: &str, params: impl Into<Value>) -> u64 {
        let params: Value = params.into();
        self.last += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.last, "method": method, "params": params }));
        self.last
    }

    /// The next message of the server.
    fn hear(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(
                self.from.read_line(&mut line).expect("a line") > 0,
                "the server went away"
            );
            match line.trim().split_once(": ") {
                Some(("Content-Length", number)) => length = number.parse().expect("a length"),
                Some(_) => {}
                None => break,
            }
        }
        let mut bytes = vec![0; length];
        self.from.read_exact(&mut bytes).expect("a message");
        serde_json::from_slice(&bytes).expect("JSON")
    }

    /// The answer to a request; what is told meanwhile is let go of.
    fn answer(&mut self, id: u64) -> Value {
        loop {
            let heard = self.hear();
            if heard["id"] == json!(id) {
                return heard;
            }
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.begin(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The messages about a file, the next time that there are any.
    fn diagnostics(&mut self, file: &str) -> Vec<Value> {
        let uri = self.uri(file);
        loop {
            let heard = self.hear();
            if heard["method"] == "textDocument/publishDiagnostics" && heard["params"]["uri"] == json!(uri) {
                return heard["params"]["diagnostics"].as_array().expect("a list").clone();
            }
        }
    }

    /// Opens a file with a text, in which [`CURSOR`] stands for the cursor; gives its position.
    fn typed(&mut self, file: &str, text: &str) -> Value {
        let at = text.find(CURSOR).unwrap_or(0);
        let plain = text.replace(CURSOR, "");
        let document = json!({ "uri": self.uri(file), "languageId": "yaml", "version": 1, "text": plain });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        let before = &text[..at];
        let line = before.rsplit('\n').next().unwrap_or_default();
        json!({ "line": before.matches('\n').count(), "character": line.encode_utf16().count() })
    }

    /// What is asked of the place of the cursor in a file.
    fn at(&mut self, method: &str, file: &str, text: &str) -> Value {
        let position = self.typed(file, text);
        let document = json!({ "uri": self.uri(file) });
        self.ask(method, json!({ "textDocument": document, "position": position }))
    }

    /// What may be put in at the cursor, by label, once the project has been looked at.
    fn offered(&mut self, file: &str, text: &str) -> Vec<(String, String, String)> {
        let position = self.typed(file, text);
        let document = json!({ "uri": self.uri(file) });
        let params = json!({ "textDocument": document, "position": position });
        // A look at the project, which a hover asks for.
        self.ask("textDocument/hover", params.clone());
        let items = self.ask("textDocument/completion", params);
        let text = |item: &Value, key: &str| item[key].as_str().unwrap_or_default().to_owned();
        let items = items.as_array().expect("items").iter();
        let one = |item: &Value| {
            let put = item["textEdit"]["newText"].as_str().unwrap_or_default().to_owned();
            (text(item, "label"), text(item, "detail"), put)
        };
        items.map(one).collect()
    }

    fn close(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().expect("an end").success());
    }
}

fn editor() -> Editor {
    Editor::open(Project::at("tests/errors/_base"))
}

#[test]
fn mistakes_are_told_while_they_are_typed() {
    let mut editor = editor();
    let right = editor.project.read(SECTION);
    let wrong = right.replace("text: '{{ fraction(\"recolte\"", "text: '😀é {{ fraction(\"recolta\"");
    editor.typed(SECTION, &wrong);
    let told = editor.diagnostics(SECTION);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0]["message"].as_str().expect("words").contains("recolte"),
        "{told:?}"
    );
    let line = wrong.lines().position(|line| line.contains("recolta")).expect("a line");
    let before = wrong.lines().nth(line).expect("a line");
    let before = &before[..before.find("recolta").expect("a name")];
    let start = &told[0]["range"]["start"];
    assert_eq!(start["line"], json!(line));
    assert_eq!(start["character"], json!(before.encode_utf16().count()));
    assert_ne!(before.encode_utf16().count(), before.chars().count());
    // Nothing was saved: what is typed counts.
    let document = json!({ "uri": editor.uri(SECTION), "version": 2 });
    editor.tell(
        "textDocument/didChange",
        json!({ "textDocument": document, "contentChanges": [{ "text": right }] }),
    );
    assert_eq!(editor.diagnostics(SECTION), Vec::<Value>::new());
    editor.close();
}

#[test]
fn a_mistake_of_yaml_is_told_where_it_is() {
    let mut editor = editor();
    let wrong = editor
        .project
        .read(SECTION)
        .replace("  - group_table:", "  – group_table:");
    editor.typed(SECTION, &wrong);
    let told = editor.diagnostics(SECTION);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["range"]["start"], json!({ "line": 5, "character": 2 }));
    assert!(told[0]["message"].as_str().expect("words").contains("demi-cadratin"));
    editor.close();
}

#[test]
fn names_and_keys_are_offered_where_they_belong() {
    let mut editor = editor();
    let section = editor.project.read(SECTION);
    let labels =
        |offered: &[(String, String, String)]| -> Vec<String> { offered.iter().map(|one| one.0.clone()).collect() };
    let typed = |expression: &str| section.replace("{{ tenths(\"jardine\", is=\"oui\") }}", expression);
    let offered = editor.offered(SECTION, &typed("{{ per‸ }}"));
    assert!(labels(&offered).contains(&"percent".to_owned()));
    let offered = editor.offered(SECTION, &typed("{{ percent(\"‸"));
    assert!(labels(&offered).contains(&"jardine".to_owned()), "{offered:?}");
    assert!(offered.iter().any(|(_, says, _)| says == "Avez-vous jardiné cet été?"));
    let offered = editor.offered(SECTION, &typed("{{ percent(‸) }}"));
    assert!(offered.iter().any(|(_, _, put)| put == "\"jardine\""), "{offered:?}");
    let offered = editor.offered(SECTION, &typed("{{ percent(\"recolte\", is=\"‸\") }}"));
    assert_eq!(labels(&offered), ["bonne", "moyenne", "mauvaise"]);
    let offered = editor.offered(
        SECTION,
        &typed("{{ percent(\"recolte\", where={\"jardine\": \"‸\"}) }}"),
    );
    assert_eq!(labels(&offered), ["oui", "non"]);
    let offered = editor.offered(SECTION, &typed("{{ percent(\"recolte\", gr‸) }}"));
    assert!(offered.iter().any(|(_, _, put)| put == "group="));
    let offered = editor.offered(SECTION, &typed("{{ n(\"‸\") }}"));
    assert_eq!(labels(&offered), ["membres", "voisins"]);
    let offered = editor.offered(SECTION, &typed("{{ ref(\"‸\") }}"));
    assert!(
        labels(&offered).contains(&"tableau-recolte".to_owned()) && labels(&offered).contains(&"recolte".to_owned())
    );
    let offered = editor.offered(SECTION, &section.replace("of: recolte", "of: ‸"));
    assert!(labels(&offered).contains(&"legumes".to_owned()));
    let offered = editor.offered(SECTION, &section.replace("row_head: Récolte", "ro‸"));
    assert!(labels(&offered).contains(&"row_head".to_owned()) && !labels(&offered).contains(&"caption".to_owned()));
    let conclusion = editor.project.read(CONCLUSION);
    let offered = editor.offered(
        CONCLUSION,
        &conclusion.replace("[tableau-recolte, constat-recolte]", "[‸]"),
    );
    assert!(labels(&offered).contains(&"constat-recolte".to_owned()));
    let report = editor.project.read("content/report.yaml");
    let offered = editor.offered(
        "content/report.yaml",
        &report.replace("sections: [recolte]", "sections: [‸]"),
    );
    assert_eq!(labels(&offered), ["recolte"]);
    let offered = editor.offered("content/report.yaml", &report.replace("language: fr-CA", "language: ‸"));
    assert_eq!(labels(&offered), ["fr-CA", "en-CA"]);
    editor.close();
}

#[test]
fn a_figure_says_its_base_and_a_name_its_wording() {
    let mut editor = editor();
    let section = editor.project.read(SECTION);
    let said = editor.at(
        "textDocument/hover",
        SECTION,
        &section.replace("{{ tenths", "{{ te‸nths"),
    );
    let said = said["contents"]["value"].as_str().expect("words");
    assert!(said.contains("sur dix") && said.contains("jardiné"), "{said}");
    let said = editor.at(
        "textDocument/hover",
        SECTION,
        &section.replace("of: recolte", "of: reco‸lte"),
    );
    let said = said["contents"]["value"].as_str().expect("words");
    assert!(
        said.contains("La récolte a-t-elle été bonne?") && said.contains("`moyenne` Moyenne"),
        "{said}"
    );
    let said = editor.at(
        "textDocument/hover",
        SECTION,
        &section.replace("row_head:", "row‸_head:"),
    );
    assert!(!said.is_null());
    assert_eq!(
        editor.at(
            "textDocument/hover",
            SECTION,
            &section.replace("La récolte selon", "La ré‸colte selon")
        ),
        Value::Null
    );
    editor.close();
}

#[test]
fn a_name_leads_to_where_it_is_declared() {
    let mut editor = editor();
    let (section, conclusion) = (editor.project.read(SECTION), editor.project.read(CONCLUSION));
    let line_of = |editor: &Editor, file: &str, text: &str| {
        let whole = editor.project.read(file);
        json!(whole[..whole.find(text).expect("a place")].matches('\n').count())
    };
    let found = editor.at(
        "textDocument/definition",
        SECTION,
        &section.replace("of: recolte", "of: reco‸lte"),
    );
    assert_eq!(found["uri"], json!(editor.uri("content/questionnaire.yaml")));
    assert_eq!(
        found["range"]["start"]["line"],
        line_of(&editor, "content/questionnaire.yaml", "recolte:\n")
    );
    let found = editor.at(
        "textDocument/definition",
        SECTION,
        &section.replace("is=\"bonne\"", "is=\"bon‸ne\""),
    );
    assert_eq!(
        found["range"]["start"]["line"],
        line_of(&editor, "content/questionnaire.yaml", "id: bonne")
    );
    let cited = conclusion.replace("constat-recolte]", "constat-rec‸olte]");
    let found = editor.at("textDocument/definition", CONCLUSION, &cited);
    assert_eq!(found["uri"], json!(editor.uri(SECTION)));
    assert_eq!(
        found["range"]["start"]["line"],
        line_of(&editor, SECTION, "constat-recolte")
    );
    editor.close();
}

#[test]
fn names_stay_known_while_their_file_cannot_be_read() {
    let mut editor = editor();
    let section = editor.project.read(SECTION);
    editor.at(
        "textDocument/hover",
        SECTION,
        &section.replace("of: recolte", "of: reco‸lte"),
    );
    let questionnaire = editor.project.read("content/questionnaire.yaml");
    editor.typed(
        "content/questionnaire.yaml",
        &questionnaire.replace("type: single", "type:single"),
    );
    let offered = editor.offered(SECTION, &section.replace("of: recolte", "of: ‸"));
    assert!(offered.iter().any(|(name, ..)| name == "recolte"), "{offered:?}");
    editor.close();
}

#[test]
fn what_is_called_off_or_makes_no_sense_is_refused() {
    let mut editor = editor();
    let section = editor.project.read(SECTION);
    editor.typed(SECTION, &section);
    let document = json!({ "uri": editor.uri(SECTION) });
    let far = json!({ "textDocument": document, "position": { "line": 9_000, "character": 9_000 } });
    let first = editor.begin("textDocument/hover", far.clone());
    let second = editor.begin("textDocument/completion", far);
    editor.tell("$/cancelRequest", json!({ "id": second }));
    assert!(editor.answer(first).get("error").is_none());
    // Called off in time, or answered before.
    let answer = editor.answer(second);
    assert!(
        answer.get("result").is_some() || answer["error"]["code"] == json!(-32800),
        "{answer}"
    );
    let strange = editor.begin("textDocument/rename", json!({}));
    assert_eq!(editor.answer(strange)["error"]["code"], json!(-32601));
    for params in [
        json!({}),
        json!([]),
        json!({ "textDocument": { "uri": "file:///nowhere/content/x.yaml" } }),
    ] {
        assert_eq!(editor.ask("textDocument/hover", params), Value::Null);
    }
    editor.tell("textDocument/didChange", json!({ "textDocument": 3 }));
    editor.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": "untitled:1", "text": "a" } }),
    );
    // A folder of another program: nothing is told of it.
    let other = format!("{}/site/content/posts/a.yaml", editor.uri("."));
    let document = json!({ "uri": other, "text": "a: [" });
    editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
    let hover = editor.begin(
        "textDocument/hover",
        json!({ "textDocument": document, "position": {} }),
    );
    loop {
        let heard = editor.hear();
        assert!(!heard["params"]["uri"].to_string().contains("/site/"), "{heard}");
        if heard["id"] == json!(hover) {
            break;
        }
    }
    editor.close();
}

#[test]
fn every_place_of_every_file_can_be_asked_about() {
    let mut editor = editor();
    for (path, bytes) in editor.project.files("content") {
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let file = Path::new("content").join(&path).display().to_string();
        let text = String::from_utf8(bytes).expect("UTF-8");
        editor.typed(&file, &text);
        let document = json!({ "uri": editor.uri(&file) });
        for (line, written) in text.lines().enumerate() {
            for character in (0..=written.encode_utf16().count()).step_by(3) {
                let position = json!({ "line": line, "character": character });
                let params = json!({ "textDocument": document, "position": position });
                editor.ask("textDocument/completion", params.clone());
                editor.ask("textDocument/hover", params);
            }
        }
    }
    editor.close();
}
