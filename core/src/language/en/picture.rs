//! The English words for exported pictures.

use super::counted;
use crate::language::words::PictureWords;

pub(super) const PICTURE: PictureWords = PictureWords {
    card: "Whole card (PNG)",
    chart: "Chart (PNG)",
    made_with: |checks| match checks {
        0 => "Made with Statlas".to_owned(),
        checks => ["Made with Statlas · ", &counted(checks, "check", "checks")].concat(),
    },
    scan: |checks| match checks {
        0 => "Statlas: scan for data and sources".to_owned(),
        checks => [
            "Statlas: scan for data and ",
            &counted(checks, "check", "checks"),
        ]
        .concat(),
    },
};
