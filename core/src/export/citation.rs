//! Citations of a card: GB/T 7714, APA, BibTeX, and one plain sentence.
//!
//! The cited work is the card. Its author is the author of the pages, or else the provider of the
//! data; if neither is known, the title comes first. Every form also names the source of the data.
//! If there is no address, as in the offline file, the forms leave it out.

use super::cell::guarded;
use crate::figure::printed;
use crate::language::{Words, date, number};
use crate::report::{Reading, Report, Source, Statistic};
use crate::text::Language;

/// The largest number of sources in a citation. More would make it hard to read; the card lists all
/// of them.
const SOURCES: usize = 3;

/// A card, and the day on which it is cited.
#[derive(Clone, Copy, Debug)]
pub struct Citation<'a> {
    /// The report.
    pub report: &'a Report,
    /// One of its statistics.
    pub statistic: &'a Statistic,
    /// The language of the page.
    pub language: Language,
    /// The day of access, `YYYY-MM-DD`.
    pub accessed: &'a str,
    /// The URL of the card. Empty if there is none that other people can open.
    pub address: &'a str,
}

impl Citation<'_> {
    /// Returns the citation in the form of GB/T 7714—2015, as part of an electronic data set.
    pub fn gbt(&self) -> String {
        let mut text = String::new();
        if let Some(author) = self.author() {
            text.push_str(author);
            text.push_str(". ");
        }
        for part in [self.title(), self.carrier(), "//", self.container()] {
            text.push_str(part);
        }
        text.push_str(". (");
        text.push_str(self.report.dated());
        text.push_str(")[");
        text.push_str(self.accessed);
        text.push(']');
        if !self.address.is_empty() {
            text.push_str(". ");
            text.push_str(self.address);
        }
        text.push_str(". ");
        self.with_data(
            text,
            if self.language == Language::Zh {
                "。"
            } else {
                "."
            },
        )
    }

    /// Returns the citation in APA style, seventh edition. Italics are left out, because the result
    /// is plain text.
    pub fn apa(&self) -> String {
        let date = ["(", &american(self.report.dated(), true), "). "].concat();
        let title = [self.title(), " [Data set]. "].concat();
        let mut text = match self.author() {
            Some(author) => [author, ". ", &date, &title].concat(),
            None => [title, date].concat(),
        };
        text.push_str(self.container());
        if self.address.is_empty() {
            text.push_str(". ");
        } else {
            text.push_str(". Retrieved ");
            text.push_str(&american(self.accessed, false));
            text.push_str(", from ");
            text.push_str(self.address);
            text.push(' ');
        }
        text.push('(');
        self.with_data(text, ")")
    }

    /// Returns a BibTeX entry.
    pub fn bibtex(&self) -> String {
        let (year, month) = match date::parsed(self.report.dated()) {
            Some((year, month, _)) => (year.to_string(), month.unwrap_or_default().to_string()),
            None => Default::default(),
        };
        let data = self.with_data(String::new(), "");
        let author = self.author().map(|it| ["{", &latex(it), "}"].concat());
        let fields = [
            ("author", author.unwrap_or_default()),
            ("title", ["{", &latex(self.title()), "}"].concat()),
            ("howpublished", latex(self.container())),
            ("year", year),
            ("month", month),
            // LaTeX reads a URL verbatim, so only characters that would end the field are removed.
            ("url", self.address.replace(['{', '}', '\\', ' '], "")),
            ("urldate", self.accessed.to_owned()),
            ("note", latex(&data)),
        ];
        let mut text = ["@misc{", &self.report.id, "-", &self.statistic.id].concat();
        for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
            text.push_str(",\n  ");
            text.push_str(name);
            text.push_str(" = {");
            text.push_str(value);
            text.push('}');
        }
        text.push_str("\n}\n");
        text
    }

    /// Returns one sentence with the finding, its exact value, the year and the source. The
    /// sentence is protected from being read as a formula when it is pasted into a spreadsheet.
    pub fn sentence(&self) -> String {
        let finding = self.title().trim_end_matches(['。', '.']);
        let stated = self.words().citation.stated;
        guarded(&stated(
            finding,
            &self.value(),
            &self.data(),
            self.container(),
        ))
    }

    fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// Returns the author of the pages, or else the provider of the data.
    fn author(&self) -> Option<&str> {
        let author = self.report.author_or(&self.statistic.provider);
        Some(author.get(self.language)).filter(|it| !it.is_empty())
    }

    fn title(&self) -> &str {
        self.statistic.title.get(self.language)
    }

    fn container(&self) -> &str {
        self.report.title.get(self.language)
    }

    /// Returns the GB/T 7714 code of the document type: a data set, online or not.
    const fn carrier(&self) -> &'static str {
        if self.address.is_empty() {
            "[DS]"
        } else {
            "[DS/OL]"
        }
    }

    fn with_data(&self, mut text: String, end: &str) -> String {
        text.push_str(self.words().citation.data_from);
        text.push_str(&self.data());
        text.push_str(end);
        text
    }

    /// Returns the provider and the sources of the first headline value. The article is included
    /// only if there is no other source.
    fn data(&self) -> String {
        let keys = printed::sources(self.statistic).unwrap_or(&self.statistic.sources);
        let sources = || keys.iter().filter_map(|key| self.report.source(key));
        let is_article = |source: &&Source| source.reading == Reading::Article;
        let alone = sources().all(|source| is_article(&source));
        let kept = sources().filter(|source| alone || !is_article(source));
        let mut names = vec![self.statistic.provider.get(self.language).to_owned()];
        names.extend(kept.take(SOURCES).map(|source| source.cited(self.language)));
        names.retain(|name| !name.is_empty());
        names.join(self.words().clause_separator)
    }

    /// Returns the headline value with all digits, and its year.
    fn value(&self) -> String {
        let Some(headline) = &self.statistic.headline else {
            return String::new();
        };
        let language = self.language;
        let mut parts: Vec<_> = headline
            .values
            .iter()
            .map(|value| {
                let unit = self.report.unit_or_plain(&value.unit);
                let (low, high) = (value.value, value.high);
                let number = number::exact_qualified(low, high, value.qualifier, unit, language);
                let label = value.label.get(language);
                match label {
                    "" => number,
                    label => (self.words().chart.remark)(label, &number),
                }
            })
            .collect();
        parts.push(headline.when.get(language).to_owned());
        parts.retain(|part| !part.is_empty());
        parts.join(if language == Language::Zh {
            "，"
        } else {
            ", "
        })
    }
}

/// Formats a date as `July 15, 2026` or, if `year_first`, as `2026, July 15` (the form of APA).
fn american(day: &str, year_first: bool) -> String {
    let Some((year, month, number)) = date::parsed(day) else {
        return day.to_owned();
    };
    let year = year.to_string();
    let Some(month) = month.and_then(date::month_name) else {
        return year;
    };
    let day = number.map_or_else(String::new, |day| [" ", &day.to_string()].concat());
    if year_first {
        [&year, ", ", month, &day].concat()
    } else {
        [month, &day, ", ", &year].concat()
    }
}

/// Escapes the characters that LaTeX reads as commands.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '$' | '&' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\u{a0}' => escaped.push('~'),
            _ => escaped.push(letter),
        }
    }
    escaped
}
