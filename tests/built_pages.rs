//! Every page of both portals as it is published. In: the files that a build leaves. Out: what holds for each of them and needs no browser
//! to be seen, at the top of a domain and below a path. What only a browser sees is in `tests/browser/`.

mod giving;
mod structured;
pub(crate) mod totals;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::LazyLock;

use rayon::prelude::*;

use crate::support::html::{Element, Page};
use crate::support::program::{Desk, tree};
use crate::support::source::root;

/// Where the sites are published.
const DOMAIN: &str = "https://portal.example";

/// The portals.
const CONTENTS: [&str; 2] = ["content", "tests/portals/sample"];

/// A site at the top of a domain.
struct Site {
    content: &'static str,
    files: Files,
    /// Every page by its file.
    pages: BTreeMap<String, Page>,
}

pub(crate) type Files = BTreeMap<String, Vec<u8>>;

static SITES: LazyLock<Vec<Site>> = LazyLock::new(|| {
    CONTENTS
        .par_iter()
        .map(|content| Site::built(content))
        .collect()
});

/// The files of a portal that is published at a path of the domain.
fn built(content: &str, path: &str) -> Files {
    let desk = Desk::empty();
    for (path, bytes) in tree(&root().join(content)) {
        desk.write(&format!("content/{path}"), bytes);
    }
    let address = format!("{DOMAIN}{path}");
    desk.run(&["build", "--base-url", &address]).must_be(0);
    desk.tree("public")
}

impl Site {
    fn built(content: &'static str) -> Site {
        let files = built(content, "/");
        let pages: Vec<_> = files
            .iter()
            .filter(|(path, _)| path.rsplit('.').next() == Some("html"))
            .collect();
        let pages = pages.par_iter();
        Site {
            content,
            pages: pages
                .map(|(path, bytes)| ((*path).clone(), Page::read(as_text(bytes))))
                .collect(),
            files,
        }
    }
}

/// Where an address on a page leads: to which file, and where in it. Nothing if it leads off the site.
pub(crate) fn file<'a>(page: &str, address: &'a str) -> Option<(String, &'a str)> {
    let address = address.strip_prefix(DOMAIN).unwrap_or(address);
    let (address, anchor) = address.split_once('#').unwrap_or((address, ""));
    let address = address.split('?').next().unwrap_or_default();
    if address.is_empty() {
        return Some((page.to_owned(), anchor));
    }
    let inner = percent_decoded(address.strip_prefix('/')?);
    let folder = inner.is_empty() || inner.ends_with('/');
    let file = if folder {
        format!("{inner}index.html")
    } else {
        inner
    };
    Some((file, anchor))
}

/// Asserts that `faults` finds none on any page of any site.
#[track_caller]
fn on_every_page(faults: impl Fn(&Site, &str, &Page) -> Vec<String> + Sync) {
    let mut wrong = Vec::new();
    for site in SITES.iter() {
        assert!(
            site.pages.len() > 50,
            "{}: {}",
            site.content,
            site.pages.len()
        );
        let pages = site.pages.par_iter().flat_map_iter(|(path, page)| {
            let found = faults(site, path, page).into_iter();
            found.map(move |fault| format!("{}: {path}: {fault}", site.content))
        });
        wrong.extend(pages.collect::<Vec<_>>());
    }
    let shown: Vec<&String> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{} faults:\n{shown:#?}", wrong.len());
}

/// Asserts that `faults` finds none on any page of any site that is more than a way to another.
#[track_caller]
fn on_every_page_to_read(faults: impl Fn(&Page) -> Vec<String> + Sync) {
    on_every_page(|_, _, page| {
        let mut metas = page.all(&["meta"]);
        if metas.any(|meta| meta.get("http-equiv") == Some("refresh")) {
            Vec::new()
        } else {
            faults(page)
        }
    });
}

fn shown<'e>(elements: impl Iterator<Item = &'e Element>) -> Vec<String> {
    elements.map(Element::shown).collect()
}

#[test]
fn its_tags_match_and_no_browser_has_to_guess() {
    on_every_page(|_, _, page| page.faults.clone());
}

#[test]
fn it_says_its_language_its_title_and_what_it_is_about() {
    on_every_page_to_read(|page| {
        let says = |what: &str, said: Option<&str>| {
            let is_said = said.is_some_and(|words| !words.trim().is_empty());
            (!is_said).then(|| format!("{what} is missing"))
        };
        let meta = |name: &str| {
            let mut metas = page.all(&["meta"]);
            let meta = metas.find(|meta| meta.get("name") == Some(name));
            meta.and_then(|meta| meta.get("content"))
        };
        let language = page.all(&["html"]).next().and_then(|html| html.get("lang"));
        let title = page
            .all(&["title"])
            .next()
            .map(|title| title.words.as_str());
        let said = [
            says("the language", language),
            says("the title", title),
            says("the description", meta("description")),
            says("the width of the window", meta("viewport")),
        ];
        said.into_iter().flatten().collect()
    });
}

#[test]
fn it_stands_in_the_order_in_which_it_is_read() {
    on_every_page_to_read(|page| {
        let marks = page.elements.iter().filter(|element| {
            let is_skip = element.is_of("skip") && element.around.len() == 2;
            is_skip || ["header", "nav", "h1", "main", "footer"].contains(&element.name.as_str())
        });
        let order: Vec<&str> = marks.map(|element| element.name.as_str()).collect();
        let order = order.join(" ");
        let rest = order.strip_prefix("a header nav ");
        let rest = rest.map(|rest| rest.strip_prefix("nav ").unwrap_or(rest));
        let rest = rest.and_then(|rest| rest.strip_prefix("main h1 "));
        let rest = rest.map(|rest| rest.trim_start_matches("nav "));
        let is_right = matches!(rest, Some("footer" | "footer nav"));
        (!is_right).then_some(order).into_iter().collect()
    });
}

#[test]
fn one_heading_is_the_first_and_none_skips_a_level() {
    on_every_page(|_, _, page| {
        let headings: Vec<&Element> = page.all(&["h1", "h2", "h3", "h4", "h5", "h6"]).collect();
        let level = |heading: &Element| heading.name.as_bytes()[1] - b'0';
        let mut before = 0;
        let mut faults = Vec::new();
        for heading in &headings {
            if level(heading) > before + 1 {
                faults.push(format!("after level {before}: {}", heading.shown()));
            }
            if heading.words.trim().is_empty() {
                faults.push(format!("empty: {}", heading.shown()));
            }
            before = level(heading);
        }
        let first = headings.iter().filter(|heading| level(heading) == 1);
        let first = first.count();
        if first != 1 {
            faults.push(format!("{first} first headings"));
        }
        faults
    });
}

#[test]
fn each_id_is_given_once_and_what_refers_to_an_id_finds_it() {
    const REFERENCES: [&str; 6] = [
        "aria-controls",
        "aria-describedby",
        "aria-labelledby",
        "for",
        "headers",
        "list",
    ];
    on_every_page(|_, _, page| {
        let twice = page.ids.iter().filter(|(_, times)| **times > 1);
        let mut faults: Vec<String> = twice.map(|(id, _)| format!("given twice: {id}")).collect();
        for element in &page.elements {
            for name in REFERENCES {
                let words = element.get(name).unwrap_or_default();
                if words
                    .split_whitespace()
                    .any(|id| !page.ids.contains_key(id))
                {
                    faults.push(format!("{name} refers to nothing: {}", element.shown()));
                }
            }
        }
        faults
    });
}

#[test]
fn every_link_leads_to_what_there_is() {
    on_every_page(|site, path, page| {
        let is_dead = |link: &&Element| {
            let address = link.get("href").unwrap_or_default();
            match file(path, address) {
                Some((file, "")) => !site.files.contains_key(&file),
                Some((file, anchor)) => site
                    .pages
                    .get(&file)
                    .is_none_or(|page| !page.ids.contains_key(&percent_decoded(anchor))),
                None => {
                    let abroad = ["https://", "http://", "mailto:", "tel:"];
                    !abroad.iter().any(|begin| address.starts_with(begin))
                }
            }
        };
        let links = page.all(&["a", "area", "use"]);
        shown(links.filter(|link| link.has("href")).filter(is_dead))
    });
}

#[test]
fn it_takes_nothing_from_anyone_else() {
    on_every_page(|site, path, page| {
        let mut faults = Vec::new();
        for element in &page.elements {
            // Where a page lies is said in full, and so is where its card lies: both are for those who speak of it.
            let is_taken =
                element.name == "link" && !matches!(element.get("rel"), Some("canonical"));
            let href = element.get("href").filter(|_| is_taken);
            let named =
                ["src", "action", "data", "poster", "formaction"].map(|name| element.get(name));
            let sets = element.get("srcset").unwrap_or_default().split(',');
            let sets = sets.filter_map(|one| one.split_whitespace().next());
            for address in named.into_iter().flatten().chain(href).chain(sets) {
                let is_here = address.starts_with("data:image/")
                    || (!address.starts_with(DOMAIN)
                        && file(path, address)
                            .is_some_and(|(file, _)| site.files.contains_key(&file)));
                if !is_here {
                    faults.push(format!("{address}: {}", element.shown()));
                }
            }
        }
        faults
    });
}

#[test]
fn no_style_sheet_and_no_script_takes_anything_from_anyone_else_or_keeps_anything() {
    const KEEPING: [&str; 6] = [
        "document.cookie",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "serviceWorker",
        "caches.",
    ];
    for site in SITES.iter() {
        let assets = site.files.iter().filter(|(path, _)| {
            let ending = path.rsplit('.').next();
            matches!(ending, Some("css" | "js"))
        });
        let mut seen = 0;
        for (path, bytes) in assets {
            seen += 1;
            let text = as_text(bytes);
            for word in KEEPING.iter().chain(&["//", "@import"]) {
                let found = text.lines().find(|line| {
                    let line = line.trim_start();
                    let is_comment = line.starts_with("//") || line.starts_with('*');
                    !is_comment && line.contains(word) && !line.contains(" // ")
                });
                assert_eq!(found, None, "{}: {path}", site.content);
            }
        }
        assert!(seen > 1, "{}: {seen}", site.content);
    }
}

#[test]
fn its_policy_forbids_what_it_does_not_need_and_nothing_in_it_needs_more() {
    on_every_page_to_read(|page| {
        let mut faults = Vec::new();
        let policy = page.all(&["meta"]).find_map(|meta| {
            let is_policy = meta.get("http-equiv") == Some("Content-Security-Policy");
            meta.get("content").filter(|_| is_policy)
        });
        let policy = policy.unwrap_or_default();
        for rule in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
        ] {
            if !policy.split(';').any(|one| one.trim() == rule) {
                faults.push(format!("the policy lacks {rule}"));
            }
        }
        let breaks = |element: &&Element| {
            let mut names = element.attributes.keys();
            let inline = element.name == "style"
                || (element.name == "script"
                    && !element.has("src")
                    && element.get("type") != Some("application/ld+json"));
            inline || names.any(|name| name == "style" || name.starts_with("on"))
        };
        faults.extend(shown(page.elements.iter().filter(breaks)));
        faults
    });
}

#[test]
fn every_picture_has_words_or_is_an_ornament_and_keeps_its_size() {
    on_every_page(|_, _, page| {
        let pictures = page.all(&["img", "svg"]);
        let faulty = pictures.filter(|picture| {
            if page.is_in(picture, "svg") || page.is_in(picture, "head") {
                return false;
            }
            let is_named = ["aria-label", "aria-labelledby"]
                .iter()
                .any(|name| picture.has(name))
                || page.inside(picture).any(|inner| inner.name == "title");
            let has_words = match picture.name.as_str() {
                "img" => picture.has("alt"),
                _ if picture.has("aria-hidden") => true,
                _ => {
                    !page.is_in(picture, "main") || (picture.get("role") == Some("img") && is_named)
                }
            };
            let is_number = |name: &str| {
                let said = picture.get(name).unwrap_or_default();
                said.parse::<f64>().is_ok() || (name == "width" && said == "100%")
            };
            !has_words || !is_number("width") || !is_number("height")
        });
        shown(faulty)
    });
}

#[test]
fn what_is_to_be_pressed_or_filled_in_has_a_name() {
    on_every_page(|_, _, page| {
        let labelled = |element: &Element| {
            ["aria-label", "aria-labelledby", "title"]
                .iter()
                .any(|name| element.has(name))
        };
        let is_nameless = |element: &&Element| match element.name.as_str() {
            "a" | "button" | "summary" => {
                let pictures = page.inside(element).any(|inner| {
                    inner.get("alt").is_some_and(|alt| !alt.is_empty()) || labelled(inner)
                });
                element.words.trim().is_empty() && !labelled(element) && !pictures
            }
            _ => {
                let is_for =
                    |label: &Element| label.has("for") && label.get("for") == element.get("id");
                let is_unseen = matches!(element.get("type"), Some("hidden" | "submit"));
                !is_unseen
                    && !labelled(element)
                    && !page.is_in(element, "label")
                    && !page.all(&["label"]).any(is_for)
            }
        };
        let controls = page.all(&["a", "button", "summary", "input", "select", "textarea"]);
        shown(controls.filter(is_nameless))
    });
}

#[test]
fn lists_hold_items_and_tables_heads() {
    on_every_page(|_, _, page| {
        let is_astray = |element: &&Element| {
            let outer = page
                .around(element)
                .next_back()
                .map_or("", |outer| outer.name.as_str());
            match (outer, element.name.as_str()) {
                ("ul" | "ol", name) => name != "li",
                ("dl", name) => !["dt", "dd", "div"].contains(&name),
                (outer, "li") => !["ul", "ol"].contains(&outer),
                (outer, "dt" | "dd") => !["dl", "div"].contains(&outer),
                (outer, "tr") => !["thead", "tbody", "tfoot"].contains(&outer),
                (_, "table") => !page.inside(element).any(|inner| inner.name == "th"),
                _ => false,
            }
        };
        shown(page.elements.iter().filter(is_astray))
    });
}

#[test]
fn nothing_waits_for_a_script_but_the_forms_that_filter_and_search() {
    on_every_page(|_, _, page| {
        let is_form = |element: &Element| element.is_of("filter") || element.is_of("search");
        let waits = |element: &&Element| {
            element.has("hidden") && !is_form(element) && !page.around(element).any(is_form)
        };
        let in_main = page.elements.iter();
        let in_main = in_main.filter(|element| page.is_in(element, "main"));
        shown(in_main.filter(waits))
    });
}

#[test]
fn below_a_path_every_page_is_the_same_but_for_its_addresses() {
    const PATH: &str = "/below/a/path/";
    for site in SITES.iter() {
        let below = built(site.content, PATH);
        let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&below), names(&site.files), "{}", site.content);
        for path in site.pages.keys() {
            let page = as_text(&below[path]);
            assert!(page.contains(PATH), "{}: {path}", site.content);
            let at_the_top = page.replace(PATH, "/");
            assert!(
                at_the_top == as_text(&site.files[path]),
                "{}: {path}",
                site.content
            );
        }
    }
}

/// How heavy a page may be with its style sheets and scripts, for an old telephone.
const MOST_BYTES: usize = 40 * 1024;

#[test]
fn every_shipped_page_is_light_enough_for_an_old_telephone() {
    let site = &SITES[0];
    let heavy: Vec<(&String, usize)> = site
        .pages
        .par_iter()
        .map(|(path, page)| (path, weight(site, path, page)))
        .filter(|(_, bytes)| *bytes > MOST_BYTES)
        .collect();
    assert!(heavy.is_empty(), "{heavy:?}");
}

/// What a page and its style sheets and scripts come to, each as a server sends it.
fn weight(site: &Site, path: &str, page: &Page) -> usize {
    let is_asset = |element: &&Element| {
        element.get("rel") == Some("stylesheet") || (element.name == "script" && element.has("src"))
    };
    let assets: Vec<&Element> = page.elements.iter().filter(is_asset).collect();
    assert!(assets.len() > 1, "{path} has no style sheet or no script");
    let addresses = assets
        .iter()
        .filter_map(|asset| asset.get("href").or(asset.get("src")));
    let files = addresses.filter_map(|address| Some(file(path, address)?.0));
    let files = files.chain([path.to_owned()]);
    files.map(|file| gzipped(&site.files[&file])).sum()
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

pub(crate) fn percent_decoded(text: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(text);
    decoded.decode_utf8().unwrap().into_owned()
}

fn as_text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}
