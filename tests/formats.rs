//! Reports for other programs, held against the rules of their formats. In: portals with mistakes. Out: what the rules ask for is
//! there.

use serde_json::{Value, json};

use crate::support::program::Desk;

/// What the standard asks of each part that we write (SARIF 2.1.0, sections 3.13 to 3.49).
fn sarif() -> Value {
    let level = json!({"enum": ["none", "note", "warning", "error"]});
    let text = json!({"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}});
    let region = json!({"type": "object", "additionalProperties": false, "properties": {
        "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
    }});
    let location = json!({"type": "object", "required": ["physicalLocation"], "properties": {
        "message": text,
        "physicalLocation": {"type": "object", "required": ["artifactLocation"], "properties": {
            "artifactLocation": {"type": "object", "required": ["uri"], "properties": {
                "uri": {"type": "string", "pattern": "^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"},
            }},
            "region": region,
        }},
    }});
    let rule = json!({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "string"}, "shortDescription": text,
        "defaultConfiguration": {"type": "object", "properties": {"level": level}},
    }});
    let result = json!({"type": "object", "required": ["message", "ruleId"], "properties": {
        "message": text, "level": level,
        "locations": {"type": "array", "items": location},
        "relatedLocations": {"type": "array", "uniqueItems": true, "items": location},
    }});
    let driver = json!({"type": "object", "required": ["name"], "properties": {
        "name": {"const": "mercat"}, "rules": {"type": "array", "uniqueItems": true, "items": rule},
    }});
    let run = json!({"type": "object", "required": ["tool", "results"], "properties": {
        "tool": {"type": "object", "required": ["driver"], "properties": {"driver": driver}},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": result},
    }});
    json!({"type": "object", "required": ["version", "runs"], "properties": {
        "$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": run},
    }})
}

#[test]
fn a_report_for_code_scanning_is_as_its_standard_asks() {
    let desk = Desk::with_portal("sample");
    desk.write(
        "content/councils/korvaine.yaml",
        "nam: Korvaine\nfunds: {what: nothing, kind: cash, amount: 1}\n",
    );
    desk.write("content/images/a picture.jpg", "none");
    let run = desk.run(&["check", "--format", "sarif"]).must_be(1);
    let report: Value = serde_json::from_str(&run.output).unwrap();
    let schema = jsonschema::draft202012::new(&sarif()).unwrap();
    let faults: Vec<String> = schema
        .iter_errors(&report)
        .map(|fault| fault.to_string())
        .collect();
    assert_eq!(faults, [""; 0]);

    let run = &report["runs"][0];
    let known: Vec<&Value> = run["tool"]["driver"]["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| &rule["id"])
        .collect();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() > 3);
    assert!(
        results
            .iter()
            .all(|result| known.contains(&&result["ruleId"]))
    );
    let text = run.to_string();
    assert!(text.contains("content/images/a%20picture.jpg"), "{text}");
    assert!(!text.contains(desk.path("").to_str().unwrap()));
}
