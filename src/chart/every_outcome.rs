//! The outcomes of a whole portal, of which there may be many. In: the portal. Out: how many targets were reached, worked out once for all
//! pages that ask, and what is drawn and said of some of them.

use std::iter;
use std::ops::Range;

use super::outcome::{OutcomeTally, OutcomeView, Outcomes, of_several};
use crate::evidence::notes::Notes;
use crate::portal::Portal;
use crate::record::project::{Outcome, Project};
use crate::route::Edition;
use crate::value::id::ProjectId;

/// The outcomes of all projects: those with a target first, each group by title of project.
#[derive(Debug)]
pub struct EveryOutcome {
    /// How many there are, and how many targets were reached.
    pub tally: OutcomeTally,
    places: Vec<OutcomePlace>,
}

/// Where an outcome stands, and what is known of it.
#[derive(Debug)]
struct OutcomePlace {
    project: ProjectId,
    /// Its place in the project's record, counted from 0.
    place: usize,
    has_target: bool,
    has_figure: bool,
}

impl EveryOutcome {
    /// Counts them and puts them in order.
    #[must_use]
    pub fn of(portal: &Portal) -> EveryOutcome {
        let of_project = |project: &Project| {
            let outcomes = project.outcomes.iter().zip(0..);
            let place = |(outcome, place)| {
                let counts = OutcomeTally::of(iter::once(outcome));
                OutcomePlace {
                    project: project.id.clone(),
                    place,
                    has_target: counts.targets > 0,
                    has_figure: counts.without == 0,
                }
            };
            outcomes.map(place).collect::<Vec<_>>()
        };
        let mut places: Vec<_> = portal.projects_by_title().flat_map(of_project).collect();
        places.sort_by_key(|of| !of.has_target);
        let all = places.iter().map(|of| of.in_project(portal).1);
        EveryOutcome {
            tally: OutcomeTally::of(all),
            places,
        }
    }

    /// Returns what is drawn and said of some, by their places in the order.
    pub fn part<'p>(
        &self,
        edition: &'p Edition,
        part: Range<usize>,
        notes: &mut Notes<'p>,
    ) -> Outcomes<'p> {
        let part = self.places.get(part).unwrap_or_default();
        let part: Vec<_> = part.iter().map(|of| of.in_project(edition)).collect();
        of_several(edition, &part, notes)
    }

    /// Returns the first of which both the target and a figure are known, `drawn` at most, and the first of the others, `listed` at most:
    /// those with a figure or a target before those without.
    #[must_use]
    pub fn first<'p>(
        &self,
        edition: &'p Edition,
        drawn: usize,
        listed: usize,
    ) -> (Vec<OutcomeView<'p>>, Vec<OutcomeView<'p>>) {
        let known = |how_many: usize, enough: usize| {
            let places = self.places.iter().filter(move |of| {
                usize::from(of.has_target) + usize::from(of.has_figure) == how_many
            });
            places.take(enough).map(|of| of.in_project(edition))
        };
        let mut first: Vec<_> = known(2, drawn).collect();
        let drawn = first.len();
        first.extend(known(1, listed).chain(known(0, listed)).take(listed));
        let mut first = of_several(edition, &first, &mut Notes::new(edition)).measured;
        let others = first.split_off(drawn);
        (first, others)
    }
}

impl OutcomePlace {
    fn in_project<'p>(&self, portal: &'p Portal) -> (Option<&'p Project>, &'p Outcome) {
        let project = &portal.projects[&self.project];
        (Some(project), &project.outcomes[self.place])
    }
}
