use std::collections::BTreeSet;

use super::*;
use crate::portal::gaps::Missing;
use crate::portal::sample::portal;
use crate::route::Edition;

/// One record of each kind, with what is awkward in a table.
const FILES: &str = r#"
== councils/fife.yaml
name: Fife Council
short_name: Fife
names: {gd: Fìobha}
letters: =FIF
membership: {status: member, since: 2016-05, evidence: paper}
said: {text: A few pounds, date: 2016, evidence: paper}
reply: {date: 2016-07, by: the council, text: '=Not so'}
funds:
  - {what: team, year: 2016-17, kind: cash, amount: about 12500.5, evidence: paper}
  - {what: team, kind: staff-time, amount: not published, evidence: {source: paper, place: p. 4}, asked: {on: 2016-08-01, of: host, url: https://ask.example/1}}
  - {what: team, kind: hosting, amount: 0, evidence: paper}
== organisations/host.yaml
name: The host
kind: board
== strategy/open.md
---
title: 'Open, and "shared"'
kind: principle
evidence: paper
---
== projects/team.md
---
title: The team
summary: "+1 team"
lead: host
stage: [{is: alpha, since: 2016, evidence: paper}]
budget: {amount: up to 9, shared_with: [lab], evidence: paper, inferred: true}
strategy: {principle: open, how: By sharing}
benefits: {what: Time, amount: over 5, date: 2016}
outcomes: {measure: Days, actual: {value: over -3.50, date: 2016-05}}
evidence: paper
---
== projects/lab.md
---
title: Workshop
summary: One
strategy: {principle: open}
---
== updates/2016-05-31-news.md
---
title: News
councils: fife
projects: [team]
---
== milestones.yaml
- {id: first, title: The first, due: 2016-05-01, status: planned}
== team.yaml
host: host
roles: {title: Chief, status: filled}
== claims.yaml
- {measure: members, value: 3, date: 2016-05-31}
- {measure: cash, value: over 12000, date: 2017}
"#;

fn csv(name: &str) -> Vec<String> {
    let edition = Edition::english(portal(FILES));
    let table = ALL
        .iter()
        .find(|table| table.name(&edition) == name)
        .unwrap();
    let text = String::from_utf8(table.of(&edition).into_csv()).unwrap();
    let lines = text.split_terminator("\r\n").skip(1);
    lines.map(str::to_owned).collect()
}

#[test]
fn every_table_has_a_name_of_its_own_and_columns_with_meanings() {
    let edition = Edition::english(portal(FILES));
    let mut names = BTreeSet::new();
    for Table { name, make, .. } in ALL {
        assert!(names.insert(name), "{name}");
        let table = make(&edition);
        let mut columns = BTreeSet::new();
        for column in &table.columns {
            let is_letter = |letter: char| letter.is_ascii_lowercase();
            let is_plain = |sign: char| is_letter(sign) || sign.is_ascii_digit() || sign == '_';
            assert!(column.name.starts_with(is_letter), "{}", column.name);
            assert!(column.name.chars().all(is_plain), "{}", column.name);
            assert!(columns.insert(&column.name), "{}", column.name);
            assert!(!column.meaning.ends_with('.'), "{}", column.meaning);
        }
        let width = table.columns.len();
        let rows: Vec<_> = table.rows.collect();
        assert!(rows.iter().all(|row| row.len() == width));
        assert!(!rows.is_empty(), "{name}");
    }
}

#[test]
fn an_amount_nought_and_one_not_published_are_told_apart() {
    assert_eq!(
        csv("funds"),
        [
            "fife,council,1,team,2016-17,cash,,12500.50,about,yes,paper,no,,,,,",
            "fife,council,2,team,,staff-time,,,,no,paper,no,,,not-published,,",
            "fife,council,3,team,,hosting,,0.00,,yes,paper,no,,,,,",
        ]
    );
}

#[test]
fn a_question_that_was_put_has_a_row_with_the_fact_that_it_is_about() {
    let rows = csv("asked");
    assert_eq!(rows.len(), 1);
    assert!(rows[0].starts_with("council,fife,"), "{}", rows[0]);
    assert!(
        rows[0].ends_with(",2016-08-01,host,https://ask.example/1,"),
        "{}",
        rows[0]
    );
}

#[test]
fn text_that_would_run_as_a_formula_does_not() {
    assert!(csv("councils")[0].starts_with("fife,Fife Council,Fife,gd: Fìobha,'=FIF,"));
    assert!(csv("projects")[0].starts_with("team,The team,'+1 team,"));
}

#[test]
fn quotes_and_commas_are_written_by_rfc_4180() {
    assert!(csv("principles")[0].starts_with("open,\"Open, and \"\"shared\"\"\",principle,"));
}

#[test]
fn dates_and_numbers_stay_as_they_were_written() {
    assert_eq!(csv("membership"), ["fife,member,,2016-05,,paper,no,,,,no"]);
    assert_eq!(
        csv("outcomes"),
        [
            "team,1,Days,,baseline,,no,,,,no,,,,,",
            "team,1,Days,,target,,no,,,,no,,,,,",
            "team,1,Days,,actual,-3.50,yes,,2016-05,,no,,over,,,no",
        ]
    );
}

#[test]
fn a_claim_stands_beside_the_records_with_the_difference() {
    assert_eq!(
        csv("claims"),
        [
            "1,members,2016-05-31,,3,,1,,differs,-2,,,,no,,,yes,,,no",
            "2,cash,2017,,12000.00,over,12500.50,0,borne-out,,,,,no,,,yes,,about,no",
        ]
    );
}

#[test]
fn each_citation_names_the_fact_and_where_it_stands_in_the_source() {
    let citations = csv("citations");
    for line in [
        "paper,council,fife,that it is a member,2016-05,,no",
        "paper,council,fife,staff time for The team,,p. 4,no",
    ] {
        assert!(citations.contains(&line.to_owned()), "{citations:#?}");
    }
}

#[test]
fn a_gap_names_who_could_say_and_the_file_to_correct() {
    let gaps = csv("gaps");
    let line = "council,fife,Fife,How much it gives: staff time for The team,fife; host,councils/fife.yaml,q-councils-amounts,not-published";
    assert!(gaps.contains(&line.to_owned()), "{gaps:#?}");
}

#[test]
fn a_budget_for_two_projects_says_so_in_both() {
    let column = |project: &str, name: &str| {
        let edition = Edition::english(portal(FILES));
        let table = ALL
            .iter()
            .find(|table| table.name(&edition) == "projects")
            .unwrap();
        let table = table.of(&edition);
        let place = table.columns.iter().position(|column| column.name == name);
        let mut rows = table.rows;
        let row = rows.find(|row| row[0].written() == project).unwrap();
        row[place.unwrap()].written().into_owned()
    };
    for (project, other) in [("team", "lab"), ("lab", "team")] {
        assert_eq!(column(project, "budget"), "9.00");
        assert_eq!(column(project, "budget_word"), "up to");
        assert_eq!(column(project, "budget_shared_with"), other);
        assert_eq!(column(project, "budget_inferred"), "yes");
    }
}

#[test]
fn stages_phrases_and_replies_have_a_row_each() {
    assert_eq!(csv("stages"), ["team,alpha,,2016,paper,no,,no"]);
    assert_eq!(csv("said"), ["council,fife,A few pounds,2016,paper,no,,no"]);
    assert_eq!(
        csv("replies"),
        ["council,fife,2016-07,the council,'=Not so,,no,"]
    );
}

#[test]
fn a_tie_that_no_source_names_is_our_reading() {
    assert_eq!(
        csv("services"),
        [
            "team,open,primary,By sharing,,yes,",
            "lab,open,primary,,,yes,",
        ]
    );
}

fn parsed(json: &str) -> serde_json::Value {
    serde_json::from_str(json).unwrap()
}

fn json(name: &str) -> serde_json::Value {
    let edition = Edition::english(portal(FILES));
    let table = ALL
        .iter()
        .find(|table| table.name(&edition) == name)
        .unwrap();
    serde_json::from_slice(&table.of(&edition).into_json()).unwrap()
}

#[test]
fn json_holds_the_same_rows_with_numbers_as_numbers_and_without_what_is_empty() {
    let funds = json("funds");
    assert_eq!(funds.as_array().unwrap().len(), csv("funds").len());
    assert_eq!(
        funds[0],
        parsed(
            r#"{"funder":"fife","funder_kind":"council","line":1,"project":"team","financial_year":"2016-17","kind":"cash","amount":12500.5,"amount_word":"about","amount_published":true,"sources":["paper"],"inferred":false}"#
        )
    );
    assert_eq!(json("outcomes")[2]["value"].to_string(), "-3.5");
    assert_eq!(json("councils")[0]["letters"], "=FIF");
}

#[test]
fn every_fact_has_its_document_and_its_words_and_one_without_a_document_has_a_row_too() {
    let files = FILES.replace(
        "{source: paper, place: p. 4}",
        "{source: paper, place: p. 4, quote: two days a week}",
    );
    let edition = Edition::english(portal(&files));
    let table = ALL
        .iter()
        .find(|table| table.name(&edition) == "evidence")
        .unwrap();
    let text = String::from_utf8(table.of(&edition).into_csv()).unwrap();
    for line in [
        "record_kind,record,fact,date,source,source_missing,place,quote,inferred,note",
        "council,fife,staff time for The team,,paper,no,p. 4,two days a week,no,",
        "project,team,what it saved or brought in: Time,2016,,yes,,,no,",
    ] {
        let mut lines = text.split_terminator("\r\n");
        assert!(lines.any(|written| written == line), "{line}\n{text}");
    }
    let mut rows = ::csv::Reader::from_reader(text.as_bytes());
    let missing = rows
        .records()
        .filter(|row| &row.as_ref().unwrap()[5] == "yes");
    let gaps = edition.gaps().iter();
    let without = gaps.filter(|gap| matches!(gap.what, Missing::Evidence(_)));
    assert_eq!(missing.count(), without.count(), "{text}");
    let ours = text.lines().filter(|line| line.ends_with(",yes,"));
    assert_eq!(ours.count(), 3, "{text}");
}

#[test]
fn every_column_that_is_looked_up_elsewhere_is_there_and_so_is_the_table() {
    let edition = Edition::english(portal(FILES));
    for table in ALL {
        let columns = table.of(&edition).columns;
        let has = |name: &str| columns.iter().any(|column| column.name == name);
        for name in table
            .key
            .iter()
            .chain(table.links.iter().map(|(name, _)| name))
        {
            assert!(has(name), "{}: {name}", table.name(&edition));
        }
        for column in &columns {
            let is_id = matches!(column.kind, ColumnType::Id | ColumnType::Ids);
            let tables = table.looked_up_in(&edition, &column.name);
            assert!(
                tables.is_empty() || is_id || column.kind == ColumnType::Count,
                "{}: {}",
                table.name(&edition),
                column.name
            );
            for other in tables {
                let other = ALL.iter().find(|table| table.name(&edition) == other);
                assert_eq!(other.map(|other| other.key.len()), Some(1));
            }
        }
    }
}

#[test]
fn the_package_says_of_each_file_how_large_it_is_and_of_each_column_what_it_means() {
    let edition = Edition::english(portal(FILES));
    let bytes = package(&edition, |table| Digest::of(&table.of(&edition).into_csv()));
    let package: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(package["name"], "example.org");
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), ALL.len());
    let funds = resources.iter().find(|table| table["name"] == "funds");
    let funds = funds.unwrap();
    let csv = ALL
        .iter()
        .find(|table| table.name(&edition) == "funds")
        .unwrap();
    assert_eq!(funds["bytes"], csv.of(&edition).into_csv().len());
    assert_eq!(funds["hash"].as_str().unwrap().len(), "sha256:".len() + 64);
    let schema = &funds["schema"];
    assert_eq!(schema["primaryKey"].to_string(), r#"["funder","line"]"#);
    assert_eq!(
        schema["foreignKeys"],
        parsed(r#"[{"fields":["project"],"reference":{"resource":"projects","fields":["id"]}}]"#)
    );
    let amount = &schema["fields"][7];
    assert_eq!(
        [&amount["title"], &amount["type"], &amount["unit"]],
        ["Amount", "number", "GBP"]
    );
    assert_eq!(
        amount["missingValues"],
        parsed(
            r#"[{"value":"","label":"There is no figure. The column amount_reason says why, where the record does"}]"#
        )
    );
}

#[test]
fn no_portal_can_call_its_bodies_as_another_table_is_called() {
    for table in ALL {
        let is_free = crate::value::section::Section::may_be_members(table.name);
        assert_eq!(is_free, table.name == "councils", "{}", table.name);
    }
}
