//! Traffic as VPP tells it apart: VPP has one steering for each.

use std::net::{IpAddr, Ipv6Addr};

use agent_model::normalize;
use agent_model::vpp::srv6::Steering;
use agent_model::vpp::srv6::steering::{L2Traffic, L3Traffic, PolicyRef, Traffic as Configured};
use ipnet::IpNet;
use vpp_binapi::api::ip_types::Prefix;
use vpp_binapi::api::sr::{SrSteeringAddDel, SrSteeringPolDetails};
use vpp_binapi::api::sr_types::SrSteer;

/// Which traffic; interfaces by name or number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Traffic<I> {
    /// All of an interface.
    Interface(I),
    /// To a prefix of a table.
    Prefix { table_id: u32, prefix: IpNet },
}

impl<'v> Traffic<&'v str> {
    /// The traffic of a value; `None` if it has none, or its prefix is not one.
    pub(super) fn of_value(steering: &'v Steering) -> Option<Self> {
        match steering.traffic.as_ref()? {
            Configured::L2Traffic(l2) => Some(Self::Interface(&l2.interface_name)),
            Configured::L3Traffic(l3) => Some(Self::Prefix {
                table_id: l3.installation_vrf_id,
                prefix: normalize::network(&l3.prefix_address)?,
            }),
        }
    }
}

impl<I> Traffic<I> {
    /// With another way to name interfaces.
    pub(super) fn try_map<J, E>(
        self,
        interface: impl FnOnce(I) -> Result<J, E>,
    ) -> Result<Traffic<J>, E> {
        Ok(match self {
            Self::Interface(i) => Traffic::Interface(interface(i)?),
            Self::Prefix { table_id, prefix } => Traffic::Prefix { table_id, prefix },
        })
    }
}

impl Traffic<u32> {
    /// Traffic that VPP showed. Of a prefix only its type says of which family it is.
    pub(super) fn of_vpp(row: &SrSteeringPolDetails) -> Option<Self> {
        if row.traffic_type == SrSteer::SR_STEER_API_L2 {
            return Some(Self::Interface(row.sw_if_index));
        }
        let address = match (row.traffic_type, row.prefix.address.ip()) {
            // An IPv6 address without its first twelve bytes is shown as IPv4.
            (SrSteer::SR_STEER_API_IPV6, IpAddr::V4(v4)) => {
                IpAddr::V6(Ipv6Addr::from_bits(v4.to_bits().into()))
            }
            (_, address) => address,
        };
        let prefix = IpNet::new(address, row.prefix.len).ok()?;
        Some(Self::Prefix {
            table_id: row.fib_table,
            prefix: prefix.trunc(),
        })
    }

    /// The message for it.
    pub(super) fn message(&self, bsid_addr: Ipv6Addr, is_del: bool) -> SrSteeringAddDel {
        let message = SrSteeringAddDel {
            is_del,
            bsid_addr,
            sr_policy_index: u32::MAX,
            ..SrSteeringAddDel::default()
        };
        match *self {
            Self::Interface(sw_if_index) => SrSteeringAddDel {
                sw_if_index,
                traffic_type: SrSteer::SR_STEER_API_L2,
                ..message
            },
            Self::Prefix { table_id, prefix } => SrSteeringAddDel {
                table_id,
                prefix: Prefix::new(prefix.addr(), prefix.prefix_len()),
                traffic_type: match prefix {
                    IpNet::V4(_) => SrSteer::SR_STEER_API_IPV4,
                    IpNet::V6(_) => SrSteer::SR_STEER_API_IPV6,
                },
                sw_if_index: u32::MAX,
                ..message
            },
        }
    }
}

impl Traffic<String> {
    /// As a value has it.
    pub(super) fn configured(self) -> Configured {
        match self {
            Self::Interface(interface_name) => Configured::L2Traffic(L2Traffic { interface_name }),
            Self::Prefix { table_id, prefix } => Configured::L3Traffic(L3Traffic {
                installation_vrf_id: table_id,
                prefix_address: prefix.to_string(),
            }),
        }
    }
}

/// Binding SID of a value's policy.
pub(super) fn bsid(steering: &Steering) -> Option<Ipv6Addr> {
    match steering.policy_ref.as_ref()? {
        PolicyRef::PolicyBsid(bsid) => bsid.parse().ok(),
        PolicyRef::PolicyIndex(_) => None,
    }
}
