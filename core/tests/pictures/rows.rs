//! Samples with one row per category.

use super::samples::{Build, PERCENT, Sample, derived, figure};
use statlas_core::chart::{Figure, Kind};
use statlas_core::language::Qualifier;
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

pub const ALL: [Sample; 13] = [
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
    Sample {
        name: "share",
        title: (
            "2022年全球授权的AI专利，61.1%来自中国",
            "In 2022, 61.1% of AI patents granted worldwide came from China",
        ),
        subtitle: ("按来源地", "By origin"),
        source: "CSET",
        figure: share,
    },
    Sample {
        name: "share-rows",
        title: (
            "52%的美国成年人对AI担忧多于期待",
            "52% of US adults are more concerned than excited about AI",
        ),
        subtitle: (
            "美国成年人的比例；其余未回答",
            "Share of US adults; the rest gave no answer",
        ),
        source: "Pew",
        figure: share_rows,
    },
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
        name: "linked-bars",
        title: (
            "63%的受访者知道ChatGPT，知道的人里约一半每周至少用一次",
            "63% have heard of ChatGPT; about half of those use it at least weekly",
        ),
        subtitle: (
            "21个国家的受访者，2023年",
            "Respondents in 21 countries, 2023",
        ),
        source: "GPO-AI",
        figure: linked_bars,
    },
    Sample {
        name: "heat-table",
        title: (
            "基础模型透明度指数：最高54分",
            "Foundation Model Transparency Index: the best scores 54",
        ),
        subtitle: (
            "占各领域满分的比例，2023年10月",
            "Share of the maximum in each domain, October 2023",
        ),
        source: "FMTI",
        figure: heat_table,
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

fn share(language: Language) -> Figure {
    figure(
        language,
        Kind::Share,
        PERCENT,
        (
            "2022年授权的AI专利，按来源地",
            "AI patents granted in 2022 by origin",
        ),
    )
    .rows(&[("", "", 0)])
    .values(("中国", "China"), 2, &[61.13])
    .values(("美国", "United States"), 1, &[20.9])
    .values(("其他地区", "Rest of world"), 0, &[15.71])
    .values(("欧盟与英国", "EU and UK"), 4, &[2.03])
    .values(("印度", "India"), 3, &[0.23])
}

fn share_rows(language: Language) -> Figure {
    figure(
        language,
        Kind::Share,
        PERCENT,
        ("美国成年人对AI的态度", "How US adults feel about AI"),
    )
    .years(
        ("担忧多于期待", "More concerned"),
        5,
        &[(2021, 37.0), (2022, 38.0), (2023, 52.0)],
    )
    .years(
        ("两者相当", "Equally"),
        0,
        &[(2021, 45.0), (2022, 46.0), (2023, 36.0)],
    )
    .years(
        ("期待多于担忧", "More excited"),
        3,
        &[(2021, 18.0), (2022, 15.0), (2023, 10.0)],
    )
}

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
    .log()
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
    .log()
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

fn linked_bars(language: Language) -> Figure {
    let missing = f64::NAN;
    figure(
        language,
        Kind::LinkedBars,
        PERCENT,
        ("知道和使用ChatGPT的比例", "Awareness and use of ChatGPT"),
    )
    .rows(&[
        (
            "全体受访者中，知道ChatGPT的",
            "Of all respondents, have heard of ChatGPT",
            0,
        ),
        (
            "知道的人中，多久用一次",
            "Of those, how often they use it",
            0,
        ),
    ])
    .values(("知道", "Aware"), 1, &[63.0])
    .values(("每天", "Daily"), 1, &[missing, 17.0])
    .values(("每周", "Weekly"), 6, &[missing, 36.0])
}

fn heat_table(language: Language) -> Figure {
    let scores: [[f64; 3]; 10] = [
        [14.0, 22.0, 18.0],
        [21.0, 16.0, 16.0],
        [7.0, 20.0, 21.0],
        [16.0, 13.0, 18.0],
        [6.0, 15.0, 19.0],
        [5.0, 15.0, 16.0],
        [3.0, 16.0, 15.0],
        [0.0, 11.0, 14.0],
        [0.0, 7.0, 14.0],
        [0.0, 6.0, 6.0],
    ];
    let column = |index: usize, most: f64| scores.map(|row| row[index] / most * 100.0);
    let mut figure = figure(
        language,
        Kind::HeatTable,
        PERCENT,
        ("透明度指数，按领域", "Transparency index by domain"),
    )
    .rows(&[
        ("Meta", "Meta", 0),
        ("Hugging Face", "Hugging Face", 0),
        ("OpenAI", "OpenAI", 0),
        ("Stability AI", "Stability AI", 0),
        ("Google", "Google", 0),
        ("Anthropic", "Anthropic", 0),
        ("Cohere", "Cohere", 0),
        ("AI21 Labs", "AI21 Labs", 0),
        ("Inflection", "Inflection", 0),
        ("Amazon", "Amazon", 0),
    ])
    .values(("上游资源", "Upstream resources"), 1, &column(0, 32.0))
    .values(("模型本身", "Model"), 1, &column(1, 33.0))
    .values(("下游使用", "Downstream use"), 1, &column(2, 35.0));
    for point in figure
        .series
        .iter_mut()
        .flat_map(|series| &mut series.points)
    {
        derived(point);
    }
    figure
}
