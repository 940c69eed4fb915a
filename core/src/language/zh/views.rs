//! The Chinese words for the views other than the cards.

use crate::language::words::{FactCheckWords, SubjectWords, ViewWords};

pub(super) const FACT_CHECKS: FactCheckWords = FactCheckWords {
    lead: "按原文顺序逐处核对：先写文章的说法，再写核对结果、来源的说法和理由。",
    count: |checks, statistics| {
        [
            "列出",
            &checks.to_string(),
            "处核对，涉及",
            &statistics.to_string(),
            "项统计",
        ]
        .concat()
    },
    outcomes: "核对结果",
    printed: "文章的说法",
    noted: "核对",
    read: "查阅：",
    no_source: "没有找到可以对照的来源。",
};

pub(super) const SUBJECT: SubjectWords = SubjectWords {
    area: "国家和地区",
    company: "公司",
    organisation: "机构",
    model: "模型",
    benchmark: "基准测试",
    product: "产品",
    person: "人物",
    count: |statistics| ["共", &statistics.to_string(), "项统计"].concat(),
    leave: "返回全部统计",
    about: "涉及",
    more: |count| ["另外", &count.to_string(), "个"].concat(),
};

pub(super) const VIEWS: ViewWords = ViewWords {
    heading: "显示方式",
    cards: "卡片",
    table: "表格",
    section: "章节",
    finding: "结论",
    value: "数值",
    when: "时间",
    outcome: "核对结果",
    address: "本页链接：",
};
