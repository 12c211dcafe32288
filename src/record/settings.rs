//! The portal's own settings: `site.yaml`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::fact::Written;
use super::fields::Fields;
use super::shape;
use crate::value::date::Date;
use crate::value::money::Currency;

/// What `site.yaml` says.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where it was written.
    pub written: Written,
    /// The portal's title.
    pub title: String,
    /// What it is about, in a few words.
    pub tagline: Option<String>,
    /// The complete address it is published at, with a slash at the end.
    pub base_url: String,
    /// The language tag of its pages.
    pub language: String,
    /// The theme's folder.
    pub theme: String,
    /// Under which licence it may be used again.
    pub licence: Option<Licence>,
    /// Where its content is kept.
    pub repository: Option<Repository>,
    /// The words for the bodies.
    pub members: MemberWords,
    /// The portal's date, where staff fix it.
    pub as_of: Option<Date>,
    /// The domain for the `CNAME` file.
    pub domain: Option<String>,
    /// Where to write to.
    pub contact: Option<Contact>,
    /// Old address → the content file or address it moved to, both without the slash in front.
    pub redirects: BTreeMap<String, String>,
    /// The currency of every amount.
    pub currency: Currency,
    /// Whether each page has a card for other sites to show.
    pub social_cards: bool,
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

/// The words for the bodies that may join: "27 of Scotland's 32 councils".
#[derive(Debug, Clone, Serialize)]
pub struct MemberWords {
    /// One of them.
    pub one: String,
    /// More of them.
    pub many: String,
    /// Of which land or region.
    pub of: Option<String>,
}

/// How readers reach the people behind the portal.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// An email address.
    pub email: String,
}

impl Settings {
    /// The part of [`Settings::base_url`] behind the host, without the slash at its end: `/portal`, or nothing.
    pub fn base_path(&self) -> &str {
        let behind_scheme = self.base_url.split_once("://").map_or("", |(_, rest)| rest);
        behind_scheme
            .find('/')
            .map_or("", |slash| behind_scheme[slash..].trim_end_matches('/'))
    }

    pub(super) fn read(fields: &mut Fields) -> Settings {
        Settings {
            written: fields.written(),
            title: fields.required("title", "The portal's title"),
            tagline: fields.optional("tagline", "What it is about, in a few words"),
            base_url: fields.base_url("base_url", "The complete address it is published at"),
            language: fields.required_shape(
                "language",
                "The language of its pages, such as en-GB",
                shape::language,
            ),
            theme: fields
                .optional_shape("theme", "The theme's folder", shape::folder_name)
                .unwrap_or_else(|| "civic".to_owned()),
            licence: fields.part(
                "licence",
                "Under which licence it may be used again",
                |fields| Licence {
                    name: fields.required("name", "The licence's name"),
                    url: fields.required_url("url", "Where it can be read"),
                },
            ),
            repository: fields.part("repository", "Where the content is kept", |fields| {
                Repository {
                    url: fields.required_url("url", "The repository's address"),
                    branch: fields
                        .optional("branch", "The branch that is published")
                        .unwrap_or_else(|| "main".to_owned()),
                }
            }),
            members: fields
                .part("members", "The words for the bodies", MemberWords::read)
                .unwrap_or_default(),
            as_of: fields.optional(
                "as_of",
                "The portal's date; left out, that of its newest fact",
            ),
            domain: fields.optional_shape("domain", "The domain for the CNAME file", shape::domain),
            contact: fields.part("contact", "How readers reach you", |fields| Contact {
                email: fields.required_shape("email", "An email address", shape::email),
            }),
            redirects: fields.redirects("redirects", "Addresses that have moved"),
            social_cards: fields
                .optional(
                    "social_cards",
                    "Whether each page has a card for other sites to show; left out, it has",
                )
                .unwrap_or(true),
            currency: fields
                .part("currency", "The currency of every amount", |fields| {
                    let symbol: String = fields.required("symbol", "The sign before an amount");
                    let code =
                        fields.required_shape("code", "The ISO 4217 code", shape::currency_code);
                    Currency::new(&symbol, &code)
                })
                .unwrap_or_default(),
        }
    }
}

impl MemberWords {
    fn read(fields: &mut Fields) -> MemberWords {
        MemberWords {
            one: fields.required("one", "One of them, such as `council`"),
            many: fields.required("many", "More of them, such as `councils`"),
            of: fields.optional("of", "Of which land or region"),
        }
    }
}

impl Default for MemberWords {
    fn default() -> MemberWords {
        MemberWords {
            one: "member".to_owned(),
            many: "members".to_owned(),
            of: None,
        }
    }
}
