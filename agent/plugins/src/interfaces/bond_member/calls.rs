use agent_model::vpp::interfaces::bond_link::BondedInterface;
use vpp_binapi::api::bond::{BondAddMember, BondDetachMember};
use vpp_binapi::api::interface::SwInterfaceDump;
use vpp_binapi::{MacAddress, VppError};

use crate::{CallError, Need, Tolerate, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![BondAddMember, BondDetachMember, SwInterfaceDump];

pub(super) async fn add(
    vpp: &Vpp,
    bond_sw_if_index: u32,
    sw_if_index: u32,
    member: &BondedInterface,
) -> Result<(), CallError> {
    // VPP copies the MAC address of what it takes in and dies where there is none (`src/vnet/bonding/cli.c`).
    let one = SwInterfaceDump {
        sw_if_index,
        ..Default::default()
    };
    let rows = vpp.dump(&one).await?;
    let row = rows.iter().find(|row| row.sw_if_index == sw_if_index);
    if row.is_some_and(|row| row.l2_address == MacAddress::default()) {
        return Err(vpp.cannot_say::<BondAddMember>(format!(
            "{} has no MAC address: only Ethernet interfaces can be members of a bond",
            member.name
        )));
    }
    let add = BondAddMember {
        sw_if_index,
        bond_sw_if_index,
        is_passive: member.is_passive,
        is_long_timeout: member.is_long_timeout,
    };
    vpp.request(&add).await.map(drop)
}

pub(super) async fn detach(vpp: &Vpp, sw_if_index: u32) -> Result<(), CallError> {
    let gone = [VppError::INVALID_INTERFACE, VppError::INVALID_SW_IF_INDEX];
    let detached = vpp.request(&BondDetachMember { sw_if_index }).await;
    detached.tolerate(&gone)
}
