//! Fields that hold an address of some sort or another text of a certain shape, and the record's own id. In: a map of YAML being
//! taken apart. Out: texts that have their shape. Never asks whether anything answers at an address.

use super::fields::Fields;
use super::wording::shown;
use crate::problem::Code;
use crate::value::Fault;
use crate::value::id::{self, Id};

impl Fields<'_, '_> {
    /// Returns the address of the portal, with a slash at the end.
    pub(super) fn base_url(&mut self, name: &'static str) -> String {
        let mut address: String = self.required(name);
        if !address.is_empty() && !address.ends_with('/') {
            address.push('/');
        }
        address
    }

    /// Returns the address of a repository, without what Git adds to it and without a place in it.
    pub(super) fn repository_url(&mut self, name: &'static str) -> String {
        let address: String = self.required(name);
        let whole = address.trim_end_matches('/').trim_end_matches(".git");
        let places = [
            "/tree/",
            "/blob/",
            "/edit/",
            "/commits/",
            "/-/",
            "/src/branch/",
        ];
        let place = places.iter().filter_map(|place| whole.find(place)).min();
        if let Some(at) = place {
            let message =
                format!("`{address}` is a place in the repository, not the repository itself");
            let help = format!("write `{}`", &whole[..at]);
            self.fault_at(name, Code::BadAddress, Fault { message, help });
        }
        whole.to_owned()
    }

    /// Returns the name of a branch, without what Git and the websites of repositories write before it.
    pub(super) fn branch(&mut self, name: &'static str) -> String {
        let Some(written) = self.optional::<String>(name) else {
            return "main".to_owned();
        };
        let places = ["refs/heads/", "refs/remotes/origin/", "origin/", "/tree/"];
        let behind = places.iter().find_map(|place| match written.find(place) {
            Some(at) if at == 0 || place.starts_with('/') => Some(&written[at + place.len()..]),
            Some(_) | None => None,
        });
        if let Some(branch) = behind {
            let message = format!("`{}` is not the name of a branch", shown(&written));
            let help = match branch.trim_end_matches('/') {
                "" => "write its name alone, such as `main`".to_owned(),
                branch => format!("write `{branch}`"),
            };
            self.fault_at(name, Code::BadValue, Fault { message, help });
        }
        written
    }

    /// Returns the record's own id, where a field gives it.
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
