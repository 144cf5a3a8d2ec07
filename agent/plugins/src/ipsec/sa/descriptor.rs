use agent_model::ModelMessage;
use agent_model::normalize::same_ip;
use agent_model::vpp::ipsec::security_association::IpSecProtocol;
use agent_model::vpp::ipsec::{IntegAlg, SecurityAssociation};
use agent_scheduler::{Facts, Key, OpContext, Operations, TypedDescriptor, ValueError};
use async_trait::async_trait;

use super::SaMeta;
use super::calls::{self, UDP_PORT};
use super::retrieve::{self, RetrievedSa};
use crate::{PluginContext, Proto, Vpp, invalid, names};

/// Descriptor of security associations. Every change re-creates.
#[derive(Debug)]
pub struct SaDescriptor {
    vpp: Vpp,
}

impl SaDescriptor {
    /// The descriptor over a connection.
    pub fn new(ctx: &PluginContext) -> Self {
        Self {
            vpp: ctx.vpp(Self::FACTS.name),
        }
    }
}

/// Cipher and key of authentication, as far as VPP keeps them.
fn kept(sa: &SecurityAssociation) -> (i32, &str) {
    let cipher = match sa.protocol() {
        IpSecProtocol::Ah => 0,
        IpSecProtocol::Esp => sa.crypto_alg,
    };
    let integ_key = match sa.integ_alg() {
        IntegAlg::NoneInteg if sa.integ_alg == 0 => "",
        _ => sa.integ_key.as_str(),
    };
    (cipher, integ_key)
}

/// UDP ports, where there is UDP.
fn ports(sa: &SecurityAssociation) -> Option<[u32; 2]> {
    let ports = [sa.tunnel_src_port, sa.tunnel_dst_port];
    sa.enable_udp_encap.then(|| {
        ports.map(|port| match port {
            0 | 65535 => UDP_PORT,
            port => port,
        })
    })
}

#[async_trait]
impl TypedDescriptor for SaDescriptor {
    type Value = Proto<SecurityAssociation>;
    type Metadata = SaMeta;

    const FACTS: Facts = Facts {
        name: names::IPSEC_SA,
        value_type: SecurityAssociation::MODEL.proto_name,
        key_prefix: Some("config/vpp/ipsec/v2/sa/"),
        operations: Operations::NO_UPDATE,
        with_metadata: true,
        ..Facts::NEW
    };

    fn unavailable(&self) -> Option<String> {
        self.vpp.lacks(calls::MESSAGES)
    }

    fn validate(&self, _: &Key, sa: &Self::Value) -> Result<(), ValueError> {
        sa.0.validate().map_err(|errors| invalid(&errors))
    }

    fn equivalent(&self, _: &Key, old: &Self::Value, new: &Self::Value) -> bool {
        let ((old_cipher, old_integ_key), (new_cipher, new_integ_key)) = (kept(old), kept(new));
        old.index == new.index
            && old.spi == new.spi
            && old.protocol == new.protocol
            && old_cipher == new_cipher
            && old.crypto_key.eq_ignore_ascii_case(&new.crypto_key)
            && old.crypto_salt == new.crypto_salt
            && old.integ_alg == new.integ_alg
            && old_integ_key.eq_ignore_ascii_case(new_integ_key)
            && old.use_esn == new.use_esn
            && old.use_anti_replay == new.use_anti_replay
            && same_ip(&old.tunnel_src_addr, &new.tunnel_src_addr)
            && same_ip(&old.tunnel_dst_addr, &new.tunnel_dst_addr)
            && ports(old) == ports(new)
    }

    async fn create(
        &self,
        _: &OpContext,
        _: &Key,
        sa: &Self::Value,
    ) -> Result<Option<SaMeta>, ValueError> {
        let stat_index = calls::add(&self.vpp, sa).await?;
        Ok(Some(SaMeta {
            stat_index,
            is_tunnel: !sa.tunnel_src_addr.is_empty(),
        }))
    }

    async fn delete(
        &self,
        _: &OpContext,
        _: &Key,
        sa: &Self::Value,
        _: Option<&SaMeta>,
    ) -> Result<(), ValueError> {
        Ok(calls::delete(&self.vpp, sa.index).await?)
    }

    async fn retrieve(
        &self,
        _: &OpContext,
        _: &[RetrievedSa],
    ) -> Result<Vec<RetrievedSa>, ValueError> {
        let rows = calls::dump(&self.vpp).await?;
        Ok(rows.iter().map(retrieve::association).collect())
    }
}
