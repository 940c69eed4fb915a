//! Charts as plain values: a [`Figure`] is laid out to a [`Scene`], one writer turns it into SVG.

mod figure;
mod kind;
mod scene;

pub use figure::{At, Category, Evidence, Figure, Point, Rule, Series};
pub use kind::{Kind, ScaleKind};
pub use scene::{Anchor, Datum, Geometry, Mark, Role, Scene};
