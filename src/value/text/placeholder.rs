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
