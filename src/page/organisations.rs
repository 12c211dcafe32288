//! `/organisations/`: partners, hosts, funders and others that are no councils. In: the portal. Out: one table in order of name.
//! It is not split: a partnership names its partners one by one.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::listing::money::given::{GivenAtStage, given};
use crate::portal::relations::PartInProject;
use crate::portal::{Portal, RecordRef};
use crate::record::organisation::{Organisation, OrganisationKind};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::counted::{Count, SaidTotals, counted};
use crate::value::id::BodyId;
use crate::wording::Words;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = Route::html(Address::new("/organisations/"), page);
    vec![route.weight(portal.organisations.len())]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<SaidTotals>,
    list: SaidTotals,
    rows: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Row<'p> {
    link: Link,
    kind: OrganisationKind,
    role: Option<&'p str>,
    leads: usize,
    takes_part: usize,
    /// What it pays or gives, a stage to a part.
    funds: Vec<GivenAtStage>,
    is_funder: bool,
}

fn page(portal: &Edition) -> Page {
    let rows: Vec<Row<'_>> = portal
        .organisations_by_name()
        .map(|organisation| row(portal, organisation))
        .collect();
    let number = |is: fn(&Row<'_>) -> bool| rows.iter().filter(|row| is(row)).count();
    let words = &portal.words;
    let heading = heading(
        words,
        rows.len(),
        number(|row| row.leads > 0),
        number(|row| row.is_funder),
    );
    let idle = number(|row| row.leads == 0 && row.takes_part == 0 && !row.is_funder);
    let list = words.organisations_idle(idle, rows.len());
    let counts = [
        Count::new(rows.len(), "organisations"),
        Count::new(number(|row| row.leads > 0), "organisations?leads=yes"),
        Count::new(number(|row| row.is_funder), "organisations?gives=yes"),
    ];
    let none = "organisations?leads=no&takes_part=no&gives=no";
    let head = Head::new(
        Address::new("/organisations/"),
        words.organisations_title(),
        words.organisations_description(&heading.join(" ")),
    );
    let head = head.data("CSV", words.organisations_csv(), "/data/organisations.csv");
    Page::new(
        head,
        "organisations",
        &View {
            heading: counted(words, heading, &counts),
            list: SaidTotals::counted(words, list, &[Count::new(idle, none)]),
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
    let funds = given(portal.body(&id));
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

/// Returns how many bodies work with the partnership, and how many of them lead or pay for a project.
fn heading(words: &Words, all: usize, leading: usize, funding: usize) -> Vec<String> {
    if all == 0 {
        return vec![words.organisations_none()];
    }
    let second = match (leading, funding) {
        (0, 0) => words.organisations_no_part(all),
        (leading, 0) => words.organisations_lead(leading),
        (0, funding) => words.organisations_fund(funding),
        (leading, funding) => words.organisations_lead_and_fund(leading, funding),
    };
    vec![words.organisations_heading(all), second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_counts_those_who_lead_and_those_who_fund() {
        for (counts, said) in [
            ([0, 0, 0], "No organisation is recorded yet."),
            (
                [3, 0, 0],
                "Three organisations are recorded. No source says that any of them leads or pays for a project.",
            ),
            (
                [1, 1, 0],
                "One organisation is recorded. One leads a project.",
            ),
            (
                [17, 8, 2],
                "17 organisations are recorded. Eight lead a project, and two gave or promised money or help.",
            ),
            (
                [4, 0, 1],
                "Four organisations are recorded. One gave or promised money or help for a project.",
            ),
        ] {
            let words = crate::wording::english();
            assert_eq!(
                heading(&words, counts[0], counts[1], counts[2]).join(" "),
                said
            );
        }
    }
}
