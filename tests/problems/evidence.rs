//! The words of documents and the days on which they were read → the message, word for word.

use snapbox::{IntoData, str};

use super::{check, check_all, works};
use crate::support::portal;

const SOURCES: &str = "
== sources.yaml
plan: {title: A plan, url: https://example.org/plan, date: 2016-05-31, read: 2016-11-30}
paper: {title: A paper, url: https://example.org/paper}
";

#[test]
fn a_quote_is_a_few_words() {
    let long = "word ".repeat(41);
    check_all(
        &format!(
            "{SOURCES}== councils/eastshire.yaml
name: Eastshire Council
evidence: [{{source: plan, quote: {long}}}, {{source: paper, quote: a few}}]
"
        ),
        str![[r#"
warning[long-quote]: a quote of 41 words, where 40 are the most
 --> councils/eastshire.yaml:2:34
  |
2 | ...e: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word },...
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: keep the few words that say it: for the rest readers are led to the document
"#]],
    );
}

#[test]
fn a_figure_that_is_not_in_its_quote() {
    check_all(
        &format!(
            "{SOURCES}== councils/eastshire.yaml
name: Eastshire Council
membership: {{status: member, on: 2016-05, evidence: plan}}
population: {{value: 92940, year: 2015, evidence: {{source: plan, quote: some 92 thousand people}}}}
funds:
  - {{what: map, year: 2016-17, kind: cash, amount: 12500, evidence: [{{source: plan, quote: 'a yearly payment of £12,400'}}, {{source: paper, quote: no more}}]}}
  - {{what: map, year: 2017-18, kind: cash, amount: 12500, evidence: [{{source: plan, quote: '£12,500'}}, {{source: paper, quote: no more}}]}}
  - {{what: map, year: 2018-19, kind: cash, amount: 12500, inferred: true, note: A third, evidence: {{source: plan, quote: three payments}}}}
== projects/map.md
---
title: Map
summary: One map.
lead: eastshire
evidence: plan
budget: {{amount: about 1000000, evidence: {{source: plan, quote: around £1 million}}}}
outcomes:
  - measure: Looks
    unit: a day
    actual: {{value: 62.5, date: 2016, evidence: {{source: plan, quote: 63 looks a day}}}}
---
"
        ),
        str![[r#"
warning[quote-without-it]: the quote does not hold the figure `92940`
 --> councils/eastshire.yaml:3:72
  |
3 | population: {value: 92940, year: 2015, evidence: {source: plan, quote: some 92 thousand people}}
  |                                                                        ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: quote the words that give it, or correct what is recorded; where the document does not say it, write `inferred: true` and a `note` that says why

warning[quote-without-it]: the quotes do not hold the figure `12500`
 --> councils/eastshire.yaml:5:92
  |
5 |   - {what: map, year: 2016-17, kind: cash, amount: 12500, evidence: [{source: plan, quote: 'a yearly payment of £12,400'}, {source: p...
  |                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: quote the words that give it, or correct what is recorded; where the document does not say it, write `inferred: true` and a `note` that says why

warning[quote-without-it]: the quote does not hold the figure `62.5`
  --> projects/map.md:10:71
   |
10 |     actual: {value: 62.5, date: 2016, evidence: {source: plan, quote: 63 looks a day}}
   |                                                                       ^^^^^^^^^^^^^^
   |
   = help: quote the words that give it, or correct what is recorded; where the document does not say it, write `inferred: true` and a `note` that says why
"#]],
    );
}

#[test]
fn a_year_that_is_another_than_that_of_the_quote() {
    check_all(
        &format!(
            "{SOURCES}== milestones.yaml
- {{id: map, title: A map, status: done, done: 2016-05, evidence: {{source: plan, quote: drawn in 2015}}}}
- {{id: two, title: Two maps, status: done, done: 2016-05, evidence: {{source: plan, quote: drawn in May}}}}
- {{id: all, title: All maps, status: done, done: 2016-05, evidence: {{source: plan, quote: 'drawn from 2014 to 2016'}}}}
"
        ),
        str![[r#"
warning[quote-without-it]: the quote does not hold the year of `2016-05`, but 2015
 --> milestones.yaml:1:88
  |
1 | - {id: map, title: A map, status: done, done: 2016-05, evidence: {source: plan, quote: drawn in 2015}}
  |                                                                                        ^^^^^^^^^^^^^
  |
  = help: quote the words that give it, or correct what is recorded; where the document does not say it, write `inferred: true` and a `note` that says why
"#]],
    );
}

#[test]
fn a_total_whose_words_have_another_figure() {
    let claim = |value: &str, said: &str| {
        format!(
            "\n== claims.yaml\n- {{measure: members, value: {value}, date: 2016-05-31, said: {said}}}\n"
        )
    };
    let said = portal(&claim("72", "27 of 32 councils have joined")).problems();
    for part in [
        "warning[quote-without-it]: `said` does not hold the figure `72` of `value`\n --> claims.yaml:1:57\n",
        "help: correct the one that is wrong: readers see both",
    ] {
        assert!(said.contains(part), "{said}");
    }
    for (value, words) in [
        ("27", "27 of 32 councils have joined"),
        ("27", "They have joined by 2016"),
        ("3", "Three of them since 2016"),
    ] {
        let said = portal(&claim(value, words)).problems();
        assert!(!said.contains("quote-without-it"), "{said}");
    }
}

#[test]
fn a_check_later_than_all_reading() {
    check_all(
        &format!(
            "{SOURCES}== councils/eastshire.yaml
name: Eastshire Council
evidence: [plan, paper]
checked: {{date: 2016-12-01, by: the web team}}
== councils/northshire.yaml
name: Northshire Council
evidence: paper
checked: {{date: 2016-12-01}}
== councils/southshire.yaml
name: Southshire Council
evidence: plan
checked: {{date: 2016-11}}
"
        ),
        str![[r#"
warning[checked-unread]: checked on `2016-12-01`, but none of its sources was read on that day or later: the last was `plan`, on 2016-11-30
 --> councils/eastshire.yaml:3:10
  |
3 | checked: {date: 2016-12-01, by: the web team}
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `read: 2016-12-01` in `sources.yaml` at the sources that were read then, or in `checked` the day on which they were

warning[checked-unread]: checked on `2016-12-01`, but of none of its sources is it said when it was read
 --> councils/northshire.yaml:3:10
  |
3 | checked: {date: 2016-12-01}
  |          ^^^^^^^^^^^^^^^^^^
  |
  = help: write `read: 2016-12-01` in `sources.yaml` at the sources that were read then, or in `checked` the day on which they were
"#]],
    );
}

#[test]
fn a_web_archive_without_a_place_for_the_address() {
    check(
        "
== site.yaml
title: A portal
base_url: https://portal.example.org/
language: en-GB
web_archive: https://archive.example.org/
",
        str![[r#"
error[bad-address]: `https://archive.example.org/` does not say where a copy of a document is looked for
 --> site.yaml:4:14
  |
4 | web_archive: https://archive.example.org/
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write a complete address with `{url}` where the document's own belongs, and `{day}` where the day does: `https://web.archive.org/web/{day}/{url}`
"#]],
    );
    works(&portal(
        "
== site.yaml
title: A portal
base_url: https://portal.example.org/
language: en-GB
web_archive: https://archive.example.org/{day}/{url}
",
    ));
}

/// The notes of a page, each on its line.
fn notes_of(files: &str) -> String {
    let page = portal(files).page("/councils/eastshire/");
    let lines = page.lines().filter(|line| line.contains("id=\"n"));
    lines.fold(String::new(), |notes, line| notes + line.trim() + "\n")
}

#[test]
fn a_note_holds_the_words_and_leads_to_copies() {
    let files = "
== sources.yaml
plan: {title: A plan, url: https://example.org/plan, date: 2016-05-31, read: 2016-11-30}
paper: {title: A paper, url: https://example.org/paper}
kept: {title: Kept, url: https://example.org/kept, archived: https://archive.example.org/kept}
== councils/eastshire.yaml
name: Eastshire Council
membership:
  - {status: member, on: 2016-05, evidence: [{source: plan, place: p. 4, quote: “all <five> have joined”}, {source: plan, place: p. 4, quote: since May}, paper, kept]}
";
    snapbox::assert_data_eq!(notes_of(files), str![[r##"
<li id="n1"><span id="n1-4" class="run run4"></span><a href="https://example.org/plan">“A plan”</a>, 31 May 2016, p. 4 (<a href="https://web.archive.org/web/20161130/https://example.org/plan">look for a copy<span class="vh"> of “A plan”</span></a>). It says: <q>all &lt;five&gt; have joined</q>. <a class="back" href="#r1" aria-label="Back to note 1 in the text">↩</a></li>
<li id="n2"><a href="https://example.org/plan">“A plan”</a>, 31 May 2016, p. 4 (<a href="https://web.archive.org/web/20161130/https://example.org/plan">look for a copy<span class="vh"> of “A plan”</span></a>). It says: <q>since May</q>. <a class="back" href="#r2" aria-label="Back to note 2 in the text">↩</a></li>
<li id="n3"><a href="https://example.org/paper">“A paper”</a> (<a href="https://web.archive.org/web/*/https://example.org/paper">look for a copy<span class="vh"> of “A paper”</span></a>). <a class="back" href="#r3" aria-label="Back to note 3 in the text">↩</a></li>
<li id="n4"><a href="https://example.org/kept">“Kept”</a> (<a href="https://archive.example.org/kept">archived copy<span class="vh"> of “Kept”</span></a>). <a class="back" href="#r4" aria-label="Back to note 4 in the text">↩</a></li>

"##]].raw());
}

#[test]
fn a_document_that_is_described_where_it_is_cited() {
    for (entry, named, help) in [
        (
            "{title: The minutes, url: https://a.example/m.pdf}",
            "`https://a.example/m.pdf` is an address, and a source is named by its id",
            "add an entry with this address to `sources.yaml` and write its id here, or write the id of a source that is there",
        ),
        (
            "{title: A report, url: https://a.example/paper, date: 2016}",
            "`https://a.example/paper` is an address, and a source is named by its id",
            "write `paper`",
        ),
        (
            "{title: The big paper, publisher: East}",
            "`The big paper` is a name, and a source is named by its id",
            "write `paper`",
        ),
        (
            "{title: paper}",
            "an entry of `evidence` needs `source`, and has no field `title`",
            "",
        ),
    ] {
        let code = if help.is_empty() {
            "unknown-field"
        } else {
            "bad-name"
        };
        let files = format!(
            "== sources.yaml\npaper: {{title: The big paper, url: https://a.example/paper, date: 2016}}\n\
             == councils/east.yaml\nname: East\nevidence: [{entry}]\n"
        );
        let shown = portal(&files).errors();
        assert!(
            shown.starts_with(&format!("error[{code}]: {named}\n")),
            "{shown}"
        );
        assert!(shown.contains(help), "{shown}");
        assert_eq!(shown.matches("error[").count(), 1, "{shown}");
    }
}
