//! The report of a page, its index, and the texts that a search goes through.

use crate::chunk::{Cards, Missing, Search};
use js_sys::{Function, Promise};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use statlas_core::report::Report;
use statlas_core::selection::{Answer, Index, Texts};
use std::sync::OnceLock;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What a page knows of its report. At first that may be the head only, with the index; the
/// statistics come with the code that draws them.
pub struct Library {
    head: &'static Report,
    whole: OnceLock<&'static Report>,
    index: Index,
    texts: StoredValue<Texts>,
    /// Fetches the report: a function of the loader, which returns a promise of what `JSON.parse`
    /// made of its text.
    bring: Option<SendWrapper<Function>>,
}

impl Library {
    /// The library of a report that is there. Must be called within an owner that lives as long as
    /// the page.
    pub fn new(report: &'static Report) -> &'static Self {
        Self::whole(report, Index::without_texts(report))
    }

    /// The same where the index is there, too.
    pub fn whole(report: &'static Report, index: Index) -> &'static Self {
        Self::leak(report, OnceLock::from(report), index, None)
    }

    /// The library of a page that starts with the head of its report and fetches the rest by
    /// `bring`.
    pub fn headed(head: &'static Report, index: Index, bring: Function) -> &'static Self {
        let bring = SendWrapper::new(bring);
        Self::leak(head, OnceLock::new(), index, Some(bring))
    }

    fn leak(
        head: &'static Report,
        whole: OnceLock<&'static Report>,
        index: Index,
        bring: Option<SendWrapper<Function>>,
    ) -> &'static Self {
        Box::leak(Box::new(Self {
            head,
            whole,
            index,
            texts: StoredValue::new(Texts::default()),
            bring,
        }))
    }

    /// The report, or its head as long as nothing else is there.
    pub fn report(&self) -> &'static Report {
        self.whole.get().copied().unwrap_or(self.head)
    }

    /// What filters and order go by.
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// Starts to fetch what is missing of the report; none when nothing is.
    pub fn fetch(&self) -> Option<Promise> {
        let bring = self.bring.as_ref().filter(|_| self.whole.get().is_none())?;
        let promised = bring.call0(&JsValue::NULL);
        // A loader that throws has nothing to bring.
        let promised = promised.and_then(|it| it.dyn_into::<Promise>());
        Some(promised.unwrap_or_else(|fault| Promise::reject(&fault)))
    }

    /// Waits for the report and keeps it.
    ///
    /// # Errors
    /// When it cannot be fetched, or is not a report.
    pub async fn receive(&self, coming: Option<Promise>, cards: &Cards) -> Result<(), Missing> {
        let Some(coming) = coming else { return Ok(()) };
        let parsed = JsFuture::from(coming).await.map_err(|_| Missing)?;
        // Somebody else may have waited for it, too.
        if self.whole.get().is_none() {
            let report =
                (cards.convert)(&parsed, self.head.statistics.tally()).map_err(|_| Missing)?;
            let _ = self.whole.set(Box::leak(Box::new(report)));
        }
        Ok(())
    }

    /// Reads the texts of one more statistic; false when nothing is left to do.
    pub fn read_next_text(&self, search: &Search) -> bool {
        if self.index.has_texts() {
            return false;
        }
        let (report, index) = (self.report(), &self.index);
        let read = |texts: &mut Texts| (search.read_next)(texts, report, index);
        self.texts.try_update_value(read).unwrap_or_default()
    }

    /// Searches for what was typed; reads the texts that have not been read yet.
    pub fn answer(&self, search: &Search, typed: &str) -> Answer {
        let begun = self.texts.try_update_value(std::mem::take);
        (search.search)(begun.unwrap_or_default(), self.report(), &self.index, typed)
    }
}
