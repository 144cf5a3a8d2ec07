//! Validation of configuration values: all errors at once, each with the path of its field.
//!
//! A rule is here when VPP (or Linux) would refuse, misread or not survive the value whatever else is configured. What
//! depends on the state of the dataplane is for the descriptors to decide.

mod acl;
mod bfd;
mod bonds_and_tunnels;
mod interfaces;
mod ipsec;
mod l2;
mod l3;
mod linux;
mod misc;
mod nat;
mod srv6;

use std::fmt::{self, Display};
use std::net::IpAddr;

use crate::normalize::{self, ALLOC_REF_PREFIX, MAX_TAG_LEN};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct FieldError {
    /// Path inside the value with original field names, such as `ip_addresses[1]` or `link.memif.mode`.
    pub path: String,
    /// What is wrong and what would be right.
    pub message: String,
}

/// Collects the errors of a value while it is checked.
#[derive(Debug, Default)]
pub struct Checks {
    errors: Vec<FieldError>,
}

impl Checks {
    /// Notes an error.
    pub fn error(&mut self, path: impl Display, message: impl Display) {
        self.errors.push(FieldError {
            path: path.to_string(),
            message: message.to_string(),
        });
    }

    /// Notes an error if the condition does not hold.
    pub fn require(&mut self, holds: bool, path: impl Display, message: impl Display) -> bool {
        if !holds {
            self.error(path, message);
        }
        holds
    }

    /// Whether nothing was wrong so far.
    pub fn is_clean(&self) -> bool {
        self.errors.is_empty()
    }

    /// All errors, in the order of the checks.
    pub fn finish(self) -> Result<(), Vec<FieldError>> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(self.errors)
        }
    }

    fn not_empty(&mut self, path: impl Display, text: &str) -> bool {
        self.require(!text.is_empty(), path, "must not be empty")
    }

    /// A reference to something by name.
    fn reference(&mut self, path: impl Display, name: &str, what: &str) -> bool {
        self.require(!name.is_empty(), path, format_args!("must name {what}"))
    }

    /// A name that VPP keeps as a tag.
    fn tag(&mut self, path: impl Display, name: &str) -> bool {
        self.require(
            name.len() <= MAX_TAG_LEN,
            &path,
            format_args!(
                "is {} bytes long, VPP keeps at most {MAX_TAG_LEN}",
                name.len()
            ),
        ) && self.printable(path, name)
    }

    fn printable(&mut self, path: impl Display, text: &str) -> bool {
        self.require(
            !text.contains(char::is_control),
            path,
            "must not contain control characters",
        )
    }

    /// Name of an interface of the host, as Linux limits it.
    fn host_if_name(&mut self, path: impl Display, name: &str) -> bool {
        let fits = name.len() <= 15
            && !name.contains(|c: char| c == '/' || c.is_whitespace() || c.is_control());
        self.require(fits, path, format_args!("{name:?} cannot be the name of a Linux interface: at most 15 bytes, no slash, no space"))
    }

    fn at_most(&mut self, path: impl Display, value: u32, max: u32) -> bool {
        self.require(
            value <= max,
            path,
            format_args!("{value} is too large, at most {max}"),
        )
    }

    fn within(&mut self, path: impl Display, value: u32, min: u32, max: u32) -> bool {
        self.require(
            (min..=max).contains(&value),
            path,
            format_args!("{value} is not between {min} and {max}"),
        )
    }

    /// Zero (the default) or a power of two.
    fn ring_size(&mut self, path: impl Display, value: u32, max: u32) -> bool {
        self.require(
            value == 0 || (value.is_power_of_two() && value <= max),
            path,
            format_args!("{value} is not a power of two up to {max}"),
        )
    }

    fn known<E: TryFrom<i32>>(&mut self, path: impl Display, value: i32) -> Option<E> {
        let known = E::try_from(value).ok();
        self.require(
            known.is_some(),
            path,
            format_args!("{value} is not a known value"),
        );
        known
    }

    /// Notes positions whose key was seen before.
    fn distinct<K: PartialEq + fmt::Debug>(
        &mut self,
        path: &str,
        field: &str,
        keys: impl IntoIterator<Item = K>,
    ) {
        let mut seen: Vec<K> = Vec::new();
        for (i, key) in keys.into_iter().enumerate() {
            if seen.contains(&key) {
                self.error(
                    format_args!("{path}[{i}]{field}"),
                    format_args!("{key:?} is listed more than once"),
                );
            } else {
                seen.push(key);
            }
        }
    }

    fn mac(&mut self, path: impl Display, text: &str) -> bool {
        let message =
            format_args!("{text:?} is not a MAC address, such as 02:fe:00:00:00:01").to_string();
        self.require(normalize::mac(text).is_some(), path, message)
    }

    fn ip(&mut self, path: impl Display, text: &str) -> Option<IpAddr> {
        let ip = normalize::ip(text);
        self.require(
            ip.is_some(),
            path,
            format_args!("{text:?} is not an IP address"),
        );
        ip
    }

    fn ipv4(&mut self, path: impl Display, text: &str) -> Option<IpAddr> {
        let ip = normalize::ip(text).filter(IpAddr::is_ipv4);
        self.require(
            ip.is_some(),
            path,
            format_args!("{text:?} is not an IPv4 address"),
        );
        ip
    }

    fn ipv6(&mut self, path: impl Display, text: &str) -> Option<IpAddr> {
        let ip = normalize::ip(text).filter(IpAddr::is_ipv6);
        self.require(
            ip.is_some(),
            path,
            format_args!("{text:?} is not an IPv6 address"),
        );
        ip
    }

    fn cidr(&mut self, path: impl Display, text: &str) -> bool {
        self.require(
            normalize::ip_net(text).is_some(),
            path,
            format_args!("{text:?} is not an IP address with prefix length, such as 10.0.0.0/24"),
        )
    }

    /// `alloc:<network>[/<interface>][/GW]`.
    fn alloc_ref(&mut self, path: impl Display, text: &str, gateway: Gateway) -> bool {
        let reference = text.strip_prefix(ALLOC_REF_PREFIX).unwrap_or(text);
        let (body, is_gateway) = match reference.strip_suffix("/GW") {
            Some(body) => (body, true),
            None => (reference, false),
        };
        let network = body.split('/').next().unwrap_or_default();
        if network.is_empty() || body.ends_with('/') {
            self.error(path, format_args!("{text:?} is not an address reference of the form alloc:<network>[/<interface>][/GW]"));
            return false;
        }
        match (gateway, is_gateway) {
            (Gateway::Refused, true) => self.require(
                false,
                path,
                format_args!("{text:?} must not refer to a gateway"),
            ),
            (Gateway::Required, false) => self.require(
                false,
                path,
                format_args!("{text:?} must refer to a gateway: append /GW"),
            ),
            _ => true,
        }
    }

    /// Address with or without prefix length, or an allocation reference.
    fn address_or_ref(&mut self, path: impl Display, text: &str, gateway: Gateway) -> bool {
        if normalize::is_alloc_ref(text) {
            return self.alloc_ref(path, text, gateway);
        }
        self.require(
            normalize::ip_net_or_host(text).is_some(),
            path,
            format_args!("{text:?} is not an IP address with prefix length, such as 10.0.0.1/24"),
        )
    }

    /// Ends of a tunnel: both parse, are of one family and differ.
    fn endpoints(
        &mut self,
        path: &str,
        (src_name, src): (&str, &str),
        (dst_name, dst): (&str, &str),
    ) -> Option<(IpAddr, IpAddr)> {
        let src_ip = self.ip(format_args!("{path}.{src_name}"), src);
        let dst_ip = self.ip(format_args!("{path}.{dst_name}"), dst);
        let (src, dst) = src_ip.zip(dst_ip)?;
        if src.is_ipv4() != dst.is_ipv4() {
            self.error(
                format_args!("{path}.{dst_name}"),
                format_args!("{dst} is not of the same address family as {src_name} {src}"),
            );
        } else {
            self.require(
                src != dst,
                format_args!("{path}.{dst_name}"),
                format_args!("{dst} must differ from {src_name}"),
            );
        }
        Some((src, dst))
    }
}

/// Whether a reference may or must mean the gateway of the allocation.
#[derive(Clone, Copy)]
enum Gateway {
    Refused,
    Allowed,
    Required,
}

/// A message with rules.
pub trait Validate {
    /// Notes everything that is wrong with the message.
    fn check(&self, checks: &mut Checks);
}
