//! The stages in a row: a content folder becomes a site. In: where the content lies, and how it is to be taken. Out: the
//! table of everything that is published and what each route gives, or every problem at once. All commands start here.
//! Never writes anything.

pub mod editing;
mod memory;
mod own_links;
mod portable;
mod told_changes;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::body::{Resizer, RouteBytes, Wanted};
use crate::content::source::commits::Commit;
use crate::content::{self, Content};
use crate::page::{
    self,
    frame::{DataFiles, Frame, Sizes},
    structured,
};
use crate::picture::social_card::Palette;
use crate::place::File;
use crate::portal::{self, Before, Written};
use crate::problem::{Code, Problem, Report};
use crate::record::settings::{Repository, Settings};
use crate::record::{self, Drafts, Records};
use crate::route::{Address, Edition, Make, Resize, Revision, Route, Routes};
use crate::theme::{self, CardColours, Theme};

pub use memory::Edits;
use memory::{Memory, ReadFiles};

/// What is not looked at until there is a whole site.
pub const MADE: &str = "whether each page and picture can be made";

/// What a site is made from.
#[derive(Debug, Clone)]
pub struct Options {
    /// The content folder.
    pub content: PathBuf,
    /// The complete address it is published at, with a slash at the end; without it, the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Where its content is kept; without it, what `site.yaml` says.
    pub repository: Option<Repository>,
    /// Scheme, host and port of where it is shown while it is edited, in place of those of the address it is published at.
    pub origin: Option<String>,
    /// Whether drafts are taken in.
    pub drafts: Drafts,
    /// Where what took long to work out is kept between builds; without it, nothing is.
    pub cache: Option<PathBuf>,
    /// The revision that pages say they are made from; without it, they say none.
    pub revision: Option<Revision>,
    /// What changed from commit to commit up to that; without it, pages say nothing of it.
    pub commits: Option<Arc<Vec<Commit>>>,
}

/// A whole site, ready to be rendered.
pub struct Site {
    edition: Edition,
    routes: Arc<Routes>,
    theme: Arc<Theme>,
    /// What the warnings still have to look at.
    written: Arc<Written>,
    sizes: Arc<Sizes>,
    is_portable: bool,
    content: PathBuf,
    resizer: Arc<Resizer>,
}

impl Options {
    /// Returns the folders that a site is made from: its content, and the themes beside it. The latter may be missing.
    #[must_use]
    pub fn sources(&self) -> Vec<PathBuf> {
        sources(&self.content)
    }

    /// Puts into the settings of `site.yaml` what is asked for instead.
    fn put_into(&self, settings: &mut Settings) {
        if let Some(shown_at) = self.shown_at(&settings.base_url) {
            settings.written_url = std::mem::replace(&mut settings.base_url, shown_at);
        }
        if let Some(repository) = &self.repository {
            settings.repository = Some(repository.clone());
        }
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
        let mut memory = Memory::default();
        let read = memory.read(content);
        let mut report = record::problems(content, &read.all, options.drafts);
        let mut site = report.keep(Site::of_memory(content, &read, &mut memory, options, None));
        // What nobody asks for again makes room: of a large portal it is a tenth of all that is kept.
        drop((read, memory));
        if let Some(site) = &mut site {
            // Nobody else has them yet.
            if let Some(routes) = Arc::get_mut(&mut site.routes) {
                report.merge(routes.complete(&site.edition));
            }
            report.merge(site.warnings());
            site.written = Arc::default();
        }
        Site::without_errors(site, report)
    }

    /// Makes a site of what was read of some content, of which some was linked `before`.
    fn of_memory(
        content: &Content,
        read: &ReadFiles,
        memory: &mut Memory,
        options: &Options,
        before: Option<Before<'_>>,
    ) -> (Option<Site>, Report) {
        let (records, mut report) = record::gather(content, &read.all, options.drafts);
        let site = report.keep(Site::of(records, content, memory, options, before));
        (site, report)
    }

    /// Returns what the content is to be warned of beyond single files: it costs as much as all else, and no page needs it. Of a site that
    /// was loaded by itself the report has told it already.
    #[must_use]
    pub fn warnings(&self) -> Report {
        portal::warnings(&self.edition.portal, &self.written)
    }

    /// Returns no site where an error stops a build, and says then what was not looked at.
    pub(crate) fn without_errors(site: Option<Site>, mut report: Report) -> (Option<Site>, Report) {
        let site = site.filter(|_| !report.has_errors());
        if site.is_none() {
            report.mark_unchecked(MADE);
        }
        (site, report)
    }

    fn of(
        mut records: Records,
        content: &Content,
        memory: &mut Memory,
        options: &Options,
        before: Option<Before<'_>>,
    ) -> (Option<Site>, Report) {
        let mut report = Report::default();
        if let Some(settings) = &mut records.settings {
            options.put_into(settings);
        }
        // A theme is looked at even where the records are wrong: its mistakes are to be reported in the same run.
        let theme = records.settings.as_ref();
        let theme = theme.map(|settings| memory.theme(settings, &content.words, &options.content));
        let theme = theme.and_then(|theme| report.keep(theme));
        let resizer = Resizer::new(options.cache.clone());
        memory.leave_out_heavy(&mut records.pictures, &options.content, &resizer);
        let linked = report.keep(portal::link_unwarned(records, before));
        let Some((portal, written)) = linked else {
            return (None, report);
        };
        let Some(mut theme) = theme else {
            report.merge(portal::warnings(&portal, &written));
            return (None, report);
        };
        let mut edition = Edition::new(portal, Arc::clone(theme.words()));
        let commits = options.commits.as_ref();
        edition.changes = commits
            .map(|commits| told_changes::told(commits, content, options.drafts, &edition))
            .filter(|changes| !changes.entries.is_empty());
        if let Err(fault) = theme.share(&Frame::of(&edition, options.revision.as_ref())) {
            report.push(fault);
        }
        let routes = report.keep(routes(&edition, &theme));
        if let Some(changes) = &mut edition.changes {
            changes.keep_links(|address| routes.at(address).is_some());
        }
        report.merge(own_links::of_templates(theme.links(), &edition, &routes));
        let site = Site {
            edition,
            routes: Arc::new(routes),
            theme: Arc::new(theme),
            written: Arc::new(written),
            sizes: Arc::clone(memory.sizes()),
            is_portable: false,
            content: options.content.clone(),
            resizer: Arc::new(resizer),
        };
        // One after the other: both may ask for the search index, which is worked out by many.
        report.merge(own_links::to_no_file(&site.edition, &site.routes));
        report.merge(site.links_to_no_part());
        (Some(site), report)
    }

    fn links_to_no_part(&self) -> Report {
        let html_of = |route: &Route| {
            let bytes = self.render(route).map(RouteBytes::into_bytes);
            String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
        };
        own_links::to_no_part(&self.edition, &self.routes, html_of)
    }

    /// Returns the same site of an edition in which some records state other facts of themselves, and name the same others.
    fn with_newer_facts(
        &self,
        edition: Edition,
        written: Written,
        sizes: &Arc<Sizes>,
    ) -> (Site, Report) {
        let mut report = Report::default();
        let cards = palette(&self.theme);
        let routes = report.keep(page::routes_of_newer_facts(&edition, cards, &self.routes));
        let site = Site {
            edition,
            routes: Arc::new(routes),
            theme: Arc::clone(&self.theme),
            written: Arc::new(written),
            sizes: Arc::clone(sizes),
            is_portable: self.is_portable,
            content: self.content.clone(),
            resizer: Arc::clone(&self.resizer),
        };
        (site, report)
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

    /// Returns whether its pages are made by templates that are not the program's own.
    #[must_use]
    pub fn has_other_templates(&self) -> bool {
        self.theme.has_other_templates()
    }

    /// Returns what is at an address.
    #[must_use]
    pub fn at(&self, address: &Address) -> Option<&Route> {
        self.routes.find(address, &self.edition)
    }

    /// Returns what of the portal's address stands behind its host, without the slash at the end: `/portal`.
    #[must_use]
    pub fn base_path(&self) -> &str {
        path_of(&self.edition.portal.settings.base_url)
    }

    /// Returns the page of the repository on which a file of the content is edited; nothing where the portal names none.
    #[must_use]
    pub fn page_to_edit(&self, file: &File) -> Option<String> {
        let path = Path::new(&file.path);
        let is_theme = path.starts_with(theme::beside(&self.content));
        let is_content = path.starts_with(&self.content) && !is_theme;
        let repository = self.edition.settings.repository.as_ref()?;
        is_content.then(|| format!("{}{}", DataFiles::of(repository).edit, file.inner()))
    }

    /// Returns the folders that the site was made from.
    #[must_use]
    pub fn sources(&self) -> Vec<PathBuf> {
        sources(&self.content)
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
        let bytes = match &route.make {
            Make::Html(page) => {
                let mut page = page(&self.edition);
                self.sizes.tell(&self.edition, &mut page.head);
                structured::tell(&self.edition, &mut page.head);
                let changes = self.edition.changes.as_ref();
                page.head.changed =
                    changes.and_then(|changes| changes.last.get(&page.head.address).copied());
                self.theme
                    .render(page.template, &page.view, &page.head, buffer)?
            }
            Make::Bytes(bytes) => bytes(&self.edition, &self.routes),
            Make::Resize(resize) => return self.resize(resize),
        };
        let has_links = || {
            [".html", ".xml"]
                .iter()
                .any(|ending| route.address.file().ends_with(ending))
        };
        if !self.is_portable || !has_links() {
            return Ok(RouteBytes::new(bytes));
        }
        let base = (&*self.edition.settings.base_url, self.base_path());
        let page = portable::page(&String::from_utf8_lossy(&bytes), &route.address, base);
        Ok(RouteBytes::new(page.into_bytes()))
    }

    /// Returns the same site with pages that open from a disk.
    #[must_use]
    pub fn portable(mut self) -> Site {
        self.is_portable = true;
        self
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

fn sources(content: &Path) -> Vec<PathBuf> {
    vec![content.to_path_buf(), theme::beside(content)]
}

/// Returns what stands behind the host of an address, without a slash at the end.
fn path_of(address: &str) -> &str {
    let behind = address.split_once("://").map_or("", |(_, behind)| behind);
    let path = behind.find('/').map_or("", |at| &behind[at..]);
    path.trim_end_matches('/')
}

/// Returns the pages and the data of the portal, and the files of the theme.
fn routes(edition: &Edition, theme: &Theme) -> (Routes, Report) {
    let asset = |(address, bytes): (&str, &Arc<[u8]>)| {
        let bytes = Arc::clone(bytes);
        Route::bytes(Address::new(address), move |_, _| bytes.to_vec())
    };
    page::routes(edition, palette(theme), theme.assets().map(asset).collect())
}

/// Returns the colours of cards.
fn palette(theme: &Theme) -> Palette {
    let CardColours { paper, accent, ink } = theme.card_colours();
    Palette { paper, accent, ink }
}
