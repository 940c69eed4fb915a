//! `cargo xtask gallery`: stored pictures on one page, to be looked at.
//!
//! A section ([`charts`]) collects shelves of pictures; [`page`] makes a page of them that needs
//! nothing beside it.

mod charts;
mod page;

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
/// When there are no pictures or the page cannot be written.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    arguments.finish()?;
    let project = Project::load()?;
    let folder = project.target.join("gallery");
    fs::create_dir_all(&folder)?;
    let file = folder.join("charts.html");
    let shelves = charts::shelves(&project)?;
    fs::write(&file, page::page("Charts under test", &shelves))
        .with_context(|| format!("cannot write {}", file.display()))?;
    let count: usize = shelves.iter().map(|shelf| shelf.pictures.len()).sum();
    console::note(&format!("{count} pictures are in {}", file.display()));
    Ok(())
}
