//! The site now shown, and who waits for the next one. In: what each load came to. Out: the last whole site with the
//! report on the latest load. Never shows half a site. The only room with interior mutability: the watcher puts in
//! while the server takes out.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::problem::Report;
use crate::site::Site;

/// The last whole site, with what is wrong with the content as it stands.
#[derive(Default)]
pub(super) struct Snapshot {
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
    snapshot: Mutex<Arc<Snapshot>>,
    changed: Condvar,
}

impl Live {
    /// Shows what a load came to, and wakes all who wait.
    pub(super) fn show(&self, (site, report): (Option<Site>, Report)) {
        let mut snapshot = self.locked();
        let site = site.map(Arc::new).or_else(|| snapshot.site.clone());
        *snapshot = Arc::new(Snapshot {
            site,
            report,
            edition: snapshot.edition + 1,
        });
        self.changed.notify_all();
    }

    /// Returns the last whole site and the report on the latest load. It stays as it is for whoever holds it.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.locked())
    }

    /// Waits for an edition other than `edition` and returns it; nothing when none comes within `patience`.
    pub(super) fn wait_for_other_edition(&self, edition: u64, patience: Duration) -> Option<u64> {
        let same = |snapshot: &mut Arc<Snapshot>| snapshot.edition == edition;
        let waited = self
            .changed
            .wait_timeout_while(self.locked(), patience, same);
        let (snapshot, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (snapshot.edition != edition).then_some(snapshot.edition)
    }

    /// Returns a thread that stopped while it held the lock had not yet changed anything.
    fn locked(&self) -> MutexGuard<'_, Arc<Snapshot>> {
        self.snapshot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
