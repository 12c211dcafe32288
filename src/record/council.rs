//! One council: what it is, what is known of its membership, what it funds.

use super::answer::{ANSWERED, Reply, Said};
use super::choice::{self, Choice, choice};
use super::fact::{CHECKS, Checks, FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::funding::{self, Funding};
use super::members::MemberWords;
use super::mention::{Location, Origin, Ref};
use super::names::{IDENTIFIER, NAMES, Name, language_of};
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::value::id::{CouncilId, Id};
use crate::value::record_kind::RecordKind;

/// A body that may join the partnership.
#[derive(Debug, Clone)]
pub struct Council {
    /// From the file's name.
    pub id: CouncilId,
    /// Where it was written.
    pub written: Origin,
    /// The full official name.
    pub name: String,
    /// The name without `Council`; [`Council::short`] falls back to the full one.
    pub short_name: Option<String>,
    /// What it is, where it is none of those after which the members are called: `national park`.
    pub kind: Option<String>,
    /// Its names in other languages.
    pub names: Vec<Name>,
    /// ISO 3166-2 letters.
    pub letters: Option<String>,
    /// The statistical code in force now.
    pub code: Option<String>,
    /// Codes that older data sets join on.
    pub former_codes: Vec<String>,
    /// Its square on the map; without one it is listed beneath.
    pub tile: Option<Tile>,
    /// When the body existed; without it, always.
    pub existed: Option<Existed>,
    /// Its website.
    pub website: Option<String>,
    /// Its identifier in a register of bodies.
    pub identifier: Option<String>,
    /// How many people live there.
    pub population: Option<Population>,
    /// What is known of its membership, oldest first.
    pub membership: Vec<Membership>,
    /// What it pays for.
    pub funds: Vec<Funding>,
    /// Why that is not known, where the record says so.
    pub funds_reason: Option<Reason>,
    /// Phrases about money that are no number.
    pub said: Vec<Said>,
    /// What the body answers to the record.
    pub reply: Vec<Reply>,
    /// What stands behind the record as a whole.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
}

/// A square on the map, counted from 1 at the top left.
#[derive(Debug, Clone)]
pub struct Tile {
    /// From the west.
    pub column: u8,
    /// From the north.
    pub row: u8,
    /// The letters in the square.
    pub label: Option<String>,
}

/// When a body existed.
#[derive(Debug, Clone)]
pub struct Existed {
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
    /// The bodies that took its place.
    pub followed_by: Vec<Ref<CouncilId>>,
}

/// A count of people.
#[derive(Debug, Clone)]
pub struct Population {
    /// How many.
    pub value: u64,
    /// In the middle of which year.
    pub year: Option<i16>,
    /// What stands behind it.
    pub fact: Fact,
}

/// What a source says about membership from a day on.
#[derive(Debug, Clone)]
pub struct Membership {
    /// Where it was written.
    pub at: Location,
    /// What the council is.
    pub status: Status,
    /// The day for which the source says so.
    pub on: Option<KnownDate>,
    /// The day it began.
    pub since: Option<KnownDate>,
    /// Why that day is not known, where the record says so.
    pub since_reason: Option<Reason>,
    /// For talks, the next day after it for which somebody published a total of members: by then they may be over. Linking works it out.
    pub carried_to: Option<Date>,
    /// The day it ended; goes with `left`.
    pub until: Option<KnownDate>,
    /// What stands behind it.
    pub fact: Fact,
}

choice! {
    /// What a council is to the partnership, or why that is not known. The last two are never written: they are that of a record that only
    /// says when it will join, and that of a silent one.
    pub enum Status {
        Member = "member", InTalks = "in-talks", NotAMember = "not-a-member", Left = "left", NotFound = "not-found",
        NotPublished = "not-published", Withheld = "withheld", NotYet = "not-yet", ToJoin = "to-join", NotRecorded = "not-recorded",
    }
}

impl Status {
    /// The words that a record may have.
    pub const WRITTEN: &'static [&'static str] = match Status::WORDS {
        [written @ .., _to_join, _not_recorded] => written,
        [] | [_] => &[],
    };

    /// Returns whether it says what the council is.
    #[must_use]
    pub const fn is_known(self) -> bool {
        match self {
            Status::Member
            | Status::InTalks
            | Status::NotAMember
            | Status::Left
            | Status::ToJoin => true,
            Status::NotFound
            | Status::NotPublished
            | Status::Withheld
            | Status::NotYet
            | Status::NotRecorded => false,
        }
    }

    /// Returns why it is not known what the council is, where the record says so.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Status::NotFound => Some(Reason::NotFound),
            Status::NotPublished => Some(Reason::NotPublished),
            Status::Withheld => Some(Reason::Withheld),
            Status::NotYet => Some(Reason::NotYet),
            Status::Member
            | Status::InTalks
            | Status::NotAMember
            | Status::Left
            | Status::ToJoin
            | Status::NotRecorded => None,
        }
    }

    /// Returns the name of its mark: all that is not known has one.
    #[must_use]
    pub fn mark(self) -> &'static str {
        if self.is_known() {
            self.word()
        } else {
            "unknown"
        }
    }
}

/// A status as it is written.
#[derive(Clone, Copy)]
struct WrittenStatus(Status);

impl choice::Choice for WrittenStatus {
    const WORDS: &'static [&'static str] = Status::WRITTEN;
    fn at(index: usize) -> WrittenStatus {
        WrittenStatus(Status::ALL[index])
    }
}

/// The fields of this part.
const TILE: &FieldTable = &FieldTable {
    of: "`tile`",
    own: &[
        Field::required(
            "column",
            "The column, counted from 1 in the west",
            FieldType::WholeNumber,
            "2",
        ),
        Field::required(
            "row",
            "The row, counted from 1 in the north",
            FieldType::WholeNumber,
            "7",
        ),
        Field::optional(
            "label",
            "The letters in the square",
            FieldType::Text,
            "NTWN",
        ),
    ],
    shared: &[],
};

/// The fields of this part.
const EXISTED: &FieldTable = &FieldTable {
    of: "`existed`",
    own: &[
        Field::optional("from", "The first day", FieldType::Date, "1996-04-01"),
        Field::optional("until", "The last day", FieldType::Date, "2016-03-31"),
        Field::list(
            "followed_by",
            "The councils that took its place",
            FieldType::IdOf(CouncilId::KIND),
            "south-town",
        ),
    ],
    shared: &[],
};

/// The fields of this part.
const POPULATION: &FieldTable = &FieldTable {
    of: "`population`",
    own: &[
        Field::required("value", "How many people", FieldType::WholeNumber, "92940"),
        Field::optional("year", "The year of the count", FieldType::Year, "2015"),
    ],
    shared: &[FACT],
};

/// The fields of this part.
const MEMBERSHIP: &FieldTable = &FieldTable {
    of: "an entry of `membership`",
    own: &[
        Field::required(
            "status",
            "What the council is to the partnership",
            FieldType::OneOf(Status::WRITTEN),
            "left",
        ),
        Field::optional(
            "on",
            "The day for which the source says so",
            FieldType::Date,
            "2016-01-28",
        ),
        Field::optional(
            "since",
            "The day it began",
            FieldType::OrReason(&FieldType::Date),
            "2016-01-28",
        ),
        Field::optional(
            "until",
            "The day it ended; only with `status: left`",
            FieldType::Date,
            "2016-05-30",
        ),
    ],
    shared: &[FACT],
};

impl Membership {
    /// Returns the date from which the entry speaks: when it began or ended, otherwise the day of the source.
    #[must_use]
    pub fn date(&self) -> Option<KnownDate> {
        match self.status {
            Status::Left => self.until.or(self.since).or(self.on),
            Status::Member
            | Status::InTalks
            | Status::NotAMember
            | Status::NotFound
            | Status::NotPublished
            | Status::Withheld
            | Status::NotYet
            | Status::ToJoin
            | Status::NotRecorded => self.since.or(self.on),
        }
    }

    /// Returns what the entry says of a day, and the date from which it says so: a council that left was a member before, from the day
    /// that its entry gives.
    #[must_use]
    pub fn on_day(&self, day: Date) -> (Status, Option<KnownDate>) {
        match (self.status, self.since, self.until) {
            (Status::Left, Some(since), Some(until)) if !until.is_by(day) => {
                (Status::Member, Some(since))
            }
            _ => (self.status, self.date()),
        }
    }

    fn read(fields: &mut Fields) -> Membership {
        let WrittenStatus(status) = fields.required("status");
        let (since, since_reason) = fields.value_or_reason("since");
        let on: Option<Date> = fields.optional("on");
        let until: Option<Date> = fields.optional("until");
        let fact = Fact::read(fields);
        if status != Status::Left {
            fields.goes_only_with("until", until.is_some(), "status: left");
        }
        fields.in_order(("since", since), ("until", until));
        Membership {
            at: fields.at(),
            status,
            on: on.map(KnownDate::said),
            since: since.map(KnownDate::said),
            since_reason,
            carried_to: None,
            until: until.map(KnownDate::said),
            fact,
        }
    }
}

impl Council {
    /// The fields of a council.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Council.one(),
        own: &[
            Field::required(
                "name",
                "The council's full name",
                FieldType::Text,
                "North Town Council",
            ),
            Field::optional(
                "short_name",
                "The name for tables and links",
                FieldType::Text,
                "North Town",
            ),
            Field::optional(
                "kind",
                "What it is, where it is none of those after which the members are called",
                FieldType::Text,
                "national park",
            ),
            Field::optional("letters", "The ISO 3166-2 letters", FieldType::Text, "NTN"),
            Field::optional(
                "code",
                "The statistical code in force now",
                FieldType::Text,
                "N12000001",
            ),
            Field::list(
                "former_codes",
                "Codes that older data sets join on",
                FieldType::Text,
                "N12000099",
            ),
            Field::part("tile", "The square on the map", TILE),
            Field::part("existed", "When the body existed", EXISTED),
            Field::optional(
                "website",
                "The website",
                FieldType::Address,
                "https://north-town.example.org",
            ),
            IDENTIFIER,
            Field::part("population", "How many people live there", POPULATION),
            Field::parts(
                "membership",
                "What is known of membership, oldest first",
                MEMBERSHIP,
            ),
            funding::FUNDS,
        ],
        shared: &[NAMES, ANSWERED, FACT, CHECKS],
    };

    /// Returns the name for tables and links.
    #[must_use]
    pub fn short(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }

    /// Returns the word for it within a sentence.
    #[must_use]
    pub fn called<'c>(&'c self, members: &'c MemberWords) -> &'c str {
        self.kind.as_deref().unwrap_or(&members.plain_one)
    }

    /// Returns the language of its name or short name, where that is one of its names in other languages.
    #[must_use]
    pub fn language_of(&self, text: &str) -> Option<&str> {
        language_of(&self.names, text)
    }

    pub(super) fn read(id: CouncilId, fields: &mut Fields) -> Council {
        let (funds, funds_reason) = fields.parts_or_reason("funds", Funding::read);
        let council = Council {
            id,
            written: fields.written(),
            name: fields.required("name"),
            short_name: fields.optional("short_name"),
            kind: fields.optional("kind"),
            names: fields.names("names"),
            letters: fields.optional("letters"),
            code: fields.optional("code"),
            former_codes: fields.list("former_codes"),
            tile: fields.part("tile", Tile::read),
            existed: fields.part("existed", Existed::read),
            website: fields.optional("website"),
            identifier: fields.optional("identifier"),
            population: fields.part("population", Population::read),
            membership: fields.parts("membership", Membership::read),
            funds,
            funds_reason,
            said: fields.parts("said", Said::read),
            reply: fields.parts("reply", Reply::read),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
        };
        let entries = council
            .membership
            .iter()
            .map(|entry| (entry.at.node, entry.date().map(KnownDate::date)));
        fields.oldest_first("membership", entries);
        council
    }
}

impl Tile {
    fn read(fields: &mut Fields) -> Tile {
        Tile {
            column: fields.required("column"),
            row: fields.required("row"),
            label: fields.optional("label"),
        }
    }
}

impl Existed {
    fn read(fields: &mut Fields) -> Existed {
        let existed = Existed {
            from: fields.optional("from"),
            until: fields.optional("until"),
            followed_by: fields.list("followed_by"),
        };
        fields.in_order(("from", existed.from), ("until", existed.until));
        if existed.until.is_none() {
            fields.goes_only_with("followed_by", !existed.followed_by.is_empty(), "until");
        }
        existed
    }
}

impl Population {
    fn read(fields: &mut Fields) -> Population {
        Population {
            value: fields.required("value"),
            year: fields.optional("year"),
            fact: Fact::read(fields),
        }
    }
}
