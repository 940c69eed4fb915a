//! Compressing what is published. The same input gives the same bytes.

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Quality of Brotli for published files; slow and small.
pub const BEST: u32 = 11;

/// Below this many bytes a compressed copy is not worth a request's lookup.
const WORTH: usize = 1_000;

/// Compresses with Brotli; quality 0 to 11.
///
/// # Errors
///
/// When the encoder gives up.
pub fn brotli(bytes: &[u8], quality: u32) -> Result<Vec<u8>> {
    let mut packed = Vec::with_capacity(bytes.len() / 3);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, 22);
    writer.write_all(bytes).context("brotli")?;
    drop(writer);
    Ok(packed)
}

/// Compresses with gzip at level 9, with no time and no name in the header.
///
/// # Errors
///
/// When the encoder gives up.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    writer.write_all(bytes).context("gzip")?;
    writer.finish().context("gzip")
}

/// The same some percent smaller, in seconds instead of a moment, for what is decoded from a file.
///
/// # Errors
///
/// When the encoder gives up.
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

/// Whether files of this name shrink.
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

/// Puts a `.br` and a `.gz` beside each of the files that shrinks, on all cores.
///
/// # Errors
///
/// When a file cannot be read or written.
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
