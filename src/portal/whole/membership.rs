//! What is asked of a portal's membership: who was what on a day.

use std::collections::BTreeMap;

use super::Portal;
use crate::portal::membership::{Roll, Standing, existed, standing, standing_now, to_join};
use crate::record::council::{Council, Membership};
use crate::value::date::{Date, KnownDate};

impl Portal {
    /// Returns what a council is to the partnership on the portal's date.
    pub fn standing<'p>(&self, council: &'p Council) -> Standing<'p> {
        standing_now(council, self.now)
    }

    /// Returns the entry by which a council that is no member yet is to join after the portal's date, and when.
    pub fn to_join<'p>(&self, council: &'p Council) -> Option<(&'p Membership, KnownDate)> {
        to_join(council, self.now)
    }

    /// Returns whether a date is still to come, wholly or in part, on the portal's date.
    pub fn is_ahead(&self, date: Date) -> bool {
        !date.is_by(self.now)
    }

    /// Returns how many councils had each status on a day.
    pub fn roll_on(&self, day: Date) -> Roll {
        if day == self.date {
            return self.roll.clone();
        }
        self.rolls
            .get(&day)
            .cloned()
            .unwrap_or_else(|| Roll::on(&self.councils, day))
    }

    /// Returns the days that somebody published a total of members for, each with its roll, in order: those with a page of their own.
    pub fn membership_days(&self) -> &BTreeMap<Date, Roll> {
        &self.rolls
    }

    /// Returns a day as it is reckoned with: the portal's date takes in every fact that may lie on it.
    pub(in crate::portal) fn reckoned(&self, day: Date) -> Date {
        if day == self.date { self.now } else { day }
    }

    /// Returns what a council was to the partnership on a day.
    pub fn standing_on<'p>(&self, council: &'p Council, day: Date) -> Standing<'p> {
        if day == self.date {
            self.standing(council)
        } else {
            standing(council, day)
        }
    }

    /// Returns the councils that existed on the portal's date, in order of name.
    pub fn councils_now(&self) -> impl Iterator<Item = &Council> {
        self.councils_by_name()
            .filter(|council| existed(council, self.now))
    }
}
