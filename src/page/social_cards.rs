//! `/…/card.png`: for each page the picture that other sites show where somebody links to it. In: the pages. Out: a route for each.
//! A card lies beside its page. A page that says cheaply what is on its card is not worked out again for it.

use std::sync::Arc;

use crate::picture::social_card::{Artist, Palette, Words};
use crate::portal::Portal;
use crate::route::{Address, Late, Route};

/// Returns the routes of the cards of some pages, unless the portal wants none.
pub(super) fn routes(portal: &Portal, pages: &[Route], palette: Palette) -> Vec<Route> {
    if !portal.settings.social_cards {
        return Vec::new();
    }
    // An artist first tries out its letters, which takes as long as a card.
    let artist = Arc::new(Late::default());
    let pages = pages.iter().filter(|route| route.is_page());
    let card = |page: &Route| route(&page.address, palette, &artist);
    pages.map(card).collect()
}

fn route(page: &Address, palette: Palette, artist: &Arc<Late<Artist>>) -> Route {
    let (page, artist) = (page.clone(), Arc::clone(artist));
    let address = Address::new(format!("{page}card.png"));
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
