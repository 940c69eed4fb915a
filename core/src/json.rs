//! Reading JSON into plain data: one reader for the host and the browser.
//!
//! A type lists its fields with [`record!`]; a [`Reader`] walks over the text once and fills
//! them, so a fault has its path and its place. Compared with a general deserialiser this costs
//! a tenth of the wasm, since the walk is compiled once and not for every type.

mod escape;
mod fault;
mod field;
mod place;
mod reader;
mod record;
mod skip;

pub use fault::Fault;
pub use field::Field;
pub use place::{line_and_column, locate, locate_all};
pub use reader::Reader;
pub use record::{Named, Record};

pub(crate) use record::{codes, record};
