//! Pictures that leave the page, in Chinese.

use crate::language::words::PictureWords;

pub(super) const PICTURE: PictureWords = PictureWords {
    card: "整张卡片（PNG）",
    chart: "图表（PNG）",
    made_by: "Statlas·逐数核对",
    scan: "Statlas：扫码看数据、来源和核对",
};
