//! Communication with the host page of a frame.

use super::split;
use crate::app::App;
use crate::embed;
use statlas_core::selection::Selection;
use web_sys::Element;

/// The functions of the chunk `frames`.
pub struct Frames {
    /// Starts to send heights and events, and to answer messages of the host page. If the selection
    /// differs from the given one, which was shown first, it is sent at once.
    pub begin: fn(App, &Element, &Selection),
    /// Tells the host page that a card was offered for download: the card's id and the format's code.
    pub downloaded: fn(&str, &str),
}

/// The only value of [`Frames`]. The code reachable from it makes up the chunk.
pub static FRAMES: Frames = Frames {
    begin: embed::begin,
    downloaded: embed::send_download,
};

split!(frames -> Frames = FRAMES);

pub use split::frames;
