//! The statistics of a report, each read when it is first looked at.

use super::Statistic;
use crate::json::{Fault, Field, Reader};
use serde::{Serialize, Serializer};
use std::ops::{Index, IndexMut};
use std::sync::OnceLock;

/// The statistics of a report, in the article's order.
///
/// A report whose text is known to be sound keeps the text, and a statistic is read from it when
/// somebody asks for it: what a page of thousands costs is then what a reader sees of it.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    text: &'static str,
    entries: Vec<Entry>,
}

/// One statistic, read or not.
#[derive(Clone, Debug)]
struct Entry {
    id: String,
    /// Where it starts in the text.
    start: usize,
    read: OnceLock<Box<Statistic>>,
}

impl Statistics {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The statistic at a position.
    pub fn get(&self, position: usize) -> Option<&Statistic> {
        let entry = self.entries.get(position)?;
        Some(entry.read.get_or_init(|| {
            let mut statistic = Box::<Statistic>::default();
            // The text was found sound when it was built; a fault cannot happen, and would leave
            // a card empty rather than the page dead.
            let _ = statistic.read(&mut Reader::at(self.text, entry.start));
            statistic
        }))
    }

    /// All of them; reads those that are not yet.
    pub fn iter(&self) -> impl Iterator<Item = &Statistic> {
        (0..self.len()).map(|position| &self[position])
    }

    /// The id of the statistic at a position, which takes no reading.
    pub fn id(&self, position: usize) -> Option<&str> {
        self.entries.get(position).map(|entry| entry.id.as_str())
    }

    /// The position of the statistic of that id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }

    /// Adds one behind the others.
    pub fn push(&mut self, statistic: Statistic) {
        self.entries.push(Entry {
            id: statistic.id.clone(),
            start: 0,
            read: OnceLock::from(Box::new(statistic)),
        });
    }

    /// Keeps the text that entries left for later are read from.
    pub(super) fn keep(&mut self, text: &'static str) {
        self.text = text;
    }

    fn leave_for_later(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        let start = reader.place();
        let id = reader.clone().string_of("id")?;
        reader.skip()?;
        self.entries.push(Entry {
            id,
            start,
            read: OnceLock::new(),
        });
        Ok(())
    }
}

impl Index<usize> for Statistics {
    type Output = Statistic;

    /// # Panics
    /// There are not so many.
    fn index(&self, position: usize) -> &Statistic {
        self.get(position).expect("a position of the report")
    }
}

impl IndexMut<usize> for Statistics {
    /// # Panics
    /// There are not so many.
    fn index_mut(&mut self, position: usize) -> &mut Statistic {
        let _ = &self[position];
        self.entries[position]
            .read
            .get_mut()
            .expect("it was just read")
    }
}

impl Field for Statistics {
    fn read(&mut self, reader: &mut Reader) -> Result<(), Fault> {
        reader.list(&mut |reader| {
            if reader.is_trusted() {
                return self.leave_for_later(reader);
            }
            let mut statistic = Statistic::default();
            statistic.read(reader)?;
            self.push(statistic);
            Ok(())
        })
    }
}

impl Serialize for Statistics {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
