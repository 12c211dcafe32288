//! The site while it is being edited. In: what a build takes, and a port. Out: pages, each rendered when a browser asks
//! for it, until the program is stopped. Steps: 1. take the port, for the pages name it; 2. watch and load; 3. answer;
//! 4. load anew after each edit and wake the browsers. Never writes to the disk, and answers this machine only.
#![expect(
    clippy::disallowed_methods,
    reason = "only folders that exist can be watched"
)]

mod live;
mod reload;
mod request;
mod server;
mod watch;

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use crate::problem::{Failure, Report};
use crate::site::{Memory, Options, Site};
use live::Live;
use watch::Watch;

pub use server::Port;

/// Serves the site made from `options` until the program is stopped. `told` hears the address and the report of the
/// first load and of each that follows.
///
/// # Errors
/// When no port is free, or the content cannot be watched.
pub fn serve(
    options: &Options,
    port: Port,
    told: &dyn Fn(&str, &Report),
) -> Result<Infallible, Failure> {
    let (server, address) = server::open(port)?;
    let options = Options {
        base_url: Some(address.clone()),
        ..options.clone()
    };
    let watch = Watch::over(&there(options.sources()))?;
    let live = Arc::new(Live::default());
    let mut memory = Memory::default();
    let mut waiting = Some(server);
    loop {
        live.show(Site::load_again(&options, &mut memory));
        if let Some(server) = waiting.take() {
            server::answer_all(server, &live);
        }
        told(&address, &live.now().report);
        watch.wait()?;
    }
}

/// Those of the folders that exist.
fn there(mut folders: Vec<PathBuf>) -> Vec<PathBuf> {
    folders.retain(|folder| folder.is_dir());
    folders
}
