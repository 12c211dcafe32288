//! Addresses that lead to a page by way of another program, as mail programs and search engines make of a link that is copied from them.
//! In: an address. Out: that of the page itself. Never follows one.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// Programs that lead on: how their host ends, what stands in front of the question mark, and what the page is called behind it.
const PROGRAMS: [(&str, &str, &[&str]); 13] = [
    ("safelinks.protection.outlook.com", "", &["url"]),
    ("teams.cdn.office.net", "safelink", &["url"]),
    ("safelink.emails.azure.net", "", &["destination"]),
    ("l.facebook.com", "l.php", &["u"]),
    ("lm.facebook.com", "l.php", &["u"]),
    ("l.instagram.com", "", &["u"]),
    ("l.messenger.com", "l.php", &["u"]),
    ("linkedin.com", "redir", &["url"]),
    ("linkedin.com", "safety/go", &["url"]),
    ("slack-redir.net", "link", &["url"]),
    ("youtube.com", "redirect", &["q"]),
    ("duckduckgo.com", "l/", &["uddg"]),
    ("out.reddit.com", "", &["url"]),
];

/// An address that leads on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forwarded {
    /// The website that it leads by way of.
    pub host: String,
    /// The address of the page itself.
    pub page: String,
}

/// Returns where an address leads that leads on; nothing where it is that of a page.
#[must_use]
pub fn forwarded(address: &str) -> Option<Forwarded> {
    let (host, page) = step(address)?;
    let page = forwarded(&page).map_or(page, |further| further.page);
    Some(Forwarded { host, page })
}

fn step(address: &str) -> Option<(String, String)> {
    let (scheme, rest) = address.trim().split_once("://")?;
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].to_ascii_lowercase();
    let behind = rest[end..].trim_start_matches('/');
    let page = if host == "urldefense.com" {
        let (_, behind) = behind.split_once("__")?;
        let (page, _) = behind.rsplit_once("__;")?;
        // Signs that it took out cannot be put back from the address alone.
        (!page.contains('*')).then(|| page.to_owned())?
    } else {
        let (path, query) = behind.split_once('?')?;
        let written = parameter(query, names(&host, path)?)?;
        if host == "urldefense.proofpoint.com" {
            decoded(&written.replace('-', "%").replace('_', "/"))?
        } else {
            decoded(written)?
        }
    };
    is_page(&page).then(|| (host, page.replace(' ', "%20")))
}

/// Returns what the page is called in the addresses of a program that leads on.
fn names(host: &str, path: &str) -> Option<&'static [&'static str]> {
    let bare = host.strip_prefix("www.").unwrap_or(host);
    if bare.starts_with("google.") && path == "url" {
        return Some(&["q", "url"]);
    }
    if host == "urldefense.proofpoint.com" {
        return Some(&["u"]);
    }
    let of = |end: &str| bare == end || bare.ends_with(&format!(".{end}"));
    let known = PROGRAMS
        .iter()
        .find(|(end, within, _)| of(end) && path.contains(within))?;
    Some(known.2)
}

fn parameter<'q>(query: &'q str, names: &[&str]) -> Option<&'q str> {
    let query = query.split('#').next().unwrap_or(query);
    query.split('&').find_map(|part| {
        let (name, value) = part.split_once('=')?;
        let name = name.strip_prefix("amp;").unwrap_or(name);
        (names.contains(&name) && value.starts_with("http")).then_some(value)
    })
}

fn decoded(written: &str) -> Option<String> {
    let text = percent_decode_str(written).decode_utf8().ok();
    text.map(Cow::into_owned)
}

fn is_page(address: &str) -> bool {
    let behind = address.split_once("://").map_or("", |(_, rest)| rest);
    let host = behind.split(['/', '?', '#']).next().unwrap_or_default();
    address.starts_with("http") && host.contains('.') && !address.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_itself_is_found_behind_what_leads_to_it() {
        for address in [
            "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpaper.example%2Fp.pdf&data=05%7C01&reserved=0",
            "https://www.google.com/url?sa=t&url=https%3A%2F%2Fpaper.example%2Fp.pdf&usg=x",
            "https://www.google.co.uk/url?q=https://paper.example/p.pdf&sa=D",
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.example%2Fp.pdf&h=AT",
            "https://urldefense.com/v3/__https://paper.example/p.pdf__;!!abc$",
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__paper.example_p.pdf&d=x",
            "https://www.google.com/url?q=https%3A%2F%2Feur02.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fpaper.example%252Fp.pdf",
        ] {
            let page = forwarded(address).map(|forwarded| forwarded.page);
            assert_eq!(
                page.as_deref(),
                Some("https://paper.example/p.pdf"),
                "{address}"
            );
        }
    }

    #[test]
    fn the_address_of_a_page_is_left_as_it_is() {
        for address in [
            "https://paper.example/?url=https://other.example/",
            "https://www.google.com/maps?q=hall",
            "https://www.google.com/url?q=hall",
            "https://web.archive.org/web/2016/https://paper.example/",
            "https://www.youtube.com/watch?v=x",
            "mailto:a@safelinks.protection.outlook.com",
        ] {
            assert_eq!(forwarded(address), None, "{address}");
        }
    }
}
