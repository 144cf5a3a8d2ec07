//! NAT44 of both plugins.

use vpp_binapi::FixedStr;
use vpp_binapi::api::nat_types::NatConfigFlags as F;
use vpp_binapi::api::nat44_ed::{
    Nat44AddressDump, Nat44EdOutputInterfaceGet, Nat44IdentityMappingDump, Nat44InterfaceDump,
    Nat44LbStaticMappingDump, Nat44ShowRunningConfig, Nat44StaticMappingDump,
};
use vpp_binapi::api::nat44_ei::{
    Nat44EiAddressDump, Nat44EiConfigFlags, Nat44EiIdentityMappingDump, Nat44EiInterfaceDump,
    Nat44EiOutputInterfaceGet, Nat44EiShowRunningConfig, Nat44EiStaticMappingDump,
};
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    if vpp.supports::<Nat44ShowRunningConfig>() {
        dependent(vpp, names, lines).await?;
    }
    if vpp.supports::<Nat44EiShowRunningConfig>() {
        independent(vpp, names, lines).await?;
    }
    Ok(())
}

/// Room for sessions is there while NAT is enabled.
fn global(kind: &str, sessions: u32, forwarding: bool) -> Option<String> {
    let forwarding = when(forwarding, "forwarding");
    (sessions != 0).then(|| words([format!("nat44 {kind}"), forwarding]))
}

fn interface(name: &str, inside: bool, outside: bool) -> String {
    words([
        format!("nat44 interface {name}"),
        when(inside, "in"),
        when(outside, "out"),
    ])
}

fn address(address: std::net::Ipv4Addr, vrf_id: u32, twice_nat: bool) -> String {
    words([
        format!("nat44 address {address}"),
        when(vrf_id != u32::MAX, format!("vrf {vrf_id}")),
        when(twice_nat, "twice-nat"),
    ])
}

fn protocol(number: u8) -> String {
    match number {
        1 => "icmp".to_owned(),
        6 => "tcp".to_owned(),
        17 => "udp".to_owned(),
        n => format!("protocol-{n}"),
    }
}

/// What is mapped to what; without a protocol and ports where everything is.
struct Mapping {
    label: FixedStr<64>,
    kind: &'static str,
    protocol: Option<u8>,
    external: (String, u16),
    to: Option<(std::net::Ipv4Addr, u16)>,
    vrf_id: u32,
    notes: String,
}

impl Mapping {
    fn line(self) -> String {
        let end = |host: String, port: u16| match self.protocol {
            Some(_) => format!("{host}:{port}"),
            None => host,
        };
        let external = end(self.external.0, self.external.1);
        let to = self.to.map(|(host, port)| end(host.to_string(), port));
        words([
            format!("nat44 {}", label(&self.label)),
            self.kind.to_owned(),
            self.protocol.map(protocol).unwrap_or_default(),
            external,
            to.map(|to| format!("-> {to}")).unwrap_or_default(),
            when(self.vrf_id != 0, format!("vrf {}", self.vrf_id)),
            self.notes,
        ])
    }
}

fn label(tag: &FixedStr<64>) -> String {
    match tag.to_text() {
        tag if tag.is_empty() => "-".to_owned(),
        tag => tag,
    }
}

fn notes(flags: F) -> String {
    words([
        when(flags.contains(F::NAT_IS_TWICE_NAT), "twice-nat"),
        when(flags.contains(F::NAT_IS_SELF_TWICE_NAT), "self-twice-nat"),
    ])
}

fn external(names: &Names, sw_if_index: u32, address: std::net::Ipv4Addr) -> String {
    match sw_if_index {
        u32::MAX => address.to_string(),
        index => names.of(index),
    }
}

async fn dependent(vpp: &Client, names: &Names, lines: &mut Vec<String>) -> Result<(), Error> {
    let running = vpp.request(&Nat44ShowRunningConfig {}).await?;
    let kind = "endpoint-dependent";
    lines.extend(global(kind, running.sessions, running.forwarding_enabled));
    for row in vpp.dump(&Nat44InterfaceDump {}).await? {
        let has = |flag| row.flags.contains(flag);
        let name = names.of(row.sw_if_index);
        lines.push(interface(
            &name,
            has(F::NAT_IS_INSIDE),
            has(F::NAT_IS_OUTSIDE),
        ));
    }
    let (output, _) = vpp.stream(&Nat44EdOutputInterfaceGet::default()).await?;
    let output = output.iter().map(|row| names.of(row.sw_if_index));
    lines.extend(output.map(|name| format!("nat44 interface {name} output")));
    for row in vpp.dump(&Nat44AddressDump {}).await? {
        let twice_nat = row.flags.contains(F::NAT_IS_TWICE_NAT);
        lines.push(address(row.ip_address, row.vrf_id, twice_nat));
    }
    for row in vpp.dump(&Nat44StaticMappingDump {}).await? {
        let all = row.flags.contains(F::NAT_IS_ADDR_ONLY);
        let host = external(names, row.external_sw_if_index, row.external_ip_address);
        let mapping = Mapping {
            label: row.tag,
            kind: "",
            protocol: (!all).then_some(row.protocol),
            external: (host, row.external_port),
            to: Some((row.local_ip_address, row.local_port)),
            vrf_id: row.vrf_id,
            notes: notes(row.flags),
        };
        lines.push(mapping.line());
    }
    for row in vpp.dump(&Nat44LbStaticMappingDump {}).await? {
        let local = row.locals.iter().map(|l| {
            let vrf = when(l.vrf_id != 0, format!("vrf {}", l.vrf_id));
            words([format!("{}:{} {}", l.addr, l.port, l.probability), vrf])
        });
        let mut locals: Vec<String> = local.collect();
        locals.sort();
        let (host, port) = (row.external_addr, row.external_port);
        let to = locals.join(", ");
        lines.push(words([
            format!("nat44 {} {}", label(&row.tag), protocol(row.protocol)),
            format!("{host}:{port} -> {to}"),
            notes(row.flags),
        ]));
    }
    for row in vpp.dump(&Nat44IdentityMappingDump {}).await? {
        let all = row.flags.contains(F::NAT_IS_ADDR_ONLY);
        let mapping = Mapping {
            label: row.tag,
            kind: "identity",
            protocol: (!all).then_some(row.protocol),
            external: (external(names, row.sw_if_index, row.ip_address), row.port),
            to: None,
            vrf_id: row.vrf_id,
            notes: String::new(),
        };
        lines.push(mapping.line());
    }
    Ok(())
}

async fn independent(vpp: &Client, names: &Names, lines: &mut Vec<String>) -> Result<(), Error> {
    type F = Nat44EiConfigFlags;
    let running = vpp.request(&Nat44EiShowRunningConfig {}).await?;
    let kind = "endpoint-independent";
    lines.extend(global(kind, running.sessions, running.forwarding_enabled));
    for row in vpp.dump(&Nat44EiInterfaceDump {}).await? {
        let has = |flag| row.flags.contains(flag);
        let (inside, outside) = (has(F::NAT44_EI_IF_INSIDE), has(F::NAT44_EI_IF_OUTSIDE));
        lines.push(interface(&names.of(row.sw_if_index), inside, outside));
    }
    let (output, _) = vpp.stream(&Nat44EiOutputInterfaceGet::default()).await?;
    let output = output.iter().map(|row| names.of(row.sw_if_index));
    lines.extend(output.map(|name| format!("nat44 interface {name} output")));
    for row in vpp.dump(&Nat44EiAddressDump {}).await? {
        lines.push(address(row.ip_address, row.vrf_id, false));
    }
    for row in vpp.dump(&Nat44EiStaticMappingDump {}).await? {
        let all = row.flags.contains(F::NAT44_EI_ADDR_ONLY_MAPPING);
        let host = external(names, row.external_sw_if_index, row.external_ip_address);
        let mapping = Mapping {
            label: row.tag,
            kind: "",
            protocol: (!all).then_some(row.protocol),
            external: (host, row.external_port),
            to: Some((row.local_ip_address, row.local_port)),
            vrf_id: row.vrf_id,
            notes: String::new(),
        };
        lines.push(mapping.line());
    }
    for row in vpp.dump(&Nat44EiIdentityMappingDump {}).await? {
        let all = row.flags.contains(F::NAT44_EI_ADDR_ONLY_MAPPING);
        let mapping = Mapping {
            label: row.tag,
            kind: "identity",
            protocol: (!all).then_some(row.protocol),
            external: (external(names, row.sw_if_index, row.ip_address), row.port),
            to: None,
            vrf_id: row.vrf_id,
            notes: String::new(),
        };
        lines.push(mapping.line());
    }
    Ok(())
}
