//! Renders components as a build does, for tests.

use leptos::prelude::Owner;
use statlas::app::{App, Library};
use statlas::view::Slot;
use statlas_core::page::Edition;
use statlas_core::report::Report;
use statlas_core::selection::Selection;
use statlas_core::text::Language;

/// Renders these slots of a report's hosted page after `act` has changed the state.
pub fn rendered(
    report: &Report,
    language: Language,
    slots: &[Slot],
    act: impl FnOnce(App),
) -> String {
    // The memory is freed when the test's process ends.
    let report: &'static Report = Box::leak(Box::new(report.clone()));
    Owner::new().with(|| {
        let selection = Selection {
            language,
            ..Selection::default()
        };
        let app = App::new(Library::new(report), Edition::Hosted, selection, 0);
        act(app);
        slots.iter().map(|it| it.html(app)).collect()
    })
}
