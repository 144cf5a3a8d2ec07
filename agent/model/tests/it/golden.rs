use agent_model::descriptors;

use crate::descriptors::table;

/// Names, numbers, types and annotations are those of Ligato 3.5; the table was taken from its own files.
#[test]
fn descriptors_are_ligatos() {
    let expected = include_str!("fixtures/ligato-3.5.txt");
    let found = table(descriptors::pool());
    assert!(expected.lines().count() > 900);
    for (i, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {}", i + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
}

/// What goes over the wire for one value, written out by hand from protobuf's specification.
#[test]
fn a_route_on_the_wire() {
    let route = agent_model::vpp::l3::Route {
        r#type: 1,
        vrf_id: 3,
        dst_network: "10.0.0.0/8".into(),
        next_hop_addr: "::1".into(),
        outgoing_interface: "a".into(),
        weight: 300,
        preference: 1,
        via_vrf_id: 2,
    };
    let mut expected = vec![0x08, 3, 0x1a, 10];
    expected.extend(b"10.0.0.0/8");
    expected.extend([0x22, 3]);
    expected.extend(b"::1");
    expected.extend([0x2a, 1, b'a', 0x30, 0xac, 0x02, 0x38, 1, 0x40, 2, 0x50, 1]);
    assert_eq!(
        agent_model::ModelValue::new(route).encode_to_vec(),
        expected
    );
}
