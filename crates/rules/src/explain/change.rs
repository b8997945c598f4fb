//! One answer that would have to change, and what that takes.

use crate::answers::{Answers, Effort, Field, UNSURE, Value};

#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub field: Field,
    /// What it would have to be. For an occupation, one of those that would do.
    pub value: Value,
    pub effort: Effort,
    /// Whether there is no answer yet.
    pub is_open: bool,
    /// Months of paid work still to earn.
    pub wait: Option<u16>,
}

impl Change {
    pub(super) fn new(field: Field, value: Value, given: &Answers) -> Change {
        let before = given.get(field);
        let effort = match before {
            None => Effort::CanChange,
            // Finding out takes no study.
            Some(UNSURE) if matches!(field, Field::InField | Field::Language) => Effort::CanChange,
            Some(_) => field.question().effort,
        };
        let wait = match (field, &before, &value) {
            (Field::ExperienceMonths, Some(Value::Months(months)), Value::Months(expected)) => {
                expected.checked_sub(*months)
            }
            _ => None,
        };
        Change { field, value, effort, is_open: before.is_none(), wait }
    }
}

/// If changes require another diploma or longer studies, every other answer about education that they require belongs
/// to those future studies; it is not a question that could be answered today.
pub(super) fn treat_as_future_studies(changes: &mut [Change]) {
    let is_future = |change: &Change| matches!(change.field, Field::Credential | Field::StudyMonths) && !change.is_open;
    let are_future = changes.iter().any(is_future);
    let is_of_studies = |change: &&mut Change| {
        matches!(change.field, Field::StudyMonths | Field::EducationCountry | Field::InField | Field::AcceptanceLetter)
    };
    for change in changes.iter_mut().filter(is_of_studies).filter(|change| are_future && change.is_open) {
        change.is_open = false;
        change.effort = change.field.question().effort;
    }
}
