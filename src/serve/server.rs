//! Connections of browsers. In: a place to listen at, and the site now shown. Out: an answer to each request, whatever other
//! connections are open or silent. One thread holds all connections and never makes a page itself, so that none waits for another.

use std::convert::Infallible;
use std::io;
use std::net::{TcpListener, ToSocketAddrs};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::thread;
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue, LOCATION};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{HeaderMap, Method, Request, Response, Uri};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::answer::{self, Answer};
use super::live::Live;
use super::reload;
use super::request::{self, Names};
use crate::problem::Failure;

/// Where to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListenAt {
    /// The name or the number of the machine.
    pub host: String,
    /// The port.
    pub port: Port,
    /// The address that opens a file in an editor, with `{path}`, `{line}` and `{column}` in it.
    pub editor: Option<String>,
}

/// The port to serve at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// This one and no other; 0 is whichever the system gives.
    Exactly(u16),
    /// The first free one from here on.
    From(u16),
}

/// How many ports are tried.
const TRIES: u16 = 20;
/// How many bytes the head of a request may have, and how long it may take to come.
const LONGEST_HEAD: usize = 64 * 1024;
const SLOWEST_HEAD: Duration = Duration::from_secs(30);
/// How often a browser that waits for an edit is written to, to find out whether it is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long nobody is let in after the system had no room for one more.
const BREATHER: Duration = Duration::from_millis(50);

/// A server that has its port and answers nobody yet.
pub(super) struct Server {
    listener: TcpListener,
    names: Names,
    /// Its own scheme, host and port: `http://127.0.0.1:8000`.
    pub(super) origin: String,
}

impl Server {
    /// Takes the port.
    pub(super) fn at(place: &ListenAt) -> Result<Server, Failure> {
        let ports = match place.port {
            Port::Exactly(port) => port..=port,
            Port::From(port) => port..=port.saturating_add(TRIES - 1),
        };
        let mut refusal = io::Error::from(io::ErrorKind::AddrInUse);
        for port in ports {
            match listen(&place.host, port) {
                Ok(server) => return Ok(server),
                Err(error) => refusal = error,
            }
            if refusal.kind() != io::ErrorKind::AddrInUse {
                break;
            }
        }
        Err(no_port(place, &refusal))
    }

    /// Answers whatever is asked, in a thread of its own, for as long as the program runs.
    pub(super) fn answer_all(self, live: &Arc<Live>) -> Result<(), Failure> {
        let failed = |error: io::Error| Failure::system("cannot serve", &error);
        self.listener.set_nonblocking(true).map_err(failed)?;
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_io().enable_time().build().map_err(failed)?;
        let entered = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(self.listener).map_err(failed)?;
        drop(entered);
        let shared = Arc::new(Shared {
            names: self.names,
            live: Arc::clone(live),
        });
        thread::spawn(move || runtime.block_on(let_in(listener, shared)));
        Ok(())
    }
}

fn listen(host: &str, port: u16) -> io::Result<Server> {
    let mut refusal = io::Error::from(io::ErrorKind::AddrNotAvailable);
    for address in (host, port).to_socket_addrs()? {
        match TcpListener::bind(address) {
            Ok(listener) => {
                let names = Names::of(host, listener.local_addr()?);
                let origin = names.origin();
                return Ok(Server {
                    listener,
                    names,
                    origin,
                });
            }
            Err(error) => refusal = error,
        }
    }
    Err(refusal)
}

fn no_port(place: &ListenAt, refusal: &io::Error) -> Failure {
    let which = match place.port {
        Port::Exactly(port) => format!("port {port}"),
        Port::From(port) => format!(
            "any of the ports {port} to {}",
            port.saturating_add(TRIES - 1)
        ),
    };
    if refusal.kind() == io::ErrorKind::AddrInUse {
        return Failure::new(format!("cannot serve at {which}: {refusal}"))
            .help("name a free port with --port, or 0 for any");
    }
    Failure::new(format!("cannot serve at `{}`, {which}: {refusal}", place.host))
        .help("name this machine's own address with --host, or leave it out, and a port from 1024 on with --port")
}

/// What every connection shares.
struct Shared {
    names: Names,
    live: Arc<Live>,
}

async fn let_in(listener: tokio::net::TcpListener, shared: Arc<Shared>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(BREATHER).await;
            continue;
        };
        // A page is small, and whoever has edited it waits for it.
        let _ = stream.set_nodelay(true);
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request| {
            let shared = Arc::clone(&shared);
            async move { Ok::<_, Infallible>(respond(&request, &shared).await) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(SLOWEST_HEAD)
            .max_buf_size(LONGEST_HEAD)
            .title_case_headers(true)
            .serve_connection(TokioIo::new(stream), service);
        // A browser that went away meanwhile needs no answer.
        tokio::spawn(async move { drop(connection.await) });
    }
}

async fn respond(request: &Request<Incoming>, shared: &Shared) -> Response<AnswerBody> {
    if !is_for_this_server(request.uri(), request.headers(), &shared.names) {
        let words = format!(
            "this server goes by other names: ask for it as {}\n",
            shared.names.origin()
        );
        return whole(Answer::plain(403, &words));
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return whole(Answer::plain(405, "only GET and HEAD are answered here"));
    }
    let path = request::path(request.uri().path());
    if path.as_deref() == Some(reload::EVENTS) && request.method() == Method::GET {
        return announcing(request.uri(), &shared.live);
    }
    let snapshot = shared.live.snapshot();
    let made = tokio::task::spawn_blocking(move || answer::to(path.as_deref(), &snapshot));
    whole(made.await.unwrap_or_else(|_| {
        Answer::plain(500, "this page cannot be made: the program has a fault")
    }))
}

/// Returns whether a request asks for this server by one of its names. A website could have its own name lead here, and read drafts in the browser of
/// whoever visits it; but its name is what the browser then asks for.
fn is_for_this_server(target: &Uri, headers: &HeaderMap, names: &Names) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let whole = target.authority().map(hyper::http::uri::Authority::as_str);
    let host = host.to_str();
    host.is_ok_and(|host| names.has(host)) && whole.is_none_or(|whole| names.has(whole))
}

/// Returns an answer that is there already.
fn whole(answer: Answer) -> Response<AnswerBody> {
    let mut response = Response::new(AnswerBody::Whole(answer.body.into()));
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(answer.kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        "x-content-type-options",
        HeaderValue::from_static("nosniff"),
    );
    if let Some(location) = answer
        .location
        .and_then(|to| HeaderValue::try_from(to).ok())
    {
        headers.insert(LOCATION, location);
    }
    response
}

/// Returns an answer that grows with each edition, until the browser goes away.
fn announcing(target: &Uri, live: &Live) -> Response<AnswerBody> {
    let (sender, announcements) = mpsc::channel(1);
    let mut to_come = live.to_come();
    let query = target.query().unwrap_or_default();
    let shown = query
        .split("edition=")
        .nth(1)
        .and_then(|number| number.parse().ok());
    let mut shown = shown.unwrap_or_else(|| to_come.borrow().edition);
    tokio::spawn(async move {
        let mut text = "retry: 500\n\n".to_owned();
        while sender.send(Bytes::from(text)).await.is_ok() {
            let next = timeout(HEARTBEAT, to_come.wait_for(|next| next.edition != shown)).await;
            text = match next {
                Ok(Ok(next)) => {
                    shown = next.edition;
                    format!("data: {shown}\n\n")
                }
                Ok(Err(_)) => break,
                Err(_) => ":\n\n".to_owned(),
            };
        }
    });
    let mut response = Response::new(AnswerBody::Growing(announcements));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What stands in an answer.
enum AnswerBody {
    /// All of it; empty once it is sent.
    Whole(Bytes),
    /// A piece at a time.
    Growing(mpsc::Receiver<Bytes>),
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let piece = match self.get_mut() {
            AnswerBody::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                Poll::Ready((!bytes.is_empty()).then_some(bytes))
            }
            AnswerBody::Growing(pieces) => pieces.poll_recv(context),
        };
        piece.map(|piece| piece.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, AnswerBody::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            AnswerBody::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            AnswerBody::Growing(_) => SizeHint::default(),
        }
    }
}
