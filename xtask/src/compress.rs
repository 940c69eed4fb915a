//! Compresses the published files. The same input gives the same bytes.

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The quality of Brotli for published files: the slowest and smallest one.
pub const BEST: u32 = 11;

/// Files smaller than this, in bytes, have no compressed copies, because these would save almost
/// nothing.
const WORTH: usize = 1_000;

/// Compresses with Brotli. `quality` is from 0 to 11.
///
/// # Errors
///
/// Returns an error if the encoder fails.
pub fn brotli(bytes: &[u8], quality: u32) -> Result<Vec<u8>> {
    let mut packed = Vec::with_capacity(bytes.len() / 3);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, 22);
    writer.write_all(bytes).context("brotli")?;
    drop(writer);
    Ok(packed)
}

/// Compresses with gzip at level 9. The header contains no time and no file name, so that the
/// output depends on the content only.
///
/// # Errors
///
/// Returns an error if the encoder fails.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    writer.write_all(bytes).context("gzip")?;
    writer.finish().context("gzip")
}

/// Like [`gzip`], but some percent smaller and much slower (it takes seconds). Used for data inside
/// the offline edition.
///
/// # Errors
///
/// Returns an error if the encoder fails.
pub fn gzip_slowly(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::with_capacity(bytes.len() / 2);
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Gzip,
        bytes,
        &mut packed,
    )
    .context("gzip")?;
    Ok(packed)
}

/// Returns `true` if a file with this extension is worth compressing.
pub fn shrinks(file: &Path) -> bool {
    let extension = file
        .extension()
        .and_then(|it| it.to_str())
        .unwrap_or_default();
    matches!(
        extension,
        "html" | "js" | "css" | "json" | "wasm" | "svg" | "txt" | "xml"
    )
}

/// Writes a `.br` and a `.gz` copy beside each file that is worth compressing. Uses all cores.
///
/// # Errors
///
/// Returns an error if a file cannot be read or written.
pub fn beside(files: &[PathBuf]) -> Result<()> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            if shrinks(file) {
                pack(file).with_context(|| format!("cannot compress {}", file.display()))?;
            }
        }
        Ok(())
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|it| match it.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}

fn pack(file: &Path) -> Result<()> {
    let bytes = std::fs::read(file)?;
    if bytes.len() < WORTH {
        return Ok(());
    }
    let name = |suffix: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    std::fs::write(name(".br"), brotli(&bytes, BEST)?)?;
    std::fs::write(name(".gz"), gzip(&bytes)?)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_come_back_and_gzip_carries_no_time() {
        let text = "中文 text ".repeat(500);
        let packed = gzip(text.as_bytes()).unwrap();
        assert_eq!(packed[4..8], [0, 0, 0, 0]);
        let mut back = String::new();
        flate2::read::GzDecoder::new(&packed[..])
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
        let packed = brotli(text.as_bytes(), BEST).unwrap();
        let mut back = String::new();
        brotli::Decompressor::new(&packed[..], 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }
}
