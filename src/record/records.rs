//! Every record of a content folder, put together and not yet linked, and what is known of those that could not be read.

use std::sync::Arc;

use super::claim::Claim;
use super::council::Council;
use super::mention::Mention;
use super::milestone::Milestone;
use super::organisation::Organisation;
use super::principle::Principle;
use super::project::Project;
use super::settings::Settings;
use super::source::Source;
use super::standing_page::StandingPage;
use super::strategy::Strategy;
use super::team::Team;
use super::update::Update;
use super::written_year::WrittenYear;
use crate::content::{Flawed, Picture};
use crate::value::record_kind::RecordKind;

/// Every record of a content folder, in order of path, not yet linked.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// `site.yaml`; nothing where it is missing or cannot be read.
    pub settings: Option<Settings>,
    /// `sources.yaml`.
    pub sources: Vec<Arc<Source>>,
    /// `claims.yaml`.
    pub claims: Vec<Claim>,
    /// `team.yaml`.
    pub team: Option<Team>,
    /// `milestones.yaml`.
    pub milestones: Vec<Arc<Milestone>>,
    /// `councils/`.
    pub councils: Vec<Arc<Council>>,
    /// `organisations/`.
    pub organisations: Vec<Arc<Organisation>>,
    /// `strategy/index.md`.
    pub strategy: Option<Strategy>,
    /// The other files of `strategy/`.
    pub principles: Vec<Arc<Principle>>,
    /// `projects/`.
    pub projects: Vec<Arc<Project>>,
    /// `updates/`.
    pub updates: Vec<Arc<Update>>,
    /// `pages/`.
    pub pages: Vec<Arc<StandingPage>>,
    /// `images/`: every picture.
    pub pictures: Vec<Picture>,
    /// The pictures among them that cannot be shown.
    pub flawed: Vec<Flawed>,
    /// Every mention of one record by another, a list for each file: there are too many to be copied whenever one file is edited.
    pub mentions: Vec<Arc<[Mention]>>,
    /// The year of every date that is written, a list for each file.
    pub years: Vec<Arc<[WrittenYear]>>,
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
