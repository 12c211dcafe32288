//! What a project set out to change: how it was before, was meant to become, and is.

use super::fact::{FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::number::Number;
use crate::problem::Code;
use crate::value::Fault;
use crate::value::date::KnownDate;

/// Something that a project set out to change.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What is measured.
    pub measure: String,
    /// In which unit.
    pub unit: Option<String>,
    /// The unit of one, where that is another word.
    pub unit_of_one: Option<String>,
    /// How it was before.
    pub baseline: Option<Figure>,
    /// How it was meant to become.
    pub target: Option<Figure>,
    /// How it was, from time to time.
    pub actual: Vec<Figure>,
    /// What stands behind it.
    pub fact: Fact,
}

/// A measured or promised figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The number, or `not published`.
    pub value: Number,
    /// The upper end of a target that is a range.
    pub to: Option<Number>,
    /// When.
    pub date: Option<KnownDate>,
    /// What stands behind it.
    pub fact: Fact,
}

/// The fields of this part.
pub(super) const OUTCOME: &FieldTable = &FieldTable {
    of: "an entry of `outcomes`",
    own: &[
        Field::required(
            "measure",
            "What is measured",
            FieldType::Text,
            "Maps looked at",
        ),
        Field::optional("unit", "In which unit", FieldType::Text, "visits a day"),
        Field::optional(
            "unit_of_one",
            "The unit where the figure is 1, if that is another word",
            FieldType::Text,
            "visit a day",
        ),
        Field::part("baseline", "How it was before", BASELINE),
        Field::part("target", "How it was meant to become", TARGET),
        Field::parts("actual", "How it was, from time to time", ACTUAL),
    ],
    shared: &[FACT],
};

/// The fields of this part.
const BASELINE: &FieldTable = &FieldTable {
    of: "`baseline`",
    own: &[],
    shared: &[FIGURE, FACT],
};

/// The fields of this part.
const TARGET: &FieldTable = &FieldTable {
    of: "`target`",
    own: &[Field::optional(
        "to",
        "The upper end, where the target is a range",
        FieldType::Decimal,
        "25000",
    )],
    shared: &[FIGURE, FACT],
};

/// The fields of this part.
const ACTUAL: &FieldTable = &FieldTable {
    of: "an entry of `actual`",
    own: &[],
    shared: &[FIGURE, FACT],
};

const FIGURE: &[Field] = &[
    Field::required(
        "value",
        "The number, or `not published`",
        FieldType::Decimal,
        "18250",
    ),
    Field::optional("date", "When", FieldType::Date, "2011"),
];

/// Returns a number in plain decimal notation as a count of its smallest parts, for comparing it with another.
fn decimal(text: &str) -> Option<i128> {
    const PLACES: usize = 15;
    let (sign, figures) = match text.strip_prefix('-') {
        Some(figures) => (-1, figures),
        None => (1, text),
    };
    let (whole, places) = figures.split_once('.').unwrap_or((figures, ""));
    let all = format!("{whole}{places:0<PLACES$}");
    all.parse::<i128>().ok().map(|number| sign * number)
}

impl Outcome {
    pub(super) fn read(fields: &mut Fields) -> Outcome {
        let outcome = Outcome {
            measure: fields.required("measure"),
            unit: fields.optional("unit"),
            unit_of_one: fields.optional("unit_of_one"),
            baseline: fields.part("baseline", Figure::read),
            target: fields.part("target", Figure::read_target),
            actual: fields.parts("actual", Figure::read),
            fact: Fact::read(fields),
        };
        let day = |figure: &Option<Figure>| figure.as_ref()?.date.map(KnownDate::date);
        let (start, end) = (day(&outcome.baseline), day(&outcome.target));
        fields.in_order(("baseline", start), ("target", end));
        outcome
    }
}

impl Outcome {
    /// Returns whether a source stands behind one of its figures: the figure's own, or the outcome's.
    pub fn names_source(&self, figure: &Figure) -> bool {
        !self.fact.evidence.is_empty() || !figure.fact.evidence.is_empty()
    }
}

impl Figure {
    fn read(fields: &mut Fields) -> Figure {
        Figure {
            value: fields.required("value"),
            to: None,
            date: fields.optional("date").map(KnownDate::said),
            fact: Fact::read(fields),
        }
    }

    fn read_target(fields: &mut Fields) -> Figure {
        let to: Option<Number> = fields.optional("to");
        let figure = Figure::read(fields);
        let ends = figure
            .value
            .published()
            .zip(to.as_ref().and_then(Number::published));
        if let Some((from, to)) = ends
            && decimal(to) < decimal(from)
        {
            let message = format!("this target goes from {from} down to {to}");
            let help = format!("write the lower end first: `value: {to}` and `to: {from}`");
            let related = ("value", "the end that is written first");
            fields.fault_with("to", Code::BadValue, Fault { message, help }, related);
        }
        Figure { to, ..figure }
    }
}
