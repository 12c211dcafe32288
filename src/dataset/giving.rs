//! Grants in the form of the 360Giving Data Standard (<https://standard.threesixtygiving.org>). In: the lines of funding. Out: one JSON file of
//! those of which records say all that the standard asks for, and of the rest how many are left out for which reason. Where a line does not
//! say who received it, that is by our reading the body that leads the project, and the grant says so.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::portal::funding::FundingLine;
use crate::portal::{Body, Portal};
use crate::record::funding::{FundingKind, FundingStage};
use crate::route::{Address, Edition};
use crate::value::date::Date;
use crate::value::id::Id;
use crate::value::money::Money;
use crate::value::section::Section;
use crate::wording::Choice;

/// Why a line is left out. A line is counted for the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// It is help in kind.
    NoMoney,
    /// Nobody says that it was approved or paid.
    NotAwarded,
    /// The source does not say it, we conclude it.
    OurReading,
    /// No source is given for it.
    NoSource,
    /// Its exact amount is not known.
    NoAmount,
    /// The day on which it was awarded is not recorded.
    NoDay,
    /// The line says of nobody that it received the money, and no one body leads the project; or whoever did is the one that pays.
    NoRecipient,
    /// One of both bodies has no identifier.
    NoIdentifier,
}

impl LeftOut {
    /// Returns the word for it by which wording chooses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            LeftOut::NoMoney => "no-money",
            LeftOut::NotAwarded => "not-awarded",
            LeftOut::OurReading => "our-reading",
            LeftOut::NoSource => "no-source",
            LeftOut::NoAmount => "no-amount",
            LeftOut::NoDay => "no-day",
            LeftOut::NoRecipient => "no-recipient",
            LeftOut::NoIdentifier => "no-identifier",
        }
    }
}

/// The lines of funding of a portal as the standard has them.
#[derive(Debug, Default)]
pub struct Giving {
    /// The grants.
    pub grants: Vec<Grant>,
    /// How many lines are none, for which reason.
    pub left_out: BTreeMap<LeftOut, usize>,
}

/// A line as the standard has it.
#[derive(Debug)]
pub struct Grant {
    value: Value,
    /// Whether the record does not say who received it.
    is_recipient_ours: bool,
}

impl Giving {
    /// Takes those of a portal.
    #[must_use]
    pub fn of(portal: &Portal) -> Giving {
        let mut giving = Giving::default();
        for line in portal.lines() {
            match grant(portal, &line) {
                Ok(grant) => giving.grants.push(grant),
                Err(why) => *giving.left_out.entry(why).or_default() += 1,
            }
        }
        giving
    }

    /// Returns of how many grants the recipient is our reading.
    #[must_use]
    pub fn recipients_by_our_reading(&self) -> usize {
        let ours = self.grants.iter().filter(|grant| grant.is_recipient_ours);
        ours.count()
    }

    /// Returns what is said of the lines that are left out, a sentence for each reason.
    #[must_use]
    pub fn left_out_in_words(&self, edition: &Edition) -> Vec<String> {
        let reasons = self.left_out.iter();
        let said = reasons.map(|(why, lines)| {
            let why = Choice(why.word());
            edition.words.data_grants_left(*lines, why)
        });
        said.collect()
    }

    /// Returns the file, which is published at `address`.
    #[must_use]
    pub fn into_file(self, edition: &Edition, address: &Address) -> Vec<u8> {
        let (settings, words) = (&edition.settings, &edition.words);
        let title = words.data_grants_title(&settings.title);
        let mut about = vec![words.data_grants_said()];
        let ours = self.recipients_by_our_reading();
        if ours > 0 {
            about.push(words.data_grants_recipients(ours, self.grants.len()));
        }
        about.extend(self.left_out_in_words(edition));
        // Whoever takes single grants out of the file is told too that a part of each is our reading.
        let recipient = words.data_grants_recipient();
        let value = |Grant {
                         mut value,
                         is_recipient_ours,
                     }| {
            if is_recipient_ours {
                let summary = value["description"].as_str().unwrap_or_default();
                value["description"] = format!("{summary} {recipient}").trim_start().into();
            }
            value
        };
        let grants: Vec<Value> = self.grants.into_iter().map(value).collect();
        let mut package = json!({
            "title": title,
            "description": about.join(" "),
            "identifier": address.complete(&settings.base_url),
            "downloadURL": address.complete(&settings.base_url),
            "accessURL": Address::of_section(edition, Section::Data).complete(&settings.base_url),
            "grants": grants,
        });
        if let Some(day) = edition.shown_date().filter(|day| is_whole(*day)) {
            package["issued"] = day.to_string().into();
        }
        if let Some(licence) = &settings.licence {
            package["license"] = licence.url.clone().into();
        }
        if let Some(publisher) = &settings.publisher {
            package["publisher"] = json!({"name": publisher.name});
            if let Some(url) = &publisher.url {
                package["publisher"]["website"] = url.clone().into();
            }
        }
        let mut bytes = serde_json::to_vec_pretty(&package).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

/// Returns a line as a grant, or why it is none.
fn grant(portal: &Portal, line: &FundingLine<'_>) -> Result<Grant, LeftOut> {
    let funding = line.funding;
    if funding.kind != FundingKind::Cash {
        return Err(LeftOut::NoMoney);
    }
    let is_awarded = matches!(
        funding.stage,
        Some(FundingStage::Approved | FundingStage::Paid)
    );
    if !is_awarded {
        return Err(LeftOut::NotAwarded);
    }
    if funding.fact.inferred {
        return Err(LeftOut::OurReading);
    }
    if funding.fact.is_unsourced() {
        return Err(LeftOut::NoSource);
    }
    let Money::Published { pence, word: None } = funding.amount else {
        return Err(LeftOut::NoAmount);
    };
    let day = funding.awarded.filter(|day| is_whole(*day));
    let day = day.ok_or(LeftOut::NoDay)?;
    let project = &portal.projects[&funding.what];
    let recipient = match (&funding.recipient, project.lead.as_slice()) {
        (Some(recipient), _) | (None, [recipient]) => portal.body(recipient.id()),
        (None, _) => return Err(LeftOut::NoRecipient),
    };
    if recipient.id() == line.funder.id() {
        return Err(LeftOut::NoRecipient);
    }
    let funder = identifier(line.funder).ok_or(LeftOut::NoIdentifier)?;
    let recipient_id = identifier(recipient).ok_or(LeftOut::NoIdentifier)?;
    let amount: Option<Value> = serde_json::from_str(&pence.decimal()).ok();
    let page = Address::of(portal, &line.funder.record());
    let value = json!({
        "id": format!("{funder}-{}-{}", project.id.as_str(), line.index + 1),
        "title": project.title,
        "description": project.summary,
        "currency": portal.settings.currency.code,
        "amountAwarded": amount,
        "awardDate": day.to_string(),
        "fundingOrganization": [{"id": funder, "name": name(line.funder)}],
        "recipientOrganization": [{"id": recipient_id, "name": name(recipient)}],
        "url": page.complete(&portal.settings.base_url),
    });
    Ok(Grant {
        value,
        is_recipient_ours: funding.recipient.is_none(),
    })
}

fn is_whole(day: Date) -> bool {
    matches!(day, Date::Day(_))
}

fn identifier(body: Body<'_>) -> Option<&str> {
    match body {
        Body::Council(council) => council.identifier.as_deref(),
        Body::Organisation(organisation) => organisation.identifier.as_deref(),
    }
}

fn name(body: Body<'_>) -> &str {
    match body {
        Body::Council(council) => &council.name,
        Body::Organisation(organisation) => &organisation.name,
    }
}
