//! The Chinese words for sharing a card.

use crate::language::words::ShareWords;

pub(super) const SHARE: ShareWords = ShareWords {
    link: "链接",
    embed_code: "嵌入代码",
    what: "嵌入内容",
    this_card: "这张卡片",
    whole_page: "整个页面",
    theme: "配色",
    kind: "方式",
    script: "脚本，自动高度",
    frame: "框架，固定高度",
    width: "宽度（像素）",
    preview: "预览",
    size: |width, height| [&width.to_string(), "×", &height.to_string(), "像素"].concat(),
    pinned: |version| {
        [
            "代码写明版本",
            version,
            "，指向这个文件夹。卡片编号不会改变；文件夹留着，嵌入的内容就不会变。",
        ]
        .concat()
    },
    nowhere: "这份文件不在服务器上，无法嵌入其他页面。请从网站上的页面复制代码。",
};
