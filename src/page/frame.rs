//! What stands around every page: the portal's name and date, the way to its sections, and the footer. In: the portal.
//! Out: what the theme is given once for all pages. Knows no page but by its address.

use std::array;

use rayon::iter::{
    IndexedParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelIterator,
};
use serde::Serialize;

use crate::dataset::{self, Table};
use crate::late::Late;
use crate::portal::{Portal, RecordRef};
use crate::record::contact::{Contact, Publisher};
use crate::record::council::Membership;
use crate::record::members::MemberWords;
use crate::record::settings::{Licence, Repository, Settings};
use crate::route::{Address, Edition, Head, Link, Revision};
use crate::sentence::section;
use crate::value::date::{Date, KnownDate};
use crate::value::direction::is_right_to_left;
use crate::value::section::Section;
use crate::wording::{Choice, Words};

/// The sections that are linked at the top of every page, in the order of the content model.
pub(super) const NAVIGATION: [Section; 7] = [
    Section::Councils,
    Section::Projects,
    Section::Strategy,
    Section::Money,
    Section::Progress,
    Section::Updates,
    Section::Data,
];

/// Pages that say how far the portal is to be trusted: linked from the footer of every page.
const ACCOUNTS: [Section; 3] = [Section::Sources, Section::Claims, Section::Gaps];

/// What all pages share; each field is known to every template by its name.
#[derive(Debug, Serialize)]
pub struct Frame<'p> {
    site: Nameplate<'p>,
    navigation: Vec<Link>,
    footer: Vec<Link>,
}

/// What the portal says of itself on every page.
#[derive(Debug, Serialize)]
struct Nameplate<'p> {
    title: &'p str,
    tagline: Option<&'p str>,
    language: &'p str,
    /// Whether that language is written from right to left.
    right_to_left: bool,
    members: &'p MemberWords,
    /// Where the bodies are listed.
    councils: Address,
    /// How they are called in addresses and in the search.
    councils_name: &'p str,
    licence: Option<&'p Licence>,
    files: Option<DataFiles>,
    contact: Option<&'p Contact>,
    /// The date of the newest fact about membership.
    date: Option<KnownDate>,
    /// How that fact is known: the word that `frame-dateline` chooses by.
    date_known: &'static str,
    /// Who stands behind the portal.
    publisher: Option<&'p Publisher>,
    /// When any record was last held against its sources.
    checked: Option<Date>,
    /// Whether there is a feed.
    has_feed: bool,
    cards: bool,
    /// What the portal is made from.
    revision: Option<BuiltFrom<'p>>,
}

/// The revision that a portal is made from.
#[derive(Debug, Serialize)]
struct BuiltFrom<'p> {
    short: &'p str,
    is_changed: bool,
    /// Its page in the repository; nothing where the portal names none.
    page: Option<String>,
}

/// Where staff change a content file and see how it changed: what stands before its name in these addresses. They are
/// those of GitHub.
#[derive(Debug, Serialize)]
pub struct DataFiles {
    /// What stands before the name of a file that is edited.
    pub edit: String,
    history: String,
}

impl DataFiles {
    /// Returns those of a repository.
    #[must_use]
    pub fn of(Repository { url, branch }: &Repository) -> DataFiles {
        let url = url.trim_end_matches('/');
        DataFiles {
            edit: format!("{url}/edit/{branch}/content/"),
            history: format!("{url}/commits/{branch}/content/"),
        }
    }
}

impl<'p> Frame<'p> {
    /// Returns the frame of every page of `edition`, which is made from `revision`.
    #[must_use]
    pub fn of(edition: &'p Edition, revision: Option<&'p Revision>) -> Frame<'p> {
        let settings = &edition.settings;
        let standing = edition
            .pages_in_navigation()
            .map(|page| Link::new(edition, &page.title, &RecordRef::Page(page.id.clone())));
        let link = |section: Section| link_to(section, edition);
        let feed = edition.shown_date().map(|_| Link {
            title: edition.words.frame_feed(),
            address: Address::new("/feed.xml"),
        });
        Frame {
            site: Nameplate {
                title: &settings.title,
                tagline: settings.tagline.as_deref(),
                language: &settings.language,
                right_to_left: is_right_to_left(&settings.language),
                members: &settings.members,
                councils: Address::of_section(edition, Section::Councils),
                councils_name: settings.sections.published("councils"),
                licence: settings.licence.as_ref(),
                files: settings.repository.as_ref().map(DataFiles::of),
                contact: settings.contact.as_ref(),
                date: newest_word(edition).map(|(date, _)| date),
                date_known: newest_word(edition).map_or("said", |(_, known)| known),
                publisher: settings.publisher.as_ref(),
                checked: last_checked(edition),
                has_feed: edition.shown_date().is_some(),
                cards: settings.social_cards,
                revision: revision.map(|revision| built_from(revision, settings)),
            },
            navigation: NAVIGATION.map(link).into(),
            footer: standing.chain(ACCOUNTS.map(link)).chain(feed).collect(),
        }
    }
}

fn built_from<'p>(revision: &'p Revision, settings: &Settings) -> BuiltFrom<'p> {
    let repository = settings.repository.as_ref();
    let page = |repository: &Repository| repository.page_of(&revision.commit);
    BuiltFrom {
        short: revision.short(),
        is_changed: revision.is_changed,
        page: repository.map(page),
    }
}

/// Returns a link to a section, by its name.
pub(super) fn link_to(section: Section, edition: &Edition) -> Link {
    Link {
        title: section::name(section, &edition.words, &edition.settings.members),
        address: Address::of_section(edition, section),
    }
}

/// Returns the day of the newest fact about who is in, and whether a source says any fact of that day; nothing where none is dated.
fn newest_word(portal: &Portal) -> Option<(KnownDate, &'static str)> {
    let entries = || {
        let councils = portal.councils.iter();
        councils.flat_map(|council| &council.membership)
    };
    let dates = entries().filter_map(Membership::date);
    let newest = dates.filter(|date| date.is_by(portal.date)).max()?;
    let mut of_day = entries().filter(|entry| entry.date() == Some(newest));
    let known = if of_day.all(|entry| entry.fact.inferred) {
        "our-reading"
    } else {
        "said"
    };
    Some((newest, known))
}

/// Returns when any record was last held against its sources.
fn last_checked(portal: &Portal) -> Option<Date> {
    let councils = portal.councils.iter().map(|council| &council.checks);
    let organisations = portal.organisations.iter().map(|body| &body.checks);
    let projects = portal.projects.iter().map(|project| &project.checks);
    let principles = portal.principles.iter().map(|principle| &principle.checks);
    let strategy = portal.strategy.iter().map(|strategy| &strategy.checks);
    let updates = portal.updates.iter().map(|update| &update.checks);
    let team = portal.team.iter().map(|team| &team.checks);
    let pages = portal.pages.iter().map(|page| &page.checks);
    let all = councils
        .chain(organisations)
        .chain(projects)
        .chain(principles);
    let checked = all
        .chain(strategy)
        .chain(updates)
        .chain(team)
        .chain(pages)
        .filter_map(|checks| checks.checked.as_ref());
    checked.map(|check| check.date).max()
}

/// How large each data file is, worked out for those that a page names.
#[derive(Debug, Default)]
pub struct Sizes {
    now: [Late<String>; dataset::ALL.len()],
    /// What was known before an edit; it stands until somebody works out what is now.
    before: [Option<String>; dataset::ALL.len()],
}

impl Sizes {
    /// Returns the sizes of an edition of which nothing is known but `before`, those of the one before.
    #[must_use]
    pub fn after(before: &Sizes) -> Sizes {
        let known = |at: usize| {
            before.now[at]
                .known()
                .or(before.before[at].as_ref())
                .cloned()
        };
        Sizes {
            now: Default::default(),
            before: array::from_fn(known),
        }
    }

    /// Works out all those of which only what they were before is known.
    pub fn work_out(&self, edition: &Edition) {
        let tables = dataset::ALL.par_iter().zip(&self.now).zip(&self.before);
        let outdated = tables.filter(|(_, before)| before.is_some());
        outdated.for_each(|((table, now), _)| {
            now.get(|| size_of(table, edition));
        });
    }

    /// Says in the head of a page how large the data files are that it names.
    pub fn tell(&self, edition: &Edition, head: &mut Head) {
        head.data.par_iter_mut().for_each(|link| {
            let name = link.address.as_str().strip_prefix("/data/");
            let name = name.and_then(|name| name.strip_suffix(".csv"));
            let mut tables = dataset::ALL.iter();
            let at = tables.position(|table| Some(table.name(edition)) == name);
            link.size = at.map(|at| {
                let known = self.now[at].known().or(self.before[at].as_ref());
                let now = || self.now[at].get(|| size_of(&dataset::ALL[at], edition));
                known.unwrap_or_else(now).clone()
            });
        });
    }
}

fn size_of(table: &Table, edition: &Edition) -> String {
    let bytes = table.of(edition).into_csv().len();
    file_size(bytes, &edition.words)
}

/// Returns a size as people say it: "840 bytes", "12 kB".
fn file_size(bytes: usize, words: &Words) -> String {
    match bytes {
        0..1_000 => words.frame_file_size(bytes, Choice("byte")),
        1_000..1_000_000 => words.frame_file_size(bytes.div_ceil(1_000), Choice("kilobyte")),
        _ => words.frame_file_size(bytes.div_ceil(1_000_000), Choice("megabyte")),
    }
}
