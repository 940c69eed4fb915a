//! The statistics of a report, each converted when it is first looked at.

use super::Statistic;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt::Debug;
use std::ops::{Index, IndexMut};
use std::sync::{Arc, OnceLock};

/// What statistics are had from that nobody has looked at yet.
pub trait Later: Debug + Send + Sync {
    /// The statistic at a position. It is asked for once, and again only by copies of the report.
    fn statistic(&self, position: usize) -> Statistic;
}

/// The statistics of a report, in the article's order.
///
/// Of a report that is known to be sound only their ids are needed at first: what a page of
/// thousands costs is then what a reader sees of it.
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
    /// Statistics of these ids, each had from `later` when somebody asks for it.
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
        let convert = || {
            let later = self.later.as_ref();
            later.map_or_else(Box::default, |it| Box::new(it.statistic(position)))
        };
        Some(entry.converted.get_or_init(convert))
    }

    /// All of them; converts those that are not yet.
    pub fn iter(&self) -> impl Iterator<Item = &Statistic> {
        (0..self.len()).map(|position| &self[position])
    }

    /// The id of the statistic at a position, for which nothing is converted.
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
