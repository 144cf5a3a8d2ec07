//! Bonds and their members.

use agent_model::ModelMessage;
use agent_model::vpp::interfaces::BondLink;
use agent_model::vpp::interfaces::bond_link::{BondedInterface, LoadBalance, Mode};
use agent_scheduler::ValueState;
use vpp_binapi::api::bond::{BondDetachMember, SwBondInterfaceDump, SwMemberInterfaceDump};

use super::types::{NONE, changed, created, deleted};
use super::*;
use crate::bed::Bed;

fn bond(name: &str, mode: Mode, members: &[&str]) -> Interface {
    let link = BondLink {
        id: 3,
        mode: mode.into(),
        bonded_interfaces: members
            .iter()
            .map(|name| BondedInterface {
                name: (*name).to_owned(),
                ..Default::default()
            })
            .collect(),
        ..Default::default()
    };
    interface(name, Type::BondInterface, Some(Link::Bond(link)))
}

fn link(value: &mut Interface) -> &mut BondLink {
    match &mut value.link {
        Some(Link::Bond(link)) => link,
        _ => panic!("no bond"),
    }
}

/// Names of the members of the only bond, in VPP's order.
async fn members(bed: &Bed) -> Vec<String> {
    let all = SwBondInterfaceDump {
        sw_if_index: u32::MAX,
    };
    let bonds = bed.other.dump(&all).await.unwrap();
    let of_bond = SwMemberInterfaceDump {
        sw_if_index: bonds[0].sw_if_index,
    };
    let rows = bed.other.dump(&of_bond).await.unwrap();
    let interfaces = vpp_interfaces(bed).await;
    let name = |index: u32| {
        let found = interfaces.iter().find(|(_, row)| row.sw_if_index == index);
        found.unwrap().0.clone()
    };
    rows.iter().map(|row| name(row.sw_if_index)).collect()
}

#[tokio::test]
async fn bond_interface() {
    let mut bed = Bed::start().await;
    let mut value = up(bond("bond1", Mode::Lacp, &[]));
    value.phys_address = "02:fe:00:00:00:0b".into();
    value.mtu = 1400;
    link(&mut value).lb = LoadBalance::L34.into();
    let row = created(&mut bed, &value).await;
    assert_eq!(row.l2_address.to_string(), "02:fe:00:00:00:0b");
    assert_eq!(row.interface_name.to_text(), "BondEthernet3");
    assert_eq!((row.mtu[0], row.flags.0 & 1), (1400, 1));

    value.phys_address = "02:fe:00:00:00:0c".into();
    let writes = changed(&bed, &value).await;
    assert_eq!(writes, ["sw_interface_set_mac_address"]);

    // VPP balances in its own way in this mode.
    link(&mut value).mode = Mode::RoundRobin.into();
    let writes = changed(&bed, &value).await;
    assert_eq!(writes[..2], ["bond_delete", "bond_create2"]);
    let all = SwBondInterfaceDump {
        sw_if_index: u32::MAX,
    };
    let bonds = bed.other.dump(&all).await.unwrap();
    assert_eq!((bonds[0].mode.0, bonds[0].lb.0), (1, 3));
    deleted(&bed, &value).await;
}

#[tokio::test]
async fn members_come_and_go() {
    let bed = Bed::start().await;
    let mut value = bond("bond1", Mode::ActiveBackup, &["m1", "m2"]);
    bed.put(value.clone()).await;
    let waits = bed
        .derived_state(&value.key(), "vpp/bond/bond1/interface/m1/")
        .unwrap();
    assert_eq!(waits.0, ValueState::Pending);
    assert_eq!(members(&bed).await, NONE);

    let mut first = memif("m1", 1, "");
    first.phys_address = "02:fe:00:00:01:01".into();
    let mut second = memif("m2", 2, "");
    second.phys_address = "02:fe:00:00:01:02".into();
    bed.try_put(vec![first.clone(), second.clone()])
        .await
        .unwrap();
    assert_eq!(members(&bed).await.len(), 2);
    bed.assert_in_sync().await;

    // A member does with another partner's timeout; nothing else changes.
    link(&mut value).bonded_interfaces[1].is_long_timeout = true;
    let writes = changed(&bed, &value).await;
    assert_eq!(writes, ["bond_detach_member", "bond_add_member"]);
    link(&mut value).bonded_interfaces.remove(1);
    assert_eq!(changed(&bed, &value).await, ["bond_detach_member"]);
    assert_eq!(members(&bed).await, ["m1"]);
    let own = vpp_interfaces(&bed).await["m2"].l2_address;
    assert_eq!(own.to_string(), "02:fe:00:00:01:02");

    // Somebody else takes a member out: the resync brings it back.
    let sw_if_index = vpp_interfaces(&bed).await["m1"].sw_if_index;
    let detach = BondDetachMember { sw_if_index };
    bed.other.request(&detach).await.unwrap();
    bed.resync().await;
    assert_eq!(members(&bed).await, ["m1"]);
    bed.assert_in_sync().await;

    bed.delete(&first.key()).await;
    assert_eq!(members(&bed).await, NONE);
    bed.put(first.clone()).await;
    assert_eq!(members(&bed).await, ["m1"]);
    bed.delete(&value.key()).await;
    bed.delete(&first.key()).await;
    bed.delete(&second.key()).await;
    assert!(vpp_interfaces(&bed).await.is_empty());
}

#[tokio::test]
async fn what_has_no_mac_address_is_no_member() {
    let bed = Bed::start().await;
    let tunnel = vxlan("t1", "10.0.0.1", "10.0.0.2", 7);
    let gre_link = agent_model::vpp::interfaces::GreLink {
        tunnel_type: 1,
        src_addr: "10.0.0.1".into(),
        dst_addr: "10.0.0.2".into(),
        ..Default::default()
    };
    let gre = interface("g1", Type::GreTunnel, Some(Link::Gre(gre_link)));
    bed.put(tunnel).await;
    bed.put(gre).await;
    let value = bond("bond1", Mode::Xor, &["g1"]);
    let error = bed.try_put(vec![value.clone()]).await.unwrap_err();
    assert!(error.to_string().contains("no MAC address"), "{error}");
    let state = bed.derived_state(&value.key(), "vpp/bond/bond1/interface/g1/");
    assert_eq!(state.unwrap().0, ValueState::Failed);
    assert_eq!(members(&bed).await, NONE);
}

#[tokio::test]
async fn sub_interface_of_a_bond() {
    let mut bed = Bed::start().await;
    let value = up(bond("bond1", Mode::Xor, &["m1"]));
    let vlan = with_addresses(up(sub("bond1.100", "bond1", 100)), &["10.1.0.1/24"]);
    let member = up(memif("m1", 1, ""));
    let all = vec![vlan.clone(), value.clone(), member.clone()];
    bed.try_put(all.clone()).await.unwrap();
    bed.assert_in_sync().await;
    let values: Vec<_> = all.into_iter().map(agent_model::ModelValue::new).collect();
    bed.restart_agent(values.clone()).await;
    assert_eq!(bed.take_writes(), NONE);
    if std::env::var("VPP_API_SOCKET").is_err() {
        bed.restart_vpp().await;
        bed.restart_agent(values).await;
        assert_eq!(members(&bed).await, ["m1"]);
        bed.assert_in_sync().await;
    }
    assert_eq!(vpp_interfaces(&bed).await["bond1.100"].flags.0 & 1, 1);
    bed.delete(&value.key()).await;
    assert_eq!(bed.state(&vlan.key()), ValueState::Pending);
    bed.delete(&vlan.key()).await;
    deleted(&bed, &member).await;
}
