//! `mercat verify`: whether a published site is what the repository says. Steps: 1. ask the site what it was built from, and how; 2. build
//! that again, without writing it; 3. hold each file against what is published. Never believes the site's own list of files.
mod comparison;
mod published;
mod told;

use std::collections::BTreeSet;
use std::path::Path;

use clap::Args;

use super::build::origin::{self, ContentState};
use super::choices::{Choices, ExitStatus, Format, SiteChoices, base_url, repository};
use super::progress::ProgressLine;
use super::show;
use crate::content::source::{ContentRevision, ContentSource};
use crate::problem::{Failure, Report};
use crate::publish::manifest::{self, MANIFEST, Manifest, Origin};
use crate::publish::{self, SiteFiles};
use crate::site::Site;
use comparison::{Standing, compare};
use published::Published;
use told::{Told, short};

/// What `verify` takes besides what every command takes.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The published site: an address that begins with https:// or http://, or a folder
    site: String,
    #[command(flatten)]
    choices: SiteChoices,
}

/// What a site should be.
struct Expected {
    /// Of what the files are, as people are told.
    of: String,
    origin: Origin,
    files: SiteFiles,
}

impl Expected {
    /// Returns what a site should say of itself, to the byte. Another program may have made the same, and is named as it names itself.
    fn list(&self, said: &Manifest) -> Result<Vec<u8>, Failure> {
        let program = said.origin.program.clone();
        let origin = Origin {
            program,
            ..self.origin.clone()
        };
        manifest::written(&origin, &self.files)
    }
}

impl Verify {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        if choices.format == Format::Sarif {
            let message = "SARIF holds problems, and a comparison is none";
            return Err(Failure::new(message).help("choose `text` or `json`"));
        }
        let published = Published::named(&self.site);
        let list = published.manifest()?;
        let said = list.as_deref();
        let said: Option<Manifest> = said.and_then(|said| serde_json::from_slice(said).ok());
        let expected = self.expected(said.as_ref(), choices)?;
        let built = expected.files.iter().map(|(path, _)| path);
        let listed = said.iter().flat_map(|said| said.files.keys());
        let asked: BTreeSet<String> = built.chain(listed).cloned().collect();
        let mut files = compare(&expected.files, &published.files(&asked)?);
        files.insert(
            MANIFEST.to_owned(),
            match (&list, &said) {
                (Some(list), Some(said)) if *list == expected.list(said)? => Standing::Same,
                (Some(_), _) => Standing::Other,
                (None, _) => Standing::Missing,
            },
        );
        let told = Told {
            site: &self.site,
            said: said.as_ref().map(|said| &said.origin),
            against: &expected.of,
            built: &expected.origin,
            files: &files,
        };
        told.show(choices)?;
        Ok(told.status())
    }

    /// Builds what the site should be.
    fn expected(&self, said: Option<&Manifest>, choices: &Choices) -> Result<Expected, Failure> {
        let said = said.map(|said| &said.origin);
        let asked = self.asked(said)?;
        let source = self.source(said, &choices.content)?;
        let content = source
            .open()
            .map_err(|why| self.not_there(&source, said, why))?;
        let built_from = said.and_then(|said| said.content.as_ref());
        let state = ContentState::of(&content, built_from.is_none_or(|from| from.history));
        let state = state.map_err(|why| {
            let site = &self.site;
            because(
                &format!("what `{site}` says of what changed when cannot be made again"),
                why,
            )
        })?;
        let of = told_of(&source, state.revision.as_ref());
        let mut options = asked.options_for(&content.folder);
        state.put_into(&mut options);
        let (site, mut report) = Site::load_from(&options, &content.shown_as);
        let is_portable = said.is_some_and(|said| said.options.portable);
        let mut files = None;
        if let Some(site) = site {
            let site = if is_portable { site.portable() } else { site };
            let progress = ProgressLine::new(choices.quiet);
            files = report.keep(publish::fingerprints(&site, &|done, all| {
                progress.show(done, all);
            })?);
        }
        let Some(files) = files else {
            return Err(not_built(&content.shown_as, &report, choices));
        };
        Ok(Expected {
            of,
            origin: origin::origin(origin::program(), &asked, state, is_portable),
            files,
        })
    }

    /// Returns how the site was asked for: as it says itself, unless it is named here.
    fn asked(&self, said: Option<&Origin>) -> Result<SiteChoices, Failure> {
        let mut asked = self.choices.clone();
        let Some(said) = said.map(|said| &said.options) else {
            return Ok(asked);
        };
        // What a site says of itself is taken as what somebody types is: no more than an address.
        if let (None, Some(written)) = (&asked.base_url, &said.base_url) {
            let read = base_url(written).map_err(|_| {
                Failure::new(format!(
                    "the site says that it is published at `{written}`, which is no address"
                ))
            });
            asked.base_url = Some(read?);
        }
        if let (None, Some(written)) = (&asked.repository, &said.repository) {
            let read = repository(written).map_err(|_| {
                Failure::new(format!(
                    "the site says that its content is kept at `{written}`, which is no address"
                ))
            });
            asked.repository = Some(read?);
        }
        asked.drafts |= said.drafts;
        Ok(asked)
    }

    /// Returns where the content of the site is read from: the revision that is named here, or the one that the site names, in the repository
    /// that the content folder lies in. A site that was built outside of any repository is held against the folder as it is.
    fn source(&self, said: Option<&Origin>, content: &Path) -> Result<ContentSource, Failure> {
        let usual = Path::new("content");
        let named = if content == usual {
            ContentSource::Folder(content.to_path_buf())
        } else {
            ContentSource::named(&content.to_string_lossy(), usual)?
        };
        let built_from = said.and_then(|said| said.content.as_ref());
        match (named, built_from) {
            (
                ContentSource::Revision {
                    name,
                    inner,
                    beside,
                },
                _,
            ) => Ok(ContentSource::Revision {
                name,
                inner: inner.or_else(|| Some(built_from?.folder.clone())),
                beside,
            }),
            (_, Some(revision)) => Ok(ContentSource::Revision {
                name: revision.commit.clone(),
                inner: Some(revision.folder.clone()),
                beside: content.to_path_buf(),
            }),
            (folder, None) if said.is_some() => Ok(folder),
            (_, None) => {
                let site = &self.site;
                let message = format!(
                    "`{site}` does not say which revision it was built from: it has no `{MANIFEST}` that can be read"
                );
                Err(Failure::new(message)
                    .help("name the revision with --content, as in `--content main`"))
            }
        }
    }

    /// Says why content cannot be read. Who has not named the revision is told who has.
    fn not_there(&self, source: &ContentSource, said: Option<&Origin>, why: Failure) -> Failure {
        let built_from = said.and_then(|said| said.content.as_ref());
        match (source, built_from) {
            (ContentSource::Revision { name, .. }, Some(from)) if *name == from.commit => because(
                &format!(
                    "the revision that `{}` says it was built from cannot be read",
                    self.site
                ),
                why,
            ),
            _ => why,
        }
    }
}

/// Says what came of a failure.
fn because(what: &str, why: Failure) -> Failure {
    Failure {
        message: format!("{what}: {}", why.message),
        ..why
    }
}

/// Returns what was taken as what the site should be.
fn told_of(source: &ContentSource, revision: Option<&ContentRevision>) -> String {
    let short = revision.map_or("", |revision| short(&revision.commit));
    match source {
        ContentSource::Folder(folder) => format!("the folder `{}`", folder.display()),
        ContentSource::Revision { name, .. } if name.starts_with(short) => {
            format!("revision {short}")
        }
        ContentSource::Revision { name, .. } => format!("`{name}`, which is revision {short},"),
        ContentSource::Day { day, .. } => format!("revision {short} of {day}"),
    }
}

fn not_built(shown_as: &str, report: &Report, choices: &Choices) -> Failure {
    let errors = super::words::count(report.count(crate::problem::Severity::Error), "error");
    let _ = show::report(
        report,
        &format!("Nothing was built of {shown_as}."),
        choices,
    );
    Failure::new(format!(
        "`{shown_as}` has {errors}, so that it cannot be told what the site should be"
    ))
    .help("build with the program that made the site: `mercat.json` names its version")
}
