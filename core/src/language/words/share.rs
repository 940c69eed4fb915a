//! Words of passing a card on.

/// Words of the dialog behind the share button.
#[derive(Debug)]
pub struct ShareWords {
    /// A link to what is shown.
    pub link: &'static str,
    /// What an editor pastes.
    pub embed_code: &'static str,
    /// What is embedded.
    pub what: &'static str,
    /// The one card.
    pub this_card: &'static str,
    /// The whole report.
    pub whole_page: &'static str,
    /// The theme of what is embedded.
    pub theme: &'static str,
    /// The two kinds of code.
    pub kind: &'static str,
    /// A script, which keeps the height right.
    pub script: &'static str,
    /// A frame, where scripts are not taken.
    pub frame: &'static str,
    /// How wide the place is.
    pub width: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// The size of the preview, in pixels.
    pub size: fn(width: u32, height: u32) -> String,
    /// To which version the code leads.
    pub pinned: fn(version: &str) -> String,
    /// A page that is on no server cannot be embedded.
    pub nowhere: &'static str,
}
