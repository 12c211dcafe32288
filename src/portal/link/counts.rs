//! Counts that come out wrong because something is written twice or with a figure too many. In: a whole portal and mentions. Out:
//! partners that count already, budgets that a project shares with itself, numbers of people unlike all others, and published totals higher than the whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::duplicates::of_field;
use crate::place::Place;
use crate::portal::relations::Every;
use crate::portal::table::tables::Tables;
use crate::portal::whole::Portal;
use crate::problem::{Code, Problem, Report};
use crate::record::council::Council;
use crate::record::mention::Mention;
use crate::record::partner::Partner;
use crate::record::project::Project;
use crate::value::id::{BodyId, Id};

/// How many times as large or as small as every other a figure has to be to look mistyped.
const TIMES: u64 = 10;
/// How many others there have to be.
const OTHERS: usize = 3;

/// Returns the numbers of people that are ten times as large or as small as every other.
pub(super) fn of_people(tables: &Tables) -> Report {
    let councils = tables
        .councils
        .iter()
        .filter(|council| council.written.sound);
    let mut people: Vec<(u64, &Council)> = councils
        .filter_map(|council| Some((council.population.as_ref()?.value, council)))
        .collect();
    people.sort_by_key(|(value, _)| *value);
    let mut report = Report::default();
    if people.len() <= OTHERS {
        return report;
    }
    let mut odd = |(value, council): (u64, &Council), is: &str, next: u64| {
        let message = format!("{value} people are {is} any other council has: the next has {next}");
        let place = of_field(&council.written.at, "population");
        report.push(
            Problem::new(Code::OutOfLine, place, message).help(
                "look whether a figure is missing or stands there twice; if the number is right, leave it",
            ),
        );
    };
    if let [lowest, next, ..] = people.as_slice()
        && lowest.0.saturating_mul(TIMES) <= next.0
    {
        odd(*lowest, "at most a tenth of what", next.0);
    }
    if let [.., next, highest] = people.as_slice()
        && highest.0 >= next.0.saturating_mul(TIMES)
    {
        odd(*highest, "at least ten times what", next.0);
    }
    report
}

/// Reports each budget that a project shares with itself: the sum would be said to be for more projects than there are.
pub(super) fn of_budgets<'t>(projects: impl IntoIterator<Item = &'t Project>) -> Report {
    let mut report = Report::default();
    let projects = projects.into_iter();
    for project in projects.filter(|project| project.written.sound) {
        let Some(budget) = &project.budget else {
            continue;
        };
        let id = project.id.as_str();
        if budget
            .shared_with
            .iter()
            .all(|other| other.id() != &project.id)
        {
            continue;
        }
        let whole = budget.fact.at.place();
        // The place of a map over several lines is its first one.
        let text = &whole.file.text[whole.span().start..];
        let list = text.find("shared_with").unwrap_or_default();
        let is_of_id = |letter: char| letter.is_alphanumeric() || letter == '-';
        let is_whole = |at: &usize| {
            let (before, from) = text.split_at(*at);
            !before.ends_with(is_of_id) && !from[id.len()..].starts_with(is_of_id)
        };
        let mut named = text[list..].match_indices(id).map(|(at, _)| list + at);
        let place = match named.find(is_whole) {
            Some(at) => {
                let start = whole.span().start + at;
                Place::new(&whole.file, start..start + id.len())
            }
            None => whole,
        };
        let help = if budget.shared_with.len() == 1 {
            "name the other projects that the sum is for, or delete `shared_with`".to_owned()
        } else {
            format!("delete `{id}`: only the other projects that the sum is for belong there")
        };
        let message = format!("the budget of `{id}` is shared with `{id}` itself");
        report.push(Problem::new(Code::InACircle, place, message).help(help));
    }
    report
}

/// Returns the partners of each project that count already: it leads, or is one of all councils or members.
pub(super) fn of_partners(portal: &Portal, mentions: &[Arc<[Mention]>]) -> Report {
    let mut report = Report::default();
    let of_files = mentions
        .iter()
        .filter_map(|of_file| Some((of_file.first()?.at.file.path.as_str(), &**of_file)));
    let of_files: BTreeMap<&str, &[Mention]> = of_files.collect();
    for project in &portal.projects {
        let own = of_files.get(project.written.at.file.path.as_str());
        let own = own.copied().unwrap_or_default();
        let groups: Vec<Every> = project.partners.iter().filter_map(group).collect();
        let named = project.partners.iter().filter_map(|partner| match partner {
            Partner::Body(body) => Some(body.id()),
            Partner::AllCouncils | Partner::AllMembers => None,
        });
        let (mut leading, mut members) = (Vec::new(), Vec::new());
        for id in named {
            if project.lead.iter().any(|lead| lead.id() == id) {
                leading.push(id);
            } else if groups.iter().any(|every| portal.is_one_of(*every, id)) {
                members.push(id);
            }
        }
        let group = if groups.contains(&Every::Council) {
            "`all-councils`"
        } else {
            "`all-members`"
        };
        let reasons = [
            (leading, "the project", ["leads", "lead"]),
            (members, group, ["is one of", "are among"]),
        ];
        for (twice, whole, verbs) in reasons {
            let why = |names: usize| format!("{} {whole}", verbs[usize::from(names > 1)]);
            report.merge(counted_already(project, &twice, why, own));
        }
        if groups.len() > 1 {
            let place = of_field(&project.written.at, "partners");
            let message = "`all-members` is written beside `all-councils`, which takes them in";
            report.push(
                Problem::new(Code::NamedTwice, place, message)
                    .help("delete `all-members`: it counts for nothing more"),
            );
        }
    }
    report
}

fn group(partner: &Partner) -> Option<Every> {
    match partner {
        Partner::Body(_) => None,
        Partner::AllCouncils => Some(Every::Council),
        Partner::AllMembers => Some(Every::Member),
    }
}

fn counted_already(
    project: &Project,
    twice: &[&BodyId],
    why: impl Fn(usize) -> String,
    own: &[Mention],
) -> Report {
    let is_meant = |mention: &&Mention, id: &BodyId| {
        mention.kind == BodyId::KIND && *mention.id == *id.as_str()
    };
    let Some((first, others)) = twice.split_first() else {
        return Report::default();
    };
    // Partners are read after those who lead.
    let place = match own.iter().rfind(|mention| is_meant(mention, first)) {
        Some(mention) => mention.at.place(),
        None => of_field(&project.written.at, "partners"),
    };
    let why = why(twice.len());
    let message = match others {
        [] => format!("`{first}` {why} and is named in `partners` too: it counts once"),
        [between @ .., last] => {
            let between: Vec<String> = between.iter().map(|id| format!(", `{id}`")).collect();
            let between = between.concat();
            format!(
                "`{first}`{between} and `{last}` {why} and are named in `partners` too: each counts once"
            )
        }
    };
    std::iter::once(
        Problem::new(Code::NamedTwice, place, message)
            .help("delete from `partners` what is named twice"),
    )
    .collect()
}

/// Warns of published totals of members that are higher than the number of councils there were.
pub(super) fn of_claims(portal: &Portal) -> Report {
    let beyond = portal.growth.iter().filter(|step| !step.is_possible());
    let problem = |step: &crate::portal::membership::GrowthStep| {
        let there = match step.existed {
            0 => "no council is recorded that existed then".to_owned(),
            1 => "only one council existed then".to_owned(),
            existed => format!("only {existed} councils existed then"),
        };
        let message = format!(
            "{} members published for {}, but {there}",
            step.published, step.date
        );
        let place = portal.claims[step.claim].written.at.place();
        Problem::new(Code::MoreThanAll, place, message)
            .help("correct the figure, or add the councils that are missing: until then no headline speaks of it")
    };
    beyond.map(problem).collect()
}
