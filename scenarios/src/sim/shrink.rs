//! Making a failing world smaller: events are left out, many at once first, as long as it still fails.

use super::{Numbered, only_events, run};

/// Worlds that may be run for it.
const BUDGET: usize = 300;

/// The smaller world and what is wrong with it.
pub(super) fn shrink(mut events: Vec<Numbered>, mut problem: String) -> (Vec<Numbered>, String) {
    let mut left = BUDGET;
    let mut chunk = events.len().div_ceil(2).max(1);
    loop {
        let mut at = 0;
        let before = events.len();
        while at < events.len() && left > 0 {
            let mut fewer = events.clone();
            fewer.drain(at..(at + chunk).min(fewer.len()));
            left -= 1;
            match run(&only_events(&fewer)) {
                Err(still) => (events, problem) = (fewer, still),
                Ok(()) => at += chunk,
            }
        }
        if left == 0 || (chunk == 1 && events.len() == before) {
            return (events, problem);
        }
        chunk = (chunk / 2).max(1);
    }
}
