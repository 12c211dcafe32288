//! The whole site as a folder. In: a site and where to put it. Out: what was written, or what stands in the way.
//! Steps: 1. see that the folder may be replaced; 2. make a folder beside it; 3. render and write every route, in parallel,
//! each by one worker that keeps nothing of it; 4. wait until they are on the disk; 5. swap the two folders.
//! Never leaves half a site: until the last step the old one is as it was.
#![expect(
    clippy::disallowed_methods,
    reason = "publishing is writing to the disk"
)]

mod address;
pub mod manifest;
mod output;
mod staging;
mod sync;

use std::cmp::Reverse;
use std::fs;
use std::mem;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::iter::{ParallelBridge, ParallelIterator};

use crate::body::{Fingerprint, RouteBytes};
use crate::problem::{Failure, Problem, Report};
use crate::route::{Address, Route};
use crate::site::{self, Site};
use address::Taken;
use manifest::{MANIFEST, Origin};
pub use output::published_files;
use staging::Staging;
pub use sync::Durability;

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

/// The files of a site by their path, each with its fingerprint, in order.
pub type SiteFiles = Vec<(String, Fingerprint)>;

/// Told after each file how many are done, and of how many.
pub type OnProgress<'p> = dyn Fn(usize, usize) + Sync + 'p;

/// Writes `site` into `folder`, in place of what was there, with what it says of its `origin`. Nothing is written where the theme is at
/// fault; then the report says so.
///
/// # Errors
/// When the folder may not be replaced, another build is writing it, or the disk refuses. The old site is then as it was.
pub fn publish(
    site: &Site,
    folder: &Path,
    origin: &Origin,
    durability: Durability,
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
    let mut rendered = each_route(site, site.routes().iter(), progress, write)?;
    if !rendered.faults.is_empty() {
        return Ok((None, in_report(rendered.faults)));
    }
    let manifest = manifest::written(origin, &rendered.fingerprints(site))?;
    let marker = output::marker_of(site.routes());
    let own = [(MANIFEST, manifest), (output::MARKER, marker.into_bytes())];
    let mut bytes = rendered.bytes;
    for (name, text) in &own {
        write_own(&new.join(name), text)?;
        bytes += text.len() as u64;
    }
    staging.swap(durability)?;
    let pages = site.routes().iter().filter(|route| route.is_page()).count();
    let files = site.routes().len() + own.len();
    Ok((
        Some(BuildSummary {
            pages,
            files,
            bytes,
        }),
        Report::default(),
    ))
}

/// Writes a file that is no route.
fn write_own(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let above = path.parent().unwrap_or(path);
    fs::create_dir_all(above)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| Failure::disk("write", path, &error))
}

/// Returns every fault that shows when each route of `site` is rendered, without a byte being written. What cannot go wrong is not made.
///
/// # Errors
/// When a file that would be copied cannot be read.
pub fn rehearse(site: &Site, progress: &OnProgress) -> Result<Report, Failure> {
    let mut report = address::unpublishable(site);
    let others = site.has_other_templates();
    let fallible = site.routes().iter().filter(|route| route.can_fail(others));
    let tally = each_route(site, fallible, progress, |_, _| Ok(Ok(None)))?;
    report.merge(in_report(tally.faults));
    Ok(report)
}

/// Returns the files that `site` would be, each with its fingerprint, in order of path; nothing where the theme is at fault.
///
/// # Errors
/// When a file that would be copied cannot be read.
pub fn fingerprints(
    site: &Site,
    progress: &OnProgress,
) -> Result<(Option<SiteFiles>, Report), Failure> {
    let read = |_: &Route, body: &RouteBytes| Ok(Ok(Some((body.size(), body.fingerprint()))));
    let mut rendered = each_route(site, site.routes().iter(), progress, read)?;
    if !rendered.faults.is_empty() {
        return Ok((None, in_report(rendered.faults)));
    }
    Ok((Some(rendered.fingerprints(site)), Report::default()))
}

/// What one worker, or all of them, came to.
#[derive(Default)]
struct Rendered {
    bytes: u64,
    /// What was written of the routes, by their number in the table.
    hashes: Vec<(usize, Fingerprint)>,
    /// The theme's faults and the address at which each showed.
    faults: Vec<(Address, Problem)>,
}

impl Rendered {
    fn and(mut self, other: Rendered) -> Rendered {
        self.bytes += other.bytes;
        self.hashes.extend(other.hashes);
        self.faults.extend(other.faults);
        self
    }

    /// Returns the files that were written, in order of path.
    fn fingerprints(&mut self, site: &Site) -> SiteFiles {
        self.hashes.sort_by_key(|(number, _)| *number);
        let routes = site.routes().iter().zip(&self.hashes);
        let mut files: SiteFiles = routes
            .map(|(route, (_, hash))| (route.address.file(), *hash))
            .collect();
        files.sort_by(|(one, _), (other, _)| one.cmp(other));
        files
    }
}

/// Renders `routes` and hands the body of each to `take`, which says what it wrote, or what is wrong with it. The heaviest come first, one at a time to
/// whoever is free, so that no worker is left with a large one at the end. A worker makes each body in the buffer of the one
/// before. Ends at the first failure, not at a fault.
fn each_route<'s>(
    site: &Site,
    routes: impl Iterator<Item = &'s Route>,
    progress: &OnProgress,
    take: impl Fn(&Route, &RouteBytes) -> Result<Result<Taken, Problem>, Failure> + Sync,
) -> Result<Rendered, Failure> {
    let mut routes: Vec<(usize, &Route)> = routes.enumerate().collect();
    routes.sort_by_key(|(_, route)| Reverse(route.weight));
    let (done, all) = (AtomicUsize::new(0), routes.len());
    let one = |buffer: &mut Vec<u8>, (number, route): (usize, &Route)| {
        let taken = match site.render_into(mem::take(buffer), route) {
            Ok(body) => {
                let taken = take(route, &body)?;
                *buffer = body.into_bytes();
                taken
            }
            Err(fault) => Err(fault),
        };
        let tally = match taken {
            Ok(taken) => Rendered {
                bytes: taken.map_or(0, |(bytes, _)| bytes),
                hashes: taken.map(|(_, hash)| (number, hash)).into_iter().collect(),
                ..Rendered::default()
            },
            Err(fault) => Rendered {
                faults: vec![(route.address.clone(), fault)],
                ..Rendered::default()
            },
        };
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
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
