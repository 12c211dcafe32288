//! Everything that Mercat promises, one file for each subject, in one program: it is linked once.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::needless_raw_string_hashes,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests lay out folders, run programs and wait for them, and stop at the first thing that is not as it should be; snapbox writes the hashes"
)]

/// The allocator of the program: most of what the tests do is to build sites.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod support;

mod another_partnership;
mod blanks;
mod built_pages;
mod changes;
mod commands;
mod connections;
mod editing;
mod evidence_check;
mod formats;
mod house;
mod knock_out;
mod languages;
mod large_portal;
mod letters;
mod membership_pages;
mod money_pages;
mod page_rules;
mod pages;
mod pictures;
mod plain_facts;
mod problems;
mod promises;
mod proof;
mod read_days;
mod readings;
mod readme;
mod recipients;
mod record_commands;
mod schemas;
mod sentences;
mod serving;
mod stages_apart;
mod starter;
mod theme_colours;
mod themes;
mod unsourced;
mod whole_site;
mod workflow;
