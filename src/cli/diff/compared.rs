//! Two states of the content, read to be compared. In: what somebody named, a folder or a revision. Out: the records of both, what is wrong
//! with either, and their difference.

use std::sync::Arc;

use crate::cli::choices::SiteChoices;
use crate::content;
use crate::content::source::ContentSource;
use crate::difference::change::{Loss, Lost};
use crate::difference::{Difference, State};
use crate::problem::{Code, Failure, Problem, Report, Severity};
use crate::record::Drafts;
use crate::record::written::{WrittenRecords, written};
use crate::site::{Options, Site};
use crate::value::money::Currency;
use crate::wording::{self, Words};

/// One state of the content, read.
pub(in crate::cli) struct Compared {
    /// Its path or revision, as messages show it.
    pub(in crate::cli) shown_as: String,
    written: WrittenRecords,
    /// The site that it makes; nothing where anything is wrong.
    pub(in crate::cli) site: Option<Site>,
    /// How many errors it has.
    pub(in crate::cli) errors: usize,
}

impl Compared {
    /// Reads a state of the content.
    pub(in crate::cli) fn read(
        source: &ContentSource,
        site: &SiteChoices,
    ) -> Result<Compared, Failure> {
        let (compared, _) = Compared::with_report(source, site)?;
        Ok(compared)
    }

    /// Reads a state of the content, with all that is wrong with it.
    pub(in crate::cli) fn with_report(
        source: &ContentSource,
        site: &SiteChoices,
    ) -> Result<(Compared, Report), Failure> {
        let open = source.open()?;
        let mut report = Report::default();
        let options: Options = site.options_for(&open.folder);
        let content = report.keep(content::read(&open.folder, &open.shown_as));
        let mut records = written(&content);
        if options.drafts == Drafts::LeftOut {
            records.leave_out_drafts();
        }
        let site = report.keep(Site::of_content(&content, &options));
        let (site, report) = Site::without_errors(site, report);
        let errors = report.count(Severity::Error);
        let compared = Compared {
            shown_as: open.shown_as.clone(),
            written: records,
            site,
            errors,
        };
        Ok((compared, report))
    }

    fn state(&self) -> State<'_> {
        let whole = self.site.as_ref();
        State {
            written: &self.written,
            whole: whole.map(|site| (site.edition(), site.routes())),
        }
    }
}

/// Returns the difference of two states, and the words in which it is told: those of the newer portal, else of the older, else English.
pub(in crate::cli) fn difference(
    old: &Compared,
    new: &Compared,
) -> Result<(Difference, Arc<Words>), Failure> {
    let sites = [&new.site, &old.site];
    let known = sites.into_iter().flatten().next();
    let words = match known {
        Some(site) => Arc::clone(&site.edition().words),
        None => english()?,
    };
    let difference = Difference::between(old.state(), new.state(), &words);
    Ok((difference, words))
}

fn english() -> Result<Arc<Words>, Failure> {
    let (words, _) = Words::load("en-GB", &wording::files("en-GB"), &Currency::default());
    let words = words.ok_or_else(|| Failure::new("the program's own words cannot be read"))?;
    Ok(Arc::new(words))
}

/// Returns a problem for each loss for which the change gives no reason.
pub(in crate::cli) fn unexplained(difference: &Difference, against: &str) -> Report {
    let unexplained = difference.losses.iter();
    let unexplained = unexplained.filter(|loss| loss.reason.is_none());
    unexplained.map(|loss| problem(loss, against)).collect()
}

fn problem(loss: &Loss, against: &str) -> Problem {
    let Loss { of, sentence, .. } = loss;
    let message = format!("since `{against}`: {sentence}");
    let reason = format!(
        "`removed: [{{record: {of}, reason: …}}]` in `site.yaml`, with words in the place of the dots"
    );
    let back = match loss.what {
        Lost::Record if loss.is_draft => "take `draft: true` out of its file, ",
        Lost::Record => "bring it back, ",
        Lost::Money => "write the amount again, ",
        Lost::Address => "",
    };
    let leads = loss.page.as_ref().map_or_else(String::new, |page| {
        format!("write where it has moved as `redirects: {{{page}: …}}`, ")
    });
    let help = format!("{back}{leads}or say why it is gone as {reason}");
    let help = help.strip_prefix("or ").unwrap_or(&help);
    Problem::nowhere(Code::Vanished, message).help(help)
}
