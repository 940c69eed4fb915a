//! Passing a card on: a link, and the code that embeds it, with a preview.

use super::{history, query};
use crate::app::App;
use crate::dialog::{Dialog, DialogProps};
use crate::dom;
use js_sys::Reflect;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::embed::snippet::{Snippet, folder};
use statlas_core::page::{self, Edition, FIRST_WIDTH, Offered, WIDTHS};
use statlas_core::selection::{Selection, Theme};
use statlas_core::text::Language;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlElement, HtmlIFrameElement, HtmlSelectElement, HtmlTextAreaElement,
    MessageEvent,
};

/// The height reserved until the preview has told its own, in pixels.
const RESERVED: u32 = 740;

/// The version an embed code leads to.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The dialog behind every card's share button.
pub fn dialog(app: App, root: &Element) -> impl IntoView + use<> {
    let content = Memo::new(move |_| {
        app.language.get();
        app.sharing.get().map_or_else(String::new, |position| {
            let code = place(app).map(|folder| Form::new(app, position).code(&folder));
            page::share(
                app.page(),
                app.statistic(position),
                &Offered {
                    link: &link(app, position),
                    code: code.as_deref(),
                    version: VERSION,
                    preview: !dom::framed(),
                },
            )
        })
    });
    let shown = root.clone();
    // The dialog writes its content in an effect of its own, which was made before this one.
    Effect::new(move |_| {
        content.get();
        update(app, &shown, None);
    });
    listen(app, root);
    Dialog(DialogProps {
        app,
        class: "open-card share",
        hook: "data-share",
        labelled: "share-title",
        card: |app| app.sharing.get().map(|it| app.statistic(it).id.clone()),
        content,
        close: |app| app.sharing.set(None),
    })
}

fn listen(app: App, root: &Element) {
    let here = root.clone();
    let chosen = move |event: &Event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if target.is_some_and(|it| it.has_attribute("data-share-field")) {
            update(app, &here, None);
        }
    };
    dom::listen(root, "change", Box::new(chosen));
    let here = root.clone();
    let told = move |event: &Event| {
        let source = frame(&here).and_then(|it| it.content_window());
        let height = event
            .dyn_ref::<MessageEvent>()
            .filter(|it| {
                source.is_some() && it.source().map(JsValue::from) == source.map(Into::into)
            })
            .and_then(|it| height_in(&it.data()));
        if height.is_some() {
            update(app, &here, height);
        }
    };
    dom::listen(&dom::window(), "message", Box::new(told));
}

/// What is chosen in the form.
struct Form {
    app: App,
    position: usize,
    card: bool,
    language: Language,
    theme: Theme,
    script: bool,
    width: u32,
    height: u32,
}

impl Form {
    /// As it stands when the dialog opens.
    fn new(app: App, position: usize) -> Self {
        Self {
            app,
            position,
            card: true,
            language: app.language.get_untracked(),
            theme: Theme::Auto,
            script: true,
            width: WIDTHS[FIRST_WIDTH],
            height: RESERVED,
        }
    }

    /// As it stands under `root`; none while the dialog is closed.
    fn read(app: App, root: &Element) -> Option<Self> {
        let start = Self::new(app, app.sharing.get_untracked()?);
        let chosen = |name: &str| -> Option<usize> {
            let selector = ["[data-share-field=\"", name, "\"]"].concat();
            let select: HtmlSelectElement = query::find(root, &selector)?.dyn_into().ok()?;
            usize::try_from(select.selected_index()).ok()
        };
        let told = frame(root).and_then(|it| it.get_attribute("height"));
        Some(Self {
            card: chosen("what")? == 0,
            language: Language::ALL[chosen("lang")?],
            theme: Theme::ALL[chosen("theme")?],
            script: chosen("kind")? == 0,
            // Without a preview there is no width to choose.
            width: WIDTHS[chosen("width").unwrap_or(FIRST_WIDTH)],
            height: told.and_then(|it| it.parse().ok()).unwrap_or(RESERVED),
            ..start
        })
    }

    /// The code that embeds what is chosen from the build in `folder`.
    fn code(&self, folder: &str) -> String {
        let snippet = self.snippet(folder);
        if self.script {
            snippet.script()
        } else {
            snippet.frame()
        }
    }

    fn snippet<'a>(&self, folder: &'a str) -> Snippet<'a> {
        let statistic = self.app.statistic(self.position);
        let title = if self.card {
            &statistic.title
        } else {
            &self.app.report.title
        };
        Snippet {
            folder,
            card: self.card.then_some(statistic.id.as_str()),
            language: self.language,
            theme: self.theme,
            height: self.height,
            title: title.get(self.language),
            version: VERSION,
        }
    }
}

/// Brings code and preview to what is chosen; `height` is what the preview told just now.
fn update(app: App, root: &Element, height: Option<u32>) -> Option<()> {
    let mut form = Form::read(app, root)?;
    form.height = height.unwrap_or(form.height);
    let folder = place(app)?;
    let field: HtmlTextAreaElement = query::find(root, "[data-share-text=code]")?
        .dyn_into()
        .ok()?;
    field.set_value(&form.code(&folder));
    let frame = frame(root)?;
    let address = form.snippet(&folder).page();
    if frame.get_attribute("src").as_ref() != Some(&address) {
        dom::set(&frame, "src", &address);
    }
    // The height is kept in the attribute of that name; the style holds both for the eye.
    dom::set(&frame, "height", &form.height.to_string());
    for (name, pixels) in [("width", form.width), ("height", form.height)] {
        let style = frame.unchecked_ref::<HtmlElement>().style();
        let _ = style.set_property(name, &[&pixels.to_string(), "px"].concat());
    }
    let said = (app.page().words().sharing.size)(form.width, form.height);
    query::find(root, "[data-share-size]")?.set_text_content(Some(&said));
    Some(())
}

/// The link to what is shown, with the card open.
fn link(app: App, position: usize) -> String {
    history::address(&Selection {
        // The page of a single card is the card; nothing need be opened in it.
        card: (app.edition != Edition::Card).then(|| app.statistic(position).id.clone()),
        ..app.now()
    })
}

/// The folder of the build this page belongs to; none where it lies on no server.
fn place(app: App) -> Option<String> {
    if app.edition == Edition::Offline {
        return None;
    }
    let address = dom::document().base_uri().ok().flatten()?;
    folder(&address, usize::from(app.edition == Edition::Card)).map(str::to_owned)
}

fn frame(root: &Element) -> Option<HtmlIFrameElement> {
    query::find(root, ".preview iframe")?.dyn_into().ok()
}

/// The height in one of our own messages.
fn height_in(data: &JsValue) -> Option<u32> {
    let get = |name: &str| Reflect::get(data, &name.into()).ok();
    let ours = data.is_object()
        && get("source")?.as_string()? == "statlas"
        && get("type")?.as_string()? == "height";
    let height = get("height").filter(|_| ours)?.as_f64()?;
    (1.0..=20_000.0).contains(&height).then_some(height as u32)
}
