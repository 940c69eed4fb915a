//! Showing views that are in a chunk: a message while the chunk is fetched, and a button to try again if
//! that failed.

use super::close_button::CloseButton;
use crate::app::App;
use crate::chunk::{Cards, Chunk, LazyView, Mounted, State, Take};
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The chunk that contains a view.
#[derive(Clone, Copy)]
pub enum Source {
    /// The chunk `cards`.
    Cards(fn(&'static Cards) -> &'static LazyView),
    /// The chunk `take`.
    Take(fn(&'static Take) -> &'static LazyView),
}

/// The progress of loading a view.
#[derive(Clone, Copy)]
pub enum Progress {
    /// Not loaded yet.
    Coming,
    /// Loaded.
    Ready(&'static LazyView),
    /// Fetching has failed.
    Failed,
}

impl Progress {
    /// Whether both are the same state.
    pub const fn is_as(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Coming, Self::Coming)
                | (Self::Failed, Self::Failed)
                | (Self::Ready(_), Self::Ready(_))
        )
    }
}

impl Source {
    /// Returns the progress of loading the view; tracks it.
    pub fn progress(self, app: App) -> Progress {
        match self {
            Self::Cards(view) => of_chunk(app.chunks.cards, view),
            Self::Take(view) => of_chunk(app.chunks.take, view),
        }
    }

    /// Starts to fetch the view unless it is loaded or being fetched.
    pub fn want(self, app: App) {
        match self {
            Self::Cards(_) => app.chunks.cards.want(),
            Self::Take(_) => app.chunks.take.want(),
        }
    }

    /// Returns the HTML of the view for a prerendered page; empty if it is not loaded.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn html(self, app: App) -> String {
        match self.progress(app) {
            Progress::Ready(view) => (view.html)(app),
            Progress::Coming | Progress::Failed => String::new(),
        }
    }

    /// Returns an empty string: in the browser a view is mounted.
    #[cfg(target_arch = "wasm32")]
    pub fn html(self, _: App) -> &'static str {
        ""
    }
}

fn of_chunk<T>(chunk: Chunk<T>, view: fn(&'static T) -> &'static LazyView) -> Progress {
    match (chunk.track(), chunk.state()) {
        (Some(chunk), _) => Progress::Ready(view(chunk)),
        (None, State::Failed) => Progress::Failed,
        (None, _) => Progress::Coming,
    }
}

/// The close button of the dialog that a view stands in.
#[derive(Clone, Copy)]
pub struct Closing {
    /// The value of its `data-action`.
    pub action: &'static str,
    /// Called when the button is clicked.
    pub close: fn(App),
}

/// Mounts the view, or a message while it is not loaded.
pub fn mount(
    app: App,
    source: Source,
    progress: Progress,
    closing: Option<Closing>,
    place: HtmlElement,
) -> Mounted {
    let failed = match progress {
        Progress::Ready(view) => return (view.mount)(app, place),
        Progress::Coming => false,
        Progress::Failed => true,
    };
    Box::new(leptos::mount::mount_to(place, move || {
        view! { <Waiting app source failed closing/> }
    }))
}

/// The message in place of a view: loading, or failed with a button to try again.
#[component]
fn Waiting(app: App, source: Source, failed: bool, closing: Option<Closing>) -> impl IntoView {
    let words = move || &app.words().loading;
    let said = move || {
        if failed {
            words().failed
        } else {
            words().coming
        }
    };
    let again = failed.then(|| {
        view! {
            <button type="button" data-action="try-again" on:click=move |_| source.want(app)>
                {move || words().again}
            </button>
        }
    });
    let close = closing.map(|it| {
        view! { <CloseButton app action=it.action close=it.close/> }
    });
    view! {
        <div class="waiting" class:failed=failed>
            <p role="status">{said}</p>
            {again}
            {close}
        </div>
    }
}

/// A view that stands in the flow of the page.
#[component]
pub fn Lazy(app: App, source: Source) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let made = StoredValue::new_local(None);
    source.want(app);
    Effect::new(move |_| {
        let progress = source.progress(app);
        if let Some(place) = place.get() {
            // Dropping the old content removes it from the page. This must happen before the new content
            // is mounted.
            made.set_value(None);
            made.set_value(Some(mount(app, source, progress, None, place.into())));
        }
    });
    view! { <div node_ref=place inner_html=source.html(app)></div> }
}

/// The message beside the result count while a search was entered whose code and data are not loaded.
#[component]
pub fn SearchComing(app: App) -> impl IntoView {
    let search = app.chunks.search;
    let is_failed = move || app.is_search_coming() && search.state() == State::Failed;
    let said = move || {
        let words = &app.words().loading;
        match (app.is_search_coming(), search.state()) {
            (false, _) => "",
            (true, State::Failed) => words.failed,
            (true, _) => words.coming,
        }
    };
    view! {
        <p class="waiting" class:failed=is_failed role="status">{said}</p>
        <button
            type="button"
            class="plain"
            data-action="try-again"
            hidden=move || !is_failed()
            on:click=move |_| search.want()
        >
            {move || app.words().loading.again}
        </button>
    }
}
