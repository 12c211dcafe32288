//! What follows from changes of facts. In: the portal as it was and as it is. Out: a sentence for each date, count, claim, total, tie to the
//! strategy and gap that is not as it was.

use std::collections::{BTreeMap, BTreeSet};

use super::renames::Renames;
use crate::evidence::missing;
use crate::portal::claims::Verdict;
use crate::portal::funding::{Breakdown, Totals};
use crate::portal::progress::{MilestoneProgress, State};
use crate::portal::{Portal, RecordRef};
use crate::record::claim::{Claim, ClaimValue};
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::Edition;
use crate::value::date::Date;
use crate::value::id::{BodyId, Id, ProjectId};
use crate::value::record_kind::RecordKind;
use crate::wording::{Choice, Words, capital};

/// Returns what follows, a sentence each.
pub(super) fn between(
    old: &Edition,
    new: &Edition,
    renames: &Renames,
    words: &Words,
) -> Vec<String> {
    let consequences = Consequences {
        old,
        new,
        renames,
        words,
    };
    let mut all = consequences.date();
    all.extend(consequences.members());
    all.extend(consequences.claims());
    all.extend(consequences.totals());
    all.extend(consequences.coverage());
    all.extend(consequences.overdue());
    all.extend(consequences.gaps());
    all
}

struct Consequences<'a> {
    old: &'a Edition,
    new: &'a Edition,
    renames: &'a Renames,
    words: &'a Words,
}

impl Consequences<'_> {
    /// Says that every "now" of the site is another day.
    fn date(&self) -> Vec<String> {
        let said = |portal: &Portal| portal.shown_date().map(|date| self.words.date(date));
        let (before, after) = (said(self.old), said(self.new));
        if before == after {
            return Vec::new();
        }
        let none = || self.words.text("none");
        let (before, after) = (before.unwrap_or_else(none), after.unwrap_or_else(none));
        vec![self.words.difference_date(&before, &after)]
    }

    /// Says how many had joined on each day for which somebody published a total, and on the portal's own.
    fn members(&self) -> Vec<String> {
        let days = |portal: &Portal| -> Vec<Date> {
            let published = portal.membership_days().keys().copied();
            published.chain(portal.shown_date()).collect()
        };
        let before: BTreeSet<Date> = days(self.old).into_iter().collect();
        let both = days(self.new)
            .into_iter()
            .filter(|day| before.contains(day));
        let mut both: Vec<Date> = both.collect();
        both.sort();
        both.dedup();
        let counted = both.into_iter().filter_map(|day| {
            let members = |portal: &Portal| portal.roll_on(day).members();
            let (before, after) = (members(self.old), members(self.new));
            (before != after).then(|| self.words.difference_members(day, before, after))
        });
        counted.collect()
    }

    /// Says which published totals are now borne out, or are no longer, and that of those that are new.
    fn claims(&self) -> Vec<String> {
        let mut before: BTreeMap<String, bool> = BTreeMap::new();
        for (claim, is_borne_out) in claims(self.old) {
            before.insert(claim_key(claim), is_borne_out);
        }
        let mut all = Vec::new();
        for (claim, is_borne_out) in claims(self.new) {
            let verdict = match (before.get(&claim_key(claim)), is_borne_out) {
                (Some(true), true) | (Some(false), false) => continue,
                (Some(false), true) => "now",
                (Some(true), false) => "no-longer",
                (None, true) => "new",
                (None, false) => "new-not",
            };
            let figure = match &claim.value {
                ClaimValue::Count(count) => {
                    self.words.number(i64::try_from(*count).unwrap_or(i64::MAX))
                }
                ClaimValue::Amount(money) => self.words.money(money),
            };
            all.push(self.words.difference_claim(&figure, Choice(verdict)));
        }
        all
    }

    /// Says what all funding comes to, and that of each year, body and project with more than one line.
    fn totals(&self) -> Vec<String> {
        let mut all = Vec::new();
        let (before, after) = (self.old.funding(), self.new.funding());
        self.total(
            &self.words.difference_in_all(),
            &before.whole,
            &after.whole,
            &mut all,
        );
        let years: BTreeSet<_> = before.by_year.keys().chain(after.by_year.keys()).collect();
        for year in years.into_iter().flatten() {
            let of = |totals: &BTreeMap<Option<_>, Totals>| totals.get(&Some(*year)).cloned();
            let (before, after) = (of(&before.by_year), of(&after.by_year));
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            self.part(&year.to_string(), &before, &after, &mut all);
        }
        let (bodies_before, bodies) = (self.by_body(before, true), self.by_body(after, false));
        for (id, before, after) in side_by_side(&bodies_before, &bodies) {
            let from = self.words.difference_from(&self.body(id));
            self.part(&from, &before, &after, &mut all);
        }
        let projects_before = self.by_project(before, true);
        for (id, before, after) in side_by_side(&projects_before, &self.by_project(after, false)) {
            let title = self.title(&RecordRef::Project(ProjectId::new(id)));
            let what_for = self.words.difference_for(&title);
            self.part(&what_for, &before, &after, &mut all);
        }
        for stage in FundingStage::ALL {
            let of = |totals: &BTreeMap<Option<_>, Totals>| totals.get(&Some(*stage)).cloned();
            let of = [before, after].map(|breakdown| of(&breakdown.by_stage).unwrap_or_default());
            let stage = self.words.word(stage.word());
            // What is promised may be paid, though all of it comes to the same.
            if before.whole == after.whole {
                self.total(&stage, &of[0], &of[1], &mut all);
            } else {
                self.part(&stage, &of[0], &of[1], &mut all);
            }
        }
        let (before, after) = (before.whole.not_published(), after.whole.not_published());
        if before != after {
            all.push(self.words.difference_unknown_amounts(before, after));
        }
        all
    }

    /// Returns the totals of each body by the id that it has now.
    fn by_body(&self, funding: &Breakdown, is_old: bool) -> BTreeMap<String, Totals> {
        let kinds = BodyId::KIND.kinds();
        let totals = funding.by_funder.iter();
        totals
            .map(|(id, totals)| (self.id_now(kinds, id.as_str(), is_old), totals.clone()))
            .collect()
    }

    /// Returns the totals of each project by the id that it has now.
    fn by_project(&self, funding: &Breakdown, is_old: bool) -> BTreeMap<String, Totals> {
        let kinds = [RecordKind::Project];
        let totals = funding.by_project.iter();
        totals
            .map(|(id, totals)| (self.id_now(&kinds, id.as_str(), is_old), totals.clone()))
            .collect()
    }

    fn id_now(&self, kinds: &[RecordKind], id: &str, is_old: bool) -> String {
        let mut kinds = kinds.iter().filter(|_| is_old);
        let renamed = kinds.find_map(|kind| self.renames.of(*kind, id));
        renamed.unwrap_or(id).to_owned()
    }

    /// Says what a part of the funding comes to, unless it is a single line, which is told already.
    fn part(&self, of: &str, before: &Totals, after: &Totals, all: &mut Vec<String>) {
        let lines = |totals: &Totals| totals.published() + totals.not_published();
        if lines(before).max(lines(after)) > 1 {
            self.total(of, before, after, all);
        }
    }

    fn total(&self, of: &str, before: &Totals, after: &Totals, all: &mut Vec<String>) {
        for kind in FundingKind::ALL {
            let (before, after) = (before.of(*kind), after.of(*kind));
            let (old, new) = (self.words.total(before), self.words.total(after));
            if old != new {
                let kind = Choice(kind.word());
                all.push(self.words.difference_total(kind, of, &old, &new));
            }
        }
    }

    fn body(&self, id: &str) -> String {
        let body = self.new.body_named(id).or_else(|| self.old.body_named(id));
        body.map_or(id, |body| body.short()).to_owned()
    }

    fn title(&self, record: &RecordRef) -> String {
        let title = match self.new.title(record) {
            "" => self.old.title(record),
            title => title,
        };
        title.to_owned()
    }

    /// Says how much of the strategy has a project, and which statements have come by their first or lost their last.
    fn coverage(&self) -> Vec<String> {
        let (before, after) = (self.old.coverage(), self.new.coverage());
        let mut all = Vec::new();
        if (before.served(), before.counts.len()) != (after.served(), after.counts.len()) {
            all.push(self.words.difference_coverage(
                before.served(),
                before.counts.len(),
                after.served(),
                after.counts.len(),
            ));
        }
        for (id, count) in &after.counts {
            let Some(earlier) = before.counts.get(id) else {
                continue;
            };
            if earlier.all() == count.all() {
                continue;
            }
            let title = self.title(&RecordRef::Principle(id.clone()));
            all.push(
                self.words
                    .difference_statement(&title, earlier.all(), count.all()),
            );
        }
        all
    }

    /// Says how many promises are not kept though their date is over: another day of the portal alone makes them so.
    fn overdue(&self) -> Option<String> {
        let count = |portal: &Portal| {
            let progress = portal.progress().into_iter();
            let is_overdue = |of: &MilestoneProgress<'_>| matches!(of.state, State::Overdue(_));
            progress.filter(is_overdue).count()
        };
        let (before, after) = (count(self.old), count(self.new));
        (before != after).then(|| self.words.difference_overdue(before, after))
    }

    /// Says how many gaps there are, and which are new or closed.
    fn gaps(&self) -> Vec<String> {
        let (before, after) = (gaps(self.old), gaps(self.new));
        let mut all = Vec::new();
        if self.old.gaps().len() != self.new.gaps().len() {
            all.push(
                self.words
                    .difference_gaps(self.old.gaps().len(), self.new.gaps().len()),
            );
        }
        let of = |(name, what): &(String, String)| {
            let text = capital(what.trim_end_matches('.'));
            if name.is_empty() {
                text
            } else {
                self.words.difference_of(name, &text)
            }
        };
        // A record that is gone has closed no gap.
        let closed = before.iter().filter(|(gap, record)| {
            !after.contains_key(*gap) && !self.new.title(record).is_empty()
        });
        all.extend(closed.map(|(gap, _)| self.words.difference_gap_closed(&of(gap))));
        let opened = after.keys().filter(|gap| !before.contains_key(*gap));
        all.extend(opened.map(|gap| self.words.difference_gap_opened(&of(gap))));
        all
    }
}

/// Returns every key of two maps with what stands behind it in each; nothing is no total.
fn side_by_side<'t>(
    before: &'t BTreeMap<String, Totals>,
    after: &'t BTreeMap<String, Totals>,
) -> Vec<(&'t str, Totals, Totals)> {
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let pair = |id: &'t String| {
        let of = |totals: &BTreeMap<String, Totals>| totals.get(id).cloned().unwrap_or_default();
        (id.as_str(), of(before), of(after))
    };
    ids.into_iter().map(pair).collect()
}

/// Returns the claims and whether the records bear each out.
fn claims(edition: &Edition) -> impl Iterator<Item = (&Claim, bool)> {
    let checked = edition.checked_claims.iter();
    checked.filter_map(|checked| {
        let claim = edition.claims.get(checked.claim)?;
        Some((claim, checked.verdict == Verdict::BorneOut))
    })
}

/// Returns what a claim is known by: what was counted, when, and the figure.
fn claim_key(claim: &Claim) -> String {
    format!("{:?} {} {:?}", claim.measure, claim.date, claim.value)
}

/// Returns the record of every gap by the record's name and what is missing.
fn gaps(edition: &Edition) -> BTreeMap<(String, String), &RecordRef> {
    let keyed = edition.gaps().iter().map(|gap| {
        let name = edition.title(&gap.record).to_owned();
        ((name, missing::clause(edition, gap)), &gap.record)
    });
    keyed.collect()
}
