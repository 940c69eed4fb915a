//! Clearing away what builds that were killed have left.

use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::Duration;

/// No build takes as long; after it, nobody works in a workshop in which nothing changed.
const LONGEST_BUILD: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes, from the folder of all workshops, those of processes that are no more, and what an
/// earlier process of this one's number may have left. What cannot be removed stays: a build does
/// not need the room.
pub fn clear_away(workshops: &Path) {
    let entries = fs::read_dir(workshops).into_iter().flatten().flatten();
    for entry in entries.filter(is_left_behind) {
        fs::remove_dir_all(entry.path()).ok();
    }
}

/// Whether an entry is a workshop, each of which has the number of its process as its name, and
/// nobody works in it.
fn is_left_behind(entry: &DirEntry) -> bool {
    let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
    let number = entry.file_name().to_str().and_then(|it| it.parse().ok());
    is_folder && number.is_some_and(|number| has_ended(number) || is_old(entry))
}

/// Whether no other process has that number, where the system shows its processes as folders.
fn has_ended(number: u32) -> bool {
    let processes = Path::new("/proc");
    let shows = |number: u32| processes.join(number.to_string()).is_dir();
    number == std::process::id() || shows(std::process::id()) && !shows(number)
}

fn is_old(entry: &DirEntry) -> bool {
    let changed = entry.metadata().and_then(|it| it.modified()).ok();
    let age = changed.and_then(|it| it.elapsed().ok());
    age.is_some_and(|age| age > LONGEST_BUILD)
}

#[cfg(test)]
mod tests {
    use super::clear_away;
    use std::fs::{self, File};
    use std::process;
    use std::time::{Duration, SystemTime};

    #[test]
    fn only_workshops_that_nobody_works_in_are_cleared_away() {
        let home = std::env::temp_dir().join(format!("statlas-workshops-{}", process::id()));
        // The process that started this test is still there; none has a number as large.
        let parent = std::os::unix::process::parent_id().to_string();
        let (own, gone) = (process::id().to_string(), u32::MAX.to_string());
        for name in [&parent, &own, &gone, "1x", "kept"] {
            fs::create_dir_all(home.join(name).join("pkg")).unwrap();
        }
        fs::write(home.join("4294967294"), "a file").unwrap();
        clear_away(&home);
        let left = |name: &str| home.join(name).exists();
        assert!(left(&parent) && left("1x") && left("kept") && left("4294967294"));
        assert!(!left(&own));
        #[cfg(target_os = "linux")]
        assert!(!left(&gone));
        // Another process may have had the number of one that is still there.
        let old = SystemTime::now() - Duration::from_secs(48 * 60 * 60);
        let folder = File::open(home.join(&parent)).unwrap();
        folder.set_modified(old).unwrap();
        clear_away(&home);
        assert!(!left(&parent));
        fs::remove_dir_all(&home).unwrap();
        clear_away(&home);
    }
}
