//! What can happen in a world.

use std::fmt;

use agent_model::ModelValue;
use agent_model::document::ConfigDocument;
use agent_model::strategies::{InterfaceKind, Space, any_config, settled};
use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Link;
use agent_model::vpp::l2::{BridgeDomain, XConnectPair};
use mockvpp::{Effect, Fault};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// One thing that happens.
#[derive(Debug, Clone)]
pub enum Event {
    /// Configuration is added or changed.
    Put(ConfigDocument),
    /// Configuration becomes all there is.
    Replace(ConfigDocument),
    /// Some of the configured values are deleted: each number picks one.
    Delete(Vec<u16>),
    /// Configuration that is wrong in itself comes with some that is right: nothing of it may be applied.
    Invalid(ConfigDocument),
    /// From here on something goes wrong at some message.
    Fault(Fault),
    /// VPP dies and is started again.
    RestartVpp,
    /// VPP dies and is away for so many seconds.
    StopVpp(u16),
    /// VPP hangs for so many seconds.
    HangVpp(u16),
    /// The agent dies when so many more messages have reached VPP, while it adds configuration.
    KillAgent(u64, ConfigDocument),
    /// Somebody else changes VPP.
    Drift(Drift),
    /// Time passes, in seconds.
    Wait(u16),
}

/// What somebody else does to VPP; each number picks an interface or bridge domain.
#[derive(Debug, Clone, Copy)]
pub enum Drift {
    /// An interface goes up.
    Up(u16),
    /// An interface goes down.
    Down(u16),
    /// An interface loses its addresses.
    NoAddresses(u16),
    /// A loopback goes.
    DeleteLoopback(u16),
    /// A bridge domain changes how it forwards.
    Bridge(u16),
    /// An interface leaves its bridge domain or cross-connect.
    LeaveBridge(u16),
    /// Another loopback comes, which is nobody's business.
    Foreign,
}

/// The events of a seed.
pub fn generate(seed: u64, steps: usize) -> Vec<Event> {
    let mut bytes = [0; 32];
    for (to, from) in bytes.iter_mut().zip(seed.to_le_bytes()) {
        *to = from;
    }
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let one = event();
    let next = |_| one.new_tree(&mut runner).ok().map(|tree| tree.current());
    (0..steps).filter_map(next).collect()
}

fn space() -> Space {
    Space {
        interfaces: 7,
        bridge_domains: 2,
        vrfs: 2,
        kinds: vec![
            InterfaceKind::Loopback,
            InterfaceKind::Tap,
            InterfaceKind::Memif,
            InterfaceKind::Vxlan,
            InterfaceKind::SubInterface,
        ],
    }
}

/// What VPP keeps as it was told, and what no other configuration contradicts: values of several come together.
fn config() -> impl Strategy<Value = ConfigDocument> {
    any_config(&space()).prop_map(|document| {
        let values = document.values().filter_map(compatible);
        values.map(|value| settled(&value)).collect()
    })
}

/// An interface can be in one bridge domain or cross-connect only, and a sub-interface has no sub-interfaces.
fn compatible(value: &ModelValue) -> Option<ModelValue> {
    if let Some(interface) = value.downcast_ref::<Interface>() {
        let mut interface = interface.clone();
        let own = ["if5", "if6"].contains(&&*interface.name);
        match &mut interface.link {
            Some(Link::Sub(sub)) if own => "if0".clone_into(&mut sub.parent_name),
            Some(Link::Sub(_)) => return None,
            _ => {}
        }
        return Some(ModelValue::new(interface));
    }
    if let Some(bridge) = value.downcast_ref::<BridgeDomain>() {
        let mut bridge = bridge.clone();
        let own: &[&str] = match bridge.name.as_str() {
            "bd0" => &["if0", "if2"],
            _ => &["if1", "if3"],
        };
        bridge.interfaces.retain(|port| own.contains(&&*port.name));
        return Some(ModelValue::new(bridge));
    }
    if let Some(xconnect) = value.downcast_ref::<XConnectPair>() {
        let free = |name: &str| ["if4", "if5", "if6"].contains(&name);
        return (free(&xconnect.receive_interface) && free(&xconnect.transmit_interface))
            .then(|| value.clone());
    }
    Some(value.clone())
}

/// A part of a configuration, so that values come piece by piece.
fn part() -> impl Strategy<Value = ConfigDocument> {
    (config(), vec(prop::bool::weighted(0.4), 64)).prop_map(|(document, keep)| {
        let values = document.values().cloned().zip(keep);
        values
            .filter_map(|(value, keep)| keep.then_some(value))
            .collect()
    })
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => part().prop_map(Event::Put),
        2 => config().prop_map(Event::Replace),
        4 => vec(any::<u16>(), 1..6).prop_map(Event::Delete),
        1 => part().prop_map(Event::Invalid),
        6 => fault().prop_map(Event::Fault),
        2 => Just(Event::RestartVpp),
        1 => (1..20_u16).prop_map(Event::StopVpp),
        1 => (1..20_u16).prop_map(Event::HangVpp),
        2 => (1..40_u64, part()).prop_map(|(after, document)| Event::KillAgent(after, document)),
        3 => drift().prop_map(Event::Drift),
        2 => (1..30_u16).prop_map(Event::Wait),
    ]
}

fn fault() -> impl Strategy<Value = Fault> {
    let effect = prop_oneof![
        Just(Effect::DropRequest),
        Just(Effect::DropReply),
        Just(Effect::DisconnectBefore),
        Just(Effect::DisconnectAfter),
        Just(Effect::Restart),
        prop::sample::select(vec![-1, -2, -7, -30, -56, -81]).prop_map(Effect::Retval),
    ];
    (effect, 1..60_u64, 1..4_u64)
        .prop_map(|(effect, nth, times)| Fault::next("*", effect).nth(nth).times(times))
}

fn drift() -> impl Strategy<Value = Drift> {
    prop_oneof![
        any::<u16>().prop_map(Drift::Up),
        any::<u16>().prop_map(Drift::Down),
        any::<u16>().prop_map(Drift::NoAddresses),
        any::<u16>().prop_map(Drift::DeleteLoopback),
        any::<u16>().prop_map(Drift::Bridge),
        any::<u16>().prop_map(Drift::LeaveBridge),
        Just(Drift::Foreign),
    ]
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Put(document) => write!(f, "put {}", Keys(document)),
            Self::Replace(document) => write!(f, "replace {}", Keys(document)),
            Self::Delete(picks) => write!(f, "delete {picks:?}"),
            Self::Invalid(document) => write!(f, "put something invalid and {}", Keys(document)),
            Self::Fault(fault) => write!(
                f,
                "fault {:?} at message {} ({} times)",
                fault.effect, fault.nth, fault.times
            ),
            Self::RestartVpp => f.write_str("restart VPP"),
            Self::StopVpp(seconds) => write!(f, "VPP is away for {seconds} s"),
            Self::HangVpp(seconds) => write!(f, "VPP hangs for {seconds} s"),
            Self::KillAgent(after, document) => {
                write!(
                    f,
                    "kill the agent at message {after} of put {}",
                    Keys(document)
                )
            }
            Self::Drift(drift) => write!(f, "somebody else: {drift:?}"),
            Self::Wait(seconds) => write!(f, "wait {seconds} s"),
        }
    }
}

/// Short forms of the keys in a document.
struct Keys<'d>(&'d ConfigDocument);

impl fmt::Display for Keys<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = |key: String| match key.strip_prefix("config/vpp/") {
            Some(rest) => rest.to_owned(),
            None => key,
        };
        let keys: Vec<_> = self.0.values().map(|v| short(v.key())).collect();
        write!(f, "[{}]", keys.join(" "))
    }
}
