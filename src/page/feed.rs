//! The newest updates as Atom feeds (RFC 4287), each piece whole: `/feed.xml` for all of them, and for each council and each project one
//! beside its page. In: the portal. Out: the feeds. A date that is no day becomes its first day, for the format knows only moments; the
//! text of a piece keeps it as it was written.
//!
//! Somebody who opens a feed in a browser sees a page: what a feed is, and the news as links. They stand in the feed as HTML, which
//! Atom lets stand there and readers of feeds pass over, and a style sheet of the theme hides the rest.

use std::io;

use super::xml::{self, Xml};
use crate::portal::{Portal, RecordRef};
use crate::record::update::Update;
use crate::route::{Address, Edition, Route, Routes};
use crate::value::section::Section;
use crate::writing;

/// How many updates a feed holds: readers keep what they have seen, and the whole list is on the site.
const LENGTH: usize = 100;

/// Where the theme's style sheet for feeds lies, up to the sign of its bytes.
const STYLE: &str = "/assets/feed.";

/// What the file of a feed is called.
const FILE: &str = "feed.xml";

const HTML: (&str, &str) = ("xmlns", "http://www.w3.org/1999/xhtml");

/// Promises the feeds: there is one for each project, and nobody asks for any while the portal is edited.
pub(super) fn promise(table: &mut Routes) {
    let may_be = |address: &Address| address.as_str().ends_with(FILE);
    table.promise(may_be, Box::new(|edition, _| routes(edition)));
}

/// Returns the routes of the feeds.
fn routes(portal: &Portal) -> Vec<Route> {
    // A feed has to say how new it is: where nothing bears a date there is none, and nothing that it could hold.
    if portal.shown_date().is_none() {
        return Vec::new();
    }
    let councils = portal.councils.ids().cloned().map(RecordRef::Council);
    let projects = portal.projects.ids().cloned().map(RecordRef::Project);
    let about = councils.chain(projects).map(Some);
    let route = |about: Option<RecordRef>| {
        let rows = newest(portal, about.as_ref()).len();
        let address = address(portal, about.as_ref());
        let bytes = move |edition: &Edition, routes: &Routes| {
            Feed::new(edition, about.as_ref()).written(routes.beginning_with(STYLE))
        };
        Route::bytes(address, bytes).weight(rows)
    };
    [None].into_iter().chain(about).map(route).collect()
}

/// Returns the address of the feed about a record, or of that of all news.
fn address(portal: &Portal, about: Option<&RecordRef>) -> Address {
    Address::new(match about {
        Some(record) => format!("{}{FILE}", Address::of(portal, record)),
        None => format!("/{FILE}"),
    })
}

/// Returns the newest updates about a council or a project, or of all.
fn newest<'p>(portal: &'p Portal, about: Option<&RecordRef>) -> Vec<&'p Update> {
    match about {
        Some(RecordRef::Council(id)) => portal.updates_about_council(id).take(LENGTH).collect(),
        Some(RecordRef::Project(id)) => portal.updates_about_project(id).take(LENGTH).collect(),
        _ => portal.updates_newest_first().take(LENGTH).collect(),
    }
}

/// One feed.
struct Feed<'p> {
    edition: &'p Edition,
    /// Its own address.
    address: Address,
    /// The page that shows the same.
    page: Address,
    title: String,
    updates: Vec<&'p Update>,
}

impl<'p> Feed<'p> {
    fn new(edition: &'p Edition, about: Option<&RecordRef>) -> Feed<'p> {
        let portal = &edition.settings.title;
        Feed {
            edition,
            address: address(edition, about),
            page: match about {
                Some(record) => Address::of(edition, record),
                None => Address::of_section(edition, Section::Updates),
            },
            title: match about {
                Some(record) => edition.words.feed_about(edition.title(record), portal),
                None => portal.clone(),
            },
            updates: newest(edition, about),
        }
    }

    fn written(&self, style: Option<&Address>) -> Vec<u8> {
        let settings = &self.edition.settings;
        xml::document(|writer| {
            if let Some(style) = style {
                xml::style(writer, &format!("{}{style}", settings.base_path()))?;
            }
            let feed = writer.create_element("feed");
            let feed = feed.with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
            let feed = feed.with_attribute(("xml:lang", settings.language.as_str()));
            feed.write_inner_content(|writer| {
                self.about(writer)?;
                self.in_a_browser(writer)?;
                let mut updates = self.updates.iter();
                updates.try_for_each(|update| entry(self.edition, update, writer))
            })?;
            Ok(())
        })
    }

    fn complete(&self, address: &Address) -> String {
        address.complete(&self.edition.settings.base_url)
    }

    /// Writes what the feed says of itself.
    fn about(&self, writer: &mut Xml) -> io::Result<()> {
        let settings = &self.edition.settings;
        // A day that is still to come, or mistyped, dates nothing but its own piece.
        let mut dates = self.updates.iter().map(|update| update.date);
        let newest = dates.find(|date| !self.edition.is_ahead(*date));
        let own = self.complete(&self.address);
        xml::text(writer, "id", &own)?;
        xml::text(writer, "title", &self.title)?;
        if let Some(tagline) = &settings.tagline {
            xml::text(writer, "subtitle", tagline)?;
        }
        let date = newest.unwrap_or(self.edition.date);
        xml::text(writer, "updated", &date.moment())?;
        xml::atom_link(writer, "self", "application/atom+xml", &own)?;
        xml::atom_link(writer, "alternate", "text/html", &self.complete(&self.page))?;
        writer
            .create_element("author")
            .write_inner_content(|writer| xml::text(writer, "name", &settings.title))?;
        if let Some(licence) = &settings.licence {
            let rights = format!("{}, {}", licence.name, licence.url);
            xml::text(writer, "rights", &rights)?;
        }
        Ok(())
    }

    /// Writes what somebody sees who opens the feed in a browser.
    fn in_a_browser(&self, writer: &mut Xml) -> io::Result<()> {
        let words = &self.edition.words;
        let how = Address::of_section(self.edition, Section::Changes);
        let page = writer.create_element("div").with_attribute(HTML);
        page.write_inner_content(|writer| {
            let screen = writer.create_element("meta");
            let screen = screen.with_attribute(("name", "viewport"));
            let screen = screen.with_attribute(("content", "width=device-width, initial-scale=1"));
            screen.write_empty()?;
            xml::text(writer, "h1", &self.title)?;
            xml::text(writer, "p", &words.feed_what())?;
            self.way(writer, &how, &words.feed_how())?;
            self.way(writer, &self.page, &words.feed_page())?;
            if self.updates.is_empty() {
                return xml::text(writer, "p", &words.feed_empty());
            }
            writer.create_element("ul").write_inner_content(|writer| {
                let mut updates = self.updates.iter();
                updates.try_for_each(|update| self.line(writer, update))
            })?;
            Ok(())
        })?;
        Ok(())
    }

    fn way(&self, writer: &mut Xml, address: &Address, words: &str) -> io::Result<()> {
        let line = writer.create_element("p");
        line.write_inner_content(|writer| self.link(writer, address, words))?;
        Ok(())
    }

    fn line(&self, writer: &mut Xml, update: &Update) -> io::Result<()> {
        let address = Address::of(self.edition, &RecordRef::Update(update.id.clone()));
        let line = writer.create_element("li");
        line.write_inner_content(|writer| {
            self.link(writer, &address, &update.title)?;
            xml::text(writer, "span", &self.edition.words.date(update.date))
        })?;
        Ok(())
    }

    fn link(&self, writer: &mut Xml, address: &Address, words: &str) -> io::Result<()> {
        let place = format!("{}{address}", self.edition.settings.base_path());
        xml::link(writer, &place, words)
    }
}

fn entry(edition: &Edition, update: &Update, writer: &mut Xml) -> io::Result<()> {
    let address = Address::of(edition, &RecordRef::Update(update.id.clone()));
    let address = address.complete(&edition.settings.base_url);
    writer
        .create_element("entry")
        .write_inner_content(|writer| {
            xml::text(writer, "id", &address)?;
            xml::text(writer, "title", &update.title)?;
            xml::atom_link(writer, "alternate", "text/html", &address)?;
            xml::text(writer, "published", &update.date.moment())?;
            xml::text(writer, "updated", &update.date.moment())?;
            if let Some(summary) = &update.summary {
                xml::text(writer, "summary", summary)?;
            }
            let text = writing::complete_html(edition, &update.body, 2, &address);
            xml::html(writer, "content", &text, &address)
        })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns the feed at an address of a portal.
    fn feed(files: &str, address: &str) -> String {
        let edition = Edition::english(portal(files));
        let all = routes(&edition);
        let route = all
            .into_iter()
            .find(|route| route.address.as_str() == address);
        let crate::route::Make::Bytes(bytes) = route.unwrap().make else {
            panic!("{address} is no file");
        };
        String::from_utf8(bytes(&edition, &Routes::default())).unwrap()
    }

    const NEWS: &str = "== councils/fife.yaml\nname: Fife\n== councils/moray.yaml\nname: Moray\n\
         == projects/ferry.md\n---\ntitle: Ferry tickets\nsummary: Buy one.\n---\n\
         == updates/2016-05-news.md\n---\ntitle: A & B\nsummary: Short\ncouncils: [fife]\n---\n[Fife](../councils/fife.yaml), [below](#below)[^1]\n\n# Below\n\n[^1]: A note.\n\
         == updates/2017-news.md\n---\ntitle: On the pier\nprojects: [ferry]\n---\nIt is.\n";

    #[test]
    fn a_feed_holds_each_piece_whole_with_complete_addresses() {
        let feed = feed(NEWS, "/feed.xml");
        for part in [
            "<title>A &amp; B</title>",
            "<published>2016-05-01T00:00:00Z</published>",
            "<id>https://example.org/updates/2016-05-news/</id>",
            "&lt;a href=&quot;https://example.org/councils/fife/&quot;&gt;Fife&lt;/a&gt;",
            "href=&quot;https://example.org/updates/2016-05-news/#text-below&quot;",
            "href=&quot;https://example.org/updates/2016-05-news/#note-text-a&quot;",
            "href=&quot;https://example.org/updates/2016-05-news/#ref-text-a&quot;",
        ] {
            assert!(feed.contains(part), "{part}\n{feed}");
        }
    }

    #[test]
    fn a_piece_of_a_day_to_come_dates_itself_and_not_the_feed() {
        let later = "== updates/2099-01-01-plan.md\n---\ntitle: Planned\n---\nIt is.\n";
        let feed = feed(&format!("{NEWS}{later}"), "/feed.xml");
        let (own, entries) = feed.split_once("<entry>").unwrap();
        assert!(
            own.contains("<updated>2017-01-01T00:00:00Z</updated>"),
            "{feed}"
        );
        assert!(
            entries.contains("<updated>2099-01-01T00:00:00Z</updated>"),
            "{feed}"
        );
    }

    #[test]
    fn a_council_and_a_project_have_feeds_of_the_news_about_them() {
        let titles = |address| {
            let feed = feed(NEWS, address);
            let entries: Vec<String> = feed
                .split("<entry>")
                .skip(1)
                .filter_map(|entry| entry.split_once("<title>")?.1.split_once("</title>"))
                .map(|(title, _)| title.to_owned())
                .collect();
            entries
        };
        assert_eq!(titles("/councils/fife/feed.xml"), ["A &amp; B"]);
        assert_eq!(titles("/projects/ferry/feed.xml"), ["On the pier"]);
        assert_eq!(titles("/councils/moray/feed.xml"), [""; 0]);
        assert_eq!(titles("/feed.xml"), ["On the pier", "A &amp; B"]);
        let fife = feed(NEWS, "/councils/fife/feed.xml");
        for part in [
            "<title>Fife: A partnership</title>",
            "<id>https://example.org/councils/fife/feed.xml</id>",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/councils/fife/feed.xml\"/>",
            "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/councils/fife/\"/>",
        ] {
            assert!(fife.contains(part), "{part}\n{fife}");
        }
    }

    #[test]
    fn a_feed_in_a_browser_says_what_it_is_and_links_each_piece() {
        let edition = Edition::english(portal(NEWS));
        let style = Address::new("/assets/feed.0123456789.css");
        let feed = String::from_utf8(Feed::new(&edition, None).written(Some(&style))).unwrap();
        let second = feed.lines().nth(1).unwrap();
        assert_eq!(
            second,
            "<?xml-stylesheet type=\"text/css\" href=\"/assets/feed.0123456789.css\"?>"
        );
        let (_, page) = feed
            .split_once("<div xmlns=\"http://www.w3.org/1999/xhtml\">")
            .unwrap();
        let (page, _) = page.split_once("</div>").unwrap();
        for part in [
            "<h1>A partnership</h1>",
            "<a href=\"/changes/\">",
            "<a href=\"/updates/2016-05-news/\">A &amp; B</a>",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
    }

    #[test]
    fn a_feed_without_news_bears_the_portals_date() {
        let feed = feed(
            "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en\nas_of: 2016\n",
            "/feed.xml",
        );
        assert!(
            feed.contains("<updated>2016-01-01T00:00:00Z</updated>"),
            "{feed}"
        );
    }
}
