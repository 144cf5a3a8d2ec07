use crate::Need;

/// None: the value only tells others.
pub(super) const MESSAGES: &[Need] = &[];
