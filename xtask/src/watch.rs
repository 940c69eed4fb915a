//! Noticing that a source file changed, by looking every so often: no dependency, and it works on
//! every file system.

use crate::project::Project;
use crate::publish::files_in;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

const PAUSE: Duration = Duration::from_millis(300);

/// What a build is made from, relative to the workspace.
const WATCHED: [&str; 7] = [
    "src",
    "core/src",
    "style",
    "data",
    "index.html",
    "Cargo.toml",
    "core/Cargo.toml",
];

/// Every watched file with its time and size.
type Snapshot = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// The sources as they were when last looked at.
pub struct Watch {
    paths: Vec<PathBuf>,
    last: Snapshot,
}

impl Watch {
    /// Remembers the sources as they are now. `report` is watched too, wherever it lies.
    pub fn new(project: &Project, report: PathBuf) -> Self {
        let mut paths: Vec<PathBuf> = WATCHED.iter().map(|it| project.root.join(it)).collect();
        paths.push(report);
        let last = snapshot(&paths);
        Self { paths, last }
    }

    /// Waits until something changes and then stays the same for a moment, since editors write
    /// in several steps. Returns one of the files that changed.
    pub fn wait(&mut self) -> PathBuf {
        let before = std::mem::take(&mut self.last);
        let mut now = snapshot(&self.paths);
        loop {
            thread::sleep(PAUSE);
            let next = snapshot(&self.paths);
            let settled = next == now;
            now = next;
            if settled && let Some(file) = difference(&before, &now) {
                self.last = now;
                return file;
            }
        }
    }
}

fn snapshot(paths: &[PathBuf]) -> Snapshot {
    let mut files = Snapshot::new();
    for path in paths {
        // A folder that vanishes while it is read counts as empty until the next look.
        let found = if path.is_dir() {
            files_in(path).unwrap_or_default()
        } else {
            vec![path.clone()]
        };
        for file in found {
            if let Ok(data) = file.metadata() {
                files.insert(file, (data.modified().ok(), data.len()));
            }
        }
    }
    files
}

/// A file that is in one only, or not the same in both.
fn difference(before: &Snapshot, after: &Snapshot) -> Option<PathBuf> {
    let changed = after
        .iter()
        .find(|(file, state)| before.get(*file) != Some(*state));
    let removed = || before.iter().find(|(file, _)| !after.contains_key(*file));
    changed.or_else(removed).map(|(file, _)| file.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_what_is_new_changed_and_gone() {
        let state = |size| (Some(SystemTime::UNIX_EPOCH), size);
        let before = Snapshot::from([("a".into(), state(1)), ("b".into(), state(2))]);
        let grown = Snapshot::from([("a".into(), state(1)), ("b".into(), state(3))]);
        let gone = Snapshot::from([("b".into(), state(2))]);
        assert_eq!(difference(&before, &before), None);
        assert_eq!(difference(&before, &grown), Some("b".into()));
        assert_eq!(difference(&before, &gone), Some("a".into()));
        assert_eq!(difference(&gone, &before), Some("a".into()));
    }
}
