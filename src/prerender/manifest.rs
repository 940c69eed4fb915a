//! The input of the prerenderer.

use serde::Deserialize;
use statlas_core::page::Link;
use std::collections::BTreeMap;

/// The files of a build, as written by `xtask`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Manifest {
    /// The version of the widget.
    pub version: String,
    /// The name of the hosted page's script.
    pub script: String,
    /// The name of the hosted page's style sheet.
    pub style: String,
    /// The name of the hosted page's style sheet for browsers without scripts.
    pub still: String,
    /// The name of the report's JSON file beside the hosted page.
    pub report: String,
    /// The path of that file now, from which its fingerprint is computed; empty if unknown.
    pub report_file: String,
    /// The address at which the folder will be published, with a slash at the end; empty if unknown.
    pub url: String,
    /// The text of the style sheet, for the offline edition.
    pub inline_style: String,
    /// The text of the style sheet for browsers without scripts, for the offline edition.
    pub inline_still: String,
    /// The script elements of the offline edition, with the module and the report inside.
    pub inline_boot: String,
    /// The existing pictures of the pages: path in the folder, width and height in device pixels.
    pub pictures: BTreeMap<String, (u32, u32)>,
}

impl Manifest {
    /// Returns width and height in device pixels of the picture for a link; `None` if there is no
    /// picture.
    pub(super) fn picture(&self, link: Link) -> Option<(u32, u32)> {
        self.pictures.get(&link.picture_path("png")).copied()
    }
}
