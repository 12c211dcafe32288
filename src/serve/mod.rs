//! The site while it is being edited. In: what a build takes, and a port. Out: pages, each rendered when a browser asks
//! for it, until the program is stopped. Steps: 1. take the port, for the pages name it; 2. watch and load; 3. answer;
//! 4. load anew after each edit and wake the browsers. Never writes to the disk, and answers this machine only.

mod answer;
mod folder_state;
mod live;
mod reload;
mod request;
mod server;
mod watch;

use std::convert::Infallible;
use std::sync::Arc;

use crate::problem::{Failure, Report};
use crate::site::{Memory, Options, Site};
use live::Live;
use server::Server;
use watch::Watch;

pub use server::{ListenAt, Port};

/// Serves the site made from `options` until the program is stopped. `loaded` is called with the address and the report of the
/// first load and of each that follows, `noticed` with why edits may show later than one expects.
///
/// # Errors
/// When no port is free.
pub fn serve(
    options: &Options,
    place: &ListenAt,
    loaded: &mut dyn FnMut(&str, &Report),
    noticed: &dyn Fn(&Failure),
) -> Result<Infallible, Failure> {
    let server = Server::at(place)?;
    let origin = server.origin.clone();
    let options = Options {
        origin: Some(origin.clone()),
        ..options.clone()
    };
    let mut watch = Watch::new(&options.sources());
    let live = Arc::new(Live::default());
    let mut memory = Memory::default();
    let mut waiting = Some(server);
    loop {
        live.show(Site::load_again(&options, &mut memory));
        if let Some(server) = waiting.take() {
            server.answer_all(&live)?;
        }
        let snapshot = live.snapshot();
        let base = snapshot.site.as_ref().map_or("", |site| site.base_path());
        loaded(&format!("{origin}{base}/"), &snapshot.report);
        watch.notices().iter().for_each(noticed);
        watch.wait();
    }
}
