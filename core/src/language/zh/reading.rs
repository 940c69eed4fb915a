//! The Chinese words for the options of a chart.

use crate::language::words::ReadingWords;

pub(super) const READING: ReadingWords = ReadingWords {
    heading: "图表选项",
    from: "起始年份",
    to: "结束年份",
    scale: "刻度",
    order: "排序",
    as_given: "按原顺序",
    by_value: "按数值",
    shown: |what| ["所示：", what].concat(),
    by_name: "按名称",
    reset: "恢复原样",
};
