//! Takes pictures of all views of the build, with one group per view.

use super::{Picture, Shelf};
use crate::command::{self, cargo};
use crate::engine::{self, Engine};
use crate::project::Project;
use anyhow::{Result, bail};
use std::fs;

/// Takes the pictures and returns them in order. Their files are named
/// `VIEW.WIDTH.LANGUAGE.THEME.png` and are in the folder `views` beside the page.
pub fn shelves(project: &Project) -> Result<Vec<Shelf>> {
    if !project.pkg().join("index.html").is_file() {
        bail!("pkg/ is empty; run `cargo xtask build`");
    }
    Engine::Chromium.ensure(&project.tools())?;
    let folder = project.target.join("gallery").join("views");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    let mut take = cargo();
    take.current_dir(&project.root);
    take.args(["run", "--package", "browser-tests", "--bin", "screenshots"]);
    take.arg(&folder).env(engine::TOOLS, project.tools());
    command::run(&mut take)?;
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let [view, width, language, theme, "png"] = name.split('.').collect::<Vec<_>>()[..] {
            let caption = [width, language, theme].join(" · ");
            let width: u32 = width.parse()?;
            found.push((view.to_owned(), width, caption, format!("views/{name}")));
        }
    }
    found.sort();
    let mut shelves: Vec<Shelf> = Vec::new();
    for (name, _, caption, source) in found {
        let picture = Picture { caption, source };
        match shelves.last_mut() {
            Some(shelf) if shelf.name == name => shelf.pictures.push(picture),
            _ => shelves.push(Shelf {
                name,
                pictures: vec![picture],
            }),
        }
    }
    Ok(shelves)
}
