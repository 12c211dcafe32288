//! How pages look. In: the folders of a theme, later a template's name and a page's data. Out: HTML; the theme's styles,
//! scripts and pictures under hashed names; its mistakes as problems. Knows no record and no page.

mod assets;
mod filters;
mod folder;
mod links;
mod manifest;
mod marks;
mod mistake;
mod page_shell;
mod shipped;
mod words;

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use tera::value::Key;
use tera::{Context, Tera, Value};

use crate::place::{File, Place};
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};
use crate::wording::Words;
use assets::Assets;
use filters::Formatter;
pub use manifest::CardColours;
use page_shell::PageShell;
pub use words::Locale;

/// A theme that is whole: every template is well-formed and calls only what there is.
#[derive(Debug, Clone)]
pub struct Theme {
    tera: Tera,
    /// The text of each template, to show where a mistake in it lies.
    templates: Arc<BTreeMap<String, Arc<File>>>,
    assets: Arc<Assets>,
    words: Arc<Words>,
    shell: PageShell,
    colours: CardColours,
    own: Own,
    /// The pages and files of the portal to which its templates lead by themselves.
    links: Arc<Vec<(String, Place)>>,
    has_other_templates: bool,
}

/// What templates see of the theme itself, as `theme`.
#[derive(Debug, Clone, Serialize)]
struct Own {
    /// The path of its logo, for the filter `url`.
    logo: Option<String>,
}

/// Returns the folder of the theme `name`: in `themes`, beside the content folder.
///
/// # Errors
///
/// A name that is a path, for it could lead anywhere.
pub fn folder(content: &Path, name: &str) -> Result<PathBuf, Problem> {
    let parts: Vec<Component<'_>> = Path::new(name).components().collect();
    if !matches!(parts[..], [Component::Normal(part)] if part == name) {
        let message = format!("`{name}` is not the name of a theme");
        return Err(Problem::nowhere(Code::BadTheme, message)
            .help("write the name of a folder in `themes`, such as `civic`"));
    }
    Ok(beside(content).join(name))
}

/// Returns the folder of all themes of the portal whose content lies in `content`. There may be none.
#[must_use]
pub fn beside(content: &Path) -> PathBuf {
    match content.parent() {
        Some(parent) if content.file_name().is_some() => parent.join("themes"),
        _ => content.join("..").join("themes"),
    }
}

/// Returns what to say of a theme that is not there; the themes lie in a folder, where there is one.
fn unknown(name: &str, themes: Option<&Path>) -> Problem {
    let mut known = vec![shipped::NAME.to_owned()];
    known.extend(themes.map(folder::names).unwrap_or_default());
    known.sort();
    known.dedup();
    let help = match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => format!("write `{near}`"),
        None => format!(
            "write the name of one that is there: `{}`",
            known.join("`, `")
        ),
    };
    let message = format!("there is no theme `{name}`");
    Problem::nowhere(Code::BadTheme, message).help(help)
}

impl Theme {
    /// Reads the theme `name` of the portal whose content lies in `content`: the one inside the program, overridden file by file by the
    /// theme's folder. The theme inside the program needs none. Addresses are shown below `base_url`, which ends with a slash. Gives no
    /// theme where there is a mistake.
    pub fn named(
        name: &str,
        content: &Path,
        base_url: &str,
        locale: &Locale<'_>,
    ) -> (Option<Theme>, Report) {
        let mut folders = match folder(content, name) {
            Ok(folder) => vec![folder],
            Err(problem) => return (None, [problem].into_iter().collect()),
        };
        if name == shipped::NAME {
            folders.retain(|folder| folder::exists(folder));
        } else if let Some(missing) = folders.iter().find(|folder| !folder::exists(folder)) {
            let problem = unknown(name, missing.parent());
            return (None, [problem].into_iter().collect());
        }
        let (files, mut report) = folder::read(shipped::files(), &folders);
        let words = report.keep(words::words(locale, &beside(content), &files));
        let theme = words.and_then(|words| report.keep(Theme::of_files(&files, base_url, words)));
        (theme.filter(|_| !report.has_errors()), report)
    }

    fn of_files(
        files: &folder::ThemeFiles,
        base_url: &str,
        words: Words,
    ) -> (Option<Theme>, Report) {
        let words = Arc::new(words);
        let mut report = Report::default();
        let manifest = report.keep(manifest::read(files));
        let assets = Assets::new(files, &manifest.colours.style());
        let assets = Arc::new(report.keep(assets));
        let templates = report.keep(templates(files));
        let links = report.keep(links::check(&templates, &shipped::addresses(), &assets));
        let mut tera = Tera::new();
        tera.set_escape_fn(filters::escape::write);
        let formatter = Arc::new(Formatter::new(base_url, &words, &assets));
        filters::register(&mut tera, &formatter);
        if let Err(error) =
            tera.add_raw_templates(templates.iter().map(|(name, file)| (name, &file.text)))
        {
            report.merge(mistake::of_loading(&error, &templates));
        }
        let theme = Theme {
            tera,
            templates: Arc::new(templates),
            assets,
            words,
            shell: PageShell::default(),
            colours: manifest.colours.of_cards(),
            own: Own {
                logo: manifest.logo,
            },
            links: Arc::new(links),
            has_other_templates: files.iter().any(|(path, file)| {
                path.starts_with("templates/") && !shipped::has(path, &file.bytes)
            }),
        };
        (
            if report.has_errors() {
                None
            } else {
                Some(theme)
            },
            report,
        )
    }

    /// Makes each field of `globals` known to all templates by its name. What all pages share is put in once here, for
    /// handing it to each page would be a large part of the page's cost.
    ///
    /// # Errors
    ///
    /// Where `globals` is not a struct or a map with texts as keys, and for a fault in what stands around every page.
    pub fn share(&mut self, globals: &impl Serialize) -> Result<(), Problem> {
        let problem = |error: tera::Error| mistake::of_rendering(&error, &self.templates);
        let mut context = Context::from_serialize(globals).map_err(problem)?;
        context.insert("theme", &self.own);
        self.tera.global_context().extend(context.clone());
        self.shell = PageShell::new(&self.tera, &context).map_err(problem)?;
        Ok(())
    }

    /// Returns the page that a template makes of its data. The template is named as its file in `templates`, where `.html` may be
    /// left out. It sees `view` as `page`, `head` as `head`, what all pages share, and what stands around them. The page is
    /// written into `buffer`, which may have held another: making a new one for each takes longer than filling it.
    ///
    /// # Errors
    ///
    /// A fault in the template, or one that does not exist.
    pub fn render(
        &self,
        template: &str,
        view: &Value,
        head: &impl Serialize,
        mut buffer: Vec<u8>,
    ) -> Result<Vec<u8>, Problem> {
        let problem = |error: tera::Error| mistake::of_rendering(&error, &self.templates);
        let mut context = Context::new();
        // The view's parts are shared, not copied: taking it apart would cost more than rendering a small page.
        context.insert_value("page", view.clone());
        let head = Value::try_from_serializable(head).map_err(problem)?;
        let address = head
            .as_map()
            .and_then(|head| head.get(&Key::Str("address")));
        for (name, part) in self.shell.at(address.and_then(Value::as_str).unwrap_or("")) {
            context.insert_value(*name, part.clone());
        }
        context.insert_value("head", head);
        buffer.clear();
        self.tera
            .render_to(&file_name(template), &context, &mut buffer)
            .map_err(problem)?;
        marks::leave_out_unused(&mut buffer);
        Ok(buffer)
    }

    /// Returns the words that pages are told in.
    #[must_use]
    pub fn words(&self) -> &Arc<Words> {
        &self.words
    }

    /// Returns the colours of the cards that other sites show.
    #[must_use]
    pub fn card_colours(&self) -> CardColours {
        self.colours
    }

    /// Returns the addresses of the portal that its templates write themselves, each with its place. Those that the program's own theme
    /// writes are not among them.
    pub fn links(&self) -> &[(String, Place)] {
        &self.links
    }

    /// Returns whether any of its templates is another than the program's own, with which every page can be made.
    #[must_use]
    pub fn has_other_templates(&self) -> bool {
        self.has_other_templates
    }

    /// Returns the theme's styles, scripts, fonts and pictures: the address of each below the portal's base, such as
    /// `/assets/civic.0123456789.css`, and its bytes. In order of address.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.assets.files()
    }
}

fn file_name(template: &str) -> String {
    if template.contains('.') {
        template.to_owned()
    } else {
        format!("{template}.html")
    }
}

/// Returns the templates by name. All of them are of kinds that are escaped.
fn templates(files: &folder::ThemeFiles) -> (BTreeMap<String, Arc<File>>, Report) {
    let mut report = Report::default();
    let mut templates = BTreeMap::new();
    for (path, entry) in files {
        let Some(name) = path.strip_prefix("templates/") else {
            continue;
        };
        let file = report.keep(entry.text());
        if Path::new(name)
            .extension()
            .is_none_or(|ending| ending != "html" && ending != "xml")
        {
            let help = "give it one of these endings, or move it to `assets`";
            let message = "a template's name ends in `.html` or `.xml`";
            report.push(Problem::new(Code::BadTheme, Place::top(&file), message).help(help));
            continue;
        }
        templates.insert(name.to_owned(), file);
    }
    (templates, report)
}

#[cfg(test)]
mod tests;
