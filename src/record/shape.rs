//! Texts of a certain shape: web addresses, addresses within the portal, a domain, a language. In: a text. Out: whether it has
//! the shape, else what is wrong and what to write. Never asks whether anything answers at an address.

use crate::problem::Code;
use crate::value::Fault;
use crate::value::id;

use super::field::FieldType;
use super::wording::shown;

/// Whether a text has a shape.
pub(crate) type Check = fn(&str) -> Result<(), (Code, Fault)>;

/// The shape of texts that a field takes, where they have one.
pub(super) fn of(takes: FieldType) -> Option<Check> {
    match takes {
        FieldType::Address => Some(web_address),
        FieldType::PortalAddress => Some(base_url),
        FieldType::Domain => Some(domain),
        FieldType::Email => Some(email),
        FieldType::Language => Some(language),
        FieldType::FolderName => Some(folder_name),
        FieldType::CurrencyCode => Some(currency_code),
        FieldType::Text
        | FieldType::WholeNumber
        | FieldType::Decimal
        | FieldType::Year
        | FieldType::Date
        | FieldType::FinancialYear
        | FieldType::Money
        | FieldType::MoneyOrNumber
        | FieldType::YesNo
        | FieldType::OneOf(_)
        | FieldType::OwnId
        | FieldType::IdOf(_)
        | FieldType::IdOrOneOf(..)
        | FieldType::IdOrPart(..)
        | FieldType::Part(_)
        | FieldType::Redirects => None,
    }
}

fn refuse(
    code: Code,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Result<(), (Code, Fault)> {
    Err((
        code,
        Fault {
            message: message.into(),
            help: help.into(),
        },
    ))
}

/// A complete address of the web: `https://www.fife.gov.uk/`.
pub(super) fn web_address(text: &str) -> Result<(), (Code, Fault)> {
    let quoted = shown(text);
    let Some(rest) = after_scheme(text) else {
        return no_scheme(text);
    };
    if text
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control())
    {
        let help = format!("write `{}`", text.trim().replace(' ', "%20"));
        return refuse(
            Code::BadAddress,
            format!("the web address `{quoted}` has a space in it"),
            help,
        );
    }
    if let Some(letter) = text
        .chars()
        .find(|letter| matches!(letter, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'))
    {
        let message = format!(
            "the web address `{quoted}` has the sign `{letter}` in it, which none can have"
        );
        return refuse(
            Code::BadAddress,
            message,
            "copy the address from the browser's address bar",
        );
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if is_host(host) {
        return Ok(());
    }
    refuse(
        Code::BadAddress,
        format!("the web address `{quoted}` names no website"),
        "copy the address from the browser's address bar, such as `https://www.example.org/`",
    )
}

fn after_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    (scheme == "http" || scheme == "https").then_some(rest)
}

fn no_scheme(text: &str) -> Result<(), (Code, Fault)> {
    let quoted = shown(text);
    let bare = text
        .trim_start_matches(|letter: char| letter.is_ascii_alphabetic())
        .trim_start_matches([':', ';', '/']);
    let scheme = text
        .split([':', '/'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_web = scheme.starts_with("htt");
    if is_web && is_host(bare.split('/').next().unwrap_or_default()) {
        return refuse(
            Code::BadAddress,
            format!("`{quoted}` is not a complete web address"),
            format!("write `https://{bare}`"),
        );
    }
    let host = text.split('/').next().unwrap_or_default();
    if host.contains('.') && is_host(host) {
        let message =
            format!("`{quoted}` is not a complete web address: it has no `https://` in front");
        return refuse(Code::BadAddress, message, format!("write `https://{text}`"));
    }
    if text.contains(':') && !text.contains(' ') {
        let message = format!(
            "`{quoted}` is not an address of the web: only `https://` and `http://` are allowed"
        );
        return refuse(
            Code::BadAddress,
            message,
            "write a complete address such as `https://www.example.org/`",
        );
    }
    let message = format!("`{quoted}` is not a complete web address");
    refuse(
        Code::BadAddress,
        message,
        "write it with `https://` in front, such as `https://www.example.org/`",
    )
}

/// A host, perhaps with a port.
fn is_host(text: &str) -> bool {
    let (host, port) = text.rsplit_once(':').unwrap_or((text, "80"));
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && label
                .chars()
                .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
    };
    !port.is_empty()
        && port.len() <= 5
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && host.trim_end_matches('.').split('.').all(is_label)
}

/// The address of the portal: a host and a path, nothing behind them.
pub(super) fn base_url(text: &str) -> Result<(), (Code, Fault)> {
    web_address(text)?;
    let quoted = shown(text);
    if let Some(at) = text.find(['?', '#']) {
        let message = format!(
            "`{quoted}` is not the address of a whole site: nothing can follow a `{}`",
            &text[at..=at]
        );
        return refuse(
            Code::BadAddress,
            message,
            format!("write `{}/`", text[..at].trim_end_matches('/')),
        );
    }
    let path = after_scheme(text)
        .and_then(|rest| rest.split_once('/'))
        .map_or("", |(_, path)| path);
    let is_odd = |segment: &str| {
        matches!(segment, "" | "." | "..") || !segment.chars().all(is_address_letter)
    };
    if !path.is_empty() && path.trim_end_matches('/').split('/').any(is_odd) || path.ends_with("//")
    {
        let message = format!("the path of `{quoted}` is not plain");
        return refuse(
            Code::BadAddress,
            message,
            "use letters, figures, hyphens and single slashes, such as `https://example.org/portal/`",
        );
    }
    Ok(())
}

/// Whether a letter may stand in an address as it is.
pub(super) fn is_address_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '~')
}

/// A domain for the `CNAME` file.
pub(super) fn domain(text: &str) -> Result<(), (Code, Fault)> {
    if text.contains('.') && text.is_ascii() && !text.contains(':') && is_host(text) {
        return Ok(());
    }
    let bare = text
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .split('/')
        .next()
        .unwrap_or_default();
    let help = if bare != text && bare.contains('.') && is_host(bare) {
        format!("write `{bare}`")
    } else {
        "write it as `portal.example.org`".to_owned()
    };
    refuse(
        Code::BadAddress,
        format!("`{}` is not a domain", shown(text)),
        help,
    )
}

/// An email address, as far as its shape goes.
pub(super) fn email(text: &str) -> Result<(), (Code, Fault)> {
    let is_plain =
        |letter: char| letter.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-@".contains(letter);
    let halves = text.split_once('@').filter(|(name, host)| {
        !name.is_empty() && host.contains('.') && is_host(host) && !host.contains(':')
    });
    if halves.is_some() && text.chars().all(is_plain) {
        return Ok(());
    }
    refuse(
        Code::BadAddress,
        format!("`{}` is not an email address", shown(text)),
        "write it as `name@example.org`",
    )
}

/// A language tag (BCP 47), as far as its shape goes.
pub(super) fn language(text: &str) -> Result<(), (Code, Fault)> {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let is_language =
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if is_language && parts.all(is_part) {
        return Ok(());
    }
    let help = match text.to_ascii_lowercase().as_str() {
        "english" | "british english" | "english (uk)" | "en_gb" => "write `en-GB`",
        "gaelic" | "scottish gaelic" | "gàidhlig" => "write `gd`",
        _ => "write its code, such as `en-GB` for British English or `gd` for Gaelic",
    };
    refuse(
        Code::BadValue,
        format!("`{}` is not the code of a language", shown(text)),
        help,
    )
}

/// The name of a folder beside the content: an id.
pub(super) fn folder_name(text: &str) -> Result<(), (Code, Fault)> {
    id::check(text).map_err(|fault| (Code::BadValue, fault))
}

/// The three letters of a currency.
pub(super) fn currency_code(text: &str) -> Result<(), (Code, Fault)> {
    if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(());
    }
    refuse(
        Code::BadValue,
        format!("`{}` is not the code of a currency", shown(text)),
        "write its three capital letters, such as `GBP`",
    )
}
