//! The object messages that the page sends to its host, in the forms that common hosts understand.

use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// An event in the widget's own form: `{source:"statlas", type, …}`.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Event<'a> {
    /// The page is ready for commands.
    Ready {
        /// The version of the widget.
        version: &'a str,
        /// The title of the report.
        title: &'a str,
        /// The code of the page's language.
        lang: &'a str,
    },
    /// The selection has changed.
    Selection {
        /// Names and values of parameters as in the URL's hash.
        #[serde(serialize_with = "object")]
        selection: Vec<(String, String)>,
    },
    /// A card was opened.
    OpenCard {
        /// The id of the card.
        card: &'a str,
    },
    /// A file was offered for download.
    Download {
        /// The id of the card.
        card: &'a str,
        /// The code of the file's format.
        format: &'a str,
    },
    /// The height of the page has changed.
    Height {
        /// The height in CSS pixels.
        height: u32,
    },
}

/// An event as it is sent, with its sender.
#[derive(Clone, Debug, Serialize)]
pub struct Envelope<'a> {
    source: &'static str,
    #[serde(flatten)]
    event: Event<'a>,
}

impl<'a> From<Event<'a>> for Envelope<'a> {
    fn from(event: Event<'a>) -> Self {
        let source = "statlas";
        Self { source, event }
    }
}

/// The height in CSS pixels, in the forms of other scripts and sites.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Height<'a> {
    /// For Datawrapper's script, which finds the frame by a part of its address.
    Datawrapper {
        /// The height by that part of the address.
        #[serde(rename = "datawrapper-height")]
        heights: BTreeMap<&'a str, u32>,
    },
    /// For AMP; `sentinel` is `amp`, `kind` is `embed-size`.
    Amp {
        /// The receiver.
        sentinel: &'static str,
        /// The type of message.
        #[serde(rename = "type")]
        kind: &'static str,
        /// The height.
        height: u32,
    },
    /// For Medium and Embedly, which expect the object as JSON text; `context` is `iframe.resize`.
    Embedly {
        /// The frame's address as the host page wrote it.
        src: &'a str,
        /// The type of message.
        context: &'static str,
        /// The height.
        height: u32,
    },
    /// For open-iframe-resizer, after it has sent a message; `kind` is `iframe-resized`.
    OpenResizer {
        /// The type of message.
        #[serde(rename = "type")]
        kind: &'static str,
        /// The width.
        width: u32,
        /// The height.
        height: u32,
    },
    /// For WordPress; `message` is `height`.
    WordPress {
        /// The type of message.
        message: &'static str,
        /// The height.
        value: u32,
        /// The secret by which WordPress identifies the frame.
        secret: &'a str,
    },
}

impl<'a> Height<'a> {
    /// The message for Datawrapper's script.
    pub fn datawrapper(key: &'a str, height: u32) -> Self {
        let heights = BTreeMap::from([(key, height)]);
        Self::Datawrapper { heights }
    }

    /// The message for AMP.
    pub const fn amp(height: u32) -> Self {
        Self::Amp {
            sentinel: "amp",
            kind: "embed-size",
            height,
        }
    }

    /// The message for Medium and Embedly.
    pub const fn embedly(src: &'a str, height: u32) -> Self {
        Self::Embedly {
            src,
            context: "iframe.resize",
            height,
        }
    }

    /// The message for open-iframe-resizer.
    pub const fn open_resizer(width: u32, height: u32) -> Self {
        Self::OpenResizer {
            kind: "iframe-resized",
            width,
            height,
        }
    }

    /// The message for WordPress.
    pub const fn wordpress(secret: &'a str, value: u32) -> Self {
        Self::WordPress {
            message: "height",
            value,
            secret,
        }
    }
}

/// The message that WordPress needs before it accepts a height.
#[derive(Clone, Debug, Serialize)]
pub struct WordPressReady<'a> {
    message: &'static str,
    value: &'static str,
    secret: &'a str,
}

impl<'a> WordPressReady<'a> {
    /// `secret` is the one by which WordPress identifies the frame.
    pub const fn new(secret: &'a str) -> Self {
        Self {
            message: "ready",
            value: "",
            secret,
        }
    }
}

fn object<S: Serializer>(params: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(params.iter().map(|(key, value)| (key, value)))
}

#[cfg(test)]
mod tests {
    use super::{Envelope, Event, Height, WordPressReady};
    use serde::Serialize;
    use serde_json::{Value, json};

    #[track_caller]
    fn assert_sent(message: impl Serialize, form: Value) {
        assert_eq!(serde_json::to_value(message).ok(), Some(form));
    }

    #[test]
    fn events_have_our_form() {
        let params = [("chapter", "economy"), ("area", "CN,US")];
        let selection = params.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let selection = selection.to_vec();
        let (title, lang, version) = ("A report", "en", "1.0.0");
        let (card, format) = ("train-cost", "csv");
        for (event, form) in [
            (
                Event::Ready {
                    version,
                    title,
                    lang,
                },
                json!({"source": "statlas", "type": "ready", "version": "1.0.0", "title": "A report", "lang": "en"}),
            ),
            (
                Event::Selection { selection },
                json!({"source": "statlas", "type": "selection", "selection": {"chapter": "economy", "area": "CN,US"}}),
            ),
            (
                Event::OpenCard { card },
                json!({"source": "statlas", "type": "open-card", "card": "train-cost"}),
            ),
            (
                Event::Download { card, format },
                json!({"source": "statlas", "type": "download", "card": "train-cost", "format": "csv"}),
            ),
            (
                Event::Height { height: 740 },
                json!({"source": "statlas", "type": "height", "height": 740}),
            ),
        ] {
            assert_sent(Envelope::from(event), form);
        }
    }

    #[test]
    fn others_receive_the_height_in_their_forms() {
        assert_sent(
            Height::datawrapper("/card/x.zh.html", 9),
            json!({"datawrapper-height": {"/card/x.zh.html": 9}}),
        );
        assert_sent(
            Height::amp(9),
            json!({"sentinel": "amp", "type": "embed-size", "height": 9}),
        );
        assert_sent(
            Height::embedly("https://a.example/", 9),
            json!({"src": "https://a.example/", "context": "iframe.resize", "height": 9}),
        );
        assert_sent(
            Height::open_resizer(4, 9),
            json!({"type": "iframe-resized", "width": 4, "height": 9}),
        );
        assert_sent(
            Height::wordpress("aB3", 9),
            json!({"message": "height", "value": 9, "secret": "aB3"}),
        );
        assert_sent(
            WordPressReady::new("aB3"),
            json!({"message": "ready", "value": "", "secret": "aB3"}),
        );
    }
}
