//! Draws pictures with a program that, like many others, supports neither style sheets nor classes,
//! `currentColor` or `paint-order`. Every text must be visible in its colour and every series in
//! its own.
//!
//! Needs a font with Chinese letters on the machine.

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

/// Font families with Chinese letters, as installed on common systems.
const FAMILIES: [&str; 6] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
];

/// Pixels per unit of a picture. With two, the stems of letters contain pixels of their pure
/// colour.
const DOTS: f32 = 2.0;

/// The maximum difference in red, green or blue for a pixel to count as being of a colour.
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

/// One statistic for each kind of chart, and the index of that figure.
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

/// All pictures, each with a name.
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

/// The picture without everything that a program supporting only attributes ignores.
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

/// A text in a picture, with its place and colour.
struct Text {
    says: String,
    at: Rect,
    fill: Colour,
}

/// Collects the texts of a picture, except the outlines drawn under other texts.
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

/// The pixels in a part of a picture. All of them must be opaque.
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

/// The texts of a picture that cannot be seen as drawn, and the picture drawn without its texts.
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

/// A colour of the light theme, read from the page's style sheet.
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
            // Every text has its colour, size and font as attributes of its own or of a group
            // around it.
            if tag == "text" {
                for needed in ["fill", "font-size", "font-family"] {
                    let has = node.ancestors().any(|it| it.has_attribute(needed));
                    assert!(has, "{name}: a text without {needed}");
                }
            }
        }
    }
}
