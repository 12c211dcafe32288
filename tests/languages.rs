//! A portal in another language. In: the sample, and a made-up language: the English messages in ⟦brackets⟧, with six plural forms and the
//! parts of sentences in another order. Out: no word that readers see stands outside brackets but those of the content.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};

use crate::support::html::{Element, Page};
use crate::support::program::{Desk, tree};
use crate::support::source::root;

/// A language with six plural forms, of which the program has no words.
pub(crate) const LANGUAGE: &str = "cy";

/// Messages that are signs, not words.
const SIGNS: [&str; 2] = ["number-group", "number-point"];

/// Attributes whose text readers see or hear.
const SPOKEN: [&str; 6] = [
    "alt",
    "title",
    "placeholder",
    "aria-label",
    "data-l",
    "content",
];

fn in_brackets(text: &str) -> String {
    let Ok(resource) = parser::parse(text.to_owned()) else {
        panic!("the English words cannot be read");
    };
    let body = resource.body.into_iter().map(|entry| match entry {
        Entry::Message(mut message) => {
            if let Some(pattern) = message.value.take() {
                let is_sign = SIGNS.contains(&message.id.name.as_str());
                message.value = Some(if is_sign { pattern } else { bracketed(pattern) });
            }
            Entry::Message(message)
        }
        other @ (Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. }) => other,
    });
    let resource = Resource {
        body: body.collect(),
    };
    serializer::serialize(&resource)
}

/// The same words in brackets and, where no link spans them, their parts in the reverse order.
fn bracketed(pattern: Pattern<String>) -> Pattern<String> {
    let has_link = pattern.elements.iter().any(
        |element| matches!(element, PatternElement::TextElement { value } if value.contains('<')),
    );
    let mut elements: Vec<_> = pattern.elements.into_iter().map(with_forms).collect();
    if !has_link {
        elements.reverse();
    }
    let text = |value: &str| PatternElement::TextElement {
        value: value.to_owned(),
    };
    elements.insert(0, text("⟦"));
    elements.push(text("⟧"));
    Pattern { elements }
}

/// A choice by number, with all six plural forms.
fn with_forms(element: PatternElement<String>) -> PatternElement<String> {
    let PatternElement::Placeable {
        expression: Expression::Select {
            selector,
            mut variants,
        },
    } = element
    else {
        return element;
    };
    let named = |name: &str| {
        let key = VariantKey::Identifier {
            name: name.to_owned(),
        };
        move |variant: &Variant<String>| variant.key == key
    };
    let by_number = matches!(&selector, InlineExpression::VariableReference { .. })
        && variants.iter().any(named("one"));
    if by_number {
        let other = variants.iter().find(|variant| variant.default).cloned();
        for form in ["zero", "two", "few", "many"] {
            if let Some(mut more) = other.clone().filter(|_| !variants.iter().any(named(form))) {
                more.key = VariantKey::Identifier {
                    name: form.to_owned(),
                };
                more.default = false;
                variants.insert(0, more);
            }
        }
    }
    PatternElement::Placeable {
        expression: Expression::Select { selector, variants },
    }
}

/// What of a text stands outside brackets.
fn outside(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().map(|letter| match letter {
        '⟦' => {
            depth += 1;
            ' '
        }
        '⟧' => {
            depth = depth.saturating_sub(1);
            ' '
        }
        letter if depth == 0 => letter,
        _ => ' ',
    });
    kept.collect()
}

/// The words of a text. Names of files, addresses and columns are none, nor are tags, which stand where there is no script.
fn words(text: &str) -> impl Iterator<Item = String> {
    let tags = text
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, rest)| rest));
    let text: String = tags.collect::<Vec<_>>().join(" ");
    let is_name = |part: &&str| {
        let inner = part.trim_matches(|letter: char| !letter.is_alphanumeric());
        inner.contains(['/', '_', '.', '=', '@'])
    };
    let parts: Vec<String> = text
        .split_whitespace()
        .filter(|part| !is_name(part))
        .flat_map(|part| part.split(|letter: char| !letter.is_alphabetic()))
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect();
    parts.into_iter()
}

/// The words of a page that are neither in brackets nor of the content.
fn strange(page: &Page, own: &BTreeSet<String>) -> BTreeSet<String> {
    let attributes = page.elements.iter().flat_map(spoken);
    let texts: Vec<String> = [page.text.clone()].into_iter().chain(attributes).collect();
    let outside = texts.iter().map(|text| outside(text));
    outside
        .flat_map(|text| words(&text).collect::<Vec<_>>())
        .filter(|word| !own.contains(word))
        .collect()
}

fn spoken(element: &Element) -> Vec<String> {
    let is_text = element.name != "meta" || element.get("name") == Some("description");
    let values = SPOKEN.iter().filter_map(|name| element.get(name));
    values.filter(|_| is_text).map(str::to_owned).collect()
}

fn desk() -> Desk {
    let desk = Desk::with_portal("sample");
    let site = desk.read("content/site.yaml");
    desk.write(
        "content/site.yaml",
        site.replace("language: en\n", &format!("language: {LANGUAGE}\n")),
    );
    desk
}

#[test]
fn a_language_without_words_is_told_how_to_add_them() {
    let run = desk().run(&["check"]);
    insta::assert_snapshot!(run.must_be(1).output);
}

/// Gives a portal the words of the made-up language.
pub(crate) fn add_words(desk: &Desk) {
    for (path, bytes) in tree(&root().join("themes/words/en-GB")) {
        let text = String::from_utf8(bytes).expect("words are text");
        desk.write(
            &format!("themes/words/{LANGUAGE}/{path}"),
            in_brackets(&text),
        );
    }
}

/// What stands on the built pages that is neither in the language nor of the content.
pub(crate) fn strangers(desk: &Desk) -> BTreeMap<String, BTreeSet<String>> {
    let mut own: BTreeSet<String> = BTreeSet::new();
    for bytes in desk.tree("content").values() {
        let text = String::from_utf8_lossy(bytes);
        let parts = text.split(|letter: char| !letter.is_alphabetic());
        own.extend(parts.map(str::to_lowercase));
    }
    // The name of the program, and forms of files.
    own.extend(["mercat", "csv", "atom"].map(str::to_owned));
    let mut strangers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, bytes) in desk.tree("public") {
        if path.rsplit('.').next() == Some("html") {
            let page = Page::read(&String::from_utf8_lossy(&bytes));
            let words = strange(&page, &own);
            if !words.is_empty() {
                strangers.insert(path, words);
            }
        }
    }
    strangers
}

#[test]
fn a_portal_in_another_language_shows_no_word_of_english() {
    let desk = desk();
    add_words(&desk);
    desk.run(&["build"]).must_be(0);
    let strangers = strangers(&desk);
    assert!(strangers.is_empty(), "{strangers:#?}");
}

#[test]
fn a_page_runs_as_its_language_is_written() {
    for (language, opening) in [
        ("en-GB", "<html lang=\"en-GB\">"),
        ("ar", "<html lang=\"ar\" dir=\"rtl\">"),
        ("pa-Arab", "<html lang=\"pa-Arab\" dir=\"rtl\">"),
        ("he-Latn", "<html lang=\"he-Latn\">"),
    ] {
        let desk = Desk::empty();
        for (path, bytes) in tree(&root().join("themes/words/en-GB")) {
            desk.write(&format!("themes/words/{language}/{path}"), bytes);
        }
        let site = format!(
            "title: A\nbase_url: https://example.org/\nlanguage: {language}\nredirects: {{old: projects}}\n"
        );
        desk.write("content/site.yaml", site);
        desk.run(&["build"]).must_be(0);
        for page in [
            "index.html",
            "projects/index.html",
            "404.html",
            "old/index.html",
        ] {
            let html = desk.read(&format!("public/{page}"));
            assert!(html.contains(opening), "{page}\n{html}");
        }
    }
}
