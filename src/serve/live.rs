//! The site now shown, and who waits for the next one. In: what each load came to. Out: the last whole site with the
//! report on the latest load. Never shows half a site. The watcher puts in while the server takes out.

use std::sync::Arc;

use tokio::sync::watch;

use crate::problem::Report;
use crate::site::Site;

/// The last whole site, with what is wrong with the content as it stands.
#[derive(Default)]
pub(super) struct Snapshot {
    /// The last whole site; nothing where there has been none yet.
    pub(super) site: Option<Arc<Site>>,
    /// What is wrong with the content as it stands.
    pub(super) report: Report,
    /// The address that opens a file in an editor; nothing where none is named.
    pub(super) editor: Option<String>,
    /// Counted from 1 with each load, so that a page can tell whether it is the latest.
    pub(super) edition: u64,
}

/// The place where the watcher and the server meet.
pub(super) struct Live {
    snapshot: watch::Sender<Arc<Snapshot>>,
}

impl Live {
    /// Returns the place with nothing to show yet.
    pub(super) fn new(editor: Option<String>) -> Live {
        let nothing = Snapshot {
            editor,
            ..Snapshot::default()
        };
        Live {
            snapshot: watch::Sender::new(Arc::new(nothing)),
        }
    }

    /// Shows what a load came to, and wakes all who wait.
    pub(super) fn show(&self, (site, report): (Option<Arc<Site>>, Report)) {
        let before = self.snapshot();
        let site = site.or_else(|| before.site.clone());
        let edition = before.edition + 1;
        let next = Snapshot {
            site,
            report,
            editor: before.editor.clone(),
            edition,
        };
        // What was shown before is given up here, and not by whoever asks for a page next.
        drop(self.snapshot.send_replace(Arc::new(next)));
    }

    /// Returns the last whole site and the report on the latest load. It stays as it is for whoever holds it.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.borrow())
    }

    /// Returns each snapshot to come, for whoever waits for them.
    pub(super) fn to_come(&self) -> watch::Receiver<Arc<Snapshot>> {
        self.snapshot.subscribe()
    }
}
