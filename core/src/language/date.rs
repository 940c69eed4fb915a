//! Parses dates and formats them in each language.

use crate::text::Language;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Formats a date: `2024-04-16` becomes `2024年4月16日` or `16 April 2024`. Months (`2024-04`) and
/// years (`2024`) are formatted in the same way. Returns any other text unchanged.
pub fn written(date: &str, language: Language) -> String {
    let Some((year, month, day)) = parsed(date) else {
        return date.to_owned();
    };
    let year = year.to_string();
    let name = MONTHS[month.unwrap_or(1) as usize - 1];
    let month = month.map(|month| month.to_string());
    let day = day.map(|day| day.to_string());
    match (language, month, day) {
        (Language::Zh, None, _) => [&year, "年"].concat(),
        (Language::Zh, Some(month), None) => [&year, "年", &month, "月"].concat(),
        (Language::Zh, Some(month), Some(day)) => [&year, "年", &month, "月", &day, "日"].concat(),
        (Language::En, None, _) => year,
        (Language::En, Some(_), None) => [name, " ", &year].concat(),
        (Language::En, Some(_), Some(day)) => [&day, "\u{a0}", name, " ", &year].concat(),
    }
}

/// Returns the English name of a month from 1 to 12, or `None` for other numbers.
pub fn month_name(month: u32) -> Option<&'static str> {
    let index = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS.get(index).copied()
}

/// Parses `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as (year, month, day). Returns `None` for other forms
/// and for dates that do not exist.
pub fn parsed(date: &str) -> Option<(i32, Option<u32>, Option<u32>)> {
    let mut parts = date.split('-');
    let year = part(parts.next()?, 4)?;
    let month = match parts.next() {
        None => return Some((year as i32, None, None)),
        Some(month) => part(month, 2).filter(|month| (1..=12).contains(month))?,
    };
    let day = match parts.next() {
        None => return Some((year as i32, Some(month), None)),
        Some(day) => part(day, 2).filter(|day| (1..=days(year, month)).contains(day))?,
    };
    parts
        .next()
        .is_none()
        .then_some((year as i32, Some(month), Some(day)))
}

/// Returns a date as a time in years: `2023-03-15` is about 2023.2. A month without a day is placed
/// in the middle of the month, a year without a month at the start of the year.
pub fn in_years(date: &str) -> Option<f64> {
    let (year, month, day) = parsed(date)?;
    let Some(month) = month else {
        return Some(f64::from(year));
    };
    let length = f64::from(days(year as u32, month));
    let into_month = day.map_or(0.5, |day| (f64::from(day) - 0.5) / length);
    Some(f64::from(year) + (f64::from(month - 1) + into_month) / 12.0)
}

fn part(text: &str, length: usize) -> Option<u32> {
    let digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

const fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{in_years, parsed, written};
    use crate::text::Language;

    #[test]
    fn dates_are_written_in_full() {
        let cases = [
            ("2024-04-16", "2024年4月16日", "16\u{a0}April 2024"),
            ("2024-04", "2024年4月", "April 2024"),
            ("2024", "2024年", "2024"),
            ("2024-13", "2024-13", "2024-13"),
            ("soon", "soon", "soon"),
        ];
        for (date, zh, en) in cases {
            assert_eq!(written(date, Language::Zh), zh);
            assert_eq!(written(date, Language::En), en);
        }
    }

    #[test]
    fn only_dates_that_exist_are_read() {
        assert_eq!(parsed("2024-02-29"), Some((2024, Some(2), Some(29))));
        for date in [
            "2023-02-29",
            "2023-00",
            "2023-1",
            "23",
            "2023-01-01-01",
            "",
            "+023",
        ] {
            assert_eq!(parsed(date), None, "{date}");
        }
    }

    #[test]
    fn a_date_is_a_time_in_years() {
        assert_eq!(in_years("2023"), Some(2023.0));
        let march = in_years("2023-03-15").unwrap_or_default();
        assert!((march - 2023.2056).abs() < 1e-4, "{march}");
        assert!(in_years("2023-12-31").is_some_and(|time| time < 2024.0));
    }
}
