//! What a page says to search engines and other programs (JSON-LD, in the vocabulary of <https://schema.org>): the way to it, and the body,
//! project, news or tables it is about. In: the portal and the head of a page. Out: one block for its head. Says only what records say.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use crate::portal::{Body, RecordRef};
use crate::record::council::Council;
use crate::record::funding::{FundingKind, FundingStage};
use crate::record::organisation::{Organisation, OrganisationKind};
use crate::record::project::Project;
use crate::record::update::Update;
use crate::route::{Address, Edition, Head};
use crate::value::money::Money;
use crate::value::section::Section;

/// The most grants of one project that are named: a page is not to grow with what it lists elsewhere.
const MOST_GRANTS: usize = 20;

/// Adds to the head of a page what it says to programs; nothing to one that search engines are to leave out.
pub fn tell(edition: &Edition, head: &mut Head) {
    if head.unlisted {
        return;
    }
    let mut graph: Vec<Value> = about(edition, head)
        .into_iter()
        .map(Value::Object)
        .collect();
    graph.extend(way(edition, head));
    if graph.is_empty() {
        return;
    }
    let block = json!({"@context": "https://schema.org", "@graph": graph});
    head.structured = Some(harmless(&block.to_string()));
}

/// Returns JSON that can stand in a page: a block ends where `</script` begins, whatever stands around it, and what turns the direction of
/// writing would turn the words of the page where somebody reads its source.
fn harmless(json: &str) -> String {
    let mut harmless = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' => harmless.push_str("\\u003c"),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                // Writing to a String cannot fail.
                let _ = write!(harmless, "\\u{:04x}", u32::from(letter));
            }
            letter => harmless.push(letter),
        }
    }
    harmless
}

/// Returns the way to the page from the front page.
fn way(edition: &Edition, head: &Head) -> Option<Value> {
    let is_home = head.address.as_str() == "/";
    let step = |(title, address): (&str, Option<&Address>), position: usize| {
        let mut step = object("ListItem");
        step.insert("position".to_owned(), position.into());
        put(&mut step, "name", Some(title));
        put(&mut step, "item", address.map(|of| complete(edition, of)));
        Value::Object(step)
    };
    let home = (edition.words.frame_home(), Address::new("/"));
    let crumbs = head.crumbs.iter();
    let crumbs = crumbs.map(|crumb| (crumb.title.as_str(), crumb.address.as_ref()));
    // The page itself is the last step of the way, and needs no address there.
    let steps = [(home.0.as_str(), Some(&home.1))].into_iter().chain(crumbs);
    let steps: Vec<Value> = steps
        .zip(1..)
        .map(|(of, number)| step(of, number))
        .collect();
    (!is_home).then(|| json!({"@type": "BreadcrumbList", "itemListElement": steps}))
}

/// Returns what the page is about, where the vocabulary has a word for it.
fn about(edition: &Edition, head: &Head) -> Option<Map<String, Value>> {
    if head.address == Address::of_section(edition, Section::Data) {
        return Some(tables(edition, head));
    }
    let mut about = match head.about.as_ref()? {
        RecordRef::Settings => site(edition),
        RecordRef::Council(id) => council(edition, edition.councils.of(id)?),
        RecordRef::Organisation(id) => organisation(edition.organisations.of(id)?),
        RecordRef::Project(id) => project(edition, edition.projects.of(id)?),
        RecordRef::Update(id) => news(edition, edition.updates.of(id)?),
        RecordRef::Strategy
        | RecordRef::Principle(_)
        | RecordRef::Team
        | RecordRef::Role(_)
        | RecordRef::Milestone(_)
        | RecordRef::Claim(_)
        | RecordRef::Page(_)
        | RecordRef::Source(_) => return None,
    };
    let page = complete(edition, &head.address);
    put(&mut about, "mainEntityOfPage", Some(page));
    Some(about)
}

fn site(edition: &Edition) -> Map<String, Value> {
    let settings = &edition.settings;
    let mut site = object("WebSite");
    put(&mut site, "name", Some(&settings.title));
    put(&mut site, "url", Some(&settings.base_url));
    put(&mut site, "description", settings.tagline.as_ref());
    put(&mut site, "inLanguage", Some(&settings.language));
    rights(edition, &mut site);
    site
}

fn council(edition: &Edition, council: &Council) -> Map<String, Value> {
    let words = &edition.words;
    let mut body = object(match council.kind {
        Some(_) => "Organization",
        None => "GovernmentOrganization",
    });
    put(&mut body, "name", Some(&council.name));
    let other = council.names.iter().map(|name| name.text.as_str());
    let other = council.short_name.as_deref().into_iter().chain(other);
    let other: Vec<&str> = other.collect();
    if !other.is_empty() {
        body.insert("alternateName".to_owned(), other.into());
    }
    put(&mut body, "url", council.website.as_ref());
    let existed = council.existed.as_ref();
    let from = existed.and_then(|existed| existed.from);
    let until = existed.and_then(|existed| existed.until);
    put(&mut body, "foundingDate", from);
    put(&mut body, "dissolutionDate", until);
    let letters = council.letters.iter();
    let letters = letters.map(|value| (words.dataset_councils_letters(), value));
    let codes = council.code.iter();
    let codes = codes.map(|value| (words.dataset_councils_code(), value));
    let identifiers: Vec<Value> = letters
        .chain(codes)
        .map(|(name, value)| json!({"@type": "PropertyValue", "name": name, "value": value}))
        .collect();
    if !identifiers.is_empty() {
        body.insert("identifier".to_owned(), identifiers.into());
    }
    body
}

fn organisation(organisation: &Organisation) -> Map<String, Value> {
    let mut body = object(kind_of(organisation));
    put(&mut body, "name", Some(&organisation.name));
    put(&mut body, "url", organisation.website.as_ref());
    body
}

fn kind_of(organisation: &Organisation) -> &'static str {
    if organisation.kind == OrganisationKind::Government {
        "GovernmentOrganization"
    } else {
        "Organization"
    }
}

fn project(edition: &Edition, project: &Project) -> Map<String, Value> {
    let mut about = object("Project");
    put(&mut about, "name", Some(&project.title));
    put(&mut about, "description", Some(&project.summary));
    put(&mut about, "foundingDate", project.started);
    let ended = project.ended.filter(|day| !edition.is_ahead(*day));
    put(&mut about, "dissolutionDate", ended);
    let grants: Vec<Value> = grants(edition, project);
    if !grants.is_empty() {
        about.insert("funding".to_owned(), grants.into());
    }
    about
}

/// Returns the lines of cash that a source says are approved or paid, and of which the exact amount is published: what is only promised
/// is no grant.
fn grants(edition: &Edition, project: &Project) -> Vec<Value> {
    let currency = &edition.settings.currency.code;
    let lines = edition.lines_of_project(&project.id);
    let is_given = |stage| matches!(stage, Some(FundingStage::Approved | FundingStage::Paid));
    let cash = lines.filter(|line| line.funding.kind == FundingKind::Cash);
    let said = cash.filter(|line| line.funding.fact.is_said());
    let given = said.filter(|line| is_given(line.funding.stage));
    let grants = given.filter_map(|line| {
        let Money::Published { pence, word: None } = line.funding.amount else {
            return None;
        };
        let amount = pence.decimal();
        let kind = match line.funder {
            Body::Council(_) => "GovernmentOrganization",
            Body::Organisation(organisation) => kind_of(organisation),
        };
        let funder = edition.title(&line.funder.record());
        Some(json!({
            "@type": "MonetaryGrant",
            "amount": {"@type": "MonetaryAmount", "currency": currency, "value": amount},
            "funder": {"@type": kind, "name": funder},
        }))
    });
    grants.take(MOST_GRANTS).collect()
}

fn news(edition: &Edition, update: &Update) -> Map<String, Value> {
    let mut news = object("NewsArticle");
    put(&mut news, "headline", Some(&update.title));
    put(&mut news, "description", update.summary.as_ref());
    put(&mut news, "datePublished", Some(update.date));
    rights(edition, &mut news);
    news
}

/// Returns the tables of the portal, with each of their files.
fn tables(edition: &Edition, head: &Head) -> Map<String, Value> {
    let mut tables = object("Dataset");
    put(&mut tables, "name", Some(&edition.settings.title));
    put(&mut tables, "description", Some(&head.description));
    put(&mut tables, "url", Some(complete(edition, &head.address)));
    put(&mut tables, "dateModified", edition.shown_date());
    rights(edition, &mut tables);
    let files = head.data.iter().map(|file| {
        let mut download = object("DataDownload");
        put(&mut download, "name", Some(&file.title));
        put(&mut download, "encodingFormat", Some(file.format));
        put(
            &mut download,
            "contentUrl",
            Some(complete(edition, &file.address)),
        );
        Value::Object(download)
    });
    tables.insert("distribution".to_owned(), files.collect());
    tables
}

/// Adds who publishes a thing, and under which licence.
fn rights(edition: &Edition, of: &mut Map<String, Value>) {
    let settings = &edition.settings;
    let licence = settings.licence.as_ref().map(|licence| &licence.url);
    put(of, "license", licence);
    if let Some(publisher) = &settings.publisher {
        let mut body = object("Organization");
        put(&mut body, "name", Some(&publisher.name));
        put(&mut body, "url", publisher.url.as_ref());
        of.insert("publisher".to_owned(), body.into());
    }
}

fn object(kind: &str) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("@type".to_owned(), kind.into());
    object
}

/// Adds a property, unless there is nothing to say.
fn put(object: &mut Map<String, Value>, name: &str, value: Option<impl ToString>) {
    if let Some(value) = value {
        object.insert(name.to_owned(), value.to_string().into());
    }
}

fn complete(edition: &Edition, address: &Address) -> String {
    address.complete(&edition.settings.base_url)
}
