//! Fields that hold an address of some sort or another text of a certain shape, and the record's own id. In: a map of YAML being
//! taken apart. Out: texts that have their shape. Never asks whether anything answers at an address.

use std::collections::BTreeMap;

use super::field::{Count, FieldType};
use super::fields::{Fields, describe, is_empty, repeats};
use super::shape;
use crate::content::yaml::Value;
use crate::problem::Code;
use crate::value::Fault;
use crate::value::id::{self, Id};

impl Fields<'_, '_> {
    /// The address of the portal, with a slash at the end.
    pub(super) fn base_url(&mut self, name: &'static str) -> String {
        let mut address: String = self.required(name);
        if !address.is_empty() && !address.ends_with('/') {
            address.push('/');
        }
        address
    }

    /// Addresses that have moved: the old one → the new one, both without the slash in front.
    pub(super) fn redirects(&mut self, name: &'static str) -> BTreeMap<String, String> {
        let mut redirects = BTreeMap::new();
        let is_map = |takes| takes == FieldType::Redirects;
        let field = self.field(name, Count::One, is_map);
        let Some(node) = self.node_of(name) else {
            return redirects;
        };
        let entries = match &node.value {
            Value::Null => return redirects,
            Value::Map(entries) => entries,
            other => {
                let message = format!(
                    "`{name}` takes lines such as `old/address/: projects/shared-map`, not {}",
                    describe(other)
                );
                let help = "write each old address, a colon and the new one".to_owned();
                self.reading
                    .problem(Code::WrongType, node.number, Fault { message, help });
                return redirects;
            }
        };
        let repeats = repeats(entries);
        self.reading.repeated(entries, &repeats);
        for (index, entry) in entries.iter().enumerate() {
            if repeats.contains_key(&index) {
                continue;
            }
            let old = self
                .reading
                .checked(entry.number, &entry.key, shape::moved_from);
            let new = if is_empty(&entry.value) {
                let message = format!("`{}` leads nowhere", entry.key);
                let help = "write the new address behind the colon, such as `projects/shared-map`"
                    .to_owned();
                self.reading
                    .problem(Code::MissingField, entry.number, Fault { message, help });
                None
            } else {
                self.value::<String>(field, &entry.value)
            };
            let new = new.and_then(|new| {
                self.reading
                    .checked(entry.value.number, &new, shape::moved_to)
            });
            if let (Some(old), Some(new)) = (old, new) {
                redirects.insert(old, new);
            }
        }
        redirects
    }

    /// The record's own id, where a field gives it.
    pub(super) fn own_id<I: Id>(&mut self, name: &'static str) -> I {
        let text: String = self.required(name);
        if text.is_empty() {
            return I::new("");
        }
        match id::check(&text) {
            Ok(()) => I::new(&text),
            Err(fault) => {
                self.fault_at(name, Code::BadName, fault);
                I::new("")
            }
        }
    }
}
