//! The share dialog of a card: a link, and code to embed it, with a preview.

use super::close_button::CloseButton;
use super::copy::Copyable;
use super::dialog::Dialog;
use super::lazy::{Closing, Source};
use crate::app::App;
use crate::{dom, embed};
use leptos::html;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::embed::snippet::{Snippet, folder};
use statlas_core::page::Edition;
use statlas_core::selection::{Selection, Theme};
use statlas_core::text::Language;

/// The height of the preview in CSS pixels until it has sent its own.
const RESERVED: u32 = 740;

/// The widths of the preview in CSS pixels: a phone, a text column on a desktop, a wide page.
const WIDTHS: [u32; 3] = [320, 640, 960];

/// The index in [`WIDTHS`] of the first width.
const FIRST_WIDTH: usize = 1;

/// The version of the widget that embed code refers to.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The dialog that the share button of a card opens.
#[component]
pub fn ShareDialog(app: App) -> impl IntoView {
    let card = Memo::new(move |_| app.sharing.get().and_then(|it| app.card_id(it)));
    let labelled = app.id("share-title");
    view! {
        <Dialog
            app
            class="open-card share"
            hook="data-share"
            labelled
            card
            closing=Closing { action: "close-share", close }
            content=Source::Take(|it| &it.share)
        />
    }
}

/// The content of the dialog; nothing while it is closed.
pub fn form(app: App) -> impl IntoView {
    let position = app.sharing.get_untracked();
    position.map(|position| view! { <Form app position/> })
}

fn close(app: App) {
    app.sharing.set(None);
}

/// The choices in the form.
#[derive(Clone, Copy)]
struct Chosen {
    app: App,
    position: usize,
    /// True for the card alone, false for the whole page.
    card: RwSignal<bool>,
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
    /// True for a script that makes the frame, false for the frame itself.
    script: RwSignal<bool>,
    /// The width of the preview in CSS pixels.
    width: RwSignal<u32>,
    /// The height that the preview has sent last, in CSS pixels.
    height: RwSignal<u32>,
}

impl Chosen {
    fn new(app: App, position: usize) -> Self {
        Self {
            app,
            position,
            card: RwSignal::new(true),
            language: RwSignal::new(app.language.get_untracked()),
            theme: RwSignal::new(Theme::Auto),
            script: RwSignal::new(true),
            width: RwSignal::new(WIDTHS[FIRST_WIDTH]),
            height: RwSignal::new(RESERVED),
        }
    }

    /// Returns the code that embeds the chosen page; `folder` is the address of the build.
    fn code(self, folder: &str) -> String {
        let snippet = self.snippet(folder);
        if self.script.get() {
            snippet.script()
        } else {
            snippet.frame()
        }
    }

    fn snippet(self, folder: &str) -> Snippet<'_> {
        let statistic = self.app.statistic(self.position);
        let (card, language) = (self.card.get(), self.language.get());
        let title = if card {
            &statistic.title
        } else {
            &self.app.report().title
        };
        Snippet {
            folder,
            card: card.then_some(statistic.id.as_str()),
            language,
            theme: self.theme.get(),
            height: self.height.get(),
            title: title.get(language),
            version: VERSION,
        }
    }
}

/// The form: a link, choices, code to embed, and a preview. Without a public folder only the link is
/// offered.
#[component]
fn Form(app: App, position: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    let words = move || &app.words().sharing;
    let link = Signal::derive(move || link(app, position));
    let embedding = place(app).map(|folder| view! { <Embedding app position folder/> });
    let nowhere = embedding.is_none().then(|| {
        view! { <p class="hint">{move || words().nowhere}</p> }
    });
    let label = Signal::derive(move || words().link.to_owned());
    view! {
        <div class="open-head">
            <h2 id=app.id("share-title") class="open-title">{move || app.words().share}</h2>
            <CloseButton app action="close-share" close/>
        </div>
        <p class="kicker" inner_html=move || app.page().marked(app.text(&statistic.title))></p>
        <Copyable app name="link" label text=link rows="2"/>
        {embedding}
        {nowhere}
    }
}

/// The choices, and the code that embeds the chosen page.
#[component]
fn Embedding(app: App, position: usize, folder: String) -> impl IntoView {
    let chosen = Chosen::new(app, position);
    let words = move || &app.words().sharing;
    let folder = StoredValue::new(folder);
    let code = Signal::derive(move || folder.with_value(|it| chosen.code(it)));
    let whats = Signal::derive(move || vec![words().this_card, words().whole_page]);
    let languages = Language::ALL.map(|it| it.words().own_name).to_vec();
    let themes = Signal::derive(move || {
        let words = &app.words().themes;
        vec![words.auto, words.light, words.dark]
    });
    let kinds = Signal::derive(move || vec![words().script, words().frame]);
    let label = Signal::derive(move || words().embed_code.to_owned());
    let preview = (!dom::framed()).then(|| view! { <Preview app chosen folder/> });
    let first = chosen.language.get_untracked() as usize;
    view! {
        <div class="share-fields">
            <Field
                name="what"
                label=Signal::derive(move || words().what)
                options=whats
                choose=move |place| chosen.card.set(place == 0)
            />
            <Field
                name="lang"
                label=Signal::derive(move || app.words().language)
                options=Signal::stored(languages)
                first
                choose=move |place| chosen.language.set(Language::ALL[place])
            />
            <Field
                name="theme"
                label=Signal::derive(move || words().theme)
                options=themes
                choose=move |place| chosen.theme.set(Theme::ALL[place])
            />
            <Field
                name="kind"
                label=Signal::derive(move || words().kind)
                options=kinds
                choose=move |place| chosen.script.set(place == 0)
            />
        </div>
        <Copyable app name="code" label text=code rows="5"/>
        <p class="hint">{move || (words().pinned)(VERSION)}</p>
        {preview}
    }
}

/// A drop-down list. Its options are numbered from 0, and `choose` is called with the number.
#[component]
fn Field(
    name: &'static str,
    label: Signal<&'static str>,
    options: Signal<Vec<&'static str>>,
    /// The number of the option that is chosen first.
    #[prop(optional)]
    first: usize,
    #[prop(into)] choose: Callback<usize>,
) -> impl IntoView {
    let places = 0..options.with_untracked(Vec::len);
    let options = places.map(|place| {
        view! {
            <option value=place.to_string() selected=place == first>
                {move || options.with(|it| it[place])}
            </option>
        }
    });
    view! {
        <label class="share-field">
            <span>{label}</span>
            <select
                data-share-field=name
                on:change=move |event| {
                    if let Ok(place) = event_target_value(&event).parse() {
                        choose.run(place);
                    }
                }
            >
                {options.collect_view()}
            </select>
        </label>
    }
}

/// The embedded page as it will look, in a chosen width. It sends its own height.
#[component]
fn Preview(app: App, chosen: Chosen, folder: StoredValue<String>) -> impl IntoView {
    let words = move || &app.words().sharing;
    let frame = NodeRef::<html::Iframe>::new();
    let widths = ["320", "640", "960"].to_vec();
    // A memo, because a frame loads again whenever its address is set, even to the same value.
    let address = Memo::new(move |_| folder.with_value(|it| chosen.snippet(it).page()));
    let listener = dom::listen(&dom::window(), "message", move |event| {
        let source = frame.get_untracked().and_then(|it| it.content_window());
        if let Some(height) = source.and_then(|it| embed::height_from(&it, event)) {
            chosen.height.set(height);
        }
    });
    on_cleanup(move || drop(listener));
    let (width, height) = (chosen.width, chosen.height);
    view! {
        <figure class="preview">
            <figcaption>
                <span>
                    {move || words().preview}
                    " · "
                    <span data-share-size="">
                        {move || (words().size)(width.get(), height.get())}
                    </span>
                </span>
                <Field
                    name="width"
                    label=Signal::derive(move || words().width)
                    options=Signal::stored(widths)
                    first=FIRST_WIDTH
                    choose=move |place| chosen.width.set(WIDTHS[place])
                />
            </figcaption>
            <div class="scroller" tabindex="0" role="group" aria-label=move || words().preview>
                <iframe
                    title=move || words().preview
                    node_ref=frame
                    src=address
                    height=move || height.get().to_string()
                    style:width=move || format!("{}px", width.get())
                    style:height=move || format!("{}px", height.get())
                ></iframe>
            </div>
        </figure>
    }
}

/// Returns the link to the current selection with the card open.
fn link(app: App, position: usize) -> String {
    app.address_of(&Selection {
        // On the page of a single card nothing needs to be opened.
        card: (app.edition != Edition::Card).then(|| app.statistic(position).id.clone()),
        ..app.selection.get()
    })
}

/// Returns the address of the folder of the build that this page belongs to; `None` if it is not on a
/// server.
fn place(app: App) -> Option<String> {
    if app.edition == Edition::Offline {
        return None;
    }
    let address = dom::base_address()?;
    folder(&address, usize::from(app.edition == Edition::Card)).map(str::to_owned)
}
