//! When something was edited. In: folders. Out: word of each batch of edits. Never says what was edited: an editor
//! may save one file by three others. Reading a file is no edit, or each load would bring about the next.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

use crate::problem::Failure;

/// How long it must be quiet before a batch is complete: longer than an editor takes to save, shorter than one notices.
const QUIET: Duration = Duration::from_millis(80);

/// Folders that are watched, from when this is made until it is dropped.
pub(super) struct Watch {
    batches: Receiver<DebounceEventResult>,
    _debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Watch {
    /// Watches `folders` and all in them.
    pub(super) fn over(folders: &[PathBuf]) -> Result<Watch, Failure> {
        let (sender, batches) = mpsc::channel();
        let mut debouncer =
            new_debouncer(QUIET, None, sender).map_err(|error| cannot("the content", &error))?;
        for folder in folders {
            debouncer
                .watch(folder, RecursiveMode::Recursive)
                .map_err(|error| cannot(&format!("`{}`", folder.display()), &error))?;
        }
        Ok(Watch {
            batches,
            _debouncer: debouncer,
        })
    }

    /// Comes back after the next edit. An edit made since the last call is not missed.
    pub(super) fn wait(&self) -> Result<(), Failure> {
        loop {
            let gone = |_| Failure::new("the content can no longer be watched for edits");
            let batch = self.batches.recv().map_err(gone)?;
            // What came in meanwhile is one with this.
            if self
                .batches
                .try_iter()
                .chain([batch])
                .any(|batch| is_edit(&batch))
            {
                while self.batches.try_recv().is_ok() {}
                return Ok(());
            }
        }
    }
}

fn is_edit(batch: &DebounceEventResult) -> bool {
    batch.as_ref().map_or(true, |events| {
        let changes = |kind: EventKind| kind.is_create() || kind.is_modify() || kind.is_remove();
        events.iter().any(|event| changes(event.kind))
    })
}

fn cannot(what: &str, error: &notify_debouncer_full::notify::Error) -> Failure {
    Failure::new(format!("cannot watch {what} for edits: {error}"))
}
