//! The longer groups of Chinese words.

use super::ZH;
use crate::language::date;
use crate::language::words::{
    ChartWords, CitationWords, ColumnWords, DialogWords, EmptyWords, ErrorWords, FilterWords,
    KeyboardWords, LoadingWords,
};

pub(super) const FILTERS: FilterWords = FilterWords {
    heading: "筛选",
    search: "搜数字、国家、公司、模型",
    words: "搜索",
    clear_search: "清空搜索框",
    chapter: "章节",
    area: "国家和地区",
    years: "数据年份",
    year_from: "起始年份",
    year_to: "结束年份",
    any_year: "不限",
    year_range: |from, to| match (from, to) {
        (from, "") => [from, "年起"].concat(),
        ("", to) => ["到", to, "年"].concat(),
        (from, to) if from == to => [from, "年"].concat(),
        (from, to) => [from, "—", to, "年"].concat(),
    },
    format: "形式",
    chart: "图表",
    list: "清单",
    statement: "文字",
    verdict: "核对结果",
    evidence: "数据来源",
    entity: "对象",
    sort: "排序",
    suggested: "推荐顺序",
    article_order: "文章顺序",
    report_order: "报告顺序",
    relevance: "相关度",
    clear: "清除筛选",
    remove: "去掉",
    show: "展开筛选",
    hide: "收起筛选",
};

pub(super) const EMPTY: EmptyWords = EmptyWords {
    no_result: "没有符合全部筛选条件的统计",
    loosen: |filter, count| {
        [
            "去掉筛选条件“",
            filter,
            "”，可看到",
            &count.to_string(),
            "项",
        ]
        .concat()
    },
    no_table: "这一项没有数据表。",
    rows: |count| ["此处略去", &count.to_string(), "行。"].concat(),
    rows_button: "全部数据：",
    rows_file: "全部数据在这张卡片的表格文件（CSV）里，页面能运行脚本时可以下载。",
    rows_report: "报告数据（JSON）",
    not_surveyed: |area| ["这项调查没有覆盖", area, "，所以没有数值。"].concat(),
    one_point: "所选年份内只剩一个年份，看不出变化。放宽年份即可看到变化。",
    no_point: "所选年份内没有数据点。放宽年份即可看到图表。",
    top_three: "来源只列出前三位，其余没有公布。",
    picture: "原文为图片，数值未取得",
    stale: |checked| {
        [
            "这份离线文件的数据核对于",
            &date::written(checked, ZH),
            "，之后的更正不在其中。",
        ]
        .concat()
    },
};

pub(super) const ERRORS: ErrorWords = ErrorWords {
    report: "报告数据无法读取",
    file: "文件：",
    path: "位置：",
    line: |line, column| {
        [
            "第",
            &line.to_string(),
            "行第",
            &column.to_string(),
            "个字符",
        ]
        .concat()
    },
    more_faults: |count| ["另有", &count.to_string(), "处错误未列出"].concat(),
    mend_report: "请在上述位置改正文件，然后重新载入页面。",
    unknown_chapter: |id| ["没有编号为“", id, "”的章节，这里列出全部内容。"].concat(),
    unknown_card: |id| {
        [
            "没有编号为“",
            id,
            "”的内容，链接可能写错，或属于另一份报告。",
        ]
        .concat()
    },
    not_live: "交互功能没有启动：浏览器不支持或禁用了WebAssembly。内容仍可照常阅读。",
};

pub(super) const LOADING: LoadingWords = LoadingWords {
    coming: "正在加载……",
    failed: "这部分没有加载成功，页面其余部分不受影响。请检查网络，再试一次。",
    again: "重试",
};

pub(super) const DIALOG: DialogWords = DialogWords {
    close: "关闭",
    back: "返回",
    previous: "上一项",
    next: "下一项",
    enlarge: "放大",
    show_table: "看数据表",
    embed: "嵌入",
    download: "下载",
    cite: "引用",
    copy: "复制",
    copied: "已复制",
    withheld: "这些数据受专有许可限制，不提供数据表下载；JSON中只有卡片上突出显示的数值。",
    part_withheld: "部分数据受专有许可限制，不在下载的文件中；这部分只给出卡片上突出显示的数值。",
    copy_refused: "浏览器没有允许复制。请选中下面的文字，手动复制。",
    selected: "已选中，请手动复制",
    copy_link: "复制链接",
    copy_table: "复制表格",
    copy_sentence: "复制为一句话",
    copy_embed_code: "复制嵌入代码",
    svg: "矢量图（SVG）",
    png: "图片（PNG）",
    csv: "电子表格（CSV）",
    json: "数据（JSON）",
    html: "网页（HTML）",
    download_refused: "如果没有开始下载，说明所在页面不允许下载；内容列在下面，可以复制后自行保存。",
};

pub(super) const COLUMNS: ColumnWords = ColumnWords {
    statistic: "编号",
    figure: "图表",
    series: "系列",
    position: "年份或类别",
    date: "日期",
    low: "下限",
    value: "数值",
    unit: "单位",
    precision: "精确程度",
    status: "取得方式",
    source: "来源",
    note: "备注",
    year: "年份",
    item: "项目",
};

pub(super) const CHART: ChartWords = ChartWords {
    log_scale: "对数刻度",
    symlog_scale: "对称对数刻度",
    linear_scale: "线性刻度",
    calculated: "推算",
    estimate: "估计值",
    about: "约数",
    over: "超过",
    at_most: "至多",
    spoken: |amount| match amount.strip_prefix('≤') {
        Some(rest) => ["至多", rest].concat(),
        None => amount.to_owned(),
    },
    no_data: "无数据",
    formula: |formula| ["按“", formula, "”推算"].concat(),
    marked: |value, word| [value, "（", word, "）"].concat(),
    remark: |what, note| [what, "：", note].concat(),
    single_figures: "数据受专有许可限制，不提供整列下载，这里只列出卡片上突出显示的数值。",
};

pub(super) const KEYBOARD: KeyboardWords = KeyboardWords {
    heading: "键盘操作",
    chart_hint: "按方向键逐点查看，按空格键只看一个系列，按Esc键离开图表",
    in_page: "页面",
    page_keys: &[
        ("/", "搜索"),
        ("J K", "下一项、上一项统计"),
        ("↓ ↑", "焦点在标题上时：下一项、上一项统计"),
        ("Enter", "打开当前统计"),
        ("Esc", "关闭打开的内容"),
        ("?", "显示这份清单"),
    ],
    in_chart: "图表",
    keys: &[
        ("← →", "上一个、下一个数据点"),
        ("↑ ↓", "上一个、下一个系列"),
        ("Home End", "第一个、最后一个数据点"),
        ("Enter", "固定显示当前数值"),
        ("空格", "只看当前系列，再按一次恢复"),
        ("Esc", "离开图表"),
    ],
    single_keys_off: "关闭单键快捷键",
    single_keys_on: "启用单键快捷键",
};

pub(super) const CITATION: CitationWords = CitationWords {
    gbt: "GB/T 7714",
    apa: "APA",
    bibtex: "BibTeX",
    sentence: "一句话",
    stated: |finding, value, source, report| {
        let value = if value.is_empty() {
            String::new()
        } else {
            ["数值：", value, "；"].concat()
        };
        [
            finding,
            "（",
            &value,
            "来源：",
            source,
            "；见《",
            report,
            "》）。",
        ]
        .concat()
    },
    source: |publisher, title, edition| {
        let edition = if edition.is_empty() {
            String::new()
        } else {
            ["，", edition].concat()
        };
        // A title in brackets is a description, so it has no title marks.
        if title.starts_with(['［', '[']) {
            return [publisher, title, &edition].concat();
        }
        [publisher, "《", title, "》", &edition].concat()
    },
    data_from: "数据来源：",
};
