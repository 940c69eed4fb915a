//! Object messages from the host page. Each type accepts exactly one form of message; fields that
//! no type asks for are not read, however deeply they are nested.

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::str::FromStr;
use strum::EnumString;

/// The maximum number of parameters in a selection; a selection with more is rejected.
const MOST_PARAMS: usize = 20;

/// A message of open-iframe-resizer: `{type}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct OpenResizer {
    /// What the script asks for.
    #[serde(rename = "type", deserialize_with = "word")]
    pub wish: Wish,
}

/// The messages of open-iframe-resizer that get an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString)]
pub enum Wish {
    /// The greeting: the script wants to be told of every change.
    #[strum(serialize = "iframe-child-init")]
    Greeting,
    /// A request for the present size.
    #[strum(serialize = "iframe-get-child-dimensions")]
    Size,
}

/// The greeting of WordPress: `{message:"ready", secret}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct WordPress {
    #[serde(rename = "message", deserialize_with = "word")]
    _message: Ready,
    /// The secret by which WordPress identifies the frame; not checked yet.
    pub secret: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
enum Ready {
    Ready,
}

/// The fields that every command to the widget has: `{target:"statlas", type}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Addressed {
    #[serde(rename = "target", deserialize_with = "word")]
    _target: Target,
    /// The kind of command.
    #[serde(rename = "type", deserialize_with = "word")]
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
enum Target {
    Statlas,
}

/// The kinds of command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// Has the further field of [`Selected`].
    Select,
    /// Has the further field of [`Valued`].
    Theme,
    /// Has the further field of [`Valued`].
    Lang,
}

/// The further field of a `select` command: `{selection:{…}}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Selected {
    /// Names and values of parameters as in the URL's hash.
    #[serde(deserialize_with = "params")]
    pub selection: Vec<(String, String)>,
}

/// The further field of a `theme` or `lang` command: `{value}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Valued {
    /// The code of the theme or language.
    pub value: String,
}

/// Reads a text that is one of the names of `T`; any other text is an error.
fn word<'de, D: Deserializer<'de>, T: FromStr>(deserializer: D) -> Result<T, D::Error> {
    let name = String::deserialize(deserializer)?;
    name.parse()
        .map_err(|_| D::Error::custom("an unknown name"))
}

/// Reads the parameters of a selection. It is an error if there are more than [`MOST_PARAMS`] or if
/// a value is not a text, a year or a list of texts.
fn params<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, String)>, D::Error> {
    deserializer.deserialize_any(ParamsVisitor)
}

struct ParamsVisitor;

impl<'de> Visitor<'de> for ParamsVisitor {
    type Value = Vec<(String, String)>;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a selection")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut params = Vec::new();
        while let Some((key, ParamValue(value))) = map.next_entry()? {
            if params.len() == MOST_PARAMS {
                return Err(A::Error::custom("too many parts"));
            }
            params.push((key, value));
        }
        Ok(params)
    }
}

/// The value of a parameter as in the URL's hash: a year as digits, a list joined by commas.
struct ParamValue(String);

impl<'de> Deserialize<'de> for ParamValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ParamValueVisitor)
    }
}

struct ParamValueVisitor;

impl<'de> Visitor<'de> for ParamValueVisitor {
    type Value = ParamValue;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a text, a year or a list of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ParamValue, E> {
        Ok(ParamValue(text.to_owned()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<ParamValue, E> {
        let is_year = number <= 9999;
        let year = is_year.then(|| ParamValue(number.to_string()));
        year.ok_or_else(|| E::custom("no year"))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<ParamValue, E> {
        self.visit_u64(number.try_into().unwrap_or(u64::MAX))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<ParamValue, A::Error> {
        let mut texts: Vec<String> = Vec::new();
        while let Some(text) = list.next_element()? {
            texts.push(text);
        }
        Ok(ParamValue(texts.join(",")))
    }
}

#[cfg(test)]
mod tests {
    use super::{Addressed, Kind, OpenResizer, Selected, Valued, Wish, WordPress};
    use serde::de::DeserializeOwned;
    use serde_json::{Value, from_value, json};

    fn none_of<T: DeserializeOwned>(messages: &[Value]) {
        for message in messages {
            assert!(from_value::<T>(message.clone()).is_err(), "{message}");
        }
    }

    #[test]
    fn hosts_are_known_by_their_greetings() {
        let wish = |message| from_value::<OpenResizer>(message).ok().map(|it| it.wish);
        assert_eq!(
            wish(json!({"type": "iframe-child-init", "x": 1})),
            Some(Wish::Greeting)
        );
        assert_eq!(
            wish(json!({"type": "iframe-get-child-dimensions"})),
            Some(Wish::Size)
        );
        none_of::<OpenResizer>(&[
            json!({}),
            json!([]),
            json!({"type": "init"}),
            json!({"type": ["iframe-child-init"]}),
            json!({"type": {"iframe-child-init": null}}),
        ]);
        let greeting = json!({"message": "ready", "secret": "aB3", "value": ""});
        let received: WordPress = from_value(greeting).expect("a greeting");
        assert_eq!(received.secret, "aB3");
        none_of::<WordPress>(&[
            json!({"message": "ready"}),
            json!({"message": "height", "secret": "a"}),
            json!({"message": "ready", "secret": 3}),
        ]);
    }

    #[test]
    fn commands_are_addressed_to_us() {
        let kind = |kind: &str| {
            let message = json!({"target": "statlas", "type": kind, "value": {}});
            from_value::<Addressed>(message).ok().map(|it| it.kind)
        };
        assert_eq!(kind("select"), Some(Kind::Select));
        assert_eq!(kind("theme"), Some(Kind::Theme));
        assert_eq!(kind("lang"), Some(Kind::Lang));
        assert_eq!(kind("Select"), None);
        none_of::<Addressed>(&[
            json!({"type": "select"}),
            json!({"target": "other", "type": "select"}),
            json!({"target": {"statlas": null}, "type": "select"}),
            json!("statlas"),
        ]);
        none_of::<Valued>(&[json!({}), json!({"value": 1}), json!({"value": null})]);
    }

    #[test]
    fn a_selection_is_texts_years_and_lists() {
        let selection =
            json!({"selection": {"area": ["US", "CN"], "from": 2015, "q": "a", "to": ""}});
        let params: Selected = from_value(selection).expect("a selection");
        let params: Vec<String> = params
            .selection
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        assert_eq!(params.join("&"), "area=US,CN&from=2015&q=a&to=");
        let many: serde_json::Map<String, Value> =
            (0..21).map(|it| (it.to_string(), json!("a"))).collect();
        let deep = json!({"q": {"q": {"q": 1}}});
        for selection in [
            json!(null),
            json!("q=a"),
            json!([]),
            json!([["q", "a"]]),
            json!({"q": null}),
            json!({"q": true}),
            json!({"q": {}}),
            json!({"from": 2015.5}),
            json!({"from": -1}),
            json!({"from": 10_000}),
            json!({"area": ["US", 1]}),
            json!({"area": [["US"]]}),
            json!(many),
            deep,
        ] {
            none_of::<Selected>(&[json!({ "selection": selection })]);
        }
    }
}
