//! Everything that a signal can change, as Leptos components. A build renders them on the host,
//! the browser adopts what was rendered.

mod card_dialog;
mod checks;
mod chips;
mod choice;
mod copy;
mod dialog;
mod filters;
mod footer;
mod frame;
mod keys;
mod masthead;
mod result;
mod search;
mod share;
mod shown_file;
mod slot;
mod subject;
mod table;
mod ways;
mod written;

pub use copy::SAID_FOR;
pub use frame::{Contents, Frame};
pub use shown_file::{Content, Reason, Shown, ShownFile};
pub use slot::Slot;
pub use written::{Written, write};
