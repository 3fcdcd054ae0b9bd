//! The report while it is written: served from memory, remade when a file of the project changes, shown where one stands.
//!
//! What is served is what `build --site-only` would write, but for one script element and the leave to ask this server
//! (`connect-src 'self'`). Messages and whatever else is laid over a page is that script's. Nothing is written to the
//! output.
//!
//! The rooms, each naming only those before it: `guard` (who may ask), `page` (what is put into a page), `watch` (what
//! changed), `told` (messages as the script reads them), `texts` (what authors wrote, with its places), `exhibit` (tables that suit a
//! question), `wish` (a change that somebody wants), `deed` (the file with it), `desk` (the report as it is now), `edit`, `figures`
//! and `cells` (what is written in the page), `words` (what the script says), `exchange` (what is asked and answered), `answer`, `web` (what carries both).

mod answer;
mod cells;
mod deed;
mod desk;
mod edit;
mod exchange;
mod exhibit;
mod figures;
mod guard;
mod page;
mod texts;
mod told;
mod watch;
mod web;
mod wish;
mod words;

use crate::diagnostic::{Catalogue, Diagnostic, Diagnostics, Fault};
use crate::msg;
use crate::workspace::Workspace;
use answer::Answers;
use desk::LiveProject;
use edit::Editor;
use figures::Figures;
use guard::Key;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use watch::Watcher;
use web::{Job, Web};

/// Requests that are answered at the same time.
const HANDS: usize = 4;

/// After so long without a change, the finished files are looked through as a build would.
const IDLE: Duration = Duration::from_millis(400);

/// What is to be served, and where.
pub struct Serve<'a> {
    /// The project's folder.
    pub root: &'a Path,
    /// The project.
    pub workspace: Workspace,
    /// A figure that nothing accounts for is only a warning.
    pub is_draft: bool,
    /// The address to listen on; loopback keeps everyone else out.
    pub address: IpAddr,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// Whether files are looked at now and then, instead of waiting to be told.
    pub polls: bool,
    /// The tongue of the person who writes.
    pub told: &'a Catalogue,
}

/// Serves a report until the process ends; `ready` gets the address of its first page.
///
/// # Errors
/// An address or a port that can't be listened on.
pub fn serve(serve: Serve<'_>, ready: &dyn Fn(&str)) -> Result<(), Diagnostics> {
    let Serve { root, told, .. } = serve;
    let address = SocketAddr::new(serve.address, serve.port);
    let listener = TcpListener::bind(address).map_err(|error| unbound(address, &error))?;
    let address = listener.local_addr().map_err(|error| unbound(address, &error))?;
    let web = Web::new(listener).map_err(|_| internal())?;
    let key = Key::new(address.port()).ok_or_else(internal)?;
    let mut watcher = Watcher::new(root, &serve.workspace, serve.polls);
    let desk = LiveProject::new(serve.workspace, serve.is_draft, told);
    desk.update();
    let answers = Answers {
        desk: &desk,
        editor: Editor::new(&desk, watcher.waker()),
        figures: Figures::new(&desk),
        key: &key,
        told,
    };
    let (asked, jobs) = channel();
    let jobs = Mutex::new(jobs);
    std::thread::scope(|scope| {
        for _ in 0..HANDS {
            scope.spawn(|| {
                while let Some(job) = next(&jobs) {
                    let answer = answers.answer(&job.request);
                    job.answer(answer);
                }
            });
        }
        let news = desk.news.subscribe();
        scope.spawn(|| web.run(asked, news));
        ready(&format!("http://{}/", shown(address)));
        loop {
            if !watcher.waits(Some(IDLE), &desk.surveyed()) {
                desk.look();
                watcher.waits(None, &desk.surveyed());
            }
            desk.update();
        }
    })
}

/// The request that has waited longest; none when the server ends.
fn next(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// The address as a browser on this machine reaches it.
fn shown(address: SocketAddr) -> SocketAddr {
    let loopback = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::from([127, 0, 0, 1]),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1]),
        own => own,
    };
    SocketAddr::new(loopback, address.port())
}

fn unbound(address: SocketAddr, error: &std::io::Error) -> Diagnostics {
    let told = if error.kind() == ErrorKind::AddrInUse {
        Diagnostic::error(msg!("serve-port-taken", port = address.port().to_string()))
            .help(msg!("serve-port-taken-help"))
    } else {
        let reason = crate::content::project::reason(error);
        Diagnostic::error(msg!("serve-unbound", address = address.to_string(), reason = reason))
    };
    told.fault(Fault::Usage).into()
}

fn internal() -> Diagnostics {
    Diagnostic::error(msg!("serve-failed")).fault(Fault::Program).into()
}
