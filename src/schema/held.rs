//! What may stand under a key, as a schema.

use crate::diagnostic::{Catalogue, Message};
use crate::resolve::keys::{Held, Mapping};
use serde_json::{Map, Value, json};

/// Makes schemas; each mapping is defined once, and named wherever it stands.
pub(super) struct Maker<'a> {
    catalogue: &'a Catalogue,
    /// In the order in which they were met.
    seen: Vec<&'static Mapping>,
    /// By their names.
    made: Map<String, Value>,
}

impl<'a> Maker<'a> {
    pub fn new(catalogue: &'a Catalogue) -> Self {
        Self {
            catalogue,
            seen: Vec::new(),
            made: Map::new(),
        }
    }

    /// Everything that was named.
    pub fn definitions(self) -> Value {
        Value::Object(self.made)
    }

    /// The name of a mapping, which is defined if it wasn't.
    pub fn mapping(&mut self, mapping: &'static Mapping) -> Value {
        let known = self.seen.iter().position(|seen| std::ptr::eq(*seen, mapping));
        let index = known.unwrap_or(self.seen.len());
        let name = format!("{}-{index}", mapping.what.trim_start_matches("what-"));
        if known.is_none() {
            self.seen.push(mapping);
            let defined = self.define(mapping);
            self.made.insert(name.clone(), defined);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    fn define(&mut self, mapping: &'static Mapping) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (owner, key) in mapping.all() {
            let mut held = self.held(&key.held);
            if key.is_required {
                required.push(key.name);
            } else {
                held = or_nothing(held);
            }
            let said = self.catalogue.key(owner.what, key.name).unwrap_or_default();
            properties.insert(key.name.to_owned(), described(held, &said));
        }
        let mut defined = json!({
            "title": self.catalogue.say(&Message::plain(mapping.what)),
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        if !required.is_empty() {
            defined["required"] = json!(required);
        }
        defined
    }

    /// Texts stay as they are written, so that numbers and words of truth are texts too.
    fn held(&mut self, held: &'static Held) -> Value {
        match held {
            Held::Text | Held::Words | Held::Code | Held::Prose | Held::Name => {
                json!({ "type": ["string", "number", "boolean"] })
            }
            Held::Id => json!({ "type": "string", "pattern": "^[a-z][a-z0-9_-]*$" }),
            Held::Boolean => json!({ "enum": [true, false, "oui", "non", "yes", "no"] }),
            Held::Whole => json!({ "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$" }),
            Held::Word(words) => json!({ "enum": words.known }),
            Held::Mapping(mapping) => self.mapping(mapping),
            Held::OneOf(variants) => {
                let several: Vec<Value> = variants.all().map(|mapping| self.mapping(mapping)).collect();
                json!({ "anyOf": several })
            }
            Held::Named(what, held) => {
                let title = self.catalogue.say(&Message::plain(what));
                json!({ "title": title, "type": "object", "additionalProperties": self.held(held) })
            }
            Held::List(held) => json!({ "type": "array", "items": self.held(held) }),
            Held::Several(held) => {
                let one = self.held(held);
                json!({ "anyOf": [one, { "type": "array", "items": one }] })
            }
            Held::Either(several) => {
                let several: Vec<Value> = several.iter().map(|held| self.held(held)).collect();
                json!({ "anyOf": several })
            }
        }
    }
}

/// The same, with a description: beside a name, nothing else is read.
fn described(held: Value, said: &str) -> Value {
    match held {
        Value::Object(mut keys) if !keys.contains_key("$ref") => {
            keys.insert("description".to_owned(), said.into());
            Value::Object(keys)
        }
        held => json!({ "description": said, "allOf": [held] }),
    }
}

/// The same, or an empty value, which is as good as none.
fn or_nothing(held: Value) -> Value {
    match held {
        Value::Object(mut keys) => {
            if let Some(Value::Array(several)) = keys.get_mut("anyOf") {
                several.push(json!({ "type": "null" }));
            } else if let Some(Value::Array(words)) = keys.get_mut("enum") {
                words.push(Value::Null);
            } else if let Some(Value::Array(types)) = keys.get_mut("type") {
                types.push("null".into());
            } else if let Some(Value::String(one)) = keys.get("type") {
                let types = json!([one, "null"]);
                keys.insert("type".to_owned(), types);
            } else {
                return json!({ "anyOf": [keys, { "type": "null" }] });
            }
            Value::Object(keys)
        }
        other => other,
    }
}
