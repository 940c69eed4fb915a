//! Decides what must be fetched before a page can become live, and fetches it.

use super::super::deck::Deck;
use super::super::query;
use super::Live;
use super::slots::is_intact;
use crate::chunk::Missing;
use crate::view::Slot;
use statlas_core::selection::View;

impl Live {
    /// Whether everything that the page shows first is already there.
    pub fn is_complete(&self) -> bool {
        !self.is_written_anew()
            && self.is_intact()
            && !self.asks_for_cards()
            && self.asked.query.is_empty()
    }

    /// Fetches everything that the page shows first.
    ///
    /// # Errors
    /// [`Missing`] if the page cannot be shown without something that could not be fetched.
    pub async fn complete(&self) -> Result<(), Missing> {
        let chunks = self.app.chunks;
        let anew = self.is_written_anew();
        if anew || !self.is_intact() {
            chunks.anew.fetch().await?;
        }
        if anew {
            chunks.cards.fetch().await?;
        }
        // If one of these fails, the page shows an error in place of the content.
        if self.asks_for_cards() {
            let _ = chunks.cards.fetch().await;
        }
        if !self.asked.query.is_empty() {
            let _ = chunks.search.fetch().await;
        }
        Ok(())
    }

    /// Whether the content of all slots is as the build wrote it.
    pub(super) fn is_intact(&self) -> bool {
        let elements = Slot::ALL.into_iter();
        let mut elements = elements.filter_map(|it| query::slot(&self.root, it.name()));
        elements.all(|it| is_intact(&it))
    }

    /// Whether the whole page must be written anew, because its content cannot be adopted.
    pub(super) fn is_written_anew(&self) -> bool {
        self.fresh || !self.can_adopt()
    }

    /// Whether the page is to show something first that was not prerendered: other cards, whose charts
    /// must be drawn, another view, or another language.
    pub(super) fn asks_for_cards(&self) -> bool {
        let asked = &self.asked;
        asked.is_narrowed()
            || asked.card.is_some()
            || asked.view != View::Cards
            || self.written.is_some_and(|it| it != asked.language)
    }

    /// Whether the prerendered content is complete: every slot of the page exists and none contains
    /// another, and the number of cards is right.
    pub(super) fn can_adopt(&self) -> bool {
        let whole = self.only.is_none();
        let is_sound = |slot: Slot| match query::slot(&self.root, slot.name()) {
            Some(element) => query::find(&element, "[data-slot]").is_none(),
            None => !whole && !slot.is_in_card_page(),
        };
        Slot::ALL.into_iter().all(is_sound) && self.has_cards()
    }

    /// Whether the number of cards is that of the page.
    pub(super) fn has_cards(&self) -> bool {
        let cards = self.only.map_or(self.app.report().statistics.len(), |_| 1);
        let container = query::slot(&self.root, "cards");
        container.is_some_and(|it| Deck::adopt(self.app, &it).len() == cards)
    }
}
