//! Messages to bytes and back.

use std::net::{Ipv4Addr, Ipv6Addr};

use proptest::prelude::*;
use vpp_binapi::api::acl::{AclAddReplace, AclDetails};
use vpp_binapi::api::acl_types::AclRule;
use vpp_binapi::api::fib_types::{
    FibMplsLabel, FibPath, FibPathFlags, FibPathNh, FibPathNhProto, FibPathType,
};
use vpp_binapi::api::interface::SwInterfaceDetails;
use vpp_binapi::api::interface_types::{IfStatusFlags, IfType};
use vpp_binapi::api::ip::{IpRoute, IpRouteAddDel};
use vpp_binapi::api::ip_types::{Address, AddressFamily, AddressUnion, Prefix};
use vpp_binapi::api::memclnt::{ControlPing, SockclntCreateReply};
use vpp_binapi::api::vlib::{CliInband, CliInbandReply};
use vpp_binapi::error::DecodeErrorKind;
use vpp_binapi::{DecodeError, EncodeError, FixedStr, Head, MacAddress, Message, VarStr};

const HEAD: Head = Head {
    client_index: 0x0102_0304,
    context: 0x0506_0708,
};

fn encode<M: Message>(message: &M) -> Vec<u8> {
    let mut out = Vec::new();
    message.encode_message(7, HEAD, &mut out).unwrap();
    out.split_off(2)
}

fn decode<M: Message>(body: &[u8]) -> Result<M, DecodeError> {
    M::decode_message(body).map(|(_, message, _)| message)
}

fn survives<M: Message>(message: &M) {
    let body = encode(message);
    let (_, decoded, rest) = M::decode_message(&body).unwrap();
    assert_eq!(&decoded, message);
    assert_eq!(encode(&decoded), body);
    assert!(rest.is_empty());
    for n in 0..body.len() {
        let error = decode::<M>(&body[..n]).unwrap_err();
        assert_eq!(error.message, M::NAME, "{error}");
    }
}

fn union() -> impl Strategy<Value = AddressUnion> {
    any::<[u8; 16]>().prop_map(AddressUnion)
}

fn prefix() -> impl Strategy<Value = Prefix> {
    (any::<u8>(), union(), any::<u8>()).prop_map(|(af, un, len)| Prefix {
        address: Address {
            af: AddressFamily(af),
            un,
        },
        len,
    })
}

fn label() -> impl Strategy<Value = FibMplsLabel> {
    any::<(u8, u32, u8, u8)>().prop_map(|(is_uniform, label, ttl, exp)| FibMplsLabel {
        is_uniform,
        label,
        ttl,
        exp,
    })
}

prop_compose! {
    fn path()(
        ints in any::<[u32; 3]>(), bytes in any::<[u8; 3]>(), kinds in any::<[u32; 3]>(), nh in any::<[u32; 3]>(),
        address in union(), label_stack in prop::array::uniform16(label()),
    ) -> FibPath {
        FibPath {
            sw_if_index: ints[0],
            table_id: ints[1],
            rpf_id: ints[2],
            weight: bytes[0],
            preference: bytes[1],
            type_: FibPathType(kinds[0]),
            flags: FibPathFlags(kinds[1]),
            proto: FibPathNhProto(kinds[2]),
            nh: FibPathNh { address, via_label: nh[0], obj_id: nh[1], classify_table_index: nh[2] },
            n_labels: bytes[2],
            label_stack,
        }
    }
}

prop_compose! {
    fn route()(
        flags in any::<(bool, bool)>(), ids in any::<[u32; 2]>(), prefix in prefix(),
        paths in prop::collection::vec(path(), 0..6),
    ) -> IpRouteAddDel {
        IpRouteAddDel {
            is_add: flags.0,
            is_multipath: flags.1,
            route: IpRoute { table_id: ids[0], stats_index: ids[1], prefix, paths },
        }
    }
}

fn text<const N: usize>() -> impl Strategy<Value = FixedStr<N>> {
    prop::collection::vec(any::<u8>(), N)
        .prop_map(|bytes| FixedStr(<[u8; N]>::try_from(bytes).unwrap()))
}

prop_compose! {
    fn interface()(
        index in any::<(u32, u32)>(), mac in any::<[u8; 6]>(), flags in any::<u32>(), kind in any::<u32>(),
        speed in any::<u32>(), mtu in any::<[u32; 4]>(), name in text(), tag in text(),
    ) -> SwInterfaceDetails {
        SwInterfaceDetails {
            sw_if_index: index.0,
            sup_sw_if_index: index.1,
            l2_address: MacAddress(mac),
            flags: IfStatusFlags(flags),
            type_: IfType(kind),
            link_speed: speed,
            mtu,
            interface_name: name,
            tag,
            ..Default::default()
        }
    }
}

prop_compose! {
    fn acl()(
        acl_index in any::<u32>(), tag in text(),
        rules in prop::collection::vec((any::<[u16; 4]>(), prefix(), prefix()), 0..20),
    ) -> AclAddReplace {
        let rule = |(ports, src_prefix, dst_prefix): ([u16; 4], _, _)| AclRule {
            src_prefix,
            dst_prefix,
            srcport_or_icmptype_first: ports[0],
            srcport_or_icmptype_last: ports[1],
            dstport_or_icmpcode_first: ports[2],
            dstport_or_icmpcode_last: ports[3],
            ..Default::default()
        };
        AclAddReplace { acl_index, tag, r: rules.into_iter().map(rule).collect() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn routes_survive(m in route()) {
        survives(&m);
    }

    #[test]
    fn interfaces_survive(m in interface()) {
        survives(&m);
    }

    #[test]
    fn access_lists_survive(m in acl()) {
        survives(&m);
    }

    #[test]
    fn long_strings_survive(bytes in prop::collection::vec(any::<u8>(), 0..300), retval: i32) {
        survives(&CliInband { cmd: VarStr(bytes.clone()) });
        survives(&CliInbandReply { retval, reply: VarStr(bytes) });
    }

    #[test]
    fn arbitrary_bytes_decode_or_fail_with_a_name(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        macro_rules! all {
            ($($m:path,)*) => {$(
                match <$m as Message>::decode_message(&bytes) {
                    Ok((head, m, rest)) => {
                        let mut out = Vec::new();
                        m.encode_message(1, head, &mut out).unwrap();
                        // A bool is 1 whatever non-zero byte it was: lengths agree always, bytes after one more round.
                        assert_eq!(out.len() - 2 + rest.len(), bytes.len());
                    }
                    Err(e) => assert_eq!(e.message, <$m as Message>::NAME),
                }
            )*};
        }
        vpp_binapi::for_each_message!(all);
    }
}

#[test]
fn the_bytes_of_a_route_are_vpps() {
    let message = IpRouteAddDel {
        is_add: true,
        is_multipath: false,
        route: IpRoute {
            table_id: 2,
            stats_index: 0,
            prefix: Prefix::new(Ipv4Addr::new(10, 1, 2, 0).into(), 24),
            paths: vec![FibPath {
                sw_if_index: 3,
                weight: 1,
                nh: FibPathNh {
                    address: AddressUnion::from_ip4(Ipv4Addr::new(10, 0, 0, 1)),
                    ..Default::default()
                },
                ..Default::default()
            }],
        },
    };
    let body = encode(&message);
    // client_index, context, is_add, is_multipath, table, stats, af, address, length, paths
    let lead = [
        1, 2, 3, 4, 5, 6, 7, 8, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 10, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 24, 1,
    ];
    assert_eq!(body[..lead.len()], lead);
    // sw_if_index, table, rpf, weight, preference, type, flags, proto, address
    let path = &body[lead.len()..];
    assert_eq!(path[..14], [0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    assert_eq!(path[26..30], [10, 0, 0, 1]);
    assert_eq!(path.len(), 14 + 12 + 28 + 1 + 16 * 7);
}

#[test]
fn values_of_newer_releases_survive() {
    let mut message = SwInterfaceDetails {
        flags: IfStatusFlags(0x8000_0003),
        type_: IfType(99),
        ..Default::default()
    };
    message.link_duplex.0 = 77;
    survives(&message);
    let decoded: SwInterfaceDetails = decode(&encode(&message)).unwrap();
    assert!(
        decoded
            .flags
            .contains(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP)
    );
    assert_eq!(format!("{:?}", decoded.type_), "IfType(99)");
    assert!(format!("{:?}", decoded.flags).ends_with("|0x80000000"));
}

#[test]
fn truncated_and_lying_messages_name_message_and_field() {
    let mut message = IpRouteAddDel::default();
    message.route.paths = vec![FibPath::default(); 2];
    let body = encode(&message);
    let error = decode::<IpRouteAddDel>(&body[..body.len() - 1]).unwrap_err();
    assert_eq!(error.message, "ip_route_add_del");
    assert_eq!(error.field, "route.paths");
    assert!(matches!(
        error.kind,
        DecodeErrorKind::LyingCount { count: 2, .. }
    ));
    assert_eq!(
        decode::<IpRouteAddDel>(&body[..12])
            .unwrap_err()
            .to_string(),
        "ip_route_add_del: field route.table_id: needs 4 bytes, 2 left"
    );
    assert_eq!(
        decode::<ControlPing>(&[0; 7]).unwrap_err().to_string(),
        "control_ping: field context: needs 4 bytes, 3 left"
    );

    let mut table = encode(&SockclntCreateReply::default());
    let at = table.len() - 2;
    table[at..].copy_from_slice(&[0xff, 0xff]);
    let error = decode::<SockclntCreateReply>(&table).unwrap_err();
    assert_eq!(error.field, "message_table");

    let mut details = encode(&AclDetails::default());
    let at = details.len() - 4;
    details[at..].copy_from_slice(&[0xff; 4]);
    let error = decode::<AclDetails>(&details).unwrap_err();
    assert!(matches!(
        error.kind,
        DecodeErrorKind::LyingCount {
            count: 0xffff_ffff,
            left: 0
        }
    ));

    let mut cli = encode(&CliInband::default());
    let at = cli.len() - 4;
    cli[at..].copy_from_slice(&100_u32.to_be_bytes());
    let error = decode::<CliInband>(&cli).unwrap_err();
    assert_eq!((error.message, error.field.as_str()), ("cli_inband", "cmd"));
}

#[test]
fn a_list_longer_than_its_count_is_refused_and_leaves_no_bytes() {
    let mut message = IpRouteAddDel::default();
    message.route.paths = vec![FibPath::default(); 256];
    let mut out = vec![1, 2, 3];
    let error = message.encode_message(1, HEAD, &mut out).unwrap_err();
    assert_eq!(
        error,
        EncodeError::TooMany {
            field: "n_paths",
            len: 256,
            max: 255
        }
    );
    assert_eq!(out, [1, 2, 3]);
}

#[test]
fn padding_behind_a_message_is_returned() {
    let mut body = encode(&ControlPing {});
    body.extend_from_slice(&[1, 2, 3]);
    let (head, _, rest) = ControlPing::decode_message(&body).unwrap();
    assert_eq!((head, rest), (HEAD, &[1, 2, 3][..]));
}

#[test]
fn texts_and_addresses() {
    assert_eq!(FixedStr::<4>::new("abc").unwrap().to_text(), "abc");
    assert!(FixedStr::<4>::new("abcd").is_none());
    assert!(FixedStr::<4>::new("a\0").is_none());
    assert_eq!(FixedStr::<4>::truncated(b"abcd").to_text(), "abc");
    let mac: MacAddress = "02:fe:00:00:00:01".parse().unwrap();
    assert_eq!(mac.to_string(), "02:fe:00:00:00:01");
    for wrong in [
        "",
        "02:fe:00:00:00",
        "02:fe:00:00:00:01:02",
        "02:fe:00:00:00:0g",
        "+2:fe:00:00:00:01",
    ] {
        assert!(wrong.parse::<MacAddress>().is_err(), "{wrong:?}");
    }
    let six = Address::from(Ipv6Addr::LOCALHOST);
    assert_eq!(
        (six.af, six.to_string().as_str()),
        (AddressFamily::ADDRESS_IP6, "::1")
    );
    assert_eq!(
        Prefix::new(Ipv4Addr::LOCALHOST.into(), 8).to_string(),
        "127.0.0.1/8"
    );
}
