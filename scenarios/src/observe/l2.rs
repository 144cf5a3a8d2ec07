//! Bridge domains, MAC tables, cross-connects.

use vpp_binapi::api::l2::{
    BdIpMacDump, BridgeDomainDetails, BridgeDomainDump, L2FibTableDump, L2XconnectDump,
};
use vpp_binapi::client::{Client, Error};

use super::{Names, when, words};

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    for bd in vpp
        .dump(&BridgeDomainDump {
            bd_id: u32::MAX,
            sw_if_index: u32::MAX,
        })
        .await?
    {
        let name = if bd.bd_tag.is_empty() {
            format!("#{}", bd.bd_id)
        } else {
            bd.bd_tag.to_text()
        };
        lines.push(bridge_domain(&bd, &name, names));
        for arp in vpp.dump(&BdIpMacDump { bd_id: bd.bd_id }).await? {
            lines.push(format!(
                "arp-term {name} {} {}",
                arp.entry.ip, arp.entry.mac
            ));
        }
        for fib in vpp.dump(&L2FibTableDump { bd_id: bd.bd_id }).await? {
            let to = if fib.filter_mac {
                "drop".to_owned()
            } else {
                names.of(fib.sw_if_index)
            };
            lines.push(words([
                format!("l2fib {name} {} -> {to}", fib.mac),
                when(fib.static_mac, "static"),
                when(fib.bvi_mac, "bvi"),
            ]));
        }
    }
    for xc in vpp.dump(&L2XconnectDump {}).await? {
        lines.push(format!(
            "xconnect {} -> {}",
            names.of(xc.rx_sw_if_index),
            names.of(xc.tx_sw_if_index)
        ));
    }
    Ok(())
}

fn bridge_domain(bd: &BridgeDomainDetails, name: &str, names: &Names) -> String {
    let mut members: Vec<String> = bd
        .sw_if_details
        .iter()
        .map(|m| {
            let bvi = when(m.sw_if_index == bd.bvi_sw_if_index, "(bvi)");
            format!(
                "{}{bvi}{}",
                names.of(m.sw_if_index),
                when(m.shg != 0, format!("(shg {})", m.shg))
            )
        })
        .collect();
    members.sort();
    words([
        format!("bridge-domain {name}"),
        when(bd.learn, "learn"),
        when(bd.flood, "flood"),
        when(bd.uu_flood, "uu-flood"),
        when(bd.forward, "forward"),
        when(bd.arp_term, "arp-term"),
        when(bd.mac_age != 0, format!("mac-age {}", bd.mac_age)),
        when(
            !members.is_empty(),
            format!("members {}", members.join(" ")),
        ),
    ])
}
