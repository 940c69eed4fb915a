//! Checks the shape of a report: every field is known and occurs once, and every value has the
//! right type. All faults are reported; one wrong value does not hide others.

use super::schema::{self, Field, Form, Rule};
use super::{UnplacedFault, words};
use jsonc_parser::ast::{Array, Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;

/// Returns the faults in the shape of a report.
pub(super) fn faults(tree: &Value) -> Vec<UnplacedFault> {
    let mut walk = Walk::default();
    walk.value(tree, &schema::of_report(), true);
    walk.found
}

/// A traversal of the tree that keeps the path of the current value.
#[derive(Default)]
struct Walk {
    path: String,
    found: Vec<UnplacedFault>,
}

impl Walk {
    /// Checks a value against a rule. `required` is `false` if the value may be left out.
    fn value(&mut self, value: &Value, rule: &Rule, required: bool) {
        if rule.nullable && matches!(value, Value::NullKeyword(_)) {
            return;
        }
        let Some(form) = rule.forms.iter().find(|form| takes(form, value)) else {
            let message = words::mismatch(&rule.forms, value, required);
            return self.fault(value.start(), message);
        };
        let fault = match (form, value) {
            (Form::Object(fields), Value::Object(object)) => return self.object(object, fields),
            (Form::List(rule, length), Value::Array(list)) => {
                return self.list(list, rule, *length);
            }
            (Form::Name(names), Value::StringLit(text)) => words::name(&text.value, names),
            (Form::Whole(least, most), Value::NumberLit(number)) => {
                words::whole(number.value, *least, *most)
            }
            (Form::Number, Value::NumberLit(number)) => words::number(number.value),
            _ => None,
        };
        if let Some(message) = fault {
            self.fault(value.start(), message);
        }
    }

    fn object(&mut self, object: &Object, fields: &[Field]) {
        let mut seen = Vec::new();
        for ObjectProp { name, value, .. } in &object.properties {
            let (key, place) = (name.as_str(), name.start());
            let field = fields.iter().find(|field| field.name == key);
            let twice = seen.contains(&key);
            // An unknown field is reported each time it occurs, so it is not remembered.
            seen.extend(field.map(|_| key));
            self.within(&words::shown(key), |walk| match field {
                None => walk.fault(place, words::unknown(key, fields)),
                Some(_) if twice => walk.fault(place, words::TWICE.to_owned()),
                Some(field) => walk.value(value, &field.rule, field.required),
            });
        }
        for field in fields.iter().filter(|field| field.required) {
            if !seen.contains(&field.name.as_str()) {
                self.fault(object.start(), words::missing(field));
            }
        }
    }

    fn list(&mut self, list: &Array, rule: &Rule, length: Option<usize>) {
        let found = list.elements.len();
        if let Some(length) = length.filter(|it| *it != found) {
            self.fault(list.start(), words::length(length, found));
        }
        for (index, element) in list.elements.iter().enumerate() {
            self.within(&format!("[{index}]"), |walk| {
                walk.value(element, rule, true)
            });
        }
    }

    /// Goes into a field or an element: adds `step` to the path while `look` runs.
    fn within(&mut self, step: &str, look: impl FnOnce(&mut Self)) {
        let end = self.path.len();
        if end > 0 && !step.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(step);
        look(self);
        self.path.truncate(end);
    }

    fn fault(&mut self, place: usize, message: String) {
        self.found.push(UnplacedFault {
            place,
            path: self.path.clone(),
            message,
        });
    }
}

/// Returns `true` if a value has the JSON type of a form.
const fn takes(form: &Form, value: &Value) -> bool {
    match form {
        Form::Text | Form::Name(_) => matches!(value, Value::StringLit(_)),
        Form::Boolean => matches!(value, Value::BooleanLit(_)),
        Form::Number | Form::Whole(..) => matches!(value, Value::NumberLit(_)),
        Form::List(..) => matches!(value, Value::Array(_)),
        Form::Object(_) => matches!(value, Value::Object(_)),
    }
}
