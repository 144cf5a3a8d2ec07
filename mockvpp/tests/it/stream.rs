//! Any bytes, cut anywhere, in any order: no panic, no unbounded memory, no harm to others.

use mockvpp::{Fed, MockVpp};
use proptest::prelude::*;
use vpp_binapi::api::interface::{
    CreateLoopback, DeleteLoopback, SwInterfaceDump, SwInterfaceSetFlags, WantInterfaceEvents,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::api::memclnt::ControlPing;
use vpp_binapi::frame;

use crate::client::{Known, hear, hello, join, messages};

/// Feeds everything, fetching output as a transport does; `None` when the machine closes the connection.
fn drive(vpp: &mut MockVpp, conn: mockvpp::ConnId, bytes: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let mut fed = vpp.feed(conn, bytes);
    loop {
        vpp.take_output(conn, out);
        match fed {
            Ok(Fed::All) => return Some(()),
            Ok(Fed::Waiting) => fed = vpp.feed(conn, &[]),
            Err(_) => return None,
        }
    }
}

fn request(known: &Known, context: u32, kind: u8, n: u32) -> Vec<u8> {
    match kind % 6 {
        0 => known.frame(context, &CreateLoopback::default()),
        1 => known.frame(context, &DeleteLoopback { sw_if_index: n }),
        2 => known.frame(context, &SwInterfaceDump::default()),
        3 => known.frame(context, &ControlPing::default()),
        4 => known.frame(
            context,
            &WantInterfaceEvents {
                enable_disable: n % 2,
                pid: n,
            },
        ),
        _ => {
            let flags = IfStatusFlags(n % 2);
            known.frame(
                context,
                &SwInterfaceSetFlags {
                    sw_if_index: n,
                    flags,
                },
            )
        }
    }
}

fn conversation(known: &Known, requests: &[(u8, u32)]) -> Vec<u8> {
    let contexts = 1u32..;
    let frames = contexts
        .zip(requests)
        .map(|(context, (kind, n))| request(known, context, *kind, *n));
    frames.flatten().collect()
}

/// What a client hears that says hello and then these requests, the bytes cut at these places.
fn heard(requests: &[(u8, u32)], cuts: &[usize]) -> Vec<u8> {
    let mut vpp = MockVpp::default();
    let (probe, known) = join(&mut vpp);
    vpp.disconnect(probe);
    let mut bytes = hello();
    bytes.extend(conversation(&known, requests));
    let mut cuts: Vec<usize> = cuts.iter().map(|c| c % bytes.len()).collect();
    cuts.extend([0, bytes.len()]);
    cuts.sort_unstable();
    let conn = vpp.connect();
    let mut out = Vec::new();
    for pair in cuts.windows(2) {
        drive(&mut vpp, conn, &bytes[pair[0]..pair[1]], &mut out).unwrap();
    }
    out
}

#[test]
fn every_cut_of_a_conversation_gives_the_same_answers() {
    let requests = [(0, 0), (4, 1), (5, 1), (2, 0), (3, 0), (1, 1)];
    let whole = heard(&requests, &[]);
    assert!(messages(&whole).len() > 8);
    for cut in 0..400 {
        assert_eq!(heard(&requests, &[cut]), whole, "cut at {cut}");
    }
    let all: Vec<usize> = (0..1000).collect();
    assert_eq!(heard(&requests, &all), whole, "byte by byte");
}

#[test]
fn a_frame_that_is_too_long_is_refused_before_it_is_stored() {
    let mut vpp = MockVpp::default();
    let conn = vpp.connect();
    let mut header = vec![0; frame::HEADER];
    header[8..12].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(vpp.feed(conn, &header).is_err());
    assert!(vpp.is_closing(conn));
}

#[test]
fn a_flood_of_dumps_waits_for_its_reader() {
    let mut vpp = MockVpp::default();
    let (conn, known) = join(&mut vpp);
    let dumps = 20_000;
    let flood = known.frame(1, &SwInterfaceDump::default()).repeat(dumps);
    assert_eq!(vpp.feed(conn, &flood), Ok(Fed::Waiting));
    assert!(vpp.unfetched(conn) < 2 * mockvpp::core::machine::HIGH_WATER);
    let mut rows = hear(&mut vpp, conn).len();
    while vpp.feed(conn, &[]) == Ok(Fed::Waiting) {
        rows += hear(&mut vpp, conn).len();
    }
    rows += hear(&mut vpp, conn).len();
    assert_eq!(rows, dumps, "local0 in each");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn cuts_do_not_matter(
        requests in prop::collection::vec((any::<u8>(), 0u32..6), 0..40),
        cuts in prop::collection::vec(any::<usize>(), 0..40),
    ) {
        prop_assert_eq!(heard(&requests, &cuts), heard(&requests, &[]));
    }

    #[test]
    fn rubbish_harms_nobody_else(
        chunks in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 0..20),
    ) {
        let mut vpp = MockVpp::default();
        let (good, known) = join(&mut vpp);
        let bad = vpp.connect();
        let mut out = Vec::new();
        for chunk in &chunks {
            if drive(&mut vpp, bad, chunk, &mut out).is_none() {
                break;
            }
        }
        prop_assert!(vpp.feed(good, &known.frame(1, &ControlPing::default())).is_ok());
        prop_assert_eq!(hear(&mut vpp, good).len(), 1);
    }

    /// Frames that are whole, with numbers that exist and bodies that are rubbish: every handler's decoder meets them.
    #[test]
    fn rubbish_in_good_frames_harms_nobody_else(
        frames in prop::collection::vec((any::<prop::sample::Index>(), prop::collection::vec(any::<u8>(), 0..120), any::<bool>()), 0..60),
    ) {
        let mut vpp = MockVpp::default();
        let (good, known) = join(&mut vpp);
        let bad = vpp.connect();
        // The next client's index: requests that name it reach their handlers.
        let own = known.index + 1;
        let ids: Vec<u16> = known.ids.values().copied().filter(|id| !(15..=18).contains(id)).collect();
        let mut out = Vec::new();
        for (which, body, named) in &frames {
            let mut bytes = Vec::new();
            let at = frame::start(&mut bytes);
            bytes.extend_from_slice(&ids[which.index(ids.len())].to_be_bytes());
            if *named {
                bytes.extend_from_slice(&own.to_be_bytes());
            }
            bytes.extend_from_slice(body);
            frame::finish(&mut bytes, at);
            if drive(&mut vpp, bad, &bytes, &mut out).is_none() {
                break;
            }
        }
        prop_assert!(vpp.feed(good, &known.frame(1, &ControlPing::default())).is_ok());
        let pong = known.ids["control_ping_reply_f6b0b8ca"];
        prop_assert_eq!(hear(&mut vpp, good).iter().filter(|(id, _)| *id == pong).count(), 1);
    }
}
