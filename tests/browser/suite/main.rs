//! The built pages in a real browser: what `contract.md` promises, asked by its own names.

mod dialog;
mod facts;
mod failing;
mod filters;
mod hosted;
mod language;
mod offline;
mod search;
mod url;
mod ways;
