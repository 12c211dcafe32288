//! The front page: the portal's answer in one sentence, worked out for the portal's date, and the way to everything else.

use serde::Serialize;

use super::part::growth::{self, Published};
use super::part::link::Link;
use super::part::membership::{self, KeyLine, Tile};
use super::part::missing::{self, Asked};
use super::part::notes::{Evidence, Note, Notes};
use super::part::sentence::{
    capital, count, counted, coverage, date, month_of, possessive, verb, when,
};
use super::part::timeline::{self, Entry};
use crate::portal::funding::Totals;
use crate::portal::membership::Step;
use crate::portal::{DatedBy, Portal, RecordRef};
use crate::record::funding::FundingKind;
use crate::record::principle::{Principle, PrincipleKind};
use crate::record::project::Strength;
use crate::record::settings::MemberWords;
use crate::record::team::RoleStatus;
use crate::route::{Address, Head, Page, Route};
use crate::value::date::Date;
use crate::value::money::Total;

/// How many projects of a statement are named; the others are counted.
const PROJECTS_NAMED: usize = 12;
/// How many questions that nobody has answered are shown.
const QUESTIONS: usize = 6;
/// How many updates are shown.
const UPDATES: usize = 5;

pub(super) fn routes(_: &Portal) -> Vec<Route> {
    vec![Route::html(Address::new("/"), page)]
}

#[derive(Serialize)]
struct View<'p> {
    headline: Headline,
    stand: Vec<Said>,
    label: String,
    names: Vec<&'p str>,
    date: Option<Date>,
    almanac: Vec<Line>,
    tiles: Vec<Tile<'p>>,
    key: Vec<KeyLine>,
    notes: Vec<Note<'p>>,
    growth_heading: Vec<String>,
    growth: Vec<Published<'p>>,
    coverage_heading: Vec<String>,
    statements: Vec<Statement<'p>>,
    funded_heading: String,
    funded: Vec<Funded<'p>>,
    questions: Vec<Asked>,
    gaps: usize,
    updates: Vec<Entry<'p>>,
}

/// The front page's h1: its figure is set apart.
#[derive(Debug, Serialize)]
struct Headline {
    figure: String,
    rest: String,
    then: Option<String>,
}

/// A sentence with what stands behind it.
#[derive(Serialize)]
struct Said {
    text: String,
    evidence: Evidence,
}

/// One of the short answers: a count, a count of so many, or a sum.
#[derive(Serialize)]
struct Line {
    label: String,
    number: Option<u64>,
    of: Option<usize>,
    total: Option<Total>,
    address: Option<&'static str>,
    evidence: Evidence,
}

/// A statement of the strategy with the projects that serve it.
#[derive(Serialize)]
struct Statement<'p> {
    title: &'p str,
    address: Address,
    kind: PrincipleKind,
    due: Option<Date>,
    count: usize,
    projects: Vec<Serving>,
    others: usize,
}

#[derive(Serialize)]
struct Serving {
    strength: Strength,
    link: Link,
}

#[derive(Serialize)]
struct Funded<'p> {
    kind: FundingKind,
    total: &'p Total,
}

fn page(portal: &Portal) -> Page {
    let settings = &portal.settings;
    let words = &settings.members;
    let mut notes = Notes::new(portal);
    let newest = growth::newest(&portal.growth, portal.date);
    let headline = headline(&Standing::of(portal, newest), words);
    let stand = stand(portal, newest, &mut notes);
    let almanac = almanac(portal, newest, &mut notes);
    let description = format!(
        "{}{} {}",
        headline.figure,
        headline.rest,
        headline.then.as_deref().unwrap_or_default()
    );
    let mut questions = missing::questions(portal);
    questions.truncate(QUESTIONS);
    let funding = &portal.funding.whole;
    let view = View {
        headline,
        stand,
        label: format!("Is your {} in?", words.one),
        names: portal
            .councils_now()
            .map(|council| council.short())
            .collect(),
        date: (portal.dated_by != DatedBy::Nothing).then_some(portal.date),
        almanac,
        tiles: membership::tiles(portal, portal.date),
        key: membership::key(&portal.roll),
        notes: notes.section(),
        growth_heading: growth::heading(&portal.growth),
        growth: growth::rows(portal),
        coverage_heading: coverage(portal.coverage.served(), portal.principles.len()),
        statements: portal
            .principles_in_order()
            .map(|principle| statement(portal, principle))
            .collect(),
        funded_heading: funded(funding.published(), funding.not_published()),
        funded: funding
            .by_kind()
            .map(|(kind, total)| Funded { kind, total })
            .collect(),
        questions,
        gaps: portal.gaps.len(),
        updates: timeline::entries(portal, portal.updates_newest_first().take(UPDATES)),
    };
    let head = Head::new(Address::new("/"), &settings.title, description.trim());
    Page::new(head.edit("site.yaml"), "home", &view)
}

/// What the headline speaks of.
#[derive(Debug, Default, Clone, Copy)]
struct Standing {
    existed: usize,
    named: usize,
    unknown: usize,
    /// The newest published total.
    newest: Option<(u64, Date)>,
    /// The total at the beginning, where it was lower than the whole.
    beginning: Option<(u64, Date)>,
}

impl Standing {
    fn of(portal: &Portal, newest: Option<&Step>) -> Standing {
        let beginning = growth::beginning(&portal.growth);
        let lower = |step: &&Step| {
            usize::try_from(step.published).is_ok_and(|published| published < step.existed)
        };
        Standing {
            existed: portal.roll.existed,
            named: portal.roll.members(),
            unknown: portal.roll.of(crate::record::council::Status::NotPublished),
            newest: newest.map(|step| (step.published, step.date)),
            beginning: beginning
                .filter(lower)
                .map(|step| (step.published, step.date)),
        }
    }
}

/// The answer: how many have joined, as was published and as the records can name them.
fn headline(standing: &Standing, words: &MemberWords) -> Headline {
    let Standing {
        existed,
        named,
        unknown,
        newest,
        beginning,
    } = *standing;
    let many = &words.many;
    let whole = match &words.of {
        Some(of) => format!("of {} {existed}", possessive(of)),
        None => format!("of {existed}"),
    };
    let answer =
        |figure: String, rest: String, then: Option<String>| Headline { figure, rest, then };
    if existed == 0 {
        return answer(String::new(), format!("No {many} are recorded yet."), None);
    }
    if existed == named {
        let then = beginning
            .map(|(published, day)| format!("{} it was {published}.", capital(&when(day))));
        return answer(
            format!("All {whole}"),
            format!(" {many} have joined."),
            then,
        );
    }
    let few = |number: u64| {
        if number == 0 {
            "None".to_owned()
        } else {
            number.to_string()
        }
    };
    match newest {
        Some((published, day)) => {
            let then = match u64::try_from(named).unwrap_or(u64::MAX) {
                _ if published == 0 => None,
                0 => Some("None of them can be named.".to_owned()),
                named if named < published => {
                    Some(format!("Only {} can be named.", count(standing.named)))
                }
                named if named == published => Some("All of them can be named.".to_owned()),
                _ => Some(format!("The records name {}.", count(standing.named))),
            };
            let is_whole = u64::try_from(existed).is_ok_and(|existed| existed == published);
            let figure = if is_whole {
                "All".to_owned()
            } else {
                few(published)
            };
            answer(
                format!("{figure} {whole}"),
                format!(" {many} had joined by {}.", month_of(day)),
                then,
            )
        }
        None if named > 0 => {
            let then = "No total has been published.".to_owned();
            answer(
                format!("{named} {whole}"),
                format!(" {many} can be named as members."),
                Some(then),
            )
        }
        None => {
            let then = (unknown == existed)
                .then(|| "Nothing is published about who has joined.".to_owned());
            answer(
                format!("None {whole}"),
                format!(" {many} can be named as a member."),
                then,
            )
        }
    }
}

/// What stands under the headline: the newest total in its own words, and whether it is known what members pay.
fn stand<'p>(portal: &'p Portal, newest: Option<&Step>, notes: &mut Notes<'p>) -> Vec<Said> {
    let mut stand = Vec::new();
    if let Some(step) = newest {
        let claim = &portal.claims[step.claim];
        let said = claim
            .said
            .as_ref()
            .map(|said| format!(": “{said}”"))
            .unwrap_or_default();
        let text = format!(
            "The newest published total is {}, {}{said}.",
            step.published,
            when(step.date)
        );
        stand.push(Said {
            text,
            evidence: notes.cite(&claim.fact),
        });
    }
    let mut paid = Totals::default();
    for (funder, totals) in &portal.funding.by_funder {
        if portal
            .councils
            .named(crate::value::id::Id::as_str(funder))
            .is_some()
        {
            paid.merge(totals);
        }
    }
    let text = paid_by(
        &portal.settings.members,
        paid.published(),
        paid.not_published(),
    );
    stand.push(Said {
        text,
        evidence: Evidence::default(),
    });
    stand
}

/// Whether it is published what the members pay.
fn paid_by(words: &MemberWords, published: u32, not_published: u32) -> String {
    let amounts = |number: u32| counted(number as usize, "amount", "amounts");
    match (published, not_published) {
        (0, 0) => format!("No {} is recorded as paying for anything.", words.one),
        (0, _) => format!("What any {} pays has not been published.", words.one),
        (_, 0) => format!("All that the {} are known to pay is published.", words.many),
        _ => format!(
            "Of what the {} pay, {} {} published and {} {} not.",
            words.many,
            amounts(published),
            verb(published as usize, "is", "are"),
            count(not_published as usize),
            verb(not_published as usize, "is", "are"),
        ),
    }
}

/// How much of what is funded is published.
fn funded(published: u32, not_published: u32) -> String {
    let all = (published + not_published) as usize;
    match (published, not_published) {
        (0, 0) => "Nothing is recorded about money or help.".to_owned(),
        (0, _) => format!(
            "None of {} has been published.",
            counted(all, "amount", "amounts")
        ),
        (_, 0) => format!("All {} are published.", counted(all, "amount", "amounts")),
        _ => format!(
            "{} of {} amounts {} published.",
            capital(&count(published as usize)),
            count(all),
            verb(published as usize, "is", "are")
        ),
    }
}

/// The short answers, of which a line stands only where the records have something to count.
fn almanac<'p>(portal: &'p Portal, newest: Option<&Step>, notes: &mut Notes<'p>) -> Vec<Line> {
    let words = &portal.settings.members;
    let line =
        |label: &str, number: usize, of: Option<usize>, address: Option<&'static str>| Line {
            label: label.to_owned(),
            number: u64::try_from(number).ok(),
            of,
            total: None,
            address,
            evidence: Evidence::default(),
        };
    let mut lines = Vec::new();
    let many = capital(&words.many);
    if let Some(step) = newest {
        let evidence = notes.cite(&portal.claims[step.claim].fact);
        let label = format!("{many} said to have joined by {}", date(step.date));
        lines.push(Line {
            number: Some(step.published),
            evidence,
            ..line(&label, 0, Some(step.existed), None)
        });
    }
    if portal.roll.existed > 0 {
        lines.push(line(
            &format!("{many} that can be named"),
            portal.roll.members(),
            Some(portal.roll.existed),
            Some("/councils/"),
        ));
    }
    let funding = &portal.funding.whole;
    if !funding.is_empty() {
        let total = funding.of(FundingKind::Cash).clone();
        lines.push(Line {
            total: Some(total),
            number: None,
            ..line("Cash that is published", 0, None, Some("/money/"))
        });
        lines.push(line(
            "Amounts not published",
            funding.not_published() as usize,
            None,
            Some("/data/gaps/"),
        ));
    }
    let roles = portal.team.iter().flat_map(|team| &team.roles);
    let (filled, open): (Vec<_>, Vec<_>) =
        roles.partition(|role| role.status == RoleStatus::Filled);
    if filled.len() + open.len() > 0 {
        lines.push(line(
            "Posts of the team filled",
            filled.len(),
            Some(filled.len() + open.len()),
            Some("/progress/"),
        ));
    }
    if !portal.projects.is_empty() {
        lines.push(line(
            "Projects",
            portal.projects.len(),
            None,
            Some("/projects/"),
        ));
    }
    if !portal.principles.is_empty() {
        lines.push(line(
            "Statements in the strategy",
            portal.principles.len(),
            None,
            Some("/strategy/"),
        ));
        lines.push(line(
            "Statements with a project",
            portal.coverage.served(),
            None,
            None,
        ));
    }
    lines
}

fn statement<'p>(portal: &'p Portal, principle: &'p Principle) -> Statement<'p> {
    let count = portal.coverage.count(&principle.id).all();
    let serving = portal.services_of(&principle.id).take(PROJECTS_NAMED);
    let projects: Vec<Serving> = serving
        .map(|served| Serving {
            strength: served.service.strength,
            link: Link::new(
                portal,
                &served.project.title,
                &RecordRef::Project(served.project.id.clone()),
            ),
        })
        .collect();
    Statement {
        title: &principle.title,
        address: Address::of(portal, &RecordRef::Principle(principle.id.clone())),
        kind: principle.kind,
        due: principle.due,
        others: count.saturating_sub(projects.len()),
        count,
        projects,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(standing: Standing) -> String {
        let words = MemberWords {
            one: "council".into(),
            many: "councils".into(),
            of: Some("Scotland".into()),
        };
        let Headline { figure, rest, then } = headline(&standing, &words);
        format!("{figure}{rest} {}", then.unwrap_or_default())
            .trim()
            .replace('\u{a0}', " ")
    }

    fn total(published: u64, day: &str) -> Option<(u64, Date)> {
        Some((published, Date::parse(day).unwrap()))
    }

    #[test]
    fn the_headline_holds_what_was_published_against_what_can_be_named() {
        let may = total(27, "2016-05-31");
        let of = |named, newest| {
            said(Standing {
                existed: 32,
                named,
                newest,
                ..Standing::default()
            })
        };
        assert_eq!(
            of(6, may),
            "27 of Scotland’s 32 councils had joined by May 2016. Only six can be named."
        );
        assert_eq!(
            of(0, may),
            "27 of Scotland’s 32 councils had joined by May 2016. None of them can be named."
        );
        assert_eq!(
            of(27, may),
            "27 of Scotland’s 32 councils had joined by May 2016. All of them can be named."
        );
        assert_eq!(
            of(28, may),
            "27 of Scotland’s 32 councils had joined by May 2016. The records name 28."
        );
        assert_eq!(
            of(8, total(32, "2019-10")),
            "All of Scotland’s 32 councils had joined by October 2019. Only eight can be named."
        );
        assert_eq!(
            of(0, total(0, "2016")),
            "None of Scotland’s 32 councils had joined by 2016."
        );
    }

    #[test]
    fn the_headline_speaks_where_no_total_is_published_and_where_all_are_in() {
        let of = |existed, named, unknown| {
            said(Standing {
                existed,
                named,
                unknown,
                ..Standing::default()
            })
        };
        assert_eq!(of(0, 0, 0), "No councils are recorded yet.");
        assert_eq!(
            of(32, 6, 26),
            "6 of Scotland’s 32 councils can be named as members. No total has been published."
        );
        assert_eq!(
            of(32, 0, 32),
            "None of Scotland’s 32 councils can be named as a member. Nothing is published about who has joined."
        );
        let all = Standing {
            existed: 32,
            named: 32,
            beginning: total(27, "2016-05-31"),
            ..Standing::default()
        };
        assert_eq!(
            said(all),
            "All of Scotland’s 32 councils have joined. On 31 May 2016 it was 27."
        );
    }

    #[test]
    fn money_is_said_for_none_some_and_all_published() {
        assert_eq!(funded(0, 0), "Nothing is recorded about money or help.");
        assert_eq!(funded(0, 84), "None of 84 amounts has been published.");
        assert_eq!(funded(1, 83), "One of 84 amounts is published.");
        assert_eq!(funded(3, 0), "All three amounts are published.");
    }
}
