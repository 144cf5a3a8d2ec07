use agent_model::keys::linux as keys;
use agent_model::linux::interfaces::Interface;
use agent_model::linux::interfaces::interface::Type;
use agent_model::netalloc::IpAddressSource;
use agent_scheduler::{AnyValue, Empty, Key};

use crate::Proto;

/// Parts of an interface that are values of their own.
pub(super) fn values(interface: &Interface) -> Vec<(Key, AnyValue)> {
    let name = &interface.name;
    let part = || Interface {
        name: name.clone(),
        r#type: interface.r#type,
        host_if_name: interface.host_if_name.clone(),
        vrf_master_interface: interface.vrf_master_interface.clone(),
        ..Interface::default()
    };
    let mut values = vec![(
        Key::from(keys::state(name, interface.enabled)),
        Empty::value(),
    )];
    if !interface.vrf_master_interface.is_empty() {
        let key = keys::vrf(name, &interface.vrf_master_interface);
        values.push((key.into(), Proto::value(part())));
    }
    let existing = interface.r#type() == Type::Existing;
    let source = match (interface.link_only, existing) {
        (false, _) => IpAddressSource::Static,
        (true, true) => IpAddressSource::Existing,
        (true, false) => return values,
    };
    for address in &interface.ip_addresses {
        let value = Interface {
            ip_addresses: vec![address.clone()],
            ..part()
        };
        values.push((
            keys::address(name, address, source).into(),
            Proto::value(value),
        ));
    }
    values
}
