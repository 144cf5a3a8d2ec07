//! Every type: created, found in VPP, in sync, changed, re-created, deleted.

use agent_model::vpp::interfaces::Interface;
use agent_model::vpp::interfaces::interface::Link;
use agent_model::vpp::interfaces::sub_interface::TagRewriteOptions;
use agent_model::{ModelMessage, ModelValue};
use agent_scheduler::ValueState;
use vpp_binapi::api::interface::CreateLoopback;

use super::*;
use crate::bed::Bed;

pub(super) const NONE: [&str; 0] = [];

/// Creates a value, checks that it is in VPP under its name and that a resync finds nothing to do, with and without the
/// agent's memory.
pub(super) async fn created(bed: &mut Bed, value: &Interface) -> SwInterfaceDetails {
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    bed.assert_in_sync().await;
    bed.restart_agent(vec![ModelValue::new(value.clone())])
        .await;
    assert_eq!(bed.take_writes(), NONE, "writes of a restarted agent");
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    vpp_interfaces(bed).await[&value.name]
}

/// Changes a value; returns the messages that this took.
pub(super) async fn changed(bed: &Bed, value: &Interface) -> Vec<String> {
    bed.settle().await;
    bed.take_writes();
    bed.put(value.clone()).await;
    let writes = bed.take_writes();
    bed.assert_in_sync().await;
    writes
}

pub(super) async fn deleted(bed: &Bed, value: &Interface) {
    bed.delete(&value.key()).await;
    assert!(vpp_interfaces(bed).await.is_empty());
    bed.assert_in_sync().await;
}

#[tokio::test]
async fn loopback_interface() {
    let mut bed = Bed::start().await;
    let mut value = up(loopback("loop1"));
    value.phys_address = "02:FE:00:00:00:01".into();
    value.mtu = 1500;
    let row = created(&mut bed, &value).await;
    assert_eq!(row.l2_address.to_string(), "02:fe:00:00:00:01");
    assert_eq!(row.mtu[0], 1500);
    assert_eq!(row.flags.0 & 1, 1);

    value.phys_address = "02:fe:00:00:00:02".into();
    value.mtu = 1400;
    value.enabled = false;
    assert_eq!(
        changed(&bed, &value).await,
        [
            "sw_interface_set_flags",
            "sw_interface_set_mac_address",
            "sw_interface_set_mtu"
        ]
    );
    let row = vpp_interfaces(&bed).await["loop1"];
    assert_eq!(row.l2_address.to_string(), "02:fe:00:00:00:02");
    assert_eq!((row.mtu[0], row.flags.0 & 1), (1400, 0));

    // What is not configured any more stays as it is.
    value.phys_address.clear();
    value.mtu = 0;
    assert_eq!(changed(&bed, &value).await, NONE);
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn tap_interface() {
    if std::env::var("VPP_API_SOCKET").is_ok() {
        return;
    }
    let mut bed = Bed::start().await;
    let mut value = up(tap("tap1", "linux-tap1"));
    value.phys_address = "02:fe:00:00:00:03".into();
    value.mtu = 1300;
    let row = created(&mut bed, &value).await;
    assert_eq!(row.l2_address.to_string(), "02:fe:00:00:00:03");
    assert_eq!(row.mtu[0], 1300);
    let index = row.sw_if_index;

    value.enabled = false;
    assert_eq!(changed(&bed, &value).await, ["sw_interface_set_flags"]);
    let Some(Link::Tap(link)) = &mut value.link else {
        unreachable!()
    };
    link.rx_ring_size = 512;
    let writes = changed(&bed, &value).await;
    assert_eq!(writes[..2], ["tap_delete_v2", "tap_create_v2"]);
    assert_eq!(vpp_interfaces(&bed).await["tap1"].sw_if_index, index);
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn tap_interface_with_generated_host_name() {
    if std::env::var("VPP_API_SOCKET").is_ok() {
        return;
    }
    let mut bed = Bed::start().await;
    let value = tap("tap2", "");
    created(&mut bed, &value).await;
    let read = bed.read::<Interface>("vpp-interface").await;
    assert_eq!(read[&value.key()].link.clone().unwrap(), {
        let Some(Link::Tap(mut link)) = value.link.clone() else {
            unreachable!()
        };
        link.rx_ring_size = 256;
        link.tx_ring_size = 256;
        Link::Tap(link)
    });
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn memif_interface() {
    let mut bed = Bed::start().await;
    let mut value = up(memif("memif1", 7, ""));
    value.mtu = 1600;
    let row = created(&mut bed, &value).await;
    assert_eq!(row.interface_name.to_text(), "memif0/7");
    assert_eq!(row.link_mtu, 1600);

    let Some(Link::Memif(link)) = &mut value.link else {
        unreachable!()
    };
    link.id = 8;
    link.secret = "secret".into();
    link.rx_queues = 2;
    let writes = changed(&bed, &value).await;
    assert_eq!(writes[..2], ["memif_delete", "memif_create"]);
    let row = vpp_interfaces(&bed).await["memif1"];
    assert_eq!(row.interface_name.to_text(), "memif0/8");
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn memif_sockets_are_shared_and_removed_with_their_last_user() {
    let bed = Bed::start().await;
    let api = std::env::var("VPP_API_SOCKET").unwrap_or("/run/vpp/api.sock".into());
    let path = api.replace("api.sock", "agent-test.sock");
    let values = vec![
        memif("memif1", 1, &path),
        memif("memif2", 2, &path),
        memif("memif3", 3, &format!("{path}-3")),
    ];
    bed.try_put(values.clone()).await.unwrap();
    let writes = bed.take_writes();
    let registered = writes.iter().filter(|w| w.contains("socket"));
    assert_eq!(registered.count(), 2, "{writes:?}");
    bed.assert_in_sync().await;

    bed.delete(&values[0].key()).await;
    assert_eq!(bed.take_writes(), ["memif_delete"]);
    bed.delete(&values[1].key()).await;
    assert_eq!(
        bed.take_writes(),
        ["memif_delete", "memif_socket_filename_add_del"]
    );
    bed.delete(&values[2].key()).await;
    let dump = vpp_binapi::api::memif::MemifSocketFilenameDump::default();
    assert_eq!(bed.other.dump(&dump).await.unwrap().len(), 1);
    assert!(vpp_interfaces(&bed).await.is_empty());
}

#[tokio::test]
async fn af_packet_interface() {
    if std::env::var("VPP_API_SOCKET").is_ok() {
        return;
    }
    let mut bed = Bed::start().await;
    let mut value = up(af_packet("afp1", "veth1"));
    value.phys_address = "02:fe:00:00:00:04".into();
    created(&mut bed, &value).await;

    value.enabled = false;
    assert_eq!(changed(&bed, &value).await, ["sw_interface_set_flags"]);
    value.phys_address = "02:fe:00:00:00:05".into();
    assert_eq!(
        changed(&bed, &value).await,
        [
            "af_packet_delete",
            "af_packet_create_v2",
            "sw_interface_tag_add_del"
        ]
    );
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn af_packet_needs_its_host_interface() {
    let bed = Bed::start().await;
    let value = af_packet("afp1", "nosuch");
    let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("vpp-interface: af_packet_create_v2: VPP answered"),
        "{text}"
    );
    assert!(vpp_interfaces(&bed).await.is_empty());
    bed.delete(&value.key()).await;
}

#[tokio::test]
async fn vxlan_interface() {
    let mut bed = Bed::start().await;
    let mut value = up(vxlan("vx1", "10.0.0.1", "10.0.0.2", 13));
    value.mtu = 1500;
    created(&mut bed, &value).await;
    let read = bed.read::<Interface>("vpp-interface").await;
    assert_eq!(read[&value.key()].link, value.link);

    value.enabled = false;
    assert_eq!(changed(&bed, &value).await, ["sw_interface_set_flags"]);
    let changed_vni = vxlan("vx1", "10.0.0.1", "10.0.0.2", 14);
    let writes = changed(&bed, &changed_vni).await;
    let created = writes.iter().filter(|w| *w == "vxlan_add_del_tunnel");
    assert_eq!(created.count(), 2, "{writes:?}");
    deleted(&bed, &changed_vni).await;

    let v6 = vxlan("vx2", "2001:db8::1", "2001:DB8:0::2", 15);
    bed.put(v6.clone()).await;
    bed.assert_in_sync().await;
    deleted(&bed, &v6).await;
}

#[tokio::test]
async fn sub_interface_with_tag_rewrite() {
    let bed = Bed::start().await;
    let parent = up(loopback("parent"));
    let mut value = up(sub("sub1", "parent", 100));
    let Some(Link::Sub(link)) = &mut value.link else {
        unreachable!()
    };
    link.set_tag_rw_option(TagRewriteOptions::Pop1);
    link.tag1 = 99;
    bed.put(value.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    bed.put(parent.clone()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    bed.assert_in_sync().await;
    let row = vpp_interfaces(&bed).await["sub1"];
    assert_eq!((row.sub_id, row.vtr_op, row.flags.0 & 1), (100, 3, 1));

    let Some(Link::Sub(link)) = &mut value.link else {
        unreachable!()
    };
    link.set_tag_rw_option(TagRewriteOptions::Push2);
    link.tag1 = 501;
    link.tag2 = 502;
    assert_eq!(
        changed(&bed, &value).await,
        ["l2_interface_vlan_tag_rewrite"]
    );
    let row = vpp_interfaces(&bed).await["sub1"];
    assert_eq!((row.vtr_op, row.vtr_tag1, row.vtr_tag2), (2, 501, 502));

    // The parent takes its sub-interface along, and brings it back.
    bed.delete(&parent.key()).await;
    assert_eq!(bed.state(&value.key()), ValueState::Pending);
    assert!(vpp_interfaces(&bed).await.is_empty());
    bed.put(parent.clone()).await;
    bed.assert_in_sync().await;
    assert_eq!(vpp_interfaces(&bed).await["sub1"].vtr_op, 2);
    bed.delete(&value.key()).await;
    deleted(&bed, &parent).await;
}

#[tokio::test]
async fn a_sub_interface_follows_its_parent_up_and_down() {
    let bed = Bed::start().await;
    let (parent, value) = (loopback("parent"), up(sub("sub1", "parent", 5)));
    bed.try_put(vec![parent.clone(), value.clone()])
        .await
        .unwrap();
    assert_eq!(bed.state(&value.key()), ValueState::Configured);
    let waits = bed.derived_state(&value.key(), "vpp/interface/sub1/admin-up");
    let waits = waits.unwrap();
    assert_eq!(waits.0, ValueState::Pending);
    assert_eq!(waits.1, ["parent-interface-is-up"]);

    let is_up = async |name: &str| vpp_interfaces(&bed).await[name].flags.0 & 1 == 1;
    bed.put(up(parent.clone())).await;
    assert!(is_up("parent").await && is_up("sub1").await);
    bed.put(parent.clone()).await;
    assert!(!is_up("parent").await && !is_up("sub1").await);
    bed.put(up(parent.clone())).await;
    assert!(is_up("sub1").await);
    bed.assert_in_sync().await;
    bed.delete(&value.key()).await;
    bed.delete(&parent.key()).await;
}

#[tokio::test]
async fn resync_deletes_what_carries_a_tag_and_leaves_what_does_not() {
    let bed = Bed::start().await;
    let foreign = CreateLoopback::default();
    let foreign = bed.other.request(&foreign).await.unwrap().sw_if_index;
    let stale = bed
        .other
        .request(&CreateLoopback::default())
        .await
        .unwrap()
        .sw_if_index;
    let tag = vpp_binapi::api::interface::SwInterfaceTagAddDel {
        is_add: true,
        sw_if_index: stale,
        tag: vpp_binapi::FixedStr::new("stale").unwrap(),
    };
    bed.other.request(&tag).await.unwrap();
    bed.resync().await;
    let left = vpp_interfaces(&bed).await;
    assert_eq!(left.len(), 1);
    assert_eq!(left[""].sw_if_index, foreign);
    let read = bed.read::<Interface>("vpp-interface").await;
    assert!(
        read.contains_key("config/vpp/v2/interfaces/UNTAGGED-loop0"),
        "{read:?}"
    );
    let delete = vpp_binapi::api::interface::DeleteLoopback {
        sw_if_index: foreign,
    };
    bed.other.request(&delete).await.unwrap();
}

#[tokio::test]
async fn resync_repairs_what_others_changed() {
    let bed = Bed::start().await;
    let mut value = up(loopback("loop1"));
    value.phys_address = "02:fe:00:00:00:01".into();
    bed.put(value.clone()).await;
    let sw_if_index = vpp_interfaces(&bed).await["loop1"].sw_if_index;
    let flags = vpp_binapi::api::interface::SwInterfaceSetFlags {
        sw_if_index,
        ..Default::default()
    };
    bed.other.request(&flags).await.unwrap();
    bed.settle().await;
    bed.take_writes();
    bed.resync().await;
    assert_eq!(bed.take_writes(), ["sw_interface_set_flags"]);
    assert_eq!(vpp_interfaces(&bed).await["loop1"].flags.0 & 1, 1);

    let delete = vpp_binapi::api::interface::DeleteLoopback { sw_if_index };
    bed.other.request(&delete).await.unwrap();
    bed.settle().await;
    bed.resync().await;
    assert!(vpp_interfaces(&bed).await.contains_key("loop1"));
    bed.assert_in_sync().await;
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn many_interfaces_in_one_transaction() {
    let bed = Bed::start().await;
    let value = |i: u32| {
        with_addresses(
            up(loopback(&format!("loop{i}"))),
            &[&format!("10.{i}.0.1/24")],
        )
    };
    let values: Vec<_> = (0..100).map(value).collect();
    bed.try_put(values.clone()).await.unwrap();
    assert_eq!(vpp_interfaces(&bed).await.len(), 100);
    bed.assert_in_sync().await;
    for value in values {
        bed.delete(&value.key()).await;
    }
    assert!(vpp_interfaces(&bed).await.is_empty());
}

/// An agent that is killed between creating and tagging leaves an interface without name behind.
#[tokio::test]
async fn what_a_killed_agent_left_without_tag_is_adopted() {
    let bed = Bed::start().await;
    let parent = up(loopback("parent"));
    bed.put(parent.clone()).await;
    let sw_if_index = vpp_interfaces(&bed).await["parent"].sw_if_index;
    let subif = vpp_binapi::api::interface::CreateVlanSubif {
        sw_if_index,
        vlan_id: 7,
    };
    let subif = bed.other.request(&subif).await.unwrap().sw_if_index;
    let tunnel = vpp_binapi::api::vxlan::VxlanAddDelTunnel {
        is_add: true,
        instance: u32::MAX,
        src_address: std::net::Ipv4Addr::new(10, 0, 0, 1).into(),
        dst_address: std::net::Ipv4Addr::new(10, 0, 0, 2).into(),
        mcast_sw_if_index: u32::MAX,
        encap_vrf_id: 0,
        decap_next_index: u32::MAX,
        vni: 13,
    };
    let tunnel = bed.other.request(&tunnel).await.unwrap().sw_if_index;
    let memif_create = vpp_binapi::api::memif::MemifCreate {
        rx_queues: 1,
        tx_queues: 1,
        id: 9,
        ring_size: 1024,
        buffer_size: 2048,
        ..Default::default()
    };
    let memif_index = bed.other.request(&memif_create).await.unwrap().sw_if_index;

    let mut third = up(memif("memif1", 9, ""));
    third.phys_address = "02:fe:00:00:00:09".into();
    let values = vec![
        up(sub("sub1", "parent", 7)),
        vxlan("vx1", "10.0.0.1", "10.0.0.2", 13),
        third,
    ];
    bed.try_put(values.clone()).await.unwrap();
    let all = vpp_interfaces(&bed).await;
    let indexes = ["sub1", "vx1", "memif1"].map(|name| all[name].sw_if_index);
    assert_eq!(indexes, [subif, tunnel, memif_index]);
    assert_eq!(all["memif1"].l2_address.to_string(), "02:fe:00:00:00:09");
    assert_eq!(all["vx1"].flags.0 & 1, 0);
    bed.assert_in_sync().await;
    for value in &values {
        bed.delete(&value.key()).await;
    }
    deleted(&bed, &parent).await;
}

#[tokio::test]
async fn a_restarted_vpp_gets_everything_back() {
    if std::env::var("VPP_API_SOCKET").is_ok() {
        return;
    }
    let bed = Bed::start().await;
    let values = vec![
        with_addresses(up(loopback("loop1")), &["10.1.0.1/24"]),
        up(sub("sub1", "loop1", 7)),
        up(tap("tap1", "linux1")),
        up(memif("memif1", 1, "/run/vpp/agent-test.sock")),
        up(vxlan("vx1", "10.0.0.1", "10.0.0.2", 13)),
        up(af_packet("afp1", "veth1")),
    ];
    bed.try_put(values.clone()).await.unwrap();
    let without_macs = async || {
        let rows = vpp_interfaces(&bed).await;
        let rows = rows.into_iter().map(|(name, row)| {
            let name_and_type = (
                row.interface_name.to_text(),
                row.interface_dev_type.to_text(),
            );
            (name, name_and_type, row.flags, row.sub_id)
        });
        rows.collect::<Vec<_>>()
    };
    let before = without_macs().await;
    bed.restart_vpp().await;
    assert!(vpp_interfaces(&bed).await.is_empty());
    bed.resync().await;
    assert_eq!(without_macs().await, before);
    bed.assert_in_sync().await;
    let link = bed.state("vpp/interface/loop1/link-state/UP");
    assert_eq!(link, ValueState::Obtained);
    for value in &values {
        assert_eq!(bed.state(&value.key()), ValueState::Configured);
    }
    for value in &values {
        bed.delete(&value.key()).await;
    }
    assert!(vpp_interfaces(&bed).await.is_empty());
}
