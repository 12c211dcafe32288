//! `/changes/feed.xml`: what the portal says differently, as an Atom feed (RFC 4287). In: the changes. Out: the newest of them; nothing of a
//! portal whose history is not known.

use std::io;

use super::xml::{self, Xml};
use crate::listing::pagination::REVISIONS_TO_A_PAGE;
use crate::route::{Address, ChangeEntry, Edition, Route};
use crate::value::date::Date;
use crate::value::section::Section;

/// How many revisions the feed holds: readers keep what they have seen.
const LENGTH: usize = 100;

/// Returns the route of the feed.
pub(super) fn routes(edition: &Edition) -> Vec<Route> {
    let newest = edition.changes.as_ref().and_then(|all| all.entries.first());
    let Some(newest) = newest.map(|entry| entry.day) else {
        return Vec::new();
    };
    vec![Route::bytes(
        Address::new("/changes/feed.xml"),
        move |edition, _| written(edition, newest),
    )]
}

fn written(edition: &Edition, newest: Date) -> Vec<u8> {
    let settings = &edition.settings;
    let base = &settings.base_url;
    let own = Address::new("/changes/feed.xml").complete(base);
    let page = Address::of_section(edition, Section::Changes).complete(base);
    let title = edition.words.changes_feed_title(&settings.title);
    let entries = edition.changes.iter().flat_map(|all| &all.entries);
    xml::document(|writer| {
        let feed = writer.create_element("feed");
        let feed = feed.with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
        let feed = feed.with_attribute(("xml:lang", settings.language.as_str()));
        feed.write_inner_content(|writer| {
            xml::text(writer, "id", &own)?;
            xml::text(writer, "title", &title)?;
            xml::text(writer, "updated", &newest.moment())?;
            xml::atom_link(writer, "self", "application/atom+xml", &own)?;
            xml::atom_link(writer, "alternate", "text/html", &page)?;
            writer
                .create_element("author")
                .write_inner_content(|writer| xml::text(writer, "name", &settings.title))?;
            let mut entries = entries.take(LENGTH).enumerate();
            entries.try_for_each(|of| entry(edition, of, &page, writer))
        })?;
        Ok(())
    })
}

fn entry(
    edition: &Edition,
    (index, of): (usize, &ChangeEntry),
    page: &str,
    writer: &mut Xml,
) -> io::Result<()> {
    // Newer revisions push it on to other pages: the id stays, the link leads to where it stands now.
    let there =
        Address::of_section(edition, Section::Changes).part(index / REVISIONS_TO_A_PAGE + 1);
    let there = there.complete(&edition.settings.base_url);
    let there = format!("{there}#revision-{}", of.commit);
    let names: Vec<String> = of
        .records
        .iter()
        .map(|record| record.name.clone())
        .collect();
    let title = match &of.reason {
        Some(reason) => reason.clone(),
        None => edition.words.list(&names),
    };
    let lines = of.records.iter().map(|record| record.sentences.as_str());
    let mut lines: Vec<String> = lines.map(str::to_owned).collect();
    if of.more > 0 {
        lines.push(edition.words.changes_more(of.more));
    }
    writer
        .create_element("entry")
        .write_inner_content(|writer| {
            xml::text(writer, "id", &format!("{page}#revision-{}", of.commit))?;
            xml::text(writer, "title", &title)?;
            xml::atom_link(writer, "alternate", "text/html", &there)?;
            xml::text(writer, "updated", &of.day.moment())?;
            xml::text(writer, "summary", &lines.join("\n"))
        })?;
    Ok(())
}
