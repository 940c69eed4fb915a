//! Talking with the page around a frame.

use super::split;
use crate::app::App;
use crate::embed;
use web_sys::Element;

/// The functions of the chunk.
pub struct Frames {
    /// Begins to send heights and events, and to answer what the page around sends.
    pub begin: fn(App, &Element),
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
