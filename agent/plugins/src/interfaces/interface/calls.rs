//! Requests that are the same for all types of interfaces.

use agent_model::normalize;
use agent_model::vpp::interfaces::Interface;
use vpp_binapi::api::interface::{
    HwInterfaceSetMtu, SwInterfaceDump, SwInterfaceGetTable, SwInterfaceRxPlacementDump,
    SwInterfaceSetFlags, SwInterfaceSetMacAddress, SwInterfaceSetMtu, SwInterfaceTagAddDel,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::api::ip::{IpAddressDump, IpUnnumberedDump};
use vpp_binapi::{FixedStr, MacAddress, Message, VppError};

use super::kinds::Mtu;
use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![
    HwInterfaceSetMtu,
    IpAddressDump,
    IpUnnumberedDump,
    SwInterfaceDump,
    SwInterfaceGetTable,
    SwInterfaceRxPlacementDump,
    SwInterfaceSetFlags,
    SwInterfaceSetMacAddress,
    SwInterfaceSetMtu,
    SwInterfaceTagAddDel,
];

/// The dump of all interfaces.
pub(super) fn all_interfaces() -> SwInterfaceDump {
    SwInterfaceDump {
        sw_if_index: u32::MAX,
        ..Default::default()
    }
}

/// The configured MAC address; `None` if VPP shall choose one.
pub(super) fn mac<M: Message>(
    vpp: &Vpp,
    interface: &Interface,
) -> Result<Option<MacAddress>, CallError> {
    match interface.phys_address.as_str() {
        "" => Ok(None),
        text => normalize::mac(text)
            .map(|octets| Some(MacAddress(octets)))
            .ok_or_else(|| {
                vpp.cannot_say::<M>(format!("phys_address {text:?} is not a MAC address"))
            }),
    }
}

pub(super) async fn set_up(vpp: &Vpp, sw_if_index: u32, up: bool) -> Result<(), CallError> {
    let flags = if up {
        IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP
    } else {
        IfStatusFlags::default()
    };
    vpp.request(&SwInterfaceSetFlags { sw_if_index, flags })
        .await
        .map(drop)
}

/// Sets the tag, which keeps the logical name.
pub(super) async fn set_tag(vpp: &Vpp, sw_if_index: u32, name: &str) -> Result<(), CallError> {
    let tag = FixedStr::new(name).ok_or_else(|| {
        vpp.cannot_say::<SwInterfaceTagAddDel>(format!("name {name:?} is longer than 63 bytes"))
    })?;
    let add = SwInterfaceTagAddDel {
        is_add: true,
        sw_if_index,
        tag,
    };
    vpp.request(&add).await.map(drop)
}

pub(super) async fn set_mac(
    vpp: &Vpp,
    sw_if_index: u32,
    interface: &Interface,
) -> Result<(), CallError> {
    let Some(mac_address) = mac::<SwInterfaceSetMacAddress>(vpp, interface)? else {
        return Ok(());
    };
    let set = SwInterfaceSetMacAddress {
        sw_if_index,
        mac_address,
    };
    vpp.request(&set).await.map(drop)
}

/// Sets the MTU; where VPP refuses to change the frame size of an interface, that of its packets.
pub(super) async fn set_mtu(
    vpp: &Vpp,
    sw_if_index: u32,
    kind: Mtu,
    mtu: u32,
) -> Result<(), CallError> {
    if kind == Mtu::Hardware {
        let mtu = u16::try_from(mtu)
            .map_err(|_| vpp.cannot_say::<HwInterfaceSetMtu>(format!("mtu {mtu} exceeds 65535")))?;
        match vpp.request(&HwInterfaceSetMtu { sw_if_index, mtu }).await {
            Err(e) if e.refused() == Some(VppError::UNSUPPORTED) => {}
            set => return set.map(drop),
        }
    }
    let set = SwInterfaceSetMtu {
        sw_if_index,
        mtu: [mtu, 0, 0, 0],
    };
    vpp.request(&set).await.map(drop)
}
