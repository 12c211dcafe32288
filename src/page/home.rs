//! The front page: the portal's answer in one sentence, worked out for the portal's date, and the way to everything else.

use serde::Serialize;

use crate::chart::growth::{GrowthPicture, GrowthRow, growth_picture, rows};
use crate::chart::membership::{self, CouncilTile, KeyLine};
use crate::chart::small_map::{self, SmallMaps};
use crate::evidence::missing::{self, Asked};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::pagination::COUNCILS_TO_A_PAGE;
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::funding::Totals;
use crate::portal::membership::GrowthStep;
use crate::portal::{Portal, RecordRef};
use crate::record::council::Council;
use crate::record::funding::FundingKind;
use crate::record::principle::{Principle, PrincipleKind};
use crate::record::project::Strength;
use crate::record::settings::MemberWords;
use crate::record::team::{Role, RoleStatus};
use crate::route::page::KeyFigure;
use crate::route::{Address, Card, Edition, Head, Link, Page, Route};
use crate::sentence::answer::Answer;
use crate::sentence::{all_of, growth, none_of};
use crate::sentence::{capital, count, counted, coverage, date, verb, when};
use crate::value::date::Date;
use crate::value::money::Total;

/// How many projects of a statement are named; the others are counted.
const PROJECTS_NAMED: usize = 12;
/// How many questions that nobody has answered are shown.
const QUESTIONS: usize = 6;
/// How many updates are shown.
const UPDATES: usize = 5;

pub(super) fn routes(_: &Portal) -> Vec<Route> {
    // The portal's name stands on every card: below it, this one says what the portal is about.
    let card = |portal: &Edition| {
        let settings = &portal.settings;
        let newest = growth::newest(&portal.growth, portal.date);
        Card {
            title: settings.tagline.as_ref().unwrap_or(&settings.title).clone(),
            figure: figure(&Answer::of(portal, newest)),
        }
    };
    vec![Route::html(Address::new("/"), page).card_by(card)]
}

#[derive(Serialize)]
struct View<'p> {
    answer: Answer,
    stand: Vec<Said>,
    label: String,
    names: Vec<&'p str>,
    /// Whether the list of councils runs over several pages, none of which could be looked through for all.
    is_split: bool,
    date: Option<Date>,
    almanac: Vec<HomeLine>,
    tiles: Vec<CouncilTile<'p>>,
    key: Vec<KeyLine>,
    notes: Vec<Note<'p>>,
    growth_heading: Vec<String>,
    growth: Vec<GrowthRow<'p>>,
    growth_drawn: Option<GrowthPicture>,
    maps: Option<SmallMaps>,
    coverage_heading: Vec<String>,
    statements: Vec<NamedStatement<'p>>,
    funded_heading: String,
    funded: Vec<Funded<'p>>,
    questions: Vec<Asked>,
    gaps: usize,
    updates: Vec<TimelineEntry<'p>>,
}

/// A sentence with what stands behind it.
#[derive(Serialize)]
struct Said {
    text: String,
    evidence: Evidence,
}

/// One of the short answers: a count, a count of so many, or a sum.
#[derive(Serialize)]
struct HomeLine {
    label: String,
    number: Option<u64>,
    of: Option<usize>,
    total: Option<Total>,
    address: Option<&'static str>,
    evidence: Evidence,
}

/// A statement of the strategy with the projects that serve it.
#[derive(Serialize)]
struct NamedStatement<'p> {
    title: &'p str,
    address: Address,
    kind: PrincipleKind,
    due: Option<Date>,
    count: usize,
    projects: Vec<ServingView>,
    others: usize,
}

#[derive(Serialize)]
struct ServingView {
    strength: Strength,
    link: Link,
}

#[derive(Serialize)]
struct Funded<'p> {
    kind: FundingKind,
    total: &'p Total,
}

fn page(portal: &Edition) -> Page {
    let settings = &portal.settings;
    let words = &settings.members;
    let mut notes = Notes::new(portal);
    let newest = growth::newest(&portal.growth, portal.date);
    let answer = Answer::of(portal, newest);
    let stand = stand(portal, newest, &mut notes);
    let almanac = almanac(portal, newest, &mut notes);
    let description = answer.text();
    let mut questions = missing::questions(portal);
    questions.truncate(QUESTIONS);
    let funding = &portal.funding.whole;
    let rows = rows(portal);
    let view = View {
        answer,
        stand,
        label: format!("Is your {} in?", words.one),
        names: portal.councils_now().map(Council::short).collect(),
        is_split: portal.councils_now().count() > COUNCILS_TO_A_PAGE,
        date: portal.shown_date(),
        almanac,
        tiles: membership::tiles(portal, portal.date),
        key: membership::key(&portal.roll),
        notes: notes.section(),
        growth_heading: growth::heading(&portal.growth),
        growth_drawn: growth_picture(&rows, words),
        growth: rows,
        maps: small_map::days(portal),
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
    let figure = figure(&view.answer);
    let head = Head::new(Address::new("/"), &settings.title, description).figure(figure);
    Page::new(head.edit("site.yaml"), "home", &view)
}

/// Returns the answer in short.
fn figure(answer: &Answer) -> Option<KeyFigure> {
    (!answer.figure.is_empty()).then(|| KeyFigure {
        value: answer.figure.clone(),
        label: answer.rest.trim().to_owned(),
    })
}

/// Returns what stands under the headline: the newest total in its own words, and whether it is known what members pay.
fn stand<'p>(portal: &'p Edition, newest: Option<&GrowthStep>, notes: &mut Notes<'p>) -> Vec<Said> {
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

/// Returns whether it is published what the members pay.
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

/// Returns how much of what is funded is published.
fn funded(published: u32, not_published: u32) -> String {
    let all = (published + not_published) as usize;
    match (published, not_published) {
        (0, 0) => "Nothing is recorded about money or help.".to_owned(),
        (0, 1) => "The one amount has not been published.".to_owned(),
        (1, 0) => "The one amount is published.".to_owned(),
        (0, _) => format!(
            "{} of {} has been published.",
            capital(none_of(all)),
            counted(all, "amount", "amounts")
        ),
        (_, 0) => format!("{} amounts are published.", capital(&all_of(all))),
        _ => format!(
            "{} of {} amounts {} published.",
            capital(&count(published as usize)),
            count(all),
            verb(published as usize, "is", "are")
        ),
    }
}

impl HomeLine {
    fn count(label: impl Into<String>, number: usize) -> HomeLine {
        let (label, number) = (label.into(), u64::try_from(number).ok());
        HomeLine {
            label,
            number,
            of: None,
            total: None,
            address: None,
            evidence: Evidence::default(),
        }
    }

    fn of(mut self, whole: usize) -> HomeLine {
        self.of = Some(whole);
        self
    }

    fn leads_to(mut self, address: &'static str) -> HomeLine {
        self.address = Some(address);
        self
    }
}

/// Returns the short answers, of which a line stands only where the records have something to count.
fn almanac<'p>(
    portal: &'p Edition,
    newest: Option<&GrowthStep>,
    notes: &mut Notes<'p>,
) -> Vec<HomeLine> {
    let many = capital(&portal.settings.members.many);
    let mut lines = Vec::new();
    if let Some(step) = newest {
        let evidence = notes.cite(&portal.claims[step.claim].fact);
        let label = format!("{many} said to have joined by {}", date(step.date));
        let line = HomeLine::count(label, 0).of(step.existed);
        lines.push(HomeLine {
            number: Some(step.published),
            evidence,
            ..line
        });
    }
    let roll = &portal.roll;
    if roll.existed > 0 {
        let line = HomeLine::count(format!("{many} that can be named"), roll.members());
        lines.push(line.of(roll.existed).leads_to("/councils/"));
    }
    lines.extend(almanac_of_money(portal));
    let roles: Vec<&Role> = portal.team.iter().flat_map(|team| &team.roles).collect();
    if !roles.is_empty() {
        let filled = roles
            .iter()
            .filter(|role| role.status == RoleStatus::Filled)
            .count();
        lines.push(
            HomeLine::count("Posts of the team filled", filled)
                .of(roles.len())
                .leads_to("/progress/"),
        );
    }
    if !portal.projects.is_empty() {
        lines.push(HomeLine::count("Projects", portal.projects.len()).leads_to("/projects/"));
    }
    let statements = portal.principles.len();
    if statements > 0 {
        lines
            .push(HomeLine::count("Statements in the strategy", statements).leads_to("/strategy/"));
        lines.push(HomeLine::count(
            "Statements with a project",
            portal.coverage.served(),
        ));
    }
    lines
}

fn almanac_of_money(portal: &Edition) -> Vec<HomeLine> {
    let funding = &portal.funding.whole;
    if funding.is_empty() {
        return Vec::new();
    }
    let cash = HomeLine::count("Cash that is published", 0).leads_to("/money/");
    let unknown = HomeLine::count("Amounts not published", funding.not_published() as usize);
    vec![
        HomeLine {
            total: Some(funding.of(FundingKind::Cash).clone()),
            number: None,
            ..cash
        },
        unknown.leads_to("/data/gaps/"),
    ]
}

fn statement<'p>(portal: &'p Edition, principle: &'p Principle) -> NamedStatement<'p> {
    let count = portal.coverage.count(&principle.id).all();
    let serving = portal.services_of(&principle.id).take(PROJECTS_NAMED);
    let projects: Vec<ServingView> = serving
        .map(|served| ServingView {
            strength: served.service.strength,
            link: Link::new(
                portal,
                &served.project.title,
                &RecordRef::Project(served.project.id.clone()),
            ),
        })
        .collect();
    NamedStatement {
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

    #[test]
    fn money_is_said_for_none_some_and_all_published() {
        assert_eq!(funded(0, 0), "Nothing is recorded about money or help.");
        assert_eq!(funded(0, 84), "None of 84 amounts has been published.");
        assert_eq!(funded(1, 83), "One of 84 amounts is published.");
        assert_eq!(funded(3, 0), "All three amounts are published.");
    }
}
