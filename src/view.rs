//! The Leptos components: everything that a signal can change. A build renders them natively, and the
//! browser adopts the result.

mod card_dialog;
mod checks;
mod chips;
mod choice;
mod close_button;
mod copy;
mod dialog;
mod filters;
mod footer;
mod frame;
mod lazy;
mod masthead;
mod other_views;
mod result;
mod search;
mod share;
mod shortcuts_dialog;
mod shown_file;
mod slot;
mod subject;
mod table;
mod written;

pub use card_dialog::opened as opened_card;
pub use checks::checks;
pub use copy::SAID_FOR;
pub use frame::{Contents, Frame, frame_anew};
pub use share::form as share_form;
pub use shortcuts_dialog::list as shortcut_list;
pub use shown_file::{Content, Reason, Shown, ShownFile};
pub use slot::Slot;
pub use subject::subject;
pub use table::table;
pub use written::{Written, write};
