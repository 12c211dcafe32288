//! What a link or picture may lead to. In: a target as it was written. Out: which kind of target it is, or why it is
//! refused. Never follows one.

use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::value::{forwarded, impossible_port};

/// What a target is, as far as its text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TargetKind {
    /// A complete address on the web, or one that mails or rings.
    Elsewhere,
    /// A place of this portal, as a path from the file that holds the link.
    Here,
}

/// Why a target is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) help: String,
}

/// Whether a target belongs to a link or to a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Link,
    Picture,
}

/// Returns which kind of target this is, or why it is refused. Goes by what a browser makes of it: that drops line breaks and
/// control characters before it looks for `javascript:`.
pub(super) fn classify(written: &str, used: Use) -> Result<TargetKind, Refusal> {
    let bare: String = written
        .chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control())
        .collect();
    if bare.is_empty() {
        return Err(refusal(
            Code::DeadLink,
            "this link leads nowhere",
            "write the target between the brackets `(` and `)`",
        ));
    }
    let unquoted = bare.trim_matches(|letter| "\"'“”„‘’«»".contains(letter));
    if unquoted.len() < bare.len()
        && bare.starts_with(|first: char| !first.is_ascii_alphanumeric())
        && classify(unquoted, used).is_ok()
    {
        let message =
            format!("`{bare}` stands between quotation marks, which are no part of an address");
        return Err(refusal(
            Code::BadAddress,
            message,
            format!("write `{unquoted}`"),
        ));
    }
    let twice = bare.split_once("://").map_or("", |(_, rest)| rest);
    if ["http://", "https://"]
        .iter()
        .any(|beginning| twice.starts_with(beginning))
    {
        let message = format!("`{bare}` has two beginnings");
        return Err(refusal(
            Code::BadAddress,
            message,
            format!("write `{twice}`"),
        ));
    }
    if bare.starts_with("//") {
        let message = format!("`{bare}` lacks its beginning");
        return Err(refusal(
            Code::BadAddress,
            message,
            format!("write `https:{bare}`"),
        ));
    }
    let Some(scheme) = scheme(&bare) else {
        return here(&bare);
    };
    // A path as a computer has it is for linking, which knows the file that may be meant.
    if scheme.len() == 1 || scheme.eq_ignore_ascii_case("file") {
        return Ok(TargetKind::Here);
    }
    of_scheme(&bare, scheme, used)
}

/// Returns which kind of target an address with a scheme is, or why it is refused.
fn of_scheme(bare: &str, scheme: &str, used: Use) -> Result<TargetKind, Refusal> {
    if bare.contains('\\') && scheme.to_ascii_lowercase().starts_with("http") {
        let message = format!("`{bare}` holds a backslash");
        return Err(refusal(
            Code::BadAddress,
            message,
            format!(
                "write `{scheme}://{}`",
                bare[scheme.len() + 1..]
                    .replace('\\', "/")
                    .trim_start_matches('/')
            ),
        ));
    }
    match (scheme.to_ascii_lowercase().as_str(), used) {
        ("http" | "https", _) if !has_host(&bare[scheme.len() + 1..]) => {
            let message = format!("`{bare}` is not a complete web address");
            let rest = bare[scheme.len() + 1..].trim_start_matches('/');
            let help = if has_host(&format!("//{rest}")) {
                format!("write `{scheme}://{rest}`")
            } else {
                "write it as the browser shows it, such as `https://www.example.org/`".to_owned()
            };
            Err(refusal(Code::BadAddress, message, help))
        }
        ("http" | "https", Use::Link) => of_web(bare),
        (known @ ("mailto" | "tel"), Use::Link) => {
            without_slashes(bare, known).and_then(|kind| whole(bare, known).map(|()| kind))
        }
        ("http" | "https", Use::Picture) => Err(refusal(
            Code::BadAddress,
            "a picture from another site tells that site who reads this page",
            "put the picture into the folder `images` and write its path, such as `../images/name.jpg`",
        )),
        (known, Use::Link) if is_misspelt_web(known, &bare[scheme.len() + 1..]) => {
            let message =
                format!("`{bare}` is not an address of the web: it begins with `{known}:`");
            let help = format!("write `https:{}`", &bare[scheme.len() + 1..]);
            Err(refusal(Code::BadAddress, message, help))
        }
        (known, _) => Err(refusal(
            Code::UnsafeLink,
            format!(
                "`{known}:` is not allowed in a {}",
                if used == Use::Link { "link" } else { "picture" }
            ),
            if used == Use::Link {
                "use a web address that begins with `https://`, a path to a file of the content folder, `mailto:` or `tel:`"
            } else {
                "put the picture into the folder `images` and write its path, such as `../images/name.jpg`"
            },
        )),
    }
}

/// Returns an address that mails or rings, which has no slashes behind its colon.
fn without_slashes(bare: &str, scheme: &str) -> Result<TargetKind, Refusal> {
    let rest = &bare[scheme.len() + 1..];
    let whole = rest.trim_start_matches('/');
    if whole.len() == rest.len() {
        return Ok(TargetKind::Elsewhere);
    }
    let message = format!("`{bare}` has slashes behind `{scheme}:`, where none belong");
    let help = format!("write `{scheme}:{whole}`");
    Err(refusal(Code::BadAddress, message, help))
}

/// Refuses an address that mails or rings and names no mailbox or number.
fn whole(bare: &str, scheme: &str) -> Result<(), Refusal> {
    let rest = &bare[scheme.len() + 1..];
    let (name, asks) = rest.split_once('?').unwrap_or((rest, ""));
    let is_mailbox = |mailbox: &str| {
        let (name, host) = mailbox
            .split_once('@')
            .or_else(|| mailbox.split_once("%40"))
            .unwrap_or(("", ""));
        !name.is_empty() && host.trim_matches('.').contains('.')
    };
    let (is_whole, lacks, example) = if scheme == "tel" {
        let is_number = name.contains(|letter: char| letter.is_ascii_digit());
        (is_number, "number", "tel:+441632960001")
    } else {
        // Whoever shares a page chooses the reader.
        let is_shared = name.is_empty() && !asks.is_empty();
        let are_mailboxes = name.split(',').all(is_mailbox);
        (
            is_shared || are_mailboxes,
            "whole email address",
            "mailto:name@example.org",
        )
    };
    if is_whole {
        return Ok(());
    }
    let message = format!("`{bare}` has no {lacks} behind `{scheme}:`");
    let help = format!("write it whole, such as `{example}`");
    Err(refusal(Code::BadAddress, message, help))
}

/// Returns an address of the web, unless its host has a comma or it leads on to another page.
fn of_web(bare: &str) -> Result<TargetKind, Refusal> {
    let start = bare.find("://").map_or(0, |at| at + 3);
    let length = bare[start..].find(['/', '?', '#']);
    let end = length.map_or(bare.len(), |length| start + length);
    let host = &bare[start..end];
    if host.contains(',') {
        let message = format!("`{bare}` has a comma where a dot belongs");
        let (before, behind) = (&bare[..start], &bare[end..]);
        let help = format!("write `{before}{}{behind}`", host.replace(',', "."));
        return Err(refusal(Code::BadAddress, message, help));
    }
    if let Some((address, named)) = bare.split_once('|')
        && !address.contains('?')
        && named.starts_with(char::is_alphabetic)
    {
        let message = format!("`{bare}` has the words of the link behind a stroke");
        let help = format!("write `[{named}]({address})`");
        return Err(refusal(Code::BadAddress, message, help));
    }
    if let Some(port) = impossible_port(host) {
        let message = format!("`{bare}` has the port {port}, and there is none above 65535");
        let (before, behind) = (&bare[..start], &bare[end..]);
        let host = &host[..host.len() - port.len() - 1];
        let help = format!("write `{before}{host}{behind}`, or the port that the browser shows");
        return Err(refusal(Code::BadAddress, message, help));
    }
    let Some(forwarded) = forwarded(bare) else {
        return Ok(TargetKind::Elsewhere);
    };
    let message = format!("this address leads on by way of `{}`", forwarded.host);
    let help = format!("write `{}`", forwarded.page);
    Err(refusal(Code::BadAddress, message, help))
}

/// Returns whether a scheme is most likely `https` or `http` with a slip, before what follows its colon.
fn is_misspelt_web(scheme: &str, rest: &str) -> bool {
    scheme != "ftp" && has_host(rest) && nearest(scheme, ["https", "http"]).is_some()
}

/// Returns the scheme of an address: all before its first colon, where no part of a path stands before that.
fn scheme(bare: &str) -> Option<&str> {
    let end = bare.find([':', '/', '?', '#'])?;
    bare[end..].starts_with(':').then(|| &bare[..end])
}

/// Returns whether what follows `https:` names a host.
fn has_host(rest: &str) -> bool {
    rest.strip_prefix("//")
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_alphanumeric() || first == '['))
}

/// Returns a target without a scheme, unless it is a web address that lacks one.
fn here(bare: &str) -> Result<TargetKind, Refusal> {
    if bare.to_ascii_lowercase().starts_with("www.") {
        let message = format!("`{bare}` lacks its beginning");
        return Err(refusal(
            Code::BadAddress,
            message,
            format!("write `https://{bare}`"),
        ));
    }
    let small = bare.to_ascii_lowercase();
    if small.starts_with("www,") {
        let host = bare.split('/').next().unwrap_or(bare);
        let message = format!("`{bare}` has a comma where a dot belongs");
        let help = format!(
            "write `https://{}{}`",
            host.replace(',', "."),
            &bare[host.len()..]
        );
        return Err(refusal(Code::BadAddress, message, help));
    }
    if begins_with_host(&small) {
        let message = format!("`{bare}` lacks its beginning");
        let help = format!("write `https://{bare}`");
        return Err(refusal(Code::BadAddress, message, help));
    }
    let without_colon = small
        .strip_prefix("https//")
        .or_else(|| small.strip_prefix("http//"));
    if let Some(rest) = without_colon {
        let message = format!("`{bare}` has no colon behind its beginning");
        let help = format!("write `https://{}`", &bare[bare.len() - rest.len()..]);
        return Err(refusal(Code::BadAddress, message, help));
    }
    let mailbox = bare.split_once('@').filter(|_| !bare.contains('/'));
    if mailbox.is_some_and(|(name, host)| !name.is_empty() && host.contains('.')) {
        let message = format!("`{bare}` is an email address, which lacks its beginning");
        return Err(refusal(
            Code::BadAddress,
            message,
            format!("write `mailto:{bare}`"),
        ));
    }
    Ok(TargetKind::Here)
}

/// Returns whether a path in small letters can only be an address of the web: `valley.org/plan`, `valley.gov.uk`.
fn begins_with_host(small: &str) -> bool {
    const ENDS: [&str; 9] = ["com", "org", "net", "gov", "edu", "info", "uk", "ie", "eu"];
    let host = small.split(['/', '?', '#']).next().unwrap_or_default();
    let mut labels = host.split('.');
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    host.contains('.')
        && labels.all(is_label)
        && host
            .rsplit('.')
            .next()
            .is_some_and(|end| ENDS.contains(&end))
}

fn refusal(code: Code, message: impl Into<String>, help: impl Into<String>) -> Refusal {
    Refusal {
        code,
        message: message.into(),
        help: help.into(),
    }
}
