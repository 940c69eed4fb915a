//! Links that were changed on their way to the reader: encoded once more, glued to the words around
//! them, broken at a line's end, spelled by a word processor.
//!
//! [`url`] reads what this page writes; here the rest is guessed, with the report at hand, so that a
//! guess counts only where it leads to something the report has.

mod spelling;

use super::{ChapterChoice, Selection, percent, url};
use crate::report::{EntityKind, Report};
use spelling::{plain, unescaped, unquoted};

/// How often a link is decoded as a whole, and how deep parts stand within the value of another.
const ROUNDS: usize = 3;

/// What parts one `key=value` from the next where it no longer is a `&`.
const SEPARATORS: [char; 5] = ['&', ';', '?', '#', '|'];

/// What stands beside the chapters.
const VIEWS: [ChapterChoice; 3] = [
    ChapterChoice::All,
    ChapterChoice::Highlights,
    ChapterChoice::Checks,
];

/// What a link asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The selection it stands for.
    pub selection: Selection,
    /// Whether it was not read as it stands, so that the address should be written anew.
    pub mended: bool,
}

/// Reads a hash, with or without its `#`, also one that was changed on its way. What it does not
/// mention is as in `base`.
///
/// A hash that is understood in neither way belongs to somebody else: `None`, and it must be left as
/// it is.
pub fn arrived(hash: &str, base: &Selection, report: &Report) -> Option<Arrived> {
    let as_it_stands = url::from_hash(hash, base);
    let text = hash.strip_prefix('#').unwrap_or(hash);
    let read = understood(text, base, report, false);
    let selection = read.or_else(|| as_it_stands.clone())?;
    Some(Arrived {
        mended: as_it_stands.as_ref() != Some(&selection) || holds_control(text),
        selection,
    })
}

/// Where the hash begins in a query whose `#` came as `%23`, and the selection it stands for. Only
/// one that leads to something the report has: other pages' parameters may hold a `%23`, too.
pub fn in_query(query: &str, report: &Report) -> Option<(usize, Selection)> {
    let at = ["%23", "%2523"]
        .iter()
        .filter_map(|it| query.find(it))
        .min()?;
    let selection = understood(&query[at..], &Selection::default(), report, true)?;
    Some((at, selection))
}

/// The selection a text stands for; it is decoded as a whole until something in it is understood:
/// with `strict`, only what the report has.
fn understood(text: &str, base: &Selection, report: &Report, strict: bool) -> Option<Selection> {
    let mut text = unquoted(text);
    for _ in 0..=ROUNDS {
        let mut reading = Reading {
            report,
            selection: base.clone(),
            exact: false,
            found: false,
        };
        reading.parts(text.trim_start_matches('#'), &['&'], 0);
        if reading.found || reading.exact && !strict {
            return Some(url::in_order(reading.selection));
        }
        let decoded = plain(&percent::decode(&text));
        if decoded == text {
            break;
        }
        text = decoded;
    }
    None
}

/// What has been read of a link so far.
struct Reading<'a> {
    report: &'a Report,
    selection: Selection,
    /// Whether a key stood there as this page writes it.
    exact: bool,
    /// Whether a card, an entity or a chapter of the report was named.
    found: bool,
}

impl Reading<'_> {
    fn parts(&mut self, text: &str, separators: &[char], depth: usize) {
        for part in unescaped(text).split(separators) {
            if let Some((key, value)) = part.split_once('=') {
                self.part(key, &percent::decode(value), depth);
            }
        }
    }

    fn part(&mut self, written: &str, value: &str, depth: usize) {
        let exact = is_key(written);
        let key = if exact {
            written.to_owned()
        } else {
            spelling::key(written)
        };
        if !is_key(&key) {
            return;
        }
        self.exact |= exact && depth == 0;
        if key == "q" {
            url::read(&mut self.selection, &key, value);
            return;
        }
        let (value, rest) = self.mended(&key, value);
        url::read(&mut self.selection, &key, &value);
        if depth < ROUNDS {
            self.parts(&rest, &SEPARATORS, depth + 1);
        }
    }

    /// A value as it was before it was changed, and what else was glued to it.
    fn mended(&mut self, key: &str, value: &str) -> (String, String) {
        match key {
            "card" | "entity" | "chapter" => {
                let (id, rest) = self.id(key, value);
                self.found |= id.is_some();
                (id.unwrap_or_else(|| value.to_owned()), rest)
            }
            "area" => {
                let (mut ids, mut rest) = (Vec::new(), String::new());
                for value in plain(value).split(',') {
                    let (id, behind) = self.id(key, value);
                    ids.push(id.unwrap_or_else(|| value.to_owned()));
                    rest = behind;
                }
                (ids.join(","), rest)
            }
            _ => spelling::code(value),
        }
    }

    /// The id in a value, if the report has it.
    fn id(&self, key: &str, value: &str) -> (Option<String>, String) {
        if self.known(key, value).as_deref() == Some(value) {
            return (Some(value.to_owned()), String::new());
        }
        for spelled in spelling::variants(value) {
            let (mut head, rest) = spelling::split_id(&spelled);
            for _ in 0..ROUNDS {
                head = head.trim_end_matches(['-', '.', '_']);
                if let Some(id) = self.known(key, head) {
                    return (Some(id), rest.to_owned());
                }
                // A dot may end a sentence, with the next one glued to it.
                match head.rsplit_once('.') {
                    Some((before, _)) => head = before,
                    None => break,
                }
            }
        }
        (None, String::new())
    }

    /// The id the report has for a name: the same, or the only one of the same letters and digits.
    fn known(&self, key: &str, name: &str) -> Option<String> {
        let report = self.report;
        let entities = report.entities.iter();
        let ids: Vec<&str> = match key {
            "card" => (0..report.statistics.len())
                .filter_map(|at| report.statistics.id(at))
                .collect(),
            "entity" => entities.map(|it| it.id.as_str()).collect(),
            "area" => entities
                .filter(|it| it.kind == EntityKind::Area)
                .map(|it| it.id.as_str())
                .collect(),
            _ => {
                let chapters = report.chapters.iter().map(|it| it.id.as_str());
                let views = VIEWS.iter().map(ChapterChoice::code);
                chapters.chain(views).collect()
            }
        };
        if ids.contains(&name) {
            return Some(name.to_owned());
        }
        let folded = spelling::folded(name);
        let mut alike = ids.iter().filter(|it| spelling::folded(it) == folded);
        let id = alike.next().filter(|_| !folded.is_empty())?;
        alike.next().is_none().then(|| (*id).to_owned())
    }
}

/// Whether an encoded control character stands in a text, such as the end of a line. None is read,
/// none is ever written.
fn holds_control(text: &str) -> bool {
    let mut encoded = text.split('%').skip(1);
    encoded.any(|it| it.starts_with(['0', '1']))
}

/// Whether the hash has parts of that name.
fn is_key(key: &str) -> bool {
    url::read(&mut Selection::default(), key, "")
}
