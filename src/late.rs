//! A value that is worked out when somebody first asks for it. In: how. Out: the value, the same for whoever asks and whenever: what it
//! is worked out from does not change.

use std::sync::{Arc, OnceLock};

/// A value that may not have been worked out yet.
#[derive(Debug)]
pub struct Late<T>(OnceLock<T>);

impl<T> Default for Late<T> {
    fn default() -> Late<T> {
        Late(OnceLock::new())
    }
}

impl<T> Late<T> {
    /// Returns the value where it has been worked out.
    pub fn known(&self) -> Option<&T> {
        self.0.get()
    }

    /// Returns the same value again, or one that has yet to be worked out where `has_changed` what it is worked out from.
    pub fn kept_unless(self: &Arc<Self>, has_changed: bool) -> Arc<Late<T>> {
        if has_changed {
            Arc::default()
        } else {
            Arc::clone(self)
        }
    }

    /// Returns the value, which `make` works out unless that has been done. Every call is to give the same. Who asks meanwhile waits.
    /// What workers of a pool ask for must not be handed out to them by `make`: it might wait for one that waits for it.
    pub fn get(&self, make: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(make)
    }
}
