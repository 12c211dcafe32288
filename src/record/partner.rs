//! Who takes part in a project: one body, or all councils or members at once.

use super::conventions::Conventions;
use super::field::FieldType;
use super::field_value::FieldValue;
use super::mention::Ref;
use super::reading::Reading;
use super::wording::shown;
use crate::content::yaml::Scalar;
use crate::problem::Code;
use crate::value::id::{self, BodyId, Id};
use crate::value::{Fault, unseen};

const ALL_COUNCILS: &str = "all-councils";
const ALL_MEMBERS: &str = "all-members";

/// Returns whether an id is a word that means every council or every member.
pub(super) fn is_word_for_all(id: &str) -> bool {
    matches!(id, ALL_COUNCILS | ALL_MEMBERS)
}

/// Who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Partner {
    /// One council or organisation.
    Body(Ref<BodyId>),
    /// Every council there is.
    AllCouncils,
    /// Every council that is a member on the portal's date.
    AllMembers,
}

impl Partner {
    /// Returns the body, where it is one.
    #[must_use]
    pub fn body(&self) -> Option<&Ref<BodyId>> {
        match self {
            Partner::Body(body) => Some(body),
            Partner::AllCouncils | Partner::AllMembers => None,
        }
    }

    /// What a field of partners takes.
    pub(super) const TYPE: FieldType =
        FieldType::IdOrOneOf(BodyId::KIND, &[ALL_COUNCILS, ALL_MEMBERS]);
}

impl FieldValue for Partner {
    fn reads(takes: FieldType) -> bool {
        takes == Partner::TYPE
    }

    fn expected(_: &Conventions) -> String {
        "the id of a council or organisation, `all-councils` or `all-members`".to_owned()
    }

    fn empty() -> Partner {
        Partner::AllCouncils
    }

    fn read(scalar: &Scalar, node: u32, reading: &mut Reading) -> Result<Partner, (Code, Fault)> {
        match unseen::trimmed(&scalar.text) {
            ALL_COUNCILS => Ok(Partner::AllCouncils),
            ALL_MEMBERS => Ok(Partner::AllMembers),
            text => match id::slug(text).as_str() {
                all @ (ALL_COUNCILS | ALL_MEMBERS) => {
                    let message = format!("`{}` is not written so", shown(text));
                    let help = format!("write `{all}`");
                    Err((Code::BadValue, Fault { message, help }))
                }
                "all" | "everyone" | "everybody" => {
                    let message = format!("`{}` does not say of whom", shown(text));
                    let help = "write `all-councils` or `all-members`, whichever is meant";
                    let help = help.to_owned();
                    Err((Code::BadValue, Fault { message, help }))
                }
                _ => Ref::read(scalar, node, reading).map(Partner::Body),
            },
        }
    }
}
