//! The living page: how it takes over, and what is done with the cards, which no component writes.

mod ahead;
mod carry;
mod deck;
mod idle;
mod keys;
mod marker;
pub mod marks;
mod notice;
mod painter;
mod printing;
pub mod query;
mod sections;
mod start;
mod takeover;
mod warm_up;

pub use ahead::search as prepare_search;
pub use start::{start, start_other};
