//! Tests the prerendered pages as text: they must be complete without scripts and work under a
//! strict content security policy.

use statlas::prerender::{File, Manifest, hosted, offline, pictures};
use statlas_core::report::Report;
use statlas_core::text::Language;
use std::sync::OnceLock;

fn report() -> &'static Report {
    static REPORT: OnceLock<Report> = OnceLock::new();
    REPORT.get_or_init(|| {
        let text = include_str!("../data/ai-index-2024.json");
        Report::from_json(text).unwrap_or_else(|fault| panic!("{fault:?}"))
    })
}

fn manifest() -> Manifest {
    Manifest {
        script: "statlas.js".into(),
        style: "style.css".into(),
        still: "still.css".into(),
        report: "report.json".into(),
        inline_style: ".card{}".into(),
        inline_still: ".controls{}".into(),
        inline_boot: "<script>boot()</script>".into(),
        ..Manifest::default()
    }
}

fn page<'a>(pages: &'a [File], path: &str) -> &'a str {
    let found = pages.iter().find(|page| page.path == path);
    &found.unwrap_or_else(|| panic!("no page {path}")).text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\'', "&#39;")
        .replace('"', "&quot;")
}

/// The page without the elements that mark words of another language.
fn without_language_marks(html: &str) -> String {
    let mut out = String::new();
    let mut parts = html.split("<span lang=");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (_, marked) = part.split_once('>').expect("a tag ends");
        let (text, rest) = marked.split_once("</span>").expect("an element ends");
        out.push_str(text);
        out.push_str(rest);
    }
    out
}

/// The texts of a page outside elements that are marked as being in another language.
fn unmarked_texts(html: &str) -> Vec<String> {
    let body = html.split("<body>").nth(1).unwrap_or_default();
    let mut rest = body.split("<script").next().unwrap_or_default();
    // For each enclosing element, whether it sets a language of its own.
    let mut around: Vec<bool> = Vec::new();
    let mut texts = Vec::new();
    while let Some(start) = rest.find('<') {
        if !around.contains(&true) {
            texts.push(rest[..start].to_owned());
        }
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        if tag.starts_with('/') {
            around.pop();
        } else if !tag.starts_with('!') && !tag.ends_with('/') && !is_empty_element(tag) {
            around.push(tag.contains(" lang=\"") && !tag.contains("data-statlas"));
        }
        rest = &rest[end + 1..];
    }
    texts
}

fn is_empty_element(tag: &str) -> bool {
    let name = tag.split(' ').next().unwrap_or_default();
    ["input", "link", "meta", "br", "img"].contains(&name)
}

/// Whether a text has three English words in a row. No name in the report has.
fn is_english_phrase(text: &str) -> bool {
    let is_word = |word: &&str| {
        let letters = word.trim_matches(|it: char| !it.is_ascii_alphabetic());
        letters.len() > 1 && letters.bytes().any(|it| it.is_ascii_lowercase())
    };
    let mut runs = text.split(|it: char| !it.is_ascii());
    runs.any(|run| {
        let words: Vec<bool> = run.split(' ').map(|it| is_word(&it)).collect();
        words.windows(3).any(|row| row == [true; 3])
    })
}

#[test]
fn every_text_in_the_other_language_says_so() {
    let mut pages = hosted(report(), &manifest());
    pages.extend(offline(report(), &manifest()));
    let is_han = |it: char| ('\u{3400}'..='\u{9fff}').contains(&it);
    for File { path, text: html } in &pages {
        let chinese = html.starts_with("<!doctype html>\n<html lang=\"zh");
        let foreign = |text: &String| match chinese {
            true => is_english_phrase(text),
            false => text.contains(is_han),
        };
        let found: Vec<String> = unmarked_texts(html).into_iter().filter(foreign).collect();
        assert_eq!(found, [""; 0], "{path}");
    }
}

#[test]
fn what_can_be_pressed_in_a_card_is_named_with_its_title() {
    let pages = hosted(report(), &manifest());
    for path in ["index.html", "en.html"] {
        let html = page(&pages, path);
        for (part, count) in [("share", 75), ("more", 75), ("table", 1), ("verdict", 1)] {
            let found = report().statistics.iter().filter(|it| {
                let id = &it.id;
                let named =
                    format!(" id=\"{part}-{id}\" aria-labelledby=\"{part}-{id} title-{id}\"");
                html.contains(&named)
            });
            assert!(found.count() >= count, "{path}: {part}");
        }
        assert!(!html.contains("role=\"region\""), "{path}");
    }
}

#[test]
fn every_page_has_one_first_heading_and_no_step_is_left_out_below() {
    let mut pages = hosted(report(), &manifest());
    pages.extend(offline(report(), &manifest()));
    for File { path, text: html } in &pages {
        let levels = html.match_indices("<h").filter_map(|(at, _)| {
            let level = html[at + 2..].chars().next()?.to_digit(10)?;
            Some(level)
        });
        let levels: Vec<u32> = levels.collect();
        assert_eq!(levels.iter().filter(|it| **it == 1).count(), 1, "{path}");
        assert_eq!(levels[0], 1, "{path}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{path}: {pair:?}");
        }
    }
}

#[test]
fn every_card_stands_in_every_whole_page_with_its_title() {
    let mut pages = hosted(report(), &manifest());
    pages.extend(offline(report(), &manifest()));
    let whole = [
        ("index.html", Language::Zh),
        ("en.html", Language::En),
        ("ai-index-2024.zh.html", Language::Zh),
        ("ai-index-2024.en.html", Language::En),
    ];
    for (path, language) in whole {
        let html = &without_language_marks(page(&pages, path));
        for statistic in report().statistics.iter() {
            let hook = format!("data-card=\"{}\"", statistic.id);
            assert_eq!(html.matches(&hook).count(), 1, "{path}: {hook}");
            let title = escaped(statistic.title.get(language));
            assert!(
                html.contains(&title),
                "{path}: the title of {} is missing",
                statistic.id
            );
        }
    }
}

#[test]
fn every_card_has_a_page_of_its_own_in_both_languages() {
    let pages = hosted(report(), &manifest());
    for statistic in report().statistics.iter() {
        for language in Language::ALL {
            let path = format!("card/{}.{}.html", statistic.id, language.code());
            let html = page(&pages, &path);
            assert_eq!(html.matches("<article").count(), 1, "{path}");
            assert!(
                html.contains("href=\"../style.css\""),
                "{path} does not find its style sheet"
            );
        }
    }
}

#[test]
fn hosted_pages_keep_to_a_strict_policy() {
    for File { path, text: html } in hosted(report(), &manifest()) {
        assert!(!html.contains(" style="), "{path}: a style attribute");
        assert!(!html.contains("<style"), "{path}: a style element");
        assert_eq!(
            html.matches("<script").count(),
            1,
            "{path}: one script, from a file"
        );
        assert!(html.contains("<script src="), "{path}");
        assert!(
            !html.contains(" onclick="),
            "{path}: a handler in an attribute"
        );
    }
}

/// The style for pages without scripts is in `<noscript>`, so that it also works in browsers
/// without the media feature `scripting`.
#[test]
fn readers_without_scripts_have_a_style_of_their_own() {
    for File { path, text: html } in hosted(report(), &manifest()) {
        let up = if path.starts_with("card/") { "../" } else { "" };
        let link = format!("<noscript><link rel=\"stylesheet\" href=\"{up}still.css\"></noscript>");
        assert!(html.contains(&link), "{path}");
    }
    for File { path, text: html } in offline(report(), &manifest()) {
        let style = "<noscript><style>.controls{}</style></noscript>";
        assert!(html.contains(style), "{path}");
    }
}

#[test]
fn the_offline_edition_refers_to_nothing_outside() {
    for File { path, text: html } in offline(report(), &manifest()) {
        for outside in [" src=\"", "href=\"http", "href=\"card/", "url(", "@import"] {
            assert!(!html.contains(outside), "{path}: {outside}");
        }
        assert!(html.contains("boot()"), "{path}");
    }
}

#[test]
fn every_drawn_figure_of_the_offline_edition_is_drawn() {
    for File { path, text: html } in offline(report(), &manifest()) {
        let drawn = report()
            .statistics
            .iter()
            .filter(|it| {
                it.figures
                    .first()
                    .is_some_and(|figure| figure.kind.is_drawn())
            })
            .count();
        assert_eq!(html.matches("<svg class=\"chart").count(), drawn, "{path}");
    }
}

#[test]
fn other_views_are_made_only_when_chosen() {
    for File { path, text: html } in hosted(report(), &manifest()) {
        assert!(!html.contains("data-check="), "{path}");
        assert!(!html.contains("data-subject"), "{path}");
        assert_eq!(html.matches("<main").count(), 1, "{path}");
    }
}

#[test]
fn what_needs_an_absolute_address_is_there_only_when_it_is_known() {
    for unknown in hosted(report(), &manifest()) {
        assert!(!unknown.text.contains("canonical"), "{}", unknown.path);
    }
    let known = Manifest {
        url: "https://example.org/statlas/".into(),
        ..manifest()
    };
    let card = &report().statistics[0];
    let address = format!("https://example.org/statlas/card/{}.en.html", card.id);
    let pages = hosted(report(), &known);
    let html = page(&pages, &format!("card/{}.en.html", card.id));
    for part in [
        format!("<link rel=\"canonical\" href=\"{address}\">"),
        format!("<meta property=\"og:url\" content=\"{address}\">"),
        format!(
            "<meta property=\"og:title\" content=\"{}\">",
            escaped(&card.title.en)
        ),
    ] {
        assert!(html.contains(&part), "{part}");
    }
    for it in pages.iter().filter(|it| it.path.ends_with(".html")) {
        let head = it.text.find("<head>").expect("a head");
        let oembed = it.text.find("oembed.json").expect("a link to oEmbed");
        assert!(oembed - head < 1024, "{}", it.path);
        assert!(!it.text.contains("og:image"), "{}: no picture", it.path);
        assert!(it.text.contains("\"twitter:card\" content=\"summary\""));
    }
}

/// A build with an address, and with the English pictures of one card and of the whole report.
fn pictured() -> Manifest {
    let card = format!("card/{}.en.png", report().statistics[1].id);
    Manifest {
        url: "https://example.org/statlas/".into(),
        pictures: [(card, (1080, 1500)), ("cover.en.png".into(), (1200, 630))].into(),
        ..manifest()
    }
}

#[test]
fn a_page_shows_its_picture_to_those_who_link_to_it() {
    let pages = hosted(report(), &pictured());
    let card = &report().statistics[1];
    let paths = [format!("card/{}.en", card.id), "en".to_owned()];
    let pictures = [format!("card/{}.en.png", card.id), "cover.en.png".into()];
    let titles = [&card.title.en, &report().title.en];
    for (place, (width, height)) in [("1080", "1500"), ("1200", "630")].into_iter().enumerate() {
        let html = page(&pages, &format!("{}.html", paths[place]));
        for part in [
            format!(
                "image\" content=\"https://example.org/statlas/{}\"",
                pictures[place]
            ),
            "image:type\" content=\"image/png\"".to_owned(),
            format!("image:width\" content=\"{width}\""),
            format!("image:height\" content=\"{height}\""),
            format!("image:alt\" content=\"{}. ", escaped(titles[place])),
            "\"twitter:card\" content=\"summary_large_image\"".to_owned(),
        ] {
            assert!(html.contains(&part), "{}: {part}", paths[place]);
        }
    }
    // A page must not use the picture of another language.
    assert!(!page(&pages, "index.html").contains("og:image"));
}

#[test]
fn without_an_address_a_picture_is_not_told_of() {
    let nowhere = Manifest {
        url: String::new(),
        ..pictured()
    };
    for it in hosted(report(), &nowhere) {
        assert!(it.path.ends_with(".html"), "{}", it.path);
        for part in ["og:", "twitter:", ".png", "oembed"] {
            assert!(!it.text.contains(part), "{}: {part}", it.path);
        }
    }
}

#[test]
fn every_page_has_an_answer_for_oembed_that_frames_it() {
    let known = pictured();
    let files = hosted(report(), &known);
    let (answers, pages): (Vec<&File>, Vec<&File>) =
        files.iter().partition(|it| it.path.ends_with(".json"));
    assert_eq!(answers.len(), pages.len());
    for it in pages {
        let link = it.text.split("application/json+oembed\" href=\"").nth(1);
        let address = link.and_then(|it| it.split('"').next()).expect("a link");
        let path = address
            .strip_prefix(&known.url)
            .expect("an absolute address");
        let answer: serde_json::Value = serde_json::from_str(page(&files, path)).expect("JSON");
        let html = answer["html"].as_str().expect("markup");
        let framed = format!("<iframe src=\"{}{}\"", known.url, it.path);
        assert!(html.starts_with(&framed), "{html}");
        assert!(answer["height"].as_u64() >= Some(300), "{path}");
        let picture = match it.path.as_str() {
            "en.html" => "cover.en.png".to_owned(),
            path => path.replace(".html", ".png"),
        };
        let expected = known.pictures.get(&picture);
        let address = expected.map(|_| [&known.url, &picture].map(String::as_str).concat());
        assert_eq!(answer["thumbnail_url"].as_str(), address.as_deref());
        let size = ["thumbnail_width", "thumbnail_height"].map(|it| answer[it].as_u64());
        let expected = expected.map(|it| (u64::from(it.0), u64::from(it.1)));
        assert_eq!(size[0].zip(size[1]), expected);
    }
}

#[test]
fn there_is_a_picture_of_every_page() {
    let drawn = pictures(report(), &manifest());
    assert_eq!(drawn.len(), 2 * (report().statistics.len() + 1));
    for File { path, text } in &drawn {
        assert!(
            path.ends_with(".svg") && text.starts_with("<svg "),
            "{path}"
        );
        assert!(!text.contains("crispEdges"), "{path}: a code of no address");
    }
    let coded = pictures(report(), &pictured());
    let codes = coded.iter().filter(|it| it.text.contains("crispEdges"));
    assert_eq!(codes.count(), drawn.len() - Language::ALL.len());
}

#[test]
fn the_same_report_makes_the_same_pages() {
    let write = || {
        [
            hosted(report(), &manifest()),
            offline(report(), &manifest()),
        ]
        .concat()
    };
    for (one, two) in write().iter().zip(write()) {
        assert_eq!(one.path, two.path);
        assert!(one.text == two.text, "{} differs", one.path);
    }
}

/// The bundled report with every statistic three times, under different ids.
fn large_report() -> &'static Report {
    let text = include_str!("../data/ai-index-2024.json");
    let mut json: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let once = json["statistics"].as_array().expect("statistics").clone();
    let again = |time: usize| {
        once.iter().cloned().map(move |mut it| {
            it["id"] = format!("{}-{time}", it["id"].as_str().expect("an id")).into();
            it
        })
    };
    let more: Vec<serde_json::Value> = (2..4).flat_map(again).collect();
    let all = json["statistics"].as_array_mut().expect("statistics");
    all.extend(more);
    let report = Report::from_json(&json.to_string());
    Box::leak(Box::new(report.unwrap_or_else(|fault| panic!("{fault:?}"))))
}

#[test]
fn what_folds_out_of_a_large_report_costs_nothing_where_scripts_run() {
    let (small, large) = (report(), large_report());
    let folds = |html: &str| html.matches("<details class=\"verdict\"").count();
    let (once, thrice) = (hosted(small, &manifest()), hosted(large, &manifest()));
    let (once, thrice) = (page(&once, "en.html"), page(&thrice, "en.html"));
    assert_eq!(once.matches("<noscript><details").count(), 0);
    assert_eq!(
        folds(thrice),
        3 * folds(once),
        "none is lost without scripts"
    );
    let scripted: String = thrice
        .split("<noscript>")
        .map(|part| part.rsplit("</noscript>").next().unwrap_or_default())
        .collect();
    let ahead: Vec<&str> = thrice.split("<article").skip(1).take(12).collect();
    assert_eq!(
        folds(&scripted),
        ahead.iter().map(|it| folds(it)).sum::<usize>()
    );
}
