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

#[cfg(test)]
impl Edition {
    /// Returns a portal told in English, for tests.
    pub(crate) fn english(portal: Portal) -> Edition {
        let words = Arc::new(crate::wording::english());
        Edition {
            portal,
            words,
            changes: None,
        }
    }
}
