//! Who receives what a line of funding pays: read, held against the records there are, and shown wherever the line is. In: small portals.
//! Out: messages, pages and data.

use serde_json::Value;

use crate::support::{Portal, portal};

/// Two lines for maps: the first says that the hub receives it, the second leaves it to who leads the project.
const FILES: &str = "
== sources.yaml
paper: {title: Paper, publisher: A board, date: 2018-01-31, url: https://board.example/paper}
== projects/maps.md
---
title: Maps
summary: One map.
lead: board
evidence: paper
---
== organisations/hub.yaml
name: The Data Hub
short_name: Hub
kind: association
identifier: XX-HUB-1
== organisations/board.yaml
name: Valley Board
kind: board
identifier: XX-BRD-2
== councils/ashe.yaml
name: Ashe
identifier: XX-CNC-3
funds:
  - {what: maps, recipient: hub, year: 2017-18, kind: cash, stage: paid, awarded: 2017-05-01, amount: 900, evidence: paper}
  - {what: maps, year: 2017-18, kind: cash, stage: paid, awarded: 2017-06-01, amount: 700, evidence: paper}
";

fn json(portal: &Portal, address: &str) -> Value {
    serde_json::from_slice(&portal.bytes(address)).unwrap()
}

#[test]
fn a_recipient_that_is_no_record_is_told_with_the_nearest() {
    let files = FILES.replace("recipient: hub", "recipient: hbu");
    let told = portal(&files).problems();
    for line in [
        "error[unknown-id]: there is no council or organisation `hbu`",
        "--> councils/ashe.yaml:4:29",
        "help: write `hub`",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
}

#[test]
fn two_lines_alike_to_two_bodies_are_not_one_line_twice() {
    let alike = |second: &str| {
        let files = FILES.replace(
            "{what: maps, year: 2017-18, kind: cash, stage: paid, awarded: 2017-06-01, amount: 700,",
            &format!("{{what: maps, recipient: {second}, year: 2017-18, kind: cash, amount: 900,"),
        );
        portal(&files)
            .problems()
            .contains("says the same as another")
    };
    assert!(alike("hub"));
    assert!(!alike("board"));
}

#[test]
fn pages_say_to_whom_it_goes() {
    let portal = portal(FILES);
    for page in ["/councils/ashe/", "/projects/maps/"] {
        let html = portal.page(page);
        let said =
            "<br><span class=\"small\">to <a href=\"/organisations/hub/\">Hub</a></span></th>";
        assert!(html.contains(said), "{page}\n{html}");
    }
    let lines =
        "  - {what: maps, recipient: board, kind: hosting, amount: 5, note: N, evidence: paper}\n";
    let many: String = (0..100)
        .map(|at| lines.replace('N', &at.to_string()))
        .collect();
    let long = format!("{FILES}{many}");
    let html = crate::support::portal(&long).page("/money/hosting/no-year/");
    let said =
        "<span class=\"small\">to <a href=\"/organisations/board/\">Valley Board</a></span></td>";
    assert_eq!(html.matches(said).count(), 75, "{html}");
}

#[test]
fn the_page_of_who_receives_it_lists_it() {
    let portal = portal(FILES);
    let hub = portal.page("/organisations/hub/");
    let (_, received) = hub.split_once("id=\"h-received\"").unwrap();
    for said in [
        "data-adds=\"funds?recipient=hub\"",
        "funds.amount?recipient=hub&amp;kind=cash&amp;stage=paid",
        "<a href=\"/councils/ashe/\">Ashe</a>",
        "<a href=\"/projects/maps/\">Maps</a>",
        "2017-18",
        "£900",
    ] {
        assert!(received.contains(said), "{said}\n{received}");
    }
    assert!(!portal.page("/organisations/board/").contains("h-received"));
    let to_a_council = FILES.replace("recipient: hub", "recipient: ashe");
    let portal = crate::support::portal(&to_a_council);
    assert!(portal.page("/councils/ashe/").contains("id=\"h-received\""));
    let line =
        "  - {what: maps, recipient: hub, kind: hosting, amount: N, note: N, evidence: paper}\n";
    let many: String = (0..100)
        .map(|at| line.replace('N', &at.to_string()))
        .collect();
    let hub = crate::support::portal(&format!("{FILES}{many}")).page("/organisations/hub/");
    let (_, received) = hub.split_once("id=\"h-received\"").unwrap();
    let (table, _) = received.split_once("</table>").unwrap();
    assert_eq!(table.matches("<tr>").count(), 13, "{table}");
    assert!(
        table.contains("89 more lines are in the table of every line"),
        "{table}"
    );
    assert!(table.contains("£99") && !table.contains("£50"), "{table}");
}

#[test]
fn tables_have_a_column_for_it_that_leads_to_the_body() {
    let portal = portal(FILES);
    let rows = json(&portal, "/data/funds.json");
    assert_eq!(rows[0]["recipient"], "hub");
    assert_eq!(rows[1].get("recipient"), None);
    let package = json(&portal, "/data/datapackage.json").to_string();
    assert!(package.contains("\"name\":\"recipient\""), "{package}");
    let page = portal.page("/data/");
    let (_, column) = page.split_once("<code>recipient</code>").unwrap();
    let column = column.split("</tr>").next().unwrap();
    for table in ["councils", "organisations"] {
        assert!(column.contains(&format!("#h-{table}\"")), "{column}");
    }
}

#[test]
fn a_grant_names_who_the_record_says_and_else_says_that_it_is_our_reading() {
    let portal = portal(FILES);
    let file = json(&portal, "/data/360giving.json");
    let [said, read] = [0, 1].map(|place| &file["grants"][place]);
    assert_eq!(said["recipientOrganization"][0]["id"], "XX-HUB-1");
    assert_eq!(said["description"], "One map.");
    assert_eq!(read["recipientOrganization"][0]["id"], "XX-BRD-2");
    assert_eq!(
        read["description"],
        "One map. By our reading the recipient is the body that leads the project. The record does not say who received the money."
    );
    let of_one = "Of one of them the record does not say who received it: by our reading the body that leads the project did.";
    assert!(file["description"].as_str().unwrap().contains(of_one));
    assert!(portal.page("/data/").contains(of_one));
    let all_said = FILES.replace("{what: maps, year", "{what: maps, recipient: board, year");
    let portal = crate::support::portal(&all_said);
    let file = json(&portal, "/data/360giving.json");
    assert_eq!(file["grants"].as_array().unwrap().len(), 2);
    assert!(!file.to_string().contains("our reading"), "{file}");
    assert!(!portal.page("/data/").contains("By our reading the"));
}
