//! Reading a report from its JSON text, and writing the schema of that JSON.

use super::Report;
use crate::json::{Fault, Field, Reader};

impl Report {
    /// Reads a report.
    ///
    /// # Errors
    /// The text is no JSON, or not of the shape of a report; the first fault is named.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let mut report = Self::default();
        let mut reader = Reader::new(text);
        report.read(&mut reader)?;
        reader.end()?;
        Ok(report)
    }

    /// Reads a report from a text that a build has read before, as its [`fingerprint`] tells:
    /// statistics are read when they are looked at.
    ///
    /// # Errors
    /// The text is no report after all.
    pub fn from_trusted(text: &'static str) -> Result<Self, Fault> {
        let mut report = Self::default();
        report.read(&mut Reader::trusting(text))?;
        report.statistics.keep(text);
        Ok(report)
    }
}

/// A number that tells one text from another: FNV-1a over words of eight bytes, in hexadecimal.
/// It guards against mistakes, not against malice.
pub fn fingerprint(text: &[u8]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ text.len() as u64;
    for chunk in text.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0x0000_0100_0000_01b3);
        hash ^= hash >> 32;
    }
    let digit = |place: u32| char::from_digit((hash >> (60 - 4 * place)) as u32 & 15, 16);
    (0..16).filter_map(digit).collect()
}

/// The JSON Schema of a report, indented, with a line break at its end; the same on every run.
#[cfg(feature = "host")]
pub fn schema() -> String {
    let schema = schemars::schema_for!(Report);
    // Plain values of strings and lists always have a text.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, schema};
    use crate::json::{Fault, Named, Record, line_and_column, locate};
    use crate::report::Report;
    use serde_json::Value;

    const SAMPLE: &str = include_str!("../../tests/sample/report.json");

    fn fault(text: &str) -> Fault {
        Report::from_json(text).expect_err("the text is no report")
    }

    #[test]
    fn a_report_is_read_and_written_back() {
        let report = Report::from_json(SAMPLE).expect("the sample is a report");
        let text = serde_json::to_string(&report).expect("a report has a text");
        let again = Report::from_json(&text).expect("what was written can be read");
        assert_eq!(serde_json::to_string(&again).ok(), Some(text));
    }

    #[test]
    fn a_trusted_report_is_the_same() {
        let whole = Report::from_json(SAMPLE).expect("the sample is a report");
        let lazy = Report::from_trusted(SAMPLE).expect("the sample is a report");
        assert_eq!(lazy.statistics.id(1), whole.statistics.id(1));
        assert_eq!(
            serde_json::to_string(&lazy).ok(),
            serde_json::to_string(&whole).ok()
        );
    }

    #[test]
    fn one_changed_byte_changes_the_fingerprint() {
        let told = fingerprint(SAMPLE.as_bytes());
        assert_eq!(told.len(), 16);
        for at in 0..64 {
            let mut bytes = SAMPLE.as_bytes().to_vec();
            bytes[at] ^= 1;
            assert_ne!(fingerprint(&bytes), told, "{at}");
        }
        assert_ne!(fingerprint(&SAMPLE.as_bytes()[1..]), told);
    }

    #[test]
    fn a_fault_says_where_it_is() {
        let unknown = SAMPLE.replace("\"dot-plot\"", "\"pie\"");
        let it = fault(&unknown);
        assert_eq!(it.path, "statistics[0].figures[0].kind");
        assert!(it.message.starts_with("unknown name `pie`"), "{it:?}");
        let place = line_and_column(&unknown, it.place);
        assert_eq!(place, locate(&unknown, &it.path));
        assert!(unknown[it.place..].starts_with("\"pie\""));
        let misspelt = fault(&SAMPLE.replacen("\"highlight\"", "\"highlihgt\"", 1));
        assert_eq!(misspelt.path, "statistics[0].highlihgt");
        let missing = fault(&SAMPLE.replacen("\"published\"", "\"$schema\"", 1));
        assert_eq!(
            (missing.path.as_str(), missing.message.as_str()),
            ("", "missing field `published`")
        );
        let cut = &SAMPLE[..SAMPLE.len() / 2];
        assert!(fault(cut).place <= cut.len());
        let behind = fault(&[SAMPLE, "x"].concat());
        assert_eq!(behind.message, "something stands behind the end");
    }

    #[test]
    fn a_field_stands_once() {
        let cases = [
            ("\"published\"", "\"published\": \"2023-04\", ", "published"),
            ("\"statistics\"", "\"statistics\": [], ", "statistics"),
            (
                "\"headline\"",
                "\"headline\": null, ",
                "statistics[0].headline",
            ),
            ("\"en\"", "\"en\": \"\", ", "title.en"),
        ];
        for (field, before, path) in cases {
            let twice = SAMPLE.replacen(field, &[before, field].concat(), 1);
            let it = fault(&twice);
            assert_eq!(it.path, path);
            assert_eq!(it.message, "the field stands twice; take one out");
            // The place is that of the second.
            let second = twice.find(field).unwrap_or_default() + before.len();
            assert_eq!(it.place, second + field.len() + 1, "{path}");
        }
    }

    /// The fields of a type as its schema tells them.
    fn fields(schema: &Value) -> Vec<(String, bool)> {
        let required = |name: &str| {
            let list = schema["required"].as_array();
            list.is_some_and(|list| list.iter().any(|it| it == name))
        };
        let properties = schema["properties"].as_object().expect("an object");
        let mut fields: Vec<(String, bool)> = properties
            .keys()
            .map(|name| (name.clone(), required(name)))
            .collect();
        fields.sort();
        fields
    }

    fn read(names: &[Named]) -> Vec<(String, bool)> {
        let mut fields: Vec<(String, bool)> = names
            .iter()
            .map(|it| (it.name.to_owned(), it.required))
            .collect();
        fields.sort();
        fields
    }

    #[test]
    fn the_reader_takes_the_fields_of_the_schema() {
        use crate::report::*;
        let schema: Value = serde_json::from_str(&schema()).expect("a schema");
        assert_eq!(read(Report::default().names()), fields(&schema));
        macro_rules! all {
            ($($type:ident),+) => { $(
                let told = fields(&schema["$defs"][stringify!($type)]);
                assert_eq!(read($type::default().names()), told, stringify!($type));
            )+ };
        }
        use crate::text::Text;
        use crate::unit::Unit;
        all!(
            Article,
            Chapter,
            Section,
            Unit,
            Entity,
            Source,
            Statistic,
            Headline,
            HeadlineValue,
            Change,
            FigureSpec,
            Category,
            Series,
            Point,
            Rule,
            Item,
            Check,
            Claim,
            Correction,
            Text
        );
    }

    #[test]
    fn the_schema_names_every_type() {
        let schema = schema();
        for name in [
            "Statistic",
            "FigureSpec",
            "Claim",
            "Verdict",
            "percentage-point",
        ] {
            assert!(schema.contains(&format!("\"{name}\"")), "{name}");
        }
        assert_eq!(schema, super::schema());
    }
}
