//! What pages say to programs, as JSON-LD: it can be read, names no page that there is not, and is about what the page is about.

use std::collections::BTreeSet;

use serde_json::Value;

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
