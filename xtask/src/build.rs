//! `cargo xtask build`: from sources to `pkg/`.

use crate::arguments::Arguments;
use crate::assets::Assets;
use crate::console;
use crate::engine::Engine;
use crate::headers;
use crate::pages::{self, Pages};
use crate::pictures::{self, Browser, Picture};
use crate::project::Project;
use crate::publish;
use crate::wasm::{self, Parts, Profile};
use crate::workshop;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

/// What to build.
pub struct Plan {
    /// How the widget is compiled; only a release is precompressed.
    pub profile: Profile,
    /// Whether the module is split.
    pub parts: Parts,
    /// The report's JSON.
    pub report: PathBuf,
    /// The address the folder will have, ending in a slash.
    pub url: Option<String>,
    /// Whether pictures of the pages are drawn, too.
    pub pictures: bool,
}

impl Plan {
    /// Reads `--report` and `--url`.
    ///
    /// # Errors
    ///
    /// When the report is no file or the address is none.
    pub fn read(project: &Project, profile: Profile, arguments: &mut Arguments) -> Result<Self> {
        let report = match arguments.value("--report")? {
            Some(file) => named_report(&file)?,
            None => project.bundled_report(),
        };
        let url = arguments
            .value("--url")?
            .map(|it| publish::folder_address(&it))
            .transpose()?;
        Ok(Self {
            profile,
            parts: Parts::Chunks,
            report,
            url,
            pictures: false,
        })
    }
}

/// The report that `--report` names, from wherever it is looked at.
fn named_report(named: &str) -> Result<PathBuf> {
    if named.is_empty() {
        bail!("--report needs the path of a report's JSON");
    }
    let report = std::path::absolute(named)?;
    let shown = report.display();
    if report.is_dir() {
        bail!("{shown} is a directory; --report takes the path of a report's JSON");
    }
    if !report.is_file() {
        bail!("there is no report {shown}");
    }
    Ok(report)
}

/// Runs the subcommand.
///
/// # Errors
///
/// What failed, and what to do.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    let project = Project::load()?;
    let profile = if arguments.flag("--quick") {
        Profile::Quick
    } else {
        Profile::Release
    };
    let mut plan = Plan::read(&project, profile, arguments)?;
    plan.pictures = arguments.flag("--pictures");
    if arguments.flag("--one-module") {
        plan.parts = Parts::One;
    }
    arguments.finish()?;
    build(&project, &plan)
}

/// Builds everything. `pkg/` changes only when all has gone well.
///
/// # Errors
///
/// What failed, and what to do.
pub fn build(project: &Project, plan: &Plan) -> Result<()> {
    let start = Instant::now();
    workshop::clear_away(&project.workshops());
    let made = make(project, plan);
    // Whatever came of it, nothing in there is needed any more.
    fs::remove_dir_all(project.workshop()).ok();
    made?;
    console::step(&format!("pkg/ is ready ({})", console::since(start)));
    Ok(())
}

fn make(project: &Project, plan: &Plan) -> Result<()> {
    let folder = project.workshop().join("pkg");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut browser = plan.pictures.then(|| start_browser(project)).transpose()?;
    let prerender = pages::compile(project)?;
    pages::check(project, &prerender, &plan.report)?;
    let widget = wasm::compile(project, plan.profile, plan.parts)?;
    let assets = Assets::make(project, &widget, &plan.report, &prerender)?;
    assets.write(&folder)?;
    let pages = Pages {
        project,
        binary: &prerender,
        assets: &assets,
        report: &plan.report,
        url: plan.url.as_deref(),
        folder: &folder,
    };
    let pictures = match &mut browser {
        Some(browser) => draw(browser, &pages)?,
        None => Vec::new(),
    };
    // Its profile lies in the workshop, which goes when the build is done.
    drop(browser);
    pages.write(&pages::EDITIONS, &pictures)?;
    if plan.url.is_none() {
        console::note("no --url given, so oEmbed's answers and absolute links are left out");
    }
    publish::copy_documents(project, &folder, &plan.report)?;
    publish::write_package(project, &folder)?;
    headers::write(&folder)?;
    if plan.profile == Profile::Release {
        publish::compress(&folder)?;
    }
    publish::write_integrity(&folder)?;
    publish::replace(&folder, &project.pkg())
}

/// The browser that draws, started before anything that takes long, lest it be missing.
fn start_browser(project: &Project) -> Result<Browser> {
    let programs = Engine::Chromium
        .ensure(&project.tools())
        .context("pictures are drawn by Chromium")?;
    Browser::start(&programs.browser, &project.workshop().join("browser"))
}

/// Has pictures of the pages laid out, and draws them.
fn draw(browser: &mut Browser, pages: &Pages) -> Result<Vec<Picture>> {
    let laid_out = pages.project.workshop().join("pictures");
    pages.write_pictures(&laid_out)?;
    pictures::draw(browser, &laid_out, pages.folder)
}

#[cfg(test)]
mod tests {
    use super::named_report;

    #[test]
    fn a_report_is_a_file() {
        let told = |named: &str| named_report(named).unwrap_err().to_string();
        assert!(told("").contains("needs the path"));
        assert!(told("src").contains("is a directory"));
        assert!(told("none.json").contains("there is no report"));
        assert!(named_report("Cargo.toml").unwrap().is_absolute());
    }
}
