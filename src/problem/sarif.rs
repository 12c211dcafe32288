//! A report for code scanning: SARIF 2.1.0, the format of <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. In: a
//! report. Out: one run with every rule and a result for each problem. Paths begin as the content folder was written.

use std::fmt::Write as _;
use std::io::{Result, Write};

use serde_json::{Value, json};

use super::located::Locator;
use super::{Code, Report, Severity};
use crate::place::Place;

/// Writes a report.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write(report: &Report, out: &mut impl Write) -> Result<()> {
    let rules = Code::ALL.iter().map(|code| {
        json!({
            "id": code.text(),
            "shortDescription": {"text": code.meaning()},
            "defaultConfiguration": {"level": level(code.severity())},
        })
    });
    let mut locator = Locator::default();
    let mut others = Locator::default();
    let results = report.in_order().into_iter().map(|problem| {
        let help = problem.help.as_deref();
        let help = help.map(|help| format!("\n{help}")).unwrap_or_default();
        let related = problem.related.iter().map(|(place, part)| {
            let mut location = location(&mut others, place);
            location["message"] = json!({"text": part});
            location
        });
        let place = problem.place.iter();
        json!({
            "ruleId": problem.code.text(),
            "level": level(problem.severity()),
            "message": {"text": format!("{}{help}", problem.message)},
            "locations": place.map(|place| location(&mut locator, place)).collect::<Vec<_>>(),
            "relatedLocations": related.collect::<Vec<_>>(),
        })
    });
    let run = json!({
        "tool": {"driver": {
            "name": "mercat",
            "version": env!("CARGO_PKG_VERSION"),
            "rules": rules.collect::<Vec<_>>(),
        }},
        "columnKind": "unicodeCodePoints",
        "results": results.collect::<Vec<_>>(),
    });
    let whole = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    writeln!(out, "{whole:#}")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn location(locator: &mut Locator, place: &Place) -> Value {
    let located = locator.locate(place);
    let mut physical = json!({"artifactLocation": {"uri": address(&located.path)}});
    if let Some((line, column)) = located.at {
        physical["region"] = json!({"startLine": line, "startColumn": column});
    }
    json!({"physicalLocation": physical})
}

/// Returns a path as a part of an address (RFC 3986): every byte that has a meaning there, or none, is written as `%20` and the like.
fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
