//! The site now shown, and who waits for the next one. In: what each load came to. Out: the last whole site with the
//! report on the latest load. Never shows half a site. The only room with interior mutability: the watcher puts in
//! while the server takes out.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::problem::Report;
use crate::site::Site;

/// What is shown between two edits.
#[derive(Default)]
pub(super) struct Shown {
    /// The last whole site; nothing where there has been none yet.
    pub(super) site: Option<Arc<Site>>,
    /// What is wrong with the content as it stands.
    pub(super) report: Report,
    /// Counted from 1 with each load, so that a page can tell whether it is the latest.
    pub(super) edition: u64,
}

/// The place where the watcher and the server meet.
#[derive(Default)]
pub(super) struct Live {
    shown: Mutex<Arc<Shown>>,
    changed: Condvar,
}

impl Live {
    /// Shows what a load came to, and wakes all who wait.
    pub(super) fn show(&self, (site, report): (Option<Site>, Report)) {
        let mut shown = self.locked();
        let site = site.map(Arc::new).or_else(|| shown.site.clone());
        *shown = Arc::new(Shown {
            site,
            report,
            edition: shown.edition + 1,
        });
        self.changed.notify_all();
    }

    /// What is shown now. It stays as it is for whoever holds it.
    pub(super) fn now(&self) -> Arc<Shown> {
        Arc::clone(&self.locked())
    }

    /// The edition that is not `edition` any more; nothing when none comes within `patience`.
    pub(super) fn other_than(&self, edition: u64, patience: Duration) -> Option<u64> {
        let same = |shown: &mut Arc<Shown>| shown.edition == edition;
        let waited = self
            .changed
            .wait_timeout_while(self.locked(), patience, same);
        let (shown, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (shown.edition != edition).then_some(shown.edition)
    }

    /// A thread that stopped while it held the lock had not yet changed anything.
    fn locked(&self) -> MutexGuard<'_, Arc<Shown>> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
