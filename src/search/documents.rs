//! What can be found: every page, and every record that stands on a page with others. In: the portal. Out: each in order of its kind,
//! with what a list and a result show of it.

use serde::Serialize;

use crate::portal::{Portal, RecordRef};
use crate::record::claim::Claim;
use crate::record::council::Council;
use crate::record::funding::FundingKind;
use crate::record::milestone::Milestone;
use crate::record::organisation::Organisation;
use crate::record::principle::Principle;
use crate::record::project::Project;
use crate::record::source::Source;
use crate::record::standing_page::StandingPage;
use crate::record::team::Role;
use crate::record::update::Update;
use crate::route::{Address, Edition, Link};
use crate::sentence::funding::title_of_lines;
use crate::sentence::growth::counted_day;
use crate::sentence::section;
use crate::value::section::Section;
use crate::wording::{Choice, Words, capital};

/// The kinds of result, in the order in which they are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResultKind {
    /// A list or an overview.
    Section,
    /// A council.
    Council,
    /// An organisation.
    Organisation,
    /// A statement of the strategy.
    Principle,
    /// A project.
    Project,
    /// A piece of news.
    Update,
    /// A standing page.
    Page,
    /// A promise with a date, or a post of the team; these and what follows stand on pages with others.
    Progress,
    /// A published total.
    Claim,
    /// A document of the bibliography.
    Source,
}

/// One page or record that can be found.
pub enum Document<'p> {
    /// A page that is no single record's.
    Section {
        /// Where it is.
        address: Address,
        /// What it is called.
        title: String,
        /// What stands there.
        about: String,
    },
    /// A council.
    Council(&'p Council),
    /// An organisation.
    Organisation(&'p Organisation),
    /// A statement of the strategy.
    Principle(&'p Principle),
    /// A project.
    Project(&'p Project),
    /// A piece of news.
    Update(&'p Update),
    /// A standing page.
    Page(&'p StandingPage),
    /// A promise with a date.
    Milestone(&'p Milestone),
    /// A post of the team, with its anchor.
    Role(&'p str, &'p Role),
    /// A published total, with its place in the record.
    Claim(usize, &'p Claim),
    /// A document of the bibliography.
    Source(&'p Source),
}

/// What a result shows: its address, its title, one line about it, and its first name in another language with that language.
#[derive(Debug, Serialize)]
pub(super) struct ResultLine(
    Address,
    String,
    String,
    #[serde(skip_serializing_if = "Option::is_none")] Option<(String, String)>,
);

/// Returns everything that can be found, in order of kind.
pub fn all(portal: &Edition) -> Vec<Document<'_>> {
    let mut all = sections(portal);
    all.extend(portal.councils_by_name().map(Document::Council));
    all.extend(portal.organisations_by_name().map(Document::Organisation));
    all.extend(portal.principles_in_order().map(Document::Principle));
    all.extend(portal.projects_by_title().map(Document::Project));
    all.extend(portal.updates_newest_first().map(Document::Update));
    all.extend(portal.pages.iter().map(Document::Page));
    all.extend(portal.milestones.iter().map(Document::Milestone));
    let roles = portal.team.iter().flat_map(|team| &team.roles).enumerate();
    all.extend(roles.map(|(index, role)| Document::Role(portal.role_anchor(index), role)));
    let claims = portal.claims.iter().enumerate();
    all.extend(claims.map(|(index, claim)| Document::Claim(index, claim)));
    all.extend(portal.sources_in_order().map(Document::Source));
    all
}

/// Returns how many of them have a page of their own.
pub fn number_of_pages(portal: &Edition) -> usize {
    let bodies = portal.councils.len() + portal.organisations.len();
    let texts = portal.principles.len() + portal.projects.len() + portal.updates.len();
    sections(portal).len() + bodies + texts + portal.pages.len()
}

fn sections(portal: &Edition) -> Vec<Document<'_>> {
    let members = &portal.settings.members;
    let own = Section::ALL.iter().map(|section| Document::Section {
        address: Address::of_section(portal, *section),
        title: section::name(*section, &portal.words, members),
        about: section::about(*section, &portal.words),
    });
    let days = portal
        .membership_days()
        .keys()
        .map(|day| Document::Section {
            address: Address::of_day(portal, *day),
            title: portal
                .words
                .councils_on_title(&members.many, counted_day(&portal.growth, *day)),
            about: portal.words.section_about_day(),
        });
    own.chain(days).chain(money(portal)).collect()
}

/// Returns the pages of each kind of help and of its lines.
fn money(portal: &Edition) -> impl Iterator<Item = Document<'_>> {
    let words = &portal.words;
    let pages = move |(kind, years): (FundingKind, Vec<_>)| {
        let of_kind = Document::Section {
            address: Address::of_kind(portal, kind),
            title: words.money_kind_title(Choice(kind.word())),
            about: words.section_about_kind(),
        };
        let of_year = move |year| Document::Section {
            address: Address::of_lines(portal, kind, year),
            title: title_of_lines(words, kind, year),
            about: words.section_about_lines(),
        };
        std::iter::once(of_kind).chain(years.into_iter().map(of_year))
    };
    portal.kinds_apart().into_iter().flat_map(pages)
}

impl ResultKind {
    /// Returns its word in addresses and in the index.
    pub fn address(self, portal: &Portal) -> &str {
        portal.settings.sections.published(self.word())
    }

    /// Returns its word.
    pub fn word(self) -> &'static str {
        match self {
            ResultKind::Section => "sections",
            ResultKind::Council => "councils",
            ResultKind::Organisation => "organisations",
            ResultKind::Principle => "strategy",
            ResultKind::Project => "projects",
            ResultKind::Update => "updates",
            ResultKind::Page => "pages",
            ResultKind::Progress => "progress",
            ResultKind::Claim => "claims",
            ResultKind::Source => "sources",
        }
    }

    /// Returns the heading of results of this kind.
    pub fn heading(self, edition: &Edition) -> String {
        let members = &edition.settings.members.many;
        edition.words.search_kind(Choice(self.word()), members)
    }
}

impl Document<'_> {
    /// Returns its kind.
    pub fn kind(&self) -> ResultKind {
        match self {
            Document::Section { .. } => ResultKind::Section,
            Document::Council(_) => ResultKind::Council,
            Document::Organisation(_) => ResultKind::Organisation,
            Document::Principle(_) => ResultKind::Principle,
            Document::Project(_) => ResultKind::Project,
            Document::Update(_) => ResultKind::Update,
            Document::Page(_) => ResultKind::Page,
            Document::Milestone(_) | Document::Role(..) => ResultKind::Progress,
            Document::Claim(..) => ResultKind::Claim,
            Document::Source(_) => ResultKind::Source,
        }
    }

    /// Returns what it is called, and where it is.
    pub fn link(&self, portal: &Portal) -> Link {
        let record = match self {
            Document::Section { address, title, .. } => {
                return Link {
                    title: title.clone(),
                    address: address.clone(),
                };
            }
            Document::Council(council) => RecordRef::Council(council.id.clone()),
            Document::Organisation(body) => RecordRef::Organisation(body.id.clone()),
            Document::Principle(principle) => RecordRef::Principle(principle.id.clone()),
            Document::Project(project) => RecordRef::Project(project.id.clone()),
            Document::Update(update) => RecordRef::Update(update.id.clone()),
            Document::Page(page) => RecordRef::Page(page.id.clone()),
            Document::Milestone(milestone) => RecordRef::Milestone(milestone.id.clone()),
            Document::Role(anchor, _) => RecordRef::Role((*anchor).to_owned()),
            Document::Claim(index, _) => RecordRef::Claim(*index),
            Document::Source(source) => RecordRef::Source(source.id.clone()),
        };
        Link::new(portal, portal.title(&record), &record)
    }

    /// Returns what a result shows of it.
    pub(super) fn result_line(&self, portal: &Edition) -> ResultLine {
        let Link { title, address } = self.link(portal);
        let names = match self {
            Document::Council(council) => council.names.first(),
            Document::Organisation(organisation) => organisation.names.first(),
            Document::Section { .. }
            | Document::Principle(_)
            | Document::Project(_)
            | Document::Update(_)
            | Document::Page(_)
            | Document::Milestone(_)
            | Document::Role(..)
            | Document::Claim(..)
            | Document::Source(_) => None,
        };
        let elsewhere = names.map(|name| (name.language.clone(), name.text.clone()));
        ResultLine(address, title, self.about(&portal.words), elsewhere)
    }

    /// Returns one line about it.
    fn about(&self, words: &Words) -> String {
        match self {
            Document::Section { about, .. } => about.clone(),
            Document::Council(council) => {
                let full = (council.short() != council.name).then_some(&council.name);
                joined(
                    full.into_iter()
                        .chain(&council.letters)
                        .chain(&council.code),
                )
            }
            Document::Organisation(body) => body.role.as_ref().unwrap_or(&body.name).clone(),
            Document::Principle(principle) => {
                let due = principle.due.map(|due| words.search_due(due));
                let kind = capital(&words.word(principle.kind.word()));
                joined([kind].iter().chain(&due))
            }
            Document::Project(project) => project.summary.clone(),
            Document::Update(update) => match &update.summary {
                Some(summary) => words.search_update(update.date, summary),
                None => words.date(update.date),
            },
            Document::Page(_) => String::new(),
            Document::Milestone(milestone) => {
                let due = milestone.due.map(|due| words.search_due(due));
                let status = capital(&words.word(milestone.status.word()));
                joined([status].iter().chain(&due))
            }
            Document::Role(_, role) => words.search_post(&words.word(role.status.word())),
            Document::Claim(_, claim) => capital(&words.known_when(claim.date)),
            Document::Source(source) => {
                let date = source.known_date().map(|date| words.known_date(date));
                joined(source.publisher.iter().chain(&date))
            }
        }
    }
}

fn joined<'t>(parts: impl Iterator<Item = &'t String>) -> String {
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    parts.join(", ")
}
