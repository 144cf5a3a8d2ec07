//! Checksum offload, over the ioctl that ethtool uses.
#![expect(unsafe_code, reason = "the kernel has no other way to ask in one call")]

use std::os::fd::{AsRawFd, OwnedFd};

use nix::errno::Errno;
use nix::libc;
use nix::sys::socket::{AddressFamily, SockFlag, SockType, socket};

use crate::{MAX_NAME_LEN, What};

const ETHTOOL_GRXCSUM: u32 = 0x14;
const ETHTOOL_SRXCSUM: u32 = 0x15;
const ETHTOOL_GTXCSUM: u32 = 0x16;
const ETHTOOL_STXCSUM: u32 = 0x17;

/// `struct ethtool_value` of the kernel.
#[repr(C)]
struct EthtoolValue {
    command: u32,
    data: u32,
}

nix::ioctl_readwrite_bad!(ethtool, 0x8946, libc::ifreq);

pub(super) fn read(links: &[String]) -> Result<Vec<(bool, bool)>, What> {
    let socket = open()?;
    let each = links.iter().map(|link| {
        let rx = call(&socket, link, ETHTOOL_GRXCSUM, 0)?;
        let tx = call(&socket, link, ETHTOOL_GTXCSUM, 0)?;
        Ok((rx != 0, tx != 0))
    });
    each.collect()
}

pub(super) fn write(link: &str, (rx, tx): (bool, bool)) -> Result<(), What> {
    let socket = open()?;
    call(&socket, link, ETHTOOL_SRXCSUM, rx.into())?;
    call(&socket, link, ETHTOOL_STXCSUM, tx.into())?;
    Ok(())
}

fn open() -> Result<OwnedFd, What> {
    let kind = (SockType::Datagram, SockFlag::SOCK_CLOEXEC);
    Ok(socket(AddressFamily::Inet, kind.0, kind.1, None)?)
}

fn call(socket: &OwnedFd, link: &str, command: u32, data: u32) -> Result<u32, What> {
    if link.len() > MAX_NAME_LEN {
        return Err(Errno::ENODEV.into());
    }
    let mut value = EthtoolValue { command, data };
    let mut ifr_name = [0; libc::IFNAMSIZ];
    for (to, from) in ifr_name.iter_mut().zip(link.bytes()) {
        *to = libc::c_char::from_ne_bytes([from]);
    }
    let mut request = libc::ifreq {
        ifr_name,
        ifr_ifru: libc::__c_anonymous_ifr_ifru {
            ifru_data: (&raw mut value).cast(),
        },
    };
    // SAFETY: the request names a terminated name and a value of the size that these commands read and write; both outlive
    // the call.
    unsafe { ethtool(socket.as_raw_fd(), &raw mut request) }?;
    Ok(value.data)
}
