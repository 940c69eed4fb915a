//! English words of pictures that leave the page.

use crate::language::words::PictureWords;

pub(super) const PICTURE: PictureWords = PictureWords {
    card: "Whole card (PNG)",
    chart: "Chart (PNG)",
    made_by: "Statlas: every number checked",
    scan: "Statlas: scan for data and checks",
};
