//! `cargo xtask bench --against FOLDER`: measures this build and the build of another checkout in
//! one run, and compares them by a rule.

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

/// Measures both builds and prints the tables and the verdict.
///
/// # Errors
///
/// Returns an error if the folder is not another checkout, if something cannot be built or
/// measured, or if a limit of the rule is broken.
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
    judge(&comparison)
}

/// Prints the tables. Returns an error if a limit is broken or a page failed.
fn judge(comparison: &Comparison) -> Result<()> {
    let rows = comparison.rows();
    println!("{}", table::all(comparison, &rows));
    let failures = failures(&comparison.results);
    println!("{}", verdict::summary(&rows, failures.is_none()));
    let broken = verdict::broken(&rows);
    let mut faults = Vec::new();
    if !broken.is_empty() {
        faults.push(format!("the rule is broken: {}", broken.join("; ")));
    }
    faults.extend(failures);
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

/// Returns a message about the loadings that failed, or `None` if there are none. A run with
/// failures never passes, because a page that sometimes fails is not better than a slow one.
fn failures(results: &Results) -> Option<String> {
    let failed = results.samples.iter().filter(|it| it.measured.is_none());
    let mut reasons: Vec<String> = failed
        .map(|it| {
            let reason = it.failed.as_deref().unwrap_or("no reason");
            format!("\n  {} at {} statistics: {reason}", it.page, it.size)
        })
        .collect();
    let count = reasons.len();
    reasons.sort();
    reasons.dedup();
    (count > 0).then(|| {
        format!(
            "{count} of {} loadings failed, and their rounds are left out. Mend the page, or run \
             it again if the machine was overloaded:{}",
            results.samples.len(),
            reasons.concat()
        )
    })
}
