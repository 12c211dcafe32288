//! `/organisations/`: partners, hosts, funders and others that are no councils. In: the portal. Out: one table in order of name.
//! It is not split: a partnership names its partners one by one.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::portal::funding::Totals;
use crate::portal::relations::PartInProject;
use crate::portal::{Portal, RecordRef};
use crate::record::organisation::{Organisation, OrganisationKind};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::{capital, count, counted, list, none_of, verb};
use crate::value::id::BodyId;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = Route::html(Address::new("/organisations/"), page);
    vec![route.weight(portal.organisations.len())]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    list: String,
    rows: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Row<'p> {
    link: Link,
    kind: OrganisationKind,
    role: Option<&'p str>,
    leads: usize,
    takes_part: usize,
    funds: Totals,
    is_funder: bool,
}

fn page(portal: &Edition) -> Page {
    let rows: Vec<Row<'_>> = portal
        .organisations_by_name()
        .map(|organisation| row(portal, organisation))
        .collect();
    let counted = |is: fn(&Row<'_>) -> bool| rows.iter().filter(|row| is(row)).count();
    let heading = heading(
        rows.len(),
        counted(|row| row.leads > 0),
        counted(|row| row.is_funder),
    );
    let idle = counted(|row| row.leads == 0 && row.takes_part == 0 && !row.is_funder);
    let list = unnamed(idle, rows.len());
    let head = Head::new(
        Address::new("/organisations/"),
        "Organisations",
        format!(
            "{} What each does, which projects it has to do with and what it funds.",
            heading.join(" ")
        ),
    );
    let head = head.data("CSV", "all organisations", "/data/organisations.csv");
    Page::new(
        head,
        "organisations",
        &View {
            heading,
            list,
            rows,
        },
    )
}

fn row<'p>(portal: &Edition, organisation: &'p Organisation) -> Row<'p> {
    let id: BodyId = organisation.id.clone().into();
    let ties: Vec<BTreeSet<PartInProject>> = portal
        .projects_of(&id)
        .into_iter()
        .map(|tie| tie.parts)
        .collect();
    let with = |part| ties.iter().filter(|parts| parts.contains(&part)).count();
    let funds = portal.funding_of_body(&id).whole;
    Row {
        link: Link::new(
            portal,
            organisation.short(),
            &RecordRef::Organisation(organisation.id.clone()),
        ),
        kind: organisation.kind,
        role: organisation.role.as_deref(),
        leads: with(PartInProject::Leads),
        takes_part: with(PartInProject::TakesPart),
        is_funder: !funds.is_empty(),
        funds,
    }
}

/// Returns how many bodies have no part in any project.
fn unnamed(idle: usize, all: usize) -> String {
    match (idle, all) {
        (0, 1) => "It is named in a project".to_owned(),
        (1, 1) => "It is named in no project".to_owned(),
        (0, _) => "Each of them is named in a project".to_owned(),
        (idle, all) if idle == all => {
            format!("{} of them is named in a project", capital(none_of(all)))
        }
        (idle, _) => format!(
            "{} of them {} named in no project",
            capital(&count(idle)),
            verb(idle, "is", "are")
        ),
    }
}

fn heading(all: usize, leading: usize, funding: usize) -> Vec<String> {
    if all == 0 {
        return vec!["No organisation is recorded yet.".to_owned()];
    }
    let works = verb(all, "works", "work");
    let first = format!(
        "{} {works} with the partnership.",
        capital(&counted(all, "organisation", "organisations"))
    );
    // Of a single one there is nobody to tell it from.
    let who = |number| {
        if all == 1 {
            String::new()
        } else {
            count(number) + " "
        }
    };
    let clauses: Vec<String> = [
        (leading > 0).then(|| {
            format!(
                "{}{} a project",
                who(leading),
                verb(leading, "leads", "lead")
            )
        }),
        (funding > 0).then(|| {
            format!(
                "{}{} or {} one",
                who(funding),
                verb(funding, "pays for", "pay for"),
                verb(funding, "helps", "help")
            )
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    let second = match (clauses.is_empty(), all) {
        (true, 1) => "It is not known to lead or fund a project.".to_owned(),
        (true, all) => format!(
            "{} of them is known to lead or fund a project.",
            capital(none_of(all))
        ),
        (false, 1) => format!("It {}.", list(&clauses)),
        (false, _) => format!("{}.", capital(&list(&clauses))),
    };
    vec![first, second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_says_how_many_have_no_part_in_a_project() {
        for (idle, all, said) in [
            (0, 1, "It is named in a project"),
            (1, 1, "It is named in no project"),
            (0, 4, "Each of them is named in a project"),
            (4, 4, "None of them is named in a project"),
            (1, 4, "One of them is named in no project"),
            (6, 17, "Six of them are named in no project"),
        ] {
            assert_eq!(unnamed(idle, all), said);
        }
    }

    #[test]
    fn the_headline_counts_those_who_lead_and_those_who_fund() {
        for (counts, said) in [
            ([0, 0, 0], "No organisation is recorded yet."),
            (
                [3, 0, 0],
                "Three organisations work with the partnership. None of them is known to lead or fund a project.",
            ),
            (
                [1, 1, 0],
                "One organisation works with the partnership. It leads a project.",
            ),
            (
                [1, 1, 1],
                "One organisation works with the partnership. It leads a project and pays for or helps one.",
            ),
            (
                [1, 0, 0],
                "One organisation works with the partnership. It is not known to lead or fund a project.",
            ),
            (
                [17, 8, 2],
                "17 organisations work with the partnership. Eight lead a project and two pay for or help one.",
            ),
            (
                [4, 0, 1],
                "Four organisations work with the partnership. One pays for or helps one.",
            ),
        ] {
            assert_eq!(heading(counts[0], counts[1], counts[2]).join(" "), said);
        }
    }
}
