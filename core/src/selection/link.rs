//! Reads links that were damaged on their way to the reader: encoded twice, joined to neighbouring
//! words, broken at the end of a line, or changed by a word processor.
//!
//! [`url`] reads addresses as this page writes them. This module repairs all others. It accepts a
//! repaired card, entity, area or chapter only if the report has it.

mod spelling;

use super::{ChapterChoice, Selection, percent, url};
use crate::report::{EntityKind, Report};
use spelling::{plain, unescaped, unquoted};

/// How often a link as a whole may be decoded, how deep parameters may be nested in the value of
/// another, and how many candidates for an id are tried.
const ROUNDS: usize = 3;

/// Characters that may separate one `key=value` from the next in a damaged link, besides `&`.
const SEPARATORS: [char; 5] = ['&', ';', '?', '#', '|'];

/// The views beside the chapters.
const VIEWS: [ChapterChoice; 3] = [
    ChapterChoice::All,
    ChapterChoice::Highlights,
    ChapterChoice::Checks,
];

/// A link that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The selection it stands for.
    pub selection: Selection,
    /// Whether the link was damaged, so that the address bar should get the correct address.
    pub mended: bool,
}

/// Reads a hash, with or without its `#`, which may be damaged. What the hash does not mention is
/// as in `base`.
///
/// Returns `None` if the hash cannot be understood even after repair. It may then belong to another
/// script and must not be changed.
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

/// Reads a hash that ended up in the query string because its `#` was encoded as `%23`. Returns the
/// byte position where the hash begins in `query`, and its selection. Returns `None` unless the
/// hash names something that the report has, because other parameters may contain `%23`, too.
pub fn in_query(query: &str, report: &Report) -> Option<(usize, Selection)> {
    let at = ["%23", "%2523"]
        .iter()
        .filter_map(|it| query.find(it))
        .min()?;
    let selection = understood(&query[at..], &Selection::default(), report, true)?;
    Some((at, selection))
}

/// The selection for the text of a hash. The text is decoded as a whole, again and again, until
/// something in it is understood. With `strict`, it must name a card, an entity or a chapter that
/// the report has.
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

/// The state while a link is read.
struct Reading<'a> {
    report: &'a Report,
    selection: Selection,
    /// Whether any key was written exactly as this page writes it.
    exact: bool,
    /// Whether the link named a card, an entity or a chapter that the report has.
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

    /// Repairs a value. Returns it with the text that was joined to its end, which may contain
    /// further parameters.
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

    /// The id in a value if the report has it, and the text after the id.
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
                // The dot may end a sentence that is joined to the next one.
                match head.rsplit_once('.') {
                    Some((before, _)) => head = before,
                    None => break,
                }
            }
        }
        (None, String::new())
    }

    /// The id in the report for a name: an equal one, or the only one with the same letters and
    /// digits.
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

/// Whether a text contains an encoded control character, such as a line break. The page never
/// writes one and ignores those it reads.
fn holds_control(text: &str) -> bool {
    let mut encoded = text.split('%').skip(1);
    encoded.any(|it| it.starts_with(['0', '1']))
}

/// Whether `key` is the name of a parameter in the hash.
fn is_key(key: &str) -> bool {
    url::read(&mut Selection::default(), key, "")
}
