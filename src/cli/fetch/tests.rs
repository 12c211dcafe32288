//! Fetching, from a server of this machine that answers, moves, is silent, lies about sizes, or is not there.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

use super::*;

const LIMITS: Limits = Limits {
    seconds: 2,
    bytes: 100,
    at_once: 1,
    redirects: 0,
    retries: 0,
};

/// Starts a server that answers each path with what follows from it, and says back who asks.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            thread::spawn(move || {
                let lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let head: Vec<String> = lines
                    .map_while(Result::ok)
                    .take_while(|line| !line.is_empty())
                    .collect();
                let path = head[0].split(' ').nth(1).unwrap().to_owned();
                let agent = head
                    .iter()
                    .find(|line| line.starts_with("User-Agent"))
                    .cloned();
                let agent = agent.unwrap_or_default();
                let answer = match path.as_str() {
                    "/page" => format!(
                        "200 OK\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n\r\n{agent}",
                        agent.len()
                    ),
                    "/moved" => {
                        "301 Moved\r\nLocation: page\r\nContent-Length: 0\r\n\r\n".to_owned()
                    }
                    "/cut" => "200 OK\r\nContent-Length: 90\r\n\r\nhalf".to_owned(),
                    "/large" => "200 OK\r\nContent-Length: 101\r\n\r\n".to_owned(),
                    "/endless" => format!("200 OK\r\n\r\n{}", "a".repeat(101)),
                    "/silent" => loop {
                        thread::park();
                    },
                    _ => "404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned(),
                };
                let _ = write!(stream, "HTTP/1.1 {answer}").and_then(|()| stream.flush());
            });
        }
    });
    format!("http://{address}")
}

fn answer(status: u16, leads_to: Option<String>, media_type: &str, body: &str) -> Fetched {
    Fetched::Answer(Answer {
        status,
        leads_to,
        media_type: media_type.to_owned(),
        body: body.into(),
    })
}

#[test]
fn every_kind_of_answer_is_told_apart() {
    let base = server();
    let get = |path: &str| fetch_one(&format!("{base}{path}"), "mercat \"x\"", LIMITS).unwrap();
    assert_eq!(
        get("/page"),
        answer(200, None, "text/plain", "User-Agent: mercat \"x\"")
    );
    assert_eq!(
        get("/moved"),
        answer(301, Some(format!("{base}/page")), "", "")
    );
    assert_eq!(get("/gone[1-3]{a,b}"), answer(404, None, "", ""));
    assert_eq!(get("/large"), Fetched::TooLarge);
    assert_eq!(get("/endless"), Fetched::TooLarge);
    assert_eq!(get("/silent"), Fetched::TooSlow);
    for path in ["/cut", "/a gap"] {
        let fetched = get(path);
        assert!(matches!(fetched, Fetched::Broken(_)), "{path}: {fetched:?}");
    }
}

#[test]
fn a_server_that_is_not_there_is_no_failure_of_ours() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let fetched = fetch_one(&url, "mercat", LIMITS).unwrap();
    assert!(
        matches!(&fetched, Fetched::NotReached(why) if why.contains("connect")),
        "{fetched:?}"
    );
    let fetched = fetch_one("file:///etc/hostname", "mercat", LIMITS).unwrap();
    assert!(matches!(&fetched, Fetched::Broken(_)), "{fetched:?}");
}

#[test]
fn many_are_fetched_at_once_and_told_in_their_order() {
    let base = server();
    let urls: Vec<String> = (0..40)
        .map(|number| format!("{base}/{}", if number % 2 == 0 { "page" } else { "none" }))
        .collect();
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let mut told = Vec::new();
    let limits = Limits {
        at_once: 4,
        ..LIMITS
    };
    fetch(&urls, "mercat", limits, |number, fetched| {
        let Fetched::Answer(answer) = fetched else {
            panic!("{fetched:?}")
        };
        told.push((number, answer.status));
    })
    .unwrap();
    let expected: Vec<(usize, u16)> = (0..40)
        .map(|number| (number, if number % 2 == 0 { 200 } else { 404 }))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn an_address_cannot_be_an_option_of_curl() {
    let list = list(
        &["https://example.org/\"\noutput = \"/tmp/x"],
        Path::new("folder"),
    );
    assert_eq!(list.lines().count(), 2, "{list}");
    assert!(
        list.starts_with(r#"url = "https://example.org/\"output = \"/tmp/x""#),
        "{list}"
    );
}
