use crate::validate::{Checks, Validate};
use crate::vpp::ipsec::{
    CryptoAlg, IntegAlg, SecurityAssociation, SecurityPolicy, SecurityPolicyDatabase,
    TunnelProtection, security_association, security_policy,
};

const MAX_U8: u32 = u8::MAX as u32;
const MAX_PORT: u32 = u16::MAX as u32;

impl Validate for SecurityPolicyDatabase {
    fn check(&self, checks: &mut Checks) {
        #[expect(deprecated, reason = "refused here")]
        let deprecated = !self.policy_entries.is_empty();
        checks.require(
            !deprecated,
            "policy_entries",
            "is not supported any more: configure SecurityPolicy values instead",
        );
        for (i, interface) in self.interfaces.iter().enumerate() {
            checks.reference(
                format_args!("interfaces[{i}].name"),
                &interface.name,
                "an interface",
            );
        }
        checks.distinct(
            "interfaces",
            ".name",
            self.interfaces
                .iter()
                .map(|interface| interface.name.as_str()),
        );
    }
}

impl Validate for SecurityPolicy {
    fn check(&self, checks: &mut Checks) {
        for (field, address) in [
            ("remote_addr_start", &self.remote_addr_start),
            ("remote_addr_stop", &self.remote_addr_stop),
            ("local_addr_start", &self.local_addr_start),
            ("local_addr_stop", &self.local_addr_stop),
        ] {
            if !address.is_empty() {
                checks.ip(field, address);
            }
        }
        checks.at_most("protocol", self.protocol, MAX_U8);
        for (field, port) in [
            ("remote_port_start", self.remote_port_start),
            ("remote_port_stop", self.remote_port_stop),
            ("local_port_start", self.local_port_start),
            ("local_port_stop", self.local_port_stop),
        ] {
            checks.at_most(field, port, MAX_PORT);
        }
        checks.known::<security_policy::Action>("action", self.action);
    }
}

impl Validate for SecurityAssociation {
    fn check(&self, checks: &mut Checks) {
        checks.known::<security_association::IpSecProtocol>("protocol", self.protocol);
        checks.known::<CryptoAlg>("crypto_alg", self.crypto_alg);
        checks.known::<IntegAlg>("integ_alg", self.integ_alg);
        check_key("crypto_key", &self.crypto_key, checks);
        check_key("integ_key", &self.integ_key, checks);
        if self.protocol() == security_association::IpSecProtocol::Esp {
            check_cipher_key(self.crypto_alg(), &self.crypto_key, checks);
        }
        if !self.tunnel_src_addr.is_empty() || !self.tunnel_dst_addr.is_empty() {
            let source = checks.ip("tunnel_src_addr", &self.tunnel_src_addr);
            let destination = checks.ip("tunnel_dst_addr", &self.tunnel_dst_addr);
            if let (Some(source), Some(destination)) = (source, destination) {
                checks.require(
                    source.is_ipv4() == destination.is_ipv4(),
                    "tunnel_dst_addr",
                    format_args!("{destination} is not of the same address family as tunnel_src_addr {source}"),
                );
            }
        }
        checks.at_most("tunnel_src_port", self.tunnel_src_port, MAX_PORT);
        checks.at_most("tunnel_dst_port", self.tunnel_dst_port, MAX_PORT);
    }
}

/// VPP refuses a key of another length, and dies of one for an association with a tunnel of its own.
fn check_cipher_key(cipher: CryptoAlg, key: &str, checks: &mut Checks) {
    let bytes = match cipher {
        CryptoAlg::NoneCrypto => return,
        CryptoAlg::DesCbc => 7,
        CryptoAlg::AesCbc128 | CryptoAlg::AesCtr128 | CryptoAlg::AesGcm128 => 16,
        CryptoAlg::AesCbc192 | CryptoAlg::AesCtr192 | CryptoAlg::AesGcm192 => 24,
        CryptoAlg::Des3Cbc => 24,
        CryptoAlg::AesCbc256 | CryptoAlg::AesCtr256 | CryptoAlg::AesGcm256 => 32,
    };
    checks.require(
        key.is_empty() || key.len() == 2 * bytes,
        "crypto_key",
        format_args!("must be {bytes} bytes, that is {} digits", 2 * bytes),
    );
}

/// A key never appears in the error. VPP's `vl_api_key_t` holds 128 bytes.
fn check_key(path: &str, key: &str, checks: &mut Checks) {
    let hex = key.len().is_multiple_of(2) && key.bytes().all(|b| b.is_ascii_hexdigit());
    checks.require(
        hex && key.len() <= 256,
        path,
        "must be hexadecimal, two digits for each of at most 128 bytes",
    );
}

impl Validate for TunnelProtection {
    fn check(&self, checks: &mut Checks) {
        checks.reference(
            "interface",
            &self.interface,
            "the tunnel interface to protect",
        );
        checks.require(
            !self.sa_out.is_empty(),
            "sa_out",
            "must list the outbound security association",
        );
        checks.require(
            !self.sa_in.is_empty(),
            "sa_in",
            "must list an inbound security association",
        );
        checks.require(
            self.sa_in.len() <= 255,
            "sa_in",
            "must list at most 255 security associations",
        );
        if !self.next_hop_addr.is_empty() {
            checks.ip("next_hop_addr", &self.next_hop_addr);
        }
    }
}
