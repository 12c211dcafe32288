//! What a browser asks for. In: the target of an HTTP request, as it was sent. Out: an address of the site. Never a path
//! on the disk: an address is looked up in the table of all there are, so there is no way out of it.

use std::net::{IpAddr, SocketAddr};

use percent_encoding::percent_decode_str;

use crate::route::{Address, Route};

/// What is found under a request's path.
pub(super) enum Destination<'r> {
    /// A route.
    Route(&'r Route),
    /// A page whose address ends with a slash that the request left out.
    Moved(Address),
    /// Nothing.
    Nothing,
}

/// Returns the path that a request's `target` asks for, decoded; nothing where it is not one.
pub(super) fn path(target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    path.starts_with('/').then(|| decoded(path)).flatten()
}

/// The names under which a server may be asked.
pub(super) struct Names {
    /// The name or number that it was told to serve at.
    given: String,
    address: SocketAddr,
}

impl Names {
    /// Returns the names of a server that was told to serve at `given` and does so at `address`.
    pub(super) fn of(given: &str, address: SocketAddr) -> Names {
        let given = given.to_owned();
        Names { given, address }
    }

    /// Returns the scheme, host and port that lead to it from this machine.
    pub(super) fn origin(&self) -> String {
        let port = self.address.port();
        match (self.address.ip(), self.given.parse::<IpAddr>()) {
            (ip, Ok(_)) if ip.is_unspecified() => format!("http://localhost:{port}"),
            (_, Ok(IpAddr::V6(number))) => format!("http://[{number}]:{port}"),
            (_, Ok(IpAddr::V4(_)) | Err(_)) => format!("http://{}:{port}", self.given),
        }
    }

    /// Returns whether the `Host` of a request is one of them, with whatever port: one may be led here through another. Served to all, it
    /// may be asked by any number, which nobody can make lead elsewhere, but by no other name.
    pub(super) fn has(&self, host: &str) -> bool {
        let Some(name) = without_port(host) else {
            return false;
        };
        let number = name.trim_start_matches('[').trim_end_matches(']');
        let number: Option<IpAddr> = number.parse().ok();
        let is_own = ["localhost", "127.0.0.1", "[::1]", &self.given];
        is_own.iter().any(|own| own.eq_ignore_ascii_case(name))
            || number.is_some_and(|number| {
                self.address.ip().is_unspecified() || number == self.address.ip()
            })
    }
}

/// Returns a host without its port; nothing where what stands behind it is none.
fn without_port(host: &str) -> Option<&str> {
    let end_of_number = host.find(']').map_or(0, |end| end + 1);
    match host[end_of_number..].split_once(':') {
        Some((rest, port)) => {
            let is_port = port.bytes().all(|digit| digit.is_ascii_digit());
            is_port.then_some(&host[..end_of_number + rest.len()])
        }
        None => Some(host),
    }
}

/// Returns what is at `path`; `at` knows what is at an address. As on GitHub Pages, the name of a page's file may be given too.
pub(super) fn find<'r>(at: impl Fn(&Address) -> Option<&'r Route>, path: &str) -> Destination<'r> {
    let folder = path
        .strip_suffix("index.html")
        .filter(|folder| folder.ends_with('/'))
        .unwrap_or(path);
    if let Some(route) = at(&Address::new(folder)) {
        return Destination::Route(route);
    }
    let page = Address::new(format!("{path}/"));
    if at(&page).is_some() {
        Destination::Moved(page)
    } else {
        Destination::Nothing
    }
}

/// Decodes text in which `%C3%A9` stands for a byte each; nothing where that is not well-formed.
fn decoded(text: &str) -> Option<String> {
    let is_pair = |rest: &str| {
        let pair = rest.as_bytes().get(..2);
        pair.is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit))
    };
    let is_sound = text.split('%').skip(1).all(is_pair);
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    is_sound.then(|| decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Routes;

    fn found(path: &str) -> String {
        let page = |address: &str| Route::bytes(Address::new(address), |_, _| Vec::new());
        let (routes, _) = Routes::of(vec![page("/"), page("/councils/"), page("/feed.xml")]);
        match find(|address| routes.at(address), path) {
            Destination::Route(route) => route.address.to_string(),
            Destination::Moved(address) => format!("moved to {address}"),
            Destination::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn a_path_is_decoded_and_loses_its_query() {
        assert_eq!(
            path("/councils/?sort=name#top"),
            Some("/councils/".to_owned())
        );
        assert_eq!(path("/%C3%A9/a%20b"), Some("/é/a b".to_owned()));
        for malformed in ["", "councils/", "/%", "/%4", "/%zz", "/%ff", "/%+1", "*"] {
            assert_eq!(path(malformed), None, "{malformed}");
        }
    }

    fn names(given: &str, address: &str) -> Names {
        Names::of(given, address.parse().unwrap())
    }

    #[test]
    fn only_the_names_of_this_machine_are_its_names() {
        let names = names("127.0.0.1", "127.0.0.1:8000");
        for own in [
            "localhost",
            "LOCALHOST:8000",
            "127.0.0.1:8000",
            "127.0.0.1",
            "[::1]:8000",
            "[::1]",
        ] {
            assert!(names.has(own), "{own}");
        }
        for other in [
            "",
            "evil.example",
            "evil.example:8000",
            "localhost.evil.example",
            "localhost:8000.evil.example",
            "127.0.0.1.evil.example",
            "127.0.0.1@evil.example",
            "evil.example/localhost",
            "0.0.0.0:8000",
            "192.168.1.5:8000",
            "[::1]evil.example",
            "été",
        ] {
            assert!(!names.has(other), "{other}");
        }
    }

    #[test]
    fn whoever_is_served_to_others_may_be_asked_by_them_but_not_by_the_name_of_a_website() {
        let to_all = names("0.0.0.0", "0.0.0.0:8000");
        assert_eq!(to_all.origin(), "http://localhost:8000");
        assert!(to_all.has("192.168.1.5:8000") && to_all.has("[fe80::1]:8000"));
        assert!(!to_all.has("evil.example:8000"));
        let named = names("desk.example", "192.168.1.5:8000");
        assert_eq!(named.origin(), "http://desk.example:8000");
        assert!(named.has("desk.example:8000") && named.has("192.168.1.5:8000"));
        assert!(!named.has("evil.example") && !named.has("192.168.1.6"));
        let number = names("::1", "[::1]:8000");
        assert_eq!(number.origin(), "http://[::1]:8000");
    }

    #[test]
    fn a_page_is_found_by_its_address_and_by_its_file() {
        assert_eq!(found("/councils/"), "/councils/");
        assert_eq!(found("/councils/index.html"), "/councils/");
        assert_eq!(found("/index.html"), "/");
        assert_eq!(found("/feed.xml"), "/feed.xml");
        assert_eq!(found("/councils"), "moved to /councils/");
    }

    #[test]
    fn nothing_lies_outside_the_table() {
        for outside in [
            "/../Cargo.toml",
            "/councils/../",
            "//councils/",
            "/feed.xmlindex.html",
            "/councils/\0",
        ] {
            assert_eq!(found(outside), "nothing", "{outside}");
        }
    }
}
