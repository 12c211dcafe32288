//! The portal's own settings: `site.yaml`.

use serde::Serialize;

use super::contact::{
    CONTACT, Contact, FIND_COUNCIL, PUBLISHER, Publisher, RIGHT_TO_ASK, RightToAsk,
};
use super::fact::TitledLink;
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::members::{MEMBERS, MemberWords, Members};
use super::mention::Location;
use super::mention::Origin;
use super::redirect::Redirect;
use super::removal::{REMOVAL, Removal};
use super::stage::{Stage, Stages};
use crate::problem::Code;
use crate::value::Fault;
use crate::value::date::Date;
use crate::value::financial_year::YearStart;
use crate::value::money::Currency;
use crate::value::record_kind::RecordKind;
use crate::value::section::Sections;

/// What `site.yaml` says.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where it was written.
    pub written: Origin,
    /// The portal's title.
    pub title: String,
    /// What it is about, in a few words.
    pub tagline: Option<String>,
    /// The complete address it is published at, with a slash at the end.
    pub base_url: String,
    /// The address as `site.yaml` has it, where the site is built for another one: links to it are links to the portal itself.
    pub written_url: String,
    /// The language tag of its pages.
    pub language: String,
    /// Where that is written.
    pub language_at: Option<Location>,
    /// The theme's folder.
    pub theme: String,
    /// Where that is written.
    pub theme_at: Option<Location>,
    /// Under which licence it may be used again.
    pub licence: Option<Licence>,
    /// Where its content is kept.
    pub repository: Option<Repository>,
    /// The words for the bodies.
    pub members: MemberWords,
    /// Where the sections are, of which that of the bodies is the portal's to choose.
    pub sections: Sections,
    /// The portal's date, where staff fix it.
    pub as_of: Option<Date>,
    /// The domain for the `CNAME` file.
    pub domain: Option<String>,
    /// Where to write to.
    pub contact: Option<Contact>,
    /// The addresses that have moved, in the order of the file.
    pub redirects: Vec<Redirect>,
    /// What has been taken out for a reason, in the order of the file.
    pub removed: Vec<Removal>,
    /// The currency of every amount.
    pub currency: Currency,
    /// The month with which financial years begin.
    pub year_start: YearStart,
    /// How far a project can be, in the portal's own words.
    pub stages: Stages,
    /// What the members joined, in one phrase.
    pub joined: Option<String>,
    /// Who stands behind the portal.
    pub publisher: Option<Publisher>,
    /// Where readers find their council by where they live.
    pub find_council: Option<TitledLink>,
    /// The law by which anybody may ask a public body.
    pub right_to_ask: Option<RightToAsk>,
    /// Whether each page has a card for other sites to show.
    pub social_cards: bool,
    /// Where copies of documents can be looked for: an address with `{url}`, and `{day}` for the day.
    pub web_archive: Option<String>,
}

/// A licence with its address.
#[derive(Debug, Clone, Serialize)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Where it can be read.
    pub url: String,
}

/// The public repository of the content.
#[derive(Debug, Clone, Serialize)]
pub struct Repository {
    /// Its address.
    pub url: String,
    /// The branch that is published.
    pub branch: String,
}

impl Repository {
    /// Returns the address at which a commit can be read.
    pub fn page_of(&self, commit: &str) -> String {
        format!("{}/commit/{commit}", self.url.trim_end_matches('/'))
    }
}

/// The fields of this part.
const LICENCE: &FieldTable = &FieldTable {
    of: "`licence`",
    own: &[
        Field::required(
            "name",
            "The licence's name",
            FieldType::Text,
            "Open Government Licence v3.0",
        ),
        Field::required(
            "url",
            "Where it can be read",
            FieldType::Address,
            "https://licence.example.org",
        ),
    ],
    shared: &[],
};

/// The fields of this part.
const REPOSITORY: &FieldTable = &FieldTable {
    of: "`repository`",
    own: &[
        Field::required(
            "url",
            "The repository's address",
            FieldType::Address,
            "https://git.example.org/portal",
        ),
        Field::optional(
            "branch",
            "The branch that is published",
            FieldType::Text,
            "main",
        ),
    ],
    shared: &[],
};

/// The fields of this part.
const FINANCIAL_YEAR: &FieldTable = &FieldTable {
    of: "`financial_year`",
    own: &[Field::required(
        "starts",
        "The month in which it begins, from 1 to 12",
        FieldType::Month,
        "4",
    )],
    shared: &[],
};

/// The fields of this part.
const CURRENCY: &FieldTable = &FieldTable {
    of: "`currency`",
    own: &[
        Field::required("symbol", "The sign before an amount", FieldType::Text, "£"),
        Field::required("code", "The ISO 4217 code", FieldType::CurrencyCode, "GBP"),
    ],
    shared: &[],
};

impl Settings {
    /// The fields of the settings.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Settings.one(),
        own: &[
            Field::required(
                "title",
                "The portal's title",
                FieldType::Text,
                "Valley councils' digital partnership",
            ),
            Field::optional(
                "tagline",
                "What it is about, in a few words",
                FieldType::Text,
                "Who joined, and what they fund",
            ),
            Field::required(
                "base_url",
                "The complete address it is published at",
                FieldType::PortalAddress,
                "https://portal.example.org/",
            ),
            Field::required(
                "language",
                "The language of its pages, such as en-GB",
                FieldType::Language,
                "en-GB",
            ),
            Field::optional(
                "theme",
                "The theme's folder",
                FieldType::FolderName,
                "civic",
            ),
            Field::part(
                "licence",
                "Under which licence it may be used again",
                LICENCE,
            ),
            Field::part("repository", "Where the content is kept", REPOSITORY),
            Field::part("members", "The words for the bodies", MEMBERS),
            Field::optional(
                "as_of",
                "The portal's date; left out, that of its newest fact",
                FieldType::Date,
                "2016-12-31",
            ),
            Field::optional(
                "domain",
                "The domain for the CNAME file",
                FieldType::Domain,
                "portal.example.org",
            ),
            Field::part("contact", "How readers reach you", CONTACT),
            Field::optional(
                "redirects",
                "Addresses that have moved",
                FieldType::Redirects,
                "{old/address/: projects/shared-map}",
            ),
            Field::parts(
                "removed",
                "What has been taken out, and why: lets a check against an older state pass",
                REMOVAL,
            ),
            Field::optional(
                "social_cards",
                "Whether each page has a card for other sites to show; left out, it has",
                FieldType::YesNo,
                "true",
            ),
            Field::part("currency", "The currency of every amount", CURRENCY),
            Field::part(
                "financial_year",
                "When financial years begin; left out, in April",
                FINANCIAL_YEAR,
            ),
            Field::parts(
                "stages",
                "How far a project can be, in order; left out: idea, discovery, alpha, beta, live, closed",
                Stage::FIELDS,
            ),
            Field::optional(
                "joined",
                "What the members joined, in one phrase",
                FieldType::Text,
                "one digital team that they share",
            ),
            Field::part("publisher", "Who stands behind the portal", PUBLISHER),
            Field::part(
                "find_council",
                "Where readers find their council by where they live",
                FIND_COUNCIL,
            ),
            Field::part(
                "right_to_ask",
                "The law by which anybody may ask a public body",
                RIGHT_TO_ASK,
            ),
            Field::optional(
                "web_archive",
                "Where copies of documents can be looked for: `{url}` stands for the document's address, `{day}` for when it was read; \
                 left out, the Wayback Machine",
                FieldType::Text,
                "https://web.archive.org/web/{day}/{url}",
            ),
        ],
        shared: &[],
    };

    /// Returns the part of [`Settings::base_url`] behind the host, without the slash at its end: `/portal`, or nothing.
    pub fn base_path(&self) -> &str {
        let behind_scheme = self.base_url.split_once("://").map_or("", |(_, rest)| rest);
        behind_scheme
            .find('/')
            .map_or("", |slash| behind_scheme[slash..].trim_end_matches('/'))
    }

    pub(super) fn read(fields: &mut Fields) -> Settings {
        let base_url = fields.base_url("base_url");
        let members = fields.part("members", Members::read).unwrap_or_default();
        let settings = Settings {
            written: fields.written(),
            title: fields.required("title"),
            tagline: fields.optional("tagline"),
            language: fields.required("language"),
            language_at: fields.location_of("language"),
            theme: fields
                .optional("theme")
                .unwrap_or_else(|| "civic".to_owned()),
            theme_at: fields.location_of("theme"),
            licence: fields.part("licence", |fields| Licence {
                name: fields.required("name"),
                url: fields.required("url"),
            }),
            repository: fields.part("repository", |fields| Repository {
                url: fields.repository_url("url"),
                branch: fields.branch("branch"),
            }),
            members: members.words,
            sections: members.sections,
            as_of: fields.optional("as_of"),
            domain: fields.optional("domain"),
            contact: fields.part("contact", Contact::read),
            redirects: fields.redirects("redirects", &base_url),
            removed: fields.parts("removed", Removal::read),
            base_url,
            written_url: String::new(),
            social_cards: fields.optional("social_cards").unwrap_or(true),
            currency: fields
                .part("currency", |fields| {
                    let symbol: String = fields.required("symbol");
                    let code: String = fields.required("code");
                    Currency::new(&symbol, &code)
                })
                .unwrap_or_default(),
            year_start: fields
                .part("financial_year", |fields| fields.required("starts"))
                .and_then(YearStart::in_month)
                .unwrap_or_default(),
            stages: fields.stages("stages"),
            joined: fields.optional("joined"),
            publisher: fields.part("publisher", Publisher::read),
            find_council: fields.part("find_council", TitledLink::read),
            right_to_ask: fields.part("right_to_ask", RightToAsk::read),
            web_archive: fields.optional("web_archive"),
        };
        settings.check(fields);
        settings
    }

    /// Reports settings that contradict each other.
    fn check(&self, fields: &mut Fields) {
        if let Some(fault) = self
            .domain
            .as_deref()
            .and_then(|domain| self.other_than(domain))
        {
            let related = ("base_url", "the portal's address");
            fields.fault_with("domain", Code::BadAddress, fault, related);
        }
        let archive = self.web_archive.as_deref();
        if let Some(archive) = archive.filter(|archive| !is_pattern(archive)) {
            let message =
                format!("`{archive}` does not say where a copy of a document is looked for");
            let help = "write a complete address with `{url}` where the document's own belongs, and `{day}` where the day does: `https://web.archive.org/web/{day}/{url}`".to_owned();
            fields.fault_at("web_archive", Code::BadAddress, Fault { message, help });
        }
        if let Some(folder) = self.base_url.strip_suffix("index.html/") {
            let message = format!(
                "`{}` is the address of one page, and the portal stands in the folder that holds it",
                self.base_url.trim_end_matches('/')
            );
            let help = format!("write `{folder}`");
            fields.fault_at("base_url", Code::BadAddress, Fault { message, help });
        }
    }

    /// Returns what is wrong where the portal is to be found at a domain and its address is another: GitHub Pages serves it at `/` there.
    fn other_than(&self, domain: &str) -> Option<Fault> {
        let (_, behind) = self.base_url.split_once("://")?;
        let host = behind.split('/').next().unwrap_or_default();
        let is_same = host.eq_ignore_ascii_case(domain);
        if is_same && self.base_path().is_empty() {
            return None;
        }
        let message = if is_same {
            format!(
                "with a `domain` the portal stands at `https://{domain}/`, but every address of it would begin with `{}/`",
                self.base_path()
            )
        } else {
            format!(
                "the portal cannot stand at `{domain}` and at `{}`, as `base_url` says",
                self.base_url
            )
        };
        let help = format!(
            "write `base_url: https://{domain}/`, or take `domain` out if the portal stands at `{}`",
            self.base_url
        );
        Some(Fault { message, help })
    }
}

/// Tells an address that holds a place for another.
fn is_pattern(text: &str) -> bool {
    let is_complete = text.starts_with("https://") || text.starts_with("http://");
    is_complete && text.contains("{url}") && !text.contains(char::is_whitespace)
}
