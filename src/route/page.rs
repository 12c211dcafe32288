//! A page before it is dressed: what its head says, which template dresses it, and its own data.

use serde::Serialize;

use super::address::Address;
use super::edition::Edition;
use crate::portal::RecordRef;
use crate::value::date::Date;

pub use tera::Value;

/// A page as plain values. The theme turns it into HTML.
#[derive(Debug)]
pub struct Page {
    /// What every page says of itself.
    pub head: Head,
    /// The template, named as the kind of page: `council`.
    pub template: &'static str,
    /// The page's own data, and nothing else.
    pub view: Value,
}

/// What every page says of itself.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    /// The title, for the browser's tab and for search engines, without the portal's own.
    pub title: String,
    /// One or two sentences for search engines and cards.
    pub description: String,
    /// Where it is.
    pub address: Address,
    /// The way to it from the front page, itself last.
    pub crumbs: Vec<Crumb>,
    /// The file to edit, inside the content folder.
    pub edit: Option<String>,
    /// The files to take the page's data from.
    pub data: Vec<DataLink>,
    /// The one figure that answers its question.
    pub figure: Option<KeyFigure>,
    /// Whether search engines should leave it out.
    pub unlisted: bool,
    /// The record that it is the page of.
    #[serde(skip)]
    pub about: Option<RecordRef>,
    /// What it says to programs, as JSON-LD; added when all else is known.
    pub structured: Option<String>,
    /// When what it shows last changed, where that is known.
    pub changed: Option<Date>,
}

/// What other sites show of a page where somebody links to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What the page is about.
    pub title: String,
    /// The one figure that answers its question.
    pub figure: Option<KeyFigure>,
}

/// A figure, or a word in the place of one, as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyFigure {
    /// The figure itself.
    pub value: String,
    /// What it counts, or since when it holds; may be empty.
    pub label: String,
}

/// One step of the way to a page.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// Its words.
    pub title: String,
    /// Where it leads; nothing for the page itself.
    pub address: Option<Address>,
}

/// A file that holds what a page shows.
#[derive(Debug, Clone, Serialize)]
pub struct DataLink {
    /// Its format, such as `CSV`.
    pub format: &'static str,
    /// What is in it.
    pub title: String,
    /// Where it is.
    pub address: Address,
    /// How large it is, in words; nothing of what grows with each page, such as a feed.
    pub size: Option<String>,
}

impl Head {
    /// Returns the head of the page at `address`.
    pub fn new(address: Address, title: impl Into<String>, description: impl Into<String>) -> Head {
        let title = title.into();
        let own = Crumb {
            title: title.clone(),
            address: None,
        };
        Head {
            title,
            description: description.into(),
            address,
            crumbs: vec![own],
            edit: None,
            data: Vec::new(),
            figure: None,
            unlisted: false,
            about: None,
            structured: None,
            changed: None,
        }
    }

    /// Returns the same head with a step of the way before the page itself, after those already there.
    #[must_use]
    pub fn below(mut self, title: impl Into<String>, address: Address) -> Head {
        let own = self.crumbs.len() - 1;
        self.crumbs.insert(
            own,
            Crumb {
                title: title.into(),
                address: Some(address),
            },
        );
        self
    }

    /// Returns the same head of the page of a record.
    #[must_use]
    pub fn about(mut self, record: RecordRef) -> Head {
        self.about = Some(record);
        self
    }

    /// Returns the same head with another name for the page itself in the way to it.
    #[must_use]
    pub fn called(mut self, name: impl Into<String>) -> Head {
        if let Some(own) = self.crumbs.last_mut() {
            own.title = name.into();
        }
        self
    }

    /// Returns the same head with the file that staff edit, inside the content folder.
    #[must_use]
    pub fn edit(mut self, file: &str) -> Head {
        self.edit = Some(file.to_owned());
        self
    }

    /// Returns the same head with the figure that answers the page's question, if there is one.
    #[must_use]
    pub fn figure(mut self, figure: Option<KeyFigure>) -> Head {
        self.figure = figure;
        self
    }

    /// Returns the same head with the feed of the news about the record whose page it is, where the portal has feeds.
    #[must_use]
    pub fn feed(self, edition: &Edition) -> Head {
        if edition.shown_date().is_none() {
            return self;
        }
        let address = format!("{}feed.xml", self.address);
        self.data("Atom", edition.words.feed_link(), &address)
    }

    /// Returns the same head with a file that holds what the page shows.
    #[must_use]
    pub fn data(mut self, format: &'static str, title: impl Into<String>, address: &str) -> Head {
        self.data.push(DataLink {
            format,
            title: title.into(),
            address: Address::new(address),
            size: None,
        });
        self
    }
}

impl Page {
    /// Returns a page that `template` dresses with `view`.
    pub fn new(head: Head, template: &'static str, view: &impl Serialize) -> Page {
        Page {
            head,
            template,
            view: Value::from_serializable(view),
        }
    }
}
