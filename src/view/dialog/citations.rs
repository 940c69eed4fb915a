//! A card as a reference, ready to paste.

use crate::app::App;
use crate::clipboard::{self, Outcome};
use crate::dom;
use gloo::timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use statlas_core::export::Citation;
use statlas_core::report::Statistic;
use statlas_core::text::Language;
use wasm_bindgen_futures::spawn_local;

/// How long a button says what it did, in milliseconds.
const SAID_FOR: u32 = 3_000;

/// The plain sentence, GB/T 7714, APA and BibTeX, each with a button that copies it.
#[component]
pub fn Citations(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let words = language.words();
    let here = dom::window().location().href().unwrap_or_default();
    let address = app
        .context
        .edition
        .card_address(&here, &statistic.id, language);
    let citation = Citation {
        report: app.context.report,
        statistic,
        language,
        accessed: &dom::today(),
        address: &address,
    };
    let names = &words.citation;
    let forms = [
        ("sentence", names.sentence, citation.sentence()),
        ("gbt", names.gbt, citation.gbt()),
        ("apa", names.apa, citation.apa()),
        (
            "bibtex",
            names.bibtex,
            citation.bibtex().trim_end().to_owned(),
        ),
    ];
    let forms = forms.map(|(code, name, text)| view! { <Form code name text language/> });
    view! {
        <div class="citations">
            <h3>{words.dialog.cite}</h3>
            {forms.into_iter().collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}

#[component]
fn Form(code: &'static str, name: &'static str, text: String, language: Language) -> impl IntoView {
    let words = &language.words().dialog;
    let said = RwSignal::new(words.copy);
    let place = NodeRef::<html::P>::new();
    let copied = text.clone();
    let copy = move |_| {
        let Some(element) = place.get_untracked() else {
            return;
        };
        let text = copied.clone();
        spawn_local(async move {
            let outcome = clipboard::write_from(&element, &text).await;
            // The card may be closed by now; then nobody reads what the button says.
            let _ = said.try_set(match outcome {
                Outcome::Copied => words.copied,
                Outcome::Selected => words.selected,
            });
            let back = move || {
                let _ = said.try_set(words.copy);
            };
            Timeout::new(SAID_FOR, back).forget();
        });
    };
    view! {
        <div class="citation">
            <div class="citation-head">
                <h4>{name}</h4>
                <button type="button" class="plain" data-copy-cite=code on:click=copy>
                    <span aria-live="polite">{move || said.get()}</span>
                    <span class="visually-hidden">{name}</span>
                </button>
            </div>
            <p node_ref=place data-cite=code>{text}</p>
        </div>
    }
}
