//! What is shared, and how it looks where it will stand.

use super::copy::Copyable;
use crate::app::App;
use crate::dom;
use crate::edition::Edition;
use crate::live::history;
use gloo::events::EventListener;
use js_sys::Reflect;
use leptos::html;
use leptos::prelude::*;
use statlas_core::embed::snippet::{Snippet, folder};
use statlas_core::report::Statistic;
use statlas_core::selection::{Selection, Theme};
use statlas_core::text::Language;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

/// The height reserved until the preview has told its own, in pixels.
const RESERVED: u32 = 740;

/// Widths to try, in pixels: a phone, a column of text, a wide page.
const WIDTHS: [u32; 3] = [360, 640, 960];

/// What was chosen in the form.
#[derive(Clone, Copy)]
struct Choices {
    card: RwSignal<bool>,
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
    script: RwSignal<bool>,
    width: RwSignal<u32>,
    height: RwSignal<u32>,
}

/// Link, choices, code and preview.
#[component]
pub fn ShareForm(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let words = &language.words().sharing;
    let link = Memo::new(move |_| {
        history::address(&Selection {
            // The page of a single card is the card; nothing need be opened in it.
            card: (app.context.edition != Edition::Card).then(|| statistic.id.clone()),
            ..app.selection.get()
        })
    });
    let address = dom::document()
        .base_uri()
        .ok()
        .flatten()
        .unwrap_or_default();
    let levels = usize::from(app.context.edition == Edition::Card);
    let folder = folder(&address, levels)
        .filter(|_| app.context.edition != Edition::Offline)
        .map(str::to_owned);
    let embed = match folder {
        Some(folder) => view! { <Embed app statistic language folder/> }.into_any(),
        None => view! { <p class="hint">{words.nowhere}</p> }.into_any(),
    };
    view! {
        <Copyable text=link label=words.link name="link" rows=2 language/>
        {embed}
    }
}

#[component]
fn Embed(
    app: App,
    statistic: &'static Statistic,
    language: Language,
    folder: String,
) -> impl IntoView {
    let words = &language.words().sharing;
    let choices = Choices {
        card: RwSignal::new(true),
        language: RwSignal::new(language),
        theme: RwSignal::new(Theme::Auto),
        script: RwSignal::new(true),
        width: RwSignal::new(WIDTHS[1]),
        height: RwSignal::new(RESERVED),
    };
    let folder = StoredValue::new(folder);
    let snippet = move |read: fn(&Snippet) -> String| {
        let spoken = choices.language.get();
        let card = choices.card.get();
        let title = if card {
            &statistic.title
        } else {
            &app.context.report.title
        };
        folder.with_value(|folder| {
            read(&Snippet {
                folder,
                card: card.then_some(statistic.id.as_str()),
                language: spoken,
                theme: choices.theme.get(),
                height: choices.height.get(),
                title: title.get(spoken),
                version: env!("CARGO_PKG_VERSION"),
            })
        })
    };
    let code = Memo::new(move |_| {
        if choices.script.get() {
            snippet(|it| it.script())
        } else {
            snippet(|it| it.frame())
        }
    });
    let page = Memo::new(move |_| snippet(|it| it.page()));
    view! {
        <Fields choices language/>
        <Copyable text=code label=words.embed_code name="code" rows=5 language/>
        <p class="hint">{(words.pinned)(env!("CARGO_PKG_VERSION"))}</p>
        <Preview choices page language/>
    }
}

#[component]
fn Fields(choices: Choices, language: Language) -> impl IntoView {
    let all = language.words();
    let words = &all.sharing;
    let languages: Vec<_> = Language::ALL.map(|it| (it.words().own_name, it)).into();
    let themes = vec![
        (all.themes.auto, Theme::Auto),
        (all.themes.light, Theme::Light),
        (all.themes.dark, Theme::Dark),
    ];
    let what = vec![(words.this_card, true), (words.whole_page, false)];
    let kinds = vec![(words.script, true), (words.frame, false)];
    let widths = vec![("360", WIDTHS[0]), ("640", WIDTHS[1]), ("960", WIDTHS[2])];
    view! {
        <div class="share-fields">
            {select("what", words.what, what, choices.card)}
            {select("lang", all.language, languages, choices.language)}
            {select("theme", words.theme, themes, choices.theme)}
            {select("kind", words.kind, kinds, choices.script)}
            {select("width", words.width, widths, choices.width)}
        </div>
    }
}

/// A list of choices for one signal.
fn select<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    label: &'static str,
    options: Vec<(&'static str, T)>,
    signal: RwSignal<T>,
) -> impl IntoView {
    let values: Vec<T> = options.iter().map(|(_, value)| *value).collect();
    let items: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, (text, value))| {
            let chosen = signal.get_untracked() == value;
            view! { <option value=place.to_string() selected=chosen>{text}</option> }
        })
        .collect();
    let choose = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or_default();
        if let Some(value) = values.get(place) {
            signal.set(*value);
        }
    };
    view! {
        <label class="share-field">
            <span>{label}</span>
            <select data-share-field=name on:change=choose>{items}</select>
        </label>
    }
}

/// The embed as it will look, which tells the height to reserve. Not within another frame,
/// where it could not be told from the page around.
#[component]
fn Preview(choices: Choices, page: Memo<String>, language: Language) -> impl IntoView {
    let words = &language.words().sharing;
    if dom::framed() {
        return ().into_any();
    }
    let frame = NodeRef::<html::Iframe>::new();
    let listener = EventListener::new(&dom::window(), "message", move |event| {
        let source = frame.get_untracked().and_then(|it| it.content_window());
        let height = event
            .dyn_ref::<MessageEvent>()
            .filter(|it| {
                source.is_some() && it.source().map(JsValue::from) == source.map(Into::into)
            })
            .and_then(|it| told(&it.data()));
        if let Some(height) = height {
            choices.height.set(height);
        }
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    let pixels = |it: u32| [&it.to_string(), "px"].concat();
    view! {
        <figure class="preview">
            <figcaption>
                {words.preview}" · "
                <span data-share-size="">{move || (words.size)(choices.width.get(), choices.height.get())}</span>
            </figcaption>
            <div class="scroller">
                <iframe
                    node_ref=frame
                    title=words.preview
                    src=move || page.get()
                    style:width=move || pixels(choices.width.get())
                    style:height=move || pixels(choices.height.get())
                ></iframe>
            </div>
        </figure>
    }
    .into_any()
}

/// The height in one of our own messages.
fn told(data: &JsValue) -> Option<u32> {
    let get = |name: &str| Reflect::get(data, &name.into()).ok();
    let ours = data.is_object()
        && get("source")?.as_string()? == "statlas"
        && get("type")?.as_string()? == "height";
    let height = get("height").filter(|_| ours)?.as_f64()?;
    (1.0..=20_000.0).contains(&height).then_some(height as u32)
}
