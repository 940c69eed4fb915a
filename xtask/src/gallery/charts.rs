//! Collects the stored pictures of the chart tests, with one group per chart kind.

use super::{Picture, Shelf};
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fmt::Write;
use std::fs;

/// The order of parts of a file name that are not in alphabetical order.
const ORDER: [&str; 5] = ["phone", "card", "wide", "zh", "en"];

/// Returns all stored pictures. Their files are named `KIND.WIDTH.LANGUAGE.svg`.
pub fn shelves(project: &Project) -> Result<Vec<Shelf>> {
    let folder = project.root.join("tests").join("pictures");
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        if let Some((kind, rest)) = name.strip_suffix(".svg").and_then(|it| it.split_once('.')) {
            let parts: Vec<&str> = rest.split('.').collect();
            let rank = |part: &&str| ORDER.iter().position(|it| it == part);
            let key: Vec<_> = parts.iter().map(rank).collect();
            let picture = Picture {
                caption: parts.join(" · "),
                source: address_of(&fs::read_to_string(&path)?),
            };
            found.push((kind.to_owned(), key, picture));
        }
    }
    if found.is_empty() {
        bail!("{} holds no pictures", folder.display());
    }
    found.sort_by(|a, b| (&a.0, &a.1, &a.2.caption).cmp(&(&b.0, &b.1, &b.2.caption)));
    let mut shelves: Vec<Shelf> = Vec::new();
    for (name, _, picture) in found {
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

/// Returns an SVG as a `data:` URL.
fn address_of(svg: &str) -> String {
    let mut address = String::from("data:image/svg+xml;charset=utf-8,");
    for byte in svg.bytes() {
        match byte {
            b'"' | b'%' | b'#' | b'<' | b'>' | b'&' | b'?' | ..=0x20 | 0x7f.. => {
                let _ = write!(address, "%{byte:02X}");
            }
            _ => address.push(char::from(byte)),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::address_of;

    #[test]
    fn an_address_holds_every_byte() {
        let address = address_of("<a b=\"c d\">é#</a>");
        let (_, data) = address.split_once(',').unwrap();
        assert_eq!(data, "%3Ca%20b=%22c%20d%22%3E%C3%A9%23%3C/a%3E");
    }
}
