//! The words by which each page and record can be found. In: a document. Out: all that it says, in stretches, each with its weight.
//! Never reads Markdown again: the words of a write-up are known since it was read.

use super::documents::Document;
use crate::portal::Body;
use crate::portal::funding::lines_of;
use crate::record::body::WriteUp;
use crate::record::citation::Citation;
use crate::record::claim::{Claim, ClaimValue};
use crate::record::council::Council;
use crate::record::fact::Fact;
use crate::record::organisation::Organisation;
use crate::record::partner::Partner;
use crate::record::project::Project;
use crate::record::update::Update;
use crate::route::{Address, Edition};
use crate::sentence::stage;
use crate::value::section::Section;

/// How much a word says about what it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// It is part of a name, a title or a code.
    Name,
    /// It stands in the summary or in one of the short facts.
    Fact,
    /// It stands somewhere in the text.
    Text,
}

/// Takes in words with their weight.
pub(super) type Take<'t> = dyn FnMut(Weight, &str) + 't;

/// Hands over all that a document says.
pub(super) fn of(document: &Document<'_>, edition: &Edition, take: &mut Take<'_>) {
    let said = |date| edition.words.date(date);
    match document {
        Document::Section {
            address,
            title,
            about,
        } => {
            take(Weight::Name, title);
            take(Weight::Fact, about);
            if *address == Address::of_section(edition, Section::Strategy) {
                of_strategy(edition, take);
            }
        }
        Document::Council(council) => of_council(edition, council, take),
        Document::Organisation(body) => of_organisation(edition, body, take),
        Document::Principle(principle) => {
            take(Weight::Name, &principle.title);
            take(Weight::Fact, &edition.words.word(principle.kind.word()));
            each(Weight::Fact, principle.due.map(said), take);
            write_up(&principle.body, &principle.fact, take);
        }
        Document::Project(project) => of_project(edition, project, take),
        Document::Update(update) => of_update(edition, update, take),
        Document::Page(page) => {
            take(Weight::Name, &page.title);
            write_up(&page.body, &page.fact, take);
        }
        Document::Milestone(milestone) => {
            take(Weight::Name, &milestone.title);
            take(Weight::Fact, &edition.words.word(milestone.status.word()));
            let done = milestone.done.as_deref();
            let days = milestone.due.iter().chain(done).copied();
            each(Weight::Fact, days.map(said), take);
            beside(&milestone.fact, take);
        }
        Document::Role(_, role) => {
            take(Weight::Name, &role.title);
            take(Weight::Fact, &edition.words.word(role.status.word()));
            each(Weight::Fact, role.filled.map(said), take);
            beside(&role.fact, take);
        }
        Document::Claim(_, claim) => of_claim(edition, claim, take),
        Document::Source(source) => {
            take(Weight::Name, &source.title);
            each(Weight::Fact, &source.publisher, take);
            each(Weight::Fact, source.date.map(said), take);
            each(Weight::Text, &source.note, take);
            let cited = edition.facts_resting_on(&source.id).iter();
            let cited = cited.filter_map(|cited| edition.citation(cited));
            each(Weight::Text, cited.filter_map(Citation::words), take);
        }
    }
}

fn of_strategy(edition: &Edition, take: &mut Take<'_>) {
    if let Some(strategy) = &edition.strategy {
        take(Weight::Name, &strategy.title);
        each(Weight::Fact, &strategy.summary, take);
        write_up(&strategy.body, &strategy.fact, take);
    }
}

fn of_organisation(edition: &Edition, body: &Organisation, take: &mut Take<'_>) {
    take(Weight::Name, &body.name);
    each(Weight::Name, &body.short_name, take);
    each(Weight::Fact, &body.role, take);
    take(Weight::Fact, &edition.words.word(body.kind.word()));
    beside(&body.fact, take);
    funds(edition, Body::Organisation(body), take);
}

fn of_update(edition: &Edition, update: &Update, take: &mut Take<'_>) {
    take(Weight::Name, &update.title);
    take(Weight::Fact, &edition.words.date(update.date));
    each(Weight::Fact, &update.summary, take);
    let councils = update
        .councils
        .iter()
        .map(|council| edition.councils[council].short());
    each(Weight::Text, councils, take);
    let projects = update
        .projects
        .iter()
        .map(|project| &edition.projects[project].title);
    each(Weight::Text, projects, take);
    write_up(&update.body, &update.fact, take);
}

fn of_council(edition: &Edition, council: &Council, take: &mut Take<'_>) {
    take(Weight::Name, &council.name);
    for name in [&council.short_name, &council.letters, &council.code] {
        each(Weight::Name, name, take);
    }
    each(Weight::Fact, &council.kind, take);
    let elsewhere = council.names.iter().map(|name| &name.text);
    each(Weight::Name, elsewhere, take);
    let tile = council.tile.as_ref();
    each(
        Weight::Name,
        tile.and_then(|tile| tile.label.as_ref()),
        take,
    );
    each(Weight::Name, &council.former_codes, take);
    if let Some(people) = &council.population {
        take(Weight::Fact, &people.value.to_string());
    }
    for entry in &council.membership {
        take(Weight::Fact, &edition.words.word(entry.status.word()));
        each(
            Weight::Text,
            entry.date().map(|date| edition.words.known_date(date)),
            take,
        );
        beside(&entry.fact, take);
    }
    beside(&council.fact, take);
    funds(edition, Body::Council(council), take);
}

fn of_project(edition: &Edition, project: &Project, take: &mut Take<'_>) {
    take(Weight::Name, &project.title);
    take(Weight::Fact, &project.summary);
    if let Some(stage) = project.stage_on(edition.date) {
        take(Weight::Fact, &stage::title(stage, &edition.words));
    }
    for lead in &project.lead {
        take(Weight::Fact, edition.body(lead.id()).short());
    }
    for partner in &project.partners {
        if let Partner::Body(partner) = partner {
            take(Weight::Text, edition.body(partner.id()).short());
        }
    }
    let benefits = project.benefits.iter().map(|benefit| benefit.amount);
    let budget = project.budget.iter().map(|budget| budget.amount);
    let lines = edition
        .lines_of_project(&project.id)
        .map(|line| line.funding.amount);
    for amount in budget.chain(benefits).chain(lines) {
        take(Weight::Fact, &edition.words.money(&amount));
    }
    for benefit in &project.benefits {
        take(Weight::Text, &benefit.what);
    }
    for service in &project.strategy {
        take(Weight::Text, &edition.principles[&service.principle].title);
        each(Weight::Text, &service.how, take);
    }
    for outcome in &project.outcomes {
        take(Weight::Text, &outcome.measure);
    }
    write_up(&project.body, &project.fact, take);
}

fn of_claim(edition: &Edition, claim: &Claim, take: &mut Take<'_>) {
    each(Weight::Name, &claim.said, take);
    take(Weight::Fact, &edition.words.known_date(claim.date));
    take(Weight::Fact, &edition.words.word(claim.measure.word()));
    match claim.value {
        ClaimValue::Count(count) => take(Weight::Fact, &count.to_string()),
        ClaimValue::Amount(amount) => take(Weight::Fact, &edition.words.money(&amount)),
    }
    beside(&claim.fact, take);
}

/// Takes the words of what a body pays for.
fn funds(edition: &Edition, body: Body<'_>, take: &mut Take<'_>) {
    for line in lines_of(body) {
        take(Weight::Text, &edition.projects[&line.funding.what].title);
        let recipient = line.funding.recipient.as_ref();
        each(
            Weight::Text,
            recipient.map(|body| edition.body(body.id()).short()),
            take,
        );
        take(Weight::Fact, &edition.words.money(&line.funding.amount));
        beside(&line.funding.fact, take);
    }
}

fn write_up(body: &WriteUp, fact: &Fact, take: &mut Take<'_>) {
    beside(fact, take);
    for words in body.words() {
        take(Weight::Text, words);
    }
}

/// Hands over what stands beside a fact: a remark, and the words of documents that say so.
fn beside(fact: &Fact, take: &mut Take<'_>) {
    each(Weight::Text, &fact.note, take);
    each(
        Weight::Text,
        fact.evidence.iter().filter_map(Citation::words),
        take,
    );
}

/// Hands over each of some texts.
fn each(weight: Weight, texts: impl IntoIterator<Item = impl AsRef<str>>, take: &mut Take<'_>) {
    for text in texts {
        take(weight, text.as_ref());
    }
}
