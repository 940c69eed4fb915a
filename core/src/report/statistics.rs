//! The statistics of a report. They may be converted one by one when they are first needed, or be
//! known by their ids only.

use super::{Statistic, Verdict};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt::Debug;
use std::ops::{Index, IndexMut};
use std::sync::{Arc, OnceLock};

/// Where statistics come from that are converted when they are first needed.
pub trait Later: Debug + Send + Sync {
    /// Returns the statistic at a position. This is called once per position, and again only by
    /// copies of the report.
    fn statistic(&self, position: usize) -> Statistic;
}

/// The statistics of a report, in the order of the article.
///
/// A page filters and sorts by ids and an index. It needs the statistics themselves only for what
/// it draws, so they may come later than the page, or be converted one by one.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    later: Option<Arc<dyn Later>>,
    entries: Vec<Entry>,
    tally: Tally,
}

/// Counts over all statistics of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Fact checks.
    pub checks: usize,
    /// Fact checks that found another value.
    pub differing: usize,
    /// Statistics that are shown first.
    pub highlights: usize,
    /// Statistics that name a paragraph of the article or were checked against it.
    pub of_article: usize,
}

impl Tally {
    fn add(&mut self, statistic: &Statistic) {
        let differs = |verdict| verdict == Verdict::Differs;
        self.checks += statistic.checks.len();
        let differing = statistic.checks.iter().filter(|it| differs(it.verdict));
        self.differing += differing.count();
        self.highlights += usize::from(statistic.highlight.is_some());
        let of_article = statistic.paragraph.is_some() || !statistic.checks.is_empty();
        self.of_article += usize::from(of_article);
    }
}

/// One statistic, converted or not.
#[derive(Clone, Debug)]
struct Entry {
    id: String,
    converted: OnceLock<Box<Statistic>>,
}

impl Statistics {
    /// Statistics of which only the ids and `tally` are known. [`Self::get`] returns none of them.
    pub fn listed(ids: Vec<String>, tally: Tally) -> Self {
        let entry = |id| Entry {
            id,
            converted: OnceLock::new(),
        };
        Self {
            later: None,
            entries: ids.into_iter().map(entry).collect(),
            tally,
        }
    }

    /// The same statistics, each of which is taken from `later` when it is first asked for.
    #[must_use]
    pub fn with_later(mut self, later: impl Later + 'static) -> Self {
        self.later = Some(Arc::new(later));
        self
    }

    /// Counts over all of them.
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// Their ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.id.as_str())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns `true` if there are no statistics.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The statistic at a position; none beyond the last, and none where only its id is known.
    pub fn get(&self, position: usize) -> Option<&Statistic> {
        let converted = &self.entries.get(position)?.converted;
        match &self.later {
            Some(later) => Some(converted.get_or_init(|| Box::new(later.statistic(position)))),
            None => converted.get(),
        }
        .map(|it| &**it)
    }

    /// All of them; converts those that are not yet converted.
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
        self.tally.add(&statistic);
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
    /// When there are fewer, or only the id is known.
    fn index(&self, position: usize) -> &Statistic {
        self.get(position).expect("a statistic that was loaded")
    }
}

impl IndexMut<usize> for Statistics {
    /// Changes leave [`Statistics::tally`] as it is.
    ///
    /// # Panics
    /// When there are fewer, or only the id is known.
    fn index_mut(&mut self, position: usize) -> &mut Statistic {
        let _ = &self[position];
        self.entries[position]
            .converted
            .get_mut()
            .expect("converted by the line before")
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
    use super::{Later, Statistic, Statistics, Tally};
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
        let listed = Statistics::listed(ids.into(), Tally::default());
        assert!(listed.get(1).is_none());
        let mut statistics = listed.with_later(counted);
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
