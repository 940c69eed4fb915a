//! `cargo xtask bench`: the same statistics shown by Statlas, by plain HTML, by hand-written
//! JavaScript and by other libraries, measured side by side. `bench/README.md` says how.

mod data;
mod plan;
mod random;
mod results;
mod site;
mod summary;
mod table;

use crate::arguments::Arguments;
use crate::chromium::Chromium;
use crate::console;
use crate::project::Project;
use anyhow::Result;
use plan::Plan;
use site::Site;
use std::time::Instant;

/// Runs the subcommand.
///
/// # Errors
///
/// When something cannot be installed, built or measured.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    let project = Project::load()?;
    let plan = Plan::read(arguments)?;
    arguments.finish()?;
    let start = Instant::now();
    let chromium = Chromium::ensure()?;
    let site = Site::build(&project, &plan.sizes())?;
    console::step("measuring");
    let measuring = Instant::now();
    let results = results::measure(&project, &site, &plan, &chromium)?;
    println!("{}", table::tables(&results));
    console::step(&format!(
        "measured in {}, {} in all",
        console::since(measuring),
        console::since(start)
    ));
    Ok(())
}
