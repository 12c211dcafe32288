//! The whole site as a folder. In: a site and where to put it. Out: what was written, or what stands in the way.
//! Steps: 1. see that the folder may be replaced; 2. make a folder beside it; 3. render and write every route, in parallel,
//! each by one worker that keeps nothing of it; 4. swap the two folders.
//! Never leaves half a site: until the last step the old one is as it was.
#![expect(
    clippy::disallowed_methods,
    reason = "publishing is writing to the disk"
)]

mod address;
mod output;
mod staging;

use std::cmp::Reverse;
use std::fs;
use std::mem;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::iter::{ParallelBridge, ParallelIterator};

use crate::body::RouteBytes;
use crate::problem::{Failure, Problem, Report};
use crate::route::{Address, Route};
use crate::site::{self, Site};
use staging::Staging;

/// What a build wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuildSummary {
    /// How many pages there are for readers.
    pub pages: usize,
    /// How many files there are in all.
    pub files: usize,
    /// How large they are together, in bytes.
    pub bytes: u64,
}

/// Told after each file how many are written.
pub type OnProgress<'p> = dyn Fn(usize) + Sync + 'p;

/// Writes `site` into `folder`, in place of what was there. Nothing is written where the theme is at fault; then the
/// report says so.
///
/// # Errors
/// When the folder may not be replaced, another build is writing it, or the disk refuses. The old site is then as it was.
pub fn publish(
    site: &Site,
    folder: &Path,
    progress: &OnProgress,
) -> Result<(Option<BuildSummary>, Report), Failure> {
    let output = output::replaceable(folder, &site.sources())?;
    let mut report = address::unpublishable(site);
    if report.has_errors() {
        report.mark_unchecked(site::MADE);
        return Ok((None, report));
    }
    let staging = Staging::beside(&output)?;
    let new = staging.folder();
    let write = |route: &Route, body: &RouteBytes| address::write(site, route, body, &new);
    let Rendered { bytes, faults } = each_route(site, progress, write)?;
    if !faults.is_empty() {
        return Ok((None, in_report(faults)));
    }
    let marker = output::marker_of(site.routes());
    let path = new.join(output::MARKER);
    fs::write(&path, &marker).map_err(|error| Failure::disk("write", &path, &error))?;
    staging.swap()?;
    let pages = site.routes().iter().filter(|route| route.is_page()).count();
    let files = site.routes().len() + 1;
    let bytes = bytes + marker.len() as u64;
    Ok((
        Some(BuildSummary {
            pages,
            files,
            bytes,
        }),
        Report::default(),
    ))
}

/// Returns every fault that shows when each route of `site` is rendered, without a byte being written.
///
/// # Errors
/// When a file that would be copied cannot be read.
pub fn rehearse(site: &Site, progress: &OnProgress) -> Result<Report, Failure> {
    let mut report = address::unpublishable(site);
    let tally = each_route(site, progress, |_, _| Ok(Ok(0)))?;
    report.merge(in_report(tally.faults));
    Ok(report)
}

/// What one worker, or all of them, came to.
#[derive(Default)]
struct Rendered {
    bytes: u64,
    /// The theme's faults and the address at which each showed.
    faults: Vec<(Address, Problem)>,
}

impl Rendered {
    fn and(mut self, other: Rendered) -> Rendered {
        self.bytes += other.bytes;
        self.faults.extend(other.faults);
        self
    }
}

/// Renders every route and hands its body to `take`, which gives its size, or what is wrong with it. The heaviest come first, one at a time to
/// whoever is free, so that no worker is left with a large one at the end. A worker makes each body in the buffer of the one
/// before. Ends at the first failure, not at a fault.
fn each_route(
    site: &Site,
    progress: &OnProgress,
    take: impl Fn(&Route, &RouteBytes) -> Result<Result<u64, Problem>, Failure> + Sync,
) -> Result<Rendered, Failure> {
    let mut routes: Vec<&Route> = site.routes().iter().collect();
    routes.sort_by_key(|route| Reverse(route.weight));
    let done = AtomicUsize::new(0);
    let one = |buffer: &mut Vec<u8>, route: &Route| {
        let taken = match site.render_into(mem::take(buffer), route) {
            Ok(body) => {
                let taken = take(route, &body)?;
                *buffer = body.into_bytes();
                taken
            }
            Err(fault) => Err(fault),
        };
        let tally = match taken {
            Ok(bytes) => Rendered {
                bytes,
                faults: Vec::new(),
            },
            Err(fault) => Rendered {
                bytes: 0,
                faults: vec![(route.address.clone(), fault)],
            },
        };
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        Ok(tally)
    };
    routes
        .into_iter()
        .par_bridge()
        .map_init(Vec::new, one)
        .try_reduce(Rendered::default, |one, other| Ok(one.and(other)))
}

/// Returns the faults as one report, the same in every run: a mistake in a template shows at many addresses and is told once.
fn in_report(mut faults: Vec<(Address, Problem)>) -> Report {
    faults.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut reported: Vec<Problem> = Vec::new();
    for (_, fault) in faults {
        if !reported.contains(&fault) {
            reported.push(fault);
        }
    }
    reported.into_iter().collect()
}
