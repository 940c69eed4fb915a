//! `cargo xtask gallery`: pictures on two pages, to be looked at.
//!
//! A section collects shelves of pictures, [`charts`] the stored ones of charts and [`views`] new
//! ones of the build; [`page`] makes a page of them.

mod charts;
mod page;
mod views;

use crate::arguments::Arguments;
use crate::console;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;

/// A row of pictures that belong together.
struct Shelf {
    /// What they show, in the order of the page and as its anchor.
    name: String,
    /// Left to right.
    pictures: Vec<Picture>,
}

/// A picture and what tells it from its neighbours.
struct Picture {
    /// Its width, language, theme.
    caption: String,
    /// Its address: a file beside the page, or `data:` with all of it.
    source: String,
}

/// Runs the subcommand.
///
/// # Errors
///
/// When there are no pictures, nothing was built, or a page cannot be written.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    arguments.finish()?;
    let project = Project::load()?;
    write(&project, "charts", &charts::shelves(&project)?)?;
    write(&project, "views", &views::shelves(&project)?)
}

/// Writes the page of a section into `target/gallery/`.
fn write(project: &Project, section: &str, shelves: &[Shelf]) -> Result<()> {
    let folder = project.target.join("gallery");
    fs::create_dir_all(&folder)?;
    let file = folder.join([section, ".html"].concat());
    fs::write(&file, page::page(section, shelves))
        .with_context(|| format!("cannot write {}", file.display()))?;
    let count: usize = shelves.iter().map(|shelf| shelf.pictures.len()).sum();
    console::note(&format!("{count} pictures are in {}", file.display()));
    Ok(())
}
