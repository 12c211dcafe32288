//! `/updates/<id>/`: one dated piece of news. In: the portal and the update's id. Out: the piece with its sources, what it is
//! about, and the pieces before and after it.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Note, Notes};
use crate::portal::{Portal, RecordRef};
use crate::record::update::Update;
use crate::route::{Address, Card, Edition, Head, Link, Page, Route};
use crate::sentence::{capital, counted, date, list};
use crate::value::date::Date;
use crate::value::id::UpdateId;
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

fn head(portal: &Edition, update: &Update) -> Head {
    let day = date(update.date);
    let description = match &update.summary {
        Some(summary) => format!("{day}: {summary}"),
        None => format!("{}. News of {day}.", update.title),
    };
    let record = RecordRef::Update(update.id.clone());
    Head::new(Address::of(portal, &record), &update.title, description)
        .below("Updates", Address::new("/updates/"))
        .called(day)
        .edit(update.written.at.file.inner())
        .data("CSV", "all updates", "/data/updates.csv")
}

fn record_link(portal: &Edition, record: &RecordRef) -> Link {
    Link::new(portal, portal.title(record), record)
}

/// Returns what the piece is about, in a sentence; nothing where it names no record.
fn about(portal: &Edition, update: &Update) -> Option<String> {
    let members = &portal.settings.members;
    let councils = counted(update.councils.len(), &members.one, &members.many);
    let projects = counted(update.projects.len(), "project", "projects");
    let named = [
        (update.councils.len(), councils),
        (update.projects.len(), projects),
    ];
    let named: Vec<String> = named
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, words)| words)
        .collect();
    (!named.is_empty()).then(|| capital(&format!("it is about {}.", list(&named))))
}
