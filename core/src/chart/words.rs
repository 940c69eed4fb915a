//! Times as a chart says them.

use crate::language::{ChartWords, date};
use crate::text::Language;

/// The words of charts.
pub(super) fn of(language: Language) -> &'static ChartWords {
    &language.words().chart
}

/// Between the parts of a name.
pub(super) const fn comma(language: Language) -> &'static str {
    match language {
        Language::Zh => "，",
        Language::En => ", ",
    }
}

/// A time in years as a reader says it; with the month where it is not the start of a year.
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

/// A year on an axis; English shortens it where there is little room.
pub(super) fn year(year: i32, short: bool, language: Language) -> String {
    let number = year.to_string();
    match (language, number.get(2..)) {
        (Language::En, Some(end)) if short && number.len() == 4 => ["’", end].concat(),
        _ => number,
    }
}

/// A month from 0 to 11 on an axis, without its year.
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
