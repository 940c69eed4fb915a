//! Formats times for charts.

use crate::language::{ChartWords, date};
use crate::text::Language;

/// Returns the words of charts in a language.
pub(super) fn of(language: Language) -> &'static ChartWords {
    &language.words().chart
}

/// Returns the separator between the parts of an accessible name.
pub(super) const fn comma(language: Language) -> &'static str {
    match language {
        Language::Zh => "，",
        Language::En => ", ",
    }
}

/// Returns a time in years as text. The month is included if the time is not the start of a year.
pub(super) fn time(year: f64, language: Language) -> String {
    let whole = year.floor();
    let mut written = (whole as i64).to_string();
    if year > whole {
        let month = ((year - whole) * 12.0).floor() as i64 + 1;
        written.push_str(if month < 10 { "-0" } else { "-" });
        written.push_str(&month.to_string());
    }
    date::written(&written, language)
}

/// Returns the label of a year on an axis. If `short`, the English label has two digits.
pub(super) fn year(year: i32, short: bool, language: Language) -> String {
    let number = year.to_string();
    match (language, number.get(2..)) {
        (Language::En, Some(end)) if short && number.len() == 4 => ["’", end].concat(),
        _ => number,
    }
}

/// Returns the label of a month on an axis, without its year. `month` is from 0 to 11.
pub(super) fn month(month: i32, language: Language) -> String {
    let number = month + 1;
    match language {
        Language::Zh => [&number.to_string(), "月"].concat(),
        // The first three letters of an English month are its usual short form.
        Language::En => date::month_name(number as u32)
            .map_or("", |name| &name[..3])
            .to_owned(),
    }
}
