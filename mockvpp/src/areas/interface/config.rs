//! Requests that change what all interfaces have: state, MTU, MAC, name, tag.

use vpp_binapi::api::interface::{
    CollectDetailedInterfaceStats, CollectDetailedInterfaceStatsReply, HwInterfaceSetMtu,
    HwInterfaceSetMtuReply, InterfaceNameRenumber, InterfaceNameRenumberReply,
    SwInterfaceAddDelMacAddress, SwInterfaceAddDelMacAddressReply, SwInterfaceClearStats,
    SwInterfaceClearStatsReply, SwInterfaceSetFlags, SwInterfaceSetFlagsReply,
    SwInterfaceSetInterfaceName, SwInterfaceSetInterfaceNameReply, 
    SwInterfaceSetMacAddress, SwInterfaceSetMacAddressReply,
    SwInterfaceSetMtu, SwInterfaceSetMtuReply, SwInterfaceSetPromisc, SwInterfaceSetPromiscReply,
    SwInterfaceTagAddDel, SwInterfaceTagAddDelReply,
};
use vpp_binapi::api::interface_types::IfStatusFlags;
use vpp_binapi::{FixedStr, MacAddress, VppError};

use crate::areas::interface::hardware::{DriverError, Hardware};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

pub(super) fn sw_interface_set_flags(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: SwInterfaceSetFlags,
) -> Result<SwInterfaceSetFlagsReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let up = r
        .flags
        .contains(IfStatusFlags::IF_STATUS_API_FLAG_ADMIN_UP);
    match vpp.set_admin(call, r.sw_if_index, up) {
        Ok(()) => Ok(SwInterfaceSetFlagsReply::default()),
        Err(_) => Err(VppError::UNSPECIFIED.into()),
    }
}

impl Vpp {
    /// The hardware that is the interface's own: `local0` for what is none.
    fn own_hardware(&self, sw_if_index: u32) -> Result<&Hardware, Refusal> {
        let interface = self.interface.table.expect(sw_if_index)?;
        let hardware = self.interface.table.hw(interface.hw_if_index);
        hardware.ok_or(VppError::INVALID_SW_IF_INDEX.into())
    }

    /// Sets the MTU for L3 packets of hardware and all its sub-interfaces.
    pub fn set_hardware_mtu(&mut self, hw_if_index: u32, max_frame_size: u32) {
        let table = &mut self.interface.table;
        let Some(hardware) = table.hw_mut(hw_if_index) else {
            return;
        };
        hardware.max_frame_size = max_frame_size;
        let l3 = max_frame_size.wrapping_sub(hardware.frame_overhead);
        let subs = hardware.subs.iter().map(|(_, sub)| *sub);
        let rows: Vec<u32> = std::iter::once(hardware.sw_if_index).chain(subs).collect();
        for row in rows {
            if let Some(interface) = table.get_mut(row) {
                let [mtu, ..] = &mut interface.mtu;
                *mtu = l3;
            }
        }
        table.refresh(hw_if_index);
    }

    /// Gives Ethernet hardware another MAC, where its driver agrees, and tells all areas.
    ///
    /// # Errors
    /// There is no MAC to change, or the driver refuses.
    pub fn change_mac(
        &mut self,
        call: &mut Call<'_>,
        hw_if_index: u32,
        mac: MacAddress,
    ) -> Result<(), DriverError> {
        let hardware = self.interface.table.hw(hw_if_index);
        let hardware = hardware.filter(|h| h.link.is_ethernet).ok_or(DriverError)?;
        (hardware.device.mac_change)(self, hardware.sw_if_index, mac)?;
        self.set_mac(call, hw_if_index, mac);
        Ok(())
    }

    /// Adds or removes a secondary MAC of the hardware behind an interface, where its driver agrees.
    ///
    /// # Errors
    /// The hardware is no Ethernet, or the driver refuses.
    pub fn add_del_mac(
        &mut self,
        sw_if_index: u32,
        mac: MacAddress,
        is_add: bool,
    ) -> Result<(), DriverError> {
        let hardware = self.interface.table.hardware(sw_if_index);
        let hardware = hardware.filter(|h| h.link.is_ethernet).ok_or(DriverError)?;
        let hw_if_index = hardware.hw_if_index;
        (hardware.device.mac_add_del)(self, hardware.sw_if_index, mac, is_add)?;
        if let Some(hardware) = self.interface.table.hw_mut(hw_if_index) {
            hardware.secondary_macs.retain(|known| *known != mac);
            if is_add {
                hardware.secondary_macs.push(mac);
            }
        }
        Ok(())
    }

    /// Gives Ethernet hardware another MAC and tells all areas (`ethernet_mac_change`).
    pub fn set_mac(&mut self, call: &mut Call<'_>, hw_if_index: u32, mac: MacAddress) {
        let Some(hardware) = self.interface.table.hw_mut(hw_if_index) else {
            return;
        };
        hardware.mac = mac;
        let subs = hardware.subs.iter().map(|(_, sub)| *sub);
        let rows: Vec<u32> = std::iter::once(hardware.sw_if_index).chain(subs).collect();
        self.interface.table.refresh(hw_if_index);
        for row in rows {
            self.tell_mac_changed(call, row);
        }
    }
}

pub(super) fn hw_interface_set_mtu(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: HwInterfaceSetMtu,
) -> Result<HwInterfaceSetMtuReply, Refusal> {
    if !vpp.interface.table.expect(r.sw_if_index)?.is_hardware() {
        return Err(VppError::INVALID_VALUE.into());
    }
    let hardware = vpp.own_hardware(r.sw_if_index)?;
    if !hardware.link.is_ethernet {
        return Err(VppError::FEATURE_DISABLED.into());
    }
    let frame_size = u32::from(r.mtu) + hardware.frame_overhead;
    let (hw_if_index, device) = (hardware.hw_if_index, hardware.device);
    if hardware.max_frame_size != frame_size {
        let set = device.max_frame_size.ok_or(VppError::UNSUPPORTED)?;
        set(vpp, r.sw_if_index, frame_size)?;
        vpp.set_hardware_mtu(hw_if_index, frame_size);
    }
    Ok(HwInterfaceSetMtuReply::default())
}

pub(super) fn sw_interface_set_mtu(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetMtu,
) -> Result<SwInterfaceSetMtuReply, Refusal> {
    vpp.interface.table.expect_mut(r.sw_if_index)?.mtu = r.mtu;
    Ok(SwInterfaceSetMtuReply::default())
}

pub(super) fn sw_interface_set_promisc(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetPromisc,
) -> Result<SwInterfaceSetPromiscReply, Refusal> {
    let hardware = vpp.own_hardware(r.sw_if_index)?;
    if !hardware.link.is_ethernet {
        return Err(VppError::INVALID_VALUE.into());
    }
    let sw_if_index = hardware.sw_if_index;
    let retval = match hardware.device.promiscuous {
        Some(set) => set(vpp, sw_if_index, r.promisc_on),
        None => VppError::UNSPECIFIED.0,
    };
    Ok(SwInterfaceSetPromiscReply { retval })
}

pub(super) fn sw_interface_set_mac_address(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: SwInterfaceSetMacAddress,
) -> Result<SwInterfaceSetMacAddressReply, Refusal> {
    let hw_if_index = vpp.own_hardware(r.sw_if_index)?.hw_if_index;
    let changed = vpp.change_mac(call, hw_if_index, r.mac_address);
    changed.map_err(|_| VppError::UNIMPLEMENTED)?;
    Ok(SwInterfaceSetMacAddressReply::default())
}

pub(super) fn sw_interface_add_del_mac_address(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceAddDelMacAddress,
) -> Result<SwInterfaceAddDelMacAddressReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    let added = vpp.add_del_mac(r.sw_if_index, r.addr, r.is_add != 0);
    added.map_err(|_| VppError::UNIMPLEMENTED)?;
    Ok(SwInterfaceAddDelMacAddressReply::default())
}

/// What is no hardware interface names `local0`, as in VPP.
pub(super) fn sw_interface_set_interface_name(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceSetInterfaceName,
) -> Result<SwInterfaceSetInterfaceNameReply, Refusal> {
    let hw_if_index = vpp.own_hardware(r.sw_if_index)?.hw_if_index;
    if r.name.is_empty() {
        return Err(VppError::INVALID_VALUE.into());
    }
    vpp.rename_hardware(hw_if_index, r.name.to_text());
    Ok(SwInterfaceSetInterfaceNameReply::default())
}

impl Vpp {
    /// Gives the hardware behind an interface another number in its name (`vnet_interface_name_renumber`).
    ///
    /// # Errors
    /// The driver has fixed names, or refuses.
    pub fn renumber(&mut self, sw_if_index: u32, instance: u32) -> Result<(), Refusal> {
        let hardware = self.interface.table.hardware(sw_if_index);
        let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
        let (hw_if_index, sw_if_index) = (hardware.hw_if_index, hardware.sw_if_index);
        let renumber = hardware.device.renumber.ok_or(VppError::UNIMPLEMENTED)?;
        let name = renumber(self, sw_if_index, instance)?;
        self.rename_hardware(hw_if_index, name);
        Ok(())
    }

    fn rename_hardware(&mut self, hw_if_index: u32, name: String) {
        if let Some(hardware) = self.interface.table.hw_mut(hw_if_index) {
            hardware.name = name;
        }
        self.interface.table.refresh(hw_if_index);
    }
}

pub(super) fn interface_name_renumber(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: InterfaceNameRenumber,
) -> Result<InterfaceNameRenumberReply, Refusal> {
    vpp.interface.table.expect(r.sw_if_index)?;
    vpp.renumber(r.sw_if_index, r.new_show_dev_instance)?;
    Ok(InterfaceNameRenumberReply::default())
}

pub(super) fn sw_interface_tag_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceTagAddDel,
) -> Result<SwInterfaceTagAddDelReply, Refusal> {
    let interface = vpp.interface.table.expect_mut(r.sw_if_index)?;
    interface.tag = match r.is_add {
        true if r.tag.is_empty() => return Err(VppError::INVALID_VALUE.into()),
        true => FixedStr::truncated(r.tag.as_bytes()),
        false => FixedStr::default(),
    };
    Ok(SwInterfaceTagAddDelReply::default())
}

pub(super) fn sw_interface_clear_stats(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: SwInterfaceClearStats,
) -> Result<SwInterfaceClearStatsReply, Refusal> {
    if r.sw_if_index != u32::MAX {
        vpp.interface.table.expect(r.sw_if_index)?;
    }
    Ok(SwInterfaceClearStatsReply::default())
}

/// VPP does not check the index: what it finds behind the table's end passes for `local0`.
pub(super) fn collect_detailed_interface_stats(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: CollectDetailedInterfaceStats,
) -> Result<CollectDetailedInterfaceStatsReply, Refusal> {
    let interface = vpp.interface.table.get(r.sw_if_index);
    match interface {
        Some(i) if !i.is_hardware() => Err(VppError::INVALID_VALUE.into()),
        Some(i) if i.is_ethernet => Ok(CollectDetailedInterfaceStatsReply::default()),
        None if r.sw_if_index == u32::MAX => Err(Refusal::Crash(
            "collect_detailed_interface_stats reads far behind the interface table",
        )),
        _ => Err(VppError::FEATURE_DISABLED.into()),
    }
}
