//! Documents from and to the configurator's message.

use crate::configurator::Config;
use crate::document::ConfigDocument;
use crate::value::{ModelMessage, ModelValue};
use crate::{linux, netalloc, vpp};

/// A value that `ligato.configurator.Config` has no field for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}: the message ligato.configurator.Config has no field for {proto_name}")]
pub struct NotInConfig {
    /// Key of the value.
    pub key: String,
    /// Its message.
    pub proto_name: &'static str,
}

/// Calls a macro with the fields of `ConfigData` of a group that hold lists, then those that hold one message.
macro_rules! config_fields {
    (vpp, $with:ident!($($args:tt)*)) => {
        $with!([
            interfaces, spans, acls, abfs, bridge_domains, fibs, xconnect_pairs, vrfs, routes, arps, l3xconnects,
            dhcp_proxies, teib_entries, dnat44s, nat44_interfaces, nat44_pools, nat44_vrf_tables, nat44_vrf_routes,
            ipsec_spds, ipsec_sps, ipsec_sas, ipsec_tunnel_protections, punt_ipredirects, punt_tohosts,
            punt_exceptions, srv6_localsids, srv6_policies, srv6_steerings, ipfix_flowprobes, wg_peers
        ] [
            proxy_arp, ipscan_neighbor, nat44_global, srv6_global, dns_cache, ipfix_global, ipfix_flowprobe_params
        ] $($args)*)
    };
    (linux, $with:ident!($($args:tt)*)) => { $with!([interfaces, arp_entries, routes] [] $($args)*) };
    (netalloc, $with:ident!($($args:tt)*)) => { $with!([ip_addresses] [] $($args)*) };
}

macro_rules! take_all {
    ([$($list:ident),*] [$($single:ident),*] $data:expr, $document:expr) => {
        $($document.extend($data.$list);)*
        $($document.extend($data.$single);)*
    };
}

macro_rules! put_one {
    ([$($list:ident),*] [$($single:ident),*] $data:expr, $value:expr) => {
        $(append($value, &mut $data.$list))||* $(|| replace($value, &mut $data.$single))*
    };
}

impl From<Config> for ConfigDocument {
    fn from(config: Config) -> Self {
        let mut document = Self::default();
        if let Some(data) = config.vpp_config {
            config_fields!(vpp, take_all!(data, document));
        }
        if let Some(data) = config.linux_config {
            config_fields!(linux, take_all!(data, document));
        }
        if let Some(data) = config.netalloc_config {
            config_fields!(netalloc, take_all!(data, document));
        }
        document
    }
}

impl ConfigDocument {
    /// The document as the configurator's message, whose three groups are always set, and the values that have no field
    /// there. Of several values of a singleton the last one is taken.
    pub fn to_config(&self) -> (Config, Vec<NotInConfig>) {
        let mut vpp = vpp::ConfigData::default();
        let mut linux = linux::ConfigData::default();
        let mut netalloc = netalloc::ConfigData::default();
        let mut left = Vec::new();
        for value in self.values() {
            let put = config_fields!(vpp, put_one!(vpp, value))
                || config_fields!(linux, put_one!(linux, value))
                || config_fields!(netalloc, put_one!(netalloc, value));
            if !put {
                left.push(NotInConfig {
                    key: value.key(),
                    proto_name: value.proto_name(),
                });
            }
        }
        (
            Config {
                vpp_config: Some(vpp),
                linux_config: Some(linux),
                netalloc_config: Some(netalloc),
            },
            left,
        )
    }
}

fn append<M: ModelMessage>(value: &ModelValue, list: &mut Vec<M>) -> bool {
    match value.downcast_ref::<M>() {
        Some(message) => {
            list.push(message.clone());
            true
        }
        None => false,
    }
}

fn replace<M: ModelMessage>(value: &ModelValue, single: &mut Option<M>) -> bool {
    match value.downcast_ref::<M>() {
        Some(message) => {
            *single = Some(message.clone());
            true
        }
        None => false,
    }
}
