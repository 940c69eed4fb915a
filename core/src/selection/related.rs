//! Finds the entities a statistic is about, and related statistics.

use super::Index;
use super::index::Facts;
use std::cmp::Reverse;

/// The maximum number of related statistics.
const MOST: usize = 6;

/// How strongly a shared property links two statistics. A shared entity counts `ENTITY` divided by
/// the number of statistics about that entity, so a rare entity links more strongly than a common
/// one. All shared areas together count at most `AREAS`, because many charts show the same
/// countries side by side.
mod strength {
    pub const ENTITY: u32 = 120;
    pub const AREAS: u32 = 15;
    pub const MEASURE: u32 = 40;
    pub const SECTION: u32 = 30;
    /// A weaker link does not count, for example that two cards both name the United States.
    pub const LEAST: u32 = 12;
}

/// An entity a statistic is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject<'a> {
    /// The id of the entity.
    pub id: &'a str,
    /// How many statistics are about the entity.
    pub cards: usize,
}

impl Index {
    /// The entities that the statistic at `position` is about, those with most statistics first;
    /// equal ones in the report's order.
    pub fn subjects(&self, position: usize) -> Vec<Subject<'_>> {
        let entities = self.facts.get(position).map(|facts| &facts.entities);
        let subject = |at: &usize| Subject {
            id: &self.entities[*at].id,
            cards: self.about(*at),
        };
        let mut subjects: Vec<_> = entities.into_iter().flatten().map(subject).collect();
        subjects.sort_by_key(|subject| Reverse(subject.cards));
        subjects
    }

    /// How many statistics are about the entity with this id.
    pub fn cards_about(&self, id: &str) -> usize {
        self.entity(id).map_or(0, |at| self.about(at))
    }

    /// Up to six related statistics, as positions: first those about the same entities, with the
    /// same measure or from the same section, the strongest link first; then those nearest in the
    /// same chapter.
    pub fn related(&self, position: usize) -> Vec<usize> {
        let Some(facts) = self.facts.get(position) else {
            return Vec::new();
        };
        let others = || (0..self.facts.len()).filter(|at| *at != position);
        let mut linked: Vec<(usize, u32)> = others()
            .map(|at| (at, self.strength(facts, &self.facts[at])))
            .filter(|(_, strength)| *strength >= strength::LEAST)
            .collect();
        // Of two equally strong links, the statistic nearer to this one comes first.
        linked.sort_by_key(|(at, strength)| (Reverse(*strength), at.abs_diff(position)));
        let mut related: Vec<usize> = linked.into_iter().map(|(at, _)| at).take(MOST).collect();
        let mut chapter: Vec<usize> = others()
            .filter(|at| facts.chapter.is_some() && self.facts[*at].chapter == facts.chapter)
            .filter(|at| !related.contains(at))
            .collect();
        chapter.sort_by_key(|at| at.abs_diff(position));
        related.extend(chapter);
        related.truncate(MOST);
        related
    }

    fn strength(&self, one: &Facts, other: &Facts) -> u32 {
        let (mut areas, mut things) = (0, 0);
        for &at in one.entities.iter().filter(|at| other.entities.contains(at)) {
            let strength =
                strength::ENTITY / u32::try_from(self.about(at)).unwrap_or(u32::MAX).max(1);
            if self.entities[at].is_area {
                areas += strength;
            } else {
                things += strength;
            }
        }
        let measure = one.measures.iter().any(|it| other.measures.contains(it));
        things
            + areas.min(strength::AREAS)
            + u32::from(measure) * strength::MEASURE
            + u32::from(one.section == other.section) * strength::SECTION
    }

    /// How many statistics are about the entity at this index.
    fn about(&self, entity: usize) -> usize {
        let has = |facts: &&Facts| facts.entities.contains(&entity);
        self.facts.iter().filter(has).count()
    }
}
