//! Turns a folder of files into a release: package description, hashes and compressed copies.

use crate::compress;
use crate::console;
use crate::project::{Project, WIDGET};
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::{Path, PathBuf};

const INTEGRITY: &str = "integrity.json";

const LICENCE: &str = "LICENSE";

/// Files in `pkg/` that are under version control and are not replaced.
const KEPT: [&str; 2] = ["README.md", ".gitignore"];

/// The start of the part of the licence about the data of the bundled report.
const OF_DATA: &str = "The data are not Statlas's own.";

/// The start of the next part of the licence.
const RULE: &str = "----";

/// The text that replaces this part for another report.
const OF_OTHER_DATA: &str = "\
The data are not Statlas's own. report.json names the source, the edition and the licence of every
series.

";

/// Copies documents from the repository to the folder. If the report is not the bundled one, the
/// licence is copied without the part about the bundled report's data.
///
/// # Errors
///
/// Returns an error if a file cannot be copied.
pub fn copy_documents(project: &Project, folder: &Path, report: &Path) -> Result<()> {
    let example = |kind: &str| {
        project
            .root
            .join("examples/host-example")
            .with_extension(kind)
    };
    let copies = [
        (project.pkg().join("README.md"), "README.md"),
        (project.root.join("LICENSE"), LICENCE),
        (
            project.root.join("data").join("report.schema.json"),
            "report.schema.json",
        ),
        (project.root.join("src/boot/embed.d.ts"), "embed.d.ts"),
        (example("html"), "host-example.html"),
        (example("css"), "host-example.css"),
        (example("js"), "host-example.js"),
    ];
    for (from, name) in copies {
        if from.is_file() {
            fs::copy(&from, folder.join(name))
                .with_context(|| format!("cannot copy {}", from.display()))?;
        } else {
            console::note(&format!(
                "{} does not exist, so {name} is left out",
                from.display()
            ));
        }
    }
    let licence = folder.join(LICENCE);
    let is_bundled = fs::read(report)? == fs::read(project.bundled_report()).unwrap_or_default();
    if !is_bundled && licence.is_file() {
        let text = fs::read_to_string(&licence)?;
        fs::write(&licence, of_other_data(&text).unwrap_or(text))?;
    }
    Ok(())
}

/// Returns the licence with the part about the bundled report's data replaced. Returns `None` if
/// the licence has no such part.
fn of_other_data(licence: &str) -> Option<String> {
    let (before, data) = licence.split_once(OF_DATA)?;
    let after = &data[data.find(RULE)?..];
    Some([before, OF_OTHER_DATA, after].concat())
}

/// Writes `package.json`, so that the folder can be published to a package registry.
///
/// # Errors
///
/// Returns an error if the file cannot be written.
pub fn write_package(project: &Project, folder: &Path) -> Result<()> {
    let package = json!({
        "name": WIDGET,
        "version": project.version,
        "description": project.description,
        "license": project.license,
        "files": ["*", "!.gitignore"],
        "exports": { "./*": "./*" },
    });
    write_json(&folder.join("package.json"), &package)
}

/// Checks a URL given with `--url` and returns it with a slash at the end.
///
/// # Errors
///
/// Returns an error if the URL is not absolute or has characters that are not safe in an attribute.
pub fn folder_address(url: &str) -> Result<String> {
    let absolute = url.starts_with("https://") || url.starts_with("http://");
    if !absolute || url.contains(|it: char| it.is_whitespace() || "\"'<>?#\\".contains(it)) {
        bail!("--url takes the folder's address, such as https://example.org/statlas/");
    }
    Ok(format!("{}/", url.trim_end_matches('/')))
}

/// Writes compressed copies beside the files of a folder.
///
/// # Errors
///
/// Returns an error if a file cannot be compressed.
pub fn compress(folder: &Path) -> Result<()> {
    console::step("compressing");
    let mut files = files_in(folder)?;
    files.retain(|it| !it.ends_with(INTEGRITY));
    compress::beside(&files)
}

/// Writes `integrity.json` with the hash of every other file, in the form of the HTML attribute
/// `integrity`.
///
/// # Errors
///
/// Returns an error if a file cannot be read or written.
pub fn write_integrity(folder: &Path) -> Result<()> {
    let mut hashes = Map::new();
    for file in files_in(folder)? {
        let content = fs::read(&file)?;
        let hash = format!("sha384-{}", BASE64.encode(Sha384::digest(content)));
        let name = file
            .strip_prefix(folder)?
            .to_string_lossy()
            .replace('\\', "/");
        hashes.insert(name, Value::String(hash));
    }
    write_json(&folder.join(INTEGRITY), &Value::Object(hashes))
}

/// Replaces the generated files in `pkg/` with the content of a folder.
///
/// # Errors
///
/// Returns an error if a file cannot be removed or copied.
pub fn replace(folder: &Path, pkg: &Path) -> Result<()> {
    fs::create_dir_all(pkg)?;
    for entry in fs::read_dir(pkg)? {
        let path = entry?.path();
        if KEPT.iter().any(|it| path.ends_with(it)) {
            continue;
        }
        if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        }
        .with_context(|| format!("cannot remove {}", path.display()))?;
    }
    for file in files_in(folder)? {
        let to = pkg.join(file.strip_prefix(folder)?);
        if KEPT.iter().any(|it| to.ends_with(it)) {
            continue;
        }
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, &to).with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}

/// Returns every file below a folder, sorted by path.
///
/// # Errors
///
/// Returns an error if a folder cannot be read.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("cannot read the folder {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path)
            } else {
                files.push(path)
            }
        }
    }
    files.sort();
    Ok(files)
}

fn write_json(file: &Path, value: &Value) -> Result<()> {
    let text = serde_json::to_string_pretty(value)? + "\n";
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::{folder_address, of_other_data};

    #[test]
    fn the_licence_of_another_report_names_no_source_of_the_bundled_one() {
        let whole = include_str!("../../LICENSE");
        let text = of_other_data(whole).unwrap();
        for name in [
            "ai-index",
            "Stanford",
            "McKinsey",
            "智东西",
            "Stack Overflow",
        ] {
            assert!(whole.contains(name) && !text.contains(name), "{name}");
        }
        for kept in [
            "Apache-2.0",
            "report.json names",
            "MIT License",
            "THE SOFTWARE IS",
        ] {
            assert!(text.contains(kept), "{kept}");
        }
        assert_eq!(of_other_data("MIT"), None);
    }

    #[test]
    fn what_describes_the_folder_fits_every_report() {
        let readme = include_str!("../../pkg/README.md");
        assert!(readme.contains("`REPORT.zh.html`") && !readme.contains("ai-index"));
    }

    #[test]
    fn an_address_is_absolute_and_ends_in_one_slash() {
        for url in ["https://x.org/a", "https://x.org/a/", "https://x.org/a//"] {
            assert_eq!(folder_address(url).unwrap(), "https://x.org/a/");
        }
        for url in [
            "x.org",
            "/a",
            "ftp://x.org",
            "https://x.org/\"",
            "https://x.org/?a",
        ] {
            assert!(folder_address(url).is_err(), "{url}");
        }
    }
}
