//! Charts as plain data. [`layout`] turns a [`Figure`] into a [`Scene`]; one writer turns the scene
//! into SVG.
//!
//! ```text
//! Figure ─▶ layout(figure, width) ─▶ Scene ─▶ svg(scene, id)
//!                                          └▶ standalone_svg(scene, frame)
//! ```
//!
//! A new chart kind needs one file with a `layout(SceneBuilder) -> Scene`, an arm in [`layout`] and
//! a line in the picture test.

mod axis;
mod bar;
mod column;
mod dot_plot;
mod figure;
mod heat_table;
mod kind;
mod label_place;
mod labels;
mod legend;
mod line;
mod line_end;
mod linked_bars;
mod looks;
mod markup;
mod paint;
mod pair;
mod rect;
mod reduce;
mod rows;
mod scale;
mod scatter;
mod scene;
mod scene_builder;
mod segments;
mod share;
mod slope;
mod slots;
mod spread;
mod standalone;
mod summary;
mod svg;
mod svg_mark;
mod text_width;
mod tick;
mod time_axis;
mod track;
mod value_label;
mod walk;
mod words;
mod wrap;

pub use figure::{At, Category, Evidence, Figure, Point, Rule, Series};
pub use kind::{Kind, ScaleKind};
pub use scene::{Anchor, Datum, Geometry, Mark, Role, Scene, Shape};
pub use standalone::{Frame, standalone_svg};
pub use summary::summary;
pub use svg::{interactive, interactive_svg, svg};
pub use track::Track;
pub use walk::{Step, beside, step};

/// The parts of the SVG writer that pictures outside this module use, too.
pub(crate) mod writing {
    pub(crate) use super::looks::Looks;
    pub(crate) use super::markup::{number, number_attribute, raised_end, write_text};
    pub(crate) use super::paint::{GRID, GROUND, INK, SOFT, letters};
    pub(crate) use super::standalone::file;
    pub(crate) use super::svg::{body, plain_svg};
    pub(crate) use super::text_width::{bold_width, text_width};
    pub(crate) use super::wrap::wrap;
}

use crate::text::Language;
use scene_builder::SceneBuilder;

/// The widths for which charts are laid out. Each width has a layout of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    /// A card on a phone of 320 pixels.
    Phone,
    /// A card in the grid.
    Card,
    /// An opened card, or one alone on a page.
    Wide,
}

impl Width {
    /// Every width, narrowest first.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Card, Self::Wide];

    /// Returns the width in CSS pixels.
    pub const fn pixels(self) -> f64 {
        match self {
            Self::Phone => 288.0,
            Self::Card => 328.0,
            Self::Wide => 640.0,
        }
    }

    /// Returns the width, in CSS pixels, that decides about heights. A phone's chart and a card's
    /// chart share this width, so they have the same height.
    const fn plan(self) -> f64 {
        match self {
            Self::Phone | Self::Card => 288.0,
            Self::Wide => 640.0,
        }
    }

    /// Returns the font size in CSS pixels. Han characters need a larger size than Latin letters.
    const fn font(self, language: Language) -> f64 {
        match (self, language) {
            (Self::Wide, Language::Zh) => 14.0,
            (_, Language::Zh) | (Self::Wide, Language::En) => 13.0,
            (_, Language::En) => 12.0,
        }
    }
}

/// Lays out a figure. The same figure and width always give the same scene.
///
/// The scene is empty and 0 pixels high for a figure without values, and for tables and lists,
/// which are text and not charts.
pub fn layout(figure: &Figure, width: Width) -> Scene {
    let rows;
    let figure = match figure.kind {
        Kind::Column | Kind::Line | Kind::Scatter => figure,
        _ => {
            rows = rows::by_category(figure);
            &*rows
        }
    };
    let builder = SceneBuilder::new(figure, width);
    if value_label::points(figure).next().is_none() {
        return builder.finish(0.0);
    }
    match figure.kind {
        Kind::Bar => bar::layout(builder),
        Kind::Column => column::layout(builder),
        Kind::Line => line::layout(builder),
        Kind::Share => share::layout(builder),
        Kind::Dumbbell => pair::dumbbell(builder),
        Kind::PairedDots => pair::paired(builder),
        Kind::Slope => slope::layout(builder),
        Kind::DotPlot => dot_plot::layout(builder),
        Kind::Scatter => scatter::layout(builder),
        Kind::LinkedBars => linked_bars::layout(builder),
        Kind::HeatTable => heat_table::layout(builder),
        Kind::Table | Kind::List => builder.finish(0.0),
    }
}

/// Returns the height of a figure's scene in CSS pixels. [`Width::Phone`] and [`Width::Card`] give
/// the same height.
pub fn height(figure: &Figure, width: Width) -> f64 {
    layout(figure, width).height
}
