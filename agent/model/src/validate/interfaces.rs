use crate::normalize::{self, is_alloc_ref};
use crate::validate::{Checks, Gateway, Validate};
use crate::vpp::interfaces::interface::rx_mode::Type as RxModeType;
use crate::vpp::interfaces::interface::{Link, Type};
use crate::vpp::interfaces::{
    AfpacketLink, Interface, MemifLink, Span, SubInterface, TapLink, VxlanLink, memif_link, span,
    sub_interface,
};

const MAX_MTU: u32 = 9216;
const MAX_VLAN: u32 = 4095;

impl Validate for Interface {
    fn check(&self, checks: &mut Checks) {
        if checks.not_empty("name", &self.name) {
            checks.tag("name", &self.name);
        }
        let kind = checks.known::<Type>("type", self.r#type);
        if kind == Some(Type::UndefinedType) {
            checks.error("type", "must be set");
        } else if let Some(kind) = kind {
            check_link_of_type(self.link.as_ref(), kind, checks);
        }
        if !self.phys_address.is_empty() {
            checks.mac("phys_address", &self.phys_address);
            checks.require(
                !matches!(kind, Some(Type::GreTunnel | Type::IpipTunnel)),
                "phys_address",
                "VPP cannot set the MAC address of such a tunnel",
            );
        }
        checks.at_most("mtu", self.mtu, MAX_MTU);
        check_addresses(self, checks);
        check_rx(self, kind, checks);
        if let Some(link) = &self.link {
            check_link(self, link, checks);
        }
    }
}

fn check_addresses(interface: &Interface, checks: &mut Checks) {
    for (i, address) in interface.ip_addresses.iter().enumerate() {
        checks.address_or_ref(format_args!("ip_addresses[{i}]"), address, Gateway::Refused);
    }
    checks.distinct(
        "ip_addresses",
        "",
        interface
            .ip_addresses
            .iter()
            .map(|address| match normalize::ip_net_or_host(address) {
                Some(net) if !is_alloc_ref(address) => net.to_string(),
                _ => address.clone(),
            }),
    );
    if let Some(unnumbered) = &interface.unnumbered {
        let path = "unnumbered.interface_with_ip";
        if checks.reference(
            path,
            &unnumbered.interface_with_ip,
            "the interface whose address is borrowed",
        ) {
            checks.require(
                unnumbered.interface_with_ip != interface.name,
                path,
                "must be another interface",
            );
        }
        if !interface.ip_addresses.is_empty() {
            checks.error(
                "unnumbered",
                "an unnumbered interface must not have addresses of its own",
            );
            checks.error(
                "ip_addresses",
                "must be empty because the interface is unnumbered",
            );
        }
    }
}

fn check_rx(interface: &Interface, kind: Option<Type>, checks: &mut Checks) {
    for (i, rx_mode) in interface.rx_modes.iter().enumerate() {
        let path = format!("rx_modes[{i}].mode");
        match checks.known::<RxModeType>(&path, rx_mode.mode) {
            Some(RxModeType::Unknown) => checks.error(path, "must be set"),
            Some(RxModeType::Interrupt | RxModeType::Adaptive) if kind == Some(Type::Dpdk) => {
                checks.error(path, "a DPDK interface supports POLLING only");
            }
            _ => {}
        }
    }
    let defaults = interface
        .rx_modes
        .iter()
        .enumerate()
        .filter(|(_, mode)| mode.default_mode);
    for (i, _) in defaults.skip(1) {
        checks.error(
            format_args!("rx_modes[{i}].default_mode"),
            "there is another default mode before",
        );
    }
    let mut queues: Vec<u32> = Vec::new();
    for (i, rx_mode) in interface
        .rx_modes
        .iter()
        .enumerate()
        .filter(|(_, mode)| !mode.default_mode)
    {
        if queues.contains(&rx_mode.queue) {
            checks.error(
                format_args!("rx_modes[{i}].queue"),
                format_args!("{} is listed more than once", rx_mode.queue),
            );
        }
        queues.push(rx_mode.queue);
    }
    checks.distinct(
        "rx_placements",
        ".queue",
        interface
            .rx_placements
            .iter()
            .map(|placement| placement.queue),
    );
}

/// Type that a link belongs to, and the link's field.
fn type_of(link: &Link) -> (Type, &'static str) {
    #[expect(deprecated, reason = "old configurations have it")]
    match link {
        Link::Sub(_) => (Type::SubInterface, "sub"),
        Link::Memif(_) => (Type::Memif, "memif"),
        Link::Afpacket(_) => (Type::AfPacket, "afpacket"),
        Link::Tap(_) => (Type::Tap, "tap"),
        Link::Vxlan(_) => (Type::VxlanTunnel, "vxlan"),
        Link::Ipsec(_) => (Type::IpsecTunnel, "ipsec"),
        Link::VmxNet3(_) => (Type::Vmxnet3Interface, "vmx_net3"),
        Link::Bond(_) => (Type::BondInterface, "bond"),
        Link::Gre(_) => (Type::GreTunnel, "gre"),
        Link::Gtpu(_) => (Type::GtpuTunnel, "gtpu"),
        Link::Ipip(_) => (Type::IpipTunnel, "ipip"),
        Link::Wireguard(_) => (Type::WireguardTunnel, "wireguard"),
        Link::Rdma(_) => (Type::Rdma, "rdma"),
    }
}

fn check_link_of_type(link: Option<&Link>, kind: Type, checks: &mut Checks) {
    match link.map(type_of) {
        Some((expected, _)) if expected == kind => {}
        Some((expected, field)) => checks.error(
            "link",
            format_args!(
                "{field} belongs to type {}, not to {}",
                expected.as_str_name(),
                kind.as_str_name()
            ),
        ),
        None if matches!(kind, Type::SoftwareLoopback | Type::Dpdk) => {}
        None => checks.error(
            "link",
            format_args!(
                "an interface of type {} must have its link defined",
                kind.as_str_name()
            ),
        ),
    }
}

fn check_link(interface: &Interface, link: &Link, checks: &mut Checks) {
    match link {
        Link::Sub(sub) => check_sub(interface, sub, checks),
        Link::Memif(memif) => check_memif(memif, checks),
        Link::Afpacket(afpacket) => check_afpacket(afpacket, checks),
        Link::Tap(tap) => check_tap(tap, checks),
        Link::Vxlan(vxlan) => {
            vxlan.check(checks);
            check_gpe_table(interface, vxlan, checks);
        }
        Link::Bond(bond) => bond.check(checks),
        Link::Gre(gre) => gre.check(checks),
        Link::Gtpu(gtpu) => gtpu.check(checks),
        Link::Ipip(ipip) => ipip.check(checks),
        Link::Wireguard(wireguard) => wireguard.check(checks),
        Link::Rdma(rdma) => rdma.check(checks),
        #[expect(deprecated, reason = "old configurations have it")]
        Link::Ipsec(_) => {}
        Link::VmxNet3(vmxnet3) => {
            let pci_address = normalize::vmxnet3_pci_address(&interface.name);
            checks.require(
                pci_address.is_some(),
                "name",
                "must be vmxnet3-<domain>/<bus>/<slot>/<function>, the PCI address in hexadecimal digits",
            );
            vmxnet3.check(checks);
        }
    }
}

/// VPP looks for the table of a VXLAN-GPE tunnel among those of IPv4 (`src/plugins/vxlan-gpe/vxlan_gpe_api.c`).
fn check_gpe_table(interface: &Interface, vxlan: &VxlanLink, checks: &mut Checks) {
    let is_ipv6 = normalize::looks_like_ipv6(&vxlan.src_address);
    checks.require(
        vxlan.gpe.is_none() || interface.vrf == 0 || !is_ipv6,
        "vrf",
        "VPP takes it for an IPv4 table: a VXLAN-GPE tunnel between IPv6 addresses can be in table 0 only",
    );
}

fn check_sub(interface: &Interface, sub: &SubInterface, checks: &mut Checks) {
    let path = "link.sub.parent_name";
    if checks.reference(
        path,
        &sub.parent_name,
        "the interface that the sub-interface belongs to",
    ) {
        checks.require(
            sub.parent_name != interface.name,
            path,
            "must be another interface",
        );
    }
    checks.within("link.sub.sub_id", sub.sub_id, 1, MAX_VLAN);
    checks.known::<sub_interface::TagRewriteOptions>("link.sub.tag_rw_option", sub.tag_rw_option);
    checks.at_most("link.sub.tag1", sub.tag1, MAX_VLAN);
    checks.at_most("link.sub.tag2", sub.tag2, MAX_VLAN);
}

/// Limits of `src/plugins/memif/memif.api` and `memif_api.c`.
fn check_memif(memif: &MemifLink, checks: &mut Checks) {
    use memif_link::MemifMode;
    if checks.known::<MemifMode>("link.memif.mode", memif.mode) == Some(MemifMode::PuntInject) {
        checks.error(
            "link.memif.mode",
            "PUNT_INJECT makes VPP crash; use ETHERNET or IP",
        );
    }
    checks.require(
        memif.socket_filename.len() <= 107,
        "link.memif.socket_filename",
        "a socket's path has at most 107 bytes",
    );
    checks.printable("link.memif.socket_filename", &memif.socket_filename);
    checks.require(
        memif.secret.len() <= 23,
        "link.memif.secret",
        "VPP keeps at most 23 bytes",
    );
    checks.printable("link.memif.secret", &memif.secret);
    checks.ring_size("link.memif.ring_size", memif.ring_size, 1 << 14);
    checks.at_most(
        "link.memif.buffer_size",
        memif.buffer_size,
        u32::from(u16::MAX),
    );
    checks.at_most("link.memif.rx_queues", memif.rx_queues, u32::from(u8::MAX));
    checks.at_most("link.memif.tx_queues", memif.tx_queues, u32::from(u8::MAX));
}

fn check_afpacket(afpacket: &AfpacketLink, checks: &mut Checks) {
    if afpacket.host_if_name.is_empty() && afpacket.linux_interface.is_empty() {
        for field in ["host_if_name", "linux_interface"] {
            checks.error(
                format_args!("link.afpacket.{field}"),
                "either host_if_name or linux_interface must name the Linux interface to attach to",
            );
        }
    }
    checks.host_if_name("link.afpacket.host_if_name", &afpacket.host_if_name);
}

fn check_tap(tap: &TapLink, checks: &mut Checks) {
    checks.require(
        tap.version == 2,
        "link.tap.version",
        format_args!("{} is not supported, VPP has version 2 only", tap.version),
    );
    checks.host_if_name("link.tap.host_if_name", &tap.host_if_name);
    checks.ring_size("link.tap.rx_ring_size", tap.rx_ring_size, 1 << 15);
    checks.ring_size("link.tap.tx_ring_size", tap.tx_ring_size, 1 << 15);
}

impl Validate for Span {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "interface_from",
            &self.interface_from,
            "the interface to mirror",
        );
        checks.reference(
            "interface_to",
            &self.interface_to,
            "the interface to mirror to",
        );
        checks.require(
            self.interface_from.is_empty() || self.interface_from != self.interface_to,
            "interface_to",
            "must be another interface",
        );
        if checks.known::<span::Direction>("direction", self.direction)
            == Some(span::Direction::Unknown)
        {
            checks.error("direction", "must be RX, TX or BOTH");
        }
    }
}
