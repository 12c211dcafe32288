//! `/feed.xml`: the newest updates as an Atom feed (RFC 4287), each whole. In: the portal. Out: the feed. A date that is no day
//! becomes its first day, for the format knows only moments; the text of a piece keeps it as it was written.

use std::io;

use super::xml::{self, Xml};
use crate::portal::{Portal, RecordRef};
use crate::record::update::Update;
use crate::route::{Address, Edition, Route};
use crate::value::date::Date;
use crate::writing;

/// How many updates the feed holds: readers keep what they have seen, and the whole list is on the site.
const LENGTH: usize = 100;

/// Returns the routes of the feed.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let rows = portal.updates.len().min(LENGTH);
    // A feed has to say how new it is: where nothing bears a date there is none, and nothing that it could hold.
    if portal.shown_date().is_none() {
        return Vec::new();
    }
    vec![Route::bytes(Address::new("/feed.xml"), |portal, _| feed(portal)).weight(rows)]
}

fn feed(portal: &Edition) -> Vec<u8> {
    xml::document(|writer| {
        let feed = writer.create_element("feed");
        let feed = feed.with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
        let feed = feed.with_attribute(("xml:lang", portal.settings.language.as_str()));
        feed.write_inner_content(|writer| {
            about(portal, writer)?;
            let newest = portal.updates_newest_first().take(LENGTH);
            newest
                .into_iter()
                .try_for_each(|update| entry(portal, update, writer))
        })?;
        Ok(())
    })
}

/// Returns what the feed says of itself.
fn about(portal: &Edition, writer: &mut Xml) -> io::Result<()> {
    let settings = &portal.settings;
    let complete = |address: &str| Address::new(address).complete(&settings.base_url);
    let newest = portal
        .updates_newest_first()
        .next()
        .map(|update| update.date);
    xml::text(writer, "id", &complete("/feed.xml"))?;
    xml::text(writer, "title", &settings.title)?;
    if let Some(tagline) = &settings.tagline {
        xml::text(writer, "subtitle", tagline)?;
    }
    xml::text(writer, "updated", &moment(newest.unwrap_or(portal.date)))?;
    link(
        writer,
        "self",
        "application/atom+xml",
        &complete("/feed.xml"),
    )?;
    link(writer, "alternate", "text/html", &complete("/updates/"))?;
    writer
        .create_element("author")
        .write_inner_content(|writer| xml::text(writer, "name", &settings.title))?;
    if let Some(licence) = &settings.licence {
        xml::text(
            writer,
            "rights",
            &format!("{}, {}", licence.name, licence.url),
        )?;
    }
    Ok(())
}

fn entry(portal: &Edition, update: &Update, writer: &mut Xml) -> io::Result<()> {
    let address = Address::of(portal, &RecordRef::Update(update.id.clone()));
    let address = address.complete(&portal.settings.base_url);
    writer
        .create_element("entry")
        .write_inner_content(|writer| {
            xml::text(writer, "id", &address)?;
            xml::text(writer, "title", &update.title)?;
            link(writer, "alternate", "text/html", &address)?;
            xml::text(writer, "published", &moment(update.date))?;
            xml::text(writer, "updated", &moment(update.date))?;
            if let Some(summary) = &update.summary {
                xml::text(writer, "summary", summary)?;
            }
            let text = writing::complete_html(portal, &update.body, 2, &address);
            xml::html(writer, "content", &text, &address)
        })?;
    Ok(())
}

fn link(writer: &mut Xml, rel: &str, kind: &str, address: &str) -> io::Result<()> {
    let link = writer
        .create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", kind));
    link.with_attribute(("href", address)).write_empty()?;
    Ok(())
}

/// Returns the beginning of the first day that a date may mean, as RFC 3339 writes it.
fn moment(date: Date) -> String {
    format!("{}T00:00:00Z", Date::Day(date.first_day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn a_feed_holds_each_piece_whole_with_complete_addresses() {
        let portal = Edition::english(portal(
            "== councils/fife.yaml\nname: Fife\n== updates/2016-05-news.md\n---\ntitle: A & B\nsummary: Short\n---\n[Fife](../councils/fife.yaml), [below](#below)[^1]\n\n# Below\n\n[^1]: A note.\n",
        ));
        let feed = String::from_utf8(feed(&portal)).unwrap();
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
    fn a_feed_without_news_bears_the_portals_date() {
        let portal = Edition::english(portal(
            "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en\nas_of: 2016\n",
        ));
        let feed = String::from_utf8(feed(&portal)).unwrap();
        assert!(
            feed.contains("<updated>2016-01-01T00:00:00Z</updated>"),
            "{feed}"
        );
    }
}
