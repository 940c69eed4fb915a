//! Pictures as programs draw them that know neither style sheets nor classes, neither
//! `currentColor` nor `paint-order`: every text is there in its colour, and every series in its
//! own.
//!
//! They are drawn with the fonts of this machine, of which one must have Chinese letters.

use resvg::tiny_skia::{Pixmap, Rect, Transform};
use resvg::usvg::{Group, Node, Options, Paint, Tree, fontdb, roxmltree};
use statlas_core::chart::{Kind, Mark, Role, Width, layout};
use statlas_core::figure::{self, ChartSettings};
use statlas_core::page::{Edition, Page};
use statlas_core::picture::{card_picture, chart_picture, cover_picture};
use statlas_core::report::{Report, Statistic};
use statlas_core::text::Language;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

/// Faces that have Chinese letters, by the systems that bring them.
const FAMILIES: [&str; 6] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
];

/// Dots for each unit of a picture: at two the stems of letters have dots of their pure colour.
const DOTS: f32 = 2.0;

/// By how much red, green and blue of a dot may differ from a colour.
const NEAR: u8 = 40;

type Colour = [u8; 3];

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    Report::from_json(include_str!("../../data/ai-index-2024.json")).expect("the report is valid")
});

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_system_fonts();
    let has = |family: &&str| {
        let families = &[fontdb::Family::Name(family)];
        let query = fontdb::Query {
            families,
            ..fontdb::Query::default()
        };
        fonts.query(&query).is_some()
    };
    let Some(family) = FAMILIES.into_iter().find(has) else {
        panic!(
            "no font with Chinese letters to draw pictures with, none of {FAMILIES:?}; on Debian \
             `sudo apt-get install fonts-noto-cjk` brings the first"
        )
    };
    fonts.set_sans_serif_family(family);
    fonts.set_serif_family(family);
    Arc::new(fonts)
});

fn page(language: Language) -> Page<'static> {
    Page {
        report: &REPORT,
        edition: Edition::Hosted,
        language,
    }
}

/// One statistic for each kind of chart, and the index of its figure.
fn of_each_kind() -> Vec<(&'static Statistic, usize)> {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut found = Vec::new();
    for statistic in REPORT.statistics.iter() {
        for index in statistic.drawn() {
            let kind = statistic.figures[index].kind;
            if !kinds.contains(&kind) {
                kinds.push(kind);
                found.push((statistic, index));
            }
        }
    }
    found
}

/// Every picture there is, each with its name.
fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for language in Language::ALL {
        let page = page(language);
        let code = language.code();
        all.push((format!("cover.{code}"), cover_picture(page)));
        for statistic in REPORT.statistics.iter() {
            let id = &statistic.id;
            let card = card_picture(page, statistic, "https://example.org/card");
            all.push((format!("card of {id}.{code}"), card));
            for index in statistic.drawn() {
                let chart = chart_picture(page, statistic, index, ChartSettings::default());
                all.push((format!("{id}-{index}.{code}"), chart));
            }
        }
    }
    all
}

/// The picture as a program takes it that knows attributes only.
fn plainly_read(picture: &str) -> String {
    let document = roxmltree::Document::parse(picture).expect("a picture is XML");
    let mut cuts = Vec::new();
    for node in document.descendants().filter(|it| it.is_element()) {
        if node.has_tag_name(("http://www.w3.org/2000/svg", "style")) {
            cuts.push(node.range());
        }
        let unknown = ["class", "style", "paint-order"];
        let attributes = node.attributes();
        let unknown = attributes.filter(|it| {
            unknown.contains(&it.name()) || ["currentColor", "var("].contains(&it.value())
        });
        cuts.extend(unknown.map(|it| it.range()));
    }
    without(picture, &cuts)
}

/// The picture without its texts.
fn without_texts(picture: &str) -> String {
    let document = roxmltree::Document::parse(picture).expect("a picture is XML");
    let texts = document
        .descendants()
        .filter(|it| it.tag_name().name() == "text");
    without(picture, &texts.map(|it| it.range()).collect::<Vec<_>>())
}

fn without(text: &str, cuts: &[std::ops::Range<usize>]) -> String {
    let mut left = text.to_owned();
    for cut in cuts.iter().rev() {
        left.replace_range(cut.clone(), "");
    }
    left
}

fn tree(picture: &str) -> Tree {
    let options = Options {
        fontdb: FONTS.clone(),
        ..Options::default()
    };
    Tree::from_str(picture, &options).expect("a picture is SVG")
}

fn drawn(tree: &Tree) -> Pixmap {
    let size = tree.size();
    let (width, height) = (size.width() * DOTS, size.height() * DOTS);
    let mut dots = Pixmap::new(width as u32, height as u32).expect("a size");
    resvg::render(tree, Transform::from_scale(DOTS, DOTS), &mut dots.as_mut());
    dots
}

/// A text of a picture: what it says, where, and in which colour.
struct Text {
    says: String,
    at: Rect,
    fill: Colour,
}

/// The texts of a picture but those that are a rim under another.
fn texts(group: &Group, found: &mut Vec<Text>) {
    for node in group.children() {
        match node {
            Node::Group(group) => texts(group, found),
            Node::Text(text) => {
                let [chunk, ..] = text.chunks() else { continue };
                let span = &chunk.spans()[0];
                let Some(Paint::Color(fill)) = span.fill().map(|it| it.paint()) else {
                    continue;
                };
                if span.stroke().is_none() {
                    found.push(Text {
                        says: chunk.text().to_owned(),
                        at: text.abs_bounding_box(),
                        fill: [fill.red, fill.green, fill.blue],
                    });
                }
            }
            _ => {}
        }
    }
}

/// The dots of a part of a picture; none of it is transparent.
fn dots(picture: &Pixmap, part: Rect) -> impl Iterator<Item = ((u32, u32), Colour)> + '_ {
    let edge = |at: f32, most: u32| ((at * DOTS).max(0.0) as u32).min(most);
    let (left, right) = (part.left(), part.right() + 1.0);
    let columns = edge(left, picture.width())..edge(right, picture.width());
    let rows = edge(part.top(), picture.height())..edge(part.bottom() + 1.0, picture.height());
    rows.flat_map(move |y| columns.clone().map(move |x| (x, y)))
        .filter_map(|(x, y)| Some(((x, y), picture.pixel(x, y)?)))
        .map(|(at, dot)| (at, [dot.red(), dot.green(), dot.blue()]))
}

fn is_near(one: Colour, other: Colour) -> bool {
    one.iter()
        .zip(other)
        .all(|(one, other)| one.abs_diff(other) <= NEAR)
}

/// What is wrong with the texts of a picture as it is drawn, and the picture without them.
fn faults_of_texts(picture: &str) -> (Vec<String>, Pixmap) {
    let whole = tree(picture);
    let mut found = Vec::new();
    texts(whole.root(), &mut found);
    let bare = drawn(&tree(&without_texts(picture)));
    let whole = drawn(&whole);
    let mut faults = Vec::new();
    for text in &found {
        let dots = dots(&whole, text.at).zip(dots(&bare, text.at));
        let is_there =
            |((_, now), (_, before))| is_near(now, text.fill) && !is_near(before, text.fill);
        if dots.filter(|it| is_there(*it)).count() < 3 {
            faults.push(format!("“{}” is not there in {:?}", text.says, text.fill));
        }
    }
    (faults, bare)
}

/// A colour of the light theme from the style sheet of the page.
fn of_the_page(name: &str) -> Colour {
    let sheet = include_str!("../../style/chart.css");
    let start = format!("--{name}: #");
    let digits = sheet.split(start.as_str()).nth(1).expect(name);
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect(name);
    [part(0), part(2), part(4)]
}

/// The colours in which a figure's values are drawn, by their names in the style sheet.
fn colours(marks: &[Mark]) -> BTreeSet<String> {
    let named = marks.iter().filter_map(|mark| match mark.role {
        Role::Bar | Role::Bound | Role::Dot | Role::Line => Some(format!("mark-{}", mark.colour)),
        Role::Cell => Some(format!("level-{}", mark.colour)),
        _ => None,
    });
    named.collect()
}

#[test]
fn charts_are_drawn_whole_without_style_sheets() {
    let kinds = of_each_kind();
    assert!(kinds.len() >= 10, "{} kinds", kinds.len());
    let mut faults = Vec::new();
    for language in Language::ALL {
        let page = page(language);
        for (statistic, index) in &kinds {
            let name = format!("{}-{index}.{}", statistic.id, language.code());
            let picture = chart_picture(page, statistic, *index, ChartSettings::default());
            let picture = plainly_read(&picture);
            let (texts, bare) = faults_of_texts(&picture);
            faults.extend(texts.iter().map(|fault| format!("{name}: {fault}")));
            let figure = figure::build(&REPORT, statistic, *index, language);
            let scene = layout(&figure.expect("it has a chart"), Width::Wide);
            let says = roxmltree::Document::parse(&picture).expect("XML");
            let says: Vec<_> = says.descendants().filter_map(|it| it.text()).collect();
            assert!(says.len() > scene.marks.iter().filter(|it| it.role.is_text()).count());
            let everywhere = Rect::from_xywh(0.0, 0.0, 1e4, 1e4).expect("a part");
            for colour in colours(&scene.marks) {
                let wanted = of_the_page(&colour);
                let found = dots(&bare, everywhere).filter(|(_, dot)| *dot == wanted);
                if found.take(8).count() < 8 {
                    faults.push(format!("{name}: nothing is drawn in {colour}"));
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults[..faults.len().min(40)].join("\n")
    );
}

#[test]
fn cards_and_covers_are_drawn_whole_without_style_sheets() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let page = page(language);
        let mut pictures = vec![cover_picture(page)];
        for id in ["train-cost", "nervous"] {
            let statistic = REPORT.statistic(id).expect("in the report");
            pictures.push(card_picture(page, statistic, "https://example.org/"));
        }
        for picture in pictures {
            faults.extend(faults_of_texts(&plainly_read(&picture)).0);
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn pictures_have_attributes_only() {
    for (name, picture) in all() {
        let document = roxmltree::Document::parse(&picture).expect("a picture is XML");
        for node in document.descendants().filter(|it| it.is_element()) {
            let tag = node.tag_name().name();
            assert_ne!(tag, "style", "{name}");
            for it in node.attributes() {
                let (attribute, value) = (it.name(), it.value());
                let known = !["class", "style", "paint-order"].contains(&attribute);
                assert!(known, "{name}: {tag} has {attribute}={value:?}");
                let paint = ["fill", "stroke"].contains(&attribute);
                assert!(
                    !paint || value == "none" || value.starts_with('#'),
                    "{name}: {tag} has {attribute}={value:?}"
                );
                let percent = ["width", "height", "x", "y"].contains(&attribute);
                assert!(!percent || value.parse::<f64>().is_ok(), "{name}: {value}");
            }
            // Every text says by itself or its group what it looks like.
            if tag == "text" {
                for needed in ["fill", "font-size", "font-family"] {
                    let has = node.ancestors().any(|it| it.has_attribute(needed));
                    assert!(has, "{name}: a text without {needed}");
                }
            }
        }
    }
}
