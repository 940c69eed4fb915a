//! The HTML that an editor pastes into a page to embed the widget.

use crate::code::Code;
use crate::selection::Theme;
use crate::text::Language;

/// The settings of an embed.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// The absolute address of the build's folder, ending in a slash.
    pub folder: &'a str,
    /// The id of the one statistic to show; `None` for the whole report.
    pub card: Option<&'a str>,
    /// The language in which the widget starts.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// The height to reserve, in CSS pixels.
    pub height: u32,
    /// The accessible name of the frame.
    pub title: &'a str,
    /// The version of the widget in that folder.
    pub version: &'a str,
}

impl Snippet<'_> {
    /// The address of the page in the frame.
    pub fn page(&self) -> String {
        let code = self.language.code();
        let file = match (self.card, self.language) {
            (Some(id), _) => ["card/", id, ".", code, ".html"].concat(),
            (None, Language::Zh) => "index.html".to_owned(),
            (None, Language::En) => "en.html".to_owned(),
        };
        let theme = match self.theme {
            Theme::Auto => String::new(),
            theme => ["?theme=", theme.code()].concat(),
        };
        [self.folder, &file, &theme].concat()
    }

    /// A `<script>` element that inserts a frame and keeps its height right, and a link for
    /// browsers without scripts.
    pub fn script(&self) -> String {
        let mut tag = String::from("<script src=\"");
        escape_into(&mut tag, &[self.folder, "embed.js"].concat());
        tag.push('"');
        let theme = (self.theme != Theme::Auto).then_some(self.theme.code());
        let height = self.height.to_string();
        let attributes = [
            ("card", self.card),
            ("lang", Some(self.language.code())),
            ("theme", theme),
            ("min-height", Some(&height)),
            ("frame-title", Some(self.title)),
            ("version", Some(self.version)),
        ];
        for (name, value) in attributes {
            if let Some(value) = value {
                for part in [" data-", name, "=\""] {
                    tag.push_str(part);
                }
                escape_into(&mut tag, value);
                tag.push('"');
            }
        }
        tag.push_str("></script><noscript><a href=\"");
        escape_into(&mut tag, &self.page());
        tag.push_str("\">");
        escape_into(&mut tag, self.title);
        tag.push_str("</a></noscript>");
        tag
    }

    /// An `<iframe>` of fixed height, for pages that do not allow scripts.
    pub fn frame(&self) -> String {
        let mut tag = String::from("<iframe src=\"");
        escape_into(&mut tag, &self.page());
        tag.push_str("\" title=\"");
        escape_into(&mut tag, self.title);
        tag.push_str("\" width=\"100%\" height=\"");
        tag.push_str(&self.height.to_string());
        tag.push_str("\" loading=\"lazy\" style=\"border:0\" data-version=\"");
        escape_into(&mut tag, self.version);
        tag.push_str("\"></iframe>");
        tag
    }
}

/// The address of a build's folder, from the address of one of its pages. `levels` is the number of
/// folders between the build's folder and the page. Returns `None` if the page is not on a web
/// server.
pub fn folder(page: &str, levels: usize) -> Option<&str> {
    let page = page.split(['?', '#']).next()?;
    let host = page.find("://").filter(|_| page.starts_with("http"))? + 3;
    let mut end = host + page[host..].rfind('/')?;
    for _ in 0..levels {
        end = host + page[host..end].rfind('/')?;
    }
    Some(&page[..=end])
}

/// Appends text, escaped for use in an attribute or an element.
fn escape_into(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snippet() -> Snippet<'static> {
        Snippet {
            folder: "https://x.org/s/",
            card: Some("train-cost"),
            language: Language::En,
            theme: Theme::Dark,
            height: 512,
            title: "“Cost” <up> & \"up\"",
            version: "1.2.3",
        }
    }

    #[test]
    fn one_line_for_a_card() {
        assert_eq!(
            snippet().script(),
            "<script src=\"https://x.org/s/embed.js\" data-card=\"train-cost\" data-lang=\"en\" \
             data-theme=\"dark\" data-min-height=\"512\" \
             data-frame-title=\"“Cost” &lt;up&gt; &amp; &quot;up&quot;\" data-version=\"1.2.3\"\
             ></script><noscript>\
             <a href=\"https://x.org/s/card/train-cost.en.html?theme=dark\">\
             “Cost” &lt;up&gt; &amp; &quot;up&quot;</a></noscript>"
        );
    }

    #[test]
    fn a_frame_for_the_page() {
        let page = Snippet {
            card: None,
            language: Language::Zh,
            theme: Theme::Auto,
            title: "报告",
            ..snippet()
        };
        assert_eq!(
            page.frame(),
            "<iframe src=\"https://x.org/s/index.html\" title=\"报告\" width=\"100%\" \
             height=\"512\" loading=\"lazy\" style=\"border:0\" data-version=\"1.2.3\"></iframe>"
        );
    }

    #[test]
    fn the_folder_is_above_the_page() {
        for (page, levels, expected) in [
            (
                "https://x.org/s/index.html?a=/b#c/d",
                0,
                Some("https://x.org/s/"),
            ),
            ("https://x.org/s/", 0, Some("https://x.org/s/")),
            ("https://x.org/", 0, Some("https://x.org/")),
            (
                "https://x.org/s/card/a.zh.html",
                1,
                Some("https://x.org/s/"),
            ),
            ("https://x.org/card/a.zh.html", 1, Some("https://x.org/")),
            ("file:///s/index.html", 0, None),
            ("about:srcdoc", 0, None),
            ("https://x.org/a.html", 1, None),
        ] {
            assert_eq!(folder(page, levels), expected, "{page}");
        }
    }
}
