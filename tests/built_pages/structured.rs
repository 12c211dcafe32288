//! What pages say to programs, as JSON-LD: it can be read, names no page that there is not, and is about what the page is about.

use std::collections::BTreeSet;
use std::slice;
use std::sync::LazyLock;

use serde_json::{Value, json};

use super::{SITES, Site, file};

/// Returns the graph of a page; none where it has no block.
fn graph(site: &Site, path: &str) -> Vec<Value> {
    let is_block = |kind: Option<&str>| kind == Some("application/ld+json");
    let elements = site.pages[path].elements.iter();
    let blocks: Vec<Value> = elements
        .filter(|element| is_block(element.get("type")))
        .map(|element| serde_json::from_str(&element.words).unwrap())
        .collect();
    assert!(blocks.len() < 2, "{path}");
    let graphs = blocks.iter().map(|block| {
        assert_eq!(block["@context"], "https://schema.org", "{path}");
        block["@graph"].as_array().unwrap().clone()
    });
    graphs.flatten().collect()
}

#[test]
fn every_listed_page_says_the_way_to_it_and_each_step_is_a_page() {
    for site in SITES.iter() {
        for path in site.pages.keys() {
            let graph = graph(site, path);
            let way = graph.iter().find(|of| of["@type"] == "BreadcrumbList");
            let Some(way) = way else { continue };
            let steps = way["itemListElement"].as_array().unwrap();
            assert!(steps.len() > 1, "{path}: {way}");
            for (step, position) in steps.iter().zip(1..) {
                assert_eq!(step["position"], position, "{path}: {way}");
                if let Some(address) = step["item"].as_str() {
                    let (file, _) = file(path, address).unwrap();
                    assert!(site.pages.contains_key(&file), "{path}: {address}");
                }
            }
        }
    }
}

#[test]
fn bodies_projects_news_and_tables_say_what_they_are() {
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for site in SITES.iter() {
        for path in site.pages.keys() {
            let kind = |of: &Value| of["@type"].as_str().unwrap().to_owned();
            kinds.extend(graph(site, path).iter().map(kind));
        }
        let data = graph(site, "data/index.html");
        let files = data[0]["distribution"].as_array().unwrap();
        for address in files.iter().map(|of| of["contentUrl"].as_str().unwrap()) {
            let (file, _) = file("data/index.html", address).unwrap();
            assert!(site.files.contains_key(&file), "{address}");
        }
    }
    let wanted = [
        "BreadcrumbList",
        "Dataset",
        "GovernmentOrganization",
        "NewsArticle",
        "Organization",
        "Project",
        "WebSite",
    ];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), wanted);
}

/// The kinds of schema.org that pages name and those that they are of, with what each property may hold.
static VOCABULARY: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("schema-org.json")).unwrap());

/// Returns a kind and all that it is of.
fn with_those_above(kind: &str) -> Vec<&str> {
    let above = VOCABULARY["types"][kind]["of"].as_array();
    let above = above.into_iter().flatten().filter_map(Value::as_str);
    [kind]
        .into_iter()
        .chain(above.flat_map(with_those_above))
        .collect()
}

/// Returns what the vocabulary has against a thing and all that it holds.
fn faults(of: &Value) -> Vec<String> {
    let kind = of["@type"].as_str().unwrap_or("nothing");
    if VOCABULARY["types"].get(kind).is_none() {
        return vec![format!("{kind} is no kind of the vocabulary")];
    }
    let kinds = with_those_above(kind);
    let mut faults = Vec::new();
    for (name, value) in of
        .as_object()
        .unwrap()
        .iter()
        .filter(|(name, _)| *name != "@type")
    {
        let mut properties = kinds
            .iter()
            .map(|kind| &VOCABULARY["types"][kind]["properties"][name]);
        let Some(allowed) = properties.find_map(Value::as_str) else {
            faults.push(format!("{kind} has no {name}"));
            continue;
        };
        for one in value
            .as_array()
            .map_or(slice::from_ref(value), Vec::as_slice)
        {
            if !may_hold(allowed, one) {
                faults.push(format!("{name} of {kind} cannot be {one}"));
            }
            if one.is_object() {
                faults.extend(self::faults(one));
            }
        }
    }
    faults
}

/// Returns whether a property of which these kinds are allowed may hold a value. A thing can be told by its address.
fn may_hold(allowed: &str, value: &Value) -> bool {
    const TEXTS: [&str; 4] = ["Text", "URL", "Date", "DateTime"];
    const NUMBERS: [&str; 3] = ["Number", "Integer", "Float"];
    let mut allowed = allowed.split(' ');
    match value {
        Value::Object(_) => {
            let kinds = with_those_above(value["@type"].as_str().unwrap_or_default());
            allowed.any(|kind| kinds.contains(&kind))
        }
        Value::String(text) => {
            let is_address = text.starts_with("https://") || text.starts_with("http://");
            let is_number = text.parse::<f64>().is_ok();
            is_address
                || allowed.any(|kind| TEXTS.contains(&kind) || is_number && NUMBERS.contains(&kind))
        }
        Value::Number(_) => allowed.any(|kind| NUMBERS.contains(&kind)),
        Value::Bool(_) => allowed.any(|kind| kind == "Boolean"),
        Value::Null | Value::Array(_) => false,
    }
}

#[test]
fn every_kind_and_property_is_of_the_vocabulary_and_holds_what_it_may() {
    let mut seen = 0;
    for site in SITES.iter() {
        for path in site.pages.keys() {
            for of in graph(site, path) {
                assert_eq!(faults(&of), [""; 0], "{}: {path}: {of}", site.content);
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
    let wrong = json!({
        "@type": "Project",
        "name": "A",
        "award": {"@type": "Rating"},
        "headline": "B",
        "funding": [{"@type": "MonetaryGrant", "amount": "much", "funder": {"@type": "Payer"}}],
    });
    let mut faults = faults(&wrong);
    faults.sort();
    assert_eq!(
        faults,
        [
            "Payer is no kind of the vocabulary",
            "Project has no headline",
            "amount of MonetaryGrant cannot be \"much\"",
            "award of Project cannot be {\"@type\":\"Rating\"}",
            "funder of MonetaryGrant cannot be {\"@type\":\"Payer\"}",
        ]
    );
}
