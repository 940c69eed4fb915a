//! Tests a line with far more values than pixels. Without them such a chart could take megabytes or
//! lose its extreme values.

use super::samples::{Sample, figure, pick, point};
use super::{PathBuf, Width, layout};
use statlas_core::chart::{At, Datum, Figure, Geometry, Kind, Role, Scene, Series, svg};
use statlas_core::text::Language;
use statlas_core::unit::Dimension;

pub const ALL: [Sample; 1] = [Sample {
    name: "line-long",
    title: (
        "十万个数值只画出每一列像素的最高与最低",
        "Of 100,000 values each column of pixels shows the highest and the lowest",
    ),
    subtitle: ("模拟的每小时测量值", "Simulated hourly measurements"),
    source: "Statlas",
    figure: long,
}];

/// The number of values.
const COUNT: usize = 100_000;

/// The index of the one value far above all others.
const SPIKE: usize = 61_803;

/// A line with a slow wave, noise, and one value far above all others.
fn long(language: Language) -> Figure {
    let mut figure = figure(
        language,
        Kind::Line,
        (Dimension::Score, ("", "")),
        ("模拟的每小时测量值", "Simulated hourly measurements"),
    );
    let mut noise = 1u32;
    let value = |index: usize| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let wave = (index as f64 / 9000.0).sin() * 20.0;
        let whole = (50.0 + wave + f64::from(noise >> 16) / 6553.6).round();
        if index == SPIKE { 99.0 } else { whole }
    };
    let hour = |index: usize| At::Year(2012.0 + index as f64 / 8766.0);
    let points = (0..COUNT)
        .zip((0..COUNT).map(value))
        .map(|(index, value)| point(hour(index), value));
    figure.series.push(Series {
        label: pick(language, ("测量值", "Measurement")),
        when: String::new(),
        colour: 1,
        points: points.collect(),
    });
    figure
}

fn line(scene: &Scene) -> &[(f64, f64)] {
    let found = scene.marks.iter().find(|mark| mark.role == Role::Line);
    match &found.expect("a line").geometry {
        Geometry::Path(points) => points,
        other => panic!("not a path: {other:?}"),
    }
}

#[test]
fn a_long_line_costs_pixels_and_keeps_its_extremes() {
    let figure = long(Language::En);
    let points = &figure.series[0].points;
    for width in Width::ALL {
        let scene = layout(&figure, width);
        let track = scene
            .track
            .as_ref()
            .expect("values without marks are found by it");
        let drawn = line(&scene);
        assert!(
            drawn.len() as f64 <= 4.0 * (width.pixels() + 1.0),
            "{} vertices",
            drawn.len()
        );
        assert!(scene.marks.len() < 40, "{} marks", scene.marks.len());
        let heights = || points.iter().map(|point| track.place(point).1);
        let tenth = |pixel: f64| (pixel * 10.0).round() / 10.0;
        let highest = drawn.iter().map(|point| point.1).fold(f64::MAX, f64::min);
        let lowest = drawn.iter().map(|point| point.1).fold(f64::MIN, f64::max);
        assert_eq!(highest, tenth(heights().fold(f64::MAX, f64::min)));
        assert_eq!(lowest, tenth(heights().fold(f64::MIN, f64::max)));
        assert_eq!(drawn[0].0, tenth(track.place(&points[0]).0));
        assert_eq!(
            drawn[drawn.len() - 1].0,
            tenth(track.place(&points[COUNT - 1]).0)
        );
    }
}

#[test]
fn every_value_of_a_long_line_is_found_where_it_stands() {
    let figure = long(Language::Zh);
    let points = &figure.series[0].points;
    let track = layout(&figure, Width::Card)
        .track
        .expect("values without marks");
    for index in (0..COUNT).step_by(997).chain([SPIKE, COUNT - 1]) {
        let place = track.place(&points[index]);
        let found = track.nearest(&figure, place, None).expect("a value");
        let there = track.place(&points[found.point]);
        // Several values may share a pixel and a height, so another index may be found.
        assert!((there.0 - place.0).abs() <= 0.5, "{index}: {found:?}");
        assert_eq!(points[found.point].value, points[index].value);
        assert_eq!(track.nearest(&figure, place, Some(0)), Some(found));
        assert_eq!(track.nearest(&figure, place, Some(1)), None);
    }
    let far = track.nearest(&figure, (1e4, 0.0), None);
    assert_eq!(
        far,
        Some(Datum {
            series: 0,
            point: COUNT - 1
        })
    );
    assert_eq!(
        track.nearest(&figure, (-1e4, 0.0), None).map(|it| it.point),
        Some(0)
    );
}

#[test]
fn a_value_that_is_read_has_a_mark_with_its_name() {
    let figure = long(Language::En);
    let track = layout(&figure, Width::Wide)
        .track
        .expect("values without marks");
    let mark = track.mark(
        &figure,
        Datum {
            series: 0,
            point: SPIKE,
        },
    );
    assert!(mark.starts_with("<circle class=\"o c1\" cx=\""), "{mark}");
    assert!(
        mark.contains("data-s=\"0\" data-p=\"61803\" role=\"img\""),
        "{mark}"
    );
    assert!(
        mark.contains("aria-label=\"Measurement, January 2019, 99\""),
        "{mark}"
    );
    assert_eq!(
        track.mark(
            &figure,
            Datum {
                series: 4,
                point: 0
            }
        ),
        ""
    );
}

#[test]
fn a_broken_long_line_costs_pixels_too() {
    let mut figure = long(Language::En);
    // Values two years apart are not joined, so the line consists of single points.
    for (index, point) in figure.series[0].points.iter_mut().enumerate() {
        point.at = At::Year(2.0 * index as f64);
    }
    let scene = layout(&figure, Width::Card);
    assert!(scene.marks.len() as f64 <= 4.0 * Width::Card.pixels() + 40.0);
    assert!(svg(&scene, "").len() < 200_000);
}

#[test]
fn stored_pictures_of_long_lines_are_small() {
    for width in Width::ALL {
        let path: PathBuf = super::stored(&ALL[0], width, Language::En);
        assert!(path.metadata().expect("stored").len() < 40_000);
    }
}
