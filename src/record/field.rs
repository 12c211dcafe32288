//! The fields of records as data: what each is called, what it means and takes, whether it has to be there, and an example.
//! Reading, help and the check of the guide for staff all go by these tables. Never reads anything.

use crate::value::record_kind::IdKind;

/// The fields of a kind of record or of a part of one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FieldTable {
    /// What messages call the map that has them: `a council`.
    pub(crate) of: &'static str,
    /// The fields that only it has.
    pub(crate) own: &'static [Field],
    /// The fields that it shares with others, such as those of every fact.
    pub(crate) shared: &'static [&'static [Field]],
}

/// One field.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// As it is written.
    pub(crate) name: &'static str,
    /// What it means, for staff.
    pub(crate) meaning: &'static str,
    /// What can be written behind the colon.
    pub(crate) takes: FieldType,
    /// Whether it can be left out.
    pub(crate) presence: Presence,
    /// Whether several values may be written, as a list.
    pub(crate) count: HowMany,
    /// A value as it would be written; empty for parts, whose fields have their own.
    pub(crate) example: &'static str,
}

/// Whether a field can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It has to be there.
    Required,
    /// It may be left out.
    Optional,
}

/// How many values a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HowMany {
    /// One.
    One,
    /// Any number; one may be written without the list.
    Several,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldType {
    /// Any text on one line.
    Text,
    /// A complete web address.
    Address,
    /// The complete address that the portal is published at.
    PortalAddress,
    /// A domain.
    Domain,
    /// An email address.
    Email,
    /// The tag of a language.
    Language,
    /// The name of a folder.
    FolderName,
    /// The first part of an address.
    AddressName,
    /// The three letters of a currency.
    CurrencyCode,
    /// The SHA-256 of a file.
    Sha256,
    /// A whole number.
    WholeNumber,
    /// A decimal number, or `not published`.
    Decimal,
    /// The number of a month.
    Month,
    /// A calendar year.
    Year,
    /// A year, a month or a day.
    Date,
    /// A financial year.
    FinancialYear,
    /// An amount of money, or `not published`.
    Money,
    /// An amount of money or a whole number, as another field of the map says.
    MoneyOrNumber,
    /// `true` or `false`.
    YesNo,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The id of the record itself.
    OwnId,
    /// The id of another record.
    IdOf(IdKind),
    /// The id of another record, or one of these words.
    IdOrOneOf(IdKind, &'static [&'static str]),
    /// The id of another record, or a map with these fields, of which the first is that id.
    IdOrPart(IdKind, &'static FieldTable),
    /// The word for one of the portal's stages.
    Stage,
    /// The same, or maps with these fields.
    StageOrPart(&'static FieldTable),
    /// A map with these fields.
    Part(&'static FieldTable),
    /// This, or the reason why there is none.
    OrReason(&'static FieldType),
    /// A map of old addresses and what they moved to.
    Redirects,
    /// A map of languages and names in them.
    Names,
}

impl Field {
    /// Returns a field that has to be there.
    pub(crate) const fn required(
        name: &'static str,
        meaning: &'static str,
        takes: FieldType,
        example: &'static str,
    ) -> Field {
        Field {
            name,
            meaning,
            takes,
            presence: Presence::Required,
            count: HowMany::One,
            example,
        }
    }

    /// Returns a field that may be left out.
    pub(crate) const fn optional(
        name: &'static str,
        meaning: &'static str,
        takes: FieldType,
        example: &'static str,
    ) -> Field {
        Field {
            presence: Presence::Optional,
            ..Field::required(name, meaning, takes, example)
        }
    }

    /// Returns a field with any number of values.
    pub(crate) const fn list(
        name: &'static str,
        meaning: &'static str,
        takes: FieldType,
        example: &'static str,
    ) -> Field {
        Field {
            count: HowMany::Several,
            ..Field::optional(name, meaning, takes, example)
        }
    }

    /// Returns a map within the map, which may be left out.
    pub(crate) const fn part(
        name: &'static str,
        meaning: &'static str,
        fields: &'static FieldTable,
    ) -> Field {
        Field::optional(name, meaning, FieldType::Part(fields), "")
    }

    /// Describes a field of any number of maps within the map.
    pub(crate) const fn parts(
        name: &'static str,
        meaning: &'static str,
        fields: &'static FieldTable,
    ) -> Field {
        Field::list(name, meaning, FieldType::Part(fields), "")
    }

    /// Returns the fields of a part.
    pub(crate) const fn table(&self) -> Option<&'static FieldTable> {
        match self.takes.value() {
            FieldType::Part(table)
            | FieldType::IdOrPart(_, table)
            | FieldType::StageOrPart(table) => Some(table),
            FieldType::Text
            | FieldType::Address
            | FieldType::PortalAddress
            | FieldType::Domain
            | FieldType::Email
            | FieldType::Language
            | FieldType::FolderName
            | FieldType::AddressName
            | FieldType::CurrencyCode
            | FieldType::Sha256
            | FieldType::WholeNumber
            | FieldType::Decimal
            | FieldType::Month
            | FieldType::Year
            | FieldType::Date
            | FieldType::FinancialYear
            | FieldType::Money
            | FieldType::MoneyOrNumber
            | FieldType::YesNo
            | FieldType::OneOf(_)
            | FieldType::Stage
            | FieldType::OwnId
            | FieldType::IdOf(_)
            | FieldType::IdOrOneOf(..)
            | FieldType::OrReason(_)
            | FieldType::Redirects
            | FieldType::Names => None,
        }
    }
}

impl FieldType {
    /// Returns what is taken where no reason stands in its place.
    pub(crate) const fn value(self) -> FieldType {
        if let FieldType::OrReason(value) = self {
            return *value;
        }
        self
    }
}

impl FieldTable {
    /// Returns every field, its own first.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let shared = self.shared.iter().copied().flatten();
        self.own.iter().chain(shared)
    }

    /// Returns the field of a name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields().find(|field| field.name == name)
    }

    /// Returns every name, in order.
    pub(crate) fn names(&self) -> Vec<&'static str> {
        self.fields().map(|field| field.name).collect()
    }
}
