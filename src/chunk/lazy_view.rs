//! A piece of the page whose components are in a chunk.

use crate::app::App;
use std::any::Any;
use web_sys::HtmlElement;

/// What was mounted. It is taken out of the page when this is dropped.
pub type Mounted = Box<dyn Any>;

/// A component that is put into an element that stands in the page.
pub struct LazyView {
    /// Mounts it into an element.
    pub mount: fn(App, HtmlElement) -> Mounted,
    /// Renders it as HTML.
    #[cfg(not(target_arch = "wasm32"))]
    pub html: fn(App) -> String,
}

/// Makes a [`LazyView`] of a function from [`App`] to a view.
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
