//! Pictures of every page for link previews, newsletters and slides: `build --pictures`.
//!
//! The core crate lays the pictures out as SVG. Chromium draws them, because it has the fonts.

mod browser;

pub use browser::Browser;

use crate::console;
use crate::publish::files_in;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// A picture in the folder of a build.
pub struct Picture {
    /// The path within the folder.
    pub path: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

/// Draws every SVG file below the folder `from` and writes the pictures to `to` under the same
/// names.
///
/// # Errors
///
/// Returns an error if the browser does not draw a picture, or if a file cannot be read or written.
pub fn draw(browser: &mut Browser, from: &Path, to: &Path) -> Result<Vec<Picture>> {
    let files = files_in(from)?;
    console::step(&format!("drawing {} pictures", files.len()));
    let mut pictures = Vec::new();
    for file in files {
        let name = file.strip_prefix(from)?.with_extension("png");
        let path = name.to_string_lossy().replace('\\', "/");
        let drawn = browser
            .draw(&fs::read_to_string(&file)?)
            .with_context(|| format!("cannot draw {path}"))?;
        let size = size(&drawn).with_context(|| format!("cannot draw {path}"))?;
        let target = to.join(&name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&target, drawn).with_context(|| format!("cannot write {}", target.display()))?;
        pictures.push(Picture { path, size });
    }
    Ok(pictures)
}

/// Returns the pictures for the manifest: a JSON object from path to size.
pub fn listed(pictures: &[Picture]) -> Value {
    let sizes = pictures.iter().map(|it| (it.path.clone(), json!(it.size)));
    Value::Object(sizes.collect())
}

/// Returns the width and the height of a PNG in pixels, read from its first chunk.
///
/// # Errors
///
/// Returns an error if the data are not a PNG.
pub fn size(png: &[u8]) -> Result<(u32, u32)> {
    let number = |at: usize| {
        let bytes = png.get(at..at + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    if !png.starts_with(b"\x89PNG\r\n\x1a\n") {
        bail!("this is no PNG");
    }
    number(16)
        .zip(number(20))
        .context("the PNG ends in its head")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_of_a_picture_stands_in_its_head() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x04\x38\0\0\x05\xa0".to_vec();
        assert_eq!(size(&png).unwrap(), (1080, 1440));
        png.truncate(23);
        assert!(size(&png).is_err());
        assert!(size(b"GIF89a and more than twenty-four").is_err());
    }

    #[test]
    fn pictures_are_listed_by_path() {
        let cover = Picture {
            path: "cover.en.png".into(),
            size: (1200, 630),
        };
        assert_eq!(listed(&[cover]), json!({ "cover.en.png": [1200, 630] }));
        assert_eq!(listed(&[]), json!({}));
    }
}
