//! Detects changes of source files by polling. This needs no dependency and works on every file
//! system.

use crate::project::Project;
use crate::publish::files_in;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

const PAUSE: Duration = Duration::from_millis(300);

/// The sources of a build, relative to the workspace.
const WATCHED: [&str; 7] = [
    "src",
    "core/src",
    "style",
    "data",
    "index.html",
    "Cargo.toml",
    "core/Cargo.toml",
];

/// Every watched file, with its modification time and its size in bytes.
type Snapshot = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// The state of the sources at the last check.
pub struct Watch {
    paths: Vec<PathBuf>,
    last: Snapshot,
}

impl Watch {
    /// Creates a watch with the current state of the sources. `report` is watched, too, wherever it
    /// is.
    pub fn new(project: &Project, report: PathBuf) -> Self {
        let mut paths: Vec<PathBuf> = WATCHED.iter().map(|it| project.root.join(it)).collect();
        paths.push(report);
        let last = snapshot(&paths);
        Self { paths, last }
    }

    /// Waits until a source changes and then stays unchanged for a moment, because editors write in
    /// several steps. Returns one of the changed files.
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
        // A folder that is removed while it is read counts as empty until the next check.
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

/// Returns a file that is in one snapshot only or differs between both.
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
