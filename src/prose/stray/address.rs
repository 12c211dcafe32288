//! What stands between the round brackets of a link. In: those words. Out: the address, and what else was written there.

/// Quotation marks: the plain ones, which Markdown knows, and those of word processors and other languages.
const MARKS: [char; 9] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»'];

/// What stands between the round brackets of a link.
pub(super) struct AddressParts<'t> {
    /// Where it leads.
    pub(super) address: &'t str,
    /// What is shown on the way there, in its quotation marks.
    pub(super) title: Option<&'t str>,
    /// How large a picture was meant to be.
    pub(super) size: Option<&'t str>,
}

impl<'t> AddressParts<'t> {
    /// Takes them apart.
    pub(super) fn of(inner: &'t str) -> AddressParts<'t> {
        let mut address = inner.trim();
        let mut title = None;
        let begins = address
            .char_indices()
            .skip(1)
            .find(|(at, sign)| MARKS.contains(sign) && address[..*at].ends_with(' '));
        if let Some((at, _)) = begins.filter(|_| address.ends_with(MARKS)) {
            title = Some(address[at..].trim());
            address = address[..at].trim_end();
        }
        let mut size = None;
        if let Some((before, last)) = address.rsplit_once(char::is_whitespace)
            && last.strip_prefix('=').is_some_and(|size| {
                size.chars()
                    .all(|letter| letter.is_ascii_digit() || "x*%".contains(letter))
            })
        {
            size = Some(last);
            address = before.trim_end();
        }
        address = address.trim_start_matches('<').trim_end_matches('>');
        AddressParts {
            address,
            title,
            size,
        }
    }

    /// Returns the address as Markdown takes it, with its title.
    pub(super) fn written(&self) -> String {
        let title = match self.title {
            Some(title) if self.has_odd_marks() => {
                format!(" \"{}\"", title.trim_matches(MARKS).trim())
            }
            Some(title) => format!(" {title}"),
            None => String::new(),
        };
        format!("{}{title}", without_spaces(self.address))
    }

    /// Returns whether the title stands between marks that Markdown does not know.
    pub(super) fn has_odd_marks(&self) -> bool {
        self.title.is_some_and(|title| {
            let first = title.chars().next().unwrap_or('"');
            !matches!(first, '"' | '\'') || title.len() < 2 || !title.ends_with(first)
        })
    }
}

/// Returns an address as Markdown takes it; a number to ring and a mailbox have their spaces for the eye only.
pub(super) fn without_spaces(address: &str) -> String {
    let small = address.to_ascii_lowercase();
    let is_plain =
        small.starts_with("tel:") || (small.starts_with("mailto:") && !small.contains('?'));
    address.replace(char::is_whitespace, if is_plain { "" } else { "%20" })
}

/// Returns whether an address leads to something of the portal.
pub(super) fn is_here(address: &str) -> bool {
    let small = address.to_ascii_lowercase();
    !["http:", "https:", "www.", "mailto:", "tel:"]
        .iter()
        .any(|beginning| small.starts_with(beginning))
}

/// Returns whether a text can only be meant as the address of something: it begins as one, or ends as a file does.
pub(in crate::prose) fn is_address(text: &str) -> bool {
    const BEGINNINGS: [&str; 9] = [
        "http://", "https://", "www.", "mailto:", "tel:", "../", "./", "/", "#",
    ];
    const ENDINGS: [&str; 14] = [
        "md", "yaml", "yml", "pdf", "png", "jpg", "jpeg", "webp", "gif", "html", "docx", "xlsx",
        "csv", "zip",
    ];
    let small = text.trim().trim_start_matches('<').to_ascii_lowercase();
    let ending = small.rsplit_once('.').map_or("", |(_, ending)| ending);
    let begins = BEGINNINGS
        .iter()
        .any(|beginning| small.starts_with(beginning) && small.len() > beginning.len());
    begins || ENDINGS.contains(&ending.split(['#', '?']).next().unwrap_or_default())
}

/// Returns whether an address leads to a picture.
pub(super) fn is_picture(address: &str) -> bool {
    let bare = address.split([' ', '#', '?']).next().unwrap_or_default();
    let ending = bare.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["png", "jpg", "jpeg", "webp", "gif", "svg"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}
