//! Tests that axis labels cover nothing else in a chart, whatever settings a reader chose. Without
//! them a label could hide a value.

use super::code;
use super::properties::{each_scene, extent};
use super::samples::{Build, figure};
use statlas_core::chart::{Figure, Geometry, Kind, Mark, Role, ScaleKind, Scene, Width, layout};
use statlas_core::code::Code;
use statlas_core::figure::{ChartSettings, adjust, build, controls};
use statlas_core::report::Report;
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

/// Calls `check` with every chart of the report on every scale and from every first year that a
/// reader may choose.
fn each_view(mut check: impl FnMut(&str, &Figure)) {
    let report = include_str!("../../../data/ai-index-2024.json");
    let report = Report::from_json(report).expect("the report is valid");
    for statistic in report.statistics.iter() {
        for index in 0..statistic.figures.len() {
            for language in Language::ALL {
                let Some(figure) = build(&report, statistic, index, language) else {
                    continue;
                };
                let offered = controls(&figure);
                let from = [None]
                    .into_iter()
                    .chain(offered.years.iter().copied().map(Some));
                for from in from {
                    for scale in [figure.scale].iter().chain(offered.scales.iter().skip(1)) {
                        let choice = ChartSettings {
                            from,
                            scale: Some(*scale),
                            ..ChartSettings::default()
                        };
                        check(&statistic.id, &adjust(&figure, choice).figure);
                    }
                }
            }
        }
    }
}

/// Whether any of the rectangle `room` is covered by a mark.
fn stands_in(room: [f64; 4], mark: &Mark, font: f64) -> bool {
    let [left, top, right, bottom] = room;
    let along = |from: (f64, f64), to: (f64, f64)| {
        let steps = (to.0 - from.0).hypot(to.1 - from.1).ceil().max(1.0);
        (0..=steps as u32).any(|step| {
            let share = f64::from(step) / steps;
            let x = from.0 + (to.0 - from.0) * share;
            let y = from.1 + (to.1 - from.1) * share;
            left < x && x < right && top < y && y < bottom
        })
    };
    match &mark.geometry {
        Geometry::Line { from, to } => along(*from, *to),
        Geometry::Path(points) => points.windows(2).any(|pair| along(pair[0], pair[1])),
        geometry => {
            let other = extent(geometry, font);
            left < other[2] && other[0] < right && top < other[3] && other[1] < bottom
        }
    }
}

/// Checks that the labels of the value axis and of the years cover nothing but grid lines.
pub fn check_ticks(name: &str, scene: &Scene) {
    let marks = || scene.marks.iter();
    for tick in marks().filter(|mark| mark.role == Role::Tick) {
        let room = extent(&tick.geometry, scene.font);
        for other in marks().filter(|mark| mark.role != Role::Grid && *mark != tick) {
            assert!(
                !stands_in(room, other, scene.font),
                "{name}: {:?} covers {:?}",
                tick.geometry,
                other.geometry
            );
        }
    }
}

#[test]
fn the_labels_of_an_axis_cover_no_mark() {
    each_scene(|name, _, _, scene| check_ticks(name, scene));
    each_view(|id, figure| {
        for width in Width::ALL {
            let name = [id, code(width), figure.language.code(), figure.scale.code()].join(".");
            check_ticks(&name, &layout(figure, width));
        }
    });
}

/// The label at the top includes the unit and may extend over the plot. Its unit must be left out
/// where a mark would be covered.
#[test]
fn the_labels_of_an_axis_cover_no_mark_where_the_first_is_the_highest() {
    let falling = |first: f64| -> Vec<(i32, f64)> {
        let years = 2000..2024;
        years
            .map(|year| (year, first / f64::from(year - 1999)))
            .collect()
    };
    let unit = (Dimension::Usd, ("", ""));
    for (kind, scale) in [
        (Kind::Line, ScaleKind::Linear),
        (Kind::Line, ScaleKind::Log),
        (Kind::Line, ScaleKind::Symlog),
        (Kind::Scatter, ScaleKind::Linear),
        (Kind::Scatter, ScaleKind::Log),
        (Kind::Column, ScaleKind::Linear),
    ] {
        for language in Language::ALL {
            for (first, line) in [
                (4.9e10, 1e10),
                (4.1e10, 1e10),
                (3.6e10, 4.4e10),
                (3.7e10, 4.1e10),
                (3.8e10, 3.9e10),
                (4.9e10, 5e10),
                (8.9e10, 9e10),
            ] {
                let figure = figure(language, kind, unit, ("", ""))
                    .years(("甲乙丙丁", "Some measure"), 1, &falling(first))
                    .scale(scale)
                    .rule(line, ("目标", "Aim"));
                for width in Width::ALL {
                    let name = format!("{kind:?} {scale:?} {language:?} {first} {width:?}");
                    check_ticks(&name, &layout(&figure, width));
                }
            }
        }
    }
}
