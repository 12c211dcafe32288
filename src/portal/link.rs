//! Records → Portal, or what stands in the way. In: records as they were read. Out: a portal, only where nothing is wrong, and
//! a report of every mention, link and address that leads nowhere, with warnings of what may be meant.
//!
//! 1. The records enter their tables; two with one id are a problem.
//! 2. Mentions and links in write-ups are held against the tables; what is missing is reported once, with every place that wants it.
//! 3. Redirects are held against the addresses there are.
//! 4. Warnings: facts without evidence, dates in the future; where all else is whole, also claims and statements that nothing bears out.

mod addresses;
mod mentions;
mod missing;
pub(super) mod target;
mod warnings;
mod write_ups;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Portal;
use super::table::Table;
use super::table::tables::{Tables, role_anchors};
use crate::place::File;
use crate::problem::{Code, Problem, Report};
use crate::record::fact::Written;
use crate::record::mention::{At, Places};
use crate::record::settings::{MemberWords, Settings};
use crate::record::{Absence, Absent, Records};
use crate::value::id::{
    BodyId, CouncilId, Id, OrganisationId, PageId, PrincipleId, ProjectId, UpdateId,
};
use crate::value::money::Currency;
use missing::Missing;

/// Links records. The portal is there only where nothing stands in the way: no error here, and no record that reading had
/// to leave empty. Warnings do not stand in the way.
pub fn link(mut records: Records) -> (Option<Portal>, Report) {
    let mut report = Report::default();
    let mentions = std::mem::take(&mut records.mentions);
    let absent = Absences::of(&records);
    let is_read = records.settings.is_some() && !absent.any_broken && records.unread.is_empty();
    let tables = report.keep(tables(records));
    let mut places = Places::default();
    let mut missing = Missing::default();
    report.merge(mentions::check(&tables, &absent, &mentions, &mut missing));
    report.merge(write_ups::check(&tables, &absent, &mut missing));
    report.merge(missing.report(&tables, &mut places));
    report.merge(addresses::check(&tables, &absent));
    let is_whole = is_read && !report.has_errors() && is_sound(&tables);
    report.merge(warnings::of_facts(&tables, &mut places));
    let portal = is_whole.then(|| Portal::new(tables));
    if let Some(portal) = &portal {
        report.merge(warnings::of_whole(portal, &mut places));
    }
    (portal, report)
}

/// The records that are known by their file only.
pub(super) struct Absences {
    /// By kind and id.
    by_id: BTreeMap<(&'static str, String), Absence>,
    /// Kinds of which none can be known, because their list cannot be read.
    unread: Vec<&'static str>,
    any_broken: bool,
}

impl Absences {
    fn of(records: &Records) -> Absences {
        let lists = ["source", "milestone"];
        let by_id = |Absent { kind, id, why }: &Absent| ((*kind, id.clone()), *why);
        Absences {
            by_id: records.absent.iter().map(by_id).collect(),
            unread: lists
                .into_iter()
                .filter(|kind| records.is_unread(kind))
                .collect(),
            any_broken: records
                .absent
                .iter()
                .any(|absent| absent.why == Absence::Broken),
        }
    }

    /// Why a record of a kind is absent, if its file is there.
    pub(super) fn why(&self, kind: &str, id: &str) -> Option<Absence> {
        if self.unread.contains(&kind) {
            return Some(Absence::Broken);
        }
        let kinds: &[&'static str] = match kind {
            BodyId::KIND => &[CouncilId::KIND, OrganisationId::KIND],
            CouncilId::KIND => &[CouncilId::KIND],
            OrganisationId::KIND => &[OrganisationId::KIND],
            PrincipleId::KIND => &[PrincipleId::KIND],
            ProjectId::KIND => &[ProjectId::KIND],
            UpdateId::KIND => &[UpdateId::KIND],
            PageId::KIND => &[PageId::KIND],
            _ => &[],
        };
        kinds
            .iter()
            .find_map(|kind| self.by_id.get(&(*kind, id.to_owned())))
            .copied()
    }

    /// Why what lies at a path inside the content folder is absent, if its file is there.
    pub(super) fn why_path(&self, path: &str) -> Option<Absence> {
        let (kind, id) = family_of(path)?;
        self.why(kind, id)
    }
}

/// The kind of record that a path inside the content folder is for, and its id.
pub(super) fn family_of(path: &str) -> Option<(&'static str, &str)> {
    let kind = match path {
        "sources.yaml" => return Some(("source", "")),
        "milestones.yaml" => return Some(("milestone", "")),
        _ => path.split_once('/')?.0,
    };
    let id = path.split_once('/')?.1.rsplit_once('.')?.0;
    let kind = match kind {
        "councils" => CouncilId::KIND,
        "organisations" => OrganisationId::KIND,
        "strategy" => PrincipleId::KIND,
        "projects" => ProjectId::KIND,
        "updates" => UpdateId::KIND,
        "pages" => PageId::KIND,
        _ => return None,
    };
    Some((kind, id))
}

/// Puts each kind of record into its table. Reading has reported most records with the id of another; this is the last line.
fn tables(records: Records) -> (Tables, Report) {
    let mut report = Report::default();
    macro_rules! table {
        ($records:expr) => {{
            let (table, repeated) = Table::new($records, |record| &record.id);
            for record in repeated.into_iter().filter(|record| record.written.sound) {
                let message = format!("two records have the id `{}`", record.id);
                report.push(
                    Problem::new(Code::RepeatedId, record.written.at.place(), message)
                        .help("give one of them another id"),
                );
            }
            table
        }};
    }
    let tables = Tables {
        settings: records.settings.unwrap_or_else(no_settings),
        sources: table!(records.sources),
        councils: table!(records.councils),
        organisations: table!(records.organisations),
        strategy: records.strategy,
        principles: table!(records.principles),
        projects: table!(records.projects),
        updates: table!(records.updates),
        pages: table!(records.pages),
        milestones: table!(records.milestones),
        role_anchors: role_anchors(records.team.as_ref()),
        team: records.team,
        claims: records.claims,
        pictures: records.pictures.into_iter().collect(),
    };
    (tables, report)
}

/// What stands in for the settings of a portal that has none, so that all else is checked in the same run.
fn no_settings() -> Settings {
    Settings {
        written: Written {
            at: At {
                file: Arc::new(File::default()),
                node: 0,
            },
            sound: false,
        },
        title: String::new(),
        tagline: None,
        base_url: String::new(),
        language: String::new(),
        theme: String::new(),
        licence: None,
        repository: None,
        members: MemberWords::default(),
        as_of: None,
        domain: None,
        contact: None,
        redirects: BTreeMap::new(),
        currency: Currency::default(),
    }
}

/// Whether every record was read without an error.
fn is_sound(tables: &Tables) -> bool {
    let bodies = tables.councils.iter().map(|record| &record.written);
    let bodies = bodies.chain(tables.organisations.iter().map(|record| &record.written));
    let strategy = tables
        .principles
        .iter()
        .map(|record| &record.written)
        .chain(tables.strategy.iter().map(|record| &record.written));
    let texts = tables
        .projects
        .iter()
        .map(|record| &record.written)
        .chain(tables.updates.iter().map(|record| &record.written));
    let lists = tables
        .sources
        .iter()
        .map(|record| &record.written)
        .chain(tables.claims.iter().map(|record| &record.written));
    let lists = lists.chain(tables.milestones.iter().map(|record| &record.written));
    let single = tables
        .team
        .iter()
        .map(|team| &team.written)
        .chain([&tables.settings.written]);
    let pages = tables.pages.iter().map(|record| &record.written);
    bodies
        .chain(strategy)
        .chain(texts)
        .chain(lists)
        .chain(single)
        .chain(pages)
        .all(|written| written.sound)
}
