//! Messages in, messages out.

use super::desk::OpenProject;
use super::{complete, cursor, define, hover, position, uri};
use crate::diagnostic::Catalogue;
use crate::msg;
use crate::resolve::keys::FILES;
use crate::schema::is_of;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Duration;

/// How long nothing may be typed before a project is looked at.
const PAUSE: Duration = Duration::from_millis(150);

/// Serves the editor at the other end of standard input and output until it asks to end, or goes away.
///
/// # Errors
/// What is none of the protocol.
pub fn run(told: &Catalogue) -> Result<(), String> {
    let (connection, threads) = Connection::stdio();
    let served = serve(&connection, told);
    drop(connection);
    served?;
    threads.join().map_err(|error| error.to_string())
}

fn serve(connection: &Connection, told: &Catalogue) -> Result<(), String> {
    let (id, _) = connection.initialize_start().map_err(|error| error.to_string())?;
    let able = json!({
        "capabilities": {
            "positionEncoding": "utf-16",
            "textDocumentSync": { "openClose": true, "change": 1, "save": {} },
            "completionProvider": { "triggerCharacters": ["\"", "'", "{", "(", "[", ",", ":", "=", ".", " "] },
            "hoverProvider": true,
            "definitionProvider": true,
        },
        "serverInfo": { "name": "constats", "version": env!("CARGO_PKG_VERSION") },
    });
    connection
        .initialize_finish(id, able)
        .map_err(|error| error.to_string())?;
    let mut server = Server {
        connection,
        told,
        desks: BTreeMap::new(),
        waiting: VecDeque::new(),
    };
    while let Some(message) = server.next() {
        match message {
            Message::Request(request) => {
                if connection
                    .handle_shutdown(&request)
                    .map_err(|error| error.to_string())?
                {
                    return Ok(());
                }
                server.answer(request);
            }
            Message::Notification(notification) => server.hear(&notification),
            Message::Response(_) => {}
        }
    }
    Ok(())
}

struct Server<'a> {
    connection: &'a Connection,
    told: &'a Catalogue,
    /// By the project's folder.
    desks: BTreeMap<PathBuf, OpenProject>,
    /// What came in and has not been looked at.
    waiting: VecDeque<Message>,
}

impl Server<'_> {
    /// The next message; projects are looked at while none comes. None when the editor is gone.
    fn next(&mut self) -> Option<Message> {
        loop {
            let incoming = &self.connection.receiver;
            self.waiting.extend(incoming.try_iter());
            self.cancel();
            if let Some(message) = self.waiting.pop_front() {
                return Some(message);
            }
            if !self.desks.values().any(|desk| desk.is_stale) {
                self.waiting.push_back(incoming.recv().ok()?);
                continue;
            }
            match incoming.recv_timeout(PAUSE) {
                Ok(message) => self.waiting.push_back(message),
                Err(error) if error.is_timeout() => self.look(),
                Err(_) => return None,
            }
        }
    }

    /// Answers what waits and was called off.
    fn cancel(&mut self) {
        let mut called_off = Vec::new();
        self.waiting.retain(|message| match message {
            Message::Notification(one) if one.method == "$/cancelRequest" => {
                called_off.push(one.params["id"].clone());
                false
            }
            Message::Notification(_) | Message::Request(_) | Message::Response(_) => true,
        });
        for id in called_off {
            let is_it = |message: &Message| matches!(message, Message::Request(one) if json!(one.id) == id);
            let Some(index) = self.waiting.iter().position(is_it) else {
                continue;
            };
            if let Some(Message::Request(request)) = self.waiting.remove(index) {
                self.refuse(request.id, ErrorCode::RequestCanceled, "");
            }
        }
    }

    /// Looks at every project that changed, and tells what was found.
    fn look(&mut self) {
        let mut found = Vec::new();
        for desk in self.desks.values_mut().filter(|desk| desk.is_stale) {
            match catch_unwind(AssertUnwindSafe(|| desk.look(self.told))) {
                Ok(messages) => found.extend(messages),
                Err(_) => desk.renew(),
            }
        }
        self.desks.retain(|_, desk| !desk.is_idle() || desk.is_stale);
        for (uri, diagnostics) in found {
            let params = json!({ "uri": uri, "diagnostics": diagnostics });
            self.send(Notification::new("textDocument/publishDiagnostics".to_owned(), params));
        }
    }

    fn hear(&mut self, heard: &Notification) {
        let document = &heard.params["textDocument"];
        let address = document["uri"].as_str().unwrap_or_default();
        let text = match heard.method.as_str() {
            "textDocument/didOpen" => &document["text"],
            // All of it: no change is asked for in pieces.
            "textDocument/didChange" => heard.params["contentChanges"]
                .as_array()
                .and_then(|all| all.last())
                .map_or(&Value::Null, |last| &last["text"]),
            "textDocument/didSave" | "textDocument/didClose" | "workspace/didChangeWatchedFiles" => &Value::Null,
            _ => return,
        };
        // Other programs have folders of that name too.
        let ours = |(_, name): &(PathBuf, String)| FILES.iter().any(|(files, _)| is_of(name, files));
        let Some((root, name)) = uri::document(address).filter(ours) else {
            self.desks.values_mut().for_each(|desk| desk.is_stale = true);
            return;
        };
        match (heard.method.as_str(), text.as_str()) {
            (_, Some(text)) => {
                let desk = self.desks.entry(root).or_insert_with_key(|root| OpenProject::at(root));
                desk.typed(&name, address, text.to_owned());
            }
            ("textDocument/didClose", None) => {
                if let Some(desk) = self.desks.get_mut(&root) {
                    desk.closed(&name);
                }
            }
            (_, None) => {
                if let Some(desk) = self.desks.get_mut(&root) {
                    desk.is_stale = true;
                }
            }
        }
    }

    fn answer(&mut self, request: Request) {
        let is_known = matches!(
            request.method.as_str(),
            "textDocument/completion" | "textDocument/hover" | "textDocument/definition"
        );
        if !is_known {
            self.refuse(request.id, ErrorCode::MethodNotFound, &request.method);
            return;
        }
        // Names that were typed a moment ago count.
        if request.method != "textDocument/completion" {
            self.look();
        }
        let answer = catch_unwind(AssertUnwindSafe(|| self.found(&request)));
        match answer {
            Ok(found) => self.send(Response::new_ok(request.id, found.unwrap_or(Value::Null))),
            Err(_) => {
                let said = self.told.say(&msg!("internal-error", detail = &request.method));
                self.refuse(request.id, ErrorCode::InternalError, &said);
            }
        }
    }

    /// What is asked of a place in a document.
    fn found(&self, request: &Request) -> Option<Value> {
        let (root, file) = uri::document(request.params["textDocument"]["uri"].as_str()?)?;
        let desk = self.desks.get(&root)?;
        let text = desk.text(&file)?;
        let at = position::offset(text, &request.params["position"]);
        let spot = cursor::spot(&file, text, at);
        let names = desk.names();
        match request.method.as_str() {
            "textDocument/completion" => Some(complete::complete(text, &spot, &names, self.told)),
            "textDocument/hover" => {
                let expression = spot.expression.clone().and_then(|range| text.get(range));
                let figures = expression.and_then(|expression| desk.figures(&file, expression));
                hover::hover(text, &spot, (&names, figures.as_deref()), self.told)
            }
            _ => {
                let meant = define::meant(text, &spot, &names)?;
                let (uri, text) = desk.document(&meant.file)?;
                Some(json!({ "uri": uri, "range": position::range(text, &meant.span.range()) }))
            }
        }
    }

    fn refuse(&self, id: RequestId, code: ErrorCode, said: &str) {
        self.send(Response::new_err(id, code as i32, said.to_owned()));
    }

    /// An editor that went away hears nothing.
    fn send(&self, message: impl Into<Message>) {
        let _ = self.connection.sender.send(message.into());
    }
}

#[cfg(test)]
mod tests {
    use super::Server;
    use crate::diagnostic::{Catalogue, Tongue};
    use lsp_server::{Connection, Message, Notification, Request};
    use serde_json::json;
    use std::collections::{BTreeMap, VecDeque};

    #[test]
    fn what_waits_and_is_called_off_is_refused_and_not_looked_at() {
        let (connection, editor) = Connection::memory();
        let hover = |id: i32| Message::from(Request::new(id.into(), "textDocument/hover".to_owned(), json!({})));
        let cancel = Notification::new("$/cancelRequest".to_owned(), json!({ "id": 2 }));
        for message in [hover(1), hover(2), hover(3), Message::from(cancel)] {
            editor.sender.send(message).expect("an open channel");
        }
        let told = Catalogue::new(Tongue::English);
        let mut server = Server {
            connection: &connection,
            told: &told,
            desks: BTreeMap::new(),
            waiting: VecDeque::new(),
        };
        let next = [server.next(), server.next()].map(|message| match message {
            Some(Message::Request(request)) => json!(request.id),
            other => panic!("{other:?}"),
        });
        assert_eq!(next, [json!(1), json!(3)]);
        let Ok(Message::Response(refused)) = editor.receiver.try_recv() else {
            panic!("nothing was answered");
        };
        assert_eq!(
            (json!(refused.id), refused.error.map(|error| error.code)),
            (json!(2), Some(-32800))
        );
    }
}
