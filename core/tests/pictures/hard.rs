//! Tests charts whose words and values are longer than a report should have: no mark may be covered
//! or cut off.

use super::properties::{extent, marks_are_inside, texts_are_apart};
use super::samples::{Both, Build, PERCENT, figure};
use super::{Width, code, layout};
use statlas_core::chart::{Figure, Geometry, Kind, Role, Scene};
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

/// Lays out a figure at every width in both languages, checks it, and calls `check` with the
/// result.
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

/// Names of about 80 characters.
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

#[test]
fn names_of_many_categories_are_thinned_out() {
    let words = |language| match language {
        Language::Zh => "人工智能类别",
        Language::En => "Manufacturing number ",
    };
    for count in [7, 12, 40] {
        let build = |language| {
            let values: Vec<f64> = (0..count).map(|at| f64::from(at * 37 % 50)).collect();
            let rows = vec![("", "", 0); values.len()];
            let mut line = figure(language, Kind::Line, PERCENT, ("", ""))
                .rows(&rows)
                .values(("甲", "First"), 1, &values)
                .values(("乙", "Second"), 2, &values);
            for (at, category) in line.categories.iter_mut().enumerate() {
                category.label = [words(language), &at.to_string()].concat();
            }
            line
        };
        each(build, |name, figure, scene| {
            let texts = scene.marks.iter().filter(|mark| match &mark.geometry {
                Geometry::Text { content, .. } => {
                    mark.role == Role::Tick && content.ends_with(|end: char| end.is_ascii_digit())
                }
                _ => false,
            });
            // The last category always has a label, and it must not be the only one.
            assert!(texts.count() > 5, "{name}: {}", figure.categories.len());
        });
    }
}

#[test]
fn names_of_many_lines_are_as_many_as_fit() {
    for count in [8, 12, 20, 60] {
        let build = |language| {
            let mut lines = figure(language, Kind::Line, PERCENT, ("", ""));
            for _ in 0..count {
                let start = (lines.series.len() * 7 % 20) as f64;
                lines = lines.years(("国家", "Country"), 1, &[(2021, start), (2022, 20.0)]);
            }
            for (at, series) in lines.series.iter_mut().enumerate() {
                series.label.push_str(&at.to_string());
            }
            lines
        };
        each(build, |_, _, _| {});
    }
}

#[test]
fn a_range_over_the_whole_plot_has_its_value_at_the_right() {
    let unit = (Dimension::Count, ("个", "things"));
    let build = |language| {
        figure(language, Kind::DotPlot, unit, ("", ""))
            .rows(&[("类别一", "Category one", 0), ("类别二", "Category two", 0)])
            .values(("", ""), 1, &[10.0, 7.0])
            .change(0, 0, |point| point.low = Some(1.0))
    };
    each(build, |_, _, _| {});
}

#[test]
fn a_slope_without_an_end_is_named_at_its_start() {
    let build = |language| {
        figure(language, Kind::Slope, PERCENT, ("", ""))
            .rows(&[("甲", "First", 1), ("乙", "Second", 2), ("丙", "Third", 3)])
            .values(("", "2021"), 0, &[30.0, 5.0, 20.0])
            .values(("", "2023"), 0, &[50.0, f64::NAN, 25.0])
    };
    each(build, |name, figure, scene| {
        let lost = &figure.categories[1].label;
        let named = scene.marks.iter().any(|mark| match &mark.geometry {
            Geometry::Text { content, .. } => content.contains(lost.as_str()),
            _ => false,
        });
        assert!(named, "{name}: {lost} has no name");
    });
}

#[test]
fn no_reference_line_runs_through_a_value() {
    for kind in [Kind::Bar, Kind::DotPlot] {
        let build = |language| {
            figure(language, kind, PERCENT, ("", ""))
                .rows(&[("甲", "A", 1), ("乙", "B", 2), ("丙", "C", 3)])
                .values(("", ""), 1, &[54.0, 36.0, 34.0])
                .rule(37.0, ("平均", "Average"))
        };
        each(build, |name, _, scene| {
            let of = |role| scene.marks.iter().filter(move |mark| mark.role == role);
            for rule in of(Role::Rule) {
                let x = extent(&rule.geometry, scene.font)[0];
                for value in of(Role::Value) {
                    let [left, _, right, _] = extent(&value.geometry, scene.font);
                    assert!(x < left || x > right, "{name}: {:?}", value.geometry);
                }
            }
        });
    }
}
