//! Stored pictures of charts with parts of a whole, and of heat tables.

use super::samples::{Build, PERCENT, Sample, derived, figure};
use statlas_core::chart::{Figure, Kind};
use statlas_core::text::Language;

pub const ALL: [Sample; 4] = [
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
