//! How far a build is, on a terminal that somebody watches. In: how many files are written. Out: one line that is
//! written over itself and gone at the end. Nothing where nobody watches, and nothing for a build that is over at once.
#![expect(
    clippy::disallowed_types,
    reason = "how long a run takes is shown to whoever waits, and nowhere else"
)]

use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use super::words::grouped;

/// Nobody minds waiting this long without a word.
const PATIENCE: Duration = Duration::from_millis(300);

/// The line.
pub(super) struct ProgressLine {
    watched: bool,
    since: Instant,
    percent: AtomicUsize,
}

impl ProgressLine {
    /// Returns a line for a run.
    pub(super) fn new(quiet: bool) -> ProgressLine {
        ProgressLine {
            watched: !quiet && stderr().is_terminal(),
            since: Instant::now(),
            percent: AtomicUsize::new(0),
        }
    }

    /// Shows that `done` of `all` files are done, when that has become one in a hundred more.
    pub(super) fn show(&self, done: usize, all: usize) {
        let percent = done * 100 / all.max(1);
        if !self.watched
            || self.percent.fetch_max(percent, Ordering::Relaxed) >= percent
            || self.since.elapsed() < PATIENCE
        {
            return;
        }
        // Whoever closes the terminal does not want the build to stop.
        let _ = write!(
            stderr().lock(),
            "\r{percent:3} %  {} of {}",
            grouped(done),
            grouped(all)
        );
    }
}

impl Drop for ProgressLine {
    /// Wipes the line.
    fn drop(&mut self) {
        if self.watched {
            let _ = write!(stderr().lock(), "\r\x1b[K");
        }
    }
}
