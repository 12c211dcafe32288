//! `mercat sources --check`: reads the evidence again. In: the bibliography and what is quoted from it. Out: which documents are gone, have
//! moved or changed, or no longer hold the words that are quoted; with `--note`, the smallest change of `sources.yaml` that says so. Asks
//! one address at a time and each host seldom; goes on where an earlier run was stopped. No part of a build.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "what is found is of the day on which it is asked, and asking takes its time"
)]

mod ask;
mod found;
mod note;
mod state;
mod told;
mod words_of;

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::choices::{Choices, ExitStatus, SiteChoices};
use super::show;
use crate::problem::Failure;
use crate::record::citation::Citation;
use crate::record::source::Source;
use crate::route::Edition;
use crate::site::Site;
use crate::value::id::Id;
use ask::{Answers, Wanted};
use found::{Found, Noted};
use state::State;

/// What only this command takes.
#[derive(Debug, Args)]
pub(super) struct Sources {
    /// Ask every address of the bibliography, one at a time
    #[arg(long, required = true)]
    check: bool,
    /// Write what was found into `sources.yaml`: the new address of what has moved, a `note` at what is gone or has changed
    #[arg(long)]
    note: bool,
    /// Stop asking after so long; the next run goes on from there
    #[arg(long, value_name = "MINUTES", default_value_t = 20)]
    minutes: u64,
    /// Wait so long between two questions to one host
    #[arg(long, value_name = "SECONDS", default_value_t = 2)]
    pause: u64,
    /// Give each address so long to answer
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    patience: u32,
    /// Where to keep what was found until all are asked, instead of your account's cache
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    #[command(flatten)]
    site: SiteChoices,
}

impl Sources {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let (site, report) = Site::load(&self.site.options(choices)?);
        let Some(site) = site.filter(|_| !report.has_errors()) else {
            show::report(&report, "No address was asked.", choices)?;
            return Ok(ExitStatus::ContentHasErrors);
        };
        let edition = site.edition();
        let file = self
            .state
            .clone()
            .or_else(|| state::default(&choices.content));
        let mut state = State::read(file, Timestamp::now().as_second())?;
        let found = self.ask_all(edition, &mut state)?;
        let noted = if self.note {
            note::write(&found, &edition.words, choices)?
        } else {
            Noted::new()
        };
        show::text(&told::told(&found, &noted, choices)?)?;
        if found.left == 0 {
            state.forget()?;
        }
        let is_fine = found
            .asked
            .iter()
            .all(|(_, answers)| !answers.need_a_look());
        Ok(if is_fine {
            ExitStatus::Fine
        } else {
            ExitStatus::ContentHasErrors
        })
    }

    /// Asks every document that no earlier run has asked, as long as there is time.
    fn ask_all<'p>(&self, edition: &'p Edition, state: &mut State) -> Result<Found<'p>, Failure> {
        let began = Instant::now();
        let deadline = Duration::from_secs(self.minutes.saturating_mul(60));
        let mut asker = ask::Asker::new(&edition.settings.base_url, self.pause, self.patience);
        let mut answers: BTreeMap<&str, Answers> = BTreeMap::new();
        let mut waiting: VecDeque<Wanted<'p>> = VecDeque::new();
        let mut has_asked = false;
        for source in &edition.sources {
            let wanted = wanted(edition, source);
            match state.known(&wanted) {
                Some(known) => _ = answers.insert(source.id.as_str(), known),
                None => waiting.push_back(wanted),
            }
        }
        while let Some(wanted) = asker.next(&mut waiting) {
            if began.elapsed() >= deadline {
                waiting.push_back(wanted);
                break;
            }
            let mut found = asker.ask(&wanted)?;
            found.on = today();
            if asker.has_answer() {
                state.keep(&wanted, &found)?;
            }
            answers.insert(wanted.id, found);
            has_asked = true;
        }
        if has_asked && !asker.has_answer() {
            let message = "no server answered, so nothing can be said of any source";
            return Err(Failure::new(message)
                .help("see whether this machine is connected to the internet, and run it again"));
        }
        let sources = edition.sources.iter();
        let told = sources.filter_map(|source| Some((source, answers.remove(source.id.as_str())?)));
        Ok(Found {
            asked: told.collect(),
            left: waiting.len(),
        })
    }
}

fn today() -> String {
    Timestamp::now().to_zoned(TimeZone::UTC).date().to_string()
}

/// Returns what is to be asked of a document: whether it is there, is the one that was read, and holds what is quoted from it.
fn wanted<'p>(edition: &'p Edition, source: &'p Source) -> Wanted<'p> {
    let cited = edition.facts_resting_on(&source.id).iter();
    let cited = cited.filter_map(|cited| edition.citation(cited));
    let mut quotes: Vec<&str> = cited.filter_map(Citation::words).collect();
    quotes.sort_unstable();
    quotes.dedup();
    Wanted {
        id: source.id.as_str(),
        url: &source.url,
        sha256: source.sha256.as_deref(),
        quotes,
    }
}
