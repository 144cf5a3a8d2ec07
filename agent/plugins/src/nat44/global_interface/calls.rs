use agent_model::vpp::nat::nat44_global::Interface;

use crate::nat44::sides::Side;

pub(super) use crate::nat44::sides::{MESSAGES, set};

/// Where the interface shall stand.
pub(super) fn side(interface: &Interface) -> Side {
    match interface {
        i if i.output_feature => Side::Output,
        i if i.is_inside => Side::Inside,
        _ => Side::Outside,
    }
}
