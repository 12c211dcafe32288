//! Pages that open from a disk, where no server stands between. In: a page as it is published, and its address. Out: the same page, in
//! which each address of the portal is that of a file, as seen from the page's own. Never changes what readers read.

use crate::route::Address;

/// How the addresses of a portal are written on one of its pages.
struct OwnAddresses<'a> {
    /// The complete address of the portal, and what of it stands behind the host, both without the slash at the end.
    base_url: &'a str,
    base_path: &'a str,
    /// The way from the page's folder to the portal's.
    up: String,
}

/// Returns the page at `from` with its own addresses as files.
pub(super) fn page(html: &str, from: &Address, (base_url, base_path): (&str, &str)) -> String {
    let depth = from.as_str().matches('/').count().saturating_sub(1);
    let own = OwnAddresses {
        base_url: base_url.trim_end_matches('/'),
        base_path,
        up: "../".repeat(depth),
    };
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, from_tag) = rest.split_at(start);
        let (tag, after) = from_tag.split_at(end_of_tag(from_tag));
        page.push_str(before);
        own.write(tag, &mut page);
        rest = after;
    }
    page.push_str(rest);
    page
}

/// Returns where a tag ends, or a comment, or a script with all that is in it.
fn end_of_tag(text: &str) -> usize {
    let behind = |end: &str| text.find(end).map_or(text.len(), |at| at + end.len());
    if text.starts_with("<!--") {
        return behind("-->");
    }
    if text.starts_with("<style") {
        return behind("</style>");
    }
    let mut is_quoted = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

impl OwnAddresses<'_> {
    /// Writes a tag, its values one by one.
    fn write(&self, tag: &str, page: &mut String) {
        if tag.starts_with("<!") || tag.starts_with("<style") {
            return page.push_str(tag);
        }
        let is_link = tag.starts_with("<a ");
        let mut name = "";
        for (place, part) in tag.split('"').enumerate() {
            if place % 2 == 0 {
                let words = part.trim_end_matches('=').split_ascii_whitespace();
                name = words.last().unwrap_or_default();
                page.push_str(if place == 0 { "" } else { "\"" });
                page.push_str(part);
            } else {
                page.push('"');
                page.push_str(&self.value(name, part, is_link));
            }
        }
    }

    /// Returns the value of an attribute as it is on a disk.
    fn value(&self, name: &str, value: &str, is_link: bool) -> String {
        if name == "srcset" {
            let each = value.split(", ").map(|one| self.value("src", one, false));
            return each.collect::<Vec<_>>().join(", ");
        }
        if let Some(address) = value.strip_prefix("0; url=").filter(|_| name == "content") {
            return format!("0; url={}", self.value("href", address, true));
        }
        let complete = value.strip_prefix(self.base_url).filter(|_| is_link);
        let path = complete.or_else(|| value.strip_prefix(self.base_path));
        match path.filter(|path| path.starts_with('/') && !path.starts_with("//")) {
            // What scripts read is where something begins.
            Some(path) if name.starts_with("data-") => self.file(path, ""),
            Some(path) => self.file(path, "index.html"),
            None => value.to_owned(),
        }
    }

    /// Returns the file at a path of the portal; a folder's is that of this name.
    fn file(&self, path: &str, of_folder: &str) -> String {
        let end = path.find(['?', '#', ' ']).unwrap_or(path.len());
        let (path, behind) = path.split_at(end);
        let name = if path.ends_with('/') { of_folder } else { "" };
        format!("{}{}{name}{behind}", self.up, path.trim_start_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(address: &str, html: &str) -> String {
        let base = ("https://pact.example/portal/", "/portal");
        page(html, &Address::new(address), base)
    }

    #[test]
    fn an_address_of_the_portal_is_the_way_to_its_file() {
        for (address, published, portable) in [
            ("/", "/portal/", "index.html"),
            (
                "/",
                "/portal/councils/fara/#funds",
                "councils/fara/index.html#funds",
            ),
            ("/councils/", "/portal/", "../index.html"),
            ("/councils/fara/", "/portal/feed.xml", "../../feed.xml"),
            (
                "/councils/fara/",
                "/portal/search/?q=a&amp;b",
                "../../search/index.html?q=a&amp;b",
            ),
            ("/404.html", "/portal/search/", "search/index.html"),
            ("/", "https://pact.example/portal/data/", "data/index.html"),
            (
                "/",
                "https://other.example/portal/",
                "https://other.example/portal/",
            ),
            ("/", "#main", "#main"),
            ("/", "//other.example/", "//other.example/"),
        ] {
            let html = format!("<p>\"/portal/\"<a class=\"x\" href=\"{published}\">/portal/</a>");
            let made = format!("<p>\"/portal/\"<a class=\"x\" href=\"{portable}\">/portal/</a>");
            assert_eq!(at(address, &html), made);
        }
    }

    #[test]
    fn every_kind_of_tag_is_looked_at() {
        for (published, portable) in [
            (
                "<img src=\"/portal/a.png\" srcset=\"/portal/a.png 2w, /portal/b.png 1w\" alt=\"/ > /\">",
                "<img src=\"../a.png\" srcset=\"../a.png 2w, ../b.png 1w\" alt=\"/ > /\">",
            ),
            (
                "<form action=\"/portal/search/\" data-index=\"/portal/search/1/\">",
                "<form action=\"../search/index.html\" data-index=\"../search/1/\">",
            ),
            (
                "<meta http-equiv=\"refresh\" content=\"0; url=https://pact.example/portal/data/\">",
                "<meta http-equiv=\"refresh\" content=\"0; url=../data/index.html\">",
            ),
            (
                "<?xml-stylesheet href=\"/portal/assets/feed.css\"?>",
                "<?xml-stylesheet href=\"../assets/feed.css\"?>",
            ),
            (
                "<link rel=\"canonical\" href=\"https://pact.example/portal/data/\">",
                "<link rel=\"canonical\" href=\"https://pact.example/portal/data/\">",
            ),
            ("<!-- \"/portal/ --><b>", "<!-- \"/portal/ --><b>"),
        ] {
            assert_eq!(at("/data/", published), portable);
        }
    }
}
