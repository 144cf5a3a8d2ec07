//! Things that go wrong on purpose go wrong exactly as asked.

use mockvpp::{Disconnect, Effect, Fault, Fed, MockVpp};
use vpp_binapi::Message;
use vpp_binapi::api::interface::{
    CreateLoopback, CreateLoopbackReply, SwInterfaceDump, SwInterfaceEvent, SwInterfaceSetFlags,
    WantInterfaceEvents,
};
use vpp_binapi::api::interface_types::IfStatusFlags;

use crate::client::{Known, hear, join};

fn loops(vpp: &MockVpp) -> usize {
    vpp.vpp.interface.table.iter().count() - 1
}

fn create(
    vpp: &mut MockVpp,
    conn: mockvpp::ConnId,
    known: &Known,
    context: u32,
) -> Result<Fed, Disconnect> {
    vpp.feed(conn, &known.frame(context, &CreateLoopback::default()))
}

fn retvals(vpp: &mut MockVpp, conn: mockvpp::ConnId) -> Vec<(u32, i32, u32)> {
    let said = hear(vpp, conn);
    let replies = said.iter().map(|(_, body)| {
        let (head, reply, _) = CreateLoopbackReply::decode_message(body).unwrap();
        (head.context, reply.retval, reply.sw_if_index)
    });
    replies.collect()
}

#[test]
fn an_error_hits_the_asked_occurrences_and_changes_nothing() {
    let mut vpp = MockVpp::default();
    let (conn, known) = join(&mut vpp);
    vpp.set_fault(
        Fault::next("create_loopback", Effect::Retval(-12))
            .nth(2)
            .times(2),
    )
    .unwrap();
    for context in 1..=4 {
        assert_eq!(create(&mut vpp, conn, &known, context), Ok(Fed::All));
    }
    assert_eq!(
        retvals(&mut vpp, conn),
        [(1, 0, 1), (2, -12, 0), (3, -12, 0), (4, 0, 2)]
    );
    assert_eq!(loops(&vpp), 2);
    let waiting = &vpp.faults.waiting()[0];
    assert_eq!((waiting.met, waiting.hit), (4, 2));
    assert_eq!(vpp.handled()["create_loopback"], 2);
}

#[test]
fn a_dropped_reply_leaves_its_effect_and_its_events() {
    let mut vpp = MockVpp::default();
    let (conn, known) = join(&mut vpp);
    create(&mut vpp, conn, &known, 1).unwrap();
    let want = WantInterfaceEvents {
        enable_disable: 1,
        pid: 9,
    };
    vpp.feed(conn, &known.frame(2, &want)).unwrap();
    hear(&mut vpp, conn);
    vpp.set_fault(Fault::next("sw_interface_set_flags", Effect::DropReply))
        .unwrap();
    let up = SwInterfaceSetFlags {
        sw_if_index: 1,
        flags: IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP,
    };
    vpp.feed(conn, &known.frame(3, &up)).unwrap();
    let said = hear(&mut vpp, conn);
    assert!(
        said.iter()
            .all(|(id, _)| *id == known.id::<SwInterfaceEvent>()),
        "{said:?}"
    );
    assert!(!said.is_empty(), "the event is said");
    assert!(vpp.vpp.interface.table.get(1).unwrap().is_admin_up());
}

#[test]
fn a_dropped_request_never_happened() {
    let mut vpp = MockVpp::default();
    let (conn, known) = join(&mut vpp);
    vpp.set_fault(Fault::next("*", Effect::DropRequest))
        .unwrap();
    create(&mut vpp, conn, &known, 1).unwrap();
    assert_eq!((hear(&mut vpp, conn).len(), loops(&vpp)), (0, 0));
}

#[test]
fn connections_break_before_or_after() {
    for (effect, left) in [(Effect::DisconnectBefore, 1), (Effect::DisconnectAfter, 2)] {
        let mut vpp = MockVpp::default();
        let (conn, known) = join(&mut vpp);
        let (other, others) = join(&mut vpp);
        vpp.set_fault(Fault::next("create_loopback", effect).nth(2))
            .unwrap();
        let mut both = known.frame(1, &CreateLoopback::default());
        both.extend(known.frame(2, &CreateLoopback::default()));
        assert_eq!(
            vpp.feed(conn, &both),
            Err(Disconnect::Fault("create_loopback"))
        );
        assert!(vpp.is_closing(conn));
        assert_eq!(
            retvals(&mut vpp, conn),
            [(1, 0, 1)],
            "only the first is answered"
        );
        assert_eq!(loops(&vpp), left, "{effect:?}");
        assert_eq!(create(&mut vpp, conn, &known, 3), Err(Disconnect::Closed));
        assert_eq!(create(&mut vpp, other, &others, 1), Ok(Fed::All));
        assert_eq!(retvals(&mut vpp, other).len(), 1, "the other client lives");
    }
}

#[test]
fn a_restart_forgets_everything_and_everybody() {
    let mut vpp = MockVpp::default();
    let (conn, known) = join(&mut vpp);
    let (other, _) = join(&mut vpp);
    vpp.set_fault(Fault::next("create_loopback", Effect::Restart).nth(3))
        .unwrap();
    for context in 1..=2 {
        create(&mut vpp, conn, &known, context).unwrap();
    }
    assert!(create(&mut vpp, conn, &known, 3).is_err());
    assert!(vpp.is_closing(conn) && vpp.is_closing(other));
    assert_eq!(loops(&vpp), 0);
    vpp.disconnect(conn);
    vpp.disconnect(other);
    let (_, again) = join(&mut vpp);
    assert_eq!(again.index, known.index, "indexes start anew");
}

#[test]
fn faults_that_cannot_hit_are_refused() {
    let mut vpp = MockVpp::default();
    let unknown = vpp
        .set_fault(Fault::next("make_coffee", Effect::DropReply))
        .unwrap_err();
    assert_eq!(
        unknown.to_string(),
        "make_coffee is no request that the simulator handles"
    );
    let dump = vpp
        .set_fault(Fault::next("sw_interface_dump", Effect::Retval(-1)))
        .unwrap_err();
    assert!(dump.to_string().contains("no return value"));
}

#[test]
fn faults_have_a_written_form() {
    let fault: Fault = serde_json::from_str(
        r#"{"message": "ip_route_add_del", "nth": 2, "effect": {"retval": -3}}"#,
    )
    .unwrap();
    assert_eq!(
        fault,
        Fault::next("ip_route_add_del", Effect::Retval(-3)).nth(2)
    );
    assert!(serde_json::from_str::<Fault>(r#"{"message": "x", "effect": "explode"}"#).is_err());
}

#[test]
fn an_older_release_lacks_newer_messages() {
    let newest = MockVpp::default();
    let oldest = MockVpp::builder().release("23.06").build().unwrap();
    assert!(oldest.message_table().len() < newest.message_table().len());
    assert!(oldest.is_modelled(SwInterfaceDump::NAME_CRC));
}
