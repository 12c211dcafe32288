//! Asking for one document. In: its address, the hash of what was read, what is quoted. Out: what is found there now. Follows redirects a
//! step at a time, so that it can say which of them are for good; waits between two questions to one host.
#![expect(
    clippy::disallowed_types,
    reason = "a host is asked again only after a pause"
)]

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::io::Read as _;
use std::thread;
use std::time::{Duration, Instant};

use flate2::read::GzDecoder;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use super::words_of;
use crate::body::Fingerprint;
use crate::cli::fetch::{Answer, Fetched, Limits, fetch_one};
use crate::cli::words;
use crate::problem::Failure;

/// So many redirects are followed, as browsers do.
const MOST_STEPS: usize = 10;

/// A document that is larger is there, but not read.
const MOST_BYTES: u64 = 30_000_000;

/// What is to be asked of a document.
pub(super) struct Wanted<'p> {
    pub(super) id: &'p str,
    pub(super) url: &'p str,
    pub(super) sha256: Option<&'p str>,
    pub(super) quotes: Vec<&'p str>,
}

/// What was found of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answers {
    /// The day on which it was asked.
    #[serde(default)]
    pub(super) on: String,
    /// Why it is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gone: Option<String>,
    /// Why nobody knows: it is to be asked another time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unanswered: Option<String>,
    /// The address that it has moved to for good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) moved_to: Option<String>,
    /// Whether it is another than the one that was read.
    #[serde(default)]
    pub(super) changed: bool,
    /// What is quoted from it and stands there no longer.
    #[serde(default)]
    pub(super) quotes_gone: Vec<String>,
    /// What is quoted from a document whose text this program does not read.
    #[serde(default)]
    pub(super) quotes_unread: bool,
    /// The SHA-256 of what is there now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sha256: Option<String>,
}

impl Answers {
    /// Returns whether somebody has to look at the document.
    pub(super) fn need_a_look(&self) -> bool {
        self.gone.is_some()
            || self.moved_to.is_some()
            || self.changed
            || !self.quotes_gone.is_empty()
    }
}

/// Whoever asks, and when which host was asked last.
pub(super) struct Asker {
    agent: String,
    pause: Duration,
    limits: Limits,
    last: BTreeMap<String, Instant>,
    has_answer: bool,
}

impl Asker {
    /// Returns one that says for which portal it asks.
    pub(super) fn new(portal: &str, pause: u64, patience: u32) -> Asker {
        Asker {
            agent: format!(
                "mercat/{} (checks the sources of {portal})",
                env!("CARGO_PKG_VERSION")
            ),
            pause: Duration::from_secs(pause),
            limits: Limits {
                seconds: patience,
                bytes: MOST_BYTES,
                at_once: 1,
                redirects: 0,
                retries: 0,
            },
            last: BTreeMap::new(),
            has_answer: false,
        }
    }

    /// Returns whether any server has answered: if none has, it is this machine that is not connected.
    pub(super) fn has_answer(&self) -> bool {
        self.has_answer
    }

    /// Takes the document whose host has rested longest, so that few pauses are waited out.
    pub(super) fn next<'p>(&self, waiting: &mut VecDeque<Wanted<'p>>) -> Option<Wanted<'p>> {
        let asked = |wanted: &Wanted<'_>| self.last.get(host(wanted.url));
        let at = (0..waiting.len()).min_by_key(|at| waiting.get(*at).and_then(asked))?;
        waiting.remove(at)
    }

    /// Asks for a document. It has moved only to where it was found.
    pub(super) fn ask(&mut self, wanted: &Wanted<'_>) -> Result<Answers, Failure> {
        let mut answers = self.follow(wanted)?;
        if answers.gone.is_some() || answers.unanswered.is_some() {
            answers.moved_to = None;
        }
        Ok(answers)
    }

    /// Follows an address to where it leads.
    fn follow(&mut self, wanted: &Wanted<'_>) -> Result<Answers, Failure> {
        let mut answers = Answers::default();
        let mut url = wanted.url.to_owned();
        let mut is_for_good = true;
        for _ in 0..=MOST_STEPS {
            let answer = match self.fetch(&url)? {
                Fetched::Answer(answer) => answer,
                Fetched::NotReached(why) => {
                    answers.gone = Some(why);
                    return Ok(answers);
                }
                // It is there; whether it is the same cannot be said.
                unread @ (Fetched::TooSlow | Fetched::TooLarge | Fetched::Broken(_)) => {
                    answers.unanswered = unread.answer(self.limits).err();
                    return Ok(answers);
                }
            };
            let leads_to = answer.leads_to.as_deref();
            let Some(next) = leads_to.filter(|_| answer.status / 100 == 3) else {
                read(wanted, &answer, &mut answers);
                return Ok(answers);
            };
            let next = without_gaps(next);
            if !next.starts_with("http://") && !next.starts_with("https://") {
                answers.gone = Some(format!(
                    "it leads to `{next}`, which is no address of the web"
                ));
                return Ok(answers);
            }
            if host(&next).contains('@') {
                let why = "it leads on with a name and a password, which are not sent";
                answers.unanswered = Some(why.to_owned());
                return Ok(answers);
            }
            if is_front_page(&next) && !is_front_page(&url) {
                answers.gone = Some(format!("it leads to a front page, {next}"));
                return Ok(answers);
            }
            is_for_good &= matches!(answer.status, 301 | 308);
            if is_for_good {
                answers.moved_to = Some(with_part_of(&next, wanted.url));
            }
            url = next;
        }
        answers.gone = Some("it leads from one address to the next without an end".to_owned());
        Ok(answers)
    }

    /// Fetches an address when its host has rested, and once more where nobody answered: a line can be bad for a moment.
    fn fetch(&mut self, url: &str) -> Result<Fetched, Failure> {
        let first = self.fetch_once(url)?;
        if matches!(first, Fetched::NotReached(_) | Fetched::Broken(_)) {
            return self.fetch_once(url);
        }
        Ok(first)
    }

    fn fetch_once(&mut self, url: &str) -> Result<Fetched, Failure> {
        let (bare, _) = url.split_once('#').unwrap_or((url, ""));
        if let Some(last) = self.last.get(host(bare)) {
            thread::sleep(self.pause.saturating_sub(last.elapsed()));
        }
        let fetched = fetch_one(bare, &self.agent, self.limits);
        self.last.insert(host(bare).to_owned(), Instant::now());
        self.has_answer |= matches!(fetched, Ok(Fetched::Answer(_) | Fetched::TooLarge));
        fetched
    }
}

/// Returns an address whose gaps and marks are written as browsers write them.
fn without_gaps(url: &str) -> String {
    const MARKS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');
    utf8_percent_encode(url, MARKS).to_string()
}

/// Returns the body of an answer as it was before it was packed, or why it cannot be told. Nobody asked for a packed one, but some servers
/// give it to all.
fn unpacked(answer: &Answer, most_bytes: u64) -> Result<Cow<'_, [u8]>, String> {
    if !answer.body.starts_with(b"\x1f\x8b") || !words_of::is_text(&answer.media_type) {
        return Ok(Cow::Borrowed(&answer.body));
    }
    let mut body = Vec::new();
    let mut packed = GzDecoder::new(answer.body.as_slice()).take(most_bytes + 1);
    match packed.read_to_end(&mut body) {
        Ok(length) if length as u64 > most_bytes => {
            Err(format!("it is larger than {}", words::size(most_bytes)))
        }
        Ok(_) => Ok(Cow::Owned(body)),
        Err(_) => Err("its answer broke off".to_owned()),
    }
}

/// Holds what a server answered against what was read.
fn read(wanted: &Wanted<'_>, answer: &Answer, answers: &mut Answers) {
    let status = answer.status;
    match status {
        200..=299 => {}
        404 | 410 => answers.gone = Some(format!("the server answers {status}: it is not there")),
        401 | 403 => {
            answers.unanswered = Some(format!(
                "the server answers {status}: it lets no program in"
            ));
        }
        _ => answers.unanswered = Some(format!("the server answers {status}")),
    }
    if !(200..300).contains(&status) {
        return;
    }
    let body = match unpacked(answer, MOST_BYTES) {
        Ok(body) => body,
        Err(why) => {
            answers.unanswered = Some(why);
            return;
        }
    };
    let hash = Fingerprint::of(&body).to_string();
    answers.changed = wanted
        .sha256
        .is_some_and(|known| !known.eq_ignore_ascii_case(&hash));
    answers.sha256 = Some(hash);
    if wanted.quotes.is_empty() {
        return;
    }
    let Some(text) = words_of::document(&answer.media_type, &body) else {
        answers.quotes_unread = true;
        return;
    };
    let quotes = wanted.quotes.iter();
    let gone = quotes.filter(|quote| !words_of::holds(&text, &words_of::plain(quote)));
    answers.quotes_gone = gone.map(|quote| (*quote).to_owned()).collect();
}

/// Returns an address with the part of the page that an older one leads to.
fn with_part_of(next: &str, old: &str) -> String {
    match old.split_once('#') {
        Some((_, part)) if !next.contains('#') => format!("{next}#{part}"),
        _ => next.to_owned(),
    }
}

fn behind_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

fn host(url: &str) -> &str {
    let rest = behind_scheme(url);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// Tells the address of a whole site.
fn is_front_page(url: &str) -> bool {
    behind_scheme(url)[host(url).len()..]
        .trim_matches('/')
        .is_empty()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    #[test]
    fn a_page_that_nobody_asked_to_be_packed_is_read_whole_or_not_at_all() {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(b"<p>27 of 32").unwrap();
        let packed = packed.finish().unwrap();
        let answer = |media_type: &str, body: &[u8]| Answer {
            status: 200,
            leads_to: None,
            media_type: media_type.to_owned(),
            body: body.to_vec(),
        };
        let read = |media_type: &str, body: &[u8], most_bytes: u64| {
            unpacked(&answer(media_type, body), most_bytes).map(Cow::into_owned)
        };
        let page = b"<p>27 of 32".to_vec();
        assert_eq!(read("text/html", &packed, 11), Ok(page.clone()));
        assert_eq!(read("text/html", &page, 11), Ok(page));
        let too_large = "it is larger than 10 B".to_owned();
        assert_eq!(read("text/html", &packed, 10), Err(too_large));
        let half = &packed[..packed.len() - 9];
        let broken = "its answer broke off".to_owned();
        assert_eq!(read("text/html", half, 11), Err(broken));
        // A packed file is what it is.
        assert_eq!(read("application/gzip", &packed, 11), Ok(packed.clone()));
    }
}
