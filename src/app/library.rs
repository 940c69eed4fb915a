//! What filters and search go by, read from the report bit by bit.

use leptos::prelude::*;
use statlas_core::report::Report;
use statlas_core::selection::{Index, Results, Selection, Texts};
use std::sync::OnceLock;

/// The index of a report, and where it is still being made.
pub struct Library {
    report: &'static Report,
    index: OnceLock<Index>,
    making: StoredValue<Making>,
}

/// The index while it is being made, and then the texts for the search.
#[derive(Default)]
struct Making {
    index: Option<Index>,
    texts: Texts,
}

impl Library {
    /// The library of a report, which lives as long as the report. Must be called within an owner
    /// that lives as long as the page.
    pub fn new(report: &'static Report) -> &'static Self {
        Box::leak(Box::new(Self {
            report,
            index: OnceLock::new(),
            making: StoredValue::new(Making::default()),
        }))
    }

    /// The report it is of.
    pub const fn report(&self) -> &'static Report {
        self.report
    }

    /// Reads one more statistic; false when nothing is left to do.
    pub fn read_next(&self) -> bool {
        if self.index.get().is_some() {
            return false;
        }
        let read = self.making.try_update_value(|making| {
            let index = &mut making.index;
            index
                .get_or_insert_with(|| Index::begin(self.report))
                .read_next(self.report)
        });
        let more = read.unwrap_or_default();
        if !more {
            self.index();
        }
        more
    }

    /// Reads the texts of one more statistic; false when nothing is left to do.
    pub fn read_next_texts(&self) -> bool {
        let index = self.index();
        if index.has_texts() {
            return false;
        }
        let read = self
            .making
            .try_update_value(|making| making.texts.read_next(self.report, index));
        let more = read.unwrap_or_default();
        if !more {
            self.searchable();
        }
        more
    }

    /// What filters go by; reads now what has not been read yet.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let begun = self.making.try_update_value(|making| making.index.take());
            let mut index = begun.flatten().unwrap_or_else(|| Index::begin(self.report));
            while index.read_next(self.report) {}
            index
        })
    }

    /// The same with the texts a search goes by.
    fn searchable(&self) -> &Index {
        let index = self.index();
        if !index.has_texts() {
            let begun = self
                .making
                .try_update_value(|making| std::mem::take(&mut making.texts));
            index.read_texts(self.report, begun.unwrap_or_default());
        }
        index
    }

    /// What a selection leaves.
    pub fn results(&self, selection: &Selection) -> Results {
        let index = if selection.query.is_empty() {
            self.index()
        } else {
            self.searchable()
        };
        index.results(selection)
    }
}
