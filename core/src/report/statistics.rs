//! The statistics of a report. Each one is converted when it is first used.

use super::Statistic;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt::Debug;
use std::ops::{Index, IndexMut};
use std::sync::{Arc, OnceLock};

/// A source of statistics that are not converted yet.
pub trait Later: Debug + Send + Sync {
    /// Returns the statistic at a position. This is called once per position, and again only by
    /// copies of the report.
    fn statistic(&self, position: usize) -> Statistic;
}

/// The statistics of a report, in the order of the article.
///
/// For a report that was checked before, only the ids are needed at first. The cost of a page with
/// thousands of statistics then depends on what the reader looks at.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    later: Option<Arc<dyn Later>>,
    entries: Vec<Entry>,
}

/// One statistic, converted or not.
#[derive(Clone, Debug)]
struct Entry {
    id: String,
    converted: OnceLock<Box<Statistic>>,
}

impl Statistics {
    /// Creates a list with these ids. `later` returns each statistic when it is first used.
    pub fn later(ids: Vec<String>, later: impl Later + 'static) -> Self {
        let entry = |id| Entry {
            id,
            converted: OnceLock::new(),
        };
        Self {
            later: Some(Arc::new(later)),
            entries: ids.into_iter().map(entry).collect(),
        }
    }

    /// Returns the number of statistics.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns `true` if there are no statistics.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the statistic at a position, or `None` if the position is out of range.
    pub fn get(&self, position: usize) -> Option<&Statistic> {
        let entry = self.entries.get(position)?;
        let convert = || {
            let later = self.later.as_ref();
            later.map_or_else(Box::default, |it| Box::new(it.statistic(position)))
        };
        Some(entry.converted.get_or_init(convert))
    }

    /// Yields all statistics. This converts those that are not converted yet.
    pub fn iter(&self) -> impl Iterator<Item = &Statistic> {
        (0..self.len()).map(|position| &self[position])
    }

    /// Returns the id of the statistic at a position, without converting the statistic.
    pub fn id(&self, position: usize) -> Option<&str> {
        self.entries.get(position).map(|entry| entry.id.as_str())
    }

    /// Returns the position of the statistic with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id == id)
    }

    /// Adds a statistic at the end.
    pub fn push(&mut self, statistic: Statistic) {
        self.entries.push(Entry {
            id: statistic.id.clone(),
            converted: OnceLock::from(Box::new(statistic)),
        });
    }
}

impl FromIterator<Statistic> for Statistics {
    fn from_iter<I: IntoIterator<Item = Statistic>>(list: I) -> Self {
        let mut statistics = Self::default();
        list.into_iter().for_each(|it| statistics.push(it));
        statistics
    }
}

impl Index<usize> for Statistics {
    type Output = Statistic;

    /// # Panics
    ///
    /// Panics if the position is out of range.
    fn index(&self, position: usize) -> &Statistic {
        self.get(position).expect("a position of the report")
    }
}

impl IndexMut<usize> for Statistics {
    /// # Panics
    ///
    /// Panics if the position is out of range.
    fn index_mut(&mut self, position: usize) -> &mut Statistic {
        let _ = &self[position];
        self.entries[position]
            .converted
            .get_mut()
            .expect("it was just converted")
    }
}

impl<'de> Deserialize<'de> for Statistics {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from_iter)
    }
}

impl Serialize for Statistics {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::{Later, Statistic, Statistics};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[derive(Debug, Default)]
    struct Counted(Arc<AtomicUsize>);

    impl Later for Counted {
        fn statistic(&self, position: usize) -> Statistic {
            self.0.fetch_add(1, Ordering::Relaxed);
            let id = ["a", "b", "c"][position].to_owned();
            Statistic {
                id,
                ..Statistic::default()
            }
        }
    }

    #[test]
    fn each_is_converted_once_and_only_when_it_is_asked_for() {
        let counted = Counted::default();
        let count = counted.0.clone();
        let ids = ["a", "b", "c"].map(String::from);
        let mut statistics = Statistics::later(ids.into(), counted);
        assert_eq!(statistics.len(), 3);
        assert_eq!(statistics.id(2), Some("c"));
        assert_eq!(statistics.position("b"), Some(1));
        assert_eq!(count.load(Ordering::Relaxed), 0);
        assert_eq!(statistics[1].id, "b");
        statistics[1].chapter = "x".to_owned();
        assert_eq!(statistics[1].chapter, "x");
        assert_eq!(count.load(Ordering::Relaxed), 1);
        statistics.push(Statistic::default());
        assert_eq!(statistics.iter().count(), 4);
        assert_eq!(count.load(Ordering::Relaxed), 3);
        assert!(statistics.get(4).is_none());
    }
}
