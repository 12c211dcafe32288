//! Words from their files. In: the files of one language, those of the program first, then those that change single messages. Out: the
//! words, complete, and every fault at its line.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::figures::{self, capital};
use super::message::Message;
use super::words::Words;
use super::{check, messages};
use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};
use crate::value::money::Currency;

/// How many missing messages are named; the others are counted.
const MISSING_NAMED: usize = 12;

impl Words {
    /// Reads the words of `language` from `files`: a message in a later file takes the place of one in an earlier file. Gives no words
    /// where anything is wrong with them.
    #[must_use]
    pub fn load(
        language: &str,
        files: &[Arc<File>],
        currency: &Currency,
    ) -> (Option<Words>, Report) {
        let mut report = Report::default();
        let table = messages::by_name();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        // The marks that keep directions of writing apart would stand in titles and files too: pages keep values apart by HTML.
        bundle.set_use_isolating(false);
        let resources: Vec<(FluentResource, &Arc<File>)> = files
            .iter()
            .map(|file| (report.keep(resource(file)), file))
            .collect();
        report.merge(check::files(&resources, &table));
        for (resource, _) in resources {
            bundle.add_resource_overriding(resource);
        }
        report.merge(missing(language, &bundle, &table));
        if report.has_errors() {
            return (None, report);
        }
        let mut words = Words {
            bundle,
            fixed: BTreeMap::new(),
            currency: currency.clone(),
        };
        if let Err(problem) = words.add_functions() {
            report.push(problem);
            return (None, report);
        }
        words.fixed = table
            .values()
            .filter(|message| message.takes.is_empty())
            .map(|message| (message.name, words.format(message.name, &FluentArgs::new())))
            .collect();
        (Some(words), report)
    }

    /// Makes known what messages may call: `CAPITAL($text)`, and `SPELT($number)` for a small number in words.
    fn add_functions(&mut self) -> Result<(), Problem> {
        let separator = self.format("number-group", &FluentArgs::new());
        let Some(formatter) = figures::formatter(&separator) else {
            let message = format!(
                "`number-group` is `{separator}`, which no language puts between thousands"
            );
            return Err(Problem::nowhere(Code::BadWords, message)
                .help("write a comma, a full stop, an apostrophe or a space"));
        };
        self.bundle.set_formatter(Some(formatter));
        let spelt: Vec<String> = messages::SPELT
            .iter()
            .map(|name| self.format(name, &FluentArgs::new()))
            .collect();
        let functions = [
            self.bundle
                .add_function("CAPITAL", |values, _| with_text(values, capital)),
            self.bundle.add_function("SPELT", move |values, _| {
                let word = |number: f64| {
                    let is_it =
                        |(_, of): &(&String, u8)| f64::from(*of).to_bits() == number.to_bits();
                    let place = spelt.iter().zip(0_u8..).find(is_it);
                    place.map(|(word, _)| FluentValue::from(word.clone()))
                };
                match values.first() {
                    Some(FluentValue::Number(number)) => {
                        word(number.value).unwrap_or_else(|| FluentValue::Number(number.clone()))
                    }
                    _ => FluentValue::Error,
                }
            }),
        ];
        match functions.into_iter().find_map(Result::err) {
            Some(error) => Err(Problem::nowhere(Code::BadWords, error.to_string())),
            None => Ok(()),
        }
    }
}

fn with_text<'v>(values: &[FluentValue<'v>], change: impl Fn(&str) -> String) -> FluentValue<'v> {
    match values.first() {
        Some(FluentValue::String(text)) => FluentValue::from(change(text)),
        Some(FluentValue::Number(number)) => FluentValue::Number(number.clone()),
        _ => FluentValue::Error,
    }
}

/// Returns a language as plural rules know it. One that is not known has the rules of a language without plurals.
fn identifier(language: &str) -> LanguageIdentifier {
    language.parse().unwrap_or_default()
}

/// Reads one file. What cannot be read of it is a problem, and the rest is there.
fn resource(file: &Arc<File>) -> (FluentResource, Report) {
    let mut report = Report::default();
    let resource = match FluentResource::try_new(file.text.clone()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let at = error
                    .slice
                    .as_ref()
                    .map_or(error.pos.clone(), |_| error.pos.clone());
                let message = format!("this is no message: {}", error.kind);
                let help = "a message is `name = words` at the beginning of a line; its further lines begin with spaces";
                report.push(Problem::new(Code::BadWords, Place::new(file, at), message).help(help));
            }
            resource
        }
    };
    (resource, report)
}

fn missing(
    language: &str,
    bundle: &FluentBundle<FluentResource>,
    table: &BTreeMap<&'static str, &'static Message>,
) -> Report {
    let missing: Vec<&str> = table
        .keys()
        .copied()
        .filter(|name| !bundle.has_message(name))
        .collect();
    if missing.is_empty() {
        return Report::default();
    }
    let named = missing
        .iter()
        .take(MISSING_NAMED)
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ");
    let others = missing.len().saturating_sub(MISSING_NAMED);
    let others = if others > 0 {
        format!(" and {others} others")
    } else {
        String::new()
    };
    let message = format!("the words of `{language}` lack {named}{others}");
    let help = format!(
        "write them in a file of `themes/words/{language}`, as those of another language are written"
    );
    [Problem::nowhere(Code::BadWords, message).help(help)]
        .into_iter()
        .collect()
}
