//! The Linux side: which tap devices exist in which namespace, and what its kernel accepts (`drivers/net/tun.c`, rtnetlink).

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use vpp_binapi::{MacAddress, VppError};

use crate::core::config::{Config, Host};

/// Namespace (empty for VPP's own) and name.
pub(super) type DeviceName = (String, String);

/// Queues that one device can have.
const MAX_QUEUES: u32 = 256;
/// Longest name, without its end.
const MAX_NAME: usize = 15;

/// Tap devices.
#[derive(Debug, Default)]
pub(super) struct Linux {
    devices: BTreeMap<DeviceName, Device>,
}

#[derive(Debug, Clone, Default)]
struct Device {
    is_tun: bool,
    /// More than one opener may attach.
    multi_queue: bool,
    /// Queues of all openers.
    queues: u32,
    addresses: Vec<(IpAddr, u8)>,
}

/// What the kernel is asked to set on a device, in this order.
#[derive(Debug, Clone, Default)]
pub(super) struct Settings {
    pub mac: Option<MacAddress>,
    pub bridge: Option<String>,
    pub ip4: Option<(Ipv4Addr, u8)>,
    pub ip6: Option<(Ipv6Addr, u8)>,
    pub ip4_gateway: Option<Ipv4Addr>,
    pub ip6_gateway: Option<Ipv6Addr>,
    pub mtu: Option<u32>,
}

/// The namespace behind a name as VPP writes it (`clib_netns_open`): a name, a path or `pid:N`.
pub(super) fn namespace(config: &Config, name: &str) -> Result<String, VppError> {
    let missing = VppError::SYSCALL_ERROR_2;
    if name.is_empty() {
        // The directory of all namespaces opens, but is none.
        return Err(VppError::SYSCALL_ERROR_3);
    }
    if let Some(pid) = name.strip_prefix("pid:") {
        let alive = pid.parse() == Ok(config.pid) || pid == "1";
        return if alive { Ok(String::new()) } else { Err(missing) };
    }
    let short = ["/run/netns/", "/var/run/netns/"];
    let short = short.iter().find_map(|dir| name.strip_prefix(dir));
    let short = short.unwrap_or(name);
    let mut known = config.host.namespaces.iter();
    let known = known.any(|namespace| namespace == short);
    known.then(|| short.to_owned()).ok_or(missing)
}

fn is_valid(name: &str) -> bool {
    !matches!(name, "." | "..") && !name.contains(|c: char| c == '/' || c == ':' || c.is_whitespace())
}

fn covers(prefix: (IpAddr, u8), ip: IpAddr) -> bool {
    let (bits, all) = match (prefix.0, ip) {
        (IpAddr::V4(a), IpAddr::V4(b)) => (u128::from(u32::from(a) ^ u32::from(b)), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => (u128::from(a) ^ u128::from(b), 128),
        _ => return false,
    };
    let host_bits = u32::from(all - prefix.1.min(all));
    bits.checked_shr(host_bits).unwrap_or(0) == 0
}

impl Linux {
    /// The devices that are there before VPP.
    pub(super) fn boot(&mut self, config: &Config) {
        for device in &config.host.tap_devices {
            let found = Device {
                is_tun: device.is_tun,
                multi_queue: device.multi_queue,
                ..Device::default()
            };
            let name = (String::new(), device.name.clone());
            self.devices.insert(name, found);
        }
    }

    /// `TUNSETIFF`: creates or joins a device. An empty name asks for one.
    pub(super) fn open(
        &mut self,
        host: &Host,
        namespace: &str,
        name: &str,
        is_tun: bool,
        queues: u32,
    ) -> Result<DeviceName, VppError> {
        let refused = VppError::SYSCALL_ERROR_3;
        let in_namespace = |name: String| (namespace.to_owned(), name);
        let name = match name {
            "" => {
                let kind = if is_tun { "tun" } else { "tap" };
                let free = |n| in_namespace(format!("{kind}{n}"));
                let mut names = (0..u32::MAX).map(free);
                names.find(|name| !self.devices.contains_key(name))
            }
            name => {
                let mut end = name.len().min(MAX_NAME);
                while !name.is_char_boundary(end) {
                    end -= 1;
                }
                name.get(..end).map(|name| in_namespace(name.to_owned()))
            }
        };
        let name = name.filter(|(_, name)| is_valid(name)).ok_or(refused)?;
        if host.not_bridges.contains(&name.1) || queues > MAX_QUEUES {
            return Err(refused);
        }
        let fresh = Device {
            is_tun,
            multi_queue: true,
            ..Device::default()
        };
        let device = self.devices.entry(name.clone()).or_insert(fresh);
        if device.is_tun != is_tun || !device.multi_queue || device.queues + queues > MAX_QUEUES {
            return Err(refused);
        }
        device.queues += queues;
        Ok(name)
    }

    /// An opener closes its queues; with the last the device is gone, VPP takes its persistence away.
    pub(super) fn close(&mut self, name: &DeviceName, queues: u32) {
        if let Some(device) = self.devices.get_mut(name) {
            device.queues = device.queues.saturating_sub(queues);
            if device.queues == 0 {
                self.devices.remove(name);
            }
        }
    }

    /// Everything that VPP asks for over netlink.
    pub(super) fn configure(
        &mut self,
        host: &Host,
        name: &DeviceName,
        settings: &Settings,
    ) -> Result<(), VppError> {
        let is_tun = self.devices.get(name).is_some_and(|d| d.is_tun);
        let prefixes = [
            settings.ip4.map(|(ip, len)| (IpAddr::V4(ip), len)),
            settings.ip6.map(|(ip, len)| (IpAddr::V6(ip), len)),
        ];
        let max_mtu = if is_tun { 65535 } else { 65521 };
        let accepted = settings.mac.is_none_or(|mac| !mac.is_multicast())
            && (settings.bridge.as_ref()).is_none_or(|b| !self.is_no_bridge(host, &name.0, b))
            && prefixes.into_iter().flatten().all(is_assignable);
        if !accepted {
            return Err(VppError::NETLINK_ERROR);
        }
        if let Some(device) = self.devices.get_mut(name) {
            device.addresses.extend(prefixes.into_iter().flatten());
        }
        let gateways = [
            settings.ip4_gateway.map(IpAddr::V4),
            settings.ip6_gateway.map(IpAddr::V6),
        ];
        let reached = |gateway: IpAddr| self.is_neighbor(&name.0, gateway);
        let accepted = gateways.into_iter().flatten().all(reached)
            && (settings.mtu).is_none_or(|mtu| (68..=max_mtu).contains(&mtu));
        accepted.then_some(()).ok_or(VppError::NETLINK_ERROR)
    }

    /// A master that does not exist is no master, which is fine; one that exists must be a bridge.
    fn is_no_bridge(&self, host: &Host, namespace: &str, bridge: &str) -> bool {
        let device = (namespace.to_owned(), bridge.to_owned());
        host.not_bridges.iter().any(|n| n == bridge) || self.devices.contains_key(&device)
    }

    fn is_neighbor(&self, namespace: &str, gateway: IpAddr) -> bool {
        let devices = self.devices.iter().filter(|((ns, _), _)| ns == namespace);
        let addresses = devices.flat_map(|(_, d)| &d.addresses);
        let mut on_link = false;
        for address in addresses {
            if address.0 == gateway {
                return false;
            }
            on_link |= covers(*address, gateway);
        }
        on_link
    }
}

fn is_assignable((ip, len): (IpAddr, u8)) -> bool {
    match ip {
        IpAddr::V4(_) => len <= 32,
        IpAddr::V6(ip) => {
            len <= 128 && !ip.is_multicast() && !ip.is_loopback() && !ip.is_unspecified()
        }
    }
}
