//! `cargo xtask bench --against FOLDER`: this build and that of another checkout, measured in one
//! run and judged by a rule.

mod checkout;
mod comparison;
mod interval;
mod rounds;
mod rule;
mod table;
mod verdict;

pub use checkout::Checkout;

use super::drive::Drive;
use super::results::Results;
use super::site::Site;
use crate::arguments::Arguments;
use crate::console;
use crate::engine::Engine;
use crate::project::Project;
use crate::wasm::Profile;
use anyhow::{Result, bail};
use checkout::Commit;
use comparison::Comparison;
use std::time::Instant;

/// Measures both builds, prints the tables and the judgement.
///
/// # Errors
///
/// When the folder is no other checkout, something cannot be built or measured, or a limit of the
/// rule is broken.
pub fn run(project: &Project, folder: &str, arguments: &mut Arguments) -> Result<()> {
    let start = Instant::now();
    let plan = rounds::plan(arguments)?;
    arguments.finish()?;
    let other = Checkout::open(folder, &project.root)?;
    let this = Commit::of(&project.root);
    console::note(&format!("this build: {this}; against: {}", other.commit));
    let chromium = Engine::Chromium.ensure(&project.tools())?;
    let site = Site::build(project, Profile::Release, &plan.sizes(), Some(&other))?;
    let drive = Drive::prepare(project, &site, &plan, &chromium)?;
    console::step("measuring");
    let measuring = Instant::now();
    let comparison = Comparison {
        this,
        against: other.commit,
        results: drive.measure()?,
    };
    let file = comparison.save(project)?;
    let (took, all) = (console::since(measuring), console::since(start));
    console::step(&format!("measured in {took}, done in {all}"));
    console::note(&format!("everything measured is in {}", file.display()));
    refuse_failures(&comparison.results)?;
    judge(&comparison)
}

/// Prints the tables; an error where a limit is broken.
fn judge(comparison: &Comparison) -> Result<()> {
    let rows = comparison.rows();
    println!("{}", table::all(comparison, &rows));
    let summary = verdict::summary(&rows);
    println!("{summary}");
    let broken = verdict::broken(&rows);
    if !broken.is_empty() {
        bail!("the rule is broken: {}", broken.join("; "));
    }
    Ok(())
}

/// An error where a page could not be measured: a median of the other loadings would hide it.
fn refuse_failures(results: &Results) -> Result<()> {
    let failed = results.samples.iter().filter(|it| it.measured.is_none());
    let mut failures: Vec<String> = failed
        .map(|it| {
            let reason = it.failed.as_deref().unwrap_or("no reason");
            format!("{} at {} statistics: {reason}", it.page, it.size)
        })
        .collect();
    let count = failures.len();
    failures.sort();
    failures.dedup();
    if count > 0 {
        bail!(
            "nothing is judged, because {count} of {} loadings failed. Mend the page, or run it \
             again if the machine was overloaded:\n  {}",
            results.samples.len(),
            failures.join("\n  ")
        );
    }
    Ok(())
}
