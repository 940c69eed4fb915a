//! The messages for faults in the shape of a report.

use super::schema::{Field, Form};
use crate::float;
use jsonc_parser::ast::Value;

/// The message for a field that occurs twice in an object.
pub(super) const TWICE: &str = "the field stands twice; take one out";

/// Returns the message for an unknown field.
pub(super) fn unknown(key: &str, known: &[Field]) -> String {
    let names: Vec<&str> = known.iter().map(|field| field.name.as_str()).collect();
    format!(
        "unknown field `{}`; mend its name or take it out; known are {}",
        shown(key),
        names.join(", ")
    )
}

/// Returns the message for a missing field.
pub(super) fn missing(field: &Field) -> String {
    let Field { name, rule, .. } = field;
    format!(
        "the field `{name}` is missing; add it: {}",
        rule.description
    )
}

/// Returns the message for a list with the wrong number of values.
pub(super) fn length(expected: usize, found: usize) -> String {
    format!("exactly {expected} values are expected, and this list has {found}")
}

/// Returns a message if a name is not one of those known.
pub(super) fn name(text: &str, known: &[String]) -> Option<String> {
    let is_known = known.iter().any(|name| name == text);
    let message = || {
        format!(
            "unknown name `{}`; take one of {}",
            shown(text),
            known.join(", ")
        )
    };
    (!is_known).then(message)
}

/// Returns a message if a number is too large for an `f64`.
pub(super) fn number(text: &str) -> Option<String> {
    let number = float::parse(text).unwrap_or(f64::NAN);
    let message = || format!("`{}` is no number of at most 308 digits", shown(text));
    (!number.is_finite()).then(message)
}

/// Returns a message if a number is not whole or out of range.
pub(super) fn whole(text: &str, least: i64, most: i64) -> Option<String> {
    /// Bounds of integer types. They are not mentioned in messages, because they mean nothing to
    /// readers.
    const LEAST: i64 = i32::MIN as i64;
    const MOST: i64 = u32::MAX as i64;
    let number: Option<i64> = text.parse().ok().filter(|_| text != "-0");
    let expected = match (least, most) {
        (LEAST, _) => "a whole number, such as a year, is expected".to_owned(),
        (_, MOST) => format!("a whole number from {least} on is expected"),
        (least, most) => format!("a whole number from {least} to {most} is expected"),
    };
    let fits = number.is_some_and(|it| (least..=most).contains(&it));
    (!fits).then(|| format!("{expected}, not {}", shown(text)))
}

/// Returns the message for a value of the wrong type. `required` is `false` if the value may be
/// left out.
pub(super) fn mismatch(forms: &[Form], value: &Value, required: bool) -> String {
    let expected: Vec<String> = forms.iter().map(of_form).collect();
    let expected = expected.join(" or ");
    let takes_number = forms
        .iter()
        .any(|it| matches!(it, Form::Number | Form::Whole(..)));
    let remedy = match value {
        Value::NullKeyword(_) if !required => "; leave the field out where there is no value",
        Value::StringLit(text) if takes_number && is_number(&text.value) => {
            "; write the number without quotation marks and thousands signs"
        }
        Value::StringLit(_) if takes_number && !required => {
            "; leave the field out where there is no number"
        }
        _ => "",
    };
    format!("{expected} is expected, not {}{remedy}", of_value(value))
}

/// Returns `true` if a text is a number, also with separators between its digits.
fn is_number(text: &str) -> bool {
    let text: String = text
        .chars()
        .filter(|it| !matches!(it, ',' | ' ' | '_'))
        .collect();
    float::parse(&text).is_some_and(f64::is_finite)
}

fn of_form(form: &Form) -> String {
    match form {
        Form::Text => "a text in quotation marks".to_owned(),
        Form::Boolean => "true or false".to_owned(),
        Form::Number => "a number".to_owned(),
        Form::Whole(..) => "a whole number".to_owned(),
        Form::List(..) => "a list in square brackets".to_owned(),
        Form::Name(names) => format!("one of the names {}", names.join(", ")),
        Form::Object(fields) => {
            let needed = fields.iter().filter(|field| field.required);
            let names: Vec<&str> = needed.map(|field| field.name.as_str()).collect();
            let with = if names.is_empty() { "" } else { " with " };
            ["an object in braces", with, &names.join(", ")].concat()
        }
    }
}

fn of_value(value: &Value) -> String {
    match value {
        Value::StringLit(text) => format!("the text “{}”", shown(&text.value)),
        Value::NumberLit(number) => format!("the number {}", shown(number.value)),
        Value::BooleanLit(boolean) => boolean.value.to_string(),
        Value::NullKeyword(_) => "null".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// Returns a piece of a text for a message: at most 60 characters, with control characters escaped.
pub(super) fn shown(text: &str) -> String {
    /// In characters.
    const LONGEST: usize = 60;
    let mut shown = String::new();
    let mut letters = text.chars();
    for letter in letters.by_ref().take(LONGEST) {
        if letter.is_control() {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}
