//! One council: whether it has joined, what it pays, what it takes part in, what it could tell.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart::membership::{self, KnownStatus};
use crate::chart::small_map;
use crate::evidence::missing::{self, Asked};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::funding::{By, FundingTable, RowsShown};
use crate::listing::history::{History, history};
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::coverage::strengths;
use crate::portal::funding::{Totals, lines_of, per_head};
use crate::portal::membership::existed;
use crate::portal::relations::{PartInProject, Tie};
use crate::portal::{Body, Portal, RecordRef};
use crate::record::council::{Council, Population, Status};
use crate::record::fact::{Check, Checks};
use crate::record::funding::FundingKind;
use crate::record::names::Name;
use crate::record::project::{Stage, Strength};
use crate::route::{Address, Card, Edition, Head, Link, Page, Route};
use crate::sentence::{all_of, key_figure, none_of};
use crate::sentence::{capital, count, counted, verb};
use crate::value::date::Date;
use crate::value::id::CouncilId;
use crate::value::money::{Currency, Pence, Total};

/// The most projects that the table shows; the others are counted.
const MOST_PROJECTS: usize = 200;
/// The most updates that are listed; the others are counted.
const MOST_UPDATES: usize = 20;

pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = |council: &Council| {
        let id = council.id.clone();
        let address = Address::of(portal, &RecordRef::Council(id.clone()));
        let of_card = id.clone();
        Route::html(address, move |portal| page(portal, &id))
            .weight(1 + council.funds.len())
            .card_by(move |portal| {
                let council = &portal.councils[&of_card];
                Card {
                    title: council.short().to_owned(),
                    figure: key_figure::of_council(portal, council),
                }
            })
    };
    portal.councils.iter().map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    stand: String,
    facts: Facts<'p>,
    place: Option<String>,
    notes: Vec<Note<'p>>,
    history: History<'p>,
    funds: FundsView<'p>,
    projects: ProjectsView<'p>,
    gaps_heading: String,
    gaps: Vec<Asked>,
    contact: Option<&'p str>,
    news: News<'p>,
}

/// What it pays for.
#[derive(Serialize)]
struct FundsView<'p> {
    heading: String,
    table: FundingTable<'p>,
    per_head: Vec<PerHead>,
    notes: Vec<Note<'p>>,
}

/// What it leads and takes part in.
#[derive(Serialize)]
struct ProjectsView<'p> {
    heading: String,
    rows: Vec<ProjectView<'p>>,
    others: usize,
}

/// The updates about it, newest first.
#[derive(Serialize)]
struct News<'p> {
    heading: String,
    entries: Vec<TimelineEntry<'p>>,
    others: usize,
}

/// What is known of the council in short.
#[derive(Serialize)]
struct Facts<'p> {
    name: &'p str,
    names: &'p [Name],
    is_member: bool,
    known: KnownStatus,
    pays: Vec<PaidKind>,
    people: Option<u64>,
    people_year: Option<i16>,
    people_evidence: Evidence,
    letters: Option<&'p str>,
    code: Option<&'p str>,
    former_codes: &'p [String],
    website: Option<&'p str>,
    from: Option<Date>,
    until: Option<Date>,
    before: Vec<Link>,
    after: Vec<Link>,
    checked: Option<CheckedView<'p>>,
    confirmed: Option<CheckedView<'p>>,
    evidence: Evidence,
}

#[derive(Serialize)]
struct PaidKind {
    kind: FundingKind,
    total: Total,
}

#[derive(Serialize)]
struct PerHead {
    kind: FundingKind,
    amount: Pence,
}

#[derive(Serialize)]
struct CheckedView<'p> {
    date: Date,
    by: Option<&'p str>,
}

/// A project that the council has to do with.
#[derive(Serialize)]
struct ProjectView<'p> {
    link: Link,
    parts: BTreeSet<PartInProject>,
    stage: Option<Stage>,
    serves: Vec<ServesView<'p>>,
}

#[derive(Serialize)]
struct ServesView<'p> {
    strength: Strength,
    title: &'p str,
    address: Address,
}

fn page(portal: &Edition, id: &CouncilId) -> Page {
    let settings = &portal.settings;
    let council = &portal.councils[id];
    let short = council.short();
    let record = RecordRef::Council(id.clone());
    let mut notes = Notes::new(portal);
    let facts = facts(portal, council, &mut notes);
    let status = existed(council, portal.date).then_some(facts.known.status);
    let totals: Totals = lines_of(Body::Council(council)).collect();
    let ties = portal.projects_of(&id.clone().into());
    let gaps = missing::of_record(portal, &record);
    let things = capital(&counted(gaps.len(), "thing", "things"));
    let view = View {
        heading: heading(short, status, &totals, &settings.currency),
        stand: stand(&ties, portal.projects.len()),
        facts,
        place: small_map::place(portal, council),
        notes: notes.section(),
        history: history(council, portal.date, &mut notes),
        funds: funds(portal, council, &totals, &mut notes),
        projects: projects(portal, &ties),
        gaps_heading: format!("{things} {short} could tell us"),
        gaps,
        contact: settings
            .contact
            .as_ref()
            .map(|contact| contact.email.as_str()),
        news: news(portal, council),
    };
    let head = Head::new(Address::of(portal, &record), short, view.heading.join(" "));
    let head = head.below(capital(&settings.members.many), Address::new("/councils/"));
    let head = head.figure(key_figure::of_council(portal, council));
    let head = head.edit(council.written.at.file.inner()).feed(portal);
    Page::new(head, "council", &view)
}

fn funds<'p>(
    portal: &'p Edition,
    council: &'p Council,
    totals: &Totals,
    notes: &mut Notes<'p>,
) -> FundsView<'p> {
    let is_member = portal.standing(council).status == Status::Member;
    FundsView {
        heading: funds_heading(totals, council, is_member),
        table: FundingTable::new(
            portal,
            lines_of(Body::Council(council)),
            (By::Project, RowsShown::Largest),
            notes,
        ),
        per_head: heads(totals, council.population.as_ref()),
        notes: notes.section(),
    }
}

fn projects<'p>(portal: &'p Edition, ties: &[Tie<'p>]) -> ProjectsView<'p> {
    ProjectsView {
        heading: projects_heading(portal, ties),
        rows: ties
            .iter()
            .take(MOST_PROJECTS)
            .map(|tie| project(portal, tie))
            .collect(),
        others: ties.len().saturating_sub(MOST_PROJECTS),
    }
}

fn news<'p>(portal: &'p Edition, council: &'p Council) -> News<'p> {
    let mut updates: Vec<_> = portal.updates_about_council(&council.id).collect();
    let others = updates.len().saturating_sub(MOST_UPDATES);
    updates.truncate(MOST_UPDATES);
    News {
        heading: format!("About {}", council.short()),
        entries: timeline::entries(portal, updates),
        others,
    }
}

fn facts<'p>(portal: &'p Edition, council: &'p Council, notes: &mut Notes<'p>) -> Facts<'p> {
    let known = membership::known(council, portal.date, |fact| notes.cite_together([fact]));
    let totals: Totals = lines_of(Body::Council(council)).collect();
    let people = council.population.as_ref();
    let link = |council: &Council| {
        Link::new(
            portal,
            council.short(),
            &RecordRef::Council(council.id.clone()),
        )
    };
    let lifetime = council.existed.as_ref();
    let followers = lifetime.iter().flat_map(|lifetime| &lifetime.followed_by);
    let Checks { checked, confirmed } = &council.checks;
    let evidence = notes.cite(&council.fact);
    Facts {
        name: &council.name,
        names: &council.names,
        is_member: known.status == Status::Member,
        known,
        pays: totals
            .by_kind()
            .map(|(kind, total)| PaidKind {
                kind,
                total: total.clone(),
            })
            .collect(),
        people: people.map(|people| people.value),
        people_year: people.and_then(|people| people.year),
        people_evidence: people
            .map(|people| notes.cite(&people.fact))
            .unwrap_or_default(),
        letters: council.letters.as_deref(),
        code: council.code.as_deref(),
        former_codes: &council.former_codes,
        website: council.website.as_deref(),
        from: lifetime.and_then(|lifetime| lifetime.from),
        until: lifetime.and_then(|lifetime| lifetime.until),
        before: portal.councils_before(&council.id).map(link).collect(),
        after: followers.map(|id| link(&portal.councils[id])).collect(),
        checked: checked.as_ref().map(check),
        confirmed: confirmed.as_ref().map(check),
        evidence,
    }
}

fn check(check: &Check) -> CheckedView<'_> {
    CheckedView {
        date: check.date,
        by: check.by.as_deref(),
    }
}

fn project<'p>(portal: &'p Edition, tie: &Tie<'p>) -> ProjectView<'p> {
    let serves = strengths(tie.project)
        .into_iter()
        .map(|(principle, strength)| ServesView {
            strength,
            title: &portal.principles[principle].title,
            address: Address::of(portal, &RecordRef::Principle(principle.clone())),
        });
    let mut serves: Vec<ServesView<'p>> = serves.collect();
    serves.sort_by_key(|serves| serves.strength);
    ProjectView {
        link: Link::new(
            portal,
            &tie.project.title,
            &RecordRef::Project(tie.project.id.clone()),
        ),
        parts: tie.parts.clone(),
        stage: tie.project.stage,
        serves,
    }
}

/// Returns whether it has joined, where it still exists, and whether it is published what it pays.
fn heading(
    short: &str,
    standing: Option<Status>,
    totals: &Totals,
    currency: &Currency,
) -> Vec<String> {
    let first = match standing {
        None => format!("{short} no longer exists."),
        Some(Status::Member) => format!("{short} has joined."),
        Some(Status::InTalks) => format!("{short} is in talks."),
        Some(Status::NotAMember) => format!("{short} has not joined."),
        Some(Status::Left) => format!("{short} has left."),
        Some(Status::NotPublished) => format!("Whether {short} has joined has not been published."),
    };
    let mut kinds = totals.by_kind();
    let only = kinds.next().filter(|_| kinds.next().is_none());
    let pays = match (totals.published(), totals.not_published(), only) {
        (0, 0, _) if standing == Some(Status::Member) => {
            Some("What it pays has not been published.".to_owned())
        }
        (0, 0, _) => None,
        (0, _, _) => Some("What it pays has not been published.".to_owned()),
        (_, 0, Some((kind, total))) => Some(format!(
            "It gives {} {}.",
            total.text(currency),
            in_kind(kind)
        )),
        (_, 0, None) => Some("What it gives has been published.".to_owned()),
        _ => Some("Part of what it pays has been published.".to_owned()),
    };
    std::iter::once(first).chain(pays).collect()
}

fn in_kind(kind: FundingKind) -> &'static str {
    match kind {
        FundingKind::Cash => "in cash",
        FundingKind::StaffTime => "in staff time",
        FundingKind::Hosting => "in hosting",
        FundingKind::InKind => "in kind",
    }
}

/// Returns how many of all projects it has to do with.
fn stand(ties: &[Tie<'_>], all: usize) -> String {
    match (ties.len(), all) {
        (_, 0) => "No projects are recorded yet.".to_owned(),
        (0, _) => format!(
            "It takes part in {} of the {} recorded.",
            none_of(all),
            counted(all, "project", "projects")
        ),
        (some, all) if some == all && all > 1 => {
            format!("It has a part in {} projects.", all_of(all))
        }
        (some, all) => format!(
            "It has a part in {} of {}.",
            count(some),
            counted(all, "project", "projects")
        ),
    }
}

/// Returns what it pays for, and how much of that is published.
fn funds_heading(totals: &Totals, council: &Council, is_member: bool) -> String {
    let projects: BTreeSet<_> = council.funds.iter().map(|line| line.what.id()).collect();
    let projects = counted(projects.len(), "project", "projects");
    let (published, not_published) = (totals.published() as usize, totals.not_published() as usize);
    match (published, not_published) {
        (0, 0) if is_member => "Nothing is published about what it pays".to_owned(),
        (0, 0) => "Nothing is recorded that it pays for".to_owned(),
        (0, _) => format!("It helps to pay for {projects}, at a price that nobody has published"),
        (_, 0) => format!("It helps to pay for {projects}, and every amount is published"),
        _ => format!(
            "It helps to pay for {projects}; {} of {} amounts {} not published",
            count(not_published),
            count(published + not_published),
            verb(not_published, "is", "are"),
        ),
    }
}

fn heads(totals: &Totals, people: Option<&Population>) -> Vec<PerHead> {
    let known = totals.by_kind().filter(|(_, total)| total.is_known());
    let head = |(kind, total): (FundingKind, &Total)| {
        let amount = per_head(total.pence, people?.value)?;
        Some(PerHead { kind, amount })
    };
    known.filter_map(head).collect()
}

/// Returns what it leads and takes part in, and how much of the strategy that serves.
fn projects_heading(portal: &Edition, ties: &[Tie<'_>]) -> String {
    let leads = ties
        .iter()
        .filter(|tie| tie.parts.contains(&PartInProject::Leads))
        .count();
    let served: BTreeSet<_> = ties
        .iter()
        .flat_map(|tie| &tie.project.strategy)
        .map(|service| service.principle.id())
        .collect();
    let part = projects_said(leads, ties.len() - leads);
    let statements = portal.principles.len();
    if served.is_empty() {
        return part;
    }
    let serve = verb(ties.len(), "serves", "serve");
    if statements == 1 {
        return format!("{part}, which {serve} the strategy’s one statement");
    }
    let served = if served.len() == statements {
        format!("{} of the strategy’s statements", all_of(statements))
    } else {
        format!(
            "{} of the strategy’s {}",
            count(served.len()),
            counted(statements, "statement", "statements")
        )
    };
    format!("{part}, which {serve} {served}")
}

fn projects_said(leads: usize, others: usize) -> String {
    let projects = |number| counted(number, "project", "projects");
    match (leads, others) {
        (0, 0) => "It takes part in no project".to_owned(),
        (0, others) => format!("It takes part in {}", projects(others)),
        (leads, 0) => format!("It leads {}", projects(leads)),
        (leads, others) => format!(
            "It leads {} and takes part in {}",
            projects(leads),
            counted(others, "other", "others")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::money::Money;

    fn totals(lines: &[(FundingKind, &str)]) -> Totals {
        let mut totals = Totals::default();
        for (kind, amount) in lines {
            totals.add(*kind, Money::parse(amount, &Currency::default()).unwrap());
        }
        totals
    }

    #[test]
    fn the_headline_says_status_and_price() {
        let said = |status, lines: &[_]| {
            heading("Fife", status, &totals(lines), &Currency::default()).join(" ")
        };
        let (cash, time) = (FundingKind::Cash, FundingKind::StaffTime);
        assert_eq!(
            said(Some(Status::Member), &[]),
            "Fife has joined. What it pays has not been published."
        );
        assert_eq!(
            said(Some(Status::Member), &[(cash, "not published")]),
            "Fife has joined. What it pays has not been published."
        );
        assert_eq!(
            said(Some(Status::Member), &[(cash, "12500")]),
            "Fife has joined. It gives £12,500 in cash."
        );
        assert_eq!(
            said(Some(Status::Member), &[(cash, "1"), (time, "2")]),
            "Fife has joined. What it gives has been published."
        );
        assert_eq!(
            said(
                Some(Status::Member),
                &[(cash, "1"), (cash, "not published")]
            ),
            "Fife has joined. Part of what it pays has been published."
        );
        assert_eq!(said(Some(Status::InTalks), &[]), "Fife is in talks.");
        assert_eq!(
            said(Some(Status::NotPublished), &[]),
            "Whether Fife has joined has not been published."
        );
        assert_eq!(said(Some(Status::Left), &[]), "Fife has left.");
        assert_eq!(said(None, &[]), "Fife no longer exists.");
    }

    #[test]
    fn projects_are_said_for_none_one_and_many() {
        assert_eq!(projects_said(0, 0), "It takes part in no project");
        assert_eq!(projects_said(0, 3), "It takes part in three projects");
        assert_eq!(projects_said(1, 0), "It leads one project");
        assert_eq!(
            projects_said(2, 1),
            "It leads two projects and takes part in one other"
        );
    }
}
