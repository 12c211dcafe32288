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

/// Returns whether a complete address is one of the computer that it is opened on, as that of a preview is.
#[must_use]
pub fn is_local(address: &str) -> bool {
    let behind = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = behind.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, port)| {
        let is_port = port.bytes().all(|byte| byte.is_ascii_digit());
        if is_port { name } else { host }
    });
    ["localhost", "127.0.0.1", "0.0.0.0", "[::1]"]
        .iter()
        .any(|own| name.eq_ignore_ascii_case(own))
}

#[cfg(test)]
mod tests {
    use super::*;

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
