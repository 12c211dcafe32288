//! `/money/<kind>/`: who gives one kind of money or help, for what, and in which years, where `/money/` has no room for it. In: the
//! kind. Out: a page. Its tables show their largest rows; every line is on the page of its year.

use serde::Serialize;

use crate::listing::flow::FEW_ROWS;
use crate::listing::money::kind::{KindOfHelp, links_to_lines};
use crate::portal::Portal;
use crate::record::funding::FundingKind;
use crate::route::{Address, Card, Edition, Head, Link, Page, Route};
use crate::value::financial_year::FinancialYear;
use crate::value::section::Section;
use crate::wording::Choice;

/// Returns the routes of this kind of page.
pub(super) fn routes(portal: &Portal) -> Vec<Route> {
    let weight = portal.projects.len();
    let route = |(kind, years): (FundingKind, Vec<_>)| {
        let page = move |edition: &Edition| page(edition, kind, years.clone());
        let card = move |edition: &Edition| Card {
            title: edition.words.money_kind_title(Choice(kind.word())),
            figure: None,
        };
        Route::html(Address::of_kind(portal, kind), page)
            .weight(weight)
            .card_by(card)
    };
    portal.kinds_apart().into_iter().map(route).collect()
}

#[derive(Serialize)]
struct View {
    stand: String,
    of: KindOfHelp,
    /// The pages of its lines, in the order of the rows of its years.
    years: Vec<Link>,
}

fn page(edition: &Edition, kind: FundingKind, years: Vec<Option<FinancialYear>>) -> Page {
    let words = &edition.words;
    let view = View {
        stand: words.money_kind_stand(),
        of: KindOfHelp::new(edition, kind, FEW_ROWS),
        years: links_to_lines(edition, kind, years),
    };
    let said: Vec<&str> = (view.of.heading.iter())
        .map(|said| said.text.as_str())
        .collect();
    let choice = || Choice(kind.word());
    let head = Head::new(
        Address::of_kind(edition, kind),
        words.money_kind_title(choice()),
        said.join(" "),
    );
    let head = head
        .below(
            words.money_title(),
            Address::of_section(edition, Section::Money),
        )
        .called(words.money_kind_crumb(choice()))
        .data("CSV", words.money_csv_funds(), "/data/funds.csv");
    Page::new(head, "money_kind", &view)
}
