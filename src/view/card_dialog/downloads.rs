//! The downloads of an opened card: files to save, and texts to copy.

use crate::app::App;
use crate::chunk::Take;
use crate::clipboard::{self, Outcome};
use crate::embed;
use crate::taking_away::Format;
use crate::view::copy::Said;
use crate::view::{Content, Reason, Shown, ShownFile};
use leptos::html;
use leptos::prelude::*;
use statlas_core::export::{self, Offer};
use statlas_core::language::DialogWords;
use std::rc::Rc;

/// A button for every format that the statistic has, and the place where a file is shown that cannot be
/// saved. The code for it is fetched when the card is opened, so that it is usually there at the first
/// click.
#[component]
pub fn Downloads(app: App, position: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    let offer = export::offer(statistic);
    let figure = NodeRef::<html::Select>::new();
    let shown = RwSignal::<Option<Shown>>::new(None);
    let missing = RwSignal::new(false);
    app.chunks.take.want();
    let words = move || &app.words().dialog;
    let save = move |format: Format| {
        let chosen = figure
            .get_untracked()
            .and_then(|it| it.value().parse().ok());
        let index = chosen
            .or_else(|| statistic.drawn().next())
            .unwrap_or_default();
        let show = Rc::new(move |it| shown.set(Some(it)));
        with_take(app, missing, move |it| {
            (it.save)(app, position, index, format, show);
            embed::downloaded(app, &statistic.id, format.code());
        });
    };
    let formats = Format::ALL
        .into_iter()
        .filter(|it| it.is_offered(statistic));
    let buttons = formats.map(|format| {
        view! {
            <button
                type="button"
                data-download=format.code()
                on:click=move |_| save(format)
            >
                {move || format.name(app.words())}
            </button>
        }
    });
    let table = export::has_table(statistic).then(|| {
        let text: Text = |take, app, position| (take.tables)(app, position);
        view! {
            <CopyButton
                app
                position
                hook="data-copy-table"
                code=""
                name=|it| it.copy_table
                text
                shown
                missing
            />
        }
    });
    let sentence = {
        let text: Text = |take, app, position| ((take.sentence)(app, position), String::new());
        view! {
            <CopyButton
                app
                position
                hook="data-copy-cite"
                code="sentence"
                name=|it| it.copy_sentence
                text
                shown
                missing
            />
        }
    };
    let withheld = move || match offer {
        Offer::Part => words().part_withheld,
        Offer::SingleFigures => words().withheld,
        _ => "",
    };
    let withheld = matches!(offer, Offer::Part | Offer::SingleFigures)
        .then(|| view! { <p class="withheld">{withheld}</p> });
    let group = move || {
        let words = app.words();
        [
            words.dialog.download,
            words.list_separator,
            words.dialog.copy,
        ]
        .concat()
    };
    view! {
        <div class="downloads">
            <div class="take" role="group" aria-label=group>
                <span>{move || words().download}</span>
                <Figures app position field=figure/>
                {buttons.collect_view()}
                {table}
                {sentence}
            </div>
            {withheld}
            <Show when=move || missing.get()>
                <p class="waiting failed" role="status">{move || app.words().loading.failed}</p>
            </Show>
            <div data-part="shown">
                {move || shown.get().map(|shown| view! { <ShownFile app shown/> })}
            </div>
        </div>
    }
}

/// Returns what a button copies of the statistic at an index: text, and HTML or an empty string.
type Text = fn(&'static Take, App, usize) -> (String, String);

/// Calls `act` with the chunk `take` once it is loaded; sets `missing` to true if it cannot be fetched.
fn with_take(app: App, missing: RwSignal<bool>, act: impl FnOnce(&'static Take) + 'static) {
    if let Some(take) = app.chunks.take.get() {
        return act(take);
    }
    leptos::task::spawn_local(async move {
        let take = app.chunks.take.fetch().await;
        missing.set(take.is_err());
        if let Ok(take) = take {
            act(take);
        }
    });
}

/// A button that copies a text, and its HTML if there is any. If the clipboard is refused, the text is
/// shown and selected.
#[component]
fn CopyButton(
    app: App,
    position: usize,
    hook: &'static str,
    code: &'static str,
    name: fn(&'static DialogWords) -> &'static str,
    text: Text,
    shown: RwSignal<Option<Shown>>,
    missing: RwSignal<bool>,
) -> impl IntoView {
    let said = Said::new();
    let own = move || name(&app.words().dialog);
    let copy = move |_| {
        shown.set(None);
        with_take(app, missing, move |take| {
            let (text, html) = text(take, app, position);
            leptos::task::spawn_local(async move {
                let written = if html.is_empty() {
                    clipboard::write(&text).await
                } else {
                    clipboard::write_both(&text, &html).await
                };
                if written {
                    return said.announce(Outcome::Copied);
                }
                shown.set(Some(Shown {
                    name: untrack(own).to_owned(),
                    why: Reason::NotCopied,
                    content: Content::Text(text),
                }));
                said.announce(Outcome::Selected);
            });
        });
    };
    let button = view! {
        <button type="button" on:click=copy>
            <span aria-live="polite">{move || said.text(app.words(), own())}</span>
        </button>
    };
    button.attr(hook, code)
}

/// The list to choose the chart that is saved as a picture, if the statistic has several charts.
#[component]
fn Figures(app: App, position: usize, field: NodeRef<html::Select>) -> impl IntoView {
    let statistic = app.statistic(position);
    (statistic.drawn().count() > 1).then(|| {
        let options = statistic.drawn().map(|index| {
            let name = move || app.text(&statistic.figures[index].subtitle);
            view! { <option value=index.to_string()>{name}</option> }
        });
        view! {
            <select
                data-download-figure=""
                aria-label=move || app.words().columns.figure
                node_ref=field
            >
                {options.collect_view()}
            </select>
        }
    })
}
