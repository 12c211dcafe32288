//! The one figure that answers the question of a page, for its card. In: a record. Out: the figure and what it counts, in words. What is
//! not known is left out: a card has no room to say why.

use super::words::{capital, date, when};
use crate::portal::membership::existed;
use crate::portal::{Portal, funding::Totals};
use crate::record::council::{Council, Status};
use crate::record::funding::FundingKind;
use crate::record::project::Project;
use crate::route::Card;
use crate::route::page::KeyFigure;

/// Returns the card of a project's page.
#[must_use]
pub fn card_of_project(portal: &Portal, project: &Project) -> Card {
    Card {
        title: project.title.clone(),
        figure: of_project(portal, project),
    }
}

/// Returns what a council is to the partnership.
#[must_use]
pub fn of_council(portal: &Portal, council: &Council) -> Option<KeyFigure> {
    if !existed(council, portal.date) {
        return None;
    }
    let standing = portal.standing(council);
    let label = match (standing.status, standing.since, standing.known_from) {
        (Status::NotPublished, ..) => "whether it has joined".to_owned(),
        (Status::Left, Some(day), _) => when(day),
        (_, Some(day), _) => format!("since {}", date(day)),
        (_, None, Some(day)) => format!("as of {}", date(day)),
        (_, None, None) => String::new(),
    };
    Some(KeyFigure {
        value: capital(&standing.status.word().replace('-', " ")),
        label,
    })
}

/// Returns what is paid for a project in cash, as far as it is published; otherwise how far the project is.
#[must_use]
pub fn of_project(portal: &Portal, project: &Project) -> Option<KeyFigure> {
    let totals: Totals = portal.lines_of_project(&project.id).collect();
    let cash = totals.of(FundingKind::Cash);
    if cash.is_known() {
        return Some(KeyFigure {
            value: capital(&cash.text(&portal.settings.currency)),
            label: match cash.not_published {
                0 => "in cash, as published".to_owned(),
                1 => "in cash, and one amount not published".to_owned(),
                others => format!("in cash, and {others} amounts not published"),
            },
        });
    }
    let stage = project.stage?;
    let begun = project.started.filter(|day| day.is_by(portal.date));
    Some(KeyFigure {
        value: capital(stage.word()),
        label: begun.map_or_else(String::new, |day| format!("begun {}", when(day))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    fn shown(figure: Option<KeyFigure>) -> String {
        figure.map_or_else(
            || "nothing".to_owned(),
            |figure| {
                format!("{} {}", figure.value, figure.label)
                    .trim_end()
                    .to_owned()
            },
        )
    }

    #[test]
    fn a_council_is_what_it_was_last_said_to_be() {
        let said = |membership: &str| {
            let portal = portal(&format!(
                "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en\nas_of: 2018-12-31\n\
                 == councils/fife.yaml\nname: Fife\n{membership}\n"
            ));
            let council = portal.councils.iter().next().unwrap();
            shown(of_council(&portal, council))
        };
        for (membership, expected) in [
            ("", "Not published whether it has joined"),
            (
                "membership: {status: member, since: 2016-05-31, evidence: paper}",
                "Member since 31 May\u{a0}2016",
            ),
            (
                "membership: {status: in-talks, on: 2016-05, evidence: paper}",
                "In talks as of May\u{a0}2016",
            ),
            (
                "membership: {status: left, until: 2018, evidence: paper}",
                "Left in 2018",
            ),
            ("existed: {until: 1996-03-31}", "nothing"),
        ] {
            assert_eq!(said(membership), expected, "{membership}");
        }
    }

    #[test]
    fn a_project_is_what_is_paid_for_it_or_how_far_it_is() {
        let said = |funds: &str, fields: &str| {
            let portal = portal(&format!(
                "== councils/fife.yaml\nname: Fife\nfunds: [{funds}]\n== projects/x.md\n---\ntitle: X\nsummary: Y\n{fields}\n---\n"
            ));
            let project = portal.projects.iter().next().unwrap();
            shown(of_project(&portal, project))
        };
        let cash = "{what: x, kind: cash, amount: 12500, evidence: paper}";
        let time = "{what: x, kind: staff-time, amount: 900, evidence: paper}";
        let unknown = "{what: x, kind: cash, amount: not published, evidence: paper}";
        for (funds, fields, expected) in [
            (
                cash.to_owned(),
                "stage: live",
                "£12,500 in cash, as published",
            ),
            (
                format!("{cash}, {unknown}, {time}"),
                "",
                "£12,500 in cash, and one amount not published",
            ),
            (
                unknown.to_owned(),
                "stage: live\nstarted: 2009",
                "Live begun in 2009",
            ),
            (time.to_owned(), "stage: idea", "Idea"),
            (String::new(), "", "nothing"),
        ] {
            assert_eq!(said(&funds, fields), expected, "{funds} {fields}");
        }
    }
}
