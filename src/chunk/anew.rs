//! Making parts of the page anew that were not prerendered or have changed since the build wrote them.
//! The main module can only adopt prerendered parts.

use super::split;
use crate::app::App;
use crate::view::{Slot, frame_anew};
use web_sys::HtmlElement;

/// The functions of the chunk `anew`.
pub struct Anew {
    /// Writes everything inside the root except the content of the slots. `true` writes the page of the
    /// whole report, `false` the page of one card. The string is the HTML of the cards.
    pub page: fn(App, HtmlElement, bool, String),
    /// Mounts the components of a slot in its empty element.
    pub slot: fn(App, Slot, HtmlElement),
}

/// The only value of [`Anew`]. The code reachable from it makes up the chunk.
pub static ANEW: Anew = Anew {
    page: frame_anew,
    slot: |app, slot, element| slot.mount(app, element),
};

split!(anew -> Anew = ANEW);

pub use split::anew;
