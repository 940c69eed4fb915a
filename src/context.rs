//! What every component needs and nothing changes.

use crate::edition::Edition;
use statlas_core::report::{Report, Statistic};
use statlas_core::text::Language;

/// The report and the edition of the page. A page has one report for as long as it lives, so
/// components borrow it for good.
#[derive(Clone, Copy)]
pub struct Context {
    /// The report.
    pub report: &'static Report,
    /// Which page this is.
    pub edition: Edition,
}

impl Context {
    /// The statistic at a position of the report.
    pub fn statistic(self, position: usize) -> &'static Statistic {
        &self.report.statistics[position]
    }

    /// The position of the statistic of that id.
    pub fn position(self, id: &str) -> Option<usize> {
        self.report
            .statistics
            .iter()
            .position(|statistic| statistic.id == id)
    }

    /// Chapter and section above a card's title: `投资 · 第三章`.
    pub fn kicker(self, statistic: &Statistic, language: Language) -> String {
        let chapter = self.report.chapter(&statistic.chapter);
        let section = self.report.section(&statistic.section);
        let parts = [chapter.map(|it| &it.title), section.map(|it| &it.label)];
        let parts: Vec<&str> = parts
            .into_iter()
            .flatten()
            .map(|it| it.get(language))
            .collect();
        parts.join(" · ")
    }
}
