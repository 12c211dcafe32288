//! `/…/card.png`: for each page the picture that other sites show where somebody links to it. In: the pages. Out: a route for each.
//! A card lies beside its page. A page that says cheaply what is on its card is not worked out again for it.

use std::sync::Arc;

use crate::late::Late;
use crate::picture::social_card::{Artist, Palette, Words};
use crate::route::{Address, Edition, Route, Routes};

/// What the file of a card is called, beside its page.
const FILE: &str = "card.png";

/// Promises the cards of all pages, unless the portal wants none: nobody asks for one while the portal is edited.
pub(super) fn promise(routes: &mut Routes, palette: Palette) {
    let make = move |edition: &Edition, routes: &Routes| {
        if !edition.settings.social_cards {
            return Vec::new();
        }
        // An artist first tries out its letters, which takes as long as a card.
        let artist = Arc::new(Late::default());
        let pages = routes.iter().filter(|route| route.is_page());
        let card = |page: &Route| route(&page.address, palette, &artist);
        pages.map(card).collect()
    };
    let may_be = |address: &Address| address.as_str().ends_with(FILE);
    routes.promise(may_be, Box::new(make));
}

fn route(page: &Address, palette: Palette, artist: &Arc<Late<Artist>>) -> Route {
    let (page, artist) = (page.clone(), Arc::clone(artist));
    let address = Address::new(format!("{page}{FILE}"));
    Route::bytes(address, move |portal, routes| {
        let card = routes.at(&page).and_then(|page| page.card(portal));
        let Some(card) = card else {
            return Vec::new();
        };
        let tagline = portal.settings.tagline.as_deref().unwrap_or_default();
        let figure = card.figure.as_ref();
        let artist = artist.get(|| Artist::new(&portal.settings.title, palette));
        artist.draw(Words {
            title: &card.title,
            figure: figure.map(|figure| figure.value.as_str()),
            label: figure.map_or(tagline, |figure| &figure.label),
        })
    })
}
