//! What a build tells the prerenderer.

use serde::Deserialize;
use statlas_core::page::Link;
use std::collections::BTreeMap;

/// Where a build put its files, as `xtask` writes it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Manifest {
    /// The widget's version.
    pub version: String,
    /// The classic script of the hosted page.
    pub script: String,
    /// The style sheet of the hosted page.
    pub style: String,
    /// The style sheet of the hosted page that counts where scripts are off.
    pub still: String,
    /// The report's JSON beside the hosted page.
    pub report: String,
    /// Where that file lies now, to take its fingerprint; empty when nobody knows.
    pub report_file: String,
    /// The address the folder will have, ending in a slash; empty when nobody knows.
    pub url: String,
    /// The style sheet's text, for the offline edition.
    pub inline_style: String,
    /// The text of the style sheet that counts where scripts are off, for the offline edition.
    pub inline_still: String,
    /// What boots the offline edition: script elements, wasm and report within.
    pub inline_boot: String,
    /// The pictures of the pages that there are, by their path in the folder, with their width and
    /// height in dots.
    pub pictures: BTreeMap<String, (u32, u32)>,
}

impl Manifest {
    /// Width and height in dots of the picture of what is linked to; none when there is none.
    pub(super) fn picture(&self, link: Link) -> Option<(u32, u32)> {
        self.pictures.get(&link.picture_path("png")).copied()
    }
}
