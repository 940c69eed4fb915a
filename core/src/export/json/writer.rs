//! A JSON document as a tree, and the text of it.

use crate::language::number::digits;

/// A JSON value.
pub enum Json {
    /// Left out where it is a field.
    Nothing,
    Number(f64),
    Text(String),
    Array(Vec<Self>),
    Object(Vec<(&'static str, Self)>),
}

/// An object under construction. Fields without a value are left out.
#[derive(Default)]
pub struct Object {
    fields: Vec<(&'static str, Json)>,
}

impl Object {
    pub fn new() -> Self {
        Self::default()
    }

    /// The object with one more field, unless the value is nothing or empty.
    pub fn with(mut self, name: &'static str, value: impl Into<Json>) -> Self {
        let value = value.into();
        let empty = match &value {
            Json::Nothing => true,
            Json::Number(number) => !number.is_finite(),
            Json::Text(text) => text.is_empty(),
            Json::Array(items) => items.is_empty(),
            Json::Object(fields) => fields.is_empty(),
        };
        if !empty {
            self.fields.push((name, value));
        }
        self
    }

    /// The text of the object, two spaces an indent, with a final line feed.
    pub fn into_text(self) -> String {
        let mut text = String::new();
        Json::from(self).write(0, &mut text);
        text.push('\n');
        text
    }
}

impl Json {
    pub fn array(items: impl IntoIterator<Item = Self>) -> Self {
        Self::Array(items.into_iter().collect())
    }

    fn write(&self, depth: usize, text: &mut String) {
        match self {
            Self::Nothing => text.push_str("null"),
            Self::Number(number) => text.push_str(&digits(*number)),
            Self::Text(content) => string(content, text),
            Self::Array(items) => {
                let items = items.iter().map(|item| (None, item));
                list(('[', ']'), items, depth, text);
            }
            Self::Object(fields) => {
                let fields = fields.iter().map(|(name, value)| (Some(*name), value));
                list(('{', '}'), fields, depth, text);
            }
        }
    }
}

fn list<'a>(
    brackets: (char, char),
    items: impl ExactSizeIterator<Item = (Option<&'static str>, &'a Json)>,
    depth: usize,
    text: &mut String,
) {
    text.push(brackets.0);
    let last = items.len().saturating_sub(1);
    let empty = items.len() == 0;
    for (index, (name, item)) in items.enumerate() {
        line(depth + 1, text);
        if let Some(name) = name {
            string(name, text);
            text.push_str(": ");
        }
        item.write(depth + 1, text);
        if index < last {
            text.push(',');
        }
    }
    if !empty {
        line(depth, text);
    }
    text.push(brackets.1);
}

fn line(depth: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}

fn string(content: &str, text: &mut String) {
    text.push('"');
    for letter in content.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            // Control characters, and the two that older JavaScript takes for line ends.
            '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => escape(letter, text),
            _ => text.push(letter),
        }
    }
    text.push('"');
}

fn escape(letter: char, text: &mut String) {
    text.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        text.extend(char::from_digit((letter as u32 >> shift) & 15, 16));
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object.fields)
    }
}

impl<T: Into<Self>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, Object};

    #[test]
    fn what_is_written_reads_back() {
        let hostile = "\"\\\n\r\t\u{0}\u{1f}\u{2028}</script>中文";
        let numbers = Json::array([0.0, -7.2, 1e-7, 2.1e25, 191_400_000.0].map(Json::from));
        let text = Object::new()
            .with("text", hostile)
            .with("numbers", numbers)
            .with("none", None::<f64>)
            .with("empty", "")
            .with("inner", Object::new().with("a", 1.0))
            .into_text();
        let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let expected = serde_json::json!({
            "text": hostile,
            "numbers": [0.0, -7.2, 1e-7, 2.1e25, 191_400_000.0],
            "inner": { "a": 1.0 },
        });
        let same = |value: &serde_json::Value| {
            value["numbers"]
                .as_array()
                .map(|it| it.iter().map(serde_json::Value::as_f64).collect::<Vec<_>>())
        };
        assert_eq!(same(&read), same(&expected));
        assert_eq!(read["text"], expected["text"]);
        assert_eq!(read.as_object().map(serde_json::Map::len), Some(3));
    }

    #[test]
    fn it_is_indented() {
        let text = Object::new()
            .with("a", Json::array([1.0, 2.0].map(Json::from)))
            .into_text();
        assert_eq!(text, "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n");
    }
}
