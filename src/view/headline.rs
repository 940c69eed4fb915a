//! The number printed large.

use crate::context::Context;
use leptos::prelude::*;
use statlas_core::language::{Qualifier, number};
use statlas_core::report::{Change, Headline, HeadlineValue};
use statlas_core::text::Language;

/// The large number or numbers, when, and the change in neutral ink.
#[component]
pub fn HeadlineRow(
    context: Context,
    headline: &'static Headline,
    language: Language,
) -> impl IntoView {
    let values: Vec<_> = headline
        .values
        .iter()
        .map(|value| {
            let label = value.label.get(language);
            view! {
                <strong class="number">
                    {(!label.is_empty()).then(|| view! { <span class="number-label">{label}</span> })}
                    {amount(context, value, language)}
                </strong>
            }
        })
        .collect();
    let change = headline.change.as_ref().map(|change| {
        let (seen, heard) = change_texts(context, change, language);
        view! {
            <span class="change">
                <span aria-hidden="true">{seen}</span>
                <span class="visually-hidden">{heard}</span>
            </span>
        }
    });
    let mut when = vec![headline.when.get(language)];
    if headline.values.iter().any(is_estimate) {
        when.push(language.words().chart.estimate);
    }
    view! {
        <p class="headline">
            {values}
            <span class="when">{when.join(" · ")}</span>
            {change}
        </p>
    }
    .into_any()
}

/// A headline value in words, as in `1.91亿美元`. That it is an estimate is said after it, so
/// that the number itself stands large.
fn amount(context: Context, value: &HeadlineValue, language: Language) -> String {
    let unit = context.report.unit_or_plain(&value.unit);
    let qualifier = if is_estimate(value) {
        Qualifier::Exact
    } else {
        value.qualifier
    };
    number::qualified(value.value, value.high, qualifier, unit, language)
}

fn is_estimate(value: &HeadlineValue) -> bool {
    value.qualifier == Qualifier::Estimate
}

/// The change for the eye and for the ear: red and green mean opposite things to Chinese and
/// other readers, so the chip has no colour, and a bare sign is easily missed when read out.
fn change_texts(context: Context, change: &Change, language: Language) -> (String, String) {
    let unit = context.report.unit_or_plain(&change.unit);
    let words = language.words();
    let than = change.than.get(language);
    let absolute = number::qualified(change.value.abs(), None, change.qualifier, unit, language);
    if unit.dimension == statlas_core::unit::Dimension::Ratio {
        let text = (words.multiple_of)(&absolute, than);
        return (text.clone(), text);
    }
    let signed = number::signed(change.value, unit, language);
    let heard = if change.value < 0.0 {
        words.fell_by
    } else {
        words.rose_by
    };
    ((words.compared)(&signed, than), heard(&absolute, than))
}
