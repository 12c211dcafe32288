//! What pages are made from: a portal, and the words of one language to tell it in.

use std::ops::Deref;
use std::sync::Arc;

use super::changes::Changes;
use crate::portal::Portal;
use crate::wording::Words;

/// A portal told in one language. It answers all that the portal answers.
#[derive(Debug)]
pub struct Edition {
    /// The facts.
    pub portal: Portal,
    /// The words that readers see.
    pub words: Arc<Words>,
    /// What it has said differently before, where that is known.
    pub changes: Option<Changes>,
}

impl Deref for Edition {
    type Target = Portal;

    fn deref(&self) -> &Portal {
        &self.portal
    }
}

impl Edition {
    /// Returns a portal told in some words. Where some of the bodies are of another kind, and not all are called by what they are, one and
    /// many are called by a word for all of them.
    #[must_use]
    pub fn new(portal: Portal, words: Arc<Words>) -> Edition {
        let kinds = || portal.councils.iter().map(|council| &council.kind);
        let portal = if kinds().any(Option::is_some) && kinds().any(Option::is_none) {
            let members = &portal.settings.members;
            let one = words.member_or_other(&members.one);
            let many = words.members_and_others(&members.many);
            portal.with_members_called(one, many)
        } else {
            portal
        };
        Edition {
            portal,
            words,
            changes: None,
        }
    }
}

#[cfg(test)]
impl Edition {
    /// Returns a portal told in English, for tests.
    pub(crate) fn english(portal: Portal) -> Edition {
        Edition::new(portal, Arc::new(crate::wording::english()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn bodies_of_several_kinds_are_called_by_a_word_for_all_of_them() {
        let called = |members: &str, first: &str| {
            let edition = Edition::english(portal(&format!(
                "== site.yaml\ntitle: P\nbase_url: https://p.example/\nlanguage: en-GB\nmembers: {members}\n\
                 == councils/a.yaml\nname: A\n{first}\n== councils/b.yaml\nname: B\nkind: national park\n"
            )));
            let members = &edition.settings.members;
            format!("{}, {}", members.one, members.many)
        };
        let towns = "{one: town, many: towns}";
        let both = "town or other body, towns and other bodies";
        assert_eq!(called(towns, ""), both);
        // Where each says what it is, the word of the portal is one for all of them.
        assert_eq!(called(towns, "kind: port"), "town, towns");
        let bodies = "{one: body, many: bodies}";
        assert_eq!(called(bodies, ""), "body, bodies");
    }
}
