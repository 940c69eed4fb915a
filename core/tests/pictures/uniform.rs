//! Tests charts with a single value or with equal values only. Their axis has no range of values to
//! start from.

use super::axis_labels::check_ticks;
use super::properties::extent;
use super::samples::{Build, figure};
use statlas_core::chart::{
    Anchor, Figure, Geometry, Kind, Mark, Role, ScaleKind, Scene, Width, layout,
};
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

/// A chart with `count` equal values.
fn uniform(kind: Kind, value: f64, count: usize) -> Figure {
    let figure = figure(
        Language::En,
        kind,
        (Dimension::Score, ("", "")),
        ("", "Uniform"),
    );
    match kind {
        Kind::Line | Kind::Column | Kind::Scatter => {
            let values: Vec<_> = (2000..).take(count).map(|year| (year, value)).collect();
            let figure = figure.years(("", "A"), 1, &values);
            if kind == Kind::Line {
                figure.years(("", "B"), 2, &values[..1])
            } else {
                figure
            }
        }
        _ => {
            let rows = [("", "One", 1), ("", "Two", 2), ("", "Three", 3)];
            let values = vec![value; count.min(rows.len())];
            let figure = figure.rows(&rows[..values.len()]);
            let figure = figure.values(("", "A"), 1, &values);
            match kind {
                Kind::Bar | Kind::DotPlot => figure,
                _ => figure.values(("", "B"), 2, &values),
            }
        }
    }
}

/// The values in the labels of the value axis, in ascending order, each with the pixel of its grid
/// line.
fn axis(figure: &Figure, scene: &Scene) -> Vec<(f64, f64)> {
    let level = matches!(figure.kind, Kind::Line | Kind::Column | Kind::Scatter);
    let marks = || scene.marks.iter();
    // The labels of years have another anchor, and the label that names the scale contains the word
    // “scale”.
    let is_label = |mark: &Mark, anchor: Anchor, content: &str| {
        mark.role == Role::Tick && level == (anchor == Anchor::Start) && !content.contains("scale")
    };
    let named = marks().filter_map(|mark| match &mark.geometry {
        Geometry::Text {
            content, anchor, ..
        } if is_label(mark, *anchor, content) => {
            assert!(content.len() <= 13, "{content}");
            let digits = content.replace('−', "-").replace(',', "");
            Some(digits.parse().expect(content))
        }
        _ => None,
    });
    let mut named: Vec<f64> = named.collect();
    named.sort_by(f64::total_cmp);
    named.dedup();
    let lines = marks().filter_map(|mark| match mark.geometry {
        Geometry::Line { from, to } if mark.role == Role::Grid => match level {
            true => (from.1 == to.1).then_some(-from.1),
            false => (from.0 == to.0).then_some(from.0),
        },
        _ => None,
    });
    let mut lines: Vec<f64> = lines.collect();
    lines.sort_by(f64::total_cmp);
    assert_eq!(named.len(), lines.len(), "{named:?}, {lines:?}");
    named
        .into_iter()
        .zip(lines.into_iter().map(f64::abs))
        .collect()
}

/// The pixel at which the mark of each value ends.
fn ends(figure: &Figure, scene: &Scene) -> Vec<f64> {
    let marks = scene.marks.iter().filter(|mark| mark.datum.is_some());
    let below = figure.series[0].points[0].value < figure.baseline;
    let end = |geometry: &Geometry| match geometry {
        Geometry::Dot { centre, .. } if matches!(figure.kind, Kind::Line | Kind::Scatter) => {
            centre.1
        }
        Geometry::Dot { centre, .. } => centre.0,
        Geometry::Rect { y, height, .. } if figure.kind == Kind::Column => {
            y + if below { *height } else { 0.0 }
        }
        Geometry::Rect { x, width, .. } => x + if below { 0.0 } else { *width },
        other => panic!("{other:?}"),
    };
    marks.map(|mark| end(&mark.geometry)).collect()
}

/// Reading the axis at the end of each mark must give the value, for one value and for 24 equal
/// values.
#[test]
fn an_axis_of_one_value_names_it_where_it_stands() {
    let kinds = [
        Kind::Line,
        Kind::Column,
        Kind::Scatter,
        Kind::DotPlot,
        Kind::PairedDots,
        Kind::Dumbbell,
        Kind::Bar,
    ];
    let values = [-5.0, -0.3, 0.0, 0.02, 1.0, 7.0, 60.0, 2e9, 5e9];
    let mut read = 0;
    for (kind, value) in kinds
        .iter()
        .flat_map(|kind| values.map(|value| (*kind, value)))
    {
        for (count, width) in [1, 24]
            .into_iter()
            .flat_map(|count| Width::ALL.map(|width| (count, width)))
        {
            let figure = uniform(kind, value, count);
            let scene = layout(&figure, width);
            let name = format!("{kind:?} of {count} times {value} at {width:?}");
            for mark in &scene.marks {
                let [left, top, right, bottom] = extent(&mark.geometry, scene.font);
                let inside = left >= -0.1 && right <= scene.width + 0.1;
                let inside = inside && top >= -0.1 && bottom <= scene.height + 0.1;
                assert!(inside, "{name}: {:?} lies outside", mark.geometry);
            }
            check_ticks(&name, &scene);
            let axis = axis(&figure, &scene);
            // A chart with the value beside every mark has no axis.
            let [first, .., last] = axis[..] else {
                assert!(axis.is_empty(), "{name}: {axis:?}");
                continue;
            };
            assert!(axis.len() <= 7, "{name}: {axis:?}");
            assert!(first.0 <= 0.0 && last.0 >= 0.0, "{name}: {axis:?}");
            for end in ends(&figure, &scene) {
                let share = (end - first.1) / (last.1 - first.1);
                let shown = first.0 + share * (last.0 - first.0);
                let error = (shown - value).abs() / (last.0 - first.0);
                assert!(error < 0.01, "{name}: stands at {shown}, {axis:?}");
                read += 1;
            }
        }
    }
    assert!(read > 1000, "{read} values read off their axes");
}

#[test]
fn one_value_on_a_logarithmic_axis_stands_between_powers_of_ten() {
    for kind in [Kind::Line, Kind::Scatter, Kind::DotPlot, Kind::PairedDots] {
        for scale in [ScaleKind::Log, ScaleKind::Symlog] {
            for value in [-5.0, 0.0, 0.3, 1.0, 7.0, 10.0] {
                if scale == ScaleKind::Log && value <= 0.0 {
                    continue;
                }
                let figure = uniform(kind, value, 24).scale(scale);
                for width in Width::ALL {
                    let scene = layout(&figure, width);
                    let axis = axis(&figure, &scene);
                    let name = format!("{kind:?}, {scale:?}, {value}: {axis:?}");
                    assert!((1..=6).contains(&axis.len()), "{name}");
                    let between = |end: &f64| {
                        let (first, last) = (axis[0].1, axis[axis.len() - 1].1);
                        (first.min(last) - 0.1..=first.max(last) + 0.1).contains(end)
                    };
                    let ends = ends(&figure, &scene);
                    let within = ends.iter().all(between);
                    assert!(within || scale == ScaleKind::Symlog, "{name}: {ends:?}");
                }
            }
        }
    }
}

#[test]
fn the_axis_of_a_scatter_covers_its_lines_too() {
    let scatter = uniform(Kind::Scatter, 7.0, 3).rule(60.0, ("", "Aim"));
    let scene = layout(&scatter, Width::Card);
    let axis = axis(&scatter, &scene);
    assert_eq!(axis.last().map(|tick| tick.0), Some(60.0), "{axis:?}");
}
