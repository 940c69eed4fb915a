//! Stored pictures of charts with rows of dots.

use super::samples::{Build, PERCENT, Sample, derived, figure};
use statlas_core::chart::{Figure, Kind, ScaleKind};
use statlas_core::language::Qualifier;
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

pub const ALL: [Sample; 5] = [
    Sample {
        name: "dumbbell",
        title: (
            "66%的人认为AI三五年内会大幅改变自己的生活",
            "66% expect AI to change their lives profoundly within three to five years",
        ),
        subtitle: ("同意的受访者比例", "Share of respondents who agree"),
        source: "Ipsos",
        figure: dumbbell,
    },
    Sample {
        name: "paired-dots",
        title: (
            "52%的受访者对AI产品感到紧张",
            "52% say AI products make them nervous",
        ),
        subtitle: (
            "两个独立的问题，2023年，31个国家",
            "Two separate questions, 2023, 31 countries",
        ),
        source: "Ipsos",
        figure: paired_dots,
    },
    Sample {
        name: "dot-plot",
        title: (
            "Gemini Ultra训练算力成本估计1.91亿美元",
            "Training Gemini Ultra took an estimated $191 million of compute",
        ),
        subtitle: (
            "按云租价折算的训练算力成本，已计通胀",
            "Compute at cloud-rental prices, adjusted for inflation",
        ),
        source: "Epoch, AI Index 2024",
        figure: dot_plot,
    },
    Sample {
        name: "dot-plot-rule",
        title: (
            "十项基准上，闭源最佳模型领先的中位数为24.2%",
            "Across ten benchmarks the best closed model leads by a median 24.2%",
        ),
        subtitle: (
            "闭源最佳模型超出开源最佳模型的幅度，十项中的六项",
            "Lead of the best closed model over the best open one, six of ten",
        ),
        source: "AI Index 2024",
        figure: dot_plot_rule,
    },
    Sample {
        name: "dot-plot-symlog",
        title: (
            "2023年GitHub上AI项目的星标数增加两倍多，通过的AI法案减少",
            "Stars of AI projects on GitHub more than tripled in 2023; fewer AI bills passed",
        ),
        subtitle: ("2023年与2022年相比的变化", "Change from 2022 to 2023"),
        source: "AI Index 2024",
        figure: dot_plot_symlog,
    },
];

fn dumbbell(language: Language) -> Figure {
    figure(
        language,
        Kind::Dumbbell,
        PERCENT,
        (
            "同意七种说法的受访者比例",
            "Respondents agreeing with seven statements",
        ),
    )
    .rows(&[
        (
            "我清楚AI是什么",
            "I have a good understanding of what AI is",
            0,
        ),
        (
            "三五年内会大幅改变我的生活",
            "Will profoundly change my daily life in the next three to five years",
            0,
        ),
        ("利大于弊", "Has more benefits than drawbacks", 0),
        ("让我紧张", "Makes me nervous", 0),
        (
            "对用AI的公司与对其他公司同样信任",
            "I trust companies that use AI as much as others",
            0,
        ),
        ("我知道哪些产品用了AI", "I know which products use AI", 0),
        (
            "过去三五年已大幅改变我的生活",
            "Has profoundly changed my daily life in the past three to five years",
            0,
        ),
    ])
    .values(
        ("上一次调查", "Previous survey"),
        0,
        &[64.0, 60.0, 52.0, 39.0, 50.0, 50.0, 49.0],
    )
    .values(
        ("2023年", "2023"),
        1,
        &[67.0, 66.0, 54.0, 52.0, 52.0, 51.0, 49.0],
    )
}

fn paired_dots(language: Language) -> Figure {
    let countries = [
        ("泰国", "Thailand", 80.0, 57.0),
        ("韩国", "South Korea", 76.0, 44.0),
        ("印度尼西亚", "Indonesia", 75.0, 48.0),
        ("墨西哥", "Mexico", 74.0, 48.0),
        ("土耳其", "Türkiye", 74.0, 54.0),
        ("马来西亚", "Malaysia", 74.0, 55.0),
        ("秘鲁", "Peru", 72.0, 47.0),
        ("印度", "India", 66.0, 58.0),
        ("巴西", "Brazil", 66.0, 51.0),
        ("新加坡", "Singapore", 65.0, 53.0),
        ("哥伦比亚", "Colombia", 62.0, 45.0),
        ("罗马尼亚", "Romania", 62.0, 50.0),
        ("南非", "South Africa", 59.0, 53.0),
        ("智利", "Chile", 51.0, 54.0),
        ("日本", "Japan", 51.0, 23.0),
        ("西班牙", "Spain", 50.0, 51.0),
        ("意大利", "Italy", 50.0, 50.0),
        ("波兰", "Poland", 50.0, 38.0),
        ("阿根廷", "Argentina", 46.0, 46.0),
        ("匈牙利", "Hungary", 45.0, 46.0),
        ("德国", "Germany", 43.0, 46.0),
        ("新西兰", "New Zealand", 43.0, 63.0),
        ("英国", "Great Britain", 42.0, 65.0),
        ("荷兰", "Netherlands", 42.0, 50.0),
        ("澳大利亚", "Australia", 40.0, 69.0),
        ("爱尔兰", "Ireland", 38.0, 62.0),
        ("加拿大", "Canada", 37.0, 63.0),
        ("法国", "France", 36.0, 52.0),
        ("美国", "United States", 36.0, 63.0),
        ("比利时", "Belgium", 35.0, 50.0),
        ("瑞典", "Sweden", 32.0, 53.0),
    ];
    let names = countries.map(|(zh, en, ..)| (zh, en, 0));
    figure(
        language,
        Kind::PairedDots,
        PERCENT,
        (
            "对AI产品感到兴奋和紧张的受访者比例",
            "Respondents excited and nervous about AI products",
        ),
    )
    .rows(&names)
    .values(("兴奋", "Excited"), 3, &countries.map(|country| country.2))
    .values(("紧张", "Nervous"), 5, &countries.map(|country| country.3))
}

fn dot_plot(language: Language) -> Figure {
    let mut figure = figure(
        language,
        Kind::DotPlot,
        (Dimension::Usd, ("", "")),
        ("训练算力成本估计", "Estimated cost of training compute"),
    )
    .scale(ScaleKind::Log)
    .rows(&[
        ("Gemini Ultra", "Gemini Ultra", 1),
        ("GPT-4", "GPT-4", 3),
        ("PaLM (540B)", "PaLM (540B)", 1),
        ("Megatron-Turing NLG 530B", "Megatron-Turing NLG 530B", 0),
        ("GPT-3 175B", "GPT-3 175B", 3),
        ("Llama 2 70B", "Llama 2 70B", 5),
        ("LaMDA", "LaMDA", 1),
        ("RoBERTa Large", "RoBERTa Large", 5),
        ("Transformer", "Transformer", 1),
    ])
    .values(
        ("成本", "Cost"),
        0,
        &[
            191.4e6,
            78_352_034.0,
            12_389_056.0,
            6_405_653.0,
            4_324_883.0,
            3_931_897.0,
            1_319_586.0,
            160_018.0,
            930.0,
        ],
    );
    for point in &mut figure.series[0].points {
        point.qualifier = Qualifier::Estimate;
    }
    figure
}

fn dot_plot_rule(language: Language) -> Figure {
    figure(
        language,
        Kind::DotPlot,
        PERCENT,
        ("闭源模型的领先幅度", "Lead of closed models"),
    )
    .scale(ScaleKind::Log)
    .rows(&[
        ("AgentBench", "AgentBench", 1),
        ("HumanEval", "HumanEval", 1),
        ("MATH", "MATH", 1),
        ("MMLU", "MMLU", 1),
        ("SWE-bench", "SWE-bench", 1),
        ("GSM8K", "GSM8K", 1),
    ])
    .values(
        ("领先", "Lead"),
        1,
        &[317.7, 54.82, 39.57, 27.54, 20.91, 3.97],
    )
    .rule(24.2, ("全部十项的中位数", "Median of all ten"))
}

fn dot_plot_symlog(language: Language) -> Figure {
    figure(
        language,
        Kind::DotPlot,
        PERCENT,
        ("与2022年相比的变化", "Change since 2022"),
    )
    .scale(ScaleKind::Symlog)
    .rows(&[
        ("GitHub星标", "GitHub stars", 1),
        ("生成式AI公司", "Generative AI companies", 1),
        ("国会等处提到AI", "Mentions of AI in legislatures", 1),
        ("新获融资的公司", "Newly funded companies", 1),
        ("AI事件", "AI incidents", 1),
        ("AI私人投资", "Private investment in AI", 1),
        ("通过的AI法案", "AI bills passed", 1),
    ])
    .values(
        ("变化", "Change"),
        1,
        &[205.0, 76.8, 74.4, 40.6, 32.3, -7.2, -28.2],
    )
    .change(0, 0, derived)
}
