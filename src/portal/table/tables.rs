//! All records of a portal, each kind in its table. In: records as they were read. Out: the tables, and the records that could
//! not enter one because another has their id.

use std::collections::{BTreeMap, BTreeSet};

use super::Table;
use super::record_ref::{Body, RecordRef};
use crate::record::Records;
use crate::record::claim::Claim;
use crate::record::council::Council;
use crate::record::fact::Checks;
use crate::record::milestone::Milestone;
use crate::record::organisation::Organisation;
use crate::record::principle::Principle;
use crate::record::project::Project;
use crate::record::settings::Settings;
use crate::record::source::Source;
use crate::record::standing_page::StandingPage;
use crate::record::strategy::Strategy;
use crate::record::team::{Role, Team};
use crate::record::update::Update;
use crate::value::date::Date;
use crate::value::id::{
    BodyId, CouncilId, Id, MilestoneId, OrganisationId, PageId, PrincipleId, ProjectId, SourceId,
    UpdateId, slug,
};
use crate::value::raster::Raster;

/// Every record of a portal. [`crate::portal::Portal`] lends all of its fields and questions.
#[derive(Debug, Clone)]
pub struct Tables {
    /// The portal's own settings.
    pub settings: Settings,
    /// The bibliography.
    pub sources: Table<SourceId, Source>,
    /// The councils.
    pub councils: Table<CouncilId, Council>,
    /// The bodies that are not councils.
    pub organisations: Table<OrganisationId, Organisation>,
    /// The strategy as a whole.
    pub strategy: Option<Strategy>,
    /// Its statements.
    pub principles: Table<PrincipleId, Principle>,
    /// The projects.
    pub projects: Table<ProjectId, Project>,
    /// The updates.
    pub updates: Table<UpdateId, Update>,
    /// The standing pages.
    pub pages: Table<PageId, StandingPage>,
    /// The milestones.
    pub milestones: Table<MilestoneId, Milestone>,
    /// The shared team.
    pub team: Option<Team>,
    /// The published totals, in the order of their file.
    pub claims: Vec<Claim>,
    /// Every picture, by its path inside the content folder.
    pub pictures: BTreeMap<String, Raster>,
    /// The paths that pictures are to have whose names are refused, by the paths that texts may write.
    pub picture_names: BTreeMap<String, String>,
    pub(in crate::portal) role_anchors: Vec<String>,
}

/// Returns the anchor of each post: the slug of its title, with a number behind it where an earlier post has the same.
pub(in crate::portal) fn role_anchors(team: Option<&Team>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut anchors = Vec::new();
    for role in team.map(|team| team.roles.as_slice()).unwrap_or_default() {
        let slug = slug(&role.title);
        let stem = if slug.is_empty() {
            "post".to_owned()
        } else {
            slug
        };
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let free = std::iter::once(stem.clone())
            .chain(numbered)
            .find(|anchor| !taken.contains(anchor))
            .unwrap_or(stem);
        taken.insert(free.clone());
        anchors.push(free);
    }
    anchors
}

impl Tables {
    /// Puts records with a write-up in the place of those that had their ids.
    pub(in crate::portal) fn put_in(&mut self, newer: &Records) {
        for project in &newer.projects {
            self.projects.replace(&project.id, project);
        }
        for update in &newer.updates {
            self.updates.replace(&update.id, update);
        }
        for page in &newer.pages {
            self.pages.replace(&page.id, page);
        }
        for principle in &newer.principles {
            self.principles.replace(&principle.id, principle);
        }
        if newer.strategy.is_some() {
            self.strategy.clone_from(&newer.strategy);
        }
    }

    /// Returns whether others have records of the same ids and of no others.
    pub(in crate::portal) fn has_ids_of(&self, other: &Tables) -> bool {
        self.sources.has_ids_of(&other.sources)
            && self.councils.has_ids_of(&other.councils)
            && self.organisations.has_ids_of(&other.organisations)
            && self.principles.has_ids_of(&other.principles)
            && self.projects.has_ids_of(&other.projects)
            && self.updates.has_ids_of(&other.updates)
            && self.pages.has_ids_of(&other.pages)
            && self.milestones.has_ids_of(&other.milestones)
            && self.role_anchors == other.role_anchors
    }

    /// Returns the council or organisation with this id. The id comes from the portal; of others ask [`Tables::body_named`].
    pub fn body(&self, id: &BodyId) -> Body<'_> {
        match self.body_named(id.as_str()) {
            Some(body) => body,
            None => unreachable!(
                "linking lets no mention of a missing council or organisation through: `{id}`"
            ),
        }
    }

    /// Returns the council or organisation whose id is written so, if there is one.
    pub fn body_named(&self, id: &str) -> Option<Body<'_>> {
        let council = self.councils.named(id).map(Body::Council);
        council.or_else(|| self.organisations.named(id).map(Body::Organisation))
    }

    /// Returns every council, then every organisation, each in order of id.
    pub fn bodies(&self) -> impl Iterator<Item = Body<'_>> {
        self.councils
            .iter()
            .map(Body::Council)
            .chain(self.organisations.iter().map(Body::Organisation))
    }

    /// Returns the title or name of a record as it stands within a sentence, with its article.
    pub fn within_sentence(&self, record: &RecordRef) -> String {
        let known = match record {
            RecordRef::Project(id) => self.projects.of(id).map(Project::within_sentence),
            RecordRef::Organisation(id) => {
                self.organisations.of(id).map(Organisation::within_sentence)
            }
            RecordRef::Settings
            | RecordRef::Council(_)
            | RecordRef::Strategy
            | RecordRef::Principle(_)
            | RecordRef::Team
            | RecordRef::Role(_)
            | RecordRef::Milestone(_)
            | RecordRef::Claim(_)
            | RecordRef::Update(_)
            | RecordRef::Page(_)
            | RecordRef::Source(_) => None,
        };
        known.unwrap_or_else(|| self.title(record).to_owned())
    }

    /// Returns the anchor of a post, by its place in the team's record, counted from 0; empty where there is no such post.
    pub fn role_anchor(&self, index: usize) -> &str {
        self.role_anchors.get(index).map_or("", String::as_str)
    }

    /// Returns the post with this anchor.
    pub fn role(&self, anchor: &str) -> Option<&Role> {
        let index = self.role_anchors.iter().position(|known| known == anchor)?;
        self.team.as_ref()?.roles.get(index)
    }

    /// Returns what a record is called in lists and links. A claim is called by what was said; empty where there is no such record.
    pub fn title(&self, record: &RecordRef) -> &str {
        let title = match record {
            RecordRef::Settings => Some(self.settings.title.as_str()),
            RecordRef::Council(id) => self.councils.of(id).map(Council::short),
            RecordRef::Organisation(id) => self.organisations.of(id).map(Organisation::short),
            RecordRef::Strategy => self
                .strategy
                .as_ref()
                .map(|strategy| strategy.title.as_str()),
            RecordRef::Principle(id) => self
                .principles
                .of(id)
                .map(|principle| principle.title.as_str()),
            RecordRef::Project(id) => self.projects.of(id).map(|project| project.title.as_str()),
            RecordRef::Team => Some("The team"),
            RecordRef::Role(anchor) => self.role(anchor).map(|role| role.title.as_str()),
            RecordRef::Milestone(id) => self
                .milestones
                .of(id)
                .map(|milestone| milestone.title.as_str()),
            RecordRef::Claim(index) => self
                .claims
                .get(*index)
                .map(|claim| claim.said.as_deref().unwrap_or("A published total")),
            RecordRef::Update(id) => self.updates.of(id).map(|update| update.title.as_str()),
            RecordRef::Page(id) => self.pages.of(id).map(|page| page.title.as_str()),
            RecordRef::Source(id) => self.sources.of(id).map(|source| source.title.as_str()),
        };
        title.unwrap_or_default()
    }

    /// Returns when a record was last held against its sources or confirmed, and every day on which a source was read.
    pub(in crate::portal) fn days_of_work(&self) -> impl Iterator<Item = Date> {
        let checks = [
            self.councils
                .iter()
                .map(|council| &council.checks)
                .collect::<Vec<_>>(),
            self.organisations
                .iter()
                .map(|organisation| &organisation.checks)
                .collect(),
            self.projects
                .iter()
                .map(|project| &project.checks)
                .collect(),
        ];
        let checked = checks.into_iter().flatten().flat_map(Checks::days);
        checked.chain(self.sources.iter().filter_map(|source| source.read))
    }
}
