use std::net::IpAddr;

use agent_model::vpp::ipsec::SecurityAssociation;
use agent_model::vpp::ipsec::security_association::IpSecProtocol;
use vpp_binapi::VppError;
use vpp_binapi::api::ipsec::{IpsecSaV3Details, IpsecSaV3Dump, IpsecSadEntryAddDelV3};
use vpp_binapi::api::ipsec_types::{
    IpsecCryptoAlg, IpsecIntegAlg, IpsecProto, IpsecSadEntryV3, IpsecSadFlags, Key,
};
use vpp_binapi::api::tunnel_types::Tunnel;

use crate::{CallError, Need, Tolerate, Vpp, needs};

/// All releases from 23.06 on have these; newer versions of the messages add nothing that the model can say.
pub(super) const MESSAGES: &[Need] = needs![IpsecSadEntryAddDelV3, IpsecSaV3Dump];

/// Port of IPsec in UDP, which VPP uses where none is named.
pub(super) const UDP_PORT: u32 = 4500;
/// The number that names no port.
const NO_PORT: u16 = u16::MAX;

type Add = IpsecSadEntryAddDelV3;

/// A key in hexadecimal digits. It never becomes part of an error.
fn key(vpp: &Vpp, field: &str, hex: &str) -> Result<Key, CallError> {
    let wrong = || vpp.cannot_say::<Add>(format!("{field} is not hexadecimal or is too long"));
    let digits: Option<Vec<u8>> = hex
        .chars()
        .map(|c| u8::try_from(c.to_digit(16)?).ok())
        .collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2));
    let digits = digits.ok_or_else(wrong)?;
    let mut data = [0; 128];
    let length = u8::try_from(digits.len() / 2).map_err(|_| wrong())?;
    if usize::from(length) > data.len() {
        return Err(wrong());
    }
    for (byte, pair) in data.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair.iter().fold(0, |byte, digit| byte << 4 | digit);
    }
    Ok(Key { length, data })
}

fn port(vpp: &Vpp, field: &str, port: u32) -> Result<u16, CallError> {
    match u16::try_from(port) {
        Ok(0) => Ok(NO_PORT),
        Ok(port) => Ok(port),
        Err(_) => Err(vpp.cannot_say::<Add>(format!("{field} {port} exceeds 65535"))),
    }
}

/// Ends of the association's own tunnel, if it has one.
fn tunnel(vpp: &Vpp, sa: &SecurityAssociation) -> Result<Option<(IpAddr, IpAddr)>, CallError> {
    if sa.tunnel_src_addr.is_empty() {
        return Ok(None);
    }
    let end = |field: &str, text: &str| {
        text.parse::<IpAddr>()
            .map_err(|_| vpp.cannot_say::<Add>(format!("{field} {text:?} is not an IP address")))
    };
    Ok(Some((
        end("tunnel_src_addr", &sa.tunnel_src_addr)?,
        end("tunnel_dst_addr", &sa.tunnel_dst_addr)?,
    )))
}

fn number(vpp: &Vpp, field: &str, value: i32) -> Result<u32, CallError> {
    u32::try_from(value).map_err(|_| vpp.cannot_say::<Add>(format!("{field} {value} is unknown")))
}

fn entry(vpp: &Vpp, sa: &SecurityAssociation) -> Result<IpsecSadEntryV3, CallError> {
    let tunnel = tunnel(vpp, sa)?;
    let is_ipv6 = tunnel.is_some_and(|(src, _)| src.is_ipv6());
    let flags = IpsecSadFlags::default()
        .with(IpsecSadFlags::IPSEC_API_SAD_FLAG_USE_ESN, sa.use_esn)
        .with(
            IpsecSadFlags::IPSEC_API_SAD_FLAG_USE_ANTI_REPLAY,
            sa.use_anti_replay,
        )
        .with(
            IpsecSadFlags::IPSEC_API_SAD_FLAG_UDP_ENCAP,
            sa.enable_udp_encap,
        )
        .with(
            IpsecSadFlags::IPSEC_API_SAD_FLAG_IS_TUNNEL,
            tunnel.is_some(),
        )
        .with(IpsecSadFlags::IPSEC_API_SAD_FLAG_IS_TUNNEL_V6, is_ipv6);
    let mut entry = IpsecSadEntryV3 {
        sad_id: sa.index,
        spi: sa.spi,
        protocol: match sa.protocol() {
            IpSecProtocol::Ah => IpsecProto::IPSEC_API_PROTO_AH,
            IpSecProtocol::Esp => IpsecProto::IPSEC_API_PROTO_ESP,
        },
        crypto_algorithm: IpsecCryptoAlg(number(vpp, "crypto_alg", sa.crypto_alg)?),
        crypto_key: key(vpp, "crypto_key", &sa.crypto_key)?,
        integrity_algorithm: IpsecIntegAlg(number(vpp, "integ_alg", sa.integ_alg)?),
        integrity_key: key(vpp, "integ_key", &sa.integ_key)?,
        flags,
        salt: sa.crypto_salt,
        udp_src_port: port(vpp, "tunnel_src_port", sa.tunnel_src_port)?,
        udp_dst_port: port(vpp, "tunnel_dst_port", sa.tunnel_dst_port)?,
        ..Default::default()
    };
    if let Some((src, dst)) = tunnel {
        entry.tunnel = Tunnel {
            src: src.into(),
            dst: dst.into(),
            ..Default::default()
        };
    }
    Ok(entry)
}

/// Adds an association and returns the index of its counters.
pub(super) async fn add(vpp: &Vpp, sa: &SecurityAssociation) -> Result<u32, CallError> {
    let add = Add {
        is_add: true,
        entry: entry(vpp, sa)?,
    };
    Ok(vpp.request(&add).await?.stat_index)
}

pub(super) async fn delete(vpp: &Vpp, index: u32) -> Result<(), CallError> {
    let mut delete = Add::default();
    delete.entry.sad_id = index;
    vpp.request(&delete)
        .await
        .tolerate(&[VppError::NO_SUCH_ENTRY])
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<IpsecSaV3Details>, CallError> {
    vpp.dump(&IpsecSaV3Dump { sa_id: u32::MAX }).await
}
