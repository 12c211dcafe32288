//! What a site says of how it came to be. In: the revision of the content, what was asked for, and the program that runs. Out: what pages and
//! the site's own list of files say of it.
#![expect(
    clippy::disallowed_methods,
    reason = "only the system knows which file the program was started from"
)]

use std::env;
use std::sync::Arc;

use crate::body::Fingerprint;
use crate::cli::choices::SiteChoices;
use crate::content::source::commits::Commit;
use crate::content::source::{ContentRevision, OpenSource};
use crate::problem::Failure;
use crate::publish::manifest::{BuildOptions, BuiltRevision, Origin, Program};
use crate::record::settings::Repository;
use crate::route::Revision;
use crate::site::Options;

/// Returns what a site says of its origin.
pub(in crate::cli) fn origin(
    program: Program,
    site: &SiteChoices,
    state: ContentState,
    portable: bool,
) -> Origin {
    let has_history = state.commits.is_some();
    Origin {
        program,
        content: state.revision.map(|revision| BuiltRevision {
            commit: revision.commit,
            folder: revision.folder,
            uncommitted_changes: revision.is_changed,
            history: has_history,
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
    let is_to_be_used = env!("MERCAT_PROFILE") == "release";
    let file = env::current_exe().ok().filter(|_| is_to_be_used);
    let hash = file.and_then(|file| Fingerprint::of_file(&file).ok());
    Program {
        version: env!("MERCAT_VERSION").to_owned(),
        sha256: hash.map(|hash| hash.to_string()),
    }
}

/// What the repository of some content says of it.
pub(in crate::cli) struct ContentState {
    /// Its revision, if it lies in a repository.
    pub(in crate::cli) revision: Option<ContentRevision>,
    /// What changed from commit to commit up to that, if that is known and asked for.
    pub(in crate::cli) commits: Option<Arc<Vec<Commit>>>,
}

impl ContentState {
    /// Asks the repository of `content`, for what changed only where that is to be told.
    ///
    /// # Errors
    /// When what changed is to be told and cannot be.
    pub(in crate::cli) fn of(
        content: &OpenSource,
        with_history: bool,
    ) -> Result<ContentState, Failure> {
        let revision = content.revision();
        let known = revision.as_ref().filter(|_| with_history);
        let commits = known.map(|revision| content.commits(revision));
        Ok(ContentState {
            commits: commits.transpose()?.map(Arc::new),
            revision,
        })
    }

    /// Puts into the options of a site what its pages say of its revision.
    pub(in crate::cli) fn put_into(&self, options: &mut Options) {
        options.revision = self.revision.as_ref().map(|revision| Revision {
            commit: revision.commit.clone(),
            is_changed: revision.is_changed,
        });
        options.commits.clone_from(&self.commits);
    }
}

/// Returns a repository as the command line takes it.
fn as_written(Repository { url, branch }: &Repository) -> String {
    format!("{url}#{branch}")
}
