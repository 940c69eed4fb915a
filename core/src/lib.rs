//! Statlas without a browser.
//!
//! ```text
//! report JSON ─▶ Report ─▶ Selection ─▶ Figure ─▶ Scene ─▶ SVG text
//! ```
//!
//! Nothing here knows Leptos, web-sys or the DOM; of the browser only [`float`] asks anything, for
//! the language's own `Number`. A module uses only those above it
//! in this list.

mod markup;

pub mod float;

pub mod code;

pub mod text;

pub mod unit;

pub mod language;

pub mod chart;

pub mod report;

pub mod selection;

pub mod figure;

pub mod export;

pub mod embed;

pub mod page;

pub mod picture;
