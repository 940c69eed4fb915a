//! Stored pictures of horizontal bar charts.

use super::samples::{Build, PERCENT, Sample, figure};
use statlas_core::chart::{Figure, Kind};
use statlas_core::language::Qualifier;
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

pub const ALL: [Sample; 5] = [
    Sample {
        name: "bar",
        title: (
            "2023年的知名模型，美国61个，欧盟21个，中国15个",
            "Notable models in 2023: United States 61, European Union 21, China 15",
        ),
        subtitle: (
            "按机构所在地，多国合作的模型重复计入",
            "By country of the organisation; joint models count more than once",
        ),
        source: "AI Index 2024, Epoch",
        figure: bar,
    },
    Sample {
        name: "bar-diverging",
        title: (
            "2023年美国AI私人投资增22.1%，中国降44.2%",
            "In 2023 private AI investment rose 22.1% in the US and fell 44.2% in China",
        ),
        subtitle: ("比上年的变化", "Change on the year before"),
        source: "Quid",
        figure: diverging,
    },
    Sample {
        name: "bar-bounds",
        title: (
            "五家主要开发者都报告MMLU",
            "All five leading developers report MMLU",
        ),
        subtitle: (
            "报告该项测试的开发者，共五家",
            "Developers reporting the test, of five",
        ),
        source: "AI Index 2024",
        figure: bounds,
    },
    Sample {
        name: "bar-grouped",
        title: (
            "产品开发24%、营销销售23%的组织用上AI",
            "AI in product development 24%, in marketing and sales 23%",
        ),
        subtitle: ("受访组织的比例，2023年", "Share of organisations, 2023"),
        source: "McKinsey",
        figure: grouped,
    },
    Sample {
        name: "bar-long",
        title: (
            "37%认为AI会改善自己的工作",
            "37% think AI will improve their job",
        ),
        subtitle: ("受访者比例，2023年", "Share of respondents, 2023"),
        source: "Ipsos",
        figure: long,
    },
];

fn bar(language: Language) -> Figure {
    let unit = (Dimension::Count, ("个", "models"));
    figure(
        language,
        Kind::Bar,
        unit,
        (
            "2023年知名模型数，按国家和地区",
            "Notable models in 2023 by country or area",
        ),
    )
    .rows(&[
        ("美国", "United States", 1),
        ("欧盟27国", "European Union (27)", 4),
        ("中国", "China", 2),
        ("加拿大", "Canada", 0),
        ("以色列", "Israel", 0),
        ("英国", "United Kingdom", 0),
    ])
    .values(
        ("知名模型", "Notable models"),
        0,
        &[61.0, 21.0, 15.0, 4.0, 4.0, 4.0],
    )
}

fn diverging(language: Language) -> Figure {
    figure(
        language,
        Kind::Bar,
        PERCENT,
        (
            "AI私人投资的变化，2022至2023年",
            "Change in private AI investment, 2022 to 2023",
        ),
    )
    .rows(&[
        ("美国", "United States", 1),
        ("欧盟与英国", "EU and UK", 4),
        ("中国", "China", 2),
    ])
    .values(("变化", "Change"), 0, &[22.1, -14.1, -44.2])
}

fn bounds(language: Language) -> Figure {
    let at_most = |point: &mut statlas_core::chart::Point| point.qualifier = Qualifier::AtMost;
    let unit = (Dimension::Count, ("家", "developers"));
    figure(
        language,
        Kind::Bar,
        unit,
        ("报告各项测试的开发者数", "Developers reporting each test"),
    )
    .rows(&[
        ("MMLU", "MMLU", 0),
        ("HumanEval", "HumanEval", 0),
        ("HellaSwag", "HellaSwag", 0),
        ("TruthfulQA", "TruthfulQA", 1),
        ("RealToxicityPrompts", "RealToxicityPrompts", 1),
        ("ToxiGen", "ToxiGen", 1),
        ("BBQ", "BBQ", 1),
    ])
    .group(("通用能力", "General"), 0)
    .group(("负责任的AI", "Responsible AI"), 3)
    .values(
        ("开发者", "Developers"),
        0,
        &[5.0, 5.0, 4.0, 3.0, 2.0, 2.0, 2.0],
    )
    .change(0, 4, at_most)
    .change(0, 5, at_most)
    .change(0, 6, at_most)
}

fn grouped(language: Language) -> Figure {
    figure(
        language,
        Kind::Bar,
        PERCENT,
        (
            "用AI的组织比例，按职能",
            "Organisations using AI by function",
        ),
    )
    .rows(&[
        ("产品或服务开发", "Product or service development", 0),
        ("营销和销售", "Marketing and sales", 0),
        ("服务运营", "Service operations", 0),
    ])
    .values(("各类AI", "Any AI"), 1, &[24.0, 23.0, 23.0])
    .values(("生成式AI", "Generative AI"), 5, &[13.0, 14.0, 10.0])
}

fn long(language: Language) -> Figure {
    figure(
        language,
        Kind::Bar,
        PERCENT,
        (
            "认为AI会带来改善的受访者比例",
            "Respondents who expect AI to improve things",
        ),
    )
    .rows(&[
        (
            "我做事所需的时间",
            "The amount of time it takes me to get things done",
            1,
        ),
        (
            "我的娱乐选择（电视、电影、音乐、书籍）",
            "My entertainment options (television, films, music, books)",
            1,
        ),
        ("我的健康", "My health", 1),
        ("我的工作", "My job", 1),
        ("本国的经济", "The economy in my country", 1),
        ("就业市场", "The job market", 1),
    ])
    .values(
        ("会改善", "Will improve"),
        1,
        &[54.0, 51.0, 39.0, 37.0, 34.0, 32.0],
    )
}
