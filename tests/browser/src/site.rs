//! The build in `pkg/`, as files or on a test server.

use crate::folder::Folder;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::server::{Options, Server};

/// The folder of the build.
///
/// # Panics
///
/// If there is no build.
pub fn pkg() -> PathBuf {
    let pkg = workspace().join("pkg");
    assert!(
        pkg.join("index.html").is_file(),
        "pkg/ is empty; run `cargo xtask build --quick`"
    );
    pkg
}

/// The JSON of the report that the build shows.
pub fn report() -> Value {
    let text = fs::read_to_string(pkg().join("report.json")).expect("the build has a report");
    serde_json::from_str(&text).expect("the report is JSON")
}

/// A file of a library for host pages, by its path in `node_modules`.
///
/// # Panics
///
/// If the libraries are not installed.
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

/// The root folder of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the workspace exists")
}

/// A folder on a test server.
pub struct Site {
    server: Server,
    _folder: Option<Folder>,
}

impl Site {
    /// The build, unchanged.
    pub fn of_build() -> Self {
        Self::serve(
            Options {
                root: pkg(),
                ..Options::default()
            },
            None,
        )
    }

    /// The build on a server with other options, such as headers.
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

    /// A changed copy of the build on a server with other options.
    pub fn of_folder_with(folder: Folder, options: Options) -> Self {
        let root = folder.path().to_owned();
        Self::serve(Options { root, ..options }, Some(folder))
    }

    /// The address of a file, such as `http://127.0.0.1:41234/en.html`.
    pub fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// The paths requested so far.
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// Sends the responses that the server has been holding back.
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
