//! `cargo xtask build`: builds `pkg/` from the sources.

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

/// The options of a build.
#[derive(Clone)]
pub struct Plan {
    /// How the widget is compiled. Only a release build is precompressed.
    pub profile: Profile,
    /// Whether the module is split.
    pub parts: Parts,
    /// The report's JSON.
    pub report: PathBuf,
    /// The URL that the folder will have, with a slash at the end.
    pub url: Option<String>,
    /// `true` if pictures of the pages are drawn, too.
    pub pictures: bool,
}

impl Plan {
    /// Reads `--report` and `--url`.
    ///
    /// # Errors
    ///
    /// Returns an error if the report is not a file or the URL is not valid.
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

/// Returns the absolute path of the report given with `--report`.
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
/// Returns an error if a step fails; the error says what to do.
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

/// Builds everything. `pkg/` is changed only if all steps succeed.
///
/// # Errors
///
/// Returns an error if a step fails; the error says what to do.
pub fn build(project: &Project, plan: &Plan) -> Result<()> {
    let start = Instant::now();
    workshop::clear_away(&project.workshops());
    let made = make(project, plan);
    // The workshop folder is no longer needed, whether the build succeeded or not.
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
    // The browser's profile is in the workshop folder, which is removed after the build.
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

/// Starts the browser that draws the pictures. This happens before all slow steps, so that a
/// missing browser is noticed early.
fn start_browser(project: &Project) -> Result<Browser> {
    let programs = Engine::Chromium
        .ensure(&project.tools())
        .context("pictures are drawn by Chromium")?;
    Browser::start(&programs.browser, &project.workshop().join("browser"))
}

/// Writes pictures of the pages as SVG and draws them as PNG.
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
