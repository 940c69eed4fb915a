//! A million numbers as Statlas writes and reads them, in chunks.
//!
//! A prerendered page is written by the standard library's numbers, the live one by the browser's.
//! The browser suite runs this crate on the host and, as a module, in each browser, and compares
//! the [`hash`] of every chunk; where two differ, [`lines`] says which text it is.

mod texts;
mod values;

use std::hash::{DefaultHasher, Hasher};
use values::Values;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

/// How many chunks there are.
pub const CHUNKS: u32 = 100;

/// How many numbers a chunk has.
pub const NUMBERS: usize = 10_000;

const _: () = assert!(CHUNKS as usize * NUMBERS == 1_000_000);

/// The hash of all texts of a chunk, counted from 0.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn hash(chunk: u32) -> String {
    let mut hasher = DefaultHasher::new();
    each(chunk, &mut |line| hasher.write(line.as_bytes()));
    format!("{:016x}", hasher.finish())
}

/// All texts of a chunk, those of one number on a line.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn lines(chunk: u32) -> String {
    let mut all = String::new();
    each(chunk, &mut |line| all.push_str(line));
    all
}

/// Writes the numbers of a chunk one by one.
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
