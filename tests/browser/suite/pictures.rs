//! Tests the pixels of the pictures that `build --pictures` draws.

use browser_tests::{Folder, Test, programs, report, tests};
use statlas_core::page::{Edition, Page};
use statlas_core::picture::{card_picture, cover_picture};
use statlas_core::report::Report;
use statlas_core::text::Language;
use std::collections::BTreeSet;
use xtask::pictures::{Browser, size};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_drawn_card_is_sharp_and_its_code_leads_to_it needs Drawing;
};

/// The height of the lower part of a card's picture that contains the QR code, in pixels.
const FOOT: usize = 400;

/// A decoded picture: width and height in pixels, and the brightness of each pixel, row by row.
struct Dots {
    across: usize,
    down: usize,
    grey: Vec<u8>,
}

impl Dots {
    fn of(file: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("it fits into memory")];
        let frame = reader.next_frame(&mut bytes).expect("a whole picture");
        let samples = frame.color_type.samples();
        Self {
            across: frame.width as usize,
            down: frame.height as usize,
            // The green channel is close enough to the brightness.
            grey: bytes.chunks(samples).map(|dot| dot[samples / 3]).collect(),
        }
    }

    /// The texts that a decoder reads from the QR codes in the lower part.
    fn codes(&self) -> Vec<String> {
        let above = self.down - FOOT;
        let grey = |x: usize, y: usize| self.grey[(above + y) * self.across + x];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(self.across, FOOT, grey);
        let grids = image.detect_grids();
        let read = grids.iter().filter_map(|grid| grid.decode().ok());
        read.map(|(_, text)| text).collect()
    }
}

/// The width or height of an SVG in CSS pixels.
fn side(svg: &str, name: &str) -> f64 {
    let start = [" ", name, "=\""].concat();
    let value = svg.split(start.as_str()).nth(1).expect("it has a size");
    let value = value.split('"').next().expect("it ends");
    value.parse().expect("a number")
}

/// Draws a picture and checks that it has the right size and is not blank.
fn drawn(browser: &mut Browser, svg: &str) -> Dots {
    let file = browser.draw(svg).expect("it is drawn");
    let dots = Dots::of(&file);
    let promised = ["width", "height"].map(|name| (side(svg, name) * 2.0).round() as usize);
    assert_eq!([dots.across, dots.down], promised);
    let told = size(&file).expect("a PNG");
    assert_eq!([told.0 as usize, told.1 as usize], promised);
    let shades: BTreeSet<u8> = dots.grey.iter().copied().collect();
    assert!(shades.len() > 8, "{} shades", shades.len());
    dots
}

fn a_drawn_card_is_sharp_and_its_code_leads_to_it() {
    let report: Report = serde_json::from_value(report()).expect("the report of the build");
    let profile = Folder::empty();
    let mut browser = Browser::start(&programs().browser, profile.path()).expect("it starts");
    for language in Language::ALL {
        let page = Page {
            report: &report,
            edition: Edition::Hosted,
            language,
        };
        // A scatter plot, a card with 31 rows of dots, and a card without a chart.
        for id in ["train-compute", "nervous", "lead"] {
            let statistic = report.statistic(id).expect("in the report");
            let address = format!("https://example.org/card/{id}.{}.html", language.code());
            let dots = drawn(&mut browser, &card_picture(page, statistic, &address));
            assert_eq!(dots.across, 1080, "{id}");
            assert_eq!(dots.codes(), [address]);
        }
        let cover = drawn(&mut browser, &cover_picture(page));
        assert_eq!((cover.across, cover.down), (1200, 630));
    }
}
