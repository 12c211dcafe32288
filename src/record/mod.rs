//! What staff write, in the words of the content model. In: the content folder's files. Out: records that speak of each other
//! by id, and every problem of every file. Never asks whether a mentioned record exists: that is for linking.

mod addresses;
mod bibliography;
pub mod body;
pub(crate) mod choice;
pub mod claim;
pub mod council;
mod dates;
pub mod fact;
mod field_value;
mod fields;
mod file;
pub mod funding;
mod gather;
mod kinds;
mod leftovers;
pub mod mention;
pub mod milestone;
mod name;
pub mod organisation;
pub mod principle;
pub mod project;
mod reading;
pub mod settings;
mod shape;
pub mod source;
pub mod standing_page;
pub mod strategy;
pub mod team;
pub mod update;

pub(crate) use choice::choice;
pub use file::{FileRecords, read_file};
pub use gather::gather;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use claim::Claim;
use council::Council;
use mention::Mention;
use milestone::Milestone;
use organisation::Organisation;
use principle::Principle;
use project::Project;
use settings::Settings;
use source::Source;
use standing_page::StandingPage;
use strategy::Strategy;
use team::Team;
use update::Update;

use crate::content::{Content, Flawed, Picture};
use crate::problem::Report;
use crate::value::money::Currency;
use crate::value::record_kind::RecordKind;

/// Whether records that wait to be published are among those that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// As if they were published.
    Included,
    /// As if they did not exist, but for those who speak of them.
    LeftOut,
}

/// Reads every file of a content folder, in parallel, and puts their records together in order of path.
#[must_use]
pub fn read(content: &Content, drafts: Drafts) -> (Records, Report) {
    let currency = currency(content);
    let files = content
        .files
        .par_iter()
        .map(|entry| read_file(entry, &currency))
        .collect();
    gather(content, files, drafts)
}

/// The currency that `site.yaml` names, in which the amounts of all other files are written.
#[must_use]
pub fn currency(content: &Content) -> Currency {
    let site = content
        .files
        .iter()
        .find(|entry| entry.kind == RecordKind::Settings);
    let settings = site.and_then(|entry| read_file(entry, &Currency::default()).records.settings);
    settings
        .map(|settings| settings.currency)
        .unwrap_or_default()
}

/// Every record of a content folder, in order of path, not yet linked.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// `site.yaml`; nothing where it is missing or cannot be read.
    pub settings: Option<Settings>,
    /// `sources.yaml`.
    pub sources: Vec<Source>,
    /// `claims.yaml`.
    pub claims: Vec<Claim>,
    /// `team.yaml`.
    pub team: Option<Team>,
    /// `milestones.yaml`.
    pub milestones: Vec<Milestone>,
    /// `councils/`.
    pub councils: Vec<Council>,
    /// `organisations/`.
    pub organisations: Vec<Organisation>,
    /// `strategy/index.md`.
    pub strategy: Option<Strategy>,
    /// The other files of `strategy/`.
    pub principles: Vec<Principle>,
    /// `projects/`.
    pub projects: Vec<Project>,
    /// `updates/`.
    pub updates: Vec<Update>,
    /// `pages/`.
    pub pages: Vec<StandingPage>,
    /// `images/`: every picture.
    pub pictures: Vec<Picture>,
    /// The pictures among them that cannot be shown.
    pub flawed: Vec<Flawed>,
    /// Every mention of one record by another.
    pub mentions: Vec<Mention>,
    /// The ids of records that exist in the folder but whose file cannot be read, or that wait as drafts: kind, id, why.
    pub absent: Vec<Absent>,
    /// Kinds of record of which at least one file cannot be read.
    pub unread: Vec<RecordKind>,
}

/// A record that is known by its file's name only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Its kind.
    pub kind: RecordKind,
    /// The id.
    pub id: String,
    /// Why the record itself is not there.
    pub why: Absence,
}

/// Why a record that has a file is not among the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// Its file could not be read; that is reported already.
    Broken,
    /// It is a draft, and drafts are left out of this build.
    Draft,
}
