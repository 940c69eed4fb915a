//! A million numbers as Statlas writes and reads them, in chunks.
//!
//! The host writes the numbers of a prerendered page, the browser those of the live page. The
//! browser suite runs this crate on the host and, as a module, in each browser, and compares the
//! [`hash`] of every chunk. If two differ, [`lines`] gives the texts.

mod texts;
mod values;

use std::hash::{DefaultHasher, Hasher};
use values::Values;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

/// The number of chunks.
pub const CHUNKS: u32 = 100;

/// The number of values in a chunk.
pub const NUMBERS: usize = 10_000;

const _: () = assert!(CHUNKS as usize * NUMBERS == 1_000_000);

/// The hash of all texts of a chunk; chunks are counted from 0.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn hash(chunk: u32) -> String {
    let mut hasher = DefaultHasher::new();
    each(chunk, &mut |line| hasher.write(line.as_bytes()));
    format!("{:016x}", hasher.finish())
}

/// All texts of a chunk, with the texts of each number on one line.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn lines(chunk: u32) -> String {
    let mut all = String::new();
    each(chunk, &mut |line| all.push_str(line));
    all
}

/// Writes the texts of each number of a chunk and passes them to `take`.
fn each(chunk: u32, take: &mut dyn FnMut(&str)) {
    let mut values = Values::of(chunk);
    let mut line = String::new();
    for _ in 0..NUMBERS {
        line.clear();
        texts::write(&mut line, &mut values);
        line.push('\n');
        take(&line);
    }
}
