//! What staff write, in the words of the content model. In: the content folder's files. Out: records that speak of each other
//! by id, and every problem of every file. Never asks whether a mentioned record exists: that is for linking.

pub mod body;
pub(crate) mod choice;
pub mod claim;
pub mod council;
pub mod fact;
mod field_value;
mod fields;
pub mod funding;
pub mod mention;
pub mod milestone;
pub mod organisation;
pub mod principle;
pub mod project;
pub mod settings;
pub mod source;
pub mod standing_page;
pub mod strategy;
pub mod team;
pub mod update;

pub(crate) use choice::choice;

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

/// Every record of a content folder, in order of path, not yet linked.
#[derive(Debug, Default)]
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
    /// `images/`: the path of every picture inside the content folder.
    pub pictures: Vec<String>,
    /// Every mention of one record by another.
    pub mentions: Vec<Mention>,
    /// The ids of records that exist in the folder but whose file cannot be read, or that wait as drafts: kind, id, why.
    pub absent: Vec<Absent>,
}

/// A record that is known by its file's name only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// The kind, as [`crate::value::id::Id::KIND`] says it.
    pub kind: &'static str,
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
