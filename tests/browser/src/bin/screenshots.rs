//! Takes pictures of every view of the build in Chromium; `cargo xtask gallery` runs it.

use browser_tests::views::{LANGUAGES, THEMES, views};
use browser_tests::{Page, Site};
use std::fs;
use std::path::PathBuf;

/// Widths and heights in CSS pixels: small phone, phone, tablet, laptop, large screen.
const SIZES: [(u32, u32); 5] = [
    (320, 900),
    (360, 1200),
    (768, 1100),
    (1280, 1000),
    (1920, 1080),
];

/// Writes `VIEW.WIDTH.LANGUAGE.THEME.png` into the folder given as argument.
fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.expect("the folder for the pictures");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let site = Site::of_build();
    let page = Page::open("about:blank");
    for (width, height) in SIZES {
        page.session.emulate_screen(width, height);
        for view in views() {
            for language in LANGUAGES {
                for theme in THEMES {
                    view.open(&page, &site.url(&view.address(language, theme)));
                    let name = format!("{}.{width}.{language}.{theme}.png", view.name);
                    fs::write(folder.join(name), page.session.screenshot())
                        .expect("the picture can be written");
                }
            }
        }
    }
}
