//! Reads the JSON Schema of a report, which was generated from the Rust types. The shape of a
//! report is checked against it.

use super::syntax;
use jsonc_parser::ast::Value;

/// The generated schema. A test compares this file with the types.
const TEXT: &str = include_str!("../../../../data/report.schema.json");

/// What a value may be: one of several forms, or `null`.
#[derive(Debug, Default)]
pub(super) struct Rule {
    pub(super) forms: Vec<Form>,
    pub(super) nullable: bool,
    /// The description of the value in one or two sentences; empty if the schema has none.
    pub(super) description: String,
}

/// One form that a value may have.
#[derive(Debug)]
pub(super) enum Form {
    Text,
    Boolean,
    Number,
    /// A whole number within these bounds, both included.
    Whole(i64, i64),
    /// A list whose elements follow one rule, with the number of elements if that is fixed.
    List(Box<Rule>, Option<usize>),
    /// An object with these fields.
    Object(Vec<Field>),
    /// One of these names.
    Name(Vec<String>),
}

/// A field of an object.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) rule: Rule,
}

/// Returns the rule for a whole report.
pub(super) fn of_report() -> Rule {
    // A test checks that the schema is valid JSON.
    let tree = syntax::parse(TEXT).ok();
    let reader = tree.as_ref().map(|root| SchemaReader { root });
    reader.map_or_else(Rule::default, |it| it.rule(it.root))
}

/// Converts a schema to rules. References are replaced by their definitions; this ends because no
/// type of a report contains itself.
#[derive(Clone, Copy)]
struct SchemaReader<'a> {
    root: &'a Value<'a>,
}

impl<'a> SchemaReader<'a> {
    fn rule(self, own: &'a Value<'a>) -> Rule {
        let mut rule = Rule::default();
        self.add_forms(&mut rule, own);
        let description = text(get(own, "description")).unwrap_or_default();
        rule.description = description.replace('\n', " ");
        rule
    }

    fn add_forms(self, rule: &mut Rule, own: &'a Value<'a>) {
        if let Some(definition) = self.referred(own) {
            return self.add_forms(rule, definition);
        }
        let any = list(get(own, "anyOf"));
        any.iter().for_each(|own| self.add_forms(rule, own));
        let names = list(get(own, "oneOf")).iter();
        let names = names.filter_map(|it| text(get(it, "const")).map(str::to_owned));
        let names: Vec<String> = names.collect();
        if !names.is_empty() {
            rule.forms.push(Form::Name(names));
        }
        let kind = get(own, "type");
        let kinds = list(kind).iter().chain(kind);
        for kind in kinds.filter_map(|it| text(Some(it))) {
            rule.nullable |= kind == "null";
            rule.forms.extend(self.form(own, kind));
        }
    }

    fn form(self, own: &'a Value<'a>, kind: &str) -> Option<Form> {
        Some(match kind {
            "string" => Form::Text,
            "boolean" => Form::Boolean,
            "number" => Form::Number,
            "integer" => whole(own),
            "array" => {
                let length =
                    number(own, "minItems").filter(|it| number(own, "maxItems") == Some(*it));
                let length = length.and_then(|it| usize::try_from(it).ok());
                Form::List(Box::new(self.rule(get(own, "items")?)), length)
            }
            "object" => Form::Object(self.fields(own)),
            _ => return None,
        })
    }

    fn fields(self, own: &'a Value<'a>) -> Vec<Field> {
        let required = list(get(own, "required"));
        let field = |(name, own): (&str, &'a Value<'a>)| Field {
            name: name.to_owned(),
            required: required.iter().any(|it| text(Some(it)) == Some(name)),
            rule: self.rule(own),
        };
        let properties = get(own, "properties").map(entries);
        properties.into_iter().flatten().map(field).collect()
    }

    /// Returns the definition that `$ref` refers to, if there is one.
    fn referred(self, own: &'a Value<'a>) -> Option<&'a Value<'a>> {
        let name = text(get(own, "$ref"))?.strip_prefix("#/$defs/")?;
        get(get(self.root, "$defs")?, name)
    }
}

/// Returns a whole number within the bounds of the schema. Missing bounds are those of the integer
/// type.
fn whole(own: &Value) -> Form {
    let (least, most) = match text(get(own, "format")) {
        Some("uint8") => (0, u8::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        _ => (i32::MIN.into(), i32::MAX.into()),
    };
    let least = number(own, "minimum").unwrap_or(least);
    Form::Whole(least, number(own, "maximum").unwrap_or(most))
}

fn entries<'a>(value: &'a Value<'a>) -> impl Iterator<Item = (&'a str, &'a Value<'a>)> {
    let properties = value.as_object().map(|it| it.properties.iter());
    let properties = properties.into_iter().flatten();
    properties.map(|it| (it.name.as_str(), &it.value))
}

fn get<'a>(value: &'a Value<'a>, key: &str) -> Option<&'a Value<'a>> {
    entries(value)
        .find(|(name, _)| *name == key)
        .map(|(_, it)| it)
}

fn list<'a>(value: Option<&'a Value<'a>>) -> &'a [Value<'a>] {
    let list = value.and_then(Value::as_array);
    list.map_or(&[], |it| &it.elements)
}

fn text<'a>(value: Option<&'a Value<'a>>) -> Option<&'a str> {
    Some(&value?.as_string_lit()?.value)
}

fn number(value: &Value, key: &str) -> Option<i64> {
    get(value, key)?.as_number_lit()?.value.parse().ok()
}
