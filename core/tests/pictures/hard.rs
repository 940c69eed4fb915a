//! Words longer and values more than a report should have: nothing is covered, nothing cut off.

use super::properties::{marks_are_inside, texts_are_apart};
use super::samples::{Both, Build, PERCENT, figure};
use super::{Width, code, layout};
use statlas_core::chart::{Figure, Geometry, Kind, Scene};
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

/// Lays out a figure at every width in every language.
fn each(build: impl Fn(Language) -> Figure, mut check: impl FnMut(&str, &Figure, &Scene)) {
    for language in Language::ALL {
        let figure = build(language);
        for width in Width::ALL {
            let kind = format!("{:?}", figure.kind);
            let name = [&kind, code(width), language.code()].join(".");
            let scene = layout(&figure, width);
            texts_are_apart(&name, &scene);
            marks_are_inside(&name, &scene);
            check(&name, &figure, &scene);
        }
    }
}

const UNITS: [Both; 2] = [
    (
        "吨二氧化碳当量每居民每年按照购买力平价折算",
        "tonnes of CO₂ equivalent per inhabitant and year",
    ),
    (
        "吨二氧化碳当量每居民每年按照购买力平价折算的国际元计算的二零一七年不变价格",
        "tonnes of carbon dioxide equivalent for each inhabitant and calendar year of the survey",
    ),
];

#[test]
fn a_long_unit_leaves_room_for_the_plot() {
    for unit in UNITS {
        for count in [3, 12] {
            let years: Vec<(i32, f64)> = (0..count)
                .map(|year| (2010 + year, 3.5 + f64::from(year)))
                .collect();
            let line = |language| {
                figure(language, Kind::Line, (Dimension::Count, unit), ("", "")).years(
                    ("甲", "First"),
                    1,
                    &years,
                )
            };
            each(line, |name, _, scene| {
                let places = scene.marks.iter().filter_map(|mark| match mark.geometry {
                    Geometry::Dot { centre, .. } => Some(centre.0),
                    _ => None,
                });
                let places: Vec<f64> = places.collect();
                let plot = places[places.len() - 1] - places[0];
                assert!(plot > scene.width * 0.6, "{name}: {plot}");
            });
        }
        for kind in [Kind::Bar, Kind::Column, Kind::DotPlot, Kind::Share] {
            let rows = |language| {
                figure(language, kind, (Dimension::Count, unit), ("", ""))
                    .rows(&[("甲", "First", 1), ("乙", "Second", 2)])
                    .values(("", ""), 1, &[3.5, 7.0])
            };
            each(rows, |_, _, _| {});
        }
    }
}

/// Of some 80 characters.
const NAMES: [Both; 2] = [
    (
        "表示所在组织已经在至少一项业务职能中经常使用生成式人工智能的受访者所占比例",
        "Respondents who say that their organisation has adopted generative AI regularly",
    ),
    (
        "表示所在组织还没有在任何一项业务职能中经常使用生成式人工智能的受访者所占比例",
        "Respondents who say that their organisation has not adopted generative AI so far",
    ),
];

#[test]
fn long_names_of_series_stay_in_the_chart() {
    for kind in [
        Kind::Bar,
        Kind::Column,
        Kind::Share,
        Kind::DotPlot,
        Kind::PairedDots,
        Kind::Dumbbell,
        Kind::Slope,
        Kind::Line,
        Kind::LinkedBars,
    ] {
        let build = |language| {
            let rows = [("甲", "First", 1), ("乙", "Second", 2), ("丙", "Third", 3)];
            figure(language, kind, PERCENT, ("", ""))
                .rows(&rows)
                .values(NAMES[0], 1, &[30.0, 41.0, 20.0])
                .values(NAMES[1], 2, &[50.0, 33.0, 25.0])
        };
        each(build, |name, figure, scene| {
            let both = figure.series.iter().all(|series| {
                let mut marks = scene.marks.iter();
                marks.any(|mark| mark.name.contains(&series.label))
            });
            assert!(both, "{name}: a name is not said in full");
        });
    }
}
