//! The Chinese words for exported pictures.

use crate::language::words::PictureWords;

pub(super) const PICTURE: PictureWords = PictureWords {
    card: "整张卡片（PNG）",
    chart: "图表（PNG）",
    made_with: |checks| match checks {
        0 => "用Statlas制作".to_owned(),
        checks => ["用Statlas制作·", &checks.to_string(), "处核对"].concat(),
    },
    scan: |checks| match checks {
        0 => "Statlas：扫码看数据和来源".to_owned(),
        checks => ["Statlas：扫码看数据、来源和", &checks.to_string(), "处核对"].concat(),
    },
};
