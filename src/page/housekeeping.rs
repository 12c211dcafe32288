//! What search engines and hosts ask for: `/sitemap.xml`, `/robots.txt`, `/.nojekyll`, `/CNAME`, and a page at each address that
//! has moved. In: the portal and what else is published. Out: their bytes.

use quick_xml::escape::escape;

use super::xml;
use crate::portal::{LinkTarget, Portal};
use crate::record::redirect::Redirect;
use crate::route::{Address, Edition, Route, Routes};
use crate::sentence::section;
use crate::value::direction::is_right_to_left;
use crate::wording::Given;

/// Returns the routes of these files.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let mut routes = vec![
        Route::bytes(Address::new("/sitemap.xml"), sitemap).weight(portal.projects.len()),
        Route::bytes(Address::new("/robots.txt"), |portal, _| robots(portal)),
        // GitHub Pages would leave out files whose name begins with an underscore.
        Route::bytes(Address::new("/.nojekyll"), |_, _| Vec::new()),
    ];
    if let Some(domain) = &portal.settings.domain {
        let domain = format!("{domain}\n");
        routes.push(Route::bytes(Address::new("/CNAME"), move |_, _| {
            domain.clone().into_bytes()
        }));
    }
    routes.extend(portal.settings.redirects.iter().map(redirect));
    routes
}

/// Returns every page, by its complete address, with the day it last changed where that is known.
fn sitemap(portal: &Edition, routes: &Routes) -> Vec<u8> {
    let known = portal.changes.as_ref();
    xml::document(|writer| {
        let list = writer.create_element("urlset");
        let list = list.with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
        list.write_inner_content(|writer| {
            for route in routes.iter().filter(|route| route.is_page()) {
                let address = route.address.complete(&portal.settings.base_url);
                let day = known.and_then(|changes| changes.last.get(&route.address));
                writer.create_element("url").write_inner_content(|writer| {
                    xml::text(writer, "loc", &address)?;
                    match day {
                        Some(day) => xml::text(writer, "lastmod", &day.to_string()),
                        None => Ok(()),
                    }
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })
}

fn robots(portal: &Edition) -> Vec<u8> {
    let sitemap = Address::new("/sitemap.xml").complete(&portal.settings.base_url);
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

/// Returns a page at an address that has moved, which leads on at once.
fn redirect(redirect: &Redirect) -> Route {
    let new = redirect.new.clone();
    let address = Address::new(redirect.address());
    Route::bytes(address, move |portal, _| moved(portal, &new).into_bytes())
        .written_at(redirect.old_at.clone())
}

fn moved(edition: &Edition, new: &str) -> String {
    let (address, title) = destination(edition, new);
    let (settings, words) = (&edition.settings, &edition.words);
    let address = address.complete(&settings.base_url);
    let tab = words.housekeeping_moved_to(&title);
    let way = words.html(
        "housekeeping-now-at",
        vec![
            ("title", Given::Text(title.into())),
            ("page", Given::Link(address.clone())),
        ],
    );
    let heading = words.housekeeping_moved();
    let [address, tab, heading, language] =
        [&address, &tab, &heading, &settings.language].map(escape);
    let direction = if is_right_to_left(&settings.language) {
        " dir=\"rtl\""
    } else {
        ""
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{tab}</title>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={address}\">\n\
         <link rel=\"canonical\" href=\"{address}\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n\
         <body>\n<h1>{heading}</h1>\n<p>{way}</p>\n</body>\n</html>\n"
    )
}

/// Returns where a redirect leads, and the words for it. Linking has made sure that there is such a place.
fn destination(portal: &Edition, new: &str) -> (Address, String) {
    match portal.redirect_target(new) {
        Some(LinkTarget::Record(record, _)) => (
            Address::of(portal, &record),
            portal.title(&record).to_owned(),
        ),
        Some(LinkTarget::Section(section)) => (
            Address::of_section(portal, section),
            section::name(section, &portal.words, &portal.settings.members),
        ),
        Some(LinkTarget::Picture(path)) => (Address::new(format!("/{path}")), path),
        Some(LinkTarget::Address(_) | LinkTarget::Outside) | None => {
            (Address::new("/"), portal.settings.title.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn an_old_address_leads_on_to_the_new_one() {
        let portal = Edition::english(portal(
            "== site.yaml\ntitle: A\nbase_url: https://example.org/portal/\nlanguage: en\nredirects: {old/team/: projects/team, old.html: data}\n\
             == projects/team.md\n---\ntitle: '\"Team\" & co'\nsummary: One\n---\n",
        ));
        let addresses: Vec<String> = routes(&portal)
            .iter()
            .map(|route| route.address.to_string())
            .collect();
        assert!(
            addresses.contains(&"/old/team/".to_owned())
                && addresses.contains(&"/old.html".to_owned())
        );
        let page = moved(&portal, "projects/team");
        assert!(
            page.contains("content=\"0; url=https://example.org/portal/projects/team/\""),
            "{page}"
        );
        assert!(page.contains(">&quot;Team&quot; &amp; co</a>"), "{page}");
        assert!(moved(&portal, "data").contains("https://example.org/portal/data/"));
    }

    #[test]
    fn the_sitemap_lists_pages_and_nothing_else() {
        let portal = Edition::english(portal(""));
        let page = |portal: &Edition| crate::route::Page::new(head(portal), "home", &());
        let pages = ["/", "/councils/"].map(|address| Route::html(Address::new(address), page));
        let others = [
            Route::html(Address::new("/404.html"), page),
            Route::bytes(Address::new("/feed.xml"), |_, _| Vec::new()),
        ];
        let (routes, _) = Routes::of(pages.into_iter().chain(others).collect());
        let sitemap = String::from_utf8(sitemap(&portal, &routes)).unwrap();
        let places = sitemap.matches("<loc>").count();
        assert_eq!(places, 2);
        assert!(
            sitemap.contains("<loc>https://example.org/councils/</loc>"),
            "{sitemap}"
        );
    }

    fn head(_: &Portal) -> crate::route::Head {
        crate::route::Head::new(Address::new("/"), "", "")
    }
}
