//! Creation and deletion.

use vpp_binapi::api::tapv2::{
    TapCreateV2, TapCreateV2Reply, TapCreateV3, TapCreateV3Reply, TapDeleteV2, TapDeleteV2Reply,
    TapFlags,
};
use vpp_binapi::{FixedStr, MacAddress, VppError};

use crate::areas::interface::{
    DeviceClass, LinkClass, NewHardware, created, rx_queues, tx_queues,
};
use crate::areas::tap::linux::{self, DeviceName, Settings};
use crate::areas::tap::{Host, Tap};
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

const MAX_ID: u32 = 8192;

static TAP: DeviceClass = DeviceClass {
    name: "tap",
    promiscuous: Some(|_, _, _| 0),
    max_frame_size: Some(|_, _, _| Ok(())),
    ..DeviceClass::LINK_FOLLOWS_ADMIN
};

fn ring_size(wanted: u16) -> Result<u16, VppError> {
    match wanted {
        0 => Ok(256),
        size if size.is_power_of_two() => Ok(size),
        _ => Err(VppError::INIT_FAILED),
    }
}

fn free_id(vpp: &Vpp) -> u32 {
    let taken: std::collections::BTreeSet<u32> =
        vpp.tap.interfaces.iter().map(|(_, t)| t.id).collect();
    (0..).find(|id| !taken.contains(id)).unwrap_or(u32::MAX)
}

fn create(vpp: &mut Vpp, call: &mut Call<'_>, r: &TapCreateV3) -> Result<u32, VppError> {
    let mut id = r.id;
    if id == u32::MAX {
        id = free_id(vpp);
    } else if vpp.tap.interfaces.find(|t| t.id == id).is_some() {
        return Err(VppError::INVALID_INTERFACE);
    }
    if id > MAX_ID {
        return Err(VppError::UNSPECIFIED);
    }
    let wants = |flag| r.tap_flags.contains(flag);
    if wants(TapFlags::TAP_API_FLAG_ATTACH) && !r.host_if_name_set {
        return Err(VppError::SYSCALL_ERROR_3);
    }
    let is_tun = wants(TapFlags::TAP_API_FLAG_TUN);
    let namespace = match r.host_namespace_set {
        true => linux::namespace(&vpp.config, &r.host_namespace.to_text())?,
        false => String::new(),
    };
    let queues = u32::from(r.num_rx_queues.max(1));
    let asked = match r.host_if_name_set {
        true => r.host_if_name.to_text(),
        false => String::new(),
    };
    let host = &vpp.config.host;
    let device = vpp.areas
        .tap
        .linux
        .open(host, &namespace, &asked, is_tun, queues)?;
    let built = build(vpp, call, r, id, device.clone());
    if built.is_err() {
        vpp.tap.linux.close(&device, queues);
    }
    built
}

fn build(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: &TapCreateV3,
    id: u32,
    device: DeviceName,
) -> Result<u32, VppError> {
    let is_tun = r.tap_flags.contains(TapFlags::TAP_API_FLAG_TUN);
    let text = |set: bool, text: &FixedStr<64>| if set { text.to_text() } else { String::new() };
    let host_mac = match r.host_mac_addr_set {
        true => r.host_mac_addr,
        false => MacAddress::default(),
    };
    let host_mac = match host_mac.is_zero() && !is_tun {
        true => vpp.interface.random_mac(),
        false => host_mac,
    };
    let ip4 = (r.host_ip4_prefix_set && r.host_ip4_prefix.len > 0)
        .then_some((r.host_ip4_prefix.address, r.host_ip4_prefix.len));
    let ip6 = (r.host_ip6_prefix_set && r.host_ip6_prefix.len > 0)
        .then_some((r.host_ip6_prefix.address, r.host_ip6_prefix.len));
    let settings = Settings {
        mac: (!is_tun).then_some(host_mac),
        bridge: (!is_tun && r.host_bridge_set).then(|| r.host_bridge.to_text()),
        ip4,
        ip6,
        ip4_gateway: r.host_ip4_gw_set.then_some(r.host_ip4_gw),
        ip6_gateway: r.host_ip6_gw_set.then_some(r.host_ip6_gw),
        mtu: r.host_mtu_set.then_some(r.host_mtu_size),
    };
    vpp.areas
        .tap
        .linux
        .configure(&vpp.config.host, &device, &settings)?;
    let (rx_ring_size, tx_ring_size) = (ring_size(r.rx_ring_sz)?, ring_size(r.tx_ring_sz)?);

    let dev_instance = vpp.tap.interfaces.next_index();
    let mac = match r.use_random_mac {
        true => vpp.interface.random_mac(),
        false => r.mac_address,
    };
    let name = format!("{}{id}", if is_tun { "tun" } else { "tap" });
    let new = match is_tun {
        true => NewHardware {
            name: &name,
            device: &TAP,
            link: LinkClass::p2p("tun"),
            dev_instance,
            ..NewHardware::default()
        },
        false => NewHardware {
            dev_instance,
            ..NewHardware::ethernet(&name, &TAP, mac)
        },
    };
    let sw_if_index = vpp.add_hardware(call, &new);
    let queues = u32::from(r.num_rx_queues.max(1));
    if let Some(hardware) = vpp.interface.table.hardware_mut(sw_if_index) {
        hardware.rx_queues = rx_queues(queues, hardware.default_rx_mode);
        hardware.tx_queues = tx_queues(u32::from(r.num_tx_queues.max(1)));
        hardware.has_gso = r.tap_flags.contains(TapFlags::TAP_API_FLAG_GSO);
    }
    vpp.set_link(call, sw_if_index, true);
    vpp.tap.interfaces.insert(Tap {
        sw_if_index,
        id,
        flags: r.tap_flags,
        rx_ring_size,
        tx_ring_size,
        rx_queues: queues,
        host: Host {
            if_name: match r.host_if_name_set {
                true => r.host_if_name.to_text(),
                false => device.1.clone(),
            },
            namespace: text(r.host_namespace_set, &r.host_namespace),
            bridge: settings.bridge.unwrap_or_default(),
            mac: host_mac,
            mtu: settings.mtu.unwrap_or_default(),
            ip4: ip4.unwrap_or((std::net::Ipv4Addr::UNSPECIFIED, 0)),
            ip6: ip6.unwrap_or((std::net::Ipv6Addr::UNSPECIFIED, 0)),
        },
        device,
    });
    if let Some(interface) = vpp.interface.table.get_mut(sw_if_index) {
        interface.tag = FixedStr::truncated(r.tag.to_text().as_bytes());
    }
    Ok(sw_if_index)
}

pub(super) fn tap_create_v3(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: TapCreateV3,
) -> Result<TapCreateV3Reply, Refusal> {
    let (retval, sw_if_index) = created(create(vpp, call, &r), u32::MAX);
    Ok(TapCreateV3Reply {
        retval,
        sw_if_index,
    })
}

pub(super) fn tap_create_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: TapCreateV2,
) -> Result<TapCreateV2Reply, Refusal> {
    let r = TapCreateV3 {
        id: r.id,
        use_random_mac: r.use_random_mac,
        mac_address: r.mac_address,
        num_rx_queues: u16::from(r.num_rx_queues),
        num_tx_queues: 1,
        tx_ring_sz: r.tx_ring_sz,
        rx_ring_sz: r.rx_ring_sz,
        host_mtu_set: r.host_mtu_set,
        host_mtu_size: r.host_mtu_size,
        host_mac_addr_set: r.host_mac_addr_set,
        host_mac_addr: r.host_mac_addr,
        host_ip4_prefix_set: r.host_ip4_prefix_set,
        host_ip4_prefix: r.host_ip4_prefix,
        host_ip6_prefix_set: r.host_ip6_prefix_set,
        host_ip6_prefix: r.host_ip6_prefix,
        host_ip4_gw_set: r.host_ip4_gw_set,
        host_ip4_gw: r.host_ip4_gw,
        host_ip6_gw_set: r.host_ip6_gw_set,
        host_ip6_gw: r.host_ip6_gw,
        tap_flags: r.tap_flags,
        host_namespace_set: r.host_namespace_set,
        host_namespace: r.host_namespace,
        host_if_name_set: r.host_if_name_set,
        host_if_name: r.host_if_name,
        host_bridge_set: r.host_bridge_set,
        host_bridge: r.host_bridge,
        tag: r.tag,
    };
    let (retval, sw_if_index) = created(create(vpp, call, &r), u32::MAX);
    Ok(TapCreateV2Reply {
        retval,
        sw_if_index,
    })
}

/// A sub-interface stands for its tap.
pub(super) fn tap_delete_v2(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: TapDeleteV2,
) -> Result<TapDeleteV2Reply, Refusal> {
    let hardware = vpp.interface.table.hardware(r.sw_if_index);
    let hardware = hardware.filter(|h| h.device.name == TAP.name);
    let hardware = hardware.ok_or(VppError::INVALID_SW_IF_INDEX)?;
    let (sw_if_index, dev_instance) = (hardware.sw_if_index, hardware.dev_instance);
    vpp.set_link(call, sw_if_index, false);
    let _ = vpp.set_admin(call, sw_if_index, false);
    vpp.remove_interface(call, sw_if_index);
    if let Some(tap) = vpp.tap.interfaces.remove(dev_instance) {
        vpp.tap.linux.close(&tap.device, tap.rx_queues);
    }
    Ok(TapDeleteV2Reply::default())
}
