//! Removes the folders of builds that were killed.

use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::Duration;

/// Longer than any build takes. A workshop folder that has not changed for this time is not in use.
const LONGEST_BUILD: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes the workshop folders of processes that have ended, and the folder of an earlier process
/// with the id of this process. Folders that cannot be removed stay, because a build works without
/// this.
pub fn clear_away(workshops: &Path) {
    let entries = fs::read_dir(workshops).into_iter().flatten().flatten();
    for entry in entries.filter(is_left_behind) {
        fs::remove_dir_all(entry.path()).ok();
    }
}

/// Returns `true` if an entry is a workshop folder that is not in use. The name of a workshop
/// folder is the id of its process.
fn is_left_behind(entry: &DirEntry) -> bool {
    let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
    let number = entry.file_name().to_str().and_then(|it| it.parse().ok());
    is_folder && number.is_some_and(|number| has_ended(number) || is_old(entry))
}

/// Returns `true` if no other process has this id. This works only on systems with `/proc`;
/// elsewhere the result is `true` for the own id only.
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
        // The parent process of this test is running. No process has the id `u32::MAX`.
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
        // A running process may have the id of an earlier process that left the folder.
        let old = SystemTime::now() - Duration::from_secs(48 * 60 * 60);
        let folder = File::open(home.join(&parent)).unwrap();
        folder.set_modified(old).unwrap();
        clear_away(&home);
        assert!(!left(&parent));
        fs::remove_dir_all(&home).unwrap();
        clear_away(&home);
    }
}
