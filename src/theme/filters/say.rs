//! `{{ "council-others" | say(number=3) }}`: a message of the portal's words, with its values. In: the name of a message and the values
//! of a page's view. Out: HTML. A message that is not there, or is not given all its values, is a mistake of the template.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::format::Hundredths;
use super::formatter::{Formatter, unfit, wrong};
use crate::value::date::KnownDate;
use crate::wording::{Argument, Given, Kind, Message, messages};

/// Makes the filter known to the engine.
pub(super) fn register(tera: &mut Tera, formatter: &Arc<Formatter>) {
    let formatter = Arc::clone(formatter);
    let table = messages::by_name();
    tera.register_filter("say", move |name: &str, values: Kwargs, _: &State<'_>| {
        say(&formatter, &table, name, &values).map(|html| Value::safe_string(&html))
    });
}

fn say(
    formatter: &Formatter,
    table: &BTreeMap<&'static str, &'static Message>,
    name: &str,
    values: &Kwargs,
) -> TeraResult<String> {
    let Some(message) = table.get(name) else {
        return Err(wrong(format!("there is no message `{name}`")));
    };
    for (given, _) in values.iter() {
        let given = given.to_string();
        if !message
            .takes
            .iter()
            .any(|value| value.name == hyphened(&given))
        {
            return Err(wrong(format!(
                "the message `{name}` takes no value `{given}`"
            )));
        }
    }
    let mut ready = Vec::with_capacity(message.takes.len());
    for taken in message.takes {
        let key = taken.name.replace('-', "_");
        let Some(value) = values.get::<Value>(&key)? else {
            return Err(wrong(format!(
                "the message `{name}` is not given its value `{key}`"
            )));
        };
        ready.push((taken.name, given(formatter, taken.kind, &value)?));
    }
    Ok(formatter.words().html(message.name, ready))
}

fn hyphened(name: &str) -> String {
    name.replace('_', "-")
}

fn given(formatter: &Formatter, kind: Kind, value: &Value) -> TeraResult<Given> {
    let text = || {
        let text = value.as_str().map(str::to_owned);
        text.ok_or_else(|| unfit("say", value))
    };
    Ok(match kind {
        Kind::Text if value.as_str().is_none() => Given::Text(Cow::Owned(value.to_string())),
        Kind::Text | Kind::Choice => Given::Text(Cow::Owned(text()?)),
        Kind::Number => Given::Number(value.as_i64().ok_or_else(|| unfit("say", value))?),
        Kind::Date => {
            let date = KnownDate::parse(&text()?).ok_or_else(|| unfit("say", value))?;
            date.given(formatter.words())
        }
        Kind::Money => Given::Text(Cow::Owned(formatter.money(value, Hundredths::WhereAny)?)),
        Kind::List => {
            let names = value.as_array().ok_or_else(|| unfit("say", value))?;
            let names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            Given::Text(Cow::Owned(formatter.words().list(&names)))
        }
        Kind::Link => Given::Link(formatter.address(&text()?)?),
        Kind::Html => Given::Html(Cow::Owned(text()?)),
    })
}
