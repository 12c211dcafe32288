//! What stands around every page: the portal's name and date, the way to its sections, and the footer. In: the portal.
//! Out: what the theme is given once for all pages. Knows no page but by its address.

use serde::Serialize;

use crate::portal::RecordRef;
use crate::record::contact::Contact;
use crate::record::settings::{Licence, MemberWords, Repository};
use crate::route::{Address, Edition, Link};
use crate::sentence::section;
use crate::value::date::Date;
use crate::value::direction::is_right_to_left;
use crate::value::section::Section;

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
    licence: Option<&'p Licence>,
    files: Option<DataFiles>,
    contact: Option<&'p Contact>,
    /// The date of what is recorded, where anything is dated.
    date: Option<Date>,
    cards: bool,
}

/// Where staff change a content file and see how it changed: what stands before its name in these addresses. They are
/// those of GitHub.
#[derive(Debug, Serialize)]
struct DataFiles {
    edit: String,
    history: String,
}

impl DataFiles {
    fn of(Repository { url, branch }: &Repository) -> DataFiles {
        let url = url.trim_end_matches('/');
        DataFiles {
            edit: format!("{url}/edit/{branch}/content/"),
            history: format!("{url}/commits/{branch}/content/"),
        }
    }
}

impl<'p> Frame<'p> {
    /// Returns the frame of every page of `portal`.
    #[must_use]
    pub fn of(portal: &'p Edition) -> Frame<'p> {
        let settings = &portal.settings;
        let standing = portal
            .pages_in_navigation()
            .map(|page| Link::new(portal, &page.title, &RecordRef::Page(page.id.clone())));
        let link = |section: Section| link_to(section, &settings.members);
        let feed = portal.shown_date().map(|_| Link {
            title: "Atom feed".to_owned(),
            address: Address::new("/feed.xml"),
        });
        Frame {
            site: Nameplate {
                title: &settings.title,
                tagline: settings.tagline.as_deref(),
                language: &settings.language,
                right_to_left: is_right_to_left(&settings.language),
                members: &settings.members,
                licence: settings.licence.as_ref(),
                files: settings.repository.as_ref().map(DataFiles::of),
                contact: settings.contact.as_ref(),
                date: portal.shown_date(),
                cards: settings.social_cards,
            },
            navigation: NAVIGATION.map(link).into(),
            footer: standing.chain(ACCOUNTS.map(link)).chain(feed).collect(),
        }
    }
}

/// Returns a link to a section, by its name.
pub(super) fn link_to(section: Section, members: &MemberWords) -> Link {
    Link {
        title: section::name(section, members),
        address: Address::of_section(section),
    }
}
