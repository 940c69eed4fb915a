//! The words for sharing a card.

/// Words of the share dialog.
#[derive(Debug)]
pub struct ShareWords {
    /// The link to the current view.
    pub link: &'static str,
    /// The code to paste into another page.
    pub embed_code: &'static str,
    /// The choice of what is embedded.
    pub what: &'static str,
    /// The choice of the card alone.
    pub this_card: &'static str,
    /// The whole report.
    pub whole_page: &'static str,
    /// The theme of the embed.
    pub theme: &'static str,
    /// The choice between script and frame.
    pub kind: &'static str,
    /// The embed code with a script, which adapts the height.
    pub script: &'static str,
    /// The embed code with a frame, for places without scripts.
    pub frame: &'static str,
    /// The width of the embed.
    pub width: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// The size of the preview, in CSS pixels.
    pub size: fn(width: u32, height: u32) -> String,
    /// The version of Statlas that the code refers to.
    pub pinned: fn(version: &str) -> String,
    /// The page is not on a server, so it cannot be embedded.
    pub nowhere: &'static str,
}
