//! The metadata by which other sites link to a page: oEmbed, Open Graph, canonical address.

use super::facts::facts;
use super::{Edition, Page};
use crate::chart::summary;
use crate::figure;
use crate::markup::put;
use crate::report::Statistic;
use crate::text::Language;

/// What is linked to: one card, or the whole report.
#[derive(Clone, Copy)]
pub struct Link<'a> {
    /// The report and the language of the page.
    pub page: Page<'a>,
    /// The card; `None` for the whole report.
    pub card: Option<&'a Statistic>,
}

impl<'a> Link<'a> {
    /// The title of what is linked to.
    pub fn title(self) -> &'a str {
        let report = &self.page.report.title;
        self.page.text(self.card.map_or(report, |it| &it.title))
    }

    /// The path of the page, relative to a build's folder.
    pub fn page_path(self) -> String {
        let report = || Edition::Hosted.report_href(self.page.language);
        self.path("html").or_else(report).unwrap_or_default()
    }

    /// The path of the picture, relative to a build's folder, whether or not the picture was made.
    /// `extension` is that of its format.
    pub fn picture_path(self, extension: &str) -> String {
        let code = self.page.language.code();
        let cover = || ["cover.", code, ".", extension].concat();
        self.path(extension).unwrap_or_else(cover)
    }

    /// The path of the oEmbed response, relative to a build's folder.
    pub fn oembed_path(self) -> String {
        let report = || match self.page.language {
            Language::Zh => "oembed.json".to_owned(),
            Language::En => "en.oembed.json".to_owned(),
        };
        self.path("oembed.json").unwrap_or_else(report)
    }

    /// The path of a card's file with this extension; `None` for the whole report.
    fn path(self, extension: &str) -> Option<String> {
        let code = self.page.language.code();
        let card = self.card?;
        Some(["card/", &card.id, ".", code, ".", extension].concat())
    }

    /// The alternative text of the picture.
    fn picture_in_words(self) -> String {
        let page = self.page;
        let mut text = self.title().to_owned();
        let stop = match page.language {
            Language::Zh => "。",
            Language::En => ". ",
        };
        let Some(card) = self.card else {
            return [&text, stop, &facts(page).join(" · ")].concat();
        };
        if let Some(chart) = figure::build(page.report, card, 0, page.language) {
            text.push_str(stop);
            text.push_str(&summary(&chart));
        }
        text
    }
}

/// The `<link>` and `<meta>` elements for the head of the page. `picture` is the picture's width
/// and height in pixels, if there is one. All of them need absolute addresses, so the result is
/// empty when `url`, the address of the build's folder, is empty.
pub fn published(link: Link, url: &str, picture: Option<(u32, u32)>) -> String {
    let mut out = String::new();
    if url.is_empty() {
        return out;
    }
    addresses(&mut out, link, url);
    open_graph(&mut out, link, url);
    if let Some((width, height)) = picture {
        let address = [url, &link.picture_path("png")].concat();
        property(&mut out, "image", &address);
        property(&mut out, "image:type", "image/png");
        property(&mut out, "image:width", &width.to_string());
        property(&mut out, "image:height", &height.to_string());
        property(&mut out, "image:alt", &link.picture_in_words());
    }
    let size = picture.map_or("summary", |_| "summary_large_image");
    let card = ["<meta name=\"twitter:card\" content=\"", size, "\">\n"];
    out.push_str(&card.concat());
    out
}

/// Writes the `<link>` elements. The one for oEmbed comes first, because its consumers may read
/// only the first kilobyte.
fn addresses(out: &mut String, link: Link, url: &str) {
    put!(
        out,
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"",
        { [url, &link.oembed_path()].concat() },
        "\" title=\"",
        { link.title() },
        "\">\n<link rel=\"canonical\" href=\"",
        { [url, &link.page_path()].concat() },
        "\">\n",
    );
    for language in Language::ALL {
        let page = Page {
            language,
            ..link.page
        };
        put!(
            out,
            "<link rel=\"alternate\" hreflang=\"",
            { language.tag() },
            "\" href=\"",
            { [url, &Link { page, ..link }.page_path()].concat() },
            "\">\n",
        );
    }
}

fn open_graph(out: &mut String, link: Link, url: &str) {
    let page = link.page;
    let locale = match page.language {
        Language::Zh => "zh_CN",
        Language::En => "en_GB",
    };
    let report = page.text(&page.report.summary);
    for (name, content) in [
        ("type", link.card.map_or("website", |_| "article")),
        ("site_name", page.report.issuer(page.language)),
        ("locale", locale),
        ("title", link.title()),
        (
            "description",
            link.card.map_or(report, |it| description(page, it)),
        ),
        ("url", &[url, &link.page_path()].concat()),
    ] {
        property(out, name, content);
    }
}

/// Writes an Open Graph property.
fn property(out: &mut String, name: &str, content: &str) {
    put!(
        out,
        "<meta property=\"og:",
        [name],
        "\" content=\"",
        { content },
        "\">\n",
    );
}

/// The text of a card, or the subtitle of its first figure if it has no text.
fn description<'a>(page: Page<'a>, statistic: &'a Statistic) -> &'a str {
    let text = page.text(&statistic.text);
    match statistic.figures.first() {
        Some(figure) if text.is_empty() => page.text(&figure.subtitle),
        _ => text,
    }
}
