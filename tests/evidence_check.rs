//! `mercat sources --check` against a server of this machine that is dead, slow, moves and changes. In: a portal whose documents lie
//! there. Out: what the program says, and what it writes. Waits for answers, never for a time.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use sha2::{Digest, Sha256};

use crate::support::program::{Desk, Run, run};

/// A web server, and every path that it was asked for, with who asked.
struct Web {
    /// Where it is. The program takes it for the way to every other host, as a proxy: what lies on one's own computer is no source.
    proxy: String,
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

/// The host of all documents.
const HOST: &str = "http://papers.example.org";

const PAGE: &str =
    "<!doctype html><title>Plan</title><p>27&nbsp;of the <b>32</b> councils’ leaders agreed.</p>";

/// Returns what stands at a path, as HTTP.
fn answer(path: &str) -> Option<String> {
    let page = |kind: &str, body: &str| {
        let length = body.len();
        format!("200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}")
    };
    let moved =
        |status: &str, to: &str| format!("{status}\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
    Some(match path {
        "/plan" => page("text/html; charset=utf-8", PAGE),
        "/report.pdf" => page("application/pdf", "%PDF"),
        "/old" => moved("301 Moved Permanently", "/older"),
        "/older" => moved("308 Permanent Redirect", "/plan"),
        "/today" => moved("302 Found", "/plan"),
        "/strange" => moved("301 Moved Permanently", "http://papers.example.org/a|b"),
        "/mail" => moved("301 Moved Permanently", "mailto:office@papers.example.org"),
        "/with-a-name" => moved("302 Found", "http://me:secret@papers.example.org/plan"),
        "/dropped" => moved("301 Moved Permanently", "/"),
        "/lost" => moved("301 Moved Permanently", "/silent"),
        "/silent" => String::new(),
        "/circle" => moved("302 Found", "/circle"),
        "/closed" => "403 Forbidden\r\nContent-Length: 0\r\n\r\n".to_owned(),
        "/busy" => "503 Service Unavailable\r\nContent-Length: 0\r\n\r\n".to_owned(),
        "/slow" => return None,
        "/a|b" => page("text/plain", "Here"),
        "/cut" => "200 OK\r\nContent-Type: text/html\r\nContent-Length: 90\r\n\r\nhalf".to_owned(),
        "/to-a-gap" => moved("301 Moved Permanently", "/the plan"),
        "/the%20plan" => page("text/html", PAGE),
        "/large" => "200 OK\r\nContent-Length: 99999999999\r\n\r\n".to_owned(),
        "/grown" => page("text/html", "<p>127 of the 32 councils' leaders agreed."),
        _ => "404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned(),
    })
}

impl Web {
    fn start() -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = format!("http://{}", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
        let notes = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let head = lines
                    .map_while(Result::ok)
                    .take_while(|line| !line.is_empty());
                let head: Vec<String> = head.collect();
                let url = head[0].split(' ').nth(1).unwrap();
                let path = url.strip_prefix(HOST).unwrap().to_owned();
                let agent = head.iter().find(|line| line.starts_with("User-Agent: "));
                notes
                    .lock()
                    .unwrap()
                    .push((path.clone(), agent.unwrap().clone()));
                match answer(&path) {
                    Some(answer) => _ = write!(stream, "HTTP/1.1 {answer}"),
                    // It holds the line until the other side gives up.
                    None => {
                        _ = thread::spawn(move || BufReader::new(stream).lines().for_each(drop));
                    }
                }
            }
        });
        Web { proxy, asked }
    }

    fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().unwrap();
        asked.iter().map(|(path, _)| path.clone()).collect()
    }
}

/// Returns a portal with a document for each of the lines, and the words that it quotes.
fn desk(sources: &str, evidence: &str) -> Desk {
    let desk = Desk::empty();
    desk.write(
        "content/site.yaml",
        "title: A portal\nbase_url: https://portal.example.org/\nlanguage: en-GB\n",
    );
    desk.write("content/sources.yaml", sources.replace("WEB", HOST));
    desk.write(
        "content/councils/east.yaml",
        format!("name: East\nevidence: [{evidence}]\n"),
    );
    desk
}

fn check(desk: &Desk, proxy: &str, more: &[&str]) -> Run {
    let fixed = ["sources", "--check", "--pause", "0", "--patience", "2"];
    let mut command = desk.command(&[&fixed[..], more].concat());
    run(command.env("http_proxy", proxy).env_remove("no_proxy"))
}

fn plain(text: &str) -> String {
    text.replace("papers.example.org", "WEB")
}

const SOURCES: &str = "\
# What we read
closed: {title: Closed, url: WEB/closed}
dropped: {title: Dropped, url: WEB/dropped}
gone: {title: Gone, url: WEB/gone}
moved:
  title: Moved # for good
  url: WEB/old#p4 # as printed
  read: 2016
noted: {title: Noted, url: WEB/gone, note: Ours}
other: {title: Other, url: WEB/report.pdf, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
plan: {title: Plan, url: WEB/plan#part}
quoted: {title: Quoted, url: WEB/today}
slow: {title: Slow, url: WEB/slow}
circle: {title: Circle, url: WEB/circle}
busy: {title: Busy, url: WEB/busy}
";

const EVIDENCE: &str = "{source: plan, quote: \"27 of the 32 Councils' leaders\"}, {source: quoted, quote: all 32 of them}, {source: other, quote: a word}";

#[test]
fn every_way_in_which_a_document_fails_is_told_apart() {
    let web = Web::start();
    let desk = desk(SOURCES, EVIDENCE);
    let run = check(&desk, &web.proxy, &[]).must_be(1);
    let told = plain(&run.output);
    snapbox::assert_data_eq!(
        told,
        snapbox::str![[r#"
busy
  http://WEB/busy
  not known: the server answers 503

circle
  http://WEB/circle
  gone: it leads from one address to the next without an end

closed
  http://WEB/closed
  not known: the server answers 403: it lets no program in

dropped
  http://WEB/dropped
  gone: it leads to a front page, http://WEB/

gone
  http://WEB/gone
  gone: the server answers 404: it is not there

moved
  http://WEB/old#p4
  moved for good to http://WEB/plan#p4

noted
  http://WEB/gone
  gone: the server answers 404: it is not there

other
  http://WEB/report.pdf
  changed: it is another document than the one that was read
  its quotes were not looked for: this program reads web pages and texts

quoted
  http://WEB/today
  no longer there: “all 32 of them”

slow
  http://WEB/slow
  not known: no answer within 2 seconds

Asked 11 sources: 7 need a look, 3 did not answer.

"#]]
    );
    let agents = web.asked.lock().unwrap();
    let honest =
        |agent: &String| agent.contains("mercat/") && agent.contains("https://portal.example.org/");
    assert!(agents.iter().all(|(_, agent)| honest(agent)), "{agents:?}");
}

#[test]
fn what_is_there_and_cannot_be_read_is_not_called_gone() {
    let web = Web::start();
    let sources = "\
cut: {title: Cut, url: WEB/cut}
gap: {title: Gap, url: WEB/to-a-gap}
grown: {title: Grown, url: WEB/grown}
large: {title: Large, url: WEB/large}
";
    let evidence = "{source: grown, quote: 27 of the 32 councils}";
    let desk = desk(sources, evidence);
    let run = check(&desk, &web.proxy, &[]).must_be(1);
    let told = plain(&run.output);
    snapbox::assert_data_eq!(
        told,
        snapbox::str![[r#"
cut
  http://WEB/cut
  not known: transfer closed with 86 bytes remaining to read

gap
  http://WEB/to-a-gap
  moved for good to http://WEB/the%20plan

grown
  http://WEB/grown
  no longer there: “27 of the 32 councils”

large
  http://WEB/large
  not known: it is larger than 30.0 MB

Asked 4 sources: 2 need a look, 2 did not answer.

"#]]
    );
}

#[test]
fn what_was_found_is_written_and_all_else_stays() {
    let web = Web::start();
    let desk = desk(SOURCES, EVIDENCE);
    let run = check(&desk, &web.proxy, &["--note", "--format", "markdown"]).must_be(1);
    let day = today();
    let plain = |text: &str| plain(text).replace(&day, "TODAY");
    snapbox::assert_data_eq!(
        plain(&desk.read("content/sources.yaml")),
        snapbox::str![[r##"
# What we read
closed: {title: Closed, url: http://WEB/closed}
dropped: {title: Dropped, url: http://WEB/dropped, note: "Not at its address on TODAY."}
gone: {title: Gone, url: http://WEB/gone, note: "Not at its address on TODAY."}
moved:
  title: Moved # for good
  url: "http://WEB/plan#p4" # as printed
  read: 2016
noted: {title: Noted, url: http://WEB/gone, note: Ours}
other: {title: Other, url: http://WEB/report.pdf, note: "Changed since it was read, as seen on TODAY.", sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
plan: {title: Plan, url: http://WEB/plan#part}
quoted: {title: Quoted, url: http://WEB/today, note: "What is quoted from it was not found there on TODAY."}
slow: {title: Slow, url: http://WEB/slow}
circle: {title: Circle, url: http://WEB/circle, note: "Not at its address on TODAY."}
busy: {title: Busy, url: http://WEB/busy}

"##]]
    );
    snapbox::assert_data_eq!(
        plain(&run.output),
        snapbox::str![[r###"
## The sources, asked again

Asked 11 sources: 7 need a look, 3 did not answer.

- **`busy`** [Busy](<http://WEB/busy>)
  - not known: the server answers 503

- **`circle`** [Circle](<http://WEB/circle>)
  - gone: it leads from one address to the next without an end
  - written: `note: "Not at its address on TODAY."`

- **`closed`** [Closed](<http://WEB/closed>)
  - not known: the server answers 403: it lets no program in

- **`dropped`** [Dropped](<http://WEB/dropped>)
  - gone: it leads to a front page, http://WEB/
  - written: `note: "Not at its address on TODAY."`

- **`gone`** [Gone](<http://WEB/gone>)
  - gone: the server answers 404: it is not there
  - written: `note: "Not at its address on TODAY."`

- **`moved`** [Moved](<http://WEB/old#p4>)
  - moved for good to http://WEB/plan/#p4
  - written: `url: "http://WEB/plan#p4"`

- **`noted`** [Noted](<http://WEB/gone>)
  - gone: the server answers 404: it is not there

- **`other`** [Other](<http://WEB/report.pdf>)
  - changed: it is another document than the one that was read
  - its quotes were not looked for: this program reads web pages and texts
  - written: `note: "Changed since it was read, as seen on TODAY."`

- **`quoted`** [Quoted](<http://WEB/today>)
  - no longer there: “all 32 of them”
  - written: `note: "What is quoted from it was not found there on TODAY."`

- **`slow`** [Slow](<http://WEB/slow>)
  - not known: no answer within 2 seconds

"###]]
    );
}

#[test]
fn what_was_written_is_not_written_again() {
    let web = Web::start();
    let desk = desk(SOURCES, EVIDENCE);
    check(&desk, &web.proxy, &["--note"]).must_be(1);
    let before = desk.read("content/sources.yaml");
    let again = check(&desk, &web.proxy, &["--note", "--format", "json"]).must_be(1);
    assert_eq!(desk.read("content/sources.yaml"), before);
    let json: serde_json::Value = serde_json::from_str(&again.output).unwrap();
    assert_eq!(json["asked"], 11);
    let moved = json["sources"]
        .as_array()
        .unwrap()
        .iter()
        .find(|source| source["id"] == "moved");
    let sha256 = Sha256::digest(PAGE)
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    assert_eq!(moved.unwrap()["sha256"], sha256);
}

/// Returns the day as a page writes it.
fn today() -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let now = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    let month = MONTHS[usize::try_from(now.month()).unwrap() - 1];
    format!("{} {month} {}", now.day(), now.year())
}

#[test]
fn a_run_goes_on_where_time_was_up_and_the_last_one_forgets() {
    let web = Web::start();
    let sources = "a: {title: A, url: WEB/plan}\nb: {title: B, url: WEB/report.pdf}\n";
    let desk = desk(sources, "a, b");
    let state = ["--state", "state.json"];
    let stopped = check(
        &desk,
        &web.proxy,
        &[&state[..], &["--minutes", "0"]].concat(),
    )
    .must_be(0);
    assert_eq!(
        stopped.output,
        "Asked 0 sources: none needs a look; time was up before 2 more: run it again, and it goes on from there.\n"
    );
    assert_eq!(web.asked(), [""; 0]);
    // What an earlier run has found is not asked again, unless something else is asked.
    let url = format!("{HOST}/plan");
    let now = jiff::Timestamp::now().as_second();
    let known = |wanted: &str| {
        format!(
            "{{\"a\": {{\"wanted\": \"{wanted}\", \"at\": {now}, \"found\": {{\"gone\": \"as it was found\"}}}}}}"
        )
    };
    desk.write("state.json", known(&format!("{url}\\n\\n")));
    let run = check(&desk, &web.proxy, &state).must_be(1);
    assert!(
        run.output.contains("gone: as it was found"),
        "{}",
        run.output
    );
    assert_eq!(web.asked(), ["/report.pdf"]);
    assert!(!desk.path("state.json").exists());
    desk.write("state.json", known("http://other.example/\\n\\n"));
    check(&desk, &web.proxy, &state).must_be(0);
    let mut asked = web.asked();
    asked.sort();
    assert_eq!(asked, ["/plan", "/report.pdf", "/report.pdf"]);
}

#[test]
fn where_no_server_answers_it_is_the_machine_and_no_source_is_said_to_be_gone() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = format!("http://{}", closed.local_addr().unwrap());
    drop(closed);
    let desk = desk("a: {title: A, url: WEB/a}\n", "a");
    let before = desk.tree("content");
    let run = check(&desk, &proxy, &["--note"]).must_be(2);
    assert!(run.errors.contains("no server answered"), "{}", run.errors);
    assert!(desk.tree("content") == before);
}

#[test]
fn a_server_that_says_nothing_is_gone_where_others_answer_and_nothing_has_moved_there() {
    let web = Web::start();
    let desk = desk(
        "a: {title: A, url: WEB/plan}\nb: {title: B, url: WEB/lost}\n",
        "a, b",
    );
    let run = check(&desk, &web.proxy, &["--note"]).must_be(1);
    assert!(run.output.contains("  gone: "), "{}", run.output);
    assert!(!run.output.contains("moved"), "{}", run.output);
    let asked = web.asked();
    assert_eq!(asked, ["/plan", "/lost", "/silent", "/silent"]);
    assert!(desk.read("content/sources.yaml").contains("/lost"));
}

#[test]
fn content_that_is_wrong_is_not_asked_about() {
    let web = Web::start();
    let desk = desk("a: {title: A, url: WEB/plan}\n", "b");
    let run = check(&desk, &web.proxy, &[]).must_be(1);
    assert!(
        run.output.ends_with("No address was asked.\n")
            || run.output.contains("No address was asked."),
        "{}",
        run.output
    );
    assert_eq!(web.asked(), [""; 0]);
}

#[test]
fn a_redirect_to_a_strange_place_keeps_nothing_from_being_written_of_others() {
    let web = Web::start();
    let sources = "\
a: {title: A, url: WEB/old}
b: {title: B, url: WEB/strange}
c: {title: C, url: WEB/mail}
d: {title: D, url: WEB/with-a-name}
";
    let desk = desk(sources, "a, b, c, d");
    let run = check(&desk, &web.proxy, &["--note"]).must_be(1);
    let plain = |text: &str| plain(text).replace(&today(), "TODAY");
    snapbox::assert_data_eq!(
        plain(&run.output),
        snapbox::str![[r#"
a
  http://WEB/old
  moved for good to http://WEB/plan
  written: url: "http://WEB/plan"

b
  http://WEB/strange
  moved for good to http://WEB/a|b
  not written: the web address `http://WEB/a|b` has the sign `|` in it, which none can have

c
  http://WEB/mail
  gone: it leads to `mailto:office@WEB`, which is no address of the web
  written: note: "Not at its address on TODAY."

d
  http://WEB/with-a-name
  not known: it leads on with a name and a password, which are not sent

Asked 4 sources: 3 need a look, 1 did not answer.

"#]]
    );
    snapbox::assert_data_eq!(
        plain(&desk.read("content/sources.yaml")),
        snapbox::str![[r#"
a: {title: A, url: "http://WEB/plan"}
b: {title: B, url: http://WEB/strange}
c: {title: C, url: http://WEB/mail, note: "Not at its address on TODAY."}
d: {title: D, url: http://WEB/with-a-name}

"#]]
    );
}
