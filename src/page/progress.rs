//! `/progress/`: what was promised by when and what became of it; the team and its posts. In: the portal. Out: one page, milestones by due
//! date. It is not split: a partnership writes its milestones and posts down one by one.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::chart::outcome::{self, OutcomeTally, Outcomes};
use crate::evidence::missing;
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::milestones::{MilestoneRow, Tally, milestone_row};
use crate::listing::projects::body;
use crate::portal::Portal;
use crate::record::mention::Ref;
use crate::record::team::{Role, RoleStatus, Team};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::{all_of, capital, count, counted, date, none_of, verb, when};
use crate::value::date::Date;
use crate::value::id::BodyId;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = Route::html(Address::new("/progress/"), page);
    vec![route.weight(portal.milestones.len())]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    today: Option<Date>,
    asked: Option<String>,
    changed: Option<ChangedView<'p>>,
    promised: String,
    milestones: Vec<MilestoneRow<'p>>,
    notes: Vec<Note<'p>>,
    team: Option<TeamView<'p>>,
}

/// What was counted of all projects.
#[derive(Serialize)]
struct ChangedView<'p> {
    heading: String,
    outcomes: Outcomes<'p>,
    notes: Vec<Note<'p>>,
}

/// The team and its posts.
#[derive(Serialize)]
struct TeamView<'p> {
    heading: Vec<String>,
    host: Option<Link>,
    reports_to: Option<Link>,
    posts: Vec<Post<'p>>,
    evidence: Evidence,
    remark: Option<&'p str>,
    notes: Vec<Note<'p>>,
}

/// One post.
#[derive(Serialize)]
struct Post<'p> {
    anchor: String,
    title: &'p str,
    status: RoleStatus,
    mark: &'static str,
    filled: Option<Date>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

fn page(portal: &Edition) -> Page {
    let progress = portal.progress();
    let tally = Tally::of(&progress);
    let mut notes = Notes::new(portal);
    let changed = changed(portal, &mut notes);
    let due: Vec<Option<Date>> = portal.milestones.iter().map(|one| one.due).collect();
    let milestones = progress
        .iter()
        .map(|one| milestone_row(portal, one, &mut notes))
        .collect();
    let view = View {
        heading: tally.sentences(),
        today: portal.shown_date(),
        asked: (tally.unknown > 0).then(|| could_say(portal)).flatten(),
        changed,
        promised: promised(&due),
        milestones,
        notes: notes.section(),
        team: portal
            .team
            .as_ref()
            .map(|team| team_view(portal, team, &mut notes)),
    };
    let description = format!(
        "{} Each milestone, and the posts of the joint team.",
        view.heading.join(" ")
    );
    let mut head = Head::new(Address::new("/progress/"), "Progress", description)
        .data("CSV", "all milestones", "/data/milestones.csv")
        .data("CSV", "all posts", "/data/roles.csv");
    if let Some(milestone) = portal.milestones.at(0) {
        head = head.edit(milestone.written.at.file.inner());
    }
    Page::new(head, "progress", &view)
}

fn changed<'p>(edition: &'p Edition, notes: &mut Notes<'p>) -> Option<ChangedView<'p>> {
    let tally = OutcomeTally::of_portal(edition);
    (tally.all > 0).then(|| ChangedView {
        heading: tally.counted_sentence(&edition.words),
        outcomes: outcome::of_portal(edition, notes),
        notes: notes.section(),
    })
}

/// Returns by when the milestones were promised.
fn promised(due: &[Option<Date>]) -> String {
    let all = due.len();
    let known = || due.iter().flatten().copied();
    let dated = known().count();
    let Some((first, last)) = known().min().zip(known().max()) else {
        return match all {
            1 => "No date was promised for it".to_owned(),
            _ => "No date was promised for any of them".to_owned(),
        };
    };
    let who = match (dated, all) {
        (1, 1) => "It was".to_owned(),
        (dated, all) if dated == all => "They were".to_owned(),
        (1, all) => format!("One of the {} was", count(all)),
        (dated, all) => format!("{} of the {} were", capital(&count(dated)), count(all)),
    };
    if first == last {
        format!("{who} due {}", when(first))
    } else {
        format!("{who} due between {} and {}", date(first), date(last))
    }
}

/// Returns who could say what became of a milestone: those who speak for the team.
fn could_say(portal: &Edition) -> Option<String> {
    let team = portal.team.as_ref()?;
    let bodies = [&team.host, &team.reports_to].into_iter().flatten();
    missing::who(portal, &bodies.map(Ref::id).collect::<BTreeSet<&BodyId>>())
}

fn team_view<'p>(portal: &'p Edition, team: &'p Team, notes: &mut Notes<'p>) -> TeamView<'p> {
    let link = |of: &Option<Ref<BodyId>>| of.as_ref().map(|of| body(portal, portal.body(of.id())));
    let statuses: Vec<RoleStatus> = team.roles.iter().map(|role| role.status).collect();
    let evidence = notes.cite_together([&team.fact]);
    let mut posts = Vec::new();
    for (index, role) in team.roles.iter().enumerate() {
        posts.push(post(portal.role_anchor(index), role, notes));
    }
    TeamView {
        heading: team_heading(&statuses),
        host: link(&team.host),
        reports_to: link(&team.reports_to),
        posts,
        evidence,
        remark: team.fact.note.as_deref(),
        notes: notes.section(),
    }
}

fn post<'p>(anchor: &str, role: &'p Role, notes: &mut Notes<'p>) -> Post<'p> {
    Post {
        anchor: format!("post-{anchor}"),
        title: &role.title,
        status: role.status,
        mark: match role.status {
            RoleStatus::Filled => "done",
            RoleStatus::Recruiting => "under-way",
            RoleStatus::Planned => "planned",
        },
        filled: role.filled,
        evidence: notes.cite_together([&role.fact]),
        remark: role.fact.note.as_deref(),
    }
}

fn team_heading(posts: &[RoleStatus]) -> Vec<String> {
    let of = |status| posts.iter().filter(|post| **post == status).count();
    let (filled, recruiting, planned) = (
        of(RoleStatus::Filled),
        of(RoleStatus::Recruiting),
        of(RoleStatus::Planned),
    );
    let first = match (filled, posts.len()) {
        (_, 0) => return vec!["No post of the team is published.".to_owned()],
        (0, 1) => "The team’s one known post has not been filled.".to_owned(),
        (1, 1) => "The team’s one known post has been filled.".to_owned(),
        (0, all) => format!(
            "{} of the team’s {} known posts has been filled.",
            capital(none_of(all)),
            count(all)
        ),
        (filled, all) if filled == all => format!(
            "{} known posts of the team have been filled.",
            capital(&all_of(all))
        ),
        (filled, all) => format!(
            "{} of the team’s {} known posts {} been filled.",
            capital(&count(filled)),
            count(all),
            verb(filled, "has", "have")
        ),
    };
    let rest = |number: usize, what: &str| {
        let posts = counted(number, "post is", "posts are");
        (number > 0).then(|| format!("{} {what}.", capital(&posts)))
    };
    [
        Some(first),
        rest(recruiting, "being recruited to"),
        rest(planned, "planned"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_says_by_when_all_was_promised() {
        let date = |year| Some(Date::Year(year));
        for (due, said) in [
            (&[None][..], "No date was promised for it"),
            (&[None, None], "No date was promised for any of them"),
            (&[date(2016)], "It was due in 2016"),
            (&[date(2016), date(2016)], "They were due in 2016"),
            (
                &[date(2018), date(2016)],
                "They were due between 2016 and 2018",
            ),
            (&[date(2018), None], "One of the two was due in 2018"),
            (
                &[date(2018), None, date(2020)],
                "Two of the three were due between 2018 and 2020",
            ),
        ] {
            assert_eq!(promised(due), said);
        }
    }

    #[test]
    fn the_posts_are_counted_for_none_some_and_all() {
        use RoleStatus::{Filled, Planned, Recruiting};
        for (posts, said) in [
            (&[][..], "No post of the team is published."),
            (&[Filled], "The team’s one known post has been filled."),
            (
                &[Recruiting],
                "The team’s one known post has not been filled. One post is being recruited to.",
            ),
            (
                &[Filled, Filled],
                "Both known posts of the team have been filled.",
            ),
            (
                &[Filled, Recruiting, Planned, Planned],
                "One of the team’s four known posts has been filled. One post is being recruited to. Two posts are planned.",
            ),
        ] {
            assert_eq!(team_heading(posts).join(" "), said);
        }
    }
}
