//! What goes to the host: rules of "steal the NIC", redirects of punted packets, sockets.

use vpp_binapi::api::ip::IpPuntRedirectV2Dump;
use vpp_binapi::api::ip_types::AddressFamily;
use vpp_binapi::api::punt::{PuntSocketDump, PuntType};
use vpp_binapi::api::stn::StnRulesDump;
use vpp_binapi::client::{Client, Error};

use super::Names;
use super::l3::path;

const FAMILIES: [(AddressFamily, &str); 2] = [
    (AddressFamily::ADDRESS_IP4, "ipv4"),
    (AddressFamily::ADDRESS_IP6, "ipv6"),
];

pub(super) async fn lines(
    vpp: &Client,
    names: &Names,
    lines: &mut Vec<String>,
) -> Result<(), Error> {
    if vpp.supports::<StnRulesDump>() {
        for row in vpp.dump(&StnRulesDump {}).await? {
            let interface = names.of(row.sw_if_index);
            lines.push(format!("stn {} {interface}", row.ip_address));
        }
    }
    if vpp.supports::<IpPuntRedirectV2Dump>() {
        let sw_if_index = u32::MAX;
        for (af, family) in FAMILIES {
            for row in vpp.dump(&IpPuntRedirectV2Dump { sw_if_index, af }).await? {
                let from = match row.punt.rx_sw_if_index {
                    u32::MAX => "any".to_owned(),
                    rx => names.of(rx),
                };
                let line = format!("punt-redirect {family} from {from}");
                let paths = row.punt.paths.iter();
                lines.extend(paths.map(|p| format!("{line} {}", path(p, names))));
            }
        }
    }
    let type_ = PuntType::PUNT_API_TYPE_L4;
    for row in vpp.dump(&PuntSocketDump { type_ }).await? {
        let l4 = row.punt.punt.l4();
        let family = FAMILIES.iter().find(|(af, _)| *af == l4.af);
        let family = family.map_or("?", |(_, name)| name);
        lines.push(format!(
            "punt {family} port {} to {}",
            l4.port, row.pathname
        ));
    }
    Ok(())
}
