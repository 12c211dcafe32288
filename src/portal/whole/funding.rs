//! What is asked of a portal's money: of a body, of a project, of a statement of the strategy.

use std::collections::{BTreeMap, BTreeSet};

use super::Portal;
use crate::portal::funding::{Breakdown, FundingLine, Totals, lines_of, main_purposes, split};
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::project::Strength;
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, Id, PrincipleId, ProjectId};

/// So many rows have room on the page of money, each with its share of pictures and notes; and of so many lines at most.
const ROOM_FOR_MONEY: usize = 100;

impl Portal {
    /// Returns whether one page has room for all that is known of money.
    pub fn money_has_room(&self) -> bool {
        let lines: usize = self.bodies().map(|body| body.funds().len()).sum();
        lines <= ROOM_FOR_MONEY && self.rows_of_lines() + self.rows_of_others() <= ROOM_FOR_MONEY
    }

    /// Returns how many rows all lines come to: those that are not known, and of each kind its flows, what each of their ends comes to, and
    /// its years.
    fn rows_of_lines(&self) -> usize {
        let (mut rows, mut unknown) = (BTreeSet::new(), 0);
        for line in self.lines() {
            let funding = line.funding;
            unknown += usize::from(!funding.amount.is_known());
            if !self.funding().whole.of(funding.kind).is_known() {
                continue;
            }
            let (funder, project) = (line.funder.as_str(), funding.what.id().as_str());
            let mut row = |ends: [&str; 3]| rows.insert((funding.kind, ends.map(str::to_owned)));
            let statements = main_purposes(&self.projects[&funding.what]);
            let statements = statements.into_iter().map(PrincipleId::as_str);
            let statements: Vec<&str> = statements.collect();
            for statement in if statements.is_empty() {
                &[""][..]
            } else {
                &statements
            } {
                let stage = funding.stage.map_or("", FundingStage::word);
                row([&format!("{funder} {stage}"), project, statement]);
                row(["statement", statement, ""]);
            }
            row(["funder", funder, ""]);
            row(["project", project, ""]);
            row([
                "year",
                &funding
                    .year
                    .map(|year| year.to_string())
                    .unwrap_or_default(),
                "",
            ]);
        }
        rows.len() + unknown
    }

    /// Returns how many rows phrases, budgets and benefits come to; those with remarks and notes count for several.
    fn rows_of_others(&self) -> usize {
        let of_bodies = self.bodies().map(|body| body.said().len());
        let of_projects = self.projects.iter().map(|project| {
            let budget = usize::from(project.budget.is_some());
            project.said.len() + 2 * budget + 3 * project.benefits.len()
        });
        of_bodies.chain(of_projects).sum()
    }

    /// Returns the kinds that have pages of their own for want of room, each with the years of its lines in order; lines without one come
    /// last.
    pub fn kinds_apart(&self) -> Vec<(FundingKind, Vec<Option<FinancialYear>>)> {
        if self.money_has_room() {
            return Vec::new();
        }
        let mut kinds: BTreeMap<FundingKind, BTreeSet<(bool, Option<FinancialYear>)>> =
            BTreeMap::new();
        for FundingLine { funding, .. } in self.lines() {
            let year = (funding.year.is_none(), funding.year);
            kinds.entry(funding.kind).or_default().insert(year);
        }
        let years = |years: BTreeSet<_>| years.into_iter().map(|(_, year)| year).collect();
        kinds
            .into_iter()
            .map(|(kind, of_kind)| (kind, years(of_kind)))
            .collect()
    }

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
