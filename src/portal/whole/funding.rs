//! What is asked of a portal's money: of a body, of a project, of a statement of the strategy.

use std::collections::BTreeMap;

use super::Portal;
use crate::portal::funding::{Breakdown, Totals, lines_of, main_purposes, split};
use crate::record::project::Strength;
use crate::value::id::{BodyId, PrincipleId, ProjectId};

impl Portal {
    /// Returns what one council or organisation funds.
    pub fn funding_of_body(&self, id: &BodyId) -> Breakdown {
        lines_of(self.body(id)).collect()
    }

    /// Returns what flows to a statement of the strategy through the projects whose main purpose it is: each line of such a project,
    /// or its share where the project has several main purposes, among which it is split equally. Projects that only help a
    /// statement bring it nothing, so that no pound is counted twice.
    pub fn funding_of_principle(&self, id: &PrincipleId) -> BTreeMap<ProjectId, Totals> {
        let mut flows: BTreeMap<ProjectId, Totals> = BTreeMap::new();
        for served in self
            .services_of(id)
            .filter(|served| served.service.strength == Strength::Primary)
        {
            let purposes = main_purposes(served.project);
            let Some(place) = purposes.iter().position(|purpose| *purpose == id) else {
                continue;
            };
            if flows.contains_key(&served.project.id) {
                continue;
            }
            for line in self.lines_of_project(&served.project.id) {
                let totals = flows.entry(served.project.id.clone()).or_default();
                totals.add(
                    line.funding.kind,
                    split(line.funding.amount, purposes.len())[place],
                );
            }
        }
        flows
    }

    /// Returns what flows to each statement, and under none what flows to projects without a main purpose.
    pub fn funding_by_principle(&self) -> BTreeMap<Option<PrincipleId>, Totals> {
        let mut flows: BTreeMap<Option<PrincipleId>, Totals> = BTreeMap::new();
        for line in self.lines() {
            let (kind, amount) = (line.funding.kind, line.funding.amount);
            let purposes = main_purposes(&self.projects[&line.funding.what]);
            if purposes.is_empty() {
                flows.entry(None).or_default().add(kind, amount);
            }
            for (purpose, share) in purposes.iter().zip(split(amount, purposes.len())) {
                flows
                    .entry(Some((*purpose).clone()))
                    .or_default()
                    .add(kind, share);
            }
        }
        flows
    }
}
