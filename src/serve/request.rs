//! What a browser asks for. In: the target of an HTTP request, as it was sent. Out: an address of the site. Never a path
//! on the disk: an address is looked up in the table of all there are, so there is no way out of it.

use percent_encoding::percent_decode_str;

use crate::route::{Address, Route, Routes};

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

/// Returns whether the `Host` of a request is a name of this machine, with whatever port: one may be led here through another.
pub(super) fn is_this_machine(host: &str) -> bool {
    let is_port = |port: &str| port.bytes().all(|digit| digit.is_ascii_digit());
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        let rest = host
            .get(..name.len())
            .filter(|start| start.eq_ignore_ascii_case(name))
            .map(|_| &host[name.len()..]);
        rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port))
    })
}

/// Returns what is at `path`. As on GitHub Pages, the name of a page's file may be given too.
pub(super) fn find<'r>(routes: &'r Routes, path: &str) -> Destination<'r> {
    let folder = path
        .strip_suffix("index.html")
        .filter(|folder| folder.ends_with('/'))
        .unwrap_or(path);
    if let Some(route) = routes.at(&Address::new(folder)) {
        return Destination::Route(route);
    }
    let page = Address::new(format!("{path}/"));
    if routes.at(&page).is_some() {
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

    fn found(path: &str) -> String {
        let page = |address: &str| Route::bytes(Address::new(address), |_, _| Vec::new());
        let (routes, _) = Routes::of(vec![page("/"), page("/councils/"), page("/feed.xml")]);
        match find(&routes, path) {
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

    #[test]
    fn only_the_names_of_this_machine_are_its_names() {
        for own in [
            "localhost",
            "LOCALHOST:8000",
            "127.0.0.1:8000",
            "127.0.0.1",
            "[::1]:8000",
            "[::1]",
        ] {
            assert!(is_this_machine(own), "{own}");
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
            "été",
        ] {
            assert!(!is_this_machine(other), "{other}");
        }
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
