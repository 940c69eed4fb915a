//! `cargo xtask bench`: measures Statlas, plain HTML, hand-written JavaScript and other libraries
//! with the same statistics. `bench/README.md` explains the method.

mod against;
mod aims;
mod data;
mod drive;
mod plan;
mod random;
mod readme;
mod results;
mod site;
mod summary;
mod table;

use crate::arguments::Arguments;
use crate::console;
use crate::engine::Engine;
use crate::project::Project;
use crate::wasm::Profile;
use anyhow::Result;
use drive::Drive;
use plan::Plan;
use results::Results;
use site::Site;
use std::time::Instant;

/// Runs the subcommand.
///
/// # Errors
///
/// Returns an error if something cannot be installed, built or measured.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    let project = Project::load()?;
    if arguments.flag("--readme") {
        arguments.finish()?;
        return readme::write(&project, &Results::load(&project)?);
    }
    if let Some(folder) = arguments.value("--against")? {
        return against::run(&project, &folder, arguments);
    }
    let plan = Plan::read(arguments)?;
    arguments.finish()?;
    let start = Instant::now();
    let chromium = Engine::Chromium.ensure(&project.tools())?;
    let profile = if plan.traced {
        Profile::Named
    } else {
        Profile::Release
    };
    let site = Site::build(&project, profile, &plan.sizes(), None)?;
    let drive = Drive::prepare(&project, &site, &plan, &chromium)?;
    if plan.traced {
        console::step("recording");
        return drive.trace();
    }
    console::step("measuring");
    let results = drive.measure()?;
    results.save(&project)?;
    println!("{}", table::tables(&results));
    println!("{}", aims::table(&results));
    console::step(&format!("done ({})", console::since(start)));
    Ok(())
}
