//! Addresses that only stand for one. In: an address. Out: whether it lies where nobody lives.

/// Returns whether an address lies on one of the domains that are kept free for examples, or in the place of that name on a host of code.
#[must_use]
pub fn is_placeholder(address: &str) -> bool {
    let behind_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, path) = behind_scheme.split_once('/').unwrap_or((behind_scheme, ""));
    let host = host.rsplit('@').next().unwrap_or(host).to_ascii_lowercase();
    let is_kept_free = ["example.org", "example.com", "example.net"]
        .iter()
        .any(|free| host == *free || host.ends_with(&format!(".{free}")));
    let is_example_of_host = host == "github.com" && path.split('/').next() == Some("example");
    is_kept_free || is_example_of_host || host == "example.github.io"
}

/// Returns the name of the host in a complete address, without its port.
fn host(address: &str) -> &str {
    let behind = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = behind.split(['/', '?', '#']).next().unwrap_or_default();
    host.rsplit_once(':').map_or(host, |(name, port)| {
        let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
        if is_port { name } else { host }
    })
}

/// Returns whether a complete address lies within a network of which nobody outside can see anything (RFC 1918; RFC 6762, appendix G).
#[must_use]
pub fn is_within_a_network(address: &str) -> bool {
    let host = host(address);
    let mut numbers = host.split('.').map(str::parse::<u8>);
    let first_two = (numbers.next(), numbers.next());
    let is_number = host.split('.').count() == 4 && numbers.all(|number| number.is_ok());
    let is_private = match first_two {
        (Some(Ok(10)), Some(Ok(_))) | (Some(Ok(192)), Some(Ok(168))) => true,
        (Some(Ok(172)), Some(Ok(second))) => (16..32).contains(&second),
        _ => false,
    };
    let ends = [".local", ".lan", ".internal", ".intranet", ".corp"];
    let is_named = ends.iter().any(|end| {
        let at = host.len().checked_sub(end.len());
        at.and_then(|at| host.get(at..))
            .is_some_and(|behind| behind.eq_ignore_ascii_case(end))
    });
    is_named || (is_number && is_private)
}

/// Returns whether a complete address is one of the computer that it is opened on, as that of a preview is.
#[must_use]
pub fn is_local(address: &str) -> bool {
    let name = host(address);
    ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"]
        .iter()
        .any(|own| name.eq_ignore_ascii_case(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_of_ones_own_are_told_from_the_web() {
        for (address, is) in [
            ("http://192.168.0.4/x", true),
            ("http://10.1.2.3:8080/", true),
            ("http://172.20.0.1", true),
            ("http://172.40.0.1", false),
            ("http://192.169.0.4/", false),
            ("https://files.Local/x", true),
            ("https://10.example.net/", false),
            ("https://www.example.org/", false),
        ] {
            assert_eq!(is_within_a_network(address), is, "{address}");
        }
    }

    #[test]
    fn only_addresses_that_stand_for_one_are_placeholders() {
        for (address, is) in [
            ("https://example.org/", true),
            ("https://portal.example.com/x", true),
            ("hello@example.net", true),
            ("https://github.com/example/portal", true),
            ("https://example.github.io/portal/", true),
            ("https://github.com/valley/example", false),
            ("https://valley.github.io/portal/", false),
            ("https://notexample.org/", false),
        ] {
            assert_eq!(is_placeholder(address), is, "{address}");
        }
    }
}
