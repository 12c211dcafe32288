//! `/projects/<id>/`: one project: how far it is, who takes part, what it is for, who pays, what came of it, its write-up. In: its id.
//! Out: a page. What the records do not say is a gap in its place; kinds of funding, budget and benefits are never added together.

use serde::Serialize;

use crate::chart::outcome::{self, OutcomeTally, Outcomes};
use crate::evidence::gap::{self, Gaps};
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::evidence::uncited_note::uncited_note;
use crate::listing::benefits::{BenefitRow, benefit_row};
use crate::listing::funding::{By, FundingTable, RowsShown};
use crate::listing::projects::{self, body};
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::funding::Totals;
use crate::portal::relations::Every;
use crate::portal::{Portal, RecordRef};
use crate::record::fact::TitledLink;
use crate::record::project::{Project, Stage, Strength};
use crate::record::settings::MemberWords;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::funding::{not_published, published, published_verb};
use crate::sentence::key_figure::{card_of_project, of_project};
use crate::sentence::life::Life;
use crate::sentence::{all_of, capital, count, counted, list, none_of, verb};
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::id::ProjectId;
use crate::value::money::{Currency, Money};
use crate::writing;

/// The most updates that the page lists.
const MOST_UPDATES: usize = 50;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let route = |id: &ProjectId| {
        let id = id.clone();
        let address = Address::of(portal, &RecordRef::Project(id.clone()));
        let of_card = id.clone();
        Route::html(address, move |portal| page(portal, &id))
            .card_by(move |portal| card_of_project(portal, &portal.projects[&of_card]))
    };
    portal.projects.ids().map(route).collect()
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    summary: &'p str,
    stage: Option<Stage>,
    started: Option<Date>,
    ended: Option<Date>,
    evidence: Evidence,
    remark: Option<&'p str>,
    notes: Vec<Note<'p>>,
    people: People,
    strategy: StrategyView<'p>,
    outcomes: OutcomesView<'p>,
    funds: FundsView<'p>,
    budget: Option<BudgetView<'p>>,
    benefits: BenefitsView<'p>,
    text: String,
    updates: Updates<'p>,
    links: &'p [TitledLink],
    gaps: Option<Gaps>,
}

/// Who leads and who takes part.
#[derive(Serialize)]
struct People {
    heading: Vec<String>,
    lead: Vec<Link>,
    every: Option<String>,
    named: Vec<Link>,
}

/// A group that takes part as a whole.
struct EveryPartner {
    of: Every,
    count: usize,
}

#[derive(Serialize)]
struct StrategyView<'p> {
    heading: String,
    services: Vec<ServiceView<'p>>,
    notes: Vec<Note<'p>>,
}

/// How the project serves one statement.
#[derive(Serialize)]
struct ServiceView<'p> {
    title: &'p str,
    address: Address,
    strength: Strength,
    how: Option<&'p str>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

#[derive(Serialize)]
struct OutcomesView<'p> {
    heading: String,
    shown: Outcomes<'p>,
    notes: Vec<Note<'p>>,
}

#[derive(Serialize)]
struct FundsView<'p> {
    heading: Vec<String>,
    table: FundingTable<'p>,
    notes: Vec<Note<'p>>,
}

/// What is set aside.
#[derive(Serialize)]
struct BudgetView<'p> {
    heading: String,
    amount: Money,
    year: Option<FinancialYear>,
    evidence: Evidence,
    remark: Option<&'p str>,
    notes: Vec<Note<'p>>,
}

#[derive(Serialize)]
struct BenefitsView<'p> {
    heading: String,
    rows: Vec<BenefitRow<'p>>,
    notes: Vec<Note<'p>>,
}

#[derive(Serialize)]
struct Updates<'p> {
    heading: String,
    entries: Vec<TimelineEntry<'p>>,
    others: usize,
}

fn page(portal: &Edition, id: &ProjectId) -> Page {
    let project = &portal.projects[id];
    let address = Address::of(portal, &RecordRef::Project(id.clone()));
    // A project may have the name of a section, such as "Data": two pages with one title are hard to tell apart.
    let title = format!("{} (project)", project.title);
    let head = Head::new(address, title, &project.summary)
        .called(&project.title)
        .below("Projects", Address::new("/projects/"))
        .figure(of_project(portal, project))
        .edit(project.written.at.file.inner())
        .data("CSV", "all projects", "/data/projects.csv")
        .data("CSV", "everything that is funded", "/data/funds.csv");
    Page::new(head, "project", &view(portal, project))
}

/// Returns the parts in the order in which the page shows them, for that is the order of its notes.
fn view<'p>(portal: &'p Edition, project: &'p Project) -> View<'p> {
    let mut notes = Notes::new(portal);
    let totals: Totals = portal.lines_of_project(&project.id).collect();
    View {
        heading: heading(project, &totals, portal),
        summary: &project.summary,
        stage: project.stage,
        started: project.started,
        ended: project.ended,
        evidence: notes.cite(&project.fact),
        remark: uncited_note(&project.fact),
        notes: notes.section(),
        people: people(portal, project),
        strategy: strategy(portal, project, &mut notes),
        outcomes: outcomes(portal, project, &mut notes),
        funds: funds(portal, project, &totals, &mut notes),
        budget: budget(portal, project, &mut notes),
        benefits: benefits(project, &mut notes),
        text: writing::html(portal, &project.body, 3),
        updates: updates(portal, project),
        links: &project.links,
        gaps: gap::of_record(portal, &RecordRef::Project(project.id.clone())),
    }
}

fn people(portal: &Edition, project: &Project) -> People {
    let partners = portal.partners_of(project);
    let lead = projects::bodies(portal, &project.lead);
    let every = partners.every.map(|of| EveryPartner {
        of,
        count: match of {
            Every::Council => portal.roll.existed,
            Every::Member => portal.roll.members(),
        },
    });
    let named: Vec<Link> = partners
        .named
        .iter()
        .map(|partner| body(portal, *partner))
        .collect();
    let titles: Vec<&str> = lead.iter().map(|link| link.title.as_str()).collect();
    let words = &portal.settings.members;
    let every_words = every.as_ref().map(|every| every_partner(every, words));
    People {
        heading: people_heading(&titles, every_words.as_deref(), named.len()),
        lead,
        every: every_words,
        named,
    }
}

fn every_partner(every: &EveryPartner, words: &MemberWords) -> String {
    match (every.of, every.count) {
        (Every::Council, 1) => format!("the one {}", words.one),
        (Every::Council, all) => format!("{} {}", all_of(all), words.many),
        (Every::Member, 1) => format!("the one {} that has joined", words.one),
        (Every::Member, 0) => format!("all {} that join", words.many),
        (Every::Member, all) => format!("{} {} that have joined", all_of(all), words.many),
    }
}

fn strategy<'p>(
    portal: &'p Edition,
    project: &'p Project,
    notes: &mut Notes<'p>,
) -> StrategyView<'p> {
    let mut services = Vec::new();
    for service in &project.strategy {
        let principle = &portal.principles[&service.principle];
        services.push(ServiceView {
            title: &principle.title,
            address: Address::of(portal, &RecordRef::Principle(principle.id.clone())),
            strength: service.strength,
            how: service.how.as_deref(),
            evidence: notes.cite(&service.fact),
            remark: uncited_note(&service.fact),
        });
    }
    let mut served: Vec<&Address> = services.iter().map(|service| &service.address).collect();
    served.sort();
    served.dedup();
    StrategyView {
        heading: strategy_heading(served.len(), portal.principles.len()),
        services,
        notes: notes.section(),
    }
}

fn outcomes<'p>(
    edition: &'p Edition,
    project: &'p Project,
    notes: &mut Notes<'p>,
) -> OutcomesView<'p> {
    let tally = OutcomeTally::of(project.outcomes.iter());
    OutcomesView {
        heading: outcomes_heading(tally.all, tally.all - tally.without),
        shown: outcome::of_project(edition, project, notes),
        notes: notes.section(),
    }
}

fn funds<'p>(
    portal: &'p Edition,
    project: &'p Project,
    totals: &Totals,
    notes: &mut Notes<'p>,
) -> FundsView<'p> {
    let funders = portal.funders_of(&project.id).len();
    FundsView {
        heading: funds_heading(funders, totals, &portal.settings.currency),
        table: FundingTable::new(
            portal,
            portal.lines_of_project(&project.id),
            (By::Funder, RowsShown::Largest),
            notes,
        ),
        notes: notes.section(),
    }
}

fn budget<'p>(
    portal: &'p Edition,
    project: &'p Project,
    notes: &mut Notes<'p>,
) -> Option<BudgetView<'p>> {
    let budget = project.budget.as_ref()?;
    Some(BudgetView {
        heading: match budget.amount {
            Money::Blank(_) => "What was set aside for it is not published.".to_owned(),
            amount @ Money::Published { .. } => capital(&format!(
                "{} was set aside for it.",
                amount.text(&portal.settings.currency)
            )),
        },
        amount: budget.amount,
        year: budget.year,
        evidence: notes.cite(&budget.fact),
        remark: uncited_note(&budget.fact),
        notes: notes.section(),
    })
}

fn benefits<'p>(project: &'p Project, notes: &mut Notes<'p>) -> BenefitsView<'p> {
    let rows: Vec<BenefitRow<'p>> = project
        .benefits
        .iter()
        .map(|benefit| benefit_row(benefit, notes))
        .collect();
    let known = rows.iter().filter(|row| row.amount.is_known()).count();
    BenefitsView {
        heading: benefits_heading(rows.len(), known),
        rows,
        notes: notes.section(),
    }
}

fn updates<'p>(portal: &'p Edition, project: &Project) -> Updates<'p> {
    let all = portal.updates_about_project(&project.id).count();
    let shown = portal.updates_about_project(&project.id).take(MOST_UPDATES);
    let pieces = counted(all, "piece of news is", "pieces of news are");
    Updates {
        heading: format!("{} about it.", capital(&pieces)),
        entries: timeline::entries(portal, shown),
        others: all.saturating_sub(MOST_UPDATES),
    }
}

/// Returns when it began or how far it is, then what it costs. A title may be a plural, so its own verbs stand in the past tense.
fn heading(project: &Project, totals: &Totals, portal: &Edition) -> Vec<String> {
    let life = Life {
        stage: project.stage,
        started: project.started,
        ended: project.ended,
        today: portal.date,
    };
    let budget = project.budget.as_ref().map(|budget| budget.amount);
    let money = money_sentence(totals, budget, &portal.settings.currency);
    vec![life.sentence(&project.title), money]
}

fn money_sentence(totals: &Totals, budget: Option<Money>, currency: &Currency) -> String {
    match (published(totals, currency), budget) {
        (Some(published), _) => {
            let others = totals.not_published() > 0;
            capital(&format!(
                "{published} {} recorded for it{}.",
                published_verb(totals),
                if others {
                    ", and more is not published"
                } else {
                    ""
                }
            ))
        }
        (None, Some(amount @ Money::Published { .. })) => {
            capital(&format!("{} was set aside for it.", amount.text(currency)))
        }
        (None, _) => "What it costs is not published.".to_owned(),
    }
}

fn people_heading(lead: &[&str], every: Option<&str>, named: usize) -> Vec<String> {
    let leads = match lead {
        [] => "Who leads it is not published.".to_owned(),
        bodies => format!(
            "{} {} it.",
            list(bodies),
            verb(bodies.len(), "leads", "lead")
        ),
    };
    let (one, many) = match every {
        Some(_) => ("other body", "other bodies"),
        None => ("body", "bodies"),
    };
    let named = (named > 0).then(|| counted(named, one, many));
    let partners: Vec<String> = every
        .map(str::to_owned)
        .into_iter()
        .chain(named.clone())
        .collect();
    if partners.is_empty() {
        return vec![leads];
    }
    let is_one = match every {
        None => named.as_deref() == Some("one body"),
        Some(every) => named.is_none() && every.starts_with("the one "),
    };
    let take = if is_one { "takes" } else { "take" };
    vec![leads, format!("{} {take} part.", capital(&list(&partners)))]
}

fn strategy_heading(served: usize, statements: usize) -> String {
    match (served, statements) {
        (0, _) => "Which statement of the strategy it serves is not published.".to_owned(),
        (1, 1) => "It serves the strategy’s one statement.".to_owned(),
        (served, all) if served == all => {
            format!("It serves all of the strategy’s {} statements.", count(all))
        }
        (served, all) => format!(
            "It serves {} of the strategy’s {} statements.",
            count(served),
            count(all)
        ),
    }
}

fn outcomes_heading(all: usize, with_result: usize) -> String {
    match (all, with_result) {
        (0, _) => "What it set out to change is not published in figures.".to_owned(),
        (1, 0) => "One thing was to change. No figure says what came of it.".to_owned(),
        (1, _) => "One thing was to change, and a figure says what came of it.".to_owned(),
        (all, 0) => format!(
            "{} things were to change. No figure says what came of any.",
            capital(&count(all))
        ),
        (all, with) if all == with => {
            format!(
                "{} things were to change, and figures say what came of each.",
                capital(&count(all))
            )
        }
        (all, with) => format!(
            "{} things were to change. Figures for {} of them are published.",
            capital(&count(all)),
            count(with)
        ),
    }
}

fn funds_heading(funders: usize, totals: &Totals, currency: &Currency) -> Vec<String> {
    if funders == 0 {
        return vec!["Who pays for it is not published.".to_owned()];
    }
    let known = format!(
        "{} {} known.",
        capital(&counted(funders, "funder", "funders")),
        verb(funders, "is", "are")
    );
    match (published(totals, currency), totals.not_published()) {
        (None, 1) => vec![known, "The amount is not published.".to_owned()],
        (None, number) => vec![
            known,
            format!(
                "{} of the amounts is published.",
                capital(none_of(number as usize))
            ),
        ],
        (Some(published), _) => {
            let mut sentences = vec![
                known,
                capital(&format!(
                    "{published} {} published.",
                    published_verb(totals)
                )),
            ];
            sentences.extend(not_published(totals, "One amount is", "amounts are"));
            sentences
        }
    }
}

fn benefits_heading(all: usize, known: usize) -> String {
    let savings = capital(&counted(all, "saving or gain", "savings or gains"));
    match (all, known) {
        (all, known) if all == known => {
            format!("{savings} {} put in money.", verb(all, "is", "are"))
        }
        (1, _) => format!("{savings} is claimed, but not put in figures."),
        (_, 0) => format!("{savings} are claimed. None is put in figures."),
        (_, known) => {
            format!(
                "{savings} are claimed. {} {} put in figures.",
                capital(&count(known)),
                verb(known, "is", "are")
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::funding::FundingKind;

    fn totals(amounts: &[&str]) -> Totals {
        let mut totals = Totals::default();
        for amount in amounts {
            totals.add(
                FundingKind::Cash,
                Money::parse(amount, &Currency::default()).unwrap(),
            );
        }
        totals
    }

    #[test]
    fn money_is_said_for_none_unknown_known_and_mixed() {
        let pounds = Currency::default();
        let money = |text: &str| Money::parse(text, &pounds).unwrap();
        for (amounts, budget, said, funders) in [
            (
                &[][..],
                None,
                "What it costs is not published.",
                "Who pays for it is not published.",
            ),
            (
                &[],
                Some("up to 5000"),
                "Up to £5,000 was set aside for it.",
                "Who pays for it is not published.",
            ),
            (
                &["not published"],
                Some("not published"),
                "What it costs is not published.",
                "Two funders are known. The amount is not published.",
            ),
            (
                &["12500", "not published"],
                Some("9000"),
                "£12,500 in cash is recorded for it, and more is not published.",
                "Two funders are known. £12,500 in cash is published. One amount is not published.",
            ),
            (
                &["about 12500", "1"],
                None,
                "About £12,500 in cash is recorded for it.",
                "Two funders are known. About £12,500 in cash is published.",
            ),
        ] {
            let totals = totals(amounts);
            assert_eq!(money_sentence(&totals, budget.map(money), &pounds), said);
            let number = if amounts.is_empty() { 0 } else { 2 };
            assert_eq!(funds_heading(number, &totals, &pounds).join(" "), funders);
        }
    }

    #[test]
    fn who_takes_part_is_said_for_none_one_some_and_all() {
        for (lead, every, named, said) in [
            (&[][..], None, 0, "Who leads it is not published."),
            (&["COSLA"], None, 1, "COSLA leads it. One body takes part."),
            (
                &["COSLA", "Fife"],
                None,
                3,
                "COSLA and Fife lead it. Three bodies take part.",
            ),
            (
                &["COSLA"],
                Some("all 32 councils"),
                0,
                "COSLA leads it. All 32 councils take part.",
            ),
            (
                &[],
                Some("all 32 councils"),
                1,
                "Who leads it is not published. All 32 councils and one other body take part.",
            ),
            (
                &["COSLA"],
                Some("the one council that has joined"),
                0,
                "COSLA leads it. The one council that has joined takes part.",
            ),
        ] {
            assert_eq!(people_heading(lead, every, named).join(" "), said);
        }
    }

    #[test]
    fn a_group_that_takes_part_is_called_by_the_portals_own_word() {
        let words = MemberWords {
            one: "council".to_owned(),
            many: "councils".to_owned(),
            of: None,
        };
        for (of, count, said) in [
            (Every::Council, 1, "the one council"),
            (Every::Council, 32, "all 32 councils"),
            (Every::Member, 1, "the one council that has joined"),
            (Every::Member, 9, "all nine councils that have joined"),
        ] {
            assert_eq!(every_partner(&EveryPartner { of, count }, &words), said);
        }
    }

    #[test]
    fn strategy_outcomes_and_benefits_are_counted() {
        assert_eq!(
            strategy_heading(0, 6),
            "Which statement of the strategy it serves is not published."
        );
        assert_eq!(
            strategy_heading(2, 6),
            "It serves two of the strategy’s six statements."
        );
        assert_eq!(
            strategy_heading(6, 6),
            "It serves all of the strategy’s six statements."
        );
        assert_eq!(
            outcomes_heading(0, 0),
            "What it set out to change is not published in figures."
        );
        assert_eq!(
            outcomes_heading(1, 0),
            "One thing was to change. No figure says what came of it."
        );
        assert_eq!(
            outcomes_heading(4, 1),
            "Four things were to change. Figures for one of them are published."
        );
        assert_eq!(
            outcomes_heading(2, 2),
            "Two things were to change, and figures say what came of each."
        );
        assert_eq!(
            benefits_heading(1, 1),
            "One saving or gain is put in money."
        );
        assert_eq!(
            benefits_heading(1, 0),
            "One saving or gain is claimed, but not put in figures."
        );
        assert_eq!(
            benefits_heading(3, 1),
            "Three savings or gains are claimed. One is put in figures."
        );
    }
}
