//! The tables of fields as JSON Schema, for editors: they complete names and words, explain a field under the pointer and underline
//! what cannot be read. In: a kind of record, what `site.yaml` settles, and the records whose ids are to be listed. Out: a schema
//! of draft 2020-12. It never refuses what reading takes; what it cannot say (which month ends when a project does) it lets pass.

mod example;
mod pattern;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

use super::conventions::Conventions;
use super::field::{Field, FieldTable, FieldType, HowMany, Presence};
use super::kinds::fields_of;
use super::records::Records;
use crate::value::Reason;
use crate::value::id::{self, Id};
use crate::value::reason::SAYS_NOTHING;
use crate::value::record_kind::{IdKind, RecordKind};

/// Returns the schema of a file of a kind, or of its fields where a text follows them. With `known`, a field that names a record
/// takes only the ids of those.
#[must_use]
pub fn schema_of(kind: RecordKind, conventions: &Conventions, known: Option<&Records>) -> Value {
    let mut schema = Schema {
        conventions,
        known,
        parts: Map::new(),
    };
    let table = fields_of(kind);
    let mut whole = match kind {
        RecordKind::Source => {
            let one = schema.part(table);
            json!({
                "title": kind.path(""),
                "type": ["object", "null"],
                "propertyNames": {"pattern": pattern::ID},
                "additionalProperties": one,
            })
        }
        RecordKind::Claim | RecordKind::Milestone => {
            let one = schema.part(table);
            let any = [
                json!({"type": "null"}),
                json!({"type": "array", "items": one}),
                one,
            ];
            json!({"title": kind.path(""), "anyOf": any})
        }
        RecordKind::Settings
        | RecordKind::Council
        | RecordKind::Organisation
        | RecordKind::Strategy
        | RecordKind::Principle
        | RecordKind::Project
        | RecordKind::Team
        | RecordKind::Role
        | RecordKind::Update
        | RecordKind::Page => schema.object(table),
    };
    whole["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    whole["$defs"] = schema.parts.into();
    whole
}

/// A schema being made.
struct Schema<'s> {
    conventions: &'s Conventions,
    known: Option<&'s Records>,
    /// What several fields share, by name.
    parts: Map<String, Value>,
}

impl Schema<'_> {
    /// Returns the schema of a map with these fields.
    fn object(&mut self, table: &'static FieldTable) -> Value {
        let mut properties = Map::new();
        for field in table.fields() {
            properties.insert(field.name.to_owned(), self.field(field));
        }
        let required = |field: &&Field| field.presence == Presence::Required;
        let required = table.fields().filter(required).map(|field| field.name);
        json!({
            "title": table.of,
            "type": "object",
            "additionalProperties": false,
            "required": required.collect::<Vec<_>>(),
            "properties": properties,
        })
    }

    /// Returns a mention of a map with these fields, which is described once.
    fn part(&mut self, table: &'static FieldTable) -> Value {
        let name = id::slug(table.of);
        if !self.parts.contains_key(&name) {
            let object = self.object(table);
            self.parts.insert(name.clone(), object);
        }
        reference(&name)
    }

    /// Returns a mention of what a field takes, which is described once.
    fn shared(&mut self, name: &str, schema: Value) -> Value {
        self.parts.insert(name.to_owned(), schema);
        reference(name)
    }

    fn field(&mut self, field: &'static Field) -> Value {
        let one = self.value(field.takes);
        let mut any = match (field.count, field.takes.value()) {
            // Words stand alone; in a list there are only maps.
            (HowMany::Several, FieldType::StageOrPart(table)) => {
                let part = self.part(table);
                vec![one, json!({"type": "array", "items": part})]
            }
            // So does a reason for there being none.
            (HowMany::Several, value) => {
                let items = self.value(value);
                vec![one, json!({"type": "array", "items": items})]
            }
            (HowMany::One, _) => vec![one],
        };
        if field.presence == Presence::Optional {
            let nothing = json!({"type": ["null", "string"], "pattern": pattern::NOTHING});
            any.push(self.shared("nothing", nothing));
        }
        let mut schema = match any.as_slice() {
            [only] => only.clone(),
            _ => json!({"anyOf": any}),
        };
        schema["description"] = field.meaning.into();
        if let Some(example) = example::of(field, self.conventions) {
            schema["examples"] = json!([example]);
        }
        schema
    }

    /// Returns what one value has to be.
    fn value(&mut self, takes: FieldType) -> Value {
        let text = |pattern: &str| json!({"type": "string", "pattern": pattern});
        match takes {
            FieldType::Text => {
                let text =
                    json!({"type": ["string", "number", "boolean"], "pattern": pattern::SOMETHING});
                self.shared("text", text)
            }
            FieldType::Address => self.shared("web-address", text(pattern::ADDRESS)),
            FieldType::PortalAddress => text(pattern::PORTAL_ADDRESS),
            FieldType::Domain => text(pattern::DOMAIN),
            FieldType::Email => text(pattern::EMAIL),
            FieldType::Language => text(pattern::LANGUAGE),
            FieldType::CurrencyCode => text(pattern::CURRENCY_CODE),
            FieldType::Sha256 => text(pattern::SHA256),
            FieldType::FolderName | FieldType::AddressName | FieldType::OwnId => self.id(),
            FieldType::WholeNumber => self.shared("whole-number", whole_number()),
            FieldType::Month => number(1, 12, pattern::MONTH),
            FieldType::Year => number(1000, 9999, pattern::YEAR),
            FieldType::Date => self.date(),
            FieldType::OrReason(value) => {
                // What looks like an id and says that nothing is known is none.
                let is_id = |word: &&str| id::check(word).is_ok();
                let nothing: Vec<&str> = SAYS_NOTHING.into_iter().filter(is_id).collect();
                let nothing = text(&pattern::any_of(&nothing));
                json!({"anyOf": [self.value(*value), self.reason()], "not": nothing})
            }
            FieldType::FinancialYear => self.financial_year(),
            FieldType::Decimal => {
                let pattern = pattern::decimal();
                let number = json!({"type": ["number", "string"], "pattern": pattern});
                let any = [number, self.reason()];
                self.shared("figure", json!({"anyOf": any}))
            }
            FieldType::Money => self.money(),
            FieldType::MoneyOrNumber => either(self.money(), whole_number()),
            FieldType::YesNo => json!({"type": "boolean"}),
            FieldType::OneOf(words) => json!({"enum": words}),
            FieldType::IdOf(kind) => self.id_of(kind),
            FieldType::IdOrOneOf(kind, words) => either(json!({"enum": words}), self.id_of(kind)),
            FieldType::IdOrPart(kind, table) => either(self.id_of(kind), self.part(table)),
            FieldType::Stage => json!({"enum": self.conventions.stages.ids()}),
            FieldType::StageOrPart(table) => either(self.value(FieldType::Stage), self.part(table)),
            FieldType::Part(table) => self.part(table),
            FieldType::Redirects => {
                let address = json!({"type": ["string", "number", "boolean"]});
                json!({"type": "object", "additionalProperties": address})
            }
            FieldType::Names => {
                let name = self.value(FieldType::Text);
                let any = [json!({"type": "array", "items": name}), name];
                let languages = json!({"pattern": pattern::LANGUAGE});
                json!({"type": "object", "propertyNames": languages, "additionalProperties": {"anyOf": any}})
            }
        }
    }

    fn id(&mut self) -> Value {
        // Even `true` can be an id.
        let id =
            json!({"type": ["string", "integer", "boolean"], "minimum": 0, "pattern": pattern::ID});
        self.shared("id", id)
    }

    fn date(&mut self) -> Value {
        let date = number(1000, 9999, pattern::DATE);
        self.shared("date", date)
    }

    fn financial_year(&mut self) -> Value {
        let year = if self.conventions.year_start.is_calendar_year() {
            number(1000, 9999, pattern::CALENDAR_YEAR)
        } else {
            json!({"type": "string", "pattern": pattern::financial_year()})
        };
        self.shared("financial-year", year)
    }

    fn money(&mut self) -> Value {
        let pattern = pattern::money(&self.conventions.currency.symbol);
        let amount = json!({"type": ["number", "string"], "minimum": 0, "pattern": pattern});
        let any = [amount, self.reason()];
        self.shared("money", json!({"anyOf": any}))
    }

    /// Returns the reasons for a blank: as a list, which editors offer, and in capitals, which nobody is to be told off for.
    fn reason(&mut self) -> Value {
        let words = Reason::ALL.map(Reason::words);
        let pattern = pattern::any_of(&words);
        let any = [
            json!({"enum": words}),
            json!({"type": "string", "pattern": pattern}),
        ];
        self.shared("reason", json!({"anyOf": any}))
    }

    /// Returns the ids of a kind, where those that exist are to be listed, else what every id looks like.
    fn id_of(&mut self, kind: IdKind) -> Value {
        let Some(known) = self.known else {
            return self.id();
        };
        let of = |kind: &RecordKind| ids_of(*kind, known);
        let mut ids: Vec<String> = kind.kinds().iter().flat_map(of).collect();
        ids.sort();
        let name = format!("id-of-{}", id::slug(&kind.to_string()));
        self.shared(&name, json!({"enum": ids}))
    }
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn either(one: Value, other: Value) -> Value {
    json!({"anyOf": Value::Array(vec![one, other])})
}

/// Returns what a whole number between two others is, which may be written between quotation marks.
fn number(least: u16, most: u16, pattern: &str) -> Value {
    json!({"type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": pattern})
}

fn whole_number() -> Value {
    json!({"type": ["integer", "string"], "minimum": 0, "pattern": pattern::WHOLE_NUMBER})
}

/// Returns the ids of a kind, drafts and files with errors included; none for a kind whose records have none.
#[must_use]
pub fn ids_of(kind: RecordKind, records: &Records) -> Vec<String> {
    fn texts<'r, T: 'r, I: Id>(records: &'r [T], id: impl Fn(&'r T) -> &'r I) -> Vec<String> {
        let ids = records.iter().map(|record| id(record).as_str());
        // An id that could not be read is empty.
        ids.filter(|id| !id.is_empty()).map(str::to_owned).collect()
    }
    let mut ids = match kind {
        RecordKind::Council => texts(&records.councils, |record| &record.id),
        RecordKind::Organisation => texts(&records.organisations, |record| &record.id),
        RecordKind::Principle => texts(&records.principles, |record| &record.id),
        RecordKind::Project => texts(&records.projects, |record| &record.id),
        RecordKind::Milestone => texts(&records.milestones, |record| &record.id),
        RecordKind::Update => texts(&records.updates, |record| &record.id),
        RecordKind::Page => texts(&records.pages, |record| &record.id),
        RecordKind::Source => texts(&records.sources, |record| &record.id),
        RecordKind::Settings
        | RecordKind::Strategy
        | RecordKind::Team
        | RecordKind::Role
        | RecordKind::Claim => Vec::new(),
    };
    let absent = records.absent.iter().filter(|absent| absent.kind == kind);
    ids.extend(absent.map(|absent| absent.id.clone()));
    ids.sort();
    ids.dedup();
    ids
}
