//! How single values are shown: money, dates, numbers, addresses. In: a value of a page's view. Out: its text, which the template escapes.
//! A value that a filter cannot show is a mistake of the template, with its place.

use std::sync::Arc;

use tera::value::Key;
use tera::{Error, Kwargs, Map, State, Tera, TeraResult, Value};

use super::format::{Hundredths, date_of, host};
use crate::theme::assets::Assets;
use crate::value::Reason;
use crate::value::money::{Pence, Word};
use crate::wording::Words;

/// What showing a value needs to know of the portal.
#[derive(Debug)]
pub(in crate::theme) struct Formatter {
    /// The complete address of the portal, without the slash at its end.
    base_url: String,
    /// What of that stands behind the host.
    base_path: String,
    words: Arc<Words>,
    assets: Arc<Assets>,
}

impl Formatter {
    pub(in crate::theme) fn new(
        base_url: &str,
        words: &Arc<Words>,
        assets: &Arc<Assets>,
    ) -> Formatter {
        let base_url = base_url.trim_end_matches('/').to_owned();
        let behind = base_url.split_once("://").map_or("", |(_, rest)| rest);
        let base_path = behind.find('/').map_or("", |at| &behind[at..]).to_owned();
        Formatter {
            base_url,
            base_path,
            words: Arc::clone(words),
            assets: Arc::clone(assets),
        }
    }

    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// Returns where an address of the portal or a file of `assets/` leads, as a link on a page says it.
    pub(super) fn address(&self, address: &str) -> TeraResult<String> {
        self.below(&self.base_path, address)
    }

    /// Returns an address of the portal, or a file of `assets/`, below `base`. Complete addresses and `#part` stay as they are.
    fn below(&self, base: &str, address: &str) -> TeraResult<String> {
        if address.starts_with('/') {
            return Ok([base, address].concat());
        }
        if address.starts_with("assets/") {
            let hashed = self.assets.address(address);
            return hashed
                .map(|hashed| format!("{base}{hashed}"))
                .ok_or_else(|| wrong(format!("the theme has no file `{address}`")));
        }
        let is_complete = ["https://", "http://", "mailto:", "tel:", "#"]
            .iter()
            .any(|start| address.starts_with(start));
        let help = "an address of the portal begins with `/`, a file of the theme with `assets/`";
        if is_complete {
            Ok(address.to_owned())
        } else {
            Err(wrong(format!("`{address}` is no address: {help}")))
        }
    }

    /// Returns an amount, a total, or a bare number of hundredths.
    pub(super) fn money(&self, value: &Value, hundredths: Hundredths) -> TeraResult<String> {
        if let Some(pence) = value.as_i64() {
            return Ok(self.amount(pence, hundredths));
        }
        let map = value.as_map().ok_or_else(|| unfit("money", value))?;
        let is_total = field(map, "not_published").is_some();
        let published = field(map, "published").ok_or_else(|| unfit("money", value))?;
        if !published.is_truthy() {
            let reason = field(map, "reason").and_then(Value::as_str);
            let reason = Reason::ALL
                .into_iter()
                .find(|known| reason == Some(known.word()));
            return Ok(match reason.filter(|_| !is_total) {
                Some(reason) => self.words.blank(reason),
                None => self.words.text("none"),
            });
        }
        let amount = |name| field(map, name).and_then(Value::as_i64);
        // A sum of what is about so much is no finer than that.
        let (pence, hundredths) = match amount("rounded") {
            Some(rounded) => (rounded, Hundredths::WhereAny),
            None => (
                amount("pence").ok_or_else(|| unfit("money", value))?,
                hundredths,
            ),
        };
        let words: Vec<Word> = match (
            field(map, "word"),
            field(map, "words").and_then(Value::as_array),
        ) {
            (_, Some(words)) => words.iter().filter_map(word).collect(),
            (one, None) => one.and_then(word).into_iter().collect(),
        };
        let figure = self.amount(pence, hundredths);
        Ok(self.words.qualified(&words, figure))
    }

    fn amount(&self, pence: i64, hundredths: Hundredths) -> String {
        match hundredths {
            Hundredths::Always => self.words.amount_to_the_penny(Pence::new(pence)),
            Hundredths::WhereAny => self.words.amount(Pence::new(pence)),
        }
    }
}

/// Makes all filters known to the engine.
pub(super) fn register(tera: &mut Tera, formatter: &Arc<Formatter>) {
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "money",
        move |value: &Value, options: Kwargs, _: &State<'_>| {
            shared.money(value, Hundredths::of(&options)?)
        },
    );
    let shared = Arc::clone(formatter);
    tera.register_filter("url", move |address: &str, _: Kwargs, _: &State<'_>| {
        shared.address(address)
    });
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "absolute",
        move |address: &str, _: Kwargs, _: &State<'_>| shared.below(&shared.base_url, address),
    );
    let shared = Arc::clone(formatter);
    tera.register_filter("date", move |text: &Value, _: Kwargs, _: &State<'_>| {
        let day = text.as_str().and_then(date_of);
        let day = day.ok_or_else(|| unfit("date", text))?;
        TeraResult::Ok(shared.words.known_date(day))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter("number", move |value: &Value, _: Kwargs, _: &State<'_>| {
        let shown = shared.words.decimal(&value.to_string());
        shown.ok_or_else(|| unfit("number", value))
    });
    let shared = Arc::clone(formatter);
    tera.register_filter(
        "percent",
        move |part: i64, options: Kwargs, _: &State<'_>| {
            let whole = options.must_get::<i64>("of")?;
            let shown = shared.words.percent(part, whole);
            shown.ok_or_else(|| wrong(format!("there is no percentage of {part} in {whole}")))
        },
    );
    tera.register_filter("host", |address: &str, _: Kwargs, _: &State<'_>| {
        host(address).to_owned()
    });
}

impl Hundredths {
    /// Reads what a template asks for: `pence=true` shows them always.
    pub(super) fn of(options: &Kwargs) -> TeraResult<Hundredths> {
        let always = options.get::<bool>("pence")?.unwrap_or(false);
        Ok(if always {
            Hundredths::Always
        } else {
            Hundredths::WhereAny
        })
    }
}

/// Returns the word with which an amount was published.
fn word(value: &Value) -> Option<Word> {
    Word::ALL
        .into_iter()
        .find(|word| value.as_str() == Some(word.as_str()))
}

fn field<'m>(map: &'m Map, name: &'static str) -> Option<&'m Value> {
    map.get(&Key::Str(name))
        .filter(|value| !value.is_none() && !value.is_undefined())
}

pub(super) fn unfit(filter: &str, value: &Value) -> Error {
    wrong(format!(
        "the filter `{filter}` cannot show this {}: `{value}`",
        value.name()
    ))
}

pub(super) fn wrong(message: String) -> Error {
    Error::message(message)
}
