//! The chapters in one scrolling row.

use super::choice::{Choice, ChoiceButton};
use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::{ChapterChoice, Counts};
use statlas_core::text::Language;

/// All, the highlights, the chapters in the article's order, the fact checks.
#[component]
pub fn Chapters(app: App, language: Language) -> impl IntoView {
    let words = language.words();
    let mut choices = vec![
        chapter(ChapterChoice::All, words.all_chapters, |counts| counts.all),
        chapter(ChapterChoice::Highlights, words.highlights, |counts| {
            counts.highlights
        }),
    ];
    choices.extend(
        app.context
            .report
            .chapters
            .iter()
            .enumerate()
            .map(|(place, it)| {
                let count = move |counts: &Counts| counts.chapters.get(place).map_or(0, |it| it.1);
                chapter(
                    ChapterChoice::Id(it.id.clone()),
                    it.title.get(language),
                    count,
                )
            }),
    );
    choices.push(chapter(ChapterChoice::Checks, words.checks, |counts| {
        counts.checks
    }));
    let buttons: Vec<_> = choices
        .into_iter()
        .map(|choice| view! { <ChoiceButton app choice hook="data-chapter-filter"/> })
        .collect();
    view! { <div class="chapters" role="group" aria-label=words.filters.chapter>{buttons}</div> }
}

fn chapter(
    choice: ChapterChoice,
    name: &'static str,
    count: impl Fn(&Counts) -> usize + Send + Sync + 'static,
) -> Choice {
    let chosen = choice.clone();
    Choice {
        code: choice.code().to_owned(),
        name,
        chosen: Box::new(move |selection| selection.chapter == chosen),
        toggle: Box::new(move |selection| selection.chapter = choice.clone()),
        count: Box::new(count),
    }
}
