//! Views whose components are in a chunk.

use crate::app::App;
use std::any::Any;
use web_sys::HtmlElement;

/// Keeps a mounted view on the page; dropping it removes the view.
pub type Mounted = Box<dyn Any>;

/// A view in a chunk that is put into an element of the page.
pub struct LazyView {
    /// Mounts the view in an element.
    pub mount: fn(App, HtmlElement) -> Mounted,
    /// Renders the view as HTML.
    #[cfg(not(target_arch = "wasm32"))]
    pub html: fn(App) -> String,
}

/// Makes a [`LazyView`] from a function that takes [`App`] and returns a view.
macro_rules! lazy_view {
    ($view:path) => {
        $crate::chunk::LazyView {
            mount: |app, place| Box::new(leptos::mount::mount_to(place, move || $view(app))),
            #[cfg(not(target_arch = "wasm32"))]
            html: |app| leptos::prelude::RenderHtml::to_html($view(app)),
        }
    };
}
pub(crate) use lazy_view;
