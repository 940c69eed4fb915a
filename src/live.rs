//! The living page: what runs in the browser only.

mod carried;
mod chart_reader;
mod deck;
mod events;
pub mod history;
mod marker;
mod marks;
mod painter;
pub mod query;
mod reading;
mod settings;
mod share;
mod takeover;

pub use takeover::start;
