//! `/money/`: who pays for what. In: the portal. Out: one page: a section for each kind of funding with its totals by year, funder, project
//! and statement and its flows; amounts not published, by name; budgets; benefits. Kinds are never added together, nor are budgets or
//! benefits added to them. Every table shows its largest rows and adds up the others; `funds.csv` has every line.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::chart::flow::{FlowPicture, flow_picture};
use crate::chart::funding_by_year::YearPicture;
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::listing::benefits::{BenefitRow, benefit_row};
use crate::listing::flow::{FlowAmount, FlowTable};
use crate::listing::funding_by_year::YearTable;
use crate::listing::projects::body;
use crate::picture::PictureWords;
use crate::portal::funding::{FundingLine, Totals, main_purposes, split};
use crate::portal::{Portal, RecordRef};
use crate::record::funding::FundingKind;
use crate::record::project::Project;
use crate::route::{Address, Edition, Head, Link, Page, Route};
use crate::sentence::funding::{count_of, kind_words, not_published, published};
use crate::sentence::{all_of, capital, count, counted, list, none_of, verb};
use crate::value::financial_year::FinancialYear;
use crate::value::id::{BodyId, PrincipleId, ProjectId};
use crate::value::money::{Currency, Money, Total};

/// The most amounts, budgets and benefits that are named.
const MOST_NAMED: usize = 60;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let weight = portal.projects.len();
    vec![Route::html(Address::new("/money/"), page).weight(weight)]
}

#[derive(Serialize)]
struct View<'p> {
    heading: Vec<String>,
    kinds: Vec<KindView>,
    unpublished: Unpublished<'p>,
    budgets: Budgets<'p>,
    benefits: BenefitsView<'p>,
}

/// All that is given of one kind of which any amount is published.
#[derive(Serialize)]
struct KindView {
    kind: FundingKind,
    heading: Vec<String>,
    picture: Option<FlowPicture>,
    flows: FlowTable,
    /// What each funder, project and statement comes to, where the picture adds lines up.
    ends: Vec<FlowTable>,
    by_year: Option<YearPicture>,
    years: YearTable,
}

/// Amounts that nobody has published.
#[derive(Serialize)]
struct Unpublished<'p> {
    heading: String,
    /// Of the kinds of which nothing is published, so that they have no part of the page of their own.
    pictures: Vec<KindPicture>,
    rows: Vec<UnpublishedRow<'p>>,
    others: usize,
}

/// A kind and its picture.
#[derive(Serialize)]
struct KindPicture {
    kind: FundingKind,
    picture: FlowPicture,
}

/// The amounts that one funder gives to one project.
#[derive(Serialize)]
struct UnpublishedRow<'p> {
    funder: Link,
    project: Link,
    project_title: &'p str,
    kind: FundingKind,
    years: Vec<String>,
    count: usize,
}

#[derive(Serialize)]
struct Budgets<'p> {
    heading: String,
    rows: Vec<BudgetRow<'p>>,
    others: usize,
    notes: Vec<Note<'p>>,
}

/// What is set aside for one project.
#[derive(Serialize)]
struct BudgetRow<'p> {
    project: Link,
    amount: Money,
    year: Option<FinancialYear>,
    evidence: Evidence,
    remark: Option<&'p str>,
}

#[derive(Serialize)]
struct BenefitsView<'p> {
    heading: String,
    rows: Vec<BenefitRow<'p>>,
    others: usize,
    notes: Vec<Note<'p>>,
}

fn page(portal: &Edition) -> Page {
    let mut notes = Notes::new(portal);
    let whole = &portal.funding.whole;
    let view = View {
        heading: heading(whole, &portal.settings.currency),
        kinds: kinds(portal),
        unpublished: unpublished(portal),
        budgets: budgets(portal, &mut notes),
        benefits: benefits(portal, &mut notes),
    };
    let description = format!(
        "{} Who pays or helps, for what, and what is not published.",
        view.heading.join(" ")
    );
    let head = Head::new(Address::new("/money/"), "Money", description)
        .data("CSV", "every line of funding", "/data/funds.csv")
        .data("CSV", "what was saved or brought", "/data/benefits.csv");
    Page::new(head, "money", &view)
}

/// From whom, to what, towards which statement.
type FlowKey = (BodyId, ProjectId, Option<PrincipleId>);

/// Returns every flow. Money to a project with several main purposes is split equally among them.
fn flows(portal: &Edition) -> BTreeMap<FlowKey, Totals> {
    let mut flows: BTreeMap<FlowKey, Totals> = BTreeMap::new();
    for FundingLine {
        funder, funding, ..
    } in portal.lines()
    {
        let project = &portal.projects[&funding.what];
        let mut add = |principle: Option<&PrincipleId>, amount: Money| {
            let flow = (funder.id(), project.id.clone(), principle.cloned());
            flows.entry(flow).or_default().add(funding.kind, amount);
        };
        let purposes = main_purposes(project);
        if purposes.is_empty() {
            add(None, funding.amount);
        }
        for (purpose, share) in purposes.iter().zip(split(funding.amount, purposes.len())) {
            add(Some(*purpose), share);
        }
    }
    flows
}

fn kinds(portal: &Edition) -> Vec<KindView> {
    let flows = flows(portal);
    let by_statement = portal.funding_by_principle();
    let funding = &portal.funding;
    let body = |id: &BodyId| vec![Some(portal.body(id).record())];
    let project = |id: &ProjectId| vec![Some(RecordRef::Project(id.clone()))];
    let statement = |id: &Option<PrincipleId>| vec![id.clone().map(RecordRef::Principle)];
    let ends_of = |(funder, what, principle): &FlowKey| {
        [body(funder), project(what), statement(principle)].concat()
    };
    let view = |(kind, total): (FundingKind, &Total)| {
        let tables = KindTables {
            portal,
            kind,
            total,
        };
        let picture = picture_of(portal, kind);
        let ends = || {
            vec![
                tables.table(&funding.by_funder, body),
                tables.table(&funding.by_project, project),
                tables.table(&by_statement, statement),
            ]
        };
        let years = YearTable::new(portal.lines(), kind);
        KindView {
            kind,
            heading: kind_heading(kind, total, &portal.settings.currency),
            flows: tables.table(&flows, ends_of),
            ends: picture.as_ref().map(|_| ends()).unwrap_or_default(),
            by_year: years.picture(kind, &portal.settings.currency),
            picture,
            years,
        }
    };
    let known = funding
        .whole
        .by_kind()
        .filter(|(_, total)| total.is_known());
    known.map(view).collect()
}

fn picture_of(portal: &Edition, kind: FundingKind) -> Option<FlowPicture> {
    let words = PictureWords {
        id: &format!("p-{}", kind.word()),
        title: &format!(
            "Where the {} goes: from funders to projects to statements of the strategy",
            kind_words(kind)
        ),
        description: "A table of every flow follows.",
    };
    flow_picture(portal, kind, &words)
}

/// One kind of funding and all that is given of it.
struct KindTables<'p> {
    portal: &'p Edition,
    kind: FundingKind,
    total: &'p Total,
}

impl KindTables<'_> {
    fn table<K>(
        &self,
        groups: &BTreeMap<K, Totals>,
        ends: impl Fn(&K) -> Vec<Option<RecordRef>>,
    ) -> FlowTable {
        let of_kind = groups
            .iter()
            .filter(|(_, totals)| !totals.of(self.kind).is_empty());
        let flows = of_kind.map(|(key, totals)| FlowAmount {
            ends: ends(key),
            total: totals.of(self.kind).clone(),
        });
        FlowTable::new(self.portal, self.kind, flows.collect(), self.total)
    }
}

fn unpublished(portal: &Edition) -> Unpublished<'_> {
    let mut groups: BTreeMap<(String, String, FundingKind), Vec<FundingLine<'_>>> = BTreeMap::new();
    for line in portal
        .lines()
        .filter(|line| !line.funding.amount.is_known())
    {
        let project = &portal.projects[&line.funding.what].title;
        let key = (
            line.funder.short().to_lowercase(),
            project.to_lowercase(),
            line.funding.kind,
        );
        groups.entry(key).or_default().push(line);
    }
    let all: usize = groups.values().map(Vec::len).sum();
    let others = groups.values().skip(MOST_NAMED).map(Vec::len).sum();
    Unpublished {
        heading: unpublished_heading(all, count_of(portal.funding.whole.published())),
        pictures: unpublished_pictures(portal),
        rows: groups
            .values()
            .take(MOST_NAMED)
            .filter_map(|lines| unpublished_row(portal, lines))
            .collect(),
        others,
    }
}

/// Returns the pictures of the kinds of which nothing is published, where more than two funders and projects stand in them.
fn unpublished_pictures(portal: &Edition) -> Vec<KindPicture> {
    let whole = portal.funding.whole.by_kind();
    let unknown = whole.filter(|(_, total)| !total.is_known() && total.not_published > 2);
    let picture = |(kind, _)| {
        let picture = picture_of(portal, kind)?;
        Some(KindPicture { kind, picture })
    };
    unknown.filter_map(picture).collect()
}

fn unpublished_row<'p>(
    portal: &'p Edition,
    lines: &[FundingLine<'p>],
) -> Option<UnpublishedRow<'p>> {
    let first = lines.first()?;
    let project = &portal.projects[&first.funding.what];
    let years: BTreeSet<Option<FinancialYear>> =
        lines.iter().map(|line| line.funding.year).collect();
    Some(UnpublishedRow {
        funder: body(portal, first.funder),
        project: link(portal, project),
        project_title: &project.title,
        kind: first.funding.kind,
        years: years
            .into_iter()
            .flatten()
            .map(|year| year.to_string())
            .collect(),
        count: lines.len(),
    })
}

fn link(portal: &Edition, project: &Project) -> Link {
    Link::new(
        portal,
        &project.title,
        &RecordRef::Project(project.id.clone()),
    )
}

fn budgets<'p>(portal: &'p Edition, notes: &mut Notes<'p>) -> Budgets<'p> {
    let with_budget = portal
        .projects_by_title()
        .filter_map(|project| Some((project, project.budget.as_ref()?)));
    let mut all: Vec<_> = with_budget.collect();
    // The largest first; those that are not published come last, for no amount is less than some.
    all.sort_by_key(|(_, budget)| std::cmp::Reverse(budget.amount.pence()));
    let published = all
        .iter()
        .filter(|(_, budget)| budget.amount.is_known())
        .count();
    let mut rows = Vec::new();
    for (project, budget) in all.iter().take(MOST_NAMED) {
        rows.push(BudgetRow {
            project: link(portal, project),
            amount: budget.amount,
            year: budget.year,
            evidence: notes.cite_together([&budget.fact]),
            remark: budget.fact.note.as_deref(),
        });
    }
    Budgets {
        heading: budgets_heading(published, portal.projects.len()),
        others: all.len() - rows.len(),
        rows,
        notes: notes.section(),
    }
}

fn benefits<'p>(portal: &'p Edition, notes: &mut Notes<'p>) -> BenefitsView<'p> {
    let all = || {
        portal
            .projects_by_title()
            .flat_map(|project| project.benefits.iter().map(move |one| (project, one)))
    };
    let number = all().count();
    let shown = all().take(MOST_NAMED);
    let rows: Vec<BenefitRow<'p>> = shown
        .map(|(project, benefit)| BenefitRow {
            project: Some(link(portal, project)),
            ..benefit_row(benefit, notes)
        })
        .collect();
    BenefitsView {
        heading: format!(
            "{} {} said to have come of it.",
            capital(&counted(number, "saving or gain", "savings or gains")),
            verb(number, "is", "are")
        ),
        others: number - rows.len(),
        rows,
        notes: notes.section(),
    }
}

fn heading(whole: &Totals, currency: &Currency) -> Vec<String> {
    match (published(whole, currency), whole.not_published()) {
        (None, 0) => vec!["Nothing is recorded that anybody pays or gives.".to_owned()],
        (None, 1) => vec![
            "One amount is known to be given.".to_owned(),
            "It is not published.".to_owned(),
        ],
        (None, number) => vec![
            format!(
                "{} amounts are known to be given.",
                capital(&count(count_of(number)))
            ),
            format!(
                "{} of them is published.",
                capital(none_of(count_of(number)))
            ),
        ],
        (Some(published), _) => {
            let mut sentences = counted_kinds(whole, &published, currency);
            sentences.extend(not_published(whole, "One amount is", "amounts are"));
            sentences
        }
    }
}

/// Returns what can be counted: each kind of two, and of more the first alone, for the others have their own headlines.
fn counted_kinds(whole: &Totals, published: &str, currency: &Currency) -> Vec<String> {
    let known: Vec<_> = whole
        .by_kind()
        .filter(|(_, total)| total.is_known())
        .collect();
    let [(first, total), others @ ..] = known.as_slice() else {
        return Vec::new();
    };
    if others.len() < 2 {
        return vec![capital(&format!("{published} can be counted."))];
    }
    let others: Vec<&str> = others.iter().map(|(kind, _)| kind_words(*kind)).collect();
    let kind = kind_words(*first);
    vec![
        capital(&format!(
            "{} in {kind} can be counted.",
            total.text(currency)
        )),
        capital(&format!("{} are counted apart.", list(&others))),
    ]
}

fn kind_heading(kind: FundingKind, total: &Total, currency: &Currency) -> Vec<String> {
    let unknown = count_of(total.not_published);
    let kind = kind_words(kind);
    if !total.is_known() {
        let known = format!(
            "of {kind} {} known to be given.",
            verb(unknown, "is", "are")
        );
        let none = if unknown == 1 {
            "It is not published."
        } else {
            "None of them is published."
        };
        let amounts = capital(&counted(unknown, "amount", "amounts"));
        return vec![format!("{amounts} {known}"), none.to_owned()];
    }
    let mut sentences = vec![capital(&format!(
        "{} in {kind} is published.",
        total.text(currency)
    ))];
    if unknown > 0 {
        let amounts = counted(unknown, "amount is", "amounts are");
        sentences.push(format!("{} not published.", capital(&amounts)));
    }
    sentences
}

fn unpublished_heading(unknown: usize, known: usize) -> String {
    match (unknown, known) {
        (0, 0) => "No line of funding is recorded.".to_owned(),
        (0, _) => "Every amount that is recorded is published.".to_owned(),
        (all, 0) => format!(
            "{} without a figure.",
            capital(&counted(all, "amount stands", "amounts stand"))
        ),
        (unknown, known) => format!(
            "{} of {} amounts {} not published.",
            capital(&count(unknown)),
            count(unknown + known),
            verb(unknown, "is", "are")
        ),
    }
}

fn budgets_heading(published: usize, projects: usize) -> String {
    match (published, projects) {
        (0, _) => "No project’s budget is published.".to_owned(),
        (1, 1) => "The one project’s budget is published.".to_owned(),
        (all, projects) if all == projects => {
            format!("The budgets of {} projects are published.", all_of(all))
        }
        (1, projects) => format!(
            "The budget of one of {} projects is published.",
            count(projects)
        ),
        (some, projects) => format!(
            "The budgets of {} of {} projects are published.",
            count(some),
            count(projects)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(amounts: &[(FundingKind, &str)]) -> Totals {
        let mut totals = Totals::default();
        for (kind, amount) in amounts {
            totals.add(*kind, Money::parse(amount, &Currency::default()).unwrap());
        }
        totals
    }

    #[test]
    fn the_headline_never_adds_kinds_together() {
        use FundingKind::{Cash, Hosting, StaffTime};
        for (amounts, said) in [
            (&[][..], "Nothing is recorded that anybody pays or gives."),
            (
                &[(Cash, "not published")],
                "One amount is known to be given. It is not published.",
            ),
            (
                &[(Cash, "not published"), (Hosting, "not published")],
                "Two amounts are known to be given. Neither of them is published.",
            ),
            (&[(Cash, "0")], "£0 in cash can be counted."),
            (
                &[
                    (Cash, "up to 500"),
                    (Hosting, "300"),
                    (Cash, "not published"),
                ],
                "Up to £500 in cash and £300 in hosting can be counted. One amount is not published.",
            ),
            (
                &[(Cash, "500"), (StaffTime, "200"), (Hosting, "300")],
                "£500 in cash can be counted. Staff time and hosting are counted apart.",
            ),
        ] {
            assert_eq!(
                heading(&totals(amounts), &Currency::default()).join(" "),
                said
            );
        }
    }

    #[test]
    fn one_kind_and_what_is_not_published_are_said() {
        use FundingKind::Cash;
        for (amounts, said, unknown, unpublished) in [
            (
                &[(Cash, "5")][..],
                "£5 in cash is published.",
                0,
                "Every amount that is recorded is published.",
            ),
            (
                &[(Cash, "not published")],
                "One amount of cash is known to be given. It is not published.",
                1,
                "One amount stands without a figure.",
            ),
            (
                &[
                    (Cash, "about 5"),
                    (Cash, "not published"),
                    (Cash, "not published"),
                ],
                "About £5 in cash is published. Two amounts are not published.",
                2,
                "Two of three amounts are not published.",
            ),
        ] {
            let totals = totals(amounts);
            let total = totals.of(Cash);
            assert_eq!(
                kind_heading(Cash, total, &Currency::default()).join(" "),
                said
            );
            assert_eq!(
                unpublished_heading(unknown, count_of(total.published)),
                unpublished
            );
        }
    }

    #[test]
    fn budgets_are_counted() {
        let said = [(0, 0), (0, 5), (1, 1), (1, 19), (3, 19), (4, 4)]
            .map(|(known, all)| budgets_heading(known, all));
        assert_eq!(
            said,
            [
                "No project’s budget is published.",
                "No project’s budget is published.",
                "The one project’s budget is published.",
                "The budget of one of 19 projects is published.",
                "The budgets of three of 19 projects are published.",
                "The budgets of all four projects are published.",
            ]
        );
    }
}
