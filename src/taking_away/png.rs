//! Converts the SVG text of a picture to a PNG in the browser.

use crate::dom;
use js_sys::{Promise, encode_uri_component};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// Device pixels per CSS pixel.
const DOTS: u32 = 2;

/// Draws the picture at twice its size and returns it as PNG; `None` if the browser does not let the
/// canvas be read.
///
/// The SVG is loaded from a `data:` address. A `blob:` address counts as another origin on a page opened
/// from a file or in a sandboxed frame, and a canvas with pixels of another origin cannot be read.
pub async fn drawn(svg: &str) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    let text: String = encode_uri_component(svg).into();
    image.set_src(&["data:image/svg+xml;charset=utf-8,", &text].concat());
    JsFuture::from(loaded).await.ok()?;
    let (width, height) = (image.width() * DOTS, image.height() * DOTS);
    let canvas = dom::document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (wide, high) = (f64::from(width), f64::from(height));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high)
        .ok()?;
    let written = Promise::new(&mut |resolve, reject| {
        if let Err(fault) = canvas.to_blob(&resolve) {
            let _ = reject.call1(&fault, &fault);
        }
    });
    JsFuture::from(written).await.ok()?.dyn_into().ok()
}
