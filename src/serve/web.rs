//! HTTP, at the edge: browsers’ connections in, their requests to whoever answers, the answers out.
//!
//! One thread waits for all connections. A browser opens some before it has anything to ask, and a laptop that sleeps reads
//! nothing of what it asked for: neither may hold up another, so no thread ever belongs to a connection.

use super::exchange::{Answer, Content, Request, Verb};
use http_body_util::channel::Channel;
use http_body_util::{BodyExt, Either, Full, LengthLimitError, Limited};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::sync::mpsc::Sender;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{oneshot, watch};
use tokio::time::{sleep, timeout};

/// For a whole request to come. A connection that says nothing for so long is closed.
const PATIENCE: Duration = Duration::from_secs(10);

/// Bytes of a request’s head; browsers send a tenth of it.
const LONGEST_HEAD: usize = 64 << 10;

/// Bytes of what a page may send: a long text, as it was and as it is to be.
const MOST_SENT: usize = 2 << 20;

/// Where the system has no room for another connection, until some of them are closed.
const PAUSE: Duration = Duration::from_millis(50);

/// Said of every answer: nothing is kept, guessed, framed or told to others.
const HEADS: [(&str, &str); 5] = [
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
];

/// A request that waits for its answer.
pub(super) struct Job {
    pub request: Request,
    asker: oneshot::Sender<Answer>,
}

impl Job {
    /// Sends the answer; a browser that went away misses nothing.
    pub fn answer(self, answer: Answer) {
        let _ = self.asker.send(answer);
    }
}

/// The server’s side of every connection.
pub(super) struct Web {
    runtime: Runtime,
    listener: TcpListener,
}

/// Where requests go, and where news come from.
#[derive(Clone)]
struct Within {
    jobs: Sender<Job>,
    news: watch::Receiver<u64>,
}

type Sent = Either<Full<Bytes>, Channel<Bytes>>;

impl Web {
    /// # Errors
    /// A system that gives neither clock nor sockets to wait for.
    pub fn new(listener: std::net::TcpListener) -> std::io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        listener.set_nonblocking(true)?;
        let within = runtime.enter();
        let listener = TcpListener::from_std(listener)?;
        drop(within);
        Ok(Self { runtime, listener })
    }

    /// Carries requests to `jobs`, and each number of a version to whoever waits for news; until the process ends.
    pub fn run(self, jobs: Sender<Job>, news: watch::Receiver<u64>) {
        let within = Within { jobs, news };
        let Self { runtime, listener } = self;
        runtime.block_on(async {
            loop {
                match listener.accept().await {
                    Ok((stream, _)) => drop(tokio::spawn(talk(stream, within.clone()))),
                    Err(_) => sleep(PAUSE).await,
                }
            }
        });
    }
}

/// One connection, request after request. Whatever ends it, the browser asks again.
async fn talk(stream: TcpStream, within: Within) {
    // An answer is whole when it is sent: it waits for no more.
    let _ = stream.set_nodelay(true);
    let serve = service_fn(move |asked| {
        let within = within.clone();
        async move { Ok::<_, Infallible>(sent(within.ask(asked).await, within.news)) }
    });
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_header_size(LONGEST_HEAD)
        .serve_connection(TokioIo::new(stream), serve)
        .await;
}

impl Within {
    async fn ask(&self, asked: hyper::Request<Incoming>) -> Answer {
        let (head, body) = asked.into_parts();
        let sent = match body_of(body).await {
            Ok(sent) => sent,
            Err(status) => return Answer::text(status.as_u16(), String::new()),
        };
        let heads = head.headers.iter().map(|(name, value)| {
            // What is no text is nothing that a browser says.
            (name.as_str().to_owned(), value.to_str().unwrap_or_default().to_owned())
        });
        let request = Request {
            verb: verb(&head.method),
            path: head.uri.path().to_owned(),
            heads: heads.collect(),
            sent,
        };
        let (asker, answer) = oneshot::channel();
        let _ = self.jobs.send(Job { request, asker });
        let failed = |_| Answer::text(500, String::new());
        answer.await.unwrap_or_else(failed)
    }
}

fn verb(method: &Method) -> Verb {
    match *method {
        Method::GET | Method::HEAD => Verb::Read,
        Method::POST => Verb::Change,
        _ => Verb::Other,
    }
}

/// What was sent, where it comes in time and is no more than may be.
async fn body_of(body: Incoming) -> Result<Vec<u8>, StatusCode> {
    if body.size_hint().lower() > MOST_SENT as u64 {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    match timeout(PATIENCE, Limited::new(body, MOST_SENT).collect()).await {
        Ok(Ok(sent)) => Ok(sent.to_bytes().to_vec()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

fn sent(answer: Answer, news: watch::Receiver<u64>) -> Response<Sent> {
    let body = match answer.content {
        Content::Whole(bytes) => Either::Left(Full::from(bytes)),
        Content::News => Either::Right(events(news)),
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let heads = response.headers_mut();
    heads.insert(CONTENT_TYPE, HeaderValue::from_static(answer.kind));
    for (name, value) in HEADS {
        heads.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

/// The version that is served, and each that comes after it; who stands still is told of the last one alone.
fn events(mut news: watch::Receiver<u64>) -> Channel<Bytes> {
    let (mut sender, body) = Channel::new(1);
    tokio::spawn(async move {
        let mut said = "retry: 500\n\n".to_owned();
        loop {
            let number = *news.borrow_and_update();
            said.push_str(&format!("event: version\ndata: {number}\n\n"));
            if sender.send_data(said.into()).await.is_err() || news.changed().await.is_err() {
                return;
            }
            said = String::new();
        }
    });
    body
}

#[cfg(test)]
mod tests {
    use super::{Bytes, Channel, events};
    use http_body_util::BodyExt;
    use tokio::sync::watch;

    async fn next(body: &mut Channel<Bytes>) -> String {
        let frame = body.frame().await.expect("more").expect("no error");
        String::from_utf8(frame.into_data().expect("data").to_vec()).expect("text")
    }

    /// Telling waits for nobody, and a page that reads again is told what is served, not all that was.
    #[test]
    fn who_stands_still_is_told_of_the_last_version() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime");
        runtime.block_on(async {
            let (told, news) = watch::channel(1);
            let mut body = events(news);
            assert_eq!(next(&mut body).await, "retry: 500\n\nevent: version\ndata: 1\n\n");
            for number in 2..=100_000 {
                told.send_replace(number);
            }
            assert_eq!(next(&mut body).await, "event: version\ndata: 100000\n\n");
        });
    }
}
