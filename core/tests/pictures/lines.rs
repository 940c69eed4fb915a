//! Stored pictures of line charts, slope charts and scatter plots.

use super::columns::{COMPANIES, yearly};
use super::samples::{Build, PERCENT, Sample, derived, figure, pick, point};
use statlas_core::chart::{At, Category, Evidence, Figure, Kind, ScaleKind, Series};
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

pub const ALL: [Sample; 6] = [
    Sample {
        name: "line",
        title: (
            "新获融资的AI公司，近一半在美国",
            "Nearly half of newly funded AI companies are in the United States",
        ),
        subtitle: ("获得新融资的AI公司数", "Newly funded AI companies"),
        source: "Quid",
        figure: line,
    },
    Sample {
        name: "line-gaps",
        title: (
            "2023年55%的受访组织使用AI，2021年56%",
            "55% of organisations used AI in 2023; 56% in 2021",
        ),
        subtitle: (
            "至少在一项业务中使用AI的组织",
            "Organisations using AI in at least one function",
        ),
        source: "McKinsey",
        figure: line_gaps,
    },
    Sample {
        name: "line-quarters",
        title: (
            "2023年四个季度，GPT-4都是谈论最多的AI模型",
            "GPT-4 led AI talk on social media in every quarter of 2023",
        ),
        subtitle: ("占AI模型话题的比例", "Share of talk about AI models"),
        source: "Quid",
        figure: line_quarters,
    },
    Sample {
        name: "slope",
        title: (
            "认为AI利大于弊的荷兰受访者从33%升到43%",
            "Dutch respondents who see more benefits than drawbacks in AI rose from 33% to 43%",
        ),
        subtitle: ("同意的受访者比例", "Share of respondents who agree"),
        source: "Ipsos",
        figure: slope,
    },
    Sample {
        name: "scatter",
        title: (
            "Gemini Ultra的训练计算量约为AlexNet的1亿倍",
            "Gemini Ultra used about 100 million times AlexNet's training compute",
        ),
        subtitle: (
            "训练计算量，按发布时间",
            "Training compute by date of publication",
        ),
        source: "Epoch",
        figure: scatter,
    },
    Sample {
        name: "scatter-months",
        title: (
            "2023年，Gemini Ultra的训练计算量最大",
            "In 2023 Gemini Ultra took the most training compute",
        ),
        subtitle: (
            "训练计算量，按发布时间",
            "Training compute by date of publication",
        ),
        source: "Epoch",
        figure: scatter_months,
    },
];

fn line(language: Language) -> Figure {
    let us = [
        337.0, 352.0, 292.0, 402.0, 510.0, 516.0, 496.0, 547.0, 662.0, 504.0, 897.0,
    ];
    let eu = [
        53.0, 78.0, 90.0, 117.0, 170.0, 225.0, 224.0, 246.0, 346.0, 275.0, 368.0,
    ];
    let cn = [
        27.0, 43.0, 72.0, 69.0, 92.0, 205.0, 217.0, 192.0, 260.0, 147.0, 122.0,
    ];
    figure(
        language,
        Kind::Line,
        COMPANIES,
        (
            "获得新融资的AI公司，按地区",
            "Newly funded AI companies by area",
        ),
    )
    .years(("美国", "United States"), 1, &yearly(2013, &us))
    .years(("欧盟与英国", "EU and UK"), 4, &yearly(2013, &eu))
    .years(("中国", "China"), 2, &yearly(2013, &cn))
}

fn line_gaps(language: Language) -> Figure {
    figure(
        language,
        Kind::Line,
        PERCENT,
        ("使用AI的组织比例", "Share of organisations using AI"),
    )
    .years(
        ("全球", "World"),
        1,
        &[(2017, 20.0), (2021, 56.0), (2022, 50.0), (2023, 55.0)],
    )
}

fn line_quarters(language: Language) -> Figure {
    let none = f64::NAN;
    figure(
        language,
        Kind::Line,
        PERCENT,
        (
            "社交媒体上谈论AI模型的比例",
            "Share of social media talk about AI models",
        ),
    )
    .rows(&[
        ("一季度", "Q1", 0),
        ("二季度", "Q2", 0),
        ("三季度", "Q3", 0),
        ("四季度", "Q4", 0),
    ])
    .values(("GPT-4", "GPT-4"), 3, &[53.0, 71.0, 62.0, 45.0])
    .values(
        ("Stable Diffusion", "Stable Diffusion"),
        5,
        &[46.0, 21.0, 24.0, 12.0],
    )
    .values(("Grok", "Grok"), 0, &[none, none, none, 16.0])
    .values(("Gemini", "Gemini"), 1, &[none, none, none, 11.0])
}

fn slope(language: Language) -> Figure {
    let rows = [
        ("墨西哥", "Mexico", 65.0, 73.0, 0),
        ("秘鲁", "Peru", 70.0, 67.0, 0),
        ("智利", "Chile", 63.0, 59.0, 0),
        ("日本", "Japan", 42.0, 52.0, 3),
        ("西班牙", "Spain", 53.0, 50.0, 0),
        ("匈牙利", "Hungary", 49.0, 48.0, 0),
        ("波兰", "Poland", 48.0, 47.0, 0),
        ("荷兰", "Netherlands", 33.0, 43.0, 5),
        ("瑞典", "Sweden", 40.0, 39.0, 0),
        ("美国", "United States", 35.0, 37.0, 1),
    ];
    let figure = figure(
        language,
        Kind::Slope,
        PERCENT,
        (
            "认为AI利大于弊的受访者比例",
            "Respondents who see more benefits than drawbacks",
        ),
    )
    .rows(&rows.map(|(zh, en, _, _, colour)| (zh, en, colour)))
    .values(("上一次调查", "Previous survey"), 0, &rows.map(|row| row.2))
    .values(("2023年", "2023"), 0, &rows.map(|row| row.3));
    [1, 2, 4, 5, 6, 8]
        .into_iter()
        .fold(figure, |figure, row| figure.change(1, row, derived))
}

fn scatter(language: Language) -> Figure {
    models_since(language, 2012.0)
}

/// When the data are of one year only, the axis has the names of months.
fn scatter_months(language: Language) -> Figure {
    models_since(language, 2023.0)
}

fn models_since(language: Language, first: f64) -> Figure {
    let mut models = vec![
        ("AlexNet", 2012.75, 4.7e17, 0),
        ("Transformer", 2017.45, 7.424_524_8e18, 1),
        ("BERT-Large", 2018.78, 2.85e20, 1),
        ("RoBERTa Large", 2019.5, 8.5067e21, 5),
        ("GPT-3 175B", 2020.41, 3.14e23, 3),
        ("Megatron-Turing NLG 530B", 2021.78, 8.586e23, 0),
        ("Gopher (280B)", 2021.94, 6.31e23, 1),
        ("LaMDA", 2022.11, 3.55e23, 1),
        ("PaLM (540B)", 2022.26, 2.5272e24, 1),
        ("OPT-175B", 2022.33, 4.3e23, 5),
        ("BLOOM-176B", 2022.53, 3.656_64e23, 0),
        ("GPT-4", 2023.2, 2.1e25, 3),
        ("Llama 2 70B", 2023.55, 8.1e23, 5),
        ("Gemini Ultra", 2023.93, 5e25, 1),
    ];
    models.retain(|model| model.1 >= first);
    let mut figure = figure(
        language,
        Kind::Scatter,
        (Dimension::Flop, ("", "")),
        (
            "训练计算量，按发布时间",
            "Training compute by date of publication",
        ),
    )
    .scale(ScaleKind::Log);
    figure.categories = models
        .iter()
        .map(|model| Category {
            label: model.0.into(),
            group: String::new(),
            colour: model.3,
        })
        .collect();
    let points = models
        .iter()
        .enumerate()
        .map(|(index, model)| point(At::Both(index, model.1), model.2))
        .collect();
    figure.series = vec![Series {
        label: pick(language, ("计算量", "Compute")),
        when: String::new(),
        colour: 0,
        points,
    }];
    debug_assert!(
        figure.series[0]
            .points
            .iter()
            .all(|point| point.evidence == Evidence::Observed)
    );
    figure
}
