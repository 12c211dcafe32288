//! The picture of money of one kind on its way from funders to projects to statements of the strategy. In: the lines of the portal.
//! Out: the picture with what its caption says. Money to a project with several main purposes is split equally among them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::picture::PictureWords;
use crate::picture::flow::{Flow, FlowColumn, Stream};
use crate::portal::Portal;
use crate::portal::funding::{FundingLine, main_purposes, split};
use crate::record::funding::{Funding, FundingKind, FundingStage};
use crate::route::Edition;
use crate::sentence::funding::{reading, stage_choice};
use crate::value::id::{BodyId, PrincipleId, ProjectId};
use crate::value::money::{Pence, Total};
use crate::wording::Choice;

/// The picture and what its caption says.
#[derive(Debug, Serialize)]
pub struct FlowPicture {
    svg: String,
    /// A round amount and a mark as high as it is drawn.
    scale: Option<FlowScale>,
    is_joined: bool,
    /// Whether any money is split between several main purposes.
    is_split: bool,
    has_unknown: bool,
    /// How it is known: the word that `funding-reading` chooses by.
    reading: &'static str,
}

#[derive(Debug, Serialize)]
struct FlowScale {
    amount: Pence,
    mark: String,
}

/// What flows between the columns, by the ends of each.
#[derive(Default)]
struct Flows {
    to_projects: BTreeMap<(BodyId, ProjectId), Total>,
    to_statements: BTreeMap<(ProjectId, Option<PrincipleId>), Total>,
    is_split: bool,
}

/// Returns the picture of one kind at one stage; none where one line would be all of it, for that is a sentence. `id` is that of the
/// picture's words on the page.
pub fn flow_picture(
    edition: &Edition,
    (kind, stage): (FundingKind, Option<FundingStage>),
    id: &str,
) -> Option<FlowPicture> {
    let (portal, words) = (&edition.portal, &edition.words);
    let flows = flows(portal, kind, stage);
    if flows.to_projects.len() < 2 && flows.to_statements.len() < 2 {
        return None;
    }
    let funders = Ends::of(flows.to_projects.keys().map(|(funder, _)| funder.clone()));
    let projects = Ends::of(flows.to_projects.keys().map(|(_, project)| project.clone()));
    let statements = Ends::of(
        flows
            .to_statements
            .keys()
            .map(|(_, statement)| statement.clone()),
    );
    let unnamed = words.funding_picture_no_statement();
    let project_titles = projects
        .0
        .keys()
        .map(|id| portal.projects[id].title.as_str());
    let statement_titles = statements.0.keys();
    let statement_titles = statement_titles.map(|id| statement(portal, id.as_ref(), &unnamed));
    let heads = [
        words.funding_picture_payers(),
        words.funding_picture_projects(),
        words.funding_picture_statements(),
    ];
    let bodies: Vec<_> = funders.0.keys().map(|id| portal.body(id)).collect();
    let column = |head, names| FlowColumn { head, names };
    let reading = reading(lines(portal, kind, stage).map(|line| line.funding));
    let picture = Flow {
        columns: [
            column(&heads[0], bodies.iter().map(|body| body.short()).collect()),
            column(&heads[1], project_titles.collect()),
            column(&heads[2], statement_titles.collect()),
        ],
        between: [
            streams(&flows.to_projects, &funders, &projects),
            streams(&flows.to_statements, &projects, &statements),
        ],
        parts: &|total| words.total_parts(total),
    }
    .picture(&PictureWords {
        id,
        title: &words.funding_picture_flow(Choice(kind.word()), stage_choice(stage)),
        description: words.funding_picture_table(reading).trim_end(),
    });
    Some(FlowPicture {
        svg: picture.svg,
        scale: picture.scale.map(|scale| FlowScale {
            amount: scale.amount,
            mark: scale.mark,
        }),
        is_joined: picture.is_joined,
        is_split: flows.is_split,
        has_unknown: flows
            .to_projects
            .values()
            .any(|total| total.not_published > 0),
        reading: reading.word(),
    })
}

fn lines(
    portal: &Portal,
    kind: FundingKind,
    stage: Option<FundingStage>,
) -> impl Iterator<Item = FundingLine<'_>> {
    let is_of = move |funding: &Funding| funding.kind == kind && funding.stage == stage;
    portal.lines().filter(move |line| is_of(line.funding))
}

fn flows(portal: &Portal, kind: FundingKind, stage: Option<FundingStage>) -> Flows {
    let mut flows = Flows::default();
    for line in lines(portal, kind, stage) {
        let project = &portal.projects[&line.funding.what];
        let amount = line.funding.amount;
        let ends = (line.funder.id(), project.id.clone());
        flows.to_projects.entry(ends).or_default().add(amount);
        let purposes = main_purposes(project);
        flows.is_split |= purposes.len() > 1;
        let mut add = |purpose: Option<&PrincipleId>, share| {
            let ends = (project.id.clone(), purpose.cloned());
            flows.to_statements.entry(ends).or_default().add(share);
        };
        if purposes.is_empty() {
            add(None, amount);
        }
        for (purpose, share) in purposes.iter().zip(split(amount, purposes.len())) {
            add(Some(*purpose), share);
        }
    }
    flows
}

/// The ends of a column, each with its place in it.
struct Ends<K>(BTreeMap<K, usize>);

impl<K: Ord> Ends<K> {
    fn of(ends: impl Iterator<Item = K>) -> Ends<K> {
        let mut ends: BTreeMap<K, usize> = ends.map(|end| (end, 0)).collect();
        for (place, end) in ends.values_mut().enumerate() {
            *end = place;
        }
        Ends(ends)
    }
}

fn streams<A: Ord, B: Ord>(
    flows: &BTreeMap<(A, B), Total>,
    from: &Ends<A>,
    to: &Ends<B>,
) -> Vec<Stream> {
    let stream = |((left, right), total): (&(A, B), &Total)| Stream {
        from: from.0[left],
        to: to.0[right],
        total: total.clone(),
    };
    flows.iter().map(stream).collect()
}

fn statement<'p>(portal: &'p Portal, id: Option<&PrincipleId>, unnamed: &'p str) -> &'p str {
    id.map_or(unnamed, |id| portal.principles[id].title.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    const FILES: &str = "== projects/maps.md\n---\ntitle: Maps\nsummary: M.\nstrategy: [{principle: a}, {principle: b}]\n---\n\
        == projects/team.md\n---\ntitle: Team\nsummary: T.\n---\n\
        == strategy/a.md\n---\ntitle: Ay\nkind: principle\n---\n== strategy/b.md\n---\ntitle: Bee\nkind: principle\n---\n\
        == councils/fife.yaml\nname: Fife\nfunds:\n  - {what: maps, kind: cash, amount: 100.01}\n  - {what: team, kind: hosting, amount: 7}\n";

    fn shown(kind: FundingKind) -> Option<FlowPicture> {
        flow_picture(&Edition::english(portal(FILES)), (kind, None), "p")
    }

    #[test]
    fn a_picture_is_of_one_kind_and_its_shares_are_exact() {
        let picture = shown(FundingKind::Cash).unwrap();
        assert!(picture.is_split && !picture.has_unknown);
        let said = "Who pays: Fife, £100.01. For what: Maps, £100.01. Towards which statement: Ay, £50.01; Bee, £50.";
        assert!(picture.svg.contains(said), "{}", picture.svg);
    }

    #[test]
    fn one_line_needs_no_picture() {
        assert!(shown(FundingKind::Hosting).is_none());
        assert!(shown(FundingKind::StaffTime).is_none());
    }
}
