//! Reading the input files of a build.

use anyhow::{Context, Result, bail};
use statlas_core::report::line_and_column;
use std::fs;
use std::path::Path;

/// Reads a JSON file as UTF-8, without the byte order mark that some editors add.
///
/// # Errors
/// If the file does not exist, is a directory, is empty or is not UTF-8. The message names the place and
/// the remedy.
pub fn read_text(path: &Path) -> Result<String> {
    let named = path.display();
    if path.is_dir() {
        bail!("{named} is a directory; name the file in it");
    }
    let bytes = fs::read(path).with_context(|| named.to_string())?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(fault) => {
            let place = fault.utf8_error().valid_up_to();
            // The text before the invalid byte is valid; it is needed to find line and column.
            let sound = String::from_utf8_lossy(&fault.as_bytes()[..place]);
            let (line, column) = line_and_column(&sound, place);
            bail!(
                "{named}:{line}:{column}: byte {} of the file is not UTF-8; save it as UTF-8",
                place + 1
            );
        }
    };
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.trim().is_empty() {
        bail!("{named}:1:1: the file is empty; it must hold JSON");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::read_text;
    use std::path::PathBuf;
    use std::{env, fs, process};

    /// A temporary folder for one test, removed when dropped.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let name = format!("statlas-{}-{name}", process::id());
            let folder = env::temp_dir().join(name);
            fs::create_dir_all(&folder).expect("a folder can be made");
            Self(folder)
        }

        fn read(&self, content: &[u8]) -> Result<String, String> {
            let file = self.0.join("report.json");
            fs::write(&file, content).expect("a file can be written");
            let told = |fault: anyhow::Error| {
                fault
                    .to_string()
                    .replace(&file.display().to_string(), "FILE")
            };
            read_text(&file).map_err(told)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    #[test]
    fn the_mark_of_the_encoding_is_skipped() {
        let folder = Folder::new("mark");
        assert_eq!(
            folder.read("{\"a\": \"中\"}".as_bytes()),
            folder.read("\u{feff}{\"a\": \"中\"}".as_bytes())
        );
        assert_eq!(folder.read("\u{feff}{}".as_bytes()).as_deref(), Ok("{}"));
    }

    #[test]
    fn another_encoding_is_told_with_its_place() {
        let folder = Folder::new("encoding");
        let latin = [b"{\n \"t\": \"\xe4\xb8\xad caf", &b"\xe9\"}"[..]].concat();
        let expected = "FILE:2:13: byte 17 of the file is not UTF-8; save it as UTF-8";
        assert_eq!(folder.read(&latin), Err(expected.to_owned()));
        let utf16 = folder.read(b"\xff\xfe{\0}\0").unwrap_err();
        assert!(utf16.starts_with("FILE:1:1: byte 1 of the file"), "{utf16}");
    }

    #[test]
    fn what_is_no_file_or_empty_is_told_as_such() {
        let folder = Folder::new("empty");
        for content in ["", " \r\n", "\u{feff}"] {
            let fault = folder.read(content.as_bytes()).unwrap_err();
            assert!(fault.contains("the file is empty"), "{fault}");
        }
        let fault = read_text(&folder.0).unwrap_err().to_string();
        assert!(
            fault.ends_with("is a directory; name the file in it"),
            "{fault}"
        );
        assert!(read_text(&folder.0.join("none.json")).is_err());
    }
}
