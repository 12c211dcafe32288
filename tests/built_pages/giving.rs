//! Grants in the form of the 360Giving Data Standard: the file is valid, and every line of funding is in it or counted among those left out.

use serde_json::{Value, json};

use super::{SITES, Site, as_text};

const FILE: &str = "data/360giving.json";

/// Returns why lines are left out, as the page of the data says it, each with the number of its lines.
fn left_out(site: &Site) -> Vec<(usize, String)> {
    let page = &site.pages["data/index.html"];
    let reasons = page.all(&["li"]).filter_map(|item| {
        let (lines, why) = item.words.split_once(" left out: ")?;
        let number = lines.split(' ').next()?;
        Some((number.parse().unwrap_or(1), why.to_owned()))
    });
    reasons.collect()
}

fn grants(site: &Site) -> Option<Value> {
    let file = site.files.get(FILE)?;
    Some(serde_json::from_slice(file).unwrap())
}

#[test]
fn every_line_of_funding_is_a_grant_or_left_out_for_a_reason() {
    for site in SITES.iter() {
        let lines = as_text(&site.files["data/funds.json"]);
        let lines: Value = serde_json::from_str(lines).unwrap();
        let lines = lines.as_array().unwrap().len();
        let left = left_out(site);
        let grants = grants(site).map_or(0, |file| file["grants"].as_array().unwrap().len());
        let sum: usize = left.iter().map(|(lines, _)| lines).sum();
        assert_eq!(grants + sum, lines, "{}: {left:?}", site.content);
        let page = as_text(&site.files["data/index.html"]);
        let says_none = page.contains("so there is no file in that form");
        assert_eq!(says_none, grants == 0, "{}", site.content);
        assert_eq!(page.contains(FILE), grants > 0, "{}", site.content);
    }
}

#[test]
fn the_file_is_as_the_standard_has_it() {
    let schema = serde_json::from_str(include_str!("360giving.json")).unwrap();
    let schema = jsonschema::draft4::new(&schema).unwrap();
    let site = &SITES[1];
    let file = grants(site).unwrap();
    let wrong: Vec<String> = schema
        .iter_errors(&file)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(wrong, [""; 0], "{file:#}");
    assert_eq!(
        file["grants"],
        json!([{
            "id": "XX-AVR-001-shared-data-centre-7",
            "title": "Shared data centre",
            "description": "One server hall for all members, by the river that cools it. By our reading the recipient is the body that leads the project. The record does not say who received the money.",
            "currency": "EUR",
            "amountAwarded": 120_000.0,
            "awardDate": "2017-06-12",
            "fundingOrganization": [{"id": "XX-AVR-001", "name": "Municipality of Brisvalle"}],
            "recipientOrganization": [{"id": "XX-AVR-902", "name": "Tave Data Centre"}],
            "url": "https://portal.example/councils/brisvalle/",
        }])
    );
    for (_, why) in left_out(site) {
        assert!(
            file["description"].as_str().unwrap().contains(&why),
            "{why}"
        );
    }
}
