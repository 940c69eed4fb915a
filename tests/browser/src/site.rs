//! What is tested: the build in `pkg/`, as it is or served.

use crate::folder::Folder;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::server::{Options, Server};

/// The build.
///
/// # Panics
///
/// When there is none.
pub fn pkg() -> PathBuf {
    let pkg = workspace().join("pkg");
    assert!(
        pkg.join("index.html").is_file(),
        "pkg/ is empty; run `cargo xtask build --quick`"
    );
    pkg
}

/// The report the build shows.
pub fn report() -> Value {
    let text = fs::read_to_string(pkg().join("report.json")).expect("the build has a report");
    serde_json::from_str(&text).expect("the report is JSON")
}

/// A file of a host's library, by its path below `node_modules`.
///
/// # Panics
///
/// When the libraries are not installed.
pub fn host_library(path: &str) -> PathBuf {
    let folder = std::env::var_os(xtask::hosts::HOSTS)
        .map_or_else(|| workspace().join("target").join("hosts"), PathBuf::from);
    let file = folder.join("node_modules").join(path);
    assert!(
        file.is_file(),
        "there is no {}; `cargo xtask test` installs it",
        file.display()
    );
    file
}

/// The workspace's folder.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the workspace exists")
}

/// A served folder.
pub struct Site {
    server: Server,
    _folder: Option<Folder>,
}

impl Site {
    /// The build as it is.
    pub fn of_build() -> Self {
        Self::serve(
            Options {
                root: pkg(),
                ..Options::default()
            },
            None,
        )
    }

    /// The build with other headers.
    pub fn with(options: Options) -> Self {
        Self::serve(
            Options {
                root: pkg(),
                ..options
            },
            None,
        )
    }

    /// A changed copy of the build.
    pub fn of_folder(folder: Folder) -> Self {
        Self::of_folder_with(folder, Options::default())
    }

    /// A changed copy of the build with other headers.
    pub fn of_folder_with(folder: Folder, options: Options) -> Self {
        let root = folder.path().to_owned();
        Self::serve(Options { root, ..options }, Some(folder))
    }

    /// The address of a file: `http://127.0.0.1:41234/en.html`.
    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// What was asked for so far.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// Lets go what the server holds back.
    pub fn release(&self) {
        self.server.release();
    }

    fn serve(options: Options, folder: Option<Folder>) -> Self {
        let server = Server::start(options).expect("a free port on loopback");
        Self {
            server,
            _folder: folder,
        }
    }
}
