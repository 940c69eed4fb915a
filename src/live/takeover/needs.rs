//! What has to be fetched before a page can be live.

use super::super::deck::Deck;
use super::super::query;
use super::Live;
use super::slots::is_intact;
use crate::chunk::Missing;
use crate::view::Slot;
use statlas_core::selection::View;

impl Live {
    /// Whether nothing need be fetched for what the page is to show at first.
    pub fn is_complete(&self) -> bool {
        !self.is_written_anew()
            && self.is_intact()
            && !self.asks_for_cards()
            && self.asked.query.is_empty()
    }

    /// Fetches what the page is to show at first.
    ///
    /// # Errors
    /// When the page cannot be shown without what could not be fetched.
    pub async fn complete(&self) -> Result<(), Missing> {
        let chunks = self.app.chunks;
        let anew = self.is_written_anew();
        if anew || !self.is_intact() {
            chunks.anew.fetch().await?;
        }
        if anew {
            chunks.cards.fetch().await?;
        }
        // Where these fail, the page says so in the place of what they would show.
        if self.asks_for_cards() {
            let _ = chunks.cards.fetch().await;
        }
        if !self.asked.query.is_empty() {
            let _ = chunks.search.fetch().await;
        }
        Ok(())
    }

    /// Whether all slots are as the build has written them.
    pub(super) fn is_intact(&self) -> bool {
        let elements = Slot::ALL.into_iter();
        let mut elements = elements.filter_map(|it| query::slot(&self.root, it.name()));
        elements.all(|it| is_intact(&it))
    }

    pub(super) fn is_written_anew(&self) -> bool {
        self.fresh || !self.can_adopt()
    }

    /// Whether the page is to show at first what was not prerendered: other cards than the first, whose
    /// charts are to be drawn, or something else than cards.
    pub(super) fn asks_for_cards(&self) -> bool {
        let asked = &self.asked;
        asked.is_narrowed()
            || asked.card.is_some()
            || asked.view != View::Cards
            || self.written.is_some_and(|it| it != asked.language)
    }

    /// Whether all the slots are there, none within another, and exactly the cards the page is to
    /// have.
    pub(super) fn can_adopt(&self) -> bool {
        let whole = self.only.is_none();
        let is_sound = |slot: Slot| match query::slot(&self.root, slot.name()) {
            Some(element) => query::find(&element, "[data-slot]").is_none(),
            None => !whole && !slot.is_in_card_page(),
        };
        Slot::ALL.into_iter().all(is_sound) && self.has_cards()
    }

    pub(super) fn has_cards(&self) -> bool {
        let cards = self.only.map_or(self.app.report().statistics.len(), |_| 1);
        let container = query::slot(&self.root, "cards");
        container.is_some_and(|it| Deck::adopt(self.app, &it).len() == cards)
    }
}
