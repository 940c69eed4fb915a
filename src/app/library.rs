//! The report of a page, its index, and the texts for the search.

use crate::chunk::{Cards, Missing, Search};
use js_sys::{Function, Promise};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use statlas_core::report::Report;
use statlas_core::selection::{Answer, Index, Texts};
use std::sync::OnceLock;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The report of a page as far as it is loaded. A page may start with only the head and the index; the
/// statistics are fetched later, together with the code that draws them.
pub struct Library {
    head: &'static Report,
    whole: OnceLock<&'static Report>,
    index: Index,
    texts: StoredValue<Texts>,
    /// Fetches the report: a function of the loader that returns a promise of the result of `JSON.parse`.
    /// `None` when the whole report was there from the start.
    bring: Option<SendWrapper<Function>>,
}

impl Library {
    /// Creates the library of a report that is completely loaded. Must be called within a reactive owner
    /// that lives as long as the page.
    pub fn new(report: &'static Report) -> &'static Self {
        Self::whole(report, Index::without_texts(report))
    }

    /// Like [`Self::new`], with an index that was already made.
    pub fn whole(report: &'static Report, index: Index) -> &'static Self {
        Self::leak(report, OnceLock::from(report), index, None)
    }

    /// Creates the library of a page that starts with the head of its report; `bring` fetches the whole
    /// report.
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

    /// Returns the report, or only its head until the rest is loaded.
    pub fn report(&self) -> &'static Report {
        self.whole.get().copied().unwrap_or(self.head)
    }

    /// Returns the index that filters, search and sorting use.
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// Starts to fetch the report; returns `None` if the whole report is already loaded.
    pub fn fetch(&self) -> Option<Promise> {
        let bring = self.bring.as_ref().filter(|_| self.whole.get().is_none())?;
        let promised = bring.call0(&JsValue::NULL);
        // If the loader throws, the promise rejects with what it threw.
        let promised = promised.and_then(|it| it.dyn_into::<Promise>());
        Some(promised.unwrap_or_else(|fault| Promise::reject(&fault)))
    }

    /// Waits for the promise of [`Self::fetch`] and stores the report.
    ///
    /// # Errors
    /// [`Missing`] if the report cannot be fetched or converted.
    pub async fn receive(&self, coming: Option<Promise>, cards: &Cards) -> Result<(), Missing> {
        let Some(coming) = coming else { return Ok(()) };
        let parsed = JsFuture::from(coming).await.map_err(|_| Missing)?;
        // Another caller that waited for the same report may have stored it already.
        if self.whole.get().is_none() {
            let report =
                (cards.convert)(&parsed, self.head.statistics.tally()).map_err(|_| Missing)?;
            let _ = self.whole.set(Box::leak(Box::new(report)));
        }
        Ok(())
    }

    /// Reads the texts of one more statistic. Returns false when all texts have been read.
    pub fn read_next_text(&self, search: &Search) -> bool {
        if self.index.has_texts() {
            return false;
        }
        let (report, index) = (self.report(), &self.index);
        let read = |texts: &mut Texts| (search.read_next)(texts, report, index);
        self.texts.try_update_value(read).unwrap_or_default()
    }

    /// Runs the search for `typed`, and reads the texts that have not been read yet.
    pub fn answer(&self, search: &Search, typed: &str) -> Answer {
        let begun = self.texts.try_update_value(std::mem::take);
        (search.search)(begun.unwrap_or_default(), self.report(), &self.index, typed)
    }
}
