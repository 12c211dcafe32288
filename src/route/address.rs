//! Where things are published. In: a record's id. Out: the address of its page, and the file that holds it.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::portal::{Portal, RecordRef};
use crate::record::funding::FundingKind;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::id::Id;
use crate::value::section::Section;

/// How many entries of the bibliography stand on one of its pages.
pub const SOURCES_TO_A_PAGE: usize = 30;

/// An address below the portal's base, beginning with a slash: `/councils/fife/`. A page's ends with one too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Arc<str>);

impl Address {
    /// Returns the address `text`, which begins with a slash.
    pub fn new(text: impl AsRef<str>) -> Address {
        Address(Arc::from(text.as_ref()))
    }

    /// Returns the address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the file below the output folder that a web server answers this address with.
    #[must_use]
    pub fn file(&self) -> String {
        let inner = self.0.trim_start_matches('/');
        if inner.is_empty() || inner.ends_with('/') {
            format!("{inner}index.html")
        } else {
            inner.to_owned()
        }
    }

    /// Returns the address of one of the portal's own pages.
    #[must_use]
    pub fn of_section(portal: &Portal, section: Section) -> Address {
        Address::new(portal.settings.sections.address(section))
    }

    /// Returns the address of the page that shows how councils stood on a day.
    #[must_use]
    pub fn of_day(portal: &Portal, day: Date) -> Address {
        let councils = portal.settings.sections.address(Section::Councils);
        Address::new(format!("{councils}on/{day}/"))
    }

    /// Returns the address of the page of all that is given of one kind, where it has one.
    #[must_use]
    pub fn of_kind(portal: &Portal, kind: FundingKind) -> Address {
        let money = portal.settings.sections.address(Section::Money);
        Address::new([money, kind.word(), "/"].concat())
    }

    /// Returns the address of the page of the lines of one kind and year, where they have one.
    #[must_use]
    pub fn of_lines(portal: &Portal, kind: FundingKind, year: Option<FinancialYear>) -> Address {
        let kind = Address::of_kind(portal, kind);
        Address::new(match year {
            Some(year) => format!("{kind}{year}/"),
            None => format!("{kind}no-year/"),
        })
    }

    /// Returns the complete address, of a portal that is published at `base_url`.
    #[must_use]
    pub fn complete(&self, base_url: &str) -> String {
        format!("{}{}", base_url.trim_end_matches('/'), self.0)
    }

    /// Returns the address of page `number` of a list that is split into pages, of which this address is the first.
    #[must_use]
    pub fn part(&self, number: usize) -> Address {
        if number <= 1 {
            self.clone()
        } else {
            Address::new(format!("{}page/{number}/", self.0))
        }
    }

    /// Returns whether it is that of a page after the first of a list that is split into pages.
    #[must_use]
    pub fn is_part(&self) -> bool {
        let mut ends = self.0.trim_end_matches('/').rsplit('/');
        let number = ends.next().and_then(|end| end.parse::<usize>().ok());
        number.is_some_and(|number| number > 1) && ends.next() == Some("page")
    }

    /// Returns the address of what tells most about a record: its own page, or its place on a page that lists its kind.
    #[must_use]
    pub fn of(portal: &Portal, record: &RecordRef) -> Address {
        let section = portal.settings.sections.address(record.kind().section());
        let below = |id: &str| [section, id, "/"].concat();
        Address::new(match record {
            RecordRef::Settings | RecordRef::Strategy => section.to_owned(),
            RecordRef::Council(id) => below(id.as_str()),
            RecordRef::Organisation(id) => below(id.as_str()),
            RecordRef::Principle(id) => below(id.as_str()),
            RecordRef::Project(id) => below(id.as_str()),
            RecordRef::Update(id) => below(id.as_str()),
            RecordRef::Page(id) => below(id.as_str()),
            RecordRef::Source(id) => {
                let place = portal.place_of_source(id).unwrap_or_default();
                let page = Address::new(section).part(place / SOURCES_TO_A_PAGE + 1);
                format!("{page}#source-{id}")
            }
            RecordRef::Milestone(id) => format!("{section}#milestone-{id}"),
            RecordRef::Role(anchor) => format!("{section}#post-{anchor}"),
            RecordRef::Team => format!("{section}#team"),
            RecordRef::Claim(index) => format!("{section}#claim-{}", index + 1),
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
