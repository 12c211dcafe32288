//! The one figure that answers the question of a page, for its card. In: a record. Out: the figure and what it counts, in words. What is
//! not known is left out: a card has no room to say why.

use super::project::basis;
use super::stage;
use crate::portal::known::{How, known_funding};
use crate::portal::membership::existed;
use crate::record::council::{Council, Status};
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::project::Project;
use crate::route::page::KeyFigure;
use crate::route::{Card, Edition};
use crate::sentence::ties::known as how_known;
use crate::wording::{Caveat, Choice, capital};

/// Returns the card of a project's page.
#[must_use]
pub fn card_of_project(edition: &Edition, project: &Project) -> Card {
    Card {
        title: project.title.clone(),
        figure: of_project(edition, project),
    }
}

/// Returns what a council is to the partnership.
#[must_use]
pub fn of_council(portal: &Edition, council: &Council) -> Option<KeyFigure> {
    if !existed(council, portal.date) {
        return None;
    }
    let words = &portal.words;
    let standing = portal.standing(council);
    if let Some((entry, day)) = portal.to_join(council) {
        return Some(KeyFigure {
            value: capital(&words.word("planned")),
            label: words.council_figure_to_join(day, basis(&entry.fact)),
        });
    }
    let how = Caveat(how_known(usize::from(standing.is_reading()), 1));
    let label = match (standing.status, standing.since, standing.known_from) {
        (status, ..) if !status.is_known() => words.council_figure_unknown(),
        (Status::Left, Some(day), _) => words.council_figure_left(day, how),
        (_, Some(day), _) => words.council_figure_since(day, how),
        (_, None, Some(day)) => words.council_figure_known(day, how),
        (_, None, None) => String::new(),
    };
    Some(KeyFigure {
        value: capital(&words.word(standing.status.word())),
        label,
    })
}

/// Returns what is known of the cash for a project at its firmest stage, never a sum over stages; otherwise how far it had come.
#[must_use]
pub fn of_project(edition: &Edition, project: &Project) -> Option<KeyFigure> {
    use FundingStage::{Approved, Paid, Promised};
    let words = &edition.words;
    let sums = known_funding(edition.lines_of_project(&project.id));
    let stages = [Some(Paid), Some(Approved), Some(Promised), None];
    let mut cash = stages
        .iter()
        .filter_map(|stage| sums.get(&(FundingKind::Cash, *stage)));
    if let Some(known) = cash.find(|known| known.value.is_known()) {
        let stage = Caveat(Choice(known.stage.map_or("not-said", FundingStage::word)));
        let how = Caveat(Choice(match known.how {
            How::Source => "said",
            How::OurReading => "our-reading",
            How::Unsourced => "unsourced",
        }));
        return Some(KeyFigure {
            value: capital(&words.total(&known.value)),
            label: words.project_figure(stage, how, Caveat(known.missing)),
        });
    }
    let known = edition.stage_of(project)?;
    let how = Caveat(how_known(usize::from(known.inferred), 1));
    let day = (known.last_known).map(|day| words.projects_last_known(day, how));
    let day = day.unwrap_or_else(|| words.projects_no_day(how));
    Some(KeyFigure {
        value: stage::title(&known.stage, words),
        label: day,
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
            let edition = Edition::english(portal);
            let council = edition.councils.iter().next().unwrap();
            shown(of_council(&edition, council))
        };
        for (membership, expected) in [
            ("", "Not recorded whether it has joined"),
            (
                "membership: {status: member, since: 2016-05-31, evidence: paper}",
                "Member since 31\u{a0}May\u{a0}2016",
            ),
            (
                "membership: {status: in-talks, on: 2016-05, evidence: paper}",
                "In talks as of May\u{a0}2016",
            ),
            (
                "membership: {status: left, until: 2018, evidence: paper}",
                "Left in 2018",
            ),
            (
                "membership: {status: member, on: 2016-05, inferred: true, evidence: paper}",
                "Member as of May\u{a0}2016, our reading",
            ),
            ("existed: {until: 1996-03-31}", "nothing"),
            (
                "existed: {until: 2018-03-31}\nmembership: {status: member, since: 2016-05-31, evidence: paper}",
                "nothing",
            ),
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
            let edition = Edition::english(portal);
            let project = edition.projects.iter().next().unwrap();
            shown(of_project(&edition, project))
        };
        let cash = "{what: x, kind: cash, amount: 12500, evidence: paper}";
        let time = "{what: x, kind: staff-time, amount: 900, evidence: paper}";
        let unknown = "{what: x, kind: cash, amount: not published, evidence: paper}";
        for (funds, fields, expected) in [
            (
                cash.to_owned(),
                "stage: live",
                "£12,500 in cash; whether it was paid is not said",
            ),
            (
                format!("{cash}, {unknown}, {time}"),
                "",
                "£12,500 in cash; whether it was paid is not said, and 1 more not known",
            ),
            (
                unknown.to_owned(),
                "stage: live\nstarted: 2009",
                "Live no day is given",
            ),
            (
                "{what: x, kind: cash, stage: promised, amount: 9, evidence: paper}, {what: x, kind: cash, stage: paid, amount: about 5, inferred: true, evidence: paper}".to_owned(),
                "",
                "About £5 paid in cash, our reading",
            ),
            (time.to_owned(), "stage: idea", "Idea no day is given"),
            (String::new(), "", "nothing"),
        ] {
            assert_eq!(said(&funds, fields), expected, "{funds} {fields}");
        }
    }
}
