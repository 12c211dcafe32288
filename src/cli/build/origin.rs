//! What a site says of how it came to be. In: the revision of the content, what was asked for, and the program that runs. Out: what pages and
//! the site's own list of files say of it.
#![expect(
    clippy::disallowed_methods,
    reason = "only the system knows which file the program was started from"
)]

use std::env;

use crate::body::Fingerprint;
use crate::cli::choices::SiteChoices;
use crate::content::source::ContentRevision;
use crate::publish::manifest::{BuildOptions, BuiltRevision, Origin, Program};
use crate::record::settings::Repository;
use crate::route::Revision;

/// Returns what a site says of its origin.
pub(in crate::cli) fn origin(
    program: Program,
    site: &SiteChoices,
    revision: Option<ContentRevision>,
    portable: bool,
) -> Origin {
    Origin {
        program,
        content: revision.map(|revision| BuiltRevision {
            commit: revision.commit,
            folder: revision.folder,
            uncommitted_changes: revision.is_changed,
        }),
        options: BuildOptions {
            base_url: site.base_url.clone(),
            repository: site.repository.as_ref().map(as_written),
            drafts: site.drafts,
            portable,
        },
    }
}

/// Returns the program that runs. Its hash is that of its file, as it lies on the disk; a program that was built to be tried and not to be
/// used is large, is another each time, and has none.
pub(in crate::cli) fn program() -> Program {
    let file = env::current_exe().ok().filter(|_| !cfg!(debug_assertions));
    let hash = file.and_then(|file| Fingerprint::of_file(&file).ok());
    Program {
        version: env!("MERCAT_VERSION").to_owned(),
        sha256: hash.map(|hash| hash.to_string()),
    }
}

/// Returns a revision as pages say it.
pub(in crate::cli) fn shown(revision: &ContentRevision) -> Revision {
    Revision {
        commit: revision.commit.clone(),
        is_changed: revision.is_changed,
    }
}

/// Returns a repository as the command line takes it.
fn as_written(Repository { url, branch }: &Repository) -> String {
    format!("{url}#{branch}")
}
