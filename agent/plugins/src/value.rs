//! Between the data model's messages and the scheduler's values.

use std::{fmt::Debug, ops::Deref, sync::Arc, sync::LazyLock};

use agent_model::{ModelMessage, ModelValue, descriptors, linux, netalloc, vpp};
use agent_scheduler::{AnyValue, Value, same};
use prost_reflect::{DynamicMessage, SerializeOptions};
use rustc_hash::FxHashMap;

/// A protobuf message that can be a value: configuration, or a part of it that is scheduled by itself.
pub trait ProtoMessage:
    prost::Message + Clone + PartialEq + Default + Debug + Send + Sync + 'static
{
    /// Full name of the message, such as `ligato.vpp.l3.Route`.
    const NAME: &'static str;
}

/// A protobuf message as the scheduler's value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Proto<M>(pub M);

impl<M> Deref for Proto<M> {
    type Target = M;
    fn deref(&self) -> &M {
        &self.0
    }
}

impl<M: ProtoMessage> Proto<M> {
    /// The message as a shared value, for instance a derived one.
    pub fn value(message: M) -> AnyValue {
        Arc::new(Self(message))
    }
}

impl<M: ProtoMessage> Value for Proto<M> {
    fn type_name(&self) -> &str {
        M::NAME
    }

    fn equal(&self, other: &dyn Value) -> bool {
        same(self, other)
    }

    fn to_json(&self) -> serde_json::Value {
        let Some(descriptor) = descriptors::message(M::NAME) else {
            return serde_json::Value::Null;
        };
        let mut message = DynamicMessage::new(descriptor);
        if message.transcode_from(&self.0).is_err() {
            return serde_json::Value::Null;
        }
        let options = SerializeOptions::new().use_proto_field_name(true);
        message
            .serialize_with_options(serde_json::value::Serializer, &options)
            .unwrap_or_default()
    }

    fn approx_size(&self) -> usize {
        size_of::<M>() + self.0.encoded_len()
    }
}

type ToValue = fn(&ModelValue) -> Option<AnyValue>;
type ToModel = fn(&dyn Value) -> Option<ModelValue>;

macro_rules! messages {
    (models: $($model:ty)*; parts: $($part:ty = $name:literal)*) => {
        $(impl ProtoMessage for $model {
            const NAME: &'static str = <$model as ModelMessage>::MODEL.proto_name;
        })*
        $(impl ProtoMessage for $part {
            const NAME: &'static str = $name;
        })*
        const MODELS: &[(&str, ToValue, ToModel)] = &[$((
            <$model as ProtoMessage>::NAME,
            |value| Some(Proto::value(value.downcast_ref::<$model>()?.clone())),
            |value| Some(ModelValue::new(value.downcast_ref::<Proto<$model>>()?.0.clone())),
        )),*];
        #[cfg(test)]
        const PARTS: &[&str] = &[$($name),*];
    };
}

messages! {
    models:
    agent_model::govppmux::Metrics
    linux::interfaces::Interface
    linux::iptables::RuleChain
    linux::l3::ArpEntry
    linux::l3::Route
    netalloc::IpAllocation
    vpp::abf::Abf
    agent_model::bfd::single_hop_bfd::EchoFunction
    agent_model::bfd::single_hop_bfd::Key
    agent_model::bfd::single_hop_bfd::Session
    vpp::acl::Acl
    vpp::dns::DnsCache
    vpp::interfaces::Interface
    vpp::interfaces::Span
    vpp::ipfix::FlowProbeFeature
    vpp::ipfix::FlowProbeParams
    vpp::ipfix::Ipfix
    vpp::ipsec::SecurityAssociation
    vpp::ipsec::SecurityPolicy
    vpp::ipsec::SecurityPolicyDatabase
    vpp::ipsec::TunnelProtection
    vpp::l2::BridgeDomain
    vpp::l2::FibEntry
    vpp::l2::XConnectPair
    vpp::l3::ArpEntry
    vpp::l3::DhcpProxy
    vpp::l3::IpScanNeighbor
    vpp::l3::L3xConnect
    vpp::l3::ProxyArp
    vpp::l3::Route
    vpp::l3::TeibEntry
    vpp::l3::VrfTable
    vpp::l3::VrrpEntry
    vpp::nat::DNat44
    vpp::nat::Nat44AddressPool
    vpp::nat::Nat44Global
    vpp::nat::Nat44Interface
    vpp::nat::Nat44VrfRoute
    vpp::nat::Nat44VrfTable
    vpp::punt::Exception
    vpp::punt::IpRedirect
    vpp::punt::ToHost
    vpp::srv6::LocalSid
    vpp::srv6::Policy
    vpp::srv6::SRv6Global
    vpp::srv6::Steering
    vpp::stn::Rule
    vpp::wireguard::Peer
    ;
    parts:
    vpp::abf::abf::AttachedInterface = "ligato.vpp.abf.ABF.AttachedInterface"
    vpp::interfaces::DhcpLease = "ligato.vpp.interfaces.DHCPLease"
    vpp::interfaces::bond_link::BondedInterface = "ligato.vpp.interfaces.BondLink.BondedInterface"
    vpp::interfaces::interface::Ip6nd = "ligato.vpp.interfaces.Interface.IP6ND"
    vpp::interfaces::interface::RxPlacement = "ligato.vpp.interfaces.Interface.RxPlacement"
    vpp::interfaces::interface::Unnumbered = "ligato.vpp.interfaces.Interface.Unnumbered"
    vpp::ipsec::security_policy_database::Interface = "ligato.vpp.ipsec.SecurityPolicyDatabase.Interface"
    vpp::l2::bridge_domain::Interface = "ligato.vpp.l2.BridgeDomain.Interface"
    vpp::l3::proxy_arp::Interface = "ligato.vpp.l3.ProxyARP.Interface"
    vpp::nat::nat44_global::Address = "ligato.vpp.nat.Nat44Global.Address"
    vpp::nat::nat44_global::Interface = "ligato.vpp.nat.Nat44Global.Interface"
}

static BY_NAME: LazyLock<FxHashMap<&'static str, (ToValue, ToModel)>> = LazyLock::new(|| {
    MODELS
        .iter()
        .map(|(name, to_value, to_model)| (*name, (*to_value, *to_model)))
        .collect()
});

/// A configuration value as the scheduler's value. Works for every model, whether it has a descriptor or not.
#[must_use]
pub fn to_value(value: &ModelValue) -> Option<AnyValue> {
    let (to_value, _) = BY_NAME.get(value.proto_name())?;
    to_value(value)
}

/// The scheduler's value as a configuration value; `None` for derived values.
#[must_use]
pub fn to_model(value: &AnyValue) -> Option<ModelValue> {
    let (_, to_model) = BY_NAME.get(value.type_name())?;
    to_model(&**value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use agent_model::models;

    #[test]
    fn every_model_converts_both_ways() {
        for model in models::all() {
            let value = model.decode(&[]).unwrap();
            let converted = to_value(&value).unwrap_or_else(|| panic!("{model:?}"));
            assert_eq!(converted.type_name(), model.proto_name);
            assert!(converted.to_json().is_object(), "{model:?}");
            assert_eq!(to_model(&converted), Some(value));
        }
    }

    #[test]
    fn names_of_parts_are_known_messages() {
        for name in PARTS {
            assert!(descriptors::message(name).is_some(), "{name}");
        }
    }

    #[test]
    fn json_has_the_original_field_names() {
        let interface = vpp::interfaces::Interface {
            name: "loop1".into(),
            phys_address: "02:fe:00:00:00:01".into(),
            r#type: vpp::interfaces::interface::Type::SoftwareLoopback.into(),
            ..Default::default()
        };
        assert_eq!(
            Proto(interface).to_json(),
            serde_json::json!({"name": "loop1", "phys_address": "02:fe:00:00:00:01", "type": "SOFTWARE_LOOPBACK"})
        );
    }
}
