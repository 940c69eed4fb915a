//! `cargo xtask gallery`: writes two pages of pictures for visual review.
//!
//! [`charts`] collects the stored pictures of charts, [`views`] takes new pictures of the build,
//! and [`page`] writes a page of them.

mod charts;
mod page;
mod views;

use crate::arguments::Arguments;
use crate::console;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;

/// A group of pictures that belong together.
struct Shelf {
    /// The subject of the pictures: the heading of the group and its anchor.
    name: String,
    /// The pictures, from left to right.
    pictures: Vec<Picture>,
}

/// A picture with a caption.
struct Picture {
    /// Width, language and theme.
    caption: String,
    /// The URL of the picture: a file beside the page, or a `data:` URL.
    source: String,
}

/// Runs the subcommand.
///
/// # Errors
///
/// Returns an error if there are no pictures or no build, or if a page cannot be written.
pub fn run(arguments: &mut Arguments) -> Result<()> {
    arguments.finish()?;
    let project = Project::load()?;
    write(&project, "charts", &charts::shelves(&project)?)?;
    write(&project, "views", &views::shelves(&project)?)
}

/// Writes the page of a section to `target/gallery/`.
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
