use std::net::IpAddr;

use crate::validate::{Checks, Validate};
use crate::vpp::interfaces::{
    BondLink, GreLink, GtpuLink, IpipLink, RdmaLink, VmxNet3Link, VxlanLink, WireguardLink,
    bond_link, gre_link, gtpu_link, ipip_link, rdma_link, vxlan_link,
};

const MAX_VNI: u32 = (1 << 24) - 1;
/// Of an ERSPAN session, `src/vnet/gre/gre.h`.
const MAX_SESSION_ID: u32 = 1023;
/// Base64 of 32 bytes.
const WIREGUARD_KEY_LEN: usize = 44;
/// A frame of VPP has so many packets.
const MIN_RDMA_QUEUE: u32 = 256;
const MAX_U16: u32 = u16::MAX as u32;

impl Validate for VxlanLink {
    fn check(&self, checks: &mut Checks) {
        let ends = checks.endpoints(
            "link.vxlan",
            ("src_address", &self.src_address),
            ("dst_address", &self.dst_address),
        );
        check_multicast(ends, &self.multicast, "link.vxlan", checks);
        checks.at_most("link.vxlan.vni", self.vni, MAX_VNI);
        if let Some(gpe) = &self.gpe {
            use vxlan_link::gpe::Protocol;
            match checks.known::<Protocol>("link.vxlan.gpe.protocol", gpe.protocol) {
                Some(Protocol::Unknown) => checks.error("link.vxlan.gpe.protocol", "must be set"),
                Some(Protocol::Ethernet | Protocol::Nsh) if gpe.decap_vrf_id != 0 => {
                    checks.error(
                        "link.vxlan.gpe.decap_vrf_id",
                        "is for protocols IP4 and IP6 only",
                    );
                }
                // VPP does not look up others and then shows memory beyond its tables.
                Some(Protocol::Ip6) if gpe.decap_vrf_id != 0 => {
                    checks.error(
                        "link.vxlan.gpe.decap_vrf_id",
                        "VPP finds no table for protocol IP6: must be 0",
                    );
                }
                Some(Protocol::Ip4)
                    if gpe.decap_vrf_id != 0 && ends.is_some_and(|(src, _)| src.is_ipv6()) =>
                {
                    checks.error(
                        "link.vxlan.gpe.decap_vrf_id",
                        "VPP mixes it up with IPv6 tables between IPv6 addresses: must be 0",
                    );
                }
                _ => {}
            }
        }
    }
}

fn check_multicast(
    ends: Option<(IpAddr, IpAddr)>,
    interface: &str,
    path: &str,
    checks: &mut Checks,
) {
    if ends.is_some_and(|(_, dst)| dst.is_multicast()) {
        checks.reference(
            format_args!("{path}.multicast"),
            interface,
            "the interface through which the multicast destination is reached",
        );
    }
}

impl Validate for BondLink {
    fn check(&self, checks: &mut Checks) {
        use bond_link::{LoadBalance, Mode};
        if checks.known::<Mode>("link.bond.mode", self.mode) == Some(Mode::Unknown) {
            checks.error("link.bond.mode", "must be set");
        }
        let lb = checks.known::<LoadBalance>("link.bond.lb", self.lb);
        if matches!(self.mode(), Mode::Xor | Mode::Lacp) {
            checks.require(
                !matches!(
                    lb,
                    Some(LoadBalance::Rr | LoadBalance::Bc | LoadBalance::Ab)
                ),
                "link.bond.lb",
                "must be L2, L34 or L23 in this mode",
            );
        }
        for (i, member) in self.bonded_interfaces.iter().enumerate() {
            checks.reference(
                format_args!("link.bond.bonded_interfaces[{i}].name"),
                &member.name,
                "an interface",
            );
        }
        checks.distinct(
            "link.bond.bonded_interfaces",
            ".name",
            self.bonded_interfaces
                .iter()
                .map(|member| member.name.as_str()),
        );
    }
}

/// Limits of `src/plugins/vmxnet3/vmxnet3.c`.
impl Validate for VmxNet3Link {
    fn check(&self, checks: &mut Checks) {
        let fields = [("rxq_size", self.rxq_size), ("txq_size", self.txq_size)];
        for (field, size) in fields {
            checks.require(
                size == 0 || (64..=4096).contains(&size) && size.is_multiple_of(64),
                format_args!("link.vmx_net3.{field}"),
                format_args!("{size} is not a multiple of 64 up to 4096"),
            );
        }
    }
}

impl Validate for GreLink {
    fn check(&self, checks: &mut Checks) {
        if checks.known::<gre_link::Type>("link.gre.tunnel_type", self.tunnel_type)
            == Some(gre_link::Type::Unknown)
        {
            checks.error("link.gre.tunnel_type", "must be L3, TEB or ERSPAN");
        }
        checks.endpoints(
            "link.gre",
            ("src_addr", &self.src_addr),
            ("dst_addr", &self.dst_addr),
        );
        checks.at_most("link.gre.session_id", self.session_id, MAX_SESSION_ID);
    }
}

impl Validate for GtpuLink {
    fn check(&self, checks: &mut Checks) {
        let ends = checks.endpoints(
            "link.gtpu",
            ("src_addr", &self.src_addr),
            ("dst_addr", &self.dst_addr),
        );
        check_multicast(ends, &self.multicast, "link.gtpu", checks);
        #[expect(deprecated, reason = "old configurations have it")]
        checks.known::<gtpu_link::NextNode>("link.gtpu.decap_next", self.decap_next);
    }
}

impl Validate for IpipLink {
    fn check(&self, checks: &mut Checks) {
        let mode = checks.known::<ipip_link::Mode>("link.ipip.tunnel_mode", self.tunnel_mode);
        if mode == Some(ipip_link::Mode::PointToMultipoint) {
            checks.ip("link.ipip.src_addr", &self.src_addr);
        } else {
            checks.endpoints(
                "link.ipip",
                ("src_addr", &self.src_addr),
                ("dst_addr", &self.dst_addr),
            );
        }
    }
}

impl Validate for WireguardLink {
    fn check(&self, checks: &mut Checks) {
        wireguard_key("link.wireguard.private_key", &self.private_key, checks);
        checks.at_most("link.wireguard.port", self.port, MAX_U16);
        checks.ip("link.wireguard.src_addr", &self.src_addr);
    }
}

/// A key never appears in the error.
pub(super) fn wireguard_key(path: &str, key: &str, checks: &mut Checks) {
    let base64 = key.strip_suffix('=').is_some_and(|key| {
        key.bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'+' || b == b'/')
    });
    checks.require(
        key.len() == WIREGUARD_KEY_LEN && base64,
        path,
        format_args!("must be a key of 32 bytes in base64, {WIREGUARD_KEY_LEN} characters"),
    );
}

impl Validate for RdmaLink {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "link.rdma.host_if_name",
            &self.host_if_name,
            "the Linux interface",
        );
        checks.host_if_name("link.rdma.host_if_name", &self.host_if_name);
        checks.known::<rdma_link::Mode>("link.rdma.mode", self.mode);
        checks.at_most("link.rdma.rxq_num", self.rxq_num, MAX_U16);
        let fields = [("rxq_size", self.rxq_size), ("txq_size", self.txq_size)];
        for (field, size) in fields {
            let path = format_args!("link.rdma.{field}");
            checks.ring_size(path, size, 1 << 15);
            checks.require(
                size == 0 || size >= MIN_RDMA_QUEUE,
                path,
                format_args!("{size} is less than {MIN_RDMA_QUEUE}"),
            );
        }
    }
}
