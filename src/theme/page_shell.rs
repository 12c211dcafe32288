//! What stands around pages and is the same on all of them but for the mark of where the reader is: the fixed lines of the
//! head, the nameplate with the way to the sections, and the footer. In: their templates and what all pages share. Out:
//! their HTML, made once for each address that they may mark, for making it again for each page takes longer than the page.

use std::collections::BTreeMap;

use tera::value::Key;
use tera::{Context, Tera, TeraResult, Value};

/// The templates, each known to a page by its name. A theme may do without any of them.
const PARTS: [(&str, &str); 3] = [
    ("fixtures", "shell/fixtures.html"),
    ("nameplate", "shell/nameplate.html"),
    ("footing", "shell/footing.html"),
];

/// What all pages share that lists addresses.
const LISTS: [&str; 2] = ["navigation", "footer"];

/// Addresses that are linked from around every page, whatever the lists hold.
const ALWAYS: [&str; 2] = ["/", "/search/"];

/// The parts as they are at one address.
type ShellParts = Vec<(&'static str, Value)>;

/// The parts as they are everywhere.
#[derive(Debug, Clone, Default)]
pub(super) struct PageShell {
    /// At an address that is marked as the page itself.
    pages: BTreeMap<String, ShellParts>,
    /// At all addresses below one that is marked as their section.
    sections: BTreeMap<String, ShellParts>,
    elsewhere: ShellParts,
}

impl PageShell {
    /// Makes the parts that the theme has.
    pub(super) fn new(tera: &Tera, globals: &Context) -> TeraResult<PageShell> {
        let mut shell = PageShell {
            elsewhere: parts(tera, "")?,
            ..PageShell::default()
        };
        for address in addresses(globals) {
            if address != "/" {
                let below = parts(tera, &format!("{address}*"))?;
                shell.sections.insert(address.clone(), below);
            }
            let here = parts(tera, &address)?;
            shell.pages.insert(address, here);
        }
        Ok(shell)
    }

    /// Returns the parts around the page at `address`.
    pub(super) fn at(&self, address: &str) -> &ShellParts {
        let section = |address: &str| {
            let end = 1 + address.get(1..)?.find('/')?;
            self.sections.get(address.get(..=end)?)
        };
        self.pages
            .get(address)
            .or_else(|| section(address))
            .unwrap_or(&self.elsewhere)
    }
}

fn parts(tera: &Tera, here: &str) -> TeraResult<ShellParts> {
    let mut context = Context::new();
    context.insert_value("here", Value::normal_string(here));
    PARTS
        .into_iter()
        .filter(|(_, template)| tera.contains_template(template))
        .map(|(name, template)| {
            let html = tera.render(template, &context)?;
            Ok((name, Value::safe_string(&html)))
        })
        .collect()
}

fn addresses(globals: &Context) -> Vec<String> {
    let listed = LISTS
        .iter()
        .filter_map(|list| globals.get(list)?.as_array());
    let address = |link: &Value| {
        let address = link.as_map()?.get(&Key::Str("address"))?;
        address.as_str().map(str::to_owned)
    };
    ALWAYS
        .iter()
        .map(|address| (*address).to_owned())
        .chain(listed.flatten().filter_map(address))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_marked_itself_or_by_its_section_and_elsewhere_nothing_is() {
        let plate = "{% for item in navigation %}{{ item.address }}{% if item.address == here %} page{% elif here is \
                     starting_with(pat=item.address) %} within{% endif %};{% endfor %}";
        let mut tera = Tera::new();
        tera.add_raw_template("shell/nameplate.html", plate)
            .unwrap();
        let globals = serde_json::json!({
            "navigation": [{"address": "/councils/"}, {"address": "/data/"}],
            "footer": [{"address": "/data/gaps/"}, {"address": "/feed.xml"}],
        });
        let globals = Context::from_serialize(&globals).unwrap();
        tera.global_context().extend(globals.clone());
        let shell = PageShell::new(&tera, &globals).unwrap();
        for (address, marked) in [
            ("/", "/councils/;/data/;"),
            ("/councils/", "/councils/ page;/data/;"),
            ("/councils/on/2016/", "/councils/ within;/data/;"),
            ("/data/gaps/", "/councils/;/data/ within;"),
            ("/data/gaps/page/2/", "/councils/;/data/ within;"),
            ("/projects/councils/", "/councils/;/data/;"),
            ("", "/councils/;/data/;"),
        ] {
            let parts = shell.at(address);
            assert_eq!(parts.len(), 1, "{address}");
            let html = parts[0].1.as_str().unwrap().replace("&#x2F;", "/");
            assert_eq!(html, marked, "{address}");
        }
    }
}
