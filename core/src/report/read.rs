//! The fingerprint of a report's text, and the JSON Schema of reports.

#[cfg(feature = "host")]
use super::Report;

/// Returns a hash of a text as 16 hexadecimal digits. The hash detects mistakes; it is not safe
/// against attacks.
///
/// The algorithm follows FNV-1a, but takes words of eight bytes (little-endian) instead of single
/// bytes, and mixes in the length.
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

/// Returns the JSON Schema of a report, indented, with a line break at the end. The text is the
/// same on every run.
#[cfg(feature = "host")]
pub fn schema() -> String {
    let schema = schemars::schema_for!(Report);
    // Serialising plain strings and lists cannot fail.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, schema};
    use crate::report::Report;

    const SAMPLE: &str = include_str!("../../tests/sample/report.json");

    #[test]
    fn a_report_is_read_and_written_back() {
        let report = Report::from_json(SAMPLE).expect("the sample is a report");
        let text = serde_json::to_string(&report).expect("a report has a text");
        let again = Report::from_json(&text).expect("what was written can be read");
        assert_eq!(serde_json::to_string(&again).ok(), Some(text));
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
