//! The built pages in a real browser: what `contract.md` promises, asked by its own names.

mod commands;
mod dialog;
mod embed;
mod facts;
mod failing;
mod filters;
mod frame;
mod heights;
mod hosted;
mod language;
mod offline;
mod search;
mod share;
mod url;
mod ways;
