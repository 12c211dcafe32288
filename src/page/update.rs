//! `/updates/<id>/`: one dated piece of news. In: the portal and the update's id. Out: the piece with its sources, what it is
//! about, and the pieces before and after it.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Note, Notes};
use crate::portal::{Portal, RecordRef};
use crate::record::update::Update;
use crate::route::{Address, Card, Edition, Head, Link, Page, Route};
use crate::value::date::Date;
use crate::value::id::UpdateId;
use crate::value::section::Section;
use crate::writing;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let ids: Vec<&UpdateId> = portal
        .updates_newest_first()
        .map(|update| &update.id)
        .collect();
    let route = |(place, id): (usize, &&UpdateId)| {
        let newer = place.checked_sub(1).map(|place| ids[place].clone());
        let older = ids.get(place + 1).map(|id| (*id).clone());
        let record = RecordRef::Update((*id).clone());
        let (id, of_card) = ((*id).clone(), (*id).clone());
        Route::html(Address::of(portal, &record), move |portal| {
            page(portal, &id, newer.as_ref(), older.as_ref())
        })
        .card_by(move |portal| Card {
            title: portal.updates[&of_card].title.clone(),
            figure: None,
        })
    };
    ids.iter().enumerate().map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    title: &'p str,
    date: Date,
    summary: Option<&'p str>,
    evidence: Evidence,
    text: String,
    notes: Vec<Note<'p>>,
    about: Option<String>,
    councils: Vec<Link>,
    projects: Vec<Link>,
    newer: Option<Link>,
    older: Option<Link>,
}

fn page(
    portal: &Edition,
    id: &UpdateId,
    newer: Option<&UpdateId>,
    older: Option<&UpdateId>,
) -> Page {
    let update = &portal.updates[id];
    let mut notes = Notes::new(portal);
    let evidence = notes.cite(&update.fact);
    let link = |id: &UpdateId| record_link(portal, &RecordRef::Update(id.clone()));
    let councils = update
        .councils
        .iter()
        .map(|council| RecordRef::Council(council.id().clone()));
    let projects = update
        .projects
        .iter()
        .map(|project| RecordRef::Project(project.id().clone()));
    let view = View {
        title: &update.title,
        date: update.date,
        summary: update.summary.as_deref(),
        evidence,
        text: writing::html(portal, &update.body, 2),
        notes: notes.section(),
        about: about(portal, update),
        councils: councils
            .map(|record| record_link(portal, &record))
            .collect(),
        projects: projects
            .map(|record| record_link(portal, &record))
            .collect(),
        newer: newer.map(link),
        older: older.map(link),
    };
    Page::new(head(portal, update), "update", &view)
}

fn head(edition: &Edition, update: &Update) -> Head {
    let words = &edition.words;
    let description = match &update.summary {
        Some(summary) => words.update_description(update.date, summary),
        None => words.update_description_bare(update.date, &update.title),
    };
    let record = RecordRef::Update(update.id.clone());
    let list = Address::of_section(edition, Section::Updates);
    Head::new(Address::of(edition, &record), &update.title, description)
        .about(record)
        .below(words.section_updates(), list)
        .called(words.date(update.date))
        .edit(update.written.at.file.inner())
        .data("CSV", words.updates_file(), "/data/updates.csv")
}

fn record_link(portal: &Edition, record: &RecordRef) -> Link {
    Link::new(portal, portal.title(record), record)
}

/// Returns what the piece is about, in a sentence; nothing where it names no record.
fn about(edition: &Edition, update: &Update) -> Option<String> {
    let (words, members) = (&edition.words, &edition.settings.members);
    let (councils, projects) = (update.councils.len(), update.projects.len());
    let councils =
        (councils > 0).then(|| words.update_about_councils(councils, &members.one, &members.many));
    let projects = (projects > 0).then(|| words.update_about_projects(projects));
    let named: Vec<String> = councils.into_iter().chain(projects).collect();
    (!named.is_empty()).then(|| words.update_about(&named))
}
