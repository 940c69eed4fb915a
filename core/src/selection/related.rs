//! Where a statistic leads: to the things it is about, and to other statistics.

use super::Index;
use super::index::Facts;
use std::cmp::Reverse;

/// A statistic leads to this many others.
const MOST: usize = 6;

/// What links two statistics, and how strongly. A thing few cards are about links them more
/// closely than one of which half the report speaks; countries, which stand side by side in
/// many charts, all together no more than half a section does.
mod strength {
    pub const ENTITY: u32 = 120;
    pub const AREAS: u32 = 15;
    pub const MEASURE: u32 = 40;
    pub const SECTION: u32 = 30;
    /// Less than this is no link: two cards that both name the United States.
    pub const LEAST: u32 = 12;
}

/// An entity a statistic is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject<'a> {
    /// Its id.
    pub id: &'a str,
    /// How many statistics are about it.
    pub cards: usize,
}

impl Index {
    /// What the statistic at `position` is about, things with most statistics first, in the
    /// report's order where there are as many.
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

    /// How many statistics are about the entity of that id.
    pub fn cards_about(&self, id: &str) -> usize {
        self.entity(id).map_or(0, |at| self.about(at))
    }

    /// Other statistics to go on with, as positions, at most six: those about the same things,
    /// of the same measure or from the same section, closest first; then those next to it in
    /// its chapter.
    pub fn related(&self, position: usize) -> Vec<usize> {
        let Some(facts) = self.facts.get(position) else {
            return Vec::new();
        };
        let others = || (0..self.facts.len()).filter(|at| *at != position);
        let mut linked: Vec<(usize, u32)> = others()
            .map(|at| (at, self.strength(facts, &self.facts[at])))
            .filter(|(_, strength)| *strength >= strength::LEAST)
            .collect();
        // Of two as close, the one that stands nearer comes first.
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

    /// How many statistics are about an entity.
    fn about(&self, entity: usize) -> usize {
        let has = |facts: &&Facts| facts.entities.contains(&entity);
        self.facts.iter().filter(has).count()
    }
}
