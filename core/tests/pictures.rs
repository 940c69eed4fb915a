//! Every kind of chart at three widths in both languages, against stored pictures.
//!
//! `UPDATE_PICTURES=1 cargo test -p statlas-core --test pictures` writes them anew; look at them
//! before committing.

#[path = "pictures/plots.rs"]
mod plots;
#[path = "pictures/rows.rs"]
mod rows;
#[path = "pictures/samples.rs"]
mod samples;

use samples::{Sample, pick};
use statlas_core::chart::{
    Anchor, Datum, Figure, Frame, Geometry, Kind, Scene, Width, height, layout, standalone_svg,
    summary, svg,
};
use statlas_core::text::Language;
use std::fs;
use std::path::PathBuf;

fn samples() -> impl Iterator<Item = &'static Sample> {
    rows::ALL.iter().chain(&plots::ALL)
}

const fn code(width: Width) -> &'static str {
    match width {
        Width::Phone => "phone",
        Width::Card => "card",
        Width::Wide => "wide",
    }
}

fn picture(sample: &Sample, width: Width, language: Language) -> String {
    let figure = (sample.figure)(language);
    let frame = Frame {
        title: pick(language, sample.title),
        subtitle: pick(language, sample.subtitle),
        source: pick(language, ("来源：", "Source: ")) + sample.source,
        description: summary(&figure),
        ..Frame::default()
    };
    standalone_svg(&layout(&figure, width), &frame)
}

fn stored(sample: &Sample, width: Width, language: Language) -> PathBuf {
    let file = [sample.name, code(width), language.code(), "svg"].join(".");
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/pictures")
        .join(file)
}

/// What differs between two pictures, a line for each mark that moved, came or went.
fn differences(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut found = Vec::new();
    for (line, mark) in old
        .iter()
        .enumerate()
        .filter(|(_, mark)| !new.contains(mark))
    {
        match new.get(line).filter(|now| !old.contains(now)) {
            Some(now) => found.push(format!("line {}: {mark}\n      now: {now}", line + 1)),
            None => found.push(format!("line {}: {mark}\n      is gone", line + 1)),
        }
    }
    for (line, mark) in new
        .iter()
        .enumerate()
        .filter(|(_, mark)| !old.contains(mark))
    {
        if old.get(line).is_none_or(|before| new.contains(before)) {
            found.push(format!("line {}: new: {mark}", line + 1));
        }
    }
    if found.is_empty() && old != new {
        found.push("the same marks in another order".into());
    }
    found
}

#[test]
fn pictures_are_as_stored() {
    let update = std::env::var_os("UPDATE_PICTURES").is_some();
    let mut wrong = Vec::new();
    for sample in samples() {
        for width in Width::ALL {
            for language in Language::ALL {
                let path = stored(sample, width, language);
                let new = picture(sample, width, language);
                if update {
                    fs::write(&path, new).unwrap();
                    continue;
                }
                let old = fs::read_to_string(&path).unwrap_or_default();
                let differences = differences(&old, &new);
                if !differences.is_empty() {
                    let first = differences.iter().take(5).cloned().collect::<Vec<_>>();
                    wrong.push(format!("{}\n  {}", path.display(), first.join("\n  ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "pictures changed:\n{}", wrong.join("\n"));
}

/// Every sample at every width in every language.
fn each_scene(mut check: impl FnMut(&str, &Figure, Width, &Scene)) {
    for sample in samples() {
        for width in Width::ALL {
            for language in Language::ALL {
                let figure = (sample.figure)(language);
                let name = [sample.name, code(width), language.code()].join(".");
                check(&name, &figure, width, &layout(&figure, width));
            }
        }
    }
}

/// Left, top, right and bottom of a mark; text by rough widths that no font undercuts.
fn extent(geometry: &Geometry, font: f64) -> [f64; 4] {
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

#[test]
fn no_text_covers_another() {
    each_scene(|name, _, _, scene| {
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
    });
}

#[test]
fn no_mark_lies_outside_the_scene() {
    each_scene(|name, _, _, scene| {
        for mark in &scene.marks {
            let [left, top, right, bottom] = extent(&mark.geometry, scene.font);
            let inside = left >= -0.1
                && top >= -0.1
                && right <= scene.width + 0.1
                && bottom <= scene.height + 0.1;
            let size = (scene.width, scene.height);
            assert!(inside, "{name}: {:?} lies outside {size:?}", mark.geometry);
        }
    });
}

#[test]
fn every_value_has_a_named_mark() {
    each_scene(|name, figure, _, scene| {
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
        let size = svg(scene, "id").len();
        assert!(
            size < 1400 + values * 190,
            "{name} at {width:?}: {size} bytes, {values} values"
        );
    });
    let six_bars = layout(&(rows::ALL[0].figure)(Language::Zh), Width::Card);
    assert!(svg(&six_bars, "models").len() < 2000);
}

#[test]
fn hostile_strings_stay_text() {
    let evil = "</text><script>alert('1')</script>\"&\u{0}\u{b}";
    for sample in samples() {
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
        let figure = samples::figure(Language::En, kind, samples::PERCENT, ("", ""));
        for width in Width::ALL {
            assert_eq!(layout(&figure, width).height, 0.0);
            assert_eq!(svg(&layout(&figure, width), "id"), "");
        }
        assert_eq!(summary(&figure), "");
    }
}

/// What the summary of a sample says in both languages.
fn check_summary(name: &str, zh: &str, en: &str) {
    let sample = samples().find(|sample| sample.name == name).unwrap();
    assert_eq!(summary(&(sample.figure)(Language::Zh)), zh);
    assert_eq!(summary(&(sample.figure)(Language::En)), en);
}

#[test]
fn a_course_in_words() {
    check_summary(
        "line-gaps",
        "从2017年的20%升至2023年的55%，其中2021年最高，为56%。",
        "From 20% in 2017 to 55% in 2023; the highest was 56% in 2021.",
    );
}

#[test]
fn a_ranking_in_words() {
    check_summary(
        "bar",
        "共6项，美国最高，为61个，其次是欧盟27国，为21个，加拿大、以色列、英国最低，为4个。",
        "6 values; highest: United States at 61\u{a0}models; then European Union (27) at \
         21\u{a0}models; lowest: Canada, Israel, United Kingdom at 4\u{a0}models.",
    );
    check_summary(
        "bar-diverging",
        "美国+22.1%，欧盟与英国−14.1%，中国−44.2%。",
        "United States +22.1%, EU and UK −14.1%, China −44.2%.",
    );
}

#[test]
fn differences_in_words() {
    check_summary(
        "dumbbell",
        "7项中有6项“2023年”高于“上一次调查”。差距最大的是让我紧张，上一次调查39%，2023年52%。",
        "“2023” is higher than “Previous survey” in 6 of 7. The widest gap: Makes me nervous, \
         Previous survey 39%, 2023 52%.",
    );
}

#[test]
fn parts_in_words() {
    check_summary(
        "share",
        "中国61.1%，美国20.9%，其他地区15.7%，欧盟与英国2%，印度0.23%。",
        "China 61.1%, United States 20.9%, Rest of world 15.7%, EU and UK 2%, India 0.23%.",
    );
}
