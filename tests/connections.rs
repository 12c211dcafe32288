//! Who is answered by `mercat serve`, and when: at once, whatever other connections are open, under its own names, below the path of
//! the portal. In: connections, as browsers and others make them. Out: what comes back, before a deadline that is generous.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use crate::support::program::Desk;
use crate::support::served::Served;

/// Asks on a connection that stays open, and returns the answer's first line.
fn ask(connection: &mut BufReader<TcpStream>, path: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    connection.get_mut().write_all(request.as_bytes()).unwrap();
    let (mut first, mut length) = (String::new(), 0);
    connection.read_line(&mut first).unwrap();
    let mut line = String::new();
    while line != "\r\n" {
        line.clear();
        connection.read_line(&mut line).unwrap();
        if let Some(value) = line.strip_prefix("Content-Length: ") {
            length = value.trim_end().parse().unwrap();
        }
    }
    connection.read_exact(&mut vec![0; length]).unwrap();
    first
}

#[test]
fn no_answer_waits_for_another_request() {
    let served = Served::over(Desk::with_portal("smallest"));
    let mut kept = BufReader::new(served.open());
    assert!(ask(&mut kept, "/robots.txt").contains("200"));
    let waiting = served.connect("GET", "/~mercat/events");
    let silent = served.open();
    for _ in 0..1000 {
        let mut opened: Vec<_> = (0..3).map(|_| BufReader::new(served.open())).collect();
        for connection in opened.iter_mut().rev() {
            assert!(ask(connection, "/robots.txt").contains("200"));
        }
    }
    assert!(ask(&mut kept, "/robots.txt").contains("200"));
    drop((waiting, silent));
}

#[test]
fn a_header_line_without_an_end_is_cut_off() {
    let served = Served::over(Desk::with_portal("smallest"));
    let mut endless = served.open();
    endless
        .write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Endless: ")
        .unwrap();
    let written = (0..1024).take_while(|_| endless.write_all(&[b'a'; 16 * 1024]).is_ok());
    assert!(written.count() < 1024, "16 MB of one line were taken");
    assert_eq!(served.ask("GET", "/").status, 200);
}

#[test]
fn many_header_lines_are_refused() {
    let served = Served::over(Desk::with_portal("smallest"));
    let mut connection = BufReader::new(served.open());
    let lines = "X-Line: 1\r\n".repeat(1000);
    let request = format!("GET / HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n");
    connection.get_mut().write_all(request.as_bytes()).unwrap();
    let mut first = String::new();
    connection.read_line(&mut first).unwrap();
    assert!(first.contains(" 431 "), "{first}");
}

#[test]
fn a_target_that_names_another_host_is_refused() {
    let served = Served::over(Desk::with_portal("smallest"));
    let status = |target: &str| served.ask_server("GET", target).status;
    assert_eq!(status("http://evil.example/"), 403);
    assert_eq!(status("http://localhost/"), 200);
}

#[test]
fn the_portal_lies_below_the_path_of_its_address() {
    let served = Served::over(Desk::with_portal("sample"));
    assert_eq!(served.base, "/portal");
    for path in ["/", "/portal"] {
        let moved = served.ask_server("GET", path);
        assert_eq!(moved.status, 302, "{path}");
        assert!(
            moved.head.contains("Location: /portal/\r\n"),
            "{}",
            moved.head
        );
    }
    assert_eq!(served.ask_server("GET", "/portal/").status, 200);
    for path in [
        "/councils/",
        "/portalx/",
        "/portal/../councils/",
        "/feed.xml",
    ] {
        let lost = served.ask_server("GET", path);
        assert_eq!(lost.status, 404, "{path}");
    }
}

#[test]
fn another_base_address_brings_another_path() {
    let desk = Desk::with_portal("smallest");
    let more = ["--base-url", "https://example.org/a/b"];
    let served = Served::with(desk, &more);
    assert_eq!(served.base, "/a/b");
    let page = served.page("/");
    assert!(
        page.contains(&format!("http://{}/a/b/", served.address)),
        "{page}"
    );
}

#[test]
fn drafts_are_shown_where_that_is_asked_for() {
    let draft = "---\ntitle: A draft\ndraft: true\n---\nNot yet.\n";
    for (more, status) in [(&["--drafts"][..], 200), (&[], 404)] {
        let desk = Desk::with_portal("smallest");
        desk.write("content/pages/later.md", draft);
        let served = Served::with(desk, more);
        assert_eq!(served.ask("GET", "/later/").status, status);
    }
}

#[test]
fn whoever_wants_quiet_is_told_the_address() {
    let served = Served::with(Desk::with_portal("smallest"), &["--quiet"]);
    assert_eq!(served.ask("GET", "/").status, 200);
}

#[test]
fn others_are_answered_by_number_where_that_is_asked_for() {
    let served = Served::with(Desk::with_portal("smallest"), &["--host", "0.0.0.0"]);
    assert!(
        served.address.starts_with("localhost:"),
        "{}",
        served.address
    );
    let first = |host: &str| {
        let mut line = String::new();
        let mut answer = served.connect_as(host, "GET", "/");
        answer.read_line(&mut line).unwrap();
        line
    };
    assert!(first("192.168.1.5:8000").contains(" 200 "));
    assert!(first("evil.example").contains(" 403 "));
}

#[test]
fn a_host_that_is_not_this_machine_is_said() {
    let desk = Desk::with_portal("smallest");
    let run = desk.run(&["serve", "--host", "192.0.2.1", "--port", "0"]);
    let run = run.must_be(2);
    let said = "mercat: cannot serve at `192.0.2.1`, port 0: ";
    assert!(run.errors.starts_with(said), "{}", run.errors);
}

#[test]
fn whoever_reads_nothing_of_what_it_prints_does_not_stop_it() {
    let desk = Desk::with_portal("smallest");
    let settings = desk.read("content/site.yaml");
    let (served, output) = Served::heard(desk);
    // A report that is longer than what a pipe holds.
    let source = |number| format!("source-{number}:\n  title: A paper\n  stranger: {number}\n");
    let strangers: String = (0..300).map(source).collect();
    for title in ["One title", "Another title"] {
        served.desk.write("content/sources.yaml", &strangers);
        served.until("/", |page| page.contains("class=\"problems\""));
        served.desk.write("content/sources.yaml", "");
        let edited = settings.replace("The smallest portal", title);
        served.desk.write("content/site.yaml", edited);
        served.until("/", |page| {
            page.contains(title) && !page.contains("class=\"problems\"")
        });
    }
    drop(output);
}
