//! Making parts of the page anew: those that are no longer as the build has written them, or were never
//! written. The main module only adopts what was prerendered.

use super::split;
use crate::app::App;
use crate::view::{Slot, frame_anew};
use web_sys::HtmlElement;

/// The functions of the chunk.
pub struct Anew {
    /// Writes everything within the root but what stands in the slots: the whole page, or else the
    /// page of one card. The text is the HTML of the cards.
    pub page: fn(App, HtmlElement, bool, String),
    /// Makes the components of a slot in its empty element.
    pub slot: fn(App, Slot, HtmlElement),
}

/// The chunk.
pub static ANEW: Anew = Anew {
    page: frame_anew,
    slot: |app, slot, element| slot.mount(app, element),
};

split!(anew -> Anew = ANEW);

pub use split::anew;
