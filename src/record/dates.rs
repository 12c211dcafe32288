//! Dates of one record that have to follow each other or go with a status. In: a map of YAML being taken apart, and what was read
//! from it. Out: a problem where they do not. Never compares the dates of two records.

use super::fields::Fields;
use crate::problem::Code;
use crate::value::Fault;
use crate::value::date::Date;

impl Fields<'_, '_> {
    /// Reports it if the second date is before the first.
    pub(super) fn in_order(
        &mut self,
        earlier: (&'static str, Option<Date>),
        later: (&'static str, Option<Date>),
    ) {
        let (Some(first), Some(second)) = (earlier.1, later.1) else {
            return;
        };
        if self.is_sound() && second.last_day() < first.first_day() {
            let message = format!(
                "`{}` ({second}) is before `{}` ({first})",
                later.0, earlier.0
            );
            let help = "correct one of the two dates".to_owned();
            self.out_of_order(later.0, earlier.0, Fault { message, help });
        }
    }

    /// Reports a field that goes only with another, such as a date with a status, which the map does not have.
    pub(super) fn goes_only_with(
        &mut self,
        name: &'static str,
        is_written: bool,
        status: &'static str,
    ) {
        if !is_written || !self.is_sound() {
            return;
        }
        let fault = Fault {
            message: format!("`{name}` goes only with `{status}`"),
            help: format!("write `{status}`, or delete `{name}`"),
        };
        self.out_of_order(name, "status", fault);
    }

    /// Reports a field whose date does not go with another field of the map.
    fn out_of_order(&mut self, name: &str, related: &str, fault: Fault) {
        let Some(node) = self.entry(name).map(|entry| entry.value.number) else {
            return;
        };
        let part = format!("`{related}` is written here");
        let related = self
            .entry(related)
            .map(|entry| (entry.value.number, part.as_str()));
        self.reading
            .problem_with(Code::DatesOutOfOrder, node, fault, related);
    }

    /// Reports the entries of a list that are dated before the one above them. `entries` are nodes with their dates.
    pub(super) fn oldest_first(
        &mut self,
        name: &'static str,
        entries: impl Iterator<Item = (u32, Option<Date>)>,
    ) {
        if !self.is_sound() {
            return;
        }
        let mut last: Option<(u32, Date)> = None;
        for (node, date) in entries.filter_map(|(node, date)| Some((node, date?))) {
            match last {
                Some((above, later)) if date.last_day() < later.first_day() => {
                    let message = format!(
                        "this entry of `{name}` ({date}) stands below a later one ({later})"
                    );
                    let help = "put the entries in order, the oldest first".to_owned();
                    let related = Some((above, "the later one"));
                    self.reading.problem_with(
                        Code::DatesOutOfOrder,
                        node,
                        Fault { message, help },
                        related,
                    );
                }
                _ => last = Some((node, date)),
            }
        }
    }
}
