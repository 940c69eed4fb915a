//! A card's chart, or its list or table.

use super::table::DataTable;
use crate::context::Context;
use leptos::prelude::*;
use statlas_core::chart::{self, Kind, Scene, Width};
use statlas_core::figure;
use statlas_core::language::number;
use statlas_core::report::{Item, Statistic};
use statlas_core::text::Language;

/// Whether a chart is drawn when its card is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// At once, in this width.
    Now(Width),
    /// At once in several widths, of which the style sheet shows the one that fits.
    Each(&'static [Width]),
    /// Later: the box keeps its height empty.
    Later,
}

impl Drawing {
    /// What `data-width` says of a plot: which widths are in it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Now(width) => width_code(width),
            Self::Each(_) => "each",
            Self::Later => "",
        }
    }
}

/// The name of a width in `data-width` and in class names.
pub const fn width_code(width: Width) -> &'static str {
    match width {
        Width::Phone => "phone",
        Width::Card => "card",
        Width::Wide => "wide",
    }
}

/// The first figure of a statistic, with its subtitle.
#[component]
pub fn CardFigure(
    context: Context,
    statistic: &'static Statistic,
    language: Language,
    drawing: Drawing,
) -> impl IntoView {
    view! { <FigureBody context statistic index=0 language drawing/> }
}

/// One figure of a statistic.
#[component]
pub fn FigureBody(
    context: Context,
    statistic: &'static Statistic,
    index: usize,
    language: Language,
    drawing: Drawing,
) -> impl IntoView {
    let spec = &statistic.figures[index];
    let note = spec.note.get(language);
    let body = match spec.kind {
        Kind::List => view! { <Entries context items=&spec.items language/> }.into_any(),
        Kind::Table => view! { <DataTable context statistic index language/> }.into_any(),
        _ => view! {
            <div
                class="plot"
                data-plot=index.to_string()
                data-width=drawing.code()
                inner_html=drawn(context, statistic, index, language, drawing)
            ></div>
        }
        .into_any(),
    };
    // A table says in its caption and notes what a chart says around itself.
    let told = spec.kind != Kind::Table;
    view! {
        <figure data-figure=spec.kind.code()>
            {told.then(|| view! { <figcaption>{spec.subtitle.get(language)}</figcaption> })}
            {body}
            {(told && !note.is_empty()).then(|| view! { <p class="figure-note">{note}</p> })}
        </figure>
    }
    .into_any()
}

/// The SVG text of a figure in a width, or an empty box of the same height.
pub fn drawn(
    context: Context,
    statistic: &Statistic,
    index: usize,
    language: Language,
    drawing: Drawing,
) -> String {
    let Some(figure) = figure::build(context.report, statistic, index, language) else {
        return String::new();
    };
    let id = format!("{}-{index}", statistic.id);
    match drawing {
        Drawing::Now(width) => written(&chart::layout(&figure, width), &id),
        Drawing::Each(widths) => widths
            .iter()
            .map(|&width| {
                let code = width_code(width);
                let svg = written(&chart::layout(&figure, width), &format!("{id}-{code}"));
                format!("<div class=\"at-{code}\">{svg}</div>")
            })
            .collect(),
        Drawing::Later => {
            let (width, height) = (Width::Card.pixels(), chart::height(&figure, Width::Card));
            format!(
                "<svg class=\"chart\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\"></svg>"
            )
        }
    }
}

/// A page that is written ahead gets its tab stops when it becomes live, for without scripts
/// they would lead nowhere.
fn written(scene: &Scene, id: &str) -> String {
    if cfg!(target_arch = "wasm32") {
        chart::interactive_svg(scene, id)
    } else {
        chart::svg(scene, id)
    }
}

#[component]
fn Entries(context: Context, items: &'static [Item], language: Language) -> impl IntoView {
    let entries: Vec<_> = items
        .iter()
        .map(|item| {
            let entity = context.report.entity(&item.entity);
            let name = match entity {
                Some(entity) if item.name.is_empty() => entity.name.get(language),
                _ => item.name.get(language),
            };
            let value = item.value.map(|value| {
                let unit = context.report.unit_or_plain(&item.unit);
                view! { <span class="entry-value">{number::short(value, unit, language)}</span> }
            });
            let text = item.text.get(language);
            view! {
                <li>
                    {value}
                    <b>{name}</b>
                    {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
                </li>
            }
        })
        .collect();
    view! { <ul class="entries">{entries}</ul> }
}
