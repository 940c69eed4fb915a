//! Talking with the page around a frame.

use super::split;
use crate::app::App;
use crate::embed;
use statlas_core::selection::Selection;
use web_sys::Element;

/// The functions of the chunk.
pub struct Frames {
    /// Begins to send heights and events, and to answer what the page around sends. It also sends what
    /// has changed since the selection that was shown at first.
    pub begin: fn(App, &Element, &Selection),
    /// Tells that a card was offered as a file of that format.
    pub downloaded: fn(&str, &str),
}

/// The chunk.
pub static FRAMES: Frames = Frames {
    begin: embed::begin,
    downloaded: embed::send_download,
};

split!(frames -> Frames = FRAMES);

pub use split::frames;
