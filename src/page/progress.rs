//! `/progress/`: what changed, in numbers; what was promised by when and what became of it; the team and its posts. In: the portal. Out:
//! pages of outcomes; the first has milestones by due date and the team too: a partnership writes these down one by one.

use std::sync::Arc;

use serde::Serialize;

use crate::chart::every_outcome::EveryOutcome;
use crate::chart::milestones::{MilestoneLine, milestone_line};
use crate::chart::outcome::{self, OutcomeTally, Outcomes};
use crate::evidence::newest::newest_source;
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::late::Late;
use crate::listing::milestones::{CALENDAR, MilestoneRow, Tally, dated, milestone_row};
use crate::listing::pagination::{Pagination, pages, span};
use crate::listing::projects::body;
use crate::portal::Portal;
use crate::portal::progress::{MilestoneProgress, State};
use crate::record::mention::Ref;
use crate::record::team::{Role, RoleStatus, Team};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::section;
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::value::id::BodyId;
use crate::value::section::Section;
use crate::wording::{Caveat, Choice, Words};

/// So many promises without a date and without a result are folded together.
const MANY_BARE: usize = 4;

/// How many outcomes stand on a page: each is a picture with its sentences.
const LENGTH: usize = 25;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let all = outcome::count(portal);
    let outcomes = Arc::new(Late::default());
    let route = |number: usize| {
        let rows = span(number, all, LENGTH).len() + portal.milestones.len();
        let address = Address::new("/progress/").part(number);
        let outcomes = Arc::clone(&outcomes);
        let page = move |edition: &Edition| {
            let outcomes = outcomes.get(|| EveryOutcome::of(edition));
            page(edition, number, outcomes)
        };
        Route::html(address, page).weight(rows)
    };
    (1..=pages(all, LENGTH)).map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    changed: Option<ChangedView<'p>>,
    milestones: Option<MilestonesView<'p>>,
    team: Option<TeamView<'p>>,
    /// The pages of the outcomes.
    pagination: Pagination,
}

/// What was counted of all projects.
#[derive(Serialize)]
struct ChangedView<'p> {
    heading: String,
    outcomes: Outcomes<'p>,
    notes: Vec<Note<'p>>,
}

/// What was promised.
#[derive(Serialize)]
struct MilestonesView<'p> {
    heading: Vec<String>,
    line: Option<MilestoneLine>,
    rows: Vec<MilestoneRow<'p>>,
    /// Those without a date and without a result, where they are many: they have no place on the line.
    bare: Vec<MilestoneRow<'p>>,
    notes: Vec<Note<'p>>,
}

/// The team and its posts.
#[derive(Serialize)]
struct TeamView<'p> {
    heading: Vec<String>,
    host: Option<Link>,
    /// The date of the newest source that says so.
    newest: Option<KnownDate>,
    reports_to: Option<Link>,
    host_reason: Option<Reason>,
    reports_to_reason: Option<Reason>,
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
    /// Why there is no day: the word that `progress-no-day` chooses by.
    no_day: &'static str,
    newest: Option<KnownDate>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

fn page(edition: &Edition, number: usize, outcomes: &EveryOutcome) -> Page {
    let words = &edition.words;
    let (is_first, first) = (number == 1, Address::new("/progress/"));
    let mut notes = Notes::new(edition);
    let view = View {
        heading: heading(edition, outcomes.tally),
        changed: changed(edition, number, outcomes, &mut notes),
        milestones: is_first
            .then(|| milestones(edition, outcomes.tally, &mut notes))
            .flatten(),
        pagination: Pagination::new(&first, number, outcomes.tally.all, LENGTH),
        team: edition
            .team
            .as_ref()
            .filter(|_| is_first)
            .map(|team| team_view(edition, team, &mut notes)),
    };
    let description = words.progress_description(&view.heading.join(" "));
    let title = section::name(Section::Progress, words, &edition.settings.members);
    let head = if is_first {
        Head::new(first, title, description)
    } else {
        let part = words.progress_page(&title, number);
        Head::new(first.part(number), part, description).below(title, first)
    };
    let mut head = head
        .data("CSV", words.progress_file_outcomes(), "/data/outcomes.csv")
        .data(
            "CSV",
            words.progress_file_milestones(),
            "/data/milestones.csv",
        )
        .data("CSV", words.progress_file_posts(), "/data/roles.csv");
    if dated(edition).next().is_some() {
        head = head.data("iCalendar", words.progress_file_calendar(), CALENDAR);
    }
    if let Some(milestone) = edition.milestones.at(0) {
        head = head.edit(milestone.written.at.file.inner());
    }
    Page::new(head, "progress", &view)
}

/// Returns how many targets were reached, and for how many promises there is no word of the result.
fn heading(edition: &Edition, outcomes: OutcomeTally) -> Vec<String> {
    let words = &edition.words;
    let targets = outcomes.targets_sentence(words);
    let tally = Tally::of(&edition.progress());
    let promises = match (&targets, tally.unknown_sentence(words)) {
        (Some(_), Some(unknown)) => vec![unknown],
        _ => tally.sentences(words),
    };
    targets.into_iter().chain(promises).collect()
}

fn changed<'p>(
    edition: &'p Edition,
    number: usize,
    outcomes: &EveryOutcome,
    notes: &mut Notes<'p>,
) -> Option<ChangedView<'p>> {
    let tally = outcomes.tally;
    (tally.all > 0).then(|| ChangedView {
        heading: tally.counted_sentence(&edition.words),
        outcomes: outcomes.part(edition, span(number, tally.all, LENGTH), notes),
        notes: notes.section(),
    })
}

fn milestones<'p>(
    edition: &'p Edition,
    outcomes: OutcomeTally,
    notes: &mut Notes<'p>,
) -> Option<MilestonesView<'p>> {
    let progress = edition.progress();
    if progress.is_empty() {
        return None;
    }
    let has_targets = outcomes.targets > 0;
    let (mut bare, mut dated): (Vec<_>, Vec<_>) = progress.iter().copied().partition(is_bare);
    if bare.len() < MANY_BARE {
        (bare, dated) = (Vec::new(), progress.clone());
    }
    let mut row = |one| milestone_row(edition, one, notes);
    let rows = dated.iter().map(&mut row).collect();
    let bare = bare.iter().map(&mut row).collect();
    Some(MilestonesView {
        // Without targets these sentences are the page's own headline.
        heading: if has_targets {
            Tally::of(&progress).sentences(&edition.words)
        } else {
            vec![edition.words.progress_promises()]
        },
        line: milestone_line(edition, &dated),
        rows,
        bare,
        notes: notes.section(),
    })
}

/// Returns whether a promise has neither a date nor a word of what became of it.
fn is_bare(progress: &MilestoneProgress<'_>) -> bool {
    progress.state == State::NoDate
}

fn team_view<'p>(edition: &'p Edition, team: &'p Team, notes: &mut Notes<'p>) -> TeamView<'p> {
    let link = |of: &Option<Ref<BodyId>>| {
        let of = of.as_ref()?;
        Some(body(edition, edition.body(of.id())))
    };
    let evidence = notes.cite_together([&team.fact]);
    let mut posts = Vec::new();
    for (index, role) in team.roles.iter().enumerate() {
        posts.push(post(edition, (index, role), notes));
    }
    TeamView {
        heading: team_heading(&team.roles, &edition.words),
        host: link(&team.host),
        newest: newest_source(edition, &team.fact),
        reports_to: link(&team.reports_to),
        host_reason: team.host_reason,
        reports_to_reason: team.reports_to_reason,
        posts,
        evidence,
        remark: team.fact.note.as_deref(),
        notes: notes.section(),
    }
}

fn post<'p>(
    edition: &'p Edition,
    (index, role): (usize, &'p Role),
    notes: &mut Notes<'p>,
) -> Post<'p> {
    Post {
        anchor: format!("post-{}", edition.role_anchor(index)),
        title: &role.title,
        status: role.status,
        mark: match role.status {
            RoleStatus::Filled if role.fact.inferred => "done-ours",
            RoleStatus::Filled => "done",
            RoleStatus::Recruiting => "under-way",
            RoleStatus::Planned => "planned",
        },
        filled: role.filled,
        no_day: role.filled_reason.map_or("not-recorded", Reason::word),
        newest: newest_source(edition, &role.fact),
        evidence: notes.cite_together([&role.fact]),
        remark: role.fact.note.as_deref(),
    }
}

fn team_heading(roles: &[Role], words: &Words) -> Vec<String> {
    let of = |status| roles.iter().filter(|role| role.status == status).count();
    let filled = roles
        .iter()
        .filter(|role| role.status == RoleStatus::Filled);
    let ours = filled.filter(|role| role.fact.inferred).count();
    let counts = [
        RoleStatus::Filled,
        RoleStatus::Recruiting,
        RoleStatus::Planned,
    ]
    .map(of);
    posts_sentences(counts, ours, words)
}

/// Returns how many posts are filled, being recruited to and planned, in that order.
fn posts_sentences(
    [filled, recruiting, planned]: [usize; 3],
    ours: usize,
    words: &Words,
) -> Vec<String> {
    let all = filled + recruiting + planned;
    if all == 0 {
        return vec![words.progress_no_post()];
    }
    let extent = Choice(if filled == all { "all" } else { "some" });
    [
        Some(words.progress_posts(all, filled, extent, Caveat(ours))),
        (recruiting > 0).then(|| words.progress_recruiting(recruiting)),
        (planned > 0).then(|| words.progress_planned(planned)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_posts_are_counted_for_none_some_and_all() {
        let words = crate::wording::english();
        for (posts, ours, said) in [
            ([0, 0, 0], 0, "No post of the team is recorded."),
            ([1, 0, 0], 0, "The team’s one known post has been filled."),
            (
                [0, 1, 0],
                0,
                "The team’s one known post has not been filled. One post was being recruited to.",
            ),
            (
                [3, 0, 0],
                1,
                "All three known posts of the team have been filled, one of them by our reading.",
            ),
            (
                [1, 1, 2],
                0,
                "One of the team’s four known posts has been filled. One post was being recruited to. Two posts were planned.",
            ),
        ] {
            assert_eq!(posts_sentences(posts, ours, &words).join(" "), said);
        }
    }
}
