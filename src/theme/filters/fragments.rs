//! The small pieces of HTML that stand many times on a page: marks, days, references and notes. In: a value of a page's view.
//! Out: ready HTML, everything in it escaped. What a template calls hundreds of times is made here, for the engine takes many
//! times as long for a component.

pub(in crate::theme) mod escape;
mod fields;
pub(super) mod totals;

use std::fmt::Write;
use std::sync::Arc;

use tera::value::Key;
use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

use self::escape::escape;
pub(super) use self::fields::{field, is_true, known, text_of};
use self::totals::{Mark, marked, said};
use super::format::{Hundredths, date_of};
use super::formatter::{Formatter, unfit};
use crate::value::Reason;
use crate::wording::{Given, Words, capital};

/// Makes the filters that give HTML known to the engine.
pub(super) fn register(tera: &mut Tera, formatter: &Arc<Formatter>) {
    let shared = Arc::clone(formatter);
    tera.register_filter("amount", move |amount: &Value, _: Kwargs, _: &State<'_>| {
        whole_sum(&shared, amount, Hundredths::WhereAny)
    });
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "sum",
        move |total: &Value, options: Kwargs, _: &State<'_>| {
            whole_sum(&shared, total, Hundredths::of(&options)?)
        },
    );
    tera.register_filter("mark", |id: &str, _: Kwargs, _: &State<'_>| {
        made(|html| mark(html, id))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter("word", move |id: &str, options: Kwargs, _: &State<'_>| {
        let is_small = options.get::<bool>("small")?.unwrap_or(false);
        let said = word(shared.words(), id, is_small);
        TeraResult::Ok(made(|html| escape(html, &said)))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter("time", move |date: &Value, _: Kwargs, _: &State<'_>| {
        time(shared.words(), date)
    });
    tera.register_filter("sentences", |heading: &Value, _: Kwargs, _: &State<'_>| {
        made(|html| sentences(html, heading))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "headline",
        move |heading: &Value, _: Kwargs, _: &State<'_>| {
            made(|html| headline(html, shared.words(), heading))
        },
    );
    let shared = Arc::clone(formatter);
    tera.register_filter("refs", move |cited: &Value, _: Kwargs, _: &State<'_>| {
        made(|html| refs(html, shared.words(), cited))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter("evidence", move |fact: &Value, _: Kwargs, _: &State<'_>| {
        made(|html| evidence(html, shared.words(), fact))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter("citation", move |note: &Value, _: Kwargs, _: &State<'_>| {
        made(|html| citation(html, shared.words(), note))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter("gap_list", move |gaps: &Value, _: Kwargs, _: &State<'_>| {
        gap_list(&shared, gaps)
    });
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "notes",
        move |list: &Value, options: Kwargs, _: &State<'_>| notes(shared.words(), list, &options),
    );
}

/// `{{ "member" | mark }}`: the icon of a status, a strength or a step. It is silent: its word always stands beside it.
pub(super) fn mark(html: &mut String, id: &str) {
    html.push_str("<svg class=\"mk\" width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#m-");
    escape(html, id);
    html.push_str("\"/></svg>");
}

/// `{{ "in-talks" | word }}`: In talks. The word for a status, a stage or a kind. `small=true` within a sentence.
fn word(words: &Words, id: &str, is_small: bool) -> String {
    let said = words.word(id);
    if is_small { said } else { capital(&said) }
}

/// `{{ page.date | time }}`: a day, month or year, in words and as data.
fn time(words: &Words, date: &Value) -> TeraResult<Value> {
    let text = date.as_str().ok_or_else(|| unfit("time", date))?;
    let day = date_of(text).ok_or_else(|| unfit("time", date))?;
    let (bare, said) = (words.date(day.date()), words.known_date(day));
    let mut time = "<time datetime=\"".to_owned();
    escape(&mut time, text.trim_end_matches('?'));
    time.extend(["\">", &bare, "</time>"]);
    Ok(made(|html| html.push_str(&said.replacen(&bare, &time, 1))))
}

/// `{{ line.amount | amount }}`, `{{ row.total | sum(pence=true) }}`: what is known, and what a sum leaves out for which reason: £18,000
/// and 2 not found. A sum with nothing in it at all is none, never zero.
pub(super) fn sum(
    html: &mut String,
    formatter: &Formatter,
    value: &Value,
    hundredths: Hundredths,
) -> TeraResult<()> {
    let map = value.as_map().ok_or_else(|| unfit("sum", value))?;
    let figure = formatter.money(value, hundredths)?;
    let is_known = is_true(map, "published");
    let Some(left_out) = field(map, "not_published").and_then(Value::as_i64) else {
        if is_known {
            escape(html, &figure);
        } else {
            gap(html, &figure);
        }
        return Ok(());
    };
    let mut parts = Vec::new();
    if is_known || left_out == 0 {
        let mut part = String::new();
        marked(&mut part, map, Mark::Sum, |html| escape(html, &figure));
        parts.push(part);
    }
    for (reason, count) in blanks(map) {
        let mut part = String::new();
        let words = formatter.words();
        marked(&mut part, map, Mark::Blank(reason, count), |part| {
            if count == 1 && left_out == 1 && !is_known {
                gap(part, &words.blank(reason));
            } else {
                gap(part, &words.funding_blanks(count, &words.blank(reason)));
            }
        });
        parts.push(part);
    }
    html.push_str(&formatter.words().list(&parts));
    Ok(())
}

/// Returns how many amounts a sum leaves out for each reason.
fn blanks(sum: &Map) -> Vec<(Reason, i64)> {
    let reasons = field(sum, "reasons").and_then(Value::as_map);
    let count = |reason: Reason| {
        let count = reasons?.get(&Key::Str(reason.word()))?.as_i64()?;
        Some((reason, count))
    };
    let counts = Reason::ALL.into_iter().filter_map(count);
    counts.filter(|(_, count)| *count > 0).collect()
}

/// Writes words that stand in the place of what is not known.
fn gap(html: &mut String, words: &str) {
    html.push_str("<span class=\"gap\">");
    escape(html, words);
    html.push_str("</span>");
}

/// Returns the same as a value of its own.
fn whole_sum(formatter: &Formatter, value: &Value, hundredths: Hundredths) -> TeraResult<Value> {
    let mut html = String::with_capacity(64);
    sum(&mut html, formatter, value, hundredths)?;
    Ok(Value::safe_string(&html))
}

/// `{{ page.heading | sentences }}`: a headline of one sentence, or a list of sentences that keep together.
fn sentences(html: &mut String, heading: &Value) {
    let Some(list) = heading.as_array() else {
        return text(html, heading);
    };
    for (place, sentence) in list.iter().enumerate() {
        html.push_str(if place == 0 {
            "<span class=\"s\">"
        } else {
            " <span class=\"s\">"
        });
        text(html, sentence);
        html.push_str("</span>");
    }
}

/// `{{ band.heading | headline }}`: the same over a section, where a sentence that stands alone goes without its full stop.
fn headline(html: &mut String, words: &Words, heading: &Value) {
    let first = match heading.as_array() {
        Some([only]) => Some(only),
        Some(_) => None,
        None => Some(heading),
    };
    let stop = words.text("full-stop");
    let map = first.and_then(Value::as_map);
    let alone = first
        .filter(|heading| !heading.is_safe())
        .and_then(Value::as_str)
        .or(map.map(|map| text_of(map, "text")))
        .and_then(|sentence| sentence.strip_suffix(&*stop))
        .filter(|sentence| !sentence.contains(&format!("{stop} ")));
    match alone {
        Some(sentence) => said(html, sentence, map.and_then(|map| field(map, "sums"))),
        None => sentences(html, heading),
    }
}

/// `{{ fact.evidence | refs }}`: references to notes, from a list of numbers or of {number, first}, or from a fact's evidence
/// that holds such a list as `notes`. The first reference to a note bears the anchor that the note leads back to.
fn refs(html: &mut String, words: &Words, cited: &Value) {
    let inner = cited.as_map().and_then(|map| field(map, "notes"));
    let list = inner.unwrap_or(cited).as_array().unwrap_or_default();
    if list.is_empty() {
        return;
    }
    html.push_str("<sup>");
    let references: Vec<Reference> = list.iter().map(Reference::of).collect();
    for (place, run) in runs(&references).enumerate() {
        html.push_str(if place == 0 { "" } else { " " });
        reference(html, words, run);
    }
    html.push_str("</sup>");
}

/// A reference to a note.
#[derive(Debug, Clone, Copy)]
struct Reference {
    number: i64,
    /// Whether the note leads back here.
    is_first: bool,
}

impl Reference {
    /// Reads a number or a `{number, first}`.
    fn of(reference: &Value) -> Reference {
        let map = reference.as_map();
        let number = map.and_then(|map| field(map, "number"));
        Reference {
            number: number.unwrap_or(reference).as_i64().unwrap_or_default(),
            is_first: map.is_some_and(|map| is_true(map, "first")),
        }
    }
}

/// The most notes in a row that the style lights up together.
const MOST_LIT: i64 = 6;

/// How many notes in a row stand as one mark.
const RUN: usize = 3;

/// Returns the references in runs: three or more notes in a row are one, others are each by themselves.
fn runs(references: &[Reference]) -> impl Iterator<Item = &[Reference]> {
    let follows = |left: &Reference, right: &Reference| left.number + 1 == right.number;
    let runs = references.chunk_by(follows);
    runs.flat_map(|run| run.chunks(if run.len() < RUN { 1 } else { run.len() }))
}

/// Writes one mark, `3` or `1–3`. That of several notes leads to all of them where it is the first to cite them, otherwise to the first.
/// Each note that leads back here finds its anchor.
fn reference(html: &mut String, words: &Words, run: &[Reference]) {
    let [first, .., last] = run else {
        return run.iter().for_each(|only| single(html, words, *only));
    };
    for reference in run.iter().skip(1).filter(|reference| reference.is_first) {
        // Writing to a String cannot fail.
        let _ = write!(html, "<span id=\"r{}\"></span>", reference.number);
    }
    let (from, to) = (first.number, last.number);
    let _ = write!(html, "<a class=\"ref\" href=\"#n{from}");
    if run.iter().all(|reference| reference.is_first) {
        let _ = write!(html, "-{to}");
    }
    html.push('"');
    if first.is_first {
        let _ = write!(html, " id=\"r{from}\"");
    }
    html.push_str(" aria-label=\"");
    escape(html, &words.notes_marks(from, to));
    let _ = write!(html, "\">{from}–{to}</a>");
}

fn single(html: &mut String, words: &Words, reference: Reference) {
    let number = reference.number;
    let _ = write!(html, "<a class=\"ref\" href=\"#n{number}\"");
    if reference.is_first {
        let _ = write!(html, " id=\"r{number}\"");
    }
    html.push_str(" aria-label=\"");
    escape(html, &words.notes_mark(number));
    let _ = write!(html, "\">{number}</a>");
}

/// `{{ fact.evidence | evidence }}`: references, and a word where a fact has no source at all.
pub(super) fn evidence(html: &mut String, words: &Words, fact: &Value) {
    refs(html, words, fact);
    if fact.as_map().is_some_and(|map| is_true(map, "unsourced")) {
        html.push(' ');
        gap(html, &words.notes_no_source());
    }
}

/// `{{ page.gaps | gap_list }}`: what is missing, as a clause, and who could say. Each has what, and any of: who, address.
fn gap_list(formatter: &Formatter, gaps: &Value) -> TeraResult<Value> {
    let gaps = gaps.as_array().unwrap_or_default();
    let mut html = String::with_capacity(320);
    html.push_str(if gaps.is_empty() {
        ""
    } else {
        "<ul class=\"gaplist\">"
    });
    for gap in gaps {
        let map = gap.as_map().ok_or_else(|| unfit("gap_list", gap))?;
        let what = known(map, "what").ok_or_else(|| unfit("gap_list", gap))?;
        html.push_str("\n<li>");
        mark(&mut html, "unknown");
        if let Some(address) = known(map, "address").and_then(Value::as_str) {
            html.push_str("<a href=\"");
            escape(&mut html, &formatter.address(address)?);
            html.push_str("\">");
            text(&mut html, what);
            html.push_str("</a>");
        } else {
            text(&mut html, what);
        }
        if let Some(who) = known(map, "who") {
            html.push_str(" <span class=\"who\">");
            let mut shown = String::new();
            text(&mut shown, who);
            let who = vec![("who", Given::Html(shown.into()))];
            html.push_str(&formatter.words().html("notes-who-could-say", who));
            html.push_str("</span>");
        }
        html.push_str("</li>");
    }
    html.push_str(if gaps.is_empty() { "" } else { "\n</ul>" });
    Ok(Value::safe_string(&html))
}

/// `{{ page.notes | notes }}`: the notes of a section. Each has a number, and any of: publisher, title, url, date, place, archived, copies, quote,
/// inferred, remark. `class` is that of the list, `back=false` where no reference bears the anchor.
fn notes(words: &Words, list: &Value, options: &Kwargs) -> TeraResult<Value> {
    let class = options.get::<&str>("class")?.unwrap_or("notes");
    let back = options.get::<bool>("back")?.unwrap_or(true);
    let list = list.as_array().unwrap_or_default();
    let number = |note: &Value| {
        let number = note.as_map().and_then(|map| field(map, "number"));
        number.and_then(Value::as_i64).unwrap_or_default()
    };
    Ok(made(|html| {
        let Some(first) = list.first() else { return };
        html.push_str("<ol class=\"");
        escape(html, class);
        html.push('"');
        let start = number(first);
        if start != 1 {
            let _ = write!(html, " start=\"{start}\"");
        }
        html.push('>');
        for note in list {
            let number = number(note);
            let _ = write!(html, "\n<li id=\"n{number}\">");
            let run_to = note.as_map().and_then(|map| field(map, "run_to"));
            if let Some(last) = run_to.and_then(Value::as_i64) {
                let _ = write!(html, "<span id=\"n{number}-{last}\" class=\"run");
                // The style lights up as many notes as there are classes.
                for length in 4..=(last - number + 1).min(MOST_LIT) {
                    let _ = write!(html, " run{length}");
                }
                html.push_str("\"></span>");
            }
            citation(html, words, note);
            if back {
                let _ = write!(html, " <a class=\"back\" href=\"#r{number}\" aria-label=\"");
                escape(html, &words.notes_back(number));
                html.push_str("\">↩</a>");
            }
            html.push_str("</li>");
        }
        html.push_str("\n</ol>");
    }))
}

/// `{{ source | citation }}`: a document as a note or a bibliography names it, with what it is cited for.
fn citation(html: &mut String, words: &Words, note: &Value) {
    let Some(map) = note.as_map() else { return };
    if let Some(title) = known(map, "title") {
        document(html, words, map, title);
    }
    if let Some(note) = known(map, "entry_says") {
        html.push(' ');
        text(html, note);
    }
    let remark = known(map, "remark");
    let shown = remark.map(|remark| {
        let mut shown = String::new();
        text(&mut shown, remark);
        shown
    });
    match (is_true(map, "inferred"), shown) {
        (true, Some(remark)) => {
            let remark = vec![("remark", Given::Html(remark.into()))];
            html.extend([" ", &words.html("notes-our-reading-that", remark)]);
        }
        (true, None) => html.extend([" ", &words.text("notes-our-reading")]),
        (false, Some(remark)) => html.extend([" ", &remark]),
        (false, None) => {}
    }
}

/// Writes publisher, title, date, place and archived copy of a document.
fn document(html: &mut String, words: &Words, map: &Map, title: &Value) {
    if let Some(publisher) = known(map, "publisher") {
        text(html, publisher);
        html.push_str(", ");
    }
    if let Some(url) = known(map, "url") {
        html.push_str("<a href=\"");
        text(html, url);
        html.push_str("\">“");
        text(html, title);
        html.push_str("”</a>");
    } else {
        html.push('“');
        text(html, title);
        html.push('”');
    }
    if let Some(date) = known(map, "date").and_then(Value::as_str).and_then(date_of) {
        html.extend([", ", &words.known_date(date)]);
    }
    if let Some(place) = known(map, "place") {
        html.push_str(", ");
        text(html, place);
    }
    if let Some(archived) = known(map, "archived") {
        copy(html, words, (archived, "notes-archived"), title);
    } else if let Some(copies) = known(map, "copies") {
        copy(html, words, (copies, "notes-copies"), title);
    }
    html.push('.');
    if let Some(quote) = known(map, "quote") {
        let mut shown = "<q>".to_owned();
        text(&mut shown, quote);
        shown.push_str("</q>");
        let quote = vec![("quote", Given::Html(shown.into()))];
        html.extend([" ", &words.html("notes-quote", quote)]);
    }
}

/// Writes a link to a copy of a document, or to where one can be looked for.
fn copy(html: &mut String, words: &Words, (url, message): (&Value, &'static str), title: &Value) {
    html.push_str(" (<a href=\"");
    text(html, url);
    let mut shown = String::new();
    text(&mut shown, title);
    let of = words.html(
        "notes-archived-of",
        vec![("title", Given::Html(shown.into()))],
    );
    html.extend(["\">", &words.text(message), "<span class=\"vh\"> ", &of]);
    html.push_str("</span></a>)");
}

/// Returns the HTML that `make` writes, which the engine need not escape.
pub(super) fn made(make: impl FnOnce(&mut String)) -> Value {
    let mut html = String::with_capacity(160);
    make(&mut html);
    Value::safe_string(&html)
}

/// Writes the text of a value: as it is where a template made it as HTML, otherwise escaped.
pub(super) fn text(html: &mut String, value: &Value) {
    if let Some(map) = value.as_map() {
        return said(html, text_of(map, "text"), field(map, "sums"));
    }
    match value.as_str() {
        Some(ready) if value.is_safe() => html.push_str(ready),
        Some(words) => escape(html, words),
        None => escape(html, &value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn html(make: impl FnOnce(&mut String)) -> String {
        let mut html = String::new();
        make(&mut html);
        html
    }

    #[test]
    fn what_a_record_says_cannot_become_html() {
        let nasty = r#"<b>"x" & 'y'"#;
        let note = Value::from_serializable(&json!({
            "title": nasty, "publisher": nasty, "url": "https://a.org/?a&\"b", "place": nasty, "remark": nasty,
        }));
        let said = html(|html| citation(html, &crate::wording::english(), &note));
        let safe = "&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;";
        assert_eq!(
            said,
            format!(
                "{safe}, <a href=\"https://a.org/?a&amp;&quot;b\">“{safe}”</a>, {safe}. {safe}"
            )
        );
        let heading = Value::from_serializable(&json!([nasty]));
        assert_eq!(
            html(|html| sentences(html, &heading)),
            format!("<span class=\"s\">{safe}</span>")
        );
    }

    #[test]
    fn a_sentence_alone_over_a_section_has_no_full_stop() {
        for (heading, shown) in [
            (
                json!("It serves two statements."),
                "It serves two statements",
            ),
            (
                json!(["It serves two statements."]),
                "It serves two statements",
            ),
            (json!("Not all came in"), "Not all came in"),
            (
                json!("All came in. One has left."),
                "All came in. One has left.",
            ),
            (
                json!(["All came in.", "One has left."]),
                "<span class=\"s\">All came in.</span> <span class=\"s\">One has left.</span>",
            ),
        ] {
            let heading = Value::from_serializable(&heading);
            assert_eq!(
                html(|html| headline(html, &crate::wording::english(), &heading)),
                shown
            );
        }
    }

    #[test]
    fn only_the_first_reference_to_a_note_bears_its_anchor() {
        let fact = Value::from_serializable(&json!({
            "notes": [{"number": 3, "first": true}, {"number": 1, "first": false}], "unsourced": false,
        }));
        assert_eq!(
            html(|html| evidence(html, &crate::wording::english(), &fact)),
            "<sup><a class=\"ref\" href=\"#n3\" id=\"r3\" aria-label=\"Note 3\">3</a> \
             <a class=\"ref\" href=\"#n1\" aria-label=\"Note 1\">1</a></sup>"
        );
    }

    #[test]
    fn three_notes_in_a_row_are_one_mark_that_each_of_them_leads_back_to() {
        let fact = Value::from_serializable(&json!([
            {"number": 1, "first": false}, {"number": 2, "first": true}, {"number": 3, "first": true}, 5, 6,
        ]));
        assert_eq!(
            html(|html| refs(html, &crate::wording::english(), &fact)),
            "<sup><span id=\"r2\"></span><span id=\"r3\"></span>\
             <a class=\"ref\" href=\"#n1\" aria-label=\"Notes 1–3\">1–3</a> \
             <a class=\"ref\" href=\"#n5\" aria-label=\"Note 5\">5</a> \
             <a class=\"ref\" href=\"#n6\" aria-label=\"Note 6\">6</a></sup>"
        );
    }

    #[test]
    fn a_fact_without_a_source_says_so() {
        let fact = Value::from_serializable(&json!({"notes": [], "unsourced": true}));
        assert_eq!(
            html(|html| evidence(html, &crate::wording::english(), &fact)),
            " <span class=\"gap\">no source given</span>"
        );
    }

    #[test]
    fn a_status_is_called_by_its_own_word() {
        let words = crate::wording::english();
        assert_eq!(word(&words, "in-talks", false), "In talks");
        assert_eq!(word(&words, "in-talks", true), "in talks");
        assert_eq!(word(&words, "supporting", true), "helps");
    }
}
