//! Taking a statistic away: files, pictures, citations, and passing it on.

use super::lazy_view::{LazyView, lazy_view};
use super::split;
use crate::app::App;
use crate::taking_away::{self, Format};
use crate::view::Shown;
use crate::{cite, view};
use std::rc::Rc;
use web_sys::HtmlElement;

/// Shows a file that may not be saved.
pub type Show = Rc<dyn Fn(Shown)>;

/// The functions of the chunk.
pub struct Take {
    /// Saves the statistic at a position as a file, of several charts that of the figure of that
    /// index; where the file may not be saved, it is shown.
    pub save: fn(App, usize, usize, Format, Show),
    /// Saves the values of the statistic at a position; where they may not be saved, they are shown
    /// in an element.
    pub save_beside: fn(App, usize, Format, HtmlElement),
    /// The finding of the statistic at a position with its value and source in one sentence.
    pub sentence: fn(App, usize) -> String,
    /// The values of the statistic at a position for the clipboard, as text and as HTML.
    pub tables: fn(App, usize) -> (String, String),
    /// The inside of the share dialog.
    pub share: LazyView,
}

/// The chunk.
pub static TAKE: Take = Take {
    save: taking_away::save,
    save_beside: taking_away::save_beside,
    sentence: cite::sentence,
    tables: taking_away::tables,
    share: lazy_view!(view::share_form),
};

split!(take -> Take = TAKE);

pub use split::take;
