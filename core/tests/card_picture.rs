//! Tests the pictures of cards: they are complete, need no other file, and their QR code leads to
//! the card.

mod figures_sample;

use statlas_core::figure::ChartSettings;
use statlas_core::page::source_line;
use statlas_core::page::{Edition, Page};
use statlas_core::picture::{card_picture, chart_picture, cover_picture};
use statlas_core::report::{Report, Verdict};
use statlas_core::text::Language;
use std::{fs, path::PathBuf};

fn bundled() -> Report {
    Report::from_json(include_str!("../../data/ai-index-2024.json")).expect("the report is valid")
}

fn page(report: &Report, language: Language) -> Page<'_> {
    Page {
        report,
        edition: Edition::Hosted,
        language,
    }
}

fn address(id: &str, language: Language) -> String {
    format!(
        "https://example.org/statlas/card/{id}.{}.html",
        language.code()
    )
}

/// Calls `check` with the picture of every card in both languages.
fn each_picture(mut check: impl FnMut(&str, Language, &str)) {
    let report = bundled();
    for language in Language::ALL {
        for statistic in report.statistics.iter() {
            let picture = card_picture(
                page(&report, language),
                statistic,
                &address(&statistic.id, language),
            );
            check(&statistic.id, language, &picture);
        }
    }
}

/// The numeric values of an attribute, in the order of the picture.
fn numbers(picture: &str, name: &str) -> Vec<f64> {
    let start = [" ", name, "=\""].concat();
    let values = picture.split(start.as_str()).skip(1);
    values
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect()
}

/// The text that a decoder reads from the QR code in a picture.
fn scanned(picture: &str) -> Option<String> {
    let code = picture.split("crispEdges").nth(1)?;
    let side: usize = code
        .split("viewBox=\"0 0 ")
        .nth(1)?
        .split(' ')
        .next()?
        .parse()
        .ok()?;
    let path = code.split("d=\"").nth(1)?.split('"').next()?;
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let (place, rest) = run.split_once('h')?;
        let (x, y) = place.split_once(' ')?;
        let (x, y): (usize, usize) = (x.parse().ok()?, y.parse().ok()?);
        let length: usize = rest.split('v').next()?.parse().ok()?;
        dark[y * side + x..][..length].fill(true);
    }
    let shade = |x: usize, y: usize| if dark[y / 4 * side + x / 4] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, shade);
    let grids = image.detect_grids();
    Some(grids.first()?.decode().ok()?.1)
}

#[test]
fn the_code_leads_to_the_card() {
    let report = bundled();
    let statistic = report.statistic("train-cost").expect("in the report");
    for language in Language::ALL {
        let wanted = address("train-cost", language);
        let picture = card_picture(page(&report, language), statistic, &wanted);
        assert_eq!(scanned(&picture), Some(wanted));
        // The offline file has no address that others could open, so its picture has no code.
        let offline = card_picture(page(&report, language), statistic, "");
        assert_eq!(scanned(&offline), None);
        assert!(offline.contains("Statlas") && !offline.contains("扫码"));
    }
}

#[test]
fn a_picture_is_complete_and_needs_nothing_beside_it() {
    let report = bundled();
    each_picture(|id, language, picture| {
        let words = language.words();
        let statistic = report.statistic(id).expect("in the report");
        let title = picture
            .split("<title id=\"title\">")
            .nth(1)
            .expect("a title");
        let first: String = statistic.title.get(language).chars().take(5).collect();
        assert!(title.starts_with(&first), "{id}");
        if let Some(check) = statistic.checks.first() {
            assert!(
                picture.contains(words.verdict(check.verdict)),
                "{id}: verdict"
            );
        }
        if !statistic.provider.is_empty() {
            assert!(picture.contains(words.source_prefix.trim()), "{id}: source");
        }
        let outside = picture.replacen("http://www.w3.org/2000/svg", "", 1);
        for word in ["http", "href", "url(", "<image", "<script", "@import"] {
            assert!(!outside.contains(word), "{id}: {word}");
        }
    });
}

#[test]
fn pictures_are_portraits() {
    each_picture(|id, language, picture| {
        let (width, height) = (numbers(picture, "width")[0], numbers(picture, "height")[0]);
        assert_eq!(width, 540.0, "{id}");
        assert!(
            (720.0..=1700.0).contains(&height),
            "{id}.{}: {height}",
            language.code()
        );
    });
}

#[test]
fn no_text_leaves_the_picture() {
    each_picture(|id, language, picture| {
        // Narrow widths of letters, so that a text is at least as wide in any font.
        let em = |letter: char| match letter {
            '\u{2e80}'.. => 1.0,
            'A'..='Z' | '0'..='9' => 0.5,
            _ => 0.3,
        };
        let mut measured = 0;
        for text in picture.split("<text").skip(1) {
            let (head, content) = text.split_once('>').expect("an element");
            let size = numbers(head, "font-size");
            let ([size], [x]) = (&size[..], &numbers(head, "x")[..]) else {
                continue;
            };
            let content = content.split('<').next().unwrap_or_default();
            let width: f64 = content.chars().map(em).sum::<f64>() * size;
            let right = if head.contains("text-anchor=\"middle\"") {
                x + width / 2.0
            } else {
                x + width
            };
            measured += 1;
            assert!(right <= 344.5, "{id}.{}: {content}", language.code());
        }
        assert!(measured > 3, "{id}: {measured} texts measured");
    });
}

#[test]
fn the_picture_of_a_chart_has_its_source_burnt_in() {
    let report = bundled();
    let statistic = report
        .statistic("incidents-history")
        .expect("in the report");
    for language in Language::ALL {
        let page = page(&report, language);
        let whole = chart_picture(page, statistic, 0, ChartSettings::default());
        let source = source_line(page, statistic);
        let first = source.split(' ').next().expect("a word");
        assert!(whole.contains(first), "{first}");
        assert!(whole.contains("2013"));
        // The picture must show the chart with the reader's settings.
        let settings = ChartSettings {
            from: Some(2020),
            ..ChartSettings::default()
        };
        let trimmed = chart_picture(page, statistic, 0, settings);
        let chart = trimmed.split("<g transform").nth(1).expect("a chart");
        assert!(!chart.contains(">2013<") && chart.contains("2020"));
        let none = ChartSettings {
            from: Some(1900),
            to: Some(1900),
            ..settings
        };
        assert_eq!(chart_picture(page, statistic, 0, none), "");
        assert_eq!(chart_picture(page, statistic, 9, settings), "");
    }
}

#[test]
fn the_cover_shows_a_highlight_that_differs_and_fits() {
    let report = bundled();
    for language in Language::ALL {
        let cover = cover_picture(page(&report, language));
        assert_eq!(numbers(&cover, "width")[0], 600.0);
        assert_eq!(numbers(&cover, "height")[0], 315.0);
        let words = language.words();
        for text in [
            words.verdict(Verdict::Differs),
            (words.data_until)(report.data_until).as_str(),
        ] {
            assert!(cover.contains(text), "{text}");
        }
        // No text may extend below the bottom margin.
        for text in cover.split("<g transform=\"translate(0 ").skip(1) {
            let (top, inside) = text.split_once(')').expect("a number");
            let top: f64 = top.parse().expect("a number");
            let inside = inside.split("</g>").next().unwrap_or_default();
            for y in numbers(inside, "y") {
                assert!(top + y <= 300.0, "{}: {top} + {y}", language.code());
            }
        }
    }
}

#[test]
fn a_cover_without_a_chart_that_fits_is_the_title_alone() {
    let mut report = bundled();
    for position in 0..report.statistics.len() {
        report.statistics[position].highlight = None;
    }
    let cover = cover_picture(page(&report, Language::En));
    assert!(
        cover.contains("width=\"600\" height=\"315\"/>"),
        "the side is all of it"
    );
    assert!(!cover.contains("scale("));
}

#[test]
fn hostile_texts_stay_text() {
    let mut report = figures_sample::report();
    let evil = "</text><script>alert('1')</script>\"&\u{b}";
    for position in 0..report.statistics.len() {
        let statistic = &mut report.statistics[position];
        statistic.title.en = evil.into();
        statistic.provider.en = evil.into();
        statistic.text.en = evil.into();
    }
    report.title.en = evil.into();
    let page = page(&report, Language::En);
    let cards = report.statistics.iter();
    let mut pictures: Vec<String> = cards.map(|it| card_picture(page, it, evil)).collect();
    pictures.push(cover_picture(page));
    for picture in pictures {
        assert!(!picture.contains("<script") && !picture.contains('\u{b}'));
    }
}

/// `UPDATE_PICTURES=1 cargo test -p statlas-core --test card_picture` writes the stored pictures
/// again.
#[test]
fn pictures_are_as_stored() {
    let report = figures_sample::report();
    for (id, language) in [("newly-funded", Language::Zh), ("compute", Language::En)] {
        let statistic = report.statistic(id).expect("in the sample");
        let picture = card_picture(page(&report, language), statistic, &address(id, language));
        let name = format!("card.{id}.{}.svg", language.code());
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../tests/pictures")
            .join(name);
        if std::env::var_os("UPDATE_PICTURES").is_some() {
            fs::write(&path, &picture).expect("written");
        }
        let stored = fs::read_to_string(&path).expect("stored");
        let changed = stored
            .lines()
            .zip(picture.lines())
            .find(|(old, new)| old != new);
        assert_eq!(changed, None, "{}", path.display());
        assert_eq!(stored.lines().count(), picture.lines().count());
    }
}

#[test]
fn a_title_too_long_for_the_cover_is_cut_off() {
    let mut report = bundled();
    report.title.en = "A report with a very long name indeed, ".repeat(12);
    let cover = cover_picture(page(&report, Language::En));
    assert!(cover.contains('…'));
    // The texts at the side: the name at the top, the title below it, the facts at the bottom.
    let tops = cover.split("<g transform=\"translate(0 ").skip(1);
    let parts: Vec<(f64, f64)> = tops
        .filter_map(|part| {
            let top = part.split(')').next()?.parse().ok()?;
            let text = part.split("</g>").next()?;
            Some((top, numbers(text, "y").into_iter().fold(0.0, f64::max)))
        })
        .collect();
    assert!(
        parts[0].0 + parts[0].1 < parts[1].0,
        "the title ends above the facts: {parts:?}"
    );
}
