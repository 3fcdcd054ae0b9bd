//! The pages that are open, each at the other end of a stream of events.

use std::io::Write;
use std::sync::{Mutex, PoisonError};

/// Whoever waits for news.
#[derive(Default)]
pub(super) struct Clients {
    open: Mutex<Vec<Box<dyn Write + Send>>>,
}

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
                    X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 500\n\n";

impl Clients {
    /// Begins a stream with what is new: nothing can be told between the two.
    pub fn add(&self, mut stream: Box<dyn Write + Send>, news: impl FnOnce() -> String) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if send(&mut *stream, &format!("{HEAD}{}", news())) {
            open.push(stream);
        }
    }

    /// Tells everyone; who went away is forgotten.
    pub fn tell(&self, news: &str) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain_mut(|stream| send(&mut **stream, news));
    }
}

fn send(stream: &mut dyn Write, text: &str) -> bool {
    stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).is_ok()
}
