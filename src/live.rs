//! The living page.

mod chart_reader;
mod controls;
mod copying;
mod deck;
mod events;
pub mod history;
mod idle;
mod keys;
mod marker;
mod marks;
pub mod opened;
mod painter;
mod part;
mod printing;
pub mod query;
mod reading;
mod rehearsal;
mod sections;
mod settings;
mod share;
mod takeover;
mod unknown;

pub use takeover::start;
