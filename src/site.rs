//! The stages in a row: a content folder becomes a site. In: where the content lies, and how it is to be taken. Out: the
//! table of everything that is published and what each route gives, or every problem at once. All commands start here.
//! Never writes anything.

mod own_links;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelRefMutIterator, ParallelIterator};

use crate::body::{Resizer, RouteBytes, Wanted};
use crate::content::{self, Content, Picture};
use crate::page::{self, frame::Frame};
use crate::place::File;
use crate::portal;
use crate::problem::{Code, Problem, Report};
use crate::record::mention::Location;
use crate::record::{self, Conventions, Drafts, FileRecords, Records};
use crate::route::{Address, Edition, Make, Resize, Route, Routes};
use crate::theme::{self, Locale, Theme};
use crate::value::raster::Form;
use crate::writing::picture::{Version, versions};

/// What is not looked at until there is a whole site.
pub const MADE: &str = "whether each page and picture can be made";

/// What a site is made from.
#[derive(Debug, Clone)]
pub struct Options {
    /// The content folder.
    pub content: PathBuf,
    /// The complete address it is published at, with a slash at the end; without it, the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Scheme, host and port of where it is shown while it is edited, in place of those of the address it is published at.
    pub origin: Option<String>,
    /// Whether drafts are taken in.
    pub drafts: Drafts,
    /// Where what took long to work out is kept between builds; without it, nothing is.
    pub cache: Option<PathBuf>,
}

/// A whole site, ready to be rendered.
pub struct Site {
    edition: Edition,
    routes: Routes,
    theme: Theme,
    sources: Vec<PathBuf>,
    content: PathBuf,
    resizer: Resizer,
}

impl Options {
    /// Returns the folders that a site is made from: its content, and the themes beside it. The latter may be missing.
    #[must_use]
    pub fn sources(&self) -> Vec<PathBuf> {
        vec![self.content.clone(), theme::beside(&self.content)]
    }

    /// Returns the address at which a portal is shown whose `site.yaml` says `written`; nothing where that is it.
    fn shown_at(&self, written: &str) -> Option<String> {
        let Some(origin) = &self.origin else {
            return self.base_url.clone();
        };
        let published = self.base_url.as_deref().unwrap_or(written);
        Some(format!("{origin}{}/", path_of(published)))
    }
}

impl Site {
    /// Reads, links, and lays out everything, and reports all that is wrong at once. There is a site only where nothing
    /// is wrong that stops a build.
    #[must_use]
    pub fn load(options: &Options) -> (Option<Site>, Report) {
        Site::load_from(options, &options.content.to_string_lossy())
    }

    /// Returns the same for content that messages show as `shown_as`, wherever its files lie.
    #[must_use]
    pub fn load_from(options: &Options, shown_as: &str) -> (Option<Site>, Report) {
        let mut report = Report::default();
        let content = report.keep(content::read(&options.content, shown_as));
        let site = report.keep(Site::of_content(&content, options));
        Site::without_errors(site, report)
    }

    /// Returns the same for content that is read already.
    #[must_use]
    pub fn of_content(content: &Content, options: &Options) -> (Option<Site>, Report) {
        let mut report = Report::default();
        let records = report.keep(record::read(content, options.drafts));
        let site = report.keep(Site::of(records, &content.words, options));
        Site::without_errors(site, report)
    }

    /// Returns the same as [`Site::load`], but takes from `memory` what was read from each file that has not changed since.
    #[must_use]
    pub fn load_again(options: &Options, memory: &mut Memory) -> (Option<Site>, Report) {
        let mut report = Report::default();
        let content = report.keep(read_content(options));
        let records = report.keep(memory.read(&content, options.drafts));
        let site = report.keep(Site::of(records, &content.words, options));
        Site::without_errors(site, report)
    }

    fn without_errors(site: Option<Site>, mut report: Report) -> (Option<Site>, Report) {
        let site = site.filter(|_| !report.has_errors());
        if site.is_none() {
            report.mark_unchecked(MADE);
        }
        (site, report)
    }

    fn of(mut records: Records, words: &[Arc<File>], options: &Options) -> (Option<Site>, Report) {
        let mut report = Report::default();
        if let Some(settings) = &mut records.settings
            && let Some(shown_at) = options.shown_at(&settings.base_url)
        {
            settings.written_url = std::mem::replace(&mut settings.base_url, shown_at);
        }
        // A theme is looked at even where the records are wrong: its mistakes are to be reported in the same run.
        let theme = records.settings.as_ref().and_then(|settings| {
            let locale = Locale {
                language: &settings.language,
                named_at: settings.language_at.as_ref().map(Location::place),
                currency: &settings.currency,
                words,
            };
            let (name, base_url) = (&settings.theme, &settings.base_url);
            let (theme, faults) = Theme::named(name, &options.content, base_url, &locale);
            // A name that is no theme's is a mistake of `site.yaml`; what is wrong within a theme has its own place.
            report.merge(faults.placed(|| settings.theme_at.as_ref().map(Location::place)));
            theme
        });
        let resizer = Resizer::new(options.cache.clone());
        leave_out_heavy(&mut records.pictures, &options.content, &resizer);
        let portal = report.keep(portal::link(records));
        let (Some(portal), Some(mut theme)) = (portal, theme) else {
            return (None, report);
        };
        let edition = Edition {
            words: Arc::clone(theme.words()),
            portal,
        };
        if let Err(fault) = theme.share(&Frame::of(&edition)) {
            report.push(fault);
        }
        let routes = report.keep(routes(&edition, &theme));
        report.merge(own_links::to_no_file(&edition, &routes));
        let site = Site {
            edition,
            routes,
            theme,
            sources: options.sources(),
            content: options.content.clone(),
            resizer,
        };
        let html_of = |route: &Route| {
            let bytes = site.render(route).map(RouteBytes::into_bytes);
            String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
        };
        report.merge(own_links::to_no_part(&site.edition, &site.routes, html_of));
        (Some(site), report)
    }

    /// Returns the portal that it shows, told in its language.
    #[must_use]
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Returns everything that is published.
    #[must_use]
    pub fn routes(&self) -> &Routes {
        &self.routes
    }

    /// Returns what of the portal's address stands behind its host, without the slash at the end: `/portal`.
    #[must_use]
    pub fn base_path(&self) -> &str {
        path_of(&self.edition.portal.settings.base_url)
    }

    /// Returns the folders that the site was made from.
    #[must_use]
    pub fn sources(&self) -> &[PathBuf] {
        &self.sources
    }

    /// Returns what `route` gives.
    ///
    /// # Errors
    ///
    /// A fault in the theme, or a picture that cannot be decoded. Nothing else can be wrong with a site that exists.
    pub fn render(&self, route: &Route) -> Result<RouteBytes, Problem> {
        self.render_into(Vec::new(), route)
    }

    /// Returns the same as [`Site::render`], in the buffer of a body that is no longer needed.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn render_into(&self, buffer: Vec<u8>, route: &Route) -> Result<RouteBytes, Problem> {
        match &route.make {
            Make::Html(page) => {
                let page = page(&self.edition);
                self.theme
                    .render(page.template, &page.view, &page.head, buffer)
                    .map(RouteBytes::new)
            }
            Make::Bytes(bytes) => Ok(RouteBytes::new(bytes(&self.edition, &self.routes))),
            Make::Resize(resize) => self.resize(resize),
        }
    }

    fn resize(&self, resize: &Resize) -> Result<RouteBytes, Problem> {
        let path = &resize.path;
        let wanted = Wanted {
            width: resize.width,
            height: resize.height,
            form: resize.form,
        };
        let resized = self.resizer.resized(&self.content.join(path), wanted);
        resized.map_err(|what| {
            self.about_picture(path, &what)
                .help("take a copy that can be opened, or save the picture again")
        })
    }

    /// Returns a problem of the picture at `path` inside the content folder, at the place that shows it first: `what` goes on from
    /// `the picture … `.
    #[must_use]
    pub fn about_picture(&self, path: &str, what: &str) -> Problem {
        Problem {
            place: self.edition.first_shown(path),
            ..Problem::nowhere(Code::BadPicture, format!("the picture `{path}` {what}"))
        }
    }
}

/// What was read from each file of a content folder, for as long as neither the file nor the conventions of `site.yaml` change.
#[derive(Debug, Default)]
pub struct Memory {
    conventions: Conventions,
    files: BTreeMap<String, (Arc<File>, FileRecords)>,
}

impl Memory {
    fn read(&mut self, content: &Content, drafts: Drafts) -> (Records, Report) {
        let conventions = record::conventions(content);
        if conventions != self.conventions {
            *self = Memory {
                conventions,
                files: BTreeMap::new(),
            };
        }
        let mut before = std::mem::take(&mut self.files);
        let read: Vec<FileRecords> = content
            .files
            .iter()
            .map(|entry| match before.remove(&entry.file.path) {
                Some((file, records)) if file == entry.file => (file, records),
                _ => (
                    Arc::clone(&entry.file),
                    record::read_file(entry, &self.conventions),
                ),
            })
            .map(|(file, records)| {
                self.files
                    .insert(file.path.clone(), (file, records.clone()));
                records
            })
            .collect();
        record::gather(content, read, drafts)
    }
}

/// Returns what stands behind the host of an address, without a slash at the end.
fn path_of(address: &str) -> &str {
    let behind = address.split_once("://").map_or("", |(_, behind)| behind);
    let path = behind.find('/').map_or("", |at| &behind[at..]);
    path.trim_end_matches('/')
}

fn read_content(options: &Options) -> (Content, Report) {
    content::read(&options.content, &options.content.to_string_lossy())
}

/// Leaves out the smaller copies of drawings that would be heavier than a larger one: between few colours lie many when a drawing is
/// made smaller. A photograph's are lighter. What cannot be resized is left as it is, and told when it is published.
fn leave_out_heavy(pictures: &mut [Picture], content: &Path, resizer: &Resizer) {
    let drawings = pictures.par_iter_mut();
    let drawings = drawings.filter(|picture| picture.raster.form == Form::Png);
    drawings.for_each(|Picture { path, raster, .. }| {
        let mut heavy = Vec::new();
        let mut lightest = usize::MAX;
        for Version { width, .. } in versions(path, *raster) {
            let (height, form) = (raster.height_at(width), raster.form);
            let wanted = Wanted {
                width,
                height,
                form,
            };
            let Ok(body) = resizer.resized(&content.join(&*path), wanted) else {
                return;
            };
            let size = body.into_bytes().len();
            if size < lightest {
                lightest = size;
            } else {
                heavy.push(width);
            }
        }
        for (place, width) in raster.left_out.iter_mut().zip(heavy) {
            *place = width;
        }
    });
}

/// Returns the pages and the data of the portal, and the files of the theme.
fn routes(edition: &Edition, theme: &Theme) -> (Routes, Report) {
    let (mut routes, mut report) = page::routes(edition);
    let asset = |(address, bytes): (&str, &Arc<[u8]>)| {
        let bytes = Arc::clone(bytes);
        Route::bytes(Address::new(address), move |_, _| bytes.to_vec())
    };
    report.merge(routes.add(theme.assets().map(asset).collect()));
    (routes, report)
}
