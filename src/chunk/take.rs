//! Exporting a statistic: files, pictures, citations, and the share dialog.

use super::lazy_view::{LazyView, lazy_view};
use super::split;
use crate::app::App;
use crate::taking_away::{self, Format};
use crate::view::Shown;
use crate::{cite, view};
use std::rc::Rc;
use web_sys::HtmlElement;

/// A callback that shows the content of a file that may not be saved.
pub type Show = Rc<dyn Fn(Shown)>;

/// The functions of the chunk `take`.
pub struct Take {
    /// Saves the statistic at an index as a file. The second number is the index of the figure, for
    /// formats that hold one chart. Where the file may not be saved, the callback shows it.
    pub save: fn(App, usize, usize, Format, Show),
    /// Saves the values of the statistic at an index; where they may not be saved, shows them in the
    /// element.
    pub save_beside: fn(App, usize, Format, HtmlElement),
    /// Returns the finding of the statistic at an index, with its value and source, as one sentence.
    pub sentence: fn(App, usize) -> String,
    /// Returns the values of the statistic at an index for the clipboard, as text and as HTML.
    pub tables: fn(App, usize) -> (String, String),
    /// The content of the share dialog.
    pub share: LazyView,
}

/// The only value of [`Take`]. The code reachable from it makes up the chunk.
pub static TAKE: Take = Take {
    save: taking_away::save,
    save_beside: taking_away::save_beside,
    sentence: cite::sentence,
    tables: taking_away::tables,
    share: lazy_view!(view::share_form),
};

split!(take -> Take = TAKE);

pub use split::take;
