//! When a file of the project is not what it was any more.
//!
//! The system tells of what is written. Where it doesn't (a network drive, a folder of Windows seen from WSL), the files
//! are looked at: all the while with `--poll`, and by itself from the first change on that nobody told of.

use crate::content::project::Stamp;
use crate::content::stamps::{FOLDERS, stamps};
use crate::resolve::Surveyed;
use crate::workspace::Workspace;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// From the first word of a change to looking at it: an editor may write a file in several steps.
pub(super) const DELAY: Duration = Duration::from_millis(15);

/// So long is an empty file waited for, which others emptied to write it anew; whoever emptied it and means it sees so then.
const EMPTIED: Duration = Duration::from_millis(500);

/// How often files are looked at where nobody tells of changes; and where somebody should, to see whether that is so.
const POLL: Duration = Duration::from_millis(250);
const CONTROL: Duration = Duration::from_secs(2);

/// A word of a change that comes so late was none.
const LATE: Duration = Duration::from_millis(200);

/// What looks after the files of a project.
pub(super) struct Watcher {
    root: PathBuf,
    /// Folders beside the project's that files of the project may lie in.
    outside: Vec<PathBuf>,
    before: BTreeMap<PathBuf, Option<Stamp>>,
    /// Whether the responses were what they are known as.
    was_same: bool,
    events: Receiver<()>,
    polls: bool,
    /// Tells of changes as long as it lives.
    source: Option<RecommendedWatcher>,
    told: Sender<()>,
}

impl Watcher {
    /// Begins to watch.
    pub fn new(root: &Path, workspace: &Workspace, polls: bool) -> Self {
        let (told, events) = channel();
        let tell = told.clone();
        let heard = move |event: notify::Result<Event>| {
            // Who reads a file changes nothing.
            if event.is_ok_and(|event| !event.kind.is_access()) {
                // A server that goes away listens no more.
                let _ = tell.send(());
            }
        };
        let source = (!polls).then(|| notify::recommended_watcher(heard).ok()).flatten();
        let mut watcher = Self {
            root: root.to_owned(),
            outside: workspace.outside().to_vec(),
            before: stamps(root),
            was_same: true,
            events,
            polls: source.is_none(),
            source,
            told,
        };
        watcher.listen();
        watcher
    }

    /// By what others tell of a change too.
    pub fn waker(&self) -> Sender<()> {
        self.told.clone()
    }

    /// Asks to be told of every folder that there is: one of them may be new.
    fn listen(&mut self) {
        let Some(source) = &mut self.source else { return };
        let deep = FOLDERS
            .iter()
            .map(|folder| (self.root.join(folder), RecursiveMode::Recursive));
        let flat = std::iter::once(&self.root).chain(&self.outside);
        let flat = flat.map(|folder| (folder.clone(), RecursiveMode::NonRecursive));
        // What isn't there is told of once it is: by the folder that it comes into.
        deep.chain(flat)
            .for_each(|(folder, mode)| drop(source.watch(&folder, mode)));
    }

    /// Waits for a change, at most so long; says whether there was one.
    pub fn waits(&mut self, most: Option<Duration>, surveyed: &Option<Arc<Surveyed>>) -> bool {
        let end = most.map(|most| Instant::now() + most);
        loop {
            let period = if self.polls { POLL } else { CONTROL };
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            let is_told = self
                .events
                .recv_timeout(left.map_or(period, |left| left.min(period)))
                .is_ok();
            if is_told {
                std::thread::sleep(DELAY);
                while self.events.try_recv().is_ok() {}
            }
            if self.is_changed(surveyed) {
                if !is_told && !self.polls {
                    self.polls = self.events.recv_timeout(LATE).is_err();
                }
                self.listen();
                return true;
            }
            if left.is_some_and(|left| left.is_zero()) {
                return false;
            }
        }
    }

    /// What the files are like once none of them is being written: emptied, and not filled yet.
    fn written(&self) -> BTreeMap<PathBuf, Option<Stamp>> {
        let end = Instant::now() + EMPTIED;
        let is_empty = |stamp: &Option<Stamp>| stamp.is_some_and(|stamp| stamp.length == 0);
        loop {
            let now = stamps(&self.root);
            let is_new = |path: &PathBuf| !self.before.get(path).is_some_and(is_empty);
            let is_emptied = now.iter().any(|(path, stamp)| is_empty(stamp) && is_new(path));
            if !is_emptied || Instant::now() > end {
                return now;
            }
            std::thread::sleep(DELAY);
        }
    }

    fn is_changed(&mut self, surveyed: &Option<Arc<Surveyed>>) -> bool {
        let now = self.written();
        // Responses may lie anywhere.
        let mut watches = surveyed.iter().flat_map(|surveyed| &surveyed.watches);
        let is_same = watches.all(|watch| watch.source.is_unchanged());
        let is_changed = now != self.before || self.was_same && !is_same;
        (self.before, self.was_same) = (now, is_same);
        is_changed
    }
}

#[cfg(test)]
mod tests {
    use super::Watcher;
    use crate::workspace::Workspace;
    use std::fs;
    use std::time::Duration;

    /// With and without the system's help: what is written is noticed, what is read is not.
    #[test]
    fn what_is_written_is_noticed() {
        for polls in [false, true] {
            let folder = tempfile::tempdir().expect("a folder");
            let root = folder.path();
            fs::create_dir_all(root.join("content/sections")).expect("a folder");
            fs::write(root.join("content/report.yaml"), "a").expect("written");
            let mut watcher = Watcher::new(root, &Workspace::open(root), polls);
            let mut changes = |most| watcher.waits(Some(Duration::from_millis(most)), &None);
            fs::read(root.join("content/report.yaml")).expect("read");
            assert!(!changes(50));
            fs::write(root.join("content/sections/a.yaml"), "b").expect("written");
            assert!(changes(5000));
            // A folder that comes later.
            fs::create_dir_all(root.join("templates/site")).expect("a folder");
            fs::write(root.join("templates/site/own.html"), "c").expect("written");
            assert!(changes(5000));
            fs::write(root.join("templates/site/own.html"), "cc").expect("written");
            assert!(changes(5000));
            fs::remove_file(root.join("content/report.yaml")).expect("removed");
            assert!(changes(5000));
            fs::write(root.join("elsewhere.txt"), "d").expect("written");
            assert!(!changes(50));
        }
    }

    /// What others empty to write it anew is looked at when it is written; what stays empty, after a while.
    #[test]
    fn a_file_that_is_being_written_is_waited_for() {
        for polls in [false, true] {
            let folder = tempfile::tempdir().expect("a folder");
            let root = folder.path();
            fs::create_dir_all(root.join("content")).expect("a folder");
            let file = root.join("content/report.yaml");
            fs::write(&file, "before").expect("written");
            let mut watcher = Watcher::new(root, &Workspace::open(root), polls);
            let mut changes = || watcher.waits(Some(Duration::from_secs(5)), &None);
            std::thread::scope(|scope| {
                fs::write(&file, "").expect("emptied");
                scope.spawn(|| {
                    std::thread::sleep(Duration::from_millis(150));
                    fs::write(&file, "after").expect("written");
                });
                assert!(changes());
                assert_eq!(fs::read_to_string(&file).expect("read"), "after");
            });
            fs::write(&file, "").expect("emptied");
            assert!(changes());
            assert_eq!(fs::read_to_string(&file).expect("read"), "");
        }
    }
}
