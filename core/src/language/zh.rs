//! The words in Simplified Chinese.

mod numerals;
mod parts;
mod picture;
mod reading;
mod share;
mod summary;
mod views;

pub(super) use numerals::NUMERALS;

use super::date;
use super::words::{Named, StatusWords, TabWords, ThemeWords, VerdictWords, Words};
use crate::text::Language;

const ZH: Language = Language::Zh;

pub(super) static WORDS: Words = Words {
    code: ZH,
    own_name: "中文",
    language: "语言",
    list_separator: "、",
    clause_separator: "；",
    quotes: ("“", "”"),
    theme: "切换浅色或深色",
    themes: ThemeWords {
        auto: "跟随系统",
        light: "浅色",
        dark: "深色",
    },
    page_title: |heading, report| [heading, "｜", report].concat(),
    data_until: |year| ["数据多截至", &year.to_string(), "年"].concat(),
    checks_made: |count| [&count.to_string(), "处核对"].concat(),
    differing_numbers: |count| [&count.to_string(), "处与报告不同"].concat(),
    data_and_check: |until, checked| {
        let checked = date::written(checked, ZH);
        ["数据截至", &until.to_string(), "年，", &checked, "核对"].concat()
    },
    skip_to_cards: "跳到正文",
    highlights: "看点",
    checks: "核对清单",
    all_chapters: "全部章节",
    filters: parts::FILTERS,
    result_count: |shown, total| {
        if shown == total {
            return ["共", &total.to_string(), "项"].concat();
        }
        [
            "找到",
            &shown.to_string(),
            "项，共",
            &total.to_string(),
            "项",
        ]
        .concat()
    },
    empty: parts::EMPTY,
    errors: parts::ERRORS,
    loading: parts::LOADING,
    share: "分享",
    sharing: share::SHARE,
    more: "更多",
    more_notes: |count| ["另有", &count.to_string(), "条说明"].concat(),
    dialog: parts::DIALOG,
    tabs: TabWords {
        chart: "图表",
        table: "数据表",
        source: "来源",
        source_and_checks: "来源与核对",
    },
    table: "数据表",
    columns: parts::COLUMNS,
    chart: parts::CHART,
    summary: summary::SUMMARY,
    picture: picture::PICTURE,
    reading: reading::READING,
    keyboard: parts::KEYBOARD,
    citation: parts::CITATION,
    compared: |signed, than| ["较", &point_in_time(than), signed].concat(),
    rose_by: |amount, than| ["比", &point_in_time(than), "高", amount].concat(),
    fell_by: |amount, than| ["比", &point_in_time(than), "低", amount].concat(),
    multiple_of: |ratio, than| {
        // The qualifier is before the whole comparison: 约为2010年的2.7倍.
        let (verb, ratio) = match (ratio.strip_prefix("约"), ratio.strip_prefix("超过")) {
            (Some(ratio), _) => ("约为", ratio),
            (_, Some(ratio)) => ("超过", ratio),
            _ => ("是", ratio),
        };
        [verb, &point_in_time(than), "的", ratio].concat()
    },
    source_prefix: "来源：",
    in_article: |section, paragraph| match paragraph {
        Some(paragraph) => ["原文", section, "第", &paragraph.to_string(), "段"].concat(),
        None => ["原文", section].concat(),
    },
    verdicts: VerdictWords {
        matches: Named {
            name: "一致",
            meaning: "文章的数字与下面所列的来源相同。",
        },
        rounded: Named {
            name: "四舍五入",
            meaning: "取整之后，文章的数字与来源相同。",
        },
        differs: Named {
            name: "与报告不同",
            meaning: "文章与报告说的不同，两种说法都列在下面。",
        },
        may_mislead: Named {
            name: "易误解",
            meaning: "数字没有错，但文章的写法容易让人误解。",
        },
        article_only: Named {
            name: "仅见于文章",
            meaning: "除这篇文章外，没有找到第二个来源。",
        },
        cannot_be_checked: Named {
            name: "无法核对",
            meaning: "可用来核对的值是由它本身推算出来的，或属于另一个版本。",
        },
        report_disagrees: Named {
            name: "报告自相矛盾",
            meaning: "对同一件事，报告前后给出了不同的值。",
        },
    },
    statuses: StatusWords {
        dataset: Named {
            name: "原始数据",
            meaning: "逐值取自数据文件。",
        },
        quoted: Named {
            name: "转引",
            meaning: "取自读过的网页或文件，没有见到原始数据。",
        },
        derived: Named {
            name: "推算",
            meaning: "由其他数值算出，并附算式。",
        },
    },
    article_says: "文章",
    source_says: "来源",
    reason: "理由",
    was_read: "查阅",
    arithmetic: "验算",
    holds: ("相符", "不符"),
    views: views::VIEWS,
    fact_checks: views::FACT_CHECKS,
    subject: views::SUBJECT,
    related: "相关内容",
    about_entity: |name| ["报告中关于", name, "的内容"].concat(),
    about: "关于本页",
    article_named: |title, publisher, author, day| {
        let by = if author.is_empty() {
            String::new()
        } else {
            [author, "，"].concat()
        };
        [
            "原文：",
            &by,
            "《",
            title,
            "》，",
            publisher,
            "，",
            &date::written(day, ZH),
        ]
        .concat()
    },
    checked_on: |day| ["最近一次核对：", &date::written(day, ZH), "。"].concat(),
    corrections: "更正",
    corrections_on: |day, count| [&date::written(day, ZH), "：", &count.to_string(), "条"].concat(),
    and_cards: |count| ["，另有", &count.to_string(), "张卡片"].concat(),
    undated: "日期不详",
    sources: "来源",
};

/// Adds the measure word 年 to a year, as a sentence needs it. Returns other texts unchanged.
fn point_in_time(than: &str) -> String {
    let is_year = than.len() == 4 && than.bytes().all(|byte| byte.is_ascii_digit());
    if is_year {
        [than, "年"].concat()
    } else {
        than.to_owned()
    }
}
