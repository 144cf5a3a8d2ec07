//! What a Linux holds, as lines. Links in other namespaces than the agent's are written `<namespace>:<link>`.

use std::collections::BTreeMap;

use agent_linux::{Link, LinkKind, LinuxError, Namespace, Netlink};

use super::{when, words};

/// All lines of all namespaces that have a name, and of the agent's. Loopbacks that nobody configured, physical devices and
/// what Linux makes by itself are left out.
pub(crate) async fn lines(linux: &dyn Netlink, lines: &mut Vec<String>) -> Result<(), LinuxError> {
    let named = linux.named_namespaces().await?;
    let named = named.into_iter().map(Namespace::Named);
    for namespace in std::iter::once(Namespace::Own).chain(named) {
        of_namespace(linux, &namespace, lines).await?;
    }
    Ok(())
}

async fn of_namespace(
    linux: &dyn Netlink,
    namespace: &Namespace,
    lines: &mut Vec<String>,
) -> Result<(), LinuxError> {
    let links = linux.links(namespace).await?;
    let place = match namespace {
        Namespace::Named(name) => format!("{name}:"),
        _ => String::new(),
    };
    let name_of: BTreeMap<u32, String> = links
        .iter()
        .map(|link| (link.index, format!("{place}{}", link.name)))
        .collect();
    let name = |index: u32| match name_of.get(&index) {
        Some(name) => name.clone(),
        None => format!("{place}#{index}"),
    };
    let mut addresses: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for address in linux.addresses(namespace).await? {
        let own = address.link_local || address.address.addr().is_loopback();
        if !own {
            let of_link = addresses.entry(address.link).or_default();
            of_link.push(address.address.to_string());
        }
    }
    for link in &links {
        let addresses = addresses.remove(&link.index).unwrap_or_default();
        if shown(link) || !addresses.is_empty() {
            lines.push(link_line(link, &name, &addresses.join(" ")));
        }
    }
    for route in linux.routes(namespace).await? {
        lines.push(words([
            format!("linux-route {}", route.destination),
            route
                .gateway
                .map(|via| format!("via {via}"))
                .unwrap_or_default(),
            format!("dev {}", name(route.link)),
            when(route.metric != 0, format!("metric {}", route.metric)),
            when(
                route.scope != agent_linux::Scope::Universe,
                format!("scope {:?}", route.scope).to_lowercase(),
            ),
            when(
                route.table != agent_linux::Route::MAIN_TABLE,
                format!("table {}", route.table),
            ),
        ]));
    }
    for neighbour in linux.neighbours(namespace).await? {
        lines.push(format!(
            "linux-arp {} {} dev {}",
            neighbour.ip,
            mac(neighbour.mac),
            name(neighbour.link)
        ));
    }
    Ok(())
}

fn shown(link: &Link) -> bool {
    match link.kind {
        LinkKind::Loopback => link.alias.contains('/'),
        LinkKind::Other(_) => false,
        _ => true,
    }
}

fn link_line(link: &Link, name: &impl Fn(u32) -> String, addresses: &str) -> String {
    words([
        format!("linux-interface {}", name(link.index)),
        match &link.kind {
            LinkKind::Loopback => "loopback".to_owned(),
            LinkKind::Veth => "veth".to_owned(),
            LinkKind::Dummy => "dummy".to_owned(),
            LinkKind::Vrf { table } => format!("vrf table {table}"),
            LinkKind::Tun => "tap".to_owned(),
            LinkKind::Other(kind) => kind.clone(),
        },
        if link.up { "up" } else { "down" }.to_owned(),
        format!("mtu {}", link.mtu),
        link.mac
            .map(|m| format!("mac {}", mac(m)))
            .unwrap_or_default(),
        when(!addresses.is_empty(), format!("ip {addresses}")),
        link.master
            .map(|master| format!("vrf {}", name(master)))
            .unwrap_or_default(),
    ])
}

fn mac(mac: agent_linux::Mac) -> String {
    mac.map(|byte| format!("{byte:02x}")).join(":")
}
