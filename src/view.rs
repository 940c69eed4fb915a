//! What a reader sees, as Leptos components.
//!
//! Cards, masthead and colophon hold no signals: the prerenderer writes them, the live page
//! adopts them, and one delegated listener answers them. Controls and the dialog are live.

pub mod card;
pub mod colophon;
pub mod controls;
pub mod deck;
pub mod dialog;
pub mod figure;
pub mod headline;
pub mod imprint;
pub mod in_place;
pub mod masthead;
pub mod notes;
pub mod proof;
pub mod receipt;
pub mod shell;
pub mod subject;
pub mod table;
