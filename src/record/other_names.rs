//! What other programs, or people, call the fields of a record. In: a name that a map does not have. Out: the field that is meant by it, or
//! what to do with what nothing is made of here.

use super::field::FieldTable;

/// Fields, and what else they are called.
const MEANT: &[(&str, &[&str])] = &[
    ("title", &["name", "headline", "heading"]),
    ("name", &["title"]),
    (
        "summary",
        &[
            "description",
            "excerpt",
            "abstract",
            "teaser",
            "intro",
            "standfirst",
            "lede",
        ],
    ),
    ("stage", &["status", "phase", "state"]),
    ("lead", &["owner", "leader", "led_by"]),
    ("budget", &["cost", "costs"]),
    ("strategy", &["principle", "principles"]),
    ("kind", &["type"]),
    ("website", &["url", "homepage", "link"]),
    ("links", &["url", "website", "homepage"]),
    (
        "evidence",
        &["source", "sources", "reference", "references"],
    ),
    ("navigation", &["weight", "order", "menu_order"]),
    ("order", &["weight", "position"]),
    ("read", &["accessed", "retrieved"]),
];

/// Fields by which other programs make pages, and what to do with them here.
const OF_PROGRAMS: &[(&[&str], &str)] = &[
    (
        &[
            "image",
            "images",
            "cover",
            "thumbnail",
            "featured_image",
            "hero",
            "banner",
        ],
        "delete it, and show the picture in the text below: `![What it shows](../images/name.jpg)`",
    ),
    (
        &["aliases", "redirect_from"],
        "delete it; an old address is written under `redirects` in `site.yaml`",
    ),
    (
        &["published", "visible", "visibility", "private", "hidden"],
        "write `draft: true` for what is not to be published yet; else delete it",
    ),
    (
        &[
            "publishdate",
            "publish_date",
            "expirydate",
            "expiry_date",
            "unpublish",
        ],
        "delete it: what is not to be published yet has `draft: true` until somebody takes that out",
    ),
    (
        &["slug", "permalink"],
        "delete it: the address is made from the file's name",
    ),
    (
        &[
            "layout",
            "template",
            "category",
            "categories",
            "tags",
            "keywords",
            "author",
            "authors",
            "toc",
        ],
        "delete it: nothing here is made of it",
    ),
];

/// Returns the field of a table that another name stands for, if the map does not have that field as well.
pub(super) fn meant(name: &str, table: &FieldTable, present: &[String]) -> Option<&'static str> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    let is_meant = |(field, names): &&(&'static str, &[&str])| {
        names.contains(&name.as_str())
            && table.field(field).is_some()
            && !present.iter().any(|there| there == field)
    };
    MEANT.iter().find(is_meant).map(|(field, _)| *field)
}

/// Returns what to do with a field by which another program makes a page of a text.
pub(super) fn of_program(name: &str, table: &FieldTable) -> Option<&'static str> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    let has_text = table.field("draft").is_some();
    let found = OF_PROGRAMS
        .iter()
        .find(|(names, _)| names.contains(&name.as_str()));
    found.filter(|_| has_text).map(|(_, help)| *help)
}
