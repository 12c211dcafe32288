//! `/projects/<id>/`: one project: what it is, is it working, who takes part and pays, what it is for, its write-up, what it rests on. In:
//! its id. Out: a page. What the records do not say is a gap in its place; stages and kinds of funding, budget and benefits are never
//! added together.

use serde::Serialize;

use crate::chart::outcome::{self, OutcomeTally, Outcomes};
use crate::evidence::gap::{self, Gaps};
use crate::evidence::notes::{Evidence, Note, Notes, copies_of};
use crate::evidence::replies::{ReplyView, replies};
use crate::evidence::uncited_note::uncited_note;
use crate::listing::benefits::{BenefitRow, benefit_row};
use crate::listing::funding::{By, FundingTable, RowsShown};
use crate::listing::money::adds::{SaidTotals, marked, totals};
use crate::listing::projects::stages::{TrackStop, meanings, track};
use crate::listing::projects::{bodies, body};
use crate::listing::timeline::{self, TimelineEntry};
use crate::portal::coverage::ties;
use crate::portal::known::ProjectBudget;
use crate::portal::relations::Every;
use crate::portal::{Portal, RecordRef};
use crate::record::answer::Said;
use crate::record::citation::Citation;
use crate::record::fact::TitledLink;
use crate::record::project::{BlankReasons, Project, Strength};
use crate::record::stage::{Phase, Stage};
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::funding::by_stage;
use crate::sentence::key_figure::{card_of_project, of_project};
use crate::sentence::project::{self, payers_sentence};
use crate::sentence::section;
use crate::sentence::ties::known;
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::value::financial_year::FinancialYear;
use crate::value::id::{Id, ProjectId};
use crate::value::money::Money;
use crate::value::section::Section;
use crate::wording::{Caveat, Choice, Words};
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
    heading: Vec<SaidTotals>,
    summary: &'p str,
    /// The first paragraph of its write-up.
    beginning: String,
    /// Every stage of the portal; empty where the record names none.
    stages: Vec<TrackStop>,
    /// What they mean, a sentence each.
    stage_meanings: Vec<String>,
    started: Option<Date>,
    ended: Option<Date>,
    /// Whether its end is only planned.
    is_to_end: bool,
    is_closed: bool,
    /// Why something of it is not known, where its record says so.
    reasons: &'p BlankReasons,
    remark: Option<&'p str>,
    replies: Vec<ReplyView<'p>>,
    notes: Vec<Note<'p>>,
    outcomes: OutcomesView<'p>,
    people: PeopleView<'p>,
    strategy: StrategyView<'p>,
    /// The rest of its write-up.
    text: String,
    updates: UpdatesView<'p>,
    gaps: Option<Gaps>,
    evidence: EvidenceView<'p>,
}

#[derive(Serialize)]
struct OutcomesView<'p> {
    heading: Vec<String>,
    shown: Outcomes<'p>,
    benefits: Vec<BenefitRow<'p>>,
    notes: Vec<Note<'p>>,
}

/// Who leads, who takes part and who pays.
#[derive(Serialize)]
struct PeopleView<'p> {
    heading: Vec<String>,
    lead: Vec<Link>,
    every: Option<String>,
    named: Vec<Link>,
    budget: Option<BudgetView<'p>>,
    said: Vec<SaidView<'p>>,
    table: FundingTable<'p>,
    notes: Vec<Note<'p>>,
}

/// What is set aside.
#[derive(Serialize)]
struct BudgetView<'p> {
    amount: Money,
    year: Option<FinancialYear>,
    /// The other projects that the one sum is for.
    shared_with: Vec<Link>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

/// A published phrase about money that is no number.
#[derive(Serialize)]
struct SaidView<'p> {
    text: &'p str,
    in_our_words: bool,
    date: Option<Date>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

#[derive(Serialize)]
struct StrategyView<'p> {
    heading: String,
    services: Vec<ServiceView<'p>>,
    notes: Vec<Note<'p>>,
}

/// How the project is tied to one statement.
#[derive(Serialize)]
struct ServiceView<'p> {
    title: &'p str,
    address: Address,
    strength: Strength,
    ours: bool,
    how: Option<&'p str>,
    says: Option<&'p str>,
    evidence: Evidence,
}

#[derive(Serialize)]
struct UpdatesView<'p> {
    heading: String,
    entries: Vec<TimelineEntry<'p>>,
    others: usize,
}

/// The documents that the record as a whole rests on.
#[derive(Serialize)]
struct EvidenceView<'p> {
    heading: String,
    sources: Vec<SourceView<'p>>,
    remark: Option<&'p str>,
    inferred: bool,
    links: &'p [TitledLink],
}

#[derive(Serialize)]
struct SourceView<'p> {
    title: &'p str,
    publisher: Option<&'p str>,
    url: &'p str,
    archived: Option<&'p str>,
    copies: Option<String>,
    date: Option<KnownDate>,
    place: Option<&'p str>,
    quote: Option<&'p str>,
}

fn page(edition: &Edition, id: &ProjectId) -> Page {
    let project = &edition.projects[id];
    let words = &edition.words;
    let address = Address::of(edition, &RecordRef::Project(id.clone()));
    let section = section::name(Section::Projects, words, &edition.settings.members);
    let head = Head::new(
        address,
        words.project_title(&project.title),
        &project.summary,
    )
    .about(RecordRef::Project(id.clone()))
    .called(&project.title)
    .below(section, Address::new("/projects/"))
    .figure(of_project(edition, project))
    .edit(project.written.at.file.inner())
    .data("CSV", words.project_file(), "/data/projects.csv")
    .data("CSV", words.project_file_outcomes(), "/data/outcomes.csv")
    .data("CSV", words.project_file_funds(), "/data/funds.csv")
    .feed(edition);
    Page::new(head, "project", &view(edition, project))
}

/// Returns the parts in the order in which the page shows them, for that is the order of its notes.
fn view<'p>(edition: &'p Edition, project: &'p Project) -> View<'p> {
    let mut notes = Notes::new(edition);
    let (beginning, text) = parted(writing::html(edition, &project.body, 3));
    View {
        heading: heading(edition, project),
        summary: &project.summary,
        beginning,
        stages: track(edition, project),
        stage_meanings: meanings(edition),
        started: project.started,
        ended: project.ended,
        is_to_end: project.ended.is_some_and(|day| edition.is_ahead(day)),
        reasons: &project.reasons,
        is_closed: project.stage_on(edition.date).map(Stage::phase) == Some(Phase::Ended),
        remark: uncited_note(&project.fact),
        replies: replies(&project.reply, &mut notes),
        notes: notes.section(),
        outcomes: outcomes(edition, project, &mut notes),
        people: people(edition, project, &mut notes),
        strategy: strategy(edition, project, &mut notes),
        text,
        updates: updates(edition, project),
        gaps: gap::of_record(edition, &RecordRef::Project(project.id.clone())),
        evidence: evidence(edition, project),
    }
}

/// Returns how far the project has come and what it cost, each sum with the lines that it adds.
fn heading(edition: &Edition, project: &Project) -> Vec<SaidTotals> {
    let stages = by_stage(edition.lines_of_project(&project.id));
    let totals = totals(&stages, &[("project", project.id.as_str())]);
    marked(&edition.words, project::heading(edition, project), &totals)
}

/// Parts the first paragraph of a text from the rest. A text that begins otherwise stays whole.
fn parted(html: String) -> (String, String) {
    const END: &str = "</p>";
    match html.find(END) {
        Some(at) if html.starts_with("<p>") => {
            let (beginning, rest) = html.split_at(at + END.len());
            (beginning.to_owned(), rest.trim_start().to_owned())
        }
        _ => (String::new(), html),
    }
}

fn outcomes<'p>(
    edition: &'p Edition,
    project: &'p Project,
    notes: &mut Notes<'p>,
) -> OutcomesView<'p> {
    let words = &edition.words;
    let tally = OutcomeTally::of(project.outcomes.iter());
    let shown = outcome::of_project(edition, project, notes);
    let benefits = project.benefits.iter();
    OutcomesView {
        heading: if tally.all == 0 {
            vec![words.project_no_outcomes()]
        } else {
            let counted = tally.counted_sentence(words).trim_end().to_owned();
            let targets = tally.targets_sentence(words);
            [Some(counted), targets].into_iter().flatten().collect()
        },
        shown,
        benefits: benefits
            .map(|benefit| benefit_row(benefit, notes))
            .collect(),
        notes: notes.section(),
    }
}

fn people<'p>(edition: &'p Edition, project: &'p Project, notes: &mut Notes<'p>) -> PeopleView<'p> {
    let partners = edition.partners_of(project);
    let lead = bodies(edition, &project.lead);
    let every = partners.every.map(|of| every_partner(edition, of));
    let named: Vec<Link> = partners
        .named
        .iter()
        .map(|partner| body(edition, *partner))
        .collect();
    let bodies = project.lead.iter().map(|lead| edition.body(lead.id()));
    let titles: Vec<String> = bodies
        .enumerate()
        .map(|(place, lead)| match place {
            0 => lead.at_start(),
            _ => lead.within_sentence(),
        })
        .collect();
    let mut heading = vec![if titles.is_empty() {
        let reason = project.reasons.lead.map_or("not-recorded", Reason::word);
        edition.words.project_not_led(Caveat(Choice(reason)))
    } else {
        let has_ended = project.ended.is_some_and(|date| !edition.is_ahead(date));
        let is = Choice(if has_ended { "ended" } else { "open" });
        edition.words.project_led(&titles, titles.len(), is)
    }];
    let is_one = partners.every == Some(Every::Council) && edition.roll.existed == 1;
    heading.extend(partners_sentence(
        (every.as_deref(), is_one),
        named.len(),
        &edition.words,
    ));
    heading.push(payers_sentence(edition, project));
    PeopleView {
        heading,
        lead,
        every,
        named,
        budget: budget(edition, project, notes),
        said: project
            .said
            .iter()
            .map(|said| quoted(said, notes))
            .collect(),
        table: FundingTable::new(
            edition,
            edition.lines_of_project(&project.id),
            (By::Funder, RowsShown::Largest),
            notes,
        ),
        notes: notes.section(),
    }
}

fn every_partner(edition: &Edition, every: Every) -> String {
    let members = &edition.settings.members;
    match every {
        Every::Council => {
            edition
                .words
                .project_every_council(edition.roll.existed, &members.one, &members.many)
        }
        Every::Member => edition
            .words
            .project_every_member(&members.one, &members.many),
    }
}

/// Returns who takes part; nothing where nobody is named.
fn partners_sentence(
    (every, is_one): (Option<&str>, bool),
    named: usize,
    words: &Words,
) -> Option<String> {
    let others = Choice(if every.is_some() { "yes" } else { "no" });
    let bodies = (named > 0).then(|| words.project_bodies(named, others));
    let number = match (every, named) {
        (None, 1) => "one",
        (Some(_), 0) if is_one => "one",
        _ => "many",
    };
    let partners: Vec<String> = every.map(str::to_owned).into_iter().chain(bodies).collect();
    (!partners.is_empty()).then(|| words.project_take_part(&partners, Choice(number)))
}

fn quoted<'p>(said: &'p Said, notes: &mut Notes<'p>) -> SaidView<'p> {
    SaidView {
        text: &said.text,
        in_our_words: said.in_our_words,
        date: said.date,
        evidence: notes.cite_together([&said.fact]),
        remark: said.fact.note.as_deref(),
    }
}

/// Returns what is set aside for a project, also where the sum stands in the record of another that shares it.
fn budget<'p>(
    edition: &'p Edition,
    project: &Project,
    notes: &mut Notes<'p>,
) -> Option<BudgetView<'p>> {
    let ProjectBudget {
        budget,
        shared_with,
        ..
    } = edition.budget_of(&project.id)?;
    let link = |other: &&Project| {
        let record = RecordRef::Project(other.id.clone());
        Link::new(edition, &other.title, &record)
    };
    Some(BudgetView {
        shared_with: shared_with.iter().map(link).collect(),
        amount: budget.amount,
        year: budget.year,
        evidence: notes.cite_together([&budget.fact]),
        remark: budget.fact.note.as_deref(),
    })
}

fn strategy<'p>(
    edition: &'p Edition,
    project: &'p Project,
    notes: &mut Notes<'p>,
) -> StrategyView<'p> {
    let mut services = Vec::new();
    for service in &project.strategy {
        let principle = &edition.principles[&service.principle];
        services.push(ServiceView {
            title: &principle.title,
            address: Address::of(edition, &RecordRef::Principle(principle.id.clone())),
            strength: service.strength,
            ours: service.is_our_reading(),
            how: service.how.as_deref(),
            says: service.fact.note.as_deref(),
            evidence: notes.cite_together([&service.fact]),
        });
    }
    let ties = ties(project);
    let ours = ties.values().filter(|tie| tie.ours).count();
    StrategyView {
        heading: strategy_heading((ties.len(), ours), edition.principles.len(), &edition.words),
        services,
        notes: notes.section(),
    }
}

fn strategy_heading((served, ours): (usize, usize), statements: usize, words: &Words) -> String {
    if served == 0 {
        return words.project_no_tie(statements);
    }
    let extent = Choice(if served == statements { "all" } else { "some" });
    words.project_ties(served, statements, extent, Caveat(known(ours, served)))
}

fn updates<'p>(edition: &'p Edition, project: &Project) -> UpdatesView<'p> {
    let all = edition.updates_about_project(&project.id).count();
    let shown = edition
        .updates_about_project(&project.id)
        .take(MOST_UPDATES);
    UpdatesView {
        heading: edition.words.project_updates(all),
        entries: timeline::entries(edition, shown),
        others: all.saturating_sub(MOST_UPDATES),
    }
}

fn evidence<'p>(edition: &'p Edition, project: &'p Project) -> EvidenceView<'p> {
    let cited = &project.fact.evidence;
    let source = |citation: &'p Citation| {
        let source = &edition.sources[&citation.source];
        SourceView {
            title: &source.title,
            publisher: source.publisher.as_deref(),
            url: &source.url,
            archived: source.archived.as_deref(),
            copies: copies_of(edition, source),
            date: source.known_date(),
            place: citation.place.as_deref(),
            quote: citation.words(),
        }
    };
    EvidenceView {
        heading: edition.words.project_sources(cited.len()),
        sources: cited.iter().map(source).collect(),
        remark: project.fact.note.as_deref(),
        inferred: project.fact.inferred,
        links: &project.links,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_takes_part_is_said_for_none_one_some_and_all() {
        let words = crate::wording::english();
        for (every, named, said) in [
            ((None, false), 0, None),
            ((None, false), 1, Some("One body is recorded as a partner.")),
            (
                (None, false),
                3,
                Some("Three bodies are recorded as partners."),
            ),
            (
                (Some("all 32 councils"), false),
                0,
                Some("All 32 councils are recorded as partners."),
            ),
            (
                (Some("all 32 councils"), false),
                1,
                Some("All 32 councils and one other body are recorded as partners."),
            ),
            (
                (Some("the one council"), true),
                0,
                Some("The one council is recorded as a partner."),
            ),
        ] {
            assert_eq!(partners_sentence(every, named, &words).as_deref(), said);
        }
    }

    #[test]
    fn what_it_is_for_says_who_ties_it() {
        let words = crate::wording::english();
        for ((served, ours), statements, said) in [
            ((0, 0), 6, "We found no tie to a statement of the strategy."),
            (
                (2, 2),
                6,
                "We can tie it to two of the strategy’s six statements. No source names a tie.",
            ),
            (
                (1, 1),
                6,
                "We can tie it to one of the strategy’s six statements. No source names the tie.",
            ),
            (
                (2, 1),
                6,
                "It is tied to two of the strategy’s six statements, some by our reading.",
            ),
            (
                (6, 0),
                6,
                "It is tied to all six statements of the strategy.",
            ),
        ] {
            assert_eq!(strategy_heading((served, ours), statements, &words), said);
        }
    }

    #[test]
    fn the_first_paragraph_stands_apart() {
        let parts = |html: &str| parted(html.to_owned());
        assert_eq!(
            parts("<p>A</p>\n<p>B</p>"),
            ("<p>A</p>".to_owned(), "<p>B</p>".to_owned())
        );
        assert_eq!(
            parts("<h3>A</h3>\n<p>B</p>"),
            (String::new(), "<h3>A</h3>\n<p>B</p>".to_owned())
        );
    }
}
