use std::net::IpAddr;

use vpp_binapi::api::ip::{
    AddDelIpPuntRedirectV2, IpPuntRedirectV2Details, IpPuntRedirectV2Dump, PuntRedirectV2,
};
use vpp_binapi::api::ip_types::AddressFamily;

use crate::fib_path;
use crate::{CallError, Need, Vpp, needs};

pub(super) const MESSAGES: &[Need] = needs![AddDelIpPuntRedirectV2, IpPuntRedirectV2Dump];

/// Where packets go that were received on an interface or, with [`fib_path::NO_INTERFACE`], on any.
#[derive(Debug, Clone, Copy)]
pub(super) struct Redirect {
    pub rx_sw_if_index: u32,
    pub tx_sw_if_index: u32,
    pub next_hop: IpAddr,
}

/// VPP forgets, but never frees, the path of a redirect that is replaced (`ip_punt_redirect_add`): it is removed first.
pub(super) async fn add(vpp: &Vpp, af: AddressFamily, redirect: Redirect) -> Result<(), CallError> {
    let path = fib_path::normal(redirect.tx_sw_if_index, redirect.next_hop);
    let (delete, add) = (
        message(af, redirect.rx_sw_if_index, false),
        AddDelIpPuntRedirectV2 {
            is_add: true,
            punt: PuntRedirectV2 {
                rx_sw_if_index: redirect.rx_sw_if_index,
                af,
                paths: vec![path],
            },
        },
    );
    let (deleted, added) = futures::join!(vpp.request(&delete), vpp.request(&add));
    deleted?;
    added.map(drop)
}

pub(super) async fn delete(vpp: &Vpp, af: AddressFamily, rx: u32) -> Result<(), CallError> {
    let delete = message(af, rx, false);
    vpp.request(&delete).await.map(drop)
}

pub(super) async fn dump(vpp: &Vpp) -> Result<Vec<IpPuntRedirectV2Details>, CallError> {
    let dump = |af| IpPuntRedirectV2Dump {
        sw_if_index: u32::MAX,
        af,
    };
    let (v4, v6) = (
        dump(AddressFamily::ADDRESS_IP4),
        dump(AddressFamily::ADDRESS_IP6),
    );
    let (v4, v6) = futures::join!(vpp.dump(&v4), vpp.dump(&v6));
    let mut rows = v4?;
    rows.extend(v6?);
    Ok(rows)
}

fn message(af: AddressFamily, rx_sw_if_index: u32, is_add: bool) -> AddDelIpPuntRedirectV2 {
    AddDelIpPuntRedirectV2 {
        is_add,
        punt: PuntRedirectV2 {
            rx_sw_if_index,
            af,
            paths: Vec::new(),
        },
    }
}
