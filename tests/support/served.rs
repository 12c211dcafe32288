//! `mercat serve` over a folder of its own, and a browser's questions to it. In: a folder. Out: answers. Waits for what is to come,
//! never for a time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::ChildStdout;
use std::time::Duration;

use super::program::{Desk, Running, eventually};

/// A server over a folder of its own.
pub(crate) struct Served {
    pub(crate) desk: Desk,
    _running: Running,
    /// Its host and port.
    pub(crate) address: String,
    /// The path at which the portal lies there, without the slash at the end.
    pub(crate) base: String,
}

/// What a request is answered with.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Served {
    /// Starts a server, and comes back when it has said where.
    pub(crate) fn over(desk: Desk) -> Served {
        Served::with(desk, &[])
    }

    /// Starts a server with more arguments.
    pub(crate) fn with(desk: Desk, more: &[&str]) -> Served {
        let arguments = [&["serve", "--port", "0", "--format", "github"], more].concat();
        let mut running = desk.start(&arguments);
        let mut lines = BufReader::new(running.child.stdout.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let line = lines
            .find(|line| line.starts_with("Serving http://"))
            .unwrap();
        // Somebody has to read on, or reports would be lost.
        std::thread::spawn(move || lines.for_each(drop));
        Served::told(desk, running, &line)
    }

    /// Starts a server, and returns it with what it prints after it has said where it serves, for somebody to read or not.
    pub(crate) fn heard(desk: Desk) -> (Served, BufReader<ChildStdout>) {
        let mut running = desk.start(&["serve", "--port", "0"]);
        let mut output = BufReader::new(running.child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("Serving ") {
            line.clear();
            output.read_line(&mut line).unwrap();
        }
        (Served::told(desk, running, &line), output)
    }

    /// Returns the server that has said where it serves.
    fn told(desk: Desk, running: Running, line: &str) -> Served {
        let address = line.split(' ').nth(1).unwrap();
        let address = address.strip_prefix("http://").unwrap();
        let (address, base) = address.split_once('/').unwrap();
        Served {
            desk,
            _running: running,
            address: address.to_owned(),
            base: format!("/{base}").trim_end_matches('/').to_owned(),
        }
    }

    /// Asks for a path of the server.
    pub(crate) fn connect(&self, method: &str, path: &str) -> BufReader<TcpStream> {
        self.connect_as(&self.address, method, path)
    }

    pub(crate) fn connect_as(&self, host: &str, method: &str, path: &str) -> BufReader<TcpStream> {
        let mut stream = self.open();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        BufReader::new(stream)
    }

    /// Opens a connection, and asks for nothing yet.
    pub(crate) fn open(&self) -> TcpStream {
        let port = self.address.rsplit(':').next().unwrap();
        let stream = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
        let patience = Some(Duration::from_secs(30));
        stream.set_read_timeout(patience).unwrap();
        stream
    }

    /// Returns the answer for a path of the server.
    pub(crate) fn ask_server(&self, method: &str, path: &str) -> Answer {
        let mut text = String::new();
        self.connect(method, path)
            .read_to_string(&mut text)
            .unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer {
            status,
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    /// Returns the answer for an address of the portal.
    pub(crate) fn ask(&self, method: &str, address: &str) -> Answer {
        self.ask_server(method, &format!("{}{address}", self.base))
    }

    pub(crate) fn page(&self, address: &str) -> String {
        self.ask("GET", address).body
    }

    /// Asks for a page until it is as it should be.
    #[track_caller]
    pub(crate) fn until(&self, address: &str, as_it_should_be: impl Fn(&str) -> bool) -> String {
        eventually(address, || {
            Some(self.page(address)).filter(|page| as_it_should_be(page))
        })
    }

    /// Waits for word of the next edit, as a browser does that shows `edition`.
    pub(crate) fn edited_since(&self, edition: usize) -> Option<String> {
        let events = self.connect("GET", &format!("/~mercat/events?edition={edition}"));
        let mut lines = events.lines().map(Result::unwrap);
        lines.find_map(|line| line.strip_prefix("data: ").map(str::to_owned))
    }
}
