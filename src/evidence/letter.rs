//! A question ready to be sent. In: a question that records leave open. Out: for each body that could say a letter in full, which names the
//! law that gives the right to ask where the portal knows one.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::missing::{self, Asked, OpenQuestion};
use crate::portal::funding::{Totals, lines_of};
use crate::portal::gaps::Gap;
use crate::portal::gaps::question::{Question, Subject};
use crate::portal::membership::{existed, joined_before_leaving};
use crate::portal::{Body, RecordRef};
use crate::record::contact::RightToAsk;
use crate::record::council::{Council, Status};
use crate::route::Edition;
use crate::value::id::BodyId;
use crate::wording::Choice;

/// The most letters that one question has, and the most things that a letter names.
const MOST_LETTERS: usize = 30;
const MOST_NAMED: usize = 60;

/// A question ready to be sent.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    /// To whom; nothing where the records do not tell.
    pub to: Option<String>,
    /// The question, in full.
    pub text: String,
}

/// A question to one council, ready to be sent.
#[derive(Debug, Serialize)]
pub struct CouncilQuestion<'p> {
    /// What the body is called within a sentence.
    pub one: &'p str,
    /// What it asks for, item by item.
    pub asks: Vec<String>,
    /// What that is about.
    pub about: String,
    /// The law that gives the right to ask.
    pub right: Option<&'p RightToAsk>,
    /// The council's website.
    pub website: Option<&'p str>,
    /// All that its record does not say.
    pub others: Vec<Asked>,
    /// Where the answer can be sent.
    pub contact: Option<&'p str>,
}

/// Returns a letter for each body that could answer a question; one for all councils, for each is asked the same of itself.
#[must_use]
pub fn letters(edition: &Edition, open: &OpenQuestion<'_>) -> Vec<Letter> {
    let mut groups: BTreeMap<Vec<&BodyId>, Vec<&Gap>> = BTreeMap::new();
    for gap in &open.gaps {
        let to = match open.subject {
            Subject::Councils => Vec::new(),
            Subject::Bodies => gap.who.iter().take(1).collect(),
            Subject::Projects | Subject::Team | Subject::Others => gap.who.iter().collect(),
        };
        groups.entry(to).or_default().push(gap);
    }
    let letter = |(to, gaps): (Vec<&BodyId>, Vec<&Gap>)| Letter {
        to: recipients(edition, open, &to),
        text: text(edition, open, &gaps),
    };
    groups.into_iter().take(MOST_LETTERS).map(letter).collect()
}

fn recipients(edition: &Edition, open: &OpenQuestion<'_>, to: &[&BodyId]) -> Option<String> {
    if open.subject == Subject::Councils {
        let one = &edition.settings.members.one;
        return Some(edition.words.gaps_each_of_these(one, open.records()));
    }
    let names: Vec<String> = to
        .iter()
        .map(|id| edition.body(id).within_sentence())
        .collect();
    (!names.is_empty()).then(|| edition.words.list(&names))
}

fn text(edition: &Edition, open: &OpenQuestion<'_>, gaps: &[&Gap]) -> String {
    let words = &edition.words;
    let items = items(edition, open.question, gaps);
    let question = Choice(open.question.word());
    let partnership = match &edition.settings.joined {
        Some(joined) => joined.clone(),
        None => words.gaps_partnership(&edition.settings.title),
    };
    let request = if open.subject == Subject::Councils {
        let one = &edition.settings.members.one;
        words.gaps_request_of_member(question, one, &partnership, &items)
    } else {
        words.gaps_request(question, &items, items.len())
    };
    let request = match &edition.settings.right_to_ask {
        Some(right) => words.gaps_ask_by_law(&right.law, &request),
        None => words.gaps_ask(&request),
    };
    // Titles of projects and posts are the portal's own: who reads the letter has to be told what it is about.
    let is_named = match open.subject {
        Subject::Councils => matches!(
            open.question,
            Question::Joined | Question::WhenJoined | Question::Pays
        ),
        Subject::Team => false,
        Subject::Bodies | Subject::Projects | Subject::Others => true,
    };
    if is_named {
        return request;
    }
    words.gaps_ask_about(&request, &partnership)
}

/// Returns what a letter asks about, each once.
fn items(edition: &Edition, question: Question, gaps: &[&Gap]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let mut known = BTreeSet::new();
    for gap in gaps {
        let item = item(edition, question, gap);
        if items.len() < MOST_NAMED && known.insert(item.clone()) {
            items.push(item);
        }
    }
    items
}

fn item(edition: &Edition, question: Question, gap: &Gap) -> String {
    let (words, title) = (&edition.words, edition.title(&gap.record));
    let detail = missing::detail_without_year(edition, gap);
    match (detail, question) {
        (Some(detail), Question::Amounts | Question::Years) => detail,
        (Some(detail), Question::Evidence) => words.gaps_item_fact(title, &detail),
        (Some(detail), _) => words.gaps_item_of(title, &detail),
        (None, _) => words.gaps_item(title),
    }
}

/// Returns what to ask the council: what a citizen would want to know and the record does not have.
#[must_use]
pub fn to_council<'p>(edition: &'p Edition, council: &'p Council) -> Option<CouncilQuestion<'p>> {
    let (words, settings) = (&edition.words, &edition.settings);
    if !existed(council, edition.date) {
        return None;
    }
    let standing = edition.standing(council);
    let joined = match standing.status {
        Status::Member => standing.since,
        Status::Left => joined_before_leaving(council, edition.date),
        Status::InTalks
        | Status::NotAMember
        | Status::NotFound
        | Status::NotPublished
        | Status::Withheld
        | Status::NotYet
        | Status::ToJoin
        | Status::NotRecorded => None,
    };
    let totals: Totals = lines_of(Body::Council(council)).collect();
    let years: BTreeSet<String> = council
        .funds
        .iter()
        .filter(|line| !line.amount.is_known())
        .filter_map(|line| Some(line.year?.to_string()))
        .collect();
    let one = council.called(&settings.members);
    let mut asks = Vec::new();
    if joined.is_none() && edition.to_join(council).is_none() {
        asks.push(words.council_ask_joined(one));
    }
    if totals.published() == 0 || totals.not_published() > 0 {
        let years: Vec<String> = years.into_iter().collect();
        asks.push(match years.as_slice() {
            [] => words.council_ask_paid(one),
            years => words.council_ask_paid_in(one, years),
        });
    }
    let record = RecordRef::Council(council.id.clone());
    let others = missing::of_record(edition, &record);
    if asks.is_empty() {
        return None;
    }
    Some(CouncilQuestion {
        one,
        asks,
        about: settings
            .joined
            .clone()
            .unwrap_or_else(|| settings.title.clone()),
        right: settings.right_to_ask.as_ref(),
        website: council.website.as_deref(),
        others,
        contact: settings
            .contact
            .as_ref()
            .map(|contact| contact.email.as_str()),
    })
}
