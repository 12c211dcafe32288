//! The rows of the tables that have most of them, as ready HTML: what is funded, and projects. In: the rows of a page's view. Out:
//! table rows, everything in them escaped. A portal has hundreds of thousands, and the engine takes ten times as long for one.

use std::fmt::Write;
use std::sync::Arc;

use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

use super::format::Hundredths;
use super::formatter::{Formatter, unfit};
use super::fragments::escape::escape;
use super::fragments::totals::{Mark, marked};
use super::fragments::{evidence, field, is_true, known, mark, sum, text};
use super::stages;
use crate::wording::{Caveat, Choice, Given, Words};

/// Makes the filters known to the engine.
pub(super) fn register(tera: &mut Tera, formatter: &Arc<Formatter>) {
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "funding_rows",
        move |table: &Value, options: Kwargs, _: &State<'_>| {
            let others = options.must_get::<&str>("others")?;
            FundingRows::of(&shared, table)?.rows(others)
        },
    );
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "funding_foot",
        move |table: &Value, _: Kwargs, _: &State<'_>| FundingRows::of(&shared, table)?.foot(),
    );
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "project_rows",
        move |rows: &Value, options: Kwargs, _: &State<'_>| {
            let table = ProjectRows {
                formatter: &shared,
                sought: options.get::<bool>("sought")?.unwrap_or(false),
                tied: options.get::<bool>("tied")?.unwrap_or(false),
            };
            table.rows(rows)
        },
    );
}

/// A table of funding.
struct FundingRows<'t> {
    formatter: &'t Formatter,
    whole: &'t Value,
    table: &'t Map,
    years: &'t [Value],
    hundredths: Hundredths,
    /// The largest amount, where rows have bars.
    most: Option<i64>,
}

impl<'t> FundingRows<'t> {
    fn of(formatter: &'t Formatter, table: &'t Value) -> TeraResult<FundingRows<'t>> {
        let map = table.as_map().ok_or_else(|| unfit("funding", table))?;
        let hundredths = if is_true(map, "pence") {
            Hundredths::Always
        } else {
            Hundredths::WhereAny
        };
        Ok(FundingRows {
            formatter,
            whole: table,
            table: map,
            years: list(map, "years"),
            hundredths,
            most: known(map, "most").and_then(Value::as_i64),
        })
    }

    /// `{{ of | funding_rows(others="other projects") }}`: the rows, then what is added up of a long table.
    fn rows(&self, others: &str) -> TeraResult<Value> {
        let mut html = String::with_capacity(1024);
        for row in list(self.table, "rows")
            .iter()
            .chain(list(self.table, "others"))
        {
            let map = row.as_map().ok_or_else(|| unfit("funding_rows", row))?;
            self.row(&mut html, map, others)?;
        }
        Ok(Value::safe_string(&html))
    }

    fn row(&self, html: &mut String, row: &Map, others: &str) -> TeraResult<()> {
        html.push_str("\n<tr><th scope=\"row\">");
        if let Some(linked) = known(row, "link") {
            link(html, self.formatter, linked)?;
        } else {
            html.push_str(&count(self.formatter.words(), row, "count"));
            html.push(' ');
            escape(html, others);
        }
        if let Some(cited) = field(row, "evidence") {
            evidence(html, self.formatter.words(), cited);
        }
        for recipient in list(row, "recipients") {
            self.recipient(html, recipient)?;
        }
        html.push_str("</th><td data-l=\"");
        self.say(html, "funding-column-kind");
        html.push_str("\">");
        self.kind(html, row);
        // Where no source is given at all, the evidence says so beside the name.
        if string(row, "reading") != "unsourced" {
            self.how(html, row);
        }
        html.push_str("</td>");
        for (year, cell) in self.years.iter().zip(list(row, "cells")) {
            figure(html, year.as_str().unwrap_or_default());
            if cell.is_truthy() {
                sum(html, self.formatter, cell, self.hundredths)?;
            } else {
                html.push_str("<span class=\"quiet\">");
                self.say(html, "funding-no-entry");
                html.push_str("</span>");
            }
            html.push_str("</td>");
        }
        let head = self.formatter.words().text("funding-column-total");
        figure(html, &head);
        let total = field(row, "total").ok_or_else(|| unfit("funding_rows", self.whole))?;
        sum(html, self.formatter, total, self.hundredths)?;
        html.push_str("</td>");
        self.bar(html, total);
        html.push_str("</tr>");
        Ok(())
    }

    /// Writes who receives what a row is of, on a line of its own.
    fn recipient(&self, html: &mut String, recipient: &Value) -> TeraResult<()> {
        let body = recipient
            .as_map()
            .ok_or_else(|| unfit("funding_rows", recipient))?;
        let values = vec![
            ("name", Given::Text(string(body, "title").to_owned().into())),
            (
                "body",
                Given::Link(self.formatter.address(string(body, "address"))?),
            ),
        ];
        html.push_str("<br><span class=\"small\">");
        html.push_str(&self.formatter.words().html("funding-recipient", values));
        html.push_str("</span>");
        Ok(())
    }

    /// Writes the row's total as a length; silent, for the number stands beside it.
    fn bar(&self, html: &mut String, total: &Value) {
        let Some(most) = self.most else { return };
        html.push_str("<td class=\"bar\" aria-hidden=\"true\">");
        let total = total.as_map().and_then(|total| known(total, "pence"));
        if let Some(pence) = total.and_then(Value::as_i64) {
            let tenths = (i128::from(pence) * 2000 + i128::from(most)) / (i128::from(most) * 2);
            html.push_str("<svg aria-hidden=\"true\" focusable=\"false\" width=\"100\" height=\"10\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\"><rect class=\"b-in\" width=\"");
            // Writing to a String cannot fail.
            let _ = write!(html, "{}.{}", tenths / 10, tenths % 10);
            html.push_str("\" height=\"10\"/></svg>");
        }
        html.push_str("</td>");
    }

    /// Writes what a row or a line of the foot is of: "Cash, promised".
    fn kind(&self, html: &mut String, of: &Map) {
        let word = |name, absent| {
            let word = string(of, name);
            Given::Text(
                if word.is_empty() { absent } else { word }
                    .to_owned()
                    .into(),
            )
        };
        let values = vec![
            ("kind", word("kind", "")),
            ("stage", word("stage", "not-said")),
        ];
        html.push_str(
            &self
                .formatter
                .words()
                .html("funding-kind-and-stage", values),
        );
    }

    /// Writes how it is known, where a source does not say all of it: "our reading".
    fn how(&self, html: &mut String, of: &Map) {
        let reading = string(of, "reading");
        if matches!(reading, "" | "source") {
            return;
        }
        html.push_str(match reading {
            "ours" => " <span class=\"small ours-word\">",
            _ => " <span class=\"small gap\">",
        });
        let values = vec![("reading", Given::Text(reading.to_owned().into()))];
        html.push_str(&self.formatter.words().html("funding-how", values));
        html.push_str("</span>");
    }

    fn say(&self, html: &mut String, name: &'static str) {
        escape(html, &self.formatter.words().text(name));
    }

    /// `{{ of | funding_foot }}`: two lines for each kind at each stage, for neither are ever added together.
    fn foot(&self) -> TeraResult<Value> {
        let mut html = String::with_capacity(1024);
        let kinds = list(self.table, "kinds");
        for kind in kinds {
            let map = kind.as_map().ok_or_else(|| unfit("funding_foot", kind))?;
            self.foot_row(&mut html, map, kinds.len() > 1, Foot::Known)?;
            self.foot_row(&mut html, map, kinds.len() > 1, Foot::NotKnown)?;
        }
        Ok(Value::safe_string(&html))
    }

    fn foot_row(
        &self,
        html: &mut String,
        kind: &Map,
        is_named: bool,
        foot: Foot,
    ) -> TeraResult<()> {
        html.push_str("\n<tr><th scope=\"row\" colspan=\"2\">");
        if is_named {
            self.kind(html, kind);
            html.push_str(": ");
        }
        self.say(html, foot.message());
        let sum = field(kind, "total").and_then(Value::as_map);
        let is_known = sum
            .and_then(|sum| known(sum, "published"))
            .is_some_and(Value::is_truthy);
        if is_known == (foot == Foot::Known) {
            self.how(html, kind);
        }
        html.push_str("</th>");
        let head = self.formatter.words().text("funding-column-total");
        let total = field(kind, "total").map(|total| (head.as_str(), total));
        let heads = self
            .years
            .iter()
            .map(|year| year.as_str().unwrap_or_default());
        for (head, cell) in heads.zip(list(kind, "cells")).chain(total) {
            figure(html, head);
            let map = cell.as_map().ok_or_else(|| unfit("funding_foot", cell))?;
            match foot {
                Foot::Known => {
                    let figure = self.formatter.money(cell, self.hundredths)?;
                    marked(html, map, Mark::Sum, |html| escape(html, &figure));
                }
                Foot::NotKnown => marked(html, map, Mark::Unknown, |html| {
                    html.push_str(&count(self.formatter.words(), map, "not_published"));
                }),
            }
            html.push_str("</td>");
        }
        if self.most.is_some() {
            html.push_str("<td class=\"bar\" aria-hidden=\"true\"></td>");
        }
        html.push_str("</tr>");
        Ok(())
    }
}

/// The two lines of a kind at the foot of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Foot {
    Known,
    NotKnown,
}

impl Foot {
    fn message(self) -> &'static str {
        match self {
            Foot::Known => "funding-foot-known",
            Foot::NotKnown => "funding-foot-unknown",
        }
    }
}

/// A table of projects.
struct ProjectRows<'t> {
    formatter: &'t Formatter,
    /// Whether its rows carry what they are sought by.
    sought: bool,
    /// Whether it says what the body of the page has to do with each.
    tied: bool,
}

impl ProjectRows<'_> {
    /// `{{ of | project_rows(sought=true, tied=true) }}`: a row for each project.
    fn rows(&self, rows: &Value) -> TeraResult<Value> {
        let rows = rows.as_array().ok_or_else(|| unfit("project_rows", rows))?;
        let mut html = String::with_capacity(1024 * rows.len().min(64));
        for row in rows {
            let map = row.as_map().ok_or_else(|| unfit("project_rows", row))?;
            self.row(&mut html, map, row)?;
        }
        Ok(Value::safe_string(&html))
    }

    fn row(&self, html: &mut String, row: &Map, itself: &Value) -> TeraResult<()> {
        html.push_str("\n<tr");
        if self.sought {
            sought(html, row);
        }
        html.push_str("><th scope=\"row\">");
        link(html, self.formatter, itself)?;
        html.push_str("<span class=\"what\">");
        escape(html, string(row, "summary"));
        html.push_str("</span></th>");
        let words = self.formatter.words();
        if self.tied {
            cell(html, &words.projects_column_part(), "");
            joined(html, ", ", list(row, "parts").iter());
            html.push_str("</td>");
        }
        let place = stage(row).and_then(|stage| field(stage, "place")?.as_i64());
        let key = format!(" data-key=\"{}\"", place.map_or(0, |place| place + 1));
        cell(html, &words.projects_column_stage(), &key);
        stages::mini(html, words, row, string(row, "stage_when"));
        html.push_str("</td>\n");
        cell(html, &words.projects_column_lead(), "");
        self.lead(html, row)?;
        html.push_str("</td>\n");
        cell(html, &words.projects_column_ties(), "");
        self.serves(html, list(row, "serves"))?;
        html.push_str("</td></tr>");
        Ok(())
    }

    fn lead(&self, html: &mut String, row: &Map) -> TeraResult<()> {
        let lead = list(row, "lead");
        if lead.is_empty() {
            gap(
                html,
                &stages::why_blank(self.formatter.words(), row, "lead"),
            );
        }
        for (place, body) in lead.iter().enumerate() {
            html.push_str(if place == 0 { "" } else { ", " });
            link(html, self.formatter, body)?;
        }
        Ok(())
    }

    fn serves(&self, html: &mut String, serves: &[Value]) -> TeraResult<()> {
        let words = self.formatter.words();
        if serves.is_empty() {
            gap(html, &words.projects_no_tie());
        }
        for (place, served) in serves.iter().enumerate() {
            let map = served
                .as_map()
                .ok_or_else(|| unfit("project_rows", served))?;
            let (drawn, strength, basis) = tie(map);
            html.push_str(if place == 0 { "" } else { " " });
            html.push_str("<span class=\"sv\">");
            mark(html, drawn);
            link(html, self.formatter, served)?;
            html.push_str("<span class=\"tie-words\">");
            escape(
                html,
                &words.strategy_tie(Choice(strength), Caveat(Choice(basis))),
            );
            html.push_str("</span></span>");
        }
        Ok(())
    }
}

/// Returns the mark of a tie to the strategy, how strong it is, and how it is known.
fn tie(served: &Map) -> (&'static str, &'static str, &'static str) {
    match (string(served, "strength"), is_true(served, "ours")) {
        ("primary", false) => ("primary", "primary", "said"),
        ("primary", true) => ("primary-ours", "primary", "our-reading"),
        (_, false) => ("supporting", "supporting", "said"),
        (_, true) => ("supporting-ours", "supporting", "our-reading"),
    }
}

/// Writes the beginning of a cell under the head `head`.
fn cell(html: &mut String, head: &str, more: &str) {
    html.push_str("<td data-l=\"");
    escape(html, head);
    html.extend(["\"", more, ">"]);
}

fn gap(html: &mut String, words: &str) {
    html.push_str("<span class=\"gap\">");
    escape(html, words);
    html.push_str("</span>");
}

/// Returns how far the project of a row is; nothing where that is not known.
fn stage(row: &Map) -> Option<&Map> {
    field(row, "stage")?.as_map()
}

/// Writes what a table's filters go by: the stage, the statements and the councils of a project.
fn sought(html: &mut String, row: &Map) {
    let stage = stage(row).map_or("not-said", |stage| string(stage, "id"));
    html.push_str(" data-stage=\"");
    escape(html, stage);
    html.push_str("\" data-principle=\"");
    let ids = list(row, "serves")
        .iter()
        .filter_map(|served| field(served.as_map()?, "id"));
    joined(html, " ", ids);
    html.push_str("\" data-member=\"");
    joined(html, " ", list(row, "councils").iter());
    html.push('"');
}

/// Returns a link with its title, from a map that has both.
fn link(html: &mut String, formatter: &Formatter, link: &Value) -> TeraResult<()> {
    let map = link.as_map().ok_or_else(|| unfit("link", link))?;
    let title = field(map, "title").ok_or_else(|| unfit("link", link))?;
    html.push_str("<a href=\"");
    escape(html, &formatter.address(string(map, "address"))?);
    html.push_str("\">");
    text(html, title);
    html.push_str("</a>");
    Ok(())
}

/// Writes the beginning of a cell that holds a figure.
fn figure(html: &mut String, head: &str) {
    html.push_str("<td data-l=\"");
    escape(html, head);
    html.push_str("\" class=\"num\">");
}

fn joined<'v>(html: &mut String, between: &str, values: impl Iterator<Item = &'v Value>) {
    for (place, value) in values.enumerate() {
        html.push_str(if place == 0 { "" } else { between });
        text(html, value);
    }
}

fn count(words: &Words, map: &Map, name: &'static str) -> String {
    let count = field(map, name).map(Value::to_string).unwrap_or_default();
    words.decimal(&count).unwrap_or(count)
}

fn list<'m>(map: &'m Map, name: &'static str) -> &'m [Value] {
    field(map, name)
        .and_then(Value::as_array)
        .unwrap_or_default()
}

fn string<'m>(map: &'m Map, name: &'static str) -> &'m str {
    field(map, name).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn formatter() -> Formatter {
        Formatter::new(
            "https://example.org/portal/",
            &Arc::new(crate::wording::english()),
            &Arc::default(),
        )
    }

    fn total(pence: i64, published: u32, not_published: u32) -> serde_json::Value {
        json!({"pence": pence, "published": published, "not_published": not_published, "reasons": {"not-found": not_published}})
    }

    #[test]
    fn a_row_of_funding_says_of_each_year_what_is_known() {
        let table = Value::from_serializable(&json!({
            "years": ["2016-17", "2017-18", "no year given"],
            "most": 20_000,
            "rows": [{
                "link": {"title": "Fish & <chips>", "address": "/projects/a/"},
                "kind": "staff-time", "stage": "promised", "evidence": {"notes": [3], "unsourced": true},
                "cells": [total(15_000, 1, 0), null, total(0, 0, 2)],
                "total": total(15_000, 1, 2),
            }],
            "others": [{"link": null, "count": 1200, "kind": "cash", "cells": [], "total": total(20_000, 1, 0)}],
        }));
        let rows = FundingRows::of(&formatter(), &table)
            .unwrap()
            .rows("other projects")
            .unwrap();
        let rows: Vec<&str> = rows.as_str().unwrap().lines().collect();
        assert_eq!(
            rows[1],
            "<tr><th scope=\"row\"><a href=\"/portal/projects/a/\">Fish &amp; &lt;chips&gt;</a><sup><a class=\"ref\" href=\"#n3\" \
             aria-label=\"Note 3\">3</a></sup> <span class=\"gap\">no source given</span></th>\
             <td data-l=\"Kind\">Staff time, promised</td>\
             <td data-l=\"2016-17\" class=\"num\">£150</td>\
             <td data-l=\"2017-18\" class=\"num\"><span class=\"quiet\">no entry</span></td>\
             <td data-l=\"no year given\" class=\"num\"><span class=\"gap\">2 amounts not found</span></td>\
             <td data-l=\"Total\" class=\"num\">£150 and <span class=\"gap\">2 amounts not found</span></td>\
             <td class=\"bar\" aria-hidden=\"true\"><svg aria-hidden=\"true\" focusable=\"false\" width=\"100\" height=\"10\" \
             viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\"><rect class=\"b-in\" width=\"75.0\" height=\"10\"/></svg></td></tr>"
        );
        assert!(rows[2].starts_with(
            "<tr><th scope=\"row\">1,200 other projects</th><td data-l=\"Kind\">Cash</td>"
        ));
    }

    #[test]
    fn the_foot_names_the_kinds_only_where_there_are_several() {
        let kind = |kind| json!({"kind": kind, "cells": [total(0, 0, 1)], "total": total(0, 0, 1)});
        let foot = |kinds: &[serde_json::Value]| {
            let table = Value::from_serializable(&json!({"years": ["2016-17"], "kinds": kinds}));
            let foot = FundingRows::of(&formatter(), &table)
                .unwrap()
                .foot()
                .unwrap();
            foot.as_str().unwrap().to_owned()
        };
        assert_eq!(
            foot(&[kind("in-kind")]),
            "\n<tr><th scope=\"row\" colspan=\"2\">Total of known amounts</th><td data-l=\"2016-17\" class=\"num\">none</td>\
             <td data-l=\"Total\" class=\"num\">none</td></tr>\
             \n<tr><th scope=\"row\" colspan=\"2\">Amounts not known</th><td data-l=\"2016-17\" class=\"num\">1</td>\
             <td data-l=\"Total\" class=\"num\">1</td></tr>"
        );
        let both = foot(&[kind("cash"), kind("in-kind")]);
        assert!(
            both.contains("\">Other help: Total of known amounts</th>"),
            "{both}"
        );
    }

    #[test]
    fn a_row_of_a_project_carries_what_it_is_sought_by_only_where_it_is_sought() {
        let row = json!({
            "title": "Job adverts", "summary": "Jobs & more.", "address": "/projects/job-adverts/", "stage": {"id": "beta", "title": "Beta", "place": 3, "ended": false}, "lead": [], "parts": ["leads", "funds"],
            "serves": [{"id": "openness", "title": "Be open", "address": "/strategy/openness/", "strength": "primary", "ours": true}],
            "councils": ["east", "west"],
        });
        let row = |sought, tied| {
            let formatter = formatter();
            let table = ProjectRows {
                formatter: &formatter,
                sought,
                tied,
            };
            let rows = table
                .rows(&Value::from_serializable(&json!([row])))
                .unwrap();
            rows.as_str().unwrap().to_owned()
        };
        assert!(row(true, false).starts_with(
            "\n<tr data-stage=\"beta\" data-principle=\"openness\" data-member=\"east west\"><th scope=\"row\">\
             <a href=\"/portal/projects/job-adverts/\">Job adverts</a><span class=\"what\">Jobs &amp; more.</span></th><td data-l=\"Stage\" data-key=\"4\">"
        ));
        let tied = row(false, true);
        assert!(tied.starts_with("\n<tr><th scope=\"row\">"), "{tied}");
        assert!(
            tied.contains("<td data-l=\"Part\">leads, funds</td>"),
            "{tied}"
        );
        assert!(
            tied.contains("<td data-l=\"Led by\"><span class=\"gap\">not recorded</span></td>"),
            "{tied}"
        );
        assert!(
            tied.ends_with("#m-primary-ours\"/></svg><a href=\"/portal/strategy/openness/\">Be open</a><span class=\"tie-words\">main purpose, our reading</span></span></td></tr>"),
            "{tied}"
        );
    }
}
