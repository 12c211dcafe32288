//! Texts of a certain shape: web addresses, addresses within the portal, a domain, a language. In: a text. Out: whether it has
//! the shape, else what is wrong and what to write. Never asks whether anything answers at an address.

use crate::problem::Code;
use crate::value::Fault;
use crate::value::id;
use crate::value::reason::{Reason, says_nothing};
use crate::value::section::Section;
use crate::value::{forwarded, impossible_port, is_local, is_within_a_network};

use super::field::{Field, FieldType, Presence};
use super::language_tag;
use super::wording::shown;

/// Whether a text has a shape.
pub(crate) type TextCheck = fn(&str) -> Result<(), (Code, Fault)>;

/// Returns the shape of texts that a field takes, where they have one.
pub(super) fn of(takes: FieldType) -> Option<TextCheck> {
    match takes {
        FieldType::Address => Some(public_address),
        FieldType::PortalAddress => Some(base_url),
        FieldType::Domain => Some(domain),
        FieldType::Email => Some(email),
        FieldType::Language => Some(language_tag::check),
        FieldType::FolderName => Some(folder_name),
        FieldType::AddressName => Some(address_name),
        FieldType::CurrencyCode => Some(currency_code),
        FieldType::Sha256 => Some(sha256),
        FieldType::Text
        | FieldType::WholeNumber
        | FieldType::Decimal
        | FieldType::Month
        | FieldType::Year
        | FieldType::Date
        | FieldType::OrReason(_)
        | FieldType::FinancialYear
        | FieldType::Money
        | FieldType::MoneyOrNumber
        | FieldType::YesNo
        | FieldType::OneOf(_)
        | FieldType::Stage
        | FieldType::OwnId
        | FieldType::IdOf(_)
        | FieldType::IdOrOneOf(..)
        | FieldType::IdOrPart(..)
        | FieldType::StageOrPart(_)
        | FieldType::Part(_)
        | FieldType::Redirects
        | FieldType::Names => None,
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

/// Refuses a text and proposes another, where that would be taken; else says what to do.
fn refuse_for(
    text: &str,
    message: String,
    proposal: &str,
    check: TextCheck,
    otherwise: &str,
) -> Result<(), (Code, Fault)> {
    let help = if proposal != text && check(proposal).is_ok() {
        format!("write `{proposal}`")
    } else {
        otherwise.to_owned()
    };
    refuse(Code::BadAddress, message, help)
}

const FROM_THE_BROWSER: &str =
    "copy the address from the browser's address bar, such as `https://www.example.org/`";

/// Returns a complete address of the web: `https://www.fife.gov.uk/`.
pub(super) fn web_address(text: &str) -> Result<(), (Code, Fault)> {
    let quoted = shown(text);
    let Some(rest) = after_scheme(text) else {
        return no_scheme(text);
    };
    let is_gap = |letter: char| letter.is_whitespace() || letter.is_control();
    if text.contains(is_gap) {
        if let Some(first) = first_of_several(text) {
            let message = format!("several web addresses stand here as one: `{quoted}`");
            return refuse_for(text, message, first, web_address, FROM_THE_BROWSER);
        }
        let message = format!("the web address `{quoted}` has a space in it");
        let proposal = text.trim().replace(' ', "%20");
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
    }
    if let Some(letter) = text
        .chars()
        .find(|letter| matches!(letter, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'))
    {
        let message = format!(
            "the web address `{quoted}` has the sign `{letter}` in it, which none can have"
        );
        return refuse(Code::BadAddress, message, FROM_THE_BROWSER);
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if let Some(host) = host.strip_suffix('.').filter(|host| is_host(host)) {
        let message = format!("the website in `{quoted}` ends with a full stop");
        let proposal = text.replacen(&format!("{host}."), host, 1);
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
    }
    if is_host(host) {
        return of_page_itself(text);
    }
    if let Some(dotted) = without_comma(host) {
        let message = format!("`{quoted}` has a comma where a dot belongs");
        let proposal = text.replacen(host, &dotted, 1);
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
    }
    if let Some(port) = impossible_port(host) {
        let message = format!("`{quoted}` has the port {port}, and there is none above 65535");
        let proposal = text.replacen(&format!(":{port}"), "", 1);
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
    }
    refuse(
        Code::BadAddress,
        format!("the web address `{quoted}` names no website"),
        FROM_THE_BROWSER,
    )
}

/// Returns what is wrong with a word that says that there is no address, in a field that may be left out.
pub(super) fn no_address(field: &Field, text: &str) -> Option<(Code, Fault)> {
    let is_optional = field.presence == Presence::Optional && field.takes == FieldType::Address;
    let is_none = says_nothing(text) || Reason::read(text).is_some();
    (is_optional && is_none).then(|| {
        let message = format!("`{text}` is not a web address");
        let help = "leave the field out where there is no address to write".to_owned();
        (Code::BadAddress, Fault { message, help })
    })
}

/// Checks the address of a page that readers are led to: one of the computer that it is opened on is none.
fn public_address(text: &str) -> Result<(), (Code, Fault)> {
    web_address(text)?;
    let whose = match (is_local(text), is_within_a_network(text)) {
        (true, _) => "of your own computer: nobody else",
        (false, true) => "within one network: nobody outside",
        (false, false) => return Ok(()),
    };
    let message = format!("`{}` is an address {whose} can open it", shown(text));
    let help = "write the address at which it is published, such as `https://www.example.org/`";
    refuse(Code::BadAddress, message, help)
}

/// Returns the first of several addresses that stand in one text.
fn first_of_several(text: &str) -> Option<&str> {
    let several = text.matches("://").count() > 1;
    let first = text.split_whitespace().next().filter(|_| several)?;
    Some(first.trim_end_matches([',', ';']))
}

/// Refuses an address that leads to a page by way of another program.
fn of_page_itself(text: &str) -> Result<(), (Code, Fault)> {
    let Some(forwarded) = forwarded(text) else {
        return Ok(());
    };
    let message = format!("this address leads on by way of `{}`", forwarded.host);
    refuse_for(
        text,
        message,
        &forwarded.page,
        web_address,
        FROM_THE_BROWSER,
    )
}

/// Returns a host whose commas were meant as dots.
fn without_comma(host: &str) -> Option<String> {
    let dotted = host.replace([',', ';'], ".");
    (dotted != host && is_host(&dotted)).then_some(dotted)
}

fn after_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    (scheme == "http" || scheme == "https").then_some(rest)
}

fn no_scheme(text: &str) -> Result<(), (Code, Fault)> {
    let quoted = shown(text);
    if let Some(address) = of_markdown(text) {
        let message =
            format!("`{quoted}` is a link of Markdown, and this field takes the address alone");
        return refuse_for(text, message, address, web_address, FROM_THE_BROWSER);
    }
    let bare = text
        .trim_start_matches(|letter: char| letter.is_ascii_alphabetic())
        .trim_start_matches([':', ';', '/']);
    let scheme = text
        .split([':', '/'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_web = scheme.starts_with("htt");
    let message = format!("`{quoted}` is not a complete web address");
    if is_web && is_host(bare.split('/').next().unwrap_or_default()) {
        let proposal = format!("https://{bare}");
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
    }
    let host = text.split('/').next().unwrap_or_default();
    if let Some(dotted) = without_comma(host) {
        let message = format!("`{quoted}` has a comma where a dot belongs");
        let proposal = format!("https://{dotted}{}", &text[host.len()..]);
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
    }
    if host.contains('.') && is_host(host) {
        let message = format!("{message}: it has no `https://` in front");
        let proposal = format!("https://{text}");
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
    }
    if let Some(proposal) = of_git(text) {
        let message =
            format!("`{quoted}` is the address by which Git fetches, which no browser opens");
        return refuse_for(text, message, &proposal, web_address, FROM_THE_BROWSER);
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
    refuse(
        Code::BadAddress,
        message,
        "write it with `https://` in front, such as `https://www.example.org/`",
    )
}

/// Returns the address in a link as Markdown has it: `[words](address)` or `<address>`.
fn of_markdown(text: &str) -> Option<&str> {
    let pointed = text
        .strip_prefix('<')
        .and_then(|text| text.strip_suffix('>'));
    pointed.or_else(|| {
        let (_, address) = text.strip_prefix('[')?.split_once("](")?;
        address.strip_suffix(')')
    })
}

/// Returns the web address of a repository that is written as Git fetches it: `git@host:team/portal.git`, `ssh://git@host/team/portal`.
fn of_git(text: &str) -> Option<String> {
    let schemes = ["ssh://", "git://", "git+ssh://"];
    let behind = schemes.iter().find_map(|scheme| text.strip_prefix(scheme));
    let rest = behind.unwrap_or(text);
    let (host, path) = match rest.split_once('@') {
        Some(("git", rest)) => rest.split_once([':', '/'])?,
        _ => behind?.split_once('/')?,
    };
    // A port of SSH is none of the web.
    let path = path
        .trim_start_matches(|letter: char| letter.is_ascii_digit())
        .trim_start_matches('/');
    let host = host.split(':').next().unwrap_or(host);
    let path = path.trim_end_matches('/').trim_end_matches(".git");
    (is_host(host) && !path.is_empty()).then(|| format!("https://{host}/{path}"))
}

/// The most letters that a host may have, and each part of it between two dots (RFC 1035, 2.3.4).
const LONGEST_HOST: usize = 253;
const LONGEST_LABEL: usize = 63;

/// Returns a host, perhaps with a port.
fn is_host(text: &str) -> bool {
    let (host, port) = text.rsplit_once(':').unwrap_or((text, "80"));
    let is_label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
    };
    !port.is_empty()
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && impossible_port(text).is_none()
        && host.len() <= LONGEST_HOST
        && host
            .strip_suffix('.')
            .unwrap_or(host)
            .split('.')
            .all(is_label)
}

/// Returns the address of the portal: a host and a path, nothing behind them.
pub(super) fn base_url(text: &str) -> Result<(), (Code, Fault)> {
    web_address(text)?;
    let quoted = shown(text);
    if let Some(at) = text.find(['?', '#']) {
        let message = format!(
            "`{quoted}` is not the address of a whole site: nothing can follow a `{}`",
            &text[at..=at]
        );
        let proposal = format!("{}/", text[..at].trim_end_matches('/'));
        return refuse_for(text, message, &proposal, base_url, FROM_THE_BROWSER);
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

/// Returns whether a letter may stand in an address as it is.
pub(super) fn is_address_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '~')
}

/// Returns a domain for the `CNAME` file: at least two names with dots between, the last of them no number.
pub(super) fn domain(text: &str) -> Result<(), (Code, Fault)> {
    let last = text.rsplit('.').next().unwrap_or_default();
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    let is_named = text.contains('.') && last.contains(|letter: char| letter.is_ascii_alphabetic());
    if is_named && text.chars().all(is_plain) && is_host(text) {
        return Ok(());
    }
    let behind_scheme = text.split_once("://").map_or(text, |(_, rest)| rest);
    let bare = behind_scheme
        .split(['/', ':', '?', '#'])
        .next()
        .unwrap_or_default();
    let bare = bare.trim_end_matches('.').to_ascii_lowercase();
    let otherwise = if text.is_ascii() {
        "write it as `portal.example.org`, each part between two dots in at most 63 letters, figures and hyphens"
    } else {
        "write it in the letters a to z, as it was registered (`xn--…` where it has others)"
    };
    let message = format!("`{}` is not a domain", shown(text));
    refuse_for(text, message, &bare, domain, otherwise)
}

/// Returns an email address, as far as its shape goes.
pub(super) fn email(text: &str) -> Result<(), (Code, Fault)> {
    let is_plain =
        |letter: char| letter.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-@".contains(letter);
    let halves = text.split_once('@').filter(|(name, host)| {
        !name.is_empty() && host.contains('.') && is_host(host) && !host.contains(':')
    });
    if halves.is_some() && text.chars().all(is_plain) {
        return Ok(());
    }
    let is_part = |part: &&str| part.contains('@');
    let mut parts =
        text.split(|letter: char| letter.is_whitespace() || "<>()[],;".contains(letter));
    let bare = parts.find(is_part).unwrap_or_default();
    let bare = bare.trim_start_matches("mailto:");
    let message = format!("`{}` is not an email address", shown(text));
    refuse_for(text, message, bare, email, "write it as `name@example.org`")
}

/// Returns the SHA-256 of a file, as `sha256sum` prints it.
pub(super) fn sha256(text: &str) -> Result<(), (Code, Fault)> {
    let is_figure = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if text.len() == 64 && text.bytes().all(is_figure) {
        return Ok(());
    }
    let small = text.to_ascii_lowercase();
    let bare = small
        .trim_start_matches("sha256")
        .trim_start_matches([':', '-', '=', ' ']);
    let message = format!("`{}` is not the SHA-256 of a file", shown(text));
    let otherwise = "write the 64 figures and letters a to f that `sha256sum` prints of the file, or leave the field out";
    refuse_for(text, message, bare, sha256, otherwise)
}

/// Returns the name of a theme, which is that of a folder: an id.
pub(super) fn folder_name(text: &str) -> Result<(), (Code, Fault)> {
    id::check(text).map_err(|Fault { message, .. }| {
        let help = "write the name of a folder of `themes/` in small letters, figures and hyphens, or leave the field out";
        (Code::BadValue, Fault { message, help: help.to_owned() })
    })
}

/// Returns the first part of an address that the portal's own pages and files leave free.
pub(super) fn address_name(text: &str) -> Result<(), (Code, Fault)> {
    let plain = id::slug(text);
    if id::check(text).is_err() {
        let message = format!("`{}` cannot stand in an address", shown(text));
        let otherwise = "write one word in small letters, figures and hyphens, such as `councils`";
        return refuse_for(text, message, &plain, address_name, otherwise);
    }
    if !Section::may_be_members(text) {
        let message =
            format!("`{text}` is the address or the name of something else in every portal");
        return refuse(
            Code::RepeatedId,
            message,
            "write another word, such as `members`",
        );
    }
    Ok(())
}

/// Returns the three letters of a currency.
pub(super) fn currency_code(text: &str) -> Result<(), (Code, Fault)> {
    if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok(());
    }
    let message = format!("`{}` is not the code of a currency", shown(text));
    let capitals = text.to_ascii_uppercase();
    if capitals != text && currency_code(&capitals).is_ok() {
        return refuse(Code::BadValue, message, format!("write `{capitals}`"));
    }
    let help = "write its three capital letters, such as `GBP`";
    refuse(Code::BadValue, message, help)
}
