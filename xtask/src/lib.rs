//! Builds, serves and tests Statlas.
//!
//! A build uses the modules in this order: [`wasm`] compiles the module and its glue, [`script`]
//! and [`style`] create the files that a page loads, [`assets`] gives them names with hashes,
//! [`pages`] runs the widget's own code to write the HTML, and [`publish`] adds hashes and
//! compressed copies and moves everything to `pkg/`. The browser suite and [`bench`] use [`server`]
//! and [`engine`], too.

mod arguments;
mod assets;
mod bench;
mod build;
mod check;
mod command;
mod compress;
mod console;
pub mod debian;
pub mod engine;
mod gallery;
mod headers;
pub mod hosts;
mod minify_json;
mod npm;
mod pages;
mod picture;
pub mod pictures;
mod project;
mod publish;
mod script;
mod serve;
pub mod server;
mod size;
mod style;
mod test;
mod wasm;
mod watch;
mod workshop;

use anyhow::{Result, bail};

pub use wasm::test_module;

const HELP: &str = "\
cargo xtask build [--quick] [--report FILE] [--url URL]   makes pkg/; with --pictures also a picture
                  [--pictures] [--one-module]             of every card and page, for link previews
cargo xtask serve [--port N] [--release] [--report FILE]  builds, serves pkg/, rebuilds on change
cargo xtask test  [--headed] [--engines LIST]             native tests, then the browser suite
cargo xtask check                                         format, lints, tests, release build, sizes
cargo xtask size                                          sizes of the release build in pkg/, docs/size.md
cargo xtask bench [--quick] [--pages A,B] [--sizes N,M]   measures Statlas beside its peers
cargo xtask bench --against FOLDER [--rounds N]           this build beside that of another checkout,
                  [--pages A,B] [--sizes N,M]             by a rule; fails where a limit is broken
cargo xtask bench --trace [--pages A,B] [--sizes N,M]     says where the time goes
cargo xtask bench --readme                                writes the last run's tables
cargo xtask gallery                                       target/gallery/: all charts, all views of pkg/
cargo xtask picture                                       the README's picture, of the page in pkg/

  --quick    compiles in seconds; the files are larger and not precompressed
             bench: a few runs, without the libraries
  --release  serves the release build
  --report   another report's JSON instead of data/ai-index-2024.json
  --url      the address the folder will have, for oEmbed, canonical links and Open Graph
  --pictures draws card/ID.LANG.png and cover.LANG.png, with the address of --url as a code;
             takes Chromium and a face for Chinese text, installed as root on Debian, or named
  --against  another checkout of this project, such as a git worktree of an older commit; its pkg/
             is built anew, of a generated report
  --rounds   how often every page is measured with --against: 15 unless another number is named
  --headed   shows the browser while the tests drive it
  --engines  where the browser suite runs: chromium (the default), firefox, webkit, several with
             commas, or all; what is missing is installed, as root on Debian, or named";

/// Runs the subcommand named by the first argument.
///
/// # Errors
///
/// Returns an error that says what failed, or which command installs what is missing.
pub fn run(arguments: &[String]) -> Result<()> {
    let Some((command, rest)) = arguments.split_first() else {
        bail!("say what to do:\n\n{HELP}");
    };
    let mut rest = arguments::Arguments::new(rest);
    match command.as_str() {
        "build" => build::run(&mut rest),
        "serve" => serve::run(&mut rest),
        "test" => test::run(&mut rest),
        "check" => check::run(&mut rest),
        "bench" => bench::run(&mut rest),
        "size" => size::run(&mut rest),
        "gallery" => gallery::run(&mut rest),
        "picture" => picture::run(&mut rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no `cargo xtask {other}`:\n\n{HELP}"),
    }
}
