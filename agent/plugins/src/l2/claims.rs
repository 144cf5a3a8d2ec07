//! Who wants an interface in layer 2. VPP keeps one mode an interface: the latest request wins, and any removal makes the
//! interface layer 3, whoever had it. While a configuration is on its way from one bridge domain to another, several values
//! may want the same interface; a removal must then leave it to the value that remains.

use std::sync::Arc;

use parking_lot::Mutex;
use rustc_hash::FxHashMap;

/// What a value wants of an interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// To be a port of a bridge domain.
    Bridge { bd_id: u32, shg: u8, bvi: bool },
    /// To send everything to another interface.
    CrossConnect { tx_sw_if_index: u32 },
}

/// What to do after a claim was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Released {
    /// Nobody else wants the interface: make it layer 3.
    Free,
    /// It is with another value: leave it there.
    Taken,
    /// Another value wanted it before and gets it back.
    HandOver(Claim),
}

type Claims = FxHashMap<Arc<str>, Vec<(Arc<str>, Claim)>>;

/// The claims by logical name of the interface, the latest last. Cheap to clone; clones share everything.
#[derive(Debug, Clone, Default)]
pub(crate) struct LayerTwo {
    claims: Arc<Mutex<Claims>>,
}

impl LayerTwo {
    /// The value with this key wants the interface from now on.
    pub(crate) fn claim(&self, interface: &str, key: &str, claim: Claim) {
        let mut claims = self.claims.lock();
        let held = claims.entry(interface.into()).or_default();
        held.retain(|(owner, _)| **owner != *key);
        held.push((key.into(), claim));
    }

    /// The value with this key does not want it any longer. A value that is not known to want it may have done so before
    /// the agent started.
    pub(crate) fn release(&self, interface: &str, key: &str) -> Released {
        let mut claims = self.claims.lock();
        let Some(held) = claims.get_mut(interface) else {
            return Released::Free;
        };
        let was_last = held.last().is_some_and(|(owner, _)| **owner == *key);
        held.retain(|(owner, _)| **owner != *key);
        match held.last() {
            None => {
                claims.remove(interface);
                Released::Free
            }
            Some((_, claim)) if was_last => Released::HandOver(*claim),
            Some(_) => Released::Taken,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Claim = Claim::CrossConnect { tx_sw_if_index: 1 };
    const TWO: Claim = Claim::CrossConnect { tx_sw_if_index: 2 };

    #[test]
    fn the_last_one_frees() {
        let layer = LayerTwo::default();
        layer.claim("if", "a", ONE);
        assert_eq!(layer.release("if", "a"), Released::Free);
        assert_eq!(layer.release("if", "a"), Released::Free);
    }

    #[test]
    fn a_later_claim_keeps_the_interface() {
        let layer = LayerTwo::default();
        layer.claim("if", "a", ONE);
        layer.claim("if", "b", TWO);
        assert_eq!(layer.release("if", "a"), Released::Taken);
        assert_eq!(layer.release("if", "b"), Released::Free);
    }

    #[test]
    fn an_earlier_claim_gets_it_back() {
        let layer = LayerTwo::default();
        layer.claim("if", "a", ONE);
        layer.claim("if", "b", TWO);
        assert_eq!(layer.release("if", "b"), Released::HandOver(ONE));
        assert_eq!(layer.release("if", "a"), Released::Free);
    }

    #[test]
    fn what_was_there_before_the_agent_does_not_take_a_claimed_interface() {
        let layer = LayerTwo::default();
        layer.claim("if", "b", TWO);
        assert_eq!(layer.release("if", "a"), Released::Taken);
    }
}
