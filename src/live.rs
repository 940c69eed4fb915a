//! The live page: taking over the prerendered page, and managing the cards, which belong to no component.

mod ahead;
mod card_refresher;
mod carry;
mod deck;
mod idle;
mod notice;
pub mod performance_marks;
mod printing;
pub mod query;
mod search_highlight;
mod sections;
mod shortcuts;
mod start;
mod takeover;
mod warm_up;

pub use ahead::search as prepare_search;
pub use start::{start, start_other};
