//! Reports for other programs, held against the rules of their formats. In: portals with mistakes. Out: what the rules ask for is
//! there.

use serde_json::Value;

use crate::support::program::Desk;

/// What in a report for code scanning is not as the schema of SARIF 2.1.0 has it.
fn faults(report: &Value) -> Vec<String> {
    let schema = include_str!("formats/sarif-2.1.0.json");
    // A bracket that closes nothing is a letter to the schema's writers, and a mistake to our reader of patterns.
    let schema = schema.replace("{2}]?$", "{2}\\\\]?$");
    let schema = serde_json::from_str(&schema).unwrap();
    let schema = (jsonschema::draft7::options().should_validate_formats(true))
        .build(&schema)
        .unwrap();
    let faults = schema.iter_errors(report);
    faults.map(|fault| fault.to_string()).collect()
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
    assert_eq!(faults(&report), [""; 0]);
    let mut wrong = report.clone();
    wrong["runs"][0]["results"][0]["ruleID"] = "x".into();
    wrong["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] =
        "a picture.jpg".into();
    assert_eq!(faults(&wrong).len(), 2);

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

#[test]
fn a_report_of_what_is_shipped_is_as_its_standard_asks() {
    let content = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    for content in [content, "content"] {
        let desk = Desk::with_portal("sample");
        let run = desk.run(&["check", "--content", content, "--format", "sarif"]);
        let report: Value = serde_json::from_str(&run.must_be(0).output).unwrap();
        assert_eq!(faults(&report), [""; 0], "{content}");
    }
}
