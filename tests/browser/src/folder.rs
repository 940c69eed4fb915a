//! Temporary folders with copies of the build, which a test may change.

use crate::site::pkg;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder for one test; it is removed when dropped.
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Creates an empty folder.
    ///
    /// # Panics
    ///
    /// If it cannot be created.
    pub fn empty() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("statlas-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("a temporary folder");
        Self { path }
    }

    /// Creates a folder with a copy of the build at the relative `path`.
    ///
    /// # Panics
    ///
    /// If the build cannot be copied.
    pub fn copy_of_build_at(path: &str) -> Self {
        let folder = Self::empty();
        folder.add_build_at(path);
        folder
    }

    /// Copies the build to the relative `path`. Compressed files are left out, because the server
    /// would send them instead of changed files.
    ///
    /// # Panics
    ///
    /// If the build cannot be copied.
    pub fn add_build_at(&self, path: &str) {
        copy(&pkg(), &self.path.join(path)).expect("the build can be copied");
    }

    /// Creates a folder with the unpacked result of `npm pack` of the build at the relative `path`,
    /// as a CDN for npm packages serves it.
    ///
    /// # Panics
    ///
    /// If npm or tar is missing or fails.
    pub fn packed_build_at(path: &str) -> Self {
        let folder = Self::empty();
        let packed = Self::empty();
        let mut npm = Command::new("npm");
        npm.current_dir(pkg())
            .args(["pack", "--silent", "--pack-destination"]);
        let output = npm.arg(&packed.path).output().expect("npm starts");
        assert!(output.status.success(), "{output:?}");
        let name = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let place = folder.path.join(path);
        fs::create_dir_all(&place).expect("a folder");
        let mut tar = Command::new("tar");
        tar.arg("-xzf")
            .arg(packed.path.join(name))
            .arg("-C")
            .arg(&place);
        // In an npm archive all files are in the folder `package`.
        let status = tar
            .arg("--strip-components=1")
            .status()
            .expect("tar starts");
        assert!(status.success(), "{status}");
        folder
    }

    /// The path of the folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The files of an asset, with and without a hash in their name: `report.json` and
    /// `report.1f2e3d4c.json`. The name may include a folder: `chunk/cards.wasm`.
    ///
    /// # Panics
    ///
    /// If there are none.
    pub fn asset(&self, name: &str) -> Vec<PathBuf> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let (stem, extension) = file.split_once('.').expect("a name has an extension");
        let entries = fs::read_dir(self.path.join(folder)).expect("the folder can be read");
        let mut files: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
        files.retain(|it| {
            let found = it.file_name().unwrap_or_default().to_string_lossy();
            match found.split('.').collect::<Vec<_>>()[..] {
                [first, last] => first == stem && last == extension,
                [first, hash, last] => first == stem && hash.len() == 8 && last == extension,
                _ => false,
            }
        });
        assert!(!files.is_empty(), "the build has no {name}");
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.path).ok();
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else if !path.extension().is_some_and(|it| it == "br" || it == "gz") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
