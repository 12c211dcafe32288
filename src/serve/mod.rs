//! The site while it is being edited. In: what a build takes, and a port. Out: pages, each rendered when a browser asks
//! for it, until the program is stopped. Steps: 1. take the port, for the pages name it; 2. watch and load; 3. answer;
//! 4. load anew after each edit and wake the browsers; 5. tell what was found, in a thread of its own, for nobody waits for that.
//! Never writes to the disk, and answers this machine only unless told otherwise.

mod answer;
mod folder_state;
mod live;
mod reload;
mod request;
mod server;
mod watch;

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use crate::problem::{Failure, Report};
use crate::site::Options;
use crate::site::editing::Editing;
use live::{Live, Snapshot};
use server::Server;
use watch::Watch;

pub use server::{ListenAt, Port};

/// How many news may wait for whoever reads them; what comes after those is not told.
const WAITING: usize = 16;
/// How long the warnings wait for the pages that browsers ask for after an edit.
const PAGES_FIRST: Duration = Duration::from_millis(100);

/// What whoever started the server is told.
pub enum News {
    /// What the first load, or one after an edit, came to.
    Loaded {
        /// The address of the front page.
        address: String,
        /// All that is wrong with the content.
        report: Report,
    },
    /// Why edits may show later than one expects.
    Noticed(Failure),
}

/// What is to be told.
enum ToTell {
    /// What the latest load came to.
    Latest,
    Notice(Failure),
}

/// Serves the site made from `options` until the program is stopped. `tell` is called in a thread of its own: it may take its time.
///
/// # Errors
/// When no port is free.
pub fn serve(
    options: &Options,
    place: &ListenAt,
    tell: impl FnMut(News) + Send + 'static,
) -> Result<Infallible, Failure> {
    let server = Server::at(place)?;
    let origin = server.origin.clone();
    let options = Options {
        origin: Some(origin.clone()),
        ..options.clone()
    };
    let mut watch = Watch::new(&options.sources());
    let live = Arc::new(Live::new(place.editor.clone()));
    let mut editing = Editing::default();
    live.show(editing.load(&options));
    server.answer_all(&live)?;
    let news = teller(Arc::clone(&live), origin, tell);
    loop {
        // Where nobody reads on, there is nobody to be told.
        let _ = news.try_send(ToTell::Latest);
        for notice in watch.notices() {
            let _ = news.try_send(ToTell::Notice(notice));
        }
        editing.forget(&watch.wait(), &options.content);
        live.show(editing.load(&options));
    }
}

/// Returns where to send word of what is to be told.
fn teller(
    live: Arc<Live>,
    origin: String,
    mut tell: impl FnMut(News) + Send + 'static,
) -> SyncSender<ToTell> {
    let (sender, waiting): (_, Receiver<ToTell>) = sync_channel(WAITING);
    thread::spawn(move || {
        let mut last = 0;
        for what in waiting {
            match what {
                ToTell::Notice(notice) => tell(News::Noticed(notice)),
                ToTell::Latest => {
                    thread::sleep(PAGES_FIRST);
                    let snapshot = live.snapshot();
                    // Of edits made meanwhile only the last is told.
                    if std::mem::replace(&mut last, snapshot.edition) != snapshot.edition {
                        tell(loaded(&origin, &snapshot));
                    }
                }
            }
        }
    });
    sender
}

/// Returns what a load came to. What the content is only warned of is looked for now that the page is shown already.
fn loaded(origin: &str, snapshot: &Snapshot) -> News {
    let mut report = snapshot.report.clone();
    if let Some(site) = &snapshot.site
        && !report.has_errors()
    {
        report.merge(site.warnings());
        site.work_out_sizes();
    }
    let base = snapshot.site.as_ref().map_or("", |site| site.base_path());
    let address = format!("{origin}{base}/");
    News::Loaded { address, report }
}
