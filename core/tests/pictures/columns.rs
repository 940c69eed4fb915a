//! Stored pictures of column charts.

use super::samples::{Build, PERCENT, Sample, derived, figure};
use statlas_core::chart::{Figure, Kind};
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

pub const ALL: [Sample; 4] = [
    Sample {
        name: "column",
        title: (
            "2023年全球1812家AI公司获得新融资，比上年多40.6%",
            "1,812 AI companies were newly funded worldwide in 2023, 40.6% more than in 2022",
        ),
        subtitle: ("获得新融资的AI公司数", "Newly funded AI companies"),
        source: "Quid",
        figure: column,
    },
    Sample {
        name: "column-gaps",
        title: (
            "2023年有99家生成式AI公司获得新融资",
            "99 generative AI companies were newly funded in 2023",
        ),
        subtitle: ("2020和2021年没有数据", "No data for 2020 and 2021"),
        source: "Quid",
        figure: column_gaps,
    },
    Sample {
        name: "column-range",
        title: (
            "2023年生成式AI私人投资252亿美元",
            "Private investment in generative AI reached $25.2 billion in 2023",
        ),
        subtitle: ("2022年由增长倍数推算", "2022 calculated from the growth"),
        source: "Quid",
        figure: column_range,
    },
    Sample {
        name: "column-grouped",
        title: (
            "北美61%，大中华区48%的组织使用AI",
            "61% of organisations in North America use AI, 48% in Greater China",
        ),
        subtitle: ("受访组织的比例", "Share of organisations"),
        source: "McKinsey",
        figure: column_grouped,
    },
];

pub const COMPANIES: (Dimension, super::samples::Both) = (Dimension::Count, ("家", "companies"));

pub fn yearly(first: i32, values: &[f64]) -> Vec<(i32, f64)> {
    (first..).zip(values.iter().copied()).collect()
}

fn column(language: Language) -> Figure {
    let world = [
        495.0, 568.0, 572.0, 712.0, 983.0, 1234.0, 1198.0, 1299.0, 1676.0, 1289.0, 1812.0,
    ];
    figure(
        language,
        Kind::Column,
        COMPANIES,
        (
            "全球获得新融资的AI公司，2013至2023年",
            "Newly funded AI companies worldwide, 2013 to 2023",
        ),
    )
    .years(("全球", "World"), 1, &yearly(2013, &world))
}

fn column_gaps(language: Language) -> Figure {
    figure(
        language,
        Kind::Column,
        COMPANIES,
        (
            "获得新融资的生成式AI公司",
            "Newly funded generative AI companies",
        ),
    )
    .years(
        ("全球", "World"),
        1,
        &[(2019, 31.0), (2022, 56.0), (2023, 99.0)],
    )
}

fn column_range(language: Language) -> Figure {
    figure(
        language,
        Kind::Column,
        (Dimension::Usd, ("", "")),
        ("生成式AI私人投资", "Private investment in generative AI"),
    )
    .years(("全球", "World"), 1, &[(2022, 3.15e9), (2023, 25.2e9)])
    .change(0, 0, |point| {
        derived(point);
        point.low = Some(2.8e9);
    })
}

fn column_grouped(language: Language) -> Figure {
    figure(
        language,
        Kind::Column,
        PERCENT,
        (
            "使用AI的组织比例，按地区",
            "Organisations using AI by region",
        ),
    )
    .rows(&[
        ("北美", "North America", 0),
        ("欧洲", "Europe", 0),
        ("亚太", "Asia-Pacific", 0),
        ("大中华区", "Greater China", 0),
    ])
    .values(("2021年", "2021"), 0, &[55.0, 51.0, 64.0, 61.0])
    .values(("2022年", "2022"), 6, &[59.0, 48.0, 55.0, 41.0])
    .values(("2023年", "2023"), 1, &[61.0, 57.0, 58.0, 48.0])
}
