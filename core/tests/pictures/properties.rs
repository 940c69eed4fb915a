//! Tests the properties that every chart must have: texts do not overlap, no mark is outside the
//! scene, every value has a name.

use super::samples::{Build, PERCENT, figure};
use super::{all, bars, code};
use statlas_core::chart::{
    Anchor, Datum, Figure, Frame, Geometry, Kind, ScaleKind, Scene, Width, height, layout,
    standalone_svg, summary, svg,
};
use statlas_core::code::Code;
use statlas_core::text::Language;

/// Calls `check` with every sample at every width in both languages.
pub fn each_scene(mut check: impl FnMut(&str, &Figure, Width, &Scene)) {
    for sample in all() {
        for width in Width::ALL {
            for language in Language::ALL {
                let figure = (sample.figure)(language);
                let name = [sample.name, code(width), language.code()].join(".");
                check(&name, &figure, width, &layout(&figure, width));
            }
        }
    }
}

/// Left, top, right and bottom of a mark. Texts are measured by narrow widths, so that a text is at
/// least as wide in any font.
pub fn extent(geometry: &Geometry, font: f64) -> [f64; 4] {
    match geometry {
        Geometry::Rect {
            x,
            y,
            width,
            height,
        } => [*x, *y, x + width, y + height],
        Geometry::Line { from, to } => [
            from.0.min(to.0),
            from.1.min(to.1),
            from.0.max(to.0),
            from.1.max(to.1),
        ],
        Geometry::Dot { centre, radius, .. } => [
            centre.0 - radius,
            centre.1 - radius,
            centre.0 + radius,
            centre.1 + radius,
        ],
        Geometry::Path(points) => points.iter().fold(
            [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
            |[left, top, right, bottom], point| {
                [
                    left.min(point.0),
                    top.min(point.1),
                    right.max(point.0),
                    bottom.max(point.1),
                ]
            },
        ),
        Geometry::Text {
            at,
            anchor,
            content,
        } => {
            let em = |letter: char| match letter {
                '\u{2e80}'.. => 1.0,
                'A'..='Z' | '0'..='9' | '%' => 0.5,
                _ if " ijltfr.,:;()’'".contains(letter) => 0.22,
                _ => 0.45,
            };
            let width: f64 = content.chars().map(em).sum::<f64>() * font;
            let left = match anchor {
                Anchor::Start => at.0,
                Anchor::Middle => at.0 - width / 2.0,
                Anchor::End => at.0 - width,
            };
            [left, at.1 - font * 0.8, left + width, at.1 + font * 0.15]
        }
    }
}

/// Checks that no two texts overlap.
pub fn texts_are_apart(name: &str, scene: &Scene) {
    let texts: Vec<_> = scene
        .marks
        .iter()
        .filter(|mark| mark.role.is_text())
        .collect();
    for (index, first) in texts.iter().enumerate() {
        let a = extent(&first.geometry, scene.font);
        for second in &texts[index + 1..] {
            let b = extent(&second.geometry, scene.font);
            let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            assert!(
                apart,
                "{name}: {:?} covers {:?}",
                first.geometry, second.geometry
            );
        }
    }
}

/// Checks that no mark extends beyond the edges of the scene.
pub fn marks_are_inside(name: &str, scene: &Scene) {
    for mark in &scene.marks {
        let [left, top, right, bottom] = extent(&mark.geometry, scene.font);
        let inside = left >= -0.1
            && top >= -0.1
            && right <= scene.width + 0.1
            && bottom <= scene.height + 0.1;
        let size = (scene.width, scene.height);
        assert!(inside, "{name}: {:?} lies outside {size:?}", mark.geometry);
    }
}

#[test]
fn no_text_covers_another() {
    each_scene(|name, _, _, scene| texts_are_apart(name, scene));
}

#[test]
fn no_mark_lies_outside_the_scene() {
    each_scene(|name, _, _, scene| marks_are_inside(name, scene));
}

#[test]
fn every_value_has_a_named_mark() {
    each_scene(|name, figure, _, scene| {
        // The values of long lines have no marks; `long.rs` tests them.
        if scene.track.is_some() {
            return;
        }
        for (series, values) in figure.series.iter().enumerate() {
            for point in 0..values.points.len() {
                let datum = Some(Datum { series, point });
                let marks = scene.marks.iter().filter(|mark| mark.datum == datum);
                let names: Vec<&str> = marks.map(|mark| mark.name.as_str()).collect();
                assert_eq!(names.len(), 1, "{name}: marks of {series}, {point}");
                assert!(
                    !names[0].is_empty(),
                    "{name}: {series}, {point} has no name"
                );
            }
        }
    });
}

#[test]
fn an_enlarged_scatter_names_every_dot() {
    each_scene(|name, figure, width, scene| {
        if figure.kind != Kind::Scatter || width != Width::Wide {
            return;
        }
        for category in &figure.categories {
            let named = scene.marks.iter().any(|mark| {
                matches!(&mark.geometry, Geometry::Text { content, .. } if *content == category.label)
            });
            assert!(named, "{name}: {}", category.label);
        }
    });
}

#[test]
fn a_phone_and_a_card_are_equally_high() {
    each_scene(|name, figure, width, scene| {
        assert_eq!(scene.height, height(figure, width), "{name}");
        if width == Width::Card {
            assert_eq!(scene.height, height(figure, Width::Phone), "{name}");
        }
    });
}

#[test]
fn charts_are_small() {
    each_scene(|name, figure, width, scene| {
        let values: usize = figure.series.iter().map(|series| series.points.len()).sum();
        // The summary is not counted, because its length depends on the text.
        let size = svg(scene, "id").len() - scene.summary.len();
        assert!(
            size < 1400 + values * 190,
            "{name} at {width:?}: {size} bytes, {values} values"
        );
    });
    let six_bars = layout(&(bars::ALL[0].figure)(Language::Zh), Width::Card);
    assert!(svg(&six_bars, "models").len() - six_bars.summary.len() < 2000);
}

#[test]
fn hostile_strings_stay_text() {
    let evil = "</text><script>alert('1')</script>\"&\u{0}\u{b}";
    for sample in all() {
        let mut figure = (sample.figure)(Language::En);
        figure.name = evil.into();
        for category in &mut figure.categories {
            category.label = evil.into();
            category.group = evil.into();
        }
        for series in &mut figure.series {
            series.label = evil.into();
        }
        let frame = Frame {
            title: evil.into(),
            source: evil.into(),
            ..Frame::default()
        };
        let scene = layout(&figure, Width::Wide);
        for text in [svg(&scene, evil), standalone_svg(&scene, &frame)] {
            assert!(
                !text.contains("<script"),
                "{}: a tag got through",
                sample.name
            );
            assert!(
                !text.contains('\u{0}'),
                "{}: XML knows no such character",
                sample.name
            );
            assert!(!text.contains("&\""), "{}: a bare ampersand", sample.name);
            let quotes = text.matches('"').count();
            assert_eq!(
                quotes % 2,
                0,
                "{}: a quotation mark got through",
                sample.name
            );
        }
    }
}

/// A log scale has no zero. A report with such a reference line is rejected, but laying out its
/// chart must still end and produce few marks.
#[test]
fn a_line_at_zero_does_no_harm_to_a_log_chart() {
    for kind in Kind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.is_free_of_zero())
    {
        let line = ("零", "Zero");
        let figure = figure(Language::En, kind, PERCENT, ("", ""))
            .rows(&[("一", "One", 1), ("二", "Two", 2)])
            .values(("甲", "First"), 1, &[20.0, 3000.0])
            .values(("乙", "Second"), 2, &[40.0, 500.0])
            .scale(ScaleKind::Log)
            .rule(0.0, line);
        for width in Width::ALL {
            let marks = layout(&figure, width).marks.len();
            assert!((4..50).contains(&marks), "{kind:?}: {marks} marks");
        }
    }
}

#[test]
fn tables_and_empty_figures_are_not_drawn() {
    for kind in [
        Kind::Table,
        Kind::List,
        Kind::Line,
        Kind::Slope,
        Kind::HeatTable,
        Kind::Share,
    ] {
        let figure = figure(Language::En, kind, PERCENT, ("", ""));
        for width in Width::ALL {
            assert_eq!(layout(&figure, width).height, 0.0);
            assert_eq!(svg(&layout(&figure, width), "id"), "");
        }
        assert_eq!(summary(&figure), "");
    }
}
